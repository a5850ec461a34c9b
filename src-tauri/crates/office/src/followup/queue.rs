//! What is asked after classes: planned by the rule, listed by the day it is due, closed or given up.

use crate::book::{MadeOutput, book};
use crate::context::{Reading, Writing};
use crate::evaluation::ClassRequest;
use crate::op::Op;
use crate::rule::rule;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zhixing_domain::classes::ClassState;
use zhixing_domain::followup::{
    FollowupField, FollowupKind, FollowupRule, FollowupStanding, ages, planned, read_followup, standing,
};
use zhixing_domain::practice::Kept;
use zhixing_domain::{Code, Day, Id, Problem, Result};
use zhixing_exchange::table::{Cell, Table};
use zhixing_store::Tx;
use zhixing_store::followup::{FollowupFilter, FollowupRow};

/// Which follow-ups are wanted.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(default)]
pub struct ListFollowups {
    /// What was typed: the class or its initials, or the name of a trainee.
    pub find: Option<String>,
    /// Of this class.
    pub class: Option<Id>,
    /// What is asked.
    pub kind: Option<FollowupKind>,
    /// Of classes with trainees of this unit.
    pub unit: Option<String>,
    /// Where they stand; nothing stands for all that are neither done nor given up.
    pub standing: Option<FollowupStanding>,
    /// Those that are done or given up too.
    pub all: bool,
    /// From this row on.
    pub offset: usize,
    /// So many.
    pub limit: Option<usize>,
}

/// A follow-up in the list (一次跟踪).
#[derive(Debug, Clone, Serialize, TS)]
pub struct FollowupLine {
    /// Its id.
    pub id: Id,
    /// The class.
    pub class: Id,
    /// The class as paper names it.
    pub class_title: String,
    /// What is asked.
    pub kind: FollowupKind,
    /// So many months after the class; nothing for a day of one's own.
    pub months: Option<u32>,
    /// By when.
    #[ts(type = "string")]
    pub due: Day,
    /// Where it stands.
    pub standing: FollowupStanding,
    /// When it was closed.
    #[ts(type = "string | null")]
    pub done: Option<Day>,
    /// Why it is not asked.
    pub skipped: Option<String>,
    /// How many answers came.
    pub answered: u32,
    /// Of how many.
    pub expected: u32,
}

/// A page of follow-ups.
#[derive(Debug, Serialize, TS)]
pub struct FollowupPage {
    /// How many there are in all.
    pub total: usize,
    /// The page.
    pub rows: Vec<FollowupLine>,
}

/// One follow-up.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct FollowupRef {
    /// Its id.
    pub id: Id,
}

/// A follow-up on a day of one's own.
#[derive(Debug, Deserialize, TS)]
pub struct AddFollowup {
    /// The class.
    pub class: Id,
    /// What is asked.
    pub kind: FollowupKind,
    /// By when.
    pub due: String,
}

/// A follow-up closed, given up, or opened again.
#[derive(Debug, Deserialize, TS)]
pub struct CloseFollowup {
    /// It.
    pub id: Id,
    /// Closed, given up, or neither: opened again.
    pub to: FollowupClosing,
    /// Why it is given up; needed then.
    #[serde(default)]
    pub reason: String,
}

/// What becomes of a follow-up by hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FollowupClosing {
    /// 办结
    Done,
    /// 不再跟踪
    Skipped,
    /// 重新打开
    Open,
}

pub(super) fn line(row: &FollowupRow, today: Day) -> FollowupLine {
    let one = &row.followup;
    FollowupLine {
        id: one.id,
        class: one.class,
        class_title: row.class_title.clone(),
        kind: one.kind,
        months: one.months,
        due: one.due,
        standing: standing(one.due, one.done.is_some(), one.skipped.is_some(), today),
        done: one.done,
        skipped: one.skipped.clone(),
        answered: row.answered,
        expected: row.expected,
    }
}

fn filter(request: &ListFollowups, today: Day) -> FollowupFilter {
    FollowupFilter {
        find: request.find.clone(),
        class: request.class,
        kind: request.kind,
        unit: request.unit.clone(),
        standing: request.standing,
        pending: !request.all && request.standing.is_none(),
        days: Some(ages(today)),
    }
}

/// A page of follow-ups: those due first first.
pub fn list(cx: &Reading, request: ListFollowups) -> Result<FollowupPage> {
    let today = cx.today();
    cx.read(|db| {
        let filter = filter(&request, today);
        let limit = request.limit.unwrap_or(usize::MAX);
        let (total, rows) = db.followups(&filter, request.offset, limit)?;
        Ok(FollowupPage { total, rows: rows.iter().map(|row| line(row, today)).collect() })
    })
}

/// The units with trainees in classes that are followed up.
pub fn units(cx: &Reading, (): ()) -> Result<Vec<String>> {
    cx.read(|db| db.followup_units())
}

/// Plans what the rule of a class's last day asks, as far as it is not planned yet. Gives how many were added.
pub(crate) fn plan_after(tx: &Tx, class: Id) -> Result<u32> {
    let Some(last) = tx.class(class)?.days.last else { return Ok(0) };
    let rule: FollowupRule = rule(tx, last)?;
    let there = tx.followups_of(class)?;
    let asked = planned(&rule, last);
    let mut added = 0;
    for one in &asked {
        // A meeting that became a questionnaire is not asked a second time, unless the rule asks for both.
        let instead = one.kind.instead();
        let is_asked =
            |kind| asked.iter().any(|other| (other.months, Some(other.kind)) == (one.months, kind));
        let is_there = |kind| {
            there.iter().any(|row| (row.followup.months, Some(row.followup.kind)) == (Some(one.months), kind))
        };
        if instead.is_some() && !is_asked(instead) && is_there(instead) {
            continue;
        }
        let one = *one;
        added += u32::from(tx.plan_followup(class, one)?);
    }
    Ok(added)
}

