//! The papers of a plan: 年度计划表, 调整说明.

use super::adjust::{now, versions};
use super::rows::{PlanItemRow, is_unreckoned, items_of};
use super::snapshot::words;
use super::states::PlanRequest;
use crate::context::Reading;
use crate::paper::{Document, MadePaper, make};
use serde::Deserialize;
use ts_rs::TS;
use zhixing_domain::paper::{PaperPart, PaperTable, Report, day_zh};
use zhixing_domain::plans::ItemField;
use zhixing_domain::{Code, Fen, Finding, Id, Place, Problem, Result, Weight};
use zhixing_print::plan::{PlanTable, Sheet};

/// On which paper a plan is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PlanSheet {
    /// A4 on its side
    A4,
    /// A3 on its side
    A3,
}

/// A paper of a plan.
#[derive(Debug, Deserialize, TS)]
pub struct PrintPlan {
    /// The plan.
    pub id: Id,
    /// On which paper, for the plan itself.
    pub sheet: Option<PlanSheet>,
    /// Which round, for the panel's papers; the newest unless named.
    pub round: Option<u32>,
    /// The panel's forms as they were filled in; otherwise blank.
    #[serde(default)]
    pub filled: bool,
    /// Which version, for the changes; the newest unless named.
    pub version: Option<u32>,
}

/// Money with thousands parted, as tables have it.
fn money(fen: Fen) -> String {
    let plain = fen.to_string();
    let (whole, part) = plain.split_once('.').map_or((plain.as_str(), ""), |(whole, part)| (whole, part));
    let mut parted = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at) % 3 == 0 && digit != '-' {
            parted.push(',');
        }
        parted.push(digit);
    }
    if part.is_empty() { parted } else { format!("{parted}.{part}") }
}

/// The plan in one table.
pub fn print_plan(cx: &Reading, request: PrintPlan) -> Result<MadePaper> {
    let today = cx.today();
    let (plan, items, issuer, steps) = cx.read(|db| {
        let plan = db.plan(request.id)?;
        let items: Vec<PlanItemRow> =
            items_of(db, &plan, today)?.into_iter().filter(|item| item.dropped.is_none()).collect();
        Ok((plan, items, db.office()?.0, db.plan_steps(request.id)?))
    })?;
    let sum = |of: fn(&PlanItemRow) -> Option<i64>| items.iter().filter_map(of).sum::<i64>().to_string();
    let total: Fen = items.iter().map(|item| item.budget).sum();
    let of = |item: &PlanItemRow, field| words(item, field).unwrap_or_default();
    let mut rows: Vec<Vec<String>> = items
        .iter()
        .zip(1..)
        .map(|(item, no): (_, usize)| {
            let topics: Vec<&str> = item.topics.iter().map(|topic| topic.name.as_str()).collect();
            vec![
                no.to_string(),
                item.title.clone(),
                of(item, ItemField::Audience),
                of(item, ItemField::HeadCount),
                of(item, ItemField::Days),
                of(item, ItemField::Hours),
                of(item, ItemField::Months),
                of(item, ItemField::Form),
                of(item, ItemField::Place),
                of(item, ItemField::Host),
                if is_unreckoned(item) { "—".to_owned() } else { money(item.budget) },
                topics.join("、"),
                item.needs.to_string(),
            ]
        })
        .collect();
    let blank = String::new;
    rows.push(vec![
        blank(),
        format!("合计（{} 项）", items.len()),
        blank(),
        sum(|item| item.head_count),
        sum(|item| item.days),
        zhixing_domain::Hours(items.iter().filter_map(|item| item.hours).map(|hours| hours.0).sum())
            .to_string(),
        blank(),
        blank(),
        blank(),
        blank(),
        money(total),
        blank(),
        sum(|item| Some(item.needs)),
    ]);
    let table = PaperTable::new(
        &[
            ("序号", 9),
            ("项目<", 34),
            ("培训对象<", 32),
            ("人数", 9),
            ("天数", 9),
            ("学时", 9),
            ("时间", 13),
            ("形式", 14),
            ("地点<", 20),
            ("主办<", 20),
            ("预算（元）", 18),
            ("对应专题<", 30),
            ("需求", 9),
        ],
        rows,
    );
    let notes = notes(&items, plan.ceiling, total);
    let paper = steps.iter().rev().find_map(|step| step.number.clone());
    let under = match paper {
        Some(number) => format!("编制单位：{issuer}　　文号：{number}"),
        None => format!("编制单位：{issuer}　　状态：{}", plan.state.zh()),
    };
    let (sheet, size) = match request.sheet {
        Some(PlanSheet::A3) => (Sheet::A3, "A3"),
        _ => (Sheet::A4, "A4"),
    };
    let title = format!("{}表", plan.title);
    let name = format!("{title}（{size}）");
    let input = PlanTable {
        sheet,
        title,
        under: (under, day_zh(today)),
        table,
        notes,
        signs: ["编制", "审核", "批准"].map(str::to_owned).to_vec(),
    };
    let mut made = make(cx, Document::PlanTable(Box::new(input)), Some(plan.id), &name)?;
    made.findings.extend(items.iter().filter_map(unfilled));
    Ok(made)
}

