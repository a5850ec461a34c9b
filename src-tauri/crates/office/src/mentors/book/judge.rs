//! What would become of each row of a roster of mentors, and what there is to say of it.

use super::{Judged, MentorChange, MentorFate};
use std::collections::{BTreeMap, HashMap};
use zhixing_domain::mentors::{FeeClass, MentorField, MentorKind, MentorPlace};
use zhixing_domain::{Code, Day, Finding, Id, Place, Weight};
use zhixing_exchange::mentors::{MentorBook, MentorLine};
use zhixing_store::Reader;
use zhixing_store::mentors::Mentor;

/// The rows that can be taken, and what there is to say of all of them.
pub(super) fn judge(
    db: &Reader,
    book: MentorBook,
    today: Day,
) -> zhixing_store::Result<(Vec<Judged>, Vec<Finding>)> {
    let MentorBook { rows, mut findings } = book;
    let mut topics = Topics::all(db)?;
    let mut phones = Phones::of(db)?;
    let mut without_kind: Vec<(u32, String)> = Vec::new();
    let mut taken = Vec::new();
    for line in rows {
        let place = |column: &str| Place {
            row: Some(line.row),
            who: Some(line.name.clone()),
            column: Some(column.to_owned()),
            ..Place::default()
        };
        let known = known(db, &line, |other| {
            let mut said = Finding::new(Weight::Note, Code::MentorNamesake, place("姓名"), &line.name);
            said.understood = Some(line.name.clone());
            said.values.insert("organisation".to_owned(), other.organisation.clone().unwrap_or_default());
            findings.push(said);
        })?;
        if line.value(MentorField::Kind).is_none() && known.as_ref().is_none_or(|known| known.kind.is_none())
        {
            without_kind.push((line.row, line.name.clone()));
        }
        if let Some(other) = phones.met(&line, known.as_ref().map(|known| known.id)) {
            let mut same = Finding::new(Weight::Note, Code::MentorSamePhone, place("电话"), "");
            same.values.insert("other".to_owned(), other);
            findings.push(same);
        }
        let mut line = line;
        let named = topics.of(&mut line, known.as_ref());
        let changes = line
            .values
            .iter()
            .filter(|(field, value)| known.as_ref().is_none_or(|known| known.get(*field) != Some(value)));
        let changes = changes.map(|(field, value)| MentorChange {
            field: *field,
            before: known.as_ref().and_then(|known| known.get(*field)).map(|value| shown(*field, value)),
            after: shown(*field, value),
        });
        let changes = changes.collect();
        let has = match &known {
            Some(known) => db.mentor_courses(known.id, today)?,
            None => Vec::new(),
        };
        line.courses.retain(|title| !has.iter().any(|course| course.title == *title));
        let organisation = line.value(MentorField::Organisation).map(str::to_owned);
        taken.push(Judged {
            fate: MentorFate {
                row: line.row,
                name: line.name,
                organisation,
                mentor: known.map(|known| known.id),
                changes,
                topics: named.iter().map(|(_, name)| name.clone()).collect(),
                courses: line.courses,
            },
            values: line.values,
            topics: named.into_iter().map(|(id, _)| id).collect(),
        });
    }
    findings.extend(topics.findings());
    findings.extend(kinds_missing(&without_kind));
    findings.sort_by_key(|found| (found.place.row, std::cmp::Reverse(found.weight)));
    Ok((taken, findings))
}

/// Those without a kind in one sentence: without it nobody counts as brought in from outside.
fn kinds_missing(without: &[(u32, String)]) -> Option<Finding> {
    of_all(Code::MentorKindMissing, "类别", without)
}

/// One sentence of all of whom it is true.
fn of_all(code: Code, column: &str, whom: &[(u32, String)]) -> Option<Finding> {
    /// So many are named.
    const FIRST: usize = 6;
    let (first, _) = whom.first()?;
    let names: Vec<&str> = whom.iter().take(FIRST).map(|(_, name)| name.as_str()).collect();
    let more = if whom.len() > FIRST { " 等" } else { "" };
    let place = Place { row: Some(*first), column: Some(column.to_owned()), ..Place::default() };
    let mut said = Finding::new(Weight::Note, code, place, "");
    said.values.insert("count".to_owned(), whom.len().to_string());
    said.values.insert("names".to_owned(), format!("{}{more}", names.join("、")));
    Some(said)
}

/// What a word was read as, and who has it: the rows and their names.
type Read = (Option<String>, Vec<(u32, String)>);

/// The topics of the office, and how the words of a roster were read.
struct Topics {
    known: Vec<(Id, String)>,
    /// Of each word that is no topic's name.
    read: BTreeMap<String, Read>,
}

impl Topics {
    fn all(db: &Reader) -> zhixing_store::Result<Self> {
        let known = db.topics()?.into_iter().map(|topic| (topic.id, topic.name)).collect();
        Ok(Self { known, read: BTreeMap::new() })
    }

    /// The topic a word means: the one of that name, else the only one whose name holds it.
    fn meant(&self, word: &str) -> Option<&(Id, String)> {
        /// A shorter word means too much.
        const LEAST: usize = 3;
        let named = self.known.iter().find(|(_, name)| name == word);
        named.or_else(|| {
            let mut near = self.known.iter().filter(|(_, name)| name.contains(word));
            let found = near.next().filter(|_| word.chars().count() >= LEAST)?;
            near.next().is_none().then_some(found)
        })
    }

