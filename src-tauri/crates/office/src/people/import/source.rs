//! What people are read from: a workbook, pasted cells, or 任免审批表.

use super::RosterSource;
use crate::context::Reading;
use crate::host::read_file;
use std::path::{Path, PathBuf};
use zhixing_domain::{Code, Problem, Result};
use zhixing_exchange::archive::File;
use zhixing_exchange::form;
use zhixing_exchange::{Book, pasted};

/// The endings of a photo that lies beside an .lrm.
const PHOTOS: [&str; 6] = ["pic", "PIC", "Pic", "jpg", "JPG", "jpeg"];

/// What was chosen, not read yet.
pub(super) enum Source {
    Text(String),
    Workbook(PathBuf),
    Forms(Vec<PathBuf>),
}

/// What was chosen, read.
pub(crate) enum Opened {
    /// A workbook.
    Book(Book),
    /// 任免审批表, with the photos beside them.
    Forms(Vec<File>),
}

/// What is missing is told at once; reading is left to the job.
pub(super) fn open(cx: &Reading, request: &RosterSource) -> Result<Source> {
    if let Some(text) = request.text.clone() {
        return Ok(Source::Text(text));
    }
    let paths = request.files.iter().map(|token| cx.house.staged(*token)).collect::<Result<Vec<_>>>()?;
    match paths.as_slice() {
        [] => Err(Problem::new(Code::FileUnknown)),
        [one] if !is_forms(one) => Ok(Source::Workbook(one.clone())),
        _ => Ok(Source::Forms(paths)),
    }
}

impl Source {
    pub(super) fn read(self) -> Result<Opened> {
        match self {
            Self::Text(text) => Ok(Opened::Book(pasted(&text)?)),
            Self::Workbook(path) => {
                let (name, bytes) = read_file(&path)?;
                Ok(Opened::Book(Book::open(&name, &bytes)?))
            }
            Self::Forms(paths) => {
                let mut files = Vec::new();
                for path in &paths {
                    let (name, bytes) = read_file(path)?;
                    if ending(path) == "zip" {
                        files.extend(form::unzip(&name, &bytes)?);
                    } else {
                        files.extend(photo_beside(path)?.filter(|_| ending(path) == "lrm"));
                        files.push(File { name, bytes });
                    }
                }
                Ok(Opened::Forms(files))
            }
        }
    }
}

fn ending(path: &Path) -> String {
    path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default()
}

fn is_forms(path: &Path) -> bool {
    ending(path) == "zip" || form::is_form(&path.to_string_lossy())
}

/// The photo of an older form is a file of the same name beside it.
fn photo_beside(path: &Path) -> Result<Option<File>> {
    let beside = PHOTOS.iter().map(|ending| path.with_extension(ending)).find(|photo| photo.is_file());
    beside.map(|photo| read_file(&photo).map(|(name, bytes)| File { name, bytes })).transpose()
}
