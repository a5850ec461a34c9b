//! The prepared search finds exactly whom a person reading every record would find, whatever was changed before.
#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use proptest::prelude::*;
use zhixing_domain::people::{CadreFacts, CadreField, initials, spelled};
use zhixing_domain::words::Values;
use zhixing_domain::{Id, Problem};
use zhixing_store::keys::DataKey;
use zhixing_store::people::{CadreFilter, CadreRow, Order};
use zhixing_store::{Folder, NewEntry, Store, Tx};

const NAMES: [&str; 8] =
    ["王平", "单永康", "王 平", "平王平", "谭㛃𬭎", "阿依努尔·买买提", "Anna Wei", "曾x3"];
const UNITS: [&str; 5] = ["县财政局", "青石镇财政所", "王村", "县应急管理局", "Wei 公司（县办）"];
const PHONES: [&str; 4] = ["13800001234", "0871-66554321、13900001234", "", "110"];
const NUMBERS: [&str; 3] = ["00000019800101003X", "000000198001010013", ""];

fn entry() -> NewEntry {
    NewEntry {
        who: "余雪".into(),
        pc: "测试机".into(),
        op: "test".into(),
        what: Values::new(),
        subject: None,
        undoes: None,
        now_ms: 1_790_000_000_000,
        joins: false,
    }
}

fn write<T>(store: &Store, write: impl FnOnce(&Tx) -> zhixing_store::Result<T>) -> T {
    store.write(&entry(), write).map_err(Problem::from).unwrap().0
}

/// A person: which name, unit, phone and ID number.
type Invented = (usize, Option<usize>, usize, usize);

fn people() -> impl Strategy<Value = Vec<Invented>> {
    let unit = prop::option::of(0..UNITS.len());
    prop::collection::vec((0..NAMES.len(), unit, 0..PHONES.len(), 0..NUMBERS.len()), 1..12)
}

/// What becomes of a person or of a unit afterwards.
#[derive(Debug, Clone)]
enum Change {
    Rename(usize, usize),
    Phone(usize, usize),
    Move(usize, Option<usize>),
    Delete(usize),
    RenameUnit(usize, String),
}

fn changes() -> impl Strategy<Value = Vec<Change>> {
    let (person, unit) = (0..12_usize, 0..UNITS.len());
    let change = prop_oneof![
        (person.clone(), 0..NAMES.len()).prop_map(|(who, name)| Change::Rename(who, name)),
        (person.clone(), 0..PHONES.len()).prop_map(|(who, phone)| Change::Phone(who, phone)),
        (person.clone(), prop::option::of(unit.clone())).prop_map(|(who, unit)| Change::Move(who, unit)),
        person.prop_map(Change::Delete),
        (unit, "[王财政局平w]{1,3}").prop_map(|(unit, name)| Change::RenameUnit(unit, name)),
    ];
    prop::collection::vec(change, 0..5)
}

/// Parts of what is kept, and what nobody is called.
fn typed() -> impl Strategy<Value = String> {
    let term = prop_oneof![
        prop::sample::select(NAMES.to_vec()).prop_flat_map(part),
        prop::sample::select(UNITS.to_vec()).prop_flat_map(part),
        prop::sample::select(PHONES.to_vec()).prop_flat_map(part),
        prop::sample::select(NUMBERS.to_vec()).prop_flat_map(part),
        prop::sample::select(UNITS.to_vec()).prop_flat_map(|unit| part(&spelled(unit)[0])),
        prop::sample::select(NAMES.to_vec()).prop_flat_map(|name| part(&initials(name)[0])),
        "[a-zA-Z0-9王平财]{0,3}",
    ];
    prop::collection::vec(term, 1..3).prop_map(|terms| terms.join(" "))
}

fn part(text: &str) -> impl Strategy<Value = String> + use<> {
    let letters: Vec<char> = text.chars().collect();
    (0..=letters.len(), 0..=letters.len())
        .prop_map(move |(a, b)| letters[a.min(b)..a.max(b)].iter().collect())
}

/// Whether one who reads the record would say that it is meant.
fn is_meant(cadre: &CadreRow, typed: &str) -> bool {
    let terms: Vec<String> =
        typed.split([' ', '，', ',']).map(letters).filter(|term| !term.is_empty()).collect();
    !terms.is_empty() && terms.iter().all(|term| is_named(&cadre.facts, term))
}

