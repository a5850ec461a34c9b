//! 训前评估表: for each member of the panel the items line by line, a cell for every question, room for words.

use crate::Printed;
use crate::fonts::{Fonts, Style};
use crate::page::{Align, Area, BLACK, GREY, Paper, SHADE, area, set};
use crate::text::{MM, break_lines, padded_name};
use serde::{Deserialize, Serialize};
use zhixing_domain::Result;

/// The forms of a round, one for each member.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScoringForms {
    /// The plan they judge, and the round.
    pub title: String,
    /// What stands under the title: what passes.
    pub under: String,
    /// The blocks, each with its questions.
    pub blocks: Vec<(String, Vec<String>)>,
    /// The items.
    pub items: Vec<FormItem>,
    /// The members.
    pub forms: Vec<ScoringForm>,
}

/// An item on the form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormItem {
    /// Its title.
    pub title: String,
    /// What the panel must know of it: audience, persons, days, month, what changed.
    pub facts: String,
}

/// A member's form; answers and words where it is a record, empty where it is blank.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScoringForm {
    /// The member's name; empty on a form for anybody.
    pub name: String,
    /// As whom, and unit and post.
    pub who: String,
    /// By item, the answers.
    pub answers: Vec<Vec<Option<u8>>>,
    /// By item, the words.
    pub words: Vec<String>,
}

const LEFT: f32 = 13.0;
const TOP: f32 = 12.0;
const FOOT: f32 = 17.0;
const NO: f32 = 9.0;
const ITEM: f32 = 74.0;
const CELL: f32 = 9.0;
const HEADS: [f32; 2] = [7.0, 6.5];
const BODY: f32 = 9.0;
const SMALL: f32 = 7.5;

/// Sets the forms, each on pages of its own.
pub fn set_scoring_forms(fonts: &Fonts, input: &ScoringForms) -> Result<Printed> {
    let mut paper = Paper::landscape(fonts, &input.title);
    for form in &input.forms {
        let first = paper.page_count();
        draw(&mut paper, input, form);
        let foot = if form.name.is_empty() {
            input.title.clone()
        } else {
            format!("{}　{}", input.title, form.name)
        };
        paper.number_sheet(first, &foot, LEFT);
    }
    paper.finish()
}

fn draw(paper: &mut Paper, input: &ScoringForms, form: &ScoringForm) {
    let (wide, high) = paper.size();
    let right = wide - LEFT;
    let questions: usize = input.blocks.iter().map(|(_, questions)| questions.len()).sum();
    let words = right - LEFT - NO - ITEM - CELL * questions as f32;
    let heights: Vec<f32> =
        input.items.iter().zip(0..).map(|(item, at)| height(paper.fonts, item, form, at, words)).collect();
    let mut y = head(paper, input, form);
    for (at, item) in input.items.iter().enumerate() {
        if y + heights[at] > high - FOOT {
            paper.page();
            y = columns(paper, input, TOP);
        }
        line(paper, input, form, (at, item), area(LEFT, y, right - LEFT, heights[at]));
        y += heights[at];
    }
    if y + 14.0 > high - FOOT {
        paper.page();
        y = TOP;
    }
    let with = set(Style::Serif, 10.5);
    paper.text(
        LEFT,
        y + 9.0,
        Align::Left,
        set(Style::Serif, 9.0).ink(GREY),
        "每一格填 1—5 分：5 很好，4 较好，3 一般，2 较差，1 很差。",
    );
    paper.text(right - 62.0, y + 9.0, Align::Left, with, "评估人签名：");
    paper.text(right - 8.0, y + 16.0, Align::Right, with, "年　　月　　日");
}

/// The title, who judges, the questions in full, and the head of the table; tells where its body begins.
fn head(paper: &mut Paper, input: &ScoringForms, form: &ScoringForm) -> f32 {
    paper.page();
    let (wide, _) = paper.size();
    let right = wide - LEFT;
    paper.fitted(
        area(LEFT, TOP, right - LEFT, 9.0),
        Align::Centre,
        set(Style::SerifBold, 17.0),
        11.0,
        &input.title,
    );
    let mut y = TOP + 14.5;
    let with = set(Style::Serif, 10.5);
    let name = if form.name.is_empty() { "　　　　　　".to_owned() } else { padded_name(&form.name) };
    let who = if form.who.is_empty() { "　".to_owned() } else { form.who.clone() };
    paper.text(LEFT, y, Align::Left, with, &format!("评估人：{name}　　{who}"));
    paper.text(right, y, Align::Right, set(Style::Serif, 9.0).ink(GREY), &input.under);
    y += 3.0;
    let each = (right - LEFT) / input.blocks.len().max(1) as f32;
    let mut no = 0;
    let mut lowest = y;
    for (at, (title, questions)) in input.blocks.iter().enumerate() {
        let x = LEFT + each * at as f32;
        let mut line = y + 3.6;
        paper.text(x, line, Align::Left, set(Style::SansBold, 9.0), title);
        for question in questions {
            no += 1;
            for text in break_lines(paper.fonts, Style::Serif, 8.5, &format!("{no}. {question}"), each - 4.0)
            {
                line += 3.9;
                paper.text(x, line, Align::Left, set(Style::Serif, 8.5), &text);
            }
        }
        lowest = lowest.max(line);
    }
    columns(paper, input, lowest + 2.5)
}

