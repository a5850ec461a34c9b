//! 谁来讲: the mentors for a topic, a need, an item of the plan or a session, in order, each with the reasons; and the
//! topics that nobody teaches.

use super::field::ratings;
use crate::book::{MadeOutput, book};
use crate::context::Reading;
use crate::rule;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use ts_rs::TS;
use zhixing_domain::classes::time_text;
use zhixing_domain::mentors::{
    LoadFacts, LoadWarning, MentorFacts, MentorKind, RankRule, WeighedReason, about, load_warnings, rank,
};
use zhixing_domain::plans::CostRule;
use zhixing_domain::{Code, Day, Fen, Hours, Id, Problem, Result};
use zhixing_exchange::table::{Cell, Table};
use zhixing_store::Reader;
use zhixing_store::classes::SessionRow;
use zhixing_store::mentors::{Candidate, Evidence, MentorTopic, UncoveredTopic, Wanted};

/// What mentors are wanted for: one of the first four; beside a session, further topics.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
pub struct FindMentors {
    /// A topic.
    pub topic: Option<Id>,
    /// A need.
    pub need: Option<Id>,
    /// An item of a plan.
    pub item: Option<Id>,
    /// A session of a timetable.
    pub session: Option<Id>,
    /// From which row on.
    pub offset: usize,
    /// At most so many.
    pub limit: usize,
}

/// Mentors in order.
#[derive(Debug, Serialize, TS)]
pub struct RankedMentors {
    /// What they are wanted for, in words.
    pub title: String,
    /// On which topics.
    pub topics: Vec<MentorTopic>,
    /// The class of the session.
    pub class: Option<Id>,
    /// When the session is, in words.
    pub when: Option<String>,
    /// Who teaches the session now.
    pub mentor: Option<Id>,
    /// How many there are in all.
    #[ts(type = "number")]
    pub total: usize,
    /// They.
    pub rows: Vec<RankedMentor>,
    /// The share of this year's hours taught by mentors from outside, in hundredths of a percent.
    #[ts(type = "number | null")]
    pub outside: Option<i64>,
    /// The share wanted, per cent.
    pub outside_wanted: u32,
}

/// A mentor in the order.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RankedMentor {
    /// The place, from 1.
    #[ts(type = "number")]
    pub place: usize,
    /// The points.
    #[ts(type = "number")]
    pub points: i64,
    /// The mentor.
    pub id: Id,
    /// Name.
    pub name: String,
    /// Where they come from.
    pub kind: Option<MentorKind>,
    /// 单位
    pub organisation: Option<String>,
    /// 职务职称
    pub title: Option<String>,
    /// Why they stand where they stand.
    pub reasons: Vec<WeighedReason>,
    /// What shows that they know the topics.
    pub evidence: Vec<Evidence>,
    /// Why they cannot hold the session; such come last.
    pub obstacle: Option<Problem>,
    /// What there is to say of their load.
    pub warnings: Vec<LoadWarning>,
}

/// What is asked.
struct Asked {
    title: String,
    topics: Vec<(Id, String)>,
    session: Option<SessionRow>,
}

/// The mentors for what is asked, in order.
pub fn find_for(cx: &Reading, request: FindMentors) -> Result<RankedMentors> {
    let today = cx.today();
    cx.read(|db| ranked(db, &request, today))
}

fn asked(db: &Reader, request: &FindMentors) -> zhixing_store::Result<Asked> {
    let session = request.session.map(|id| db.session(id)).transpose()?;
    let mut topics = db.topics_wanted(request.need, request.item, request.session)?;
    if let Some(topic) = request.topic {
        // A topic beside a session narrows what its class is about.
        topics = vec![(topic, db.topic_name(topic)?)];
    } else if let Some(session) = session.as_ref().filter(|_| topics.is_empty()) {
        // Of a class outside the plan the title says what the session is about.
        let all = db.topics()?.into_iter().map(|topic| (topic.id, topic.name)).collect();
        topics = about(&session.title, all);
    }
    let names = || topics.iter().map(|(_, name)| name.as_str()).collect::<Vec<_>>().join("、");
    let title = match (&session, request.item) {
        (Some(session), _) => session.title.clone(),
        (None, Some(item)) => db.item_for_class(item)?.title,
        (None, None) => names(),
    };
    Ok(Asked { title, topics, session })
}

