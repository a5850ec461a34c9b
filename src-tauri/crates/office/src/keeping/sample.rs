//! The sample office (示例单位): invented people, rich enough that no page is empty.

use super::work_calendar::{SaveHolidays, save_holidays};
use crate::context::Writing;
use crate::jobs::Progress;
use crate::{
    assessment, classes, evaluation, followup, hours, meeting, mentors, needs, paper, people, plans,
    practice, survey,
};
use chrono::Datelike as _;
use zhixing_domain::Result;

/// Fills a new office.
pub(crate) fn fill(cx: &Writing, progress: &Progress) -> Result<()> {
    let notice = SaveHolidays { year: cx.today().year(), text: holidays(cx.today().year()) };
    save_holidays(cx, notice)?;
    people::fill(cx, progress)?;
    needs::fill(cx, progress)?;
    survey::fill(cx)?;
    meeting::fill(cx)?;
    plans::fill(cx, progress)?;
    mentors::fill(cx)?;
    classes::fill(cx, progress)?;
    evaluation::fill(cx)?;
    assessment::fill(cx)?;
    mentors::fill_engagements(cx)?;
    people::fill_posts(cx)?;
    practice::fill(cx)?;
    practice::online::fill(cx, progress)?;
    followup::spring(cx)?;
    followup::fill_questions(cx)?;
    followup::fill(cx)?;
    hours::fill(cx, progress)?;
    paper::fill(cx)
}

/// The holidays of a year as they are announced: those of 2026 are the State Council's, other years have the fixed days.
fn holidays(year: i32) -> String {
    let of_2026 = "元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
春节：2月15日（周日）至23日（周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
清明节：4月4日（周六）至6日（周一）放假，共3天。
劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
端午节：6月19日（周五）至21日（周日）放假，共3天。
中秋节：9月25日（周五）至27日（周日）放假，共3天。
国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。";
    if year == 2026 {
        of_2026.to_owned()
    } else {
        "元旦：1月1日放假。劳动节：5月1日至2日放假。国庆节：10月1日至3日放假。".to_owned()
    }
}
