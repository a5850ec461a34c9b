//! 干部: units, cadres, and finding them.

mod abilities;
mod cadres;
mod listing;
mod matching;
mod posts;
mod references;
mod search;
mod units;

pub use abilities::{Ability, SaidRow};
pub use cadres::{CadreFilter, CadreRow, Order};
pub(crate) use listing::LastList;
pub use matching::{Asked, Closing, Scope, Teaching};
pub use posts::{HoldingRow, OnRoster, Post, PostFilter, WithoutPost};
pub use references::Reference;
pub(crate) use search::index;
pub use units::Unit;
