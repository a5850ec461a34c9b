//! 个人培训档案 on paper: of one person, or of everybody whom a filter leaves.

use super::{PersonArchive, PrintArchives, Shared, of_person};
use crate::context::Reading;
use crate::hours::PersonYear;
use crate::paper::{Document, MadePaper, make};
use zhixing_domain::assessment::Outcome;
use zhixing_domain::hours::Sum;
use zhixing_domain::paper::{PaperTable, day_zh};
use zhixing_domain::people::CadreField;
use zhixing_domain::people::abilities::Level;
use zhixing_domain::{Code, Day, Hours, Id, Problem, Result};
use zhixing_print::archive::{Archive, Archives};
use zhixing_store::Reader;
use zhixing_store::people::Order;

/// So many archives are printed at once; a unit has no more.
const MOST: usize = 500;

/// Sets the archive of one person, or of everybody whom a filter leaves, each on pages of its own.
pub fn print_archives(cx: &Reading, request: PrintArchives) -> Result<MadePaper> {
    let today = cx.today();
    let (office, people, unit) = cx.read(|db| {
        let ids = match request.id {
            Some(id) => vec![id],
            None => db.cadre_ids(&request.filter, Order::Office, 0, i64::MAX)?.1,
        };
        if ids.len() > MOST {
            return Err(Problem::new(Code::OnlineTooMany).with("count", ids.len()).with("most", MOST).into());
        }
        let mut shared = Shared::new(db)?;
        let one = |id| {
            let facts = facts(db, id)?;
            Ok((facts, of_person(db, id, today, &mut shared)?))
        };
        let people = ids.into_iter().map(one).collect::<zhixing_store::Result<Vec<_>>>()?;
        let unit = db.units()?.into_iter().find(|unit| request.filter.unit == Some(unit.id));
        Ok((db.office()?.0, people, unit.map(|unit| unit.name).unwrap_or_default()))
    })?;
    let title = match people.as_slice() {
        [] => return Err(Problem::new(Code::NothingToPrint).with("what", "没有这样的人")),
        [(_, one)] => format!("{}个人培训档案", one.name),
        all => format!("{unit}个人培训档案（{} 人）", all.len()),
    };
    let people = people.into_iter().map(|(facts, archive)| on_paper(facts, archive)).collect();
    let input = Archives { office, day: day_zh(today), people };
    make(cx, Document::Archives(input), request.id, &title)
}

/// Label and text of what the roster knows, three pairs a row.
fn facts(db: &Reader, id: Id) -> zhixing_store::Result<Vec<[String; 6]>> {
    use CadreField as F;
    let person = db.cadre(id)?;
    let fact = |field: F| {
        let value = person.facts.get(field).unwrap_or_default();
        match (field, value) {
            (F::Tier, "county_up") => "县处级以上".to_owned(),
            (F::Tier, "other") => "其他".to_owned(),
            _ => value.to_owned(),
        }
    };
    let row = |fields: [F; 3]| {
        let [a, b, c] = fields;
        let label = |field: F| field.zh().to_owned();
        [label(a), fact(a), label(b), fact(b), label(c), fact(c)]
    };
    Ok(vec![
        row([F::Name, F::Sex, F::BirthMonth]),
        row([F::Unit, F::Post, F::Rank]),
        row([F::Party, F::Education, F::Tier]),
    ])
}

fn days(first: Option<Day>, last: Option<Day>) -> String {
    match (first, last) {
        (Some(first), Some(last)) if first != last => format!("{first} 至 {}", last.format("%m-%d")),
        (first, last) => first.or(last).map(|day| day.to_string()).unwrap_or_default(),
    }
}

fn counted(sum: Sum) -> [String; 2] {
    let days = if sum.half_days == 0 { String::new() } else { Hours(sum.half_days * 50).to_string() };
    [days, sum.hours.to_string()]
}

fn outcome_zh(outcome: &Outcome) -> String {
    match outcome {
        Outcome::Passed { total } => format!("合格 {}", Hours(*total)),
        Outcome::Failed { total } => format!("不合格 {}", Hours(*total)),
        Outcome::Absent { .. } => "缺考".to_owned(),
        Outcome::Deferred { .. } => "缓考".to_owned(),
        Outcome::Open { .. } => "未录全".to_owned(),
        Outcome::Provisional { total, .. } => format!("{}（岗位考核待定）", Hours(*total)),
        Outcome::NotAssessed => String::new(),
    }
}

fn standing_zh(year: &PersonYear) -> String {
    match year.standing.by {
        Some(_) => year.standing.zh(),
        None => format!("差 {} 学时", year.standing.short),
    }
}

