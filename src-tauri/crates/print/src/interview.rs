//! 训前需求调研访谈记录: the form to be filled by hand, and papers as they were typed in. One order with the page
//! that types them.

use crate::Printed;
use crate::fonts::{Fonts, Style};
use crate::page::{Align, BLACK, GREY, Paper, SHADE, Type, area, set};
use crate::text::{MM, break_lines, padded_name, width};
use serde::{Deserialize, Serialize};
use zhixing_domain::needs::{RespondentKind, TeachingForm};
use zhixing_domain::{Day, Result};

/// Papers to be set, each on pages of its own (访谈记录).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Interviews {
    /// The office, at the head.
    pub office: String,
    /// The papers.
    pub papers: Vec<InterviewFace>,
}

/// What stands on one paper.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct InterviewFace {
    /// Whether it is to be filled by hand: with room to write, nothing typed.
    pub blank: bool,
    /// The batch.
    pub batch: Option<String>,
    /// 第几号
    pub no: Option<i64>,
    /// 访谈时间
    pub day: Option<Day>,
    /// 地点
    pub place: Option<String>,
    /// 访谈人
    pub interviewer: Option<String>,
    /// 对象类别
    pub kind: Option<RespondentKind>,
    /// 访谈对象
    pub name: Option<String>,
    /// 单位
    pub unit: Option<String>,
    /// 职务
    pub post: Option<String>,
    /// 一、工作中的难点
    pub difficulties: Option<String>,
    /// 二、希望培训的内容, each topic with its urgency.
    pub wishes: Vec<(String, Option<i64>)>,
    /// 三、希望的形式
    pub form: Option<TeachingForm>,
    /// 建议天数
    pub days: Option<i64>,
    /// 四、其他意见
    pub opinions: Option<String>,
}

const TITLE: &str = "训前需求调研访谈记录";
const LEFT: f32 = 24.0;
const WIDE: f32 = 162.0;
const RIGHT: f32 = LEFT + WIDE;
/// Nothing of the form stands below.
const BOTTOM: f32 = 277.0;
const LABEL: f32 = 24.0;
/// The least height of a row: room for a hand.
const ROW: f32 = 10.5;
const PAD: f32 = 3.0;
/// From one written line to the next on the blank form.
const RULE: f32 = 9.0;
const BODY: Type = set(Style::Serif, 12.0);
const STRONG: Type = set(Style::SerifBold, 12.0);
const SMALL: Type = set(Style::Serif, 9.5).ink(GREY);
const LEADING: f32 = 12.0 * 1.6 / MM;
const URGENCIES: [(i64, &str); 3] = [(3, "急需"), (2, "需要"), (1, "一般")];

/// Sets papers, each beginning on a page of its own.
pub fn set_interviews(fonts: &Fonts, input: &Interviews) -> Result<Printed> {
    let title = match input.papers.as_slice() {
        [one] => one.no.map_or_else(|| TITLE.to_owned(), |no| format!("{TITLE} 第 {no} 号")),
        _ => TITLE.to_owned(),
    };
    let mut sheet = Sheet { paper: Paper::portrait(fonts, &title), y: 0.0, top: 0.0, name: String::new() };
    for face in &input.papers {
        sheet.face(&input.office, face);
    }
    sheet.paper.finish()
}

/// A paper being set from top to bottom; what finds no room goes on over the page.
struct Sheet<'a> {
    paper: Paper<'a>,
    y: f32,
    /// Where the frame on this page begins.
    top: f32,
    /// What the paper is called where it goes on.
    name: String,
}

