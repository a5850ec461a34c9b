//! 干部任免审批表 read and written back: .lrmx, the older .lrm with its .pic, and zips of them.
//!
//! What an office does not keep (résumé, awards, family, appointments) stays in the file, which is kept whole and
//! written back with only the changed parts replaced. Family members are never read into our data.

mod parts;

pub(crate) use parts::{Part, Parts};

use crate::judge::{Person, Where};
use crate::roster::{Roster, Row, Told};
use crate::{lrm, lrmx};
use zhixing_domain::people::{CadreFacts, CadreField};
use zhixing_domain::{Code, Finding, Place, Problem, Result, Weight};

/// The largest form read, in bytes; its photo is most of it.
pub(crate) const LARGEST: usize = 20 << 20;
/// Forms have no rows: questions about one stand under this.
pub const FORM_ROW: u32 = 1;

/// A file as it came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its name, with folders where it came in a zip.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// One form read (任免审批表).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// What it says of the person.
    pub facts: CadreFacts,
    /// What there is to say of it.
    pub findings: Vec<Finding>,
    /// 简历, lines ended by `\n`.
    pub resume: Option<String>,
    /// The photo, a JPEG, PNG or BMP.
    pub photo: Option<Vec<u8>>,
}

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
pub(crate) fn is_in_forms(name: &str) -> bool {
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

/// Where a form stands.
pub(crate) struct InForm<'a>(pub(crate) &'a str);

impl InForm<'_> {
    pub(crate) fn place_of(&self, column: Option<CadreField>) -> Place {
        Place {
            file: Some(self.0.to_owned()),
            column: column.map(|field| field.zh().to_owned()),
            ..Place::default()
        }
    }
}

impl Where for InForm<'_> {
    fn place(&self, field: CadreField) -> Place {
        self.place_of(Some(field))
    }
}

/// Refuses what no form can be: nothing, or too much.
pub(crate) fn check_size(file: &str, bytes: &[u8]) -> Result<()> {
    let problem = |code| Problem::new(code).with("file", file);
    match bytes.len() {
        0 => Err(problem(Code::FileEmpty)),
        size if size > LARGEST => Err(problem(Code::FileTooLarge)
            .with("size", format!("{} MB", size >> 20))
            .with("limit", format!("{} MB", LARGEST >> 20))),
        _ => Ok(()),
    }
}

/// The form of the parts read. One without a name is nobody's.
pub(crate) fn finish(
    file: &str,
    parts: &Parts,
    photo: Option<Vec<u8>>,
    units: &[String],
    mut said: Vec<Finding>,
) -> Result<Form> {
    let Person { facts, findings } = parts.person(&InForm(file), units);
    if facts.get(CadreField::Name).is_none() {
        return Err(Problem::new(Code::FormNoName).with("file", file));
    }
    said.extend(findings);
    let photo = match photo {
        Some(photo) if !is_picture(&photo) => {
            let place = InForm(file).place_of(None);
            said.push(Finding::new(Weight::Note, Code::PhotoUnread, place, ""));
            None
        }
        photo => photo,
    };
    let resume = Some(parts.get(Part::Resume).to_owned()).filter(|resume| !resume.trim().is_empty());
    Ok(Form { facts, findings: said, resume, photo })
}

/// JPEG, PNG and BMP begin so.
fn is_picture(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\xff\xd8\xff") || bytes.starts_with(b"\x89PNG\r\n\x1a\n") || bytes.starts_with(b"BM")
}

/// A value as meant: line ends of every kind as `\n`, no signs that show nothing, no blanks around it. In the résumé
/// the blanks that begin a line belong to it.
pub(crate) fn clean(text: &str, part: Part) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' => {
                chars.next_if_eq(&'\n');
                out.push('\n');
            }
            '\n' | '\t' => out.push(c),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    let lines = |c: char| c == '\n' || c == '\r';
    match part {
        Part::Resume => out.trim_start_matches(lines).trim_end().to_owned(),
        _ => out.trim().to_owned(),
    }
}
