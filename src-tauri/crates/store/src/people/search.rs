//! Finding people: tokens prepared from each record, kept right by triggers, asked by prefix.
//!
//! A token is a letter for its kind and letters or digits: `n` the name, whole and each tail, its initials and their tails,
//! its pinyin; `u` the unit's name, whole and each tail, and its initials; `w` the unit's pinyin; `t` the phone and the ID
//! number from their end, so that a typed tail is a prefix. The unit stands with each of its people, so that the time of a
//! search does not grow with the number of units it names. Prefixes of up to five letters are indexed: a list of those who
//! have one is read only as far as it is wanted.

use crate::error::Result;
use crate::journal::next_seq;
use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::locale;
use rusqlite::Connection;
use rusqlite::functions::FunctionFlags;
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use zhixing_domain::people::{initials, spelled};

/// How many digits of a tail can be typed.
const TAIL: usize = 12;

/// Teaches the write gate's connection to keep the search right.
pub(crate) fn index(conn: &Connection) -> Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC;
    let units = Mutex::new(HashMap::new());
    conn.create_scalar_function("search_tokens", 4, flags, move |given| {
        let text = |at| given.get_raw(at).as_str().unwrap_or_default();
        let mut out = tokens(text(0), text(1), text(2));
        add_unit(&mut out, &mut units.lock().unwrap_or_else(PoisonError::into_inner), text(3));
        Ok(out)
    })?;
    for (name, order) in [("pinyin_key", collator(false)), ("strokes_key", collator(true))] {
        conn.create_scalar_function(name, 1, flags, move |given| {
            Ok(order_key(order.as_ref(), given.get_raw(0).as_str().unwrap_or_default()))
        })?;
    }
    conn.execute_batch(TRIGGERS)?;
    Ok(())
}

const TRIGGERS: &str = "
CREATE TEMP TRIGGER find_cadre_i AFTER INSERT ON main.cadre BEGIN
  INSERT INTO people_search (rowid, tokens) VALUES (NEW.id,
    search_tokens(NEW.name, NEW.phone, NEW.id_number, (SELECT name FROM unit WHERE id = NEW.unit)));
  INSERT INTO people_search_key VALUES (NEW.id, pinyin_key(NEW.name), strokes_key(NEW.name));
END;
CREATE TEMP TRIGGER find_cadre_u AFTER UPDATE OF name, phone, id_number, unit ON main.cadre BEGIN
  INSERT INTO people_search (people_search, rowid, tokens) VALUES ('delete', OLD.id,
    search_tokens(OLD.name, OLD.phone, OLD.id_number, (SELECT name FROM unit WHERE id = OLD.unit)));
  INSERT INTO people_search (rowid, tokens) VALUES (NEW.id,
    search_tokens(NEW.name, NEW.phone, NEW.id_number, (SELECT name FROM unit WHERE id = NEW.unit)));
END;
CREATE TEMP TRIGGER order_cadre_u AFTER UPDATE OF name ON main.cadre BEGIN
  UPDATE people_search_key SET pinyin = pinyin_key(NEW.name), strokes = strokes_key(NEW.name) WHERE id = NEW.id;
END;
CREATE TEMP TRIGGER find_cadre_d AFTER DELETE ON main.cadre BEGIN
  INSERT INTO people_search (people_search, rowid, tokens) VALUES ('delete', OLD.id,
    search_tokens(OLD.name, OLD.phone, OLD.id_number, (SELECT name FROM unit WHERE id = OLD.unit)));
  DELETE FROM people_search_key WHERE id = OLD.id;
END;
CREATE TEMP TRIGGER find_unit_u AFTER UPDATE OF name ON main.unit WHEN OLD.name IS NOT NEW.name BEGIN
  INSERT INTO people_search (people_search, rowid, tokens)
    SELECT 'delete', id, search_tokens(name, phone, id_number, OLD.name) FROM cadre WHERE unit = NEW.id;
  INSERT INTO people_search (rowid, tokens)
    SELECT id, search_tokens(name, phone, id_number, NEW.name) FROM cadre WHERE unit = NEW.id;
END;
-- While something is taken back, people may stand in a unit that comes after them or goes before them.
CREATE TEMP TRIGGER find_unit_i AFTER INSERT ON main.unit BEGIN
  INSERT INTO people_search (people_search, rowid, tokens)
    SELECT 'delete', id, search_tokens(name, phone, id_number, NULL) FROM cadre WHERE unit = NEW.id;
  INSERT INTO people_search (rowid, tokens)
    SELECT id, search_tokens(name, phone, id_number, NEW.name) FROM cadre WHERE unit = NEW.id;
END;
CREATE TEMP TRIGGER find_unit_d AFTER DELETE ON main.unit BEGIN
  INSERT INTO people_search (people_search, rowid, tokens)
    SELECT 'delete', id, search_tokens(name, phone, id_number, OLD.name) FROM cadre WHERE unit = OLD.id;
  INSERT INTO people_search (rowid, tokens)
    SELECT id, search_tokens(name, phone, id_number, NULL) FROM cadre WHERE unit = OLD.id;
