//! 全链: everything before and after a record, as one picture that can be read and printed.

mod after;
mod result;
#[cfg(test)]
mod tests;

use crate::context::Reading;
use crate::paper::{Document, MadePaper, make};
use serde::Deserialize;
use ts_rs::TS;
use zhixing_domain::chain::{Fact, Node, NodeKind, Picture, Stage};
use zhixing_domain::people::CadreField;
use zhixing_domain::{Day, Id, Result};
use zhixing_print::chain::ChainSheet;
use zhixing_store::Reader;
use zhixing_store::chain::ChainNeeds;

/// Whose picture is wanted.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[serde(tag = "of", rename_all = "snake_case")]
pub enum ChainOf {
    /// A year's plan.
    Year {
        /// Which year.
        #[ts(type = "number")]
        year: i64,
    },
    /// A need.
    Need {
        /// Which.
        id: Id,
    },
    /// An item of a plan.
    Item {
        /// Which.
        id: Id,
    },
    /// A class.
    Class {
        /// Which.
        id: Id,
    },
    /// A person.
    Person {
        /// Who.
        id: Id,
    },
    /// A mentor.
    Mentor {
        /// Who.
        id: Id,
    },
}

/// Of a mentor or a person of many years, so many of the latest classes are drawn.
const CLASSES: usize = 40;

/// The picture of a record.
pub fn picture(cx: &Reading, request: ChainOf) -> Result<Picture> {
    cx.read(|db| draw(db, request, cx.today()))
}

/// The picture on paper, A3 landscape.
pub fn print(cx: &Reading, request: ChainOf) -> Result<MadePaper> {
    let (picture, issuer) = cx.read(|db| Ok((draw(db, request, cx.today())?, db.office()?.0)))?;
    let title = format!("全链图：{}", picture.title);
    let subject = picture.nodes.iter().find(|node| node.is_subject).map(|node| node.id);
    let note = format!("{issuer}　{} 制", zhixing_domain::paper::day_zh(cx.today()));
    make(cx, Document::Chain(Box::new(ChainSheet { title: title.clone(), picture, note })), subject, &title)
}

/// What a picture is drawn from: whose it is, and which items and classes it goes through.
struct Course {
    title: String,
    of: ChainOf,
    items: Vec<Id>,
    classes: Vec<Id>,
}

fn draw(db: &Reader, of: ChainOf, today: Day) -> zhixing_store::Result<Picture> {
    let course = course(db, of)?;
    let mut picture = Picture { title: course.title.clone(), ..Picture::default() };
    items(db, &course, &mut picture)?;
    needs(db, &course, &mut picture)?;
    classes(db, &course, &mut picture)?;
    result::add(db, &course, &mut picture, today)?;
    after::add(db, &course, &mut picture)?;
    Ok(picture.arranged())
}

fn course(db: &Reader, of: ChainOf) -> zhixing_store::Result<Course> {
    let with = |title: String, items: Vec<Id>, classes: Vec<Id>| Course { title, of, items, classes };
    let of_classes = |title: String, mut classes: Vec<Id>| -> zhixing_store::Result<Course> {
        classes.drain(..classes.len().saturating_sub(CLASSES));
        let items = db.chain_classes(&classes)?.into_iter().filter_map(|class| class.item).collect();
        Ok(with(title, items, classes))
    };
    let of_items = |title: String, items: Vec<Id>| -> zhixing_store::Result<Course> {
        let mut classes = Vec::new();
        for item in &items {
            classes.extend(db.chain_classes_of_item(*item)?);
        }
        Ok(with(title, items, classes))
    };
    match of {
        ChainOf::Year { year } => {
            let title = db.plan_of(year)?.map_or_else(|| format!("{year} 年"), |plan| plan.title);
            of_items(title, db.chain_items_of_year(year)?)
        }
        ChainOf::Need { id } => {
            let need = db.need(id)?;
            let items = db.items_answering(id, need.topic)?.into_iter().map(|item| item.id).collect();
            of_items(need.topic_name, items)
        }
        ChainOf::Item { id } => of_items(db.plan_item(id)?.title, vec![id]),
        ChainOf::Class { id } => of_classes(db.class(id)?.name(), vec![id]),
        ChainOf::Mentor { id } => of_classes(db.mentor(id)?.name, db.chain_classes_of_mentor(id)?),
        ChainOf::Person { id } => {
            let topics: Vec<Id> = db.chain_needs_of_person(id)?.into_iter().map(|need| need.topic).collect();
            let name = db.cadre(id)?.facts.get(CadreField::Name).map(str::to_owned);
            let mut course = of_classes(name.unwrap_or_default(), db.chain_classes_of_person(id)?)?;
            course.items.extend(db.chain_items_of_topics(&topics)?.into_iter().map(|(_, item)| item));
            Ok(course)
        }
    }
}

