//! 培训导师登记表: a sheet for each mentor with the photo: who they are, what they teach and what shows it, what they held.

use crate::Printed;
use crate::flow::{Flow, Frame, Manner};
use crate::fonts::{Fonts, Style};
use crate::page::{Align, BLACK, GREY, Paper, area, set};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use zhixing_domain::Result;
use zhixing_domain::paper::PaperTable;

/// Sheets to be printed, each beginning on a page of its own (培训导师登记表).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MentorSheets {
    /// The office.
    pub office: String,
    /// The day on which it was so.
    pub day: String,
    /// The sheets.
    pub sheets: Vec<MentorSheet>,
}

/// A photo to be printed: a JPEG in colours.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Photo {
    /// Its bytes, in Base64.
    pub jpeg: String,
    /// Its width, in pixels.
    pub wide: u32,
    /// Its height, in pixels.
    pub high: u32,
}

/// What stands on one sheet, in words.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MentorSheet {
    /// 姓名
    pub name: String,
    /// 照片
    pub photo: Option<Photo>,
    /// Label and text, two pairs a row; they stand beside the photo.
    pub facts: Vec<[String; 4]>,
    /// 专题, 依据
    pub topics: Vec<[String; 2]>,
    /// 课程, 学时, 提纲
    pub courses: Vec<[String; 3]>,
    /// 日期, 班次, 课程, 学时
    pub sessions: Vec<[String; 4]>,
    /// 编号, 聘期, 状态
    pub letters: Vec<[String; 3]>,
    /// What else is to be said: how they are rated, when they can come.
    pub notes: Vec<String>,
}

const TITLE: &str = "干部教育培训导师登记表";
const FRAME: Frame = Frame { left: 20.0, top: 18.0, wide: 170.0, bottom: 279.0 };
const HEAD: Manner = Manner { with: set(Style::SansBold, 11.0), leading: 7.6, indented: false };
const NOTE: Manner = Manner { with: set(Style::Serif, 10.0), leading: 6.0, indented: false };
/// The place of the photo: as wide as a photo of two inches, and at least as high.
const PHOTO: f32 = 36.0;
const PHOTO_HIGH: f32 = 49.0;

/// Sets the sheets.
pub fn set_mentors(fonts: &Fonts, input: &MentorSheets) -> Result<Printed> {
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
        face(&mut flow, input, sheet, at);
        let name = format!("{}　{}", input.office, sheet.name);
        flow.paper.number_sheet(first, name.trim(), FRAME.left);
    }
    flow.paper.finish()
}

fn face(flow: &mut Flow, input: &MentorSheets, sheet: &MentorSheet, at: usize) {
    flow.title(set(Style::SerifBold, 18.0), 10.0, TITLE);
    let right = FRAME.left + FRAME.wide;
    let small = set(Style::Serif, 10.0);
    flow.paper.text(FRAME.left, flow.y + 4.0, Align::Left, small, &format!("填报单位：{}", input.office));
    flow.paper.text(right, flow.y + 4.0, Align::Right, small, &input.day);
    flow.y += 6.5;
    let top = flow.y;
    flow.frame.wide = FRAME.wide - PHOTO;
    let facts = sheet.facts.iter().map(|pairs| pairs.to_vec()).collect();
    flow.plain(&PaperTable::new(&[("", 20), ("<", 47), ("", 20), ("<", 47)], facts));
    flow.frame = FRAME;
    let high = (flow.y - top).max(PHOTO_HIGH);
    photo(flow, sheet, (right - PHOTO, top, high), at);
    flow.y = flow.y.max(top + high);
    let topics = sheet.topics.iter().map(|row| row.to_vec()).collect();
    part(flow, "擅长专题及依据", &[("专题<", 50), ("依据<", 120)], topics);
    let courses = sheet.courses.iter().map(|row| row.to_vec()).collect();
    part(flow, "可讲的课程", &[("课程<", 54), ("学时", 16), ("提纲<", 100)], courses);
    let sessions = sheet.sessions.iter().map(|row| row.to_vec()).collect();
    part(flow, "近年授课", &[("日期", 26), ("班次<", 70), ("课程<", 58), ("学时", 16)], sessions);
    let letters = sheet.letters.iter().map(|row| row.to_vec()).collect();
    part(flow, "聘书", &[("编号", 50), ("聘期", 84), ("状态", 36)], letters);
    flow.gap(2.0);
    for note in &sheet.notes {
        flow.paragraph(NOTE, note);
    }
    flow.need(10.0);
    flow.gap(3.0);
    let signs = ["本人（签名）", "", "所在单位（盖章）", ""].map(str::to_owned).to_vec();
    flow.plain(&PaperTable::new(&[("", 34), ("<", 51), ("", 34), ("<", 51)], vec![signs]));
}

