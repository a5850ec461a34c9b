//! 问卷: the sheet that is handed out. Every question carries its number and every choice its digit or letter, as they are
//! keyed; code, running number and version stand on the foot.

use crate::Printed;
use crate::flow::{Flow, Frame, Manner};
use crate::fonts::{Fonts, Style};
use crate::page::{Align, BLACK, GREY, Paper, SHADE, Type, area, set};
use crate::text::{break_lines, width};
use serde::{Deserialize, Serialize};
use zhixing_domain::Result;
use zhixing_domain::survey::{Question, QuestionKind, Questionnaire, Respondent};

/// Sheets to be handed out (空白问卷).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SurveyPaper {
    /// Who asks.
    pub office: String,
    /// The questions.
    pub content: Questionnaire,
    /// Their version.
    pub version: u32,
    /// 卷码; nothing on a specimen.
    pub code: Option<String>,
    /// The running numbers, one a sheet; `None` leaves room to write one.
    pub numbers: Vec<Option<u32>>,
}

const LEFT: f32 = 20.0;
const WIDE: f32 = 170.0;
const RIGHT: f32 = LEFT + WIDE;
const SHEET: Frame = Frame { left: LEFT, top: 16.0, wide: WIDE, bottom: 279.0 };
const BODY: Type = set(Style::Serif, 11.0);
const STRONG: Type = set(Style::SansBold, 11.0);
const SMALL: Type = set(Style::Serif, 9.0).ink(GREY);
/// The digit or letter beside a box.
const CODE: Type = set(Style::Sans, 8.5).ink(GREY);
const LINE: f32 = 6.2;
const BOX: f32 = 3.6;
const INDENT: f32 = 7.0;
/// From one line to write on to the next.
const RULE: f32 = 8.4;

/// Sets the sheets, each beginning on a page of its own.
pub fn set_survey(fonts: &Fonts, input: &SurveyPaper) -> Result<Printed> {
    let mut sheet = Sheet { flow: Flow::new(Paper::portrait(fonts, &input.content.title), SHEET) };
    for (at, no) in input.numbers.iter().enumerate() {
        if at > 0 {
            sheet.flow.paper.page();
            sheet.flow.y = SHEET.top;
        }
        let first = sheet.flow.paper.page_count() - 1;
        sheet.one(input, *no);
        sheet.foot(input, *no, first);
    }
    sheet.flow.paper.finish()
}

struct Sheet<'a> {
    flow: Flow<'a>,
}

