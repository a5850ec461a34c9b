//! The register of classes: the list, one class, what it has so far, and what stands against deleting it.

use crate::error::Result;
use crate::gate::{Reader, Tx};
use crate::practice::VisitLink;
use crate::sound::sounding;
use rusqlite::types::Value;
use rusqlite::{Row, params, params_from_iter};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zhixing_domain::classes::{ClassDays, ClassField, ClassState, ClassValue};
use zhixing_domain::people::initials;
use zhixing_domain::{Day, Hours, Id};

/// Which classes are wanted.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct ClassFilter {
    /// What was typed: a part of title, term or place, or initials of the title.
    pub find: Option<String>,
    /// The year in which it begins.
    pub year: Option<i32>,
    /// How far it has come.
    pub state: Option<ClassState>,
    /// The plan item it answers.
    pub plan_item: Option<Id>,
}

/// A class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClassRow {
    /// Its id.
    pub id: Id,
    /// The plan item it answers.
    pub plan_item: Option<Id>,
    /// That item's title.
    pub plan_title: Option<String>,
    /// Its title.
    pub title: String,
    /// 期次
    pub term: Option<String>,
    /// Its first and last day.
    pub days: ClassDays,
    /// Where.
    pub place: Option<String>,
    /// 主办
    pub host: Option<String>,
    /// 班主任
    pub head_teacher: Option<String>,
    /// 计划人数
    pub head_count: Option<u32>,
    /// How far it has come.
    pub state: ClassState,
    /// Trainees, without those who left.
    pub trainees: u32,
}

impl ClassRow {
    /// Title and term, as paper names the class.
    pub fn name(&self) -> String {
        format!("{}{}", self.title, self.term.as_deref().unwrap_or_default())
    }

    fn is_found_by(&self, typed: &str) -> bool {
        let has = |text: &str| text.to_lowercase().contains(typed);
        has(&self.name())
            || self.place.as_deref().is_some_and(has)
            || (typed.is_ascii() && initials(&self.title).iter().any(|initials| initials.contains(typed)))
    }
}

/// What a class has so far.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
pub struct ClassTally {
    /// Trainees, without those who left.
    pub trainees: u32,
    /// Trainees who left.
    pub withdrawn: u32,
    /// 小组
    pub groups: u32,
    /// Sessions of the timetable.
    pub sessions: u32,
    /// Their hours.
    pub hours: Hours,
    /// Half-days of the timetable.
    pub half_days: u32,
    /// Half-days whose sheet has come back.
    pub sheets: u32,
    /// Forms of the class as a whole that were typed to the end.
    pub forms: u32,
    /// Such forms that came back on paper.
    pub forms_back: u32,
    /// Trainees with a score.
    pub scored: u32,
    /// Valid certificates.
    pub certificates: u32,
}

/// What other work stands on a class.
pub type ClassUse = (&'static str, u32);

/// A plan item that a class can be made from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct OpenItem {
    /// Its id.
    pub id: Id,
    /// Its plan.
    pub plan: Id,
    /// The year of its plan.
    #[ts(type = "number")]
    pub year: i64,
    /// 项目
    pub title: String,
    /// 培训对象
    pub audience: Option<String>,
    /// 人数
    pub head_count: Option<u32>,
    /// 天数
    pub days: Option<u32>,
    /// The first of its months.
    pub month: Option<u32>,
    /// 主办
    pub host: Option<String>,
    /// 地点
    pub place: Option<String>,
    /// Classes made from it.
    pub classes: u32,
}

const CLASSES: &str =
    "SELECT r.id, r.plan_item, i.title, r.title, r.term, r.first_day, r.last_day, r.place, r.host,
        r.head_teacher, r.head_count, r.state,
        (SELECT count(*) FROM enrolment e WHERE e.class = r.id AND e.state = 'enrolled')
    FROM class_run r LEFT JOIN plan_item i ON i.id = r.plan_item";

