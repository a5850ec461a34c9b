//! What the forms of a batch say together.

use crate::context::{Reading, Writing};
use crate::rule;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zhixing_domain::evaluation::{Form, FormKind, Rule, Summary, Template, of_subjects, summarise};
use zhixing_domain::{Code, Day, Id, Problem, Result, between};
use zhixing_store::Reader;
use zhixing_store::evaluation::Batch;

/// What is to be summed up.
#[derive(Debug, Deserialize, TS)]
pub struct SummaryRequest {
    /// The batch.
    pub id: Id,
    /// Which line of its sheets, from 0: a course or a mentor.
    #[serde(default)]
    pub line: u32,
}

/// The summary of a batch, or of a course or mentor (评估汇总).
#[derive(Debug, Serialize, TS)]
pub struct ClassSummary {
    /// The class's title.
    pub title: String,
    /// The course or mentor; nothing for the class form.
    pub subject: Option<String>,
    /// The words of the form's scale, the best first.
    pub scale: [String; 4],
    /// The rule they were reckoned by.
    pub rule: Rule,
    /// The figures.
    pub summary: Summary,
}

/// The summary of a batch, under the rule that holds on the class's last day.
pub fn summary(cx: &Reading, request: SummaryRequest) -> Result<ClassSummary> {
    let found = cx.read(|db| {
        let batch = db.evaluation_batch(request.id)?;
        let rule: Rule = rule::rule(db, batch.last_day.unwrap_or(cx.today()))?;
        let line = request.line as usize;
        let subject = db.evaluation_subjects(batch.id)?.into_iter().nth(line).map(|found| found.title);
        let (template, forms) = forms_of(db, &batch)?;
        let counts = (batch.given_out, batch.returned);
        let summary = match batch.kind {
            FormKind::Class => Some(summarise(&template, counts.0, counts.1, &forms, &rule)),
            FormKind::Course | FormKind::Mentor => {
                let lines = of_subjects(&template, counts, &forms, batch.lines as usize, &rule);
                lines.into_iter().nth(line).map(|found| found.summary)
            }
        };
        let of = |summary| ClassSummary { title: batch.title, subject, scale: template.scale, rule, summary };
        Ok(summary.map(of))
    })?;
    found.ok_or_else(|| Problem::new(Code::NotFound))
}

/// The form of a batch and what was typed of it.
pub(super) fn forms_of(db: &Reader, batch: &Batch) -> zhixing_store::Result<(Template, Vec<Form>)> {
    let (template, _) = db.evaluation_template(batch.template)?;
    let forms = db.evaluation_forms(batch.id, template.len() * batch.lines as usize)?;
    Ok((template, forms.into_iter().map(|found| found.form).collect()))
}

/// Sums up the batch of a class's own form.
pub(crate) fn of_batch(db: &Reader, batch: &Batch, today: Day) -> zhixing_store::Result<Summary> {
    let rule: Rule = rule::rule(db, batch.last_day.unwrap_or(today))?;
    let (template, forms) = forms_of(db, batch)?;
    Ok(summarise(&template, batch.given_out, batch.returned, &forms, &rule))
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
