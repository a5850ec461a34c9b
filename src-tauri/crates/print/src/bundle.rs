//! 归档合订: papers that were set one by one, bound into one file behind a table of contents; every page carries its
//! number in the file at the upper right, and the papers are its bookmarks.

use crate::Printed;
use crate::fonts::{Fonts, Style};
use crate::page::{Align, GREY, Paper, area, set};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary, text_string};
use serde::{Deserialize, Serialize};
use zhixing_domain::{Code, Problem, Result};

/// What stands before the papers (卷首).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cover {
    /// The title.
    pub title: String,
    /// What is told of it: 起止日期 and the like.
    pub facts: Vec<(String, String)>,
    /// Who made it.
    pub issuer: String,
    /// The day, in words.
    pub day: String,
}

/// Papers on a page of contents.
const LINES: usize = 24;
const STEP: f32 = 8.0;

/// Binds the papers, each with its title, in their order.
pub fn bind(fonts: &Fonts, cover: &Cover, papers: &[(String, Printed)]) -> Result<Printed> {
    let front_pages = papers.len().div_ceil(LINES).max(1) as u32;
    let mut starts = Vec::new();
    let mut next = front_pages + 1;
    for (title, paper) in papers {
        starts.push((title.as_str(), next));
        next += paper.pages;
    }
    let front = contents(fonts, cover, &starts)?;
    let numbers = numbers(fonts, next - 1)?;
    let mut findings = front.findings.clone();
    findings.extend(papers.iter().flat_map(|(_, paper)| paper.findings.iter().cloned()));
    let all = std::iter::once(&front).chain(papers.iter().map(|(_, paper)| paper));
    let bytes = bound(cover, all, &numbers, &starts).map_err(unbound)?;
    Ok(Printed { bytes, pages: next - 1, findings })
}

fn unbound(error: lopdf::Error) -> Problem {
    Problem::new(Code::Unexpected).with("detail", error)
}

/// The title, what is told of it, and the papers with the page on which each begins.
fn contents(fonts: &Fonts, cover: &Cover, starts: &[(&str, u32)]) -> Result<Printed> {
    let mut paper = Paper::portrait(fonts, &cover.title);
    let (wide, high) = paper.size();
    let (left, inner) = (28.0, wide - 56.0);
    let pages: Vec<&[(&str, u32)]> =
        if starts.is_empty() { vec![&[]] } else { starts.chunks(LINES).collect() };
    for (at, lines) in pages.into_iter().enumerate() {
        paper.page();
        let mut y = 26.0;
        if at == 0 {
            let title = area(left, y, inner, 18.0);
            paper.fitted(title, Align::Centre, set(Style::SerifBold, 22.0), 13.0, &cover.title);
            y += 21.0;
            for pair in cover.facts.chunks(2) {
                for (at, (label, value)) in pair.iter().enumerate() {
                    let x = left + inner / 2.0 * at as f32;
                    let said = format!("{label}：{value}");
                    let room = area(x, y, inner / 2.0 - 3.0, 6.0);
                    paper.fitted(room, Align::Left, set(Style::Serif, 11.0), 8.0, &said);
                }
                y += 6.5;
            }
            y += 4.0;
        }
        let head = area(left, y, inner, 8.0);
        paper.fitted(head, Align::Centre, set(Style::SansBold, 14.0), 10.0, "目　录");
        y += 11.0;
        let high_of = ((high - 30.0 - y) / LINES as f32).min(STEP);
        for (title, page) in lines {
            let room = area(left, y, inner - 16.0, high_of);
            paper.fitted(room, Align::Left, set(Style::Serif, 12.0), 8.0, title);
            let foot = y + high_of - 1.6;
            paper.text(left + inner, foot, Align::Right, set(Style::Serif, 12.0), &page.to_string());
            paper.line(left, y + high_of, left + inner, y + high_of, 0.3, GREY);
            y += high_of;
        }
        let signed = format!("{}　{}", cover.issuer, cover.day);
        let room = area(left, high - 24.0, inner, 7.0);
        paper.fitted(room, Align::Right, set(Style::Serif, 11.0), 8.0, &signed);
    }
    paper.finish()
}

/// A sheet for each page that holds nothing but its number, to be laid over it.
fn numbers(fonts: &Fonts, pages: u32) -> Result<Printed> {
    let mut paper = Paper::portrait(fonts, "页码");
    let (wide, _) = paper.size();
    for number in 1..=pages {
        paper.page();
        let small = set(Style::Sans, 9.0).ink(GREY);
        paper.text(wide - 8.0, 8.0, Align::Right, small, &format!("卷 {number}"));
    }
    paper.finish()
}

/// Millimetres of A4, as the number sheets are set, in points.
const NUMBER_SHEET: (f32, f32) = (210.0 * 72.0 / 25.4, 297.0 * 72.0 / 25.4);

