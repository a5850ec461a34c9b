//! 课程评估表, one sheet for all courses of a class: a line for each course, a column for each item, a digit in each cell.

use crate::Printed;
use crate::fonts::{Fonts, Style};
use crate::page::{Align, BLACK, GREY, Paper, SHADE, area, set};
use serde::{Deserialize, Serialize};
use zhixing_domain::Result;
use zhixing_domain::evaluation::{FormKind, Template};

/// A course or mentor on the sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GridLine {
    /// 课程 or 导师
    pub title: String,
    /// Who teaches, or what the mentor is; the day of the course.
    pub detail: String,
}

/// One sheet for all courses or mentors of a class (整班一张).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GridForm {
    /// The form.
    pub template: Template,
    /// Courses or mentors.
    pub kind: FormKind,
    /// The class, as paper names it.
    pub class: String,
    /// Its lines, in order.
    pub lines: Vec<GridLine>,
}

const LEFT: f32 = 16.0;
const WIDE: f32 = 265.0;
const FOOT: f32 = 196.0;
const NUMBER: f32 = 10.0;
/// Headings of blocks, and of items below them.
const BLOCK: f32 = 7.5;
const ITEM: f32 = 19.0;
const ROW: f32 = 9.6;
/// The room for a comment.
const COMMENT: f32 = 24.0;

/// Sets the sheet: upright it would be too narrow for eight items, so it lies on its side.
pub fn set_grid_form(fonts: &Fonts, input: &GridForm) -> Result<Printed> {
    let mut paper = Paper::landscape(fonts, &input.template.title);
    paper.page();
    let title = set(Style::SerifBold, 20.0);
    paper.fitted(area(LEFT, 11.0, WIDE, 11.0), Align::Centre, title, 14.0, &input.template.title);
    let class = format!("班次：{}", input.class);
    paper.fitted(area(LEFT, 22.5, WIDE - 46.0, 8.0), Align::Left, set(Style::Serif, 12.0), 8.0, &class);
    paper.text(LEFT + WIDE - 42.0, 28.0, Align::Left, set(Style::Serif, 12.0), "问卷号：");
    paper.line(LEFT + WIDE - 25.0, 29.0, LEFT + WIDE, 29.0, 0.6, BLACK);
    let scale: Vec<String> = input
        .template
        .scale
        .iter()
        .zip([4, 3, 2, 1])
        .map(|(word, digit)| format!("{digit} {word}"))
        .collect();
    let what = if input.kind == FormKind::Mentor { "导师" } else { "课程" };
    let how = format!(
        "本表不记名，仅用于改进培训工作。请在每格内填一个数字：{}。没有听的{what}整行空着。",
        scale.join("　")
    );
    paper.fitted(area(LEFT, 30.5, WIDE, 7.0), Align::Left, set(Style::Serif, 10.5), 8.0, &how);
    let mut y = head(&mut paper, input, what, 38.5);
    for (line, no) in input.lines.iter().zip(1..) {
        if y + ROW > FOOT {
            paper.page();
            y = head(&mut paper, input, what, 14.0);
        }
        row(&mut paper, input, y, no, line);
        y += ROW;
    }
    if y + COMMENT > FOOT + 2.0 {
        paper.page();
        y = 14.0;
    }
    let high = (FOOT + 2.0 - y).min(40.0);
    paper.frame(area(LEFT, y, WIDE, high), 0.5, BLACK);
    let ask = format!(
        "您对这些{what}还有什么意见和建议？请写明是哪一{}。",
        if what == "课程" { "门" } else { "位" }
    );
    paper.text(LEFT + 3.0, y + 6.5, Align::Left, set(Style::SansBold, 10.5), &ask);
    let mut line = y + 16.0;
    while line < y + high - 2.0 {
        paper.line(LEFT + 3.0, line, LEFT + WIDE - 3.0, line, 0.3, GREY);
        line += 8.5;
    }
    let name = input.template.title.clone();
    if paper.page_count() > 1 {
        paper.number_pages(&name, LEFT);
    }
    paper.finish()
}

/// The width of the course's column, and of each item's.
fn widths(input: &GridForm) -> (f32, f32) {
    let items = input.template.len().max(1) as f32;
    let each = ((WIDE - NUMBER - 82.0) / items).min(26.0);
    (WIDE - NUMBER - each * items, each)
}

