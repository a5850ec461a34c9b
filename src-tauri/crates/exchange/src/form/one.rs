//! One form, of either kind of file.

use super::parts::{Part, Parts};
use crate::judge::{Person, Where};
use zhixing_domain::people::{CadreFacts, CadreField};
use zhixing_domain::{Code, Finding, Place, Problem, Result, Weight};

/// The largest form read, in bytes; its photo is most of it.
pub(crate) const LARGEST: usize = 20 << 20;

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
