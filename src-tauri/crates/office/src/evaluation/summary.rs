//! What the forms of a batch say together.

use super::batch::BatchRequest;
use crate::context::{Reading, Writing};
use crate::rule;
use serde::Serialize;
use ts_rs::TS;
use zhixing_domain::evaluation::{Form, Rule, Summary, summarise};
use zhixing_domain::{Day, Result, between};
use zhixing_store::Reader;
use zhixing_store::evaluation::Batch;

/// The summary of a class's forms (评估汇总).
#[derive(Debug, Serialize, TS)]
pub struct ClassSummary {
    /// The class's title.
    pub title: String,
    /// The rule they were reckoned by.
    pub rule: Rule,
    /// The figures.
    pub summary: Summary,
}

/// The summary of a batch, under the rule that holds on the class's last day.
pub fn summary(cx: &Reading, request: BatchRequest) -> Result<ClassSummary> {
    cx.read(|db| {
        let batch = db.evaluation_batch(request.id)?;
        let (summary, rule) = with_rule(db, &batch, cx.today())?;
        Ok(ClassSummary { title: batch.title, rule, summary })
    })
}

/// Sums up a batch.
pub(crate) fn of_batch(db: &Reader, batch: &Batch, today: Day) -> zhixing_store::Result<Summary> {
    Ok(with_rule(db, batch, today)?.0)
}

fn with_rule(db: &Reader, batch: &Batch, today: Day) -> zhixing_store::Result<(Summary, Rule)> {
    let (template, _) = db.evaluation_template(batch.template)?;
    let rule: Rule = rule::rule(db, batch.last_day.unwrap_or(today))?;
    let forms = db.evaluation_forms(batch.id, template.len())?;
    let forms: Vec<Form> = forms.into_iter().map(|found| found.form).collect();
    Ok((summarise(&template, batch.given_out, batch.returned, &forms, &rule), rule))
}

/// The rule for summaries as it holds today.
pub fn rule(cx: &Reading, (): ()) -> Result<Rule> {
    rule::today(cx)
}

/// Sets the rule for summaries from today on.
pub fn save_rule(cx: &Writing, request: Rule) -> Result<()> {
    for weight in request.weights {
        between("权重", weight, 0, 100)?;
    }
    between("不分项的份数", request.least_forms, 0, 100)?;
    rule::keep(cx, &request)
}
