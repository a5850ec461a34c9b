//! .lrmx: one person's 干部任免审批表 as XML. Looked up by the names of its elements, never by their order.

use super::one::{Form, InForm, check_size, clean, finish};
use super::parts::{Part, Parts};
use crate::text::decode;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::Event;
use quick_xml::{Reader, escape};
use std::ops::Range;
use zhixing_domain::people::CadreFacts;
use zhixing_domain::{Code, Finding, Problem, Result, Weight};

/// A form without a person, for someone of whom there is no file: all elements, in the usual order.
pub const BLANK: &[u8] = include_bytes!("blank.lrmx");

const PHOTO: &str = "ZhaoPian";
/// The elements in the order in which writers put them; one that is missing is put behind those before it.
const ORDER: [&str; 34] = [
    "XingMing",
    "XingBie",
    "ChuShengNianYue",
    "MinZu",
    "JiGuan",
    "ChuShengDi",
    "RuDangShiJian",
    "CanJiaGongZuoShiJian",
    "JianKangZhuangKuang",
    "ZhuanYeJiShuZhiWu",
    "ShuXiZhuanYeYouHeZhuanChang",
    "QuanRiZhiJiaoYu_XueLi",
    "QuanRiZhiJiaoYu_XueWei",
    "QuanRiZhiJiaoYu_XueLi_BiYeYuanXiaoXi",
    "QuanRiZhiJiaoYu_XueWei_BiYeYuanXiaoXi",
    "ZaiZhiJiaoYu_XueLi",
    "ZaiZhiJiaoYu_XueWei",
    "ZaiZhiJiaoYu_XueLi_BiYeYuanXiaoXi",
    "ZaiZhiJiaoYu_XueWei_BiYeYuanXiaoXi",
    "XianRenZhiWu",
    "NiRenZhiWu",
    "NiMianZhiWu",
    "JianLi",
    "JiangChengQingKuang",
    "NianDuKaoHeJieGuo",
    "RenMianLiYou",
    "JiaTingChengYuan",
    "ChengBaoDanWei",
    "JiSuanNianLingShiJian",
    "TianBiaoShiJian",
    "TianBiaoRen",
    "ShenFenZheng",
    PHOTO,
    "Version",
];

/// Reads a form. `units` are the names of units known already.
pub(super) fn read(file: &str, bytes: &[u8], units: &[String]) -> Result<Form> {
    check_size(file, bytes)?;
    let (text, is_other) = decode(file, bytes)?;
    let (elements, _) = elements(file, &text)?;
    let mut findings = Vec::new();
    if is_other {
        let mut finding = Finding::new(Weight::Note, Code::FileEncoding, InForm(file).place_of(None), "");
        finding.values.insert("file".into(), file.to_owned());
        findings.push(finding);
    }
    let photo = elements.iter().find(|element| element.name == PHOTO).map(|element| &element.text);
    let photo: String = photo.into_iter().flat_map(|text| text.split_whitespace()).collect();
    // What is no Base64 is no picture either, and told as that.
    let photo = (!photo.is_empty()).then(|| STANDARD.decode(photo).unwrap_or_default());
    finish(file, &parts(&elements), photo, units, findings)
}

/// The form `original` saying what is known now: the elements that must change are replaced, all else stays byte for
/// byte. What was not UTF-8 becomes UTF-8, as the editor of these files expects.
pub(super) fn write(file: &str, original: &[u8], facts: &CadreFacts) -> Result<Vec<u8>> {
    check_size(file, original)?;
    let (text, is_other) = decode(file, original)?;
    let (elements, inside) = elements(file, &text)?;
    let parts = parts(&elements);
    let before = parts.person(&InForm(file), &[]).facts;
    let changes = parts.changes(&before, facts);
    if changes.is_empty() {
        return Ok(original.to_vec());
    }
    let mut pieces: Vec<(Range<usize>, String)> = Vec::new();
    for (part, value) in &changes {
        let name = part.element();
        let written = format!("<{name}>{}</{name}>", escape::partial_escape(value.as_str()));
        match elements.iter().find(|element| element.name == name) {
            Some(element) => pieces.push((element.span.clone(), written)),
            None if value.is_empty() => {}
            None => {
                let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
                let at = place_for(name, &elements).unwrap_or(inside);
                pieces.push((at..at, format!("{end}  {written}")));
            }
        }
    }
    pieces.sort_by_key(|(span, _)| span.start);
    let bom = if original.starts_with(b"\xef\xbb\xbf") { "\u{feff}" } else { "" };
    let mut out = String::with_capacity(text.len() + 64);
    out.push_str(bom);
    let mut done = 0;
    for (span, written) in pieces {
        out.push_str(&text[done..span.start]);
        out.push_str(&written);
        done = span.end;
    }
    out.push_str(&text[done..]);
    Ok(if is_other { declared_utf8(&out) } else { out }.into_bytes())
}

