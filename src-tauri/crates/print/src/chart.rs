//! Bars: the one chart that says what an office needs to see.

use crate::fonts::Style;
use crate::page::{Align, GREY, Paper, SHADE, VERMILION, area, set};
use zhixing_domain::paper::PaperBars;

/// From one bar to the next, in millimetres.
const STEP: f32 = 7.5;

/// The height that a chart takes, in millimetres.
pub(crate) fn height(chart: &PaperBars) -> f32 {
    head(chart) + 2.0 + chart.bars.len() as f32 * STEP
}

/// What its title takes.
fn head(chart: &PaperBars) -> f32 {
    if chart.title.is_empty() { 1.0 } else { 9.0 }
}

/// Draws a chart with its upper left corner at `x`, `y`.
pub(crate) fn draw(paper: &mut Paper, chart: &PaperBars, x: f32, y: f32, wide: f32) {
    paper.text(x, y + 5.0, Align::Left, set(Style::SansBold, 10.5), &chart.title);
    let label = wide * 0.3;
    let room = wide - label - 34.0;
    for (at, bar) in chart.bars.iter().enumerate() {
        let top = y + head(chart) + at as f32 * STEP;
        paper.fitted(area(x, top, label - 3.0, 5.4), Align::Right, set(Style::Serif, 10.0), 6.5, &bar.label);
        paper.fill(area(x + label, top + 0.6, room, 4.2), SHADE);
        let part = (bar.value as f32 / chart.full.max(1) as f32).clamp(0.0, 1.0);
        if part > 0.0 {
            paper.fill(area(x + label, top + 0.6, room * part, 4.2), VERMILION);
        }
        paper.text(x + label + room + 2.5, top + 4.0, Align::Left, set(Style::Sans, 9.5), &bar.shown);
    }
    let foot = y + head(chart) + chart.bars.len() as f32 * STEP;
    paper.line(x + label, y + head(chart) - 0.6, x + label, foot - 1.4, 0.5, GREY);
}
