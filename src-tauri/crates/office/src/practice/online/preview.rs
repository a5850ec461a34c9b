//! What is told of lists that were judged: row by row, counted, asked and remarked.

use super::corrections::Correction;
use super::import::{OnlineCounts, OnlineFate, OnlineList, OnlinePreview, OnlineRow};
use super::judge::{JudgedOnline, Line, Other};
use super::who::{Person, Who};
use std::collections::HashSet;
use zhixing_domain::{Code, Finding, Hours, Place, Weight};
use zhixing_exchange::online::OnlineLine;

/// How many people, and how many corrections, are asked about, one question each.
const ASKED: usize = 300;

impl JudgedOnline {
    pub(super) fn is_wanted(&self, at: usize, fate: Option<OnlineFate>, left: bool) -> bool {
        let line = &self.lines[at];
        fate.is_none_or(|fate| line.fate == fate) && (!left || line.fate.is_left())
    }

    pub(super) fn line_of(&self, line: &Line) -> &OnlineLine {
        &self.books[line.book as usize].lines[line.at as usize]
    }

    /// The platform of a line: its own, or that of its list.
    pub(super) fn platform(&self, line: &Line) -> &str {
        let book = &self.books[line.book as usize];
        let own = self.line_of(line).platform;
        own.map_or(self.lists[line.book as usize].platform.as_str(), |at| &book.platforms[at as usize])
    }

    pub(super) fn row(&self, at: usize) -> OnlineRow {
        let line = &self.lines[at];
        let book = &self.books[line.book as usize];
        let read = self.line_of(line);
        let person = &self.people[line.person as usize];
        OnlineRow {
            at,
            file: book.file.clone(),
            sheet: book.sheets[read.sheet as usize].clone(),
            row: read.row,
            fate: line.fate,
            name: person.learner.name.clone(),
            unit: person.learner.unit.clone(),
            course: self.courses[line.course as usize].0.clone(),
            finished: read.finished,
            seconds: read.seconds,
            given: read.given,
            hours: line.hours,
            reckoned: self.rule.reckon(read.seconds).map(|found| found.hours),
            is_cut: line.is_cut,
            correction: self.correction(line).map(Correction::row),
            other: self.other(line),
        }
    }

    /// Where the record stands that a line repeats.
    fn other(&self, line: &Line) -> Option<String> {
        match line.other {
            Other::None => None,
            Other::Kept(platform) => self.platforms.get(&platform).cloned(),
            Other::Line(at) => {
                let other = self.lines.get(at as usize)?;
                let read = self.line_of(other);
                let file = if other.book == line.book {
                    None
                } else {
                    Some(self.books[other.book as usize].file.clone())
                };
                Some(
                    Place { file, row: Some(read.row), ..Place::default() }
                        .words(zhixing_domain::words::Lang::Zh),
                )
                .map(|words| words.trim_end_matches('：').to_owned())
            }
        }
    }

    pub(super) fn place(&self, (book, at): (usize, usize)) -> Place {
        let book = &self.books[book];
        let line = &book.lines[at];
        let sheet = Some(book.sheets[line.sheet as usize].clone()).filter(|sheet| !sheet.is_empty());
        let file = (self.books.len() > 1).then(|| book.file.clone());
        Place { file, sheet, row: Some(line.row), ..Place::default() }
    }

    pub(super) fn preview(&self, token: u64) -> OnlinePreview {
        let counts = self.counts();
        let (mut findings, mut answer_keys) = (Vec::new(), Vec::new());
        let corrections = self.corrections_asked(ASKED);
        for (finding, key) in
            self.asked().chain(corrections).chain(self.remarks().into_iter().map(|finding| (finding, None)))
        {
            findings.push(finding);
            answer_keys.push(key);
        }
        let lists = self.books.iter().zip(&self.lists).map(|(book, list)| OnlineList {
            file: book.file.clone(),
            platform: list.platform.clone(),
            is_known: list.is_known,
            exported: book.exported.clone(),
            sheets: book.sheets.clone(),
            columns: book.columns.clone(),
            rows: book.lines.len(),
        });
        OnlinePreview { token, lists: lists.collect(), counts, findings, answer_keys }
    }

    fn counts(&self) -> OnlineCounts {
        let mut counts = OnlineCounts::default();
        let (mut people, mut courses) = (HashSet::new(), HashSet::new());
        for line in &self.lines {
            let count = match line.fate {
                OnlineFate::New => {
                    people.insert(self.people[line.person as usize].cadre());
                    if self.courses[line.course as usize].1.is_none() {
                        courses.insert(line.course);
                    }
                    counts.hours = counts.hours + line.hours;
                    &mut counts.new
                }
                OnlineFate::Same => &mut counts.same,
                OnlineFate::Corrected => {
                    let takes = self.correction(line).is_some_and(|found| found.takes == Some(true));
                    counts.to_correct += usize::from(takes);
                    &mut counts.corrected
                }
                OnlineFate::Repeats => &mut counts.repeats,
                OnlineFate::Unfinished => &mut counts.unfinished,
                OnlineFate::NoDay => &mut counts.no_day,
                OnlineFate::Ahead => &mut counts.ahead,
                OnlineFate::Unsure => &mut counts.unsure,
                OnlineFate::Unknown => &mut counts.unknown,
                OnlineFate::Out => &mut counts.out,
            };
            *count += 1;
        }
        counts.people = people.len();
        counts.courses = courses.len();
        counts.asks = self.people.iter().filter(|person| person.who == Who::Unsure).count();
        counts
    }