fn items(db: &Reader, course: &Course, picture: &mut Picture) -> zhixing_store::Result<()> {
    for item in db.chain_items(&course.items)? {
        let is_year = matches!(course.of, ChainOf::Year { .. });
        let mut facts: Vec<Fact> = (!is_year).then(|| Fact::of("年度", item.year)).into_iter().collect();
        facts.extend(item.months.map(|months| Fact::of("月份", months)));
        facts.push(Fact::said(item.state.zh()));
        let is_subject = matches!(course.of, ChainOf::Item { id } if id == item.id);
        let (stage, kind) = (Stage::Item, NodeKind::Item);
        picture.node(Node {
            stage,
            kind,
            id: item.id,
            within: Some(item.plan),
            title: item.title,
            facts,
            is_subject,
        });
    }
    Ok(())
}

fn place(picture: &Picture, stage: Stage, id: Id) -> Option<usize> {
    picture.nodes.iter().position(|node| node.stage == stage && node.id == id)
}

/// What asked for the items: one need, a person's own, or all that are attached to them, topic by topic.
fn needs(db: &Reader, course: &Course, picture: &mut Picture) -> zhixing_store::Result<()> {
    match course.of {
        ChainOf::Need { id } => {
            let need = db.need(id)?;
            let mut facts = vec![Fact::said(need.source.zh())];
            facts.extend(need.name.or(need.unit).map(Fact::said));
            let title = need.topic_name;
            let (stage, kind) = (Stage::Need, NodeKind::Need);
            let from = picture.node(Node { stage, kind, id, within: None, title, facts, is_subject: true });
            for item in &course.items {
                picture.link(from, place(picture, Stage::Item, *item));
            }
        }
        ChainOf::Person { id } => {
            let needs = db.chain_needs_of_person(id)?;
            let topics: Vec<Id> = needs.iter().map(|need| need.topic).collect();
            add_topics(picture, &needs);
            for (topic, item) in db.chain_items_of_topics(&topics)? {
                picture.link(place(picture, Stage::Need, topic), place(picture, Stage::Item, item));
            }
        }
        _ => {
            let needs = db.chain_needs_of_items(&course.items)?;
            add_topics(picture, &needs);
            for need in &needs {
                let item = need.item.and_then(|item| place(picture, Stage::Item, item));
                picture.link(place(picture, Stage::Need, need.topic), item);
            }
        }
    }
    Ok(())
}

/// A place for each topic, with how many needs of each source ask for it.
fn add_topics(picture: &mut Picture, needs: &[ChainNeeds]) {
    for need in needs {
        if place(picture, Stage::Need, need.topic).is_some() {
            continue;
        }
        let mut facts: Vec<Fact> = Vec::new();
        for source in zhixing_domain::needs::NeedSource::ALL {
            let same = |one: &&ChainNeeds| one.topic == need.topic && one.source == *source;
            let count: u32 = needs.iter().filter(same).map(|one| one.count).sum();
            if count > 0 {
                facts.push(Fact::of(source.zh(), count));
            }
        }
        picture.node(Node {
            stage: Stage::Need,
            kind: NodeKind::Topic,
            id: need.topic,
            within: None,
            title: need.name.clone(),
            facts,
            is_subject: false,
        });
    }
}

fn classes(db: &Reader, course: &Course, picture: &mut Picture) -> zhixing_store::Result<()> {
    let raised_by = if let ChainOf::Need { id } = course.of { db.need(id)?.cadre } else { None };
    for class in db.chain_classes(&course.classes)? {
        let days: Vec<String> = [class.first_day, class.last_day].into_iter().flatten().collect();
        let mut facts = if days.is_empty() { Vec::new() } else { vec![Fact::said(days.join(" – "))] };
        if let Some(cadre) = raised_by {
            let was_there = db.chain_enrolment(class.id, cadre)?.is_some_and(|place| !place.withdrawn);
            facts.push(Fact::said(if was_there { "本人参加" } else { "本人未参加" }));
        }
        let is_subject = matches!(course.of, ChainOf::Class { id } if id == class.id);
        let (stage, kind) = (Stage::Class, NodeKind::Class);
        let to = picture.node(Node {
            stage,
            kind,
            id: class.id,
            within: None,
            title: class.title,
            facts,
            is_subject,
        });
        picture.link(class.item.and_then(|item| place(picture, Stage::Item, item)), to);
    }
    let only = if let ChainOf::Mentor { id } = course.of { Some(id) } else { None };
    for mentor in db.chain_mentors(&course.classes, only)? {
        let facts = if only.is_some() { Vec::new() } else { vec![Fact::said(mentor.title)] };
        let to = picture.node(Node {
            stage: Stage::Mentor,
            kind: NodeKind::Mentor,
            id: mentor.mentor,
            within: None,
            title: mentor.name,
            facts,
            is_subject: only.is_some(),
        });
        picture.link(place(picture, Stage::Class, mentor.class), to);
    }
    Ok(())
}
