//! Abilities (能力): the office's list, and by which rule a level counts.

use crate::book::{MadeOutput, book};
use crate::context::{Reading, Writing};
use crate::op::Op;
use crate::rule;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zhixing_domain::people::abilities::{AbilityRule, DEFAULTS, Level};
use zhixing_domain::people::is_space;
use zhixing_domain::{Code, Day, Id, Problem, Result};
use zhixing_exchange::table::{Cell, Table};
use zhixing_store::people::{Ability, AbilityUses};
use zhixing_store::{Reader, Tx};

/// A topic by its name.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TopicRef {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: String,
}

/// An ability with what stands on it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AbilityRow {
    /// Its id.
    pub id: Id,
    /// 类别
    pub category: String,
    /// Its name.
    pub name: String,
    /// What it is, in a sentence.
    pub help: Option<String>,
    /// What each level 0–4 means; blank where it is the general meaning.
    pub levels: [String; 5],
    /// Whether it is asked for no more.
    pub archived: bool,
    /// The topics whose courses close a gap in it.
    pub topics: Vec<TopicRef>,
    /// Posts that ask for it.
    #[ts(type = "number")]
    pub posts: i64,
    /// People of whom something was said in it.
    #[ts(type = "number")]
    pub people: i64,
    /// Classes that raise it.
    #[ts(type = "number")]
    pub classes: i64,
}

impl AbilityRow {
    fn of(row: Ability, uses: AbilityUses) -> Self {
        let Ability { id, category, name, help, levels, archived, topics } = row;
        let AbilityUses { posts, people, classes, .. } = uses;
        let topics = topics.into_iter().map(|(id, name)| TopicRef { id, name }).collect();
        Self { id, category, name, help, levels, archived, topics, posts, people, classes }
    }
}

/// The list of abilities, with what holds for all of them.
#[derive(Debug, Serialize, TS)]
pub struct Abilities {
    /// The list, in order; archived ones at the end.
    pub rows: Vec<AbilityRow>,
    /// How many the list to begin with has.
    #[ts(type = "number")]
    pub defaults: usize,
    /// By which rule a level counts.
    pub rule: AbilityRule,
    /// Since when; nothing while the program's default holds.
    pub since: Option<Day>,
    /// The rule in a sentence.
    pub sentence: String,
}

/// A new ability.
#[derive(Debug, Deserialize, TS)]
pub struct AddAbility {
    /// Its name.
    pub name: String,
    /// 类别
    pub category: String,
}

/// What is typed of an ability.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum AbilityField {
    /// Its name.
    Name,
    /// 类别
    Category,
    /// What it is, in a sentence.
    Help,
}

/// A field of an ability typed by hand.
#[derive(Debug, Deserialize, TS)]
pub struct SaveAbilityField {
    /// The ability.
    pub id: Id,
    /// The field.
    pub field: AbilityField,
    /// What was typed.
    pub value: String,
}

/// What a level of an ability means.
#[derive(Debug, Deserialize, TS)]
pub struct SaveAbilityLevel {
    /// The ability.
    pub id: Id,
    /// The level.
    pub level: Level,
    /// What it means; empty for the general meaning.
    pub meaning: String,
}

/// The topics whose courses close a gap in an ability.
#[derive(Debug, Deserialize, TS)]
pub struct SetAbilityTopics {
    /// The ability.
    pub id: Id,
    /// The topics.
    pub topics: Vec<Id>,
}

/// An ability moved in the list.
#[derive(Debug, Deserialize, TS)]
pub struct PlaceAbility {
    /// The ability.
    pub id: Id,
    /// Its new place, from 0.
    pub place: usize,
}

/// An ability asked for no more, or again.
#[derive(Debug, Deserialize, TS)]
pub struct ArchiveAbility {
    /// The ability.
    pub id: Id,
    /// Whether it is asked for no more.
    pub archived: bool,
}

/// One ability.
#[derive(Debug, Deserialize, TS)]
pub struct AbilityRequest {
    /// The ability.
    pub id: Id,
}

