//! What forms say over several batches: the courses and mentors of a class, and a year's classes, courses and mentors.

use super::summary::{forms_of, of_batch};
use crate::context::Reading;
use crate::rule;
use chrono::Datelike as _;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;
use zhixing_domain::evaluation::{
    BlockLine, ClassLine, Comment, Count, Figures, FormKind, MentorLine, ResultLine, Rule, Template,
    dense_ranks, of_subjects, summarise, teaching_of,
};
use zhixing_domain::{Day, Id, Result};
use zhixing_store::Reader;
use zhixing_store::evaluation::Batch;

/// What is to be told of a class.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct ResultsRequest {
    /// The class.
    pub class: Id,
    /// Courses or mentors.
    pub kind: FormKind,
}

/// The courses or mentors of a class (课程评估汇总).
#[derive(Debug, Serialize, TS)]
pub struct ClassResults {
    /// The lines, in the order of the paper.
    pub lines: Vec<ResultLine>,
    /// The comments of sheets that judge several.
    pub comments: Vec<Comment>,
    /// The rule they were reckoned by.
    pub rule: Rule,
    /// The words of the newest of their forms, the best first.
    pub scale: [String; 4],
    /// How satisfaction is reckoned, in words.
    pub formula: String,
    /// How points are counted, in words; empty where no form counts any.
    pub points_formula: String,
    /// Forms still being typed.
    pub drafts: u32,
}

/// A year.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct EvaluationYear {
    /// Which; this year if not said.
    #[serde(default)]
    pub year: Option<i32>,
}

/// A year's forms (年度评估汇总).
#[derive(Debug, Serialize, TS)]
pub struct YearResults {
    /// The year.
    pub year: i32,
    /// The years there are forms of, the newest first.
    pub years: Vec<i32>,
    /// Its classes.
    pub classes: Vec<ClassLine>,
    /// The blocks of their forms.
    pub blocks: Vec<BlockLine>,
    /// Its courses.
    pub courses: Vec<ResultLine>,
    /// Its mentors.
    pub mentors: Vec<MentorLine>,
    /// The rule of the year's end.
    pub rule: Rule,
    /// How satisfaction is reckoned, in words.
    pub formula: String,
    /// How points are counted, in words.
    pub points_formula: String,
}

/// What the forms say of the courses or mentors of a class.
pub fn results(cx: &Reading, request: ResultsRequest) -> Result<ClassResults> {
    cx.read(|db| of_class(db, request, cx.today()))
}

pub(super) fn of_class(
    db: &Reader,
    request: ResultsRequest,
    today: Day,
) -> zhixing_store::Result<ClassResults> {
    let batches = db.evaluation_batches_of(request.class)?;
    let batches: Vec<Batch> = batches.into_iter().filter(|batch| batch.kind == request.kind).collect();
    let last_day = db.class_facts(request.class)?.last_day;
    let rule: Rule = rule::rule(db, last_day.unwrap_or(today))?;
    let form = super::newest_form(db, request.kind)?;
    let mut comments = Vec::new();
    for batch in batches.iter().filter(|batch| batch.lines > 1) {
        let (template, forms) = forms_of(db, batch)?;
        // The sheet as a whole: what its lines say is told by line, its comment here.
        comments.extend(summarise(&template, batch.given_out, batch.returned, &forms, &rule).comments);
    }
    let lines = lines_of(db, &batches, |_| Ok(rule))?;
    let has_points = lines.iter().any(|line| line.full > 0);
    Ok(ClassResults {
        lines,
        comments,
        rule,
        formula: rule.formula(&form.scale),
        points_formula: if has_points { rule.points_formula(&form.scale) } else { String::new() },
        scale: form.scale,
        drafts: batches.iter().map(|batch| batch.drafts).sum(),
    })
}

/// The lines of batches, ranked among each other.
fn lines_of(
    db: &Reader,
    batches: &[Batch],
    rule: impl Fn(&Batch) -> zhixing_store::Result<Rule>,
) -> zhixing_store::Result<Vec<ResultLine>> {
    let mut lines = Vec::new();
    for batch in batches {
        let (template, forms) = forms_of(db, batch)?;
        let counts = (batch.given_out, batch.returned);
        let figures = of_subjects(&template, counts, &forms, batch.lines as usize, &rule(batch)?);
        for ((subject, found), line) in db.evaluation_subjects(batch.id)?.into_iter().zip(figures).zip(0..) {
            let summary = found.summary;
            let block =
                |block: zhixing_domain::evaluation::BlockFigures| (block.title, block.full, block.points);
            lines.push(ResultLine {
                batch: batch.id,
                line,
                class: batch.class,
                class_title: batch.title.clone(),
                title: subject.title,
                mentor: subject.mentor,
                mentor_name: subject.mentor_name,
                day: subject.day,
                given_out: batch.given_out,
                returned: batch.returned,
                valid: summary.valid,
                too_few: summary.too_few,
                figures: summary.overall,
                full: summary.full,
                points: summary.points,
                blocks: summary.blocks.into_iter().map(block).collect(),
                rank: None,
                comments: summary.comments,
            });
        }
    }
    let ranks = dense_ranks(&lines.iter().map(ResultLine::worth).collect::<Vec<_>>());
    for (line, rank) in lines.iter_mut().zip(ranks) {
        line.rank = rank;
    }
    Ok(lines)
}

