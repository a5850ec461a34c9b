//! The sample's follow-ups: of the class that is over the forms that came back so far; of one of the spring everything, and
//! what was learned from it.

use super::improvements::{
    AddImprovement, RaiseImprovement, SaveImprovementField, SetImprovementState, add_improvement, raise,
    save_improvement_field, set_improvement_state,
};
use super::levels_sample::levels;
use super::queue::{CloseFollowup, FollowupClosing, ListFollowups, close, list};
use super::record::{SaveFollowupField, save_field};
use crate::classes::{
    AddSession, CreateClass, Enrol, NewTrainee, SaveClassField, SetClassState, SheetReturned, add_session,
    create, enrol, save_field as save_class, set_state, sheet_returned,
};
use crate::context::Writing;
use crate::op::Op;
use chrono::{Datelike as _, Days, Months};
use std::collections::BTreeSet;
use zhixing_domain::HalfDay;
use zhixing_domain::classes::{ClassField, ClassState, Module, SessionKind};
use zhixing_domain::followup::{
    ApplicationField, FollowupField, FollowupKind, FollowupRule, ImprovementField, ImprovementState,
    OpinionField, Solved,
};
use zhixing_domain::practice::Kept;
use zhixing_domain::{Day, Id, Result};
use zhixing_store::Tx;

/// What trainees tell, question by question: what was applied, where it shows, what is hard.
const APPLIED: &[(&str, &str, &str)] = &[
    (
        "首访落实到人，三日内见面，办结回访。",
        "上月初信初访 41 件，一次办结 34 件。",
        "跨部门的事还是协调不动。",
    ),
    ("按自然村重划网格，公示网格员。", "网格由 12 个调到 23 个，底数核了一遍。", ""),
    ("先清产核资，再定小项目。", "冷链库已经开工，收益分配方案过了村民代表会议。", "缺会算账的人。"),
    ("对照清单自查，收益测算附依据。", "第四批专项债券一次通过。", ""),
    ("两个环节改并联，窗口容缺受理。", "平均办理时间由 9 天减到 6 天。", "系统还是两套，数据要录两遍。"),
    ("值班室张贴处置卡，按月推演。", "夜间接报两起，半小时内都有人到场。", ""),
    ("先定数据字典，谁产生谁负责。", "月报 12 个指标一次对上。", "有的部门系统导不出来。"),
    ("请示先写一句话的主张，情况放附件。", "上月六份材料只退改一次。", ""),
    ("带着年轻干部先听后说，回来复盘。", "两人已能独立调解邻里纠纷。", ""),
    ("自查表发到企业，抽查只看自查。", "重复隐患由 17 处降到 9 处。", "小企业没有专人。"),
];
const EXAMPLES: &[&str] = &[
    "主动牵头办结两件拖了半年的信访件。",
    "写的请示一次过会，退改明显少了。",
    "带着两名年轻干部走访，回来能自己调解。",
    "把流程图贴到窗口，群众少跑一趟。",
];
const SUGGESTIONS: &[&str] =
    &["多安排现场教学，少念材料。", "希望按岗位分班，办公室和业务股室分开。", "培训后的材料模板发给单位。"];

/// A class of the spring, over for half a year: all of what is asked after a class has come or is due by now.
pub(crate) fn spring(cx: &Writing) -> Result<()> {
    let today = cx.today();
    let monday = today - Days::new(184 + u64::from(today.weekday().num_days_from_monday()));
    let new = CreateClass {
        title: "青年干部履职能力提升班".to_owned(),
        term: "1".to_owned(),
        first_day: Some(monday),
        last_day: monday.checked_add_days(Days::new(2)),
        ..CreateClass::default()
    };
    let class = create(cx, new)?;
    for (field, value) in [(ClassField::Place, "县委党校"), (ClassField::HeadTeacher, "余雪")] {
        save_class(cx, SaveClassField { id: class, field, value: value.to_owned() })?;
    }
    let found = cx.read(|db| {
        ["李", "王", "张", "刘", "陈", "杨", "周", "赵", "余", "郝"]
            .iter()
            .map(|name| db.pick_cadres(name, 12))
            .collect::<Result<Vec<_>, _>>()
    })?;
    let people = found.into_iter().flatten().step_by(2).take(24);
    let people = people.map(|one| NewTrainee { cadre: Some(one.id), ..NewTrainee::default() }).collect();
    enrol(cx, Enrol { class, people })?;
    let courses = [
        "党的创新理论与青年干部担当",
        "群众工作方法：从走访到办结",
        "公文写作：改一份真实的请示",
        "网格化治理与信访矛盾化解",
        "营商环境：企业办事少跑腿",
        "分组研讨：带回去的办法",
    ];
    for (at, title) in courses.iter().enumerate() {
        let day = monday + Days::new(at as u64 / 2);
        let half = if at % 2 == 0 { HalfDay::Morning } else { HalfDay::Afternoon };
        let new = AddSession {
            class,
            day,
            half,
            title: (*title).to_owned(),
            starts: None,
            ends: None,
            kind: Some(if at == 5 { SessionKind::Discussion } else { SessionKind::Lecture }),
            module: Some(if at == 0 { Module::Theory } else { Module::Ability }),
            mentor: None,
            room: Some("县委党校第二教室".to_owned()),
            hours: None,
            extend: false,
        };
        add_session(cx, new)?;
        sheet_returned(cx, SheetReturned { class, day, half, returned: true })?;
    }
    set_state(cx, SetClassState { id: class, state: ClassState::Finished })?;
    Ok(())
}