/// The list of abilities.
pub fn abilities(cx: &Reading, (): ()) -> Result<Abilities> {
    let day = cx.today();
    cx.read(|db| {
        let rule: AbilityRule = rule::rule(db, day)?;
        let mut uses = db.ability_uses()?;
        let row = |one: Ability| {
            let uses = uses.remove(&one.id).unwrap_or_default();
            AbilityRow::of(one, uses)
        };
        let mut rows: Vec<AbilityRow> = db.abilities()?.into_iter().map(row).collect();
        rows.sort_by_key(|row| row.archived);
        Ok(Abilities {
            rows,
            defaults: DEFAULTS.len(),
            since: rule::since::<AbilityRule>(db, day)?,
            sentence: rule.zh(),
            rule,
        })
    })
}

/// Adds an ability as the last.
pub fn add_ability(cx: &Writing, request: AddAbility) -> Result<Id> {
    let name = required("能力", &request.name)?;
    let category = required("类别", &request.category)?;
    cx.write(Op::AbilityAdded, |tx| {
        tx.says("name", &name);
        refuse_taken(tx, &name, None)?;
        let id = tx.add_ability(&category, &name, None, &Default::default())?;
        tx.about(id);
        Ok(id)
    })
}

/// Gives an office the list to begin with; abilities it has already stay as they are.
pub fn add_default_abilities(cx: &Writing, (): ()) -> Result<usize> {
    cx.write(Op::AbilitiesProposed, |tx| {
        let topics = tx.topics()?;
        let mut added = 0;
        for one in DEFAULTS {
            if tx.ability_named(one.name)?.is_some() {
                continue;
            }
            let [first, second, third, fourth] = one.levels.map(str::to_owned);
            let levels = [String::new(), first, second, third, fourth];
            let id = tx.add_ability(one.category, one.name, Some(one.help), &levels)?;
            let taught = |name: &str| one.topics.iter().any(|part| name.contains(part));
            let taught: Vec<Id> =
                topics.iter().filter(|topic| taught(&topic.name)).map(|topic| topic.id).collect();
            tx.set_ability_topics(id, &taught)?;
            added += 1;
        }
        tx.says("count", added);
        Ok(added)
    })
}

/// Saves a field as it is left.
pub fn save_ability_field(cx: &Writing, request: SaveAbilityField) -> Result<()> {
    let SaveAbilityField { id, field, value } = request;
    cx.write_about(Op::AbilityTyped, id, |tx| {
        tx.says("name", tx.ability_name(id)?);
        match field {
            AbilityField::Name => {
                let name = required("能力", &value)?;
                refuse_taken(tx, &name, Some(id))?;
                Ok(tx.set("ability", id, "name", name)?)
            }
            AbilityField::Category => Ok(tx.set("ability", id, "category", required("类别", &value)?)?),
            AbilityField::Help => {
                let help = value.trim_matches(is_space);
                Ok(tx.set("ability", id, "help", (!help.is_empty()).then_some(help))?)
            }
        }
    })
}

/// Saves what a level means.
pub fn save_ability_level(cx: &Writing, request: SaveAbilityLevel) -> Result<()> {
    cx.write_about(Op::AbilityTyped, request.id, |tx| {
        let ability = found(tx, request.id)?;
        tx.says("name", &ability.name);
        let mut levels = ability.levels;
        request.meaning.trim_matches(is_space).clone_into(&mut levels[usize::from(request.level.digit())]);
        Ok(tx.set_ability_levels(request.id, &levels)?)
    })
}

/// Says which topics' courses close a gap in an ability.
pub fn set_ability_topics(cx: &Writing, request: SetAbilityTopics) -> Result<()> {
    cx.write_about(Op::AbilityTyped, request.id, |tx| {
        tx.says("name", tx.ability_name(request.id)?);
        Ok(tx.set_ability_topics(request.id, &request.topics)?)
    })
}

