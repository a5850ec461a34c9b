//! The sample office's paper: two kinds of printed stock, and what was printed for the classes that are over.

use super::{note_print, save_stock, stock};
use crate::classes::{PrintCertificates, print_certificates};
use crate::context::Writing;
use zhixing_domain::Result;
use zhixing_domain::paper::Stock;
use zhixing_store::classes::ClassFilter;

/// Fills it. Without fonts nothing is printed, and the sample is none the worse for it.
pub(crate) fn fill(cx: &Writing) -> Result<()> {
    let mut all = stock(cx, ())?;
    all.push(Stock { name: "县委党校红缎证书".to_owned(), right: 5, down: -10 });
    all.push(Stock { name: "绒面聘书内页".to_owned(), right: -5, down: 15 });
    save_stock(cx, all)?;
    if cx.house.fonts().is_err() {
        return Ok(());
    }
    for class in cx.read(|db| db.classes(&ClassFilter::default(), 0, usize::MAX))?.1 {
        if cx.read(|db| db.class_tally(class.id))?.certificates > 0 {
            let made = print_certificates(cx, PrintCertificates { class: class.id, ids: None, stock: None })?;
            note_print(cx, made.token)?;
        }
    }
    Ok(())
}
