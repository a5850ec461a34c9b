//! 部署: documents that ask for training, and the needs of the organisation lifted out of them; 热点难点 of a year.

use super::NeedRequest;
use super::list::NeedLine;
use super::wishes::topic_called;
use crate::book::{MadeOutput, book};
use crate::context::{Reading, Writing};
use crate::op::Op;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zhixing_domain::needs::{DeploymentField, DeploymentLevel, NeedSource, read_deployment};
use zhixing_domain::{Code, Day, Id, Problem, Result, between};
use zhixing_exchange::table::{Cell, Table};
use zhixing_store::Reader;
use zhixing_store::needs::{Deployment, Focus, NeedFilter, NewNeed, Origin};

/// A document that asks for training (部署).
#[derive(Debug, Serialize, TS)]
pub struct DeploymentRow {
    /// Its id.
    pub id: Id,
    /// 层级
    pub level: Option<DeploymentLevel>,
    /// 文件名称
    pub title: String,
    /// 文号
    pub number: Option<String>,
    /// 日期
    #[ts(type = "string | null")]
    pub day: Option<Day>,
    /// 发文机关
    pub body: Option<String>,
    /// The first year it asks for.
    #[ts(type = "number")]
    pub first_year: i64,
    /// The last.
    #[ts(type = "number")]
    pub last_year: i64,
    /// How many needs were lifted out of it.
    #[ts(type = "number")]
    pub needs: i64,
}

impl From<Deployment> for DeploymentRow {
    fn from(row: Deployment) -> Self {
        let Deployment { id, level, title, number, day, body, first_year, last_year, needs, .. } = row;
        Self { id, level, title, number, day, body, first_year, last_year, needs }
    }
}

/// A document with its text and what was lifted out of it.
#[derive(Debug, Serialize, TS)]
pub struct DeploymentRecord {
    /// The document.
    pub row: DeploymentRow,
    /// 原文
    pub content: Option<String>,
    /// The needs.
    pub needs: Vec<NeedLine>,
}

/// One document.
#[derive(Debug, Deserialize, TS)]
pub struct DeploymentRequest {
    /// The document.
    pub id: Id,
}

/// A new document.
#[derive(Debug, Deserialize, TS)]
pub struct AddDeployment {
    /// 文件名称
    pub title: String,
}

/// A field as it is left.
#[derive(Debug, Deserialize, TS)]
pub struct SaveDeploymentField {
    /// The document.
    pub id: Id,
    /// The field.
    pub field: DeploymentField,
    /// What was typed; empty clears it.
    pub value: String,
}

/// A sentence made a need.
#[derive(Debug, Deserialize, TS)]
pub struct LiftNeed {
    /// The document.
    pub deployment: Id,
    /// The topic, if known.
    pub topic: Option<Id>,
    /// Its name, if not.
    pub name: String,
    /// 急需程度: 3, 2, 1.
    #[ts(type = "number | null")]
    pub urgency: Option<i64>,
    /// The words that ask.
    pub quote: String,
}

/// All documents, the newest first.
pub fn deployments(cx: &Reading, (): ()) -> Result<Vec<DeploymentRow>> {
    Ok(cx.read(|db| db.deployments())?.into_iter().map(DeploymentRow::from).collect())
}

/// One document.
pub fn deployment(cx: &Reading, request: DeploymentRequest) -> Result<DeploymentRecord> {
    cx.read(|db| record(db, request.id))
}

fn record(db: &Reader, id: Id) -> zhixing_store::Result<DeploymentRecord> {
    let row = db.deployment(id)?;
    let filter = NeedFilter { deployment: Some(id), ..NeedFilter::default() };
    let (_, mut needs) = db.needs(&filter, 0, i64::MAX)?;
    needs.sort_by_key(|need| need.id);
    let content = row.content.clone();
    Ok(DeploymentRecord { row: row.into(), content, needs: needs.into_iter().map(NeedLine::from).collect() })
}

