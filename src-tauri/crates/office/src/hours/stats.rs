//! 年度统计: what a year came to by tier, sex, age, unit, kind and module; years beside each other; on paper and as a
//! workbook.

use super::book::{days, number};
use super::closing::HoursYear;
use super::list::years;
use super::rules::held_rules;
use super::standing::Judging;
use super::sums::{days_of, of_class};
use crate::book::{MadeOutput, book};
use crate::context::Reading;
use crate::paper::{Document, MadePaper, make};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};
use ts_rs::TS;
use zhixing_domain::classes::Module;
use zhixing_domain::hours::{
    GroupBy, HalfWhat, StatGroup, StatKind, StatLine, StatPerson, statistics as add_up,
};
use zhixing_domain::paper::{PaperBar, PaperBars, PaperPart, PaperTable, Report, day_zh, figure, share};
use zhixing_domain::{Day, Hours, Id, Month, Result};
use zhixing_exchange::table::{Cell, Table};
use zhixing_store::Reader;

/// Hours of a module of the timetables (课程模块).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StatModule {
    /// The module.
    pub module: Module,
    /// What people attended of it, by the timetables.
    pub hours: Hours,
}

/// What a year came to (年度统计).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct YearStats {
    /// The year.
    pub year: i32,
    /// The day to which it is measured.
    #[ts(type = "string")]
    pub day: Day,
    /// Whether the year was closed.
    pub is_closed: bool,
    /// Everybody.
    pub all: StatLine,
    /// By groups, in their order.
    pub groups: Vec<StatGroup>,
    /// By kinds.
    pub kinds: Vec<StatKind>,
    /// By modules.
    pub modules: Vec<StatModule>,
}

/// A year beside others.
#[derive(Debug, Clone, Copy, Serialize, TS)]
pub struct StatYear {
    /// The year.
    pub year: i32,
    /// Everybody.
    pub all: StatLine,
}

/// The statistics of a year with the years beside it.
#[derive(Debug, Serialize, TS)]
pub struct Statistics {
    /// The year.
    pub stats: YearStats,
    /// The years there are, the oldest first.
    pub years: Vec<StatYear>,
}

/// What a year came to as things stand.
pub(super) fn of_year(db: &Reader, year: i32, today: Day) -> zhixing_store::Result<YearStats> {
    let (first, last) = days_of(year)?;
    let judging = Judging::new(db, year, today)?;
    let people = people(db, &judging)?;
    let at = Month::of(last);
    let (all, groups, kinds) = add_up(&people, at);
    Ok(YearStats {
        year,
        day: judging.day,
        is_closed: db.closing_of(year)?.is_some(),
        all,
        groups,
        kinds,
        modules: modules(db, (first, last), today)?,
    })
}

fn people(db: &Reader, judging: &Judging) -> zhixing_store::Result<Vec<StatPerson>> {
    let units: HashMap<Id, (usize, String)> =
        db.units()?.into_iter().enumerate().map(|(at, unit)| (unit.id, (at, unit.name))).collect();
    let mut people = Vec::new();
    db.each_hours_person(|person| {
        people.push(StatPerson {
            sums: judging.sums(person.id),
            standing: judging.of(person.id, person.tier.as_deref()),
            tier: person.tier,
            sex: person.sex,
            birth: person.birth,
            unit: person.unit.and_then(|unit| units.get(&unit).cloned()),
        });
    })?;
    Ok(people)
}

/// The hours of each module that people attended, by the timetables; what was typed by hand has no module.
fn modules(db: &Reader, days: (Day, Day), today: Day) -> zhixing_store::Result<Vec<StatModule>> {
    let rules = held_rules(db)?;
    let mut sums = [Hours(0); Module::ALL.len()];
    for class in db.hours_classes(days.0, days.1, None)? {
        let halves: BTreeMap<_, _> = class.halves.iter().map(|half| (half.at, half.modules)).collect();
        of_class(db, &rules, &class, days, today, |_, _, lines| {
            for line in lines.iter().filter(|line| line.what == HalfWhat::There) {
                let Some(of_half) = halves.get(&line.at) else { continue };
                for (sum, hours) in sums.iter_mut().zip(of_half) {
                    *sum = *sum + *hours;
                }
            }
        })?;
    }
    Ok(Module::ALL.iter().zip(sums).map(|(module, hours)| StatModule { module: *module, hours }).collect())
}

/// The statistics of a year, and the years beside it.
pub fn statistics(cx: &Reading, request: HoursYear) -> Result<Statistics> {
    let today = cx.today();
    cx.read(|db| {
        let stats = of_year(db, request.year, today)?;
        let mut beside = Vec::new();
        for year in years(db, today, request.year)?.into_iter().rev() {
            let all = if year == request.year {
                stats.all
            } else {
                let judging = Judging::new(db, year, today)?;
                add_up(&people(db, &judging)?, Month::of(days_of(year)?.1)).0
            };
            beside.push(StatYear { year, all });
        }
        Ok(Statistics { stats, years: beside })
    })
}

fn percent(part: usize, whole: usize) -> String {
    share(part, whole).map_or_else(|| "——".to_owned(), |share| format!("{}%", figure(share)))
}

