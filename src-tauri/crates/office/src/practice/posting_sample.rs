//! The sample's projects, and people sent there: under way, over, called back, extended, to begin.

use super::PostingRequest;
use super::log::{
    AddTask, SaveAppraisal, SaveLog, SaveTaskField, add_task, save_appraisal, save_log, save_task,
};
use super::posting_term::{
    ExtendPosting, RecallPosting, SavePostingHours, SendPerson, extend, recall, save_hours, send,
};
use super::postings::posting;
use super::projects::{
    AddProject, SaveProjectField, SetProjectAbility, add_project, save_project_field, set_project_ability,
};
use crate::context::Writing;
use crate::op::Op;
use chrono::{Months, TimeDelta};
use zhixing_domain::people::CadreField;
use zhixing_domain::people::abilities::Level;
use zhixing_domain::practice::{
    AppraisalField, AppraisalKind, LogField, ProjectField, ProjectKind, TaskField,
};
use zhixing_domain::{Day, Id, Month, Result};
use zhixing_store::people::{CadreFilter, CadreRow, Order};

/// Title, kind, host, place, places, days from today, mentor with post and phone, duties, parts of abilities with levels.
struct Known {
    title: &'static str,
    kind: ProjectKind,
    host: &'static str,
    place: &'static str,
    places: &'static str,
    days: (i64, i64),
    mentor: [&'static str; 3],
    duties: &'static str,
    trains: &'static [(&'static str, u8)],
}

const PROJECTS: &[Known] = &[
    Known {
        title: "青石新材料产业园二期建设",
        kind: ProjectKind::Major,
        host: "县经济开发区管委会",
        place: "县经济开发区",
        places: "4",
        days: (-170, 40),
        mentor: ["乔立群", "管委会副主任", "13907160037"],
        duties: "跟办用地、环评、施工许可等前期手续，协调征地和水电接入。\n每周参加项目例会，记清每件事谁办、何时办完。",
        trains: &[("项目", 3), ("协调", 3), ("营商", 3)],
    },
    Known {
        title: "县城老旧小区改造攻坚",
        kind: ProjectKind::KeyWork,
        host: "县住房和城乡建设局",
        place: "城关街道",
        places: "3",
        days: (-320, -140),
        mentor: ["石磊", "总工程师", "13871680018"],
        duties: "入户征求意见，协调管线单位，处理改造中的信访。",
        trains: &[("群众", 3), ("矛盾", 3)],
    },
    Known {
        title: "白石镇信访和网格一线",
        kind: ProjectKind::Frontline,
        host: "白石镇人民政府",
        place: "白石镇",
        places: "3",
        days: (25, 210),
        mentor: ["鲁秀英", "镇党委副书记", "13986520075"],
        duties: "接访包案，跟网格员走访，记民情台账。",
        trains: &[("群众", 3), ("应急", 2)],
    },
];

const WORK: [&str; 6] = [
    "熟悉项目，跑了十一个部门，理出手续清单四十二项。",
    "办结用地预审和规划许可，协调两户征地补偿谈妥。",
    "环评公示期间接听群众来电二十余次，逐一答复。",
    "施工图审查通过，组织三家单位现场交底。",
    "水电接入方案定下来，每周调度一次，提前十天完成。",
    "整理项目资料移交，写出前期工作一张图。",
];
const PROBLEMS: [&str; 3] =
    ["部门之间材料重复，拟并成一张表。", "图纸看不熟，晚上补课。", "与企业沟通不够，每周去一次车间。"];
const REMARKS: [&str; 3] = ["上手快，肯跑腿。", "办事有条理，可以独立跟两项手续。", "能协调，遇事不躲。"];

/// Makes the projects and sends people.
pub(super) fn fill(cx: &Writing) -> Result<()> {
    let mut projects = Vec::new();
    for known in PROJECTS {
        projects.push(project(cx, known)?);
    }
    let (_, people) = cx.read(|db| db.cadres(&CadreFilter::default(), Order::Office, 0, 300))?;
    in_post_since(cx, &people)?;
    // From the middle of the roster: none of those on the visits.
    let people: Vec<Id> = people.iter().skip(4).step_by(29).map(|it| it.id).take(9).collect();
    let mut people = people.into_iter();
    let mut next = |project: usize| -> Result<Option<Id>> {
        let (Some(project), Some(cadre)) = (projects.get(project), people.next()) else { return Ok(None) };
        send(cx, SendPerson { project: *project, cadre, first_day: None, last_day: None }).map(Some)
    };
    // Over since months, appraised; one of them was called back.
    if let Some(id) = next(1)? {
        over(cx, id, "excellent", "敢接硬任务，改造小区的信访件全部按期办结，群众评价好。")?;
    }
    if let Some(id) = next(1)? {
        over(cx, id, "good", "工作踏实，入户细致，协调管线单位还可以更主动。")?;
    }
    if let Some(id) = next(1)? {
        called_back(cx, id)?;
    }
    // Under way: all logs, one missing, extended, and one over that waits for its appraisal.
    if let Some(id) = next(0)? {
        under_way(cx, id, 0)?;
    }
    if let Some(id) = next(0)? {
        under_way(cx, id, 1)?;
    }
    if let Some(id) = next(0)? {
        under_way(cx, id, 0)?;
        let to = from_today(cx, 100);
        extend(cx, ExtendPosting { id, to, reason: "二期主体正在施工，跟到封顶".to_owned() })?;
    }
    // About to begin.
    next(2)?;
    next(2)?;
    Ok(())
}

