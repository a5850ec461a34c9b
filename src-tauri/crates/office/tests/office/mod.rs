//! An office in a temporary folder, driven as the doors drive it: calls by name, answers as JSON.

use serde_json::{Value, json};
use std::sync::Arc;
use std::time::{Duration, Instant};
use zhixing_domain::{Problem, Result};
use zhixing_office::{House, HouseSettings, NoHost};

pub(crate) struct Office {
    pub(crate) dir: tempfile::TempDir,
    pub(crate) house: Arc<House>,
}

/// A new office, signed in as its administrator 余雪.
pub(crate) fn office() -> Office {
    let dir = tempfile::tempdir().unwrap();
    let fonts = vec![concat!(env!("CARGO_MANIFEST_DIR"), "/../../fonts").into()];
    let house =
        House::new(HouseSettings { home: dir.path().to_owned(), fonts, host: Box::new(NoHost) }).unwrap();
    let office = Office { dir, house };
    let made = json!({ "name": "青石县委组织部", "folder": null, "admin": "余雪", "password": "qingshi" });
    office.call("keeping.create_office", made);
    office
}

impl Office {
    /// A call that must succeed.
    pub(crate) fn call(&self, name: &str, request: Value) -> Value {
        self.try_call(name, request).unwrap_or_else(|problem| panic!("{name}: {problem}"))
    }

    pub(crate) fn try_call(&self, name: &str, request: Value) -> Result<Value> {
        self.house.call(name, request)?.read()
    }

    /// The problem of a call that must fail.
    pub(crate) fn fail(&self, name: &str, request: Value) -> Problem {
        match self.try_call(name, request) {
            Err(problem) => problem,
            Ok(answer) => panic!("{name} should have failed but answered {answer}"),
        }
    }

    /// A call that starts a job: waits for its end.
    pub(crate) fn job(&self, name: &str, request: Value) -> Result<Value> {
        let id = self.try_call(name, request)?;
        let until = Instant::now() + Duration::from_mins(2);
        loop {
            let state = self.call("keeping.job", id.clone());
            if state["ended"] == true {
                let problem = serde_json::from_value::<Option<Problem>>(state["problem"].clone()).unwrap();
                return problem.map_or(Ok(state["answer"].clone()), Err);
            }
            assert!(Instant::now() < until, "{name} does not end: {state}");
            std::thread::yield_now();
        }
    }

    /// What a made paper says, without its spaces.
    pub(crate) fn text(&self, made: &Value) -> String {
        use std::io::Write as _;
        let bytes = self.house.made(made["token"].as_u64().unwrap()).unwrap().bytes;
        let mut paper = tempfile::NamedTempFile::new().unwrap();
        paper.write_all(&bytes).unwrap();
        let out = std::process::Command::new("pdftotext").arg(paper.path()).arg("-").output().unwrap();
        String::from_utf8(out.stdout).unwrap().split_whitespace().collect()
    }

    /// Where on a made paper the first word that begins so stands, in points from the upper left corner.
    pub(crate) fn words_at(&self, made: &Value, begins: &str) -> (f64, f64) {
        use std::io::Write as _;
        let bytes = self.house.made(made["token"].as_u64().unwrap()).unwrap().bytes;
        let mut paper = tempfile::NamedTempFile::new().unwrap();
        paper.write_all(&bytes).unwrap();
        let out = std::process::Command::new("pdftotext").arg("-bbox").arg(paper.path()).arg("-").output();
        let boxes = String::from_utf8(out.unwrap().stdout).unwrap();
        let word = boxes.lines().find(|line| line.contains(&format!(">{begins}"))).unwrap();
        let at = |edge: &str| -> f64 {
            let (_, rest) = word.split_once(&format!("{edge}=\"")).unwrap();
            rest.split('"').next().unwrap().parse().unwrap()
        };
        (at("xMin"), at("yMin"))
    }

    /// Takes back the last step of the one signed in.
    pub(crate) fn undo_last(&self) {
        let step = self.call("keeping.me", Value::Null)["last_step"]["id"].clone();
        self.call("keeping.undo", json!({ "id": step }));
    }

    /// Brings back what was undone last.
    pub(crate) fn undo_last_undo(&self) {
        let entries = self.call("keeping.journal", json!({ "limit": 1 }));
        self.call("keeping.undo", json!({ "id": entries[0]["id"] }));
    }
}
