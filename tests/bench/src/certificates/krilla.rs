//! krilla setting nearly the same page.

use crate::{Result, root};
use ::krilla::Document;
use ::krilla::color::rgb;
use ::krilla::geom::{PathBuilder, Point, Rect};
use ::krilla::graphic::Graphic;
use ::krilla::page::PageSettings;
use ::krilla::paint::{Fill, Stroke};
use ::krilla::text::{Font, TextDirection};
use zhixing_domain::classes::CertificateFace;

/// The same texts in the same two faces at the same places; the border once, of plain lines; lines broken beforehand.
pub(super) fn theirs(faces: &[CertificateFace]) -> Result<Vec<u8>> {
    let font = |name: &str| -> Result<Font> {
        let bytes = std::fs::read(root().join("src-tauri/fonts").join(name))?;
        Font::new(bytes.into(), 0).ok_or_else(|| format!("{name} cannot be read").into())
    };
    let (serif, bold) = (font("NotoSerifSC_400Regular.ttf")?, font("NotoSerifSC_700Bold.ttf")?);
    let (wide, high) = (841.89, 595.28);
    let black = Fill { paint: rgb::Color::new(26, 23, 20).into(), ..Fill::default() };
    let red = rgb::Color::new(156, 45, 32);
    let mut document = Document::new();
    let mut border = None;
    for face in faces {
        let settings = PageSettings::from_wh(wide, high).ok_or("the page has no size")?;
        let mut page = document.start_page_with(settings);
        let mut surface = page.surface();
        let border = border.get_or_insert_with(|| {
            let mut builder = surface.stream_builder();
            let mut drawn = builder.surface();
            for (inset, thick) in [(26.6, 2.4), (29.8, 0.5), (49.6, 0.5), (55.3, 0.35)] {
                let mut path = PathBuilder::new();
                if let Some(frame) = Rect::from_xywh(inset, inset, wide - 2.0 * inset, high - 2.0 * inset) {
                    path.push_rect(frame);
                }
                drawn.set_fill(None);
                drawn.set_stroke(Some(Stroke { paint: red.into(), width: thick, ..Stroke::default() }));
                if let Some(path) = path.finish() {
                    drawn.draw_path(&path);
                }
            }
            drawn.finish();
            Graphic::new(builder.finish(), false)
        });
        surface.draw_graphic(border.clone());
        surface.set_fill(Some(Fill { paint: red.into(), ..Fill::default() }));
        for (at, letter) in (0_u8..).zip(face.title.chars()) {
            let x = 275.0 + 82.0 * f32::from(at);
            let point = Point::from_xy(x, 164.0);
            surface.draw_text(point, bold.clone(), 44.0, &letter.to_string(), false, TextDirection::Auto);
        }
        surface.set_fill(Some(black.clone()));
        let mut text = |x, y, size, text: &str| {
            surface.draw_text(Point::from_xy(x, y), serif.clone(), size, text, false, TextDirection::Auto);
        };
        text(530.0, 200.0, 13.0, &format!("编号：{}", face.number));
        let mut y = 267.0;
        for paragraph in face.body.lines() {
            let letters: Vec<char> = "　　".chars().chain(paragraph.chars()).collect();
            for line in letters.chunks(24) {
                text(125.0, y, 24.0, &line.iter().collect::<String>());
                y += 42.0;
            }
        }
        text(450.0, 470.0, 19.0, &face.issuer);
        text(450.0, 500.0, 19.0, &face.day);
        surface.finish();
        page.finish();
    }
    document.finish().map_err(|error| format!("{error:?}").into())
}
