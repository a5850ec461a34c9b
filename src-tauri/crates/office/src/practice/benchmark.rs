//! The benchmark table: lines typed from paper, cell by cell; all measures of the office; what became of the gaps.

use super::visits::{VisitRecord, edit, shown};
use crate::book::{MadeOutput, book};
use crate::context::{Reading, Writing};
use crate::op::Op;
use crate::rule::rule;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use ts_rs::TS;
use zhixing_domain::mentors::is_meant;
use zhixing_domain::people::sounds_like;
use zhixing_domain::practice::{
    Better, Gap, Kept, LineField, MeasureState, PracticeRule, Verdict, VisitState, gap, is_overdue,
    proposed_verdict, read_line, review_due,
};
use zhixing_domain::{Code, Day, Id, Problem, Result};
use zhixing_exchange::table::{Cell, Table};
use zhixing_store::Reader;
use zhixing_store::practice::{Line, LineOf};

/// A line of a benchmark table (对标清单的一条).
#[derive(Debug, Clone, Serialize, TS)]
pub struct LineRow {
    /// Its id.
    pub id: Id,
    /// 指标
    pub indicator: String,
    /// 计量单位
    pub measure_unit: String,
    /// 我方
    pub ours: String,
    /// 对方
    pub theirs: String,
    /// 指标方向
    pub better: Better,
    /// The gap, where both are figures.
    pub gap: Option<Gap>,
    /// 差距 in words, where they are not.
    pub gap_words: String,
    /// 原因
    pub why: String,
    /// 措施
    pub measure: String,
    /// 责任人或单位
    pub owner: String,
    /// 完成时限
    pub due: Option<Day>,
    /// How far the measure has come.
    pub state: MeasureState,
    /// Why it was given up.
    pub reason: Option<String>,
    /// Whether it should have been done by now.
    pub overdue: bool,
    /// 回看时我方
    pub review_ours: String,
    /// The gap then, where both are figures.
    pub review_gap: Option<Gap>,
    /// 差距怎么样了
    pub review_words: String,
    /// 回看结论
    pub verdict: Option<Verdict>,
    /// What the figures say it is.
    pub proposed: Option<Verdict>,
}

impl LineRow {
    fn of(line: Line, visit: VisitState, today: Day) -> Self {
        let text = |text: Option<String>| text.unwrap_or_default();
        let (unit, ours, theirs) = (text(line.measure_unit), text(line.ours), text(line.theirs));
        let review_ours = text(line.review_ours);
        Self {
            id: line.id,
            indicator: line.indicator,
            better: line.better,
            gap: gap(&ours, &theirs, &unit, line.better),
            gap_words: text(line.gap_words),
            why: text(line.why),
            measure: text(line.measure),
            owner: text(line.owner),
            due: line.due,
            state: line.state,
            reason: line.reason,
            overdue: visit != VisitState::Cancelled && is_overdue(line.state, line.due, today),
            review_gap: gap(&review_ours, &theirs, &unit, line.better),
            review_words: text(line.review_words),
            verdict: line.verdict,
            proposed: proposed_verdict(&ours, &review_ours, &theirs, &unit, line.better),
            review_ours,
            measure_unit: unit,
            ours,
            theirs,
        }
    }

    /// The gap as paper names it.
    pub(super) fn gap_zh(&self) -> String {
        self.gap.as_ref().map_or_else(|| self.gap_words.clone(), |gap| gap.zh(&self.measure_unit))
    }

    /// The gap at the second look as paper names it.
    pub(super) fn review_gap_zh(&self) -> String {
        self.review_gap.as_ref().map(|gap| gap.zh(&self.measure_unit)).unwrap_or_default()
    }
}

/// The lines of one visit.
pub(super) fn line_rows(lines: Vec<Line>, visit: VisitState, today: Day) -> Vec<LineRow> {
    lines.into_iter().map(|line| LineRow::of(line, visit, today)).collect()
}

/// A new line.
#[derive(Debug, Deserialize, TS)]
pub struct AddLine {
    /// The visit.
    pub visit: Id,
    /// 指标
    pub indicator: String,
}

/// One line.
#[derive(Debug, Deserialize, TS)]
pub struct LineRequest {
    /// Its id.
    pub id: Id,
}

/// A cell as it is left.
#[derive(Debug, Deserialize, TS)]
pub struct SaveLineField {
    /// The line.
    pub id: Id,
    /// The cell.
    pub field: LineField,
    /// What was typed; empty clears it.
    pub value: String,
}

