//! 打印: documents made for the person, previewed, saved, printed, and printed again as they were.

mod document;
mod fonts;
mod history;
mod sample;
mod stock;

pub use document::{Bytes, MadePaper, bytes};
pub(crate) use document::{ClassFile, Document, Draft, hand_out, make, make_from, preview, released};
pub use fonts::read_fonts;
pub(crate) use history::note_print;
pub use history::{FindPrints, PrintRow, RecordRef, SeriesRow, record, records, reprint, series};
pub(crate) use sample::fill;
pub(crate) use stock::layout;
pub use stock::{StockRef, print_calibration, save_stock, stock};
pub use zhixing_print::Fonts;

#[cfg(test)]
mod tests;
