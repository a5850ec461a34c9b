//! Merged regions, seen while a workbook is unpacked for the check: reading the whole sheet a second time for the few
//! lines behind its last row would take as long as reading its cells.

use memchr::memmem;
use std::io::{self, Write};

/// A merged region: rows and columns, first and last, counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Region {
    pub(crate) rows: (u32, u32),
    pub(crate) columns: (u32, u32),
}

const WORD: &[u8] = b"mergeCell";
const BEGIN: &[u8] = b"<mergeCells";
const END: &[u8] = b"</mergeCells";

/// Looks on while one sheet is unpacked, and keeps the list of its merged regions.
#[derive(Default)]
pub(crate) struct Watch {
    /// The end of what has passed, in case a word is cut in two; from the list's beginning on, the list.
    kept: Vec<u8>,
    at: At,
}

#[derive(Clone, Copy, PartialEq, Eq, Default)]
enum At {
    #[default]
    Before,
    Within,
    Behind,
    /// Not as Excel or WPS write it.
    Lost,
}

impl Watch {
    /// The regions; `None` if they must be looked for by the book.
    pub(crate) fn regions(&self) -> Option<Vec<Region>> {
        match self.at {
            At::Before => Some(Vec::new()),
            At::Within | At::Lost => None,
            At::Behind => {
                let list = std::str::from_utf8(&self.kept).ok()?;
                list.split("ref=\"").skip(1).map(|after| region(after.split('"').next()?)).collect()
            }
        }
    }

    fn look(&mut self) {
        if self.at == At::Before {
            let Some(word) = memmem::find(&self.kept, WORD) else {
                let passed = self.kept.len().saturating_sub(BEGIN.len());
                self.kept.drain(..passed);
                return;
            };
            if word + BEGIN.len() > self.kept.len() {
                return;
            }
            self.at = if self.kept[..word].ends_with(b"<") && self.kept[word - 1..].starts_with(BEGIN) {
                At::Within
            } else {
                At::Lost
            };
            self.kept.drain(..word);
        }
        if self.at == At::Within
            && let Some(end) = memmem::find(&self.kept, END)
        {
            self.kept.truncate(end);
            self.at = At::Behind;
        }
    }
}

impl Write for Watch {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if matches!(self.at, At::Before | At::Within) {
            self.kept.extend_from_slice(bytes);
            self.look();
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// `B3:D5`
fn region(text: &str) -> Option<Region> {
    let (first, last) = text.split_once(':').unwrap_or((text, text));
    let ((top, left), (bottom, right)) = (cell(first)?, cell(last)?);
    Some(Region { rows: (top, bottom), columns: (left, right) })
}

fn cell(text: &str) -> Option<(u32, u32)> {
    let digits = text.find(|c: char| c.is_ascii_digit())?;
    let (letters, row) = text.split_at(digits);
    let mut column = 0_u32;
    for letter in letters.bytes() {
        let place = letter.is_ascii_uppercase().then(|| u32::from(letter - b'A') + 1)?;
        column = column.checked_mul(26)?.checked_add(place)?;
    }
    Some((row.parse::<u32>().ok()?.checked_sub(1)?, column.checked_sub(1)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(xml: &str, step: usize) -> Option<Vec<Region>> {
        let mut watch = Watch::default();
        for part in xml.as_bytes().chunks(step) {
            watch.write_all(part).unwrap();
        }
        watch.regions()
    }

    #[test]
    fn regions_are_seen_however_the_file_is_cut() {
        let xml = r#"<sheetData><c r="A1"/></sheetData><mergeCells count="2"><mergeCell ref="A1:O1"/><mergeCell ref="AB3:AB12"/></mergeCells><x ref="A1:A9"/>"#;
        let expected =
            vec![Region { rows: (0, 0), columns: (0, 14) }, Region { rows: (2, 11), columns: (27, 27) }];
        for step in 1..40 {
            assert_eq!(seen(xml, step), Some(expected.clone()), "{step}");
        }
        assert_eq!(seen("<sheetData/>", 3), Some(Vec::new()));
    }

    #[test]
    fn what_is_written_in_another_way_is_left_to_the_book() {
        for xml in [
            r#"<x:mergeCells><x:mergeCell ref="A1:O1"/></x:mergeCells>"#,
            "<mergeCells><mergeCell ref=\"A1:O1\"/>",
            r#"<mergeCells><mergeCell ref="A0:O1"/></mergeCells>"#,
        ] {
            assert_eq!(seen(xml, 7), None, "{xml}");
        }
    }
}
