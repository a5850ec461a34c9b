//! What is asked after classes, by the day it is due.

use crate::error::Result;
use crate::gate::{Reader, Tx};
use crate::sound::sounding;
use rusqlite::types::Value;
use rusqlite::{Row, params, params_from_iter};
use zhixing_domain::followup::{FollowupField, FollowupKind, FollowupStanding, Planned};
use zhixing_domain::practice::Kept;
use zhixing_domain::{Day, Id};

/// Something asked after a class (一次跟踪).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Followup {
    /// Its id.
    pub id: Id,
    /// The class.
    pub class: Id,
    /// What is asked.
    pub kind: FollowupKind,
    /// So many months after the class; nothing for a day of one's own.
    pub months: Option<u32>,
    /// By when.
    pub due: Day,
    /// When it was closed.
    pub done: Option<Day>,
    /// Why it is not asked.
    pub skipped: Option<String>,
    /// The batch of sheets that asks.
    pub survey: Option<Id>,
    /// 座谈时间
    pub held: Option<Day>,
    /// 地点
    pub place: Option<String>,
    /// 参加人员
    pub people: Option<String>,
    /// 座谈记录
    pub minutes: Option<String>,
}

/// A follow-up in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FollowupRow {
    /// It.
    pub followup: Followup,
    /// The class as paper names it.
    pub class_title: String,
    /// The class's last day.
    pub last_day: Option<Day>,
    /// How many answers came.
    pub answered: u32,
    /// Of how many.
    pub expected: u32,
}

/// Which follow-ups are wanted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FollowupFilter {
    /// What was typed: each word a part of the class or of the name of somebody in it, or initials of the class.
    pub find: Option<String>,
    /// Of this class only.
    pub class: Option<Id>,
    /// What is asked.
    pub kind: Option<FollowupKind>,
    /// Of classes with trainees of this unit.
    pub unit: Option<String>,
    /// Where they stand.
    pub standing: Option<FollowupStanding>,
    /// Only those that are neither done nor given up.
    pub pending: bool,
    /// Today and the last day of its month.
    pub days: Option<(Day, Day)>,
}

/// What is due of a kind (到期的跟踪).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueOfKind {
    /// What is asked.
    pub kind: FollowupKind,
    /// How many.
    pub count: u32,
    /// The one due first.
    pub first: Id,
    /// When.
    pub due: Day,
    /// Its class.
    pub class_title: String,
}

const COLUMNS: &str = "f.id, f.class, f.kind, f.months, f.due, f.done, f.skipped, f.survey, f.held, f.place, f.people, f.minutes,
    r.title || coalesce(r.term, ''), r.last_day,
    CASE f.kind
      WHEN 'application' THEN (SELECT count(*) FROM followup_application a JOIN enrolment e ON e.id = a.enrolment
        WHERE a.followup = f.id AND a.solved IS NOT NULL AND e.state = 'enrolled')
      WHEN 'opinion' THEN (SELECT count(*) FROM followup_opinion o JOIN enrolment e ON e.id = o.enrolment
        WHERE o.followup = f.id AND e.state = 'enrolled' AND EXISTS (SELECT 1 FROM followup_score s WHERE s.opinion = o.id))
      WHEN 'post' THEN (SELECT count(DISTINCT s.enrolment) FROM assessment_part p JOIN score s ON s.part = p.id JOIN enrolment e ON e.id = s.enrolment
        WHERE p.class = f.class AND p.kind = 'post' AND e.state = 'enrolled')
      WHEN 'questionnaire' THEN (SELECT count(*) FROM survey_response s WHERE s.batch = f.survey AND s.state = 'complete')
      ELSE f.held IS NOT NULL AND f.minutes IS NOT NULL END,
    CASE f.kind
      WHEN 'minutes' THEN 1
      WHEN 'questionnaire' THEN coalesce((SELECT b.given_out FROM survey_batch b WHERE b.id = f.survey), 0)
      ELSE (SELECT count(*) FROM enrolment e WHERE e.class = f.class AND e.state = 'enrolled') END";
const FROM: &str = "FROM followup f JOIN class_run r ON r.id = f.class";
/// The class as paper names it.
const TITLE: &str = "c.title || coalesce(c.term, '')";

fn kind(key: &str) -> FollowupKind {
    FollowupKind::from_key(key).unwrap_or(FollowupKind::Application)
}