/// Adds a document; it asks for this year until other years are set.
pub fn add_deployment(cx: &Writing, request: AddDeployment) -> Result<Id> {
    let empty = || Problem::new(Code::Empty).with("field", DeploymentField::Title.zh());
    let title = read_deployment(DeploymentField::Title, &request.title)?.ok_or_else(empty)?;
    let year = i64::from(chrono::Datelike::year(&cx.today()));
    cx.write(Op::DeploymentAdded, |tx| {
        tx.says("title", &title);
        let id = tx.add_deployment(&title, year)?;
        tx.about(id);
        Ok(id)
    })
}

/// Saves one field as it is left. Years are kept in order: the last is never before the first.
pub fn save_deployment_field(cx: &Writing, request: SaveDeploymentField) -> Result<DeploymentRecord> {
    use DeploymentField as F;
    let SaveDeploymentField { id, field, value } = request;
    let value = read_deployment(field, &value)?;
    cx.write_about(Op::DeploymentTyped, id, |tx| {
        let before = tx.deployment(id)?;
        tx.says("title", &before.title);
        let year = value.as_deref().and_then(|year| year.parse::<i64>().ok());
        match (field, year) {
            (F::FirstYear, Some(year)) if year > before.last_year => {
                tx.set_deployment(id, F::LastYear, value.as_deref())?;
            }
            (F::LastYear, Some(year)) if year < before.first_year => {
                let problem = Problem::new(Code::OutOfRange).with("field", field.zh()).with("found", year);
                return Err(problem.with("from", before.first_year).with("to", 2100));
            }
            _ => {}
        }
        tx.set_deployment(id, field, value.as_deref())?;
        Ok(record(tx, id)?)
    })
}

/// Deletes a document with the needs lifted out of it; the page says how many before.
pub fn delete_deployment(cx: &Writing, request: DeploymentRequest) -> Result<()> {
    cx.write(Op::DeploymentDeleted, |tx| {
        tx.says("title", tx.deployment(request.id)?.title);
        Ok(tx.delete_deployment(request.id)?)
    })
}

/// Makes a sentence of a document a need of the organisation.
pub fn lift_need(cx: &Writing, request: LiftNeed) -> Result<DeploymentRecord> {
    let quote = request.quote.trim();
    if quote.is_empty() {
        return Err(Problem::new(Code::Empty).with("field", "要求培训的原话"));
    }
    if let Some(urgency) = request.urgency {
        between("急需程度", urgency, 1, 3)?;
    }
    cx.write(Op::NeedAdded, |tx| {
        tx.deployment(request.deployment)?;
        let topic = match request.topic {
            Some(topic) => topic,
            None => topic_called(tx, &request.name)?,
        };
        tx.says("name", tx.topic_name(topic)?);
        tx.says("source", NeedSource::Organisation.zh());
        let need = NewNeed {
            origin: Some(Origin::Deployment(request.deployment)),
            quote: Some(quote),
            ..NewNeed::new(NeedSource::Organisation, topic, request.urgency)
        };
        let id = tx.add_need(&need)?;
        tx.about(id);
        Ok(record(tx, request.deployment)?)
    })
}

