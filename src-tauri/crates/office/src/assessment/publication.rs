//! 公示 of a class's results: what hangs out, what is said against it, and how far the results are.

use super::score::{ScoreRow, ScoreSheet, of_class};
use crate::context::Reading;
use crate::evaluation::ClassRequest;
use crate::rule;
use serde::Serialize;
use std::collections::BTreeMap;
use ts_rs::TS;
use zhixing_domain::assessment::{
    Outcome, PublicationRule, PublishedResult, ResultState, post_due, result_state,
};
use zhixing_domain::workdays::last_working_day;
use zhixing_domain::{Code, Day, Id, Problem, Result};
use zhixing_store::Reader;
use zhixing_store::assessment::{Correction, Objection};

/// A list that hung out (公示).
#[derive(Debug, Serialize, TS)]
pub struct PublicationRow {
    /// Its id.
    pub id: Id,
    /// Whether it corrects an earlier one (更正公示).
    pub corrects: bool,
    /// Its first day.
    #[ts(type = "string")]
    pub first_day: Day,
    /// Its last day.
    #[ts(type = "string")]
    pub last_day: Day,
    /// Whether it carries scores.
    pub with_scores: bool,
    /// What it says.
    pub results: Vec<PublishedResult>,
}

/// An objection (异议).
#[derive(Debug, Serialize, TS)]
pub struct ObjectionRow {
    /// Its id.
    pub id: Id,
    /// Whose result.
    pub enrolment: Id,
    /// Their name.
    pub name: String,
    /// Who said it.
    pub who: String,
    /// What.
    pub what: String,
    /// When.
    #[ts(type = "string")]
    pub day: Day,
    /// Whether it was upheld; nothing while it is open.
    pub upheld: Option<bool>,
    /// Why it was decided so.
    pub reason: Option<String>,
    /// The day of the decision.
    #[ts(type = "string | null")]
    pub decided: Option<Day>,
}

/// A score changed after it was published (更正).
#[derive(Debug, Serialize, TS)]
pub struct CorrectionRow {
    /// Its id.
    pub id: Id,
    /// Whose.
    pub enrolment: Id,
    /// Their name.
    pub name: String,
    /// The part's name.
    pub part: String,
    /// Whether an objection led to it.
    pub objected: bool,
    /// As it was.
    pub before: String,
    /// As it is.
    pub after: String,
    /// Why.
    pub reason: String,
    /// When.
    #[ts(type = "string")]
    pub day: Day,
}

/// A result that is no longer what hung out.
#[derive(Debug, Serialize, TS)]
pub struct ChangedResult {
    /// What hung out last.
    pub published: PublishedResult,
    /// What it is now.
    pub now: PublishedResult,
}

/// How far the results of a class are.
#[derive(Debug, Serialize, TS)]
pub struct ResultStanding {
    /// How far they are.
    pub state: ResultState,
    /// The last day of what hangs out.
    #[ts(type = "string | null")]
    pub until: Option<Day>,
    /// The lists, in order.
    pub publications: Vec<PublicationRow>,
    /// The objections.
    pub objections: Vec<ObjectionRow>,
    /// The changed scores.
    pub corrections: Vec<CorrectionRow>,
    /// Results that are no longer what hung out, and were not published again.
    pub changed: Vec<ChangedResult>,
    /// How many have no result yet: nothing can be published before.
    pub open: u32,
    /// When the post's assessment is due, while some wait for it.
    #[ts(type = "[string, string] | null")]
    pub post_due: Option<(Day, Day)>,
    /// How many wait for it.
    pub provisional: u32,
    /// What the rule proposes for a list that hangs out from today.
    pub proposed: ProposedList,
}

/// What the rule proposes for a list.
#[derive(Debug, Serialize, TS)]
pub struct ProposedList {
    /// Its first day: today.
    #[ts(type = "string")]
    pub first_day: Day,
    /// Its last day.
    #[ts(type = "string")]
    pub last_day: Day,
    /// Whether it carries scores.
    pub with_scores: bool,
    /// Who takes objections.
    pub contact: String,
    /// 电话
    pub phone: String,
}

/// How far the results of a class are, told shortly.
pub(crate) struct ShortStanding {
    /// How far they are.
    pub(crate) state: ResultState,
    /// The last day of what hangs out.
    pub(crate) until: Option<Day>,
    /// Objections to be decided.
    pub(crate) open: usize,
    /// The first list and the last.
    pub(crate) lists: Option<(Id, Id)>,
}

/// How far the results of a class are.
pub(crate) fn short_standing(db: &Reader, class: Id, today: Day) -> zhixing_store::Result<ShortStanding> {
    let lists = db.publications(class)?;
    let open = if lists.is_empty() {
        0
    } else {
        db.objections(class)?.iter().filter(|objection| objection.upheld.is_none()).count()
    };
    let last_days: Vec<Day> = lists.iter().map(|list| list.last_day).collect();
    Ok(ShortStanding {
        state: result_state(&last_days, open, today),
        until: last_days.into_iter().max(),
        open,
        lists: lists.first().map(|list| list.id).zip(lists.last().map(|list| list.id)),
    })
}