/// How far a measure has come.
#[derive(Debug, Deserialize, TS)]
pub struct SetLineState {
    /// The line.
    pub id: Id,
    /// How far.
    pub state: MeasureState,
    /// Why it is given up.
    #[serde(default)]
    pub reason: String,
}

/// A line moved in its table.
#[derive(Debug, Deserialize, TS)]
pub struct PlaceLine {
    /// The line.
    pub id: Id,
    /// The new place, from 0.
    pub place: usize,
}

/// Adds a line at the end.
pub fn add_line(cx: &Writing, request: AddLine) -> Result<VisitRecord> {
    let Some(Kept::Text(indicator)) = read_line(LineField::Indicator, &request.indicator)? else {
        return Err(Problem::new(Code::Empty).with("field", LineField::Indicator.zh()));
    };
    edit(cx, request.visit, |tx| {
        tx.add_benchmark(request.visit, &indicator)?;
        Ok(())
    })
}

/// Saves one cell as it is left.
pub fn save_line_field(cx: &Writing, request: SaveLineField) -> Result<VisitRecord> {
    let SaveLineField { id, field, value } = request;
    let value = read_line(field, &value)?;
    let visit = cx.read(|db| db.benchmark_line(id))?.visit;
    edit(cx, visit, |tx| Ok(tx.set_benchmark(id, field, value.as_ref())?))
}

/// Says how far a measure has come; one that is given up needs a reason.
pub fn set_line_state(cx: &Writing, request: SetLineState) -> Result<VisitRecord> {
    let SetLineState { id, state, reason } = request;
    let today = cx.today();
    let reason = Some(reason.trim()).filter(|_| state == MeasureState::Dropped);
    if reason.is_some_and(str::is_empty) {
        return Err(Problem::new(Code::Empty).with("field", "不再推进的理由"));
    }
    cx.write(Op::MeasureStateSet, |tx| {
        let line = tx.benchmark_line(id)?;
        tx.says("name", &line.indicator);
        tx.says("state", state.zh());
        tx.about(line.visit);
        tx.set_benchmark_state(id, state, reason)?;
        Ok(shown(tx, line.visit, today)?)
    })
}

/// Moves a line in its table.
pub fn place_line(cx: &Writing, request: PlaceLine) -> Result<VisitRecord> {
    let visit = cx.read(|db| db.benchmark_line(request.id))?.visit;
    edit(cx, visit, |tx| {
        let mut order: Vec<Id> = tx.benchmark_of(visit)?.into_iter().map(|line| line.id).collect();
        order.retain(|id| *id != request.id);
        order.insert(request.place.min(order.len()), request.id);
        for (id, sort) in order.into_iter().zip(1_i64..) {
            tx.set("benchmark", id, "sort", sort)?;
        }
        Ok(())
    })
}

/// Deletes a line.
pub fn delete_line(cx: &Writing, request: LineRequest) -> Result<VisitRecord> {
    let today = cx.today();
    cx.write(Op::LineDeleted, |tx| {
        let line = tx.benchmark_line(request.id)?;
        tx.says("name", &line.indicator);
        tx.says("title", tx.visit(line.visit)?.title);
        tx.about(line.visit);
        tx.delete("benchmark", request.id)?;
        Ok(shown(tx, line.visit, today)?)
    })
}

/// Who could be answerable: whoever was before, then people and units by name or initials.
pub fn owners(cx: &Reading, request: crate::needs::PickTopics) -> Result<Vec<String>> {
    let find = request.find.trim();
    let limit = request.limit.clamp(1, 50);
    cx.read(|db| {
        let mut names: Vec<String> =
            db.benchmark_owners()?.into_iter().filter(|name| sounds_like(name, find)).collect();
        let units = db.units()?.into_iter().map(|unit| unit.name).filter(|name| sounds_like(name, find));
        names.extend(units.take(limit));
        if !find.is_empty() {
            names.extend(db.pick_cadres(find, limit as i64)?.into_iter().map(|person| person.name));
        }
        let mut seen = std::collections::BTreeSet::new();
        names.retain(|name| seen.insert(name.clone()));
        names.truncate(limit);
        Ok(names)
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
        cells.push(Cell::from(line.due.map(|day| day.to_string())));
        cells.extend([Cell::Text(state), Cell::from(line.reason), Cell::Text(line.review_ours)]);
        cells.extend([Cell::Text(review_gap), Cell::Text(line.review_words), Cell::from(verdict)]);
        cells
    });
    book(cx, &Table::new(format!("对标清单（{}）", cx.today()), headings, rows))
}
