//! Records whose day of finishing a platform has moved (平台改了完成时间): the same person, course and platform, on a day
//! that the list no longer names.

use super::judge::{Kept, ListOf};
use super::who::Person;
use std::collections::{HashMap, HashSet};
use zhixing_domain::practice::online::may_be_moved;
use zhixing_domain::{Day, Id};
use zhixing_exchange::online::{OnlineBook, OnlineLine};
use zhixing_store::practice::online::KnownRecord;

/// Lists as they were read, with whom and what their lines mean.
pub(super) struct Compared<'a> {
    pub(super) books: &'a [OnlineBook],
    pub(super) lists: &'a [ListOf],
    pub(super) people: &'a [Person],
    /// By list, then by the list's own number: the place among `people`.
    pub(super) of_people: &'a [Vec<u32>],
    /// As `of_people`, among `courses`.
    pub(super) of_courses: &'a [Vec<u32>],
    pub(super) courses: &'a [(String, Option<Id>)],
    pub(super) platforms: &'a HashMap<Id, String>,
}

/// A person and a course.
type Study = (Id, Id);

impl Compared<'_> {
    /// What each line that names a day anew means of what is kept: by the person, the place among the courses, the day.
    pub(super) fn moved(&self, known: &Kept, today: Day) -> HashMap<(Id, u32, Day), KnownRecord> {
        let fresh: Vec<_> = self
            .finished(today)
            .filter(|(_, cadre, course, _, day)| {
                self.courses[*course as usize]
                    .1
                    .is_some_and(|id| !known.records.contains_key(&(*cadre, id, *day)))
            })
            .collect();
        if fresh.is_empty() {
            return HashMap::new();
        }
        let study = |cadre: Id, course: u32| Some((cadre, self.courses[course as usize].1?));
        let wanted: HashSet<Study> =
            fresh.iter().filter_map(|(_, cadre, course, ..)| study(*cadre, *course)).collect();
        // Where the list still names the day that is kept, the new day is another time.
        let mut named: HashSet<(Id, Id, Day)> = HashSet::new();
        for (_, cadre, course, _, day) in self.finished(today) {
            if let Some((cadre, course)) = study(cadre, course).filter(|study| wanted.contains(study)) {
                named.insert((cadre, course, day));
            }
        }
        let mut kept: HashMap<Study, Vec<&KnownRecord>> = HashMap::new();
        for record in known.records.values() {
            let study = (record.cadre, record.course);
            if wanted.contains(&study) && !named.contains(&(record.cadre, record.course, record.finished)) {
                kept.entry(study).or_default().push(record);
            }
        }
        let mut found = HashMap::new();
        let mut met: HashSet<Id> = HashSet::new();
        for (book, cadre, course, line, day) in fresh {
            let Some(records) = study(cadre, course).and_then(|study| kept.get(&study)) else { continue };
            let platform = self.platform(book, line);
            let may_be = |record: &&&KnownRecord| {
                may_be_moved(record.finished, day)
                    && !met.contains(&record.id)
                    && self.platforms.get(&record.platform).is_some_and(|name| name == platform)
            };
            let nearest = records
                .iter()
                .filter(may_be)
                .min_by_key(|record| ((record.finished - day).num_days().abs(), record.id));
            if let Some(record) = nearest.copied().filter(|_| !found.contains_key(&(cadre, course, day))) {
                met.insert(record.id);
                found.insert((cadre, course, day), *record);
            }
        }
        found
    }

    /// The lines of somebody known that are finished by today: list, person, place among the courses, line, day.
    fn finished(&self, today: Day) -> impl Iterator<Item = (usize, Id, u32, &OnlineLine, Day)> {
        self.books.iter().enumerate().flat_map(move |(book, read)| {
            read.lines.iter().filter_map(move |line| {
                let day = line.finished.filter(|day| *day <= today && line.passed != Some(false))?;
                let cadre = self.people[self.of_people[book][line.person as usize] as usize].cadre()?;
                Some((book, cadre, self.of_courses[book][line.course as usize], line, day))
            })
        })
    }

    fn platform(&self, book: usize, line: &OnlineLine) -> &str {
        line.platform.map_or(&self.lists[book].platform, |at| &self.books[book].platforms[at as usize])
    }
}