fn ranked(db: &Reader, request: &FindMentors, today: Day) -> zhixing_store::Result<RankedMentors> {
    let rule: RankRule = rule::rule(db, today)?;
    let Asked { title, topics, session } = asked(db, request)?;
    let wanted = Wanted {
        topics: topics.iter().map(|(id, _)| *id).collect(),
        title: session.as_ref().map(|session| session.title.clone()),
        day: session.as_ref().map_or(today, |session| session.session.day),
        session: session.as_ref().map(|session| session.session.id),
    };
    let found = db.mentor_candidates(&wanted, today)?;
    let ids: Vec<Id> = found.iter().map(|one| one.id).collect();
    let ratings = ratings(db, &ids, today)?;
    let cost: CostRule = rule::rule(db, session.as_ref().map_or(today, |session| session.session.day))?;
    let (outside, all) = db.outside_hours(today)?;
    let outside = (all.0 > 0).then(|| outside.0 * 10_000 / all.0);
    let outside_wanted = outside.is_none_or(|share| share < i64::from(rule.outside_share) * 100);
    let facts: Vec<MentorFacts> = found
        .iter()
        .map(|one| {
            let rating = ratings.get(&one.id).and_then(|rating| Some((rating.mean?, rating.forms)));
            facts(one, rating, &cost, wanted.day)
        })
        .collect();
    let known: HashMap<Id, (&Candidate, &MentorFacts)> =
        found.iter().zip(&facts).map(|(one, facts)| (one.id, (one, facts))).collect();
    let obstacles = obstacles(db, session.as_ref())?;
    let mut order = rank(&rule, &facts, outside_wanted);
    order.sort_by_key(|(id, ..)| obstacles.contains_key(id));
    let total = order.len();
    let mut rows = Vec::new();
    for (at, (id, points, reasons)) in order.into_iter().enumerate().skip(request.offset).take(request.limit)
    {
        let Some((one, _)) = known.get(&id) else { continue };
        let mut evidence = db.mentor_evidence(id)?;
        evidence.sort_by_key(|piece| !wanted.topics.contains(&piece.topic));
        rows.push(RankedMentor {
            place: at + 1,
            points,
            id,
            name: one.name.clone(),
            kind: one.kind,
            organisation: one.organisation.clone(),
            title: one.title.clone(),
            reasons,
            evidence,
            obstacle: obstacles.get(&id).cloned(),
            warnings: warnings(db, &rule, id, session.as_ref(), today)?,
        });
    }
    Ok(RankedMentors {
        title,
        topics: topics.into_iter().map(|(id, name)| MentorTopic { id, name }).collect(),
        class: session.as_ref().map(|session| session.session.class),
        when: session.as_ref().map(when),
        mentor: session.as_ref().and_then(|session| session.session.mentor),
        total,
        rows,
        outside,
        outside_wanted: rule.outside_share,
    })
}

fn facts(one: &Candidate, rating: Option<(i64, u32)>, cost: &CostRule, day: Day) -> MentorFacts {
    let days = |from: Day, to: Day| u32::try_from((to - from).num_days()).unwrap_or_default();
    let each = one.fee.map(|fee| fee.title().map_or(Fen(0), |title| cost.lecture[title as usize]));
    MentorFacts {
        id: one.id,
        kind: one.kind,
        topics: one.topics,
        evidence: one.evidence,
        courses: one.courses,
        rating,
        days_since: one.last.map(|last| days(last, day)),
        days_until: one.next.map(|next| days(day, next)),
        hours: one.hours,
        held: one.held,
        same: one.same,
        place: one.place,
        each,
    }
}