/// The statistics as a workbook.
pub fn export_statistics(cx: &Reading, request: HoursYear) -> Result<MadeOutput> {
    let stats = cx.read(|db| of_year(db, request.year, cx.today()))?;
    let headings = [
        ("分组", 14),
        ("名称", 34),
        ("人数", 8),
        ("参训人数", 10),
        ("调训率", 10),
        ("总学时", 12),
        ("人均学时", 10),
        ("总天数", 10),
        ("达标人数", 10),
        ("完成率", 10),
    ];
    let row = |by: &str, name: &str, line: &StatLine| {
        let rate = |part: usize| match line.people {
            0 => Cell::Empty,
            people => Cell::Number((part as f64 / people as f64 * 10_000.0).round() / 100.0),
        };
        vec![
            Cell::from(by),
            Cell::from(name),
            Cell::Number(line.people as f64),
            Cell::Number(line.trained as f64),
            rate(line.trained),
            number(line.hours),
            number(line.per_head()),
            days(line.half_days),
            Cell::Number(line.done as f64),
            rate(line.done),
        ]
    };
    let mut rows = vec![row("合计", "", &stats.all)];
    rows.extend(stats.groups.iter().map(|group| row(group.by.zh(), &group.name, &group.line)));
    let blank = |by: &str, name: &str, people: Option<usize>, hours: Hours| {
        let mut cells = vec![Cell::Empty; 10];
        cells[0] = Cell::from(by);
        cells[1] = Cell::from(name);
        cells[2] = people.map_or(Cell::Empty, |people| Cell::Number(people as f64));
        cells[5] = number(hours);
        cells
    };
    rows.extend(stats.kinds.iter().map(|one| blank("学时类别", one.kind.zh(), Some(one.people), one.hours)));
    rows.extend(stats.modules.iter().map(|one| blank("课程模块", one.module.zh(), None, one.hours)));
    book(cx, &Table::new(format!("{}年干部教育培训统计（{}）", stats.year, stats.day), headings, rows))
}

/// The statistics on paper.
pub fn print_statistics(cx: &Reading, request: HoursYear) -> Result<MadePaper> {
    let (stats, office) = cx.read(|db| Ok((of_year(db, request.year, cx.today())?, db.office()?.0)))?;
    let title = format!("{}年干部教育培训统计", stats.year);
    let report = report(&stats, &title, office, cx.today());
    make(cx, Document::HoursStatistics(report), None, &title)
}

/// A report of these figures.
pub(super) fn report(stats: &YearStats, title: &str, issuer: String, day: Day) -> Report {
    let all = &stats.all;
    let until = if stats.is_closed {
        "全年（已结转）".to_owned()
    } else {
        format!("截至{}", day_zh(stats.day))
    };
    let summary = format!(
        "{until}，全县在册干部 {} 人，参加脱产培训、专题讲座和中心组学习 {} 人，调训率 {}；计入任务学时 {}，人均 {} 学时；完成年度任务 {} 人，完成率 {}。",
        all.people,
        all.trained,
        percent(all.trained, all.people),
        all.hours,
        all.per_head(),
        all.done,
        percent(all.done, all.people),
    );
    let mut parts = vec![PaperPart::Heading("一、总体情况".to_owned()), PaperPart::Text(summary)];
    parts.push(PaperPart::Bars(kind_bars(stats)));
    for (no, by) in ["二", "三", "四", "五"].into_iter().zip(GroupBy::ALL) {
        let rows =
            stats.groups.iter().filter(|group| group.by == *by).map(|StatGroup { name, line, .. }| {
                vec![
                    name.clone(),
                    line.people.to_string(),
                    line.trained.to_string(),
                    percent(line.trained, line.people),
                    line.per_head().to_string(),
                    line.done.to_string(),
                    percent(line.done, line.people),
                ]
            });
        let columns = [
            ("名称<", 30),
            ("人数", 10),
            ("参训", 10),
            ("调训率", 14),
            ("人均学时", 14),
            ("达标", 10),
            ("完成率", 14),
        ];
        parts.push(PaperPart::Heading(format!("{no}、按{}", by.zh())));
        parts.push(PaperPart::Table(PaperTable::new(&columns, rows.collect())));
    }
    let rows = stats.modules.iter().map(|one| vec![one.module.zh().to_owned(), one.hours.to_string()]);
    parts.push(PaperPart::Heading("六、按课程模块".to_owned()));
    parts.push(PaperPart::Table(PaperTable::new(
        &[("模块", 30), ("到课学时（按课程表）", 40)],
        rows.collect(),
    )));
    parts.push(PaperPart::Text(
        "说明：签到表没有收回的半天不计；完成年度任务指学时或天数达标，且网络学时达标。".to_owned(),
    ));
    Report { title: title.to_owned(), parts, issuer, day: day_zh(day) }
}

fn kind_bars(stats: &YearStats) -> PaperBars {
    let full = stats.kinds.iter().map(|one| one.hours.0).max().unwrap_or(1).max(1);
    let bar = |one: &StatKind| PaperBar {
        label: one.kind.zh().to_owned(),
        value: one.hours.0,
        shown: format!("{} 学时 / {} 人", one.hours, one.people),
    };
    PaperBars { title: "各类学时".to_owned(), bars: stats.kinds.iter().map(bar).collect(), full }
}
