//! Places to learn at: the list, and the record of one with the visits to it.

use crate::book::{MadeOutput, book};
use crate::context::{Reading, Writing};
use crate::op::Op;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zhixing_domain::mentors::is_meant;
use zhixing_domain::people::sounds_like;
use zhixing_domain::practice::{BaseField, BaseKind, Kept, read_base};
use zhixing_domain::{Code, Id, Problem, Result};
use zhixing_exchange::table::{Cell, Table};
use zhixing_store::Tx;
use zhixing_store::practice::{Base, Visit, VisitLink};

/// Which places are wanted.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(default)]
pub struct ListBases {
    /// What was typed: a name or its initials, a part of the place, of what can be learned or of a topic.
    pub find: Option<String>,
    /// Of which kind.
    pub kind: Option<BaseKind>,
    /// At most so many.
    pub limit: Option<usize>,
}

/// One place to learn at.
#[derive(Debug, Deserialize, TS)]
pub struct BaseRequest {
    /// Its id.
    pub id: Id,
}

/// A new place to learn at.
#[derive(Debug, Deserialize, TS)]
pub struct AddBase {
    /// 名称
    pub name: String,
}

/// A field as it is left.
#[derive(Debug, Deserialize, TS)]
pub struct SaveBaseField {
    /// The place.
    pub id: Id,
    /// The field.
    pub field: BaseField,
    /// What was typed; empty clears it.
    pub value: String,
}

/// What can be learned there.
#[derive(Debug, Deserialize, TS)]
pub struct SetBaseTopics {
    /// The place.
    pub id: Id,
    /// The topics.
    pub topics: Vec<Id>,
}

/// A place to learn at with the visits to it.
#[derive(Debug, Serialize, TS)]
pub struct BaseRecord {
    /// The place.
    pub base: Base,
    /// The visits, the newest first.
    pub visits: Vec<Visit>,
}

/// The places; those whose name is meant come first.
pub fn bases(cx: &Reading, request: ListBases) -> Result<Vec<Base>> {
    let mut rows = cx.read(|db| db.bases())?;
    let find = request.find.as_deref().unwrap_or_default().trim();
    rows.retain(|row| {
        let topics = row.topics.iter().map(|topic| topic.name.as_str());
        let rest: Vec<&str> =
            [&row.place, &row.learn].into_iter().filter_map(|text| text.as_deref()).chain(topics).collect();
        request.kind.is_none_or(|kind| row.kind == Some(kind)) && is_meant(find, &row.name, &rest)
    });
    if !find.is_empty() {
        rows.sort_by_key(|row| !sounds_like(&row.name, find));
    }
    rows.truncate(request.limit.unwrap_or(usize::MAX));
    Ok(rows)
}

/// One place with the visits to it.
pub fn base(cx: &Reading, request: BaseRequest) -> Result<BaseRecord> {
    cx.read(|db| Ok(BaseRecord { base: db.base(request.id)?, visits: db.visits_to(request.id)? }))
}

/// Adds a place to learn at.
pub fn add_base(cx: &Writing, request: AddBase) -> Result<Base> {
    let Some(Kept::Text(name)) = read_base(BaseField::Name, &request.name)? else {
        return Err(Problem::new(Code::Empty).with("field", BaseField::Name.zh()));
    };
    cx.write(Op::BaseAdded, |tx| {
        tx.says("name", &name);
        unnamed(tx, &name, None)?;
        let id = tx.add_base(&name)?;
        tx.about(id);
        Ok(tx.base(id)?)
    })
}

/// Refuses a name that another place has.
fn unnamed(tx: &Tx, name: &str, except: Option<Id>) -> Result<()> {
    match tx.base_named(name)? {
        Some(known) if Some(known) != except => Err(Problem::new(Code::Taken).with("found", name)),
        _ => Ok(()),
    }
}

/// Saves one field as it is left.
pub fn save_base_field(cx: &Writing, request: SaveBaseField) -> Result<Base> {
    let value = read_base(request.field, &request.value)?;
    edit(cx, request.id, |tx| {
        if let (BaseField::Name, Some(Kept::Text(name))) = (request.field, &value) {
            unnamed(tx, name, Some(request.id))?;
        }
        Ok(tx.set_base(request.id, request.field, value.as_ref())?)
    })
}

/// Says what can be learned there.
pub fn set_base_topics(cx: &Writing, request: SetBaseTopics) -> Result<Base> {
    edit(cx, request.id, |tx| Ok(tx.set_base_topics(request.id, &request.topics)?))
}

/// Deletes a place where no visit went.
pub fn delete_base(cx: &Writing, request: BaseRequest) -> Result<()> {
    cx.write(Op::BaseDeleted, |tx| {
        let base = tx.base(request.id)?;
        tx.says("name", &base.name);
        let visits = tx.visits_naming(VisitLink::Base, request.id)?;
        if visits > 0 {
            let problem = Problem::new(Code::InUse).with("name", base.name);
            return Err(problem.with("count", visits).with("where", "走出去"));
        }
        Ok(tx.delete_base(request.id)?)
    })
}

/// Changes a place; the changes of one sitting are one step.
fn edit(cx: &Writing, id: Id, change: impl FnOnce(&Tx) -> Result<()>) -> Result<Base> {
    cx.write_about(Op::BaseTyped, id, |tx| {
        change(tx)?;
        let base = tx.base(id)?;
        tx.says("name", &base.name);
        Ok(base)
    })
}

/// The list as a workbook.
pub fn export_bases(cx: &Reading, request: ListBases) -> Result<MadeOutput> {
    let headings = [
        ("序号", 6),
        ("名称", 28),
        ("类别", 14),
        ("地点", 24),
        ("能学什么", 44),
        ("专题", 30),
        ("联系人", 12),
        ("电话", 16),
        ("考察次数", 10),
        ("最近考察", 12),
        ("备注", 24),
    ];
    let rows = bases(cx, request)?.into_iter().zip(1_u32..).map(|(row, no)| {
        let topics: Vec<&str> = row.topics.iter().map(|topic| topic.name.as_str()).collect();
        vec![
            Cell::Number(f64::from(no)),
            Cell::Text(row.name),
            Cell::from(row.kind.map(BaseKind::zh)),
            Cell::from(row.place),
            Cell::from(row.learn),
            Cell::Text(topics.join("、")),
            Cell::from(row.contact),
            Cell::from(row.phone),
            Cell::Number(f64::from(row.visits)),
            Cell::day(row.last_visit),
            Cell::from(row.note),
        ]
    });
    book(cx, &Table::new(format!("现场教学点和对标单位（{}）", cx.today()), headings, rows))
}
