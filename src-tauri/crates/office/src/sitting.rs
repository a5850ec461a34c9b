//! An office for the tests of this crate, where a use case of another room is not needed to set the scene.

use crate::classes::{Into, judge_read, take};
use crate::context::Writing;
use crate::host::NoHost;
use crate::house::{House, HouseSettings};
use crate::jobs::Progress;
use serde_json::{Value, json};
use std::sync::Arc;
use zhixing_domain::{Code, Day, Id, Problem};
use zhixing_exchange::roster::Told;
use zhixing_exchange::{Book, class};

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
            Ok(reply) => reply.read().unwrap(),
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

    /// The class of the office's workbook, over since a month, all sheets back, its scores taken; no evaluation forms.
    pub(crate) fn class(&self) -> Id {
        let cx = self.writing();
        let book = class::ClassBook { forms: Vec::new(), ..workbook() };
        let progress = Progress::unwatched();
        let preview =
            judge_read(&cx, "青石县基层治理专题培训班.xlsx", book, None, Told::default(), &progress).unwrap();
        let read = cx.house.class_book(preview.token).unwrap();
        take(&cx, &read, Into { title: preview.title, ..Into::default() }, &progress).unwrap().class
    }

    /// A class of one half-day and so many trainees, nobody away, not assessed.
    pub(crate) fn small_class(&self, trainees: u32, day: Day) -> Id {
        let class =
            self.call("classes.create", json!({ "title": "小班", "first_day": day, "last_day": day }));
        let session = json!({ "class": class, "day": day, "half": "morning", "title": "课" });
        self.call("classes.add_session", session);
        let people: Vec<Value> = (1..=trainees).map(|no| json!({ "name": format!("学员{no}") })).collect();
        self.call("classes.enrol", json!({ "class": class, "people": people }));
        let sheet = json!({ "class": class, "day": day, "half": "morning", "returned": true });
        self.call("classes.sheet_returned", sheet);
        serde_json::from_value(class).unwrap()
    }
}
