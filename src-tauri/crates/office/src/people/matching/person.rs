//! One person: the posts held, what they ask for, what counts, and what would close each gap.

use super::standing::{Known, known};
use crate::context::Reading;
use crate::people::abilities::TopicRef;
use crate::people::{PersonRef, PersonRequest};
use serde::Serialize;
use std::collections::{BTreeMap, HashMap};
use ts_rs::TS;
use zhixing_domain::people::CadreField;
use zhixing_domain::people::abilities::{
    AbilityRule, AbilitySource, Follows, Level, Statement, newest_first, shortfall,
};
use zhixing_domain::{Day, Id, Result};
use zhixing_store::Reader;
use zhixing_store::people::{Ability, Closing, HoldingRow, Scope};

/// Somebody's time in a post (任职).
#[derive(Debug, Clone, Serialize, TS)]
pub struct HoldingLine {
    /// Its id.
    pub id: Id,
    /// The person.
    pub cadre: Id,
    /// Their name.
    pub name: String,
    /// The post.
    pub post: Id,
    /// The post's title.
    pub title: String,
    /// The unit's name.
    pub unit: Option<String>,
    /// 任职时间
    pub since: Option<Day>,
    /// 免职时间
    pub until: Option<Day>,
    /// Whether it lasts today.
    pub now: bool,
    /// A remark.
    pub note: Option<String>,
}

impl HoldingLine {
    pub(in crate::people) fn of(row: HoldingRow, today: Day) -> Self {
        let HoldingRow { id, cadre, name, post, title, unit_name, days, note } = row;
        let now = days.lasts_on(today);
        Self {
            id,
            cadre,
            name,
            post,
            title,
            unit: unit_name,
            since: days.since,
            until: days.until,
            now,
            note,
        }
    }
}

/// A statement as the record shows it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SaidLine {
    /// Its id; nothing for what follows from a class.
    pub id: Option<Id>,
    /// The level.
    pub level: Level,
    /// Who said so.
    pub source: AbilitySource,
    /// When.
    pub day: Day,
    /// The class it follows from.
    pub class: Option<PersonRef>,
    /// The posting it follows from.
    pub posting: Option<PersonRef>,
    /// A remark.
    pub note: Option<String>,
    /// Whether it is the one that counts.
    pub counts: bool,
}

/// What could close a gap.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ClosingLine {
    /// The plan item.
    pub item: Option<Id>,
    /// The class.
    pub class: Option<Id>,
    /// Its title.
    pub title: String,
    /// When.
    pub when: Option<String>,
    /// The level to which a class raises the ability.
    pub level: Option<Level>,
}

impl From<Closing> for ClosingLine {
    fn from(found: Closing) -> Self {
        let Closing { item, class, title, when, level, .. } = found;
        Self { item, class, title, when, level }
    }
}

/// One ability of a person.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FitLine {
    /// The ability.
    pub ability: Id,
    /// Its name.
    pub name: String,
    /// 类别
    pub category: String,
    /// What the posts held ask for; 0: not asked.
    pub required: Level,
    /// What counts; nothing where nobody ever said anything.
    pub has: Option<Level>,
    /// Levels missing.
    pub gap: u8,
    /// What was said, the newest first.
    pub said: Vec<SaidLine>,
    /// The topics that teach it.
    pub topics: Vec<TopicRef>,
    /// For a gap: what is still to come and teaches it.
    pub closing: Vec<ClosingLine>,
}

/// A person against the posts they hold (人岗匹配).
#[derive(Debug, Serialize, TS)]
pub struct PersonFit {
    /// The person.
    pub id: Id,
    /// The name.
    pub name: String,
    /// 单位, as the roster has it.
    pub unit: Option<String>,
    /// 职务, as the roster has it.
    pub post: Option<String>,
    /// The posts, those held today first.
    pub holdings: Vec<HoldingLine>,
    /// Every ability asked for or ever spoken of, in the order of the list.
    pub lines: Vec<FitLine>,
    /// Abilities asked for.
    pub asked: u32,
    /// Of these without a gap.
    pub met: u32,
    /// The rule by which a level counts.
    pub counting: AbilityRule,
    /// The same in a sentence, for paper.
    pub rule: String,
}

