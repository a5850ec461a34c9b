//! 个人培训档案: somebody's whole career of learning, on a tab of the record and on paper.

mod paper;

pub use paper::print_archives;

use super::PersonRequest;
use crate::assessment::outcomes;
use crate::context::Reading;
use crate::hours::{Career, PersonYear, career};
use serde::{Deserialize, Serialize};
use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap};
use ts_rs::TS;
use zhixing_domain::assessment::Outcome;
use zhixing_domain::hours::{HoursKind, HoursSource, PartWhat, Sum};
use zhixing_domain::people::abilities::{AbilitySource, Level};
use zhixing_domain::practice::Grade;
use zhixing_domain::{Day, Hours, Id, Result};
use zhixing_store::Reader;
use zhixing_store::people::CadreFilter;

/// A class of the archive.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ArchiveClass {
    /// The class.
    pub id: Id,
    /// Its title and term.
    pub title: String,
    /// Its first day.
    pub first_day: Option<Day>,
    /// Its last day.
    pub last_day: Option<Day>,
    /// 班级职务
    pub role: Option<String>,
    /// Whether they left the class.
    pub withdrawn: bool,
    /// What it counted.
    pub sum: Sum,
    /// What the assessment came to, where there was one.
    pub outcome: Option<Outcome>,
    /// The number of the certificate.
    pub certificate: Option<String>,
}

/// Learning elsewhere, as it was typed (上级调训等).
#[derive(Debug, Clone, Serialize, TS)]
pub struct ArchiveElsewhere {
    /// 培训名称
    pub title: String,
    /// Its days.
    pub first_day: Option<Day>,
    /// Its last day.
    pub last_day: Option<Day>,
    /// Its kind.
    pub kind: HoursKind,
    /// 主办单位
    pub organiser: Option<String>,
    /// 文号
    pub number: Option<String>,
    /// What it counted.
    pub sum: Sum,
}

/// A session somebody taught.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ArchiveTaught {
    /// Its day.
    pub day: Day,
    /// Its title.
    pub title: String,
    /// Its hours.
    pub hours: Hours,
}

/// A posting of the archive.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ArchivePosting {
    /// The posting.
    pub id: Id,
    /// The project.
    pub title: String,
    /// Its first day.
    pub first_day: Day,
    /// Its last day.
    pub last_day: Day,
    /// The grade at the end.
    pub grade: Option<Grade>,
    /// 学时
    pub hours: Option<Hours>,
}

/// A visit of the archive.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ArchiveVisit {
    /// The visit.
    pub id: Id,
    /// Its title.
    pub title: String,
    /// Its first day.
    pub day: Option<String>,
}

/// A level of an ability that became another (能力变化).
#[derive(Debug, Clone, Serialize, TS)]
pub struct ArchiveLevel {
    /// When.
    pub day: Day,
    /// The ability.
    pub name: String,
    /// The level before; nothing: it was said for the first time.
    pub before: Option<Level>,
    /// The level since.
    pub after: Level,
    /// Who said so.
    pub source: AbilitySource,
}

/// Somebody's archive (个人培训档案).
#[derive(Debug, Clone, Serialize, TS)]
pub struct PersonArchive {
    /// The person.
    pub id: Id,
    /// 姓名
    pub name: String,
    /// Classes, the oldest first.
    pub classes: Vec<ArchiveClass>,
    /// 上级调训等
    pub elsewhere: Vec<ArchiveElsewhere>,
    /// Hours year by year, the newest first.
    pub years: Vec<PersonYear>,
    /// Courses finished online.
    pub online_courses: usize,
    /// Sessions taught.
    pub taught: Vec<ArchiveTaught>,
    /// Postings.
    pub postings: Vec<ArchivePosting>,
    /// Visits.
    pub visits: Vec<ArchiveVisit>,
    /// How abilities have changed, the oldest first.
    pub abilities: Vec<ArchiveLevel>,
}

/// Whose archive is to be printed.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(default)]
pub struct PrintArchives {
    /// One person.
    pub id: Option<Id>,
    /// Everybody of the filter instead: a unit with all below it, what was typed, a tier.
    pub filter: CadreFilter,
}

/// What several archives share: what the classes came to, and what the abilities are called.
#[derive(Default)]
struct Shared {
    outcomes: HashMap<Id, BTreeMap<Id, Outcome>>,
    abilities: HashMap<Id, String>,
}

