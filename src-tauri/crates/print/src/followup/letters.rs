//! 跟踪函: to each unit a letter that names whom it is about and by when, with the forms to be filled in behind it.

use super::{begin, signatures};
use crate::Printed;
use crate::flow::{Flow, Frame, Manner};
use crate::fonts::{Fonts, Style};
use crate::page::{Align, BLACK, Paper, SHADE, area, set};
use serde::{Deserialize, Serialize};
use zhixing_domain::Result;
use zhixing_domain::paper::PaperTable;

/// The letters of a class, each with its forms (跟踪函和空白表).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FollowupLetters {
    /// The title of every letter.
    pub title: String,
    /// Who writes.
    pub office: String,
    /// The day in words.
    pub day: String,
    /// Unit by unit.
    pub letters: Vec<UnitLetter>,
}

/// What one unit is sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitLetter {
    /// The unit, as it is addressed.
    pub unit: String,
    /// What is said before the list.
    pub text: Vec<String>,
    /// Whom it is about.
    pub table: PaperTable,
    /// What is said below it.
    pub below: Vec<String>,
    /// The forms, each on a page of its own.
    pub forms: Vec<BlankSheet>,
}

/// A form to be filled in by hand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BlankSheet {
    /// Its title.
    pub title: String,
    /// Label and text, two pairs a row.
    pub facts: Vec<[String; 4]>,
    /// What is asked, from above.
    pub parts: Vec<SheetPart>,
    /// Who signs.
    pub signs: Vec<String>,
    /// What is said at its foot.
    pub note: String,
}

/// Something asked on a form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SheetPart {
    /// Words that stand there already: the question, the plan.
    Told(String, String),
    /// One of a few, to be ticked.
    Choice(String, Vec<String>),
    /// Aspects down, degrees across, to be ticked.
    Grid(String, Vec<String>, Vec<String>),
    /// Ruled lines, so many millimetres high.
    Lines(String, u32),
    /// A table; blank cells are filled in.
    Table(String, PaperTable),
}

const MARGIN: f32 = 22.0;
const FRAME: Frame = Frame { left: MARGIN, top: 22.0, wide: 210.0 - 2.0 * MARGIN, bottom: 276.0 };
const BODY: f32 = 14.0;
const HEAD: Manner = Manner { with: set(Style::SansBold, 11.0), leading: 8.0, indented: false };

/// Sets the letters, each followed by its forms; letters and forms are counted by themselves.
pub fn set_followup_letters(fonts: &Fonts, input: &FollowupLetters) -> Result<Printed> {
    let mut flow = Flow::new(Paper::portrait(fonts, &input.title), FRAME);
    for (at, letter) in input.letters.iter().enumerate() {
        begin(&mut flow, at);
        let first = flow.paper.page_count() - 1;
        write(&mut flow, input, letter);
        flow.paper.number_sheet(first, &format!("{}　{}", input.office, letter.unit), MARGIN);
        for form in &letter.forms {
            begin(&mut flow, 1);
            let first = flow.paper.page_count() - 1;
            face(&mut flow, form);
            flow.paper.number_sheet(first, &format!("{}　{}", form.title, letter.unit), MARGIN);
        }
    }
    flow.paper.finish()
}

fn write(flow: &mut Flow, input: &FollowupLetters, letter: &UnitLetter) {
    let plain = |style, indented| Manner { with: set(style, BODY), leading: 8.6, indented };
    flow.cell = 10.5;
    flow.title(set(Style::SerifBold, 20.0), 12.0, &input.title);
    flow.gap(4.0);
    flow.paragraph(plain(Style::SansBold, false), &format!("{}：", letter.unit));
    for text in &letter.text {
        flow.paragraph(plain(Style::Serif, true), text);
    }
    flow.gap(2.5);
    flow.table(&letter.table);
    flow.gap(3.0);
    for text in &letter.below {
        flow.paragraph(plain(Style::Serif, true), text);
    }
    flow.need(26.0);
    flow.gap(8.0);
    flow.signed(set(Style::Serif, BODY), 8.6, &[&input.office, &input.day]);
}

