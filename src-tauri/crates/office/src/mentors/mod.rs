//! 导师: the list of those who teach, and the record of one with the sessions they hold.

mod record;
mod sample;

pub use record::{
    CreateMentor, MentorRecord, MentorRequest, SaveMentorField, SetMentorTopics, create, delete, record,
    save_field, set_topics,
};
pub(crate) use sample::fill;

use crate::book::{MadeOutput, book};
use crate::context::Reading;
use serde::Deserialize;
use ts_rs::TS;
use zhixing_domain::Result;
use zhixing_domain::mentors::{MentorKind, is_meant};
use zhixing_domain::people::sounds_like;
use zhixing_exchange::table::{Cell, Table};
use zhixing_store::mentors::Mentor;

/// Which mentors are wanted.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(default)]
pub struct ListMentors {
    /// What was typed: a name or its initials, a part of the organisation, the title or a topic.
    pub find: Option<String>,
    /// Where they come from.
    pub kind: Option<MentorKind>,
    /// At most so many.
    pub limit: Option<usize>,
}

/// The mentors; those whose name is meant come first.
pub fn list(cx: &Reading, request: ListMentors) -> Result<Vec<Mentor>> {
    let mut rows = cx.read(|db| db.mentors())?;
    let find = request.find.as_deref().unwrap_or_default().trim();
    rows.retain(|row| {
        let topics = row.topics.iter().map(|topic| topic.name.as_str());
        let rest: Vec<&str> = [&row.organisation, &row.title]
            .into_iter()
            .filter_map(|text| text.as_deref())
            .chain(topics)
            .collect();
        request.kind.is_none_or(|kind| row.kind == Some(kind)) && is_meant(find, &row.name, &rest)
    });
    if !find.is_empty() {
        rows.sort_by_key(|row| !sounds_like(&row.name, find));
    }
    rows.truncate(request.limit.unwrap_or(usize::MAX));
    Ok(rows)
}

/// The list as a workbook.
pub fn export(cx: &Reading, request: ListMentors) -> Result<MadeOutput> {
    let title = format!("导师名册（{}）", cx.today());
    let headings = [
        ("序号", 6),
        ("姓名", 14),
        ("类别", 16),
        ("单位", 26),
        ("职务职称", 22),
        ("电话", 16),
        ("擅长专题", 34),
        ("授课次数", 10),
        ("授课学时", 10),
        ("备注", 24),
    ];
    let rows = list(cx, request)?.into_iter().enumerate().map(|(at, row)| {
        let topics: Vec<&str> = row.topics.iter().map(|topic| topic.name.as_str()).collect();
        vec![
            Cell::Number(at as f64 + 1.0),
            Cell::Text(row.name),
            Cell::from(row.kind.map(MentorKind::zh)),
            Cell::from(row.organisation),
            Cell::from(row.title),
            Cell::from(row.phone),
            Cell::Text(topics.join("、")),
            Cell::Number(row.sessions as f64),
            Cell::Number(row.hours.0 as f64 / 100.0),
            Cell::from(row.note),
        ]
    });
    book(cx, &Table::new(title, headings, rows))
}
