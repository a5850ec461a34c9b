//! The whole schema as text, so that every change of it is seen in a review; and what every kept table must have.

use zhixing_domain::Problem;
use zhixing_store::keys::DataKey;
use zhixing_store::{Folder, Store};

#[test]
fn the_schema_is_as_reviewed_and_every_table_has_an_id_the_journal_can_name() {
    let dir = tempfile::tempdir().unwrap();
    let folder = Folder::new(dir.path());
    folder.prepare().unwrap();
    let store = Store::open(folder, DataKey::random().unwrap()).unwrap();
    let schema = store.read::<_, Problem>(|db| Ok(db.schema()?)).unwrap();
    for table in schema.split(";\n").filter(|sql| sql.starts_with("CREATE TABLE")) {
        assert!(table.contains("PRIMARY KEY") && table.ends_with("STRICT"), "{table}");
    }
    insta::assert_snapshot!(schema);
}

/// What the schema allows but once of a record: made one, two records may both have it, so somebody must have decided
/// what then. Everything else goes over by itself.
#[test]
fn a_table_that_names_a_person_but_once_is_known_where_two_records_are_made_one() {
    let dir = tempfile::tempdir().unwrap();
    let folder = Folder::new(dir.path());
    folder.prepare().unwrap();
    let store = Store::open(folder, DataKey::random().unwrap()).unwrap();
    let once = |table| {
        let links = store.read::<_, Problem>(|db| Ok(db.links_to(table)?)).unwrap();
        assert!(!links.is_empty());
        let once = links.into_iter().filter(|link| link.once);
        once.map(|link| format!("{}.{}", link.table, link.column)).collect::<Vec<_>>().join(" ")
    };
    // Two levels of one day and two posts of one title are made one first; both in one class, or two units of one name
    // below, is refused and said. Of two words by hand about one audience one goes, and of two on
    // one visit.
    assert_eq!(
        once("cadre"),
        "cadre_ability.cadre enrolment.cadre online_record.cadre plan_item_person.cadre visit_person.cadre"
    );
    assert_eq!(once("unit"), "post.unit unit.parent");
}
