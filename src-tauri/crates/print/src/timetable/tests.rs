use super::*;
use crate::proof::{extracted, fonts, in_order, leave};

const LONG: &str = "学习贯彻党的创新理论、推进乡村全面振兴与优化营商环境专题报告（含答疑）";

fn session(time: &str, title: &str, mentor: &str) -> PaperSession {
    let room = "县委党校三楼报告厅".to_owned();
    PaperSession { time: time.into(), title: title.into(), mentor: mentor.into(), room }
}

fn days(count: u32, each: usize) -> Vec<PaperDay> {
    let titles = [LONG, "基层治理与矛盾纠纷化解", "公文写作", "谭㛃谈生态环境保护执法"];
    let weekdays = ["星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"];
    let half = |day: u32, from: &str| {
        let session = |at: usize| {
            let title = titles[(day as usize + at) % titles.len()];
            session(from, title, "解放鸣（楚江大学公共管理学院教授）")
        };
        (0..each).map(session).collect::<Vec<_>>()
    };
    let day = |day: u32| PaperDay {
        day: format!("10月{}日", 12 + day),
        weekday: weekdays[day as usize % 7].to_owned(),
        halves: [
            half(day, "08:30—12:00"),
            half(day + 1, "14:30—17:30"),
            if day == 1 { half(day, "19:00—20:30") } else { Vec::new() },
        ],
    };
    (0..count).map(day).collect()
}

fn wall(a3: bool, weeks: Vec<Vec<PaperDay>>) -> WallTimetable {
    WallTimetable {
        a3,
        title: "青石县2026年科级干部基层治理能力提升培训班（第二期）课程表".into(),
        under: ("2026年10月12日至18日　县委党校".into(), "班主任：余雪".into()),
        weeks,
        note: "请提前 10 分钟到场签到；课程如有调整，以通知为准。".into(),
    }
}

#[test]
fn every_course_stands_on_the_wall_whole_however_full_the_week() {
    for (name, a3, count, each) in
        [("timetable", false, 5, 1), ("timetable-full", false, 5, 2), ("timetable-a3", true, 7, 2)]
    {
        let made = set_wall_timetable(&fonts(), &wall(a3, vec![days(count, each)])).unwrap();
        leave(name, &made.bytes);
        assert_eq!((made.pages, made.findings.as_slice()), (1, &[][..]), "{name}");
        let text: String = in_order(&made.bytes).split_whitespace().collect();
        for part in [LONG, "谭㛃谈生态环境保护执法", "10月12日", "星期五", "晚上", "班主任：余雪"]
        {
            assert!(text.contains(part), "{name}: {part} in {text}");
        }
    }
    let weeks = set_wall_timetable(&fonts(), &wall(false, vec![days(5, 1), days(5, 1)])).unwrap();
    assert_eq!(weeks.pages, 2);
    assert!(extracted(&weeks.bytes).contains("第 2 页，共 2 页"));
}

#[test]
fn a_pocket_slip_is_there_four_times_and_a_long_class_has_larger_ones() {
    let pocket = |days: Vec<PaperDay>| PocketTimetable {
        title: "科级干部基层治理能力提升培训班课程表".into(),
        under: "2026年10月12日至16日　县委党校".into(),
        days,
        note: "班主任：余雪　课程如有调整，以通知为准".into(),
    };
    for (name, count, each, pages, copies) in
        [("pocket", 3, 1, 1, 4), ("pocket-week", 5, 1, 1, 2), ("pocket-long", 14, 1, 2, 2)]
    {
        let made = set_pocket_timetable(&fonts(), &pocket(days(count, each))).unwrap();
        leave(name, &made.bytes);
        assert_eq!((made.pages, made.findings.as_slice()), (pages, &[][..]), "{name}");
        let text: String = in_order(&made.bytes).split_whitespace().collect();
        let of_the_evening = text.matches("19:00—20:30").count();
        assert_eq!(of_the_evening, copies, "{name}: {text}");
    }
}