/// Moves an ability in the list.
pub fn place_ability(cx: &Writing, request: PlaceAbility) -> Result<()> {
    cx.write(Op::AbilityMoved, |tx| {
        tx.says("name", tx.ability_name(request.id)?);
        let mut ids: Vec<Id> =
            tx.abilities()?.into_iter().map(|one| one.id).filter(|id| *id != request.id).collect();
        ids.insert(request.place.min(ids.len()), request.id);
        Ok(tx.order_abilities(&ids)?)
    })
}

/// Lets an ability be asked for no more, or again; its history stays either way.
pub fn archive_ability(cx: &Writing, request: ArchiveAbility) -> Result<()> {
    cx.write(Op::AbilityArchived, |tx| {
        tx.says("name", tx.ability_name(request.id)?);
        Ok(tx.set("ability", request.id, "archived", request.archived)?)
    })
}

/// Deletes an ability on which nothing stands; one with a history is archived instead.
pub fn delete_ability(cx: &Writing, request: AbilityRequest) -> Result<()> {
    cx.write(Op::AbilityDeleted, |tx| {
        let ability = found(tx, request.id)?;
        tx.says("name", &ability.name);
        let uses = tx.ability_uses()?.remove(&request.id).unwrap_or_default();
        for (count, place) in [
            (uses.people, "能力认定"),
            (uses.posts, "岗位"),
            (uses.classes, "班次"),
            (uses.projects, "选派项目"),
        ] {
            if count > 0 {
                let problem = Problem::new(Code::AbilityInUse).with("name", &ability.name);
                return Err(problem.with("count", count).with("where", place));
            }
        }
        Ok(tx.delete_ability(request.id)?)
    })
}

/// Sets the rule by which a level counts, from today on.
pub fn save_ability_rule(cx: &Writing, request: AbilityRule) -> Result<()> {
    if !request.is_whole() {
        return Err(Problem::new(Code::NotUnderstood)
            .with("field", "来源的先后")
            .with("found", request.order.iter().map(|source| source.zh()).collect::<Vec<_>>().join(" > "))
            .with("expected", "四种来源各排一次。"));
    }
    rule::keep(cx, &request)
}

/// The list as a workbook.
pub fn export_abilities(cx: &Reading, (): ()) -> Result<MadeOutput> {
    let (rows, uses) = cx.read(|db| Ok((db.abilities()?, db.ability_uses()?)))?;
    let mut columns = vec![("类别".to_owned(), 14), ("能力".to_owned(), 16), ("说明".to_owned(), 36)];
    columns.extend(Level::ALL.map(|level| (format!("{level} 级"), 20)));
    columns.extend([
        ("对应专题".to_owned(), 36),
        ("要求的岗位".to_owned(), 10),
        ("有认定的人".to_owned(), 10),
    ]);
    let rows = rows.into_iter().map(|row| {
        let mut cells = vec![row.category.into(), row.name.into(), Cell::from(row.help)];
        cells.extend(row.levels.into_iter().zip(Level::ALL).map(|(meaning, level)| {
            Cell::Text(if meaning.is_empty() { level.zh().to_owned() } else { meaning })
        }));
        let topics: Vec<String> = row.topics.into_iter().map(|(_, name)| name).collect();
        cells.push(topics.join("、").into());
        let uses = uses.get(&row.id).copied().unwrap_or_default();
        cells.extend([Cell::Number(uses.posts as f64), Cell::Number(uses.people as f64)]);
        cells
    });
    let title = format!("能力清单（{}）", cx.today());
    book(cx, &Table::new(title, columns, rows))
}

pub(super) fn required(field: &str, typed: &str) -> Result<String> {
    match typed.trim_matches(is_space) {
        "" => Err(Problem::new(Code::Empty).with("field", field)),
        text => Ok(text.to_owned()),
    }
}

fn refuse_taken(tx: &Tx, name: &str, but: Option<Id>) -> Result<()> {
    match tx.ability_named(name)? {
        Some(other) if Some(other) != but => Err(Problem::new(Code::Taken).with("found", name)),
        _ => Ok(()),
    }
}

fn found(db: &Reader, id: Id) -> Result<Ability> {
    let found = db.abilities()?.into_iter().find(|one| one.id == id);
    found.ok_or_else(|| Problem::new(Code::NotFound))
}
