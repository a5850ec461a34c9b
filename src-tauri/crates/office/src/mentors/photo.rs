//! The photo of a mentor (照片): chosen, shown, taken away.

use super::MentorRequest;
use crate::context::{Reading, Writing};
use crate::host::read_file;
use crate::op::Op;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::Deserialize;
use ts_rs::TS;
use zhixing_domain::{Code, Id, Problem, Result};
use zhixing_exchange::picture;

/// A photo to be kept.
#[derive(Debug, Deserialize, TS)]
pub struct SetMentorPhoto {
    /// The mentor.
    pub id: Id,
    /// The chosen file.
    #[ts(type = "number")]
    pub file: u64,
}

/// The photo of a mentor, a JPEG in Base64; nothing where there is none.
pub fn photo(cx: &Reading, request: MentorRequest) -> Result<Option<String>> {
    Ok(cx.read(|db| db.mentor_photo(request.id))?.map(|bytes| STANDARD.encode(bytes)))
}

/// Keeps a photo instead of the one before: checked, turned upright and made small.
pub fn set_photo(cx: &Writing, request: SetMentorPhoto) -> Result<()> {
    let (file, bytes) = read_file(&cx.house.staged(request.file)?)?;
    keep_photo(cx, request.id, &file, &bytes)
}

pub(super) fn keep_photo(cx: &Writing, id: Id, file: &str, bytes: &[u8]) -> Result<()> {
    let made = picture::photo(file, bytes)?;
    cx.write(Op::MentorPhotoSet, |tx| {
        tx.says("name", tx.mentor(id)?.name);
        tx.about(id);
        Ok(tx.put_mentor_photo(id, &made)?)
    })
}

/// Takes the photo away.
pub fn delete_photo(cx: &Writing, request: MentorRequest) -> Result<()> {
    cx.write(Op::MentorPhotoDeleted, |tx| {
        if tx.mentor_photo(request.id)?.is_none() {
            return Err(Problem::new(Code::NotFound));
        }
        tx.says("name", tx.mentor(request.id)?.name);
        tx.about(request.id);
        Ok(tx.drop_mentor_photo(request.id)?)
    })
}
