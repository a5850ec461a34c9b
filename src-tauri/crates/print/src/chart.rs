//! Bars: the one chart that says what an office needs to see.

use crate::fonts::Style;
use crate::page::{Align, GREY, Paper, SHADE, VERMILION, area, set};
use serde::{Deserialize, Serialize};

/// A chart of horizontal bars.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Bars {
    /// Its title.
    pub title: String,
    /// Label, value, and the value as it is written.
    pub bars: Vec<(String, f64, String)>,
    /// The value of a full bar.
    pub full: f64,
}

/// The height that a chart takes, in millimetres.
pub(crate) fn height(chart: &Bars) -> f32 {
    10.0 + chart.bars.len() as f32 * 7.5
}

/// Draws a chart with its upper left corner at `x`, `y`.
pub(crate) fn draw(paper: &mut Paper, chart: &Bars, x: f32, y: f32, wide: f32) {
    paper.text(x, y + 5.0, Align::Left, set(Style::SansBold, 10.5), &chart.title);
    let label = wide * 0.34;
    let room = wide - label - 22.0;
    for (at, (name, value, text)) in chart.bars.iter().enumerate() {
        let top = y + 9.0 + at as f32 * 7.5;
        paper.fitted(area(x, top, label - 3.0, 5.4), Align::Right, set(Style::Serif, 10.0), 6.5, name);
        paper.fill(area(x + label, top + 0.6, room, 4.2), SHADE);
        let part = (value / chart.full.max(f64::EPSILON)).clamp(0.0, 1.0) as f32;
        if part > 0.0 {
            paper.fill(area(x + label, top + 0.6, room * part, 4.2), VERMILION);
        }
        paper.text(x + label + room + 2.5, top + 4.0, Align::Left, set(Style::Sans, 9.5), text);
    }
    let foot = y + 9.0 + chart.bars.len() as f32 * 7.5;
    paper.line(x + label, y + 8.4, x + label, foot - 1.4, 0.5, GREY);
}
