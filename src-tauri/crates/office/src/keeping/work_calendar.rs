//! 节假日和调休: the notice of each year as the office typed it, and what working days come to by it.

use crate::context::{Reading, Writing};
use crate::rule;
use chrono::Datelike as _;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use ts_rs::TS;
use zhixing_domain::workdays::{HolidayNotice, WorkCalendar, moved, read_notice, spans};
use zhixing_domain::{Code, Day, Problem, Result, between};

/// The holidays and made-up working days of a year (一年的放假调休).
#[derive(Debug, Serialize, TS)]
pub struct HolidayYear {
    /// The year.
    pub year: i32,
    /// The notice as it was typed; empty where none was.
    pub text: String,
    /// 放假, first and last day of each.
    #[ts(type = "[string, string][]")]
    pub off: Vec<(Day, Day)>,
    /// 上班: days made up.
    #[ts(type = "string[]")]
    pub work: BTreeSet<Day>,
    /// Days that the notice names and says nothing of.
    pub unclaimed: Vec<String>,
}

/// The notice of a year.
#[derive(Debug, Deserialize, TS)]
pub struct SaveHolidays {
    /// The year.
    pub year: i32,
    /// The notice as it is typed or pasted; empty takes it away.
    pub text: String,
}

/// Days to be moved.
#[derive(Debug, Deserialize, TS)]
pub struct MoveDays {
    /// The days.
    #[ts(type = "string[]")]
    pub days: Vec<Day>,
    /// By so many days, backwards if negative.
    #[ts(type = "number")]
    pub by: i64,
    /// Whether only working days count.
    pub workdays: bool,
}

/// Every year of which there is a notice; this year and the next always among them, the newest first.
pub fn holidays(cx: &Reading, (): ()) -> Result<Vec<HolidayYear>> {
    let calendar: WorkCalendar = rule::today(cx)?;
    let now = cx.today().year();
    let mut years: BTreeSet<i32> = calendar.years.keys().copied().collect();
    years.extend([now, now + 1]);
    let year = |year: i32| {
        let HolidayNotice { text, off, work, unclaimed } =
            calendar.years.get(&year).cloned().unwrap_or_default();
        HolidayYear { year, text, off: spans(&off), work, unclaimed }
    };
    Ok(years.into_iter().rev().map(year).collect())
}

/// Keeps the notice of a year, read; what was done by the old one stays.
pub fn save_holidays(cx: &Writing, request: SaveHolidays) -> Result<()> {
    between("年度", request.year, 2000, 2100)?;
    let notice = read_notice(&request.text, request.year)?;
    let mut calendar: WorkCalendar = rule::today(cx)?;
    if notice.text.is_empty() {
        calendar.years.remove(&request.year);
    } else {
        calendar.years.insert(request.year, notice);
    }
    rule::keep(cx, &calendar)
}

/// Where days come to stand that are moved, in their order.
pub fn moved_days(cx: &Reading, request: MoveDays) -> Result<Vec<Day>> {
    let calendar: WorkCalendar = rule::today(cx)?;
    let working = request.workdays.then_some(&calendar);
    between("天数", request.by, -3660, 3660)?;
    let days = request.days.into_iter().map(|day| moved(day, request.by, working));
    days.map(|day| day.ok_or_else(|| Problem::new(Code::DayUnread).with("found", request.by))).collect()
}

#[cfg(test)]
mod tests {
    use crate::sitting::sitting;
    use serde_json::json;
    use zhixing_domain::Code;

    #[test]
    fn a_notice_pasted_moves_days_over_the_holidays_and_an_undo_brings_the_old_one_back() {
        let office = sitting();
        let moved = || {
            let asked = json!({ "days": ["2026-09-30", "2026-10-10"], "by": 1, "workdays": true });
            office.call("keeping.moved_days", asked)
        };
        assert_eq!(moved(), json!(["2026-10-01", "2026-10-12"]));
        let notice = |text: &str| json!({ "year": 2026, "text": text });
        assert_eq!(office.code("keeping.save_holidays", notice("国庆放假")), Code::HolidaysUnread);
        let text = "10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。";
        office.call("keeping.save_holidays", notice(text));
        assert_eq!(moved(), json!(["2026-10-08", "2026-10-12"]));
        let years = office.call("keeping.holidays", json!(null));
        let year = years.as_array().unwrap().iter().find(|one| one["year"] == 2026).unwrap();
        assert_eq!(
            (&year["off"], &year["work"], &year["text"]),
            (&json!([["2026-10-01", "2026-10-07"]]), &json!(["2026-09-20", "2026-10-10"]), &json!(text))
        );
        office.call("keeping.undo", json!({ "id": office.last_step() }));
        assert_eq!(moved(), json!(["2026-10-01", "2026-10-12"]));
    }
}
