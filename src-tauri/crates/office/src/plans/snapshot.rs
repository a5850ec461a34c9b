//! A plan in the words of its papers, as versions keep it.

use super::rows::PlanItemRow;
use crate::people::rule_words;
use std::collections::BTreeMap;
use zhixing_domain::Hours;
use zhixing_domain::plans::{ClassKind, ItemField, ItemForm, ItemSnapshot, PlanSnapshot};
use zhixing_store::Reader;
use zhixing_store::plans::Plan;

/// A plan as it is.
pub(super) fn snapshot(
    db: &Reader,
    plan: &Plan,
    items: &[PlanItemRow],
) -> zhixing_store::Result<PlanSnapshot> {
    let kept = items.iter().filter(|item| item.dropped.is_none());
    Ok(PlanSnapshot {
        year: plan.year,
        title: plan.title.clone(),
        state: plan.state,
        ceiling: plan.ceiling,
        items: kept.map(|item| item_snapshot(db, item)).collect::<zhixing_store::Result<_>>()?,
        dropped: items.iter().filter_map(|item| Some((item.id, item.dropped.clone()?))).collect(),
    })
}

/// An item as it is.
pub(super) fn item_snapshot(db: &Reader, item: &PlanItemRow) -> zhixing_store::Result<ItemSnapshot> {
    let mut rule = rule_words(db, &db.item_audience(item.id)?)?;
    for pick in db.item_picks(item.id)? {
        let name = db.person_line(pick.cadre)?.name;
        rule.push(format!("{}{name}（{}）", pick.way.zh(), pick.reason));
    }
    Ok(ItemSnapshot {
        id: Some(item.id),
        values: ItemField::ALL
            .iter()
            .filter_map(|field| Some((field.key().to_owned(), words(item, *field)?)))
            .collect::<BTreeMap<_, _>>(),
        topics: item.topics.iter().map(|topic| topic.name.clone()).collect(),
        rule,
        needs: item.needs,
        budget: item.budget,
        reason: item.change_reason.clone(),
    })
}

/// What stands in a field, in words; nothing where it is empty.
pub(super) fn words(item: &PlanItemRow, field: ItemField) -> Option<String> {
    let hours = |hours: Hours| (hours.0 > 0).then(|| hours.to_string());
    let number = |number: Option<i64>| number.map(|number| number.to_string());
    match field {
        ItemField::Title => Some(item.title.clone()),
        ItemField::Audience => item.audience.clone(),
        ItemField::HeadCount => number(item.head_count),
        ItemField::Days => number(item.days),
        ItemField::Hours => item.hours.map(|hours| hours.to_string()),
        ItemField::Months => Some(item.months.zh()).filter(|words| !words.is_empty()),
        ItemField::Host => item.host.clone(),
        ItemField::Place => item.place.clone(),
        ItemField::Form => item.form.map(|form: ItemForm| form.zh().to_owned()),
        ItemField::ClassKind => item.class_kind.map(|kind: ClassKind| kind.zh().to_owned()),
        ItemField::FeeExpert => hours(item.lectures[0]),
        ItemField::FeeFull => hours(item.lectures[1]),
        ItemField::FeeAssociate => hours(item.lectures[2]),
        ItemField::Budget => Some(item.budget.to_string()),
        ItemField::BudgetReason => item.budget_reason.clone(),
        ItemField::ChangeReason => item.change_reason.clone(),
    }
}
