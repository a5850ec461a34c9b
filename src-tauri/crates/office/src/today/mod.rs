//! 工作台: what is due, each with its place; the classes under way; the week's courses; what is wished for most.

use crate::classes::near_the_limit;
use crate::context::Reading;
use crate::{assessment, followup, hours, mentors, needs, practice};
use chrono::{Datelike as _, Days};
use serde::Serialize;
use ts_rs::TS;
use zhixing_domain::classes::{ClassState, time_text};
use zhixing_domain::today::{ClassDue, ClassSoFar, When, class_due, when};
use zhixing_domain::{Day, HalfDay, Hours, Id, Result};
use zhixing_store::Reader;
use zhixing_store::classes::{ClassFilter, ClassRow, ClassTally};

/// The day's work (工作台).
#[derive(Debug, Serialize, TS)]
pub struct DayBoard {
    /// Today.
    #[ts(type = "string")]
    pub day: Day,
    /// People on the roster.
    #[ts(type = "number")]
    pub people: i64,
    /// What is due: what is to be done today before what has the week, and the most pressing first.
    pub due: Vec<DayLine>,
    /// The classes under way, ahead, or lately over.
    pub classes: Vec<DayClass>,
    /// The courses of this week, or of the next week that has some.
    pub courses: Vec<DayCourse>,
    /// The topics wished for most.
    pub topics: Vec<DayTopic>,
}

/// A line of what is due (要办的事).
#[derive(Debug, Serialize, TS)]
pub struct DayLine {
    /// By when.
    pub when: When,
    /// What.
    #[serde(flatten)]
    pub due: DayDue,
}

/// Something due (一件要办的事).
#[derive(Debug, Serialize, TS)]
#[serde(tag = "of", rename_all = "snake_case")]
pub enum DayDue {
    /// Of a class
    Class {
        /// The class.
        id: Id,
        /// Its name.
        name: String,
        /// Its trainees.
        trainees: u32,
        /// Where.
        place: Option<String>,
        /// What is due.
        due: ClassDue,
    },
    /// 网络学时落后
    Online {
        /// The year.
        year: i32,
        /// How many will not reach its target.
        behind: usize,
        /// Of how many.
        people: usize,
    },
    /// 学时达不到年度任务
    Hours {
        /// The year.
        year: i32,
        /// How many will not reach what is asked.
        behind: usize,
        /// Of how many.
        people: usize,
        /// Hours missing in all.
        short: Hours,
    },
    /// 请假临近或超过上限
    Leave {
        /// The class.
        id: Id,
        /// Its name.
        name: String,
        /// Who is near the limit or beyond it, without a written reason.
        people: Vec<String>,
        /// Whether somebody is beyond.
        beyond: bool,
    },
    /// 课上过了，课酬还没有付
    Fees {
        /// The class.
        id: Id,
        /// Its name.
        name: String,
        /// Lectures that were held.
        lectures: u32,
        /// Of so many mentors.
        mentors: u32,
        /// Days since the earliest.
        #[ts(type = "number")]
        since: i64,
    },
    /// 聘书到期
    Appointments {
        /// Whose, the earliest first.
        names: Vec<String>,
        /// The last day of the earliest.
        #[ts(type = "string")]
        last_day: Day,
        /// Whether it is over.
        over: bool,
    },
    /// 考核结果公示
    Results {
        /// The class.
        id: Id,
        /// Its name.
        name: String,
        /// The last day of what hangs out.
        #[ts(type = "string")]
        until: Day,
        /// Whether that is today.
        ends_today: bool,
        /// Objections to be decided.
        objections: usize,
    },
    /// 实践与网络
    Practice {
        /// What is due.
        due: practice::PracticeDue,
    },
    /// 跟踪
    Followup {
        /// What is due.
        due: followup::FollowupDue,
    },
    /// 访谈录到一半
    Interviews {
        /// The batch.
        id: Id,
        /// Its title.
        name: String,
        /// Complete papers.
        #[ts(type = "number")]
        complete: i64,
        /// Papers counted.
        #[ts(type = "number")]
        papers: i64,
        /// A paper begun and not complete: its id and number.
        draft: Option<DayDraft>,
    },
}

