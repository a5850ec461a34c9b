//! What was said of everybody, packed, is what was typed, whatever was done and undone in whichever order.
#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use proptest::prelude::*;
use zhixing_domain::people::abilities::{AbilitySource, Level, Statement};
use zhixing_domain::people::{CadreFacts, CadreField};
use zhixing_domain::words::Values;
use zhixing_domain::{Code, Day, Id, Problem};
use zhixing_store::keys::DataKey;
use zhixing_store::people::Scope;
use zhixing_store::{Folder, NewEntry, Reader, Store, Tx};

const PEOPLE: usize = 4;
const ABILITIES: usize = 5;

fn entry(undoes: Option<Id>) -> NewEntry {
    NewEntry {
        who: "余雪".into(),
        pc: "测试机".into(),
        op: "test".into(),
        what: Values::new(),
        subject: None,
        undoes,
        now_ms: 1_790_000_000_000,
        joins: false,
    }
}

/// A statement: of whom, of what, which level (nothing takes it back), from whom, on which day.
type Said = (usize, usize, Option<u8>, usize, u32);

#[derive(Debug, Clone)]
enum Step {
    Say(Vec<Said>),
    /// One person is made one with another.
    Merge(usize, usize),
    /// Of the entries so far this one is undone.
    Undo(usize),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let said = (0..PEOPLE, 0..ABILITIES, prop::option::of(0..=4_u8), 0..AbilitySource::ALL.len(), 1..4_u32);
    let step = prop_oneof![
        4 => prop::collection::vec(said, 1..6).prop_map(Step::Say),
        1 => (0..PEOPLE, 0..PEOPLE).prop_map(|(gone, kept)| Step::Merge(gone, kept)),
        3 => (0..12_usize).prop_map(Step::Undo),
    ];
    prop::collection::vec(step, 1..12)
}

fn take(tx: &Tx, step: &Step, people: &[Id], abilities: &[Id], entries: &[Id]) -> zhixing_store::Result<()> {
    match step {
        Step::Say(all) => all.iter().try_for_each(|(person, ability, level, source, day)| {
            let day = Day::from_ymd_opt(2026, 3, *day).unwrap();
            let from = (AbilitySource::ALL[*source], day);
            let level = level.and_then(Level::new);
            tx.put_statement(people[*person], abilities[*ability], from, level, None)
        }),
        Step::Merge(gone, kept) if gone != kept => tx.merge_cadre(people[*gone], people[*kept]).map(|_| ()),
        Step::Undo(at) if *at < entries.len() => tx.undo(entries[*at]),
        Step::Merge(..) | Step::Undo(_) => Ok(()),
    }
}

fn said(db: &Reader, scope: Scope) -> zhixing_store::Result<Vec<(Id, Id, Statement)>> {
    let mut all = Vec::new();
    db.each_said(scope, |cadre, ability, said| all.push((cadre, ability, said)))?;
    all.sort_unstable();
    Ok(all)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    #[test]
    fn everybody_s_levels_are_those_that_were_typed(steps in steps()) {
        let dir = tempfile::tempdir().unwrap();
        let store = Store::open(Folder::new(dir.path()), DataKey::random().unwrap()).unwrap();
        let ((people, abilities), _) = store.write(&entry(None), |tx| {
            let mut facts = CadreFacts::default();
            facts.set(CadreField::Name, Some("王平".into()));
            let people = (0..PEOPLE).map(|at| tx.add_cadre(&facts, None, at as i64));
            let levels = [const { String::new() }; 5];
            let abilities = (0..ABILITIES).map(|at| tx.add_ability("业务", &at.to_string(), None, &levels));
            Ok::<_, Problem>((people.collect::<Result<Vec<_>, _>>()?, abilities.collect::<Result<Vec<_>, _>>()?))
        }).unwrap();
        let mut entries = Vec::new();
        for step in &steps {
            let undoes = match step {
                Step::Undo(at) => entries.get(*at).copied(),
                _ => None,
            };
            match store.write(&entry(undoes), |tx| {
                take(tx, step, &people, &abilities, &entries)?;
                // While the gate is open what was just typed counts already.
                assert_same(tx, &people, &abilities);
                Ok::<_, Problem>(())
            }) {
                Ok(((), changed)) => entries.extend(changed.journal),
                // An entry that a later one builds on, was undone already, or a person who is no more: nothing is kept.
                Err(problem) => prop_assert!(
                    matches!(problem.code, Code::UndoBlocked | Code::AlreadyUndone | Code::UndoTheFirst) || matches!(step, Step::Say(_) | Step::Merge(..)),
                    "{problem:?}"
                ),
            }
            store.read(|db| {
                assert_same(db, &people, &abilities);
                Ok::<_, Problem>(())
            }).unwrap();
        }
    }
}

fn assert_same(db: &Reader, people: &[Id], abilities: &[Id]) {
    let typed = said(db, Scope::People(people)).unwrap();
    assert_eq!(said(db, Scope::Abilities(abilities)).unwrap(), typed);
}
