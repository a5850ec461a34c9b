//! What a platform says otherwise than before (平台改了数): asked about line by line, taken or left.

use super::import::OnlineCorrection;
use super::judge::{JudgedOnline, Line};
use zhixing_domain::practice::online::{Figures, OnlineRule, within_day};
use zhixing_domain::{Choice, Code, Day, Finding, Hours, Id, Place, Weight};
use zhixing_exchange::online::{OnlineLine, OnlineTold};
use zhixing_store::practice::online::KnownRecord;

/// The answers.
const TAKE: &str = "take";
const KEEP: &str = "keep";
/// Of a record whose day was moved: it was finished twice.
const BOTH: &str = "both";

/// A record that its platform says otherwise now.
pub(super) struct Correction {
    pub(super) record: Id,
    /// What is known of it from now on.
    pub(super) now: Figures,
    before: Figures,
    hours: Hours,
    /// The day it was finished on before, where that was moved.
    moved: Option<Day>,
    key: String,
    /// Whether it is taken; nothing while it is not said.
    pub(super) takes: Option<bool>,
}

impl Correction {
    /// What a line says otherwise than its record, with what it would count and whether its day cuts that; nothing where it
    /// says the same. `day_holds` is what the day counts so far, and then what it counts with what is taken over.
    pub(super) fn found(
        kept: &KnownRecord,
        line: &OnlineLine,
        title: &str,
        told: &OnlineTold,
        rule: &OnlineRule,
        day_holds: &mut Hours,
    ) -> Option<(Self, (Hours, bool))> {
        let now = Figures { seconds: line.seconds, given: line.given };
        if !rule.corrects(kept.figures, now) {
            return None;
        }
        let found = Self::of(kept, now, title, told);
        let others = Hours(day_holds.0 - kept.hours.0);
        Some(found.counted(rule, others, day_holds))
    }

    /// What a line of another day says of a record; nothing where it was said that it was finished twice. `day_holds` is
    /// of the new day.
    pub(super) fn moved(
        kept: &KnownRecord,
        line: &OnlineLine,
        title: &str,
        told: &OnlineTold,
        rule: &OnlineRule,
        day_holds: &mut Hours,
    ) -> Option<(Self, (Hours, bool))> {
        let now = Figures { seconds: line.seconds, given: line.given };
        let key = key(kept.cadre, title, kept.finished);
        if told.answers.get(&key).is_some_and(|answer| answer == BOTH) {
            return None;
        }
        let found = Self { moved: Some(kept.finished), ..Self::of(kept, now, title, told) };
        Some(found.counted(rule, *day_holds, day_holds))
    }

    /// With what it counts on a day on which `others` count already, and whether the day cuts that.
    fn counted(self, rule: &OnlineRule, others: Hours, day_holds: &mut Hours) -> (Self, (Hours, bool)) {
        let whole = rule.convert(self.now.seconds, self.now.given).hours;
        let hours = within_day(rule.most_a_day, others, whole);
        if self.takes == Some(true) {
            *day_holds = others + hours;
        }
        (self, (hours, hours < whole))
    }

    fn of(kept: &KnownRecord, now: Figures, title: &str, told: &OnlineTold) -> Self {
        let key = key(kept.cadre, title, kept.finished);
        let said = told.answers.get(&key).map(|answer| answer == TAKE);
        Self {
            record: kept.id,
            now: kept.figures.told_anew(now),
            before: kept.figures,
            hours: kept.hours,
            moved: None,
            key,
            takes: said.or(told.corrections),
        }
    }

    pub(super) fn row(&self) -> OnlineCorrection {
        OnlineCorrection {
            key: self.key.clone(),
            given: self.before.given,
            seconds: self.before.seconds,
            hours: self.hours,
            moved: self.moved,
            takes: self.takes,
        }
    }
}

/// The name under which it is answered whether a correction is taken. No person's key begins so.
fn key(cadre: Id, title: &str, day: Day) -> String {
    format!("={cadre}|{day}|{title}")
}

/// What the platform said and says, in words: hours where it credits any, otherwise the length.
fn words(before: Figures, now: Figures) -> [String; 2] {
    let hours = |given: Option<Hours>| given.map_or_else(|| "—".to_owned(), |hours| format!("{hours} 学时"));
    let minutes = |seconds: Option<u32>| {
        seconds.map_or_else(
            || "—".to_owned(),
            |seconds| format!("{} 分钟", Hours(i64::from(seconds) * 100 / 60)),
        )
    };
    if before.given == now.given {
        [minutes(before.seconds), minutes(now.seconds)]
    } else {
        [hours(before.given), hours(now.given)]
    }
}

impl JudgedOnline {
    /// One question for each record that its platform says otherwise now, and what was answered to it.
    pub(super) fn corrections_asked(&self, most: usize) -> Vec<(Finding, Option<String>)> {
        let lines = self.lines.iter().filter_map(|line| Some((line, self.correction(line)?)));
        let asked = lines.take(most).map(|(line, correction)| {
            let person = &self.people[line.person as usize];
            let weight = if correction.takes.is_none() { Weight::Ask } else { Weight::Note };
            let at = (line.book as usize, line.at as usize);
            let place = Place { who: Some(person.learner.name.clone()), ..self.place(at) };
            let code = if correction.moved.is_some() { Code::OnlineMoved } else { Code::OnlineCorrected };
            let mut finding = Finding::new(weight, code, place, "");
            let [before, now] = match (correction.moved, self.line_of(line).finished) {
                (Some(before), Some(now)) => [before.to_string(), now.to_string()],
                _ => words(correction.before, correction.now),
            };
            let values = [
                ("name", person.learner.name.clone()),
                ("course", self.courses[line.course as usize].0.clone()),
                ("day", self.line_of(line).finished.map(|day| day.to_string()).unwrap_or_default()),
                ("before", before),
                ("after", now),
                ("kept", correction.hours.to_string()),
                ("counts", line.hours.to_string()),
            ];
            finding.values.extend(values.map(|(name, value)| (name.to_owned(), value)));
            let choice =
                |value: &str, label: &str| Choice { value: value.to_owned(), label: label.to_owned() };
            finding.choices = vec![choice(TAKE, "改成平台现在的"), choice(KEEP, "保留原来的")];
            if correction.moved.is_some() {
                finding.choices.push(choice(BOTH, "另算一次"));
            }
            let at = correction.takes.map(|takes| usize::from(!takes));
            finding.understood = at.map(|at| finding.choices[at].label.clone());
            (finding, Some(correction.key.clone()))
        });
        asked.collect()
    }

    pub(super) fn correction(&self, line: &Line) -> Option<&Correction> {
        self.corrections.get(line.correction? as usize)
    }
}
