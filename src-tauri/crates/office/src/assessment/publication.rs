//! 公示 of a class's results: what hangs out, what is said against it, and how far the results are.

use super::score::{ScoreRow, ScoreSheet, of_class};
use crate::classes::unclosed;
use crate::context::{Reading, Writing};
use crate::evaluation::ClassRequest;
use crate::op::Op;
use crate::rule;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;
use zhixing_domain::assessment::{
    Outcome, PublicationRule, PublishedResult, ResultState, post_due, result_state,
};
use zhixing_domain::workdays::{WorkCalendar, last_working_day, working_days};
use zhixing_domain::{Code, Day, Id, Problem, Result};
use zhixing_store::Reader;
use zhixing_store::assessment::{Correction, Objection, Publication};

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

/// What somebody said against a result.
#[derive(Debug, Deserialize, TS)]
pub struct AddObjection {
    /// Whose result.
    pub enrolment: Id,
    /// Who said it.
    pub who: String,
    /// What.
    pub what: String,
    /// When.
    pub day: Day,
}

/// A score corrected with a decision.
#[derive(Debug, Deserialize, TS)]
pub struct CorrectedScore {
    /// The part.
    pub part: Id,
    /// The score as it is typed.
    pub text: String,
}

/// How an objection is decided.
#[derive(Debug, Deserialize, TS)]
pub struct DecideObjection {
    /// The objection.
    pub id: Id,
    /// Whether it is upheld.
    pub upheld: bool,
    /// Why.
    pub reason: String,
    /// The score corrected with it.
    pub score: Option<CorrectedScore>,
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
fn unused(db: &Reader, class: Id) -> Result<()> {
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
fn changed(sheet: &ScoreSheet, published: &BTreeMap<Id, PublishedResult>) -> Vec<ChangedResult> {
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

/// Hangs out the results of a class; where they hung out before, those that changed since (更正公示).
pub fn publish(cx: &Writing, request: Publish) -> Result<ResultStanding> {
    if request.last_day < request.first_day {
        return Err(Problem::new(Code::DaysBackwards)
            .with("first", request.first_day)
            .with("last", request.last_day));
    }
    let text = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
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
            contact: text(&request.contact),
            phone: text(&request.phone),
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

/// Types an objection that came while the results hung out.
pub fn object(cx: &Writing, request: AddObjection) -> Result<ResultStanding> {
    let filled = |field: &str, text: &str| match text.trim() {
        "" => Err(Problem::new(Code::Empty).with("field", field)),
        text => Ok(text.to_owned()),
    };
    let who = filled("异议人", &request.who)?;
    let what = filled("异议内容", &request.what)?;
    cx.write(Op::ObjectionTyped, |tx| {
        let class = tx.class_of_enrolment(request.enrolment)?;
        unclosed(tx, class)?;
        unused(tx, class)?;
        let row = row_of(tx, class, request.enrolment, cx.today())?;
        tx.says("name", &row.name);
        tx.says("class", tx.class_facts(class)?.title);
        let lists = tx.publications(class)?;
        let during = |list: &&Publication| (list.first_day..=list.last_day).contains(&request.day);
        let Some(list) = lists.iter().rev().find(during) else {
            return Err(match lists.last() {
                None => Problem::new(Code::ResultsUnpublished),
                Some(list) => Problem::new(Code::ObjectionOutside)
                    .with("day", request.day)
                    .with("first", list.first_day)
                    .with("last", list.last_day),
            });
        };
        let id = tx.add_objection(list.id, request.enrolment, &who, &what, request.day)?;
        tx.about(id);
        Ok(of(tx, class, cx.today())?)
    })
}

fn row_of(db: &Reader, class: Id, enrolment: Id, today: Day) -> Result<ScoreRow> {
    let found = of_class(db, class, today)?.rows.into_iter().find(|row| row.id == enrolment);
    found.ok_or_else(|| Problem::new(Code::NotFound))
}

/// Decides an objection, with its reason; a score corrected with it keeps what it was.
pub fn decide_objection(cx: &Writing, request: DecideObjection) -> Result<ResultStanding> {
    let reason = request.reason.trim();
    if reason.is_empty() {
        return Err(Problem::new(Code::Empty).with("field", "处理理由"));
    }
    cx.write(Op::ObjectionDecided, |tx| {
        let class = tx.class_of_objection(request.id)?;
        unclosed(tx, class)?;
        unused(tx, class)?;
        let all = tx.objections(class)?;
        let found = all.into_iter().find(|one| one.id == request.id);
        let found = found.ok_or_else(|| Problem::new(Code::NotFound))?;
        tx.says("name", &found.name);
        tx.says("class", tx.class_facts(class)?.title);
        tx.says("decision", if request.upheld { "成立" } else { "不成立" });
        tx.about(request.id);
        tx.decide_objection(request.id, request.upheld, reason, cx.today())?;
        if let Some(score) = request.score.as_ref().filter(|_| request.upheld) {
            let who = (found.enrolment, score.part);
            super::score::correct(tx, who, &score.text, Some((Some(request.id), reason)), cx.today())?;
        }
        Ok(of(tx, class, cx.today())?)
    })
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
