//! Levels of people (能力认定), typed in a grid, and the abilities that classes raise.

use super::matching::{Known, known};
use crate::book::{MadeOutput, book};
use crate::context::{Reading, Writing};
use crate::evaluation::ClassRequest;
use crate::op::Op;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;
use zhixing_domain::people::CadreField;
use zhixing_domain::people::abilities::{AbilitySource, Level, Statement};
use zhixing_domain::{Day, Id, Result};
use zhixing_exchange::table::{Cell, Table};
use zhixing_store::people::{CadreFilter, Order, Scope};
use zhixing_store::{Reader, Tx};

/// Which people's levels.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(default)]
pub struct ListLevels {
    /// Which people.
    #[serde(flatten)]
    #[ts(flatten)]
    pub filter: CadreFilter,
    /// From this row on.
    #[ts(type = "number")]
    pub offset: i64,
    /// So many.
    #[ts(type = "number")]
    pub limit: i64,
    /// The source whose words of a day are typed now; those alone are shown as typed.
    pub source: Option<AbilitySource>,
    /// The day.
    pub day: Option<Day>,
}

/// A level that counts (认定的等级).
#[derive(Debug, Clone, Copy, Serialize, TS)]
pub struct LevelCell {
    /// The level.
    pub level: Level,
    /// Who said so.
    pub source: AbilitySource,
    /// When.
    pub day: Day,
}

/// A person's line of the grid.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LevelRow {
    /// The person.
    pub id: Id,
    /// Their name.
    pub name: String,
    /// 单位
    pub unit: Option<String>,
    /// 职务
    pub post: Option<String>,
    /// What counts today, by ability.
    pub counts: BTreeMap<Id, LevelCell>,
    /// What the source said on the day asked for, by ability.
    #[ts(type = "Record<number, number>")]
    pub typed: BTreeMap<Id, Level>,
}

/// A page of people's levels.
#[derive(Debug, Serialize, TS)]
pub struct Levels {
    /// How many people there are in all.
    #[ts(type = "number")]
    pub total: i64,
    /// The page.
    pub rows: Vec<LevelRow>,
}

/// A cell of the grid; nothing takes back what was said that day.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct PersonCell {
    /// The person.
    pub cadre: Id,
    /// The ability.
    pub ability: Id,
    /// The level.
    pub level: Option<Level>,
}

/// Cells typed, filled or pasted at once.
#[derive(Debug, Deserialize, TS)]
pub struct SaveLevels {
    /// Who says so.
    pub source: AbilitySource,
    /// When.
    pub day: Day,
    /// The cells.
    pub cells: Vec<PersonCell>,
    /// A remark.
    pub note: Option<String>,
}

/// One statement.
#[derive(Debug, Deserialize, TS)]
pub struct LevelRequest {
    /// The statement.
    pub id: Id,
}

/// An ability that a class raises.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ClassAbility {
    /// The ability.
    pub ability: Id,
    /// Its name.
    pub name: String,
    /// 类别
    pub category: String,
    /// The level to which the class raises it; 0: it does not.
    pub level: Level,
    /// Whether it is proposed by the topics of the class's plan item.
    pub proposed: bool,
}

/// The level to which a class raises an ability.
#[derive(Debug, Deserialize, TS)]
pub struct SetClassAbility {
    /// The class.
    pub class: Id,
    /// The ability.
    pub ability: Id,
    /// The level; 0 and nothing: it does not raise it.
    pub level: Option<Level>,
}

/// A page of people with what counts of them.
pub fn levels(cx: &Reading, request: ListLevels) -> Result<Levels> {
    let limit = request.limit.clamp(0, 500);
    cx.read(|db| {
        let (total, ids) = db.cadre_ids(&request.filter, Order::Office, request.offset, limit)?;
        let known = known(db, Scope::People(&ids), cx.today())?;
        let typed = request.source.zip(request.day);
        let rows =
            ids.into_iter().map(|id| line(db, id, &known, typed)).collect::<zhixing_store::Result<_>>()?;
        Ok(Levels { total, rows })
    })
}

