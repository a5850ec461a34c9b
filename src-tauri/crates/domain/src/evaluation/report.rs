//! 课程评估汇总 and 年度评估汇总 as they go on paper.

use super::results::{BlockLine, ClassLine, MentorLine, ResultLine};
use super::summary::{Comment, Figures};
use super::theme::CommentTheme;
use crate::paper::{PaperBar, PaperBars, PaperPart, PaperTable, Report, figure};

/// What a summary of the courses or mentors of a class stands on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CourseFacts {
    /// The class.
    pub class: String,
    /// Its days in words; empty where they are not known.
    pub days: String,
    /// Whether mentors are judged, not courses.
    pub mentors: bool,
    /// The lines, as they are to be told.
    pub lines: Vec<ResultLine>,
    /// How satisfaction is reckoned, in words.
    pub formula: String,
    /// How points are counted, in words; empty where no form counts any.
    pub points_formula: String,
    /// Fewer forms say nothing by themselves.
    pub least_forms: u32,
    /// The comments of sheets that judge several.
    pub comments: Vec<Comment>,
    /// Who makes it.
    pub issuer: String,
    /// The day it was made, in words.
    pub day: String,
}

/// What a year's summary stands on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearFacts {
    /// The year.
    pub year: i32,
    /// Its classes.
    pub classes: Vec<ClassLine>,
    /// The blocks of their forms.
    pub blocks: Vec<BlockLine>,
    /// Its courses.
    pub courses: Vec<ResultLine>,
    /// Its mentors.
    pub mentors: Vec<MentorLine>,
    /// How satisfaction is reckoned, in words.
    pub formula: String,
    /// How points are counted, in words.
    pub points_formula: String,
    /// Fewer forms say nothing by themselves.
    pub least_forms: u32,
    /// Who makes it.
    pub issuer: String,
    /// The day it was made, in words.
    pub day: String,
}

fn percent(share: Option<i64>) -> String {
    share.map_or("——".to_owned(), |share| format!("{}%", figure(share)))
}

fn number(value: Option<i64>) -> String {
    value.map_or("——".to_owned(), figure)
}

fn place(rank: Option<u32>) -> String {
    rank.map_or("——".to_owned(), |rank| rank.to_string())
}

fn text(words: impl Into<String>) -> PaperPart {
    PaperPart::Text(words.into())
}

fn heading(words: &str) -> PaperPart {
    PaperPart::Heading(words.to_owned())
}

/// The comments word for word, under what they are about.
fn comments(comments: &[Comment]) -> Vec<PaperPart> {
    let mut parts = Vec::new();
    for theme in CommentTheme::ALL {
        let of_theme: Vec<String> = comments
            .iter()
            .filter(|comment| comment.theme == *theme)
            .zip(1..)
            .map(|(comment, no)| {
                let times =
                    if comment.count > 1 { format!("（{}人）", comment.count) } else { String::new() };
                format!("{no}.{}{times}", comment.text.trim_end_matches(['。', '；']))
            })
            .collect();
        if !of_theme.is_empty() {
            parts.push(text(format!("{}：{}。", theme.zh(), of_theme.join("；"))));
        }
    }
    parts
}

/// 课程评估汇总, or that of a class's mentors.
pub fn course_report(facts: &CourseFacts) -> Report {
    let what = if facts.mentors { "导师" } else { "课程" };
    let has_points = facts.lines.iter().any(|line| line.full > 0);
    let valid: Vec<&ResultLine> = facts.lines.iter().filter(|line| !line.too_few).collect();
    let days = if facts.days.is_empty() { String::new() } else { format!("{}举办的", facts.days) };
    let mut parts = vec![
        heading("一、基本情况"),
        text(format!(
            "{days}{}共评估{what}{}{}。{}",
            facts.class,
            facts.lines.len(),
            if facts.mentors { "位" } else { "门" },
            counts(&facts.lines)
        )),
        text(format!("计算方法：{}。{}", facts.formula, ranked_by(&facts.points_formula))),
    ];
    parts.push(heading("二、评估结果"));
    parts.push(PaperPart::Table(lines_table(&facts.lines, what, has_points, false)));
    if valid.len() < facts.lines.len() {
        parts.push(text(format!("有效不足{}份的，为保护填表人不列结果。", facts.least_forms)));
    }
    if !valid.is_empty() {
        parts.push(PaperPart::Bars(bars(&valid, has_points)));
    }
    let own = facts.lines.iter().flat_map(|line| {
        line.comments.iter().map(move |comment| Comment {
            text: format!("{}：{}", line.title, comment.text),
            ..comment.clone()
        })
    });
    let mut all: Vec<Comment> = facts.comments.clone();
    all.extend(own);
    parts.push(heading("三、意见和建议（原文）"));
    let told = comments(&all);
    parts.extend(if told.is_empty() { vec![text("没有人填写意见。")] } else { told });
    Report {
        title: format!("{}{what}评估汇总", facts.class),
        parts,
        issuer: facts.issuer.clone(),
        day: facts.day.clone(),
    }
}

fn counts(lines: &[ResultLine]) -> String {
    let first = lines.first().map(|line| (line.given_out, line.returned));
    let (given, returned) = first.unwrap_or_default();
    if lines.iter().all(|line| (line.given_out, line.returned) == (given, returned)) {
        format!("每{}发放评估表{given}份，回收{returned}份。", if lines.len() > 1 { "项" } else { "种" })
    } else {
        "各项发放、回收份数见表。".to_owned()
    }
}

fn ranked_by(points_formula: &str) -> String {
    if points_formula.is_empty() {
        "名次按均值（4分制），均值相同的名次相同。".to_owned()
    } else {
        format!("{points_formula}。名次按得分，得分相同的名次相同。")
    }
}