/// Fills the follow-ups of the sample.
pub(crate) fn fill(cx: &Writing) -> Result<()> {
    let today = cx.today();
    let rows = list(cx, ListFollowups { all: true, ..ListFollowups::default() })?.rows;
    let mut classes: Vec<(Id, String)> =
        rows.iter().map(|row| (row.class, row.class_title.clone())).collect();
    classes.dedup();
    for row in &rows {
        let is_old = row.due < today && row.months.is_some_and(|months| months > 1)
            || rows
                .iter()
                .any(|other| other.class == row.class && other.months == Some(3) && other.due < today);
        let share = match row.kind {
            FollowupKind::Application if is_old => usize::MAX,
            FollowupKind::Opinion if is_old && row.months == Some(1) => usize::MAX,
            FollowupKind::Application => 33,
            FollowupKind::Opinion if row.due < today => 21,
            _ => 0,
        };
        match row.kind {
            FollowupKind::Application => applications(cx, row.id, share)?,
            FollowupKind::Opinion => opinions(cx, row.id, share)?,
            FollowupKind::Minutes if row.due < today => heard(cx, row.id, row.due)?,
            FollowupKind::Post if row.due < today => {
                let closing = CloseFollowup {
                    id: row.id,
                    to: FollowupClosing::Skipped,
                    reason: "本期培训班不设岗位考核。".to_owned(),
                };
                close(cx, closing)?;
            }
            _ => {}
        }
    }
    if let Some((class, _)) = classes.first() {
        improvements(cx, *class, today)?;
    }
    for class in rows.iter().map(|row| row.class).collect::<BTreeSet<Id>>() {
        levels(cx, class)?;
    }
    Ok(())
}

fn applications(cx: &Writing, followup: Id, share: usize) -> Result<()> {
    in_one_step(cx, followup, share, |tx, at, enrolment| {
        let (applied, evidence, difficulties) = APPLIED[at % APPLIED.len()];
        let solved = match at % 7 {
            0 | 1 | 3 | 4 => Solved::Solved,
            2 | 5 => Solved::Partly,
            _ => Solved::Unsolved,
        };
        let told = if solved == Solved::Unsolved { ("", "") } else { (applied, evidence) };
        for (field, text) in [
            (ApplicationField::Solved, solved.key()),
            (ApplicationField::Applied, told.0),
            (ApplicationField::Evidence, told.1),
            (ApplicationField::Difficulties, difficulties),
        ] {
            if !text.is_empty() {
                tx.set_application(followup, enrolment, field, Some(&Kept::Text(text.to_owned())))?;
            }
        }
        Ok(())
    })
}

fn opinions(cx: &Writing, followup: Id, share: usize) -> Result<()> {
    let aspects = FollowupRule::default().aspects.len() as u32;
    in_one_step(cx, followup, share, |tx, at, enrolment| {
        for aspect in 0..aspects {
            let degree = [4, 3, 4, 3, 2, 3, 4, 2][(at + 3 * aspect as usize) % 8];
            tx.put_opinion_score(followup, enrolment, aspect, Some(degree))?;
        }
        let example = (OpinionField::Example, EXAMPLES[at % EXAMPLES.len()]);
        let suggestion =
            (at % 4 == 0).then(|| (OpinionField::Suggestion, SUGGESTIONS[at / 4 % SUGGESTIONS.len()]));
        for (field, text) in [Some(example), suggestion].into_iter().flatten() {
            tx.set_opinion(followup, enrolment, field, Some(&Kept::Text(text.to_owned())))?;
        }
        Ok(())
    })
}

