//! 全链图: the stations of the work from left to right, what stands at each, and what leads to what. A3 landscape.

use crate::Printed;
use crate::fonts::{Fonts, Style};
use crate::page::{Align, Area, BLACK, GREY, Paper, SHADE, VERMILION, area, set};
use serde::{Deserialize, Serialize};
use zhixing_domain::Result;
use zhixing_domain::chain::{Picture, Stage};

/// A picture of the chain for paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChainSheet {
    /// Its title.
    pub title: String,
    /// What it shows.
    pub picture: Picture,
    /// What stands at the foot.
    pub note: String,
}

const MARGIN: f32 = 14.0;
/// Where the stations begin, in millimetres from the top.
const TOP: f32 = 46.0;
const BOX: f32 = 14.6;
const GAP: f32 = 2.4;

/// Sets the picture.
pub fn set_chain(fonts: &Fonts, input: &ChainSheet) -> Result<Printed> {
    let mut paper = Paper::landscape_a3(fonts, &input.title);
    paper.page();
    let (wide, high) = paper.size();
    let all = wide - 2.0 * MARGIN;
    let title = area(MARGIN, 13.0, all, 14.0);
    paper.fitted(title, Align::Centre, set(Style::SerifBold, 24.0), 14.0, &input.title);
    let column = all / Stage::ALL.len() as f32;
    let inner = column - 10.0;
    let picture = &input.picture;
    let boxes = places(picture, column, inner);
    for (from, to) in &picture.links {
        join(&mut paper, boxes[*from], boxes[*to]);
    }
    for (at, stage) in Stage::ALL.iter().enumerate() {
        let x = MARGIN + column * at as f32 + 5.0;
        let head = area(x, TOP - 12.0, inner, 8.0);
        paper.fitted(head, Align::Centre, set(Style::SansBold, 12.0), 9.0, stage.zh());
        paper.line(x, TOP - 4.0, x + inner, TOP - 4.0, 0.8, VERMILION);
        let shown = picture.at(*stage).count();
        let hidden = picture.hidden.iter().find(|(one, _)| one == stage).map_or(0, |(_, count)| *count);
        let below = area(x, TOP + (BOX + GAP) * shown as f32, inner, 6.0);
        if shown == 0 {
            paper.fitted(below, Align::Centre, set(Style::Sans, 9.0).ink(GREY), 8.0, "还没有");
        } else if hidden > 0 {
            let more = format!("另有 {hidden} 项");
            paper.fitted(below, Align::Centre, set(Style::Sans, 9.0).ink(GREY), 8.0, &more);
        }
    }
    for (node, at) in picture.nodes.iter().zip(&boxes) {
        paper.fill(*at, SHADE);
        let (thick, ink) = if node.is_subject { (1.6, VERMILION) } else { (0.5, GREY) };
        paper.frame(*at, thick, ink);
        let facts: Vec<String> = node.facts.iter().map(|fact| fact.zh()).collect();
        let above = if facts.is_empty() { BOX - 1.6 } else { 7.4 };
        let text = area(at.x + 1.2, at.y + 0.8, at.w - 2.4, above);
        paper.fitted(text, Align::Centre, set(Style::SerifBold, 10.0).ink(BLACK), 7.0, &node.title);
        if !facts.is_empty() {
            let under = area(at.x + 1.2, at.y + 8.4, at.w - 2.4, BOX - 9.0);
            paper.fitted(under, Align::Centre, set(Style::Sans, 8.0).ink(GREY), 6.5, &facts.join(" · "));
        }
    }
    let note = area(MARGIN, high - 14.0, all, 6.0);
    paper.fitted(note, Align::Right, set(Style::Serif, 10.0).ink(GREY), 8.0, &input.note);
    paper.finish()
}

/// Where each place of the picture stands.
fn places(picture: &Picture, column: f32, inner: f32) -> Vec<Area> {
    let mut row = [0_usize; Stage::ALL.len()];
    picture
        .nodes
        .iter()
        .map(|node| {
            let at = node.stage as usize;
            let y = TOP + (BOX + GAP) * row[at] as f32;
            row[at] += 1;
            area(MARGIN + column * at as f32 + 5.0, y, inner, BOX)
        })
        .collect()
}

/// From the right edge of one to the left edge of the other, with one bend; what reaches over a station passes behind it.
fn join(paper: &mut Paper, from: Area, to: Area) {
    let (x1, y1) = (from.x + from.w, from.y + from.h / 2.0);
    let (x2, y2) = (to.x, to.y + to.h / 2.0);
    let bend = x2 - 5.0;
    paper.line(x1, y1, bend, y1, 0.4, GREY);
    paper.line(bend, y1, bend, y2, 0.4, GREY);
    paper.line(bend, y2, x2, y2, 0.4, GREY);
}

#[cfg(test)]
mod tests;