impl Sheet<'_> {
    fn one(&mut self, input: &SurveyPaper, no: Option<u32>) {
        let number = no.map_or_else(|| "问卷号：________".to_owned(), |no| format!("问卷号：{no:04}"));
        self.flow.paper.text(LEFT, self.flow.y + 2.0, Align::Left, SMALL, &input.office);
        self.flow.paper.text(RIGHT, self.flow.y + 2.0, Align::Right, set(Style::Sans, 10.0), &number);
        self.flow.y += 6.0;
        self.flow.title(set(Style::SerifBold, 19.0), 10.0, &input.content.title);
        self.flow.gap(1.0);
        if !input.content.intro.is_empty() {
            let manner = Manner { with: set(Style::Serif, 10.5), leading: 5.6, indented: true };
            self.flow.paragraph(manner, &input.content.intro);
        }
        self.flow.gap(2.0);
        self.respondent();
        let mut next = 1;
        for section in &input.content.sections {
            if !section.title.is_empty() {
                self.heading(&section.title);
            }
            let mut rest = section.questions.as_slice();
            while let Some(question) = rest.first() {
                let run = run_of(rest);
                if question.kind == QuestionKind::Scale {
                    self.scales(&rest[..run], next);
                } else {
                    self.question(question, next);
                }
                next += run as u32;
                rest = &rest[run..];
            }
        }
        self.flow.gap(2.5);
        self.flow.need(6.0);
        let y = self.flow.y + 4.0;
        self.flow.paper.text(105.0, y, Align::Centre, set(Style::Serif, 10.5), "感谢您的支持！");
        self.flow.y += 6.0;
    }

    fn foot(&mut self, input: &SurveyPaper, no: Option<u32>, first: usize) {
        let count = self.flow.paper.page_count();
        let code = match &input.code {
            Some(code) => format!("卷码 {code}"),
            None => "样张（不作录入用）".to_owned(),
        };
        let number = no.map_or_else(String::new, |no| format!("　第 {no:04} 号"));
        let name = format!("{code}{number}　第 {} 版", input.version);
        for at in first..count {
            let page = format!("第 {} 页，共 {} 页", at + 1 - first, count - first);
            self.flow.paper.on_page(at, |paper| {
                paper.line(LEFT, 283.0, RIGHT, 283.0, 0.3, GREY);
                paper.text(LEFT, 288.0, Align::Left, SMALL, &name);
                paper.text(RIGHT, 288.0, Align::Right, SMALL, &page);
            });
        }
    }

    /// Who fills the sheet in, framed: it is keyed first.
    fn respondent(&mut self) {
        const HIGH: f32 = 9.0;
        let y = self.flow.y;
        self.flow.paper.fill(area(LEFT, y, 22.0, HIGH), SHADE);
        self.flow.paper.frame(area(LEFT, y, WIDE, HIGH), 0.6, BLACK);
        self.flow.paper.text(LEFT + 11.0, y + 5.9, Align::Centre, STRONG, "您是");
        let mut x = LEFT + 26.0;
        for (kind, code) in Respondent::ALL.iter().zip(1..) {
            x += self.choice(x, y + 5.9, &code.to_string(), kind.zh(), 4.0);
        }
        self.flow.paper.text(x + 1.0, y + 5.9, Align::Left, BODY, "单位（可不填）：");
        self.flow.y += HIGH + 2.0;
    }

    fn heading(&mut self, title: &str) {
        self.flow.gap(2.0);
        // A heading stays with the question below it.
        self.flow.need(22.0);
        let y = self.flow.y + 5.0;
        self.flow.paper.text(LEFT, y, Align::Left, set(Style::SansBold, 12.0), title);
        self.flow.y += 7.4;
    }

    /// The question's words and its help line.
    fn ask(&mut self, question: &Question, no: u32) {
        let mark = if question.required { "" } else { "（选答）" };
        let room = WIDE - INDENT;
        let text = format!("{}{mark}", question.text);
        let lines = break_lines(self.flow.paper.fonts, BODY.style, BODY.size, &text, room);
        let least = match question.kind {
            QuestionKind::Text | QuestionKind::Topics => RULE * 2.0,
            _ => LINE,
        };
        self.flow.need(lines.len() as f32 * LINE + least);
        self.flow.paper.text(LEFT + INDENT - 1.6, self.flow.y + 4.4, Align::Right, STRONG, &format!("{no}."));
        for line in lines {
            self.flow.paper.text(LEFT + INDENT, self.flow.y + 4.4, Align::Left, BODY, &line);
            self.flow.y += LINE;
        }
        if !question.help.is_empty() {
            let lines = break_lines(self.flow.paper.fonts, SMALL.style, SMALL.size, &question.help, room);
            for line in lines {
                self.flow.paper.text(LEFT + INDENT, self.flow.y + 3.4, Align::Left, SMALL, &line);
                self.flow.y += 4.8;
            }
        }
    }

    fn question(&mut self, question: &Question, no: u32) {
        self.ask(question, no);
        match question.kind {
            QuestionKind::Text => self.rules(question.most.clamp(1, 12)),
            QuestionKind::Topics => self.topics(question),
            _ => self.choices(question),
        }
        self.flow.gap(1.2);
    }

    /// Choices in columns of one width, as many as stand beside each other.
    fn choices(&mut self, question: &Question) {
        let widest = question
            .choices
            .iter()
            .map(|choice| width(self.flow.paper.fonts, BODY.style, BODY.size, choice) + 13.0)
            .fold(0.0_f32, f32::max);
        let room = WIDE - INDENT;
        let columns = ((room / widest) as usize).clamp(1, question.choices.len().max(1));
        let step = room / columns as f32;
        for (row, choices) in question.choices.chunks(columns).enumerate() {
            let lines: Vec<Vec<String>> = choices
                .iter()
                .map(|choice| break_lines(self.flow.paper.fonts, BODY.style, BODY.size, choice, step - 10.0))
                .collect();
            let most = lines.iter().map(Vec::len).max().unwrap_or(1);
            self.flow.need(most as f32 * LINE);
            let y = self.flow.y + 4.4;
            for (at, lines) in lines.iter().enumerate() {
                let code = question.kind.code(row * columns + at);
                let x = LEFT + INDENT + at as f32 * step;
                self.flow.paper.text(x + 2.6, y, Align::Right, CODE, &code);
                self.flow.paper.frame(area(x + 3.4, y - BOX + 0.5, BOX, BOX), 0.6, BLACK);
                for (line, text) in lines.iter().enumerate() {
                    self.flow.paper.text(x + 8.6, y + line as f32 * LINE, Align::Left, BODY, text);
                }
            }
            self.flow.y += most as f32 * LINE;
        }
    }

    /// A box with its code and word in running text; gives the room it took.
    fn choice(&mut self, x: f32, y: f32, code: &str, word: &str, gap: f32) -> f32 {
        self.flow.paper.text(x, y, Align::Left, CODE, code);
        let code_wide = width(self.flow.paper.fonts, CODE.style, CODE.size, code) + 0.8;
        self.flow.paper.frame(area(x + code_wide, y - BOX + 0.5, BOX, BOX), 0.6, BLACK);
        let at = x + code_wide + BOX + 1.4;
        self.flow.paper.text(at, y, Align::Left, BODY, word);
        at - x + width(self.flow.paper.fonts, BODY.style, BODY.size, word) + gap
    }

    fn rules(&mut self, count: u32) {
        for _ in 0..count {
            self.flow.need(RULE);
            self.flow.y += RULE;
            let y = self.flow.y;
            self.flow.paper.line(LEFT + INDENT, y, RIGHT, y, 0.3, GREY);
        }
        self.flow.y += 1.5;
    }

    /// Scales of the same words below each other: one table, a row a question.
    fn scales(&mut self, questions: &[Question], first: u32) {
        const STEP: f32 = 17.0;
        const HEAD: f32 = 9.0;
        let Some(words) = questions.first().map(|question| question.choices.as_slice()) else { return };
        let step = STEP.min(100.0 / words.len().max(1) as f32);
        let text = WIDE - step * words.len() as f32;
        let rows: Vec<(Vec<String>, f32)> = questions
            .iter()
            .map(|question| {
                let whole = match question.help.as_str() {
                    "" => question.text.clone(),
                    help => format!("{}（{help}）", question.text),
                };
                let room = text - INDENT - 2.0;
                let lines = break_lines(self.flow.paper.fonts, BODY.style, BODY.size, &whole, room);
                let high = (lines.len() as f32 * 5.2 + 2.6).max(7.8);
                (lines, high)
            })
            .collect();
        self.flow.need(HEAD + rows.iter().take(2).map(|(_, high)| high).sum::<f32>());
        self.scale_head(words, text, step, HEAD);
        for ((lines, high), no) in rows.iter().zip(first..) {
            if self.flow.need(*high) {
                self.scale_head(words, text, step, HEAD);
            }
            let y = self.flow.y;
            self.flow.paper.frame(area(LEFT, y, text, *high), 0.5, BLACK);
            let middle = y + high / 2.0 + 1.4;
            self.flow.paper.text(LEFT + INDENT - 1.6, middle, Align::Right, STRONG, &format!("{no}."));
            let top = y + (high - lines.len() as f32 * 5.2) / 2.0 + 4.0;
            for (line, text) in lines.iter().enumerate() {
                self.flow.paper.text(LEFT + INDENT, top + line as f32 * 5.2, Align::Left, BODY, text);
            }
            for (at, code) in (0..words.len()).zip(1..) {
                let x = LEFT + text + at as f32 * step;
                self.flow.paper.frame(area(x, y, step, *high), 0.5, BLACK);
                self.flow.paper.text(x + step / 2.0 - 2.2, middle, Align::Right, CODE, &code.to_string());
                let corner = area(x + step / 2.0 - 1.4, y + (high - BOX) / 2.0, BOX, BOX);
                self.flow.paper.frame(corner, 0.6, BLACK);
            }
            self.flow.y += high;
        }
        self.flow.gap(1.6);
    }

    fn scale_head(&mut self, words: &[String], text: f32, step: f32, high: f32) {
        let y = self.flow.y;
        self.flow.paper.fill(area(LEFT, y, WIDE, high), SHADE);
        self.flow.paper.frame(area(LEFT, y, text, high), 0.5, BLACK);
        self.flow.paper.text(LEFT + text / 2.0, y + 5.8, Align::Centre, STRONG, "每行只选一格");
        for (at, word) in words.iter().enumerate() {
            let cell = area(LEFT + text + at as f32 * step, y, step, high);
            self.flow.paper.frame(cell, 0.5, BLACK);
            let inner = area(cell.x + 0.8, cell.y, cell.w - 1.6, cell.h);
            self.flow.paper.fitted(inner, Align::Centre, set(Style::SansBold, 9.5), 6.5, word);
        }
        self.flow.y += high;
    }

    /// Lines for topics, each with its urgency; the topics that are offered stand above them with their numbers.
    fn topics(&mut self, question: &Question) {
        const TICK: f32 = 17.0;
        const HIGH: f32 = 8.6;
        if !question.choices.is_empty() {
            let offered: Vec<String> =
                question.choices.iter().zip(1..).map(|(name, no)| format!("{no} {name}")).collect();
            let text = format!("可从中选（写编号即可），也可另写：{}", offered.join("　"));
            let lines = break_lines(self.flow.paper.fonts, BODY.style, 9.5, &text, WIDE - INDENT);
            for line in lines {
                self.flow.need(5.2);
                let y = self.flow.y + 3.8;
                self.flow.paper.text(LEFT + INDENT, y, Align::Left, set(Style::Serif, 9.5), &line);
                self.flow.y += 5.2;
            }
        }
        let lines = question.most.clamp(1, 10);
        let name = WIDE - INDENT - 3.0 * TICK;
        self.flow.need(HIGH * 2.0);
        let column = |at: usize| LEFT + INDENT + name + at as f32 * TICK;
        let y = self.flow.y;
        self.flow.paper.fill(area(LEFT + INDENT, y, WIDE - INDENT, 7.0), SHADE);
        self.flow.paper.frame(area(LEFT + INDENT, y, name, 7.0), 0.5, BLACK);
        self.flow.paper.text(LEFT + INDENT + name / 2.0, y + 4.8, Align::Centre, STRONG, "专题");
        for (at, word) in ["急需", "需要", "一般"].iter().enumerate() {
            self.flow.paper.frame(area(column(at), y, TICK, 7.0), 0.5, BLACK);
            self.flow.paper.text(column(at) + TICK / 2.0, y + 4.8, Align::Centre, STRONG, word);
        }
        self.flow.y += 7.0;
        for _ in 0..lines {
            self.flow.need(HIGH);
            let y = self.flow.y;
            self.flow.paper.frame(area(LEFT + INDENT, y, name, HIGH), 0.5, BLACK);
            for (at, code) in ["3", "2", "1"].iter().enumerate() {
                self.flow.paper.frame(area(column(at), y, TICK, HIGH), 0.5, BLACK);
                let middle = column(at) + TICK / 2.0;
                self.flow.paper.text(middle - 2.2, y + HIGH / 2.0 + 1.4, Align::Right, CODE, code);
                self.flow.paper.frame(area(middle - 1.4, y + (HIGH - BOX) / 2.0, BOX, BOX), 0.6, BLACK);
            }
            self.flow.y += HIGH;
        }
        self.flow.y += 1.0;
    }
}

/// How many of the questions belong together on paper: scales of the same words, or one.
fn run_of(questions: &[Question]) -> usize {
    let Some(first) = questions.first().filter(|question| question.kind == QuestionKind::Scale) else {
        return 1;
    };
    questions.iter().take_while(|it| it.kind == first.kind && it.choices == first.choices).count()
}

#[cfg(test)]
mod tests;