/// The documents as a workbook that comes back in as it went out: a line for each need lifted out, the text with the
/// first.
pub fn export_deployments(cx: &Reading, (): ()) -> Result<MadeOutput> {
    /// The longest text of a cell.
    const CELL: usize = 32_767;
    const COLUMNS: [(&str, u16); 10] = [
        ("层级", 8),
        ("文件名称", 40),
        ("文号", 22),
        ("日期", 12),
        ("发文机关", 22),
        ("年度", 12),
        ("要求培训的原话", 60),
        ("专题", 24),
        ("急需程度", 10),
        ("原文", 60),
    ];
    let all = cx.read(|db| {
        let ids: Vec<Id> = db.deployments()?.into_iter().map(|row| row.id).collect();
        ids.into_iter().map(|id| record(db, id)).collect::<zhixing_store::Result<Vec<_>>>()
    })?;
    let mut rows = Vec::new();
    for DeploymentRecord { row, content, needs } in all {
        // A cell holds so much and no more; a blank one changes nothing when it comes back in.
        let mut content = Cell::from(content.filter(|text| text.encode_utf16().count() <= CELL));
        let years = match (row.first_year, row.last_year) {
            (first, last) if first == last => first.to_string(),
            (first, last) => format!("{first}—{last}"),
        };
        let head = || {
            vec![
                Cell::from(row.level.map(DeploymentLevel::zh)),
                Cell::Text(row.title.clone()),
                Cell::from(row.number.clone()),
                Cell::day(row.day),
                Cell::from(row.body.clone()),
                Cell::Text(years.clone()),
            ]
        };
        if needs.is_empty() {
            let blank = [Cell::Empty, Cell::Empty, Cell::Empty, content.clone()];
            rows.push(head().into_iter().chain(blank).collect());
        }
        for need in needs {
            let mut line = head();
            line.extend([
                Cell::from(need.quote),
                Cell::Text(need.topic_name),
                Cell::from(need.urgency.map(zhixing_domain::needs::urgency_zh)),
                std::mem::replace(&mut content, Cell::Empty),
            ]);
            rows.push(line);
        }
    }
    let title = format!("部署要求（{}）", cx.today());
    let columns = COLUMNS.iter().copied();
    book(cx, &Table::new(title, columns, rows))
}

/// A topic named 热点难点 for a year.
#[derive(Debug, Serialize, TS)]
pub struct FocusRow {
    /// Its id.
    pub id: Id,
    /// The topic.
    pub topic: Id,
    /// The topic's name.
    pub topic_name: String,
    /// The year.
    #[ts(type = "number")]
    pub year: i64,
    /// What it adds to the topic's points, in hundredths.
    #[ts(type = "number")]
    pub weight: i64,
    /// Why.
    pub reason: Option<String>,
    /// Who named it.
    pub named_by: Option<String>,
}

/// A topic to be named for a year, or said anew.
#[derive(Debug, Deserialize, TS)]
pub struct NameFocus {
    /// The topic.
    pub topic: Id,
    /// The year.
    #[ts(type = "number")]
    pub year: i64,
    /// What it adds to the topic's points, in hundredths.
    #[ts(type = "number")]
    pub weight: i64,
    /// Why.
    pub reason: String,
    /// Who named it.
    pub named_by: String,
}

/// What was named 热点难点, the newest year first.
pub fn focuses(cx: &Reading, (): ()) -> Result<Vec<FocusRow>> {
    let row = |Focus { id, topic, topic_name, year, weight, reason, named_by }| FocusRow {
        id,
        topic,
        topic_name,
        year,
        weight,
        reason,
        named_by,
    };
    Ok(cx.read(|db| db.focuses())?.into_iter().map(row).collect())
}

/// Names a topic 热点难点 for a year; said again, the new words stay.
pub fn name_focus(cx: &Writing, request: NameFocus) -> Result<()> {
    between("加分", request.weight, 0, 10_000)?;
    between("年度", request.year, 1990, 2100)?;
    let text = |typed: &str| Some(typed.trim().to_owned()).filter(|text| !text.is_empty());
    let (reason, named_by) = (text(&request.reason), text(&request.named_by));
    if reason.is_none() {
        return Err(Problem::new(Code::Empty).with("field", "理由"));
    }
    cx.write(Op::FocusNamed, |tx| {
        tx.says("name", tx.topic_name(request.topic)?);
        tx.says("year", request.year);
        Ok(tx.put_focus(
            request.topic,
            request.year,
            request.weight,
            reason.as_deref(),
            named_by.as_deref(),
        )?)
    })
}

/// Takes a topic off the 热点难点 of a year.
pub fn remove_focus(cx: &Writing, request: NeedRequest) -> Result<()> {
    cx.write(Op::FocusRemoved, |tx| {
        let all = tx.focuses()?;
        let focus = all.into_iter().find(|focus| focus.id == request.id);
        let focus = focus.ok_or_else(|| Problem::new(Code::NotFound))?;
        tx.says("name", focus.topic_name);
        tx.says("year", focus.year);
        Ok(tx.delete("topic_focus", request.id)?)
    })
}
