//! 训前评估: the panel, the rounds, scores typed from paper, verdicts with the figures that explain them.

use super::rows::{PlanItemRow, items_of};
use super::states::PlanRequest;
use crate::book::{MadeOutput, book};
use crate::context::Reading;
use crate::rule;
use serde::Serialize;
use std::collections::HashMap;
use ts_rs::TS;
use zhixing_domain::paper::figure;
use zhixing_domain::plans::{
    AssessmentRule, Ballot, ItemChange, ItemForm, Judgement, MemberKind, Months, PlanState, differences,
    judge, missing_kinds,
};
use zhixing_domain::{Code, Day, Id, Problem, Result};
use zhixing_exchange::table::{Cell, Table};
use zhixing_store::plans::{Member, Plan, Round, ScoreLine};
use zhixing_store::{Reader, Tx};

/// Somebody who judges a plan (评估人员).
#[derive(Debug, Clone, Serialize, TS)]
pub struct PanelMemberRow {
    /// Their id.
    pub id: Id,
    /// As whom they sit there.
    pub kind: MemberKind,
    /// The cadre, if they are of the roster.
    pub cadre: Option<Id>,
    /// Their name.
    pub name: String,
    /// Their unit.
    pub unit: Option<String>,
    /// Their post.
    pub post: Option<String>,
    /// Where they are reached.
    pub phone: Option<String>,
    /// Answers of theirs that the open round still lacks.
    pub missing: usize,
}

/// A round of 训前评估.
#[derive(Debug, Serialize, TS)]
pub struct RoundRow {
    /// Its id.
    pub id: Id,
    /// Its number.
    pub no: u32,
    /// When it began.
    #[ts(type = "string")]
    pub opened: Day,
    /// When it ended.
    #[ts(type = "string | null")]
    pub closed: Option<Day>,
    /// The form and what passes.
    pub rule: AssessmentRule,
    /// The items before the panel.
    pub items: Vec<AssessedItem>,
}

/// What the panel reads of an item beside its title.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ItemFacts {
    /// 培训对象
    pub audience: Option<String>,
    /// 人数
    #[ts(type = "number | null")]
    pub head_count: Option<i64>,
    /// 天数
    #[ts(type = "number | null")]
    pub days: Option<i64>,
    /// 月份
    pub months: Months,
    /// 形式
    pub form: Option<ItemForm>,
}

impl ItemFacts {
    /// In the words of papers.
    pub(super) fn zh(&self) -> Vec<String> {
        let number = |number: Option<i64>, unit: &str| number.map(|number| format!("{number} {unit}"));
        let all = [
            self.audience.clone(),
            number(self.head_count, "人"),
            number(self.days, "天"),
            Some(self.months.zh()).filter(|months| !months.is_empty()),
            self.form.map(|form| form.zh().to_owned()),
        ];
        all.into_iter().flatten().collect()
    }
}

/// An item before the panel.
#[derive(Debug, Serialize, TS)]
pub struct AssessedItem {
    /// Stands for the item in its round.
    pub verdict: Id,
    /// The item.
    pub item: Id,
    /// Its title.
    pub title: String,
    /// What the panel reads of it.
    pub facts: ItemFacts,
    /// What changed since the panel saw it before.
    pub changes: Option<ItemChange>,
    /// What was wrong then.
    pub returned: Option<String>,
    /// What the scores come to.
    pub judgement: Judgement,
    /// The figures in words.
    pub figures: String,
    /// Whether it passed; nothing before the round is closed.
    pub passed: Option<bool>,
    /// Why it goes back.
    pub reason: Option<String>,
    /// Why the administrator lets it pass all the same.
    pub overruled: Option<String>,
    /// By member, the answers in order.
    #[ts(type = "Record<number, (number | null)[]>")]
    pub scores: HashMap<Id, Ballot>,
    /// What members wrote.
    pub opinions: Vec<PanelOpinion>,
}

/// What a member wrote about an item.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PanelOpinion {
    /// Who.
    pub member: Id,
    /// What.
    pub words: String,
}