fn row(row: &Row) -> rusqlite::Result<FollowupRow> {
    let of: String = row.get(2)?;
    let followup = Followup {
        id: Id(row.get(0)?),
        class: Id(row.get(1)?),
        kind: kind(&of),
        months: row.get(3)?,
        due: row.get(4)?,
        done: row.get(5)?,
        skipped: row.get(6)?,
        survey: row.get::<_, Option<i64>>(7)?.map(Id),
        held: row.get(8)?,
        place: row.get(9)?,
        people: row.get(10)?,
        minutes: row.get(11)?,
    };
    Ok(FollowupRow {
        followup,
        class_title: row.get(12)?,
        last_day: row.get(13)?,
        answered: row.get(14)?,
        expected: row.get(15)?,
    })
}

const PENDING: &str = "f.done IS NULL AND f.skipped IS NULL";
/// As its index has it.
const ORDER: &str = "f.done IS NOT NULL OR f.skipped IS NOT NULL, f.due, f.id";

fn tests(filter: &FollowupFilter) -> (String, Vec<Value>) {
    let mut tests = vec!["1".to_owned()];
    let mut values: Vec<Value> = Vec::new();
    let mut and = |test: &str, value: Value| {
        values.push(value);
        tests.push(test.replace('?', &format!("?{}", values.len())));
    };
    if let Some(class) = filter.class {
        and("f.class = ?", class.0.into());
    }
    // A class has few follow-ups and many trainees: the classes that are meant are found once, each word by itself.
    for word in filter.find.as_deref().unwrap_or_default().split_whitespace() {
        let word = word.to_lowercase();
        let sounds =
            if word.is_ascii() { format!("UNION {}", sounding("class_run", "?")) } else { String::new() };
        let test = format!(
            "f.class IN (SELECT c.id FROM class_run c WHERE instr(lower({TITLE}), ?)
               UNION SELECT e.class FROM enrolment e WHERE instr(lower(e.name), ?) {sounds})"
        );
        and(&test, word.into());
    }
    if let Some(kind) = filter.kind {
        and("f.kind = ?", kind.key().to_owned().into());
    }
    if let Some(unit) = &filter.unit {
        let test = "EXISTS (SELECT 1 FROM enrolment e WHERE e.class = f.class AND e.state = 'enrolled' AND e.unit = ?)";
        and(test, unit.clone().into());
    }
    if let Some((today, end)) = filter.days {
        let (today, end) = (today.to_string(), end.to_string());
        match filter.standing {
            Some(FollowupStanding::Overdue) => and("f.due < ?", today.into()),
            Some(FollowupStanding::Month) => {
                and("f.due >= ?", today.into());
                and("f.due <= ?", end.into());
            }
            Some(FollowupStanding::Later) => and("f.due > ?", end.into()),
            _ => {}
        }
    }
    match filter.standing {
        Some(FollowupStanding::Done) => tests.push("f.done IS NOT NULL".to_owned()),
        Some(FollowupStanding::Skipped) => tests.push("f.done IS NULL AND f.skipped IS NOT NULL".to_owned()),
        Some(_) => tests.push(PENDING.to_owned()),
        None if filter.pending => tests.push(PENDING.to_owned()),
        None => {}
    }
    (tests.join(" AND "), values)
}

