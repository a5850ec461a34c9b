//! What stops a paper from being complete, and what is only worth a look.

use super::{InterviewField, RespondentKind};
use crate::words::Values;
use crate::{Code, Day, Problem, Weight};
use serde::Serialize;
use ts_rs::TS;

/// One remark on a paper (一条提醒): an error stops its completion, a note does not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Check {
    /// Where it stands.
    pub field: InterviewField,
    /// Error or note.
    pub weight: Weight,
    /// What it is.
    pub code: Code,
    /// The values its sentence names.
    #[ts(type = "Record<string, string>")]
    pub values: Values,
}

/// What the rules look at.
#[derive(Debug, Clone, Default)]
pub struct PaperFacts<'a> {
    /// 访谈时间
    pub day: Option<Day>,
    /// 地点
    pub place: Option<&'a str>,
    /// 访谈人
    pub interviewer: Option<&'a str>,
    /// 对象类别
    pub kind: Option<RespondentKind>,
    /// 访谈对象
    pub name: Option<&'a str>,
    /// Whether the person is one of the roster.
    pub is_on_roster: bool,
    /// The topics with their urgency.
    pub topics: &'a [(&'a str, Option<i64>)],
    /// Other papers of the batch with the same person.
    pub same_person: &'a [i64],
    /// The year of the batch.
    pub year: i64,
}

/// Judges a paper as it stands on `today`, errors first, each group in the order of the paper.
pub fn check(paper: &PaperFacts, today: Day) -> Vec<Check> {
    use InterviewField as F;
    let mut found = Vec::new();
    let mut say = |weight, field: F, code, values: &[(&str, String)]| {
        let mut all = Values::from([("field".to_owned(), field.zh().to_owned())]);
        all.extend(values.iter().map(|(name, value)| ((*name).to_owned(), value.clone())));
        found.push(Check { field, weight, code, values: all });
    };
    for (field, is_missing) in
        [(F::Day, paper.day.is_none()), (F::Kind, paper.kind.is_none()), (F::Name, paper.name.is_none())]
    {
        if is_missing {
            say(Weight::Error, field, Code::Empty, &[]);
        }
    }
    if let Some(day) = paper.day {
        if day > today {
            say(Weight::Note, F::Day, Code::InterviewAhead, &[("found", day.to_string())]);
        } else if i64::from(chrono::Datelike::year(&day)) != paper.year {
            let values = [("found", day.to_string()), ("year", paper.year.to_string())];
            say(Weight::Note, F::Day, Code::InterviewOtherYear, &values);
        }
    }
    for (field, value) in [(F::Place, paper.place), (F::Interviewer, paper.interviewer)] {
        if value.is_none() {
            say(Weight::Note, field, Code::InterviewBlank, &[]);
        }
    }
    if let Some(name) = paper.name {
        if paper.kind == Some(RespondentKind::Cadre) && !paper.is_on_roster {
            say(Weight::Note, F::Name, Code::InterviewNotOnRoster, &[("name", name.to_owned())]);
        }
        if let Some(no) = paper.same_person.first() {
            let values = [("name", name.to_owned()), ("no", no.to_string())];
            say(Weight::Note, F::Name, Code::InterviewTwice, &values);
        }
    }
    if paper.topics.is_empty() {
        say(Weight::Note, F::Topics, Code::InterviewNoTopic, &[]);
    }
    for (name, urgency) in paper.topics {
        if urgency.is_none() {
            say(Weight::Note, F::Topics, Code::InterviewNoUrgency, &[("name", (*name).to_owned())]);
        }
    }
    found
}

impl Check {
    /// The refusal to complete the paper.
    pub fn into_problem(self) -> Problem {
        let place = crate::Place { column: Some(self.field.zh().to_owned()), ..crate::Place::default() };
        Problem { code: self.code, values: self.values, place: Some(Box::new(place)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn whole() -> PaperFacts<'static> {
        PaperFacts {
            day: Some(day("2026-09-14")),
            place: Some("县委党校"),
            interviewer: Some("余雪"),
            kind: Some(RespondentKind::Cadre),
            name: Some("王平"),
            is_on_roster: true,
            topics: &[("公文写作", Some(3))],
            same_person: &[],
            year: 2026,
        }
    }

    fn codes(paper: &PaperFacts) -> Vec<(Weight, InterviewField, Code)> {
        check(paper, day("2026-10-14")).into_iter().map(|c| (c.weight, c.field, c.code)).collect()
    }

    #[test]
    fn a_whole_paper_has_nothing_to_say() {
        assert_eq!(codes(&whole()), []);
    }

    #[test]
    fn only_day_kind_and_person_stop_a_paper() {
        use InterviewField as F;
        let errors: Vec<_> = codes(&PaperFacts { year: 2026, ..PaperFacts::default() })
            .into_iter()
            .filter(|(weight, ..)| *weight == Weight::Error)
            .map(|(_, field, _)| field)
            .collect();
        assert_eq!(errors, [F::Day, F::Kind, F::Name]);
    }

    #[test]
    fn what_is_odd_is_said_but_does_not_stop() {
        use InterviewField as F;
        let note = |field, code| vec![(Weight::Note, field, code)];
        let paper = |change: fn(&mut PaperFacts<'static>)| {
            let mut paper = whole();
            change(&mut paper);
            paper
        };
        for (paper, expected) in [
            (paper(|p| p.day = Some(day("2026-10-15"))), note(F::Day, Code::InterviewAhead)),
            (paper(|p| p.day = Some(day("2025-10-01"))), note(F::Day, Code::InterviewOtherYear)),
            (paper(|p| p.place = None), note(F::Place, Code::InterviewBlank)),
            (paper(|p| p.interviewer = None), note(F::Interviewer, Code::InterviewBlank)),
            (paper(|p| p.is_on_roster = false), note(F::Name, Code::InterviewNotOnRoster)),
            (paper(|p| p.same_person = &[7]), note(F::Name, Code::InterviewTwice)),
            (paper(|p| p.topics = &[]), note(F::Topics, Code::InterviewNoTopic)),
            (paper(|p| p.topics = &[("公文写作", None)]), note(F::Topics, Code::InterviewNoUrgency)),
        ] {
            assert_eq!(codes(&paper), expected);
        }
        let expert = paper(|p| {
            p.kind = Some(RespondentKind::Expert);
            p.is_on_roster = false;
        });
        assert_eq!(codes(&expert), [], "nobody expects an expert on the roster");
    }
}
