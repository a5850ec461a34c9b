//! Who could fill a post (岗位选人): people in order of fit, with the reasons.

use super::standing::{Known, known};
use crate::book::{MadeOutput, book};
use crate::context::Reading;
use crate::people::PostRequest;
use crate::people::posts::{PostRow, name, row};
use serde::{Deserialize, Serialize};
use std::collections::HashSet;
use ts_rs::TS;
use zhixing_domain::people::CadreField;
use zhixing_domain::people::abilities::{AbilitySource, Level, shortfall};
use zhixing_domain::people::matching::{Distance, Required, rank};
use zhixing_domain::{Day, Id, Result};
use zhixing_exchange::table::{Cell, Table};
use zhixing_store::Reader;
use zhixing_store::people::{CadreFilter, Order, Scope};

/// For which post, and among whom.
#[derive(Debug, Deserialize, TS)]
pub struct FindCandidates {
    /// The post.
    pub post: Id,
    /// Among these people.
    #[serde(flatten)]
    #[ts(flatten)]
    pub filter: CadreFilter,
    /// From this place on.
    #[serde(default)]
    #[ts(type = "number")]
    pub offset: usize,
    /// So many.
    #[serde(default)]
    #[ts(type = "number")]
    pub limit: usize,
}

/// One ability that the post asks for, of one person.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CandidateLine {
    /// The ability.
    pub ability: Id,
    /// Its name.
    pub name: String,
    /// What the post asks for.
    pub required: Level,
    /// What counts; nothing where nobody ever said anything.
    pub has: Option<Level>,
    /// Who said so.
    pub source: Option<AbilitySource>,
    /// When.
    pub day: Option<Day>,
    /// Levels missing.
    pub gap: u8,
}

/// Somebody who could fill the post.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Candidate {
    /// The person.
    pub id: Id,
    /// Their name.
    pub name: String,
    /// 单位
    pub unit: Option<String>,
    /// 职务
    pub post: Option<String>,
    /// 职级
    pub rank: Option<String>,
    /// 培训层级
    pub tier: Option<String>,
    /// 出生年月
    pub birth_month: Option<String>,
    /// 名次: those equally near share one.
    pub place: u32,
    /// How far they are from what the post asks for.
    pub distance: Distance,
    /// Whether they are of the post's own unit.
    pub same_unit: bool,
    /// Every ability asked for, in the order of the list.
    pub lines: Vec<CandidateLine>,
}

/// A post with who holds it and who could fill it.
#[derive(Debug, Serialize, TS)]
pub struct Candidates {
    /// The post.
    pub post: PostRow,
    /// Who holds it today.
    pub holders: Vec<Candidate>,
    /// How many people were compared.
    #[ts(type = "number")]
    pub total: usize,
    /// How many of them are short of nothing.
    #[ts(type = "number")]
    pub fitting: usize,
    /// The page, the nearest first.
    pub rows: Vec<Candidate>,
}

/// Who could fill a post, in order of fit; of those equally near the office's order stands.
pub fn candidates(cx: &Reading, request: FindCandidates) -> Result<Candidates> {
    cx.read(|db| ranked(db, &request, cx.today()))
}

fn ranked(db: &Reader, request: &FindCandidates, day: Day) -> zhixing_store::Result<Candidates> {
    let found = db.post(request.post, day)?;
    let required = db.required_by(request.post)?;
    let asked: Vec<Id> = required.keys().copied().collect();
    let known = known(db, Scope::Abilities(&asked), day)?;
    let held = db.holders_of(request.post)?.into_iter().filter(|row| row.days.lasts_on(day));
    let held: Vec<Id> = held.map(|row| row.cadre).collect();
    let holding: HashSet<Id> = held.iter().copied().collect();
    let (_, ids) = db.cadre_ids(&request.filter, Order::Office, 0, i64::MAX)?;
    let distance = |id: Id| {
        let known = known.of(id);
        Distance::of(&required, |ability| known.counts(ability).map(|said| said.level))
    };
    let mut order: Vec<(Distance, Id)> =
        ids.into_iter().filter(|id| !holding.contains(id)).map(|id| (distance(id), id)).collect();
    rank(&mut order, |(distance, _)| *distance);
    let fitting = order.partition_point(|(distance, _)| *distance == Distance::default());
    let names = names(db, &required)?;
    let one = |distance: Distance, id: Id, place: usize| -> zhixing_store::Result<Candidate> {
        let lines = lines(&names, &required, &known, id);
        candidate(db, id, found.unit, (distance, place), lines)
    };
    let rows = order.iter().skip(request.offset).take(request.limit).map(|(distance, id)| {
        let before = order.partition_point(|(other, _)| other < distance);
        one(*distance, *id, before + 1)
    });
    let rows = rows.collect::<zhixing_store::Result<_>>()?;
    let holders =
        held.into_iter().map(|id| one(distance(id), id, 0)).collect::<zhixing_store::Result<_>>()?;
    Ok(Candidates { post: row(db, found)?, holders, total: order.len(), fitting, rows })
}

