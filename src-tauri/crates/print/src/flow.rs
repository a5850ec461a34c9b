//! Running text: headings, paragraphs, tables and charts, one below the other, from page to page.

use crate::chart;
use crate::fonts::Style;
use crate::page::{Align, BLACK, GREY, Paper, SHADE, Type, area, set};
use crate::text::{MM, break_lines, width};
use zhixing_domain::paper::{PaperBars, PaperTable};

/// Where running text stands on every page, in millimetres.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Frame {
    pub(crate) left: f32,
    pub(crate) top: f32,
    pub(crate) wide: f32,
    pub(crate) bottom: f32,
}

/// How a paragraph is set.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Manner {
    pub(crate) with: Type,
    /// From one baseline to the next, in millimetres.
    pub(crate) leading: f32,
    /// Whether the first line is indented by two characters.
    pub(crate) indented: bool,
}

/// A document whose text runs on from page to page.
pub(crate) struct Flow<'a> {
    pub(crate) paper: Paper<'a>,
    pub(crate) frame: Frame,
    pub(crate) y: f32,
    /// Type of the text in tables.
    pub(crate) cell: f32,
}

/// Type of tables, and the room around it, in millimetres.
const CELL: f32 = 10.5;
const AROUND: f32 = 1.1;

impl<'a> Flow<'a> {
    /// Begins on the first page.
    pub(crate) fn new(mut paper: Paper<'a>, frame: Frame) -> Self {
        paper.page();
        Self { paper, frame, y: frame.top, cell: CELL }
    }

    /// Goes to the next page if less than `high` is left on this one. Says whether it did.
    pub(crate) fn need(&mut self, high: f32) -> bool {
        if self.y + high <= self.frame.bottom || self.y <= self.frame.top {
            return false;
        }
        self.paper.page();
        self.y = self.frame.top;
        true
    }

    /// Leaves room, but not at the head of a page.
    pub(crate) fn gap(&mut self, high: f32) {
        if self.y > self.frame.top {
            self.y += high;
        }
    }

    /// A title in the middle. Where one line is too narrow it is parted where a name ends if that gives two, otherwise
    /// into lines of nearly one length.
    pub(crate) fn title(&mut self, with: Type, leading: f32, text: &str) {
        let wide = |text: &str| width(self.paper.fonts, with.style, with.size, text);
        let fits = |line: &str| wide(line) <= self.frame.wide;
        let lines: Vec<String> = if fits(text) {
            vec![text.to_owned()]
        } else {
            parted(text, fits)
                .map_or_else(|| self.even_lines(with, text), |lines| lines.map(str::to_owned).into())
        };
        for line in lines {
            self.need(leading);
            let middle = self.frame.left + self.frame.wide / 2.0;
            self.paper.text(middle, self.y + baseline(leading, with.size), Align::Centre, with, &line);
            self.y += leading;
        }
    }

    fn even_lines(&self, Type { style, size, .. }: Type, text: &str) -> Vec<String> {
        let broken = |wide: f32| break_lines(self.paper.fonts, style, size, text, wide);
        let least = broken(self.frame.wide).len();
        let mut wide = width(self.paper.fonts, style, size, text) / least as f32;
        while wide < self.frame.wide && broken(wide).len() > least {
            wide += size / MM;
        }
        broken(wide.min(self.frame.wide))
    }

    /// A paragraph; full lines are stretched to the edge.
    pub(crate) fn paragraph(&mut self, manner: Manner, text: &str) {
        let Manner { with, leading, indented } = manner;
        let text = if indented { format!("\u{3000}\u{3000}{text}") } else { text.to_owned() };
        let lines = break_lines(self.paper.fonts, with.style, with.size, &text, self.frame.wide);
        for (at, line) in lines.iter().enumerate() {
            self.need(leading);
            let y = self.y + baseline(leading, with.size);
            let short = self.frame.wide - width(self.paper.fonts, with.style, with.size, line);
            if at + 1 < lines.len() && short < with.size * 2.0 / MM {
                self.paper.justified(self.frame.left, y, self.frame.wide, with, line);
            } else {
                self.paper.text(self.frame.left, y, Align::Left, with, line);
            }
            self.y += leading;
        }
    }

    /// A line at the right edge, as a number stands under a title.
    pub(crate) fn right(&mut self, with: Type, leading: f32, text: &str) {
        self.need(leading);
        let right = self.frame.left + self.frame.wide;
        self.paper.text(right, self.y + baseline(leading, with.size), Align::Right, with, text);
        self.y += leading;
    }