/// A heading with the columns and the rows of the table below it.
type Part = (&'static str, &'static [(&'static str, u32)], Vec<Vec<String>>);

/// What was learned in classes and elsewhere, and the hours year by year.
fn learned(archive: &PersonArchive) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let classes = archive.classes.iter().map(|class| {
        let [half_days, hours] = counted(class.sum);
        let result = if class.withdrawn {
            "退学".to_owned()
        } else {
            class.outcome.as_ref().map(outcome_zh).unwrap_or_default()
        };
        vec![
            days(class.first_day, class.last_day),
            class.title.clone(),
            class.role.clone().unwrap_or_default(),
            half_days,
            hours,
            result,
            class.certificate.clone().unwrap_or_default(),
        ]
    });
    parts.push((
        "参加培训班次",
        &[
            ("时间", 36),
            ("班次<", 42),
            ("班级职务", 16),
            ("天数", 10),
            ("学时", 11),
            ("考核", 20),
            ("结业证书", 35),
        ],
        classes.collect(),
    ));
    let elsewhere = archive.elsewhere.iter().map(|one| {
        let [half_days, hours] = counted(one.sum);
        vec![
            days(one.first_day, one.last_day),
            one.title.clone(),
            one.organiser.clone().unwrap_or_default(),
            one.number.clone().unwrap_or_default(),
            half_days,
            hours,
        ]
    });
    parts.push((
        "上级调训和其他学习",
        &[("时间", 36), ("培训名称<", 49), ("主办单位", 27), ("文号", 37), ("天数", 10), ("学时", 11)],
        elsewhere.collect(),
    ));
    let years = archive.years.iter().filter(|year| year.sums.all() != Sum::default()).map(|year| {
        let mut cells = vec![year.year.to_string()];
        cells.extend(year.sums.kinds.iter().map(|sum| match sum.hours {
            Hours(0) => String::new(),
            hours => hours.to_string(),
        }));
        let [half_days, hours] = counted(year.standing.counts);
        cells.extend([hours, half_days, year.standing.target.to_string(), standing_zh(year)]);
        cells
    });
    parts.push((
        "历年学时",
        &[
            ("年度", 13),
            ("脱产", 14),
            ("讲座", 14),
            ("中心组", 14),
            ("在线", 14),
            ("实践", 14),
            ("授课", 14),
            ("计入", 15),
            ("天数", 13),
            ("任务", 13),
            ("达标情况", 32),
        ],
        years.collect(),
    ));
    parts
}

/// What was taught and done, and how abilities changed; those said for the first time only are left to their own sheet.
fn done(archive: &PersonArchive) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let taught =
        archive.taught.iter().map(|one| vec![one.day.to_string(), one.title.clone(), one.hours.to_string()]);
    parts.push(("授课情况", &[("时间", 30), ("课程<", 120), ("讲课学时", 20)], taught.collect()));
    let postings = archive.postings.iter().map(|one| {
        vec![
            days(Some(one.first_day), Some(one.last_day)),
            one.title.clone(),
            one.grade.map(|grade| grade.zh().to_owned()).unwrap_or_default(),
            one.hours.map(|hours| hours.to_string()).unwrap_or_default(),
        ]
    });
    parts.push((
        "实践锻炼",
        &[("时间", 40), ("项目<", 90), ("鉴定等次", 22), ("学时", 18)],
        postings.collect(),
    ));
    let visits =
        archive.visits.iter().map(|one| vec![one.day.clone().unwrap_or_default(), one.title.clone()]);
    parts.push(("考察学习", &[("时间", 40), ("考察名称<", 130)], visits.collect()));
    let abilities = archive.abilities.iter().filter(|one| one.before.is_some()).map(|one| {
        let before = one.before.map_or("——", Level::zh);
        vec![
            one.day.to_string(),
            one.name.clone(),
            before.to_owned(),
            one.after.zh().to_owned(),
            one.source.zh().to_owned(),
        ]
    });
    parts.push((
        "能力变化",
        &[("时间", 30), ("能力<", 56), ("原来", 28), ("变为", 28), ("来源", 28)],
        abilities.collect(),
    ));
    parts
}

/// The parts of an archive that hold something, numbered.
fn on_paper(facts: Vec<[String; 6]>, archive: PersonArchive) -> Archive {
    let parts = [learned(&archive), done(&archive)].concat();
    let held = parts.into_iter().filter(|(.., rows)| !rows.is_empty());
    let numbered = "一二三四五六七".chars().zip(held);
    let parts = numbered
        .map(|(no, (heading, columns, rows))| (format!("{no}、{heading}"), PaperTable::new(columns, rows)));
    let mut notes = vec!["学时按每条记录当日的规则计算；签到表没有收回的半天不计入。".to_owned()];
    let said_first: Vec<_> = archive.abilities.iter().filter(|one| one.before.is_none()).collect();
    if let Some(first) = said_first.first() {
        notes.push(format!("能力首次认定 {} 项（{} 起），详见岗位能力对照表。", said_first.len(), first.day));
    }
    if archive.online_courses > 0 {
        notes.push(format!("网络学习共学完 {} 门课程。", archive.online_courses));
    }
    Archive { name: archive.name, facts, parts: parts.collect(), notes }
}
