//! What a class came to on four levels, each figure with what it stands on.

use super::improvements::{ImprovementRow, of_class};
use super::questions::rows_of;
use super::queue::{FollowupLine, line};
use super::record::aspects_of;
use crate::assessment::{outcomes, short_standing};
use crate::book::{MadeOutput, book};
use crate::context::Reading;
use crate::evaluation::{ClassRequest, of_batch};
use crate::rule::rule;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;
use zhixing_domain::assessment::{Outcome as Assessed, ResultState};
use zhixing_domain::evaluation::Rule;
use zhixing_domain::followup::{
    ActionState, ChangeFacts, Effect, EffectFacts, FollowVerdict, Solved, effect as reckon, opinion_mean,
    verdict,
};
use zhixing_domain::paper::figure;
use zhixing_domain::people::abilities::{AbilityRule, Statement};
use zhixing_domain::{Day, Id, Result};
use zhixing_exchange::table::{Cell, Table};
use zhixing_store::Reader;
use zhixing_store::classes::{ClassFilter, ClassRow};
use zhixing_store::people::Scope;

/// A trainee in the table of what the class came to (跟踪问效表的一行).
#[derive(Debug, Clone, Serialize, TS)]
pub struct EffectRow {
    /// The enrolment.
    pub id: Id,
    /// 学号
    pub student_no: u32,
    /// Name.
    pub name: String,
    /// Unit.
    pub unit: Option<String>,
    /// 带来的问题
    pub question: String,
    /// What became of it.
    pub solved: Option<Solved>,
    /// 带回的成果
    pub result: String,
    /// Lines of the plan that were done.
    pub done: u32,
    /// Lines of the plan.
    pub lines: u32,
    /// The mean degree of the unit's word, in hundredths.
    #[ts(type = "number | null")]
    pub opinion: Option<i64>,
    /// What the unit suggests, or its example.
    pub unit_words: String,
    /// What it all comes to.
    pub verdict: FollowVerdict,
}

/// What a class came to (四级问效).
#[derive(Debug, Serialize, TS)]
pub struct ClassEffect {
    /// The class.
    pub class: Id,
    /// The class as paper names it.
    pub title: String,
    /// Its last day.
    #[ts(type = "string | null")]
    pub last_day: Option<Day>,
    /// Trainees who did not withdraw.
    pub trainees: u32,
    /// The four levels.
    pub effect: Effect,
    /// How far the results of the assessment are: before they hung out and settled, what is learned is not certain.
    pub results: ResultState,
    /// Trainees whose post is still to be assessed: their result is a first one.
    pub provisional: u32,
    /// The formula of satisfaction, in words; nothing where no form was typed.
    pub formula: Option<String>,
    /// With fewer answers a figure is withheld.
    pub least: u32,
    /// The trainees by 学号.
    pub rows: Vec<EffectRow>,
    /// What was asked after the class, the earliest first.
    pub followups: Vec<FollowupLine>,
    /// What is to be better.
    pub improvements: Vec<ImprovementRow>,
}

/// A class in the list of what classes came to.
#[derive(Debug, Serialize, TS)]
pub struct EffectLine {
    /// The class.
    pub class: Id,
    /// The class as paper names it.
    pub title: String,
    /// Its last day.
    #[ts(type = "string | null")]
    pub last_day: Option<Day>,
    /// Trainees who did not withdraw.
    pub trainees: u32,
    /// The four levels.
    pub effect: Effect,
    /// Follow-ups closed.
    pub done: u32,
    /// Follow-ups that are not given up.
    pub followups: u32,
    /// What is to be better.
    pub improvements: u32,
}

/// Which classes.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(default)]
pub struct ListEffects {
    /// The class or its initials.
    pub find: Option<String>,
    /// The year it began in.
    pub year: Option<i32>,
    /// From this row on.
    pub offset: usize,
    /// So many.
    pub limit: Option<usize>,
}

/// A page of what classes came to.
#[derive(Debug, Serialize, TS)]
pub struct EffectPage {
    /// How many there are in all.
    pub total: usize,
    /// The page.
    pub rows: Vec<EffectLine>,
    /// The years in which classes began, for the filter.
    pub years: Vec<i32>,
}

/// What a class came to.
pub fn effect(cx: &Reading, request: ClassRequest) -> Result<ClassEffect> {
    let today = cx.today();
    cx.read(|db| of(db, request.class, today))
}

