//! Engagements (聘请): one for each session that a mentor is asked for, and sessions for which nobody was asked yet.

use crate::classes::half_day;
use crate::error::Result;
use crate::gate::{Reader, Tx};
use rusqlite::{Row, params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zhixing_domain::mentors::{EngagementState, FeeClass};
use zhixing_domain::{Day, HalfDay, Hours, Id};

/// A mentor and a session of theirs, engaged or not yet (聘请).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Engagement {
    /// The engagement; nothing while they were not asked.
    pub id: Option<Id>,
    /// The session.
    pub session: Id,
    /// Its class.
    pub class: Id,
    /// The class's title and term.
    pub class_title: String,
    /// Its day.
    #[ts(type = "string")]
    pub day: Day,
    /// Its half-day.
    pub half: HalfDay,
    /// Its beginning, `HH:MM`.
    pub starts: String,
    /// Its end, `HH:MM`.
    pub ends: String,
    /// Its title.
    pub title: String,
    /// Its hours.
    pub hours: Hours,
    /// The mentor.
    pub mentor: Id,
    /// Their name.
    pub mentor_name: String,
    /// Their organisation and title.
    pub mentor_title: String,
    /// 课酬等级
    pub fee: Option<FeeClass>,
    /// How far it has come; nothing while they were not asked.
    pub state: Option<EngagementState>,
    /// The day that the session had when they were asked.
    #[ts(type = "string | null")]
    pub agreed_day: Option<Day>,
    /// When they were asked.
    #[ts(type = "string | null")]
    pub invited: Option<Day>,
    /// When they answered.
    #[ts(type = "string | null")]
    pub answered: Option<Day>,
    /// When it was noted as held.
    #[ts(type = "string | null")]
    pub held: Option<Day>,
    /// When it was paid.
    #[ts(type = "string | null")]
    pub paid: Option<Day>,
    /// The payment.
    pub payment: Option<Id>,
    /// 备注
    pub note: Option<String>,
    /// Whether the timetable still names this mentor.
    pub is_theirs: bool,
}

/// Which engagements are wanted (聘请状态筛选).
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
pub struct EngagementFilter {
    /// Of a class.
    pub class: Option<Id>,
    /// Of a mentor.
    pub mentor: Option<Id>,
    /// In a state; `none`: not asked yet.
    pub state: Option<String>,
    /// Whose mentor, class or course holds this text.
    pub find: Option<String>,
    /// Mentors who are meant by it beside, as by their initials.
    #[serde(skip)]
    #[ts(skip)]
    pub meant: Vec<Id>,
}

/// A class with lectures that were held and not paid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnpaidClass {
    /// The class.
    pub class: Id,
    /// Its title and term.
    pub title: String,
    /// How many lectures.
    pub lectures: u32,
    /// Of how many mentors.
    pub mentors: u32,
    /// The day of the earliest.
    pub first: Day,
}

const STATE: &str = "CASE WHEN e.payment IS NOT NULL THEN 'paid' ELSE e.state END";

/// Sessions with a mentor, and engagements that the timetable no longer names; of a class (?1), of a mentor (?2).
const ROWS: &str = "FROM (SELECT s.id AS session, s.mentor AS mentor FROM session s
            WHERE s.mentor IS NOT NULL AND (?1 IS NULL OR s.class = ?1) AND (?2 IS NULL OR s.mentor = ?2)
        UNION SELECT e.session, e.mentor FROM engagement e JOIN session s ON s.id = e.session
            WHERE (?1 IS NULL OR s.class = ?1) AND (?2 IS NULL OR e.mentor = ?2)) x
     JOIN session s ON s.id = x.session JOIN mentor m ON m.id = x.mentor JOIN class_run r ON r.id = s.class
     LEFT JOIN engagement e ON e.session = x.session AND e.mentor = x.mentor
     LEFT JOIN mentor_payment p ON p.id = e.payment";

