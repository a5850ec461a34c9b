//! The sheets that are handed out, and what they say together once they came back.

use super::batches::SurveyBatchRequest;
use super::questionnaires::QuestionnaireRequest;
use super::results::of_batch;
use crate::context::Reading;
use crate::paper::{Document, MadePaper, make, preview};
use serde::Deserialize;
use ts_rs::TS;
use zhixing_domain::paper::day_zh;
use zhixing_domain::{Code, Id, Problem, Result, between};
use zhixing_print::survey::SurveyPaper;
use zhixing_print::survey_results::SurveySummary;

/// Sheets of a batch to be handed out.
#[derive(Debug, Deserialize, TS)]
pub struct PrintSurvey {
    /// The batch.
    pub batch: Id,
    /// The first running number; nothing: one sheet without a number, to be copied.
    pub first: Option<u32>,
    /// How many sheets.
    pub count: u32,
}

/// Sets sheets with running numbers, or one without to be copied.
pub fn print_paper(cx: &Reading, request: PrintSurvey) -> Result<MadePaper> {
    /// A pile that one print still makes in a moment.
    const MOST: i64 = 500;
    between("份数", i64::from(request.count), 1, MOST)?;
    let (input, title) = cx.read(|db| {
        let batch = db.survey_batch(request.batch)?;
        let numbers = match request.first {
            Some(first) => (first.max(1)..).take(request.count as usize).map(Some).collect(),
            None => vec![None],
        };
        let content = db.questionnaire_version(batch.version)?.content;
        let title = format!("{}（{} 份）", batch.title, request.count);
        let (office, code) = (db.office()?.0, Some(batch.code));
        Ok((SurveyPaper { office, content, version: batch.version_no, code, numbers }, title))
    })?;
    make(cx, Document::Survey(input), Some(request.batch), &title)
}

/// Sets what the sheets of a batch say together.
pub fn print_results(cx: &Reading, request: SurveyBatchRequest) -> Result<MadePaper> {
    let input = cx.read(|db| {
        let batch = db.survey_batch(request.id)?;
        Ok(SurveySummary {
            office: db.office()?.0,
            title: batch.title,
            code: batch.code,
            questionnaire: batch.questionnaire_name,
            version: batch.version_no,
            given_out: batch.given_out,
            returned: batch.returned,
            results: of_batch(db, request.id, cx.today())?,
            day: day_zh(cx.today()),
        })
    })?;
    let title = format!("问卷汇总 {}", input.title);
    make(cx, Document::SurveySummary(Box::new(input)), Some(request.id), &title)
}

/// A specimen to be looked at while a questionnaire is designed: it is no paper to be keyed from.
pub fn print_sample(cx: &Reading, request: QuestionnaireRequest) -> Result<MadePaper> {
    let (input, name) = cx.read(|db| {
        let all = db.questionnaire_versions(request.id)?;
        let version = all.into_iter().find(|it| request.version.is_none_or(|wanted| wanted == it.version));
        let version = version.ok_or_else(|| Problem::new(Code::NotFound))?;
        let (office, numbers) = (db.office()?.0, vec![None]);
        let input =
            SurveyPaper { office, content: version.content, version: version.version, code: None, numbers };
        Ok((input, db.questionnaire_name(request.id)?))
    })?;
    preview(cx, &Document::Survey(input), &format!("样张 {name}"))
}
