//! 评估: the blank form that trainees fill in without a name, and what the forms of a class say together.

use crate::Printed;
use crate::flow::{Flow, Frame, Manner};
use crate::fonts::{Fonts, Style};
use crate::page::{Align, BLACK, GREY, Paper, SHADE, area, set};
use crate::text::stacked;
use serde::{Deserialize, Serialize};
use zhixing_domain::Result;
use zhixing_domain::evaluation::{CommentTheme, Figures, FormKind, Item, Summary, Template};
use zhixing_domain::paper::{PaperBar, PaperBars, PaperTable, figure};

mod grid;

pub use grid::{GridForm, GridLine, set_grid_form};

/// A blank form (空白评估表).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BlankForm {
    /// The form.
    pub template: Template,
    /// What it judges.
    pub kind: FormKind,
    /// The class, as paper names it.
    pub class: String,
    /// What each sheet judges, in words (`课程：… 授课人：…`); none: one sheet that judges the class.
    pub subjects: Vec<String>,
}

/// The summary of a class's forms (评估汇总).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SummarySheet {
    /// The class, as paper names it.
    pub class: String,
    /// Its days in words; empty where they are not known.
    pub days: String,
    /// The title of the form.
    pub form: String,
    /// The words of its scale, the best first.
    pub scale: [String; 4],
    /// The figures.
    pub summary: Summary,
    /// Who makes it.
    pub issuer: String,
    /// The day it was made, in words.
    pub day: String,
}

const LEFT: f32 = 22.0;
const WIDE: f32 = 166.0;
const FOOT: f32 = 282.0;
/// The columns of the form: block, number, item, and four answers.
const BLOCK: f32 = 12.0;
const NUMBER: f32 = 11.0;
const ANSWER: f32 = 17.0;
const ITEM: f32 = WIDE - BLOCK - NUMBER - 4.0 * ANSWER;
const ROW: f32 = 8.1;
const HEAD: f32 = 10.0;

/// Sets a blank form, a sheet for each of its subjects. 21 items stand on one page; a longer form goes on.
pub fn set_blank_form(fonts: &Fonts, input: &BlankForm) -> Result<Printed> {
    let mut paper = Paper::portrait(fonts, &input.template.title);
    let whole = [String::new()];
    let subjects: &[String] = if input.subjects.is_empty() { &whole } else { &input.subjects };
    for subject in subjects {
        sheet(&mut paper, input, subject);
    }
    paper.finish()
}

fn sheet(paper: &mut Paper, input: &BlankForm, subject: &str) {
    paper.page();
    let title = set(Style::SerifBold, 22.0);
    paper.fitted(area(LEFT, 17.0, WIDE, 12.0), Align::Centre, title, 14.0, &input.template.title);
    let class = format!("班次：{}", input.class);
    paper.fitted(area(LEFT, 32.0, WIDE - 46.0, 9.0), Align::Left, set(Style::Serif, 12.0), 8.0, &class);
    paper.text(LEFT + WIDE - 42.0, 38.0, Align::Left, set(Style::Serif, 12.0), "问卷号：");
    paper.line(LEFT + WIDE - 25.0, 39.0, LEFT + WIDE, 39.0, 0.6, BLACK);
    let mut y = 41.0;
    if !subject.is_empty() {
        paper.fitted(area(LEFT, y, WIDE, 8.0), Align::Left, set(Style::SerifBold, 12.0), 8.0, subject);
        y += 8.5;
    }
    let how = "本表不记名，仅用于改进培训工作。请在每一项后面您认为合适的格内打“√”，每项只选一格。";
    paper.fitted(area(LEFT, y, WIDE, 8.0), Align::Left, set(Style::Serif, 10.5), 8.0, how);
    y = head(paper, input, y + 9.5);
    // A form of few items has more room for each.
    let high = if input.template.len() > 12 { ROW } else { ROW * 1.4 };
    for block in blocks(&input.template) {
        let all = block.items.len() as f32 * high;
        if y + all > FOOT {
            paper.page();
            y = head(paper, input, 20.0);
        }
        let at = area(LEFT, y, BLOCK, all);
        paper.frame(at, 0.5, BLACK);
        column(paper, at, &block.title);
        for (no, item) in block.items {
            row(paper, y, high, no, item);
            y += high;
        }
    }
    if y + 38.0 > FOOT {
        paper.page();
        y = 20.0;
    }
    let high = (FOOT - y - 10.0).min(46.0);
    paper.frame(area(LEFT, y, WIDE, high), 0.5, BLACK);
    let ask = match input.kind {
        FormKind::Class => "您对本次培训还有什么意见和建议？",
        FormKind::Course => "您对这门课程还有什么意见和建议？",
        FormKind::Mentor => "您对这位导师还有什么意见和建议？",
    };
    paper.text(LEFT + 3.0, y + 7.0, Align::Left, set(Style::SansBold, 10.5), ask);
    let mut line = y + 18.0;
    while line < y + high - 3.0 {
        paper.line(LEFT + 3.0, line, LEFT + WIDE - 3.0, line, 0.3, GREY);
        line += 9.0;
    }
    let thanks = match input.kind {
        FormKind::Class | FormKind::Mentor => "感谢您的支持！请在结业前将本表交班主任。",
        FormKind::Course => "感谢您的支持！请在课后将本表交班主任。",
    };
    paper.text(105.0, y + high + 7.0, Align::Centre, set(Style::Serif, 10.5), thanks);
}

