//! The measures of all benchmark tables: who is answerable, what is late, what is to be looked at again.

use super::benchmark::LineRow;
use crate::book::{MadeOutput, book};
use crate::context::Reading;
use crate::rule::rule;
use serde::{Deserialize, Serialize};
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;
use zhixing_domain::mentors::is_meant;
use zhixing_domain::people::sounds_like;
use zhixing_domain::practice::{MeasureState, PracticeRule, Verdict, VisitState, review_due};
use zhixing_domain::{Day, Id, Result};
use zhixing_exchange::table::{Cell, Table};
use zhixing_store::Reader;
use zhixing_store::practice::{Line, LineOf, Owner};

/// Somebody who could be answerable.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct OwnerPick {
    /// What is written: a name, or a unit.
    pub name: String,
    /// Who of the roster that is.
    pub cadre: Option<Id>,
    /// Their unit and post.
    pub post: Option<String>,
}

/// Who could be answerable: whoever was before, then people of the roster, each with unit and post, then units; by name
/// or initials.
pub fn owners(cx: &Reading, request: crate::needs::PickTopics) -> Result<Vec<OwnerPick>> {
    let find = request.find.trim();
    let limit = request.limit.clamp(1, 50);
    cx.read(|db| {
        let in_words = |name: String| OwnerPick { name, cadre: None, post: None };
        let mut found: Vec<OwnerPick> = db
            .benchmark_owners()?
            .into_iter()
            .filter(|owner| sounds_like(&owner.name, find))
            .map(|Owner { name, cadre, post }| OwnerPick { name, cadre, post })
            .collect();
        if !find.is_empty() {
            found.extend(db.pick_cadres(find, limit as i64)?.into_iter().map(|person| {
                OwnerPick {
                    post: Some(format!(
                        "{}{}",
                        person.unit.unwrap_or_default(),
                        person.post.unwrap_or_default()
                    ))
                    .filter(|post| !post.is_empty()),
                    name: person.name,
                    cadre: Some(person.id),
                }
            }));
        }
        let units = db.units()?.into_iter().map(|unit| unit.name).filter(|name| sounds_like(name, find));
        found.extend(units.take(limit).map(in_words));
        // One of the roster is offered once, whoever it was before too; words once.
        let mut seen = BTreeSet::new();
        found.retain(|one| seen.insert((one.cadre, one.cadre.is_none().then(|| one.name.clone()))));
        // A name in words says less than one of the roster.
        let known: Vec<String> =
            found.iter().filter(|one| one.cadre.is_some()).map(|one| one.name.clone()).collect();
        found.sort_by_key(|one| one.cadre.is_none() && known.contains(&one.name));
        found.truncate(limit);
        Ok(found)
    })
}

/// Which measures are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Measures {
    /// 在办: begun or not, not yet done
    Pending,
    /// 逾期
    Overdue,
    /// 已完成
    Done,
    /// 待回看
    ToReview,
    /// 不再推进
    Dropped,
}

/// Which lines of all visits are wanted.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(default)]
pub struct ListLines {
    /// What was typed: the indicator or its initials, a part of the measure, who is answerable, the visit.
    pub find: Option<String>,
    /// Of which kind.
    pub of: Option<Measures>,
    /// From this row on.
    pub offset: usize,
    /// So many.
    pub limit: Option<usize>,
}

/// A line with its visit.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LineOfVisit {
    /// The visit.
    pub visit: Id,
    /// The visit's title.
    pub visit_title: String,
    /// The line.
    pub line: LineRow,
    /// Whether the gap is to be looked at again by now.
    pub to_review: bool,
}

/// A page of lines.
#[derive(Debug, Serialize, TS)]
pub struct LineRows {
    /// How many there are in all.
    pub total: usize,
    /// The page.
    pub rows: Vec<LineOfVisit>,
}

/// Whether a line waits for its second look.
pub(super) fn waits_for_review(line: &Line, held: Option<Day>, rule: &PracticeRule, today: Day) -> bool {
    let due = held.and_then(|day| review_due(day, rule));
    line.state != MeasureState::Dropped && line.verdict.is_none() && due.is_some_and(|due| due <= today)
}

