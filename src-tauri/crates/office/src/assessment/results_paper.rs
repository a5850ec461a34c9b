//! The papers of results: 公示, 更正公示, 成绩单 of a class or one trainee, 考核结果通报 by unit; what they are used for.

use super::publication::{last_published, result_of, short_standing};
use super::score::{ScoreRow, ScoreSheet, of_class};
use super::usage;
use crate::book::{MadeOutput, book};
use crate::context::Reading;
use crate::evaluation::ClassRequest;
use crate::paper::{Document, MadePaper, make};
use serde::Deserialize;
use ts_rs::TS;
use zhixing_domain::assessment::{Part, PublishedResult, ResultState, ResultUse};
use zhixing_domain::paper::{PaperPart, PaperTable, Report, day_zh, span_zh};
use zhixing_domain::{Code, Hours, Id, Problem, Result};
use zhixing_exchange::table::{Cell, Table};

/// One publication.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct PublicationRequest {
    /// Its id.
    pub id: Id,
}

/// Whose transcript.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct TranscriptRequest {
    /// The class.
    pub class: Id,
    /// One trainee; everybody if not said.
    #[serde(default)]
    pub enrolment: Option<Id>,
}

fn text(words: impl Into<String>) -> PaperPart {
    PaperPart::Text(words.into())
}

/// The table of results; with scores a column for each part.
fn table(parts: &[Part], rows: &[PublishedResult], with_scores: bool) -> PaperTable {
    let names: Vec<String> = parts.iter().map(|part| format!("{}{}%", part.name, part.weight)).collect();
    let mut columns = vec![("学号", 5), ("姓名", 9), ("单位<", 14)];
    if with_scores {
        columns.extend(names.iter().map(|name| (name.as_str(), 8)));
        columns.extend([("总分", 7), ("名次", 5)]);
    }
    columns.push(("结果", if with_scores { 14 } else { 18 }));
    let row = |row: &PublishedResult| {
        let mut cells =
            vec![row.student_no.to_string(), row.name.clone(), row.unit.clone().unwrap_or_default()];
        if with_scores {
            cells.extend((0..parts.len()).map(|at| {
                let score = row.scores.get(at).copied().flatten();
                score.map_or_else(|| "——".to_owned(), |score| score.words())
            }));
            cells.push(row.outcome.total().map_or_else(|| "——".to_owned(), |total| Hours(total).to_string()));
            cells.push(row.place.map_or_else(|| "——".to_owned(), |place| place.to_string()));
        }
        cells.push(row.outcome.words());
        cells
    };
    PaperTable::new(&columns, rows.iter().map(row).collect())
}

/// A list that hangs out, as it was.
pub fn print_publication(cx: &Reading, request: PublicationRequest) -> Result<MadePaper> {
    let (report, class, title) = cx.read(|db| {
        let list = db.publication(request.id)?;
        let results = db.published_results(request.id)?;
        let facts = db.class_facts(list.class)?;
        let office = db.office()?.0;
        let parts = db.assessment_parts(list.class)?;
        let days = facts.first_day.zip(facts.last_day).map(|(first, last)| span_zh(first, last));
        let held = days.map_or_else(String::new, |days| format!("{days}举办的"));
        let span = span_zh(list.first_day, list.last_day);
        let blank = "____________".to_owned();
        let mut said = Vec::new();
        if list.corrects.is_some() {
            said.push(text(format!(
                "{held}{}考核结果公示后，经核实，对以下{}名学员的考核结果予以更正，原公示内容以本次为准。",
                facts.title,
                results.len()
            )));
        } else {
            said.push(text(format!(
                "{held}{}已完成考核，现将{}名学员的考核结果予以公示，接受监督。",
                facts.title,
                results.len()
            )));
        }
        said.push(text(format!("公示时间：{span}。")));
        said.push(text(format!(
            "公示期间如有异议，请以书面形式实名向{office}反映。联系人：{}；联系电话：{}。",
            list.contact.unwrap_or_else(|| blank.clone()),
            list.phone.unwrap_or(blank)
        )));
        said.push(PaperPart::Table(table(&parts, &results, list.with_scores)));
        let what = if list.corrects.is_some() { "更正公示" } else { "公示" };
        let title = if list.corrects.is_some() {
            format!("{}考核结果更正公示", facts.title)
        } else {
            format!("关于{}考核结果的公示", facts.title)
        };
        let report = Report { title, parts: said, issuer: office, day: day_zh(list.first_day) };
        Ok((report, list.class, format!("考核结果{what} {}", facts.title)))
    })?;
    make(cx, Document::ResultNotice(report), Some(class), &title)
}