/// A paper begun and not complete.
#[derive(Debug, Serialize, TS)]
pub struct DayDraft {
    /// Its id.
    pub id: Id,
    /// 第几号
    #[ts(type = "number")]
    pub no: i64,
    /// 访谈对象
    pub name: Option<String>,
}

/// A class of the board.
#[derive(Debug, Serialize, TS)]
pub struct DayClass {
    /// The class.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// Its first day.
    #[ts(type = "string | null")]
    pub first_day: Option<Day>,
    /// Its last day.
    #[ts(type = "string | null")]
    pub last_day: Option<Day>,
    /// How far it has come.
    pub state: ClassState,
    /// What it has so far.
    pub tally: ClassTally,
    /// The forms that came back, where they were counted.
    pub returned: Option<u32>,
    /// Its next course.
    pub next: Option<DayCourse>,
    /// What it asks for first.
    pub due: Option<ClassDue>,
}

/// A course of the week.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DayCourse {
    /// Its class.
    pub class: Id,
    /// The class's name.
    pub class_name: String,
    /// The day.
    #[ts(type = "string")]
    pub day: Day,
    /// The half-day.
    pub half: HalfDay,
    /// `08:30`
    pub starts: String,
    /// Its title.
    pub title: String,
    /// Who teaches.
    pub mentor: Option<String>,
    /// Where.
    pub room: Option<String>,
}

/// A topic wished for.
#[derive(Debug, Serialize, TS)]
pub struct DayTopic {
    /// The topic.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// How often.
    #[ts(type = "number")]
    pub total: i64,
    /// How often urgently.
    #[ts(type = "number")]
    pub urgent: i64,
}

/// A class that was over longer ago is no longer on the board, unless it is still open and lacks something.
const LATELY: u64 = 60;
/// A class that begins later is not on it yet.
const AHEAD: u64 = 45;
const TOPICS_SHOWN: usize = 6;

/// The day's work.
pub fn board(cx: &Reading, (): ()) -> Result<DayBoard> {
    let today = cx.today();
    cx.read(|db| {
        let mut due = Vec::new();
        let mut classes = Vec::new();
        for class in db.classes(&ClassFilter::default(), 0, usize::MAX)?.1 {
            if is_near(&class, today) {
                classes.push(of_class(db, class, today, &mut due)?);
            }
        }
        due.extend(of_mentors(db, today)?);
        due.extend(of_results(db, today)?);
        due.extend(practice::due(db, today)?.into_iter().map(|due| DayDue::Practice { due }));
        due.extend(followup::due(db, today)?.into_iter().map(|due| DayDue::Followup { due }));
        due.extend(of_interviews(db)?);
        due.extend(of_hours(db, today)?);
        classes.sort_by_key(|class: &DayClass| (class.first_day.is_none(), class.first_day));
        let mut topics = needs::of_year(db, None, today)?.topics;
        topics.retain(|topic| topic.level == 0 && topic.total > 0);
        topics.sort_by_key(|topic| std::cmp::Reverse(topic.total));
        let topics = topics.into_iter().take(TOPICS_SHOWN).map(|topic| DayTopic {
            id: topic.topic,
            name: topic.name,
            total: topic.total,
            urgent: topic.by_urgency[2],
        });
        Ok(DayBoard {
            day: today,
            people: db.cadre_count()?,
            due: lines(due, today),
            classes,
            courses: week(db, today)?,
            topics: topics.collect(),
        })
    })
}

/// Who will not reach the year's hours, online and in all.
fn of_hours(db: &Reader, today: Day) -> zhixing_store::Result<impl Iterator<Item = DayDue>> {
    let year = today.year();
    let online = practice::online::behind_on(db, today)?;
    let online = online.map(|(behind, people)| DayDue::Online { year, behind, people });
    let all = hours::behind_on(db, today)?;
    let all = all.map(|(behind, people, short)| DayDue::Hours { year, behind, people, short });
    Ok(online.into_iter().chain(all))
}

