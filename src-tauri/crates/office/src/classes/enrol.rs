//! Enrolling (报名): whom one may take, by name, by rule or from a pasted list, and the taking.

use super::guard::{elsewhere, unclosed};
use crate::context::{Reading, Writing};
use crate::op::Op;
use crate::people::gather;
use crate::plans::audience_of_item;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zhixing_domain::classes::{ClassDays, Who, who};
use zhixing_domain::people::{Audience, CadreField, blank, is_space, read_name, split_unit_and_post};
use zhixing_domain::{Code, Day, Id, Problem, Result};
use zhixing_store::classes::{ClassRow, NewEnrolment};
use zhixing_store::people::CadreRow;
use zhixing_store::{Reader, Tx};

/// Somebody who could be enrolled (人选).
#[derive(Debug, Clone, Serialize, TS)]
pub struct TraineeCandidate {
    /// The cadre.
    pub cadre: Id,
    /// Name.
    pub name: String,
    /// Unit.
    pub unit: Option<String>,
    /// Post.
    pub post: Option<String>,
    /// Rank.
    pub rank: Option<String>,
    /// Sex.
    pub sex: Option<String>,
    /// Month of birth.
    pub birth_month: Option<String>,
    /// The class they were in last.
    pub last_class: Option<String>,
    /// When that began.
    #[ts(type = "string | null")]
    pub last_day: Option<Day>,
    /// Why they cannot be enrolled.
    pub obstacle: Option<Problem>,
}

/// What was typed into the picker of a class.
#[derive(Debug, Deserialize, TS)]
pub struct PickTrainees {
    /// The class.
    pub class: Id,
    /// The text.
    pub find: String,
    /// At most so many.
    #[ts(type = "number")]
    pub limit: i64,
}

/// A rule that selects people for a class.
#[derive(Debug, Deserialize, TS)]
pub struct ProposeTrainees {
    /// The class.
    pub class: Id,
    /// The rule; without it that of the class's plan item, with what was decided there by hand.
    #[serde(default)]
    pub rule: Option<Audience>,
}

/// Whom a rule selects.
#[derive(Debug, Serialize, TS)]
pub struct Proposal {
    /// The rule that selected them.
    pub rule: Audience,
    /// How many there are in all.
    pub total: usize,
    /// The first of them in the office's order, at most [`PROPOSED`].
    pub people: Vec<TraineeCandidate>,
}

/// Pasted names.
#[derive(Debug, Deserialize, TS)]
pub struct ReadTrainees {
    /// The class.
    pub class: Id,
    /// One a line: a name, or name, unit and post as Excel copies them.
    pub text: String,
}

/// What a pasted line comes to.
#[derive(Debug, Serialize, TS)]
pub struct PastedTrainee {
    /// The line, from 1.
    pub line: u32,
    /// The name.
    pub name: String,
    /// The unit written there.
    pub unit: Option<String>,
    /// The post written there.
    pub post: Option<String>,
    /// Who it is.
    pub who: Who,
    /// The cadres it may be; one where it is certain.
    pub people: Vec<TraineeCandidate>,
    /// The line above that names the same person.
    pub repeats: Option<u32>,
}

/// People to be enrolled.
#[derive(Debug, Deserialize, TS)]
pub struct Enrol {
    /// The class.
    pub class: Id,
    /// The people, in the order of their numbers.
    pub people: Vec<NewTrainee>,
}

/// One of them.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
pub struct NewTrainee {
    /// The cadre; nothing for somebody from outside.
    pub cadre: Option<Id>,
    /// Name; empty for the cadre's own.
    pub name: String,
    /// Unit as of the class; nothing for the cadre's own.
    pub unit: Option<String>,
    /// Post as of the class; nothing for the cadre's own.
    pub post: Option<String>,
}

/// How many people a rule shows at once.
pub const PROPOSED: usize = 500;

/// People found by what was typed, with what stands against each.
pub fn pick_trainees(cx: &Reading, request: PickTrainees) -> Result<Vec<TraineeCandidate>> {
    cx.read(|db| {
        let desk = Desk::new(db, request.class)?;
        let found = db.pick_cadres(&request.find, request.limit.clamp(1, 50))?;
        found.into_iter().map(|found| desk.candidate(db, db.cadre(found.id)?)).collect()
    })
}

