//! Zips: workbooks are zips, and forms come many in one.

use crate::merged::{Region, Watch};
use crate::text::decode;
use std::io::{Cursor, Read as _, Write as _, copy, sink};
use zhixing_domain::{Code, Problem, Result};

/// The most an archive may unpack to, in bytes; a workbook of 100,000 people takes about 150 MB.
const UNPACKED: u64 = 1 << 30;
/// Files so small are not worth a look: deflate packs a thousandfold at most.
const HARMLESS: u64 = UNPACKED / 1100;

/// A file as it came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its name, with folders where it came in a zip.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Refuses an archive that would unpack to more than a roster ever needs, before anything of it is kept. Sizes that
/// an archive claims are checked by unpacking it once, nowhere to. What was seen of the sheets' merged regions is
/// answered, a sheet each.
pub(crate) fn check(file: &str, bytes: &[u8]) -> Result<Vec<Option<Vec<Region>>>> {
    let problem = |code| Problem::new(code).with("file", file);
    let damaged = |error: zip::result::ZipError| problem(Code::FileDamaged).with("detail", error);
    let too_large = || problem(Code::FileUnpacksTooLarge).with("limit", format!("{} MB", UNPACKED >> 20));
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let (mut claimed, mut packed) = (0_u64, 0_u64);
    for at in 0..archive.len() {
        let entry = archive.by_index_raw(at).map_err(damaged)?;
        claimed = claimed.saturating_add(entry.size());
        packed = packed.saturating_add(entry.compressed_size());
    }
    if claimed > UNPACKED {
        return Err(too_large());
    }
    let mut sheets = Vec::new();
    if packed < HARMLESS {
        return Ok(sheets);
    }
    let mut left = UNPACKED;
    for at in 0..archive.len() {
        let entry = archive.by_index(at).map_err(damaged)?;
        let is_sheet = entry.name_raw().starts_with(b"xl/worksheets/") && entry.name_raw().ends_with(b".xml");
        let mut watch = Watch::default();
        let mut some = entry.take(left + 1);
        let unpacked = if is_sheet { copy(&mut some, &mut watch) } else { copy(&mut some, &mut sink()) }
            .map_err(|error| problem(Code::FileDamaged).with("detail", error))?;
        left = left.checked_sub(unpacked).ok_or_else(too_large)?;
        if is_sheet {
            sheets.push(watch.regions());
        }
    }
    Ok(sheets)
}

/// The files of a zip that are wanted by their names, none of them read beyond `largest` bytes and one.
pub(crate) fn unpack(
    file: &str,
    bytes: &[u8],
    wanted: fn(&str) -> bool,
    largest: usize,
) -> Result<Vec<File>> {
    let problem = |code| Problem::new(code).with("file", file);
    if bytes.is_empty() {
        return Err(problem(Code::FileEmpty));
    }
    if !bytes.starts_with(b"PK") {
        return Err(problem(Code::FileWrongType).with("expected", "zip").with("kinds", ".zip"));
    }
    check(file, bytes)?;
    let damaged = |error: &dyn std::fmt::Display| problem(Code::FileDamaged).with("detail", error);
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
    let mut files = Vec::new();
    for at in 0..archive.len() {
        let entry = archive.by_index(at).map_err(|error| damaged(&error))?;
        // Names packed on Chinese Windows are GBK without a mark.
        let name = decode(file, entry.name_raw())?.0;
        if entry.is_dir() || !wanted(&name) {
            continue;
        }
        let mut bytes = Vec::new();
        entry.take(largest as u64 + 1).read_to_end(&mut bytes).map_err(|error| damaged(&error))?;
        files.push(File { name, bytes });
    }
    Ok(files)
}

/// Files as one zip. Their names are marked as UTF-8, which every unpacker of today reads.
pub fn pack(files: &[File]) -> Result<Vec<u8>> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let mut write = || -> zip::result::ZipResult<()> {
        for file in files {
            zip.start_file(file.name.as_str(), zip::write::SimpleFileOptions::default())?;
            zip.write_all(&file.bytes)?;
        }
        Ok(())
    };
    let failed = |error: zip::result::ZipError| Problem::new(Code::Unexpected).with("detail", error);
    write().map_err(failed)?;
    Ok(zip.finish().map_err(failed)?.into_inner())
}