/// The end of the last element that stands before `name` in the usual order.
fn place_for(name: &str, elements: &[Element]) -> Option<usize> {
    let rank = |name: &str| ORDER.iter().position(|known| *known == name);
    let own = rank(name)?;
    let before = |element: &&Element| rank(&element.name).is_some_and(|rank| rank < own);
    elements.iter().filter(before).map(|element| element.span.end).max()
}

/// The declaration, if there is one, names the encoding that is written.
fn declared_utf8(text: &str) -> String {
    let text = text.trim_start_matches('\u{feff}');
    match text.split_once("?>") {
        Some((declaration, rest)) if declaration.starts_with("<?xml") => {
            format!("<?xml version=\"1.0\" encoding=\"utf-8\"?>{rest}")
        }
        _ => text.to_owned(),
    }
}

/// A child of the root: its name, where it stands, and the text in it.
struct Element {
    name: String,
    span: Range<usize>,
    text: String,
}

fn parts(elements: &[Element]) -> Parts {
    let mut parts = Parts::default();
    for part in Part::ALL {
        if let Some(element) = elements.iter().find(|element| element.name == part.element()) {
            // Some writers escape the sign of a line end twice.
            let text = element.text.replace("&#xD;", "\r").replace("&#13;", "\r");
            parts.set(*part, clean(&text, *part));
        }
    }
    parts
}

/// The children of the root, and where its inside begins.
fn elements(file: &str, text: &str) -> Result<(Vec<Element>, usize)> {
    let problem = |code| Problem::new(code).with("file", file);
    let wrong =
        || problem(Code::FileWrongType).with("expected", "干部任免审批表").with("kinds", ".lrmx .lrm");
    let damaged = |detail: &dyn std::fmt::Display| problem(Code::FileDamaged).with("detail", detail);
    if !text.trim_start().starts_with('<') {
        return Err(wrong());
    }
    let mut reader = Reader::from_str(text);
    reader.config_mut().allow_dangling_amp = true;
    let mut elements: Vec<Element> = Vec::new();
    let (mut depth, mut inside) = (0_u32, None);
    loop {
        let before = reader.buffer_position() as usize;
        let event = reader.read_event().map_err(|error| damaged(&error))?;
        let after = reader.buffer_position() as usize;
        match event {
            Event::DocType(_) => return Err(problem(Code::FileHasDoctype)),
            Event::Start(tag) => {
                let name = tag.local_name();
                match depth {
                    0 if name.as_ref() != "Person" || inside.is_some() => return Err(wrong()),
                    0 => inside = Some(after),
                    1 => elements.push(Element {
                        name: name.as_ref().to_owned(),
                        span: before..after,
                        text: String::new(),
                    }),
                    _ => {}
                }
                depth += 1;
            }
            Event::Empty(tag) => match (depth, elements.last_mut()) {
                (0, _) => return Err(wrong()),
                (1, _) => elements.push(Element {
                    name: tag.local_name().as_ref().to_owned(),
                    span: before..after,
                    text: String::new(),
                }),
                (2, Some(element)) if tag.local_name().as_ref() == "br" => element.text.push('\n'),
                _ => {}
            },
            Event::End(_) => {
                depth = depth.saturating_sub(1);
                if let (1, Some(element)) = (depth, elements.last_mut()) {
                    element.span.end = after;
                }
            }
            Event::Text(piece) => add(depth, &mut elements, &piece),
            Event::CData(piece) => add(depth, &mut elements, &piece),
            Event::GeneralRef(name) => {
                let sign = name.resolve_char_ref().ok().flatten().map(String::from);
                let sign = sign.or_else(|| resolve_predefined_entity(&name).map(str::to_owned));
                add(depth, &mut elements, &sign.unwrap_or_default());
            }
            Event::Eof => break,
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
    }
    match inside {
        Some(inside) if depth == 0 => Ok((elements, inside)),
        Some(_) => Err(damaged(&"</Person>")),
        None => Err(wrong()),
    }
}

/// Text counts directly within a child of the root: what lies deeper is the family's.
fn add(depth: u32, elements: &mut [Element], piece: &str) {
    if let (2, Some(element)) = (depth, elements.last_mut()) {
        element.text.push_str(piece);
    }
}
