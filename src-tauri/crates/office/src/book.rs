//! A list as a workbook at hand, to be saved by its token; and a list from a chosen workbook or pasted cells.

use crate::context::Reading;
use crate::host::read_file;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zhixing_domain::Result;
use zhixing_exchange::table::{Table, to_xlsx};
use zhixing_exchange::{Book, pasted};

/// Where a table comes from.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct TableSource {
    /// A chosen file.
    #[ts(type = "number | null")]
    pub file: Option<u64>,
    /// Pasted cells, if it is no file.
    pub text: Option<String>,
}

impl TableSource {
    /// The file's name and the workbook.
    pub(crate) fn open(&self, cx: &Reading) -> Result<(String, Book)> {
        Ok(match self.file {
            Some(token) => {
                let (name, bytes) = read_file(&cx.house.staged(token)?)?;
                let book = Book::open(&name, &bytes)?;
                (name, book)
            }
            None => ("粘贴".to_owned(), pasted(self.text.as_deref().unwrap_or_default())?),
        })
    }
}

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
