//! The rules of hours, and what another would do to whom before it is set.

use super::standing::Judging;
use super::sums::{days_of, derive};
use crate::context::{Reading, Writing};
use crate::rule::{Dated, keep_since};
use chrono::Datelike as _;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use ts_rs::TS;
use zhixing_domain::hours::{HoursRule, HoursRules, PassedBy, Sum};
use zhixing_domain::people::CadreField;
use zhixing_domain::practice::online::PaceState;
use zhixing_domain::{Code, Day, Hours, Id, Problem, Result};
use zhixing_store::Reader;
use zhixing_store::people::{CadreFilter, Order};

/// A rule with the day since which it holds.
#[derive(Debug, Serialize, TS)]
pub struct RuleOfDay {
    /// Since when; nothing for the program's default.
    pub since: Option<Day>,
    /// What it says.
    pub rule: HoursRule,
    /// Whether it is the one of today.
    pub is_now: bool,
}

/// A rule to be set, or to be tried.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SaveHoursRule {
    /// Since when it is to hold.
    #[ts(type = "string")]
    pub since: Day,
    /// What it says.
    pub rule: HoursRule,
}

/// A rule to be tried on a year.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PreviewHoursRule {
    /// Since when it is to hold.
    #[ts(type = "string")]
    pub since: Day,
    /// What it says.
    pub rule: HoursRule,
    /// The year on which it is tried; that of its first day unless told.
    #[serde(default)]
    pub year: Option<i32>,
    /// Only those whose verdict changes.
    #[serde(default)]
    pub verdict_only: bool,
    /// From this row on.
    pub offset: usize,
    /// So many.
    pub limit: usize,
}

/// Somebody whose figures would change.
#[derive(Debug, Clone, Serialize, TS)]
pub struct HoursChange {
    /// The person.
    pub id: Id,
    /// 姓名
    pub name: String,
    /// 单位
    pub unit: Option<String>,
    /// What counts now.
    pub before: Sum,
    /// What would count.
    pub after: Sum,
    /// What is asked now.
    pub target_before: Hours,
    /// What would be asked.
    pub target_after: Hours,
    /// How that stands now, and by what the target is reached.
    pub state_before: PaceState,
    /// How it would stand.
    pub state_after: PaceState,
    /// By what the target is reached now.
    pub by_before: Option<PassedBy>,
    /// By what it would be.
    pub by_after: Option<PassedBy>,
}

impl HoursChange {
    fn changes_verdict(&self) -> bool {
        (self.by_before, self.state_before) != (self.by_after, self.state_after)
    }
}

/// What a rule would do to a year.
#[derive(Debug, Serialize, TS)]
pub struct RulePreview {
    /// The year.
    pub year: i32,
    /// Whether the year is closed, so that no rule changes it any more.
    pub is_closed: bool,
    /// People looked at.
    pub people: usize,
    /// Those whose figures would change.
    pub changed: usize,
    /// Those who would reach the target of hours or days and do not now.
    pub gains: usize,
    /// Those who have reached it and would not.
    pub loses: usize,
    /// How many rows there are in all.
    pub total: usize,
    /// The page.
    pub rows: Vec<HoursChange>,
}

/// Every rule the office has set.
pub(crate) fn held_rules(db: &Reader) -> zhixing_store::Result<HoursRules> {
    let kept = db.settings(HoursRule::KEY)?.into_iter();
    let rules = kept.map(|(since, value)| Ok((since, serde_json::from_str(&value)?)));
    Ok(HoursRules::new(rules.collect::<zhixing_store::Result<_>>()?))
}

/// The rules with the days since which they hold, the newest first; the program's default last.
pub fn rules(cx: &Reading, (): ()) -> Result<Vec<RuleOfDay>> {
    let today = cx.today();
    cx.read(|db| {
        let held = held_rules(db)?;
        let now = held.at(today).1;
        let set = held.each().map(|(since, rule)| (Some(since), rule.clone()));
        let mut all: Vec<_> = [(None, HoursRule::default())].into_iter().chain(set).collect();
        all.reverse();
        let of_day = |(since, rule)| RuleOfDay { since, rule, is_now: since == now };
        Ok(all.into_iter().map(of_day).collect())
    })
}

/// What a rule would do to whom, nothing being written.
pub fn preview_rule(cx: &Reading, request: PreviewHoursRule) -> Result<RulePreview> {
    request.rule.check()?;
    cx.read(|db| preview(db, &request, cx.today()))
}

fn preview(db: &Reader, request: &PreviewHoursRule, today: Day) -> zhixing_store::Result<RulePreview> {
    let year = request.year.unwrap_or_else(|| request.since.year());
    let (first, last) = days_of(year)?;
    let is_closed = db.closing_of(year)?.is_some();
    let rule = serde_json::to_string(&request.rule)?;
    let question = format!("hours preview {year} {today} {} {rule}", request.since);
    let known = db.known::<(usize, Vec<HoursChange>)>(&question)?;
    let found = match known {
        Some(known) => known,
        None if is_closed => Arc::new((0, Vec::new())),
        None => {
            let held = held_rules(db)?;
            let tried = held.with(request.since, request.rule.clone());
            let sums = db.add_corrections(year, derive(db, &tried, (first, last), today)?)?;
            let before = Judging::new(db, year, today)?;
            let after = Judging::by(db, &tried, Arc::new(sums), year, today)?;
            db.keep(question, changes(db, &before, &after)?)?
        }
    };
    let (people, all) = &*found;
    let wanted = || all.iter().filter(|change| !request.verdict_only || change.changes_verdict());
    let crosses = |from: bool| {
        all.iter().filter(|one| one.by_before.is_some() == from && one.by_after.is_some() != from).count()
    };
    Ok(RulePreview {
        year,
        is_closed,
        people: *people,
        changed: all.len(),
        gains: crosses(false),
        loses: crosses(true),
        total: wanted().count(),
        rows: wanted().skip(request.offset).take(request.limit).cloned().collect(),
    })
}

fn changes(
    db: &Reader,
    before: &Judging,
    after: &Judging,
) -> zhixing_store::Result<(usize, Vec<HoursChange>)> {
    let people = db.people_of_target()?;
    let (_, ids) = db.cadre_ids(&CadreFilter::default(), Order::Office, 0, i64::MAX)?;
    let mut looked_at = 0;
    let mut found = Vec::new();
    for id in ids {
        let Some(person) = people.get(&id).filter(|person| !person.is_gone) else { continue };
        looked_at += 1;
        let (was, is) = (before.of(id, person.tier.as_deref()), after.of(id, person.tier.as_deref()));
        if (was.counts, was.target, was.state, was.by) == (is.counts, is.target, is.state, is.by) {
            continue;
        }
        let row = db.cadre(id)?;
        let fact = |field| row.facts.get(field).map(str::to_owned);
        found.push(HoursChange {
            id,
            name: fact(CadreField::Name).unwrap_or_default(),
            unit: fact(CadreField::Unit),
            before: was.counts,
            after: is.counts,
            target_before: was.target,
            target_after: is.target,
            state_before: was.state,
            state_after: is.state,
            by_before: was.by,
            by_after: is.by,
        });
    }
    Ok((looked_at, found))
}

/// Sets the rule from a day on; not within a closed year.
pub fn save_rule(cx: &Writing, request: SaveHoursRule) -> Result<()> {
    request.rule.check()?;
    let year = request.since.year();
    days_of(year)?;
    if cx.read(|db| db.closing_of(year))?.is_some() {
        return Err(Problem::new(Code::HoursYearClosed).with("year", year));
    }
    keep_since(cx, &request.rule, request.since)
}
