//! What a class came to on paper: the table of all trainees (跟踪问效表) and the report (跟踪问效报告).

use super::effect::{ClassEffect, of, written};
use super::questions_print::days_zh;
use crate::context::Reading;
use crate::evaluation::ClassRequest;
use crate::paper::{Document, MadePaper, make};
use zhixing_domain::assessment::ResultState;
use zhixing_domain::followup::{
    EffectFigure, FollowVerdict, FollowupKind, FollowupStanding, ImprovementState, Solved,
};
use zhixing_domain::paper::{PaperBar, PaperBars, PaperPart, PaperTable, Report, day_zh, figure};
use zhixing_domain::{Result, followup};
use zhixing_print::plan::{PlanTable, Sheet};

/// Sets the table: trainee, question, result, plan, unit's opinion, verdict.
pub fn print_effect_table(cx: &Reading, request: ClassRequest) -> Result<MadePaper> {
    let today = cx.today();
    let (office, class, found) =
        cx.read(|db| Ok((db.office()?.0, db.class(request.class)?, of(db, request.class, today)?)))?;
    let rows = found.rows.iter().map(|row| {
        let unit = row.unit.as_deref().map(|unit| format!("\n{unit}")).unwrap_or_default();
        let solved = row.solved.map(|solved| format!("（{}）", solved.zh())).unwrap_or_default();
        let plan = if row.lines == 0 { String::new() } else { format!("{}/{}", row.done, row.lines) };
        let opinion = [row.opinion.map(figure).unwrap_or_default(), row.unit_words.clone()];
        let opinion: Vec<String> = opinion.into_iter().filter(|text| !text.is_empty()).collect();
        vec![
            format!("{:02}", row.student_no),
            format!("{}{unit}", row.name),
            format!("{}{solved}", row.question),
            row.result.clone(),
            plan,
            opinion.join("　"),
            row.verdict.zh().to_owned(),
        ]
    });
    let columns = [
        ("学号", 6),
        ("学员<", 24),
        ("带来的问题（解决情况）<", 48),
        ("带回的成果<", 42),
        ("行动做成", 11),
        ("单位意见（平均分 4 分制）<", 40),
        ("结论", 15),
    ];
    let title = format!("{}跟踪问效表", found.title);
    let input = PlanTable {
        sheet: Sheet::A4,
        title: title.clone(),
        under: (format!("培训时间：{}", days_zh(&class)), format!("{office}　{}", day_zh(today))),
        table: PaperTable::new(&columns, rows.collect()),
        notes: vec![
            tally(&found),
            "结论由三项合成：问题解决情况、行动计划做成、单位意见；各项同等计算，没有材料的不计。".to_owned(),
        ],
        signs: ["班主任", "审核"].map(str::to_owned).to_vec(),
    };
    make(cx, Document::EffectTable(Box::new(input)), Some(request.class), &title)
}

/// How many trainees came to what.
fn tally(found: &ClassEffect) -> String {
    let count = |verdict| found.rows.iter().filter(|row| row.verdict == verdict).count();
    format!(
        "学员 {} 人：成效明显 {} 人，有成效 {} 人，成效不明显 {} 人，待跟踪 {} 人。",
        found.trainees,
        count(FollowVerdict::Clear),
        count(FollowVerdict::Some),
        count(FollowVerdict::Little),
        count(FollowVerdict::Open)
    )
}