/// What is said below the table.
fn notes(items: &[PlanItemRow], ceiling: Option<Fen>, total: Fen) -> Vec<String> {
    let mut notes = vec!["注：“需求”为各项目回应的需求条数；预算按本单位培训经费标准计算。".to_owned()];
    let by_hand = items.iter().filter_map(|item| {
        Some(format!(
            "“{}”的预算为另定：{}。",
            item.title,
            item.budget_by_hand.and(item.budget_reason.as_ref())?
        ))
    });
    notes.extend(by_hand);
    let unreckoned = items.iter().filter(|item| is_unreckoned(item)).count();
    if unreckoned > 0 {
        notes.push(format!("有 {unreckoned} 项资料不全，预算尚未计入合计。"));
    }
    if let Some(ceiling) = ceiling {
        notes.push(format!("全年经费控制数 {} 元，本计划合计 {} 元。", money(ceiling), money(total)));
    }
    notes
}

/// What an item would leave blank in the table.
fn unfilled(item: &PlanItemRow) -> Option<Finding> {
    use ItemField as F;
    let blank: Vec<&str> = [F::Audience, F::HeadCount, F::Days, F::Months]
        .into_iter()
        .filter(|field| words(item, *field).is_none())
        .map(F::zh)
        .chain(is_unreckoned(item).then(|| F::Budget.zh()))
        .collect();
    let finding = Finding::new(Weight::Note, Code::ItemUnfilled, Place::default(), "");
    let values = [("title", item.title.clone()), ("fields", blank.join("、"))];
    let values = values.map(|(name, value)| (name.to_owned(), value)).into();
    (!blank.is_empty()).then_some(Finding { values, ..finding })
}

/// 调整说明: what became of the plan from the version before to this one, or to now.
pub fn print_changes(cx: &Reading, request: PrintPlan) -> Result<MadePaper> {
    let today = cx.today();
    let (plan, issuer, now) =
        cx.read(|db| Ok((db.plan(request.id)?, db.office()?.0, now(db, request.id, today)?)))?;
    let history = versions(cx, PlanRequest { id: request.id })?;
    let version = request.version.and_then(|no| history.versions.iter().find(|version| version.no == no));
    let at = version.and_then(|version| history.versions.iter().position(|one| one.no == version.no));
    let (changes, before, after, day, reason) = match (version, history.open) {
        (Some(version), _) => {
            let before = at.and_then(|at| history.versions.get(at + 1)).map_or(Fen(0), |older| older.total);
            (&version.changes, before, version.total, version.day, version.reason.clone())
        }
        (None, Some(ref open)) => {
            (&open.changes.clone(), open.before, open.after, today, plan.adjusting.clone())
        }
        (None, None) => return Err(Problem::new(Code::AdjustmentEmpty)),
    };
    let rows = changes
        .iter()
        .zip(1_usize..)
        .map(|(change, no)| {
            let what: Vec<String> = change
                .fields
                .iter()
                .map(|field| match (field.before.is_empty(), field.after.is_empty()) {
                    (true, _) => format!("{}：{}", field.label, field.after),
                    (false, true) => format!("{}：去掉“{}”", field.label, field.before),
                    (false, false) => format!("{}：{} → {}", field.label, field.before, field.after),
                })
                .collect();
            vec![
                no.to_string(),
                change.title.clone(),
                change.kind.zh().to_owned(),
                what.join("\n"),
                change.reason.clone().unwrap_or_default(),
            ]
        })
        .collect();
    let mut parts = Vec::new();
    if let Some(reason) = reason {
        parts.push(PaperPart::Text(format!("调整事由：{reason}")));
    }
    parts.push(PaperPart::Text(format!(
        "与上一版相比，共变动 {} 项。预算合计由 {} 元变为 {} 元；调整后共 {} 项。",
        changes.len(),
        money(before),
        money(after),
        version.map_or(now.items.len(), |version| version.items),
    )));
    parts.push(PaperPart::Table(PaperTable::new(
        &[("序号", 3), ("项目<", 10), ("变动", 4), ("内容<", 16), ("理由<", 10)],
        rows,
    )));
    let title = format!("{}变动说明", plan.title);
    let input = Report { title: title.clone(), parts, issuer, day: day_zh(day) };
    make(cx, Document::PlanChanges(input), Some(plan.id), &title)
}
