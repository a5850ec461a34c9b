//! Made files put into a folder.

use crate::door::Door;
use serde_json::{Value, json};
use std::collections::HashSet;
use std::path::{Path, PathBuf};
use zhixing_domain::Result;
use zhixing_office::keeping;

/// A folder that made files are put into; none of one run replaces another.
pub(crate) struct Output<'a> {
    folder: &'a Path,
    names: HashSet<String>,
    files: Vec<PathBuf>,
}

impl<'a> Output<'a> {
    pub(crate) fn new(folder: &'a Path) -> Result<Self> {
        std::fs::create_dir_all(folder).map_err(|error| keeping::disk(folder, &error))?;
        Ok(Self { folder, names: HashSet::new(), files: Vec::new() })
    }

    /// Writes the file that a call has made.
    pub(crate) fn write(&mut self, door: &Door, made: &Value) -> Result<()> {
        let (name, bytes) = door.made(made["token"].as_u64().unwrap_or_default())?;
        let (stem, ending) = name.rsplit_once('.').unwrap_or((&name, "pdf"));
        let mut unused = name.clone();
        while self.names.contains(&unused) {
            unused = format!("{stem}-{}.{ending}", self.names.len() + 1);
        }
        let path = self.folder.join(&unused);
        keeping::write_file(&path, &bytes)?;
        self.names.insert(unused);
        self.files.push(path);
        Ok(())
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// Names what was written.
    pub(crate) fn tell(&self, as_json: bool) {
        if as_json {
            crate::show(&json!({ "files": self.files }));
        } else {
            for file in &self.files {
                say!("{}", file.display());
            }
        }
    }
}
