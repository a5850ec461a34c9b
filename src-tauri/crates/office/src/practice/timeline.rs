//! Who is where (谁在哪里): people down, the months of a year across.

use crate::context::Reading;
use crate::rule::rule;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zhixing_domain::mentors::is_meant;
use zhixing_domain::practice::{PracticeRule, Span, is_log_late, log_months};
use zhixing_domain::{Day, Id, Month, Result};
use zhixing_store::practice::Posting;

/// Which year, and who.
#[derive(Debug, Deserialize, TS)]
pub struct FindWhere {
    /// The year.
    pub year: i32,
    /// What was typed: a name or its initials, the project, the unit.
    pub find: Option<String>,
    /// From this row on.
    pub offset: usize,
    /// So many.
    pub limit: usize,
}

/// A month of somebody on a posting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MonthMark {
    /// 将在岗
    Ahead,
    /// 在岗, no log due yet
    Away,
    /// 月志已交
    Logged,
    /// 月志未交
    Missing,
}

/// A month in which somebody is on a posting.
#[derive(Debug, Clone, Serialize, TS)]
pub struct WhereCell {
    /// The month of the year, 1–12.
    pub month: u32,
    /// The posting.
    pub posting: Id,
    /// The project's title.
    pub project: String,
    /// How it stands.
    pub mark: MonthMark,
}

/// Somebody on postings in this year.
#[derive(Debug, Clone, Serialize, TS)]
pub struct WhereRow {
    /// The person.
    pub cadre: Id,
    /// 姓名
    pub name: String,
    /// 单位
    pub unit: Option<String>,
    /// The projects of this year.
    pub projects: String,
    /// The posting that Enter opens: the one of today, otherwise the last.
    pub posting: Id,
    /// The months.
    pub cells: Vec<WhereCell>,
}

/// A page of people.
#[derive(Debug, Serialize, TS)]
pub struct WherePage {
    /// How many there are in all.
    pub total: usize,
    /// Of these away today.
    pub away: usize,
    /// The page, in the office's order.
    pub rows: Vec<WhereRow>,
}

/// Who is where in a year, in the office's order of people.
pub fn whereabouts(cx: &Reading, request: FindWhere) -> Result<WherePage> {
    let today = cx.today();
    let find = request.find.as_deref().unwrap_or_default().trim();
    let (first, last) = (Day::from_ymd_opt(request.year, 1, 1), Day::from_ymd_opt(request.year, 12, 31));
    let year = Span { first: first.unwrap_or(today), last: last.unwrap_or(today) };
    cx.read(|db| {
        let rule: PracticeRule = rule(db, today)?;
        let logged = db.logged_months()?;
        let mut rows: Vec<WhereRow> = Vec::new();
        let mut away = 0;
        for posting in db.postings_within(year)? {
            let rest = [posting.unit.as_deref().unwrap_or_default(), posting.project_title.as_str()];
            if !is_meant(find, &posting.name, &rest) {
                continue;
            }
            let days = posting.away();
            let is_now = days.first <= today && today <= days.last;
            away += usize::from(is_now);
            let logs = logged.get(&posting.id).map_or(&[][..], Vec::as_slice);
            let cells = cells(&posting, logs, &rule, year, today);
            match rows.last_mut().filter(|row| row.cadre == posting.cadre) {
                Some(row) => {
                    row.projects = format!("{}、{}", row.projects, posting.project_title);
                    if is_now || days.first <= today {
                        row.posting = posting.id;
                    }
                    row.cells.extend(cells);
                }
                None => rows.push(WhereRow {
                    cadre: posting.cadre,
                    name: posting.name,
                    unit: posting.unit,
                    projects: posting.project_title,
                    posting: posting.id,
                    cells,
                }),
            }
        }
        let total = rows.len();
        let rows = rows.into_iter().skip(request.offset).take(request.limit).collect();
        Ok(WherePage { total, away, rows })
    })
}

fn cells(posting: &Posting, logged: &[Month], rule: &PracticeRule, year: Span, today: Day) -> Vec<WhereCell> {
    let days = posting.away();
    let counted = log_months(days, rule);
    let month_of = |number: u32| {
        let month = Month::new(chrono::Datelike::year(&year.first), number)?;
        let first = Day::from_ymd_opt(month.year(), number, 1)?;
        let last = first.checked_add_months(chrono::Months::new(1))?.pred_opt()?;
        if !days.meets(Span { first, last }) {
            return None;
        }
        let mark = if logged.contains(&month) {
            MonthMark::Logged
        } else if counted.contains(&month) && is_log_late(month, rule, today) {
            MonthMark::Missing
        } else if days.first.max(first) > today {
            MonthMark::Ahead
        } else {
            MonthMark::Away
        };
        Some(WhereCell { month: number, posting: posting.id, project: posting.project_title.clone(), mark })
    };
    (1..=12).filter_map(month_of).collect()
}