/// Sets the report: what was followed up, the four levels, what came of questions, and what is to be better.
pub fn print_effect_report(cx: &Reading, request: ClassRequest) -> Result<MadePaper> {
    let today = cx.today();
    let (office, class, found, answers) = cx.read(|db| {
        Ok((
            db.office()?.0,
            db.class(request.class)?,
            of(db, request.class, today)?,
            (db.applications_of_class(request.class)?, db.opinions_of_class(request.class)?),
        ))
    })?;
    let days = days_zh(&class);
    let when = if days.is_empty() { String::new() } else { format!("于{days}举办，") };
    let mut parts = vec![
        PaperPart::Heading("一、跟踪情况".to_owned()),
        PaperPart::Text(format!("{}{when}学员 {} 人。{}", found.title, found.trainees, followed(&found))),
        PaperPart::Heading("二、四级成效".to_owned()),
    ];
    parts.extend(levels(&found).into_iter().map(PaperPart::Text));
    if let Some(bars) = bars(&found) {
        parts.push(PaperPart::Bars(bars));
    }
    if !found.effect.changes.is_empty() {
        parts.push(PaperPart::Text(
            "同一项能力训前训后都作过认定的，前后对比如下（平均等级，0 至 4 级）：".to_owned(),
        ));
        let rows = found.effect.changes.iter().map(|change| {
            let level = |one: EffectFigure| written(one.value, one.withheld, "");
            vec![
                change.ability.clone(),
                change.before.people.to_string(),
                level(change.before),
                level(change.after),
            ]
        });
        let columns = [("能力<", 10), ("人数", 4), ("训前", 6), ("训后", 6)];
        parts.push(PaperPart::Table(PaperTable::new(&columns, rows.collect())));
    }
    parts.push(PaperPart::Heading("三、学员问题与行动".to_owned()));
    parts.push(PaperPart::Text(tally(&found)));
    let told: Vec<Vec<String>> = found
        .rows
        .iter()
        .filter(|row| row.solved.is_some() || row.done > 0)
        .map(|row| {
            let applied = answers
                .0
                .get(&row.id)
                .and_then(|form| form.evidence.clone().or_else(|| form.applied.clone()));
            vec![
                row.name.clone(),
                row.question.clone(),
                row.solved.map(Solved::zh).unwrap_or_default().to_owned(),
                applied.unwrap_or_else(|| row.result.clone()),
            ]
        })
        .collect();
    if told.is_empty() {
        parts.push(PaperPart::Text("学员应用情况表还没有收回，问题解决情况暂缺。".to_owned()));
    } else {
        let columns = [("姓名", 4), ("带来的问题<", 10), ("解决情况", 4), ("用在哪里、成效<", 12)];
        parts.push(PaperPart::Table(PaperTable::new(&columns, told)));
    }
    let words: Vec<String> = answers.1.values().filter_map(|form| form.suggestion.clone()).collect();
    let hard: Vec<String> = answers.0.values().filter_map(|form| form.difficulties.clone()).collect();
    for (lead, all) in [("单位的意见建议：", words), ("学员反映的困难：", hard)] {
        if let Some(text) = joined(all) {
            parts.push(PaperPart::Text(format!("{lead}{text}")));
        }
    }
    parts.push(PaperPart::Heading("四、改进方向".to_owned()));
    if found.improvements.is_empty() {
        parts.push(PaperPart::Text("还没有列出改进方向。".to_owned()));
    }
    parts.extend(
        found.improvements.iter().filter(|one| one.state != ImprovementState::Dropped).zip(1..).map(
            |(one, no)| {
                let owner =
                    if one.owner.is_empty() { String::new() } else { format!("，由{}办理", one.owner) };
                let due = one.due.map(|day| format!("，{}前办好", day_zh(day))).unwrap_or_default();
                let need =
                    one.need_year.map(|year| format!("，已列入 {year} 年培训需求")).unwrap_or_default();
                let what = one.what.trim_end_matches('。');
                PaperPart::Text(format!("{no}. {what}{owner}{due}（{}）{need}。", one.state.zh()))
            },
        ),
    );
    let title = format!("{}跟踪问效报告", found.title);
    let report = Report { title: title.clone(), parts, issuer: office, day: day_zh(today) };
    make(cx, Document::EffectReport(report), Some(request.class), &title)
}

/// The different words of several people, at most eight, each once.
fn joined(mut all: Vec<String>) -> Option<String> {
    for words in &mut all {
        *words = words.trim_end_matches(['。', '；', ';']).to_owned();
    }
    all.sort();
    all.dedup();
    all.truncate(8);
    (!all.is_empty()).then(|| format!("{}。", all.join("；")))
}

/// What was asked and what came back.
fn followed(found: &ClassEffect) -> String {
    if found.followups.is_empty() {
        return "还没有安排跟踪。".to_owned();
    }
    let told = found.followups.iter().map(|one| {
        let when = one.months.map_or_else(|| day_zh(one.due), |months| format!("结业 {months} 个月"));
        let came = match one.kind {
            FollowupKind::Minutes => String::new(),
            _ => format!("，收回 {}/{}", one.answered, one.expected),
        };
        let state = match one.standing {
            FollowupStanding::Done => "已办结".to_owned(),
            FollowupStanding::Skipped => "不再跟踪".to_owned(),
            _ => format!("{}到期", day_zh(one.due)),
        };
        format!("{when}{}（{state}{came}）", one.kind.zh())
    });
    format!("跟踪安排：{}。", told.collect::<Vec<_>>().join("；"))
}

