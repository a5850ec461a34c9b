//! What the sheets of a batch say.

use super::batches::SurveyBatchRequest;
use crate::context::Reading;
use crate::rule::rule;
use zhixing_domain::evaluation::Rule;
use zhixing_domain::survey::{Results, Sheet, summarise};
use zhixing_domain::{Day, Id, Result};
use zhixing_store::Reader;

/// The figures of a batch; groups too small to hide anybody are not broken down.
pub fn results(cx: &Reading, request: SurveyBatchRequest) -> Result<Results> {
    cx.read(|db| of_batch(db, request.id, cx.today()))
}

pub(crate) fn of_batch(db: &Reader, batch: Id, today: Day) -> zhixing_store::Result<Results> {
    // One rule for all paper that carries no name.
    let least = rule::<Rule>(db, today)?.least_forms;
    let content = db.questionnaire_version(db.survey_batch(batch)?.version)?.content;
    let sheets: Vec<Sheet> = db.survey_sheets(batch)?.into_iter().map(|found| found.sheet).collect();
    Ok(summarise(&content, &sheets, least))
}
