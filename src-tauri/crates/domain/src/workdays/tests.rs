use super::*;
use proptest::prelude::*;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// The notice of 2026 as it is published, with all that stands around the days.
const OF_2026: &str = "新华社北京11月4日电　国务院办公厅关于2026年部分节假日安排的通知，全文如下：
    经国务院批准，现将2026年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
    一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
    二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
    三、清明节：4月4日（周六）至6日（周一）放假，共3天。
    四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
    五、端午节：6月19日（周五）至21日（周日）放假，共3天。
    六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
    七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
    节假日期间，各地区、各部门要妥善安排好值班和安全、保卫等工作。
    国务院办公厅　2025年11月4日";

fn calendar() -> WorkCalendar {
    WorkCalendar { years: [(2026, read_notice(OF_2026, 2026).unwrap())].into() }
}

#[test]
fn the_notice_of_a_year_is_read_as_it_is_published() {
    let notice = read_notice(OF_2026, 2026).unwrap();
    let said = |days: &BTreeSet<Day>| {
        let words = spans(days)
            .into_iter()
            .map(|(first, last)| format!("{}…{}", first.format("%m%d"), last.format("%m%d")));
        words.collect::<Vec<_>>().join(" ")
    };
    assert_eq!(said(&notice.off), "0101…0103 0215…0223 0404…0406 0501…0505 0619…0621 0925…0927 1001…1007");
    assert_eq!(said(&notice.work), "0104…0104 0214…0214 0228…0228 0509…0509 0920…0920 1010…1010");
    assert_eq!(notice.unclaimed, ["11月4日", "11月4日"], "where and when it was published is no holiday");
}

#[test]
fn days_as_clerks_type_them() {
    for (text, off, work) in [
        ("10月1日至8日放假，9月27日、10月10日上班", 8, 2),
        ("１０月１日—８日放假；９月２７日和１０月１０日上班", 8, 2),
        ("10.1-10.8放假，9.27上班", 8, 1),
        ("2026-10-01至2026-10-03放假", 3, 0),
        ("10月1号放假", 1, 0),
        ("2026年12月31日至2027年1月2日放假", 3, 0),
        ("12月31日至1月2日放假调休，1月4日上班", 3, 1),
        ("清明 4月4日放假，与周末连休", 1, 0),
    ] {
        let notice = read_notice(text, 2026).unwrap();
        assert_eq!((notice.off.len(), notice.work.len()), (off, work), "{text}");
        assert!(notice.unclaimed.is_empty(), "{text}: {:?}", notice.unclaimed);
    }
    for (text, code) in [
        ("2月30日放假", Code::HolidayNone),
        ("13.1放假", Code::HolidayNone),
        ("10月1日放假，10月1日上班", Code::HolidayBoth),
        ("国庆节放假七天", Code::HolidaysUnread),
        ("10月1日国庆节", Code::HolidaysUnread),
        ("1月1日至12月3日放假", Code::HolidaySpan),
    ] {
        assert_eq!(read_notice(text, 2026).map(|notice| notice.off.len()).unwrap_err().code, code, "{text}");
    }
    assert_eq!(read_notice(" ", 2026).unwrap(), HolidayNotice::default());
}

#[test]
fn working_days_leave_out_week_ends_and_holidays_and_take_in_days_made_up() {
    let none = WorkCalendar::default();
    let known = calendar();
    for (from, days, calendar, last) in [
        ("2026-10-19", 5, &none, "2026-10-23"),
        ("2026-10-21", 5, &none, "2026-10-27"),
        ("2026-10-24", 1, &none, "2026-10-26"),
        ("2026-10-19", 0, &none, "2026-10-19"),
        // Over the national day, with the Saturday made up for it.
        ("2026-09-29", 5, &none, "2026-10-05"),
        ("2026-09-29", 5, &known, "2026-10-10"),
        ("2026-02-13", 3, &known, "2026-02-24"),
        ("2026-09-19", 1, &known, "2026-09-20"),
        // Of the next year nothing is known.
        ("2026-12-31", 2, &known, "2027-01-01"),
    ] {
        assert_eq!(last_working_day(day(from), days, calendar), day(last), "{from} {days}");
        assert!(days == 0 || working_days(day(from), day(last), calendar) == days, "{from} {days}");
    }
    assert!(
        known.knows(day("2026-12-01"), day("2026-12-31"))
            && !known.knows(day("2026-12-31"), day("2027-01-04"))
    );
}

#[test]
fn a_day_is_moved_over_what_is_no_working_day() {
    let (none, known) = (WorkCalendar::default(), calendar());
    // 2026-10-16 is a Friday.
    for (from, days, working, to) in [
        ("2026-10-16", 1, Some(&none), "2026-10-19"),
        ("2026-10-16", 1, None, "2026-10-17"),
        ("2026-10-14", 3, Some(&none), "2026-10-19"),
        ("2026-10-14", 5, Some(&none), "2026-10-21"),
        ("2026-10-19", -1, Some(&none), "2026-10-16"),
        ("2026-10-17", 1, Some(&none), "2026-10-19"),
        ("2026-10-16", 0, Some(&none), "2026-10-16"),
        ("2026-10-16", -7, None, "2026-10-09"),
        ("2026-09-30", 1, Some(&known), "2026-10-08"),
        ("2026-10-08", -1, Some(&known), "2026-09-30"),
        ("2026-10-09", 1, Some(&known), "2026-10-10"),
    ] {
        assert_eq!(moved(day(from), days, working), Some(day(to)), "{from} {days}");
    }
    assert_eq!(moved(Day::MAX, 1, Some(&none)), None);
}

proptest! {
    #[test]
    fn whatever_is_pasted_is_read_or_refused(text in "[0-9年月日至、，。放假上班（）.\\-]{0,40}") {
        if let Ok(notice) = read_notice(&text, 2026) {
            prop_assert!(notice.off.is_disjoint(&notice.work));
        }
    }

    #[test]
    fn a_day_moved_and_moved_back_is_the_same_working_day(ahead in 0..700_u64, by in 0..60_i64) {
        let known = calendar();
        let from = day("2025-06-02") + Days::new(ahead);
        prop_assume!(known.is_working(from));
        let there = moved(from, by, Some(&known)).unwrap();
        prop_assert_eq!(moved(there, -by, Some(&known)), Some(from));
        prop_assert_eq!(working_days(from, there, &known), by as u32 + 1);
    }
}
