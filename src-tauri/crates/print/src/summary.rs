//! 培训总结: official paper in the frame of GB/T 9704, a title, running text, tables and charts, and who signs.

use crate::Printed;
use crate::flow::{Flow, Frame, Manner};
use crate::fonts::{Fonts, Style};
use crate::page::{Align, Paper, set};
use zhixing_domain::Result;
use zhixing_domain::paper::{PaperPart, Report};

/// The text block of official paper: 156 × 225 mm, 37 mm from above and 28 mm from the left.
const FRAME: Frame = Frame { left: 28.0, top: 37.0, wide: 156.0, bottom: 262.0 };
/// 三号, a line of 22 on the page.
const BODY: f32 = 16.0;
const LEADING: f32 = 225.0 / 22.0;

/// Sets a report.
pub fn set_report(fonts: &Fonts, input: &Report) -> Result<Printed> {
    let mut flow = Flow::new(Paper::portrait(fonts, &input.title), FRAME);
    flow.title(set(Style::SerifBold, 22.0), 13.0, &input.title);
    flow.gap(LEADING / 2.0);
    for (at, part) in input.parts.iter().enumerate() {
        match part {
            PaperPart::Heading(text) => {
                // A heading never stands alone at the foot of a page, nor away from the first rows of its table.
                let is_before_table = matches!(input.parts.get(at + 1), Some(PaperPart::Table(_)));
                flow.need(if is_before_table { LEADING + 24.0 } else { LEADING * 2.0 });
                flow.paragraph(manner(Style::SansBold), text);
            }
            PaperPart::Text(text) => flow.paragraph(manner(Style::Serif), text),
            PaperPart::Right(text) => flow.right(set(Style::Serif, BODY), LEADING, text),
            PaperPart::Table(table) => {
                flow.gap(2.0);
                flow.table(table);
                flow.gap(4.0);
            }
            PaperPart::Bars(bars) => {
                flow.gap(2.0);
                flow.bars(bars);
                flow.gap(3.0);
            }
        }
    }
    flow.need(LEADING * 3.0);
    flow.gap(LEADING);
    flow.signed(set(Style::Serif, BODY), LEADING, &[&input.issuer, &input.day]);
    let mut paper = flow.paper;
    for at in 0..paper.page_count() {
        paper.on_page(at, |paper| {
            let number = format!("— {} —", at + 1);
            paper.text(105.0, 273.0, Align::Centre, set(Style::Serif, 14.0), &number);
        });
    }
    paper.finish()
}

const fn manner(style: Style) -> Manner {
    Manner { with: set(style, BODY), leading: LEADING, indented: true }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proof::{extracted, fonts, leave};
    use zhixing_domain::paper::{PaperBar, PaperBars, PaperTable};

    fn report(rows: usize) -> Report {
        let names = ["祝晓燕", "谭㛃", "䶮𬭎", "𬤇𫖯", "古丽娜孜·阿卜杜热合曼·买买提明·吐尔逊"];
        let rows = (0..rows)
            .map(|at| {
                vec![
                    (at + 1).to_string(),
                    names[at % 5].into(),
                    "请假 8 学时，超过全班 40 学时的 1/7，没有写明理由，按规定不发结业证书。".into(),
                ]
            })
            .collect();
        Report {
            title: "青石县基层治理专题培训班（第3期）培训总结".into(),
            parts: vec![
                PaperPart::Heading("一、基本情况".into()),
                PaperPart::Text("2026年10月12日至16日，中共青石县委组织部在县委党校举办青石县基层治理专题培训班（第3期），共有学员56人。".repeat(3)),
                PaperPart::Table(PaperTable::new(&[("学号", 1), ("姓名", 3), ("原因<", 8)], rows)),
                PaperPart::Bars(PaperBars {
                    title: "成绩分布（人）".into(),
                    bars: vec![PaperBar { label: "90 分以上".into(), value: 12, shown: "12 人".into() }],
                    full: 56,
                }),
            ],
            issuer: "中共青石县委组织部".into(),
            day: "2026年10月20日".into(),
        }
    }

    #[test]
    fn every_name_of_a_long_table_can_be_read_and_its_head_stands_on_every_page() {
        let printed = set_report(&fonts(), &report(60)).unwrap();
        leave("report", &printed.bytes);
        assert_eq!(printed.findings, vec![]);
        let text = extracted(&printed.bytes);
        assert_eq!(text.matches("䶮𬭎").count(), 12);
        assert!(text.matches("原因").count() >= printed.pages as usize - 1, "{text}");
        assert!(text.contains(&format!("—{}—", printed.pages)), "{text}");
        assert_eq!(printed.bytes, set_report(&fonts(), &report(60)).unwrap().bytes);
    }
}
