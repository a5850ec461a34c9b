//! 座谈会: meetings, who attended, and where the needs stand in the minutes.

use crate::error::Result;
use crate::gate::{Reader, Tx};
use rusqlite::{Row, params};
use zhixing_domain::meeting::{AttendeeKind, MeetingField, Passage};
use zhixing_domain::{Day, Id};

/// A meeting in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeetingRow {
    /// Its id.
    pub id: Id,
    /// 会议名称
    pub title: String,
    /// 会议时间
    pub day: Option<Day>,
    /// 地点
    pub place: Option<String>,
    /// 主持人
    pub host: Option<String>,
    /// How many attended.
    pub attendees: u32,
    /// How many needs were marked.
    pub needs: u32,
}

/// A meeting (座谈会).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meeting {
    /// Its id.
    pub id: Id,
    /// 会议名称
    pub title: String,
    /// 会议时间
    pub day: Option<Day>,
    /// 地点
    pub place: Option<String>,
    /// 主持人
    pub host: Option<String>,
    /// 记录人
    pub recorder: Option<String>,
    /// 会议记录
    pub minutes: String,
    /// The year it counts for until its day is known.
    pub year: i64,
}

/// Who attended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attendee {
    /// Its id.
    pub id: Id,
    /// The meeting.
    pub meeting: Id,
    /// 类别
    pub kind: AttendeeKind,
    /// The person in the roster.
    pub cadre: Option<Id>,
    /// 姓名
    pub name: String,
    /// 单位
    pub unit: Option<String>,
    /// 职务
    pub post: Option<String>,
    /// Needs raised.
    pub needs: u32,
}

/// A need with its words in the minutes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarkedNeed {
    /// The need.
    pub need: Id,
    /// The meeting.
    pub meeting: Id,
    /// The topic.
    pub topic: Id,
    /// The topic's name.
    pub topic_name: String,
    /// 急需程度
    pub urgency: Option<i64>,
    /// The words.
    pub passage: Passage,
    /// Who said them.
    pub attendee: Option<Id>,
}

fn attendee(row: &Row) -> rusqlite::Result<Attendee> {
    let kind: String = row.get(2)?;
    Ok(Attendee {
        id: Id(row.get(0)?),
        meeting: Id(row.get(1)?),
        kind: AttendeeKind::from_key(&kind).unwrap_or(AttendeeKind::Other),
        cadre: row.get::<_, Option<i64>>(3)?.map(Id),
        name: row.get(4)?,
        unit: row.get(5)?,
        post: row.get(6)?,
        needs: row.get(7)?,
    })
}

const ATTENDEE: &str = "SELECT a.id, a.meeting, a.kind, a.cadre, a.name, a.unit, a.post,
    (SELECT count(*) FROM meeting_mark k WHERE k.attendee = a.id) FROM meeting_attendee a";

const MARKED: &str =
    "SELECT n.id, n.meeting, n.topic, t.name, n.urgency, k.start, coalesce(n.quote, ''), k.attendee
    FROM need n JOIN topic t ON t.id = n.topic LEFT JOIN meeting_mark k ON k.need = n.id";

fn marked(row: &Row) -> rusqlite::Result<MarkedNeed> {
    Ok(MarkedNeed {
        need: Id(row.get(0)?),
        meeting: Id(row.get(1)?),
        topic: Id(row.get(2)?),
        topic_name: row.get(3)?,
        urgency: row.get(4)?,
        passage: Passage { start: row.get(5)?, quote: row.get(6)? },
        attendee: row.get::<_, Option<i64>>(7)?.map(Id),
    })
}

