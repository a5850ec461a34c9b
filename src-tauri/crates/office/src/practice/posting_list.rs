//! The list of postings: by name, project or unit, by how they stand.

use super::postings::{PostingRow, rows_of};
use crate::book::{MadeOutput, book};
use crate::context::Reading;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zhixing_domain::mentors::is_meant;
use zhixing_domain::practice::{Grade, PostingState, ProjectKind};
use zhixing_domain::{Day, Result};
use zhixing_exchange::table::{Cell, Table};
use zhixing_store::Reader;

/// Which postings are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Postings {
    /// 未到岗
    Ahead,
    /// 在岗
    Away,
    /// 月志欠交
    LogsMissing,
    /// 待鉴定
    Over,
    /// 已鉴定
    Appraised,
    /// 提前召回
    Recalled,
}

/// Which postings are wanted.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(default)]
pub struct ListPostings {
    /// What was typed: a name or its initials, the project, the unit, the host.
    pub find: Option<String>,
    /// Of which kind.
    pub of: Option<Postings>,
    /// From this row on.
    pub offset: usize,
    /// So many.
    pub limit: Option<usize>,
}

/// A page of postings.
#[derive(Debug, Serialize, TS)]
pub struct PostingPage {
    /// How many there are in all.
    pub total: usize,
    /// The page.
    pub rows: Vec<PostingRow>,
}

fn meant(db: &Reader, request: &ListPostings, today: Day) -> zhixing_store::Result<Vec<PostingRow>> {
    let find = request.find.as_deref().unwrap_or_default().trim();
    let mut rows = rows_of(db, db.postings()?, today)?;
    rows.retain(|row| {
        let is_of = match request.of {
            None => true,
            Some(Postings::Ahead) => row.state == PostingState::Ahead,
            Some(Postings::Away) => row.state == PostingState::Away,
            Some(Postings::LogsMissing) => !row.missing.is_empty(),
            Some(Postings::Over) => row.state == PostingState::Over,
            Some(Postings::Appraised) => row.state == PostingState::Appraised,
            Some(Postings::Recalled) => row.recalled,
        };
        let rest: Vec<&str> = [&row.unit, &row.host].into_iter().filter_map(|text| text.as_deref()).collect();
        let rest: Vec<&str> = rest.into_iter().chain([row.project_title.as_str()]).collect();
        is_of && is_meant(find, &row.name, &rest)
    });
    Ok(rows)
}

/// A page of postings, the newest first.
pub fn postings(cx: &Reading, request: ListPostings) -> Result<PostingPage> {
    let rows = cx.read(|db| meant(db, &request, cx.today()))?;
    let total = rows.len();
    let limit = request.limit.unwrap_or(usize::MAX);
    Ok(PostingPage { total, rows: rows.into_iter().skip(request.offset).take(limit).collect() })
}

/// The list as a workbook.
pub fn export_postings(cx: &Reading, request: ListPostings) -> Result<MadeOutput> {
    let headings = [
        ("序号", 6),
        ("姓名", 12),
        ("单位", 24),
        ("职务", 20),
        ("项目名称", 30),
        ("项目类别", 14),
        ("接收单位", 24),
        ("到岗日期", 12),
        ("结束日期", 12),
        ("实践导师", 12),
        ("状态", 10),
        ("月志", 8),
        ("欠交月志", 22),
        ("等次", 8),
        ("学时", 8),
    ];
    let rows = cx.read(|db| meant(db, &request, cx.today()))?.into_iter().zip(1_u32..).map(|(row, no)| {
        let state = if row.recalled {
            format!("{}（提前召回）", row.state.zh())
        } else {
            row.state.zh().to_owned()
        };
        let missing: Vec<String> = row.missing.iter().map(|month| month.dotted()).collect();
        vec![
            Cell::Number(f64::from(no)),
            Cell::Text(row.name),
            Cell::from(row.unit),
            Cell::from(row.post),
            Cell::Text(row.project_title),
            Cell::from(row.kind.map(ProjectKind::zh)),
            Cell::from(row.host),
            Cell::Day(row.first_day),
            Cell::Day(row.last_day),
            Cell::from(row.mentor),
            Cell::Text(state),
            Cell::Text(format!("{}/{}", row.logs, row.months)),
            Cell::Text(missing.join("、")),
            Cell::from(row.grade.map(Grade::zh)),
            row.hours.map_or(Cell::Empty, |hours| Cell::Number(hours.0 as f64 / 100.0)),
        ]
    });
    book(cx, &Table::new(format!("实践锻炼（{}）", cx.today()), headings, rows))
}
