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