/// People whom a rule selects, with what stands against each.
pub fn propose_trainees(cx: &Reading, request: ProposeTrainees) -> Result<Proposal> {
    let today = cx.today();
    cx.read(|db| {
        let desk = Desk::new(db, request.class)?;
        let (rule, by_hand) = match (request.rule, db.class(request.class)?.plan_item) {
            (Some(rule), _) => (rule, Vec::new()),
            (None, Some(item)) => audience_of_item(db, item)?,
            (None, None) => Default::default(),
        };
        let crowd = gather(db, &rule, &by_hand, today)?;
        let picked = &crowd.picked;
        let people = picked
            .iter()
            .take(PROPOSED)
            .map(|id| desk.candidate(db, db.cadre(*id)?))
            .collect::<zhixing_store::Result<_>>()?;
        Ok(Proposal { rule, total: picked.len(), people })
    })
}

/// Reads pasted lines and says what each comes to; nothing is written.
pub fn read_trainees(cx: &Reading, request: ReadTrainees) -> Result<Vec<PastedTrainee>> {
    cx.read(|db| {
        let desk = Desk::new(db, request.class)?;
        let units: Vec<String> = db.units()?.into_iter().map(|unit| unit.name).collect();
        let mut lines: Vec<PastedTrainee> = Vec::new();
        for (at, text) in (1..).zip(request.text.lines()) {
            for (name, unit, post) in read_line(text, &units) {
                let namesakes = db.namesakes(&name)?;
                let found = who(unit.as_deref(), post.as_deref(), &namesakes);
                let people = namesakes
                    .iter()
                    .filter(|one| !matches!(found, Who::Known(id) if id != one.id))
                    .map(|one| desk.candidate(db, db.cadre(one.id)?))
                    .collect::<zhixing_store::Result<_>>()?;
                let repeats = lines.iter().find(|before| match found {
                    Who::Known(_) => before.who == found,
                    _ => before.name == name && before.unit == unit && before.post == post,
                });
                let repeats = repeats.map(|before| before.line);
                lines.push(PastedTrainee { line: at, name, unit, post, who: found, people, repeats });
            }
        }
        Ok(lines)
    })
}

/// A person as a list names them: name, unit, post.
type Named = (String, Option<String>, Option<String>);

/// The people of a line: a row as Excel copies it (number, name, unit, post or 单位及职务), the same parted by commas, or
/// names one after another. A head is skipped.
fn read_line(text: &str, units: &[String]) -> Vec<Named> {
    let cells = |signs: &[char]| -> Vec<&str> {
        let is_number = |cell: &&str| cell.chars().all(|c| c.is_ascii_digit() || c == '.');
        let cells = text.split(signs).map(|cell| cell.trim_matches(is_space));
        cells.skip_while(is_number).filter(|cell| !blank(cell)).collect()
    };
    let row = if text.contains('\t') { cells(&['\t']) } else { cells(&[',', '，']) };
    if row.iter().any(|cell| ["姓名", "学员姓名"].contains(&read_name(cell).0.as_str())) {
        return Vec::new();
    }
    let is_unit =
        |cell: &str| units.iter().any(|unit| unit == cell) || split_unit_and_post(cell, units).is_some();
    if !text.contains('\t') && !row.get(1).is_some_and(|cell| is_unit(cell)) {
        let names =
            cells(&[',', '，', '、', ';', '；']).into_iter().map(|name| (read_name(name).0, None, None));
        return names.filter(|(name, ..)| !name.is_empty()).collect();
    }
    let own = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    let (unit, post) = match row.get(1..).unwrap_or_default() {
        [] => (None, None),
        [both] if !units.iter().any(|unit| unit == both) => match split_unit_and_post(both, units) {
            Some((unit, post)) => (own(unit), own(post)),
            None => (own(both), None),
        },
        [unit] => (own(unit), None),
        [unit, post, ..] => (own(unit), own(post)),
    };
    let name = row.first().map(|name| read_name(name).0).filter(|name| !name.is_empty());
    name.map(|name| (name, unit, post)).into_iter().collect()
}

/// Enrols people, all or none, with the next numbers.
pub fn enrol(cx: &Writing, request: Enrol) -> Result<Vec<Id>> {
    cx.write(Op::TraineesEnrolled, |tx| {
        let class = unclosed(tx, request.class)?;
        tx.says("class", class.name());
        tx.says("count", request.people.len());
        tx.about(request.class);
        let mut number = tx.last_student_no(request.class)?;
        let mut enrolled = Vec::with_capacity(request.people.len());
        for person in &request.people {
            number += 1;
            enrolled.push(enrol_one(tx, &class, number, person)?);
        }
        Ok(enrolled)
    })
}