struct BlockOf<'a> {
    title: String,
    items: Vec<(u32, &'a Item)>,
}

/// The blocks with their items numbered through.
fn blocks(template: &Template) -> impl Iterator<Item = BlockOf<'_>> {
    template.blocks.iter().enumerate().map(|(at, block)| BlockOf {
        title: block.title.clone(),
        items: template.items().filter(|(of, ..)| *of == at).map(|(_, no, item)| (no, item)).collect(),
    })
}

/// The head of the form's table: the digits beside the answers are those the office types. Gives where rows begin.
fn head(paper: &mut Paper, input: &BlankForm, y: f32) -> f32 {
    let bold = set(Style::SansBold, 10.5);
    let mut x = LEFT;
    for (wide, text) in [(BLOCK, "板块"), (NUMBER, "序号"), (ITEM, "评估内容")] {
        paper.fill(area(x, y, wide, HEAD), SHADE);
        paper.frame(area(x, y, wide, HEAD), 0.5, BLACK);
        paper.fitted(area(x, y, wide, HEAD), Align::Centre, bold, 8.0, text);
        x += wide;
    }
    for (word, digit) in input.template.scale.iter().zip(["4", "3", "2", "1"]) {
        paper.fill(area(x, y, ANSWER, HEAD), SHADE);
        paper.frame(area(x, y, ANSWER, HEAD), 0.5, BLACK);
        paper.fitted(area(x + 0.6, y + 0.4, ANSWER - 1.2, 6.4), Align::Centre, bold, 7.0, word);
        let small = set(Style::Sans, 7.5).ink(GREY);
        paper.text(x + ANSWER / 2.0, y + 8.9, Align::Centre, small, digit);
        x += ANSWER;
    }
    y + HEAD
}

fn row(paper: &mut Paper, y: f32, high: f32, no: u32, item: &Item) {
    let mut x = LEFT + BLOCK;
    paper.frame(area(x, y, NUMBER, high), 0.5, BLACK);
    let number = set(Style::Serif, 10.5);
    paper.fitted(area(x, y, NUMBER, high), Align::Centre, number, 8.0, &no.to_string());
    x += NUMBER;
    paper.frame(area(x, y, ITEM, high), 0.5, BLACK);
    let within = area(x + 2.0, y, ITEM - 3.0, high);
    let points = if item.points > 0 { format!("（{} 分）", item.points) } else { String::new() };
    paper.fitted(within, Align::Left, set(Style::Serif, 11.0), 7.0, &format!("{}{points}", item.text));
    x += ITEM;
    for _ in 0..4 {
        paper.frame(area(x, y, ANSWER, high), 0.5, BLACK);
        paper.frame(area(x + ANSWER / 2.0 - 1.9, y + high / 2.0 - 1.9, 3.8, 3.8), 0.6, BLACK);
        x += ANSWER;
    }
}

/// A heading set from above to below, two characters a line if it is long.
fn column(paper: &mut Paper, at: crate::page::Area, text: &str) {
    let with = set(Style::SansBold, 11.0);
    let lines = stacked(text, ((at.h - 4.0) / 5.0) as usize);
    let first = at.y + at.h / 2.0 - (lines.len() as f32 - 1.0) * 2.5 + 1.4;
    for (line, text) in lines.iter().enumerate() {
        paper.text(at.x + at.w / 2.0, first + line as f32 * 5.0, Align::Centre, with, text);
    }
}

const SHEET: Frame = Frame { left: 20.0, top: 20.0, wide: 170.0, bottom: 276.0 };

