//! 跟踪: the sheet of questions and results of each trainee, the list of questions for those who teach, and what is sent to
//! units after a class: the letter with its forms.

mod letters;

pub use letters::{BlankSheet, FollowupLetters, SheetPart, UnitLetter, set_followup_letters};

use crate::Printed;
use crate::flow::{Flow, Frame, Manner};
use crate::fonts::{Fonts, Style};
use crate::page::{Paper, set};
use serde::{Deserialize, Serialize};
use zhixing_domain::Result;
use zhixing_domain::paper::PaperTable;

/// Sheets of questions and results, one a page (问题与成果单).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionSheets {
    /// The office.
    pub office: String,
    /// The class as paper names it.
    pub class: String,
    /// Its days in words; empty where they are not known.
    pub days: String,
    /// The sheets.
    pub sheets: Vec<QuestionSheet>,
}

/// One sheet; what is blank is written by hand.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionSheet {
    /// 学号
    pub student_no: String,
    /// 姓名
    pub name: String,
    /// 单位及职务
    pub unit: String,
    /// 带来的问题
    pub question: String,
    /// 在哪堂课回答, with who answers.
    pub session: String,
    /// 简要回答
    pub answer: String,
    /// 带回的成果
    pub result: String,
    /// 行动计划: 做什么, 何时完成, 看什么见效, 完成情况
    pub plan: Vec<[String; 4]>,
}

const SHEET: Frame = Frame { left: 22.0, top: 17.0, wide: 166.0, bottom: 280.0 };
const SMALL: Manner = Manner { with: set(Style::Serif, 10.0), leading: 6.0, indented: false };
/// Lines of the plan on a blank sheet.
const BLANK_LINES: usize = 4;

/// Sets the sheets, each beginning on a page of its own.
pub fn set_question_sheets(fonts: &Fonts, input: &QuestionSheets) -> Result<Printed> {
    let title = match input.sheets.as_slice() {
        [one] => format!("问题与成果单 {}", one.name),
        _ => format!("问题与成果单 {}", input.class),
    };
    let mut flow = Flow::new(Paper::portrait(fonts, &title), SHEET);
    for (at, sheet) in input.sheets.iter().enumerate() {
        begin(&mut flow, at);
        let first = flow.paper.page_count() - 1;
        face(&mut flow, input, sheet);
        let name = format!("{}　{}　{}", input.office, sheet.student_no, sheet.name);
        flow.paper.number_sheet(first, name.trim(), SHEET.left);
    }
    flow.paper.finish()
}

/// The first is on its page already, every other begins on a new one.
fn begin(flow: &mut Flow, at: usize) {
    if at > 0 {
        flow.paper.page();
        flow.y = flow.frame.top;
    }
}

fn facts(rows: &[[&str; 4]]) -> PaperTable {
    let rows = rows.iter().map(|row| row.map(str::to_owned).to_vec()).collect();
    PaperTable::new(&[("", 20), ("<", 74), ("", 20), ("<", 52)], rows)
}

fn face(flow: &mut Flow, of: &QuestionSheets, sheet: &QuestionSheet) {
    flow.cell = 10.5;
    flow.title(set(Style::SerifBold, 20.0), 11.0, "学员问题与成果单");
    flow.gap(1.5);
    flow.plain(&facts(&[
        ["班　　次", &of.class, "培训时间", &of.days],
        ["姓　　名", &sheet.name, "学　　号", &sheet.student_no],
    ]));
    flow.plain(&PaperTable::new(
        &[("", 20), ("<", 146)],
        vec![vec!["单位职务".to_owned(), sheet.unit.clone()]],
    ));
    flow.block("一、带来的问题（工作中最想解决的一件事）", &sheet.question, 54.0);
    flow.plain(&PaperTable::new(
        &[("", 34), ("<", 132)],
        vec![vec!["在哪堂课回答".to_owned(), sheet.session.clone()]],
    ));
    flow.block("二、得到的回答", &sheet.answer, 38.0);
    flow.block("三、带回的成果（学到什么、形成了什么）", &sheet.result, 48.0);
    flow.gap(2.0);
    flow.need(24.0);
    let heading = Manner { with: set(Style::SansBold, 10.5), leading: 7.0, indented: false };
    flow.paragraph(heading, "四、行动计划");
    let mut rows: Vec<Vec<String>> = sheet.plan.iter().map(|line| line.to_vec()).collect();
    rows.resize(rows.len().max(BLANK_LINES), vec![String::new(); 4]);
    let columns = [("", 58), ("", 32), ("", 40), ("", 36)];
    let head = ["做什么", "何时完成", "看什么见效", "完成情况"].map(str::to_owned).to_vec();
    let lefts = [("<", 58), ("", 32), ("<", 40), ("<", 36)];
    flow.plain(&PaperTable::new(&columns, vec![head]));
    flow.plain(&PaperTable::new(&lefts, rows));
    flow.gap(3.0);
    signatures(flow, &["学员（签名）", "所在单位（盖章）", "班主任（签名）"]);
}

/// Who signs, side by side in boxes.
fn signatures(flow: &mut Flow, signs: &[&str]) {
    let high = 17.0;
    flow.need(high);
    let each = flow.frame.wide / signs.len() as f32;
    for (at, sign) in signs.iter().enumerate() {
        let x = flow.frame.left + each * at as f32;
        flow.paper.frame(crate::page::area(x, flow.y, each, high), 0.5, crate::page::BLACK);
        let small = set(Style::Serif, 10.0);
        flow.paper.text(x + 2.5, flow.y + 6.0, crate::page::Align::Left, small, sign);
        let day = "年　　月　　日";
        flow.paper.text(x + each - 2.5, flow.y + high - 2.5, crate::page::Align::Right, small, day);
    }
    flow.y += high;
}

/// The questions of a class for those who teach it, session by session (问题清单).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionList {
    /// Its title.
    pub title: String,
    /// What is said under it.
    pub note: String,
    /// A heading and the questions below it: 序号, 谁, 问题, 专题.
    pub groups: Vec<(String, Vec<[String; 4]>)>,
    /// Whether names stand there.
    pub named: bool,
}

const LIST: Frame = Frame { left: 20.0, top: 18.0, wide: 170.0, bottom: 278.0 };

/// Sets the list.
pub fn set_question_list(fonts: &Fonts, input: &QuestionList) -> Result<Printed> {
    let mut flow = Flow::new(Paper::portrait(fonts, &input.title), LIST);
    flow.title(set(Style::SerifBold, 18.0), 10.0, &input.title);
    flow.gap(1.0);
    flow.paragraph(SMALL, &input.note);
    let heading = Manner { with: set(Style::SansBold, 11.0), leading: 8.0, indented: false };
    for (title, questions) in &input.groups {
        flow.gap(3.0);
        flow.need(heading.leading + 16.0);
        flow.paragraph(heading, title);
        let rows = questions.iter().map(|row| {
            let [no, who, question, topic] = row.clone();
            if input.named { vec![no, who, question, topic] } else { vec![no, question, topic] }
        });
        let columns: &[(&str, u32)] = if input.named {
            &[("序号", 12), ("学员<", 40), ("问题<", 86), ("专题<", 32)]
        } else {
            &[("序号", 12), ("问题<", 122), ("专题<", 36)]
        };
        flow.table(&PaperTable::new(columns, rows.collect()));
    }
    flow.paper.number_pages(&input.title, LIST.left);
    flow.paper.finish()
}

#[cfg(test)]
mod tests;