/// `2026-10-14 08:30–12:00`
fn when(row: &SessionRow) -> String {
    format!("{} {}–{}", row.session.day, time_text(row.session.starts), time_text(row.session.ends))
}

/// Who cannot hold a session, and why: they teach elsewhere at its time, or cannot come that day.
fn obstacles(db: &Reader, session: Option<&SessionRow>) -> zhixing_store::Result<HashMap<Id, Problem>> {
    let mut found = HashMap::new();
    let Some(row) = session else { return Ok(found) };
    let mine = &row.session;
    for other in db.sessions_on(mine.day)? {
        let theirs = &other.session;
        let meets = theirs.id != mine.id && mine.starts < theirs.ends && theirs.starts < mine.ends;
        let (true, Some(mentor)) = (meets, theirs.mentor) else { continue };
        let problem = Problem::new(Code::MentorBusy)
            .with("name", other.mentor_name.as_deref().unwrap_or_default())
            .with("class", &other.class_title)
            .with("title", &other.title)
            .with("time", when(&other));
        found.insert(mentor, problem);
    }
    for mentor in db.mentors_away_on(mine.day)? {
        if let Some(away) = db.mentor_away_on(mentor, mine.day)? {
            found.insert(mentor, super::engagement::is_away(&db.mentor(mentor)?.name, &away));
        }
    }
    Ok(found)
}

fn warnings(
    db: &Reader,
    rule: &RankRule,
    mentor: Id,
    session: Option<&SessionRow>,
    today: Day,
) -> zhixing_store::Result<Vec<LoadWarning>> {
    let day = session.map_or(today, |session| session.session.day);
    let (year, month) = db.mentor_load(mentor, day)?;
    // Who holds it already is not burdened by it once more.
    let asked = session.filter(|session| session.session.mentor != Some(mentor));
    let more = asked.map_or(Hours(0), |session| session.session.hours);
    Ok(load_warnings(rule, LoadFacts { year: year + more, month: month + u32::from(asked.is_some()) }))
}

/// The order as a workbook.
pub fn export_ranked(cx: &Reading, request: FindMentors) -> Result<MadeOutput> {
    let today = cx.today();
    let found = cx.read(|db| ranked(db, &FindMentors { offset: 0, limit: usize::MAX, ..request }, today))?;
    let title = format!("谁来讲：{}（{today}）", found.title);
    let headings = [
        ("名次", 6),
        ("姓名", 12),
        ("类别", 16),
        ("单位", 26),
        ("职务职称", 20),
        ("得分", 8),
        ("理由", 70),
        ("不能来的原因", 40),
    ];
    let rows = found.rows.into_iter().map(|row| {
        let reasons: Vec<String> = row.reasons.iter().map(|one| one.reason.zh()).collect();
        vec![
            Cell::Number(row.place as f64),
            row.name.into(),
            row.kind.map(MentorKind::zh).into(),
            row.organisation.into(),
            row.title.into(),
            Cell::Number(row.points as f64),
            reasons.join("；").into(),
            row.obstacle.map(|problem| problem.to_string()).into(),
        ]
    });
    book(cx, &Table::new(title, headings, rows))
}

/// The topics with needs or in plans that nobody teaches.
pub fn uncovered(cx: &Reading, (): ()) -> Result<Vec<UncoveredTopic>> {
    cx.read(|db| db.uncovered_topics())
}

/// They as a workbook.
pub fn export_uncovered(cx: &Reading, (): ()) -> Result<MadeOutput> {
    let title = format!("没有导师的专题（{}）", cx.today());
    let headings = [("专题", 40), ("需求", 8), ("其中急需", 10), ("计划项目", 10)];
    let rows = uncovered(cx, ())?.into_iter().map(|row| {
        let number = |count: i64| Cell::Number(count as f64);
        vec![row.name.into(), number(row.needs), number(row.urgent), number(row.items)]
    });
    book(cx, &Table::new(title, headings, rows))
}
