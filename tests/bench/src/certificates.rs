//! A thousand certificates, beside krilla setting nearly the same page.

use crate::process::{middle, peak_mb, timed};
use crate::table::Table;
use crate::{Result, root};
use krilla::Document;
use krilla::color::rgb;
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::graphic::Graphic;
use krilla::page::PageSettings;
use krilla::paint::{Fill, Stroke};
use krilla::text::{Font, TextDirection};
use serde_json::{Value, json};
use std::process::Command;
use std::time::Duration;
use zhixing_domain::classes::CertificateFace;
use zhixing_print::certificate::{Certificates, Layout, set_certificates};

const COUNT: u64 = 1000;
const ROUNDS: usize = 9;

/// Each setting in a process of its own, so that the most memory it held can be told.
pub(crate) fn measure(table: &mut Table) -> Result {
    let mut runs: [Vec<Value>; 2] = Default::default();
    for _ in 0..ROUNDS {
        for (at, side) in ["ours", "krilla"].into_iter().enumerate() {
            let output = Command::new(std::env::current_exe()?).args(["--child", side]).output()?;
            if !output.status.success() {
                return Err(String::from_utf8_lossy(&output.stderr).into_owned().into());
            }
            runs[at].push(serde_json::from_slice(&output.stdout)?);
        }
    }
    let all = |at: usize, name: &str| -> Vec<f64> {
        runs[at].iter().filter_map(|run| run[name].as_f64()).collect()
    };
    let times =
        |at| -> Vec<Duration> { all(at, "seconds").into_iter().map(Duration::from_secs_f64).collect() };
    let figure = |at, name| middle(&all(at, name));
    table.pairs("1,000 certificates, from fonts to bytes", &times(0), ("krilla", &times(1)), 0.7);
    table.at_most_mb("their memory at the most", figure(0, "memory"), 60.0);
    table.at_most_mb("their file", figure(0, "size"), 1.2);
    let other = format!("{:.0} MB of memory, file {:.2} MB", figure(1, "memory"), figure(1, "size"));
    table.beside("krilla's", "", &other);
    Ok(())
}

pub(crate) fn child(args: &[String]) -> Result {
    let faces: Vec<CertificateFace> = (0..COUNT).map(face).collect();
    let (time, bytes) = match args.first().map(String::as_str) {
        Some("ours") => timed(|| ours(faces)),
        _ => timed(|| theirs(&faces)),
    };
    let bytes = bytes?;
    let megabytes = bytes.len() as f64 / 1e6;
    let told = json!({ "seconds": time.as_secs_f64(), "memory": peak_mb(), "size": megabytes });
    println!("{told}");
    if let Some(path) = args.get(1) {
        std::fs::write(path, bytes)?;
    }
    Ok(())
}

fn face(number: u64) -> CertificateFace {
    let facts = crate::invented::person(number, COUNT).facts();
    let name = facts.get(zhixing_domain::people::CadreField::Name).unwrap_or_default().to_owned();
    CertificateFace {
        title: "结业证书".to_owned(),
        number: format!("青组训〔2026〕{:04}号", number + 1),
        body: format!(
            "{name}同志于2026年9月7日至2026年9月11日参加青石县基层治理专题培训班学习，修完规定课程，共40学时，经考核合格，准予结业。\n特发此证。"
        ),
        name,
        note: None,
        issuer: "中共青石县委组织部".to_owned(),
        day: "二〇二六年九月十二日".to_owned(),
    }
}

fn ours(certificates: Vec<CertificateFace>) -> Result<Vec<u8>> {
    let fonts = zhixing_office::paper::read_fonts(&[root().join("src-tauri/fonts")])?;
    let printed = set_certificates(&fonts, &Certificates { layout: Layout::Designed, certificates })?;
    Ok(printed.bytes)
}

/// The same texts in the same two faces at the same places; the border once, of plain lines; lines broken beforehand.
fn theirs(faces: &[CertificateFace]) -> Result<Vec<u8>> {
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
