//! Whom to send to a project: everybody in order of what speaks for them, with the reasons and with what stands against it.

use super::people::BusyLine;
use super::projects::days_of;
use crate::book::{MadeOutput, book};
use crate::context::{Reading, Writing};
use crate::people::{Known, known};
use crate::rule::{keep, rule};
use chrono::Datelike as _;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use ts_rs::TS;
use zhixing_domain::people::abilities::Level;
use zhixing_domain::people::matching::{Distance, Required};
use zhixing_domain::people::{CadreFacts, CadreField};
use zhixing_domain::practice::{
    CandidateFacts, CandidateRule, Elsewhere, Merits, Schooling, Span, merits, rank,
};
use zhixing_domain::{Day, Id, Month, Result, between};
use zhixing_exchange::table::{Cell, Table};
use zhixing_store::Reader;
use zhixing_store::people::{CadreFilter, Order, Scope};
use zhixing_store::practice::Trained;

/// For which project, and among whom.
#[derive(Debug, Deserialize, TS)]
pub struct FindPostingCandidates {
    /// The project.
    pub project: Id,
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

/// An ability that the project trains, of one person.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TrainedLine {
    /// Its name.
    pub name: String,
    /// To which level it is trained.
    pub level: Level,
    /// What counts of the person.
    pub has: Option<Level>,
}

/// Somebody who could be sent (选派人选).
#[derive(Debug, Clone, Serialize, TS)]
pub struct PostingCandidate {
    /// The person.
    pub id: Id,
    /// 姓名
    pub name: String,
    /// 单位
    pub unit: Option<String>,
    /// 职务
    pub post: Option<String>,
    /// 名次: those of whom equally much speaks share one
    pub place: u32,
    /// What is known of them.
    pub standing: CandidateFacts,
    /// What speaks for them.
    pub merits: Merits,
    /// What the project trains, each with what they have.
    pub trained: Vec<TrainedLine>,
    /// Where they are on the days of the project; on a posting: they cannot go.
    pub busy: Vec<BusyLine>,
    /// Whether they are on another posting then.
    pub posted: bool,
}

/// A page of candidates.
#[derive(Debug, Serialize, TS)]
pub struct PostingCandidates {
    /// How many people were compared.
    #[ts(type = "number")]
    pub total: usize,
    /// The page, whoever has most speaking for them first.
    pub rows: Vec<PostingCandidate>,
    /// The rule they are weighed by.
    pub rule: CandidateRule,
}

/// People in order of what speaks for them.
pub fn candidates(cx: &Reading, request: FindPostingCandidates) -> Result<PostingCandidates> {
    cx.read(|db| ranked(db, &request, cx.today()))
}

/// What all people are compared by, read once.
struct Compared {
    day: Day,
    trains: Vec<Trained>,
    required: Required,
    known: Known,
    /// What is asked of each person by their posts, and how much of it is met.
    fit: HashMap<Id, (u32, u32)>,
    postings: HashMap<Id, u32>,
    since: HashMap<Id, Day>,
}

impl Compared {
    fn read(db: &Reader, project: Id, day: Day) -> zhixing_store::Result<Self> {
        let trains = db.project_abilities(project)?;
        let mut abilities = db.asked_abilities()?;
        abilities.extend(trains.iter().map(|one| one.ability));
        abilities.sort_unstable();
        abilities.dedup();
        let scope = Scope::Abilities(&abilities);
        let known = known(db, scope, day)?;
        let mut asked: HashMap<Id, HashMap<Id, Level>> = HashMap::new();
        db.each_asked(scope, day, |one| {
            let most = asked.entry(one.cadre).or_default().entry(one.ability).or_default();
            *most = one.level.max(*most);
        })?;
        let fit = asked.into_iter().map(|(cadre, asked)| {
            let of = known.of(cadre);
            let is_met =
                |ability: Id, level: Level| of.counts(ability).is_some_and(|said| said.level >= level);
            let met = asked.iter().filter(|(ability, level)| is_met(**ability, **level)).count();
            (cadre, (asked.len() as u32, met as u32))
        });
        Ok(Self {
            day,
            required: trains.iter().map(|one| (one.ability, one.level)).collect(),
            fit: fit.collect(),
            postings: db.postings_by_person()?,
            since: db.posts_since(day)?,
            trains,
            known,
        })
    }