fn is_near(class: &ClassRow, today: Day) -> bool {
    let soon = today.checked_add_days(Days::new(AHEAD)).unwrap_or(today);
    let lately = today.checked_sub_days(Days::new(LATELY)).unwrap_or(today);
    let is_ahead = class.days.first.is_some_and(|first| first > soon);
    let is_long_over = class.days.last.is_some_and(|last| last < lately);
    class.state != ClassState::Closed && !is_ahead && !(is_long_over && class.state == ClassState::Finished)
}

fn of_class(
    db: &Reader,
    class: ClassRow,
    today: Day,
    due: &mut Vec<DayDue>,
) -> zhixing_store::Result<DayClass> {
    let (id, name) = (class.id, class.name());
    let facts = db.class_facts(id)?;
    let tally = db.class_tally(id)?;
    let batch = db.evaluation_batch_of(id)?;
    let is_assessed = !db.assessment_parts(id)?.is_empty();
    let so_far = ClassSoFar {
        days: class.days,
        trainees: tally.trainees,
        half_days: facts.half_days.keys().copied().collect(),
        sheets: facts.sheets.iter().copied().collect(),
        forms: batch.as_ref().map(|batch| (batch.returned, batch.typed - batch.drafts)),
        scored: is_assessed.then_some(tally.scored),
        certificates: tally.certificates,
    };
    let asked = class_due(&so_far, today);
    let first = asked.first().cloned();
    due.extend(asked.into_iter().map(|due| DayDue::Class {
        id,
        name: name.clone(),
        trainees: tally.trainees,
        place: class.place.clone(),
        due,
    }));
    // Until the certificates are out, leave can still be explained.
    if tally.certificates == 0 && !facts.sheets.is_empty() {
        let (people, beyond) = near_the_limit(db, id, today)?;
        if !people.is_empty() {
            due.push(DayDue::Leave { id, name: name.clone(), people, beyond });
        }
    }
    let next = db.sessions_of(id)?.into_iter().find(|session| session.session.day >= today).map(course);
    Ok(DayClass {
        id,
        name,
        first_day: class.days.first,
        last_day: class.days.last,
        state: class.state,
        tally,
        returned: batch.map(|batch| batch.returned),
        next,
        due: first,
    })
}

/// Each with its time: today's first, and of one time what presses most.
fn lines(due: Vec<DayDue>, today: Day) -> Vec<DayLine> {
    let line = |due| DayLine { when: by(&due, today), due };
    let mut lines: Vec<DayLine> = due.into_iter().map(line).collect();
    lines.sort_by_key(|line| (line.when, weight(&line.due)));
    lines
}

/// By when something is to be done; work on paper that has come back has the week.
fn by(due: &DayDue, today: Day) -> When {
    match due {
        DayDue::Class {
            due: ClassDue::PrintSheets { day: by, .. } | ClassDue::TypeSheets { first: by, .. },
            ..
        }
        | DayDue::Appointments { last_day: by, .. }
        | DayDue::Results { until: by, .. }
        | DayDue::Followup {
            due:
                followup::FollowupDue::Asked { due: by, .. } | followup::FollowupDue::Improvements { due: by, .. },
        }
        | DayDue::Practice {
            due:
                practice::PracticeDue::Measures { due: by, .. }
                | practice::PracticeDue::Appraisals { day: by, .. },
        } => when(*by, today),
        DayDue::Class { due: ClassDue::Prepare { left, .. }, .. } => {
            when(today + chrono::Duration::days(*left), today)
        }
        DayDue::Leave { .. } => When::Today,
        DayDue::Online { .. } | DayDue::Hours { .. } => When::Later,
        DayDue::Class { .. } | DayDue::Fees { .. } | DayDue::Practice { .. } | DayDue::Interviews { .. } => {
            When::Week
        }
    }
}

