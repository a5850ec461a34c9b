//! The sample's levels before and after classes: what units said of the abilities a class raises, so that its effect shows.

use crate::context::Writing;
use crate::people::{PersonCell, SaveLevels, SetClassAbility, save_levels, set_class_ability};
use chrono::Days;
use std::collections::BTreeMap;
use zhixing_domain::people::abilities::{AbilitySource, Level};
use zhixing_domain::{Id, Result};

/// What the class of the spring raises.
const RAISED: &[(&str, u8)] = &[("公文写作", 3), ("群众工作", 3), ("应急处置", 2)];

/// Says of a class that is over how its trainees stood before and how they stand a month after it: most are a step
/// further, some are where they were, of some nobody said anything.
pub(super) fn levels(cx: &Writing, class: Id) -> Result<()> {
    let today = cx.today();
    let known: BTreeMap<String, Id> =
        cx.read(|db| db.abilities())?.into_iter().map(|one| (one.name, one.id)).collect();
    if cx.read(|db| db.class_abilities(class))?.is_empty() {
        for (name, level) in RAISED {
            let Some(ability) = known.get(*name).copied() else { continue };
            set_class_ability(cx, SetClassAbility { class, ability, level: Level::new(*level) })?;
        }
    }
    let (days, people, raised) =
        cx.read(|db| Ok((db.class(class)?.days, db.trainee_cadres(class)?, db.class_abilities(class)?)))?;
    let (Some(first), Some(last)) = (days.first, days.last) else { return Ok(()) };
    let mut before: Vec<PersonCell> = Vec::new();
    let mut after: Vec<PersonCell> = Vec::new();
    for (at, (_, cadre)) in people.into_iter().enumerate() {
        for (column, (ability, _)) in raised.iter().enumerate() {
            // Numbers that look like chance and are the same every time.
            let chance = (at * 7 + column * 5) % 10;
            if chance == 9 {
                continue;
            }
            let stood = 1 + u8::from(chance % 3 == 0);
            let gained = u8::from(chance > 2) + u8::from(chance == 8);
            let say = |cells: &mut Vec<PersonCell>, level| {
                cells.push(PersonCell { cadre, ability: *ability, level: Level::new(level) });
            };
            say(&mut before, stood);
            say(&mut after, stood + gained);
        }
    }
    let source = AbilitySource::Organisation;
    let asked = first.checked_sub_days(Days::new(14)).unwrap_or(first);
    let heard = last.checked_add_days(Days::new(30)).unwrap_or(last).min(today);
    save_levels(cx, SaveLevels { source, day: asked, cells: before, note: None })?;
    save_levels(cx, SaveLevels { source, day: heard, cells: after, note: None })
}