fn lines_table(lines: &[ResultLine], what: &str, has_points: bool, with_class: bool) -> PaperTable {
    let is_course = what == "课程";
    let mut columns =
        vec![("名次", 5), (if is_course { "课程<" } else { "导师<" }, if with_class { 15 } else { 22 })];
    if with_class {
        columns.push(("班次<", 14));
    }
    if is_course {
        columns.push(("授课人", 8));
    }
    columns.push(("有效", 6));
    if has_points {
        columns.push(("得分", 8));
    }
    columns.extend([("均值", 6), ("满意度", 9)]);
    let row = |line: &ResultLine| {
        let mut cells = vec![place(line.rank), line.title.clone()];
        if with_class {
            cells.push(line.class_title.clone());
        }
        if is_course {
            cells.push(line.mentor_name.clone().unwrap_or_default());
        }
        cells.push(line.valid.to_string());
        if has_points {
            cells.push(number(line.points));
        }
        cells.extend([number(line.figures.mean), percent(line.figures.satisfaction)]);
        cells
    };
    PaperTable::new(&columns, ranked(lines).into_iter().map(row).collect())
}

/// The lines by place, those without one last.
fn ranked(lines: &[ResultLine]) -> Vec<&ResultLine> {
    let mut lines: Vec<&ResultLine> = lines.iter().collect();
    lines.sort_by_key(|line| (line.rank.is_none(), line.rank));
    lines
}

fn bars(lines: &[&ResultLine], has_points: bool) -> PaperBars {
    const MOST: usize = 15;
    let mut lines = lines.to_vec();
    lines.sort_by_key(|line| (line.rank.is_none(), line.rank));
    let title = if has_points { "得分（百分制）" } else { "满意度" };
    let bar = |line: &&ResultLine| {
        let (value, shown) = if has_points {
            (line.worth().unwrap_or_default(), number(line.points))
        } else {
            (line.figures.satisfaction.unwrap_or_default(), percent(line.figures.satisfaction))
        };
        PaperBar { label: line.title.clone(), value, shown }
    };
    let more = lines.len().saturating_sub(MOST);
    let title = if more > 0 { format!("{title}，前{MOST}名") } else { title.to_owned() };
    PaperBars { title, bars: lines.iter().take(MOST).map(bar).collect(), full: 10_000 }
}

fn three(figures: &Figures) -> [String; 2] {
    [number(figures.mean), percent(figures.satisfaction)]
}

/// 年度评估汇总
pub fn year_report(facts: &YearFacts) -> Report {
    let given: u32 = facts.classes.iter().map(|line| line.given_out).sum();
    let valid: u32 = facts.classes.iter().map(|line| line.valid).sum();
    let mut parts = vec![
        heading("一、基本情况"),
        text(format!(
            "{}年有{}个班次开展培训班评估，发放评估表{given}份，有效{valid}份；评估课程{}门次，涉及导师{}人。",
            facts.year,
            facts.classes.len(),
            facts.courses.len(),
            facts.mentors.len()
        )),
        text(format!(
            "计算方法：{}。{}有效不足{}份的，为保护填表人不列结果。",
            facts.formula,
            ranked_by(&facts.points_formula),
            facts.least_forms
        )),
    ];
    let mut no = ["二", "三", "四", "五"].into_iter();
    let mut next = |title: &str| heading(&format!("{}、{title}", no.next().unwrap_or_default()));
    if !facts.classes.is_empty() {
        parts.push(next("班次"));
        let columns =
            [("名次", 5), ("班次<", 26), ("发放", 6), ("回收率", 9), ("有效", 6), ("均值", 6), ("满意度", 9)];
        let rows = facts.classes.iter().map(|line| {
            let mut row = vec![
                place(line.rank),
                line.title.clone(),
                line.given_out.to_string(),
                percent(line.return_rate),
                line.valid.to_string(),
            ];
            row.extend(three(&line.figures));
            row
        });
        parts.push(PaperPart::Table(PaperTable::new(&columns, rows.collect())));
    }
    if !facts.blocks.is_empty() {
        parts.push(next("各板块"));
        let bar = |line: &BlockLine| PaperBar {
            label: format!("{}（{}个班）", line.title, line.classes),
            value: line.figures.satisfaction.unwrap_or_default(),
            shown: format!("{}　均值{}", percent(line.figures.satisfaction), number(line.figures.mean)),
        };
        parts.push(PaperPart::Bars(PaperBars {
            title: "各板块满意度".to_owned(),
            bars: facts.blocks.iter().map(bar).collect(),
            full: 10_000,
        }));
    }
    if !facts.courses.is_empty() {
        parts.push(next("课程"));
        let has_points = facts.courses.iter().any(|line| line.full > 0);
        parts.push(PaperPart::Table(lines_table(&facts.courses, "课程", has_points, true)));
    }
    if !facts.mentors.is_empty() {
        parts.push(next("导师"));
        let columns = [("名次", 5), ("导师", 14), ("门次", 8), ("份数", 8), ("均值", 8), ("满意度", 10)];
        let rows = facts.mentors.iter().map(|line| {
            let mut row =
                vec![place(line.rank), line.name.clone(), line.judged.to_string(), line.forms.to_string()];
            row.extend(three(&line.figures));
            row
        });
        parts.push(PaperPart::Table(PaperTable::new(&columns, rows.collect())));
    }
    Report {
        title: format!("{}年培训评估汇总", facts.year),
        parts,
        issuer: facts.issuer.clone(),
        day: facts.day.clone(),
    }
}
