//! Who could teach among 20,000 mentors, three topics each of two hundred, beside bare SQL that only finds who names the
//! topic.

use crate::office::Office;
use crate::process::{median, timed};
use crate::table::{Table, shown};
use crate::{Result, folder};
use serde_json::json;
use std::time::Duration;
use zhixing_domain::mentors::{EvidenceKind, FeeClass, MentorField, MentorKind, MentorPlace};
use zhixing_domain::{Day, HalfDay, Hours, Id};
use zhixing_store::Tx;
use zhixing_store::classes::{NewClass, NewSession};

const MENTORS: u64 = 20_000;
const TOPICS: u64 = 200;
const CLASSES: u64 = 400;
/// Sessions of a class.
const SESSIONS: u64 = 20;
const ROUNDS: usize = 9;

pub(crate) fn measure(table: &mut Table) -> Result {
    let home = folder()?;
    let (time, office) = timed(|| Office::make_with(home.path(), 100, |tx, _| fill(tx)));
    let office = office?;
    eprintln!("  an office of {MENTORS} mentors made in {}", shown(time));
    let topics = office.call("needs.pick_topics", json!({ "find": "专题7", "limit": 50 }))?;
    let topic = topics.as_array().and_then(|all| all.iter().find(|one| one["name"] == "专题7")).cloned();
    let topic = topic.ok_or("the topic is not found")?["id"].clone();
    for (what, call, request, most) in [
        ("ranking for a topic", "mentors.find_for", json!({ "topic": topic, "offset": 0, "limit": 50 }), 40),
        ("the first page of the list", "mentors.list", json!({ "offset": 0, "limit": 50 }), 20),
        ("one found by initials", "mentors.list", json!({ "find": "wpa", "offset": 0, "limit": 50 }), 150),
    ] {
        let mut times = Vec::new();
        for _ in 0..ROUNDS {
            let (time, answer) = timed(|| office.ask(call, request.clone()));
            answer?;
            times.push(time);
        }
        table.at_most(&format!("{MENTORS} mentors: {what}"), median(&times), Duration::from_millis(most));
    }
    Ok(())
}

fn fill(tx: &Tx) -> zhixing_store::Result<()> {
    let topics = (0..TOPICS)
        .map(|at| tx.add_topic(&format!("专题{at}")))
        .collect::<zhixing_store::Result<Vec<_>>>()?;
    let mut mentors = Vec::new();
    for number in 0..MENTORS {
        let id = tx.add_mentor(&format!("王平{}", ["安", "波", "晨", "东"][(number % 4) as usize]))?;
        let of = |all: usize| (number % all as u64) as usize;
        for (field, value) in [
            (MentorField::Kind, MentorKind::ALL[of(4)].key()),
            (MentorField::Place, MentorPlace::ALL[of(4)].key()),
            (MentorField::Fee, FeeClass::ALL[of(4)].key()),
            (MentorField::Organisation, "楚江大学公共管理学院"),
        ] {
            tx.set_mentor(id, field, Some(value))?;
        }
        let mine: Vec<Id> = [0, 67, 131].map(|step| topics[((number + step) % TOPICS) as usize]).to_vec();
        tx.set_mentor_topics(id, &mine)?;
        for topic in &mine[..2] {
            tx.add_mentor_evidence(id, *topic, EvidenceKind::Lecture, "讲过的课")?;
        }
        mentors.push(id);
    }
    for class in 0..CLASSES {
        let day =
            Day::from_ymd_opt(2026, 1 + (class % 12) as u32, 1 + (class % 28) as u32).unwrap_or_default();
        let title = format!("第{class}班");
        let id = tx.add_class(&NewClass {
            title: &title,
            first_day: Some(day),
            last_day: Some(day),
            ..NewClass::default()
        })?;
        for at in 0..SESSIONS {
            let mentor = mentors[((class * SESSIONS + at) * 7 % MENTORS) as usize];
            tx.add_session(
                id,
                &NewSession {
                    half_day: (day, HalfDay::Morning),
                    starts: "08:30",
                    ends: "12:00",
                    title: "专题课",
                    kind: None,
                    module: None,
                    mentor: Some(mentor),
                    room: None,
                    hours: Hours::whole(4),
                },
            )?;
        }
    }
    Ok(())
}
