//! The plan as it was on a day, and what two such states differ in.

use super::{ItemField, PlanState};
use crate::{Fen, Id};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

crate::keyed! {
    /// On what occasion a plan was kept as it was (版本).
    pub enum VersionKind {
        Assessment "assessment" "送评稿" [],
        Submission "submission" "报批稿" [],
        Issue "issue" "下达稿" [],
        Adjustment "adjustment" "调整稿" [],
    }
}

/// An item as it was, in the words of its papers.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ItemSnapshot {
    /// The item.
    pub id: Option<Id>,
    /// Its fields that are filled in, by key.
    #[ts(type = "Record<string, string>")]
    pub values: BTreeMap<String, String>,
    /// The topics it answers.
    pub topics: Vec<String>,
    /// Whom its rule picks, condition by condition.
    pub rule: Vec<String>,
    /// How many needs it answers.
    #[ts(type = "number")]
    pub needs: i64,
    /// What it costs.
    pub budget: Fen,
    /// Why it was changed in the adjustment that made this version.
    pub reason: Option<String>,
}

/// A plan as it was; items that were dropped stand in it no more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PlanSnapshot {
    /// The year.
    #[ts(type = "number")]
    pub year: i64,
    /// Its title.
    pub title: String,
    /// How far it had come.
    pub state: PlanState,
    /// The year's ceiling.
    pub ceiling: Option<Fen>,
    /// Its items, in order.
    pub items: Vec<ItemSnapshot>,
    /// Why items were dropped since the version before.
    #[serde(default)]
    #[ts(type = "Record<string, string>")]
    pub dropped: BTreeMap<Id, String>,
}

impl PlanSnapshot {
    /// What its items cost together.
    pub fn total(&self) -> Fen {
        self.items.iter().map(|item| item.budget).sum()
    }
}

crate::keyed! {
    /// What became of an item from one version to the next (变动).
    pub enum ChangeKind {
        Added "added" "新增" [],
        Cancelled "cancelled" "取消" [],
        Moved "moved" "改期" [],
        Changed "changed" "修改" [],
    }
}

/// One thing that changed about an item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ItemFieldChange {
    /// Its key: a field, `topics`, `rule`, `budget`.
    pub field: String,
    /// What it is called on paper.
    pub label: String,
    /// What stood there.
    pub before: String,
    /// What stands there now.
    pub after: String,
}

/// What became of one item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ItemChange {
    /// The item.
    pub item: Option<Id>,
    /// Its title.
    pub title: String,
    /// What became of it.
    pub kind: ChangeKind,
    /// What changed.
    pub fields: Vec<ItemFieldChange>,
    /// Why.
    pub reason: Option<String>,
}

/// What became of each item from `old` to `new`: those that stayed as they were are left out. An item whose months alone
/// changed was moved.
pub fn differences(old: &PlanSnapshot, new: &PlanSnapshot) -> Vec<ItemChange> {
    let title = |item: &ItemSnapshot| item.values.get(ItemField::Title.key()).cloned().unwrap_or_default();
    let mut changes = Vec::new();
    for item in &new.items {
        let before = old.items.iter().find(|old| old.id == item.id);
        let fields = fields_between(before, item);
        let kind = match before {
            None => ChangeKind::Added,
            Some(_) if fields.is_empty() => continue,
            Some(_) if fields.iter().all(|field| field.field == ItemField::Months.key()) => ChangeKind::Moved,
            Some(_) => ChangeKind::Changed,
        };
        let reason = item.reason.clone();
        changes.push(ItemChange { item: item.id, title: title(item), kind, fields, reason });
    }
    for item in old.items.iter().filter(|old| !new.items.iter().any(|item| item.id == old.id)) {
        let reason = item.id.and_then(|id| new.dropped.get(&id)).cloned();
        let (kind, fields) = (ChangeKind::Cancelled, Vec::new());
        changes.push(ItemChange { item: item.id, title: title(item), kind, fields, reason });
    }
    changes
}

