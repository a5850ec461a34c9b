//! Who could teach: mentors narrowed by topic, each with what the rank follows from; topics that nobody teaches.

use crate::error::Result;
use crate::gate::Reader;
use rusqlite::params;
use serde::Serialize;
use std::collections::HashSet;
use ts_rs::TS;
use zhixing_domain::mentors::{FeeClass, MentorKind, MentorPlace};
use zhixing_domain::{Day, Hours, Id};

/// What somebody is wanted for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    /// On one of these topics, or one below.
    pub topics: Vec<Id>,
    /// For a course of this title.
    pub title: Option<String>,
    /// On this day.
    pub day: Day,
    /// For this session, which does not count as one they hold already.
    pub session: Option<Id>,
}

/// A mentor who teaches one of the topics, offers the course, or has held it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// The mentor.
    pub id: Id,
    /// Name.
    pub name: String,
    /// Where they come from.
    pub kind: Option<MentorKind>,
    /// 单位
    pub organisation: Option<String>,
    /// 职务职称
    pub title: Option<String>,
    /// 所在地
    pub place: Option<MentorPlace>,
    /// 课酬等级
    pub fee: Option<FeeClass>,
    /// How many of the topics they name.
    pub topics: u32,
    /// Pieces of evidence on these.
    pub evidence: u32,
    /// Courses on these, or of the title.
    pub courses: u32,
    /// Their last session before the day, or on it.
    pub last: Option<Day>,
    /// Their next session after the day.
    pub next: Option<Day>,
    /// Hours of the day's year, planned ones among them.
    pub hours: Hours,
    /// Of these what was taught up to today.
    pub held: Hours,
    /// Sessions of the twelve months before the day in classes on these topics, or of the title.
    pub same: u32,
}

/// A topic that nobody teaches (没有导师的专题).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct UncoveredTopic {
    /// The topic.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// Needs that count.
    #[ts(type = "number")]
    pub needs: i64,
    /// Of them urgent ones.
    #[ts(type = "number")]
    pub urgent: i64,
    /// Items of plans.
    #[ts(type = "number")]
    pub items: i64,
}

