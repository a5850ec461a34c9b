//! 跟踪函: to each unit a letter with its people and by when, and the blank forms behind it.

use super::actions::ActionRow;
use super::questions::{QuestionRow, rows_of};
use super::questions_print::days_zh;
use super::record::aspects_of;
use crate::context::Reading;
use crate::paper::{Document, MadePaper, make};
use chrono::Days;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;
use zhixing_domain::followup::{DEGREES, FollowupKind, Solved};
use zhixing_domain::paper::{PaperTable, day_zh};
use zhixing_domain::{Code, Day, Id, Problem, Result};
use zhixing_print::followup::{BlankSheet, FollowupLetters, SheetPart, UnitLetter};
use zhixing_store::Reader;
use zhixing_store::followup::FollowupRow;

/// The letters of follow-ups of one class.
#[derive(Debug, Deserialize, TS)]
pub struct PrintLetters {
    /// The follow-ups: all of one class, in one letter.
    pub ids: Vec<Id>,
    /// To this unit only.
    #[serde(default)]
    pub unit: Option<String>,
}

/// Without a unit people are written to themselves.
const NO_UNIT: &str = "各位学员";

/// Sets a letter to each unit, followed by the forms its people and the unit fill in.
pub fn print_letters(cx: &Reading, request: PrintLetters) -> Result<MadePaper> {
    let today = cx.today();
    let nothing = || Problem::new(Code::NothingToPrint).with("what", "跟踪函");
    let first = *request.ids.first().ok_or_else(nothing)?;
    let (office, class, rows, asked, aspects, back) = cx.read(|db| {
        let class = db.followup(first)?.followup.class;
        let mut asked = Vec::new();
        for id in &request.ids {
            let row = db.followup(*id)?;
            if row.followup.class == class {
                asked.push(row);
            }
        }
        let row = db.class(class)?;
        let aspects = aspects_of(db, row.days.last, today)?;
        let mut back = Vec::new();
        for one in &asked {
            back.push(came_back(db, one)?);
        }
        Ok((db.office()?.0, row, rows_of(db, class, today)?, asked, aspects, back))
    })?;
    // Nobody is asked again for what has come back.
    let missing = |one: &QuestionRow| -> Vec<FollowupRow> {
        let open = asked.iter().zip(&back).filter(|(_, back)| !back.contains(&one.id));
        open.map(|(row, _)| row.clone()).collect()
    };
    let mut units: Vec<(String, Vec<QuestionRow>)> = Vec::new();
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    for row in rows {
        let unit = row.unit.clone().unwrap_or_else(|| NO_UNIT.to_owned());
        if request.unit.as_ref().is_some_and(|wanted| *wanted != unit) || missing(&row).is_empty() {
            continue;
        }
        let at = *places.entry(unit.clone()).or_insert_with(|| {
            units.push((unit, Vec::new()));
            units.len() - 1
        });
        units[at].1.push(row);
    }
    if units.is_empty() {
        return Err(nothing());
    }
    let days = days_zh(&class);
    let when = if days.is_empty() { String::new() } else { format!("于{days}") };
    let letters = units.into_iter().map(|(unit, people)| {
        let opening = format!(
            "你单位下列 {} 名同志{when}参加了{}。为了解学用情况、检验培训成效，请协助做好以下工作：",
            people.len(),
            class.name()
        );
        let mut text = vec![opening];
        text.extend(asked.iter().zip(1..).map(|(row, no)| format!("{no}. {}", wanted(row, today))));
        let forms =
            people.iter().flat_map(|one| forms(one, &missing(one), &class.name(), &aspects, today)).collect();
        UnitLetter {
            unit,
            text,
            table: list(&people, &asked),
            below: vec![
                "材料请盖章后交来，也可以先用电话告知，再补交纸质材料。没有做到的请说明原因。".to_owned(),
            ],
            forms,
        }
    });
    let input = FollowupLetters {
        title: "关于培训学员跟踪问效的函".to_owned(),
        office,
        day: day_zh(today),
        letters: letters.collect(),
    };
    let title = format!("跟踪函 {}", class.name());
    make(cx, Document::FollowupLetters(input), Some(first), &title)
}

/// Of whom the form of a step has come back. A meeting, a questionnaire and a score are asked of everybody.
fn came_back(db: &Reader, row: &FollowupRow) -> zhixing_store::Result<BTreeSet<Id>> {
    Ok(match row.followup.kind {
        FollowupKind::Application => db.applications(row.followup.id)?.into_keys().collect(),
        FollowupKind::Opinion => db.opinions(row.followup.id)?.into_keys().collect(),
        FollowupKind::Minutes | FollowupKind::Questionnaire | FollowupKind::Post => BTreeSet::new(),
    })
}

/// By when it is asked for: what is overdue is asked for within a week, with the day it was due.
fn by_zh(due: Day, today: Day) -> String {
    const GRACE: u64 = 7;
    match today.checked_add_days(Days::new(GRACE)) {
        Some(soon) if due < today => format!("{}（原定{}）", day_zh(soon), day_zh(due)),
        _ => day_zh(due),
    }
}

