//! Lines of Chinese: measured, broken where they may be broken, fitted without ever being cut.

use crate::fonts::{Fonts, Style};

/// Points in a millimetre.
pub(crate) const MM: f32 = 72.0 / 25.4;

/// Marks that may not begin a line.
const NO_START: &str = "，。、；：？！）》」』】”’〉〕％%,.;:?!)]}…—·";
/// Marks that may not end one.
const NO_END: &str = "（《「『【“‘〈〔([{";

/// The width of a text in millimetres at a size in points. A character no font has counts as a full one.
pub(crate) fn width(fonts: &Fonts, style: Style, size: f32, text: &str) -> f32 {
    text.chars().map(|c| fonts.find(style, c).map_or(1.0, |(_, width)| width)).sum::<f32>() * size / MM
}

/// Text as it will be set: lines at a size.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Fitted {
    /// The lines.
    pub(crate) lines: Vec<String>,
    /// The size in points.
    pub(crate) size: f32,
    /// Whether all of it fits; if not, it was set all the same, over its bounds.
    pub(crate) fits: bool,
}

/// Fits a text into a box (millimetres): on one line at `size`, or a little smaller; otherwise on as many as there is
/// room for, smaller down to `floor`.
pub(crate) fn fit(
    fonts: &Fonts,
    style: Style,
    text: &str,
    size: f32,
    floor: f32,
    wide: f32,
    high: f32,
) -> Fitted {
    let one = width(fonts, style, size, text);
    // One line a fifth smaller reads better than two.
    if one <= wide || one * 0.8 <= wide && size * 0.8 >= floor {
        let size = if one <= wide { size } else { size * wide / one };
        return Fitted { lines: vec![text.to_owned()], size, fits: true };
    }
    let mut smaller = size * 0.85;
    loop {
        let size = smaller.max(floor);
        let lines = break_lines(fonts, style, size, text, wide);
        let is_low = lines.len() as f32 * size * 1.2 / MM <= high;
        let is_narrow = lines.iter().all(|line| width(fonts, style, size, line) <= wide + 0.01);
        if is_low && is_narrow || smaller <= floor {
            return Fitted { fits: is_low && is_narrow, lines, size };
        }
        smaller -= 0.5;
    }
}

/// Breaks a text into lines no wider than `wide` (millimetres): between any two Han characters, never inside a Latin
/// word or number, no line beginning or ending with a mark that may not.
pub(crate) fn break_lines(fonts: &Fonts, style: Style, size: f32, text: &str, wide: f32) -> Vec<String> {
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        let mut line = String::new();
        let mut room = wide;
        for atom in atoms(paragraph) {
            let needs = width(fonts, style, size, &atom);
            if needs > room && !line.is_empty() {
                lines.push(std::mem::take(&mut line));
                room = wide;
            }
            room -= needs;
            line.push_str(if line.is_empty() { atom.trim_start_matches(' ') } else { &atom });
        }
        lines.push(line);
    }
    lines
}

/// The pieces a line is made of, each with the marks that may not be parted from it.
fn atoms(text: &str) -> Vec<String> {
    let mut atoms: Vec<String> = Vec::new();
    for c in text.chars() {
        let glued = atoms.last().is_some_and(|last| {
            let before = last.chars().next_back().unwrap_or(' ');
            NO_START.contains(c) || NO_END.contains(before) || is_latin(before) && is_latin(c)
        });
        match atoms.last_mut() {
            Some(last) if glued => last.push(c),
            _ => atoms.push(c.to_string()),
        }
    }
    atoms
}

fn is_latin(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '-' | '/' | '+' | '@' | '_' | '%' | '.' | ',')
}

/// A name as forms set it: two characters with a full blank between them.
pub(crate) fn padded_name(name: &str) -> String {
    let letters: Vec<char> = name.chars().collect();
    match letters.as_slice() {
        [first, second] if !name.is_ascii() => format!("{first}\u{3000}{second}"),
        _ => name.to_owned(),
    }
}

/// A heading set from above to below: a character a line, two where there is room for `most` lines only.
pub(crate) fn stacked(text: &str, most: usize) -> Vec<String> {
    let letters: Vec<char> = text.chars().collect();
    let each = letters.len().div_ceil(most.max(1)).max(1);
    letters.chunks(each).map(|line| line.iter().collect()).collect()
}
