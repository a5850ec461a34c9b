//! What an English reader would lose: a term that a sentence names and that has no English.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use zhixing_domain::terms::{TERMS, in_english};

/// What stands before a term in the code that names one in a sentence.
const BEFORE: &[&str] = &[
    r#"with("field", ""#,
    r#"with("where", ""#,
    r#"with("expected", ""#,
    r#"with("what", ""#,
    r#"unread(""#,
    r#"required(""#,
    r#"between(""#,
];

fn sources(folder: &Path, found: &mut Vec<String>) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let (path, name) = (entry.path(), entry.file_name());
        if path.is_dir() && name != "tests" && name != "target" {
            sources(&path, found)?;
        } else if path.extension().is_some_and(|ending| ending == "rs") && name != "tests.rs" {
            found.push(fs::read_to_string(&path)?);
        }
    }
    Ok(())
}

#[test]
fn every_term_that_a_sentence_names_has_its_english() {
    let mut all = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join(".."), &mut all).unwrap();
    let mut named = BTreeSet::new();
    for text in &all {
        for before in BEFORE {
            let after = text.split(before).skip(1);
            named.extend(after.filter_map(|rest| rest.split_once('"')).map(|(term, _)| term));
        }
    }
    let is_chinese = |term: &&str| term.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    let lost: Vec<&str> =
        named.into_iter().filter(is_chinese).filter(|term| in_english(term) == *term).collect();
    assert_eq!(lost, Vec::<&str>::new(), "to be added to TERMS");
}

#[test]
fn a_term_has_one_english() {
    let names: BTreeSet<&str> = TERMS.iter().map(|(zh, _)| *zh).collect();
    assert_eq!(names.len(), TERMS.len());
}
