//! The sample's deployments, focus topics, and what became of some needs: something of each mark on the board.

use super::deployments::{
    AddDeployment, LiftNeed, NameFocus, SaveDeploymentField, add_deployment, lift_need, name_focus,
    save_deployment_field,
};
use super::list::{AddNeed, add_need};
use super::outcome::{DecideNeeds, decide};
use super::topics::topics;
use crate::context::Writing;
use std::collections::BTreeMap;
use zhixing_domain::needs::{DeploymentField as F, NeedOutcome, NeedSource};
use zhixing_domain::{Id, Result};

/// Level, title, number, day, issuing body, last year, and the sentence that asks, with its topic and
/// urgency. All invented.
type Document = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static [(&'static str, &'static str, i64)],
);

const DOCUMENTS: &[Document] = &[
    (
        "national",
        "干部教育培训五年规划（示例）",
        "示例〔2026〕1号",
        "2026-01-12",
        "上级主管部门",
        "2030",
        &[
            ("加强党性教育和纪律教育，贯穿干部成长全过程。", "党性修养与廉洁自律", 3),
            ("加强保密与数据安全教育，每年至少培训一次。", "保密与数据安全", 3),
        ],
    ),
    (
        "province",
        "关于加强基层干部能力建设的意见",
        "示组发〔2026〕8号",
        "2026-02-20",
        "省委组织部",
        "2027",
        &[
            ("对乡镇（街道）干部普遍轮训一遍。", "基层治理和矛盾纠纷化解", 3),
            ("突出实战实训，提高应急处突能力。", "应急管理与安全生产", 2),
        ],
    ),
    (
        "province",
        "数字政府建设三年行动方案",
        "示政办〔2026〕11号",
        "2026-03-02",
        "省政府办公厅",
        "2028",
        &[("各级干部要掌握政务数据应用的基本技能。", "数字政府与数据应用", 2)],
    ),
    (
        "city",
        "全市干部教育培训工作要点",
        "临组〔2026〕5号",
        "2026-03-10",
        "市委组织部",
        "2026",
        &[("办好产业发展专题培训，突出招商实务。", "招商引资与营商环境", 3)],
    ),
    (
        "city",
        "关于深化营商环境改革的实施方案",
        "临办〔2026〕17号",
        "2026-04-08",
        "市委办公室",
        "2026",
        &[("窗口单位负责同志要集中培训。", "招商引资与营商环境", 2)],
    ),
    (
        "city",
        "安全生产教育培训计划",
        "临安委〔2026〕3号",
        "2026-04-21",
        "市安全生产委员会",
        "2026",
        &[("分管安全生产的领导干部必须参加专题培训。", "应急管理与安全生产", 3)],
    ),
    (
        "county",
        "青石县2026年度重点工作安排",
        "青委〔2026〕1号",
        "2026-01-28",
        "青石县委",
        "2026",
        &[
            ("围绕项目建设开展专项债券申报培训。", "财政预算与项目资金管理", 3),
            ("乡村振兴一线干部每季度集中学习一次。", "乡村振兴与农业产业发展", 2),
        ],
    ),
    (
        "county",
        "青石县产业链链长制工作方案",
        "青办〔2026〕9号",
        "2026-03-18",
        "青石县委办公室",
        "2027",
        &[("链长单位干部要懂产业、懂招商。", "招商引资与营商环境", 2)],
    ),
    (
        "county",
        "青石县公文质量提升行动方案",
        "青办〔2026〕14号",
        "2026-05-06",
        "青石县委办公室",
        "2026",
        &[("办公室系统干部参加公文写作培训。", "公文写作与综合协调", 2)],
    ),
    (
        "county",
        "青石县基层治理示范创建方案",
        "青组发〔2026〕3号",
        "2026-05-25",
        "青石县委组织部",
        "2027",
        &[("组织网格干部外出跟学。", "基层治理和矛盾纠纷化解", 1)],
    ),
];

pub(super) fn fill(cx: &Writing) -> Result<()> {
    let known: BTreeMap<String, Id> =
        topics(cx, ())?.into_iter().map(|topic| (topic.name, topic.id)).collect();
    for (level, title, number, day, body, last_year, sentences) in DOCUMENTS {
        let id = add_deployment(cx, AddDeployment { title: (*title).to_owned() })?;
        let content: Vec<&str> = sentences.iter().map(|(quote, ..)| *quote).collect();
        let content = content.join("\n");
        for (field, value) in [
            (F::Level, *level),
            (F::Number, *number),
            (F::Day, *day),
            (F::Body, *body),
            (F::FirstYear, "2026"),
            (F::LastYear, *last_year),
            (F::Content, content.as_str()),
        ] {
            save_deployment_field(cx, SaveDeploymentField { id, field, value: value.to_owned() })?;
        }
        for (quote, wanted, urgency) in *sentences {
            let name = (*wanted).to_owned();
            let need = LiftNeed {
                deployment: id,
                topic: None,
                name,
                urgency: Some(*urgency),
                quote: (*quote).to_owned(),
            };
            lift_need(cx, need)?;
        }
    }
    for (at, weight, reason, by) in [
        ("财政预算与项目资金管理", 500, "专项债券申报退改多，是今年的突出短板", "县委常委会"),
        ("招商引资与营商环境", 300, "招商任务压力大，一线干部反映集中", "县委组织部部务会"),
    ] {
        let Some(topic) = known.get(at).copied() else { continue };
        let (reason, named_by) = (reason.to_owned(), by.to_owned());
        name_focus(cx, NameFocus { topic, year: 2026, weight, reason, named_by })?;
    }
    for at in ["财政预算与项目资金管理", "公文写作与综合协调", "应急管理与安全生产"]
    {
        let Some(topic) = known.get(at).copied() else { continue };
        let (source, urgency) = (NeedSource::Post, Some(2));
        add_need(cx, AddNeed { source, topic, urgency, unit: None, year: Some(2026) })?;
    }
    for (at, outcome, reason) in [
        ("公文写作与综合协调", NeedOutcome::Adopted, "已列入年度计划"),
        ("数字政府与数据应用", NeedOutcome::Partly, "先办骨干班，其余安排网络学习"),
        ("突发舆情应对与媒体沟通", NeedOutcome::Declined, "市里已有同类培训，请参加市级班次"),
    ] {
        let topic = known.get(at).copied();
        if topic.is_some() {
            let reason = reason.to_owned();
            decide(
                cx,
                DecideNeeds { ids: Vec::new(), topic, year: Some(2026), outcome: Some(outcome), reason },
            )?;
        }
    }
    Ok(())
}
