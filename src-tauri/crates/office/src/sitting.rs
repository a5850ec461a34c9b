//! An office for the tests of this crate, where a use case of another room is not needed to set the scene.

use crate::context::Writing;
use crate::host::NoHost;
use crate::house::{House, HouseSettings};
use crate::op::Op;
use serde_json::{Value, json};
use std::sync::Arc;
use zhixing_domain::{Code, Day, HalfDay, Hours, Id, Problem};
use zhixing_exchange::{Book, class};
use zhixing_store::classes::{NewClass, NewEnrolment, NewSession};

pub(crate) struct Sitting {
    _dir: tempfile::TempDir,
    pub(crate) house: Arc<House>,
}

const CLASS: &[u8] = include_bytes!("../sample/class.xlsx");

/// The office's own workbook of a class.
pub(crate) fn workbook() -> class::ClassBook {
    class::read(&Book::open("class.xlsx", CLASS).unwrap())
}

/// A new office, signed in as its administrator.
pub(crate) fn sitting() -> Sitting {
    let dir = tempfile::tempdir().unwrap();
    let fonts = vec![concat!(env!("CARGO_MANIFEST_DIR"), "/../../fonts").into()];
    let house =
        House::new(HouseSettings { home: dir.path().to_owned(), fonts, host: Box::new(NoHost) }).unwrap();
    let sitting = Sitting { _dir: dir, house };
    let made = json!({ "name": "青石县委组织部", "folder": null, "admin": "余雪", "password": "qingshi" });
    sitting.call("keeping.create_office", made);
    sitting
}

impl Sitting {
    pub(crate) fn writing(&self) -> Writing {
        Writing::new(self.house.reading().unwrap())
    }

    pub(crate) fn call(&self, name: &str, request: Value) -> Value {
        match self.house.call(name, request) {
            Ok(reply) => reply.answer,
            Err(problem) => panic!("{name}: {problem}"),
        }
    }

    pub(crate) fn fail(&self, name: &str, request: Value) -> Problem {
        match self.house.call(name, request) {
            Err(problem) => problem,
            Ok(reply) => panic!("{name} should have failed but answered {}", reply.answer),
        }
    }

    pub(crate) fn code(&self, name: &str, request: Value) -> Code {
        self.fail(name, request).code
    }

    /// What another program reads from a made paper, without blanks.
    pub(crate) fn paper_text(&self, made: &Value) -> String {
        use std::io::Write as _;
        use std::process::{Command, Stdio};
        let bytes = self.house.made(made["token"].as_u64().unwrap()).unwrap().bytes;
        let mut reader = Command::new("pdftotext")
            .args(["-raw", "-", "-"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        reader.stdin.take().unwrap().write_all(&bytes).unwrap();
        let text = String::from_utf8(reader.wait_with_output().unwrap().stdout).unwrap();
        text.split_whitespace().collect()
    }

    /// The newest entry of the journal.
    pub(crate) fn last_step(&self) -> Value {
        self.call("keeping.journal", json!({ "limit": 1 }))[0]["id"].clone()
    }

    /// The class of the office's workbook, over since a month, all sheets back; its scores taken.
    pub(crate) fn class(&self) -> Id {
        let cx = self.writing();
        let book = workbook();
        let last_day = book.sessions.last().unwrap().day;
        cx.write(Op::SettingChanged, |tx| {
            let new = NewClass {
                title: "青石县基层治理专题培训班",
                first_day: Some(book.sessions[0].day),
                last_day: Some(last_day),
                ..NewClass::default()
            };
            let class = tx.add_class(&new)?;
            for session in &book.sessions {
                let half_day = (session.day, session.half);
                tx.add_session(
                    class,
                    &NewSession {
                        half_day,
                        starts: &session.starts,
                        ends: &session.ends,
                        title: &session.title,
                        kind: session.kind,
                        module: session.module,
                        mentor: None,
                        room: session.room.as_deref(),
                        hours: session.hours,
                    },
                )?;
                tx.put_attendance_sheet(class, half_day)?;
            }
            for trainee in &book.trainees {
                let id = tx.add_enrolment(
                    class,
                    &NewEnrolment {
                        student_no: trainee.student_no.unwrap(),
                        name: &trainee.name,
                        unit: trainee.unit.as_deref(),
                        post: trainee.post.as_deref(),
                        cadre: None,
                    },
                )?;
                for found in
                    book.exceptions.iter().filter(|found| Some(found.student_no) == trainee.student_no)
                {
                    tx.put_mark(id, (found.day, found.half), Some(found.mark))?;
                }
            }
            crate::assessment::take_scores(tx, class, &book.parts, &book.scores)?;
            Ok(class)
        })
        .unwrap()
    }

    /// A class of one half-day and so many trainees, nobody away, not assessed.
    pub(crate) fn small_class(&self, trainees: u32, day: Day) -> Id {
        let cx = self.writing();
        cx.write(Op::SettingChanged, |tx| {
            let new =
                NewClass {
                    title: "小班", first_day: Some(day), last_day: Some(day), ..NewClass::default()
                };
            let class = tx.add_class(&new)?;
            let half_day = (day, HalfDay::Morning);
            let hours = Hours::whole(4);
            let new = NewSession {
                half_day,
                starts: "08:30",
                ends: "12:00",
                title: "课",
                kind: None,
                module: None,
                mentor: None,
                room: None,
                hours,
            };
            tx.add_session(class, &new)?;
            tx.put_attendance_sheet(class, half_day)?;
            for student_no in 1..=trainees {
                let name = format!("学员{student_no}");
                tx.add_enrolment(
                    class,
                    &NewEnrolment { student_no, name: &name, ..NewEnrolment::default() },
                )?;
            }
            Ok(class)
        })
        .unwrap()
    }
}
