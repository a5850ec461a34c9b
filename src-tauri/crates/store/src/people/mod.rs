//! 干部: units, cadres, and finding them.

mod abilities;
mod archive;
mod cadres;
mod listing;
mod matching;
mod posts;
mod references;
mod said;
mod search;
mod units;

pub use abilities::{Ability, AbilityUses, SaidRow};
pub use archive::ArchivedClass;
pub use cadres::{CadreFilter, CadreRow, FoundCadre, Order};
pub(crate) use listing::LastList;
pub use matching::{Asked, Closing, Scope, Teaching};
pub use posts::{HoldingRow, OnRoster, Post, PostFilter, WithoutPost};
pub use references::Reference;
pub(crate) use search::{index, name_question};
pub use units::Unit;

use crate::error::Result;
use rusqlite::Connection;

/// Brings what is derived of people up to what a transaction changed, before it is closed.
pub(crate) fn settle(db: &Connection, kinds: &[String], first_seq: i64) -> Result<()> {
    let touches = |table: &str| kinds.iter().any(|kind| kind == table);
    if touches("cadre_ability") {
        said::settle(db, first_seq)?;
    }
    if touches("cadre") {
        search::settle(db, first_seq)?;
    }
    Ok(())
}
