//! Pages in millimetres from the upper left corner, and the document made of them.

use crate::Printed;
use crate::fonts::{Fonts, Style, font_id};
use crate::text::{MM, fit, width};
use printpdf::{
    Color, Line, LinePoint, Mm, Op, PaintMode, PdfDocument, PdfFontHandle, PdfPage, PdfSaveOptions, Point,
    Pt, Rect, Rgb, TextItem, WindingOrder, XObject, XObjectId, XObjectTransform,
};
use printpdf::{DictItem, ExternalStream, ExternalXObject};
use std::collections::{BTreeMap, BTreeSet};
use zhixing_domain::{Code, Finding, Place, Result, Weight};

/// A colour of ink, red, green and blue from 0 to 1.
pub(crate) type Ink = (f32, f32, f32);
/// Black as it prints: not quite, so that it does not shine.
pub(crate) const BLACK: Ink = (0.10, 0.09, 0.08);
/// For remarks at the foot.
pub(crate) const GREY: Ink = (0.45, 0.43, 0.40);
/// 朱砂
pub(crate) const VERMILION: Ink = (0.612, 0.176, 0.125);
/// The ground of a table's head.
pub(crate) const SHADE: Ink = (0.955, 0.945, 0.92);

/// Where a text stands in its width.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Align {
    Left,
    Centre,
    Right,
}

/// How a text is set.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Type {
    pub(crate) style: Style,
    /// Points.
    pub(crate) size: f32,
    pub(crate) ink: Ink,
}

/// Type of a style and size in black.
pub(crate) const fn set(style: Style, size: f32) -> Type {
    Type { style, size, ink: BLACK }
}

impl Type {
    pub(crate) const fn ink(self, ink: Ink) -> Self {
        Self { ink, ..self }
    }
}

/// A box in millimetres from the upper left corner of the page.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Area {
    pub(crate) x: f32,
    pub(crate) y: f32,
    pub(crate) w: f32,
    pub(crate) h: f32,
}

/// A box.
pub(crate) const fn area(x: f32, y: f32, w: f32, h: f32) -> Area {
    Area { x, y, w, h }
}

/// A document being set.
pub(crate) struct Paper<'a> {
    pub(crate) fonts: &'a Fonts,
    title: String,
    wide: f32,
    high: f32,
    pages: Vec<Vec<Op>>,
    used: BTreeMap<usize, BTreeSet<char>>,
    forms: BTreeMap<XObjectId, XObject>,
    findings: Vec<Finding>,
    /// Moves everything on the pages to come (millimetres), for stock that is printed already.
    pub(crate) offset: (f32, f32),
}

impl<'a> Paper<'a> {
    /// A4 upright.
    pub(crate) fn portrait(fonts: &'a Fonts, title: &str) -> Self {
        Self::new(fonts, title, 210.0, 297.0)
    }

    /// A4 on its side.
    pub(crate) fn landscape(fonts: &'a Fonts, title: &str) -> Self {
        Self::new(fonts, title, 297.0, 210.0)
    }

    /// A3 on its side.
    pub(crate) fn landscape_a3(fonts: &'a Fonts, title: &str) -> Self {
        Self::new(fonts, title, 420.0, 297.0)
    }

    fn new(fonts: &'a Fonts, title: &str, wide: f32, high: f32) -> Self {
        Self {
            fonts,
            title: title.to_owned(),
            wide,
            high,
            pages: Vec::new(),
            used: BTreeMap::new(),
            forms: BTreeMap::new(),
            findings: Vec::new(),
            offset: (0.0, 0.0),
        }
    }

    pub(crate) fn page(&mut self) {
        self.pages.push(Vec::new());
    }

    pub(crate) fn page_count(&self) -> usize {
        self.pages.len()
    }

    /// Goes back to a page that is there already, for its number among all.
    pub(crate) fn on_page(&mut self, at: usize, draw: impl FnOnce(&mut Self)) {
        let later = self.pages.split_off((at + 1).min(self.pages.len()));
        draw(self);
        self.pages.extend(later);
    }

