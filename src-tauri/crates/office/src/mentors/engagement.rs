//! 聘请: mentors are asked for sessions, agree or cannot come, and have held them.

use crate::book::{MadeOutput, book};
use crate::classes::assign;
use crate::context::{Reading, Writing};
use crate::op::Op;
use crate::rule;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zhixing_domain::classes::SessionKind;
use zhixing_domain::mentors::{
    EngagementState, LoadFacts, LoadWarning, RankRule, is_meant, load_warnings, may_become,
};
use zhixing_domain::{Code, Day, HalfDay, Hours, Id, Problem, Result};
use zhixing_exchange::table::{Cell, Table};
use zhixing_store::mentors::{Away, Engagement, EngagementFilter, MentorFilter};

/// Which engagements are wanted.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(default)]
pub struct ListEngagements {
    /// What narrows them.
    #[serde(flatten)]
    pub filter: EngagementFilter,
    /// From which row on.
    pub offset: usize,
    /// At most so many.
    pub limit: usize,
}

/// A part of the list.
#[derive(Debug, Serialize, TS)]
pub struct EngagementPage {
    /// How many there are in all.
    #[ts(type = "number")]
    pub total: usize,
    /// Of these who could not come: no lessons.
    #[ts(type = "number")]
    pub declined: usize,
    /// They.
    pub rows: Vec<Engagement>,
}

/// A mentor asked for sessions.
#[derive(Debug, Deserialize, TS)]
pub struct Invite {
    /// The mentor.
    pub mentor: Id,
    /// The sessions.
    pub sessions: Vec<Id>,
}

/// What is to be known after they were asked.
#[derive(Debug, Serialize, TS)]
pub struct Invited {
    /// For how many sessions they were asked.
    #[ts(type = "number")]
    pub count: usize,
    /// What there is to say of their load now.
    pub warnings: Vec<LoadWarning>,
}

/// A mentor and a session of theirs.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct EngagementRef {
    /// The session.
    pub session: Id,
    /// The mentor.
    pub mentor: Id,
}

/// Engagements taken to a state.
#[derive(Debug, Deserialize, TS)]
pub struct SetEngagements {
    /// Which; who was not asked yet is asked first.
    pub of: Vec<EngagementRef>,
    /// The state.
    pub state: EngagementState,
    /// On which day; nothing for today.
    pub day: Option<Day>,
}

/// A remark on an engagement.
#[derive(Debug, Deserialize, TS)]
pub struct NoteEngagement {
    /// The engagement.
    pub id: Id,
    /// The remark; empty clears it.
    pub note: String,
}

/// A session that nobody holds yet (还没有导师的课).
#[derive(Debug, Serialize, TS)]
pub struct OpenSession {
    /// The session.
    pub id: Id,
    /// Its class.
    pub class: Id,
    /// The class's title and term.
    pub class_title: String,
    /// Its day.
    #[ts(type = "string")]
    pub day: Day,
    /// Its half-day.
    pub half: HalfDay,
    /// Its title.
    pub title: String,
    /// Its hours.
    pub hours: Hours,
    /// How it is taught.
    pub kind: Option<SessionKind>,
    /// Whether its kind needs somebody to teach it.
    pub is_needed: bool,
}

/// The engagements, and the sessions for which nobody was asked yet; the latest day first.
pub fn engagements(cx: &Reading, request: ListEngagements) -> Result<EngagementPage> {
    cx.read(|db| {
        let mut request = request;
        if let Some(find) = &request.filter.find {
            let all = db.mentor_names(&MentorFilter::default())?;
            let meant = all.into_iter().filter(|one| is_meant(find, &one.name, &[]));
            request.filter.meant = meant.map(|one| one.id).collect();
        }
        let (total, rows) = db.engagements(&request.filter, request.offset, request.limit)?;
        let declined = db.engagements_declined(&request.filter)?;
        Ok(EngagementPage { total, declined, rows })
    })
}

/// The sessions from today on that nobody holds yet: those whose kind needs a mentor first, the earliest first.
pub fn open_sessions(cx: &Reading, (): ()) -> Result<Vec<OpenSession>> {
    cx.read(|db| {
        let rows = db.sessions_without_mentor(cx.today())?;
        let mut open: Vec<OpenSession> = rows
            .into_iter()
            .map(|row| OpenSession {
                id: row.session.id,
                class: row.session.class,
                class_title: row.class_title,
                day: row.session.day,
                half: row.session.half,
                title: row.title,
                hours: row.session.hours,
                kind: row.kind,
                is_needed: row.kind.is_none_or(SessionKind::needs_mentor),
            })
            .collect();
        open.sort_by_key(|one| !one.is_needed);
        Ok(open)
    })
}

