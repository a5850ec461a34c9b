//! The lines of benchmark tables.

use crate::error::Result;
use crate::gate::{Reader, Tx};
use rusqlite::{Row, params};
use zhixing_domain::practice::{Better, Kept, LineField, MeasureState, Verdict};
use zhixing_domain::{Day, Id};

/// A line of a benchmark table (对标清单的一条).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its id.
    pub id: Id,
    /// The visit.
    pub visit: Id,
    /// 指标
    pub indicator: String,
    /// 计量单位
    pub measure_unit: Option<String>,
    /// 我方
    pub ours: Option<String>,
    /// 对方
    pub theirs: Option<String>,
    /// 指标方向
    pub better: Better,
    /// 差距, where it is told in words.
    pub gap_words: Option<String>,
    /// 原因
    pub why: Option<String>,
    /// 措施
    pub measure: Option<String>,
    /// 责任人或单位
    pub owner: Option<String>,
    /// Who of the roster that is.
    pub owner_cadre: Option<Id>,
    /// Their unit and post as they are now.
    pub owner_post: Option<String>,
    /// 完成时限
    pub due: Option<Day>,
    /// How far the measure has come.
    pub state: MeasureState,
    /// Why it was given up.
    pub reason: Option<String>,
    /// 回看时我方
    pub review_ours: Option<String>,
    /// 差距怎么样了
    pub review_words: Option<String>,
    /// 回看结论
    pub verdict: Option<Verdict>,
}

/// Somebody answerable for a measure (责任人或单位).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Owner {
    /// In words.
    pub name: String,
    /// Who of the roster that is.
    pub cadre: Option<Id>,
    /// Their unit and post.
    pub post: Option<String>,
}

/// A line with the visit it is of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineOf {
    /// The line.
    pub line: Line,
    /// The visit's title.
    pub visit: String,
    /// The last day of the visit, if it was held.
    pub held: Option<Day>,
}

const LINE: &str = "SELECT l.id, l.visit, l.indicator, l.measure_unit, l.ours, l.theirs, l.better, l.gap_words, l.why, l.measure, l.owner,
    l.due, l.state, l.reason, l.review_ours, l.review_words, l.verdict, l.owner_cadre,
    (SELECT coalesce(u.name, '') || coalesce(c.post, '') FROM cadre c LEFT JOIN unit u ON u.id = c.unit WHERE c.id = l.owner_cadre)";

fn line(row: &Row) -> rusqlite::Result<Line> {
    let (better, state): (String, String) = (row.get(6)?, row.get(12)?);
    let verdict: Option<String> = row.get(16)?;
    Ok(Line {
        id: Id(row.get(0)?),
        visit: Id(row.get(1)?),
        indicator: row.get(2)?,
        measure_unit: row.get(3)?,
        ours: row.get(4)?,
        theirs: row.get(5)?,
        better: Better::from_key(&better).unwrap_or(Better::Higher),
        gap_words: row.get(7)?,
        why: row.get(8)?,
        measure: row.get(9)?,
        owner: row.get(10)?,
        due: row.get(11)?,
        state: MeasureState::from_key(&state).unwrap_or(MeasureState::Open),
        reason: row.get(13)?,
        review_ours: row.get(14)?,
        review_words: row.get(15)?,
        verdict: verdict.as_deref().and_then(Verdict::from_key),
        owner_cadre: row.get::<_, Option<i64>>(17)?.map(Id),
        owner_post: row.get::<_, Option<String>>(18)?.filter(|post| !post.is_empty()),
    })
}

impl Reader<'_> {
    /// The lines of a visit, in order.
    pub fn benchmark_of(&self, visit: Id) -> Result<Vec<Line>> {
        let sql = format!("{LINE} FROM benchmark l WHERE l.visit = ?1 ORDER BY l.sort, l.id");
        Ok(self.conn.prepare_cached(&sql)?.query_map([visit.0], line)?.collect::<rusqlite::Result<_>>()?)
    }

    /// One line.
    pub fn benchmark_line(&self, id: Id) -> Result<Line> {
        let sql = format!("{LINE} FROM benchmark l WHERE l.id = ?1");
        Ok(self.conn.prepare_cached(&sql)?.query_row([id.0], line)?)
    }

    /// The lines of all visits that were not cancelled: the earliest due first, those without a day last.
    pub fn benchmark_lines(&self) -> Result<Vec<LineOf>> {
        let sql = format!(
            "{LINE}, v.title, iif(v.state = 'held', coalesce(v.last_day, v.first_day), NULL)
             FROM benchmark l JOIN visit v ON v.id = l.visit WHERE v.state <> 'cancelled'
             ORDER BY l.due IS NULL, l.due, v.id, l.sort, l.id"
        );
        Ok(self
            .conn
            .prepare_cached(&sql)?
            .query_map([], |row| Ok(LineOf { line: line(row)?, visit: row.get(19)?, held: row.get(20)? }))?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// Who was made answerable before, the most frequent first.
    pub fn benchmark_owners(&self) -> Result<Vec<Owner>> {
        let mut owners = self.conn.prepare_cached(
            "SELECT b.owner, b.owner_cadre, coalesce(u.name, '') || coalesce(c.post, '')
             FROM benchmark b LEFT JOIN cadre c ON c.id = b.owner_cadre LEFT JOIN unit u ON u.id = c.unit
             WHERE b.owner IS NOT NULL GROUP BY b.owner, b.owner_cadre ORDER BY count(*) DESC, b.owner LIMIT 500",
        )?;
        let rows = owners.query_map([], |row| {
            let post: String = row.get(2)?;
            let cadre: Option<i64> = row.get(1)?;
            let post = Some(post).filter(|post| !post.is_empty());
            Ok(Owner { name: row.get(0)?, cadre: cadre.map(Id), post })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

impl Tx<'_> {
    /// Adds a line as the last of a visit.
    pub fn add_benchmark(&self, visit: Id, indicator: &str) -> Result<Id> {
        let id = self.new_id()?;
        self.conn
            .prepare_cached(
                "INSERT INTO benchmark (id, visit, indicator, sort) VALUES (?1, ?2, ?3,
                    (SELECT coalesce(max(sort), 0) + 1 FROM benchmark WHERE visit = ?2))",
            )?
            .execute(params![id.0, visit.0, indicator])?;
        Ok(id)
    }

    /// Sets one cell.
    pub fn set_benchmark(&self, id: Id, field: LineField, value: Option<&Kept>) -> Result<()> {
        self.keep_in("benchmark", id, field.key(), value)
    }

    /// Says who of the roster is answerable; nobody where it is told in words alone.
    pub fn set_benchmark_owner(&self, id: Id, cadre: Option<Id>) -> Result<()> {
        self.set("benchmark", id, "owner_cadre", cadre.map(|id| id.0))
    }

    /// Says how far a measure has come, and why it was given up.
    pub fn set_benchmark_state(&self, id: Id, state: MeasureState, reason: Option<&str>) -> Result<()> {
        self.set("benchmark", id, "state", state.key())?;
        self.set("benchmark", id, "reason", reason)
    }
}