/// Every list of a class that hung out, corrections behind the first.
pub(crate) fn print_publications(cx: &Reading, class: Id) -> Result<Vec<MadePaper>> {
    let lists = cx.read(|db| db.publications(class))?;
    if lists.is_empty() {
        return Err(nothing("结果还没有公示"));
    }
    lists.into_iter().map(|list| print_publication(cx, PublicationRequest { id: list.id })).collect()
}

/// 成绩单 of a class that is assessed.
pub(crate) fn print_results(cx: &Reading, request: ClassRequest) -> Result<MadePaper> {
    if cx.read(|db| db.assessment_parts(request.class))?.is_empty() {
        return Err(nothing("没有设考核项目"));
    }
    print_transcript(cx, TranscriptRequest { class: request.class, enrolment: None })
}

/// 考核结果通报 of a class whose results hold.
pub(crate) fn print_settled(cx: &Reading, request: ClassRequest) -> Result<MadePaper> {
    let state = cx.read(|db| short_standing(db, request.class, cx.today()))?.state;
    if state != ResultState::Settled {
        return Err(nothing("结果还没有生效"));
    }
    print_bulletin(cx, request)
}

fn nothing(why: &str) -> Problem {
    Problem::new(Code::NothingToPrint).with("what", why)
}

fn results_of(sheet: &ScoreSheet, wanted: impl Fn(&ScoreRow) -> bool) -> Vec<PublishedResult> {
    sheet.rows.iter().filter(|row| !row.withdrawn && wanted(row)).map(result_of).collect()
}

/// 成绩单: of everybody in a class, or of one trainee.
pub fn print_transcript(cx: &Reading, request: TranscriptRequest) -> Result<MadePaper> {
    let (report, title) = cx.read(|db| {
        let sheet = of_class(db, request.class, cx.today())?;
        let facts = db.class_facts(request.class)?;
        let days = facts.first_day.zip(facts.last_day).map(|(first, last)| span_zh(first, last));
        let rows = results_of(&sheet, |row| request.enrolment.is_none_or(|id| id == row.id));
        let mut parts = vec![text(format!(
            "班次：{}。{}{}",
            sheet.title,
            days.map_or_else(String::new, |days| format!("培训时间：{days}。")),
            how(&sheet)
        ))];
        let one = rows.first().filter(|_| request.enrolment.is_some()).cloned();
        let title = if let Some(row) = &one {
            parts.push(PaperPart::Table(own(&sheet.parts, row)));
            format!("{}同志考核成绩单", row.name)
        } else {
            parts.push(PaperPart::Table(table(&sheet.parts, &rows, true)));
            format!("{}考核成绩单", sheet.title)
        };
        let (issuer, day) = (db.office()?.0, day_zh(cx.today()));
        let report = Report { title: title.clone(), parts, issuer, day };
        Ok((Some(report).filter(|_| !rows.is_empty()), title))
    })?;
    let report = report.ok_or_else(|| Problem::new(Code::NotFound))?;
    make(cx, Document::Transcript(report), Some(request.class), &title)
}

fn how(sheet: &ScoreSheet) -> String {
    let counting: Vec<String> = sheet
        .parts
        .iter()
        .filter(|part| part.weight > 0)
        .map(|part| format!("{}{}%", part.name, part.weight))
        .collect();
    format!(
        "总分由{}构成，满{}分为合格。补考成绩与原成绩并列，计分办法：{}。",
        counting.join("、"),
        Hours(sheet.rule.least_total),
        sheet.rule.makeup.zh()
    )
}

/// One trainee's results, a line a part.
fn own(parts: &[Part], row: &PublishedResult) -> PaperTable {
    let mut rows: Vec<Vec<String>> = parts
        .iter()
        .zip(&row.scores)
        .map(|(part, score)| {
            let score = score.map_or_else(|| "——".to_owned(), |score| score.words());
            vec![part.name.clone(), format!("{}%", part.weight), score]
        })
        .collect();
    let total = row.outcome.total().map_or_else(|| "——".to_owned(), |total| Hours(total).to_string());
    rows.push(vec!["总分".into(), String::new(), total]);
    rows.push(vec![
        "名次".into(),
        String::new(),
        row.place.map_or_else(|| "——".to_owned(), |it| it.to_string()),
    ]);
    rows.push(vec!["结果".into(), String::new(), row.outcome.words()]);
    let unit = format!("{}　{}", row.name, row.unit.as_deref().unwrap_or_default());
    PaperTable::new(&[(unit.trim(), 16), ("权重", 6), ("成绩", 12)], rows)
}

