//! What the ledger cannot know by itself: entries typed by hand with their evidence, what kind a class is, and which
//! mentors are cadres of the roster.

use super::book;
use super::overlaps::overlaps;
use super::sums::{days_of, kind_of, state};
use crate::book::MadeOutput;
use crate::context::{Reading, Writing};
use crate::op::Op;
use chrono::Datelike as _;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zhixing_domain::hours::{
    EntryField, EntryState, EntryWay, HoursKind, HoursRules, Overlap, OverlapWay, Sum, read_entry, taken_off,
};
use zhixing_domain::people::CadreField;
use zhixing_domain::practice::{Kept, forwards};
use zhixing_domain::{Code, Day, HalfDay, Hours, Id, Problem, Result};
use zhixing_store::hours::{ClassYear, Marks, SameDaysFilter, TypedEntry, TypedFilter};
use zhixing_store::{Reader, Tx};

/// An entry to be begun (登记一笔).
#[derive(Debug, Deserialize, TS)]
pub struct AddEntry {
    /// The person.
    pub cadre: Id,
    /// 登记类型
    pub way: EntryWay,
    /// 培训名称
    pub title: String,
}

/// An entry of somebody else by the same notice (同一通知).
#[derive(Debug, Deserialize, TS)]
pub struct AddEntryLike {
    /// Whose.
    pub cadre: Id,
    /// The entry of which all but the person is taken over.
    pub like: Id,
}

/// An entry by its id.
#[derive(Debug, Deserialize, TS)]
pub struct TypedRequest {
    /// The entry.
    pub id: Id,
}

/// A field typed by hand.
#[derive(Debug, Deserialize, TS)]
pub struct SaveEntryField {
    /// The entry.
    pub id: Id,
    /// The field.
    pub field: EntryField,
    /// What was typed; empty clears it.
    pub value: String,
}

/// An entry typed by hand (学时登记).
#[derive(Debug, Clone, Serialize, TS)]
pub struct EntryRecord {
    /// Its id.
    pub id: Id,
    /// The person.
    pub cadre: Id,
    /// 登记类型
    pub way: EntryWay,
    /// 学时类别
    pub kind: HoursKind,
    /// 培训名称
    pub title: String,
    /// 主办单位
    pub organiser: Option<String>,
    /// 文号
    pub number: Option<String>,
    /// 开始日期
    pub first_day: Option<Day>,
    /// 结束日期
    pub last_day: Option<Day>,
    /// 半天
    #[ts(type = "number")]
    pub half_days: i64,
    /// 学时
    pub hours: Hours,
    /// 证明材料和备注
    pub note: Option<String>,
    /// Whether it counts yet.
    pub state: EntryState,
    /// What so many days come to by the rule of their last day.
    pub proposed: Hours,
    /// The classes that count the same days.
    pub overlaps: Vec<Overlap>,
    /// What was decided of them; while it is not, both count.
    pub overlap: Option<OverlapWay>,
    /// Why both count.
    pub overlap_reason: Option<String>,
    /// What is, or would be, taken off where the same days are not to count again.
    pub taken_off: Sum,
    /// Whether its year is closed: it is looked at only.
    pub is_closed: bool,
}

/// Which entries are wanted.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
pub struct ListEntries {
    /// The year; this one unless told.
    pub year: Option<i32>,
    /// What was typed: a part of a name or its initials, the title, the organiser, a document's number.
    pub find: Option<String>,
    /// Only of this type.
    pub way: Option<EntryWay>,
    /// Only those that do not count yet.
    pub incomplete: bool,
    /// Only those whose days a class counts, too, and nothing was decided.
    pub doubled: bool,
    /// From this row on.
    pub offset: usize,
    /// So many.
    pub limit: Option<usize>,
}

/// A page of entries.
#[derive(Debug, Serialize, TS)]
pub struct EntryPage {
    /// How many there are in all.
    pub total: usize,
    /// The page.
    pub rows: Vec<TypedRow>,
}

/// An entry in the list.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TypedRow {
    /// 姓名
    pub name: String,
    /// 单位
    pub unit: Option<String>,
    /// The entry.
    pub entry: EntryRecord,
}

