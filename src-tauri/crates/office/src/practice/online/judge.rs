//! Lists held against the roster, each other, and what is kept already.

use super::corrections::Correction;
use super::import::{OnlineFate, OnlinePreview};
use super::moved::Compared;
use super::who::{Person, Who, people};
use crate::context::Reading;
use crate::jobs::Progress;
use crate::rule;
use chrono::Days;
use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;
use zhixing_domain::practice::online::{OnlineField, OnlineRule, within_day};
use zhixing_domain::{Day, Hours, Id, Result};
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
    pub(super) platforms: HashMap<Id, String>,
}

/// What is known of a list.
pub(super) struct ListOf {
    pub(super) platform: String,
    pub(super) columns: Columns,
    pub(super) is_known: bool,
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
    pub(super) other: Other,
}

/// Where the record stands that a line repeats.
#[derive(Clone, Copy)]
pub(super) enum Other {
    None,
    Line(u32),
    Kept(Id),
}

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
