//! 训前评估: the panel, its rounds, the scores typed from paper, the verdicts.

use crate::error::Result;
use crate::gate::{Reader, Tx};
use rusqlite::params;
use zhixing_domain::plans::{AssessmentRule, MemberKind};
use zhixing_domain::{Day, Id};

/// Somebody who judges a plan (评估人员).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Their id.
    pub id: Id,
    /// As whom they sit there.
    pub kind: MemberKind,
    /// The cadre, if they are of the roster.
    pub cadre: Option<Id>,
    /// Their name.
    pub name: String,
    /// Their unit.
    pub unit: Option<String>,
    /// Their post.
    pub post: Option<String>,
    /// Where they are reached.
    pub phone: Option<String>,
}

/// A round of 训前评估.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Round {
    /// Its id.
    pub id: Id,
    /// The plan.
    pub plan: Id,
    /// Its number.
    pub no: u32,
    /// The form and what passes.
    pub rule: AssessmentRule,
    /// The version that the panel saw.
    pub version: Id,
    /// When it began.
    pub opened: Day,
    /// When it ended.
    pub closed: Option<Day>,
}

/// An item before the panel in a round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// Its id.
    pub id: Id,
    /// The round.
    pub round: Id,
    /// The item.
    pub item: Id,
    /// Whether it passed; nothing before the round is closed.
    pub passed: Option<bool>,
    /// Why it goes back.
    pub reason: Option<String>,
    /// Why the administrator lets it pass all the same.
    pub overruled: Option<String>,
}

/// One answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ScoreLine {
    /// The item before the panel.
    pub verdict: Id,
    /// Who gave it.
    pub member: Id,
    /// Which question, from 0.
    pub question: u32,
    /// From 1 to 5.
    pub score: u8,
}

impl Reader<'_> {
    /// The panel of a plan, in order.
    pub fn plan_members(&self, plan: Id) -> Result<Vec<Member>> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT id, kind, cadre, name, unit, post, phone FROM plan_member WHERE plan = ?1 ORDER BY sort, id",
            )?
            .query_map([plan.0], |row| {
                let kind: String = row.get(1)?;
                Ok(Member {
                    id: Id(row.get(0)?),
                    kind: MemberKind::from_key(&kind).unwrap_or(MemberKind::Cadre),
                    cadre: row.get::<_, Option<i64>>(2)?.map(Id),
                    name: row.get(3)?,
                    unit: row.get(4)?,
                    post: row.get(5)?,
                    phone: row.get(6)?,
                })
            })?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// The plan of a member.
    pub fn plan_of_member(&self, member: Id) -> Result<Id> {
        Ok(self
            .conn
            .prepare_cached("SELECT plan FROM plan_member WHERE id = ?1")?
            .query_row([member.0], |row| row.get(0).map(Id))?)
    }

    /// The rounds of a plan, the first first.
    pub fn plan_rounds(&self, plan: Id) -> Result<Vec<Round>> {
        let sql =
            "SELECT id, plan, no, rule, version, opened, closed FROM plan_round WHERE plan = ?1 ORDER BY no";
        let mut found = self.conn.prepare_cached(sql)?;
        let mut rows = found.query([plan.0])?;
        let mut rounds = Vec::new();
        while let Some(row) = rows.next()? {
            let rule: String = row.get(3)?;
            rounds.push(Round {
                id: Id(row.get(0)?),
                plan: Id(row.get(1)?),
                no: row.get(2)?,
                rule: serde_json::from_str(&rule)?,
                version: Id(row.get(4)?),
                opened: row.get(5)?,
                closed: row.get(6)?,
            });
        }
        Ok(rounds)
    }

    /// The items before the panel, round by round, in the order of the plan.
    pub fn plan_verdicts(&self, plan: Id) -> Result<Vec<Verdict>> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT v.id, v.round, v.item, v.passed, v.reason, v.overruled FROM plan_verdict v
                 JOIN plan_round r ON r.id = v.round JOIN plan_item i ON i.id = v.item WHERE r.plan = ?1 ORDER BY r.no, i.sort, i.id",
            )?
            .query_map([plan.0], |row| {
                Ok(Verdict {
                    id: Id(row.get(0)?),
                    round: Id(row.get(1)?),
                    item: Id(row.get(2)?),
                    passed: row.get(3)?,
                    reason: row.get(4)?,
                    overruled: row.get(5)?,
                })
            })?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// The plan and the round of an item before the panel.
    pub fn place_of_verdict(&self, verdict: Id) -> Result<(Id, Id)> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT r.plan, r.id FROM plan_verdict v JOIN plan_round r ON r.id = v.round WHERE v.id = ?1",
            )?
            .query_row([verdict.0], |row| Ok((Id(row.get(0)?), Id(row.get(1)?))))?)
    }

    /// All scores of a round.
    pub fn round_scores(&self, round: Id) -> Result<Vec<ScoreLine>> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT s.verdict, s.member, s.question, s.score FROM plan_score s JOIN plan_verdict v ON v.id = s.verdict
                 WHERE v.round = ?1",
            )?
            .query_map([round.0], |row| {
                Ok(ScoreLine {
                    verdict: Id(row.get(0)?),
                    member: Id(row.get(1)?),
                    question: row.get(2)?,
                    score: row.get(3)?,
                })
            })?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// What members wrote in a round: the item before them, who, and the words.
    pub fn round_opinions(&self, round: Id) -> Result<Vec<(Id, Id, String)>> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT o.verdict, o.member, o.words FROM plan_opinion o JOIN plan_verdict v ON v.id = o.verdict
                 JOIN plan_member m ON m.id = o.member WHERE v.round = ?1 ORDER BY m.sort, m.id",
            )?
            .query_map([round.0], |row| Ok((Id(row.get(0)?), Id(row.get(1)?), row.get(2)?)))?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// What a member has scored and written, and so what stands against taking them off the panel.
    pub fn member_uses(&self, member: Id) -> Result<i64> {
        let sql = "SELECT (SELECT count(*) FROM plan_score WHERE member = ?1) + (SELECT count(*) FROM plan_opinion WHERE member = ?1)";
        Ok(self.conn.prepare_cached(sql)?.query_row([member.0], |row| row.get(0))?)
    }
}