impl Reader<'_> {
    /// How many follow-ups the filter leaves, and a page of them: those due first first, what is closed last.
    pub fn followups(
        &self,
        filter: &FollowupFilter,
        offset: usize,
        limit: usize,
    ) -> Result<(usize, Vec<FollowupRow>)> {
        let (tests, values) = tests(filter);
        let total = self
            .conn
            .prepare_cached(&format!("SELECT count(*) FROM followup f WHERE {tests}"))?
            .query_row(params_from_iter(&values), |row| row.get::<_, i64>(0))?;
        // The page first: the answers are counted of what is shown only.
        let sql = format!(
            "SELECT {COLUMNS} {FROM} WHERE f.id IN (SELECT f.id FROM followup f WHERE {tests}
               ORDER BY {ORDER} LIMIT {} OFFSET {})
             ORDER BY {ORDER}",
            i64::try_from(limit).unwrap_or(i64::MAX),
            i64::try_from(offset).unwrap_or(i64::MAX)
        );
        let rows = self
            .conn
            .prepare_cached(&sql)?
            .query_map(params_from_iter(&values), row)?
            .collect::<rusqlite::Result<_>>()?;
        Ok((usize::try_from(total).unwrap_or_default(), rows))
    }

    /// One follow-up.
    pub fn followup(&self, id: Id) -> Result<FollowupRow> {
        let sql = format!("SELECT {COLUMNS} {FROM} WHERE f.id = ?1");
        Ok(self.conn.prepare_cached(&sql)?.query_row([id.0], row)?)
    }

    /// The follow-ups of a class, the earliest first.
    pub fn followups_of(&self, class: Id) -> Result<Vec<FollowupRow>> {
        let sql = format!("SELECT {COLUMNS} {FROM} WHERE f.class = ?1 ORDER BY f.due, f.id");
        Ok(self.conn.prepare_cached(&sql)?.query_map([class.0], row)?.collect::<rusqlite::Result<_>>()?)
    }

    /// What is due by a day, kind by kind.
    pub fn followups_due(&self, today: Day) -> Result<Vec<DueOfKind>> {
        let sql = format!(
            "SELECT f.kind, count(*), f.id, min(f.due), r.title || coalesce(r.term, '') {FROM}
             WHERE {PENDING} AND f.due <= ?1 GROUP BY f.kind ORDER BY 4, 1"
        );
        Ok(self
            .conn
            .prepare_cached(&sql)?
            .query_map([today], |row| {
                let of: String = row.get(0)?;
                Ok(DueOfKind {
                    kind: kind(&of),
                    count: row.get(1)?,
                    first: Id(row.get(2)?),
                    due: row.get(3)?,
                    class_title: row.get(4)?,
                })
            })?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// The units with trainees in classes that are followed up, in the order of their names.
    pub fn followup_units(&self) -> Result<Vec<String>> {
        let mut units = self.conn.prepare_cached(
            "SELECT DISTINCT e.unit FROM enrolment e WHERE e.unit IS NOT NULL AND e.state = 'enrolled'
             AND EXISTS (SELECT 1 FROM followup f WHERE f.class = e.class) ORDER BY 1",
        )?;
        Ok(units.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
    }

    /// What was typed of a follow-up.
    pub fn followup_answers(&self, id: Id) -> Result<u32> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT (SELECT count(*) FROM followup_application WHERE followup = ?1) + (SELECT count(*) FROM followup_opinion WHERE followup = ?1)
                      + (SELECT count(*) FROM improvement WHERE followup = ?1) + (SELECT minutes IS NOT NULL FROM followup WHERE id = ?1)",
            )?
            .query_row([id.0], |row| row.get(0))?)
    }
}

impl Tx<'_> {
    /// Plans what a rule asks of a class, unless it is planned already. Says whether it was added.
    pub fn plan_followup(&self, class: Id, planned: Planned) -> Result<bool> {
        let Planned { months, kind, due } = planned;
        let added = self
            .conn
            .prepare_cached(
                "INSERT INTO followup (id, class, kind, months, due) VALUES (?1, ?2, ?3, ?4, ?5)
                 ON CONFLICT (class, months, kind) WHERE months IS NOT NULL DO NOTHING",
            )?
            .execute(params![self.new_id()?.0, class.0, kind.key(), months, due])?;
        Ok(added > 0)
    }

    /// Adds a follow-up on a day of one's own.
    pub fn add_followup(&self, class: Id, kind: FollowupKind, due: Day) -> Result<Id> {
        let id = self.new_id()?;
        self.conn.execute(
            "INSERT INTO followup (id, class, kind, due) VALUES (?1, ?2, ?3, ?4)",
            params![id.0, class.0, kind.key(), due],
        )?;
        Ok(id)
    }

    /// Sets one field.
    pub fn set_followup(&self, id: Id, field: FollowupField, value: Option<&Kept>) -> Result<()> {
        match value {
            Some(Kept::Text(text)) => self.set("followup", id, field.key(), text),
            Some(Kept::Day(day)) => self.set("followup", id, field.key(), day),
            Some(Kept::Number(_)) | None => self.set("followup", id, field.key(), None::<i64>),
        }
    }

    /// Says when a follow-up was closed, and why it is not asked.
    pub fn set_followup_closed(&self, id: Id, done: Option<Day>, skipped: Option<&str>) -> Result<()> {
        self.set("followup", id, "done", done)?;
        self.set("followup", id, "skipped", skipped)
    }

    /// Says what is asked; whatever was typed stays.
    pub fn set_followup_kind(&self, id: Id, kind: FollowupKind) -> Result<()> {
        self.set("followup", id, "kind", kind.key())
    }

    /// Says which batch of sheets asks.
    pub fn set_followup_survey(&self, id: Id, survey: Option<Id>) -> Result<()> {
        self.set("followup", id, "survey", survey.map(|id| id.0))
    }
}