/// A class as the ledger counts it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ClassKindRow {
    /// The class.
    pub id: Id,
    /// Its title and term.
    pub title: String,
    /// Its first day in the year.
    pub first_day: Option<Day>,
    /// Its last.
    pub last_day: Option<Day>,
    /// What it counts as.
    pub kind: HoursKind,
    /// Whether the office has said so itself.
    pub is_said: bool,
    /// Half-days that are over.
    pub half_days: usize,
    /// Of these those whose sheet is back.
    pub back: usize,
    /// What it counts to somebody who was always there.
    pub hours: Hours,
    /// Its hours by the timetable.
    pub own: Hours,
}

/// What a class is to count as.
#[derive(Debug, Deserialize, TS)]
pub struct SetClassKind {
    /// The class.
    pub id: Id,
    /// As what; nothing leaves it to its title and days.
    pub kind: Option<HoursKind>,
}

/// A mentor who may be a cadre of the roster.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TeacherRow {
    /// The mentor.
    pub mentor: Id,
    /// Name.
    pub name: String,
    /// 单位 of the mentor.
    pub organisation: Option<String>,
    /// Hours on the timetables.
    pub hours: Hours,
    /// Whether it was decided.
    pub is_decided: bool,
    /// Who they are.
    pub cadre: Option<Id>,
    /// Cadres of that name: id, unit, post.
    pub namesakes: Vec<(Id, Option<String>, Option<String>)>,
    /// The one whose unit is the mentor's, too.
    pub likely: Option<Id>,
}

/// Who a mentor is.
#[derive(Debug, Deserialize, TS)]
pub struct SetTeacher {
    /// The mentor.
    pub mentor: Id,
    /// Whether it is decided.
    pub decided: bool,
    /// Who it is; nobody of ours.
    #[serde(default)]
    pub cadre: Option<Id>,
}

pub(super) fn shown(db: &Reader, entry: TypedEntry, today: Day) -> zhixing_store::Result<EntryRecord> {
    let filter = SameDaysFilter { entry: Some(entry.id), ..SameDaysFilter::default() };
    let found = overlaps(db, &super::rules::held_rules(db)?, filter, today)?.remove(&entry.id);
    with_overlaps(db, entry, found.unwrap_or_default())
}

fn with_overlaps(
    db: &Reader,
    entry: TypedEntry,
    overlaps: Vec<Overlap>,
) -> zhixing_store::Result<EntryRecord> {
    let (state, day) = (state(&entry), entry.day());
    let (rules, is_closed) = match day {
        Some(day) => (super::rules::held_rules(db)?, db.closing_of(day.year())?.is_some()),
        None => (HoursRules::default(), false),
    };
    let rule = rules.at(day.unwrap_or_default()).0;
    let half = rule.half(entry.kind, HalfDay::Morning, rule.half_day);
    let TypedEntry { id, cadre, way, kind, title, organiser, number, first_day, last_day, sum, note, .. } =
        entry;
    Ok(EntryRecord {
        id,
        cadre,
        way,
        kind,
        title,
        organiser,
        number,
        first_day,
        last_day,
        half_days: sum.half_days,
        hours: sum.hours,
        note,
        state,
        proposed: Hours(half.0 * sum.half_days),
        taken_off: taken_off(sum, &overlaps),
        overlaps,
        overlap: entry.overlap,
        overlap_reason: entry.overlap_reason,
        is_closed,
    })
}

/// Refuses to touch what belongs to a closed year.
pub(super) fn open(db: &Reader, day: Option<Day>) -> Result<()> {
    match day {
        Some(day) if db.closing_of(day.year())?.is_some() => {
            Err(Problem::new(Code::HoursYearClosed).with("year", day.year()))
        }
        _ => Ok(()),
    }
}

pub(super) fn says(tx: &Tx, entry: &TypedEntry) -> Result<()> {
    let name = tx.cadre(entry.cadre)?.facts.get(CadreField::Name).map(str::to_owned);
    tx.says("name", name.unwrap_or_default());
    tx.says("title", &entry.title);
    Ok(())
}

/// One entry.
pub fn entry(cx: &Reading, request: TypedRequest) -> Result<EntryRecord> {
    cx.read(|db| shown(db, db.typed_entry(request.id)?, cx.today()))
}