pub(super) fn of(db: &Reader, class: Id, today: Day) -> zhixing_store::Result<ClassEffect> {
    let row = db.class(class)?;
    let Found { facts, rows, formula, provisional } = gather(db, &row, today)?;
    Ok(ClassEffect {
        class,
        title: row.name(),
        last_day: row.days.last,
        trainees: facts.trainees,
        effect: reckon(&facts),
        results: short_standing(db, class, today)?.state,
        provisional,
        formula,
        least: facts.least,
        rows,
        followups: db.followups_of(class)?.iter().map(|row| line(row, today)).collect(),
        improvements: of_class(db, class, today)?,
    })
}

struct Found {
    facts: EffectFacts,
    rows: Vec<EffectRow>,
    formula: Option<String>,
    provisional: u32,
}

fn gather(db: &Reader, class: &ClassRow, today: Day) -> zhixing_store::Result<Found> {
    let day = class.days.last.unwrap_or(today);
    let evaluation: Rule = rule(db, day)?;
    let applications = db.applications_of_class(class.id)?;
    let opinions = db.opinions_of_class(class.id)?;
    let sheets = rows_of(db, class.id, today)?;
    let mut facts = EffectFacts {
        trainees: sheets.len() as u32,
        aspects: aspects_of(db, class.days.last, today)?,
        least: evaluation.least_forms,
        ..EffectFacts::default()
    };
    let (mut formula, mut provisional) = (None, 0);
    if let Some(batch) = db.evaluation_batch_of(class.id)? {
        let summary = of_batch(db, &batch, today)?;
        if summary.valid > 0 {
            let given_out = summary.given_out.max(summary.valid);
            facts.forms = Some((summary.valid, given_out, summary.overall.satisfaction));
            formula = Some(summary.formula);
        }
    }
    let mut assessed = outcomes(db, class.id, today)?;
    let mut rows = Vec::with_capacity(sheets.len());
    for sheet in sheets {
        match assessed.remove(&sheet.id) {
            Some(Assessed::Passed { total }) => {
                facts.judged += 1;
                facts.passed += 1;
                facts.totals.push(total);
            }
            Some(Assessed::Failed { total }) => {
                facts.judged += 1;
                facts.totals.push(total);
            }
            // What hangs out while the post is still to be assessed is a result.
            Some(Assessed::Provisional { total, passes, .. }) => {
                provisional += 1;
                facts.judged += 1;
                facts.passed += u32::from(passes);
                facts.totals.push(total);
            }
            Some(Assessed::Absent { .. }) => facts.judged += 1,
            _ => {}
        }
        facts.questions += u32::from(!sheet.question.is_empty());
        let plan: Vec<ActionState> = sheet.actions.iter().map(|line| line.state).collect();
        let application = applications.get(&sheet.id);
        let opinion = opinions.get(&sheet.id);
        // Who brought no question has solved none, whatever is ticked.
        let solved = application.and_then(|form| form.solved).filter(|_| !sheet.question.is_empty());
        if let Some(form) = application {
            facts.applications.push((solved, form.applied.is_some()));
        }
        if let Some(form) = opinion.filter(|form| !form.scores.is_empty()) {
            facts.opinions.push(form.scores.clone());
        }
        let mean = opinion.and_then(|form| opinion_mean(&form.scores));
        rows.push(EffectRow {
            verdict: verdict(solved, &plan, mean),
            id: sheet.id,
            student_no: sheet.student_no,
            name: sheet.name,
            unit: sheet.unit,
            question: sheet.question,
            solved,
            result: sheet.result,
            done: sheet.done,
            lines: plan.len() as u32,
            opinion: mean,
            unit_words: opinion
                .and_then(|form| form.suggestion.clone().or_else(|| form.example.clone()))
                .unwrap_or_default(),
        });
        if !plan.is_empty() {
            facts.actions.push(plan);
        }
    }
    facts.changes = changes(db, class)?;
    Ok(Found { facts, rows, formula, provisional })
}

