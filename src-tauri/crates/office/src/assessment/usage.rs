//! 结果运用: what follows from settled results, proposed by the rule, confirmed by hand.

use super::publication::{settled, short_standing};
use super::score::of_class;
use crate::classes::unclosed;
use crate::context::{Reading, Writing};
use crate::evaluation::ClassRequest;
use crate::op::Op;
use crate::rule;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zhixing_domain::assessment::{Outcome, ResultState, ResultUse, UseRule, propose};
use zhixing_domain::{Code, Day, Id, Problem, Result, between};

/// A trainee and what their result is used for.
#[derive(Debug, Serialize, TS)]
pub struct UseRow {
    /// The enrolment.
    pub enrolment: Id,
    /// 学号
    pub student_no: u32,
    /// Name.
    pub name: String,
    /// Unit.
    pub unit: Option<String>,
    /// What the assessment came to.
    pub outcome: Outcome,
    /// 名次
    pub place: Option<u32>,
    /// What the rule proposes.
    pub proposed: Vec<ResultUse>,
    /// What it is used for.
    pub uses: Vec<UseMade>,
}

/// A use that was confirmed.
#[derive(Debug, Serialize, TS)]
pub struct UseMade {
    /// Its id.
    pub id: Id,
    /// What for.
    pub kind: ResultUse,
    /// When.
    #[ts(type = "string")]
    pub day: Day,
    /// A note.
    pub note: Option<String>,
}

/// The use of a class's results.
#[derive(Debug, Serialize, TS)]
pub struct ClassUses {
    /// How far the results are.
    pub state: ResultState,
    /// The last day of what hangs out.
    #[ts(type = "string | null")]
    pub until: Option<Day>,
    /// The trainees by place, then by 学号.
    pub rows: Vec<UseRow>,
    /// The rule that proposes.
    pub rule: UseRule,
}

/// Uses to be confirmed.
#[derive(Debug, Deserialize, TS)]
pub struct ConfirmUses {
    /// The class.
    pub class: Id,
    /// Who, and what for.
    pub uses: Vec<ChosenUse>,
    /// A note to all of them.
    pub note: String,
}

/// A use chosen.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct ChosenUse {
    /// The enrolment.
    pub enrolment: Id,
    /// What for.
    pub kind: ResultUse,
}

/// One use.
#[derive(Debug, Deserialize, TS)]
pub struct UseRequest {
    /// Its id.
    pub id: Id,
}

/// What the results of a class are used for, and what the rule proposes.
pub fn uses(cx: &Reading, request: ClassRequest) -> Result<ClassUses> {
    cx.read(|db| of(db, request.class, cx.today()))
}

pub(super) fn of(db: &zhixing_store::Reader, class: Id, today: Day) -> zhixing_store::Result<ClassUses> {
    let sheet = of_class(db, class, today)?;
    let standing = short_standing(db, class, today)?;
    let rule: UseRule = rule::rule(db, db.class_facts(class)?.last_day.unwrap_or(today))?;
    let rows: Vec<_> = sheet.rows.into_iter().filter(|row| !row.withdrawn).collect();
    let judged: Vec<_> = rows.iter().map(|row| (row.id, &row.outcome, row.place)).collect();
    let proposed = propose(&judged, rule);
    let made = db.result_uses(class)?;
    let mut rows: Vec<UseRow> = rows
        .into_iter()
        .map(|row| UseRow {
            proposed: proposed.iter().filter(|(id, _)| *id == row.id).map(|(_, kind)| *kind).collect(),
            uses: made
                .iter()
                .filter(|used| used.enrolment == row.id)
                .map(|used| UseMade { id: used.id, kind: used.kind, day: used.day, note: used.note.clone() })
                .collect(),
            enrolment: row.id,
            student_no: row.student_no,
            name: row.name,
            unit: row.unit,
            outcome: row.outcome,
            place: row.place,
        })
        .collect();
    rows.sort_by_key(|row| (row.place.is_none(), row.place, row.student_no));
    Ok(ClassUses { state: standing.state, until: standing.until, rows, rule })
}

/// Uses results: refused until they are settled.
pub fn confirm_uses(cx: &Writing, request: ConfirmUses) -> Result<ClassUses> {
    let note = Some(request.note.trim()).filter(|note| !note.is_empty());
    cx.write(Op::ResultsUsed, |tx| {
        let class = request.class;
        unclosed(tx, class)?;
        tx.says("class", tx.class_facts(class)?.title);
        let list = settled(tx, class, cx.today())?;
        if request.uses.is_empty() {
            return Err(Problem::new(Code::NobodyChosen));
        }
        let rows = of(tx, class, cx.today())?.rows;
        for ChosenUse { enrolment, kind } in &request.uses {
            if rows.iter().all(|row| row.enrolment != *enrolment) {
                return Err(Problem::new(Code::NotFound));
            }
            tx.put_result_use(list, *enrolment, *kind, cx.today(), note)?;
        }
        tx.says("count", request.uses.len());
        tx.about(class);
        Ok(of(tx, class, cx.today())?)
    })
}

/// Takes a use back.
pub fn withdraw_use(cx: &Writing, request: UseRequest) -> Result<ClassUses> {
    cx.write(Op::UseWithdrawn, |tx| {
        let (enrolment, class) = tx.use_place(request.id)?;
        unclosed(tx, class)?;
        let found = of(tx, class, cx.today())?;
        let row = found.rows.iter().find(|row| row.enrolment == enrolment);
        tx.says("class", tx.class_facts(class)?.title);
        tx.says("name", row.map_or("", |row| row.name.as_str()));
        tx.delete("result_use", request.id)?;
        Ok(of(tx, class, cx.today())?)
    })
}

/// The rule that proposes as it holds today.
pub fn use_rule(cx: &Reading, (): ()) -> Result<UseRule> {
    rule::today(cx)
}

/// Sets it from today on.
pub fn save_use_rule(cx: &Writing, request: UseRule) -> Result<()> {
    between("评优比例", request.honour_percent, 0, 100)?;
    between("后备比例", request.reserve_percent, 0, 100)?;
    rule::keep(cx, &request)
}
