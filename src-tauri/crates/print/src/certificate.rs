//! 结业证书: A4 on its side, with a border of ours or on stock that is printed already; and the sheet that finds out
//! how far a printer is off.

use crate::Printed;
use crate::fonts::{Fonts, Style};
use crate::page::{Align, GREY, Paper, VERMILION, area, set};
use crate::text::{MM, break_lines, width};
use serde::{Deserialize, Serialize};
use std::fmt::Write as _;
use std::ops::Range;
use zhixing_domain::classes::CertificateFace;
use zhixing_domain::{Code, Result};

/// How certificates are set (版式).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "layout", rename_all = "snake_case")]
pub enum Layout {
    /// With border and title, on white paper.
    Designed,
    /// The text alone, on stock that has border and title; moved by tenths of a millimetre.
    TextOnly {
        /// To the right.
        right: i32,
        /// Down.
        down: i32,
    },
}

/// Certificates to be set, a page each.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Certificates {
    /// How they are set.
    #[serde(flatten)]
    pub layout: Layout,
    /// What they say.
    pub certificates: Vec<CertificateFace>,
}

/// Sets certificates.
pub fn set_certificates(fonts: &Fonts, input: &Certificates) -> Result<Printed> {
    let title = input.certificates.first().map_or("结业证书", |face| face.title.as_str());
    let mut paper = Paper::landscape(fonts, title);
    let border = match input.layout {
        Layout::Designed => Some(paper.keep_form("border", border())),
        Layout::TextOnly { right, down } => {
            paper.offset = (right as f32 / 10.0, down as f32 / 10.0);
            None
        }
    };
    for face in &input.certificates {
        paper.page();
        if let Some(border) = &border {
            paper.use_form(border);
            let letters = face.title.chars().count();
            let wide = (letters as f32 * 26.0).min(200.0);
            let size = (letters as f32).recip() * 200.0 * MM / 1.2;
            let title = set(Style::SerifBold, size.min(44.0)).ink(VERMILION);
            paper.justified((297.0 - wide) / 2.0, 58.0, wide, title, &face.title);
        }
        text(&mut paper, face);
    }
    paper.finish()
}

/// Where the text stands, in millimetres.
const LEFT: f32 = 44.0;
const WIDE: f32 = 297.0 - 2.0 * LEFT;
const BODY_TOP: f32 = 86.0;
const BODY_HIGH: f32 = 62.0;

fn text(paper: &mut Paper, face: &CertificateFace) {
    let number = format!("编号：{}", face.number);
    paper.fitted(area(LEFT, 66.0, WIDE, 7.0), Align::Right, set(Style::Serif, 13.0), 9.0, &number);
    body(paper, face);
    let foot = LEFT + WIDE - 105.0;
    paper.fitted(area(foot, 156.0, 105.0, 12.0), Align::Centre, set(Style::Serif, 19.0), 11.0, &face.issuer);
    paper.fitted(area(foot, 169.0, 105.0, 9.0), Align::Centre, set(Style::Serif, 19.0), 11.0, &face.day);
    if let Some(note) = &face.note {
        let small = set(Style::Serif, 10.5).ink(GREY);
        paper.fitted(area(LEFT - 10.0, 178.0, 120.0, 6.0), Align::Left, small, 8.0, note);
    }
}

/// The body: as large as it fits, each paragraph indented by two characters, full lines stretched to the edge, the
/// name in bold.
fn body(paper: &mut Paper, face: &CertificateFace) {
    let paragraphs: Vec<String> = face.body.lines().map(|line| format!("\u{3000}\u{3000}{line}")).collect();
    let set_at = |size: f32| -> Vec<Vec<String>> {
        paragraphs.iter().map(|text| break_lines(paper.fonts, Style::Serif, size, text, WIDE)).collect()
    };
    let leading = |size: f32| size * 1.75 / MM;
    let high = |size: f32| set_at(size).iter().map(Vec::len).sum::<usize>() as f32 * leading(size);
    let sizes = [24.0, 22.0, 20.0, 18.0, 16.0, 14.0];
    let size = sizes.into_iter().find(|size| high(*size) <= BODY_HIGH);
    if size.is_none() {
        paper.told(Code::TextTooLong, &face.body);
    }
    let size = size.unwrap_or(14.0);
    let (plain, bold) = (set(Style::Serif, size), set(Style::SerifBold, size));
    let mut y = BODY_TOP + size / MM;
    let mut is_named = false;
    for (text, lines) in paragraphs.iter().zip(set_at(size)) {
        let name = if is_named || face.name.is_empty() { None } else { text.find(&face.name) };
        is_named |= name.is_some();
        let name = name.map_or(0..0, |from| from..from + face.name.len());
        let mut from = 0;
        for (at, line) in lines.iter().enumerate() {
            from += text.get(from..).and_then(|rest| rest.find(line.as_str())).unwrap_or(0);
            let (before, named, after) = parted(line, from, &name);
            from += line.len();
            let short = WIDE - width(paper.fonts, Style::Serif, size, line);
            let is_full = at + 1 < lines.len() && short < size * 2.0 / MM;
            let runs = [(plain, before), (bold, named), (plain, after)];
            paper.runs(LEFT, y, is_full.then_some(WIDE), &runs);
            y += leading(size);
        }
    }
}