const ITEMS: &str =
    "SELECT i.id, p.year, i.title, i.audience, i.head_count, i.days, CAST(i.months AS INTEGER), i.host, i.place,
        (SELECT count(*) FROM class_run r WHERE r.plan_item = i.id), p.id
    FROM plan_item i JOIN plan p ON p.id = i.plan";
const IN_PLAN: &str = "i.dropped IS NULL";

const TALLY: &str = "SELECT
        (SELECT count(*) FROM enrolment WHERE class = ?1 AND state = 'enrolled'),
        (SELECT count(*) FROM enrolment WHERE class = ?1 AND state = 'withdrawn'),
        (SELECT count(*) FROM class_group WHERE class = ?1),
        (SELECT count(*) FROM session WHERE class = ?1),
        (SELECT coalesce(sum(hours), 0) FROM session WHERE class = ?1),
        (SELECT count(*) FROM (SELECT DISTINCT day, half FROM session WHERE class = ?1)),
        (SELECT count(*) FROM attendance_sheet WHERE class = ?1),
        (SELECT count(*) FROM evaluation_form f JOIN evaluation_batch b ON b.id = f.batch JOIN evaluation_template t ON t.id = b.template
          WHERE b.class = ?1 AND t.kind = 'class' AND f.state <> 'draft'),
        (SELECT coalesce(sum(b.returned), 0) FROM evaluation_batch b JOIN evaluation_template t ON t.id = b.template
          WHERE b.class = ?1 AND t.kind = 'class'),
        (SELECT count(DISTINCT s.enrolment) FROM score s JOIN enrolment e ON e.id = s.enrolment WHERE e.class = ?1),
        (SELECT count(*) FROM certificate t JOIN enrolment e ON e.id = t.enrolment WHERE e.class = ?1 AND t.state = 'valid')";

fn class(row: &Row) -> rusqlite::Result<ClassRow> {
    let state: String = row.get(11)?;
    Ok(ClassRow {
        id: Id(row.get(0)?),
        plan_item: row.get::<_, Option<i64>>(1)?.map(Id),
        plan_title: row.get(2)?,
        title: row.get(3)?,
        term: row.get(4)?,
        days: ClassDays { first: row.get(5)?, last: row.get(6)? },
        place: row.get(7)?,
        host: row.get(8)?,
        head_teacher: row.get(9)?,
        head_count: row.get(10)?,
        state: ClassState::from_key(&state).unwrap_or(ClassState::Preparing),
        trainees: row.get(12)?,
    })
}

fn item(row: &Row) -> rusqlite::Result<OpenItem> {
    Ok(OpenItem {
        id: Id(row.get(0)?),
        year: row.get(1)?,
        title: row.get(2)?,
        audience: row.get(3)?,
        head_count: row.get(4)?,
        days: row.get(5)?,
        month: row.get(6)?,
        host: row.get(7)?,
        place: row.get(8)?,
        classes: row.get(9)?,
        plan: Id(row.get(10)?),
    })
}

