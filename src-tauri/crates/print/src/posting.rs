//! 实践锻炼鉴定表: a sheet for each posting: who, where, the tasks, the log of each month, the appraisals, and where hands sign.

use crate::Printed;
use crate::flow::{Flow, Frame, Manner};
use crate::fonts::{Fonts, Style};
use crate::page::{Paper, set};
use serde::{Deserialize, Serialize};
use zhixing_domain::Result;
use zhixing_domain::paper::PaperTable;

/// Sheets to be printed, each beginning on a page of its own (实践锻炼鉴定表).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PostingSheets {
    /// The office.
    pub office: String,
    /// The sheets.
    pub sheets: Vec<PostingSheet>,
}

/// What stands on one sheet, in words.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PostingSheet {
    /// 姓名
    pub name: String,
    /// Label and text, two pairs a row.
    pub facts: Vec<[String; 4]>,
    /// 任务, 何时完成, 完成日期
    pub tasks: Vec<[String; 3]>,
    /// 月份, 做了什么, 问题和打算, 导师意见
    pub logs: Vec<[String; 4]>,
    /// 鉴定, 等次, 意见, 鉴定人, 日期
    pub appraisals: Vec<[String; 5]>,
    /// What else is to be said: a recall, an extension, the hours.
    pub notes: Vec<String>,
}

const TITLE: &str = "干部实践锻炼鉴定表";
const FRAME: Frame = Frame { left: 20.0, top: 18.0, wide: 170.0, bottom: 279.0 };
const HEAD: Manner = Manner { with: set(Style::SansBold, 11.0), leading: 7.6, indented: false };
const NOTE: Manner = Manner { with: set(Style::Serif, 10.0), leading: 6.0, indented: false };

/// Sets the sheets.
pub fn set_postings(fonts: &Fonts, input: &PostingSheets) -> Result<Printed> {
    let title = match input.sheets.as_slice() {
        [one] => format!("{TITLE} {}", one.name),
        _ => TITLE.to_owned(),
    };
    let mut flow = Flow::new(Paper::portrait(fonts, &title), FRAME);
    flow.cell = 9.5;
    for (at, sheet) in input.sheets.iter().enumerate() {
        if at > 0 {
            flow.paper.page();
            flow.y = FRAME.top;
        }
        let first = flow.paper.page_count() - 1;
        face(&mut flow, sheet);
        let name = format!("{}　{}", input.office, sheet.name);
        flow.paper.number_sheet(first, name.trim(), FRAME.left);
    }
    flow.paper.finish()
}

fn face(flow: &mut Flow, sheet: &PostingSheet) {
    flow.title(set(Style::SerifBold, 18.0), 10.0, TITLE);
    flow.gap(2.0);
    let facts = sheet.facts.iter().map(|pairs| pairs.to_vec()).collect();
    flow.plain(&PaperTable::new(&[("", 22), ("<", 66), ("", 22), ("<", 60)], facts));
    part(
        flow,
        "任务清单",
        &[("序号", 10), ("任务<", 108), ("何时完成", 26), ("完成日期", 26)],
        numbered(&sheet.tasks),
    );
    let logs = sheet.logs.iter().map(|row| row.to_vec()).collect();
    part(flow, "月志", &[("月份", 18), ("做了什么<", 66), ("问题和打算<", 50), ("导师意见<", 36)], logs);
    let appraisals = sheet.appraisals.iter().map(|row| row.to_vec()).collect();
    let columns = [("鉴定", 20), ("等次", 16), ("意见<", 84), ("鉴定人", 24), ("日期", 26)];
    part(flow, "鉴定", &columns, appraisals);
    flow.gap(2.0);
    for note in &sheet.notes {
        flow.paragraph(NOTE, note);
    }
    flow.need(16.0);
    flow.gap(3.0);
    let signs = [["本人（签名）", "接收单位（盖章）"], ["派出单位（盖章）", "组织部门（盖章）"]];
    let rows =
        signs.iter().map(|pair| vec![pair[0].to_owned(), String::new(), pair[1].to_owned(), String::new()]);
    flow.plain(&PaperTable::new(&[("", 34), ("<", 51), ("", 34), ("<", 51)], rows.collect()));
}

fn numbered(rows: &[[String; 3]]) -> Vec<Vec<String>> {
    let number = |(no, row): (usize, &[String; 3])| {
        let mut cells = vec![(no + 1).to_string()];
        cells.extend(row.iter().cloned());
        cells
    };
    rows.iter().enumerate().map(number).collect()
}

fn part(flow: &mut Flow, heading: &str, columns: &[(&str, u32)], rows: Vec<Vec<String>>) {
    flow.gap(2.0);
    flow.need(HEAD.leading + 14.0);
    flow.paragraph(HEAD, heading);
    let blank = vec![String::new(); columns.len()];
    let rows = if rows.is_empty() { vec![blank] } else { rows };
    flow.table(&PaperTable::new(columns, rows));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proof::{extracted, fonts, leave};

    fn sheet(name: &str, months: usize) -> PostingSheet {
        let text = |text: &str| text.to_owned();
        PostingSheet {
            name: text(name),
            facts: vec![
                [text("姓　　名"), text(name), text("单位职务"), text("县发展和改革局 股长")],
                [text("项　　目"), text("𬭎合金产业园二期"), text("接收单位"), text("县经济开发区")],
            ],
            tasks: vec![[text("跟完三个项目的开工手续"), text("2026.06.30"), text("2026.06.12")]],
            logs: (1..=months)
                .map(|month| {
                    [
                        format!("2026.{month:02}"),
                        "跟班办理用地预审和环评，参加周例会四次，整理开工前手续清单。".to_owned(),
                        "手续串联，拟改并联".to_owned(),
                        "肯学肯跑".to_owned(),
                    ]
                })
                .collect(),
            appraisals: vec![[
                text("期满鉴定"),
                text("优秀"),
                text("能独立跟项目"),
                text("祁亮"),
                text("2026.09.02"),
            ]],
            notes: vec![text("学时：40 学时（实践锻炼 5 个月，每月 8 学时）。")],
        }
    }

    #[test]
    fn half_a_year_stands_on_one_page_and_what_is_longer_goes_on_and_is_not_cut() {
        let sheets = |months: usize, people: usize| PostingSheets {
            office: "中共青石县委组织部".into(),
            sheets: (1..=people).map(|no| sheet(&format!("谭㛃{no}"), months)).collect(),
        };
        let printed = set_postings(&fonts(), &sheets(6, 1)).unwrap();
        leave("posting", &printed.bytes);
        assert_eq!((printed.pages, printed.findings.len()), (1, 0));
        let text = extracted(&printed.bytes);
        for wanted in ["𬭎合金产业园二期", "2026.06", "能独立跟项目", "组织部门（盖章）", "40 学时"]
        {
            assert!(text.contains(wanted), "{wanted} in {text}");
        }
        let long = set_postings(&fonts(), &sheets(30, 2)).unwrap();
        assert_eq!(long.pages % 2, 0, "each begins on a page of its own");
        let text = extracted(&long.bytes);
        assert_eq!(text.matches("肯学肯跑").count(), 60);
        assert_eq!(long.bytes, set_postings(&fonts(), &sheets(30, 2)).unwrap().bytes);
    }
}