/// Refuses what only settled results allow; says until when they are not.
pub(super) fn settled(db: &Reader, class: Id, today: Day) -> Result<Id> {
    let found = short_standing(db, class, today)?;
    match (found.state, found.lists) {
        (ResultState::Settled, Some((_, last))) => Ok(last),
        (ResultState::Draft, _) | (ResultState::Settled, None) => Err(Problem::new(Code::ResultsUnpublished)),
        (ResultState::Objected, _) => Err(Problem::new(Code::ResultsObjected).with("count", found.open)),
        (ResultState::Published, _) => {
            let until = found.until.unwrap_or(today);
            Err(Problem::new(Code::ResultsUnsettled).with("day", until))
        }
    }
}

/// Refuses what would unsettle results that are used already.
pub(super) fn unused(db: &Reader, class: Id) -> Result<()> {
    match db.result_uses(class)?.len() {
        0 => Ok(()),
        count => Err(Problem::new(Code::ResultsUsed).with("count", count)),
    }
}

/// A step back must not leave a use below results that are not settled.
pub(crate) fn undone(db: &Reader, today: Day) -> Result<()> {
    db.unsettled_classes(today)?.into_iter().try_for_each(|class| unused(db, class))
}

/// A trainee's result as it would hang out.
pub(super) fn result_of(row: &ScoreRow) -> PublishedResult {
    PublishedResult {
        enrolment: row.id,
        student_no: row.student_no,
        name: row.name.clone(),
        unit: row.unit.clone(),
        scores: row.scores.clone(),
        outcome: row.outcome.clone(),
        place: row.place,
    }
}

/// What hung out last of each trainee.
pub(crate) fn last_published(db: &Reader, class: Id) -> zhixing_store::Result<BTreeMap<Id, PublishedResult>> {
    let mut last = BTreeMap::new();
    for list in db.publications(class)? {
        last.extend(db.published_results(list.id)?.into_iter().map(|result| (result.enrolment, result)));
    }
    Ok(last)
}

/// The results that are no longer what hung out: another score or total. A place alone moves with others' scores.
pub(super) fn changed(sheet: &ScoreSheet, published: &BTreeMap<Id, PublishedResult>) -> Vec<ChangedResult> {
    let rows = sheet.rows.iter().filter(|row| !row.withdrawn);
    rows.filter_map(|row| {
        let before = published.get(&row.id)?;
        let now = result_of(row);
        let is_same = before.scores == now.scores && before.outcome == now.outcome;
        (!is_same).then(|| ChangedResult { published: before.clone(), now })
    })
    .collect()
}

/// How far the results of a class are.
pub fn standing(cx: &Reading, request: ClassRequest) -> Result<ResultStanding> {
    cx.read(|db| of(db, request.class, cx.today()))
}

pub(super) fn of(db: &Reader, class: Id, today: Day) -> zhixing_store::Result<ResultStanding> {
    let sheet = of_class(db, class, today)?;
    let short = short_standing(db, class, today)?;
    let lists = db.publications(class)?;
    let mut publications = Vec::new();
    for list in &lists {
        publications.push(PublicationRow {
            id: list.id,
            corrects: list.corrects.is_some(),
            first_day: list.first_day,
            last_day: list.last_day,
            with_scores: list.with_scores,
            results: db.published_results(list.id)?,
        });
    }
    let count = |is: fn(&Outcome) -> bool| {
        sheet.rows.iter().filter(|row| !row.withdrawn && is(&row.outcome)).count() as u32
    };
    let provisional = count(|outcome| matches!(outcome, Outcome::Provisional { .. }));
    let last_day = db.class_facts(class)?.last_day.filter(|_| provisional > 0);
    let due = last_day.and_then(|last| post_due(last, (sheet.rule.post_first, sheet.rule.post_last)));
    let rule: PublicationRule = rule::rule(db, today)?;
    let latest = lists.last();
    Ok(ResultStanding {
        state: short.state,
        until: short.until,
        publications,
        objections: db.objections(class)?.into_iter().map(ObjectionRow::from).collect(),
        corrections: db.score_corrections(class)?.into_iter().map(CorrectionRow::from).collect(),
        changed: changed(&sheet, &last_published(db, class)?),
        open: count(|outcome| matches!(outcome, Outcome::Open { .. } | Outcome::NotAssessed)),
        post_due: due,
        provisional,
        proposed: ProposedList {
            first_day: today,
            last_day: last_working_day(today, rule.days, &rule::rule(db, today)?),
            with_scores: latest.map_or(rule.with_scores, |list| list.with_scores),
            contact: latest.and_then(|list| list.contact.clone()).unwrap_or(rule.contact),
            phone: latest.and_then(|list| list.phone.clone()).unwrap_or(rule.phone),
        },
    })
}

impl From<Objection> for ObjectionRow {
    fn from(found: Objection) -> Self {
        let Objection { id, enrolment, name, who, what, day, upheld, reason, decided, .. } = found;
        Self { id, enrolment, name, who, what, day, upheld, reason, decided }
    }
}

impl From<Correction> for CorrectionRow {
    fn from(found: Correction) -> Self {
        let Correction { id, enrolment, name, part, objection, before, after, reason, day } = found;
        Self { id, enrolment, name, part, objected: objection.is_some(), before, after, reason, day }
    }
}