/// What the forms of the classes that end within a year say.
pub fn year(cx: &Reading, request: EvaluationYear) -> Result<YearResults> {
    cx.read(|db| of_year(db, request, cx.today()))
}

pub(super) fn of_year(
    db: &Reader,
    request: EvaluationYear,
    today: Day,
) -> zhixing_store::Result<YearResults> {
    let years = db.evaluation_years()?;
    let year = request.year.or_else(|| years.first().copied()).unwrap_or(today.year());
    let day = |month, day| Day::from_ymd_opt(year, month, day).unwrap_or(today);
    let (first, last) = (day(1, 1), day(12, 31));
    let rule: Rule = rule::rule(db, last.min(today))?;
    let of_batch_day = |batch: &Batch| rule::rule::<Rule>(db, batch.last_day.unwrap_or(today));
    let classes = db.evaluation_batches_between(FormKind::Class, first, last)?;
    let (classes, blocks) = classes_of(db, &classes, &rule, today)?;
    let courses = db.evaluation_batches_between(FormKind::Course, first, last)?;
    let mentors = db.evaluation_batches_between(FormKind::Mentor, first, last)?;
    let taught: Vec<Batch> = courses.iter().chain(&mentors).cloned().collect();
    let scale = Template::blank("").scale;
    Ok(YearResults {
        year,
        years,
        classes,
        blocks,
        courses: lines_of(db, &courses, of_batch_day)?,
        mentors: mentors_of(db, &taught, &rule)?,
        rule,
        formula: rule.formula(&scale),
        points_formula: rule.points_formula(&scale),
    })
}

fn classes_of(
    db: &Reader,
    batches: &[Batch],
    rule: &Rule,
    today: Day,
) -> zhixing_store::Result<(Vec<ClassLine>, Vec<BlockLine>)> {
    let mut classes = Vec::new();
    let mut blocks: Vec<(String, u32, Count)> = Vec::new();
    for batch in batches {
        let found = of_batch(db, batch, today)?;
        for block in &found.blocks {
            match blocks.iter_mut().find(|(title, ..)| *title == block.title) {
                Some((_, count, sum)) => {
                    *count += 1;
                    sum.join(block.figures.count);
                }
                None => blocks.push((block.title.clone(), 1, block.figures.count)),
            }
        }
        classes.push(ClassLine {
            class: batch.class,
            title: batch.title.clone(),
            last_day: batch.last_day,
            given_out: batch.given_out,
            returned: batch.returned,
            valid: found.valid,
            return_rate: found.return_rate,
            too_few: found.too_few,
            figures: found.overall,
            rank: None,
        });
    }
    let ranks = dense_ranks(&classes.iter().map(|line| line.figures.mean).collect::<Vec<_>>());
    for (line, rank) in classes.iter_mut().zip(ranks) {
        line.rank = rank;
    }
    let block = |(title, classes, count)| BlockLine { title, classes, figures: Figures::of(count, rule) };
    Ok((classes, blocks.into_iter().map(block).collect()))
}

/// What forms of courses and mentors say of who taught, over all their classes; the best first.
fn mentors_of(db: &Reader, batches: &[Batch], rule: &Rule) -> zhixing_store::Result<Vec<MentorLine>> {
    let mut found: BTreeMap<Id, (String, u32, u32, Count)> = BTreeMap::new();
    for batch in batches {
        let (template, forms) = forms_of(db, batch)?;
        let taught = teaching_of(&template, &forms, batch.lines as usize);
        for (subject, (count, sheets)) in db.evaluation_subjects(batch.id)?.into_iter().zip(taught) {
            let Some((mentor, name)) = subject.mentor.zip(subject.mentor_name) else { continue };
            let sum = found.entry(mentor).or_insert((name, 0, 0, Count::default()));
            (sum.1, sum.2) = (sum.1 + 1, sum.2 + sheets);
            sum.3.join(count);
        }
    }
    let line = |(mentor, (name, judged, forms, count)): (Id, (String, u32, u32, Count))| {
        let too_few = forms < rule.least_forms;
        let figures = if too_few { Figures::default() } else { Figures::of(count, rule) };
        MentorLine { mentor, name, judged, forms, too_few, figures, rank: None }
    };
    let mut lines: Vec<MentorLine> = found.into_iter().map(line).collect();
    let ranks = dense_ranks(&lines.iter().map(|line| line.figures.mean).collect::<Vec<_>>());
    for (line, rank) in lines.iter_mut().zip(ranks) {
        line.rank = rank;
    }
    lines.sort_by_key(|line| (line.rank.is_none(), line.rank));
    Ok(lines)
}