impl Reader<'_> {
    /// All meetings: those without a day first, then the newest.
    pub fn meetings(&self) -> Result<Vec<MeetingRow>> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT m.id, m.title, m.day, m.place, m.host,
                    (SELECT count(*) FROM meeting_attendee a WHERE a.meeting = m.id),
                    (SELECT count(*) FROM need n WHERE n.meeting = m.id)
                 FROM meeting m ORDER BY m.day IS NOT NULL, m.day DESC, m.id DESC",
            )?
            .query_map([], |row| {
                Ok(MeetingRow {
                    id: Id(row.get(0)?),
                    title: row.get(1)?,
                    day: row.get(2)?,
                    place: row.get(3)?,
                    host: row.get(4)?,
                    attendees: row.get(5)?,
                    needs: row.get(6)?,
                })
            })?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// One meeting.
    pub fn meeting(&self, id: Id) -> Result<Meeting> {
        let mut found = self.conn.prepare_cached(
            "SELECT id, title, day, place, host, recorder, minutes, year FROM meeting WHERE id = ?1",
        )?;
        Ok(found.query_row([id.0], |row| {
            Ok(Meeting {
                id: Id(row.get(0)?),
                title: row.get(1)?,
                day: row.get(2)?,
                place: row.get(3)?,
                host: row.get(4)?,
                recorder: row.get(5)?,
                minutes: row.get(6)?,
                year: row.get(7)?,
            })
        })?)
    }

    /// Who attended, in order.
    pub fn meeting_attendees(&self, meeting: Id) -> Result<Vec<Attendee>> {
        let sql = format!("{ATTENDEE} WHERE a.meeting = ?1 ORDER BY a.sort, a.id");
        Ok(self
            .conn
            .prepare_cached(&sql)?
            .query_map([meeting.0], attendee)?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// Those from outside who attended other meetings, the last first; one of a name and unit once.
    pub fn guests(&self, but: Id) -> Result<Vec<Attendee>> {
        let sql = format!(
            "{ATTENDEE} WHERE a.cadre IS NULL AND a.meeting <> ?1
             AND a.id = (SELECT max(b.id) FROM meeting_attendee b WHERE b.cadre IS NULL AND b.name = a.name AND b.unit IS a.unit)
             ORDER BY a.id DESC"
        );
        Ok(self.conn.prepare_cached(&sql)?.query_map([but.0], attendee)?.collect::<rusqlite::Result<_>>()?)
    }

    /// One who attended.
    pub fn meeting_attendee(&self, id: Id) -> Result<Attendee> {
        Ok(self.conn.prepare_cached(&format!("{ATTENDEE} WHERE a.id = ?1"))?.query_row([id.0], attendee)?)
    }

    /// The needs of a meeting in the order of the minutes; those whose words are gone last.
    pub fn meeting_needs(&self, meeting: Id) -> Result<Vec<MarkedNeed>> {
        let sql = format!("{MARKED} WHERE n.meeting = ?1 ORDER BY k.start IS NULL, k.start, n.sort, n.id");
        Ok(self
            .conn
            .prepare_cached(&sql)?
            .query_map([meeting.0], marked)?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// One need of a meeting.
    pub fn meeting_need(&self, need: Id) -> Result<MarkedNeed> {
        let sql = format!("{MARKED} WHERE n.id = ?1 AND n.meeting IS NOT NULL");
        Ok(self.conn.prepare_cached(&sql)?.query_row([need.0], marked)?)
    }
}

impl Tx<'_> {
    /// Adds a meeting, which counts for a year until its day is known.
    pub fn add_meeting(&self, title: &str, year: i64) -> Result<Id> {
        let id = self.new_id()?;
        self.conn.execute(
            "INSERT INTO meeting (id, title, year) VALUES (?1, ?2, ?3)",
            params![id.0, title, year],
        )?;
        Ok(id)
    }

    /// Sets a field of a meeting.
    pub fn set_meeting(&self, id: Id, field: MeetingField, value: Option<&str>) -> Result<()> {
        match field {
            MeetingField::Title | MeetingField::Minutes => {
                self.set("meeting", id, field.key(), value.unwrap_or_default())
            }
            field => self.set("meeting", id, field.key(), value),
        }
    }

    /// Adds someone at the end of those who attended.
    pub fn add_attendee(&self, new: &Attendee) -> Result<Id> {
        let id = self.new_id()?;
        self.conn
            .prepare_cached(
                "INSERT INTO meeting_attendee (id, meeting, kind, cadre, name, unit, post, sort) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7,
                    (SELECT coalesce(max(sort), 0) + 1 FROM meeting_attendee WHERE meeting = ?2))",
            )?
            .execute(params![
                id.0,
                new.meeting.0,
                new.kind.key(),
                new.cadre.map(|cadre| cadre.0),
                new.name,
                new.unit,
                new.post
            ])?;
        Ok(id)
    }

    /// Marks where the words of a need stand and who said them.
    pub fn add_mark(&self, need: Id, start: Option<u32>, attendee: Option<Id>) -> Result<()> {
        self.conn
            .prepare_cached("INSERT INTO meeting_mark (id, need, start, attendee) VALUES (?1, ?2, ?3, ?4)")?
            .execute(params![self.new_id()?.0, need.0, start, attendee.map(|id| id.0)])?;
        Ok(())
    }

    /// Sets where the words of a need stand.
    pub fn set_mark_start(&self, need: Id, start: Option<u32>) -> Result<()> {
        self.conn
            .prepare_cached("UPDATE meeting_mark SET start = ?1 WHERE need = ?2 AND start IS NOT ?1")?
            .execute(params![start, need.0])?;
        Ok(())
    }

    /// Sets who said the words of a need.
    pub fn set_mark_attendee(&self, need: Id, attendee: Option<Id>) -> Result<()> {
        self.conn
            .prepare_cached("UPDATE meeting_mark SET attendee = ?1 WHERE need = ?2 AND attendee IS NOT ?1")?
            .execute(params![attendee.map(|id| id.0), need.0])?;
        Ok(())
    }

    /// Deletes a meeting with its needs.
    pub fn delete_meeting(&self, id: Id) -> Result<()> {
        self.conn.execute(
            "DELETE FROM meeting_mark WHERE need IN (SELECT id FROM need WHERE meeting = ?1)",
            [id.0],
        )?;
        self.conn.execute("DELETE FROM need WHERE meeting = ?1", [id.0])?;
        self.conn.execute("DELETE FROM meeting_attendee WHERE meeting = ?1", [id.0])?;
        self.delete("meeting", id)
    }
}