/// What presses comes first: today's paper, then what may cost someone the certificate, then what is late.
fn weight(due: &DayDue) -> u8 {
    match due {
        DayDue::Class { due: ClassDue::PrintSheets { .. }, .. } => 0,
        DayDue::Leave { .. } => 1,
        DayDue::Class { due: ClassDue::TypeSheets { .. }, .. } => 2,
        DayDue::Class { due: ClassDue::Prepare { .. }, .. } | DayDue::Results { .. } => 3,
        DayDue::Followup { .. } | DayDue::Practice { .. } | DayDue::Class { .. } => 4,
        DayDue::Fees { .. } | DayDue::Appointments { .. } => 5,
        DayDue::Interviews { .. } => 6,
        DayDue::Online { .. } | DayDue::Hours { .. } => 7,
    }
}

/// Fees to be paid, a line a class; letters that run out, in one line.
fn of_mentors(db: &Reader, today: Day) -> zhixing_store::Result<Vec<DayDue>> {
    let fees = db.unpaid_classes()?.into_iter().map(|unpaid| DayDue::Fees {
        id: unpaid.class,
        name: unpaid.title,
        lectures: unpaid.lectures,
        mentors: unpaid.mentors,
        since: (today - unpaid.first).num_days(),
    });
    let mut due: Vec<DayDue> = fees.collect();
    let ending = mentors::ending(db, today)?;
    if let Some(first) = ending.first() {
        let (last_day, over) = (first.last_day, first.last_day < today);
        due.push(DayDue::Appointments {
            names: ending.into_iter().map(|one| one.name).collect(),
            last_day,
            over,
        });
    }
    Ok(due)
}

/// Results whose publication ends today, or against which an objection waits.
fn of_results(db: &Reader, today: Day) -> zhixing_store::Result<Vec<DayDue>> {
    let mut due = Vec::new();
    for id in db.unsettled_classes(today)? {
        let found = assessment::short_standing(db, id, today)?;
        let Some(until) = found.until else { continue };
        let ends_today = until == today;
        if ends_today || found.open > 0 {
            let name = db.class(id)?.name();
            due.push(DayDue::Results { id, name, until, ends_today, objections: found.open });
        }
    }
    Ok(due)
}

fn of_interviews(db: &Reader) -> zhixing_store::Result<Vec<DayDue>> {
    let drafts = db.interview_drafts()?;
    let unfinished = db.interview_batches()?.into_iter().filter_map(|batch| {
        let draft = drafts.iter().find(|draft| draft.batch == batch.id);
        if batch.complete >= batch.paper_count.max(batch.begun) {
            return None;
        }
        Some(DayDue::Interviews {
            id: batch.id,
            name: batch.title,
            complete: batch.complete,
            papers: batch.paper_count.max(batch.begun),
            draft: draft.map(|draft| DayDraft { id: draft.id, no: draft.no, name: draft.name.clone() }),
        })
    });
    Ok(unfinished.collect())
}

/// The courses from today to the end of the week; where there are none, those of the next week.
fn week(db: &Reader, today: Day) -> zhixing_store::Result<Vec<DayCourse>> {
    let left = 7 - u64::from(today.weekday().num_days_from_monday());
    let mut courses = Vec::new();
    for ahead in 0..left + 7 {
        if ahead == left && !courses.is_empty() {
            break;
        }
        let Some(day) = today.checked_add_days(Days::new(ahead)) else { break };
        courses.extend(db.sessions_on(day)?.into_iter().map(course));
    }
    Ok(courses)
}

fn course(row: zhixing_store::classes::SessionRow) -> DayCourse {
    let session = row.session;
    DayCourse {
        class: session.class,
        class_name: row.class_title,
        day: session.day,
        half: session.half,
        starts: time_text(session.starts),
        title: row.title,
        mentor: row.mentor_name,
        room: session.room,
    }
}

#[cfg(test)]
mod tests;
