//! What a version changed against the one before, in the order of the newer.

use super::{Question, Questionnaire};
use serde::Serialize;
use std::collections::BTreeMap;
use ts_rs::TS;

crate::keyed! {
    /// What became of a part of the questionnaire (变化).
    pub enum QuestionChangeKind {
        Added "added" "新增" [],
        Removed "removed" "删除" [],
        Moved "moved" "移动" [],
        Edited "edited" "修改" [],
    }
}

/// One difference between two versions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct QuestionChange {
    /// What became of it.
    pub kind: QuestionChangeKind,
    /// The question's number before; nothing for the title, the introduction, or a new one.
    pub old_no: Option<u32>,
    /// Its number now.
    pub new_no: Option<u32>,
    /// What was changed: 题目, 题型, 选项…
    pub what: String,
    /// As it was.
    pub old: String,
    /// As it is.
    pub new: String,
}

/// The differences from `old` to `new`. Questions are known by their key; one that only slid because others came or went
/// is not moved.
pub fn changes(old: &Questionnaire, new: &Questionnaire) -> Vec<QuestionChange> {
    let mut found = Vec::new();
    for (what, old, new) in [("标题", &old.title, &new.title), ("说明", &old.intro, &new.intro)] {
        if old != new {
            found.push(edited(None, None, what, old.clone(), new.clone()));
        }
    }
    let heading = |of: &Questionnaire| {
        let titles: Vec<&str> = of.sections.iter().map(|section| section.title.as_str()).collect();
        titles.join("／")
    };
    if heading(old) != heading(new) {
        found.push(edited(None, None, "部分", heading(old), heading(new)));
    }
    let before: BTreeMap<u32, (u32, usize, &Question)> =
        old.questions().map(|(at, no, question)| (question.key, (no, at, question))).collect();
    let kept: BTreeMap<u32, u32> = new.questions().map(|(_, no, question)| (question.key, no)).collect();
    // The questions of both, in the order of each: a question moved if its place among them changed.
    let rank = |of: &Questionnaire| -> BTreeMap<u32, usize> {
        let shared =
            of.questions().filter(|(.., q)| before.contains_key(&q.key) && kept.contains_key(&q.key));
        shared.enumerate().map(|(at, (.., question))| (question.key, at)).collect()
    };
    let (rank_old, rank_new) = (rank(old), rank(new));
    for (at, no, question) in new.questions() {
        let Some((old_no, old_at, was)) = before.get(&question.key).copied() else {
            let new = question.text.clone();
            found.push(QuestionChange {
                kind: QuestionChangeKind::Added,
                old_no: None,
                new_no: Some(no),
                what: "题目".into(),
                old: String::new(),
                new,
            });
            continue;
        };
        for (what, old, new) in
            faces(was).into_iter().zip(faces(question)).map(|((what, old), (_, new))| (what, old, new))
        {
            if old != new {
                found.push(edited(Some(old_no), Some(no), what, old, new));
            }
        }
        if rank_old.get(&question.key) != rank_new.get(&question.key) || at != old_at {
            let (old, new) = (format!("第 {old_no} 题"), format!("第 {no} 题"));
            found.push(QuestionChange {
                kind: QuestionChangeKind::Moved,
                old_no: Some(old_no),
                new_no: Some(no),
                what: "位置".into(),
                old,
                new,
            });
        }
    }
    for (_, no, question) in old.questions().filter(|(.., question)| !kept.contains_key(&question.key)) {
        let old = question.text.clone();
        found.push(QuestionChange {
            kind: QuestionChangeKind::Removed,
            old_no: Some(no),
            new_no: None,
            what: "题目".into(),
            old,
            new: String::new(),
        });
    }
    found
}

fn edited(old_no: Option<u32>, new_no: Option<u32>, what: &str, old: String, new: String) -> QuestionChange {
    QuestionChange { kind: QuestionChangeKind::Edited, old_no, new_no, what: what.to_owned(), old, new }
}

/// What of a question is compared, in words.
fn faces(question: &Question) -> [(&'static str, String); 6] {
    [
        ("题型", question.kind.zh().to_owned()),
        ("题目", question.text.clone()),
        ("提示", question.help.clone()),
        ("必答", if question.required { "是" } else { "否" }.to_owned()),
        ("选项", question.choices.join("／")),
        ("上限", question.most.to_string()),
    ]
}

#[cfg(test)]
mod tests {
    use super::super::for_cadres;
    use super::*;
    use proptest::prelude::*;

    fn kinds(old: &Questionnaire, new: &Questionnaire) -> Vec<(QuestionChangeKind, String)> {
        changes(old, new).into_iter().map(|change| (change.kind, change.what)).collect()
    }

    #[test]
    fn a_version_says_what_it_changed() {
        let old = for_cadres();
        assert_eq!(changes(&old, &old), []);
        let mut new = old.clone();
        new.sections[0].questions[0].text = "换一种问法".into();
        assert_eq!(kinds(&old, &new), [(QuestionChangeKind::Edited, "题目".to_owned())]);
        let mut new = old.clone();
        let gone = new.sections[0].questions.remove(0);
        assert_eq!(
            kinds(&old, &new),
            [(QuestionChangeKind::Removed, "题目".to_owned())],
            "the others only slid"
        );
        new.sections[0].questions.insert(0, Question { key: 99, ..gone });
        let found: Vec<QuestionChangeKind> = changes(&old, &new).iter().map(|change| change.kind).collect();
        assert_eq!(found, [QuestionChangeKind::Added, QuestionChangeKind::Removed]);
        let mut new = old.clone();
        new.sections[0].questions.swap(0, 1);
        assert_eq!(
            kinds(&old, &new),
            [(QuestionChangeKind::Moved, "位置".to_owned()), (QuestionChangeKind::Moved, "位置".to_owned())]
        );
    }

    proptest! {
        #[test]
        fn whatever_is_left_out_is_named_and_nothing_else(gone in proptest::collection::btree_set(0_usize..10, 0..5)) {
            let old = for_cadres();
            let keys: Vec<u32> = old.questions().map(|(.., question)| question.key).collect();
            let gone: Vec<u32> = gone.into_iter().filter_map(|at| keys.get(at).copied()).collect();
            let mut new = old.clone();
            for section in &mut new.sections {
                section.questions.retain(|question| !gone.contains(&question.key));
            }
            let found = changes(&old, &new);
            prop_assert!(found.iter().all(|change| change.kind == QuestionChangeKind::Removed));
            prop_assert_eq!(found.len(), gone.len());
            let back = changes(&new, &old);
            prop_assert!(back.iter().all(|change| change.kind == QuestionChangeKind::Added));
            prop_assert_eq!(back.len(), gone.len());
        }
    }
}