/// Begins an entry.
pub fn add_entry(cx: &Writing, request: AddEntry) -> Result<EntryRecord> {
    let title = request.title.trim();
    if title.is_empty() {
        return Err(Problem::new(Code::Empty).with("field", EntryField::Title.zh()));
    }
    let kind = match request.way {
        EntryWay::CalledUp => HoursKind::OffJob,
        EntryWay::Study => HoursKind::Lecture,
        EntryWay::Teaching => HoursKind::Teaching,
    };
    cx.write(Op::HoursEntryAdded, |tx| {
        let id = tx.add_typed_entry(request.cadre, request.way, kind, title)?;
        let entry = tx.typed_entry(id)?;
        says(tx, &entry)?;
        tx.about(id);
        Ok(shown(tx, entry, cx.today())?)
    })
}

/// Begins an entry of somebody else by the same notice.
pub fn add_entry_like(cx: &Writing, request: AddEntryLike) -> Result<EntryRecord> {
    cx.write(Op::HoursEntryAdded, |tx| {
        let known = tx.typed_entry(request.like)?;
        open(tx, known.day())?;
        let id = tx.add_typed_entry(request.cadre, known.way, known.kind, &known.title)?;
        let number = |number: i64| Some(Kept::Number(number)).filter(|_| number != 0);
        for (field, value) in [
            (EntryField::Organiser, known.organiser.map(Kept::Text)),
            (EntryField::Number, known.number.map(Kept::Text)),
            (EntryField::FirstDay, known.first_day.map(Kept::Day)),
            (EntryField::LastDay, known.last_day.map(Kept::Day)),
            (EntryField::Days, number(known.sum.half_days)),
            (EntryField::Hours, number(known.sum.hours.0)),
            (EntryField::Note, known.note.map(Kept::Text)),
        ] {
            tx.set_typed_entry(id, field, value.as_ref())?;
        }
        let entry = tx.typed_entry(id)?;
        says(tx, &entry)?;
        tx.about(id);
        Ok(shown(tx, entry, cx.today())?)
    })
}

/// Saves one field of an entry.
pub fn save_entry_field(cx: &Writing, request: SaveEntryField) -> Result<EntryRecord> {
    let SaveEntryField { id, field, value } = request;
    let value = read_entry(field, &value)?;
    cx.write_about(Op::HoursEntryTyped, id, |tx| {
        let before = tx.typed_entry(id)?;
        open(tx, before.day())?;
        tx.set_typed_entry(id, field, value.as_ref())?;
        let mut after = tx.typed_entry(id)?;
        if (before.first_day, before.last_day) != (after.first_day, after.last_day)
            && before.overlap.is_some()
        {
            // What was decided was decided of other days.
            tx.set_overlap(id, None, None)?;
            after = tx.typed_entry(id)?;
        }
        forwards(after.first_day, after.last_day)?;
        if let Some(day) = after.day() {
            days_of(day.year())?;
        }
        open(tx, after.day())?;
        says(tx, &after)?;
        Ok(shown(tx, after, cx.today())?)
    })
}

/// Deletes an entry of an open year.
pub fn delete_entry(cx: &Writing, request: TypedRequest) -> Result<()> {
    cx.write(Op::HoursEntryDeleted, |tx| {
        let entry = tx.typed_entry(request.id)?;
        open(tx, entry.day())?;
        says(tx, &entry)?;
        Ok(tx.delete("hours_entry", request.id)?)
    })
}

/// The entries of a year with whose they are, those without a day last; a page of them.
pub fn entries(cx: &Reading, request: ListEntries) -> Result<EntryPage> {
    let today = cx.today();
    let days = days_of(request.year.unwrap_or(today.year()))?;
    let find = request.find.as_deref().map(str::trim).filter(|find| !find.is_empty());
    cx.read(|db| {
        let found = match find {
            Some(find) => db.pick_cadres(find, i64::MAX)?.into_iter().map(|one| one.id).collect(),
            None => std::collections::HashSet::new(),
        };
        let same_days = SameDaysFilter { days: Some(days), ..SameDaysFilter::default() };
        let mut same_days = overlaps(db, &super::rules::held_rules(db)?, same_days, today)?;
        let is_wanted = |typed: &TypedEntry| {
            let says =
                |text: &Option<String>, find: &str| text.as_ref().is_some_and(|text| text.contains(find));
            let fits = find.is_none_or(|find| {
                found.contains(&typed.cadre)
                    || typed.title.contains(find)
                    || says(&typed.organiser, find)
                    || says(&typed.number, find)
            });
            let counts = state(typed) == EntryState::Counts;
            let is_doubtful = || counts && typed.overlap.is_none() && same_days.contains_key(&typed.id);
            fits && request.way.is_none_or(|way| way == typed.way)
                && !(request.incomplete && counts)
                && (!request.doubled || is_doubtful())
        };
        let mut wanted = db.typed_entries(TypedFilter { cadre: None, days: Some(days) })?;
        wanted.retain(is_wanted);
        let total = wanted.len();
        // Whose they are is asked of the page only.
        let page = wanted.into_iter().skip(request.offset).take(request.limit.unwrap_or(usize::MAX));
        let rows = page.map(|typed| {
            let person = db.cadre(typed.cadre)?;
            let fact = |field| person.facts.get(field).map(str::to_owned);
            let (name, unit) = (fact(CadreField::Name).unwrap_or_default(), fact(CadreField::Unit));
            let same_days = same_days.remove(&typed.id).unwrap_or_default();
            Ok(TypedRow { name, unit, entry: with_overlaps(db, typed, same_days)? })
        });
        Ok(EntryPage { total, rows: rows.collect::<zhixing_store::Result<_>>()? })
    })
}

