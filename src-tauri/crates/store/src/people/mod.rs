//! 干部: units, cadres, and finding them.

mod cadres;
mod listing;
mod references;
mod search;
mod units;

pub use cadres::{CadreFilter, CadreRow, Order};
pub(crate) use listing::LastList;
pub use references::Reference;
pub(crate) use search::index;
pub use units::Unit;