fn is_named(facts: &CadreFacts, term: &str) -> bool {
    let text = |field| facts.get(field).unwrap_or_default();
    let (name, unit) = (text(CadreField::Name), text(CadreField::Unit));
    let all = |of: fn(char) -> bool| term.chars().all(of);
    let (sounds, counts) = (all(|c| c.is_ascii_alphabetic()), all(|c| c.is_ascii_digit() || c == 'x'));
    let names_no_unit = term.is_ascii() && (term.len() == 1 || all(|c| c.is_ascii_digit()));
    let ends = |number: &str| letters(number).ends_with(term);
    letters(name).contains(term)
        || !names_no_unit && letters(unit).contains(term)
        || initials(name).iter().any(|initials| initials.contains(term))
        || spelled(name).iter().any(|spelled| spelled.starts_with(term))
        || !names_no_unit && initials(unit).iter().any(|initials| initials.starts_with(term))
        || sounds && term.len() > 3 && spelled(unit).iter().any(|spelled| spelled.starts_with(term))
        || counts && (text(CadreField::Phone).split('、').any(ends) || ends(text(CadreField::IdNumber)))
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).map(|c| c.to_ascii_lowercase()).collect()
}

fn apply(tx: &Tx, change: &Change, people: &mut Vec<Id>, units: &[Id]) -> zhixing_store::Result<()> {
    let at = |who: &usize| people.get(*who).copied();
    match change {
        Change::Rename(who, name) => {
            at(who).map_or(Ok(()), |id| tx.set_cadre(id, CadreField::Name, Some(NAMES[*name])))
        }
        Change::Phone(who, phone) => {
            at(who).map_or(Ok(()), |id| tx.set_cadre(id, CadreField::Phone, Some(PHONES[*phone])))
        }
        Change::Move(who, unit) => {
            at(who).map_or(Ok(()), |id| tx.set_cadre_unit(id, unit.map(|unit| units[unit])))
        }
        Change::Delete(who) if *who < people.len() => tx.delete("cadre", people.remove(*who)),
        Change::RenameUnit(unit, name) => tx.set("unit", units[*unit], "name", format!("{unit}{name}")),
        Change::Delete(_) => Ok(()),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn nobody_is_missed_and_nobody_else_found(
        invented in people(),
        changes in changes(),
        questions in prop::collection::vec(typed(), 40),
    ) {
        let dir = tempfile::tempdir().unwrap();
        let store = Store::open(Folder::new(dir.path()), DataKey::random().unwrap()).map_err(|p| p.to_string()).unwrap();
        let (mut people, units) = write(&store, |tx| {
            let units = UNITS.iter().map(|unit| tx.add_unit(unit, None)).collect::<Result<Vec<_>, _>>()?;
            let add = |(sort, (name, unit, phone, number)): (usize, &Invented)| {
                let mut facts = CadreFacts::default();
                facts.set(CadreField::Name, Some(NAMES[*name].to_owned()));
                facts.set(CadreField::Phone, Some(PHONES[*phone].to_owned()));
                facts.set(CadreField::IdNumber, Some(NUMBERS[*number].to_owned()));
                tx.add_cadre(&facts, unit.map(|unit| units[unit]), sort as i64)
            };
            let people = invented.iter().enumerate().map(add).collect::<Result<Vec<_>, _>>()?;
            Ok((people, units))
        });
        for change in &changes {
            write(&store, |tx| apply(tx, change, &mut people, &units));
        }
        let mut all = Vec::new();
        store.read(|db| db.all_cadres(|cadre| all.push(cadre))).map_err(Problem::from).unwrap();
        for typed in &questions {
            let mut meant: Vec<Id> =
                all.iter().filter(|cadre| is_meant(cadre, typed)).map(|cadre| cadre.id).collect();
            meant.sort_unstable();
            let picked = store.read(|db| db.pick_cadres(typed, 50)).map_err(Problem::from).unwrap();
            let mut found: Vec<Id> = picked.into_iter().map(|cadre| cadre.id).collect();
            found.sort_unstable();
            prop_assert_eq!(&found, &meant, "{:?} in {:?}", typed, all);
            if !meant.is_empty() {
                let filter = CadreFilter { find: Some(typed.clone()), ..CadreFilter::default() };
                let listed = store.read(|db| db.cadre_ids(&filter, Order::Pinyin, 0, 50)).map_err(Problem::from).unwrap();
                prop_assert_eq!(listed.0, meant.len() as i64, "{:?} in the list", typed);
            }
        }
    }
}