/// Plans the follow-ups of a class that is over. Gives how many were added; none where all stand already.
pub fn plan(cx: &Writing, request: ClassRequest) -> Result<u32> {
    let today = cx.today();
    cx.write(Op::FollowupsPlanned, |tx| {
        let class = tx.class(request.class)?;
        tx.says("class", class.name());
        tx.about(request.class);
        let is_over = class.days.last.is_some_and(|last| last <= today);
        if !is_over && !matches!(class.state, ClassState::Finished | ClassState::Closed) {
            return Err(match class.days.last {
                Some(day) => Problem::new(Code::ClassNotOver).with("day", day),
                None => Problem::new(Code::ClassWithoutDays),
            });
        }
        let added = plan_after(tx, request.class)?;
        tx.says("count", added);
        Ok(added)
    })
}

/// Adds a follow-up on a day of one's own.
pub fn add(cx: &Writing, request: AddFollowup) -> Result<Id> {
    let Some(Kept::Day(due)) = read_followup(FollowupField::Due, &request.due)? else {
        return Err(Problem::new(Code::Empty).with("field", FollowupField::Due.zh()));
    };
    cx.write(Op::FollowupAdded, |tx| {
        tx.says("class", tx.class(request.class)?.name());
        tx.says("kind", request.kind.zh());
        let id = tx.add_followup(request.class, request.kind, due)?;
        tx.about(id);
        Ok(id)
    })
}

/// Closes a follow-up, gives it up with a reason, or opens it again.
pub fn close(cx: &Writing, request: CloseFollowup) -> Result<FollowupLine> {
    let today = cx.today();
    let reason = request.reason.trim();
    if request.to == FollowupClosing::Skipped && reason.is_empty() {
        return Err(Problem::new(Code::Empty).with("field", "不再跟踪的原因"));
    }
    cx.write(Op::FollowupClosed, |tx| {
        let row = tx.followup(request.id)?;
        tx.says("class", &row.class_title);
        tx.says("kind", row.followup.kind.zh());
        let (done, skipped, word) = match request.to {
            FollowupClosing::Done => (Some(today), None, "已办结"),
            FollowupClosing::Skipped => (None, Some(reason), "不再跟踪"),
            FollowupClosing::Open => (None, None, "重新打开"),
        };
        tx.says("state", word);
        tx.about(request.id);
        tx.set_followup_closed(request.id, done, skipped)?;
        Ok(line(&tx.followup(request.id)?, today))
    })
}

/// Asks by a questionnaire instead of a meeting, or the other way round; what was typed of either stays.
pub fn switch(cx: &Writing, request: FollowupRef) -> Result<FollowupLine> {
    let today = cx.today();
    cx.write(Op::FollowupSwitched, |tx| {
        let row = tx.followup(request.id)?;
        let one = &row.followup;
        tx.says("class", &row.class_title);
        tx.says("kind", one.kind.zh());
        tx.about(request.id);
        let Some(to) = one.kind.instead() else {
            return Err(Problem::new(Code::FollowupFixed).with("kind", one.kind.zh()));
        };
        tx.says("to", to.zh());
        let is_there = |other: &FollowupRow| (other.followup.months, other.followup.kind) == (one.months, to);
        if one.months.is_some() && tx.followups_of(one.class)?.iter().any(is_there) {
            return Err(Problem::new(Code::FollowupTwice).with("kind", to.zh()));
        }
        tx.set_followup_kind(request.id, to)?;
        Ok(line(&tx.followup(request.id)?, today))
    })
}

/// Deletes a follow-up to which nothing came back.
pub fn delete(cx: &Writing, request: FollowupRef) -> Result<()> {
    cx.write(Op::FollowupDeleted, |tx| {
        let row = tx.followup(request.id)?;
        tx.says("class", &row.class_title);
        tx.says("kind", row.followup.kind.zh());
        let answers = tx.followup_answers(request.id)?;
        if answers > 0 {
            let problem = Problem::new(Code::InUse).with("name", row.followup.kind.zh());
            return Err(problem.with("count", answers).with("where", "跟踪"));
        }
        Ok(tx.delete("followup", request.id)?)
    })
}

/// The list as a workbook.
pub fn export(cx: &Reading, request: ListFollowups) -> Result<MadeOutput> {
    let page = list(cx, ListFollowups { offset: 0, limit: None, ..request })?;
    let headings = [
        ("序号", 6),
        ("班次", 44),
        ("跟踪方式", 14),
        ("结业后几个月", 12),
        ("到期日", 12),
        ("状态", 12),
        ("已收", 8),
        ("应收", 8),
        ("办结日期", 12),
        ("不再跟踪的原因", 30),
    ];
    let number = |count: u32| Cell::Number(f64::from(count));
    let rows = page.rows.into_iter().zip(1_u32..).map(|(row, no)| {
        vec![
            number(no),
            Cell::Text(row.class_title),
            Cell::from(row.kind.zh()),
            row.months.map_or(Cell::Empty, number),
            Cell::Day(row.due),
            Cell::from(row.standing.zh()),
            number(row.answered),
            number(row.expected),
            Cell::day(row.done),
            Cell::from(row.skipped),
        ]
    });
    book(cx, &Table::new(format!("跟踪台账（{}）", cx.today()), headings, rows))
}
