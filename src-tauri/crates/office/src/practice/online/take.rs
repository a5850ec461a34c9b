//! What was judged, written in one step.

use super::corrections::Correction;
use super::import::{OnlineFate, OnlineTaken};
use super::judge::{Columns, JudgedOnline, Line};
use super::who::{Who, parts};
use crate::context::Writing;
use crate::jobs::Progress;
use crate::op::Op;
use std::collections::{HashMap, HashSet};
use zhixing_domain::practice::online::topics_in;
use zhixing_domain::{Code, Day, Hours, Id, Problem, Result};
use zhixing_store::Tx;
use zhixing_store::practice::online::NewRecord;

/// Writes what was judged. What is there already stays as it is, so that taking a list twice changes nothing.
pub(super) fn take(cx: &Writing, judged: &JudgedOnline, progress: &Progress) -> Result<OnlineTaken> {
    let count = |fate| judged.lines.iter().filter(|line| line.fate == fate).count();
    let mut taken = OnlineTaken {
        new: 0,
        people: 0,
        hours: Hours(0),
        courses: 0,
        corrected: 0,
        unsure: count(OnlineFate::Unsure),
        unknown: count(OnlineFate::Unknown),
    };
    let total = count(OnlineFate::New);
    let today = cx.today();
    cx.write(Op::OnlineTaken, |tx| {
        remember(tx, judged, total > 0)?;
        let mut writing = Taking::new(tx, judged)?;
        let mut conversion = None;
        let mut people: HashSet<Id> = HashSet::new();
        for line in judged.lines.iter().filter(|line| line.fate == OnlineFate::New) {
            if taken.new.is_multiple_of(500) {
                progress.tell(taken.new, total)?;
            }
            let Some(cadre) = judged.people[line.person as usize].cadre() else { continue };
            if people.insert(cadre) && !tx.exists("cadre", cadre)? {
                let name = &judged.people[line.person as usize].learner.name;
                return Err(Problem::new(Code::ChangedMeanwhile).with("name", name));
            }
            let by = match conversion {
                Some(by) => by,
                None => *conversion.insert(tx.keep_conversion(today, judged.since, &json(&judged.rule)?)?),
            };
            if writing.line(line, cadre, by, today)? {
                taken.new += 1;
                taken.hours = taken.hours + line.hours;
            }
        }
        for line in &judged.lines {
            let taken_over = judged.correction(line).filter(|found| found.takes == Some(true));
            let Some(correction) = taken_over else { continue };
            let by = match conversion {
                Some(by) => by,
                None => *conversion.insert(tx.keep_conversion(today, judged.since, &json(&judged.rule)?)?),
            };
            taken.corrected += usize::from(writing.correction(line, correction, by, today)?);
        }
        taken.people = people.len();
        taken.courses = writing.courses.values().filter(|(_, is_new)| *is_new).count();
        let files: Vec<&str> = judged.books.iter().map(|book| book.file.as_str()).collect();
        tx.says("file", files.join("、"));
        tx.says("new", taken.new);
        tx.says("hours", taken.hours);
        tx.says("corrected", taken.corrected);
        Ok(())
    })?;
    Ok(taken)
}

/// Keeps what the person corrected and answered, for the next list. A list that brings nothing new says no more of whose
/// layout it is: two platforms may have the same headings.
fn remember(tx: &Tx, judged: &JudgedOnline, is_news: bool) -> Result<()> {
    for (book, list) in judged.books.iter().zip(&judged.lists) {
        let is_corrected = list.columns.keys().any(|heading| book.headings.contains(heading));
        let is_named = is_news && judged.told.platforms.contains_key(&book.file);
        if !is_corrected && !is_named {
            continue;
        }
        let headings = json(&book.headings)?;
        let known = tx.online_layout(&headings)?.filter(|_| !is_news);
        let platform = known.map_or_else(|| list.platform.clone(), |known| known.platform);
        let held: Columns =
            book.columns.iter().map(|column| (column.heading.clone(), column.holds)).collect();
        let platform = tx.find_or_add_platform(&platform)?;
        tx.keep_online_layout(platform, &headings, &json(&held)?)?;
    }
    for person in judged.people.iter().filter(|person| person.said) {
        let parts = parts(&person.learner);
        let cadre = if person.who == Who::Out { None } else { person.cadre() };
        tx.keep_online_learner([&parts[0], &parts[1], &parts[2]], cadre)?;
    }
    Ok(())
}