fn bound<'a>(
    cover: &Cover,
    papers: impl Iterator<Item = &'a Printed>,
    numbers: &Printed,
    starts: &[(&str, u32)],
) -> lopdf::Result<Vec<u8>> {
    let mut whole = Document::with_version("1.7");
    let tree = whole.new_object_id();
    let mut pages = Vec::new();
    for paper in papers {
        pages.extend(take_in(&mut whole, &paper.bytes)?);
    }
    let numbered = take_in(&mut whole, &numbers.bytes)?;
    for (page, number) in pages.iter().zip(&numbered) {
        stamp(&mut whole, *page, *number)?;
    }
    for number in numbered {
        whole.objects.remove(&number);
    }
    for page in &pages {
        whole.get_dictionary_mut(*page)?.set("Parent", tree);
    }
    let kids: Vec<Object> = pages.iter().map(|page| Object::Reference(*page)).collect();
    let count = i64::try_from(kids.len()).unwrap_or(i64::MAX);
    whole.objects.insert(tree, dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count }.into());
    let outline = outline(&mut whole, &pages, starts);
    let root = whole.add_object(dictionary! {
        "Type" => "Catalog", "Pages" => tree, "Outlines" => outline, "PageMode" => "UseOutlines",
    });
    let info = whole.add_object(dictionary! {
        "Title" => text_string(&cover.title), "Producer" => text_string("知行干训"),
    });
    whole.trailer.set("Root", root);
    whole.trailer.set("Info", info);
    whole.prune_objects();
    whole.renumber_objects();
    let mut bytes = Vec::new();
    whole.save_to(&mut bytes)?;
    Ok(bytes)
}

/// Takes in the objects of a file under numbers of their own; gives its pages.
fn take_in(whole: &mut Document, bytes: &[u8]) -> lopdf::Result<Vec<ObjectId>> {
    let mut part = Document::load_mem(bytes)?;
    part.renumber_objects_with(whole.max_id + 1);
    whole.max_id = part.max_id;
    let pages = part.get_pages().into_values().collect();
    whole.objects.extend(part.objects);
    Ok(pages)
}

/// Lays the number sheet over a page, its upper right corner on the page's.
fn stamp(whole: &mut Document, page: ObjectId, number: ObjectId) -> lopdf::Result<()> {
    let content = whole.get_page_content(number);
    let own = whole.get_dictionary(number)?.get(b"Resources")?.clone();
    let (wide, high) = NUMBER_SHEET;
    let form = Stream::new(
        dictionary! {
            "Type" => "XObject", "Subtype" => "Form", "Resources" => own,
            "BBox" => vec![0.into(), 0.into(), Object::Real(wide), Object::Real(high)],
        },
        content,
    );
    let form = whole.add_object(form);
    let size: Vec<f32> = whole
        .get_dictionary(page)?
        .get(b"MediaBox")?
        .as_array()?
        .iter()
        .filter_map(|side| side.as_float().ok())
        .collect();
    let [_, _, right, top] = size[..] else { return Ok(()) };
    // The page's own names stay as they are: the number has one that no page uses.
    let mut resources = match whole.get_dictionary(page)?.get(b"Resources")? {
        Object::Reference(id) => whole.get_dictionary(*id)?.clone(),
        found => found.as_dict()?.clone(),
    };
    let mut forms = match resources.get(b"XObject") {
        Ok(Object::Reference(id)) => whole.get_dictionary(*id)?.clone(),
        Ok(found) => found.as_dict()?.clone(),
        Err(_) => Dictionary::new(),
    };
    forms.set("BundleNumber", form);
    resources.set("XObject", forms);
    whole.get_dictionary_mut(page)?.set("Resources", resources);
    let opens = whole.add_object(Stream::new(Dictionary::new(), b"q\n".to_vec()));
    let laid = format!("\nQ\nq 1 0 0 1 {} {} cm /BundleNumber Do Q\n", right - wide, top - high);
    let laid = whole.add_object(Stream::new(Dictionary::new(), laid.into_bytes()));
    let mut streams = vec![Object::Reference(opens)];
    streams.extend(whole.get_page_contents(page).into_iter().map(Object::Reference));
    streams.push(Object::Reference(laid));
    whole.get_dictionary_mut(page)?.set("Contents", streams);
    Ok(())
}

/// The papers as bookmarks.
fn outline(whole: &mut Document, pages: &[ObjectId], starts: &[(&str, u32)]) -> ObjectId {
    let root = whole.new_object_id();
    let marks: Vec<ObjectId> = starts.iter().map(|_| whole.new_object_id()).collect();
    for (at, (title, start)) in starts.iter().enumerate() {
        let Some(page) = pages.get(*start as usize - 1) else { continue };
        let mut mark = dictionary! {
            "Title" => text_string(title), "Parent" => root,
            "Dest" => vec![Object::Reference(*page), "Fit".into()],
        };
        if let Some(before) = at.checked_sub(1).and_then(|at| marks.get(at)) {
            mark.set("Prev", *before);
        }
        if let Some(after) = marks.get(at + 1) {
            mark.set("Next", *after);
        }
        whole.objects.insert(marks[at], mark.into());
    }
    let mut top =
        dictionary! { "Type" => "Outlines", "Count" => i64::try_from(marks.len()).unwrap_or_default() };
    if let (Some(first), Some(last)) = (marks.first(), marks.last()) {
        top.set("First", *first);
        top.set("Last", *last);
    }
    whole.objects.insert(root, top.into());
    root
}

#[cfg(test)]
mod tests;