/// Asks a mentor for sessions: they stand in the timetable from then on, so that nobody asks them for another at the
/// same time. One that clashes or that somebody else holds is refused, and then nobody is asked.
pub fn invite(cx: &Writing, request: Invite) -> Result<Invited> {
    let today = cx.today();
    cx.write(Op::MentorInvited, |tx| {
        let mentor = tx.mentor(request.mentor)?;
        tx.says("name", &mentor.name);
        tx.says("count", request.sessions.len());
        tx.about(request.mentor);
        let mut warnings: Vec<LoadWarning> = Vec::new();
        for id in &request.sessions {
            let row = tx.session(*id)?;
            match row.session.mentor {
                Some(other) if other != request.mentor => {
                    let problem = Problem::new(Code::SessionTaken).with("title", &row.title);
                    return Err(problem.with("name", row.mentor_name.unwrap_or_default()));
                }
                Some(_) => {}
                None => assign(tx, *id, Some(request.mentor))?,
            }
            if let Some((_, state)) = tx.engagement_of(*id, request.mentor)?
                && matches!(state, EngagementState::Held | EngagementState::Paid)
            {
                let problem = Problem::new(Code::EngagementStep).with("from", state.zh());
                return Err(problem.with("to", EngagementState::Invited.zh()));
            }
            tx.put_engagement(*id, request.mentor, row.session.day, today)?;
            let rule: RankRule = rule::rule(tx, today)?;
            let (year, month) = tx.mentor_load(request.mentor, row.session.day)?;
            warnings = load_warnings(&rule, LoadFacts { year, month });
        }
        Ok(Invited { count: request.sessions.len(), warnings })
    })
}

/// Takes engagements to a state, all or none. Who cannot come no longer stands in the timetable.
pub fn set_engagements(cx: &Writing, request: SetEngagements) -> Result<()> {
    let today = cx.today();
    let on = request.day.unwrap_or(today);
    cx.write(Op::EngagementsSet, |tx| {
        let mut names: Vec<String> = Vec::new();
        for EngagementRef { session, mentor } in &request.of {
            let (session, mentor) = (*session, *mentor);
            let row = tx.session(session)?;
            let name = tx.mentor(mentor)?.name;
            let (id, state) = match tx.engagement_of(session, mentor)? {
                Some(known) => known,
                // Whom the timetable names was asked in words; whom neither names was asked by nobody, or no longer.
                None if row.session.mentor == Some(mentor) => {
                    (tx.put_engagement(session, mentor, row.session.day, on)?, EngagementState::Invited)
                }
                None => return Err(Problem::new(Code::EngagementGone).with("name", name)),
            };
            may_become(state, request.state, row.session.day, on.min(today))?;
            let is_theirs = row.session.mentor == Some(mentor);
            if request.state == EngagementState::Declined {
                if is_theirs {
                    assign(tx, session, None)?;
                }
            } else if !is_theirs {
                if let Some(other) = row.mentor_name {
                    return Err(Problem::new(Code::SessionTaken)
                        .with("title", &row.title)
                        .with("name", other));
                }
                assign(tx, session, Some(mentor))?;
            }
            tx.set_engagement_state(id, request.state, on)?;
            if matches!(request.state, EngagementState::Invited | EngagementState::Agreed) {
                tx.set("engagement", id, "agreed_day", row.session.day)?;
            }
            if !names.contains(&name) {
                names.push(name);
            }
        }
        tx.says("name", names.join("、"));
        tx.says("state", request.state.zh());
        tx.says("count", request.of.len());
        Ok(())
    })
}

/// Writes a remark on an engagement.
pub fn note_engagement(cx: &Writing, request: NoteEngagement) -> Result<()> {
    let note = request.note.trim();
    cx.write_about(Op::EngagementNoted, request.id, |tx| {
        tx.says("name", tx.mentor(tx.mentor_of("engagement", request.id)?)?.name);
        Ok(tx.set("engagement", request.id, "note", (!note.is_empty()).then_some(note))?)
    })
}

/// The refusal where a mentor cannot come on a day.
pub(crate) fn is_away(name: &str, away: &Away) -> Problem {
    let problem = Problem::new(Code::MentorAway).with("name", name).with("first", away.first_day);
    problem.with("last", away.last_day).with("note", away.note.as_deref().unwrap_or_default())
}

/// The engagements as a workbook.
pub fn export_engagements(cx: &Reading, request: ListEngagements) -> Result<MadeOutput> {
    let title = format!("导师聘请（{}）", cx.today());
    let headings = [
        ("日期", 12),
        ("时间", 14),
        ("班次", 30),
        ("课程", 30),
        ("学时", 8),
        ("导师", 12),
        ("单位及职务", 30),
        ("状态", 10),
        ("邀请", 12),
        ("答复", 12),
        ("授课", 12),
        ("付酬", 12),
        ("备注", 24),
    ];
    let all = ListEngagements { offset: 0, limit: usize::MAX, ..request };
    let rows = engagements(cx, all)?.rows.into_iter().map(|row| {
        vec![
            Cell::Day(row.day),
            format!("{}–{}", row.starts, row.ends).into(),
            row.class_title.into(),
            row.title.into(),
            Cell::Number(row.hours.0 as f64 / 100.0),
            row.mentor_name.into(),
            row.mentor_title.into(),
            row.state.map_or("未邀请", EngagementState::zh).into(),
            Cell::day(row.invited),
            Cell::day(row.answered),
            Cell::day(row.held),
            Cell::day(row.paid),
            Cell::from(row.note),
        ]
    });
    book(cx, &Table::new(title, headings, rows))
}
