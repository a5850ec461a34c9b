//! The sample's classes: one over, brought in from its workbook; one under way this week and the next; one in
//! preparation from the plan.

use super::attendance::{SaveMarks, SheetReturned, save_marks, sheet_returned};
use super::enrol::{Enrol, NewTrainee, ProposeTrainees, enrol, propose_trainees};
use super::groups::{DealGroups, deal_groups};
use super::run::{CreateClass, SaveClassField, SetClassState, create, save_field, set_state};
use super::timetable::{AddSession, add_session, sessions};
use super::trainees::{SaveTrainee, save_trainee, trainees};
use super::workbook::{Into, judge_read, take};
use crate::context::Writing;
use crate::evaluation::ClassRequest;
use crate::jobs::Progress;
use chrono::{Datelike as _, Days, TimeDelta};
use zhixing_domain::classes::{
    ClassField, ClassState, Dealing, GROUP_LEADER, MONITOR, Mark, Module, SessionKind, TraineeField,
};
use zhixing_domain::{Day, HalfDay, Id, Result};
use zhixing_exchange::Book;
use zhixing_exchange::class::{self, ClassBook};
use zhixing_exchange::roster::Told;

const BOOK: &[u8] = include_bytes!("../../sample/class.xlsx");

/// The courses of the class under way, a morning and an afternoon each day.
const COURSES: &[(&str, SessionKind, Module)] = &[
    ("开班式；党的创新理论学习", SessionKind::Lecture, Module::Theory),
    ("党性教育：从县域历史看初心", SessionKind::Lecture, Module::Party),
    ("公文写作：把一件事写清楚", SessionKind::Lecture, Module::Ability),
    ("公文写作：改一份真实的请示", SessionKind::Case, Module::Ability),
    ("群众工作方法", SessionKind::Lecture, Module::Ability),
    ("青石镇网格化治理", SessionKind::Onsite, Module::Ability),
    ("党纪学习教育", SessionKind::Lecture, Module::Party),
    ("分组研讨：岗位上最难的一件事", SessionKind::Discussion, Module::Theory),
    ("乡村振兴项目怎么落地", SessionKind::Onsite, Module::Ability),
    ("宏观经济与县域发展", SessionKind::Lecture, Module::Theory),
    ("依法行政与行政复议", SessionKind::Lecture, Module::Knowledge),
    ("应急处突桌面推演", SessionKind::Case, Module::Ability),
    ("财政预算与绩效", SessionKind::Lecture, Module::Knowledge),
    ("项目资金申报实务", SessionKind::Case, Module::Ability),
    ("党性分析与民主生活会", SessionKind::Discussion, Module::Party),
    ("数据应用与数字政府", SessionKind::Lecture, Module::Knowledge),
    ("舆情应对", SessionKind::Case, Module::Ability),
    ("统战与民族工作", SessionKind::Lecture, Module::Theory),
    ("学员论坛：带回去的办法", SessionKind::Discussion, Module::Theory),
    ("结业考核与总结", SessionKind::Discussion, Module::Theory),
];
const PLACES: [&str; 2] = ["县委党校第二教室", "县委党校研讨室"];

/// Brings the classes in.
pub(crate) fn fill(cx: &Writing, progress: &Progress) -> Result<()> {
    finished(cx, progress)?;
    running(cx)?;
    preparing(cx)
}

fn finished(cx: &Writing, progress: &Progress) -> Result<()> {
    let mut book = class::read(&Book::open("class.xlsx", BOOK)?);
    over_for_weeks(&mut book, cx.today());
    let preview = judge_read(cx, "基层治理能力提升专题班.xlsx", book, None, Told::default(), progress)?;
    let into = Into { title: preview.title, term: "3".into(), plan_item: item(cx, "基层治理")? };
    let class = take(cx, cx.house.class_book(preview.token)?.as_ref(), into, progress)?.class;
    field(cx, class, ClassField::Place, "县委党校")?;
    field(cx, class, ClassField::HeadTeacher, "余雪")?;
    lead(cx, class)
}

/// Moves the days of a workbook by whole weeks, so that its class ended five weeks before `today` or a little more: its
/// certificates are out and what comes after a class is due.
fn over_for_weeks(book: &mut ClassBook, today: Day) {
    const SINCE: i64 = 39;
    let Some(last) = book.sessions.iter().map(|session| session.day).max() else { return };
    let by = TimeDelta::weeks(((today - last).num_days() - SINCE).div_euclid(7));
    book.sessions.iter_mut().for_each(|session| session.day += by);
    book.exceptions.iter_mut().for_each(|exception| exception.day += by);
}