/// The mentors meant, as the condition takes them.
fn meant(filter: &EngagementFilter) -> Result<String> {
    Ok(serde_json::to_string(&filter.meant.iter().map(|id| id.0).collect::<Vec<_>>())?)
}
/// In a state (?3), with words in it (?4) or of mentors meant by them (?5).
fn condition() -> String {
    format!(
        "(?3 IS NULL OR coalesce({STATE}, 'none') = ?3)
         AND (?4 IS NULL OR instr(m.name, ?4) OR instr(s.title, ?4) OR instr(r.title, ?4) OR instr(coalesce(m.organisation, ''), ?4)
             OR m.id IN (SELECT value FROM json_each(?5)))"
    )
}

fn engagement(row: &Row) -> rusqlite::Result<Engagement> {
    let (day, half) = half_day(row, 3)?;
    let text = |at| row.get::<_, Option<String>>(at);
    let id = |at| Ok::<_, rusqlite::Error>(row.get::<_, Option<i64>>(at)?.map(Id));
    Ok(Engagement {
        session: Id(row.get(0)?),
        class: Id(row.get(1)?),
        class_title: row.get(2)?,
        day,
        half,
        starts: row.get(5)?,
        ends: row.get(6)?,
        title: row.get(7)?,
        hours: Hours(row.get(8)?),
        mentor: Id(row.get(9)?),
        mentor_name: row.get(10)?,
        mentor_title: row.get(11)?,
        fee: text(12)?.as_deref().and_then(FeeClass::from_key),
        id: id(13)?,
        state: text(14)?.as_deref().and_then(EngagementState::from_key),
        agreed_day: row.get(15)?,
        invited: row.get(16)?,
        answered: row.get(17)?,
        held: row.get(18)?,
        paid: row.get(19)?,
        payment: id(20)?,
        note: row.get(21)?,
        is_theirs: row.get(22)?,
    })
}