fn line(
    db: &Reader,
    id: Id,
    known: &Known,
    typed: Option<(AbilitySource, Day)>,
) -> zhixing_store::Result<LevelRow> {
    let person = db.cadre(id)?;
    let mut row = LevelRow {
        id,
        name: person.facts.get(CadreField::Name).unwrap_or_default().to_owned(),
        unit: person.facts.get(CadreField::Unit).map(str::to_owned),
        post: person.facts.get(CadreField::Post).map(str::to_owned),
        counts: BTreeMap::new(),
        typed: BTreeMap::new(),
    };
    for ability in known.of(id).abilities() {
        if let Some(said) = known.counts(id, ability) {
            row.counts.insert(ability, LevelCell { level: said.level, source: said.source, day: said.day });
        }
        let of_day = |one: &&Statement| one.follows.is_none() && Some((one.source, one.day)) == typed;
        row.typed.extend(known.of(id).said(ability).iter().find(of_day).map(|one| (ability, one.level)));
    }
    Ok(row)
}

/// Saves cells of the grid: one step, however many.
pub fn save_levels(cx: &Writing, request: SaveLevels) -> Result<()> {
    let note = request.note.as_deref().map(str::trim).filter(|note| !note.is_empty());
    cx.write(Op::LevelsTyped, |tx| {
        for cell in &request.cells {
            tx.put_statement(cell.cadre, cell.ability, (request.source, request.day), cell.level, note)?;
        }
        tx.says("source", request.source.zh());
        tx.says("count", request.cells.len());
        Ok(())
    })
}

/// Deletes a statement that was never made.
pub fn delete_level(cx: &Writing, request: LevelRequest) -> Result<()> {
    cx.write(Op::LevelDeleted, |tx| {
        let cadre = tx.said_whose(request.id)?;
        tx.says("name", tx.cadre(cadre)?.facts.get(CadreField::Name).unwrap_or_default());
        Ok(tx.delete("cadre_ability", request.id)?)
    })
}

/// The abilities in use, each with the level to which a class raises it.
pub fn class_abilities(cx: &Reading, request: ClassRequest) -> Result<Vec<ClassAbility>> {
    cx.read(|db| {
        let raised: BTreeMap<Id, Level> = db.class_abilities(request.class)?.into_iter().collect();
        let topics: BTreeSet<Id> = db.class_topics(request.class)?.into_iter().collect();
        let all = db.abilities()?.into_iter().filter(|one| !one.archived || raised.contains_key(&one.id));
        Ok(all
            .map(|one| ClassAbility {
                ability: one.id,
                level: raised.get(&one.id).copied().unwrap_or_default(),
                proposed: one.topics.iter().any(|(topic, _)| topics.contains(topic)),
                name: one.name,
                category: one.category,
            })
            .collect())
    })
}

/// Says to which level a class raises an ability.
pub fn set_class_ability(cx: &Writing, request: SetClassAbility) -> Result<()> {
    cx.write_about(Op::ClassRaises, request.class, |tx: &Tx| {
        tx.says("class", tx.class(request.class)?.name());
        Ok(tx.put_class_ability(request.class, request.ability, request.level)?)
    })
}

/// People's levels as a workbook: one row a person, one column an ability.
pub fn export_levels(cx: &Reading, request: ListLevels) -> Result<MadeOutput> {
    let (abilities, rows) = cx.read(|db| {
        let (_, ids) = db.cadre_ids(&request.filter, Order::Office, 0, i64::MAX)?;
        let known = known(db, Scope::People(&ids), cx.today())?;
        let abilities: Vec<_> = db.abilities()?.into_iter().filter(|one| !one.archived).collect();
        let rows: Vec<LevelRow> =
            ids.into_iter().map(|id| line(db, id, &known, None)).collect::<zhixing_store::Result<_>>()?;
        Ok((abilities, rows))
    })?;
    let mut columns = vec![("姓名".to_owned(), 12), ("单位".to_owned(), 24), ("职务".to_owned(), 20)];
    columns.extend(abilities.iter().map(|one| (one.name.clone(), 8)));
    let rows = rows.into_iter().map(|row| {
        let mut cells = vec![row.name.into(), Cell::from(row.unit), Cell::from(row.post)];
        cells.extend(abilities.iter().map(|one| match row.counts.get(&one.id) {
            Some(cell) => Cell::Number(f64::from(cell.level.digit())),
            None => Cell::Empty,
        }));
        cells
    });
    let title = format!("能力认定（{}）", cx.today());
    book(cx, &Table::new(title, columns, rows))
}