    /// Tells what comes out wrong of a text on the page being set.
    pub(crate) fn told(&mut self, code: Code, text: &str) -> &mut Finding {
        let place = Place { page: u32::try_from(self.pages.len()).ok(), ..Place::default() };
        self.findings.push_mut(Finding::new(Weight::Error, code, place, text))
    }

    fn push(&mut self, op: Op) {
        if let Some(page) = self.pages.last_mut() {
            page.push(op);
        }
    }

    fn point(&self, x: f32, y: f32) -> Point {
        Point { x: Pt((x + self.offset.0) * MM), y: Pt((self.high - y - self.offset.1) * MM) }
    }

    /// Sets a text with its baseline at `y`.
    pub(crate) fn text(&mut self, x: f32, y: f32, align: Align, with: Type, text: &str) {
        let wide = width(self.fonts, with.style, with.size, text);
        let x = match align {
            Align::Left => x,
            Align::Centre => x - wide / 2.0,
            Align::Right => x - wide,
        };
        self.run(x, y, with, text, 0.0);
    }

    /// Sets a line stretched to `wide`, each gap by the same amount.
    pub(crate) fn justified(&mut self, x: f32, y: f32, wide: f32, with: Type, text: &str) {
        self.runs(x, y, Some(wide), &[(with, text)]);
    }

    /// Sets a line of several types, one behind the other; stretched to `wide` where that is given.
    pub(crate) fn runs(&mut self, mut x: f32, y: f32, wide: Option<f32>, runs: &[(Type, &str)]) {
        let widths: Vec<f32> =
            runs.iter().map(|(with, text)| width(self.fonts, with.style, with.size, text)).collect();
        let letters = |text: &str| text.chars().count();
        let gaps = runs.iter().map(|(_, text)| letters(text)).sum::<usize>().saturating_sub(1);
        let spacing = match wide {
            Some(wide) if gaps > 0 => (wide - widths.iter().sum::<f32>()) * MM / gaps as f32,
            _ => 0.0,
        };
        for ((with, text), natural) in runs.iter().zip(widths).filter(|((_, text), _)| !text.is_empty()) {
            self.run(x, y, *with, text, spacing);
            x += natural + spacing * letters(text) as f32 / MM;
        }
    }

    fn run(&mut self, x: f32, y: f32, with: Type, text: &str, spacing: f32) {
        self.push(Op::SetFillColor { col: colour(with.ink) });
        let pos = self.point(x, y);
        self.push(Op::StartTextSection);
        self.push(Op::SetTextCursor { pos });
        if spacing != 0.0 {
            self.push(Op::SetCharacterSpacing { multiplier: spacing });
        }
        let mut runs: Vec<(usize, String)> = Vec::new();
        for c in text.chars().filter(|c| !c.is_control()) {
            let Some((face, _)) = self.fonts.find(with.style, c) else {
                let is_of = |glyph: &String| glyph.starts_with(c);
                let told = self.findings.iter().any(|finding| finding.values.get("glyph").is_some_and(is_of));
                if !told {
                    let missing = self.told(Code::GlyphMissing, text);
                    missing.values.insert("glyph".into(), format!("{c} U+{:04X}", u32::from(c)));
                }
                continue;
            };
            self.used.entry(face).or_default().insert(c);
            match runs.last_mut() {
                Some((last, run)) if *last == face => run.push(c),
                _ => runs.push((face, c.to_string())),
            }
        }
        for (face, run) in runs {
            self.push(Op::SetFont { font: PdfFontHandle::External(font_id(face)), size: Pt(with.size) });
            self.push(Op::ShowText { items: vec![TextItem::Text(run)] });
        }
        if spacing != 0.0 {
            self.push(Op::SetCharacterSpacing { multiplier: 0.0 });
        }
        self.push(Op::EndTextSection);
    }

