//! 网络培训: a unit's progress in the year, or the notice that some are behind; each unit on pages of its own.

use crate::Printed;
use crate::flow::{Flow, Frame, Manner};
use crate::fonts::{Fonts, Style};
use crate::page::{GREY, Paper, set};
use serde::{Deserialize, Serialize};
use zhixing_domain::Result;
use zhixing_domain::paper::PaperTable;

/// What a unit is handed (网络培训进度表、催学通知).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OnlineSheets {
    /// The title of every sheet.
    pub title: String,
    /// The units in order.
    pub units: Vec<UnitSheet>,
    /// How it is counted, in small type at the end of each.
    pub note: String,
    /// Who issues it.
    pub office: String,
    /// The day of issue in words.
    pub day: String,
}

/// A unit's sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitSheet {
    /// The unit, as it is addressed.
    pub unit: String,
    /// What is said before the list.
    pub text: Vec<String>,
    /// Its people.
    pub table: PaperTable,
    /// What is said below it.
    pub below: Vec<String>,
    /// Whether the office signs below.
    pub is_signed: bool,
}

const MARGIN: f32 = 22.0;
const SHEET: Frame = Frame { left: MARGIN, top: 24.0, wide: 210.0 - 2.0 * MARGIN, bottom: 272.0 };

/// Sets the sheets, each beginning on a page of its own and counted by itself.
pub fn set_online_sheets(fonts: &Fonts, input: &OnlineSheets) -> Result<Printed> {
    let mut flow = Flow::new(Paper::portrait(fonts, &input.title), SHEET);
    for (at, unit) in input.units.iter().enumerate() {
        if at > 0 {
            flow.paper.page();
            flow.y = SHEET.top;
        }
        let first = flow.paper.page_count() - 1;
        one(&mut flow, input, unit);
        flow.paper.number_sheet(first, &format!("{}　{}", input.title, unit.unit), MARGIN);
    }
    flow.paper.finish()
}

fn one(flow: &mut Flow, input: &OnlineSheets, unit: &UnitSheet) {
    const BODY: f32 = 14.0;
    const LINE: f32 = 8.4;
    const ABOVE_SIGN: f32 = 7.0;
    let plain = |style, indented| Manner { with: set(style, BODY), leading: LINE, indented };
    flow.title(set(Style::SerifBold, 20.0), 12.0, &input.title);
    flow.gap(4.0);
    flow.paragraph(plain(Style::SansBold, false), &format!("{}：", unit.unit));
    for text in &unit.text {
        flow.paragraph(plain(Style::Serif, true), text);
    }
    let small = Manner { with: set(Style::Serif, 9.5).ink(GREY), leading: 5.4, indented: false };
    let below = unit.below.iter().map(|text| flow.height(plain(Style::Serif, true), text)).sum::<f32>();
    let signed = if unit.is_signed { ABOVE_SIGN + 2.0 * LINE } else { 0.0 };
    // The closing never stands alone on a page.
    let closing = 3.0 + below + 1.0 + flow.height(small, &input.note) + signed;
    flow.gap(2.5);
    flow.table_before(&unit.table, closing);
    flow.gap(3.0);
    for text in &unit.below {
        flow.paragraph(plain(Style::Serif, true), text);
    }
    flow.gap(1.0);
    flow.paragraph(small, &input.note);
    if unit.is_signed {
        flow.gap(ABOVE_SIGN);
        flow.signed(set(Style::Serif, BODY), LINE, &[&input.office, &input.day]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proof::{extracted, fonts, leave};

    fn unit(name: &str, people: usize) -> UnitSheet {
        let rows = (0..people)
            .map(|at| {
                let name = if at == 0 { "古丽娜孜·阿卜杜热合曼·买买提明" } else { "谭㛃" };
                vec![
                    (at + 1).to_string(),
                    name.into(),
                    "党组成员、副局长".into(),
                    "12.5".into(),
                    "50".into(),
                    "37.5".into(),
                    "15.4".into(),
                ]
            })
            .collect();
        let columns = [
            ("序号", 5),
            ("姓名", 12),
            ("职务<", 20),
            ("已学", 6),
            ("任务", 6),
            ("还差", 6),
            ("照此到年底", 8),
        ];
        UnitSheet {
            unit: name.into(),
            text: vec!["截至2026年10月30日，你单位有部分干部网络培训学时落后于年度进度，名单如下。".into()],
            table: PaperTable::new(&columns, rows),
            below: vec!["请督促上述同志于12月31日前完成学习任务。".into()],
            is_signed: true,
        }
    }

    #[test]
    fn the_closing_never_stands_alone_on_a_page() {
        // Somewhere among these lengths a page ends between the table and the closing.
        let fonts = fonts();
        for people in (24..=34).chain([60]) {
            let input = OnlineSheets {
                title: "2026年网络培训催学通知".into(),
                units: vec![unit("县财政局", people)],
                note: "学时以平台认定的为准；同一人同一天学完的同一门课只计一次。".into(),
                office: "中共青石县委组织部".into(),
                day: "2026年10月30日".into(),
            };
            let printed = set_online_sheets(&fonts, &input).unwrap();
            let text = extracted(&printed.bytes);
            let last = text.trim_end_matches('\u{c}').rsplit('\u{c}').next().unwrap();
            assert!(last.contains("2026年10月30日") && last.contains("请督促上述同志"), "{people}: {last}");
            assert!(last.contains("党组成员"), "{people}: the closing alone\n{last}");
            assert_eq!(text.matches("党组成员").count(), people, "nobody is lost");
        }
    }

    #[test]
    fn every_unit_has_pages_of_its_own_and_nobody_is_lost() {
        let input = OnlineSheets {
            title: "2026年网络培训催学通知".into(),
            units: vec![unit("县财政局", 50), unit("青石镇", 2)],
            note: "按平台认定的学时计算；同一门课同一天学完的只计一次。".into(),
            office: "中共青石县委组织部".into(),
            day: "2026年10月30日".into(),
        };
        let printed = set_online_sheets(&fonts(), &input).unwrap();
        leave("online", &printed.bytes);
        let text = extracted(&printed.bytes);
        assert_eq!(
            text.matches("催学通知").count() - printed.pages as usize,
            2,
            "a title each and a foot each page"
        );
        assert_eq!(text.matches("谭㛃").count(), 50);
        assert!(text.contains("第 1 页，共 1 页") && text.contains("共 2 页"), "{text}");
        assert_eq!(printed.findings, []);
    }
}
