//! The sample's online learning: the list of one platform as it was exported, and that of another with another layout.

use super::judge::judge_read;
use super::take::take;
use crate::context::Writing;
use crate::jobs::Progress;
use chrono::Datelike as _;
use std::fmt::Write as _;
use zhixing_domain::people::CadreField;
use zhixing_domain::{Day, Result};
use zhixing_exchange::online::{self, OnlineBook, OnlineTold};
use zhixing_exchange::{Book, pasted};
use zhixing_store::people::{CadreFilter, Order};

const LIST: &[u8] = include_bytes!("../../../sample/online.xlsx");
const PLATFORM: &str = "青石干部学堂";

/// Courses with their length in seconds, the long ones first: an online class of days, then lessons.
const COURSES: &[(&str, u32)] = &[
    ("党的创新理论网上专题班", 54_000),
    ("基层治理和矛盾纠纷化解网上专题班", 40_500),
    ("数字政府与数据应用网上专题班", 27_000),
    ("公文写作与综合协调：从会议通知写起", 2_700),
    ("数字政府与数据应用：表格里的数据治理", 5_400),
    ("应急管理与安全生产：先期处置二十问", 1_860),
    ("基层治理和矛盾纠纷化解：初信初访怎么接", 3_300),
    ("财政预算与项目资金管理：专项债券申报", 4_500),
    ("村级集体经济发展：三个村的账本", 2_400),
    ("中国式现代化理论体系概论", 6_300),
    ("保密常识", 840),
    ("干部心理调适", 1_500),
];

/// Takes both lists, the days of the first spread over this year up to today.
pub(crate) fn fill(cx: &Writing, progress: &Progress) -> Result<()> {
    let today = cx.today();
    let told = OnlineTold::default();
    let mut first = read(&Book::open("online.xlsx", LIST)?)?;
    "干部在线学习平台导出.xlsx".clone_into(&mut first.file);
    let last =
        first.lines.iter().filter_map(|line| line.finished).map(|day| day.ordinal()).max().unwrap_or(1);
    for line in &mut first.lines {
        let day = line.finished.map_or(1, |day| day.ordinal());
        line.finished = Day::from_yo_opt(today.year(), (day * today.ordinal() / last.max(1)).max(1));
    }
    first.exported = Some(format!("{today} 09:12:44"));
    let second = read(&pasted(&other_list(cx, today)?)?)?;
    let second =
        OnlineBook { file: "学习记录.csv".to_owned(), platform: Some(PLATFORM.to_owned()), ..second };
    for book in [first, second] {
        let preview = judge_read(cx, vec![book], told.clone())?;
        take(cx, cx.house.judged_online(preview.token)?.as_ref(), progress)?;
    }
    Ok(())
}

fn read(book: &Book) -> Result<OnlineBook> {
    online::read(book, &std::collections::BTreeMap::new(), |_, _| Ok(()))
}

/// The list of the other platform.
fn other_list(cx: &Writing, today: Day) -> Result<String> {
    let (_, people) = cx.read(|db| db.cadres(&CadreFilter::default(), Order::Office, 0, i64::MAX))?;
    let mut list = "姓名\t所属部门\t课程\t学习时长\t学时\t完成状态\t完成时间\n".to_owned();
    for (at, person) in people.iter().enumerate() {
        let fact = |field| person.facts.get(field).unwrap_or_default();
        // Some have learned all there is, some most of it, some hardly anything, and two in five are not on this platform.
        let courses = match at % 5 {
            0 => COURSES,
            1 => &COURSES[..8],
            3 => &COURSES[2..6],
            _ => continue,
        };
        for (nth, (title, seconds)) in courses.iter().enumerate() {
            let seed = (at * 31 + nth * 17) as u32;
            let Some(day) = Day::from_yo_opt(today.year(), 1 + seed * 7 % today.ordinal()) else { continue };
            let state = if seed.is_multiple_of(29) { "学习中" } else { "已完成" };
            let length = format!("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
            let hours = f64::from(*seconds) / 2_700.0;
            let _ = writeln!(
                list,
                "{}\t{}\t{title}\t{length}\t{hours:.1}\t{state}\t{day}",
                fact(CadreField::Name),
                fact(CadreField::Unit)
            );
        }
    }
    Ok(list)
}