/// The names of the abilities asked for, in the order of the list.
fn names(db: &Reader, required: &Required) -> zhixing_store::Result<Vec<(Id, String)>> {
    let all = db.abilities()?.into_iter().filter(|one| required.contains_key(&one.id));
    Ok(all.map(|one| (one.id, one.name)).collect())
}

fn lines(names: &[(Id, String)], required: &Required, known: &Known, id: Id) -> Vec<CandidateLine> {
    names
        .iter()
        .map(|(ability, name)| {
            let said = known.counts(id, *ability);
            let required = required.get(ability).copied().unwrap_or_default();
            CandidateLine {
                ability: *ability,
                name: name.clone(),
                required,
                has: said.map(|said| said.level),
                source: said.map(|said| said.source),
                day: said.map(|said| said.day),
                gap: shortfall(required, said.map(|said| said.level)),
            }
        })
        .collect()
}

fn candidate(
    db: &Reader,
    id: Id,
    unit: Option<Id>,
    (distance, place): (Distance, usize),
    lines: Vec<CandidateLine>,
) -> zhixing_store::Result<Candidate> {
    let person = db.cadre(id)?;
    let fact = |field| person.facts.get(field).map(str::to_owned);
    Ok(Candidate {
        id,
        name: fact(CadreField::Name).unwrap_or_default(),
        unit: fact(CadreField::Unit),
        post: fact(CadreField::Post),
        rank: fact(CadreField::Rank),
        tier: fact(CadreField::Tier),
        birth_month: fact(CadreField::BirthMonth),
        place: place as u32,
        distance,
        same_unit: unit.is_some() && person.unit == unit,
        lines,
    })
}

/// The first candidates as a workbook, with the reasons in words.
pub fn export_candidates(cx: &Reading, request: FindCandidates) -> Result<MadeOutput> {
    const MOST: usize = 500;
    let request = FindCandidates { offset: 0, limit: MOST, ..request };
    let (found, title) = cx.read(|db| {
        let title = name(&db.post(PostRequest { id: request.post }.id, cx.today())?);
        Ok((ranked(db, &request, cx.today())?, title))
    })?;
    let mut columns: Vec<(String, u16)> =
        [("名次", 6), ("姓名", 12), ("单位", 24), ("职务", 20), ("职级", 14)]
            .map(|(heading, width)| (heading.to_owned(), width))
            .into();
    columns.extend([("差几级".to_owned(), 8), ("情况".to_owned(), 50)]);
    let asked = found.rows.first().or(found.holders.first()).map(|row| row.lines.clone()).unwrap_or_default();
    columns.extend(asked.iter().map(|line| (format!("{}（{}）", line.name, line.required), 9)));
    let rows = found.rows.into_iter().map(|row| {
        let mut cells = vec![Cell::Number(f64::from(row.place)), row.name.clone().into()];
        cells.extend([row.unit.clone(), row.post.clone(), row.rank.clone()].map(Cell::from));
        cells.push(Cell::Number(f64::from(row.distance.levels)));
        cells.push(reasons_zh(&row).into());
        cells.extend(
            row.lines
                .iter()
                .map(|line| line.has.map_or(Cell::Empty, |level| Cell::Number(f64::from(level.digit())))),
        );
        cells
    });
    book(cx, &Table::new(format!("岗位选人（{title}）"), columns, rows))
}

/// Why somebody stands where they stand, in words.
fn reasons_zh(row: &Candidate) -> String {
    let met = row.lines.iter().filter(|line| line.gap == 0).count();
    let mut parts = vec![format!("要求 {} 项，达到 {met} 项", row.lines.len())];
    let short: Vec<String> = row
        .lines
        .iter()
        .filter(|line| line.gap > 0)
        .map(|line| match line.has {
            Some(_) => format!("{} −{}", line.name, line.gap),
            None => format!("{}未评", line.name),
        })
        .collect();
    if !short.is_empty() {
        parts.push(format!("差：{}", short.join("、")));
    }
    if row.same_unit {
        parts.push("本单位".to_owned());
    }
    parts.join("；")
}