/// Types the forms of the first trainees in one step; where all have come the follow-up is closed.
fn in_one_step(
    cx: &Writing,
    followup: Id,
    share: usize,
    mut typed: impl FnMut(&Tx, usize, Id) -> Result<()>,
) -> Result<()> {
    let today = cx.today();
    cx.write(Op::FollowupTyped, |tx| {
        let row = tx.followup(followup)?;
        tx.says("class", &row.class_title);
        tx.says("kind", row.followup.kind.zh());
        for (at, trainee) in tx.trainees(row.followup.class)?.iter().take(share).enumerate() {
            typed(tx, at, trainee.id)?;
        }
        let after = tx.followup(followup)?;
        if after.expected > 0 && after.answered >= after.expected {
            tx.set_followup_closed(followup, Some(today), None)?;
        }
        Ok(())
    })
}

fn heard(cx: &Writing, id: Id, due: Day) -> Result<()> {
    let day = due.checked_sub_days(Days::new(4)).unwrap_or(due).to_string();
    for (field, value) in [
        (FollowupField::Held, day.as_str()),
        (FollowupField::Place, "县委党校研讨室"),
        (FollowupField::People, "学员代表 8 人，单位分管领导 4 人，余雪主持"),
        (
            FollowupField::Minutes,
            "学员反映：重划网格以后底数清了，难的是跨部门的事协调不动。\n单位提出：希望按岗位分班，办公室和业务股室分开讲。\n大家都说现场教学最管用，材料写作课的改稿环节还不够。\n主持人小结：把改稿环节加长，联合信访部门讲一次跨部门办件。",
        ),
    ] {
        save_field(cx, SaveFollowupField { id, field, value: value.to_owned() })?;
    }
    close(cx, CloseFollowup { id, to: FollowupClosing::Done, reason: String::new() })?;
    let lifted = [
        ("按岗位分班，办公室和业务股室分开", "希望按岗位分班，办公室和业务股室分开讲。"),
        ("公文写作课加长改稿环节", "材料写作课的改稿环节还不够"),
    ];
    for (what, quote) in lifted {
        let new = AddImprovement {
            what: what.to_owned(),
            class: None,
            followup: Some(id),
            quote: quote.to_owned(),
        };
        add_improvement(cx, new)?;
    }
    Ok(())
}

/// Who does it, by when, how far it has come; one is late, one became a need of the next year.
fn improvements(cx: &Writing, class: Id, today: Day) -> Result<()> {
    let soon = today.checked_add_months(Months::new(2)).unwrap_or(today);
    let over = today.checked_sub_days(Days::new(12)).unwrap_or(today);
    let made: [(&str, &str, Day, ImprovementState, Option<&str>); 4] = [
        (
            "联合信访部门讲一次跨部门办件",
            "余雪",
            soon,
            ImprovementState::Doing,
            Some("基层治理和矛盾纠纷化解"),
        ),
        ("把课程模板和办件清单发给各单位", "县委组织部培训科", over, ImprovementState::Open, None),
        (
            "现场教学由一次增加到两次",
            "县委党校",
            soon,
            ImprovementState::Open,
            Some("乡村振兴与农业产业发展"),
        ),
        ("开班前两周收齐学员问题", "余雪", over, ImprovementState::Done, None),
    ];
    for (what, owner, due, state, topic) in made {
        let new = AddImprovement {
            what: what.to_owned(),
            class: Some(class),
            followup: None,
            quote: String::new(),
        };
        let id = add_improvement(cx, new)?.id;
        for (field, value) in
            [(ImprovementField::Owner, owner.to_owned()), (ImprovementField::Due, due.to_string())]
        {
            save_improvement_field(cx, SaveImprovementField { id, field, value })?;
        }
        if state != ImprovementState::Open {
            set_improvement_state(cx, SetImprovementState { id, state })?;
        }
        if let Some(topic) = topic {
            let topic = cx.read(|db| db.topic_named(topic))?;
            if topic.is_some() {
                raise(cx, RaiseImprovement { id, topic, name: String::new(), year: None, urgency: Some(2) })?;
            }
        }
    }
    Ok(())
}
