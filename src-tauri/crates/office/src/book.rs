//! A list as a workbook at hand, to be saved by its token.

use crate::context::Reading;
use serde::Serialize;
use ts_rs::TS;
use zhixing_domain::Result;
use zhixing_exchange::table::{Table, to_xlsx};

/// A made file at hand.
#[derive(Debug, Serialize, TS)]
pub struct MadeOutput {
    /// Stands for it in `host.save`, `host.print` and `paper.bytes`.
    #[ts(type = "number")]
    pub token: u64,
    /// The name to save it under.
    pub name: String,
}

/// Keeps a made file at hand.
pub(crate) fn at_hand(cx: &Reading, name: String, bytes: Vec<u8>) -> MadeOutput {
    MadeOutput { token: cx.house.keep_made(name.clone(), bytes), name }
}

/// Makes a workbook of a list, named by its title.
pub(crate) fn book(cx: &Reading, table: &Table) -> Result<MadeOutput> {
    Ok(at_hand(cx, format!("{}.xlsx", table.title), to_xlsx(table)?))
}
