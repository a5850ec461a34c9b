//! The needs that count: one by one, by topic, and out as a workbook.

use crate::book::{MadeOutput, book};
use crate::context::{Reading, Writing};
use crate::op::Op;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zhixing_domain::needs::{NeedOrigin, NeedOutcome, NeedSource, RespondentKind, urgency_zh};
use zhixing_domain::{Code, Day, Id, Problem, Result, between};
use zhixing_exchange::table::{Cell, Table};
use zhixing_store::needs::{NeedFilter, NeedRow, NewNeed, Origin};

/// Which needs.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(default)]
pub struct ListNeeds {
    /// Which needs.
    #[serde(flatten)]
    #[ts(flatten)]
    pub filter: NeedFilter,
    /// From this row on.
    #[ts(type = "number")]
    pub offset: i64,
    /// So many.
    #[ts(type = "number")]
    pub limit: i64,
}

/// A need that counts (一条需求).
#[derive(Debug, Serialize, TS)]
pub struct NeedLine {
    /// Its id.
    pub id: Id,
    /// Where it comes from.
    pub source: NeedSource,
    /// The topic.
    pub topic: Id,
    /// The topic's name.
    pub topic_name: String,
    /// 急需程度
    #[ts(type = "number | null")]
    pub urgency: Option<i64>,
    /// The paper it stands on.
    pub interview: Option<Id>,
    /// The paper's number.
    #[ts(type = "number | null")]
    pub no: Option<i64>,
    /// The paper's batch.
    pub batch: Option<Id>,
    /// The batch's title.
    pub batch_title: Option<String>,
    /// 访谈时间
    #[ts(type = "string | null")]
    pub day: Option<Day>,
    /// 对象类别
    pub kind: Option<RespondentKind>,
    /// The person.
    pub name: Option<String>,
    /// 单位
    pub unit: Option<String>,
    /// 职务
    pub post: Option<String>,
    /// The person in the roster.
    pub cadre: Option<Id>,
    /// What it stands on; nothing for one added by hand.
    pub origin: Option<NeedOrigin>,
    /// That record.
    pub origin_id: Option<Id>,
    /// What that is called.
    pub origin_title: Option<String>,
    /// The words that ask.
    pub quote: Option<String>,
    /// What became of it.
    pub outcome: Option<NeedOutcome>,
    /// Why.
    pub outcome_reason: Option<String>,
}

impl From<NeedRow> for NeedLine {
    fn from(row: NeedRow) -> Self {
        let interview = row.interview.map(|id| (NeedOrigin::Interview, id));
        let origin = interview.or_else(|| row.origin.map(Origin::parts));
        Self {
            cadre: row.cadre,
            origin: origin.map(|(kind, _)| kind),
            origin_id: origin.map(|(_, id)| id),
            origin_title: row.origin_title.or_else(|| row.batch_title.clone()),
            quote: row.quote,
            outcome: row.outcome,
            outcome_reason: row.outcome_reason,
            id: row.id,
            source: row.source,
            topic: row.topic,
            topic_name: row.topic_name,
            urgency: row.urgency,
            interview: row.interview,
            no: row.no,
            batch: row.batch,
            batch_title: row.batch_title,
            day: row.day,
            kind: row.kind,
            name: row.name,
            unit: row.unit,
            post: row.post,
        }
    }
}

/// A page of needs.
#[derive(Debug, Serialize, TS)]
pub struct Needs {
    /// How many there are in all.
    #[ts(type = "number")]
    pub total: i64,
    /// The page.
    pub rows: Vec<NeedLine>,
}

/// A need of the organisation or of a post, which no paper tells.
#[derive(Debug, Deserialize, TS)]
pub struct AddNeed {
    /// 组织需求 or 岗位需求.
    pub source: NeedSource,
    /// The topic.
    pub topic: Id,
    /// 急需程度: 3, 2, 1.
    #[ts(type = "number | null")]
    pub urgency: Option<i64>,
    /// The unit it concerns.
    pub unit: Option<Id>,
    /// The year; without one it stands every year.
    #[serde(default)]
    #[ts(type = "number | null")]
    pub year: Option<i64>,
}

/// One need.
#[derive(Debug, Deserialize, TS)]
pub struct NeedRequest {
    /// The need.
    pub id: Id,
}

/// A page of the needs that count.
pub fn list(cx: &Reading, request: ListNeeds) -> Result<Needs> {
    let limit = request.limit.clamp(0, i64::MAX);
    let (total, rows) = cx.read(|db| db.needs(&request.filter, request.offset, limit))?;
    Ok(Needs { total, rows: rows.into_iter().map(NeedLine::from).collect() })
}

/// Adds a need of the organisation or of a post.
pub fn add_need(cx: &Writing, request: AddNeed) -> Result<Id> {
    if let Some(urgency) = request.urgency {
        between("急需程度", urgency, 1, 3)?;
    }
    if request.source == NeedSource::Person {
        return Err(Problem::new(Code::NotUnderstood)
            .with("field", "需求来源")
            .with("found", request.source.zh())
            .with("expected", "个体需求请从访谈记录录入。"));
    }
    cx.write(Op::NeedAdded, |tx| {
        tx.says("name", tx.topic_name(request.topic)?);
        tx.says("source", request.source.zh());
        let AddNeed { source, topic, urgency, unit, year } = request;
        let id = tx.add_need(&NewNeed { unit, year, ..NewNeed::new(source, topic, urgency) })?;
        tx.about(id);
        Ok(id)
    })
}

/// Deletes a need that stands on no paper; those of a paper are changed there.
pub fn delete_need(cx: &Writing, request: NeedRequest) -> Result<()> {
    cx.write(Op::NeedDeleted, |tx| {
        let (source, topic) = tx.need_apart(request.id)?;
        tx.says("name", tx.topic_name(topic)?);
        tx.says("source", source.zh());
        Ok(tx.delete_need(request.id)?)
    })
}

/// The needs as a workbook.
pub fn export(cx: &Reading, filter: NeedFilter) -> Result<MadeOutput> {
    const COLUMNS: [(&str, u16); 11] = [
        ("序号", 6),
        ("专题", 28),
        ("急需程度", 10),
        ("来源", 10),
        ("对象类别", 10),
        ("姓名", 14),
        ("单位", 28),
        ("职务", 22),
        ("访谈时间", 12),
        ("批次", 26),
        ("编号", 7),
    ];
    let (_, rows) = cx.read(|db| db.needs(&filter, 0, i64::MAX))?;
    let rows = rows.into_iter().enumerate().map(|(at, row)| {
        vec![
            Cell::Number(at as f64 + 1.0),
            Cell::Text(row.topic_name),
            Cell::from(row.urgency.map(urgency_zh)),
            Cell::from(row.source.zh()),
            Cell::from(row.kind.map(RespondentKind::zh)),
            Cell::from(row.name),
            Cell::from(row.unit),
            Cell::from(row.post),
            Cell::day(row.day),
            Cell::from(row.batch_title),
            row.no.map_or(Cell::Empty, |no| Cell::Number(no as f64)),
        ]
    });
    let title = format!("培训需求汇总（{}）", cx.today());
    let columns = COLUMNS.iter().copied();
    book(cx, &Table::new(title, columns, rows))
}