/// The panel and its rounds.
#[derive(Debug, Serialize, TS)]
pub struct Assessment {
    /// The plan's title.
    pub title: String,
    /// How far the plan has come.
    pub state: PlanState,
    /// The panel.
    pub members: Vec<PanelMemberRow>,
    /// Kinds of which the panel has too few, with how many are missing.
    pub missing: Vec<(MemberKind, u32)>,
    /// The rounds, the newest first.
    pub rounds: Vec<RoundRow>,
}

/// What a panel without these kinds is refused with; nothing where none is missing.
pub(super) fn incomplete(missing: &[(MemberKind, u32)]) -> Option<Problem> {
    let kinds: Vec<&str> = missing.iter().map(|(kind, _)| kind.zh()).collect();
    (!kinds.is_empty()).then(|| Problem::new(Code::PanelIncomplete).with("kinds", kinds.join("、")))
}

/// Opens a round for the items that have not passed.
pub(super) fn open_round(tx: &Tx, plan: &Plan, items: &[PlanItemRow], version: Id, day: Day) -> Result<Id> {
    let rule: AssessmentRule = rule::rule(tx, day)?;
    let kinds: Vec<MemberKind> = tx.plan_members(plan.id)?.iter().map(|member| member.kind).collect();
    if let Some(problem) = incomplete(&missing_kinds(&rule.panel, &kinds)) {
        return Err(problem);
    }
    let open: Vec<Id> = items
        .iter()
        .filter(|item| item.dropped.is_none() && !item.standing.is_passed())
        .map(|item| item.id)
        .collect();
    Ok(tx.add_plan_round(plan.id, &rule, version, day, &open)?)
}

/// The panel and its rounds.
pub fn assessment(cx: &Reading, request: PlanRequest) -> Result<Assessment> {
    let today = cx.today();
    cx.read(|db| {
        let plan = db.plan(request.id)?;
        let members = db.plan_members(plan.id)?;
        let rule: AssessmentRule = rule::rule(db, today)?;
        let kinds: Vec<MemberKind> = members.iter().map(|member| member.kind).collect();
        let mut rounds = rounds(db, &plan, &members, today)?;
        rounds.reverse();
        let open = rounds.first().filter(|round| round.closed.is_none());
        let missing_of = |member: Id| {
            open.map_or(0, |round| {
                let given = |item: &AssessedItem| {
                    item.scores.get(&member).map_or(0, |ballot| ballot.iter().flatten().count())
                };
                round.items.iter().map(|item| round.rule.questions() - given(item)).sum()
            })
        };
        Ok(Assessment {
            title: plan.title,
            state: plan.state,
            missing: missing_kinds(&rule.panel, &kinds),
            members: members
                .into_iter()
                .map(|member| {
                    let Member { id, kind, cadre, name, unit, post, phone } = member;
                    PanelMemberRow { missing: missing_of(id), id, kind, cadre, name, unit, post, phone }
                })
                .collect(),
            rounds,
        })
    })
}

/// The rounds of a plan with all that was typed, the first first.
pub(super) fn rounds(
    db: &Reader,
    plan: &Plan,
    members: &[Member],
    today: Day,
) -> zhixing_store::Result<Vec<RoundRow>> {
    let items = items_of(db, plan, today)?;
    let verdicts = db.plan_verdicts(plan.id)?;
    let versions = db.plan_versions(plan.id)?;
    let all = db.plan_rounds(plan.id)?;
    let snapshot = |version: Id| versions.iter().find(|one| one.id == version).map(|one| &one.snapshot);
    let mut rows = Vec::new();
    for (at, round) in all.iter().enumerate() {
        let scores = db.round_scores(round.id)?;
        let opinions = db.round_opinions(round.id)?;
        let mut assessed = Vec::new();
        for verdict in verdicts.iter().filter(|verdict| verdict.round == round.id) {
            let Some(item) = items.iter().find(|item| item.id == verdict.item) else { continue };
            let before = all[..at].iter().rev().find_map(|earlier| {
                let verdict = verdicts.iter().find(|one| one.round == earlier.id && one.item == item.id)?;
                Some((earlier, verdict))
            });
            let changes = before.and_then(|(earlier, _)| {
                let all = differences(snapshot(earlier.version)?, snapshot(round.version)?);
                all.into_iter().find(|change| change.item == Some(item.id))
            });
            let ballots = ballots(&round.rule, members, verdict.id, &scores);
            // Somebody who joined later is not missing in a round that was closed without them.
            let counts = |ballot: &&Ballot| round.closed.is_none() || ballot.iter().any(Option::is_some);
            let counted: Vec<Ballot> = ballots.values().filter(counts).cloned().collect();
            let judgement = judge(&round.rule, &counted);
            let written = opinions.iter().filter(|(one, ..)| *one == verdict.id);
            assessed.push(AssessedItem {
                verdict: verdict.id,
                item: item.id,
                title: item.title.clone(),
                facts: facts(item),
                changes,
                returned: before.and_then(|(_, verdict)| verdict.reason.clone()),
                figures: figures(&round.rule, &judgement),
                judgement,
                passed: verdict.passed,
                reason: verdict.reason.clone(),
                overruled: verdict.overruled.clone(),
                scores: ballots,
                opinions: written
                    .map(|(_, member, words)| PanelOpinion { member: *member, words: words.clone() })
                    .collect(),
            });
        }
        let Round { id, no, opened, closed, rule, .. } = round.clone();
        rows.push(RoundRow { id, no, opened, closed, rule, items: assessed });
    }
    Ok(rows)
}

