//! Stock that is printed already (预印纸), and how far the printer is off.

use super::document::{Document, MadePaper, preview};
use crate::context::{Reading, Writing};
use crate::rule;
use serde::Deserialize;
use ts_rs::TS;
use zhixing_domain::paper::{FARTHEST, Stock};
use zhixing_domain::{Code, Problem, Result};
use zhixing_print::certificate::{Calibration, Layout};

/// One stock.
#[derive(Debug, Deserialize, TS)]
pub struct StockRef {
    /// Its name.
    pub name: String,
}

/// The office's stock.
pub fn stock(cx: &Reading, (): ()) -> Result<Vec<Stock>> {
    rule::today(cx)
}

/// Sets the office's stock with its offsets.
pub fn save_stock(cx: &Writing, request: Vec<Stock>) -> Result<()> {
    for (at, stock) in request.iter().enumerate() {
        if stock.name.trim().is_empty() {
            return Err(Problem::new(Code::Empty).with("field", "证书纸名称"));
        }
        if request[..at].iter().any(|other| other.name == stock.name) {
            return Err(Problem::new(Code::Taken).with("found", &stock.name));
        }
        for (field, offset) in [("向右", stock.right), ("向下", stock.down)] {
            if offset.abs() > FARTHEST {
                let problem = Problem::new(Code::OutOfRange).with("field", field);
                let millimetres = |tenths: i32| format!("{} mm", f64::from(tenths) / 10.0);
                return Err(problem
                    .with("found", millimetres(offset))
                    .with("from", millimetres(-FARTHEST))
                    .with("to", millimetres(FARTHEST)));
            }
        }
    }
    rule::keep(cx, &request)
}

/// The sheet that finds out how far the printer is off.
pub fn print_calibration(cx: &Reading, request: StockRef) -> Result<MadePaper> {
    let Stock { name, right, down } = named(cx, &request.name)?;
    let title = format!("校准页（{name}）");
    preview(cx, &Document::Calibration(Calibration { stock: name, right, down }), &title)
}

/// How certificates are set: with our border, or moved for a stock.
pub(crate) fn layout(cx: &Reading, stock: Option<&str>) -> Result<Layout> {
    let Some(name) = stock else { return Ok(Layout::Designed) };
    let Stock { right, down, .. } = named(cx, name)?;
    Ok(Layout::TextOnly { right, down })
}

fn named(cx: &Reading, name: &str) -> Result<Stock> {
    let all: Vec<Stock> = rule::today(cx)?;
    all.into_iter().find(|stock| stock.name == name).ok_or_else(|| Problem::new(Code::NotFound))
}
