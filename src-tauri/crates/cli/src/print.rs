//! `print DOCUMENT`: made by the same calls as in the window, written into a folder.

use crate::door::Door;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use zhixing_domain::{Code, Problem, Result};

pub(crate) struct Print {
    pub(crate) document: String,
    pub(crate) class: Option<i64>,
    pub(crate) cadre: Option<i64>,
    pub(crate) out: PathBuf,
    pub(crate) json: bool,
}

pub(crate) fn run(door: &Door, print: &Print) -> Result<()> {
    std::fs::create_dir_all(&print.out).map_err(|error| zhixing_office::keeping::disk(&print.out, &error))?;
    let requests: Vec<(&str, Value)> = match print.document.as_str() {
        _ => {
            return Err(Problem::new(Code::UnknownKind)
                .with("found", &print.document)
                .with("known", "attendance certificate interview evaluation summary"));
        }
    };
    let mut files = Vec::new();
    for (call, request) in requests {
        let answer = door.call(call, request)?;
        let (name, bytes) = door.made(answer["token"].as_u64().unwrap_or_default())?;
        files.push(write(&print.out, &name, &bytes)?);
    }
    if print.json {
        crate::show(&json!({ "files": files }));
    } else {
        for file in files {
            println!("{}", file.display());
        }
    }
    Ok(())
}

fn write(folder: &Path, name: &str, bytes: &[u8]) -> Result<PathBuf> {
    let path = folder.join(name);
    zhixing_office::keeping::write_file(&path, bytes)?;
    Ok(path)
}