/// The entries as a workbook.
pub fn export_entries(cx: &Reading, request: ListEntries) -> Result<MadeOutput> {
    let year = request.year.unwrap_or(cx.today().year());
    let rows = entries(cx, ListEntries { offset: 0, limit: None, ..request })?.rows;
    book::entries(cx, year, rows)
}

/// The classes of a year as the ledger counts them.
pub fn classes(cx: &Reading, request: super::HoursYear) -> Result<Vec<ClassKindRow>> {
    let today = cx.today();
    let (first, last) = days_of(request.year)?;
    cx.read(|db| {
        let rules = super::rules::held_rules(db)?;
        Ok(db
            .hours_classes(first, last, None)?
            .into_iter()
            .map(|class| counted(&rules, class, today))
            .collect())
    })
}

fn counted(rules: &HoursRules, class: ClassYear, today: Day) -> ClassKindRow {
    let kind = kind_of(rules, &class);
    let lines = zhixing_domain::hours::half_lines(rules, kind, &class.halves, &Marks::new(), Day::MAX);
    ClassKindRow {
        id: class.id,
        first_day: class.halves.first().map(|half| half.at.0),
        last_day: class.halves.last().map(|half| half.at.0),
        kind,
        is_said: class.said.is_some(),
        half_days: class.halves.iter().filter(|half| half.is_back || half.at.0 <= today).count(),
        back: class.halves.iter().filter(|half| half.is_back).count(),
        hours: lines.iter().map(|line| line.sum.hours).sum(),
        own: class.halves.iter().map(|half| half.hours).sum(),
        title: class.title,
    }
}

/// Says what a class counts as.
pub fn set_class_kind(cx: &Writing, request: SetClassKind) -> Result<()> {
    cx.write(Op::HoursClassSet, |tx| {
        tx.says("class", tx.class_facts(request.id)?.title);
        tx.says("kind", request.kind.map_or("按天数", HoursKind::zh));
        Ok(tx.set_class_kind(request.id, request.kind)?)
    })
}

/// Mentors who may be cadres of the roster, those not decided yet first.
pub fn teachers(cx: &Reading, (): ()) -> Result<Vec<TeacherRow>> {
    cx.read(|db| {
        let row = |one: zhixing_store::hours::TeacherMatch| {
            let same_unit = |unit: &Option<String>| match (unit, &one.organisation) {
                (Some(unit), Some(own)) => own.contains(unit.as_str()) || unit.contains(own.as_str()),
                _ => false,
            };
            let mut alike = one.namesakes.iter().filter(|(_, unit, _)| same_unit(unit));
            let likely = alike.next().map(|(id, ..)| *id).filter(|_| alike.next().is_none());
            TeacherRow {
                mentor: one.mentor,
                hours: one.hours,
                is_decided: one.is_decided,
                cadre: one.cadre,
                likely,
                name: one.name,
                organisation: one.organisation,
                namesakes: one.namesakes,
            }
        };
        Ok(db.teacher_matches()?.into_iter().map(row).collect())
    })
}

/// Says which cadre a mentor is.
pub fn set_teacher(cx: &Writing, request: SetTeacher) -> Result<()> {
    cx.write(Op::HoursTeacherSet, |tx| {
        tx.says("name", tx.mentor(request.mentor)?.name);
        Ok(tx.set_teacher(request.mentor, request.decided.then_some(request.cadre))?)
    })
}