/// A figure in a sentence: what it is, and of how many it tells.
fn sentence(name: &str, one: EffectFigure, unit: &str, nothing: &str) -> String {
    match (one.value, one.withheld) {
        (Some(value), _) => {
            let counted =
                one.part.zip(one.whole).map(|(part, whole)| format!("，{part}/{whole}")).unwrap_or_default();
            format!("{name} {}{unit}（{} 人中 {} 人有材料{counted}）", figure(value), one.of, one.people)
        }
        (None, true) => format!("{name}：有材料的只有 {} 人，为保护填表人不列", one.people),
        (None, false) => format!("{name}：{nothing}"),
    }
}

/// How certain it is what was learned: results that hang out still may change, and some wait for the post's assessment.
fn certainty(found: &ClassEffect) -> String {
    let provisional = match found.provisional {
        0 => String::new(),
        count => format!("其中 {count} 人岗位考核待定，按其他各项暂计。"),
    };
    let hung = match found.results {
        ResultState::Settled => "",
        _ if found.effect.learning.passed.people == 0 => "",
        ResultState::Draft => "考核结果还没有公示，以公示为准。",
        ResultState::Published => "考核结果正在公示。",
        ResultState::Objected => "考核结果有异议待处理。",
    };
    format!("{hung}{provisional}")
}

fn levels(found: &ClassEffect) -> Vec<String> {
    let effect = &found.effect;
    let formula = found.formula.as_deref().map(|formula| format!("{formula}。")).unwrap_or_default();
    let aspects: Vec<String> = effect
        .behaviour
        .aspects
        .iter()
        .filter_map(|aspect| Some(format!("{} {}", aspect.name, figure(aspect.mean.value?))))
        .collect();
    let aspects = if aspects.is_empty() {
        String::new()
    } else {
        format!("单位评价各方面平均（4 分制）：{}。", aspects.join("，"))
    };
    vec![
        format!(
            "反应：{}。{formula}",
            sentence("满意度", effect.reaction.satisfaction, "%", "评估表还没有录入")
        ),
        format!(
            "学习：{}；{}。{}",
            sentence("合格率", effect.learning.passed, "%", "成绩还没有录入"),
            sentence("平均成绩", effect.learning.mean, " 分", "成绩还没有录入"),
            certainty(found)
        ),
        format!(
            "行为：{}；{}。{aspects}",
            sentence("学员把所学用到工作中的占", effect.behaviour.applied, "%", "应用情况表还没有收回"),
            sentence("单位认为有变化的占", effect.behaviour.changed, "%", "单位意见还没有收回")
        ),
        format!(
            "结果：{}；{}；{}。",
            sentence("行动计划做成", effect.outcome.actions, "%", "还没有行动计划"),
            sentence("带来的问题已解决", effect.outcome.solved, "%", "应用情况表还没有收回"),
            sentence("部分解决", effect.outcome.partly, "%", "应用情况表还没有收回")
        ),
    ]
}

/// The shares side by side, as far as there are any.
fn bars(found: &ClassEffect) -> Option<PaperBars> {
    let effect: &followup::Effect = &found.effect;
    let bars: Vec<PaperBar> = [
        ("反应：满意度", effect.reaction.satisfaction),
        ("学习：合格率", effect.learning.passed),
        ("行为：用上了", effect.behaviour.applied),
        ("行为：有变化", effect.behaviour.changed),
        ("结果：行动做成", effect.outcome.actions),
        ("结果：问题已解决", effect.outcome.solved),
    ]
    .into_iter()
    .filter_map(|(label, one)| {
        let value = one.value?;
        Some(PaperBar { label: label.to_owned(), value, shown: format!("{}%", figure(value)) })
    })
    .collect();
    (!bars.is_empty()).then(|| PaperBars { title: "四级成效（%）".to_owned(), bars, full: 10_000 })
}