/// Two weeks that begin this Monday, so that today is always one of their days; all sheets up to yesterday are back.
fn running(cx: &Writing) -> Result<()> {
    let today = cx.today();
    let monday = today - Days::new(u64::from(today.weekday().num_days_from_monday()));
    let class = create(
        cx,
        CreateClass {
            first_day: Some(monday),
            last_day: monday.checked_add_days(Days::new(11)),
            plan_item: item(cx, "中青年")?,
            ..CreateClass::default()
        },
    )?;
    field(cx, class, ClassField::HeadTeacher, "余雪")?;
    choose(cx, class, 40)?;
    deal_groups(cx, DealGroups { class, groups: 4, how: Dealing::MixUnits })?;
    lead(cx, class)?;
    let taught: Vec<Id> = sessions_elsewhere(cx, class, monday)?;
    let mentors: Vec<Id> = cx
        .read(|db| db.mentor_ids(&zhixing_store::mentors::MentorFilter::default()))?
        .into_iter()
        .filter(|mentor| !taught.contains(mentor))
        .collect();
    let at = |course: usize| {
        let (week, rest) = (course / 10, course % 10);
        let day = monday + Days::new(week as u64 * 7 + rest as u64 / 2);
        (day, if rest.is_multiple_of(2) { HalfDay::Morning } else { HalfDay::Afternoon })
    };
    for (course, (title, kind, module)) in COURSES.iter().enumerate() {
        let (day, half) = at(course);
        let room = PLACES[usize::from(*kind == SessionKind::Discussion)];
        let room = if *kind == SessionKind::Onsite { "青石镇便民服务中心" } else { room };
        let new = AddSession {
            class,
            day,
            half,
            title: (*title).to_owned(),
            starts: None,
            ends: None,
            kind: Some(*kind),
            module: Some(*module),
            mentor: (*kind != SessionKind::Discussion && !mentors.is_empty())
                .then(|| mentors[course % mentors.len()]),
            room: Some(room.to_owned()),
            hours: None,
            extend: false,
        };
        add_session(cx, new)?;
    }
    set_state(cx, SetClassState { id: class, state: ClassState::Running })?;
    let rows = trainees(cx, ClassRequest { class })?.rows;
    let marks =
        [(0, 6, Mark::Late), (1, 11, Mark::Personal), (2, 11, Mark::Personal), (3, 20, Mark::Official)];
    for course in (0..COURSES.len()).filter(|course| at(*course).0 < today) {
        let (day, half) = at(course);
        sheet_returned(cx, SheetReturned { class, day, half, returned: true })?;
        for (_, who, mark) in marks.iter().filter(|(on, ..)| *on == course) {
            let enrolments = rows.get(*who).map(|row| row.id).into_iter().collect();
            save_marks(cx, SaveMarks { class, day, half, enrolments, mark: Some(*mark) })?;
        }
    }
    Ok(())
}

/// Three weeks ahead: its days are set, half of its places are taken, its timetable is still to be made.
fn preparing(cx: &Writing) -> Result<()> {
    let today = cx.today();
    let monday = today + Days::new(28 - u64::from(today.weekday().num_days_from_monday()));
    let plan_item = item(cx, "营商环境")?;
    let class = create(cx, CreateClass { first_day: Some(monday), plan_item, ..CreateClass::default() })?;
    choose(cx, class, 22)
}

fn item(cx: &Writing, part: &str) -> Result<Option<Id>> {
    let items = cx.read(|db| db.items_for_class())?;
    Ok(items.into_iter().find(|item| item.title.contains(part)).map(|item| item.id))
}

fn field(cx: &Writing, id: Id, field: ClassField, value: &str) -> Result<()> {
    save_field(cx, SaveClassField { id, field, value: value.to_owned() })?;
    Ok(())
}

/// Enrols `count` of those whom the plan item's rule proposes and who are free, spread over the office.
fn choose(cx: &Writing, class: Id, count: usize) -> Result<()> {
    let found = propose_trainees(cx, ProposeTrainees { class, rule: None })?.people;
    let free: Vec<Id> = found.iter().filter(|one| one.obstacle.is_none()).map(|one| one.cadre).collect();
    let step = (free.len() / count).max(1);
    let people = free
        .iter()
        .step_by(step)
        .map(|cadre| NewTrainee { cadre: Some(*cadre), ..NewTrainee::default() })
        .take(count)
        .collect();
    enrol(cx, Enrol { class, people })?;
    Ok(())
}

/// Makes the first trainee monitor and the second of each group its leader.
fn lead(cx: &Writing, class: Id) -> Result<()> {
    let found = trainees(cx, ClassRequest { class })?;
    let role = |id: Id, role: &str| {
        save_trainee(cx, SaveTrainee { id, field: TraineeField::Role, value: role.to_owned() })
    };
    for group in &found.groups {
        if let Some(second) = found.rows.iter().filter(|row| row.group == Some(group.id)).nth(1) {
            role(second.id, GROUP_LEADER)?;
        }
    }
    if let Some(first) = found.rows.first() {
        role(first.id, MONITOR)?;
    }
    Ok(())
}

/// Who teaches in other classes in the two weeks from `monday` on.
fn sessions_elsewhere(cx: &Writing, class: Id, monday: Day) -> Result<Vec<Id>> {
    let mut taught = Vec::new();
    for other in cx.read(|db| db.classes(&zhixing_store::classes::ClassFilter::default(), 0, usize::MAX))?.1 {
        if other.id != class && other.days.last.is_some_and(|last| last >= monday) {
            let theirs = sessions(cx, ClassRequest { class: other.id })?.sessions;
            taught.extend(theirs.into_iter().filter_map(|session| session.mentor));
        }
    }
    Ok(taught)
}
