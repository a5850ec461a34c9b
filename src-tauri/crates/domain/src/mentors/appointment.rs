//! Letters of appointment (聘书): what they say, how long they hold, and when one runs out.

use crate::paper::{SeriesTemplate, span_zh};
use crate::words::{Values, fill};
use crate::{Code, Day, Problem, Result};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the office's letters of appointment say (聘书文字): a dated setting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AppointmentText {
    /// The number series, `{year}` and `{seq:03}` in it.
    pub series: String,
    /// The body, with `{name} {organisation} {title} {dates}` where these go.
    pub body: String,
    /// Who issues it; empty for the office itself.
    pub issuer: String,
    /// 工作台 reminds so many days before a term ends.
    pub remind_days: u32,
}

impl Default for AppointmentText {
    fn default() -> Self {
        Self {
            series: "青训聘〔{year}〕{seq:03}".to_owned(),
            body: "兹聘请{organisation}{name}同志为干部教育培训导师，聘期自{dates}。\n此聘。".to_owned(),
            issuer: String::new(),
            remind_days: 60,
        }
    }
}

impl AppointmentText {
    const PLACES: [&'static str; 4] = ["name", "organisation", "title", "dates"];

    /// The body for one mentor.
    pub fn body_for(&self, name: &str, organisation: &str, title: &str, first: Day, last: Day) -> String {
        let values = Values::from([
            ("name".to_owned(), name.to_owned()),
            ("organisation".to_owned(), organisation.to_owned()),
            ("title".to_owned(), title.to_owned()),
            ("dates".to_owned(), span_zh(first, last)),
        ]);
        fill(&self.body, &values)
    }

    /// Refuses a text that would not name the person, or asks for something that is not known.
    pub fn check(&self) -> Result<()> {
        SeriesTemplate::read(&self.series)?;
        let places = self.body.split('{').skip(1).map(|part| part.split_once('}').map(|(place, _)| place));
        let are_known =
            places.into_iter().all(|place| place.is_some_and(|place| Self::PLACES.contains(&place)));
        if self.body.contains("{name}") && are_known {
            return Ok(());
        }
        let problem = Problem::new(Code::BodyTemplateUnread).with("found", &self.body);
        Err(problem.with("name_place", "{name}").with("known", "{organisation} {title} {dates}"))
    }
}

/// Refuses a term that ends before it begins.
pub fn check_term(first: Day, last: Day) -> Result<()> {
    if first <= last {
        return Ok(());
    }
    Err(Problem::new(Code::TermBackwards).with("first", first).with("last", last))
}

crate::keyed! {
    /// How a letter of appointment stands on a day (聘书状态).
    pub enum AppointmentStanding {
        Ahead "ahead" "未到聘期" [],
        Holds "holds" "聘期内" [],
        Ending "ending" "即将到期" [],
        Over "over" "已到期" [],
        Void "void" "作废" [],
    }
}

/// How a term stands on a day; `remind` days before its end it is ending.
pub fn standing(first: Day, last: Day, today: Day, remind: u32) -> AppointmentStanding {
    let left = (last - today).num_days();
    if left < 0 {
        AppointmentStanding::Over
    } else if today < first {
        AppointmentStanding::Ahead
    } else if left <= i64::from(remind) {
        AppointmentStanding::Ending
    } else {
        AppointmentStanding::Holds
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn a_letter_is_reminded_of_sixty_days_before_it_ends() {
        let (first, last) = (day("2024-11-01"), day("2026-10-31"));
        for (today, expected) in [
            ("2024-10-31", AppointmentStanding::Ahead),
            ("2024-11-01", AppointmentStanding::Holds),
            ("2026-08-31", AppointmentStanding::Holds),
            ("2026-09-01", AppointmentStanding::Ending),
            ("2026-10-31", AppointmentStanding::Ending),
            ("2026-11-01", AppointmentStanding::Over),
        ] {
            assert_eq!(standing(first, last, day(today), 60), expected, "{today}");
        }
    }

    #[test]
    fn the_body_names_whom_it_appoints_and_for_how_long() {
        let text = AppointmentText::default();
        text.check().unwrap();
        let body = text.body_for("谈一川", "省农业科学院", "研究员", day("2026-01-01"), day("2027-12-31"));
        assert_eq!(
            body,
            "兹聘请省农业科学院谈一川同志为干部教育培训导师，聘期自2026年1月1日至2027年12月31日。\n此聘。"
        );
        for body in ["兹聘请", "{name}{phone}", "{name"] {
            let text = AppointmentText { body: body.to_owned(), ..AppointmentText::default() };
            assert_eq!(text.check().unwrap_err().code, Code::BodyTemplateUnread, "{body}");
        }
        assert_eq!(check_term(day("2026-02-01"), day("2026-01-31")).unwrap_err().code, Code::TermBackwards);
    }
}