/// The roster of the sample leaves open since when people are in their posts: of most it is known.
fn in_post_since(cx: &Writing, people: &[CadreRow]) -> Result<()> {
    cx.write(Op::CadreTyped, |tx| {
        tx.says("name", "任职时间");
        for (at, person) in people.iter().enumerate().filter(|(at, _)| at % 5 != 0) {
            let months = 6 + (at * 37 % 90) as u32;
            let Some(since) = cx.today().checked_sub_months(Months::new(months)) else { continue };
            tx.set_cadre(person.id, CadreField::PostSince, Some(&Month::of(since).to_string()))?;
        }
        Ok(())
    })
}

fn from_today(cx: &Writing, days: i64) -> Day {
    cx.today().checked_add_signed(TimeDelta::days(days)).unwrap_or(cx.today())
}

fn project(cx: &Writing, known: &Known) -> Result<Id> {
    let id = add_project(cx, AddProject { title: known.title.to_owned() })?;
    let (first, last) = (from_today(cx, known.days.0).to_string(), from_today(cx, known.days.1).to_string());
    let [mentor, post, phone] = known.mentor;
    for (field, value) in [
        (ProjectField::Kind, known.kind.key()),
        (ProjectField::Host, known.host),
        (ProjectField::Place, known.place),
        (ProjectField::Places, known.places),
        (ProjectField::FirstDay, &first),
        (ProjectField::LastDay, &last),
        (ProjectField::Mentor, mentor),
        (ProjectField::MentorPost, post),
        (ProjectField::MentorPhone, phone),
        (ProjectField::Duties, known.duties),
    ] {
        save_project_field(cx, SaveProjectField { id, field, value: value.to_owned() })?;
    }
    let abilities = cx.read(|db| db.abilities())?;
    for (part, level) in known.trains {
        let Some(ability) = abilities.iter().find(|one| one.name.contains(part)) else { continue };
        let level = Level::new(*level);
        set_project_ability(cx, SetProjectAbility { project: id, ability: ability.id, level })?;
    }
    Ok(id)
}

/// Types the tasks, and all logs that are due but the last so many.
fn logged(cx: &Writing, id: Id, without: usize) -> Result<()> {
    for (what, days, done) in [
        ("理清项目手续，列出清单和时限", 30, true),
        ("独立跟完两项手续", 90, true),
        ("写一篇调研：手续怎样再快一步", 150, false),
    ] {
        let after = add_task(cx, AddTask { posting: id, what: what.to_owned() })?;
        let Some(task) = after.tasks.last().map(|task| task.id) else { continue };
        let day =
            after.row.first_day.checked_add_signed(TimeDelta::days(days)).unwrap_or(after.row.first_day);
        save_task(cx, SaveTaskField { id: task, field: TaskField::Due, value: day.to_string() })?;
        if done && day < cx.today() {
            save_task(cx, SaveTaskField { id: task, field: TaskField::Done, value: day.to_string() })?;
        }
    }
    let late: Vec<_> =
        posting(cx, PostingRequest { id })?.logs.iter().filter(|log| log.late).map(|log| log.month).collect();
    for (at, month) in late.iter().take(late.len().saturating_sub(without)).enumerate() {
        for (field, text) in [
            (LogField::Work, WORK[at % WORK.len()]),
            (LogField::Problems, PROBLEMS[at % PROBLEMS.len()]),
            (LogField::Remark, REMARKS[at % REMARKS.len()]),
        ] {
            save_log(cx, SaveLog { posting: id, month: *month, field, value: text.to_owned() })?;
        }
    }
    Ok(())
}

fn appraised(cx: &Writing, id: Id, kind: AppraisalKind, cells: [&str; 3], day: Day) -> Result<()> {
    let [grade, words, who] = cells;
    for (field, value) in [
        (AppraisalField::Day, day.to_string().as_str()),
        (AppraisalField::Grade, grade),
        (AppraisalField::Words, words),
        (AppraisalField::Who, who),
    ] {
        save_appraisal(cx, SaveAppraisal { posting: id, kind, field, value: value.to_owned() })?;
    }
    Ok(())
}

fn middle(cx: &Writing, id: Id) -> Result<()> {
    let first = posting(cx, PostingRequest { id })?.row.first_day;
    let day = first.checked_add_months(Months::new(3)).unwrap_or(first);
    let words = "进入角色快，任务按期推进，要多到企业一线。";
    appraised(cx, id, AppraisalKind::Mid, ["good", words, "乔立群"], day)
}

fn over(cx: &Writing, id: Id, grade: &str, words: &str) -> Result<()> {
    logged(cx, id, 0)?;
    middle(cx, id)?;
    let last = posting(cx, PostingRequest { id })?.row.last_day;
    let day = last.checked_add_signed(TimeDelta::days(6)).unwrap_or(last);
    appraised(cx, id, AppraisalKind::Final, [grade, words, "石磊"], day)?;
    let hours = posting(cx, PostingRequest { id })?.proposed_hours;
    save_hours(cx, SavePostingHours { id, hours: Some(hours), reason: String::new() }).map(|_| ())
}

fn called_back(cx: &Writing, id: Id) -> Result<()> {
    let day = from_today(cx, -220);
    recall(cx, RecallPosting { id, day: Some(day), reason: "原单位防汛抽调".to_owned() })?;
    logged(cx, id, 0)
}

fn under_way(cx: &Writing, id: Id, without: usize) -> Result<()> {
    logged(cx, id, without)?;
    middle(cx, id)
}