/// What was said of the abilities a class raises, before its first day and after its last, of trainees of whom both was said.
/// What follows from the class itself is no word on it and does not count.
fn changes(db: &Reader, class: &ClassRow) -> zhixing_store::Result<Vec<ChangeFacts>> {
    let (Some(first), Some(last)) = (class.days.first, class.days.last) else { return Ok(Vec::new()) };
    let abilities = db.class_abilities(class.id)?;
    if abilities.is_empty() {
        return Ok(Vec::new());
    }
    let people: Vec<Id> = db.trainee_cadres(class.id)?.into_iter().map(|(_, cadre)| cadre).collect();
    let mut said: BTreeMap<(Id, Id), Vec<Statement>> = BTreeMap::new();
    db.each_said(Scope::People(&people), |cadre, ability, statement| {
        said.entry((ability, cadre)).or_default().push(statement);
    })?;
    let rule: AbilityRule = rule(db, last)?;
    let mut found = Vec::new();
    for (ability, _) in abilities {
        let mut levels = Vec::new();
        for ((_, _), statements) in said.range((ability, Id(i64::MIN))..=(ability, Id(i64::MAX))) {
            let after: Vec<Statement> = statements.iter().filter(|one| one.day >= last).copied().collect();
            let before = rule.counts(statements, first.pred_opt().unwrap_or(first));
            let newest = after.iter().map(|one| one.day).max();
            let after = newest.and_then(|day| rule.counts(&after, day));
            if let (Some(before), Some(after)) = (before, after) {
                levels.push((before.level.digit(), after.level.digit()));
            }
        }
        if !levels.is_empty() {
            found.push(ChangeFacts { ability: db.ability_name(ability)?, levels });
        }
    }
    Ok(found)
}

/// A page of what classes that are over came to, the newest first.
pub fn effects(cx: &Reading, request: ListEffects) -> Result<EffectPage> {
    let today = cx.today();
    cx.read(|db| {
        let filter = ClassFilter { find: request.find.clone(), year: request.year, ..ClassFilter::default() };
        let limit = request.limit.unwrap_or(usize::MAX);
        let (total, classes) = db.classes_over(&filter, today, request.offset, limit)?;
        let mut rows = Vec::new();
        for class in &classes {
            let facts = gather(db, class, today)?.facts;
            let followups: Vec<_> =
                db.followups_of(class.id)?.into_iter().filter(|row| row.followup.skipped.is_none()).collect();
            rows.push(EffectLine {
                class: class.id,
                title: class.name(),
                last_day: class.days.last,
                trainees: facts.trainees,
                effect: reckon(&facts),
                done: followups.iter().filter(|row| row.followup.done.is_some()).count() as u32,
                followups: followups.len() as u32,
                improvements: of_class(db, class.id, today)?.len() as u32,
            });
        }
        Ok(EffectPage { total, rows, years: db.class_years()? })
    })
}

/// A figure as it is written, in percent or points; a dash where there is none, a word where it is withheld.
pub(super) fn written(value: Option<i64>, withheld: bool, unit: &str) -> String {
    match (value, withheld) {
        (Some(value), _) => format!("{}{unit}", figure(value)),
        (None, true) => "人数少，不列".to_owned(),
        (None, false) => "—".to_owned(),
    }
}

/// The list of classes as a workbook.
pub fn export_effects(cx: &Reading, request: ListEffects) -> Result<MadeOutput> {
    let page = effects(cx, ListEffects { offset: 0, limit: None, ..request })?;
    let headings = [
        ("序号", 6),
        ("班次", 44),
        ("结业", 12),
        ("学员", 8),
        ("满意度", 14),
        ("合格率", 14),
        ("平均成绩", 12),
        ("用上了", 14),
        ("有变化", 14),
        ("行动做成", 14),
        ("问题解决", 14),
        ("跟踪办结", 10),
        ("改进方向", 10),
    ];
    let rows = page.rows.into_iter().zip(1_u32..).map(|(row, no)| {
        let found = &row.effect;
        let share =
            |one: zhixing_domain::followup::EffectFigure| Cell::Text(written(one.value, one.withheld, "%"));
        vec![
            Cell::Number(f64::from(no)),
            Cell::Text(row.title),
            Cell::day(row.last_day),
            Cell::Number(f64::from(row.trainees)),
            share(found.reaction.satisfaction),
            share(found.learning.passed),
            Cell::Text(written(found.learning.mean.value, found.learning.mean.withheld, "")),
            share(found.behaviour.applied),
            share(found.behaviour.changed),
            share(found.outcome.actions),
            share(found.outcome.solved),
            Cell::Text(format!("{}/{}", row.done, row.followups)),
            Cell::Number(f64::from(row.improvements)),
        ]
    });
    book(cx, &Table::new(format!("培训成效（{}）", cx.today()), headings, rows))
}