fn face(flow: &mut Flow, form: &BlankSheet) {
    flow.cell = 10.5;
    flow.title(set(Style::SerifBold, 19.0), 11.0, &form.title);
    flow.gap(2.0);
    let facts = form.facts.iter().map(|row| row.to_vec()).collect();
    flow.plain(&PaperTable::new(&[("", 22), ("<", 66), ("", 22), ("<", 56)], facts));
    for part in &form.parts {
        match part {
            SheetPart::Told(heading, text) => flow.block(heading, text, 16.0),
            SheetPart::Lines(heading, high) => flow.block(heading, "", *high as f32),
            SheetPart::Choice(heading, choices) => choice(flow, heading, choices),
            SheetPart::Grid(heading, aspects, degrees) => grid(flow, heading, aspects, degrees),
            SheetPart::Table(heading, table) => {
                flow.gap(2.0);
                flow.need(HEAD.leading + 16.0);
                flow.paragraph(HEAD, heading);
                flow.table(table);
            }
        }
    }
    flow.gap(3.0);
    let signs: Vec<&str> = form.signs.iter().map(String::as_str).collect();
    signatures(flow, &signs);
    flow.gap(2.0);
    let small = Manner { with: set(Style::Serif, 9.5), leading: 5.6, indented: false };
    flow.paragraph(small, &form.note);
}

/// A box with answers to be ticked, the heading at the left.
fn choice(flow: &mut Flow, heading: &str, choices: &[String]) {
    const HIGH: f32 = 11.0;
    flow.need(HIGH);
    let (x, y, wide) = (flow.frame.left, flow.y, flow.frame.wide);
    flow.paper.frame(area(x, y, wide, HIGH), 0.5, BLACK);
    let label = wide * 0.4;
    let bold = set(Style::SansBold, 10.5);
    flow.paper.fitted(area(x + 3.0, y, label - 4.0, HIGH), Align::Left, bold, 7.5, heading);
    let each = (wide - label) / choices.len().max(1) as f32;
    for (at, text) in choices.iter().enumerate() {
        let left = x + label + each * at as f32;
        flow.paper.frame(area(left, y + HIGH / 2.0 - 1.9, 3.8, 3.8), 0.6, BLACK);
        let room = area(left + 5.5, y, each - 6.0, HIGH);
        flow.paper.fitted(room, Align::Left, set(Style::Serif, 11.0), 7.5, text);
    }
    flow.y += HIGH;
}

/// Aspects down and degrees across, a box to be ticked in each.
fn grid(flow: &mut Flow, heading: &str, aspects: &[String], degrees: &[String]) {
    const ROW: f32 = 9.5;
    flow.need(ROW * (aspects.len() + 1) as f32);
    let (left, wide) = (flow.frame.left, flow.frame.wide);
    let label = wide * 0.42;
    let each = (wide - label) / degrees.len().max(1) as f32;
    let bold = set(Style::SansBold, 10.5);
    let body = set(Style::Serif, 11.0);
    let cell = |flow: &mut Flow, x: f32, w: f32, with, text: &str, is_head: bool| {
        let at = area(x, flow.y, w, ROW);
        if is_head {
            flow.paper.fill(at, SHADE);
        }
        flow.paper.frame(at, 0.5, BLACK);
        flow.paper.fitted(area(x + 2.0, flow.y, w - 4.0, ROW), Align::Centre, with, 7.5, text);
    };
    cell(flow, left, label, bold, heading, true);
    for (at, degree) in degrees.iter().enumerate() {
        cell(flow, left + label + each * at as f32, each, bold, degree, true);
    }
    flow.y += ROW;
    for aspect in aspects {
        cell(flow, left, label, body, aspect, false);
        for at in 0..degrees.len() {
            let x = left + label + each * at as f32;
            cell(flow, x, each, body, "", false);
            flow.paper.frame(area(x + each / 2.0 - 1.9, flow.y + ROW / 2.0 - 1.9, 3.8, 3.8), 0.6, BLACK);
        }
        flow.y += ROW;
    }
}