impl Reader<'_> {
    /// Everyone who could teach what is wanted, with how they stand on the day they are wanted for.
    pub fn mentor_candidates(&self, wanted: &Wanted, today: Day) -> Result<Vec<Candidate>> {
        let topics = serde_json::to_string(&wanted.topics.iter().map(|id| id.0).collect::<Vec<_>>())?;
        let mut candidates = self.conn.prepare_cached(
            "WITH RECURSIVE wanted (id) AS (SELECT value FROM json_each(?1) UNION SELECT t.id FROM topic t JOIN wanted w ON t.parent = w.id),
             class_on (id) AS MATERIALIZED (SELECT r.id FROM class_run r JOIN plan_item_topic k ON k.item = r.plan_item WHERE k.topic IN wanted),
             candidate (id) AS MATERIALIZED (SELECT mentor FROM mentor_topic WHERE topic IN wanted
                UNION SELECT mentor FROM mentor_course WHERE topic IN wanted OR title = ?2
                UNION SELECT mentor FROM session WHERE title = ?2 AND mentor IS NOT NULL)
             SELECT m.id, m.name, m.kind, m.organisation, m.title, m.place, m.fee,
                (SELECT count(*) FROM mentor_topic k WHERE k.mentor = m.id AND k.topic IN wanted),
                (SELECT count(*) FROM mentor_evidence e WHERE e.mentor = m.id AND e.topic IN wanted),
                (SELECT count(*) FROM mentor_course c WHERE c.mentor = m.id AND (c.topic IN wanted OR c.title = ?2)),
                (SELECT max(s.day) FROM session s WHERE s.mentor = m.id AND s.day <= ?3 AND s.id IS NOT ?5),
                (SELECT min(s.day) FROM session s WHERE s.mentor = m.id AND s.day > ?3 AND s.id IS NOT ?5),
                (SELECT coalesce(sum(s.hours), 0) FROM session s WHERE s.mentor = m.id AND s.id IS NOT ?5 AND s.day BETWEEN substr(?3, 1, 4) || '-01-01' AND substr(?3, 1, 4) || '-12-31'),
                (SELECT coalesce(sum(s.hours), 0) FROM session s WHERE s.mentor = m.id AND s.id IS NOT ?5 AND s.day BETWEEN substr(?3, 1, 4) || '-01-01' AND min(?4, substr(?3, 1, 4) || '-12-31')),
                (SELECT count(*) FROM session s WHERE s.mentor = m.id AND s.id IS NOT ?5 AND s.day BETWEEN date(?3, '-1 year') AND ?3 AND (s.title = ?2 OR s.class IN class_on))
             FROM candidate x JOIN mentor m ON m.id = x.id",
        )?;
        let asked = params![topics, wanted.title, wanted.day, today, wanted.session.map(|id| id.0)];
        let rows = candidates.query_map(asked, |row| {
            let text = |at| row.get::<_, Option<String>>(at);
            Ok(Candidate {
                id: Id(row.get(0)?),
                name: row.get(1)?,
                kind: text(2)?.as_deref().and_then(MentorKind::from_key),
                organisation: text(3)?,
                title: text(4)?,
                place: text(5)?.as_deref().and_then(MentorPlace::from_key),
                fee: text(6)?.as_deref().and_then(FeeClass::from_key),
                topics: row.get(7)?,
                evidence: row.get(8)?,
                courses: row.get(9)?,
                last: row.get(10)?,
                next: row.get(11)?,
                hours: Hours(row.get(12)?),
                held: Hours(row.get(13)?),
                same: row.get(14)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Hours of a year taught by mentors from outside, and by all.
    pub fn outside_hours(&self, day: Day) -> Result<(Hours, Hours)> {
        let sql = "SELECT coalesce(sum(s.hours) FILTER (WHERE m.kind <> 'teacher'), 0), coalesce(sum(s.hours), 0)
                   FROM session s JOIN mentor m ON m.id = s.mentor WHERE substr(s.day, 1, 4) = substr(?1, 1, 4)";
        Ok(self
            .conn
            .prepare_cached(sql)?
            .query_row([day], |row| Ok((Hours(row.get(0)?), Hours(row.get(1)?))))?)
    }

    /// The topics of a need, of an item of the plan, or of the item that a session's class answers.
    pub fn topics_wanted(
        &self,
        need: Option<Id>,
        item: Option<Id>,
        session: Option<Id>,
    ) -> Result<Vec<(Id, String)>> {
        let mut topics = self.conn.prepare_cached(
            "SELECT t.id, t.name FROM topic t WHERE t.id IN (
                SELECT topic FROM need WHERE id = ?1
                UNION SELECT topic FROM plan_item_topic WHERE item = ?2
                UNION SELECT k.topic FROM session s JOIN class_run r ON r.id = s.class JOIN plan_item_topic k ON k.item = r.plan_item WHERE s.id = ?3)
             ORDER BY t.sort, t.id",
        )?;
        let asked = params![need.map(|id| id.0), item.map(|id| id.0), session.map(|id| id.0)];
        Ok(topics
            .query_map(asked, |row| Ok((Id(row.get(0)?), row.get(1)?)))?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// The mentors who cannot come on a day.
    pub fn mentors_away_on(&self, day: Day) -> Result<HashSet<Id>> {
        let sql = "SELECT mentor FROM mentor_away WHERE first_day <= ?1 AND last_day >= ?1";
        Ok(self
            .conn
            .prepare_cached(sql)?
            .query_map([day], |row| row.get(0).map(Id))?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// Topics with needs or in plans which nobody teaches, nor one below them: those most needed first.
    pub fn uncovered_topics(&self) -> Result<Vec<UncoveredTopic>> {
        let mut topics = self.conn.prepare_cached(
            "SELECT t.id, t.name, coalesce(n.needs, 0), coalesce(n.urgent, 0), coalesce(i.items, 0)
             FROM topic t
             LEFT JOIN (SELECT topic, count(*) AS needs, count(*) FILTER (WHERE urgency = 3) AS urgent FROM need_counted GROUP BY topic) n ON n.topic = t.id
             LEFT JOIN (SELECT k.topic, count(*) AS items FROM plan_item_topic k JOIN plan_item p ON p.id = k.item
                        WHERE p.dropped IS NULL GROUP BY k.topic) i ON i.topic = t.id
             WHERE coalesce(n.needs, 0) + coalesce(i.items, 0) > 0 AND NOT EXISTS (
                WITH RECURSIVE below (id) AS (SELECT t.id UNION SELECT b.id FROM topic b JOIN below w ON b.parent = w.id)
                SELECT 1 FROM mentor_topic k WHERE k.topic IN below)
             ORDER BY coalesce(i.items, 0) > 0 DESC, coalesce(n.urgent, 0) DESC, coalesce(n.needs, 0) DESC, t.sort, t.id",
        )?;
        let rows = topics.query_map([], |row| {
            Ok(UncoveredTopic {
                id: Id(row.get(0)?),
                name: row.get(1)?,
                needs: row.get(2)?,
                urgent: row.get(3)?,
                items: row.get(4)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
