//! The benchmark table: lines typed from paper, cell by cell; what became of the gaps.

use super::people::of_roster;
use super::visits::{VisitRecord, edit, shown};
use crate::context::Writing;
use crate::op::Op;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zhixing_domain::practice::{
    Better, Gap, Kept, LineField, MeasureState, Verdict, VisitState, gap, is_overdue, proposed_verdict,
    read_line,
};
use zhixing_domain::{Code, Day, Id, Problem, Result};
use zhixing_store::practice::Line;

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
    /// Who of the roster that is.
    pub owner_cadre: Option<Id>,
    /// Their unit and post.
    pub owner_post: Option<String>,
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
    pub(super) fn of(line: Line, visit: VisitState, today: Day) -> Self {
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
            owner_cadre: line.owner_cadre,
            owner_post: line.owner_post,
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
    /// Of who is answerable: the one of the roster who was chosen; nothing for words alone.
    #[serde(default)]
    pub cadre: Option<Id>,
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
    let SaveLineField { id, field, value, cadre } = request;
    let value = read_line(field, &value)?;
    let before = cx.read(|db| db.benchmark_line(id))?;
    edit(cx, before.visit, |tx| {
        if field != LineField::Owner {
            return Ok(tx.set_benchmark(id, field, value.as_ref())?);
        }
        // Who was chosen is written as the roster writes them.
        let is_same =
            |kept: &Kept| matches!((kept, &before.owner), (Kept::Text(now), Some(was)) if now == was);
        let known = before.owner_cadre.filter(|_| value.as_ref().is_some_and(is_same));
        let cadre = cadre.filter(|_| value.is_some()).or(known);
        let name = cadre.map(|cadre| of_roster(tx, cadre)).transpose()?.map(|(name, _, _)| Kept::Text(name));
        tx.set_benchmark(id, field, name.as_ref().or(value.as_ref()))?;
        Ok(tx.set_benchmark_owner(id, cadre)?)
    })
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
