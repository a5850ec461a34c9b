//! 全链: what leads to a record and what came of it, as one picture from need to need.

use crate::value::Id;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

crate::keyed! {
    /// A station of the chain (环节), in the order of the work.
    pub enum Stage {
        Need "need" "需求" [],
        Item "item" "计划项目" [],
        Class "class" "班次" [],
        Mentor "mentor" "导师" [],
        Result "result" "学习结果" [],
        FollowUp "follow_up" "跟踪问效" [],
        Improvement "improvement" "改进方向" [],
        Next "next" "新的需求" [],
    }
}

crate::keyed! {
    /// What stands at a place of the picture.
    pub enum NodeKind {
        Topic "topic" "专题" [],
        Need "need" "需求" [],
        Item "item" "计划项目" [],
        Class "class" "班次" [],
        Mentor "mentor" "导师" [],
        Person "person" "干部" [],
        FollowUp "follow_up" "跟踪" [],
        Improvement "improvement" "改进" [],
    }
}

/// Something told of a node: `学员 56`. The label is a term of the field; a fact without one is its own words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Fact {
    /// The term.
    pub label: Option<String>,
    /// What it is.
    pub value: String,
}

impl Fact {
    /// `学员 56`
    pub fn of(label: &str, value: impl ToString) -> Self {
        Self { label: Some(label.to_owned()), value: value.to_string() }
    }

    /// Words that say themselves what they are.
    pub fn said(value: impl Into<String>) -> Self {
        Self { label: None, value: value.into() }
    }

    /// In Chinese.
    pub fn zh(&self) -> String {
        match &self.label {
            Some(label) => format!("{label} {}", self.value),
            None => self.value.clone(),
        }
    }
}

/// A place of the picture (节点).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Node {
    /// At which station.
    pub stage: Stage,
    /// What it is.
    pub kind: NodeKind,
    /// Which.
    pub id: Id,
    /// What it stands in, where it is opened there: the plan of an item.
    pub within: Option<Id>,
    /// What it is called.
    pub title: String,
    /// What is told of it.
    pub facts: Vec<Fact>,
    /// Whether the picture was asked for it.
    pub is_subject: bool,
}

/// A picture of the chain (全链图).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Picture {
    /// Whose it is.
    pub title: String,
    /// Its places, station by station; within a station each stands near what leads to it.
    pub nodes: Vec<Node>,
    /// Which place leads to which, by their places in `nodes`.
    pub links: Vec<(usize, usize)>,
    /// How many more there are at a station than are shown.
    pub hidden: Vec<(Stage, usize)>,
}

/// How many places a station shows.
pub const SHOWN: usize = 14;

impl Picture {
    /// Adds a place, once; gives where it is.
    pub fn node(&mut self, node: Node) -> usize {
        let same = |one: &Node| (one.stage, one.kind, one.id) == (node.stage, node.kind, node.id);
        if let Some(at) = self.nodes.iter().position(same) {
            self.nodes[at].is_subject |= node.is_subject;
            return at;
        }
        self.nodes.push(node);
        self.nodes.len() - 1
    }

    /// One place leads to another, where both are there; said once.
    pub fn link(&mut self, from: impl Into<Option<usize>>, to: impl Into<Option<usize>>) {
        let ends = from.into().zip(to.into());
        self.links.extend(ends.filter(|link| !self.links.contains(link)));
    }

    /// Puts the places in order and leaves out what a station cannot show: the subject first is kept, then what has most
    /// to do with the rest.
    #[must_use]
    pub fn arranged(self) -> Self {
        let Self { title, nodes, links, .. } = self;
        let degree = |at: usize| links.iter().filter(|(from, to)| *from == at || *to == at).count();
        let mut order: Vec<usize> = Vec::new();
        let mut hidden = Vec::new();
        for stage in Stage::ALL {
            let mut here: Vec<usize> = (0..nodes.len()).filter(|at| nodes[*at].stage == *stage).collect();
            if here.len() > SHOWN {
                here.sort_by_key(|at| (!nodes[*at].is_subject, std::cmp::Reverse(degree(*at)), *at));
                hidden.push((*stage, here.len() - SHOWN));
                here.truncate(SHOWN);
                here.sort_unstable();
            }
            // Near what leads to it: by the mean place of its predecessors; one that nothing leads to keeps its turn.
            let place = |at: usize, own: usize| -> usize {
                let before: Vec<usize> = links
                    .iter()
                    .filter(|(_, to)| *to == at)
                    .filter_map(|(from, _)| order.iter().position(|one| one == from))
                    .collect();
                if before.is_empty() {
                    own * 1000
                } else {
                    before.iter().sum::<usize>() * 1000 / before.len()
                }
            };
            let mut placed: Vec<(usize, usize)> =
                here.iter().enumerate().map(|(own, at)| (place(*at, own), *at)).collect();
            placed.sort_unstable();
            order.extend(placed.into_iter().map(|(_, at)| at));
        }
        let new_place = |at: usize| order.iter().position(|one| *one == at);
        let links =
            links.iter().filter_map(|(from, to)| Some((new_place(*from)?, new_place(*to)?))).collect();
        let mut kept: Vec<Option<Node>> = nodes.into_iter().map(Some).collect();
        let nodes = order.iter().filter_map(|at| kept.get_mut(*at).and_then(Option::take)).collect();
        Self { title, nodes, links, hidden }
    }

    /// The places of a station.
    pub fn at(&self, stage: Stage) -> impl Iterator<Item = (usize, &Node)> {
        self.nodes.iter().enumerate().filter(move |(_, node)| node.stage == stage)
    }
}

#[cfg(test)]
mod tests;
