//! 导师: who teaches, on which topics, under which letter, for which sessions they are engaged and paid.

mod appointment;
mod engagement;
mod fee;
mod field;
mod photo;
mod rank;

pub use appointment::{Appointment, AppointmentFilter, EndingAppointment, NewAppointment};
pub use engagement::{Engagement, EngagementFilter, UnpaidClass};
pub use fee::{Payment, StoredLecture};
pub use field::{Away, Course, Evidence};
pub use rank::{Candidate, UncoveredTopic, Wanted};

use crate::error::Result;
use crate::gate::{Reader, Tx};
use rusqlite::{OptionalExtension as _, Row, params};
use serde::{Deserialize, Serialize};
use std::collections::{HashMap, HashSet};
use ts_rs::TS;
use zhixing_domain::mentors::{FeeClass, MentorField, MentorKind, MentorPlace};
use zhixing_domain::{Day, Hours, Id};

/// A mentor (导师) with what they teach and what they have held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Mentor {
    /// The id.
    pub id: Id,
    /// Name.
    pub name: String,
    /// 性别
    pub sex: Option<String>,
    /// Where they come from.
    pub kind: Option<MentorKind>,
    /// 单位
    pub organisation: Option<String>,
    /// 职务职称
    pub title: Option<String>,
    /// 级别
    pub level: Option<String>,
    /// 电话
    pub phone: Option<String>,
    /// 所在地
    pub place: Option<MentorPlace>,
    /// 课酬等级
    pub fee: Option<FeeClass>,
    /// 身份证号
    pub id_number: Option<String>,
    /// 开户行
    pub bank: Option<String>,
    /// 银行账号
    pub account: Option<String>,
    /// 可授课时间, in free words.
    pub available: Option<String>,
    /// 备注
    pub note: Option<String>,
    /// 擅长专题, in the order of the topics.
    pub topics: Vec<MentorTopic>,
    /// How many sessions of the timetables they hold.
    #[ts(type = "number")]
    pub sessions: i64,
    /// The hours of these.
    pub hours: Hours,
}

impl Mentor {
    /// A field as it is stored.
    pub fn get(&self, field: MentorField) -> Option<&str> {
        match field {
            MentorField::Name => Some(&self.name),
            MentorField::Sex => self.sex.as_deref(),
            MentorField::Kind => self.kind.map(MentorKind::key),
            MentorField::Organisation => self.organisation.as_deref(),
            MentorField::Title => self.title.as_deref(),
            MentorField::Level => self.level.as_deref(),
            MentorField::Phone => self.phone.as_deref(),
            MentorField::Place => self.place.map(MentorPlace::key),
            MentorField::Fee => self.fee.map(FeeClass::key),
            MentorField::IdNumber => self.id_number.as_deref(),
            MentorField::Bank => self.bank.as_deref(),
            MentorField::Account => self.account.as_deref(),
            MentorField::Available => self.available.as_deref(),
            MentorField::Note => self.note.as_deref(),
        }
    }
}

/// A topic that a mentor teaches.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MentorTopic {
    /// The topic.
    pub id: Id,
    /// Its name.
    pub name: String,
}

/// A mentor to be picked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FoundMentor {
    /// The id.
    pub id: Id,
    /// Name.
    pub name: String,
    /// 单位
    pub organisation: Option<String>,
    /// 职务职称
    pub title: Option<String>,
    /// The names of the topics, one behind the other.
    pub topics: String,
}

/// Which mentors are wanted.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
pub struct MentorFilter {
    /// Where they come from.
    pub kind: Option<MentorKind>,
    /// 所在地
    pub place: Option<MentorPlace>,
    /// A topic that they teach, or one below it.
    pub topic: Option<Id>,
}

const MENTORS: &str =
    "SELECT m.id, m.name, m.sex, m.kind, m.organisation, m.title, m.level, m.phone, m.place, m.fee, m.id_number, m.bank, m.account, m.available, m.note,
        (SELECT count(*) FROM session s WHERE s.mentor = m.id),
        (SELECT coalesce(sum(s.hours), 0) FROM session s WHERE s.mentor = m.id)
     FROM mentor m";

/// Kind (?1), place (?2), topic with those below it (?3).
const FILTERED: &str = "(?1 IS NULL OR m.kind = ?1) AND (?2 IS NULL OR m.place = ?2) AND (?3 IS NULL OR m.id IN (
        WITH RECURSIVE wanted (id) AS (SELECT ?3 UNION SELECT t.id FROM topic t JOIN wanted w ON t.parent = w.id)
        SELECT mentor FROM mentor_topic WHERE topic IN wanted))";