    /// Texts at the right edge, as a signature stands.
    pub(crate) fn signed(&mut self, with: Type, leading: f32, lines: &[&str]) {
        self.need(leading * lines.len() as f32);
        let widest =
            lines.iter().map(|line| width(self.paper.fonts, with.style, with.size, line)).fold(0.0, f32::max);
        // Two characters from the edge; shorter lines in the middle of the longest.
        let middle = self.frame.left + self.frame.wide - 2.0 * with.size / MM - widest / 2.0;
        for line in lines {
            self.paper.text(middle, self.y + baseline(leading, with.size), Align::Centre, with, line);
            self.y += leading;
        }
    }

    /// A chart, kept together on a page.
    pub(crate) fn bars(&mut self, bars: &PaperBars) {
        let high = chart::height(bars);
        self.need(high);
        let Frame { left, wide, .. } = self.frame;
        chart::draw(&mut self.paper, bars, left, self.y, wide);
        self.y += high;
    }

    /// How high a paragraph is.
    pub(crate) fn height(&self, manner: Manner, text: &str) -> f32 {
        let Manner { with, leading, indented } = manner;
        let text = if indented { format!("\u{3000}\u{3000}{text}") } else { text.to_owned() };
        break_lines(self.paper.fonts, with.style, with.size, &text, self.frame.wide).len() as f32 * leading
    }

    /// A table; its head is repeated on every page, a row is never parted.
    pub(crate) fn table(&mut self, table: &PaperTable) {
        self.table_before(table, 0.0);
    }

    /// A table with so much below it that belongs to it: where that would stand alone on a page, the last rows go there
    /// with it.
    pub(crate) fn table_before(&mut self, table: &PaperTable, below: f32) {
        /// So many rows go along.
        const ALONG: usize = 3;
        let all: u32 = table.columns.iter().map(|column| column.part).sum();
        let unit = self.frame.wide / all.max(1) as f32;
        let widths: Vec<f32> = table.columns.iter().map(|column| column.part as f32 * unit).collect();
        let heads: Vec<&str> = table.columns.iter().map(|column| column.heading.as_str()).collect();
        let lefts: Vec<bool> = table.columns.iter().map(|column| column.left).collect();
        let head_type = set(Style::SansBold, self.cell - 0.5);
        let head = self.cells(head_type, &widths, &heads);
        let middle = vec![false; heads.len()];
        let body = set(Style::Serif, self.cell);
        let rows: Vec<Row> = table
            .rows
            .iter()
            .map(|row| self.cells(body, &widths, &row.iter().map(String::as_str).collect::<Vec<_>>()))
            .collect();
        self.need(head.high + rows.first().map_or(0.0, |row| row.high));
        self.row(head_type, &widths, &middle, &head, true);
        let along = if below > 0.0 { rows.len().saturating_sub(ALONG).max(1) } else { usize::MAX };
        for (at, row) in rows.iter().enumerate() {
            let rest =
                if at == along { rows[at..].iter().map(|row| row.high).sum::<f32>() + below } else { 0.0 };
            if self.need(row.high.max(rest)) {
                self.row(head_type, &widths, &middle, &head, true);
            }
            self.row(body, &widths, &lefts, row, false);
        }
    }

    /// A table without a head: labels and what stands beside them.
    pub(crate) fn plain(&mut self, table: &PaperTable) {
        let all: u32 = table.columns.iter().map(|column| column.part).sum();
        let unit = self.frame.wide / all.max(1) as f32;
        let widths: Vec<f32> = table.columns.iter().map(|column| column.part as f32 * unit).collect();
        let lefts: Vec<bool> = table.columns.iter().map(|column| column.left).collect();
        let body = set(Style::Serif, self.cell);
        for row in &table.rows {
            let mut row = self.cells(body, &widths, &row.iter().map(String::as_str).collect::<Vec<_>>());
            // Room for a hand.
            row.high = row.high.max(8.0);
            self.need(row.high);
            self.row(body, &widths, &lefts, &row, false);
        }
    }

