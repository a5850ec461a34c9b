//! Lists held against the roster, each other, and what is kept already.

use super::corrections::Correction;
use super::import::{OnlineCounts, OnlineFate, OnlineList, OnlinePreview, OnlineRow};
use super::moved::Compared;
use super::who::{Person, Who, people};
use crate::context::Reading;
use crate::jobs::Progress;
use crate::rule;
use chrono::Days;
use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;
use zhixing_domain::practice::online::{OnlineField, OnlineRule, within_day};
use zhixing_domain::{Code, Day, Finding, Hours, Id, Place, Result, Weight};
use zhixing_exchange::Book;
use zhixing_exchange::online::{self, OnlineBook, OnlineTold};
use zhixing_store::Reader;
use zhixing_store::practice::online::KnownRecord;

/// What a column holds, by its heading.
pub(super) type Columns = BTreeMap<String, Option<OnlineField>>;

/// Lists read and compared with what is there.
pub(crate) struct JudgedOnline {
    pub(super) books: Vec<OnlineBook>,
    pub(super) lists: Vec<ListOf>,
    pub(super) people: Vec<Person>,
    /// The courses of all lists, with their ids where they are in the catalogue.
    pub(super) courses: Vec<(String, Option<Id>)>,
    pub(super) lines: Vec<Line>,
    pub(super) corrections: Vec<Correction>,
    pub(super) told: OnlineTold,
    pub(super) rule: OnlineRule,
    pub(super) since: Option<Day>,
    /// The platforms that are known, by id.
    platforms: HashMap<Id, String>,
}

/// What is known of a list.
pub(super) struct ListOf {
    pub(super) platform: String,
    pub(super) columns: Columns,
    is_known: bool,
}

/// A line judged.
pub(super) struct Line {
    pub(super) book: u32,
    /// Its place among the lines of its list.
    pub(super) at: u32,
    pub(super) person: u32,
    pub(super) course: u32,
    pub(super) fate: OnlineFate,
    pub(super) hours: Hours,
    pub(super) is_cut: bool,
    /// Its place among the corrections.
    pub(super) correction: Option<u32>,
    other: Other,
}

/// Where the record stands that a line repeats.
#[derive(Clone, Copy)]
enum Other {
    None,
    Line(u32),
    Kept(Id),
}

/// How many people, and how many corrections, are asked about, one question each.
const ASKED: usize = 300;

/// Reads and compares.
pub(super) fn judge(
    cx: &Reading,
    opened: Vec<Book>,
    told: OnlineTold,
    progress: &Progress,
) -> Result<OnlinePreview> {
    let (mut books, mut lists) = (Vec::new(), Vec::new());
    for book in &opened {
        let known = cx.read(|db| layout(db, book))?;
        let mut columns = known.as_ref().map(|known| known.1.clone()).unwrap_or_default();
        columns.extend(told.columns.clone());
        let read = online::read(book, &columns, |done, total| progress.tell(done, total))?;
        let said = told.platforms.get(&read.file).filter(|name| !name.trim().is_empty());
        let platform = said
            .map(|name| name.trim().to_owned())
            .or_else(|| read.platform.clone())
            .or_else(|| known.as_ref().map(|known| known.0.clone()))
            .unwrap_or_else(|| stem(&read.file));
        lists.push(ListOf { platform, columns: told.columns.clone(), is_known: known.is_some() });
        books.push(read);
    }
    drop(opened);
    compare_all(cx, books, lists, told)
}

/// Compares lists that were read without a file.
pub(super) fn judge_read(cx: &Reading, books: Vec<OnlineBook>, told: OnlineTold) -> Result<OnlinePreview> {
    let lists = books.iter().map(|book| ListOf {
        platform: book.platform.clone().unwrap_or_else(|| stem(&book.file)),
        columns: Columns::new(),
        is_known: false,
    });
    let lists = lists.collect();
    compare_all(cx, books, lists, told)
}

fn compare_all(
    cx: &Reading,
    books: Vec<OnlineBook>,
    lists: Vec<ListOf>,
    told: OnlineTold,
) -> Result<OnlinePreview> {
    let judged = cx.read(|db| compare(db, books, lists, told, cx.today()))?;
    let preview = judged.preview(cx.house.next_token());
    cx.house.keep_judged_online(preview.token, Arc::new(judged));
    Ok(preview)
}