    /// The topics of a line that the mentor does not have yet. What is no topic is kept in 备注, so that nothing is lost.
    fn of(&mut self, line: &mut MentorLine, known: Option<&Mentor>) -> Vec<(Id, String)> {
        let mut named: Vec<(Id, String)> = Vec::new();
        let mut others: Vec<&str> = Vec::new();
        for word in &line.topics {
            let meant = self.meant(word).cloned();
            if meant.as_ref().is_none_or(|(_, name)| name != word) {
                let name = meant.as_ref().map(|(_, name)| name.clone());
                let (_, who) = self.read.entry(word.clone()).or_insert_with(|| (name, Vec::new()));
                who.push((line.row, line.name.clone()));
            }
            match meant {
                Some((id, name)) if !named.iter().any(|(other, _)| *other == id) => named.push((id, name)),
                Some(_) => {}
                None => others.push(word),
            }
        }
        let kept = line.value(MentorField::Note).or_else(|| known?.note.as_deref()).unwrap_or_default();
        others.retain(|word| !kept.contains(word));
        if !others.is_empty() {
            let mark = if kept.is_empty() { "" } else { "；" };
            let note = format!("{kept}{mark}擅长{}", others.join("、"));
            line.values.retain(|(field, _)| *field != MentorField::Note);
            line.values.push((MentorField::Note, note));
        }
        named.retain(|(id, _)| !known.is_some_and(|known| known.topics.iter().any(|topic| topic.id == *id)));
        named
    }

    /// A sentence for each word that is no topic's name.
    fn findings(self) -> impl Iterator<Item = Finding> {
        self.read.into_iter().filter_map(|(word, (topic, who))| {
            let code = if topic.is_some() { Code::MentorTopicRead } else { Code::MentorTopicUnknown };
            let mut said = of_all(code, "擅长专题", &who)?;
            said.found = word;
            said.understood = topic;
            Some(said)
        })
    }
}

/// Whose a number is: in the roster, and in the rows read so far.
struct Phones {
    kept: HashMap<String, Vec<(Id, String)>>,
    read: HashMap<String, (String, u32)>,
}

impl Phones {
    fn of(db: &Reader) -> zhixing_store::Result<Self> {
        let mut kept: HashMap<String, Vec<(Id, String)>> = HashMap::new();
        for (id, name, phone) in db.mentor_phones()? {
            kept.entry(digits(&phone)).or_default().push((id, name));
        }
        Ok(Self { kept, read: HashMap::new() })
    }

    /// Who else has the number of a line, in words.
    fn met(&mut self, line: &MentorLine, known: Option<Id>) -> Option<String> {
        let phone = line.value(MentorField::Phone).map(digits).filter(|digits| !digits.is_empty())?;
        let in_roster = self.kept.get(&phone).and_then(|all| all.iter().find(|(id, _)| Some(*id) != known));
        let in_roster = in_roster.map(|(_, name)| format!("导师库里的“{name}”"));
        let in_list = self.read.get(&phone).map(|(name, row)| format!("第 {row} 行的“{name}”"));
        self.read.entry(phone).or_insert_with(|| (line.name.clone(), line.row));
        in_list.or(in_roster)
    }
}

fn digits(phone: &str) -> String {
    phone.chars().filter(char::is_ascii_digit).collect()
}

/// The same person: of one name and one organisation, or one number, or of one name where one of the two names no
/// organisation and nobody else could be meant. Tells of a namesake elsewhere.
fn known(
    db: &Reader,
    line: &MentorLine,
    tell: impl FnOnce(&Mentor),
) -> zhixing_store::Result<Option<Mentor>> {
    let mut namesakes = db.mentors_named(&line.name)?;
    let organisation = line.value(MentorField::Organisation);
    let phone = line.value(MentorField::Phone).map(digits).filter(|digits| !digits.is_empty());
    let in_one_place = |one: &Mentor| organisation.is_some() && one.organisation.as_deref() == organisation;
    let on_one_number = |one: &Mentor| phone.is_some() && one.phone.as_deref().map(digits) == phone;
    let same = namesakes.iter().position(in_one_place).or_else(|| namesakes.iter().position(on_one_number));
    if let Some(at) = same {
        return Ok(Some(namesakes.swap_remove(at)));
    }
    let is_open = |one: &Mentor| organisation.is_none() || one.organisation.is_none();
    match namesakes.len() {
        0 => Ok(None),
        1 if is_open(&namesakes[0]) => Ok(namesakes.pop()),
        _ => {
            tell(&namesakes[0]);
            Ok(None)
        }
    }
}

/// A stored value in the words of the paper.
fn shown(field: MentorField, value: &str) -> String {
    let word = match field {
        MentorField::Kind => MentorKind::from_key(value).map(MentorKind::zh),
        MentorField::Place => MentorPlace::from_key(value).map(MentorPlace::zh),
        MentorField::Fee => FeeClass::from_key(value).map(FeeClass::zh),
        _ => None,
    };
    word.map_or_else(|| value.to_owned(), str::to_owned)
}
