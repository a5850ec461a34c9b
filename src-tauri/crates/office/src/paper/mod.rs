//! 打印: documents made for the person, previewed, saved, printed.

use crate::context::Reading;
use crate::host::MadeFile;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::Serialize;
use std::path::PathBuf;
use ts_rs::TS;
use zhixing_domain::Result;

/// The fonts the paper is set in.
pub struct Fonts {}

/// Reads the fonts from the first folder that has them.
pub fn read_fonts(_folders: &[PathBuf]) -> Result<Fonts> {
    Ok(Fonts {})
}

/// A made file's content for the preview.
#[derive(Debug, Serialize, TS)]
pub struct Bytes {
    /// Its name.
    pub name: String,
    /// Its bytes in Base64.
    pub base64: String,
}

/// The bytes of a made file, for the preview.
pub fn bytes(cx: &Reading, request: MadeFile) -> Result<Bytes> {
    let made = cx.house.made(request.token)?;
    Ok(Bytes { base64: STANDARD.encode(made.bytes.as_slice()), name: made.name })
}