impl Shared {
    fn new(db: &Reader) -> zhixing_store::Result<Self> {
        let abilities = db.abilities()?.into_iter().map(|one| (one.id, one.name)).collect();
        Ok(Self { abilities, ..Self::default() })
    }
}

/// Somebody's archive.
pub fn archive(cx: &Reading, request: PersonRequest) -> Result<PersonArchive> {
    cx.read(|db| of_person(db, request.id, cx.today(), &mut Shared::new(db)?))
}

fn of_person(db: &Reader, id: Id, today: Day, shared: &mut Shared) -> zhixing_store::Result<PersonArchive> {
    let Career { name, years, entries } = career(db, id, today)?;
    let mut by_class: HashMap<Id, Sum> = HashMap::new();
    let mut elsewhere = Vec::new();
    let mut taught = Vec::new();
    let mut online_courses = 0;
    for (_, one) in entries {
        let (sum, entry) = (one.sum, one.entry);
        match (entry.source, entry.subject) {
            (HoursSource::Class, Some(class)) => {
                let of = by_class.entry(class).or_default();
                *of = *of + sum;
            }
            (HoursSource::Online, _) => online_courses += entry.parts.len(),
            (HoursSource::Teaching, _) => {
                taught.extend(entry.parts.into_iter().filter_map(|part| match part.what {
                    PartWhat::Taught { title, hours, .. } => {
                        Some(ArchiveTaught { day: part.day, title, hours })
                    }
                    _ => None,
                }));
            }
            (HoursSource::Typed, _) => {
                let title = entry.title_zh();
                let said = entry.parts.into_iter().next().map(|part| part.what);
                let (organiser, number) = match said {
                    Some(PartWhat::Typed { organiser, number, .. }) => (organiser, number),
                    _ => (None, None),
                };
                elsewhere.push(ArchiveElsewhere {
                    title,
                    first_day: entry.first_day,
                    last_day: entry.last_day,
                    kind: entry.kind,
                    organiser,
                    number,
                    sum,
                });
            }
            _ => {}
        }
    }
    elsewhere.sort_by_key(|one| (one.first_day.or(one.last_day), one.last_day));
    taught.sort_by_key(|one| one.day);
    let mut classes = Vec::new();
    for class in db.archived_classes(id)? {
        let of_class = match shared.outcomes.entry(class.id) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(free) => free.insert(outcomes(db, class.id, today)?),
        };
        let outcome = of_class.get(&class.enrolment).cloned();
        classes.push(ArchiveClass {
            id: class.id,
            title: class.title,
            first_day: class.first_day,
            last_day: class.last_day,
            role: class.role,
            withdrawn: class.withdrawn,
            sum: by_class.remove(&class.id).unwrap_or_default(),
            outcome: outcome.filter(|outcome| *outcome != Outcome::NotAssessed),
            certificate: class.certificate,
        });
    }
    let mut postings = Vec::new();
    for posting in db.postings_of(id)? {
        let grade = db.appraisal(posting.id, zhixing_domain::practice::AppraisalKind::Final)?.grade;
        let away = posting.away();
        postings.push(ArchivePosting {
            id: posting.id,
            title: posting.project_title,
            first_day: away.first,
            last_day: away.last,
            grade,
            hours: posting.hours,
        });
    }
    postings.sort_by_key(|one| one.first_day);
    let visits = db.visits_of(id)?.into_iter().rev();
    Ok(PersonArchive {
        id,
        name,
        classes,
        elsewhere,
        years,
        online_courses,
        taught,
        postings,
        visits: visits.map(|one| ArchiveVisit { id: one.id, title: one.title, day: one.day }).collect(),
        abilities: changes(db, id, &shared.abilities)?,
    })
}

/// How the levels of a person have changed, the oldest first: what says the same again is no change.
fn changes(db: &Reader, id: Id, names: &HashMap<Id, String>) -> zhixing_store::Result<Vec<ArchiveLevel>> {
    let mut now: HashMap<Id, Level> = HashMap::new();
    let mut changes = Vec::new();
    for said in db.said_of(id)?.into_iter().rev() {
        let before = now.insert(said.ability, said.statement.level);
        if before == Some(said.statement.level) {
            continue;
        }
        changes.push(ArchiveLevel {
            day: said.statement.day,
            name: names.get(&said.ability).cloned().unwrap_or_default(),
            before,
            after: said.statement.level,
            source: said.statement.source,
        });
    }
    Ok(changes)
}