    /// Fits a text into a box, in its middle from top to bottom; what does not fit at `floor` points is told.
    pub(crate) fn fitted(&mut self, at: Area, align: Align, with: Type, floor: f32, text: &str) {
        if text.is_empty() {
            return;
        }
        let set = fit(self.fonts, with.style, text, with.size, floor, at.w, at.h);
        if !set.fits {
            self.told(Code::TextTooLong, text);
        }
        let leading = set.size * 1.2 / MM;
        let x = match align {
            Align::Left => at.x,
            Align::Centre => at.x + at.w / 2.0,
            Align::Right => at.x + at.w,
        };
        // The body of a Han character reaches from 0.12 below its baseline to 0.88 above it.
        let first = at.y + (at.h - leading * (set.lines.len() as f32 - 1.0)) / 2.0 + set.size * 0.36 / MM;
        for (line, text) in set.lines.iter().enumerate() {
            let y = first + leading * line as f32;
            self.text(x, y, align, Type { size: set.size, ..with }, text);
        }
    }

    pub(crate) fn line(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, thick: f32, ink: Ink) {
        let points =
            [self.point(x1, y1), self.point(x2, y2)].map(|p| LinePoint { p, bezier: false }).to_vec();
        self.push(Op::SetOutlineColor { col: colour(ink) });
        self.push(Op::SetOutlineThickness { pt: Pt(thick) });
        self.push(Op::DrawLine { line: Line { points, is_closed: false } });
    }

    pub(crate) fn fill(&mut self, at: Area, ink: Ink) {
        self.rect(at, PaintMode::Fill, ink, 0.0);
    }

    pub(crate) fn frame(&mut self, at: Area, thick: f32, ink: Ink) {
        self.rect(at, PaintMode::Stroke, ink, thick);
    }

    fn rect(&mut self, at: Area, mode: PaintMode, ink: Ink, thick: f32) {
        let corner = self.point(at.x, at.y + at.h);
        self.push(Op::SetFillColor { col: colour(ink) });
        self.push(Op::SetOutlineColor { col: colour(ink) });
        self.push(Op::SetOutlineThickness { pt: Pt(thick) });
        let rectangle = Rect {
            x: corner.x,
            y: corner.y,
            width: Pt(at.w * MM),
            height: Pt(at.h * MM),
            mode: Some(mode),
            winding_order: Some(WindingOrder::NonZero),
        };
        self.push(Op::DrawRectangle { rectangle });
    }

    /// Keeps a drawing that repeats on many pages once: PDF operators in points from the lower left corner.
    pub(crate) fn keep_form(&mut self, name: &str, operators: String) -> XObjectId {
        let real = |value: f32| DictItem::Real(value);
        let bounds = vec![real(0.0), real(0.0), real(self.wide * MM), real(self.high * MM)];
        let dict = BTreeMap::from([
            ("Type".to_owned(), DictItem::Name(b"XObject".to_vec())),
            ("Subtype".to_owned(), DictItem::Name(b"Form".to_vec())),
            ("BBox".to_owned(), DictItem::Array(bounds)),
        ]);
        let stream = ExternalStream { dict, content: operators.into_bytes(), compress: true };
        let id = XObjectId(name.to_owned());
        let form = ExternalXObject { stream, width: None, height: None, dpi: None };
        self.forms.insert(id.clone(), XObject::External(form));
        id
    }

    pub(crate) fn use_form(&mut self, id: &XObjectId) {
        let transform = XObjectTransform { no_auto_scale: true, ..XObjectTransform::default() };
        self.push(Op::UseXobject { id: id.clone(), transform });
    }

    /// Sets a picture, a JPEG in colours of so many pixels, stretched over a box. It is kept as it is, not unpacked.
    pub(crate) fn picture(&mut self, name: &str, jpeg: Vec<u8>, (wide, high): (u32, u32), at: Area) {
        let dict = BTreeMap::from([
            ("Type".to_owned(), DictItem::Name(b"XObject".to_vec())),
            ("Subtype".to_owned(), DictItem::Name(b"Image".to_vec())),
            ("Width".to_owned(), DictItem::Int(wide.into())),
            ("Height".to_owned(), DictItem::Int(high.into())),
            ("ColorSpace".to_owned(), DictItem::Name(b"DeviceRGB".to_vec())),
            ("BitsPerComponent".to_owned(), DictItem::Int(8)),
            ("Filter".to_owned(), DictItem::Name(b"DCTDecode".to_vec())),
        ]);
        let stream = ExternalStream { dict, content: jpeg, compress: false };
        let id = XObjectId(name.to_owned());
        let image = ExternalXObject { stream, width: None, height: None, dpi: None };
        self.forms.insert(id.clone(), XObject::External(image));
        let corner = self.point(at.x, at.y + at.h);
        let transform = XObjectTransform {
            translate_x: Some(corner.x),
            translate_y: Some(corner.y),
            scale_x: Some(at.w * MM),
            scale_y: Some(at.h * MM),
            no_auto_scale: true,
            ..XObjectTransform::default()
        };
        self.push(Op::UseXobject { id, transform });
    }

