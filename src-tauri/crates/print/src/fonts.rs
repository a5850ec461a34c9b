//! Fonts: which face has a character, how wide it is, and the subset that goes into the document.

use printpdf::{FontId, FontMetrics, ParsedFont, PdfFont};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};
use subsetter::GlyphRemapper;
use zhixing_domain::{Code, Problem, Result};

/// A face of a font file. Its bytes are asked for when the first character is looked up in it (a certificate needs two
/// faces of the four, and those that help out hardly ever) and again for its subset; between the two only the table of
/// its characters is held, not the fifteen megabytes of a Chinese face.
#[derive(Clone)]
pub struct Face {
    name: String,
    index: u32,
    source: Arc<dyn Fn() -> Option<Vec<u8>> + Send + Sync>,
    loaded: Arc<OnceLock<Option<Loaded>>>,
}

struct Loaded {
    units: u16,
    ascent: i16,
    descent: i16,
    /// Glyph and advance of every character it has.
    glyphs: BTreeMap<u32, (u16, u16)>,
}

impl Face {
    /// A face whose bytes `source` gives when they are needed; `index` counts the faces of a collection (.ttc).
    pub fn new(name: &str, index: u32, source: impl Fn() -> Option<Vec<u8>> + Send + Sync + 'static) -> Self {
        Self { name: name.to_owned(), index, source: Arc::new(source), loaded: Arc::default() }
    }

    /// Refuses a face that cannot be read.
    pub fn check(&self) -> Result<()> {
        self.loaded().map(|_| ()).ok_or_else(|| Problem::new(Code::FontUnread).with("file", &self.name))
    }

    fn loaded(&self) -> Option<&Loaded> {
        self.loaded.get_or_init(|| Loaded::read(&(self.source)()?, self.index)).as_ref()
    }

    fn glyph(&self, c: char) -> Option<(u16, u16)> {
        self.loaded()?.glyphs.get(&u32::from(c)).copied().filter(|(glyph, _)| *glyph != 0)
    }
}

impl Loaded {
    fn read(data: &[u8], index: u32) -> Option<Self> {
        let parsed = ttf_parser::Face::parse(data, index).ok()?;
        let mut glyphs = BTreeMap::new();
        for table in parsed.tables().cmap.into_iter().flat_map(|cmap| cmap.subtables) {
            if table.is_unicode() {
                table.codepoints(|code| {
                    if let Some(glyph) = table.glyph_index(code) {
                        let advance = parsed.glyph_hor_advance(glyph).unwrap_or(0);
                        glyphs.entry(code).or_insert((glyph.0, advance));
                    }
                });
            }
        }
        let (units, ascent, descent) = (parsed.units_per_em(), parsed.ascender(), parsed.descender());
        Some(Self { units, ascent, descent, glyphs })
    }
}

/// The faces a document is set in, and those that help out character by character.
#[derive(Clone)]
pub struct Fonts {
    faces: Vec<Face>,
}

/// A style of type (字体): the first four faces, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(crate) enum Style {
    /// 宋体
    #[default]
    Serif,
    /// 宋体, bold
    SerifBold,
    /// 黑体
    Sans,
    /// 黑体, bold
    SansBold,
}

impl Fonts {
    /// The four styles, and further faces for characters they lack.
    pub fn new(serif: Face, serif_bold: Face, sans: Face, sans_bold: Face, fallback: Vec<Face>) -> Self {
        let mut faces = vec![serif, serif_bold, sans, sans_bold];
        faces.extend(fallback);
        Self { faces }
    }

    /// The face that has a character, and its width in thousandths of the size.
    pub(crate) fn find(&self, style: Style, c: char) -> Option<(usize, f32)> {
        let own = style as usize;
        let order =
            std::iter::once(own).chain((4..self.faces.len()).chain(0..4).filter(move |at| *at != own));
        for at in order {
            let face = &self.faces[at];
            if let (Some((_, advance)), Some(loaded)) = (face.glyph(c), face.loaded()) {
                return Some((at, f32::from(advance) / f32::from(loaded.units)));
            }
        }
        None
    }

    /// The characters of a text that no face has.
    pub fn missing(&self, text: &str) -> Vec<char> {
        let mut missing: Vec<char> =
            text.chars().filter(|c| !c.is_control() && self.find(Style::Serif, *c).is_none()).collect();
        missing.dedup();
        missing
    }

    /// The subset of a face for the characters used, under a name that depends on nothing else.
    pub(crate) fn subset(&self, at: usize, used: &BTreeSet<char>) -> Result<(FontId, PdfFont)> {
        let face = &self.faces[at];
        let unread = || Problem::new(Code::FontUnread).with("file", &face.name);
        let loaded = face.loaded().ok_or_else(unread)?;
        let mut remapper = GlyphRemapper::new();
        let mut glyphs = BTreeMap::new();
        let mut widths = BTreeMap::new();
        for c in used {
            if let Some((glyph, advance)) = face.glyph(*c) {
                let new = remapper.remap(glyph);
                glyphs.insert(u32::from(*c), new);
                widths.insert(new, advance);
            }
        }
        let data = (face.source)().ok_or_else(unread)?;
        let bytes = subsetter::subset(&data, face.index, &remapper).map_err(|_| unread())?;
        let name = format!("{}+{}", tag(at), face.name);
        let metrics = FontMetrics { ascent: loaded.ascent, descent: loaded.descent };
        let mut parsed =
            ParsedFont::with_glyph_data(bytes, 0, Some(name), glyphs, widths, loaded.units, metrics);
        parsed.pdf_font_metrics.units_per_em = loaded.units;
        Ok((font_id(at), PdfFont::new(parsed)))
    }
}

/// The six letters before the name of a subset, as the format asks.
fn tag(at: usize) -> String {
    format!("ZXFON{}", char::from(b'A' + at as u8))
}

/// The name of a face within the document.
pub(crate) fn font_id(at: usize) -> FontId {
    FontId(format!("ZX{at}"))
}
