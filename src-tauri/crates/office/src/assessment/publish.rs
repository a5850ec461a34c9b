//! A list hung out: on which days, of whom, and the rule for it.

use super::publication::{ResultStanding, changed, last_published, of, result_of, unused};
use super::score::of_class;
use crate::classes::unclosed;
use crate::context::{Reading, Writing};
use crate::op::Op;
use crate::rule;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zhixing_domain::assessment::{Outcome, PublicationRule, PublishedResult};
use zhixing_domain::workdays::{WorkCalendar, last_working_day, working_days};
use zhixing_domain::{Code, Day, Id, Problem, Result};
use zhixing_store::assessment::Publication;

/// The days on which a list is to hang out.
#[derive(Debug, Deserialize, TS)]
pub struct DaysRequest {
    /// The first.
    pub first_day: Day,
    /// The last, if it is chosen already.
    pub last_day: Option<Day>,
}

/// What the rule and the calendar say of such days (公示期).
#[derive(Debug, Serialize, TS)]
pub struct PublicationDays {
    /// The last day that the rule proposes.
    #[ts(type = "string")]
    pub last_day: Day,
    /// Working days from the first to the one that was chosen.
    pub working: u32,
    /// How many the rule asks.
    pub least: u32,
    /// Whether the holidays of these years are there.
    pub known: bool,
}

/// A list to be hung out.
#[derive(Debug, Deserialize, TS)]
pub struct Publish {
    /// The class.
    pub class: Id,
    /// Its first day.
    pub first_day: Day,
    /// Its last day.
    pub last_day: Day,
    /// Whether it carries scores.
    pub with_scores: bool,
    /// Who takes objections.
    pub contact: String,
    /// 电话
    pub phone: String,
}

/// Hangs out the results of a class; where they hung out before, those that changed since (更正公示).
pub fn publish(cx: &Writing, request: Publish) -> Result<ResultStanding> {
    if request.last_day < request.first_day {
        return Err(Problem::new(Code::DaysBackwards)
            .with("first", request.first_day)
            .with("last", request.last_day));
    }
    // The notice names who takes objections and where: without both nobody could object.
    let text = |text: &str, field| match text.trim() {
        "" => Err(Problem::new(Code::Empty).with("field", field)),
        text => Ok(Some(text.to_owned())),
    };
    let (contact, phone) = (text(&request.contact, "联系人")?, text(&request.phone, "联系电话")?);
    cx.write(Op::ResultsPublished, |tx| {
        let class = request.class;
        unclosed(tx, class)?;
        unused(tx, class)?;
        let sheet = of_class(tx, class, cx.today())?;
        tx.says("class", &sheet.title);
        let before = tx.publications(class)?;
        let results: Vec<PublishedResult> = if before.is_empty() {
            sheet.rows.iter().filter(|row| !row.withdrawn).map(result_of).collect()
        } else {
            changed(&sheet, &last_published(tx, class)?).into_iter().map(|one| one.now).collect()
        };
        may_hang_out(&results, !before.is_empty())?;
        let list = Publication {
            id: Id(0),
            class,
            corrects: before.first().map(|list| list.id),
            first_day: request.first_day,
            last_day: request.last_day,
            with_scores: request.with_scores,
            contact: contact.clone(),
            phone: phone.clone(),
        };
        let id = tx.add_publication(&list, &results)?;
        tx.says("count", results.len());
        tx.about(id);
        Ok(of(tx, class, cx.today())?)
    })
}

/// Every trainee needs a result; a correction needs something to correct.
fn may_hang_out(results: &[PublishedResult], is_correction: bool) -> Result<()> {
    let is_open = |one: &&PublishedResult| matches!(one.outcome, Outcome::Open { .. } | Outcome::NotAssessed);
    let open: Vec<&str> = results.iter().filter(is_open).map(|one| one.name.as_str()).collect();
    if let Some(first) = open.first() {
        return Err(Problem::new(Code::ResultsOpen).with("count", open.len()).with("name", *first));
    }
    match (results.is_empty(), is_correction) {
        (true, true) => Err(Problem::new(Code::NothingCorrected)),
        (true, false) => Err(Problem::new(Code::ResultsOpen).with("count", 0).with("name", "—")),
        (false, _) => Ok(()),
    }
}

/// What the rule and the calendar say of days on which a list is to hang out.
pub fn publication_days(cx: &Reading, request: DaysRequest) -> Result<PublicationDays> {
    let (rule, calendar): (PublicationRule, WorkCalendar) = (rule::today(cx)?, rule::today(cx)?);
    let proposed = last_working_day(request.first_day, rule.days, &calendar);
    let last = request.last_day.unwrap_or(proposed);
    Ok(PublicationDays {
        last_day: proposed,
        working: working_days(request.first_day, last, &calendar),
        least: rule.days,
        known: calendar.knows(request.first_day, last.max(proposed)),
    })
}

/// The rule for publications as it holds today.
pub fn publication_rule(cx: &Reading, (): ()) -> Result<PublicationRule> {
    rule::today(cx)
}

/// Sets it from today on.
pub fn save_publication_rule(cx: &Writing, request: PublicationRule) -> Result<()> {
    zhixing_domain::between("公示的工作日", request.days, 1, 30)?;
    rule::keep(cx, &request)
}