/// What the panel reads of an item beside its title.
pub(super) fn facts(item: &PlanItemRow) -> ItemFacts {
    ItemFacts {
        audience: item.audience.clone(),
        head_count: item.head_count,
        days: item.days,
        months: item.months.clone(),
        form: item.form,
    }
}

fn ballots(
    rule: &AssessmentRule,
    members: &[Member],
    verdict: Id,
    scores: &[ScoreLine],
) -> HashMap<Id, Ballot> {
    let mut ballots: HashMap<Id, Ballot> =
        members.iter().map(|member| (member.id, vec![None; rule.questions()])).collect();
    for line in scores.iter().filter(|line| line.verdict == verdict) {
        if let Some(place) =
            ballots.get_mut(&line.member).and_then(|ballot| ballot.get_mut(line.question as usize))
        {
            *place = Some(line.score);
        }
    }
    ballots
}

/// The figures of an item in words, those that are too low named with what they should be.
pub(super) fn figures(rule: &AssessmentRule, judgement: &Judgement) -> String {
    let shown = |mean: Option<i64>| mean.map_or_else(|| "—".to_owned(), figure);
    let against = |mean: Option<i64>, is_low: bool, least: i64| {
        let low = if is_low { format!("，低于 {}", figure(least)) } else { String::new() };
        format!("{}{low}", shown(mean))
    };
    let mut told = vec![format!("总平均 {}", against(judgement.mean, judgement.is_low, rule.least_mean))];
    for block in &judgement.blocks {
        told.push(format!("“{}”{}", block.title, against(block.mean, block.is_low, rule.least_block)));
    }
    told.join("；")
}

/// The newest round as a workbook.
pub fn export_assessment(cx: &Reading, request: PlanRequest) -> Result<MadeOutput> {
    let found = assessment(cx, request)?;
    let round = found.rounds.first().ok_or_else(|| Problem::new(Code::RoundMissing))?;
    let mut columns = vec![("序号".to_owned(), 6), ("项目".to_owned(), 34)];
    columns.extend(round.rule.blocks.iter().map(|block| (block.title.clone(), 14)));
    columns.extend([("总平均".to_owned(), 9), ("结论".to_owned(), 9), ("理由".to_owned(), 40)]);
    let mean = |mean: Option<i64>| mean.map_or(Cell::Empty, |mean| Cell::Number(mean as f64 / 100.0));
    let rows = round.items.iter().zip(1_u32..).map(|(item, no)| {
        let mut row = vec![Cell::Number(f64::from(no)), Cell::Text(item.title.clone())];
        row.extend(item.judgement.blocks.iter().map(|block| mean(block.mean)));
        let verdict = match (item.passed, &item.overruled) {
            (_, Some(_)) => "特批通过",
            (Some(true), _) => "通过",
            (Some(false), _) => "退回",
            (None, _) => "",
        };
        let reason = item.overruled.clone().or_else(|| item.reason.clone());
        row.extend([mean(item.judgement.mean), Cell::from(verdict), Cell::from(reason)]);
        row
    });
    book(cx, &Table::new(format!("{}：第 {} 轮训前评估", found.title, round.no), columns, rows))
}