    fn standing(&self, id: Id, facts: &CadreFacts) -> CandidateFacts {
        let month = |field| facts.get(field).and_then(Month::parse);
        let today = Month::of(self.day);
        let since = self.since.get(&id).map(|day| Month::of(*day)).or_else(|| month(CadreField::PostSince));
        let months =
            |since: Month| (today.year() - since.year()) * 12 + today.month() as i32 - since.month() as i32;
        let age = month(CadreField::BirthMonth).map(|birth| birth.years_until(today));
        let (asked, met) = self.fit.get(&id).copied().unwrap_or_default();
        let known = self.known.of(id);
        let words =
            [CadreField::Education, CadreField::Degree, CadreField::InService, CadreField::InServiceDegree]
                .map(|field| facts.get(field).unwrap_or_default());
        CandidateFacts {
            age: age.and_then(|age| u32::try_from(age).ok()),
            schooling: Schooling::read(&words),
            asked,
            met,
            distance: Distance::of(&self.required, |ability| known.counts(ability).map(|said| said.level)),
            trained: self.required.values().map(|level| u32::from(level.digit())).sum(),
            desk_months: since.map(months).and_then(|months| u32::try_from(months).ok()),
            postings: self.postings.get(&id).copied().unwrap_or_default(),
        }
    }
}

/// What people are weighed by.
const WEIGHED: [CadreField; 7] = [
    CadreField::State,
    CadreField::BirthMonth,
    CadreField::PostSince,
    CadreField::Education,
    CadreField::Degree,
    CadreField::InService,
    CadreField::InServiceDegree,
];

/// Somebody on the scales.
struct Weighed {
    id: Id,
    standing: CandidateFacts,
    merits: Merits,
    is_free: bool,
}

fn ranked(
    db: &Reader,
    request: &FindPostingCandidates,
    day: Day,
) -> zhixing_store::Result<PostingCandidates> {
    let project = db.project(request.project)?;
    let days = days_of(&project).unwrap_or(Span { first: day, last: day });
    let weights: CandidateRule = rule(db, day)?;
    let compared = Compared::read(db, request.project, day)?;
    let posted: std::collections::HashSet<Id> =
        db.postings_within(days)?.into_iter().map(|posting| posting.cadre).collect();
    // Who has left or is retired is sent nowhere.
    let is_here = |facts: &CadreFacts| !matches!(facts.get(CadreField::State), Some("left" | "retired"));
    let mut weighed: HashMap<Id, Weighed> = HashMap::new();
    db.each_cadre(&WEIGHED, |id, facts| {
        if is_here(facts) {
            let standing = compared.standing(id, facts);
            let merits = merits(&standing, &weights);
            weighed.insert(id, Weighed { id, standing, merits, is_free: !posted.contains(&id) });
        }
    })?;
    // Of those for whom equally much speaks, the office's order stands.
    let (_, ids) = db.cadre_ids(&request.filter, Order::Office, 0, i64::MAX)?;
    let mut order: Vec<Weighed> = ids.into_iter().filter_map(|id| weighed.remove(&id)).collect();
    rank(&mut order, |one| (one.is_free, one.merits.total));
    let place = |one: &Weighed| {
        order.partition_point(|other| {
            (!other.is_free, u32::MAX - other.merits.total) < (!one.is_free, u32::MAX - one.merits.total)
        }) + 1
    };
    let page: Vec<&Weighed> = order.iter().skip(request.offset).take(request.limit).collect();
    let ids: Vec<Id> = page.iter().map(|one| one.id).collect();
    let mut busy: HashMap<Id, Vec<BusyLine>> = HashMap::new();
    for one in db.busy(&ids, days)? {
        busy.entry(one.cadre).or_default().push(one.into());
    }
    let mut rows = Vec::with_capacity(page.len());
    for one in page {
        let person = db.cadre(one.id)?;
        let fact = |field| person.facts.get(field).map(str::to_owned);
        let has = compared.known.of(one.id);
        let trained = compared.trains.iter().map(|trained| TrainedLine {
            name: trained.name.clone(),
            level: trained.level,
            has: has.counts(trained.ability).map(|said| said.level),
        });
        let busy = busy.remove(&one.id).unwrap_or_default();
        rows.push(PostingCandidate {
            id: one.id,
            name: fact(CadreField::Name).unwrap_or_default(),
            unit: fact(CadreField::Unit),
            post: fact(CadreField::Post),
            place: place(one) as u32,
            standing: one.standing,
            merits: one.merits,
            trained: trained.collect(),
            posted: busy.iter().any(|line| line.what == Elsewhere::Posting),
            busy,
        });
    }
    Ok(PostingCandidates { total: order.len(), rows, rule: weights })
}