/// Every line with the rule that held on the last day of its visit.
pub(super) fn all_lines(db: &Reader, today: Day) -> zhixing_store::Result<Vec<(LineOf, bool)>> {
    let mut rules: BTreeMap<Day, PracticeRule> = BTreeMap::new();
    let mut all = Vec::new();
    for of in db.benchmark_lines()? {
        let waits = match of.held {
            None => false,
            Some(held) => {
                let rule = match rules.entry(held) {
                    Entry::Occupied(known) => known.into_mut(),
                    Entry::Vacant(open) => open.insert(rule(db, held)?),
                };
                waits_for_review(&of.line, of.held, rule, today)
            }
        };
        all.push((of, waits));
    }
    Ok(all)
}

fn meant(db: &Reader, request: &ListLines, today: Day) -> zhixing_store::Result<Vec<LineOfVisit>> {
    let find = request.find.as_deref().unwrap_or_default().trim();
    let line = |(of, to_review): (LineOf, bool)| LineOfVisit {
        visit: of.line.visit,
        visit_title: of.visit,
        line: LineRow::of(of.line, VisitState::Planned, today),
        to_review,
    };
    let mut rows: Vec<LineOfVisit> = all_lines(db, today)?.into_iter().map(line).collect();
    rows.retain(|row| {
        let is_of = match request.of {
            None => true,
            Some(Measures::Pending) => matches!(row.line.state, MeasureState::Open | MeasureState::Doing),
            Some(Measures::Overdue) => row.line.overdue,
            Some(Measures::Done) => row.line.state == MeasureState::Done,
            Some(Measures::ToReview) => row.to_review,
            Some(Measures::Dropped) => row.line.state == MeasureState::Dropped,
        };
        let rest = [row.line.measure.as_str(), &row.line.owner, &row.visit_title];
        is_of && is_meant(find, &row.line.indicator, &rest)
    });
    Ok(rows)
}

/// A page of the lines of all visits, the earliest due first.
pub fn lines(cx: &Reading, request: ListLines) -> Result<LineRows> {
    let rows = cx.read(|db| meant(db, &request, cx.today()))?;
    let total = rows.len();
    let limit = request.limit.unwrap_or(usize::MAX);
    Ok(LineRows { total, rows: rows.into_iter().skip(request.offset).take(limit).collect() })
}

/// The lines as a workbook.
pub fn export_lines(cx: &Reading, request: ListLines) -> Result<MadeOutput> {
    let headings = [
        ("序号", 6),
        ("考察", 30),
        ("指标", 24),
        ("计量单位", 9),
        ("我方", 10),
        ("对方", 10),
        ("差距", 14),
        ("原因", 30),
        ("措施", 36),
        ("责任人或单位", 16),
        ("完成时限", 12),
        ("状态", 10),
        ("说明", 20),
        ("回看时我方", 12),
        ("回看时差距", 14),
        ("差距怎么样了", 24),
        ("回看结论", 10),
    ];
    let rows = cx.read(|db| meant(db, &request, cx.today()))?.into_iter().zip(1_u32..).map(|(row, no)| {
        let line = row.line;
        let state = if line.overdue {
            format!("{}（逾期）", line.state.zh())
        } else {
            line.state.zh().to_owned()
        };
        let (gap, review_gap) = (line.gap_zh(), line.review_gap_zh());
        let verdict = line.verdict.map(Verdict::zh);
        let texts =
            [row.visit_title, line.indicator, line.measure_unit, line.ours, line.theirs, gap, line.why]
                .map(Cell::Text);
        let mut cells = vec![Cell::Number(f64::from(no))];
        cells.extend(texts);
        cells.extend([line.measure, line.owner].map(Cell::Text));
        cells.push(Cell::day(line.due));
        cells.extend([Cell::Text(state), Cell::from(line.reason), Cell::Text(line.review_ours)]);
        cells.extend([Cell::Text(review_gap), Cell::Text(line.review_words), Cell::from(verdict)]);
        cells
    });
    book(cx, &Table::new(format!("对标清单（{}）", cx.today()), headings, rows))
}