    /// One question for each person of whom it is not certain who they are, and what was answered to it before.
    fn asked(&self) -> impl Iterator<Item = (Finding, Option<String>)> {
        let open = self.people.iter().filter(|person| person.who == Who::Unsure);
        let said = self.people.iter().filter(|person| person.said && !person.namesakes.is_empty());
        open.take(ASKED).chain(said.take(ASKED)).map(|person| {
            let weight = if person.who == Who::Unsure { Weight::Ask } else { Weight::Note };
            let place = Place { who: Some(person.learner.name.clone()), ..self.place(person.first) };
            let unit = person.learner.unit.clone().unwrap_or_default();
            let mut finding = Finding::new(weight, Code::OnlineWho, place, unit);
            finding.choices = person.choices();
            finding.understood = match person.who {
                Who::Out => finding.choices.last().map(|choice| choice.label.clone()),
                _ => person.known_as(),
            };
            finding.values.insert("name".into(), person.learner.name.clone());
            finding.values.insert("count".into(), person.lines.to_string());
            (finding, Some(person.learner.key()))
        })
    }

    /// What there is to say of all lines, each kind in one sentence, then what was said while reading.
    fn remarks(&self) -> Vec<Finding> {
        let mut all = Vec::new();
        let mut say = |code, count: usize, values: &[(&str, String)]| {
            if count > 0 {
                let mut finding = Finding::new(Weight::Note, code, Place::default(), "");
                finding.values.insert("count".into(), count.to_string());
                finding.values.extend(values.iter().map(|(name, value)| ((*name).to_owned(), value.clone())));
                all.push(finding);
            }
        };
        let count = |fate: OnlineFate| self.lines.iter().filter(|line| line.fate == fate).count();
        let unknown: Vec<&Person> = self.people.iter().filter(|person| person.who == Who::Unknown).collect();
        let names = named(unknown.iter().map(|person| person.learner.name.as_str()));
        say(
            Code::OnlineUnknown,
            unknown.len(),
            &[("names", names), ("lines", count(OnlineFate::Unknown).to_string())],
        );
        say(Code::OnlineRepeats, count(OnlineFate::Repeats), &[]);
        say(Code::OnlineUnfinished, count(OnlineFate::Unfinished), &[]);
        say(Code::OnlineNoDay, count(OnlineFate::NoDay), &[]);
        let ahead = || self.lines.iter().filter(|line| line.fate == OnlineFate::Ahead);
        let last = ahead().filter_map(|line| self.line_of(line).finished).max();
        say(Code::OnlineAhead, ahead().count(), &[("last", last.unwrap_or_default().to_string())]);
        let otherwise: Vec<&Person> = self.people.iter().filter(|person| person.otherwise).collect();
        let pairs: Vec<String> = otherwise
            .iter()
            .map(|person| {
                let known = person.namesakes.iter().find(|one| Some(one.id) == person.cadre());
                let known = known.and_then(|one| one.unit.clone()).unwrap_or_default();
                format!("{} → {known}", person.learner.unit.as_deref().unwrap_or_default())
            })
            .collect();
        let distinct: std::collections::BTreeSet<&str> = pairs.iter().map(String::as_str).collect();
        say(Code::OnlineUnitOtherwise, otherwise.len(), &[("names", named(distinct.into_iter()))]);
        let other_name: Vec<&str> = self
            .people
            .iter()
            .filter(|person| person.other_name)
            .map(|person| person.learner.name.as_str())
            .collect();
        say(Code::OnlineOtherName, other_name.len(), &[("names", named(other_name.iter().copied()))]);
        let (mut differ, mut given, mut reckoned) = (0, Hours(0), Hours(0));
        for line in self.lines.iter().filter(|line| line.fate == OnlineFate::New) {
            let read = self.line_of(line);
            if let (Some(theirs), Some(ours)) = (read.given, self.rule.reckon(read.seconds))
                && theirs != ours.hours
            {
                differ += 1;
                given = given + theirs;
                reckoned = reckoned + ours.hours;
            }
        }
        let by = self.rule.by.zh().to_owned();
        say(
            Code::OnlineHoursDiffer,
            differ,
            &[("given", given.to_string()), ("reckoned", reckoned.to_string()), ("by", by)],
        );
        let cut = self.lines.iter().filter(|line| line.is_cut && line.fate == OnlineFate::New).count();
        let most = self.rule.most_a_day.unwrap_or_default().to_string();
        say(Code::OnlineDayFull, cut, &[("most", most)]);
        for (book, list) in self.books.iter().zip(&self.lists).filter(|(_, list)| list.is_known) {
            let place = Place { file: Some(book.file.clone()), ..Place::default() };
            let mut finding = Finding::new(Weight::Note, Code::OnlineLayoutKnown, place, "");
            finding.values.insert("platform".into(), list.platform.clone());
            all.push(finding);
        }
        all.extend(self.books.iter().flat_map(|book| book.findings.iter().cloned()));
        all
    }
}

/// The first names of many.
fn named<'n>(names: impl Iterator<Item = &'n str>) -> String {
    const FIRST: usize = 6;
    let mut names = names.peekable();
    let first: Vec<&str> = names.by_ref().take(FIRST).collect();
    let more = if names.peek().is_some() { " 等" } else { "" };
    format!("{}{more}", first.join("、"))
}
