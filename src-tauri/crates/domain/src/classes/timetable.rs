//! The timetable (课程表): sessions, and what cannot stand at the same time.

use crate::value::{Day, HalfDay, Hours, Id};

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

crate::keyed! {
    /// The module a session belongs to (模块).
    pub enum Module {
        Theory "theory" "理论" ["理论教育"],
        Party "party" "党性" ["党性教育"],
        Ability "ability" "专业能力" ["能力" "履职能力"],
        Knowledge "knowledge" "知识" ["知识培训"],
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
    fn meets(&self, other: &Self) -> bool {
        self.id != other.id && self.day == other.day && self.starts < other.ends && other.starts < self.ends
    }
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
}

/// Two sessions that cannot both stand (冲突).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clash<'a> {
    /// What they share.
    pub side: Side,
    /// The session that stands already.
    pub with: &'a Session,
}

/// Why `session` cannot stand beside `others` (of all classes on its day).
pub fn clashes<'a>(session: &Session, others: &'a [Session]) -> Vec<Clash<'a>> {
    others
        .iter()
        .filter(|other| session.meets(other))
        .filter_map(|with| {
            let side = if with.class == session.class {
                Side::Class
            } else if session.mentor.is_some() && with.mentor == session.mentor {
                Side::Mentor
            } else if session.room.is_some() && with.room == session.room {
                Side::Room
            } else {
                return None;
            };
            Some(Clash { side, with })
        })
        .collect()
}

/// How the hours divide among the modules, in hundredths of a percent of all.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ModuleShares {
    /// All hours.
    pub all: Hours,
    /// 理论教育 + 党性教育, of ten thousand.
    pub theory_and_party: i64,
    /// 党性教育, of ten thousand.
    pub party: i64,
}

/// The shares that a main class (主体班次) is measured by: theory and party at least 70 %, party at least 20 %
/// (干部教育培训工作条例).
pub fn module_shares<'a>(sessions: impl Iterator<Item = &'a Session>) -> ModuleShares {
    let (mut all, mut theory, mut party) = (0, 0, 0);
    for session in sessions {
        all += session.hours.0;
        match session.module {
            Some(Module::Theory) => theory += session.hours.0,
            Some(Module::Party) => party += session.hours.0,
            _ => {}
        }
    }
    let share = |part: i64| if all == 0 { 0 } else { part * 10_000 / all };
    ModuleShares { all: Hours(all), theory_and_party: share(theory + party), party: share(party) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn session(
        id: i64,
        class: i64,
        starts: u16,
        ends: u16,
        mentor: Option<i64>,
        room: Option<&str>,
    ) -> Session {
        Session {
            id: Id(id),
            class: Id(class),
            day: Day::from_ymd_opt(2026, 10, 12).unwrap(),
            half: HalfDay::Morning,
            starts,
            ends,
            mentor: mentor.map(Id),
            room: room.map(str::to_owned),
            module: None,
            hours: Hours::whole(4),
        }
    }

    #[test]
    fn one_mentor_one_room_one_class_at_a_time() {
        let standing = [session(1, 1, 510, 720, Some(7), Some("报告厅"))];
        for (other, side) in [
            (session(2, 1, 600, 660, None, None), Some(Side::Class)),
            (session(2, 2, 600, 660, Some(7), None), Some(Side::Mentor)),
            (session(2, 2, 600, 660, None, Some("报告厅")), Some(Side::Room)),
            (session(2, 2, 720, 780, Some(7), Some("报告厅")), None),
            (session(2, 2, 600, 660, Some(8), Some("教室")), None),
            (session(1, 1, 510, 720, Some(7), Some("报告厅")), None),
        ] {
            assert_eq!(clashes(&other, &standing).first().map(|clash| clash.side), side, "{other:?}");
        }
    }

    proptest! {
        #[test]
        fn a_clash_is_seen_from_both_sides(a in 0..1400_u16, b in 1..300_u16, c in 0..1400_u16, d in 1..300_u16, room: bool) {
            let one = session(1, 1, a, a + b, None, room.then_some("报告厅"));
            let two = session(2, 2, c, c + d, None, room.then_some("报告厅"));
            prop_assert_eq!(clashes(&one, std::slice::from_ref(&two)).len(), clashes(&two, std::slice::from_ref(&one)).len());
        }
    }
}