fn json(value: &impl serde::Serialize) -> Result<String> {
    serde_json::to_string(value).map_err(|error| Problem::new(Code::Unexpected).with("detail", error))
}

/// The lines being written, with the imports, platforms and courses they name.
struct Taking<'a> {
    tx: &'a Tx<'a>,
    judged: &'a JudgedOnline,
    /// The topics that a title may contain.
    topics: Vec<(Id, String)>,
    platforms: HashMap<String, Id>,
    /// By list and platform.
    imports: HashMap<(u32, Id), Id>,
    /// By the place among the courses read: the id, and whether it is new.
    courses: HashMap<u32, (Id, bool)>,
    noted: HashSet<(Id, Id)>,
}

impl<'a> Taking<'a> {
    fn new(tx: &'a Tx<'a>, judged: &'a JudgedOnline) -> Result<Self> {
        let topics = tx.topics()?.into_iter().map(|topic| (topic.id, topic.name)).collect();
        Ok(Self {
            tx,
            judged,
            topics,
            platforms: HashMap::new(),
            imports: HashMap::new(),
            courses: HashMap::new(),
            noted: HashSet::new(),
        })
    }

    fn line(&mut self, line: &Line, cadre: Id, conversion: Id, today: Day) -> Result<bool> {
        let book = &self.judged.books[line.book as usize];
        let read = &book.lines[line.at as usize];
        let Some(finished) = read.finished else { return Ok(false) };
        let (platform, import) = self.import(line, today)?;
        let course = self.course(line.course)?;
        // What the first line of a platform says of a course is kept with it.
        if self.noted.insert((course, platform)) {
            self.tx.note_online_course(course, platform, read.seconds, read.given)?;
        }
        let sheet = &book.sheets[read.sheet as usize];
        let new = NewRecord {
            cadre,
            course,
            finished,
            seconds: read.seconds,
            given: read.given,
            hours: line.hours,
            score: read.score.as_deref(),
            sheet: Some(sheet.as_str()).filter(|sheet| !sheet.is_empty()),
            row: read.row,
        };
        Ok(self.tx.add_online_record(import, conversion, &new)?)
    }

    /// Keeps what the platform says of a record now.
    fn correction(&mut self, line: &Line, found: &Correction, conversion: Id, today: Day) -> Result<bool> {
        let (_, import) = self.import(line, today)?;
        let book = &self.judged.books[line.book as usize];
        let read = &book.lines[line.at as usize];
        let (Some(finished), Some(cadre)) = (read.finished, self.judged.people[line.person as usize].cadre())
        else {
            return Ok(false);
        };
        let course = self.course(line.course)?;
        let sheet = &book.sheets[read.sheet as usize];
        let now = NewRecord {
            cadre,
            course,
            finished,
            seconds: found.now.seconds,
            given: found.now.given,
            hours: line.hours,
            score: read.score.as_deref(),
            sheet: Some(sheet.as_str()).filter(|sheet| !sheet.is_empty()),
            row: read.row,
        };
        Ok(self.tx.correct_online_record(found.record, import, conversion, &now)?)
    }

    /// The platform of a line, and the note that its list was brought in.
    fn import(&mut self, line: &Line, today: Day) -> Result<(Id, Id)> {
        let platform = self.platform(self.judged.platform(line))?;
        if let Some(known) = self.imports.get(&(line.book, platform)) {
            return Ok((platform, *known));
        }
        let book = &self.judged.books[line.book as usize];
        let made = self.tx.add_online_import(platform, &book.file, book.exported.as_deref(), today)?;
        self.imports.insert((line.book, platform), made);
        Ok((platform, made))
    }

    fn platform(&mut self, name: &str) -> Result<Id> {
        if let Some(known) = self.platforms.get(name) {
            return Ok(*known);
        }
        let id = self.tx.find_or_add_platform(name)?;
        self.platforms.insert(name.to_owned(), id);
        Ok(id)
    }

    fn course(&mut self, at: u32) -> Result<Id> {
        if let Some((known, _)) = self.courses.get(&at) {
            return Ok(*known);
        }
        let (title, known) = &self.judged.courses[at as usize];
        let id = if let Some(id) = known {
            *id
        } else {
            let id = self.tx.add_online_course(title)?;
            let names = self.topics.iter().map(|(id, name)| (*id, name.as_str()));
            for topic in topics_in(title, names) {
                self.tx.guess_course_topic(id, topic)?;
            }
            id
        };
        self.courses.insert(at, (id, known.is_none()));
        Ok(id)
    }
}
