//! Where each item stands with the panel.

use super::rows::PlanItemRow;
use super::snapshot::item_snapshot;
use zhixing_domain::Id;
use zhixing_domain::plans::{ItemSnapshot, ItemStanding};
use zhixing_store::Reader;
use zhixing_store::plans::Plan;

/// Where each item stands: by its last round, and by whether it was changed since it passed.
pub(super) fn standings(
    db: &Reader,
    plan: &Plan,
    items: &[PlanItemRow],
) -> zhixing_store::Result<Vec<ItemStanding>> {
    let rounds = db.plan_rounds(plan.id)?;
    if rounds.is_empty() {
        return Ok(vec![ItemStanding::Unassessed; items.len()]);
    }
    let verdicts = db.plan_verdicts(plan.id)?;
    let versions = db.plan_versions(plan.id)?;
    let seen = |round: Id, item: Id| {
        let round = rounds.iter().find(|one| one.id == round)?;
        let version = versions.iter().find(|version| version.id == round.version)?;
        version.snapshot.items.iter().find(|one| one.id == Some(item))
    };
    // Once it is issued, a plan changes by adjustment; the panel is not asked again.
    let is_open = plan.state < zhixing_domain::plans::PlanState::Issued;
    items
        .iter()
        .map(|item| {
            let Some(last) = verdicts.iter().rev().find(|verdict| verdict.item == item.id) else {
                return Ok(ItemStanding::Unassessed);
            };
            Ok(match last.passed {
                None => ItemStanding::Before,
                Some(false) if last.overruled.is_some() => ItemStanding::Overruled,
                Some(false) => ItemStanding::Failed,
                Some(true) if is_open => match seen(last.round, item.id) {
                    Some(seen) if !same(seen, &item_snapshot(db, item)?) => ItemStanding::Changed,
                    _ => ItemStanding::Passed,
                },
                Some(true) => ItemStanding::Passed,
            })
        })
        .collect()
}

/// Whether an item is what the panel saw: the needs it answers may grow, and a reason for a change is not the change.
fn same(seen: &ItemSnapshot, now: &ItemSnapshot) -> bool {
    let plain = |item: &ItemSnapshot| {
        let mut item = ItemSnapshot { needs: 0, reason: None, ..item.clone() };
        item.values.remove(zhixing_domain::plans::ItemField::ChangeReason.key());
        item
    };
    plain(seen) == plain(now)
}
