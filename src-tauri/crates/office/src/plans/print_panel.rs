//! The papers of the panel: 训前评估表 and 训前评估意见.

use super::adjust::now;
use super::panel::{AssessedItem, ItemFacts, PanelMemberRow, RoundRow, assessment, facts, figures};
use super::print::PrintPlan;
use super::rows::items_of;
use super::states::PlanRequest;
use crate::context::Reading;
use crate::paper::{Document, MadePaper, make};
use crate::rule;
use zhixing_domain::paper::{PaperPart, PaperTable, Report, day_zh, figure};
use zhixing_domain::plans::{
    AssessmentRule, ChangeKind, ItemChange, ItemFieldChange, MemberKind, PlanState, differences,
};
use zhixing_domain::{Code, Day, Id, Problem, Result};
use zhixing_print::plan::{FormItem, ScoringForm, ScoringForms};
use zhixing_store::Reader;

/// The round a paper is about.
fn round(rounds: Vec<RoundRow>, wanted: Option<u32>) -> Result<RoundRow> {
    let found = rounds.into_iter().find(|round| wanted.is_none_or(|no| no == round.no));
    found.ok_or_else(|| Problem::new(Code::RoundMissing))
}

/// What a form asks about: the round's number, its rule, its items.
type Asked = (u32, AssessmentRule, Vec<FormItem>);

fn what_changed(change: &ItemChange) -> String {
    let field = |field: &ItemFieldChange| format!("{}改为“{}”", field.label, field.after);
    change.fields.iter().map(field).collect::<Vec<_>>().join("，")
}

fn form_item(title: &str, facts: &ItemFacts, changes: Option<&ItemChange>) -> FormItem {
    let mut facts = facts.zh();
    facts.extend(changes.map(|change| format!("本轮修改：{}", what_changed(change))));
    FormItem { title: title.to_owned(), facts: facts.join("；") }
}

/// The round that would be opened today: under today's rule, the items that have not passed.
fn next_round(db: &Reader, plan: Id, today: Day) -> Result<Asked> {
    let plan = db.plan(plan)?;
    let rounds = db.plan_rounds(plan.id)?;
    let versions = db.plan_versions(plan.id)?;
    let last = rounds.last().and_then(|round| versions.iter().find(|one| one.id == round.version));
    let changes = match last {
        Some(seen) => differences(&seen.snapshot, &now(db, plan.id, today)?),
        None => Vec::new(),
    };
    let items: Vec<FormItem> = items_of(db, &plan, today)?
        .iter()
        .filter(|item| item.dropped.is_none() && !item.standing.is_passed())
        .map(|item| {
            let is_own =
                |change: &&ItemChange| change.item == Some(item.id) && change.kind != ChangeKind::Added;
            form_item(&item.title, &facts(item), changes.iter().find(is_own))
        })
        .collect();
    if items.is_empty() {
        return Err(Problem::new(Code::NothingToPrint).with("what", "没有等待评估的项目"));
    }
    Ok((rounds.len() as u32 + 1, rule::rule(db, today)?, items))
}

/// The panel's scoring forms, a form for each member: as they were typed, or blank. Blank ones can be had before the
/// round is opened, so that they go out with the invitation; while nobody is on the panel one form for all is set.
pub fn print_forms(cx: &Reading, request: PrintPlan) -> Result<MadePaper> {
    let today = cx.today();
    let found = assessment(cx, PlanRequest { id: request.id })?;
    let is_ahead = found.state == PlanState::Draft && request.round.is_none();
    if request.filled || !is_ahead {
        let round = round(found.rounds, request.round)?;
        let item = |item: &AssessedItem| form_item(&item.title, &item.facts, item.changes.as_ref());
        let asked = (round.no, round.rule.clone(), round.items.iter().map(item).collect());
        let typed = request.filled.then_some(round.items.as_slice());
        return forms(cx, request.id, &found.title, asked, &found.members, typed);
    }
    let asked = cx.read(|db| Ok(next_round(db, request.id, today)))??;
    forms(cx, request.id, &found.title, asked, &found.members, None)
}

fn forms(
    cx: &Reading,
    plan: Id,
    title: &str,
    (no, rule, items): Asked,
    members: &[PanelMemberRow],
    typed: Option<&[AssessedItem]>,
) -> Result<MadePaper> {
    let form = |member: &PanelMemberRow| {
        let own = [Some(member.kind.zh()), member.unit.as_deref(), member.post.as_deref()];
        let typed = typed.unwrap_or_default();
        let answers = typed.iter().map(|item| item.scores.get(&member.id).cloned().unwrap_or_default());
        let words = |item: &AssessedItem| {
            let own = item.opinions.iter().find(|opinion| opinion.member == member.id);
            own.map(|opinion| opinion.words.clone()).unwrap_or_default()
        };
        ScoringForm {
            name: member.name.clone(),
            who: own.into_iter().flatten().collect::<Vec<_>>().join("　"),
            answers: answers.collect(),
            words: typed.iter().map(words).collect(),
        }
    };
    let anybody =
        || ScoringForm { name: String::new(), who: String::new(), answers: Vec::new(), words: Vec::new() };
    let forms = if members.is_empty() { vec![anybody()] } else { members.iter().map(form).collect() };
    let title = format!("{title}训前评估表（第{no}轮）");
    let input = ScoringForms {
        title: title.clone(),
        under: format!(
            "总平均不低于 {}，每一块不低于 {} 为通过",
            figure(rule.least_mean),
            figure(rule.least_block)
        ),
        blocks: rule.blocks.iter().map(|block| (block.title.clone(), block.questions.clone())).collect(),
        items,
        forms,
    };
    make(cx, Document::ScoringForms(Box::new(input)), Some(plan), &title)
}