fn head(paper: &mut Paper, input: &GridForm, what: &str, y: f32) -> f32 {
    let (course, each) = widths(input);
    let bold = set(Style::SansBold, 10.0);
    let mut x = LEFT;
    for (wide, text) in [(NUMBER, "序号"), (course, what)] {
        let at = area(x, y, wide, BLOCK + ITEM);
        paper.fill(at, SHADE);
        paper.frame(at, 0.5, BLACK);
        paper.fitted(at, Align::Centre, bold, 8.0, text);
        x += wide;
    }
    for block in &input.template.blocks {
        let at = area(x, y, each * block.items.len() as f32, BLOCK);
        paper.fill(at, SHADE);
        paper.frame(at, 0.5, BLACK);
        let points = block.points();
        let points = if points > 0 { format!("（{points} 分）") } else { String::new() };
        paper.fitted(at, Align::Centre, bold, 6.5, &format!("{}{points}", block.title));
        for item in &block.items {
            let at = area(x, y + BLOCK, each, ITEM);
            paper.fill(at, SHADE);
            paper.frame(at, 0.5, BLACK);
            let within = area(x + 1.2, y + BLOCK + 0.6, each - 2.4, ITEM - 1.2);
            paper.fitted(within, Align::Centre, set(Style::Serif, 11.5), 6.0, &item.text);
            x += each;
        }
    }
    y + BLOCK + ITEM
}

fn row(paper: &mut Paper, input: &GridForm, y: f32, no: u32, line: &GridLine) {
    let (course, each) = widths(input);
    paper.frame(area(LEFT, y, NUMBER, ROW), 0.5, BLACK);
    let number = set(Style::Serif, 10.5);
    paper.fitted(area(LEFT, y, NUMBER, ROW), Align::Centre, number, 8.0, &no.to_string());
    let mut x = LEFT + NUMBER;
    paper.frame(area(x, y, course, ROW), 0.5, BLACK);
    let title = set(Style::Serif, 11.0);
    let (upper, lower) = if line.detail.is_empty() { (ROW, 0.0) } else { (5.6, ROW - 5.6) };
    paper.fitted(area(x + 1.5, y, course - 3.0, upper), Align::Left, title, 7.0, &line.title);
    let small = set(Style::Serif, 8.5).ink(GREY);
    paper.fitted(area(x + 1.5, y + upper - 0.6, course - 3.0, lower), Align::Left, small, 6.0, &line.detail);
    x += course;
    for _ in 0..input.template.len() {
        paper.frame(area(x, y, each, ROW), 0.5, BLACK);
        x += each;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proof::{extracted, fonts, leave};

    fn grid(lines: usize) -> GridForm {
        let line = |at: usize| GridLine {
            title: format!("基层治理现代化的理论与实践专题第{}讲", at + 1),
            detail: format!("授课人 谭㛃　10月{}日", at + 1),
        };
        GridForm {
            template: Template::to_begin_with(FormKind::Course),
            kind: FormKind::Course,
            class: "青石县基层治理专题培训班（第3期）".into(),
            lines: (0..lines).map(line).collect(),
        }
    }

    #[test]
    fn ten_courses_stand_on_one_sheet_with_a_cell_for_each_item() {
        let printed = set_grid_form(&fonts(), &grid(10)).unwrap();
        leave("evaluation-grid", &printed.bytes);
        assert_eq!((printed.pages, &printed.findings), (1, &vec![]));
        let text = extracted(&printed.bytes);
        for wanted in ["教学内容（30 分）", "4 满意", "第10讲", "问卷号", "没有听的课程整行空着"]
        {
            assert!(text.contains(wanted), "{wanted} in {text}");
        }
        assert!(!text.contains("姓名"));
        assert_eq!(printed.bytes, set_grid_form(&fonts(), &grid(10)).unwrap().bytes);
    }

    #[test]
    fn a_long_class_goes_on_over_the_page_with_the_head_again() {
        let printed = set_grid_form(&fonts(), &grid(26)).unwrap();
        leave("evaluation-grid-long", &printed.bytes);
        assert_eq!((printed.pages, &printed.findings), (2, &vec![]));
        let text = extracted(&printed.bytes);
        assert_eq!(text.matches("教学内容（30 分）").count(), 2);
        assert!(text.contains("第26讲") && text.contains("哪一门"));
    }
}