impl Reader<'_> {
    /// How many classes the filter leaves, and a page of them: those without a day first, then the newest.
    ///
    /// What was typed is held against titles here and not by SQL, which knows no initials: an office has classes by
    /// the hundred, not by the hundred thousand.
    pub fn classes(
        &self,
        filter: &ClassFilter,
        offset: usize,
        limit: usize,
    ) -> Result<(usize, Vec<ClassRow>)> {
        let typed = filter.find.as_deref().map(|find| find.trim().to_lowercase()).unwrap_or_default();
        let sql = format!(
            "{CLASSES} WHERE (?1 IS NULL OR substr(r.first_day, 1, 4) = ?1) AND (?2 IS NULL OR r.state = ?2)
               AND (?3 IS NULL OR r.plan_item = ?3)
             ORDER BY r.first_day IS NOT NULL, r.first_day DESC, r.id DESC"
        );
        let mut found = self.conn.prepare_cached(&sql)?;
        let wanted = params![
            filter.year.map(|year| format!("{year:04}")),
            filter.state.map(ClassState::key),
            filter.plan_item.map(|id| id.0)
        ];
        let mut rows: Vec<ClassRow> = found.query_map(wanted, class)?.collect::<rusqlite::Result<_>>()?;
        if !typed.is_empty() {
            rows.retain(|row| row.is_found_by(&typed));
        }
        let total = rows.len();
        Ok((total, rows.into_iter().skip(offset).take(limit).collect()))
    }

    /// How many classes that are over on a day the filter leaves, and a page of them, the newest first.
    pub fn classes_over(
        &self,
        filter: &ClassFilter,
        today: Day,
        offset: usize,
        limit: usize,
    ) -> Result<(usize, Vec<ClassRow>)> {
        let mut tests =
            vec!["r.last_day <= ?1 AND (?2 IS NULL OR substr(r.first_day, 1, 4) = ?2)".to_owned()];
        let mut values: Vec<Value> = vec![
            today.to_string().into(),
            filter.year.map_or(Value::Null, |year| format!("{year:04}").into()),
        ];
        for word in filter.find.as_deref().unwrap_or_default().split_whitespace() {
            let word = word.to_lowercase();
            let place = format!("?{}", values.len() + 1);
            let held = ["r.title || coalesce(r.term, '')", "coalesce(r.place, '')"];
            let mut any: Vec<String> = held.map(|text| format!("instr(lower({text}), {place})")).to_vec();
            if word.is_ascii() {
                any.push(format!("r.id IN ({})", sounding("class_run", &place)));
            }
            tests.push(format!("({})", any.join(" OR ")));
            values.push(word.into());
        }
        let tests = tests.join(" AND ");
        let total = self
            .conn
            .prepare_cached(&format!("SELECT count(*) FROM class_run r WHERE {tests}"))?
            .query_row(params_from_iter(&values), |row| row.get::<_, i64>(0))?;
        let sql = format!(
            "{CLASSES} WHERE {tests} ORDER BY r.first_day IS NOT NULL, r.first_day DESC, r.id DESC LIMIT {} OFFSET {}",
            i64::try_from(limit).unwrap_or(i64::MAX),
            i64::try_from(offset).unwrap_or(i64::MAX)
        );
        let mut found = self.conn.prepare_cached(&sql)?;
        let rows = found.query_map(params_from_iter(&values), class)?.collect::<rusqlite::Result<_>>()?;
        Ok((usize::try_from(total).unwrap_or_default(), rows))
    }

    /// One class.
    pub fn class(&self, id: Id) -> Result<ClassRow> {
        Ok(self.conn.prepare_cached(&format!("{CLASSES} WHERE r.id = ?1"))?.query_row([id.0], class)?)
    }

    /// The years in which classes begin, the newest first.
    pub fn class_years(&self) -> Result<Vec<i32>> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT DISTINCT CAST(substr(first_day, 1, 4) AS INTEGER) FROM class_run WHERE first_day IS NOT NULL ORDER BY 1 DESC",
            )?
            .query_map([], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// What a class has so far.
    pub fn class_tally(&self, id: Id) -> Result<ClassTally> {
        Ok(self.conn.prepare_cached(TALLY)?.query_row([id.0], |row| {
            Ok(ClassTally {
                trainees: row.get(0)?,
                withdrawn: row.get(1)?,
                groups: row.get(2)?,
                sessions: row.get(3)?,
                hours: Hours(row.get(4)?),
                half_days: row.get(5)?,
                sheets: row.get(6)?,
                forms: row.get(7)?,
                forms_back: row.get(8)?,
                scored: row.get(9)?,
                certificates: row.get(10)?,
            })
        })?)
    }

    /// What was done on paper for a class, and so stands against deleting it.
    pub fn class_uses(&self, id: Id) -> Result<[ClassUse; 8]> {
        let tally = self.class_tally(id)?;
        let all: u32 = self
            .conn
            .prepare_cached("SELECT count(*) FROM certificate t JOIN enrolment e ON e.id = t.enrolment WHERE e.class = ?1")?
            .query_row([id.0], |row| row.get(0))?;
        let engaged: u32 = self
            .conn
            .prepare_cached("SELECT count(*) FROM engagement e JOIN session s ON s.id = e.session WHERE s.class = ?1 AND e.state <> 'unable'")?
            .query_row([id.0], |row| row.get(0))?;
        let forms: u32 = self
            .conn
            .prepare_cached("SELECT count(*) FROM evaluation_form f JOIN evaluation_batch b ON b.id = f.batch WHERE b.class = ?1")?
            .query_row([id.0], |row| row.get(0))?;
        let visits = self.visits_naming(VisitLink::Class, id)?;
        let [questions, answers] = self.followed_of_class(id)?;
        Ok([
            ("聘请", engaged),
            ("证书", all),
            ("评估表", forms),
            ("成绩", tally.scored),
            ("签到表", tally.sheets),
            ("走出去", visits),
            ("问题与成果", questions),
            ("跟踪", answers),
        ])
    }

    /// The items of the plans, the newest year first, for a class to be made from.
    pub fn items_for_class(&self) -> Result<Vec<OpenItem>> {
        let mut items = self
            .conn
            .prepare_cached(&format!("{ITEMS} WHERE {IN_PLAN} ORDER BY p.year DESC, i.months IS NULL, CAST(i.months AS INTEGER), i.sort"))?;
        Ok(items.query_map([], item)?.collect::<rusqlite::Result<_>>()?)
    }

    /// One item of a plan.
    pub fn item_for_class(&self, id: Id) -> Result<OpenItem> {
        Ok(self.conn.prepare_cached(&format!("{ITEMS} WHERE i.id = ?1"))?.query_row([id.0], item)?)
    }
}

