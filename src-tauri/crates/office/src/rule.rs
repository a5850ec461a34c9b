//! Rules of the office (规则设置): each has a default and may be changed from a day on; what was done keeps its rule.

use crate::context::{Reading, Writing};
use crate::op::Op;
use serde::Serialize;
use serde::de::DeserializeOwned;
use zhixing_domain::assessment::{PassRule, PublicationRule, UseRule};
use zhixing_domain::classes::{CertificateText, HalfDayRule, LeaveLimit, ModuleRule};
use zhixing_domain::evaluation::Rule;
use zhixing_domain::followup::FollowupRule;
use zhixing_domain::hours::{HoursRule, ProofNumbers};
use zhixing_domain::mentors::{AppointmentText, RankRule, TaxRule};
use zhixing_domain::needs::BoardRule;
use zhixing_domain::paper::Stock;
use zhixing_domain::people::abilities::AbilityRule;
use zhixing_domain::plans::{AssessmentRule, CalendarRule, CostRule};
use zhixing_domain::practice::online::{OnlineRule, OnlineTarget};
use zhixing_domain::practice::{CandidateRule, PracticeRule};
use zhixing_domain::workdays::WorkCalendar;
use zhixing_domain::{Code, Day, Problem, Result};
use zhixing_store::Reader;

/// A rule that an office may set.
pub(crate) trait Dated: Default + Serialize + DeserializeOwned {
    /// Under which key it is kept.
    const KEY: &'static str;
    /// As the journal names it.
    const NAME: &'static str;
}

impl Dated for LeaveLimit {
    const KEY: &'static str = "leave_limit";
    const NAME: &'static str = "请假上限";
}

impl Dated for HalfDayRule {
    const KEY: &'static str = "half_days";
    const NAME: &'static str = "半天的时间与学时";
}

impl Dated for ModuleRule {
    const KEY: &'static str = "module_shares";
    const NAME: &'static str = "主体班次课程比例";
}

impl Dated for Rule {
    const KEY: &'static str = "evaluation_rule";
    const NAME: &'static str = "评估汇总规则";
}

impl Dated for OnlineRule {
    const KEY: &'static str = "online_rule";
    const NAME: &'static str = "网络培训学时折算";
}

impl Dated for OnlineTarget {
    const KEY: &'static str = "online_target";
    const NAME: &'static str = "网络培训年度任务";
}

impl Dated for PassRule {
    const KEY: &'static str = "pass_rule";
    const NAME: &'static str = "合格标准";
}

impl Dated for PublicationRule {
    const KEY: &'static str = "result_publication";
    const NAME: &'static str = "考核结果公示规则";
}

impl Dated for WorkCalendar {
    const KEY: &'static str = "work_calendar";
    const NAME: &'static str = "节假日和调休";
}

impl Dated for UseRule {
    const KEY: &'static str = "result_use";
    const NAME: &'static str = "考核结果运用规则";
}

impl Dated for AbilityRule {
    const KEY: &'static str = "ability_rule";
    const NAME: &'static str = "能力认定规则";
}

impl Dated for CertificateText {
    const KEY: &'static str = "certificate_text";
    const NAME: &'static str = "结业证书文字";
}

impl Dated for BoardRule {
    const KEY: &'static str = "board_rule";
    const NAME: &'static str = "三类需求统筹权重";
}

impl Dated for CostRule {
    const KEY: &'static str = "cost_rule";
    const NAME: &'static str = "培训经费标准";
}

impl Dated for AssessmentRule {
    const KEY: &'static str = "pre_assessment";
    const NAME: &'static str = "训前评估标准";
}

impl Dated for CalendarRule {
    const KEY: &'static str = "plan_calendar";
    const NAME: &'static str = "日程提醒标准";
}

impl Dated for RankRule {
    const KEY: &'static str = "mentor_rank";
    const NAME: &'static str = "选导师的权重";
}

impl Dated for TaxRule {
    const KEY: &'static str = "fee_tax";
    const NAME: &'static str = "劳务报酬个税";
}

impl Dated for AppointmentText {
    const KEY: &'static str = "appointment_text";
    const NAME: &'static str = "聘书文字";
}

impl Dated for PracticeRule {
    const KEY: &'static str = "practice_rule";
    const NAME: &'static str = "实践考察规则";
}

impl Dated for CandidateRule {
    const KEY: &'static str = "posting_candidates";
    const NAME: &'static str = "选派人选规则";
}

impl Dated for ProofNumbers {
    const KEY: &'static str = "hours_proof_numbers";
    const NAME: &'static str = "学时证明编号规则";
}

impl Dated for HoursRule {
    const KEY: &'static str = "hours_rule";
    const NAME: &'static str = "学时折算与任务";
}

impl Dated for FollowupRule {
    const KEY: &'static str = "followup_rule";
    const NAME: &'static str = "延伸管理规则";
}

impl Dated for Vec<Stock> {
    const KEY: &'static str = "certificate_stock";
    const NAME: &'static str = "预印纸";
}

/// The rule as it holds on `day`.
pub(crate) fn rule<R: Dated>(db: &Reader, day: Day) -> zhixing_store::Result<R> {
    match db.setting(R::KEY, day)? {
        Some((value, _)) => Ok(serde_json::from_str(&value)?),
        None => Ok(R::default()),
    }
}

/// The day since which the office's own rule holds on `day`; nothing while the program's default does.
pub(crate) fn since<R: Dated>(db: &Reader, day: Day) -> zhixing_store::Result<Option<Day>> {
    Ok(db.setting(R::KEY, day)?.map(|(_, since)| since))
}

/// The rule as it holds today.
pub(crate) fn today<R: Dated>(cx: &Reading) -> Result<R> {
    cx.read(|db| rule(db, cx.today()))
}

/// Sets a rule from today on.
pub(crate) fn keep<R: Dated>(cx: &Writing, rule: &R) -> Result<()> {
    keep_since(cx, rule, cx.today())
}

/// Sets a rule from a day on.
pub(crate) fn keep_since<R: Dated>(cx: &Writing, rule: &R, since: Day) -> Result<()> {
    let value =
        serde_json::to_string(rule).map_err(|error| Problem::new(Code::Unexpected).with("detail", error))?;
    cx.write(Op::SettingChanged, |tx| {
        tx.says("name", R::NAME);
        Ok(tx.put_setting(R::KEY, since, &value)?)
    })
}