fn mentor(row: &Row) -> rusqlite::Result<Mentor> {
    let text = |at| row.get::<_, Option<String>>(at);
    Ok(Mentor {
        id: Id(row.get(0)?),
        name: row.get(1)?,
        sex: text(2)?,
        kind: text(3)?.as_deref().and_then(MentorKind::from_key),
        organisation: text(4)?,
        title: text(5)?,
        level: text(6)?,
        phone: text(7)?,
        place: text(8)?.as_deref().and_then(MentorPlace::from_key),
        fee: text(9)?.as_deref().and_then(FeeClass::from_key),
        id_number: text(10)?,
        bank: text(11)?,
        account: text(12)?,
        available: text(13)?,
        note: text(14)?,
        topics: Vec::new(),
        sessions: row.get(15)?,
        hours: Hours(row.get(16)?),
    })
}

impl Reader<'_> {
    /// The ids of all mentors that a filter means, in the order they were entered.
    pub fn mentor_ids(&self, filter: &MentorFilter) -> Result<Vec<Id>> {
        let sql = format!("SELECT m.id FROM mentor m WHERE {FILTERED} ORDER BY m.id");
        let asked = params![
            filter.kind.map(MentorKind::key),
            filter.place.map(MentorPlace::key),
            filter.topic.map(|id| id.0)
        ];
        Ok(self
            .conn
            .prepare_cached(&sql)?
            .query_map(asked, |row| row.get(0).map(Id))?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// What all mentors that a filter means are found by, in the order they were entered.
    pub fn mentor_names(&self, filter: &MentorFilter) -> Result<Vec<FoundMentor>> {
        let sql = format!(
            "SELECT m.id, m.name, m.organisation, m.title, coalesce((SELECT group_concat(t.name, ' ')
                FROM mentor_topic k JOIN topic t ON t.id = k.topic WHERE k.mentor = m.id), '')
             FROM mentor m WHERE {FILTERED} ORDER BY m.id"
        );
        let asked = params![
            filter.kind.map(MentorKind::key),
            filter.place.map(MentorPlace::key),
            filter.topic.map(|id| id.0)
        ];
        let mut names = self.conn.prepare_cached(&sql)?;
        let rows = names.query_map(asked, |row| {
            Ok(FoundMentor {
                id: Id(row.get(0)?),
                name: row.get(1)?,
                organisation: row.get(2)?,
                title: row.get(3)?,
                topics: row.get(4)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// One mentor.
    pub fn mentor(&self, id: Id) -> Result<Mentor> {
        let mentor =
            self.conn.prepare_cached(&format!("{MENTORS} WHERE m.id = ?1"))?.query_row([id.0], mentor)?;
        Ok(Mentor { topics: self.topics_of_mentor(id)?, ..mentor })
    }

    /// The topics of a mentor in the order of the topics.
    fn topics_of_mentor(&self, id: Id) -> Result<Vec<MentorTopic>> {
        let mut topics = self.conn.prepare_cached(
            "SELECT t.id, t.name FROM mentor_topic m JOIN topic t ON t.id = m.topic WHERE m.mentor = ?1 ORDER BY t.sort, t.id",
        )?;
        let rows =
            topics.query_map([id.0], |row| Ok(MentorTopic { id: Id(row.get(0)?), name: row.get(1)? }))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The mentors of a name.
    pub fn mentors_named(&self, name: &str) -> Result<Vec<Mentor>> {
        let mut mentors = self.conn.prepare_cached(&format!("{MENTORS} WHERE m.name = ?1 ORDER BY m.id"))?;
        let found: Vec<Mentor> = mentors.query_map([name], mentor)?.collect::<rusqlite::Result<_>>()?;
        found.into_iter().map(|one| Ok(Mentor { topics: self.topics_of_mentor(one.id)?, ..one })).collect()
    }

    /// Everybody's phone: the id, the name, the number as it is kept.
    pub fn mentor_phones(&self) -> Result<Vec<(Id, String, String)>> {
        let mut phones = self
            .conn
            .prepare_cached("SELECT id, name, phone FROM mentor WHERE phone IS NOT NULL ORDER BY id")?;
        let rows = phones.query_map([], |row| Ok((Id(row.get(0)?), row.get(1)?, row.get(2)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// What each of these mentors, by id, is rated with: the sum and number of the answers to `items` (a template's
    /// items about teaching) on the valid class forms of the classes they taught up to today, and how many forms these
    /// are. A class in `judged` has forms that judge the mentor for themselves.
    pub fn mentor_ratings(
        &self,
        mentors: &[Id],
        items: &[(Id, Vec<u32>)],
        judged: &HashSet<(Id, Id)>,
        today: Day,
    ) -> Result<HashMap<Id, [i64; 3]>> {
        let list = |ids: &mut dyn Iterator<Item = i64>| serde_json::to_string(&ids.collect::<Vec<_>>());
        let mut pairs = self.conn.prepare_cached(
            "SELECT DISTINCT s.mentor, s.class FROM session s WHERE s.mentor IN (SELECT value FROM json_each(?1)) AND s.day <= ?2",
        )?;
        let taught: Vec<(i64, i64)> = pairs
            .query_map(params![list(&mut mentors.iter().map(|id| id.0))?, today], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })?
            .collect::<rusqlite::Result<_>>()?;
        let items: Vec<(i64, u32)> =
            items.iter().flat_map(|(template, items)| items.iter().map(|item| (template.0, *item))).collect();
        let mut sums = self.conn.prepare_cached(
            "SELECT b.class, sum(a.value), count(*), count(DISTINCT f.id)
             FROM evaluation_batch b
             JOIN json_each(?2) i ON i.value ->> 0 = b.template
             JOIN evaluation_form f ON f.batch = b.id AND f.state = 'complete'
             JOIN evaluation_answer a ON a.form = f.id AND a.item = i.value ->> 1
             WHERE b.class IN (SELECT value FROM json_each(?1)) GROUP BY b.class",
        )?;
        let classes = list(&mut taught.iter().map(|(_, class)| *class))?;
        let by_class: HashMap<i64, [i64; 3]> = sums
            .query_map(params![classes, serde_json::to_string(&items)?], |row| {
                Ok((row.get(0)?, [row.get(1)?, row.get(2)?, row.get(3)?]))
            })?
            .collect::<rusqlite::Result<_>>()?;
        let mut ratings: HashMap<Id, [i64; 3]> = HashMap::new();
        for (mentor, class) in taught {
            if judged.contains(&(Id(mentor), Id(class))) {
                continue;
            }
            if let Some(sums) = by_class.get(&class) {
                let all = ratings.entry(Id(mentor)).or_default();
                for (sum, more) in all.iter_mut().zip(sums) {
                    *sum += more;
                }
            }
        }
        Ok(ratings)
    }
}

impl Tx<'_> {
    /// Adds a mentor.
    pub fn add_mentor(&self, name: &str) -> Result<Id> {
        let id = self.new_id()?;
        self.conn
            .prepare_cached("INSERT INTO mentor (id, name) VALUES (?1, ?2)")?
            .execute(params![id.0, name])?;
        Ok(id)
    }

    /// The mentor of a name, of this organisation and title where both know them; added where there is none.
    pub fn find_or_add_mentor(
        &self,
        name: &str,
        organisation: Option<&str>,
        title: Option<&str>,
    ) -> Result<Id> {
        let known = self
            .conn
            .prepare_cached(
                "SELECT id FROM mentor WHERE name = ?1 AND coalesce(organisation = ?2, 1) AND coalesce(title = ?3, 1)
                 ORDER BY (organisation IS ?2) + (title IS ?3) DESC, id LIMIT 1",
            )?
            .query_row(params![name, organisation, title], |row| row.get(0).map(Id))
            .optional()?;
        if let Some(known) = known {
            return Ok(known);
        }
        let id = self.add_mentor(name)?;
        self.set_mentor(id, MentorField::Organisation, organisation)?;
        self.set_mentor(id, MentorField::Title, title)?;
        Ok(id)
    }

    /// Sets one field.
    pub fn set_mentor(&self, id: Id, field: MentorField, value: Option<&str>) -> Result<()> {
        self.set("mentor", id, field.key(), value)
    }

    /// Says on which topics a mentor teaches; what shows a topic that is gone goes with it.
    pub fn set_mentor_topics(&self, mentor: Id, topics: &[Id]) -> Result<()> {
        let before = self.topics_of_mentor(mentor)?;
        for gone in before.iter().filter(|kept| !topics.contains(&kept.id)) {
            let both = params![mentor.0, gone.id.0];
            self.conn.execute("DELETE FROM mentor_evidence WHERE mentor = ?1 AND topic = ?2", both)?;
            self.conn.execute("DELETE FROM mentor_topic WHERE mentor = ?1 AND topic = ?2", both)?;
        }
        for topic in topics.iter().filter(|topic| !before.iter().any(|kept| kept.id == **topic)) {
            let row = params![self.new_id()?.0, mentor.0, topic.0];
            self.conn
                .prepare_cached(
                    "INSERT INTO mentor_topic (id, mentor, topic) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
                )?
                .execute(row)?;
        }
        Ok(())
    }

    /// Deletes a mentor with what was written down of them.
    pub fn delete_mentor(&self, id: Id) -> Result<()> {
        for table in ["mentor_evidence", "mentor_topic", "mentor_course", "mentor_away", "mentor_photo"] {
            self.conn.execute(&format!("DELETE FROM {table} WHERE mentor = ?1"), [id.0])?;
        }
        self.conn.execute("DELETE FROM engagement WHERE mentor = ?1 AND state = 'unable'", [id.0])?;
        self.delete("mentor", id)
    }
}