END;";

/// Puts the index in one piece after many changes: a search asks every piece for each of its terms.
pub(super) fn settle(conn: &Connection, first_seq: i64) -> Result<()> {
    /// So many changes take longer to write than the index takes to be put in one piece.
    const MANY: i64 = 5_000;
    if next_seq(conn)? - first_seq > MANY {
        conn.execute_batch("INSERT INTO people_search (people_search) VALUES ('optimize')")?;
    }
    Ok(())
}

/// The order of 拼音 or 笔画 (姓氏笔画), as the Unicode collation for Chinese has it.
fn collator(strokes: bool) -> Option<CollatorBorrowed<'static>> {
    let locale = if strokes { locale!("zh-u-co-stroke") } else { locale!("zh-u-co-pinyin") };
    Collator::try_new(locale.into(), CollatorOptions::default()).ok()
}

/// Bytes that sort as the names do; without the data for an order the code points sort.
fn order_key(order: Option<&CollatorBorrowed<'static>>, name: &str) -> Vec<u8> {
    let mut key = Vec::with_capacity(24);
    match order.map(|order| order.write_sort_key_to(name, &mut key)) {
        Some(Ok(())) => key,
        _ => name.as_bytes().to_vec(),
    }
}

fn tokens(name: &str, phone: &str, id_number: &str) -> String {
    let mut out = String::with_capacity(640);
    push_tails(&mut out, 'n', &letters(name));
    for initials in initials(name) {
        push_tails(&mut out, 'n', &initials);
    }
    for spelled in spelled(name) {
        push(&mut out, 'n', &spelled);
    }
    for number in phone.split('、') {
        push(&mut out, 't', &from_end(number));
    }
    push(&mut out, 't', &from_end(id_number));
    out
}

/// The tokens of a unit are made once: thousands of people share them.
fn add_unit(out: &mut String, known: &mut HashMap<String, String>, unit: &str) {
    /// More units than an office has; a new start is cheaper than an order of age.
    const MOST: usize = 8192;
    if unit.is_empty() {
        return;
    }
    if known.len() > MOST {
        known.clear();
    }
    if !known.contains_key(unit) {
        known.insert(unit.to_owned(), unit_tokens(unit));
    }
    out.push(' ');
    out.push_str(&known[unit]);
}

fn unit_tokens(unit: &str) -> String {
    let mut out = String::with_capacity(480);
    push_tails(&mut out, 'u', &letters(unit));
    for initials in initials(unit) {
        push(&mut out, 'u', &initials);
    }
    for spelled in spelled(unit) {
        push(&mut out, 'w', &spelled);
    }
    out
}

fn push(out: &mut String, kind: char, token: &str) {
    if !token.is_empty() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push(kind);
        out.push_str(token);
    }
}

/// A text and each of its tails: what stands anywhere in it begins one of them.
fn push_tails(out: &mut String, kind: char, text: &str) {
    for (from, _) in text.char_indices() {
        push(out, kind, &text[from..]);
    }
}

/// The letters and digits of a text, as the tokenizer takes them: it has no opinion on any but those of ASCII.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).map(|c| c.to_ascii_lowercase()).collect()
}

fn from_end(number: &str) -> String {
    number
        .chars()
        .rev()
        .filter(char::is_ascii_alphanumeric)
        .take(TAIL)
        .map(|c| c.to_ascii_lowercase())
        .collect()
}

/// The question for a name alone: a part of it, its initials, its pinyin.
pub(crate) fn name_question(typed: &str) -> Option<String> {
    Some(letters(typed)).filter(|plain| !plain.is_empty()).map(|plain| format!("n{plain}*"))
}

/// The question for what was typed, `None` if nothing was. Terms are joined by "and"; within one, every kind it could be
/// by "or". One letter or digits alone name no unit, nor do three letters its pinyin.
pub(super) fn question(typed: &str) -> Option<String> {
    let mut terms = Vec::new();
    for term in typed.split(|c: char| c.is_whitespace() || c == '，' || c == ',') {
        let plain = letters(term);
        if plain.is_empty() {
            continue;
        }
        let mut kinds = vec![format!("n{plain}*")];
        if !plain.is_ascii() || plain.len() > 1 && !plain.chars().all(|c| c.is_ascii_digit()) {
            kinds.push(format!("u{plain}*"));
        }
        if plain.len() > 3 && plain.chars().all(|c| c.is_ascii_alphabetic()) {
            kinds.push(format!("w{plain}*"));
        }
        if plain.chars().all(|c| c.is_ascii_digit() || c == 'x') {
            kinds.push(format!("t{}*", from_end(&plain)));
        }
        terms.push(format!("({})", kinds.join(" OR ")));
    }
    (!terms.is_empty()).then(|| terms.join(" AND "))
}
