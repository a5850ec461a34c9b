//! Gaps: what people's posts ask for and they do not have.

use super::asked::Asked;
use super::standing::known;
use zhixing_domain::people::abilities::{Level, shortfall};
use zhixing_domain::{Day, Id};
use zhixing_store::Reader;
use zhixing_store::people::Scope;

/// Somebody short of an ability.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GapOf {
    /// The person.
    pub cadre: Id,
    /// What their post asks for.
    pub required: Level,
    /// What counts of them; nothing where nobody ever said anything.
    pub has: Option<Level>,
    /// Levels missing.
    pub gap: u8,
}

/// Everybody whose post asks for an ability and who is short of it by `least` levels or more (at least one).
pub fn people_with_gap(db: &Reader, ability: Id, least: u8, day: Day) -> zhixing_store::Result<Vec<GapOf>> {
    let scope = Scope::Abilities(&[ability]);
    let asked = Asked::read(db, scope, day)?;
    let known = known(db, scope, day)?;
    let gaps = asked.people().filter_map(|cadre| {
        let required = asked.level(cadre, ability)?;
        let has = known.counts(cadre, ability).map(|said| said.level);
        Some(GapOf { cadre, required, has, gap: shortfall(required, has) })
    });
    let mut gaps: Vec<GapOf> = gaps.filter(|found| found.gap >= least.max(1)).collect();
    gaps.sort_unstable_by_key(|found| found.cadre);
    Ok(gaps)
}
