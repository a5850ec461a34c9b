//! The sample's hours: who was called up by higher levels, last year's ledger closed with a counter-entry, a mentor who is
//! a cadre of the roster, and a class that counts as what it is.

use super::closing::{CorrectHours, close, correct};
use super::person::ledger;
use super::proofs::{IssueProof, VoidProof, issue_proof, void_proof};
use super::returns::{SubmitReturn, submit_return};
use super::same_days::{DecideOverlap, decide_overlap};
use super::sources::{SetTeacher, set_teacher, teachers};
use super::sums::days_of;
use crate::context::Writing;
use crate::jobs::Progress;
use crate::op::Op;
use chrono::{Datelike as _, TimeDelta};
use std::collections::BTreeSet;
use zhixing_domain::classes::SessionKind;
use zhixing_domain::hours::{EntryField, EntryWay, HoursKind, HoursSource, OverlapWay};
use zhixing_domain::mentors::{MentorField, MentorKind};
use zhixing_domain::people::CadreField;
use zhixing_domain::practice::Kept;
use zhixing_domain::{Day, Hours, Id, Result};
use zhixing_store::Tx;
use zhixing_store::hours::ClassYear;
use zhixing_store::people::{CadreFilter, Order};

/// What somebody learned elsewhere.
struct Known {
    way: EntryWay,
    kind: HoursKind,
    title: &'static str,
    organiser: &'static str,
    number: &'static str,
    /// Months before the end of the year, days, half-days, hours.
    month: u32,
    days: i64,
    hours: i64,
}

const CALLED_UP: &[Known] = &[
    Known {
        way: EntryWay::CalledUp,
        kind: HoursKind::OffJob,
        title: "全省县处级干部推动高质量发展专题研讨班",
        organiser: "省委组织部",
        number: "组训〔{year}〕31号",
        month: 4,
        days: 5,
        hours: 40,
    },
    Known {
        way: EntryWay::CalledUp,
        kind: HoursKind::OffJob,
        title: "市委党校中青年干部培训班",
        organiser: "市委组织部",
        number: "市组干训〔{year}〕12号",
        month: 3,
        days: 20,
        hours: 160,
    },
    Known {
        way: EntryWay::CalledUp,
        kind: HoursKind::OffJob,
        title: "乡镇（街道）党政正职履职能力培训班",
        organiser: "市委组织部",
        number: "市组干训〔{year}〕27号",
        month: 6,
        days: 7,
        hours: 56,
    },
    Known {
        way: EntryWay::Study,
        kind: HoursKind::CentreGroup,
        title: "县委理论学习中心组集体学习（扩大）",
        organiser: "县委宣传部",
        number: "青宣〔{year}〕8号",
        month: 2,
        days: 1,
        hours: 8,
    },
    Known {
        way: EntryWay::Study,
        kind: HoursKind::Lecture,
        title: "“青石讲堂”数字政府专题讲座",
        organiser: "县委组织部",
        number: "青组训〔{year}〕5号",
        month: 5,
        days: 1,
        hours: 4,
    },
    Known {
        way: EntryWay::CalledUp,
        kind: HoursKind::OffJob,
        title: "年轻干部能力提升集中培训（第2期）",
        organiser: "县委组织部",
        number: "青组训〔{year}〕14号",
        month: 1,
        days: 12,
        hours: 96,
    },
    Known {
        way: EntryWay::Study,
        kind: HoursKind::Online,
        title: "干部网络学院年度学习（平台证明）",
        organiser: "省干部网络学院",
        number: "网院证〔{year}〕",
        month: 0,
        days: 0,
        hours: 52,
    },
];

