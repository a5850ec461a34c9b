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
        let Topic { id, parent, name, needs, counted, items, mentors, dropped: _ } = row;
        Self { id, parent, name, needs, counted, items, mentors }
    }
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

/// A topic moved among those of its parent.
#[derive(Debug, Deserialize, TS)]
pub struct PlaceTopic {
    /// The topic.
    pub id: Id,
    /// Its new place, from 0.
    pub place: usize,
}

/// A topic put below another.
#[derive(Debug, Deserialize, TS)]
pub struct SetTopicParent {
    /// The topic.
    pub id: Id,
    /// The topic above it; nothing puts it at the top.
    pub parent: Option<Id>,
}

/// Some needs of a topic made a topic of their own.
#[derive(Debug, Deserialize, TS)]
pub struct SplitTopic {
    /// The topic.
    pub id: Id,
    /// The name of the part.
    pub name: String,
    /// The needs that go over; the others stay.
    pub needs: Vec<Id>,
    /// Whether the part stands below the topic, not beside it.
    pub below: bool,
}

/// A topic deleted.
#[derive(Debug, Deserialize, TS)]
pub struct DeleteTopic {
    /// The topic.
    pub id: Id,
    /// Whether all that names it goes to the topic above it; otherwise it is only deleted if nothing names it.
    #[serde(default)]
    pub to_parent: bool,
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

/// Puts a topic below another, or at the top.
pub fn set_topic_parent(cx: &Writing, request: SetTopicParent) -> Result<()> {
    cx.write(Op::TopicChanged, |tx| {
        let name = tx.topic_name(request.id)?;
        tx.says("name", &name);
        if let Some(parent) = request.parent
            && tx.topic_is_below(parent, request.id)?
        {
            return Err(Problem::new(Code::TopicBelowItself).with("name", name));
        }
        Ok(tx.set_topic_parent(request.id, request.parent)?)
    })
}

/// Makes a topic of some needs of another; plan items and mentors of it answer both.
pub fn split_topic(cx: &Writing, request: SplitTopic) -> Result<Id> {
    let part = named(&request.name)?;
    cx.write(Op::TopicSplit, |tx| {
        tx.says("name", tx.topic_name(request.id)?);
        tx.says("part", &part);
        tx.says("count", request.needs.len());
        if tx.topic_named(&part)?.is_some() {
            return Err(Problem::new(Code::Taken).with("found", part));
        }
        let id = tx.split_topic(request.id, &part, &request.needs, request.below)?;
        tx.about(id);
        Ok(id)
    })
}

/// Deletes a topic that nothing names, or lets all that names it go to the topic above it first. Never takes a need with it.
pub fn delete_topic(cx: &Writing, request: DeleteTopic) -> Result<()> {
    cx.write(Op::TopicDeleted, |tx| {
        let topics = tx.topics()?;
        let topic = topics.iter().find(|topic| topic.id == request.id);
        let topic = topic.ok_or_else(|| Problem::new(Code::NotFound))?;
        tx.says("name", &topic.name);
        if let Some(parent) = topic.parent.filter(|_| request.to_parent) {
            return Ok(tx.merge_topic(topic.id, parent)?);
        }
        let below = topics.iter().filter(|other| other.parent == Some(topic.id)).count() as i64;
        let abilities = tx.topic_abilities(request.id)?;
        let courses = tx.topic_courses(request.id)?;
        let bases = tx.topic_bases(request.id)?;
        let [questions, improvements] = tx.topic_followups(request.id)?;
        for (count, place) in [
            (topic.needs, "需求"),
            (below, "下级专题"),
            (topic.items, "计划项目"),
            (topic.dropped, "已取消的计划项目"),
            (topic.mentors, "导师"),
            (abilities, "能力"),
            (courses, "网络课程"),
            (bases, "教学点和单位"),
            (questions, "学员问题"),
            (improvements, "改进方向"),
        ] {
            if count > 0 {
                let problem = Problem::new(Code::InUse).with("name", &topic.name).with("count", count);
                return Err(problem.with("where", place));
            }
        }
        tx.drop_guessed_topic(request.id)?;
        for focus in tx.focuses()?.into_iter().filter(|focus| focus.topic == topic.id) {
            tx.delete("topic_focus", focus.id)?;
        }
        Ok(tx.delete("topic", request.id)?)
    })
}

fn named(typed: &str) -> Result<String> {
    topic_name(typed).ok_or_else(|| Problem::new(Code::Empty).with("field", "专题"))
}