    /// A box with its heading and the text in it, at least so high; without a text it is ruled for a hand. Text that is
    /// longer makes it higher; what is higher than a page runs on without a box.
    pub(crate) fn block(&mut self, heading: &str, text: &str, least: f32) {
        /// The height of the heading, the room at the sides, and from one ruled line to the next.
        const HEAD: f32 = 8.0;
        const SIDE: f32 = 3.0;
        const RULED: f32 = 9.0;
        let (head, body) = (set(Style::SansBold, self.cell), set(Style::Serif, self.cell + 1.0));
        let leading = body.size * 1.6 / MM;
        let Frame { left, wide, top, bottom } = self.frame;
        let lines = break_lines(self.paper.fonts, body.style, body.size, text, wide - 2.0 * SIDE);
        let high = (HEAD + lines.len() as f32 * leading + 2.0).max(least);
        if high > bottom - top {
            self.paragraph(Manner { with: head, leading: HEAD, indented: false }, heading);
            for line in text.lines() {
                self.paragraph(Manner { with: body, leading, indented: true }, line);
            }
            return;
        }
        self.need(high);
        self.paper.frame(area(left, self.y, wide, high), 0.5, BLACK);
        self.paper.text(left + SIDE, self.y + baseline(HEAD, head.size), Align::Left, head, heading);
        if text.is_empty() {
            let mut y = self.y + HEAD + RULED;
            while y < self.y + high - 2.0 {
                self.paper.line(left + SIDE, y, left + wide - SIDE, y, 0.3, GREY);
                y += RULED;
            }
        }
        for (at, line) in lines.iter().enumerate() {
            let y = self.y + HEAD + at as f32 * leading + baseline(leading, body.size);
            self.paper.text(left + SIDE, y, Align::Left, body, line);
        }
        self.y += high;
    }

    fn cells(&self, with: Type, widths: &[f32], texts: &[&str]) -> Row {
        let cells: Vec<Vec<String>> = texts
            .iter()
            .zip(widths)
            .map(|(text, wide)| {
                break_lines(self.paper.fonts, with.style, with.size, text, wide - 2.0 * AROUND)
            })
            .collect();
        let most = cells.iter().map(Vec::len).max().unwrap_or(1);
        Row { high: most as f32 * with.size * 1.3 / MM + 2.0 * AROUND, cells }
    }

    fn row(&mut self, with: Type, widths: &[f32], lefts: &[bool], row: &Row, is_head: bool) {
        let mut x = self.frame.left;
        let leading = with.size * 1.3 / MM;
        if is_head {
            self.paper.fill(area(x, self.y, self.frame.wide, row.high), SHADE);
        }
        for ((cell, wide), left) in row.cells.iter().zip(widths).zip(lefts) {
            self.paper.frame(area(x, self.y, *wide, row.high), 0.5, BLACK);
            let first = self.y + (row.high - cell.len() as f32 * leading) / 2.0;
            for (at, line) in cell.iter().enumerate() {
                let y = first + at as f32 * leading + baseline(leading, with.size);
                let (at, align) =
                    if *left { (x + AROUND, Align::Left) } else { (x + wide / 2.0, Align::Centre) };
                self.paper.text(at, y, align, with, line);
            }
            x += wide;
        }
        self.y += row.high;
    }
}

struct Row {
    cells: Vec<Vec<String>>,
    high: f32,
}

/// Where the baseline stands in a line of a height: the body of a Han character in its middle.
fn baseline(leading: f32, size: f32) -> f32 {
    leading / 2.0 + size * 0.36 / MM
}

/// A title in two lines that each fit, parted where a name ends: behind a closing mark, or behind the 班 of a class. Of
/// several such places the one that makes the lines most alike.
fn parted(text: &str, fits: impl Fn(&str) -> bool) -> Option<[&str; 2]> {
    let ends = |at: usize, c: char| match c {
        '）' | '》' | '”' => true,
        // 领导班子, 班次, 班主任 and the like go on.
        '班' => !text[at..].starts_with(['子', '次', '级', '主', '长', '组', '委']),
        _ => false,
    };
    text.char_indices()
        .map(|(at, c)| (at + c.len_utf8(), c))
        .filter(|(at, c)| *at < text.len() && ends(*at, *c))
        .map(|(at, _)| [&text[..at], &text[at..]])
        .filter(|lines| lines.iter().all(|line| fits(line)))
        .min_by_key(|[head, tail]| head.chars().count().abs_diff(tail.chars().count()))
}

#[cfg(test)]
mod tests {
    use super::parted;

    #[test]
    fn a_title_is_parted_where_a_name_ends() {
        let fits = |line: &str| line.chars().count() <= 17;
        for (title, lines) in [
            (
                "关于乡镇干部数字治理能力提升班考核结果的公示",
                Some(["关于乡镇干部数字治理能力提升班", "考核结果的公示"]),
            ),
            (
                "青年干部培训班（第3期）考核结果更正公示",
                Some(["青年干部培训班（第3期）", "考核结果更正公示"]),
            ),
            ("关于加强领导班子建设和干部队伍建设的培训总结", None),
            ("关于县直机关年轻干部综合能力提升专题培训班考核结果的公示", None),
            ("新任职科级干部理论和能力素质提升培训班", None),
        ] {
            assert_eq!(parted(title, fits), lines, "{title}");
        }
    }
}