    /// The height and width of the page.
    pub(crate) fn size(&self) -> (f32, f32) {
        (self.wide, self.high)
    }

    /// Puts `第 n 页，共 m 页` and the document's name at the foot of every page.
    pub(crate) fn number_pages(&mut self, name: &str, margin: f32) {
        self.number_sheet(0, name, margin);
    }

    /// The same for the pages from `first` on, counted by themselves: one sheet of many in a file.
    pub(crate) fn number_sheet(&mut self, first: usize, name: &str, margin: f32) {
        let total = self.page_count().saturating_sub(first);
        let (wide, high) = self.size();
        for at in 0..total {
            self.on_page(first + at, |paper| {
                let small = set(Style::Serif, 8.5).ink(GREY);
                let room = area(margin, high - 13.5, wide - 2.0 * margin - 42.0, 6.0);
                paper.fitted(room, Align::Left, small, 6.0, name);
                let count = format!("第 {} 页，共 {total} 页", at + 1);
                paper.text(wide - margin, high - 9.0, Align::Right, small, &count);
            });
        }
    }

    /// The bytes.
    pub(crate) fn finish(self) -> Result<Printed> {
        let mut document = PdfDocument::new(&self.title);
        let info = &mut document.metadata.info;
        "知行干训".clone_into(&mut info.author);
        "知行干训".clone_into(&mut info.creator);
        "知行干训".clone_into(&mut info.producer);
        "zhixing".clone_into(&mut info.identifier);
        for (face, used) in &self.used {
            let (id, font) = self.fonts.subset(*face, used)?;
            document.resources.fonts.map.insert(id, font);
        }
        document.resources.xobjects.map = self.forms;
        let pages = self.pages.len() as u32;
        document.pages =
            self.pages.into_iter().map(|ops| PdfPage::new(Mm(self.wide), Mm(self.high), ops)).collect();
        let options =
            PdfSaveOptions { subset_fonts: false, optimize: true, secure: true, image_optimization: None };
        let mut warnings = Vec::new();
        let bytes = with_fixed_id(document.save(&options, &mut warnings));
        Ok(Printed { bytes, pages, findings: self.findings })
    }
}

fn colour((r, g, b): Ink) -> Color {
    Color::Rgb(Rgb { r, g, b, icc_profile: None })
}

/// Every file gets a random `/ID`; ours comes from the content, so that a reprint gives the same bytes.
fn with_fixed_id(mut bytes: Vec<u8>) -> Vec<u8> {
    let Some(at) = find(&bytes, b"/ID", bytes.len().saturating_sub(2048)) else { return bytes };
    let Some(end) = bytes[at..].iter().position(|byte| *byte == b']').map(|length| at + length) else {
        return bytes;
    };
    // A checksum of all before it, spread over the digits that stand there.
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for byte in &bytes[..at] {
        hash = (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    }
    let (mut open, mut digits) = (false, 0_u32);
    for byte in &mut bytes[at..end] {
        match byte {
            b'<' | b'(' => (open, digits) = (true, 0),
            b'>' | b')' => open = false,
            byte if open => {
                let nibble = hash.rotate_left(digits * 4) as u8 & 0xf;
                *byte = b"0123456789ABCDEF"[usize::from(nibble)];
                digits += 1;
            }
            _ => {}
        }
    }
    bytes
}

fn find(bytes: &[u8], wanted: &[u8], from: usize) -> Option<usize> {
    bytes[from..].windows(wanted.len()).rposition(|part| part == wanted).map(|at| at + from)
}