/// How a list with these headings was read before: the platform and its columns.
fn layout(db: &Reader, book: &Book) -> zhixing_store::Result<Option<(String, Columns)>> {
    let headings = serde_json::to_string(&online::headings(book))?;
    let known = db.online_layout(&headings)?;
    known.map(|known| Ok((known.platform, serde_json::from_str(&known.columns)?))).transpose()
}

fn stem(file: &str) -> String {
    file.rsplit_once('.').map_or(file, |(stem, _)| stem).trim().to_owned()
}

fn compare(
    db: &Reader,
    books: Vec<OnlineBook>,
    lists: Vec<ListOf>,
    told: OnlineTold,
    today: Day,
) -> zhixing_store::Result<JudgedOnline> {
    let (mut people, maps) = people(db, &books, &told.answers)?;
    let titles = db.online_course_titles()?;
    let mut at_title: HashMap<&str, u32> = HashMap::new();
    let mut courses: Vec<(String, Option<Id>)> = Vec::new();
    let course_maps: Vec<Vec<u32>> = books
        .iter()
        .map(|book| {
            let place = |title: &'_ String| title.clone();
            book.courses
                .iter()
                .map(|title| {
                    *at_title.entry(title.as_str()).or_insert_with(|| {
                        courses.push((place(title), titles.get(title).copied()));
                        courses.len() as u32 - 1
                    })
                })
                .collect()
        })
        .collect();
    let rule: OnlineRule = rule::rule(db, today)?;
    let platforms: HashMap<Id, String> = db.online_platforms()?.into_iter().collect();
    let known = Kept::read(db, &books)?;
    let read = Compared {
        books: &books,
        lists: &lists,
        people: &people,
        of_people: &maps,
        of_courses: &course_maps,
        courses: &courses,
        platforms: &platforms,
    };
    let moved = read.moved(&known, today);
    let total = books.iter().map(|book| book.lines.len()).sum();
    let mut lines: Vec<Line> = Vec::with_capacity(total);
    let mut scales = Scales {
        known: &known,
        moved: &moved,
        platforms: &platforms,
        courses: &courses,
        told: &told,
        rule: &rule,
        met: HashMap::with_capacity(total),
        of_day: HashMap::new(),
        corrections: Vec::new(),
    };
    for (at_book, book) in books.iter().enumerate() {
        for (at, line) in book.lines.iter().enumerate() {
            let person_at = maps[at_book][line.person as usize];
            let course = course_maps[at_book][line.course as usize];
            let person = &mut people[person_at as usize];
            if person.lines == 0 {
                person.first = (at_book, at);
            }
            person.lines += 1;
            let hours = rule.convert(line.seconds, line.given).hours;
            let judged = match (person.who, line.finished) {
                _ if line.passed == Some(false) => Judged::left(OnlineFate::Unfinished, hours),
                // A platform that names no state leaves the day out where the course is not finished.
                (_, None) if line.passed.is_none() => Judged::left(OnlineFate::Unfinished, hours),
                (_, None) => Judged::left(OnlineFate::NoDay, hours),
                (_, Some(day)) if day > today => Judged::left(OnlineFate::Ahead, hours),
                (Who::Unsure, _) => Judged::left(OnlineFate::Unsure, hours),
                (Who::Unknown, _) => Judged::left(OnlineFate::Unknown, hours),
                (Who::Out, _) => Judged::left(OnlineFate::Out, hours),
                (Who::Known(cadre), Some(day)) => {
                    let platform =
                        line.platform.map_or(&lists[at_book].platform, |at| &book.platforms[at as usize]);
                    scales.weigh((cadre, course, day), lines.len() as u32, (line, hours), platform)
                }
            };
            let (book, at) = (at_book as u32, at as u32);
            let Judged { fate, hours, is_cut, correction, other } = judged;
            lines.push(Line { book, at, person: person_at, course, fate, hours, is_cut, correction, other });
        }
    }
    let corrections = scales.corrections;
    let since = rule::since::<OnlineRule>(db, today)?;
    Ok(JudgedOnline { books, lists, people, courses, lines, corrections, told, rule, since, platforms })
}

/// What becomes of a line.
struct Judged {
    fate: OnlineFate,
    hours: Hours,
    is_cut: bool,
    correction: Option<u32>,
    other: Other,
}

impl Judged {
    fn left(fate: OnlineFate, hours: Hours) -> Self {
        Self { fate, hours, is_cut: false, correction: None, other: Other::None }
    }