impl Tx<'_> {
    /// Puts somebody on the panel, as the last.
    pub fn add_plan_member(&self, plan: Id, member: &Member) -> Result<Id> {
        let id = self.new_id()?;
        self.conn.execute(
            "INSERT INTO plan_member (id, plan, kind, cadre, name, unit, post, phone, sort) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8,
                (SELECT coalesce(max(sort), 0) + 1 FROM plan_member WHERE plan = ?2))",
            params![
                id.0,
                plan.0,
                member.kind.key(),
                member.cadre.map(|id| id.0),
                member.name,
                member.unit,
                member.post,
                member.phone
            ],
        )?;
        Ok(id)
    }

    /// Sets what is kept of a member.
    pub fn set_plan_member(&self, member: &Member) -> Result<()> {
        self.set("plan_member", member.id, "kind", member.kind.key())?;
        self.set("plan_member", member.id, "name", &member.name)?;
        self.set("plan_member", member.id, "unit", &member.unit)?;
        self.set("plan_member", member.id, "post", &member.post)?;
        self.set("plan_member", member.id, "phone", &member.phone)
    }

    /// Opens the next round with the items that are before the panel.
    pub fn add_plan_round(
        &self,
        plan: Id,
        rule: &AssessmentRule,
        version: Id,
        opened: Day,
        items: &[Id],
    ) -> Result<Id> {
        let id = self.new_id()?;
        self.conn.execute(
            "INSERT INTO plan_round (id, plan, no, rule, version, opened) VALUES (?1, ?2,
                (SELECT coalesce(max(no), 0) + 1 FROM plan_round WHERE plan = ?2), ?3, ?4, ?5)",
            params![id.0, plan.0, serde_json::to_string(rule)?, version.0, opened],
        )?;
        for item in items {
            self.conn
                .prepare_cached("INSERT INTO plan_verdict (id, round, item) VALUES (?1, ?2, ?3)")?
                .execute(params![self.new_id()?.0, id.0, item.0])?;
        }
        Ok(id)
    }

    /// Sets or clears one answer.
    pub fn put_plan_score(&self, verdict: Id, member: Id, question: u32, score: Option<u8>) -> Result<()> {
        match score {
            Some(score) => self
                .conn
                .prepare_cached(
                    "INSERT INTO plan_score (id, verdict, member, question, score) VALUES (?1, ?2, ?3, ?4, ?5)
                     ON CONFLICT (verdict, member, question) DO UPDATE SET score = excluded.score",
                )?
                .execute(params![self.new_id()?.0, verdict.0, member.0, question, score])?,
            None => self
                .conn
                .prepare_cached("DELETE FROM plan_score WHERE verdict = ?1 AND member = ?2 AND question = ?3")?
                .execute(params![verdict.0, member.0, question])?,
        };
        Ok(())
    }

    /// Sets or clears what a member wrote about an item.
    pub fn put_plan_opinion(&self, verdict: Id, member: Id, words: Option<&str>) -> Result<()> {
        match words {
            Some(words) => self
                .conn
                .prepare_cached(
                    "INSERT INTO plan_opinion (id, verdict, member, words) VALUES (?1, ?2, ?3, ?4)
                     ON CONFLICT (verdict, member) DO UPDATE SET words = excluded.words",
                )?
                .execute(params![self.new_id()?.0, verdict.0, member.0, words])?,
            None => self
                .conn
                .prepare_cached("DELETE FROM plan_opinion WHERE verdict = ?1 AND member = ?2")?
                .execute(params![verdict.0, member.0])?,
        };
        Ok(())
    }

    /// Sets what became of an item in a round.
    pub fn set_plan_verdict(&self, verdict: Id, passed: bool, reason: Option<&str>) -> Result<()> {
        self.set("plan_verdict", verdict, "passed", passed)?;
        self.set("plan_verdict", verdict, "reason", reason)
    }
}
