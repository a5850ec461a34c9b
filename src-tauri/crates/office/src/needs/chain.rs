//! What became of a need (需求去向): from where it came, its outcome, the items, classes and certificates that answer it.

use super::NeedRequest;
use super::list::NeedLine;
use crate::context::{Reading, Writing};
use crate::op::Op;
use crate::paper::{Document, MadePaper, make};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zhixing_domain::needs::{NeedOrigin, NeedOutcome, urgency_zh};
use zhixing_domain::paper::{PaperPart, Report, day_zh};
use zhixing_domain::plans::PlanState;
use zhixing_domain::{Code, Id, Problem, Result};
use zhixing_store::needs::{ChainClass, ChainItem, Decided, Followed, NeedFilter};

/// An item that answers the need's topic.
#[derive(Debug, Serialize, TS)]
pub struct ChainItemRow {
    /// Its id.
    pub id: Id,
    /// What it is called.
    pub title: String,
    /// Its plan.
    pub plan: Id,
    /// The plan's title.
    pub plan_title: String,
    /// How far the plan has come.
    pub state: PlanState,
    /// Its months, as the plan writes them.
    pub months: Option<String>,
    /// Whether the need itself is attached to it, not only its topic.
    pub attached: bool,
    /// The classes made from it.
    pub classes: Vec<ChainClassRow>,
}

/// A class made from such an item, and what was done of it.
#[derive(Debug, Serialize, TS)]
pub struct ChainClassRow {
    /// Its id.
    pub id: Id,
    /// What it is called.
    pub title: String,
    /// Its first day.
    pub first_day: Option<String>,
    /// Its last day.
    pub last_day: Option<String>,
    /// Trainees who did not withdraw.
    #[ts(type = "number")]
    pub trainees: i64,
    /// Attendance sheets returned.
    #[ts(type = "number")]
    pub sheets: i64,
    /// Complete evaluation forms.
    #[ts(type = "number")]
    pub forms: i64,
    /// Valid certificates.
    #[ts(type = "number")]
    pub certificates: i64,
    /// Whether the person whose need it is was a trainee.
    pub attended: Option<bool>,
}

impl From<ChainClass> for ChainClassRow {
    fn from(row: ChainClass) -> Self {
        let ChainClass { id, title, first_day, last_day, followed, .. } = row;
        let Followed { trainees, sheets, forms, certificates, attended } = followed;
        Self { id, title, first_day, last_day, trainees, sheets, forms, certificates, attended }
    }
}

/// What became of a need (需求去向).
#[derive(Debug, Serialize, TS)]
pub struct NeedChain {
    /// The need.
    pub need: NeedLine,
    /// What the plan suggests as its outcome, with the item that makes it so; the clerk decides.
    pub suggested: Option<(NeedOutcome, String)>,
    /// The items that answer its topic.
    pub items: Vec<ChainItemRow>,
}

/// Needs decided at once.
#[derive(Debug, Deserialize, TS)]
pub struct DecideNeeds {
    /// These needs.
    #[serde(default)]
    pub ids: Vec<Id>,
    /// Or all of a topic and below it that are not decided yet.
    #[serde(default)]
    pub topic: Option<Id>,
    /// In this year.
    #[serde(default)]
    #[ts(type = "number | null")]
    pub year: Option<i64>,
    /// 采纳, 部分采纳, 未采纳; nothing opens the question again.
    pub outcome: Option<NeedOutcome>,
    /// Why; without one only an adoption is taken.
    pub reason: String,
}

/// Needs of which an outcome is to be suggested.
#[derive(Debug, Deserialize, TS)]
pub struct SuggestOutcome {
    /// Of this topic and below it.
    pub topic: Id,
    /// In this year.
    #[serde(default)]
    #[ts(type = "number | null")]
    pub year: Option<i64>,
}

/// An outcome that suggests itself; the clerk decides.
#[derive(Debug, Serialize, TS)]
pub struct SuggestedOutcome {
    /// 采纳, 部分采纳, 未采纳
    pub outcome: NeedOutcome,
    /// Why.
    pub reason: String,
    /// Whether an issued plan says so, not the answers given to others.
    pub planned: bool,
}

/// The outcome that suggests itself for a topic's needs: that of an issued plan which answers it, or the one most of its
/// needs were given.
pub fn suggest_outcome(cx: &Reading, request: SuggestOutcome) -> Result<Option<SuggestedOutcome>> {
    cx.read(|db| {
        let items = db.items_answering(Id(0), request.topic)?;
        if let Some(item) = items.iter().find(|item| item.state >= PlanState::Issued) {
            let reason = in_plan(&item.plan_title, &item.title);
            return Ok(Some(SuggestedOutcome { outcome: NeedOutcome::Adopted, reason, planned: true }));
        }
        let (topic, year) = (Some(request.topic), request.year);
        let filter = NeedFilter { topic, year, below: true, ..NeedFilter::default() };
        Ok(db.common_outcome(&filter)?.map(|(outcome, reason)| SuggestedOutcome {
            outcome,
            reason: reason.unwrap_or_default(),
            planned: false,
        }))
    })
}

fn in_plan(plan: &str, item: &str) -> String {
    format!("已列入{plan}：{item}")
}

