//! `import KIND FILE…`: read, judged, and unless it is a dry run taken.

use crate::args::ImportKind;
use crate::door::Door;
use std::path::PathBuf;
use std::process::ExitCode;
use zhixing_domain::{Code, Problem, Result};

pub(crate) struct Import {
    pub(crate) kind: ImportKind,
    pub(crate) files: Vec<PathBuf>,
    pub(crate) dry_run: bool,
    pub(crate) class: Option<i64>,
    pub(crate) answers: Option<PathBuf>,
    pub(crate) json: bool,
}

pub(crate) fn run(_door: &Door, _import: &Import) -> Result<ExitCode> {
    Err(Problem::new(Code::UnknownKind))
}