impl Sheet<'_> {
    fn face(&mut self, office: &str, face: &InterviewFace) {
        let first = self.paper.page_count();
        self.paper.page();
        self.head(office, face);
        self.who(face);
        let written = |lines: usize| if face.blank { lines } else { 0 };
        self.long("一、工作中的难点", face.difficulties.as_deref(), written(4));
        self.wishes(face);
        self.form(face);
        self.long("四、其他意见", face.opinions.as_deref(), written(3));
        self.close();
        if face.blank {
            let how = "对象类别、急需程度、形式在方框里打“√”；写不下时写在背面，并注明是第几项。";
            self.paper.text(LEFT, self.y + 5.5, Align::Left, SMALL, how);
        }
        let count = self.paper.page_count();
        for at in first..count {
            let foot = format!("第 {} 页，共 {} 页", at + 1 - first, count - first);
            let name = self.name.clone();
            self.paper.on_page(at, |paper| {
                paper.text(LEFT, 288.0, Align::Left, SMALL, &name);
                paper.text(RIGHT, 288.0, Align::Right, SMALL, &foot);
            });
        }
    }

    fn head(&mut self, office: &str, face: &InterviewFace) {
        let no = match face.no {
            Some(no) => format!("第 {no} 号"),
            None => "第　　　号".to_owned(),
        };
        self.name = format!("{TITLE}　{no}");
        self.paper.text(105.0, 29.0, Align::Centre, set(Style::SerifBold, 20.0), TITLE);
        let above = [Some(office), face.batch.as_deref()];
        let above: Vec<&str> = above.into_iter().flatten().filter(|text| !text.is_empty()).collect();
        let at = area(LEFT, 34.0, WIDE - 34.0, 7.0);
        self.paper.fitted(at, Align::Left, set(Style::Serif, 11.0), 7.0, &above.join("　"));
        self.paper.text(RIGHT, 39.0, Align::Right, set(Style::Serif, 12.0), &no);
        (self.y, self.top) = (42.0, 42.0);
    }

    fn who(&mut self, face: &InterviewFace) {
        use chrono::Datelike as _;
        let day = match face.day {
            Some(day) => format!("{} 年 {} 月 {} 日", day.year(), day.month(), day.day()),
            None if face.blank => "　　　　年　　月　　日".to_owned(),
            None => String::new(),
        };
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        let name = padded_name(face.name.as_deref().unwrap_or_default());
        self.row(&[("访谈时间", &day), ("地　　点", &text(&face.place))]);
        self.row(&[("访 谈 人", &text(&face.interviewer))]);
        self.room(ROW);
        self.label(LEFT, ROW, "对象类别");
        for (at, kind) in RespondentKind::ALL.iter().enumerate() {
            self.choice(LEFT + LABEL + PAD + at as f32 * 30.0, ROW, kind.zh(), face.kind == Some(*kind));
        }
        self.end_row(ROW);
        // Names of people and of units are long: a line of their own keeps them whole.
        self.row(&[("访谈对象", &name)]);
        self.row(&[("单　　位", &text(&face.unit))]);
        self.row(&[("职　　务", &text(&face.post))]);
    }

    /// Labelled values beside each other; the row is as high as the longest one needs.
    fn row(&mut self, cells: &[(&str, &str)]) {
        let wide = WIDE / cells.len() as f32;
        let room = wide - LABEL - 2.0 * PAD;
        let set =
            |(_, text): &(&str, &str)| break_lines(self.paper.fonts, Style::Serif, BODY.size, text, room);
        let values: Vec<Vec<String>> = cells.iter().map(set).collect();
        let lines = values.iter().map(Vec::len).max().unwrap_or(1);
        let high = (lines as f32 * LEADING + 4.0).max(ROW);
        self.room(high);
        for (at, ((label, _), lines)) in cells.iter().zip(values).enumerate() {
            let x = LEFT + wide * at as f32;
            self.label(x, high, label);
            self.column(x + LABEL + PAD, high, BODY, &lines);
            if at > 0 {
                self.upright(x, high);
            }
        }
        self.end_row(high);
    }

    /// A heading with text of any length below it, or with lines to write on.
    fn long(&mut self, heading: &str, text: Option<&str>, written: usize) {
        /// An answer of one line is not squeezed.
        const LEAST: f32 = 36.0;
        self.room(ROW + 2.0 * LEADING);
        let (page, begun) = (self.paper.page_count(), self.y);
        self.paper.text(LEFT + PAD, self.y + 7.2, Align::Left, STRONG, heading);
        self.y += ROW;
        for _ in 0..written {
            self.y += RULE;
            self.paper.line(LEFT + PAD, self.y, RIGHT - PAD, self.y, 0.3, GREY);
        }
        for paragraph in text.unwrap_or_default().lines().filter(|line| !line.trim().is_empty()) {
            let indented = format!("\u{3000}\u{3000}{}", paragraph.trim());
            let lines = break_lines(self.paper.fonts, Style::Serif, BODY.size, &indented, WIDE - 2.0 * PAD);
            for line in lines {
                self.room(LEADING);
                self.paper.text(LEFT + PAD, self.y + 4.8, Align::Left, BODY, &line);
                self.y += LEADING;
            }
        }
        self.y += 3.0;
        if self.paper.page_count() == page {
            self.y = self.y.max((begun + LEAST).min(BOTTOM));
        }
        self.end_row(0.0);
    }

    fn wishes(&mut self, face: &InterviewFace) {
        const NUMBER: f32 = 14.0;
        const TICK: f32 = 20.0;
        const NAME: f32 = WIDE - NUMBER - 3.0 * TICK;
        const HEAD: f32 = 8.5;
        let column = |at: usize| LEFT + NUMBER + NAME + at as f32 * TICK;
        self.room(ROW + HEAD + 2.0 * ROW);
        self.paper.text(LEFT + PAD, self.y + 7.2, Align::Left, STRONG, "二、希望培训的内容（按急需程度）");
        self.end_row(ROW);
        self.paper.fill(area(LEFT, self.y + 0.25, WIDE, HEAD - 0.25), SHADE);
        let label = set(Style::Serif, 11.0);
        let mid = self.y + 5.8;
        self.paper.text(LEFT + NUMBER / 2.0, mid, Align::Centre, label, "序号");
        self.paper.text(LEFT + NUMBER + PAD, mid, Align::Left, label, "专题");
        for (at, (_, word)) in URGENCIES.iter().enumerate() {
            self.paper.text(column(at) + TICK / 2.0, mid, Align::Centre, label, word);
        }
        self.end_row(HEAD);
        let least = if face.blank { 4 } else { 1 };
        for at in 0..face.wishes.len().max(least) {
            let (name, urgency) = face.wishes.get(at).map_or(("", None), |(name, it)| (name.as_str(), *it));
            let lines = break_lines(self.paper.fonts, Style::Serif, BODY.size, name, NAME - 2.0 * PAD);
            let high = (lines.len() as f32 * LEADING + 3.0).max(if face.blank { ROW } else { 9.0 });
            self.room(high);
            let middle = self.y + high / 2.0 + 1.5;
            if face.blank || !name.is_empty() {
                self.paper.text(LEFT + NUMBER / 2.0, middle, Align::Centre, BODY, &(at + 1).to_string());
                for (at, (value, _)) in URGENCIES.iter().enumerate() {
                    self.tick(column(at) + TICK / 2.0 - 1.9, high, urgency == Some(*value));
                }
            }
            self.column(LEFT + NUMBER + PAD, high, BODY, &lines);
            for x in [LEFT + NUMBER, column(0), column(1), column(2)] {
                self.upright(x, high);
            }
            self.end_row(high);
        }
    }

    fn form(&mut self, face: &InterviewFace) {
        const DAYS: f32 = 36.0;
        const HIGH: f32 = ROW + 9.0;
        self.room(HIGH);
        self.paper.text(LEFT + PAD, self.y + 7.2, Align::Left, STRONG, "三、希望的形式");
        self.paper.text(RIGHT - DAYS + PAD, self.y + 7.2, Align::Left, STRONG, "建议天数");
        let days = face.days.map_or_else(
            || if face.blank { "　　　天".to_owned() } else { String::new() },
            |days| format!("{days} 天"),
        );
        self.paper.text(RIGHT - DAYS + PAD, self.y + ROW + 4.6, Align::Left, BODY, &days);
        self.upright(RIGHT - DAYS, HIGH);
        self.y += ROW - 1.0;
        for (at, form) in TeachingForm::ALL.iter().enumerate() {
            self.choice(LEFT + PAD + at as f32 * 24.4, 9.0, form.zh(), face.form == Some(*form));
        }
        self.end_row(HIGH - ROW + 1.0);
    }

    /// A box with its word; the chosen one is ticked and bold.
    fn choice(&mut self, x: f32, high: f32, word: &str, chosen: bool) {
        self.tick(x, high, chosen);
        let with = if chosen { set(Style::SerifBold, 11.0) } else { set(Style::Serif, 11.0) };
        self.paper.text(x + 5.2, self.y + high / 2.0 + 1.4, Align::Left, with, word);
    }

    fn tick(&mut self, x: f32, high: f32, chosen: bool) {
        const SIDE: f32 = 3.8;
        let y = self.y + (high - SIDE) / 2.0;
        self.paper.frame(area(x, y, SIDE, SIDE), 0.6, BLACK);
        if chosen {
            self.paper.line(x + 0.7, y + 2.0, x + 1.6, y + 3.1, 1.3, BLACK);
            self.paper.line(x + 1.6, y + 3.1, x + 3.4, y + 0.5, 1.3, BLACK);
        }
    }

    fn label(&mut self, x: f32, high: f32, label: &str) {
        // Below the line of the row before.
        self.paper.fill(area(x, self.y + 0.25, LABEL, high - 0.25), SHADE);
        let with = set(Style::Serif, 11.5);
        let middle = x + (LABEL - width(self.paper.fonts, with.style, with.size, label)) / 2.0;
        self.paper.text(middle, self.y + high / 2.0 + 1.5, Align::Left, with, label);
        self.upright(x + LABEL, high);
    }

    /// Lines in the middle of a row.
    fn column(&mut self, x: f32, high: f32, with: Type, lines: &[String]) {
        let first = self.y + (high - LEADING * (lines.len() as f32 - 1.0)) / 2.0 + 1.5;
        for (at, line) in lines.iter().enumerate() {
            self.paper.text(x, first + LEADING * at as f32, Align::Left, with, line);
        }
    }

    fn upright(&mut self, x: f32, high: f32) {
        self.paper.line(x, self.y, x, self.y + high, 0.5, BLACK);
    }

    fn end_row(&mut self, high: f32) {
        self.y += high;
        self.paper.line(LEFT, self.y, RIGHT, self.y, 0.5, BLACK);
    }

    /// Goes on over the page where there is not so much room.
    fn room(&mut self, needed: f32) {
        if self.y + needed <= BOTTOM {
            return;
        }
        self.close();
        self.paper.page();
        let head = format!("{}（续）", self.name);
        self.paper.text(105.0, 22.0, Align::Centre, set(Style::Serif, 11.0), &head);
        (self.y, self.top) = (26.0, 26.0);
    }

    fn close(&mut self) {
        self.paper.frame(area(LEFT, self.top, WIDE, self.y - self.top), 1.1, BLACK);
    }
}

#[cfg(test)]
mod tests;
