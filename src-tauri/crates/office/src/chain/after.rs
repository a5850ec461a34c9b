//! What came of a class afterwards: what was asked, what is to be better, and the needs that it became.

use super::{Course, place};
use zhixing_domain::Id;
use zhixing_domain::chain::{Fact, Node, NodeKind, Picture, Stage};
use zhixing_store::Reader;

/// Where a class stands last in the picture: at its result, or at itself.
fn last(picture: &Picture, class: Id) -> Option<usize> {
    place(picture, Stage::Result, class).or_else(|| place(picture, Stage::Class, class))
}

pub(super) fn add(db: &Reader, course: &Course, picture: &mut Picture) -> zhixing_store::Result<()> {
    let node = |stage, kind, id, title| Node {
        stage,
        kind,
        id,
        within: None,
        title,
        facts: Vec::new(),
        is_subject: false,
    };
    for asked in db.chain_followups(&course.classes)? {
        let mut facts = vec![match asked.done {
            Some(done) => Fact::of("完成", done),
            None => Fact::of("到期", asked.due),
        }];
        if asked.answers > 0 {
            facts.push(Fact::of("收到", asked.answers));
        }
        let title = asked.kind.zh().to_owned();
        let to = picture.node(Node { facts, ..node(Stage::FollowUp, NodeKind::FollowUp, asked.id, title) });
        picture.link(last(picture, asked.class), to);
    }
    let improvements = db.chain_improvements(&course.classes)?;
    for better in &improvements {
        let mut facts = vec![Fact::said(better.state.zh())];
        facts.extend(better.owner.clone().map(Fact::said));
        let title = better.what.clone();
        let kind = NodeKind::Improvement;
        let to = picture.node(Node { facts, ..node(Stage::Improvement, kind, better.id, title) });
        let from = better.followup.and_then(|id| place(picture, Stage::FollowUp, id));
        picture.link(from.or_else(|| last(picture, better.class)), to);
    }
    let improvements: Vec<Id> = improvements.iter().map(|better| better.id).collect();
    for next in db.chain_next(&improvements)? {
        let facts = next.year.map(|year| Fact::of("年度", year)).into_iter().collect();
        let to = picture.node(Node { facts, ..node(Stage::Next, NodeKind::Need, next.id, next.topic) });
        picture.link(place(picture, Stage::Improvement, next.improvement), to);
    }
    Ok(())
}