/// Fills both years.
pub(crate) fn fill(cx: &Writing, progress: &Progress) -> Result<()> {
    let (_, people) = cx.read(|db| db.cadres(&CadreFilter::default(), Order::Office, 0, i64::MAX))?;
    let people: Vec<Id> = people.into_iter().map(|person| person.id).collect();
    let (year, today) = (cx.today().year(), cx.today());
    cx.write(Op::HoursEntryAdded, |tx| {
        tx.says("name", format!("{} 人", people.len()));
        tx.says("title", format!("{} 年参训", year - 1));
        for (at, cadre) in people.iter().enumerate() {
            // Some were away long, most came to one or two, and a few to nothing.
            for (nth, known) in CALLED_UP.iter().enumerate() {
                if wanted(at, nth) {
                    enter(tx, *cadre, known, year - 1, Day::MAX)?;
                }
            }
        }
        Ok(())
    })?;
    cx.write(Op::HoursEntryAdded, |tx| {
        tx.says("name", "各单位");
        tx.says("title", format!("{year} 年上级调训"));
        let lasts = called_up_on(tx, year, today)?;
        for (at, cadre) in people.iter().enumerate() {
            for (nth, known) in CALLED_UP.iter().enumerate().take(CALLED_UP.len() - 1) {
                let is_long = nth == CALLED_UP.len() - 2;
                if wanted(at + 1, nth) && (!is_long || at % 2 == 0) {
                    enter(tx, *cadre, known, year, lasts[nth])?;
                }
            }
        }
        // One whose notice has not come yet: it does not count.
        if let Some(cadre) = people.get(11) {
            let known = &CALLED_UP[0];
            let id = tx.add_typed_entry(*cadre, known.way, known.kind, "对口支援地区干部挂职培训")?;
            tx.set_typed_entry(id, EntryField::LastDay, Some(&Kept::Day(today)))?;
            tx.set_typed_entry(id, EntryField::Days, Some(&Kept::Number(6)))?;
        }
        Ok(())
    })?;
    called_up_from_a_class(cx)?;
    let first = people.get(3..5).unwrap_or_default();
    for (cadre, kind) in first.iter().zip([SessionKind::Discussion, SessionKind::Lecture]) {
        teaches(cx, *cadre, kind)?;
    }
    for teacher in teachers(cx, ())?.into_iter().filter(|teacher| teacher.likely.is_some()).take(1) {
        set_teacher(cx, SetTeacher { mentor: teacher.mentor, decided: true, cadre: teacher.likely })?;
    }
    close(cx, year - 1, progress)?;
    submit_return(
        cx,
        SubmitReturn {
            year: year - 1,
            title: format!("{} 年全县干部教育培训统计表", year - 1),
            receiver: "市委组织部".to_owned(),
            number: format!("青组〔{year}〕3号"),
        },
    )?;
    let Some(cadre) = people.first().copied() else { return Ok(()) };
    let entries = cx.read(|db| ledger(db, cadre, year - 1, today))?;
    let frozen =
        entries.iter().find(|one| one.entry.source == HoursSource::Typed).and_then(|one| one.entry.frozen);
    correct(
        cx,
        CorrectHours {
            cadre,
            year: year - 1,
            frozen,
            kind: Some(HoursKind::OffJob),
            hours: Hours::whole(8),
            half_days: 2,
            reason: "结业证明写明延长一天，原按文件天数计".to_owned(),
        },
    )?;
    certify(cx, &people, year)
}

/// A cadre of the roster goes among the mentors and holds a session that nobody holds yet.
fn teaches(cx: &Writing, cadre: Id, kind: SessionKind) -> Result<()> {
    let person = cx.read(|db| db.cadre(cadre))?;
    let fact = |field| person.facts.get(field).unwrap_or_default();
    cx.write(Op::MentorAdded, |tx| {
        tx.says("name", fact(CadreField::Name));
        let mentor = tx.add_mentor(fact(CadreField::Name))?;
        tx.set_mentor(mentor, MentorField::Kind, Some(MentorKind::Leader.key()))?;
        tx.set_mentor(mentor, MentorField::Organisation, Some(fact(CadreField::Unit)))?;
        tx.set_mentor(mentor, MentorField::Title, Some(fact(CadreField::Post)))?;
        let (year, today) = (tx.hours_span()?.map_or(cx.today(), |(first, _)| first), cx.today());
        for class in tx.hours_classes(year, today, None)? {
            let sessions = tx.sessions_of(class.id)?;
            let free = sessions.iter().find(|row| row.session.mentor.is_none() && row.kind == Some(kind));
            if let Some(row) = free.or_else(|| sessions.iter().find(|row| row.session.mentor.is_none())) {
                return Ok(tx.set_session_mentor(row.session.id, Some(mentor))?);
            }
        }
        Ok(())
    })
}

fn wanted(at: usize, nth: usize) -> bool {
    match nth {
        0 => at.is_multiple_of(11),
        1 => at % 23 == 5,
        2 => at % 7 == 3,
        3 => at % 4 != 1,
        4 => !at.is_multiple_of(3),
        5 => at % 5 != 2,
        _ => at % 6 != 4,
    }
}

