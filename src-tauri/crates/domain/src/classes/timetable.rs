//! The timetable (课程表): sessions, and what cannot stand at the same time.

mod half_day;

pub use half_day::{HalfDayRule, HalfDayTimes, read_time, time_text};

use crate::people::is_space;
use crate::problem::{Code, Problem, Result};
use crate::value::{Day, HalfDay, Hours, Id};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

crate::keyed! {
    /// How a session is held (形式).
    pub enum SessionKind {
        Lecture "lecture" "讲授" ["授课" "讲座" "集中授课"],
        Onsite "onsite" "现场教学" ["现场"],
        Discussion "discussion" "研讨" ["讨论" "研讨交流"],
        Case "case" "案例" ["案例教学"],
        Visit "visit" "考察" ["考察学习" "参观"],
        Practice "practice" "实践" ["实践锻炼"],
        Online "online" "在线" ["网络" "在线学习"],
    }
}

impl SessionKind {
    /// Whether somebody has to teach it. What the trainees do themselves the class's own staff look after: a mentor may
    /// be asked, and none is missed.
    pub const fn needs_mentor(self) -> bool {
        match self {
            Self::Lecture | Self::Onsite | Self::Case => true,
            Self::Discussion | Self::Visit | Self::Practice | Self::Online => false,
        }
    }
}

crate::keyed! {
    /// The module a session belongs to (模块).
    pub enum Module {
        Theory "theory" "理论" ["理论教育"],
        Party "party" "党性" ["党性教育"],
        Ability "ability" "专业能力" ["能力" "履职能力"],
        Knowledge "knowledge" "知识" ["知识培训"],
    }
}

crate::keyed! {
    /// A field of a session (课程), in the order of the timetable.
    pub enum SessionField {
        Day "day" "日期" [],
        Half "half" "半天" [],
        Starts "starts" "开始" [],
        Ends "ends" "结束" [],
        Title "title" "课程" [],
        Kind "kind" "形式" [],
        Module "module" "模块" [],
        Room "room" "地点" [],
        Hours "hours" "学时" [],
    }
}

/// What of a session can clash. Times are minutes since midnight.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Its id.
    pub id: Id,
    /// Its class.
    pub class: Id,
    /// Its day.
    pub day: Day,
    /// Its half-day.
    pub half: HalfDay,
    /// Its beginning.
    pub starts: u16,
    /// Its end, after its beginning.
    pub ends: u16,
    /// Who teaches.
    pub mentor: Option<Id>,
    /// Where.
    pub room: Option<String>,
    /// Its module.
    pub module: Option<Module>,
    /// Its hours.
    pub hours: Hours,
}

impl Session {
    /// Whether the two are at the same time, in part at least.
    pub fn meets(&self, other: &Self) -> bool {
        self.id != other.id && self.day == other.day && self.starts < other.ends && other.starts < self.ends
    }

    /// Refuses times that cannot be: an end before the beginning, a beginning in another half of the day.
    pub fn check_times(&self) -> Result<()> {
        let (starts, ends) = (time_text(self.starts), time_text(self.ends));
        if self.starts >= self.ends {
            return Err(Problem::new(Code::SessionBackwards).with("starts", starts).with("ends", ends));
        }
        let is_in_half = match self.half {
            // Earlier nothing begins: an hour of the afternoon was meant, or a digit is missing.
            HalfDay::Morning => (5 * 60..=12 * 60 + 30).contains(&self.starts),
            HalfDay::Afternoon => (11 * 60 + 30..=18 * 60 + 30).contains(&self.starts),
            HalfDay::Evening => self.starts >= 17 * 60,
        };
        if is_in_half {
            return Ok(());
        }
        Err(Problem::new(Code::SessionNotInHalf).with("starts", starts).with("half", self.half.zh()))
    }

    /// `2026-10-14 08:30–12:00`
    fn when(&self) -> String {
        format!("{} {}–{}", self.day, time_text(self.starts), time_text(self.ends))
    }
}

/// A session that stands already, with what a refusal says of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// What of it can clash.
    pub session: Session,
    /// Its title.
    pub title: String,
    /// The title and term of its class.
    pub class_title: String,
    /// Who teaches.
    pub mentor_name: Option<String>,
    /// Trainees who are in its class and in the one that asks.
    pub shared: Vec<String>,
}

/// What two sessions at the same time cannot share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// 同一个班
    Class,
    /// 同一位导师
    Mentor,
    /// 同一间教室
    Room,
    /// 同一位学员
    Trainee,
}

/// Two sessions that cannot both stand (冲突).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clash<'a> {
    /// What they share.
    pub side: Side,
    /// The session that stands already.
    pub with: &'a Standing,
}