/// 考核结果通报: the results of each unit under its name.
pub fn print_bulletin(cx: &Reading, request: ClassRequest) -> Result<MadePaper> {
    let (report, title) = cx.read(|db| {
        let sheet = of_class(db, request.class, cx.today())?;
        let published = last_published(db, request.class)?;
        let rows = results_of(&sheet, |row| published.is_empty() || published.contains_key(&row.id));
        let mut units: Vec<(String, Vec<PublishedResult>)> = Vec::new();
        for row in rows {
            let unit = row.unit.clone().unwrap_or_else(|| "（单位未填）".to_owned());
            match units.iter_mut().find(|(known, _)| *known == unit) {
                Some((_, of)) => of.push(row),
                None => units.push((unit, vec![row])),
            }
        }
        units.sort_by(|one, other| one.0.cmp(&other.0));
        let all: usize = units.iter().map(|(_, rows)| rows.len()).sum();
        let passed = units.iter().flat_map(|(_, rows)| rows).filter(|row| row.outcome.passes()).count();
        let mut parts = vec![text(format!(
            "{}考核已结束，参加考核{all}人，合格{passed}人。{}现将各单位人员考核结果通报如下。",
            sheet.title,
            how(&sheet)
        ))];
        let uses = usage::of(db, request.class, cx.today())?;
        for (unit, rows) in &units {
            parts.push(PaperPart::Heading(unit.clone()));
            let lines = rows.iter().map(|row| {
                let made = uses.rows.iter().find(|one| one.enrolment == row.enrolment);
                let kinds: Vec<&str> =
                    made.iter().flat_map(|one| &one.uses).map(|used| used.kind.zh()).collect();
                vec![
                    row.name.clone(),
                    row.outcome.total().map_or_else(|| "——".to_owned(), |total| Hours(total).to_string()),
                    row.place.map_or_else(|| "——".to_owned(), |place| place.to_string()),
                    row.outcome.words(),
                    kinds.join("、"),
                ]
            });
            let columns = [("姓名", 10), ("总分", 8), ("名次", 7), ("结果", 14), ("结果运用", 14)];
            parts.push(PaperPart::Table(PaperTable::new(&columns, lines.collect())));
        }
        let title = format!("关于{}考核结果的通报", sheet.title);
        let (issuer, day) = (db.office()?.0, day_zh(cx.today()));
        Ok((Report { title: title.clone(), parts, issuer, day }, title))
    })?;
    make(cx, Document::ResultBulletin(report), Some(request.class), &title)
}

/// What the results of a class are used for, as a workbook.
pub fn export_uses(cx: &Reading, request: ClassRequest) -> Result<MadeOutput> {
    let (found, class) =
        cx.read(|db| Ok((usage::of(db, request.class, cx.today())?, db.class_facts(request.class)?.title)))?;
    let columns = [
        ("名次", 7),
        ("学号", 7),
        ("姓名", 12),
        ("单位", 28),
        ("总分", 9),
        ("结果", 20),
        ("结果运用", 24),
        ("说明", 30),
    ];
    let rows = found.rows.into_iter().map(|row| {
        let number = |value: Option<f64>| value.map_or(Cell::Empty, Cell::Number);
        let kinds: Vec<&str> = row.uses.iter().map(|used| ResultUse::zh(used.kind)).collect();
        let notes: Vec<&str> = row.uses.iter().filter_map(|used| used.note.as_deref()).collect();
        vec![
            number(row.place.map(f64::from)),
            Cell::Number(f64::from(row.student_no)),
            row.name.into(),
            Cell::from(row.unit),
            number(row.outcome.total().map(|total| total as f64 / 100.0)),
            row.outcome.words().into(),
            kinds.join("、").into(),
            notes.join("；").into(),
        ]
    });
    book(cx, &Table::new(format!("考核结果运用（{class}）"), columns, rows))
}