/// Sets the summary.
pub fn set_evaluation_summary(fonts: &Fonts, input: &SummarySheet) -> Result<Printed> {
    let SummarySheet { class, days, form, scale, summary, issuer, day } = input;
    let [best, second, third, last] = scale;
    let title = format!("{class}质量评估汇总");
    let mut flow = Flow::new(Paper::portrait(fonts, &title), SHEET);
    flow.title(set(Style::SerifBold, 20.0), 11.0, &title);
    flow.gap(2.0);
    let about =
        [format!("培训时间：{}", or_dash(days)), format!("评估表：{form}（{} 项）", summary.items.len())];
    let small = Manner { with: set(Style::Serif, 10.5), leading: 6.4, indented: false };
    let shown = if summary.items.is_empty() { &about[..1] } else { &about[..] };
    flow.paragraph(small, &shown.join("\u{3000}\u{3000}"));
    flow.gap(1.0);
    flow.table(&counts(summary));
    flow.gap(2.0);
    flow.paragraph(small, &format!("计算方法：{}。均值按 4 分制（{best} 4、{second} 3、{third} 2、{last} 1）。名次按均值，均值相同的名次相同。", summary.formula));
    if summary.drafts > 0 {
        flow.paragraph(small, &format!("注意：还有 {} 份评估表没有录完，本表不是最后结果。", summary.drafts));
    }
    if summary.too_few {
        flow.gap(4.0);
        let why = format!(
            "有效评估表只有 {} 份，少于 {} 份。为保护填表人，不分项列出。",
            summary.valid, summary.least_forms
        );
        flow.paragraph(Manner { with: set(Style::Serif, 12.0), ..small }, &why);
    } else {
        let heading = Manner { with: set(Style::SansBold, 12.0), leading: 8.0, indented: false };
        flow.gap(3.0);
        flow.bars(&satisfaction(summary));
        flow.gap(2.0);
        flow.paragraph(heading, "分项结果");
        flow.table(&items(summary, scale));
        flow.gap(4.0);
        flow.need(20.0);
        flow.paragraph(heading, "意见和建议（原文）");
        if summary.comments.is_empty() {
            flow.paragraph(small, "没有人填写。");
        }
        for theme in CommentTheme::ALL {
            let of_theme = summary.comments.iter().filter(|comment| comment.theme == *theme);
            for (comment, no) in of_theme.zip(1..) {
                if no == 1 {
                    flow.need(12.8);
                    flow.paragraph(Manner { with: set(Style::SansBold, 10.5), ..small }, theme.zh());
                }
                let times =
                    if comment.count > 1 { format!("（{} 人）", comment.count) } else { String::new() };
                flow.paragraph(small, &format!("{no}. {}{times}", comment.text));
            }
        }
    }
    flow.gap(6.0);
    flow.signed(set(Style::Serif, 12.0), 7.5, &[issuer, day]);
    let mut paper = flow.paper;
    paper.number_pages(&title, SHEET.left);
    paper.finish()
}

fn or_dash(text: &str) -> &str {
    if text.is_empty() { "——" } else { text }
}

fn percent(share: Option<i64>) -> String {
    share.map_or("——".to_owned(), |share| format!("{}%", figure(share)))
}

fn mean(figures: &Figures) -> String {
    figures.mean.map_or("——".to_owned(), figure)
}

fn counts(summary: &Summary) -> PaperTable {
    let columns =
        [("发放", 1), ("回收", 1), ("回收率", 1), ("有效", 1), ("有效率", 1), ("总均值", 1), ("总满意度", 1)];
    let row = vec![
        format!("{} 份", summary.given_out),
        format!("{} 份", summary.returned),
        percent(summary.return_rate),
        format!("{} 份", summary.valid),
        percent(summary.valid_rate),
        mean(&summary.overall),
        percent(summary.overall.satisfaction),
    ];
    PaperTable::new(&columns, vec![row])
}

/// The chart of satisfaction by block.
fn satisfaction(summary: &Summary) -> PaperBars {
    let bar = |block: &zhixing_domain::evaluation::BlockFigures| PaperBar {
        label: block.title.clone(),
        value: block.figures.satisfaction.unwrap_or_default(),
        shown: format!("{}　均值 {}", percent(block.figures.satisfaction), mean(&block.figures)),
    };
    PaperBars {
        title: "各板块满意度".to_owned(),
        bars: summary.blocks.iter().map(bar).collect(),
        full: 10_000,
    }
}

fn items(summary: &Summary, [best, second, third, last]: &[String; 4]) -> PaperTable {
    let columns = [
        ("序号", 10),
        ("评估内容<", 58),
        (best, 13),
        (second, 15),
        (third, 13),
        (last, 15),
        ("均值", 14),
        ("满意度", 19),
        ("名次", 13),
    ];
    let rows = summary.items.iter().map(|item| {
        let [satisfied, fairly, ordinary, dissatisfied] = item.figures.count.0.map(|count| count.to_string());
        vec![
            item.no.to_string(),
            item.text.clone(),
            satisfied,
            fairly,
            ordinary,
            dissatisfied,
            mean(&item.figures),
            percent(item.figures.satisfaction),
            item.rank.map_or("——".to_owned(), |rank| rank.to_string()),
        ]
    });
    PaperTable::new(&columns, rows.collect())
}

#[cfg(test)]
mod tests;