/// A line that begins at byte `from` of its paragraph, parted into what is before, in and after `name`.
fn parted<'a>(line: &'a str, from: usize, name: &Range<usize>) -> (&'a str, &'a str, &'a str) {
    let within = |at: usize| at.saturating_sub(from).min(line.len());
    let (Some((before, rest)), last) = (line.split_at_checked(within(name.start)), within(name.end)) else {
        return (line, "", "");
    };
    let (named, after) = rest.split_at_checked(last - before.len()).unwrap_or((rest, ""));
    (before, named, after)
}

/// The border, once for all pages: a band of 回纹 between lines.
fn border() -> String {
    const WIDE: f32 = 297.0;
    const HIGH: f32 = 210.0;
    const EDGE: f32 = 11.0;
    const BAND: f32 = 6.0;
    let (red, green, blue) = VERMILION;
    let mut drawn = format!("q {red} {green} {blue} RG\n");
    for (inset, thick) in
        [(EDGE - 1.6, 2.4), (EDGE - 0.5, 0.5), (EDGE + BAND + 0.5, 0.5), (EDGE + BAND + 2.5, 0.35)]
    {
        let (w, h) = ((WIDE - 2.0 * inset) * MM, (HIGH - 2.0 * inset) * MM);
        let _ = writeln!(drawn, "{thick} w {0:.2} {0:.2} {w:.2} {h:.2} re S", inset * MM);
    }
    drawn.push_str("0.75 w\n");
    // Cells nearly square, an odd number on each side so that both corners look alike.
    let (across, down) = (45, 31);
    let (dx, dy) = ((WIDE - 2.0 * EDGE) / across as f32, (HIGH - 2.0 * EDGE) / down as f32);
    for at in 0..across {
        let x = EDGE + dx * at as f32;
        for y in [EDGE, HIGH - EDGE - BAND] {
            fret(&mut drawn, x, y, (dx, BAND), at % 2 == 1, y > EDGE);
        }
    }
    for at in 1..down - 1 {
        let y = EDGE + dy * at as f32;
        for x in [EDGE, WIDE - EDGE - BAND] {
            fret(&mut drawn, x, y, (BAND, dy), x > EDGE, at % 2 == 1);
        }
    }
    drawn.push_str("Q\n");
    drawn
}

/// One cell of the band: a square spiral, mirrored where asked.
fn fret(drawn: &mut String, x: f32, y: f32, (wide, high): (f32, f32), across: bool, down: bool) {
    const SPIRAL: [(f32, f32); 8] =
        [(0.1, 0.1), (0.1, 0.9), (0.9, 0.9), (0.9, 0.1), (0.3, 0.1), (0.3, 0.66), (0.66, 0.66), (0.66, 0.36)];
    for (at, (u, v)) in SPIRAL.into_iter().enumerate() {
        let (u, v) = (if across { 1.0 - u } else { u }, if down { 1.0 - v } else { v });
        let operator = if at == 0 { "m" } else { "l" };
        let _ = write!(drawn, "{:.2} {:.2} {operator} ", (x + u * wide) * MM, (y + v * high) * MM);
    }
    drawn.push_str("S\n");
}

/// The sheet that finds out how far a printer is off (校准页): rulers from the upper left corner of the paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Calibration {
    /// The stock it is for.
    pub stock: String,
    /// To the right, in tenths of a millimetre.
    pub right: i32,
    /// Down, in tenths of a millimetre.
    pub down: i32,
}

/// Sets the calibration sheet.
pub fn set_calibration(fonts: &Fonts, input: &Calibration) -> Result<Printed> {
    let mut paper = Paper::landscape(fonts, "校准页");
    paper.offset = (input.right as f32 / 10.0, input.down as f32 / 10.0);
    paper.page();
    let small = set(Style::Sans, 8.0);
    for at in 5..=60 {
        let (along, is_ten) = (at as f32, at % 10 == 0);
        let length = if is_ten { 6.0 } else { 3.0 };
        paper.line(along, 100.0, along, 100.0 + length, 0.4, VERMILION);
        paper.line(140.0, along, 140.0 + length, along, 0.4, VERMILION);
        if is_ten {
            paper.text(along, 110.0, Align::Centre, small, &at.to_string());
            paper.text(148.0, along + 1.0, Align::Left, small, &at.to_string());
        }
    }
    paper.line(5.0, 100.0, 60.0, 100.0, 0.4, VERMILION);
    paper.line(140.0, 5.0, 140.0, 60.0, 0.4, VERMILION);
    let title = format!("校准页：{}", input.stock);
    paper.fitted(area(30.0, 124.0, 237.0, 10.0), Align::Left, set(Style::SerifBold, 18.0), 11.0, &title);
    let now = format!("现在的偏移：向右 {} 毫米，向下 {} 毫米。", tenths(input.right), tenths(input.down));
    let steps = [
        "1. 把这一页印在普通 A4 纸上，进纸方向与预印纸相同。",
        "2. 从纸的左边缘量到横尺的“20”刻线。比 20 毫米少多少，向右的偏移就加多少；多则减。",
        "3. 从纸的上边缘量到竖尺的“20”刻线。比 20 毫米少多少，向下的偏移就加多少；多则减。",
        "4. 把偏移填进“打印”页的“预印纸”，再印一次本页，两处都应量得 20 毫米。",
        now.as_str(),
    ];
    for (at, step) in steps.into_iter().enumerate() {
        paper.text(30.0, 144.0 + at as f32 * 9.0, Align::Left, set(Style::Serif, 13.0), step);
    }
    paper.finish()
}

fn tenths(value: i32) -> String {
    format!("{}{}.{}", if value < 0 { "-" } else { "" }, value.abs() / 10, value.abs() % 10)
}

#[cfg(test)]
mod tests;
