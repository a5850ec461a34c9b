//! .lrm: the older 干部任免审批表, 33 fields in quotes, GB18030, its photo in a .pic beside it. No ID number.
//!
//! In GB18030 the bytes of `"` and `,` never stand inside a character, so the file is cut by bytes and what does not
//! change stays byte for byte.

use super::one::{Form, InForm, check_size, clean, finish};
use super::parts::{Part, Parts};
use encoding_rs::GB18030;
use std::borrow::Cow;
use zhixing_domain::people::CadreFacts;
use zhixing_domain::{Code, Finding, Problem, Result, Weight};

const PIECES: usize = 33;
const BETWEEN: &[u8] = b"\",\"";

/// Reads a form and the photo beside it. `units` are the names of units known already.
pub(super) fn read(file: &str, bytes: &[u8], photo: Option<&[u8]>, units: &[String]) -> Result<Form> {
    let cut = Cut::new(file, bytes)?;
    let mut findings = Vec::new();
    if cut.pieces.len() > PIECES {
        let place = InForm(file).place_of(None);
        findings.push(Finding::new(Weight::Note, Code::FormPiecesExtra, place, cut.pieces.len().to_string()));
    }
    finish(file, &cut.parts(), photo.map(<[u8]>::to_vec), units, findings)
}

/// The form `original` saying what is known now; the fields that say so already stay byte for byte.
pub(super) fn write(file: &str, original: &[u8], facts: &CadreFacts) -> Result<Vec<u8>> {
    let cut = Cut::new(file, original)?;
    let parts = cut.parts();
    let before = parts.person(&InForm(file), &[]).facts;
    let mut pieces: Vec<Cow<[u8]>> = cut.pieces.iter().map(|piece| Cow::Borrowed(*piece)).collect();
    for (part, value) in parts.changes(&before, facts) {
        let Some((at, among)) = part.position() else { continue };
        let value = value.replace('"', "＂").replace('@', "＠").replace('#', "＃");
        let text = match among {
            None => value,
            Some(among) => {
                let mut four = four(&cut.text(&pieces[at]));
                four[among] = value;
                let [a, b, c, d] = four;
                format!("{a}#{b}@{c}#{d}")
            }
        };
        pieces[at] = Cow::Owned(cut.bytes(&text));
    }
    Ok([cut.head, &pieces.join(BETWEEN), cut.tail].concat())
}

/// A file cut into its fields; `head` and `tail` are the outer quotes with what lies beyond them.
struct Cut<'a> {
    head: &'a [u8],
    pieces: Vec<&'a [u8]>,
    tail: &'a [u8],
    is_utf8: bool,
}

impl<'a> Cut<'a> {
    fn new(file: &str, bytes: &'a [u8]) -> Result<Self> {
        check_size(file, bytes)?;
        let problem = |code| Problem::new(code).with("file", file);
        let first = bytes.iter().position(|b| *b == b'"');
        let last = bytes.iter().rposition(|b| *b == b'"');
        let (Some(first), Some(last)) = (first, last) else {
            return Err(problem(Code::FileWrongType)
                .with("expected", "干部任免审批表")
                .with("kinds", ".lrmx .lrm"));
        };
        let (head, rest) = bytes.split_at(first + 1);
        let (inner, tail) = rest.split_at(last.saturating_sub(first + 1));
        let pieces = split(inner);
        if pieces.len() < PIECES {
            let detail = format!("{}/{PIECES}", pieces.len());
            return Err(problem(Code::FileDamaged).with("detail", detail));
        }
        Ok(Self { head, pieces, tail, is_utf8: std::str::from_utf8(bytes).is_ok() })
    }

    fn text(&self, piece: &[u8]) -> String {
        if self.is_utf8 {
            return String::from_utf8_lossy(piece).into_owned();
        }
        GB18030.decode_without_bom_handling(piece).0.into_owned()
    }

    fn bytes(&self, text: &str) -> Vec<u8> {
        if self.is_utf8 { text.as_bytes().to_vec() } else { GB18030.encode(text).0.into_owned() }
    }

    fn parts(&self) -> Parts {
        let mut parts = Parts::default();
        for part in Part::ALL {
            let Some((at, among)) = part.position() else { continue };
            let whole = self.pieces.get(at).map(|piece| self.text(piece)).unwrap_or_default();
            let [a, b, c, d] = four(&whole);
            let text = match among {
                None => whole,
                Some(0) => a,
                Some(1) => b,
                Some(2) => c,
                Some(_) => d,
            };
            parts.set(*part, clean(&text, *part));
        }
        parts
    }
}

/// 全日制学历#全日制学位@在职学历#在职学位; what is missing is empty.
fn four(text: &str) -> [String; 4] {
    let (full_time, in_service) = text.split_once('@').unwrap_or((text, ""));
    let (a, b) = full_time.split_once('#').unwrap_or((full_time, ""));
    let (c, d) = in_service.split_once('#').unwrap_or((in_service, ""));
    [a, b, c, d].map(str::to_owned)
}

fn split(mut bytes: &[u8]) -> Vec<&[u8]> {
    let mut pieces = Vec::new();
    while let Some(at) = bytes.windows(BETWEEN.len()).position(|window| window == BETWEEN) {
        pieces.push(&bytes[..at]);
        bytes = &bytes[at + BETWEEN.len()..];
    }
    pieces.push(bytes);
    pieces
}