/// The rule that candidates are weighed by today.
pub fn candidate_rule(cx: &Reading, (): ()) -> Result<crate::keeping::Held<CandidateRule>> {
    cx.read(|db| crate::keeping::held(db, cx.today()))
}

/// Sets the rule from today on.
pub fn save_candidate_rule(cx: &Writing, request: CandidateRule) -> Result<()> {
    for weight in [request.potential, request.gap, request.desk, request.fresh] {
        between("权重", weight, 0, 100)?;
    }
    between("权重合计", request.potential + request.gap + request.desk + request.fresh, 1, 400)?;
    between("年轻到几岁", request.young, 18, 59)?;
    between("几岁起不计", request.old, request.young + 1, 65)?;
    between("几年满分", request.desk_years, 1, 30)?;
    keep(cx, &request)
}

/// The first candidates as a workbook, with the reasons in words.
pub fn export_candidates(cx: &Reading, request: FindPostingCandidates) -> Result<MadeOutput> {
    const MOST: usize = 500;
    let request = FindPostingCandidates { offset: 0, limit: MOST, ..request };
    let (found, title) =
        cx.read(|db| Ok((ranked(db, &request, cx.today())?, db.project(request.project)?.title)))?;
    let headings = [
        ("名次", 6),
        ("姓名", 12),
        ("单位", 24),
        ("职务", 20),
        ("总分", 8),
        ("培养潜力", 10),
        ("能力差距", 10),
        ("本岗年限", 10),
        ("没有选派过", 10),
        ("理由", 70),
    ];
    let number = |points: u32| Cell::Number(f64::from(points));
    let rows = found.rows.into_iter().map(|row| {
        let merits = row.merits;
        vec![
            number(row.place),
            row.name.clone().into(),
            Cell::from(row.unit.clone()),
            Cell::from(row.post.clone()),
            Cell::Number(f64::from(merits.total) / 100.0),
            number(merits.potential),
            number(merits.gap),
            number(merits.desk),
            number(merits.fresh),
            reasons_zh(&row).into(),
        ]
    });
    book(cx, &Table::new(format!("选派人选（{title}）"), headings, rows))
}

/// Why somebody stands where they stand, in words.
fn reasons_zh(row: &PostingCandidate) -> String {
    let of = &row.standing;
    let mut parts = Vec::new();
    parts.extend(of.age.map(|age| format!("{age} 岁")));
    match of.asked {
        0 => parts.push("本岗要求未设".to_owned()),
        asked => parts.push(format!("本岗要求 {asked} 项，达到 {} 项", of.met)),
    }
    let short: Vec<String> = row
        .trained
        .iter()
        .filter(|line| line.has.unwrap_or_default() < line.level)
        .map(|line| match line.has {
            Some(has) => format!("{} {has}/{}", line.name, line.level),
            None => format!("{}未评", line.name),
        })
        .collect();
    if !short.is_empty() {
        parts.push(format!("要练：{}", short.join("、")));
    }
    parts.push(match of.desk_months {
        Some(months) => format!("任现职 {} 年 {} 个月", months / 12, months % 12),
        None => "任现职时间不详".to_owned(),
    });
    parts.push(match of.postings {
        0 => "没有选派过".to_owned(),
        times => format!("选派过 {times} 次"),
    });
    parts.extend(row.busy.iter().map(|line| {
        let days = format!(
            "{}.{:02}—{}.{:02}",
            line.first.year(),
            line.first.month(),
            line.last.year(),
            line.last.month()
        );
        format!("同期在{}“{}”（{days}）", line.what.zh(), line.title)
    }));
    parts.join("；")
}