/// Enrols one within a use case: name, unit and post are kept as of the class.
pub(super) fn enrol_one(tx: &Tx, class: &ClassRow, student_no: u32, person: &NewTrainee) -> Result<Id> {
    let facts =
        person.cadre.map(|cadre| tx.cadre(cadre)).transpose()?.map(|cadre| cadre.facts).unwrap_or_default();
    let own = |field| facts.get(field);
    let name = match read_name(&person.name).0 {
        name if name.is_empty() => own(CadreField::Name).unwrap_or_default().to_owned(),
        name => name,
    };
    if name.is_empty() {
        return Err(Problem::new(Code::Empty).with("field", CadreField::Name.zh()));
    }
    if let Some(cadre) = person.cadre
        && let Some(problem) = obstacle(tx, class.id, class.days, cadre, &name)?
    {
        return Err(problem);
    }
    Ok(tx.add_enrolment(
        class.id,
        &NewEnrolment {
            cadre: person.cadre,
            student_no,
            name: &name,
            unit: person.unit.as_deref().or_else(|| own(CadreField::Unit)),
            post: person.post.as_deref().or_else(|| own(CadreField::Post)),
        },
    )?)
}

/// Why a cadre cannot be in a class held on `days`: they are in it already, or in another on one of its days.
pub(super) fn obstacle(
    db: &Reader,
    class: Id,
    days: ClassDays,
    cadre: Id,
    name: &str,
) -> zhixing_store::Result<Option<Problem>> {
    if let Some(no) = db.student_no_of(class, cadre)? {
        return Ok(Some(Problem::new(Code::TraineeAlready).with("name", name).with("no", no)));
    }
    elsewhere(db, class, days, cadre, name)
}

/// What is asked of every candidate for one class.
struct Desk {
    class: Id,
    days: ClassDays,
}

impl Desk {
    fn new(db: &Reader, class: Id) -> zhixing_store::Result<Self> {
        Ok(Self { class, days: db.class(class)?.days })
    }

    fn candidate(&self, db: &Reader, cadre: CadreRow) -> zhixing_store::Result<TraineeCandidate> {
        let own = |field| cadre.facts.get(field).map(str::to_owned);
        let name = own(CadreField::Name).unwrap_or_default();
        let last = db.classes_attended(cadre.id)?.into_iter().find(|other| other.class != self.class);
        Ok(TraineeCandidate {
            cadre: cadre.id,
            obstacle: obstacle(db, self.class, self.days, cadre.id, &name)?,
            unit: own(CadreField::Unit),
            post: own(CadreField::Post),
            rank: own(CadreField::Rank),
            sex: own(CadreField::Sex),
            birth_month: own(CadreField::BirthMonth),
            last_day: last.as_ref().and_then(|last| last.days.first),
            last_class: last.map(|last| last.name),
            name,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pasted_line_is_read_however_excel_copied_it() {
        let units = ["青石镇".to_owned(), "县财政局".to_owned()];
        let one = |name: &str, unit: Option<&str>, post: Option<&str>| {
            vec![(name.to_owned(), unit.map(str::to_owned), post.map(str::to_owned))]
        };
        let names = |names: &[&str]| names.iter().map(|name| ((*name).to_owned(), None, None)).collect();
        for (text, read) in [
            ("王　平", one("王平", None, None)),
            ("3\t王平\t青石镇\t党委委员、组织委员", one("王平", Some("青石镇"), Some("党委委员、组织委员"))),
            ("王平\t青石镇副镇长", one("王平", Some("青石镇"), Some("副镇长"))),
            ("王平\t青石镇", one("王平", Some("青石镇"), None)),
            ("王平，县财政局，股长", one("王平", Some("县财政局"), Some("股长"))),
            ("王平、刘　怡，张若杰", names(&["王平", "刘怡", "张若杰"])),
            ("阿依努尔·买买提", one("阿依努尔·买买提", None, None)),
            ("序号\t姓名\t单位", vec![]),
            ("　", vec![]),
            ("12", vec![]),
        ] {
            assert_eq!(read_line(text, &units), read, "{text}");
        }
    }
}
