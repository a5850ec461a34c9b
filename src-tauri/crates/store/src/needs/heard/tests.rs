use crate::{Folder, NewEntry, Store, keys::DataKey};
use proptest::prelude::*;
use rusqlite::params;
use zhixing_domain::Problem;
use zhixing_domain::words::Values;

/// Everything counted by SQL alone, topic by topic: slow, and plain to see.
const PLAIN: &str = include_str!("../../../tests/board.sql");
const NAMES: [Option<&str>; 4] = [Some("王平"), Some("单永康"), Some("谭㛃"), None];
const UNITS: [Option<&str>; 3] = [Some("县财政局"), Some("县水利局"), None];

/// Of which paper, which topic, how urgent, whether decided.
type Need = (usize, usize, Option<i64>, bool);
/// Whose name and unit, days wished for, whether complete, of which year.
type Paper = (usize, usize, Option<i64>, bool, i64);

fn papers() -> impl Strategy<Value = Vec<Paper>> {
    let days = prop::option::of(1..6_i64);
    prop::collection::vec(
        (0..NAMES.len(), 0..UNITS.len(), days, prop::bool::weighted(0.8), 2025..2027_i64),
        1..8,
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn a_topic_s_figures_are_those_that_plain_sql_counts(
        above in prop::collection::vec(prop::option::of(0..6_usize), 6),
        papers in papers(),
        needs in prop::collection::vec((0..8_usize, 0..6_usize, prop::option::of(0..4_i64), any::<bool>()), 0..30),
        others in prop::collection::vec((0..3_usize, 0..6_usize, prop::option::of(1..4_i64), prop::option::of(2025..2027_i64)), 0..10),
    ) {
        let dir = tempfile::tempdir().unwrap();
        let store = Store::open(Folder::new(dir.path()), DataKey::random().unwrap()).unwrap();
        let entry = NewEntry {
            who: "余雪".into(), pc: "测试机".into(), op: "test".into(), what: Values::new(), subject: None, undoes: None,
            now_ms: 1_790_000_000_000, joins: false,
        };
        store.write(&entry, |tx| {
            write(tx.conn, &above, &papers, &needs, &others).map_err(|error| Problem::from(crate::error::Error::from(error)))
        }).unwrap();
        store.read(|db| {
            let mut plain = db.conn.prepare(PLAIN).unwrap();
            let mut rows = plain.query([2026]).unwrap();
            for topic in db.board(2026)? {
                let row = rows.next().unwrap().unwrap();
                let counted: Vec<i64> = [0].into_iter().chain(3..22).map(|at| row.get(at).unwrap()).collect();
                let heard = topic.heard;
                let mut ours = vec![topic.topic.0];
                ours.extend(heard.counts.iter().flatten());
                ours.extend([heard.refused, heard.days, heard.with_days]);
                ours.extend([topic.persons, topic.units, topic.papers, topic.undecided]);
                assert_eq!(ours, counted, "{}", topic.name);
            }
            assert!(rows.next().unwrap().is_none());
            Ok::<_, Problem>(())
        }).unwrap();
    }
}

fn write(
    db: &rusqlite::Connection,
    above: &[Option<usize>],
    papers: &[Paper],
    needs: &[Need],
    others: &[(usize, usize, Option<i64>, Option<i64>)],
) -> rusqlite::Result<()> {
    for (at, above) in above.iter().enumerate() {
        // A topic stands below an earlier one, so that the tree has no ring.
        let above = above.filter(|above| *above < at).map(|above| above as i64 + 1);
        db.execute(
            "INSERT INTO topic VALUES (?1, ?2, ?3, ?4)",
            params![at as i64 + 1, above, at.to_string(), 6 - at as i64],
        )?;
    }
    db.execute_batch(
        "INSERT INTO unit VALUES (1, NULL, '县财政局', 1), (2, NULL, '县水利局', 2);
         INSERT INTO cadre (id, name, unit, sort) VALUES (1, '王平', 1, 1), (2, '谭㛃', 2, 2), (3, '单永康', NULL, 3);
         INSERT INTO interview_batch VALUES (2025, 'a', 2025, 0), (2026, 'b', 2026, 0);",
    )?;
    for (at, (name, unit, days, complete, year)) in papers.iter().enumerate() {
        let cadre = NAMES[*name].and_then(|name| ["王平", "谭㛃"].iter().position(|known| *known == name));
        let state = if *complete { "complete" } else { "draft" };
        db.execute(
            "INSERT INTO interview (id, batch, no, cadre, name, unit, days, state) VALUES (?1, ?2, ?1, ?3, ?4, ?5, ?6, ?7)",
            params![at as i64 + 1, year, cadre.map(|at| at as i64 + 1), NAMES[*name], UNITS[*unit], days, state],
        )?;
    }
    for (at, (paper, topic, urgency, decided)) in needs.iter().enumerate() {
        let paper = (paper % papers.len()) as i64 + 1;
        db.execute(
            "INSERT INTO need (id, source, topic, urgency, interview, outcome) VALUES (?1, 'person', ?2, ?3, ?4, ?5)",
            params![at as i64 + 1, *topic as i64 + 1, urgency, paper, decided.then_some("adopted")],
        )?;
    }
    for (at, (cadre, topic, urgency, year)) in others.iter().enumerate() {
        let source = if at % 2 == 0 { "organisation" } else { "post" };
        db.execute(
            "INSERT INTO need (id, source, topic, urgency, cadre, year) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![at as i64 + 100, source, *topic as i64 + 1, urgency, *cadre as i64 + 1, year],
        )?;
    }
    Ok(())
}
