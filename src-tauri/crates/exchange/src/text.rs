//! Text of unknown encoding.

use encoding_rs::{GB18030, UTF_16BE, UTF_16LE};
use zhixing_domain::{Code, Problem, Result};

/// The text of `bytes`, and whether it was not UTF-8 (then GB18030, or UTF-16 with its mark).
pub fn decode(file: &str, bytes: &[u8]) -> Result<(String, bool)> {
    if let Ok(text) = std::str::from_utf8(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)) {
        return Ok((text.to_owned(), false));
    }
    let encoding = match bytes {
        [0xff, 0xfe, ..] => UTF_16LE,
        [0xfe, 0xff, ..] => UTF_16BE,
        _ => GB18030,
    };
    let (text, _, broken) = encoding.decode(bytes);
    if broken || text.contains('\0') {
        return Err(Problem::new(Code::FileNotText).with("file", file));
    }
    Ok((text.into_owned(), true))
}
