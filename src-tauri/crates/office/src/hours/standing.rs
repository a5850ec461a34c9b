//! How everybody stands to what a year asks.

use super::rules::held_rules;
use super::sums::{days_of, year_sums};
use crate::rule::rule;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;
use zhixing_domain::hours::{Asked, HoursRule, HoursRules, Sum, Sums, YearStanding, judge};
use zhixing_domain::practice::online::OnlineTarget;
use zhixing_domain::{Day, Id};
use zhixing_store::{Reader, Result};

/// What the year of anybody is judged by.
pub(crate) struct Judging {
    /// The day to which it is measured: today, or the last of a year that is over.
    pub(crate) day: Day,
    /// The rule that holds on it.
    pub(crate) rule: HoursRule,
    online: OnlineTarget,
    sums: Arc<HashMap<Id, Sums>>,
    /// The years of the period before this one.
    before: Vec<Arc<HashMap<Id, Sums>>>,
}

impl Judging {
    /// By the office's rules and what the year holds.
    pub(crate) fn new(db: &Reader, year: i32, today: Day) -> Result<Self> {
        Self::by(db, &held_rules(db)?, year_sums(db, year, today)?, year, today)
    }

    /// By other rules or other sums of this year.
    pub(super) fn by(
        db: &Reader,
        rules: &HoursRules,
        sums: Arc<HashMap<Id, Sums>>,
        year: i32,
        today: Day,
    ) -> Result<Self> {
        Self::with(db, rules, year, today, sums, |earlier| year_sums(db, earlier, today))
    }

    /// Of one person alone, whose years are known.
    pub(super) fn of_one(
        db: &Reader,
        rules: &HoursRules,
        cadre: Id,
        years: &BTreeMap<i32, Sums>,
        year: i32,
        today: Day,
    ) -> Result<Self> {
        let alone =
            |year: i32| Arc::new(HashMap::from([(cadre, years.get(&year).copied().unwrap_or_default())]));
        Self::with(db, rules, year, today, alone(year), |earlier| Ok(alone(earlier)))
    }

    fn with(
        db: &Reader,
        rules: &HoursRules,
        year: i32,
        today: Day,
        sums: Arc<HashMap<Id, Sums>>,
        of_year: impl FnMut(i32) -> Result<Arc<HashMap<Id, Sums>>>,
    ) -> Result<Self> {
        let (first, last) = days_of(year)?;
        let day = today.clamp(first, last);
        let rule_of_day = rules.at(day).0.clone();
        let before = rule_of_day.target.period(year).first..year;
        let before = before.map(of_year).collect::<Result<_>>()?;
        Ok(Self { day, rule: rule_of_day, online: rule(db, day)?, sums, before })
    }

    /// What somebody's year holds.
    pub(crate) fn sums(&self, cadre: Id) -> Sums {
        self.sums.get(&cadre).copied().unwrap_or_default()
    }

    /// What somebody's period holds with this year.
    pub(super) fn period(&self, cadre: Id) -> Sum {
        let years = self.before.iter().map(|year| year.get(&cadre)).chain([self.sums.get(&cadre)]);
        years.flatten().map(|sums| self.counts(sums)).sum()
    }

    fn counts(&self, sums: &Sums) -> Sum {
        Sum {
            hours: sums.among(&self.rule.to_hours).hours,
            half_days: sums.among(&self.rule.to_days).half_days,
        }
    }

    /// How somebody of a tier stands.
    pub(crate) fn of(&self, cadre: Id, tier: Option<&str>) -> YearStanding {
        let is_county = tier == Some("county_up");
        let asked =
            Asked { is_county, online: self.online.of(tier), period: is_county.then(|| self.period(cadre)) };
        judge(&self.sums(cadre), asked, &self.rule, self.day)
    }
}
