//! Topics (专题): the office's own list, in its own order.

use crate::context::{Reading, Writing};
use crate::op::Op;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zhixing_domain::needs::topic_name;
use zhixing_domain::people::sounds_like;
use zhixing_domain::{Code, Id, Problem, Result};
use zhixing_store::needs::Topic;

/// A topic with how often it is used.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TopicRow {
    /// Its id.
    pub id: Id,
    /// The topic above it.
    pub parent: Option<Id>,
    /// Its name.
    pub name: String,
    /// Needs that name it, those on drafts too.
    #[ts(type = "number")]
    pub needs: i64,
    /// Needs of it that count.
    #[ts(type = "number")]
    pub counted: i64,
    /// Plan items that answer it.
    #[ts(type = "number")]
    pub items: i64,
    /// Mentors who teach it.
    #[ts(type = "number")]
    pub mentors: i64,
}

impl From<Topic> for TopicRow {
    fn from(row: Topic) -> Self {
        let Topic { id, parent, name, needs, counted, items, mentors } = row;
        Self { id, parent, name, needs, counted, items, mentors }
    }
}

/// One topic.
#[derive(Debug, Deserialize, TS)]
pub struct TopicRequest {
    /// The topic.
    pub id: Id,
}

/// A new topic.
#[derive(Debug, Deserialize, TS)]
pub struct AddTopic {
    /// Its name.
    pub name: String,
}

/// A new name.
#[derive(Debug, Deserialize, TS)]
pub struct RenameTopic {
    /// The topic.
    pub id: Id,
    /// Its new name.
    pub name: String,
}

/// A topic moved in the list.
#[derive(Debug, Deserialize, TS)]
pub struct PlaceTopic {
    /// The topic.
    pub id: Id,
    /// Its new place, from 0.
    pub place: usize,
}

/// Two topics that are one.
#[derive(Debug, Deserialize, TS)]
pub struct MergeTopic {
    /// The one that goes.
    pub id: Id,
    /// The one that stays.
    pub into: Id,
}

/// What was typed into a picker.
#[derive(Debug, Deserialize, TS)]
pub struct PickTopics {
    /// A part of the name, or initials.
    pub find: String,
    /// At most so many.
    pub limit: usize,
}

/// All topics, in order.
pub fn topics(cx: &Reading, (): ()) -> Result<Vec<TopicRow>> {
    Ok(cx.read(|db| db.topics())?.into_iter().map(TopicRow::from).collect())
}

/// The topics meant by what was typed; those wanted most come first.
pub fn pick_topics(cx: &Reading, request: PickTopics) -> Result<Vec<TopicRow>> {
    let mut found = cx.read(|db| db.topics())?;
    found.retain(|topic| sounds_like(&topic.name, &request.find));
    found.sort_by_key(|topic| (topic.name != request.find, std::cmp::Reverse(topic.counted)));
    Ok(found.into_iter().take(request.limit.clamp(1, 50)).map(TopicRow::from).collect())
}

/// Adds a topic as the last.
pub fn add_topic(cx: &Writing, request: AddTopic) -> Result<Id> {
    let name = named(&request.name)?;
    cx.write(Op::TopicAdded, |tx| {
        tx.says("name", &name);
        if tx.topic_named(&name)?.is_some() {
            return Err(Problem::new(Code::Taken).with("found", name));
        }
        let id = tx.add_topic(&name)?;
        tx.about(id);
        Ok(id)
    })
}

/// Renames a topic; everything that names it shows the new name.
pub fn rename_topic(cx: &Writing, request: RenameTopic) -> Result<()> {
    let name = named(&request.name)?;
    cx.write(Op::TopicChanged, |tx| {
        tx.says("name", &name);
        if tx.topic_named(&name)?.is_some_and(|other| other != request.id) {
            return Err(Problem::new(Code::Taken).with("found", name));
        }
        Ok(tx.set("topic", request.id, "name", &name)?)
    })
}

/// Moves a topic in the list.
pub fn place_topic(cx: &Writing, request: PlaceTopic) -> Result<()> {
    cx.write(Op::TopicChanged, |tx| {
        tx.says("name", tx.topic_name(request.id)?);
        Ok(tx.place_topic(request.id, request.place)?)
    })
}

/// Makes two topics one: papers and plan items go over, then the first is deleted.
pub fn merge_topic(cx: &Writing, request: MergeTopic) -> Result<()> {
    cx.write(Op::TopicMerged, |tx| {
        let (name, into) = (tx.topic_name(request.id)?, tx.topic_name(request.into)?);
        if request.id == request.into {
            return Err(Problem::new(Code::MergeIntoItself).with("name", name));
        }
        tx.says("name", name);
        tx.says("into", into);
        Ok(tx.merge_topic(request.id, request.into)?)
    })
}

/// Deletes a topic that nothing names.
pub fn delete_topic(cx: &Writing, request: TopicRequest) -> Result<()> {
    cx.write(Op::TopicDeleted, |tx| {
        let topics = tx.topics()?;
        let topic = topics.iter().find(|topic| topic.id == request.id);
        let topic = topic.ok_or_else(|| Problem::new(Code::NotFound))?;
        tx.says("name", &topic.name);
        for (count, place) in [(topic.needs, "需求"), (topic.items, "计划项目"), (topic.mentors, "导师")]
        {
            if count > 0 {
                let problem = Problem::new(Code::InUse).with("name", &topic.name).with("count", count);
                return Err(problem.with("where", place));
            }
        }
        Ok(tx.delete("topic", request.id)?)
    })
}

fn named(typed: &str) -> Result<String> {
    topic_name(typed).ok_or_else(|| Problem::new(Code::Empty).with("field", "专题"))
}