impl Clash<'_> {
    /// The refusal: which class, when, and what can be done.
    pub fn problem(&self) -> Problem {
        let with = self.with;
        let code = match self.side {
            Side::Class => Code::ClassBusy,
            Side::Mentor => Code::MentorBusy,
            Side::Room => Code::RoomBusy,
            Side::Trainee => Code::TraineeBusy,
        };
        let name = match self.side {
            Side::Class => None,
            Side::Mentor => with.mentor_name.as_ref(),
            Side::Room => with.session.room.as_ref(),
            Side::Trainee => with.shared.first(),
        };
        Problem::new(code)
            .with("class", &with.class_title)
            .with("title", &with.title)
            .with("time", with.session.when())
            .with("name", name.map_or("", String::as_str))
            .with("count", with.shared.len())
    }
}

/// Why `session` of a title cannot stand beside `others` (of all classes on its day), the plainest reason of each first.
/// One lecture to several classes at once (合班) is no clash.
pub fn clashes<'a>(session: &Session, title: &str, others: &'a [Standing]) -> Vec<Clash<'a>> {
    let room = |session: &Session| session.room.as_deref().map(room_key).filter(|room| !room.is_empty());
    let is_joint = |with: &Standing| {
        let other = &with.session;
        let is_same_time = (other.starts, other.ends) == (session.starts, session.ends);
        let is_same_lecture =
            session.mentor.is_some() && other.mentor == session.mentor && with.title == title;
        other.class != session.class && is_same_time && is_same_lecture && room(other) == room(session)
    };
    others
        .iter()
        .filter(|other| session.meets(&other.session) && !is_joint(other))
        .filter_map(|with| {
            let other = &with.session;
            let side = if other.class == session.class {
                Side::Class
            } else if session.mentor.is_some() && other.mentor == session.mentor {
                Side::Mentor
            } else if room(session).is_some() && room(other) == room(session) {
                Side::Room
            } else if !with.shared.is_empty() {
                Side::Trainee
            } else {
                return None;
            };
            Some(Clash { side, with })
        })
        .collect()
}

/// A room however it is written: blanks and case do not make it another one.
fn room_key(room: &str) -> String {
    room.chars().filter(|c| !is_space(*c)).flat_map(char::to_lowercase).collect()
}

/// How the hours divide among the modules, in hundredths of a percent of all.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
pub struct ModuleShares {
    /// All hours.
    pub all: Hours,
    /// Hours without a module.
    pub open: Hours,
    /// 理论教育 + 党性教育, of ten thousand.
    #[ts(type = "number")]
    pub theory_and_party: i64,
    /// 党性教育, of ten thousand.
    #[ts(type = "number")]
    pub party: i64,
    /// 领导干部授课, of ten thousand.
    #[ts(type = "number")]
    pub leaders: i64,
}

/// The least shares of a main class (主体班次), of ten thousand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ModuleRule {
    /// 理论教育 + 党性教育
    #[ts(type = "number")]
    pub theory_and_party: i64,
    /// 党性教育
    #[ts(type = "number")]
    pub party: i64,
    /// 领导干部授课
    #[ts(type = "number")]
    pub leaders: i64,
}

impl Default for ModuleRule {
    /// 70 %, 20 % and 20 % (干部教育培训工作条例).
    fn default() -> Self {
        Self { theory_and_party: 7_000, party: 2_000, leaders: 2_000 }
    }
}

/// What of a session the shares are counted from.
#[derive(Debug, Clone, Copy)]
pub struct Taught {
    /// Its module.
    pub module: Option<Module>,
    /// Whether a leader (机关企业负责人) teaches it.
    pub by_leader: bool,
    /// Its hours.
    pub hours: Hours,
}

/// How the hours of sessions divide.
pub fn module_shares(sessions: impl Iterator<Item = Taught>) -> ModuleShares {
    let (mut all, mut open, mut theory, mut party, mut leaders) = (0, 0, 0, 0, 0);
    for Taught { module, by_leader, hours } in sessions {
        all += hours.0;
        leaders += if by_leader { hours.0 } else { 0 };
        match module {
            Some(Module::Theory) => theory += hours.0,
            Some(Module::Party) => party += hours.0,
            Some(Module::Ability | Module::Knowledge) => {}
            None => open += hours.0,
        }
    }
    let share = |part: i64| if all == 0 { 0 } else { part * 10_000 / all };
    ModuleShares {
        all: Hours(all),
        open: Hours(open),
        theory_and_party: share(theory + party),
        party: share(party),
        leaders: share(leaders),
    }
}

#[cfg(test)]
mod tests;