/// What the unit is asked to do, in a sentence.
fn wanted(row: &FollowupRow, today: Day) -> String {
    let by = by_zh(row.followup.due, today);
    match row.followup.kind {
        FollowupKind::Application => {
            format!("请每位同志填写《学员培训应用情况表》，经单位核实后，于{by}前交来。")
        }
        FollowupKind::Opinion => {
            format!("请单位就每位同志训后的变化填写《培训成效单位意见表》，于{by}前交来。")
        }
        FollowupKind::Minutes => {
            let place = row.followup.place.as_deref().map(|place| format!("在{place}")).unwrap_or_default();
            let day =
                row.followup.held.map_or_else(|| format!("定于{by}前"), |day| format!("定于{}", day_zh(day)));
            format!("{day}{place}召开跟踪座谈会，请下列同志参加，谈培训中学到的用在哪里、还有什么困难。")
        }
        FollowupKind::Questionnaire => format!("请每位同志填写跟踪问卷，于{by}前交来。"),
        FollowupKind::Post => {
            format!("请单位按岗位职责对每位同志作岗位考核，百分制，填在下表，于{by}前交来。")
        }
    }
}

/// Whom it is about; what is asked in a word only is filled in here.
fn list(people: &[QuestionRow], asked: &[FollowupRow]) -> PaperTable {
    let is_scored = asked.iter().any(|row| row.followup.kind == FollowupKind::Post);
    let rows = people.iter().zip(1..).map(|(one, no)| {
        let mut cells = vec![
            i32::to_string(&no),
            one.name.clone(),
            one.post.clone().unwrap_or_default(),
            one.question.clone(),
        ];
        if is_scored {
            cells.push(String::new());
        }
        cells
    });
    let columns: &[(&str, u32)] = if is_scored {
        &[("序号", 10), ("姓名", 22), ("职务<", 38), ("带来的问题<", 70), ("岗位考核得分", 26)]
    } else {
        &[("序号", 10), ("姓名", 22), ("职务<", 40), ("带来的问题<", 94)]
    };
    PaperTable::new(columns, rows.collect())
}

/// The forms of one trainee.
fn forms(
    one: &QuestionRow,
    asked: &[FollowupRow],
    class: &str,
    aspects: &[String],
    today: Day,
) -> Vec<BlankSheet> {
    let made = asked.iter().filter_map(|row| {
        let due = by_zh(row.followup.due, today);
        match row.followup.kind {
            FollowupKind::Application => Some(application(one, class, &due)),
            FollowupKind::Opinion => Some(opinion(one, class, &due, aspects)),
            FollowupKind::Minutes | FollowupKind::Questionnaire | FollowupKind::Post => None,
        }
    });
    made.collect()
}

fn facts(one: &QuestionRow, class: &str) -> Vec<[String; 4]> {
    let unit = [one.unit.as_deref(), one.post.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(" ");
    vec![
        ["姓　　名".to_owned(), one.name.clone(), "学　　号".to_owned(), format!("{:02}", one.student_no)],
        ["班　　次".to_owned(), class.to_owned(), "单位职务".to_owned(), unit],
    ]
}

fn plan_zh(lines: &[ActionRow]) -> String {
    let lines = lines.iter().zip(1..).map(|(line, no)| format!("{no}. {}", line.zh()));
    lines.collect::<Vec<_>>().join("\n")
}

fn told(one: &QuestionRow) -> Vec<SheetPart> {
    let mut parts = vec![SheetPart::Told("带来的问题".to_owned(), one.question.clone())];
    if !one.result.is_empty() {
        parts.push(SheetPart::Told("带回的成果".to_owned(), one.result.clone()));
    }
    parts
}

fn application(one: &QuestionRow, class: &str, by: &str) -> BlankSheet {
    let mut parts = told(one);
    let solved = Solved::ALL.iter().map(|solved| solved.zh().to_owned()).collect();
    parts.push(SheetPart::Choice("问题解决情况（在方格内打“√”）".to_owned(), solved));
    parts.push(SheetPart::Lines("用了什么（培训中学到的哪些做法用到了工作里）".to_owned(), 38));
    parts.push(SheetPart::Lines("体现在哪里（办成了什么事、有什么数字）".to_owned(), 38));
    parts.push(SheetPart::Lines("还有什么困难，希望怎样帮助".to_owned(), 30));
    if !one.actions.is_empty() {
        let rows = one.actions.iter().map(|line| {
            vec![
                line.what.clone(),
                line.due.map(day_zh).unwrap_or_default(),
                line.sign.clone(),
                String::new(),
            ]
        });
        let columns = [
            ("行动计划<", 54),
            ("何时完成", 32),
            ("看什么见效<", 40),
            ("完成情况（已做成 / 没做成及原因）", 40),
        ];
        parts
            .push(SheetPart::Table("行动计划完成情况".to_owned(), PaperTable::new(&columns, rows.collect())));
    }
    BlankSheet {
        title: "学员培训应用情况表".to_owned(),
        facts: facts(one, class),
        parts,
        signs: ["学员（签名）", "单位核实（盖章）"].map(str::to_owned).to_vec(),
        note: format!("请于{by}前交回。"),
    }
}

fn opinion(one: &QuestionRow, class: &str, by: &str, aspects: &[String]) -> BlankSheet {
    let mut parts = told(one);
    if !one.actions.is_empty() {
        parts.push(SheetPart::Told("行动计划".to_owned(), plan_zh(&one.actions)));
    }
    let degrees = DEGREES.iter().map(|(digit, word)| format!("{word} {digit}")).collect();
    parts.push(SheetPart::Grid("训后变化（每项选一格打“√”）".to_owned(), aspects.to_vec(), degrees));
    parts.push(SheetPart::Lines("具体事例（办了什么事、解决了什么问题）".to_owned(), 40));
    parts.push(SheetPart::Lines("对今后培训的意见建议".to_owned(), 32));
    BlankSheet {
        title: "培训成效单位意见表".to_owned(),
        facts: facts(one, class),
        parts,
        signs: ["填表人（签名）", "单位（盖章）"].map(str::to_owned).to_vec(),
        note: format!("请于{by}前交回。"),
    }
}