/// The fields in which an item differs; of one that is new, what it has.
fn fields_between(before: Option<&ItemSnapshot>, after: &ItemSnapshot) -> Vec<ItemFieldChange> {
    let empty = ItemSnapshot::default();
    let before = before.unwrap_or(&empty);
    let kept = [ItemField::Budget, ItemField::BudgetReason, ItemField::ChangeReason];
    let mut found: Vec<(&str, &str, String, String)> = ItemField::ALL
        .iter()
        .filter(|field| !kept.contains(field))
        .map(|field| {
            let of = |item: &ItemSnapshot| item.values.get(field.key()).cloned().unwrap_or_default();
            (field.key(), field.zh(), of(before), of(after))
        })
        .collect();
    found.push(("topics", "对应专题", before.topics.join("、"), after.topics.join("、")));
    found.push(("rule", "选人规则", before.rule.join("；"), after.rule.join("；")));
    let money = |fen: Fen| if fen == Fen(0) { String::new() } else { fen.to_string() };
    found.push((ItemField::Budget.key(), ItemField::Budget.zh(), money(before.budget), money(after.budget)));
    found
        .into_iter()
        .filter(|(_, _, before, after)| before != after)
        .map(|(field, label, before, after)| ItemFieldChange {
            field: field.to_owned(),
            label: label.to_owned(),
            before,
            after,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn item(id: i64, title: &str, months: &str, budget: i64) -> ItemSnapshot {
        let values = [("title", title), ("months", months)];
        let values = values.into_iter().map(|(key, value)| (key.to_owned(), value.to_owned())).collect();
        ItemSnapshot { id: Some(Id(id)), values, budget: Fen(budget), ..ItemSnapshot::default() }
    }

    fn plan(items: Vec<ItemSnapshot>) -> PlanSnapshot {
        let (title, state) = ("2026年度计划".to_owned(), PlanState::Issued);
        PlanSnapshot { year: 2026, title, state, ceiling: None, items, dropped: BTreeMap::new() }
    }

    #[test]
    fn each_change_is_told_once_by_its_kind_with_its_reason() {
        let old =
            plan(vec![item(1, "甲班", "3月", 100), item(2, "乙班", "5月", 200), item(3, "丙班", "6月", 0)]);
        let moved = ItemSnapshot { reason: Some("教室不空".into()), ..item(1, "甲班", "4月", 100) };
        let mut new = plan(vec![item(4, "丁班", "9月", 50), moved, item(2, "乙班", "6月", 250)]);
        new.dropped.insert(Id(3), "并入乙班".into());
        let told: Vec<_> = differences(&old, &new)
            .into_iter()
            .map(|change| (change.title, change.kind, change.fields.len(), change.reason))
            .collect();
        let reason = |text: &str| Some(text.to_owned());
        assert_eq!(
            told,
            [
                ("丁班".into(), ChangeKind::Added, 3, None),
                ("甲班".into(), ChangeKind::Moved, 1, reason("教室不空")),
                ("乙班".into(), ChangeKind::Changed, 2, None),
                ("丙班".into(), ChangeKind::Cancelled, 0, reason("并入乙班")),
            ]
        );
    }

    proptest! {
        #[test]
        fn nothing_changed_tells_nothing_and_every_change_is_told(
            old in prop::collection::btree_map(1_i64..12, (1_u8..13, 0_i64..5), 0..8),
            new in prop::collection::btree_map(1_i64..12, (1_u8..13, 0_i64..5), 0..8),
        ) {
            let make = |of: &BTreeMap<i64, (u8, i64)>| {
                plan(of.iter().map(|(id, (month, budget))| item(*id, "班", &format!("{month}月"), *budget)).collect())
            };
            let (before, after) = (make(&old), make(&new));
            prop_assert_eq!(differences(&before, &before), vec![]);
            let told: std::collections::BTreeSet<i64> =
                differences(&before, &after).iter().filter_map(|change| change.item.map(|id| id.0)).collect();
            let differing = old.keys().chain(new.keys()).copied().filter(|id| old.get(id) != new.get(id)).collect();
            prop_assert_eq!(told, differing);
        }
    }
}