impl Reader<'_> {
    /// Engagements and sessions for which nobody was asked, the latest day first; and how many there are in all.
    pub fn engagements(
        &self,
        filter: &EngagementFilter,
        offset: usize,
        limit: usize,
    ) -> Result<(usize, Vec<Engagement>)> {
        let condition = condition();
        let total = self.engagements_counted(filter, &condition)?;
        let sql = format!(
            "SELECT s.id, s.class, r.title || coalesce(r.term, ''), s.day, s.half, s.starts, s.ends, s.title, s.hours,
                m.id, m.name, trim(coalesce(m.organisation, '') || coalesce(m.title, '')), m.fee, e.id, {STATE},
                e.agreed_day, e.invited, e.answered, e.held, p.paid, e.payment, e.note, s.mentor IS m.id
             {ROWS} WHERE {condition} ORDER BY s.day DESC, s.starts DESC, s.id DESC, m.id LIMIT ?6 OFFSET ?7"
        );
        let asked = params![
            filter.class.map(|id| id.0),
            filter.mentor.map(|id| id.0),
            filter.state,
            filter.find,
            meant(filter)?,
            i64::try_from(limit).unwrap_or(i64::MAX),
            i64::try_from(offset).unwrap_or(i64::MAX)
        ];
        let rows =
            self.conn.prepare_cached(&sql)?.query_map(asked, engagement)?.collect::<rusqlite::Result<_>>()?;
        Ok((total, rows))
    }

    /// How many of them could not come, and so hold no lesson.
    pub fn engagements_declined(&self, filter: &EngagementFilter) -> Result<usize> {
        self.engagements_counted(filter, &format!("{} AND e.state = 'unable'", condition()))
    }

    fn engagements_counted(&self, filter: &EngagementFilter, condition: &str) -> Result<usize> {
        let asked = params![
            filter.class.map(|id| id.0),
            filter.mentor.map(|id| id.0),
            filter.state,
            filter.find,
            meant(filter)?
        ];
        let total: i64 = self
            .conn
            .prepare_cached(&format!("SELECT count(*) {ROWS} WHERE {condition}"))?
            .query_row(asked, |row| row.get(0))?;
        Ok(usize::try_from(total).unwrap_or_default())
    }

    /// How many engagements of a session there are beside those declined.
    pub fn engagements_of_session(&self, session: Id) -> Result<u32> {
        let sql = "SELECT count(*) FROM engagement WHERE session = ?1 AND state <> 'unable'";
        Ok(self.conn.prepare_cached(sql)?.query_row([session.0], |row| row.get(0))?)
    }

    /// The engagement of a mentor for a session, with its state.
    pub fn engagement_of(&self, session: Id, mentor: Id) -> Result<Option<(Id, EngagementState)>> {
        let sql = format!("SELECT e.id, {STATE} FROM engagement e WHERE e.session = ?1 AND e.mentor = ?2");
        let mut found = self.conn.prepare_cached(&sql)?;
        let mut rows = found.query(params![session.0, mentor.0])?;
        let Some(row) = rows.next()? else { return Ok(None) };
        let state: String = row.get(1)?;
        Ok(Some((Id(row.get(0)?), EngagementState::from_key(&state).unwrap_or(EngagementState::Invited))))
    }

    /// Hours of a mentor in the year of a day, and their sessions in its month.
    pub fn mentor_load(&self, mentor: Id, day: Day) -> Result<(Hours, u32)> {
        let sql =
            "SELECT coalesce(sum(hours), 0), count(*) FILTER (WHERE substr(day, 1, 7) = substr(?2, 1, 7))
                   FROM session WHERE mentor = ?1 AND substr(day, 1, 4) = substr(?2, 1, 4)";
        let mut load = self.conn.prepare_cached(sql)?;
        Ok(load.query_row(params![mentor.0, day], |row| Ok((Hours(row.get(0)?), row.get(1)?)))?)
    }

    /// Classes with lectures held and not paid, those of mentors who take nothing left out; the earliest first.
    pub fn unpaid_classes(&self) -> Result<Vec<UnpaidClass>> {
        let mut unpaid = self.conn.prepare_cached(
            "SELECT s.class, r.title || coalesce(r.term, ''), count(*), count(DISTINCT e.mentor), min(s.day)
             FROM engagement e JOIN session s ON s.id = e.session JOIN class_run r ON r.id = s.class
             JOIN mentor m ON m.id = e.mentor
             WHERE e.state = 'held' AND e.payment IS NULL AND m.fee IS NOT 'nothing' GROUP BY s.class ORDER BY min(s.day), s.class",
        )?;
        let rows = unpaid.query_map([], |row| {
            Ok(UnpaidClass {
                class: Id(row.get(0)?),
                title: row.get(1)?,
                lectures: row.get(2)?,
                mentors: row.get(3)?,
                first: row.get(4)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

impl Tx<'_> {
    /// Notes that a mentor was asked for a session, anew where they had declined.
    pub fn put_engagement(&self, session: Id, mentor: Id, day: Day, today: Day) -> Result<Id> {
        let id = self.new_id()?;
        Ok(self
            .conn
            .prepare_cached(
                "INSERT INTO engagement (id, session, mentor, state, agreed_day, invited) VALUES (?1, ?2, ?3, 'invited', ?4, ?5)
                 ON CONFLICT (session, mentor) DO UPDATE SET state = 'invited', agreed_day = excluded.agreed_day,
                    invited = excluded.invited, answered = NULL, held = NULL
                 RETURNING id",
            )?
            .query_row(params![id.0, session.0, mentor.0, day, today], |row| row.get(0).map(Id))?)
    }

    /// Takes an engagement to another state on a day; what belongs to a later state is cleared.
    pub fn set_engagement_state(&self, id: Id, state: EngagementState, on: Day) -> Result<()> {
        self.set("engagement", id, "state", state.key())?;
        match state {
            EngagementState::Invited => {
                self.set("engagement", id, "invited", on)?;
                self.set("engagement", id, "answered", None::<Day>)?;
                self.set("engagement", id, "held", None::<Day>)
            }
            EngagementState::Agreed | EngagementState::Declined => {
                self.set("engagement", id, "answered", on)?;
                self.set("engagement", id, "held", None::<Day>)
            }
            EngagementState::Held | EngagementState::Paid => self.set("engagement", id, "held", on),
        }
    }

    /// Takes away the engagements of a session that came to nothing.
    pub fn delete_engagements(&self, session: Id) -> Result<()> {
        self.conn.execute("DELETE FROM engagement WHERE session = ?1", [session.0])?;
        Ok(())
    }
}