/// One person against the posts they hold today.
pub fn person_fit(cx: &Reading, request: PersonRequest) -> Result<PersonFit> {
    cx.read(|db| fit_of(db, request.id, cx.today()))
}

pub(super) fn fit_of(db: &Reader, id: Id, day: Day) -> zhixing_store::Result<PersonFit> {
    let person = db.cadre(id)?;
    let scope = Scope::People(&[id]);
    let mut required: HashMap<Id, Level> = HashMap::new();
    db.each_asked(scope, day, |asked| {
        let most = required.entry(asked.ability).or_default();
        *most = asked.level.max(*most);
    })?;
    let known = known(db, scope, day)?;
    let rows = Rows::read(db, id, &known)?;
    let mut lines = Vec::new();
    for ability in db.abilities()? {
        let required = required.get(&ability.id).copied().unwrap_or_default();
        if required > Level::NONE || !known.of(id).said(ability.id).is_empty() {
            lines.push(line(db, id, ability, required, &known, &rows, day)?);
        }
    }
    let asked = lines.iter().filter(|line| line.required > Level::NONE).count() as u32;
    let short = lines.iter().filter(|line| line.gap > 0).count() as u32;
    let fact = |field| person.facts.get(field).map(str::to_owned);
    Ok(PersonFit {
        id,
        name: fact(CadreField::Name).unwrap_or_default(),
        unit: fact(CadreField::Unit),
        post: fact(CadreField::Post),
        holdings: db.holdings_of(id)?.into_iter().map(|row| HoldingLine::of(row, day)).collect(),
        lines,
        asked,
        met: asked - short,
        counting: known.rule().clone(),
        rule: known.rule().zh(),
    })
}

/// The typed rows behind statements, and the titles of the classes they follow from.
struct Rows {
    typed: BTreeMap<(Id, AbilitySource, Day), (Id, Option<String>)>,
    titles: HashMap<Follows, String>,
}

impl Rows {
    fn read(db: &Reader, cadre: Id, known: &Known) -> zhixing_store::Result<Self> {
        let typed = db
            .said_of(cadre)?
            .into_iter()
            .map(|row| ((row.ability, row.statement.source, row.statement.day), (row.id, row.note)));
        let mut titles = HashMap::new();
        for follows in known.follows() {
            let title = match follows {
                Follows::Class(class) => db.class(class)?.name(),
                Follows::Posting(posting) => db.posting(posting)?.project_title,
            };
            titles.insert(follows, title);
        }
        Ok(Self { typed: typed.collect(), titles })
    }
}

fn line(
    db: &Reader,
    cadre: Id,
    ability: Ability,
    required: Level,
    known: &Known,
    rows: &Rows,
    day: Day,
) -> zhixing_store::Result<FitLine> {
    let counts = known.counts(cadre, ability.id);
    let gap = shortfall(required, counts.map(|said| said.level));
    let mut said = known.of(cadre).said(ability.id).to_vec();
    newest_first(&mut said);
    let said = said.into_iter().map(|statement| {
        let Statement { level, source, day, follows } = statement;
        let row = rows.typed.get(&(ability.id, source, day)).filter(|_| follows.is_none());
        let title = follows.and_then(|follows| rows.titles.get(&follows)).cloned().unwrap_or_default();
        let named = |id| Some(PersonRef { id, title: title.clone(), day: None, detail: None });
        let (class, posting) = match follows {
            Some(Follows::Class(id)) => (named(id), None),
            Some(Follows::Posting(id)) => (None, named(id)),
            None => (None, None),
        };
        SaidLine {
            id: row.map(|row| row.0),
            level,
            source,
            day,
            class,
            posting,
            note: row.and_then(|row| row.1.clone()),
            counts: counts == Some(statement),
        }
    });
    let closing = if gap == 0 { Vec::new() } else { db.closing(&[ability.id], day)? };
    Ok(FitLine {
        ability: ability.id,
        name: ability.name,
        category: ability.category,
        required,
        has: counts.map(|said| said.level),
        gap,
        said: said.collect(),
        topics: ability.topics.into_iter().map(|(id, name)| TopicRef { id, name }).collect(),
        closing: closing.into_iter().map(ClosingLine::from).collect(),
    })
}