/// The photo in the middle of its place, as large as it fits; without one a place to paste it.
fn photo(flow: &mut Flow, sheet: &MentorSheet, (x, y, high): (f32, f32, f32), at: usize) {
    const AROUND: f32 = 1.5;
    let Some(photo) = &sheet.photo else {
        flow.paper.frame(area(x, y, PHOTO, high), 0.5, BLACK);
        let middle = (x + PHOTO / 2.0, y + high / 2.0);
        flow.paper.text(middle.0, middle.1, Align::Centre, set(Style::Serif, 10.0).ink(GREY), "照片");
        return;
    };
    let (wide, tall) = (photo.wide.max(1) as f32, photo.high.max(1) as f32);
    let scale = ((PHOTO - 2.0 * AROUND) / wide).min((high - 2.0 * AROUND) / tall);
    let (w, h) = (wide * scale, tall * scale);
    let place = area(x + (PHOTO - w) / 2.0, y + (high - h) / 2.0, w, h);
    if let Ok(bytes) = STANDARD.decode(&photo.jpeg) {
        flow.paper.picture(&format!("photo{at}"), bytes, (photo.wide, photo.high), place);
    }
    flow.paper.frame(area(x, y, PHOTO, high), 0.5, BLACK);
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
    use crate::proof::{extracted, fonts, images, leave};

    const JPEG: &[u8] = include_bytes!("../../office/sample/photo.jpg");

    fn sheet(name: &str, photo: bool, sessions: usize) -> MentorSheet {
        let text = |text: &str| text.to_owned();
        MentorSheet {
            name: text(name),
            photo: photo.then(|| Photo { jpeg: STANDARD.encode(JPEG), wide: 600, high: 800 }),
            facts: vec![
                [text("姓　　名"), text(name), text("性　　别"), text("男")],
                [text("单　　位"), text("省农业科学院"), text("职务职称"), text("研究员")],
            ],
            topics: vec![[text("乡村振兴"), text("主持𬭎合金农机试验")]],
            courses: vec![[text("产业怎么选"), text("4"), text("一、看资源；二、看市场。")]],
            sessions: (1..=sessions)
                .map(|at| [format!("2026.03.{at:02}"), text("科级干部任职班"), text("产业怎么选"), text("4")])
                .collect(),
            letters: vec![[text("青训聘〔2026〕001"), text("2026.01.01 — 2027.12.31"), text("聘期内")]],
            notes: vec![text("评估均分 3.71（28 份）。")],
        }
    }

    #[test]
    fn the_photo_stands_beside_the_facts_and_nothing_is_lost_on_a_long_sheet() {
        let input = MentorSheets {
            office: "中共青石县委组织部".into(),
            day: "2026年10月20日".into(),
            sheets: vec![sheet("谈一川", true, 6), sheet("谭㛃", false, 30)],
        };
        let printed = set_mentors(&fonts(), &input).unwrap();
        leave("mentor", &printed.bytes);
        assert_eq!(printed.findings, []);
        // Page, width, height in pixels: the photo once, on the first sheet.
        assert_eq!(images(&printed.bytes), [(1, 600, 800)]);
        let text = extracted(&printed.bytes);
        for wanted in ["谈一川", "𬭎合金", "2026.03.30", "青训聘〔2026〕001", "所在单位（盖章）", "照片"]
        {
            assert!(text.contains(wanted), "{wanted} in {text}");
        }
        assert_eq!(printed.bytes, set_mentors(&fonts(), &input).unwrap().bytes, "byte by byte");
    }
}
