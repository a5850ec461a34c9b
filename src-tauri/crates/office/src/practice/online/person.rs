//! What one person has learned online: each course with the line it came from and how it was counted.

use super::rules::days_of;
use crate::context::{Reading, Writing};
use crate::op::Op;
use crate::people::PersonRequest;
use crate::rule;
use chrono::Datelike as _;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;
use zhixing_domain::people::CadreField;
use zhixing_domain::practice::online::{Conversion, OnlineRule, OnlineTarget, PaceState, Reckoned, pace};
use zhixing_domain::{Day, Hours, Id, Result};
use zhixing_store::practice::online::RecordRow;

/// How a record was counted.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Explained {
    /// Whose figure the rule goes by.
    pub by: Conversion,
    /// From what the hours came.
    pub from: Reckoned,
    /// What the course is worth, before the limit of the day.
    pub converted: Hours,
    /// The most that one day counted.
    pub most_a_day: Option<Hours>,
    /// Since when the rule holds; nothing for the program's default.
    pub since: Option<Day>,
    /// The day on which it was counted.
    pub on: Day,
    /// The figures of the rule: from so many minutes long, up to so many short, so many an hour.
    pub minutes: [u32; 3],
}

/// A finished course.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OnlineLine {
    /// Its id.
    pub id: Id,
    /// The course.
    pub course: Id,
    /// Its title.
    pub title: String,
    /// 完成时间
    pub finished: Day,
    /// How long, in seconds.
    pub seconds: Option<u32>,
    /// What the platform credits.
    pub given: Option<Hours>,
    /// What counts.
    pub hours: Hours,
    /// 成绩
    pub score: Option<String>,
    /// The platform.
    pub platform: String,
    /// The file it came from.
    pub file: String,
    /// The sheet.
    pub sheet: Option<String>,
    /// The row.
    pub row: u32,
    /// When it was brought in.
    pub brought: Day,
    /// How it was counted.
    pub explained: Explained,
}

/// A year of somebody.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OnlineYear {
    /// The year.
    pub year: i32,
    /// Hours learned.
    pub hours: Hours,
    /// Courses finished.
    pub courses: usize,
    /// What the year asks.
    pub target: Hours,
    /// What is missing.
    pub short: Hours,
    /// What the year will have at the present pace.
    pub expected: Hours,
    /// How that stands.
    pub state: PaceState,
}

/// What somebody has learned online (网络学习).
#[derive(Debug, Serialize, TS)]
pub struct PersonOnline {
    /// The person.
    pub id: Id,
    /// The name.
    pub name: String,
    /// Their unit.
    pub unit: Option<String>,
    /// Their post.
    pub post: Option<String>,
    /// The years, the newest first; this one is always among them.
    pub years: Vec<OnlineYear>,
    /// The courses, the newest first.
    pub lines: Vec<OnlineLine>,
}

/// One record.
#[derive(Debug, Deserialize, TS)]
pub struct RecordRequest {
    /// The record.
    pub id: Id,
}

fn explained(record: &RecordRow) -> zhixing_store::Result<Explained> {
    let rule: OnlineRule = serde_json::from_str(&record.rule)?;
    let converted = rule.convert(record.seconds, record.given);
    Ok(Explained {
        by: rule.by,
        from: converted.from,
        converted: converted.hours,
        most_a_day: rule.most_a_day,
        since: record.since,
        on: record.converted,
        minutes: [rule.long_minutes, rule.short_minutes, rule.hour_minutes],
    })
}

/// What somebody has learned online.
pub fn of_person(cx: &Reading, request: PersonRequest) -> Result<PersonOnline> {
    let today = cx.today();
    cx.read(|db| {
        let person = db.cadre(request.id)?;
        let fact = |field| person.facts.get(field).map(str::to_owned);
        let records = db.online_of(request.id)?;
        let mut sums: BTreeMap<i32, (Hours, usize)> = BTreeMap::from([(today.year(), (Hours(0), 0))]);
        for record in &records {
            let (hours, courses) = sums.entry(record.finished.year()).or_default();
            *hours = *hours + record.hours;
            *courses += 1;
        }
        let mut years = Vec::new();
        for (year, (hours, courses)) in sums.into_iter().rev() {
            let (first, last) = days_of(year)?;
            let day = today.clamp(first, last);
            let target: OnlineTarget = rule::rule(db, day)?;
            let target = target.of(person.facts.get(CadreField::Tier));
            let pace = pace(hours, target, day);
            let (short, expected, state) = (pace.short, pace.expected, pace.state);
            years.push(OnlineYear { year, hours, courses, target, short, expected, state });
        }
        let mut lines = Vec::with_capacity(records.len());
        for record in records {
            let explained = explained(&record)?;
            let RecordRow { id, course, title, finished, seconds, given, hours, score, .. } = record;
            let RecordRow { platform, file, sheet, row, day: brought, .. } = record;
            lines.push(OnlineLine {
                id,
                course,
                title,
                finished,
                seconds,
                given,
                hours,
                score,
                platform,
                file,
                sheet,
                row,
                brought,
                explained,
            });
        }
        let (name, unit, post) = (fact(CadreField::Name), fact(CadreField::Unit), fact(CadreField::Post));
        Ok(PersonOnline { id: request.id, name: name.unwrap_or_default(), unit, post, years, lines })
    })
}

/// Deletes one record that is wrong.
pub fn delete_record(cx: &Writing, request: RecordRequest) -> Result<()> {
    cx.write(Op::OnlineRecordDeleted, |tx| {
        let record = tx.online_record(request.id)?;
        let name = tx.cadre(record.cadre)?.facts.get(CadreField::Name).map(str::to_owned);
        tx.says("name", name.unwrap_or_default());
        tx.says("title", &record.title);
        Ok(tx.delete("online_record", request.id)?)
    })
}
