//! The sample's people: the invented office's own roster, brought in as a clerk would.

use super::import::{Opened, judge, take};
use crate::context::Writing;
use crate::jobs::Progress;
use crate::op::Op;
use zhixing_domain::Result;
use zhixing_domain::people::CadreField;
use zhixing_exchange::Book;
use zhixing_exchange::roster::Told;
use zhixing_store::people::{CadreFilter, Order};

const ROSTER: &[u8] = include_bytes!("../../sample/roster.xlsx");

/// Brings the roster in; then says who is of the county tier, which no roster tells.
pub(crate) fn fill(cx: &Writing, progress: &Progress) -> Result<()> {
    let book = Book::open("青石县干部名册.xlsx", ROSTER)?;
    let preview = judge(cx, Opened::Book(book), &Told::default(), progress)?;
    take(cx, cx.house.judged(preview.token)?.as_ref(), false, progress)?;
    let (_, people) = cx.read(|db| db.cadres(&CadreFilter::default(), Order::Office, 0, i64::MAX))?;
    cx.write(Op::TiersSet, |tx| {
        for person in &people {
            let is_county = person.facts.get(CadreField::Rank).is_some_and(|rank| rank.ends_with("调研员"));
            tx.set_cadre(person.id, CadreField::Tier, Some(if is_county { "county_up" } else { "other" }))?;
        }
        Ok(())
    })
}
