//! Which courses would close a gap (推荐网络课): by topic, and by what a title names.

use crate::context::Reading;
use crate::people::{PersonRequest, person_fit};
use crate::plans::PlanItemRequest;
use serde::Serialize;
use std::collections::{HashMap, HashSet};
use ts_rs::TS;
use zhixing_domain::{Hours, Id, Result};
use zhixing_store::practice::online::CourseRow;

/// A course that is recommended.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Recommended {
    /// The course.
    pub id: Id,
    /// Its title.
    pub title: String,
    /// The platforms that have it.
    pub platforms: Vec<String>,
    /// How long, in seconds.
    pub seconds: Option<u32>,
    /// What it is worth.
    pub hours: Option<Hours>,
    /// Why: the topics it answers, or the words its title contains.
    pub because: Vec<String>,
    /// Whether nobody has confirmed what it is about.
    pub guessed: bool,
    /// How many of ours have finished it.
    #[ts(type = "number")]
    pub people: i64,
    /// Whether the person has finished it.
    pub done: bool,
}

/// So many are recommended for one thing.
const MOST: usize = 6;

/// The courses for topics and words, those to begin with first: not finished yet, confirmed, finished by many.
fn recommend(
    courses: &[CourseRow],
    topics: &[(Id, String)],
    words: &[&str],
    done: &HashSet<Id>,
) -> Vec<Recommended> {
    let wanted: HashMap<Id, &str> = topics.iter().map(|(id, name)| (*id, name.as_str())).collect();
    let mut found: Vec<Recommended> = courses
        .iter()
        .filter_map(|course| {
            let of_topic = course.topics.iter().filter(|topic| wanted.contains_key(&topic.id));
            let (mut because, mut guessed) = (Vec::new(), true);
            for topic in of_topic {
                because.push(topic.name.clone());
                guessed &= topic.guessed;
            }
            if because.is_empty() {
                let named =
                    words.iter().filter(|word| word.chars().count() >= 2 && course.title.contains(**word));
                because.extend(named.map(|word| (*word).to_owned()));
            }
            (!because.is_empty()).then(|| Recommended {
                id: course.id,
                title: course.title.clone(),
                platforms: course.platforms.clone(),
                seconds: course.seconds,
                hours: course.hours,
                because,
                guessed,
                people: course.people,
                done: done.contains(&course.id),
            })
        })
        .collect();
    found.sort_by_key(|one| (one.done, one.guessed, std::cmp::Reverse(one.people)));
    found.truncate(MOST);
    found
}

/// The courses for what a plan item teaches.
pub fn recommend_for_item(cx: &Reading, request: PlanItemRequest) -> Result<Vec<Recommended>> {
    cx.read(|db| {
        let item = db.plan_item(request.id)?;
        let topics: Vec<(Id, String)> = db
            .plan_topics(item.plan)?
            .into_iter()
            .filter(|topic| topic.item == request.id)
            .map(|topic| (topic.topic, topic.name))
            .collect();
        let words: Vec<&str> = topics.iter().map(|(_, name)| name.as_str()).collect();
        Ok(recommend(&db.online_courses()?, &topics, &words, &HashSet::new()))
    })
}

/// The courses for one of somebody's gaps.
#[derive(Debug, Clone, Serialize, TS)]
pub struct GapCourses {
    /// The ability.
    pub ability: Id,
    /// The courses.
    pub courses: Vec<Recommended>,
}

/// The courses for each ability that somebody's post asks for and they lack.
pub fn recommend_for_person(cx: &Reading, request: PersonRequest) -> Result<Vec<GapCourses>> {
    let person = request.id;
    let fit = person_fit(cx, request)?;
    cx.read(|db| {
        let courses = db.online_courses()?;
        let done: HashSet<Id> = db.online_courses_of(person)?.into_iter().collect();
        let of_gap = fit.lines.iter().filter(|line| line.gap > 0).map(|line| {
            let topics: Vec<(Id, String)> =
                line.topics.iter().map(|topic| (topic.id, topic.name.clone())).collect();
            let words: Vec<&str> =
                topics.iter().map(|(_, name)| name.as_str()).chain([line.name.as_str()]).collect();
            GapCourses { ability: line.ability, courses: recommend(&courses, &topics, &words, &done) }
        });
        Ok(of_gap.filter(|gap| !gap.courses.is_empty()).collect())
    })
}
