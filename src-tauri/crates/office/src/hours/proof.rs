//! 学时证明: what somebody has learned in a year or a period, kind by kind and entry by entry, to be stamped.

use super::person::{Career, YearLedger, career};
use super::proofs::IssueProof;
use zhixing_domain::hours::{HoursKind, Sum};
use zhixing_domain::paper::{PaperPart, PaperTable, Report, day_zh};
use zhixing_domain::people::CadreField;
use zhixing_domain::{Code, Day, Hours, Problem, Result};
use zhixing_store::Reader;

/// What a certificate says.
pub(super) struct Certified {
    /// Whose.
    pub(super) name: String,
    /// The paper.
    pub(super) report: Report,
    /// What it certifies.
    pub(super) hours: Hours,
}

/// What somebody has learned in a year or several, as it stands today.
pub(super) fn certified(db: &Reader, request: IssueProof, today: Day) -> Result<Certified> {
    let person = db.cadre(request.id)?;
    let facts = [CadreField::Sex, CadreField::Unit, CadreField::Post]
        .map(|field| person.facts.get(field).map(str::to_owned));
    let career = career(db, request.id, today)?;
    let within: Vec<(i32, YearLedger)> = career
        .entries
        .iter()
        .filter(|(year, one)| (request.first..=request.last).contains(year) && one.sum != Sum::default())
        .cloned()
        .collect();
    if within.is_empty() {
        return Err(Problem::new(Code::NothingToPrint).with("what", "这一段没有学时"));
    }
    let report = report(&career, request, &within, facts, db.office()?.0, today);
    Ok(Certified { name: career.name, report, hours: within.iter().map(|(_, one)| one.sum.hours).sum() })
}

fn report(
    career: &Career,
    request: IssueProof,
    within: &[(i32, YearLedger)],
    facts: [Option<String>; 3],
    issuer: String,
    today: Day,
) -> Report {
    let all: Sum = within.iter().map(|(_, one)| one.sum).sum();
    let [sex, unit, post] = facts;
    let who = match (unit, post) {
        (Some(unit), Some(post)) => format!("{unit}{post}"),
        (unit, post) => unit.or(post).unwrap_or_default(),
    };
    let who: Vec<String> = [Some(career.name.clone()), sex, Some(who)]
        .into_iter()
        .flatten()
        .filter(|word| !word.is_empty())
        .collect();
    let is_open = career
        .years
        .iter()
        .any(|year| (request.first..=request.last).contains(&year.year) && !year.is_closed);
    let until = if is_open { format!("（截至{}）", day_zh(today)) } else { String::new() };
    let years = if request.first == request.last {
        format!("{}年", request.first)
    } else {
        format!("{}年至{}年", request.first, request.last)
    };
    let days = |half_days: i64| {
        if half_days == 0 { String::new() } else { format!("、{} 天", Hours(half_days * 50)) }
    };
    let text = format!(
        "兹证明：{}，{years}{until}参加干部教育培训，共计 {} 学时{}。",
        who.join("，"),
        all.hours,
        days(all.half_days)
    );
    let kinds = HoursKind::ALL.iter().filter_map(|kind| {
        let sum: Sum = within.iter().filter(|(_, one)| one.entry.kind == *kind).map(|(_, one)| one.sum).sum();
        (sum != Sum::default()).then(|| format!("{} {} 学时{}", kind.zh(), sum.hours, days(sum.half_days)))
    });
    let kinds = format!("其中：{}。", kinds.collect::<Vec<_>>().join("；"));
    let rows = within.iter().enumerate().map(|(at, (_, one))| {
        let entry = &one.entry;
        let when = match (entry.first_day, entry.last_day) {
            (Some(first), Some(last)) if first != last => format!("{first} 至 {}", last.format("%m-%d")),
            (first, last) => last.or(first).map(|day| day.to_string()).unwrap_or_default(),
        };
        let days =
            if one.sum.half_days == 0 { String::new() } else { Hours(one.sum.half_days * 50).to_string() };
        vec![
            (at + 1).to_string(),
            when,
            entry.title_zh(),
            entry.kind.zh().to_owned(),
            days,
            one.sum.hours.to_string(),
        ]
    });
    let columns = [("序号", 10), ("时间", 34), ("内容<", 64), ("类别", 24), ("天数", 12), ("学时", 14)];
    Report {
        title: "学时证明".to_owned(),
        parts: vec![
            PaperPart::Text(text),
            PaperPart::Text(kinds),
            PaperPart::Table(PaperTable::new(&columns, rows.collect())),
            PaperPart::Text("特此证明。".to_owned()),
        ],
        issuer: format!("{issuer}（盖章）"),
        day: day_zh(today),
    }
}
