//! An office full of people, driven as the window drives it: calls by name, answers as JSON.

use crate::invented::{person, unit_count, unit_name};
use crate::{Result, root};
use serde_json::{Value, json};
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};
use zhixing_domain::{Id, Problem};
use zhixing_office::{House, HouseSettings, NoHost, Op, Reply};
use zhixing_store::{Folder, NewEntry, Store, Tx};

/// The sample office's own account: it has no password.
const ACCOUNT: &str = "余雪";

pub(crate) struct Office {
    pub(crate) house: Arc<House>,
}

impl Office {
    /// The sample office below `home` with so many invented people besides.
    pub(crate) fn make(home: &Path, people: u64) -> Result<Self> {
        Self::make_with(home, people, |_, _| Ok(()))
    }

    /// The same, with what `more` adds of the people's.
    pub(crate) fn make_with(
        home: &Path,
        people: u64,
        more: impl FnOnce(&Tx, &[Id]) -> zhixing_store::Result<()>,
    ) -> Result<Self> {
        let office = Self::house(home)?;
        office.job("keeping.open_sample", &Value::Null)?;
        office.call("keeping.close", Value::Null)?;
        fill(home, people, more)?;
        office.job("keeping.open_sample", &Value::Null)?;
        Ok(office)
    }

    /// An office without anybody.
    pub(crate) fn empty(home: &Path) -> Result<Self> {
        let office = Self::house(home)?;
        let made =
            json!({ "name": "青石县委组织部", "folder": null, "admin": ACCOUNT, "password": "qingshi" });
        office.call("keeping.create_office", made)?;
        Ok(office)
    }

    fn house(home: &Path) -> Result<Self> {
        let fonts = vec![root().join("src-tauri/fonts")];
        let settings = HouseSettings { home: home.to_owned(), fonts, host: Box::new(NoHost) };
        Ok(Self { house: House::new(settings)? })
    }

    pub(crate) fn call(&self, name: &str, request: Value) -> Result<Value> {
        Ok(self.ask(name, request)?.read()?)
    }

    /// A call as the window makes it, which hands the answer on unread: what is timed.
    pub(crate) fn ask(&self, name: &str, request: Value) -> Result<Reply> {
        Ok(self.house.call(name, request)?)
    }

    /// A call that starts a job; waits for its end.
    pub(crate) fn job(&self, name: &str, request: &Value) -> Result<Value> {
        let id = self.call(name, request.clone())?;
        loop {
            let mut state = self.call("keeping.job", id.clone())?;
            if state["ended"] == true {
                let problem: Option<Problem> = serde_json::from_value(state["problem"].take())?;
                return problem.map_or_else(|| Ok(state["answer"].take()), |problem| Err(problem.into()));
            }
            std::thread::sleep(Duration::from_millis(1));
        }
    }
}

/// Adds people below the office's calls: a million would take an import's checks too long to wait for.
fn fill(home: &Path, people: u64, more: impl FnOnce(&Tx, &[Id]) -> zhixing_store::Result<()>) -> Result {
    let folder = Folder::new(home.join("sample"));
    let (_, key) = folder.keys()?.open(ACCOUNT, "")?;
    let store = Store::open(folder, key)?;
    let entry = NewEntry {
        who: ACCOUNT.to_owned(),
        pc: "bench".to_owned(),
        op: Op::RosterTaken.key(),
        what: [("file", "bench".to_owned()), ("new", people.to_string()), ("changed", "0".to_owned())]
            .map(|(name, value)| (name.to_owned(), value))
            .into(),
        subject: None,
        undoes: None,
        now_ms: i64::try_from(SystemTime::now().duration_since(UNIX_EPOCH)?.as_millis())?,
        joins: false,
    };
    store.write::<_, Problem>(&entry, |tx| {
        let mut units = Vec::new();
        for number in 0..unit_count(people) {
            let name = unit_name(number);
            units.push(match tx.unit_named(&name)? {
                Some(unit) => unit,
                None => tx.add_unit(&name, None)?,
            });
        }
        let sort = tx.last_cadre_sort()?;
        let mut added = Vec::new();
        for number in 0..people {
            let invented = person(number, people);
            let unit = units.get(invented.unit as usize).copied();
            added.push(tx.add_cadre(&invented.facts(), unit, sort + 1 + number.cast_signed())?);
        }
        Ok(more(tx, &added)?)
    })?;
    Ok(())
}
