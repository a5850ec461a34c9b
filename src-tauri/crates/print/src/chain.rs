//! 全链图: the stations of the work from left to right, what stands at each, and what leads to what. A3 landscape.

use crate::Printed;
use crate::fonts::{Fonts, Style};
use crate::page::{Align, BLACK, GREY, Paper, SHADE, VERMILION, area, set};
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
/// The least height of a place, at which a full station still stands on the page, and of the room between two.
const BOX: f32 = 14.2;
const GAP: f32 = 2.8;
/// A short picture grows into the page, so far.
const GROWN: f32 = 1.8;

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
    let rows = rows(picture);
    let most = rows.iter().max().map_or(1, |last| last + 1) as f32;
    let grown = ((high - TOP - 24.0) / (most * (BOX + GAP))).clamp(1.0, GROWN);
    let grid = Grid { column, inner, high: BOX * grown, gap: GAP * grown };
    for (from, to) in &picture.links {
        grid.join(&mut paper, picture, &rows, (*from, *to));
    }
    for (at, stage) in Stage::ALL.iter().enumerate() {
        let x = grid.left(at);
        let head = area(x, TOP - 12.0, inner, 8.0);
        paper.fitted(head, Align::Centre, set(Style::SansBold, 12.0), 9.0, stage.zh());
        paper.line(x, TOP - 4.0, x + inner, TOP - 4.0, 0.8, VERMILION);
        let shown = picture.at(*stage).count();
        let hidden = picture.hidden.iter().find(|(one, _)| one == stage).map_or(0, |(_, count)| *count);
        let below = area(x, grid.top(shown), inner, 6.0);
        if shown == 0 {
            paper.fitted(below, Align::Centre, set(Style::Sans, 9.0).ink(GREY), 8.0, "还没有");
        } else if hidden > 0 {
            let more = format!("另有 {hidden} 项");
            paper.fitted(below, Align::Centre, set(Style::Sans, 9.0).ink(GREY), 8.0, &more);
        }
    }
    for (node, row) in picture.nodes.iter().zip(&rows) {
        let at = area(grid.left(node.stage as usize), grid.top(*row), inner, grid.high);
        paper.fill(at, SHADE);
        let (thick, ink) = if node.is_subject { (1.6, VERMILION) } else { (0.5, GREY) };
        paper.frame(at, thick, ink);
        let facts: Vec<String> = node.facts.iter().map(|fact| fact.zh()).collect();
        let above = if facts.is_empty() { at.h - 1.6 } else { at.h * 0.52 };
        let text = area(at.x + 1.2, at.y + 0.8, at.w - 2.4, above);
        let large = set(Style::SerifBold, 10.0 * grown.min(1.25)).ink(BLACK);
        paper.fitted(text, Align::Centre, large, 7.0, &node.title);
        if !facts.is_empty() {
            let under = area(at.x + 1.2, at.y + above + 0.8, at.w - 2.4, at.h - above - 1.4);
            let small = set(Style::Sans, 8.0 * grown.min(1.2)).ink(GREY);
            paper.fitted(under, Align::Centre, small, 6.5, &facts.join(" · "));
        }
    }
    let note = area(MARGIN, high - 14.0, all, 6.0);
    paper.fitted(note, Align::Right, set(Style::Serif, 10.0).ink(GREY), 8.0, &input.note);
    paper.finish()
}

/// In which row of its station each place stands.
fn rows(picture: &Picture) -> Vec<usize> {
    let mut next = [0_usize; Stage::ALL.len()];
    let mut place = |stage: Stage| {
        next[stage as usize] += 1;
        next[stage as usize] - 1
    };
    picture.nodes.iter().map(|node| place(node.stage)).collect()
}

/// Where the places of a picture stand, in millimetres.
struct Grid {
    column: f32,
    inner: f32,
    high: f32,
    gap: f32,
}

impl Grid {
    fn left(&self, stage: usize) -> f32 {
        MARGIN + self.column * stage as f32 + (self.column - self.inner) / 2.0
    }

    fn top(&self, row: usize) -> f32 {
        TOP + (self.high + self.gap) * row as f32
    }

    /// From the right edge of one to the left edge of the other. What reaches over a station passes between two of its
    /// rows, never behind a place.
    fn join(&self, paper: &mut Paper, picture: &Picture, rows: &[usize], (from, to): (usize, usize)) {
        let (first, last) = (picture.nodes[from].stage as usize, picture.nodes[to].stage as usize);
        let (x1, y1) = (self.left(first) + self.inner, self.top(rows[from]) + self.high / 2.0);
        let (x2, y2) = (self.left(last), self.top(rows[to]) + self.high / 2.0);
        let mut corners = vec![(x1, y1)];
        let is_over = picture.nodes.iter().any(|node| (first + 1..last).contains(&(node.stage as usize)));
        if is_over {
            let between = self.top(rows[from] + usize::from(rows[to] > rows[from])) - self.gap / 2.0;
            let leaves = x1 + (self.column - self.inner) / 2.0;
            corners.extend([(leaves, y1), (leaves, between), (x2 - 5.0, between)]);
        } else {
            corners.push((x2 - 5.0, y1));
        }
        corners.extend([(x2 - 5.0, y2), (x2, y2)]);
        for ends in corners.windows(2) {
            paper.line(ends[0].0, ends[0].1, ends[1].0, ends[1].1, 0.4, GREY);
        }
    }
}

#[cfg(test)]
mod tests;