/// The last days of this year's notices: over by today, and on days on which neither a class of the office nor another
/// notice calls.
fn called_up_on(tx: &Tx, year: i32, today: Day) -> Result<Vec<Day>> {
    let first = Day::from_ymd_opt(year, 1, 1).unwrap_or_default();
    let classes = tx.hours_classes(first, Day::from_ymd_opt(year, 12, 31).unwrap_or_default(), None)?;
    let mut busy: BTreeSet<Day> =
        classes.iter().flat_map(|class| &class.halves).map(|half| half.at.0).collect();
    let mut lasts = Vec::new();
    for known in CALLED_UP {
        let days = |last: Day| {
            (0..known.days).filter_map(move |back| last.checked_sub_signed(TimeDelta::days(back)))
        };
        let mut last = Day::from_ymd_opt(year, 12 - known.month, 20).unwrap_or_default().min(today);
        while last > first && days(last).any(|day| busy.contains(&day)) {
            last = last.checked_sub_signed(TimeDelta::days(1)).unwrap_or(first);
        }
        busy.extend(days(last));
        lasts.push(last);
    }
    Ok(lasts)
}

/// Two who were called up on the last day of a class of the office: of one it was decided, of the other it is open.
fn called_up_from_a_class(cx: &Writing) -> Result<()> {
    let today = cx.today();
    let (first, _) = days_of(today.year())?;
    let found = cx.read(|db| {
        let over = |class: &ClassYear| class.halves.iter().all(|half| half.is_back);
        let Some(class) = db.hours_classes(first, today, None)?.into_iter().rev().find(over) else {
            return Ok(None);
        };
        let mut trainees = Vec::new();
        db.each_trainee(class.id, first, today, |_, cadre, _| {
            if trainees.last() != Some(&cadre) {
                trainees.push(cadre);
            }
        })?;
        Ok(class.halves.last().map(|half| (half.at.0, trainees)))
    })?;
    let Some((day, trainees)) = found else { return Ok(()) };
    let known = Known {
        way: EntryWay::CalledUp,
        kind: HoursKind::OffJob,
        title: "全市基层治理骨干培训班",
        organiser: "市委组织部",
        number: "市组干训〔{year}〕41号",
        month: 0,
        days: 3,
        hours: 24,
    };
    let last = day.checked_add_signed(TimeDelta::days(2)).unwrap_or(day).min(today);
    for (nth, cadre) in trainees.into_iter().skip(4).step_by(7).take(2).enumerate() {
        let id = cx.write(Op::HoursEntryAdded, |tx| {
            let id = enter(tx, cadre, &known, today.year(), last)?;
            let person = tx.cadre(cadre)?;
            tx.says("name", person.facts.get(CadreField::Name).unwrap_or_default());
            tx.says("title", known.title);
            tx.about(id);
            Ok(id)
        })?;
        if nth == 1 {
            decide_overlap(cx, DecideOverlap { id, way: Some(OverlapWay::Once), reason: String::new() })?;
        }
    }
    Ok(())
}

/// Types an entry of a year; `until` is the last day there may be.
fn enter(tx: &Tx, cadre: Id, known: &Known, year: i32, until: Day) -> Result<Id> {
    let id = tx.add_typed_entry(cadre, known.way, known.kind, known.title)?;
    let last = Day::from_ymd_opt(year, 12 - known.month, 20).unwrap_or_default();
    let last = last.min(until);
    let first = last.checked_sub_signed(TimeDelta::days((known.days - 1).max(0))).unwrap_or(last);
    for (field, value) in [
        (EntryField::Organiser, Kept::Text(known.organiser.to_owned())),
        (EntryField::Number, Kept::Text(known.number.replace("{year}", &year.to_string()))),
        (EntryField::FirstDay, Kept::Day(first.max(Day::from_ymd_opt(year, 1, 1).unwrap_or(first)))),
        (EntryField::LastDay, Kept::Day(last)),
        (EntryField::Days, Kept::Number(known.days * 2)),
        (EntryField::Hours, Kept::Number(known.hours * 100)),
    ] {
        tx.set_typed_entry(id, field, Some(&value))?;
    }
    Ok(id)
}

/// Certificates of hours that were asked for: one was spoiled in the printer and issued again.
fn certify(cx: &Writing, people: &[Id], year: i32) -> Result<()> {
    let mut issued = Vec::new();
    for (at, first) in [(0, year - 1), (2, year - 1), (7, year), (0, year - 2)] {
        let Some(id) = people.get(at).copied() else { continue };
        // Who learned nothing in these years has nothing to be certified.
        if let Ok(made) = issue_proof(cx, IssueProof { id, first, last: year }) {
            issued.push((made.id, id, first));
        }
    }
    if let Some((spoiled, id, first)) = issued.get(1).copied() {
        void_proof(cx, VoidProof { id: spoiled, reason: "打印时卡纸".to_owned() })?;
        issue_proof(cx, IssueProof { id, first, last: year })?;
    }
    Ok(())
}