/// 训前评估意见: what the panel found, item by item, signed.
pub fn print_opinion(cx: &Reading, request: PrintPlan) -> Result<MadePaper> {
    let found = assessment(cx, PlanRequest { id: request.id })?;
    let issuer = cx.read(|db| Ok(db.office()?.0))?;
    let round = round(found.rounds, request.round)?;
    let count = |kind: MemberKind| found.members.iter().filter(|member| member.kind == kind).count();
    let is_through = |item: &&AssessedItem| item.passed.or(item.judgement.passes) == Some(true);
    let passed = round.items.iter().filter(is_through).count();
    let name =
        |member: Id| found.members.iter().find(|one| one.id == member).map_or("", |one| one.name.as_str());
    let verdict = |item: &AssessedItem| match (&item.overruled, is_through(&item)) {
        (Some(_), _) => "特批通过",
        (None, true) => "通过",
        (None, false) if item.judgement.passes.is_none() && item.passed.is_none() => "待定",
        (None, false) => "退回",
    };
    let mean = |mean: Option<i64>| mean.map_or_else(|| "—".to_owned(), figure);
    let rows = round
        .items
        .iter()
        .zip(1_usize..)
        .map(|(item, no)| {
            let mut row = vec![no.to_string(), item.title.clone()];
            row.extend(item.judgement.blocks.iter().map(|block| mean(block.mean)));
            row.extend([mean(item.judgement.mean), verdict(item).to_owned()]);
            row
        })
        .collect();
    let mut columns = vec![("序号".to_owned(), 4), ("项目<".to_owned(), 22)];
    columns.extend(round.rule.blocks.iter().map(|block| (block.title.clone(), 8)));
    columns.extend([("总平均".to_owned(), 6), ("结论".to_owned(), 6)]);
    let columns: Vec<(&str, u32)> = columns.iter().map(|(heading, part)| (heading.as_str(), *part)).collect();
    let mut parts = vec![
        PaperPart::Heading("一、评估情况".into()),
        PaperPart::Text(format!(
            "{}，由干部 {} 人、行业专家 {} 人、企业家 {} 人组成的评估组对《{}》进行第 {} 轮训前评估，从{}三个方面逐项打分（1—5 分）。总平均不低于 {}、每一方面不低于 {} 的为通过。共评估 {} 项，通过 {passed} 项，退回 {} 项。",
            day_zh(round.closed.unwrap_or(round.opened)),
            count(MemberKind::Cadre),
            count(MemberKind::Expert),
            count(MemberKind::Entrepreneur),
            found.title,
            round.no,
            round.rule.blocks.iter().map(|block| block.title.as_str()).collect::<Vec<_>>().join("、"),
            figure(round.rule.least_mean),
            figure(round.rule.least_block),
            round.items.len(),
            round.items.len() - passed,
        )),
        PaperPart::Table(PaperTable::new(&columns, rows)),
    ];
    let returned: Vec<&AssessedItem> = round.items.iter().filter(|item| !is_through(item)).collect();
    if !returned.is_empty() {
        parts.push(PaperPart::Heading("二、退回项目及理由".into()));
        for item in &returned {
            let figures = figures(&round.rule, &item.judgement);
            let reason = item.reason.clone().unwrap_or_else(|| figures.clone());
            let basis = if reason == figures { String::new() } else { format!("（{figures}）") };
            parts.push(PaperPart::Text(format!("“{}”：{reason}{basis}。", item.title).replace("。。", "。")));
            if let Some(overruled) = &item.overruled {
                parts.push(PaperPart::Text(format!("经研究，同意该项目列入计划：{overruled}。")));
            }
        }
    }
    let said: Vec<String> = round
        .items
        .iter()
        .flat_map(|item| item.opinions.iter().map(move |opinion| (item, opinion)))
        .map(|(item, opinion)| format!("“{}”：{}（{}）", item.title, opinion.words, name(opinion.member)))
        .collect();
    let number = if returned.is_empty() { "二" } else { "三" };
    if !said.is_empty() {
        parts.push(PaperPart::Heading(format!("{number}、意见和建议")));
        parts.extend(said.into_iter().map(PaperPart::Text));
    }
    parts.push(PaperPart::Heading("评估组签名".into()));
    let signed = found
        .members
        .iter()
        .map(|member| {
            let post =
                [member.unit.as_deref(), member.post.as_deref()].into_iter().flatten().collect::<String>();
            vec![member.name.clone(), member.kind.zh().to_owned(), post, String::new()]
        })
        .collect();
    parts.push(PaperPart::Table(PaperTable::new(
        &[("姓名", 5), ("类别", 5), ("单位及职务<", 14), ("签名", 8)],
        signed,
    )));
    let title = format!("{}训前评估意见（第{}轮）", found.title, round.no);
    let day = day_zh(round.closed.unwrap_or(round.opened));
    let input = Report { title: title.clone(), parts, issuer, day };
    make(cx, Document::AssessmentOpinion(input), Some(request.id), &title)
}
