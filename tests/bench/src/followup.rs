//! Follow-ups: the queue of 100,000, a page, a search and how many are overdue, beside the bare SQL over the same rows.

use crate::office::Office;
use crate::process::{median, timed};
use crate::table::{Table, shown};
use crate::{Result, bare, folder};
use rusqlite::params;
use serde_json::json;
use zhixing_domain::followup::{FollowupKind, Planned};
use zhixing_domain::{Day, Id};
use zhixing_store::Tx;
use zhixing_store::classes::{NewClass, NewEnrolment};

/// Fewer where `ZHIXING_BENCH_FOLLOWUPS` says so: a debug build takes its time.
const FOLLOWUPS: u64 = 100_000;
/// Of a class.
const EACH: u64 = 10;
/// Trainees of a class.
const TRAINEES: usize = 10;
const ROUNDS: usize = 9;
const TITLES: [&str; 5] =
    ["基层治理能力提升专题班", "乡村振兴专题班", "中青年干部培训班", "公文写作班", "营商环境专题班"];

pub(crate) fn measure(table: &mut Table) -> Result {
    let told = std::env::var("ZHIXING_BENCH_FOLLOWUPS").ok().and_then(|told| told.parse().ok());
    let wanted: u64 = told.unwrap_or(FOLLOWUPS);
    let home = folder()?;
    let (time, office) =
        timed(|| Office::make_with(home.path(), 1_000, |tx, people| fill(tx, people, wanted)));
    let office = office?;
    eprintln!("  {wanted} follow-ups made in {}", shown(time));
    let conn = bare::open(&home.path().join("bare.db"))?;
    conn.execute_batch(
        "CREATE TABLE followup (id INTEGER PRIMARY KEY, title TEXT, kind TEXT, due TEXT, done TEXT);
         CREATE INDEX followup_order ON followup (done IS NOT NULL, due, id); BEGIN",
    )?;
    for at in 0..wanted {
        let due = due(at).to_string();
        let done = is_done(at).then_some(&due);
        conn.prepare_cached("INSERT INTO followup VALUES (?1, ?2, 'minutes', ?3, ?4)")?.execute(params![
            at as i64,
            TITLES[(at / EACH) as usize % TITLES.len()],
            due,
            done
        ])?;
    }
    conn.execute_batch("COMMIT")?;
    let page = json!({ "offset": wanted / 4, "limit": 50 });
    for (what, call, request, sql, most) in [
        (
            "a page of the queue",
            "followup.list",
            page.clone(),
            "SELECT id, title FROM followup WHERE done IS NULL ORDER BY done IS NOT NULL, due, id LIMIT 50 OFFSET (SELECT count(*) / 4 FROM followup)",
            20.0,
        ),
        (
            "those found by initials",
            "followup.list",
            json!({ "find": "xczx", "offset": 0, "limit": 50 }),
            "SELECT id, title FROM followup WHERE done IS NULL AND instr(title, '乡村') ORDER BY due, id",
            12.0,
        ),
        (
            "how many are overdue",
            "followup.list",
            json!({ "standing": "overdue", "limit": 1 }),
            "SELECT count(*), min(due) FROM followup WHERE done IS NULL AND due < '2026-07-01' GROUP BY kind",
            12.0,
        ),
    ] {
        let (mut ours, mut bare) = (Vec::new(), Vec::new());
        for _ in 0..ROUNDS {
            let (time, answer) = timed(|| office.ask(call, request.clone()));
            answer.map_err(|error| format!("{call}: {error}"))?;
            ours.push(time);
            let (time, rows) = timed(|| -> Result<usize> {
                let mut found = conn.prepare_cached(sql)?;
                let mut rows = found.query([])?;
                let mut count = 0;
                while rows.next()?.is_some() {
                    count += 1;
                }
                Ok(count)
            });
            rows?;
            bare.push(time);
        }
        table.pairs(&format!("{wanted} follow-ups: {what}"), &ours, ("bare SQL", &bare), most);
        table.beside("one such answer", &shown(median(&ours)), "");
    }
    Ok(())
}

fn due(at: u64) -> Day {
    Day::from_ymd_opt(2026, 1 + (at % 12) as u32, 1 + (at % 28) as u32).unwrap_or_default()
}

/// One in three is done.
const fn is_done(at: u64) -> bool {
    at.is_multiple_of(3)
}

fn fill(tx: &Tx, people: &[Id], wanted: u64) -> zhixing_store::Result<()> {
    let mut at = 0;
    for class in 0..wanted / EACH {
        let title = TITLES[class as usize % TITLES.len()];
        let term = format!("（第{class}期）");
        let day = due(class);
        let id = tx.add_class(&NewClass {
            title,
            term: Some(&term),
            first_day: Some(day),
            last_day: Some(day),
            ..NewClass::default()
        })?;
        for nth in 0..TRAINEES {
            let person = people[(class as usize * TRAINEES + nth) % people.len()];
            let name = format!("王平{nth}");
            tx.add_enrolment(
                id,
                &NewEnrolment {
                    cadre: Some(person),
                    student_no: nth as u32 + 1,
                    name: &name,
                    unit: Some("县发展改革局"),
                    post: None,
                },
            )?;
        }
        for months in 0..EACH {
            let planned = Planned { months: months as u32, kind: FollowupKind::Minutes, due: due(at) };
            tx.plan_followup(id, planned)?;
            at += 1;
        }
    }
    Ok(())
}
