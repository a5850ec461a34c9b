//! 干部任免审批表 read and written back: .lrmx, the older .lrm with its .pic, and zips of them.
//!
//! What an office does not keep (résumé, awards, family, appointments) stays in the file, which is kept whole and
//! written back with only the changed parts replaced. Family members are never read into our data.

mod lrm;
mod lrmx;
mod one;
mod parts;

pub use lrmx::BLANK;
pub use one::Form;

use crate::archive::{self, File};
use crate::judge::Person;
use crate::roster::{Roster, Row, Told};
use one::{InForm, LARGEST};
use zhixing_domain::people::CadreFacts;
use zhixing_domain::{Finding, Problem, Result, Weight};

/// Forms have no rows: questions about one stand under this.
pub const FORM_ROW: u32 = 1;

/// Many forms read: the people as a roster, whose sheets are the files.
#[derive(Debug, Clone, Default)]
pub struct Forms {
    /// The people, one row a form; a file that cannot be read is among those left out.
    pub roster: Roster,
    /// For each row which of the files it is, and its photo.
    pub sources: Vec<(usize, Option<Vec<u8>>)>,
}

/// Whether a file is a form, by its name.
pub fn is_form(name: &str) -> bool {
    matches!(ending(name).as_str(), "lrmx" | "lrm")
}

/// Whether a file is a form or a photo of one, by its name.
fn is_in_forms(name: &str) -> bool {
    is_form(name) || is_photo(name)
}

/// What a form is kept as, by its name: `lrm` or `lrmx`.
pub fn kind(name: &str) -> &'static str {
    if ending(name) == "lrm" { "lrm" } else { "lrmx" }
}

fn is_photo(name: &str) -> bool {
    matches!(ending(name).as_str(), "pic" | "jpg" | "jpeg")
}

/// Reads one form, .lrmx or .lrm by its name. `photo` is the .pic beside an .lrm. `units` are the names of units known.
pub fn read(file: &str, bytes: &[u8], photo: Option<&[u8]>, units: &[String]) -> Result<Form> {
    match ending(file).as_str() {
        "lrm" => lrm::read(file, bytes, photo, units),
        _ => lrmx::read(file, bytes, units),
    }
}

/// The form `original` saying what is known now; every part that says so already stays byte for byte.
pub fn write(file: &str, original: &[u8], facts: &CadreFacts) -> Result<Vec<u8>> {
    match ending(file).as_str() {
        "lrm" => lrm::write(file, original, facts),
        _ => lrmx::write(file, original, facts),
    }
}

/// The forms of a zip with their photos; other files in it are left.
pub fn unzip(file: &str, bytes: &[u8]) -> Result<Vec<File>> {
    archive::unpack(file, bytes, is_in_forms, LARGEST)
}

/// Reads many forms; a photo (.pic .jpg) belongs to the .lrm of the same name. `tell` is told how many files are done,
/// of how many; it may stop the reading with an error.
pub fn read_all(
    files: &[File],
    told: &Told,
    units: &[String],
    mut tell: impl FnMut(usize, usize) -> Result<()>,
) -> Result<Forms> {
    let mut forms = Forms::default();
    if let [one] = files {
        forms.roster.file.clone_from(&one.name);
    }
    for (at, file) in files.iter().enumerate() {
        tell(at, files.len())?;
        if !is_form(&file.name) {
            continue;
        }
        match read(&file.name, &file.bytes, photo_of(file, files), units) {
            Ok(form) => {
                let mut person = Person { facts: form.facts, findings: form.findings };
                person.settle(&InForm(&file.name), told, &file.name, FORM_ROW);
                let Person { facts, findings } = person;
                let sheet = forms.roster.sheets.len();
                forms.roster.sheets.push(file.name.clone());
                forms.roster.rows.push(Row { sheet, row: FORM_ROW, facts, findings });
                forms.sources.push((at, form.photo));
            }
            Err(problem) => forms.roster.left_out.push(told_of(file, problem)),
        }
    }
    Ok(forms)
}

/// A file that cannot be read is one of many: told, and the others are read.
fn told_of(file: &File, problem: Problem) -> Finding {
    let place = problem.place.map_or_else(|| InForm(&file.name).place_of(None), |place| *place);
    let mut finding = Finding::new(Weight::Error, problem.code, place, &file.name);
    finding.values = problem.values;
    finding
}

fn photo_of<'a>(form: &File, files: &'a [File]) -> Option<&'a [u8]> {
    let stem = |name: &str| name.rsplit_once('.').map_or(name, |(stem, _)| stem).to_lowercase();
    (ending(&form.name) == "lrm").then_some(())?;
    let own = stem(&form.name);
    files
        .iter()
        .find(|file| is_photo(&file.name) && stem(&file.name) == own)
        .map(|file| file.bytes.as_slice())
}

fn ending(name: &str) -> String {
    name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase()).unwrap_or_default()
}