impl Tx<'_> {
    /// Sets a field of a class.
    pub fn set_class(&self, id: Id, field: ClassField, value: Option<&ClassValue>) -> Result<()> {
        match value {
            None => self.set("class_run", id, field.key(), None::<String>),
            Some(ClassValue::Text(text)) => self.set("class_run", id, field.key(), text),
            Some(ClassValue::Day(day)) => self.set("class_run", id, field.key(), day),
            Some(ClassValue::Number(number)) => self.set("class_run", id, field.key(), number),
        }
    }

    /// Says which plan item a class answers.
    pub fn set_class_item(&self, id: Id, item: Option<Id>) -> Result<()> {
        self.set("class_run", id, "plan_item", item.map(|id| id.0))
    }

    /// Sets how far a class has come.
    pub fn set_class_state(&self, id: Id, state: ClassState) -> Result<()> {
        self.set("class_run", id, "state", state.key())
    }

    /// Deletes a class with its trainees, groups and timetable; refused by SQLite where paper stands on them.
    pub fn delete_class(&self, id: Id) -> Result<()> {
        for sql in [
            "DELETE FROM followup WHERE class = ?1",
            "DELETE FROM attendance WHERE enrolment IN (SELECT id FROM enrolment WHERE class = ?1)",
            "DELETE FROM enrolment WHERE class = ?1",
            "DELETE FROM class_group WHERE class = ?1",
            "DELETE FROM evaluation_subject WHERE batch IN (SELECT id FROM evaluation_batch WHERE class = ?1)",
            "DELETE FROM evaluation_batch WHERE class = ?1",
            "DELETE FROM engagement WHERE session IN (SELECT id FROM session WHERE class = ?1)",
            "DELETE FROM session WHERE class = ?1",
            "DELETE FROM assessment_part WHERE class = ?1",
            "DELETE FROM class_ability WHERE class = ?1",
        ] {
            self.conn.execute(sql, [id.0])?;
        }
        self.delete("class_run", id)
    }
}