/// The head of the table at `y`; tells where its body begins.
fn columns(paper: &mut Paper, input: &ScoringForms, y: f32) -> f32 {
    let (wide, _) = paper.size();
    let right = wide - LEFT;
    let high = HEADS[0] + HEADS[1];
    let bold = set(Style::SansBold, 9.0);
    paper.fill(area(LEFT, y, right - LEFT, high), SHADE);
    let mut cell = |at: Area, text: &str| {
        paper.frame(at, 0.5, BLACK);
        paper.fitted(area(at.x + 0.5, at.y, at.w - 1.0, at.h), Align::Centre, bold, 6.0, text);
    };
    cell(area(LEFT, y, NO, high), "序号");
    cell(area(LEFT + NO, y, ITEM, high), "项目");
    let mut x = LEFT + NO + ITEM;
    let mut no = 0;
    for (title, questions) in &input.blocks {
        cell(area(x, y, CELL * questions.len() as f32, HEADS[0]), title);
        for _ in questions {
            no += 1;
            cell(area(x, y + HEADS[0], CELL, HEADS[1]), &no.to_string());
            x += CELL;
        }
    }
    cell(area(x, y, right - x, high), "意见和建议");
    y + high
}

/// How high the line of an item must be for all that stands in it.
fn height(fonts: &Fonts, item: &FormItem, form: &ScoringForm, at: usize, words: f32) -> f32 {
    let lines = |size: f32, text: &str, wide: f32| {
        if text.is_empty() { 0 } else { break_lines(fonts, Style::Serif, size, text, wide).len() }
    };
    let high = |count: usize, size: f32| count as f32 * size * 1.25 / MM;
    let left = high(lines(BODY + 0.5, &item.title, ITEM - 3.0), BODY + 0.5)
        + high(lines(SMALL, &item.facts, ITEM - 3.0), SMALL);
    let right = high(lines(8.5, form.words.get(at).map_or("", String::as_str), words - 2.0), 8.5);
    (left.max(right) + 2.4).max(10.0)
}

fn line(
    paper: &mut Paper,
    input: &ScoringForms,
    form: &ScoringForm,
    (at, item): (usize, &FormItem),
    row: Area,
) {
    let no = area(row.x, row.y, NO, row.h);
    paper.frame(no, 0.5, BLACK);
    paper.fitted(no, Align::Centre, set(Style::Serif, BODY), 6.0, &(at + 1).to_string());
    let cell = area(row.x + NO, row.y, ITEM, row.h);
    paper.frame(cell, 0.5, BLACK);
    let mut y = row.y + 1.2;
    for (with, text) in
        [(set(Style::SerifBold, BODY + 0.5), &item.title), (set(Style::Serif, SMALL).ink(GREY), &item.facts)]
    {
        if text.is_empty() {
            continue;
        }
        for text in break_lines(paper.fonts, with.style, with.size, text, ITEM - 3.0) {
            paper.text(cell.x + 1.5, y + with.size * 0.98 / MM, Align::Left, with, &text);
            y += with.size * 1.25 / MM;
        }
    }
    let mut x = cell.x + ITEM;
    let answers = form.answers.get(at);
    for question in 0..input.blocks.iter().map(|(_, questions)| questions.len()).sum() {
        let cell = area(x, row.y, CELL, row.h);
        paper.frame(cell, 0.5, BLACK);
        if let Some(score) = answers.and_then(|all| all.get(question).copied().flatten()) {
            paper.fitted(cell, Align::Centre, set(Style::Serif, 10.5), 6.0, &score.to_string());
        }
        x += CELL;
    }
    let cell = area(x, row.y, row.x + row.w - x, row.h);
    paper.frame(cell, 0.5, BLACK);
    if let Some(words) = form.words.get(at) {
        let mut y = row.y + 1.2;
        for text in break_lines(paper.fonts, Style::Serif, 8.5, words, cell.w - 2.0) {
            paper.text(cell.x + 1.0, y + 8.5 * 0.98 / MM, Align::Left, set(Style::Serif, 8.5), &text);
            y += 8.5 * 1.25 / MM;
        }
    }
}