/// What became of a need.
pub fn chain(cx: &Reading, request: NeedRequest) -> Result<NeedChain> {
    cx.read(|db| {
        let need = NeedLine::from(db.need(request.id)?);
        let mut items = Vec::new();
        for item in db.items_answering(need.id, need.topic)? {
            let classes = db.classes_answering(item.id, need.cadre)?;
            let ChainItem { id, title, plan, plan_title, state, months, attached } = item;
            let classes = classes.into_iter().map(ChainClassRow::from).collect();
            items.push(ChainItemRow { id, title, plan, plan_title, state, months, attached, classes });
        }
        let suggested = items.iter().find(|item| item.attached && item.state >= PlanState::Issued);
        let suggested = suggested.map(|item| (NeedOutcome::Adopted, in_plan(&item.plan_title, &item.title)));
        Ok(NeedChain { need, suggested, items })
    })
}

/// Says what became of needs: one, several, or all of a topic that are still open. Gives how many.
pub fn decide(cx: &Writing, request: DecideNeeds) -> Result<u32> {
    let reason = Some(request.reason.trim().to_owned()).filter(|text| !text.is_empty());
    if matches!(request.outcome, Some(NeedOutcome::Declined | NeedOutcome::Partly)) && reason.is_none() {
        return Err(Problem::new(Code::Empty).with("field", "理由"));
    }
    cx.write(Op::NeedsDecided, |tx| {
        let mut ids = request.ids.clone();
        if let Some(topic) = request.topic {
            let filter = NeedFilter {
                topic: Some(topic),
                below: true,
                year: request.year,
                undecided: true,
                ..NeedFilter::default()
            };
            ids.extend(tx.needs(&filter, 0, i64::MAX)?.1.into_iter().map(|need| need.id));
        }
        for id in &ids {
            let reason = reason.as_deref().filter(|_| request.outcome.is_some());
            tx.decide_need(*id, Decided { outcome: request.outcome, reason })?;
        }
        let name = match ids.first() {
            Some(id) => tx.topic_name(tx.need(*id)?.topic)?,
            None => return Ok(0),
        };
        tx.says("name", name);
        tx.says("count", ids.len());
        tx.says("outcome", request.outcome.map_or("未答复", NeedOutcome::zh));
        Ok(ids.len() as u32)
    })
}

/// The chain of a need on paper.
pub fn print_chain(cx: &Reading, request: NeedRequest) -> Result<MadePaper> {
    let NeedChain { need, items, .. } = chain(cx, NeedRequest { id: request.id })?;
    let mut parts = vec![PaperPart::Heading("一、需求来源".to_owned())];
    let by = [need.unit.as_deref(), need.post.as_deref(), need.name.as_deref()]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>();
    let from = need.origin.map_or("直接登记", NeedOrigin::zh);
    let title = need.origin_title.clone().map_or_else(String::new, |title| format!("（{title}）"));
    let who = if by.is_empty() { String::new() } else { format!("，提出者：{}", by.join(" ")) };
    parts.push(PaperPart::Text(format!("{}，{from}{title}{who}。", need.source.zh())));
    if let Some(quote) = &need.quote {
        parts.push(PaperPart::Text(format!("原话：“{quote}”")));
    }
    parts.push(PaperPart::Heading("二、专题与急需程度".to_owned()));
    let urgency = need.urgency.map_or("未注明", urgency_zh);
    parts.push(PaperPart::Text(format!("{}，{urgency}。", need.topic_name)));
    parts.push(PaperPart::Heading("三、采纳情况".to_owned()));
    parts.push(PaperPart::Text(answer(need.outcome, need.outcome_reason.as_deref())));
    parts.push(PaperPart::Heading("四、计划、班次与成效".to_owned()));
    if items.is_empty() {
        parts.push(PaperPart::Text("还没有计划项目回应这一专题。".to_owned()));
    }
    for item in items {
        let month = item.months.map_or_else(String::new, |months| format!("，{months} 月"));
        parts.push(PaperPart::Text(format!(
            "{}（{}）：{}{month}。",
            item.plan_title,
            item.state.zh(),
            item.title
        )));
        for class in item.classes {
            let days = [class.first_day.as_deref(), class.last_day.as_deref()]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join("至");
            let attended = match class.attended {
                Some(true) => "，提出者本人参加了",
                Some(false) => "，提出者本人没有参加",
                None => "",
            };
            parts.push(PaperPart::Text(format!(
                "班次：{}（{days}），学员 {} 人，签到表 {} 张，评估表 {} 份，结业证书 {} 张{attended}。",
                class.title, class.trainees, class.sheets, class.forms, class.certificates
            )));
        }
    }
    let issuer = cx.read(|db| db.office())?.0;
    let title = format!("需求去向：{}", need.topic_name);
    let report = Report { title: title.clone(), parts, issuer, day: day_zh(cx.today()) };
    make(cx, Document::NeedChain(report), Some(need.id), &title)
}

/// The outcome as paper says it.
pub(super) fn answer(outcome: Option<NeedOutcome>, reason: Option<&str>) -> String {
    let outcome = outcome.map_or("正在研究", NeedOutcome::zh);
    reason.map_or_else(
        || format!("{outcome}。"),
        |reason| format!("{outcome}：{}。", reason.trim_end_matches('。')),
    )
}