    fn repeats(other: Other, hours: Hours) -> Self {
        Self { other, ..Self::left(OnlineFate::Repeats, hours) }
    }
}

/// What a finished course of somebody known is weighed against; the lines before weigh with it.
struct Scales<'a> {
    known: &'a Kept,
    moved: &'a HashMap<(Id, u32, Day), KnownRecord>,
    platforms: &'a HashMap<Id, String>,
    courses: &'a [(String, Option<Id>)],
    told: &'a OnlineTold,
    rule: &'a OnlineRule,
    /// The line that named it first.
    met: HashMap<(Id, u32, Day), u32>,
    of_day: HashMap<(Id, Day), Hours>,
    corrections: Vec<Correction>,
}

impl Scales<'_> {
    /// Judges a line by its person, the place of its course and its day. `at`: its place among all lines.
    fn weigh(
        &mut self,
        (cadre, course, day): (Id, u32, Day),
        at: u32,
        (line, whole): (&online::OnlineLine, Hours),
        platform: &str,
    ) -> Judged {
        match self.met.entry((cadre, course, day)) {
            Entry::Occupied(first) => return Judged::repeats(Other::Line(*first.get()), whole),
            Entry::Vacant(free) => free.insert(at),
        };
        let (title, id) = &self.courses[course as usize];
        let kept = id.and_then(|id| self.known.records.get(&(cadre, id, day)));
        if let Some(kept) = kept
            && self.platforms.get(&kept.platform).is_none_or(|name| name != platform)
        {
            return Judged::repeats(Other::Kept(kept.platform), whole);
        }
        let before = || self.known.of_day.get(&(cadre, day)).copied().unwrap_or_default();
        let (told, rule) = (self.told, self.rule);
        let corrected = if let Some(kept) = kept {
            let day_holds = self.of_day.entry((cadre, day)).or_insert_with(before);
            Correction::found(kept, line, title, told, rule, day_holds)
        } else {
            self.moved.get(&(cadre, course, day)).and_then(|kept| {
                let day_holds = self.of_day.entry((cadre, day)).or_insert_with(before);
                Correction::moved(kept, line, title, told, rule, day_holds)
            })
        };
        if let Some((found, (hours, is_cut))) = corrected {
            let correction = Some(self.corrections.len() as u32);
            self.corrections.push(found);
            return Judged { is_cut, correction, ..Judged::left(OnlineFate::Corrected, hours) };
        }
        if kept.is_some() {
            return Judged::left(OnlineFate::Same, whole);
        }
        let mut hours = whole;
        if rule.most_a_day.is_some() {
            let day_holds = self.of_day.entry((cadre, day)).or_insert_with(before);
            hours = within_day(rule.most_a_day, *day_holds, whole);
            *day_holds = *day_holds + hours;
        }
        Judged { is_cut: hours < whole, ..Judged::left(OnlineFate::New, hours) }
    }
}

/// What is kept already of the days that lists name.
#[derive(Default)]
pub(super) struct Kept {
    /// By person, course and day.
    pub(super) records: HashMap<(Id, Id, Day), KnownRecord>,
    of_day: HashMap<(Id, Day), Hours>,
}

impl Kept {
    fn read(db: &Reader, books: &[OnlineBook]) -> zhixing_store::Result<Self> {
        let mut kept = Self::default();
        let days = || books.iter().flat_map(|book| &book.lines).filter_map(|line| line.finished);
        if let (Some(first), Some(last)) = (days().min(), days().max()) {
            // As far around as a day may have been moved.
            let (first, last) = (first - Days::new(366), last + Days::new(366));
            db.online_known(first, last, |record| {
                let day = record.finished;
                kept.records.insert((record.cadre, record.course, day), record);
                let sum = kept.of_day.entry((record.cadre, day)).or_default();
                *sum = *sum + record.hours;
            })?;
        }
        Ok(kept)
    }
}

impl JudgedOnline {
    pub(super) fn is_wanted(&self, at: usize, fate: Option<OnlineFate>, left: bool) -> bool {
        let line = &self.lines[at];
        fate.is_none_or(|fate| line.fate == fate) && (!left || line.fate.is_left())
    }

    pub(super) fn line_of(&self, line: &Line) -> &online::OnlineLine {
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

    fn preview(&self, token: u64) -> OnlinePreview {
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
