//! A unit's heat map (单位热图): people, posts or units against abilities, and what is short in all.

use super::asked::{Asked, AskedOf};
use super::standing::{Known, known_where};
use crate::book::{MadeOutput, book};
use crate::context::Reading;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};
use ts_rs::TS;
use zhixing_domain::people::CadreField;
use zhixing_domain::people::abilities::{Level, shortfall};
use zhixing_domain::{Day, Id, Result};
use zhixing_exchange::table::{Cell, Table};
use zhixing_store::Reader;
use zhixing_store::people::{CadreFilter, Order, Scope};

/// What the rows of a heat map are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum GapRows {
    /// People who hold a post.
    #[default]
    People,
    /// Posts, each with its worst case.
    Posts,
    /// Units, each with how many are short.
    Units,
}

/// Which heat map.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(default)]
pub struct UnitGapsRequest {
    /// A unit with all below it; nothing: the whole office.
    pub unit: Option<Id>,
    /// What its rows are.
    pub by: GapRows,
    /// Only rows short of this ability.
    pub short_of: Option<Id>,
    /// From this row on.
    #[ts(type = "number")]
    pub offset: usize,
    /// So many.
    #[ts(type = "number")]
    pub limit: usize,
}

/// A cell of a heat map.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct GapCell {
    /// The highest level asked for.
    pub required: Level,
    /// What counts of the one person, or the least of several; nothing where nothing was said.
    pub has: Option<Level>,
    /// Levels missing, where most are.
    pub gap: u8,
    /// Of how many people it is asked.
    pub asked: u32,
    /// How many of them are short.
    pub short: u32,
}

/// A row of a heat map.
#[derive(Debug, Clone, Serialize, TS)]
pub struct GapLine {
    /// The person, post or unit.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// Beside the name: the post, who holds it.
    pub detail: Option<String>,
    /// The cells, by ability.
    pub cells: BTreeMap<Id, GapCell>,
    /// Abilities in which something is short.
    pub short: u32,
}

/// What is short in an ability in all.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct GapTotal {
    /// Of how many people it is asked.
    pub asked: u32,
    /// How many of them are short.
    pub short: u32,
    /// Levels missing in all.
    pub levels: u32,
}

/// A unit's heat map.
#[derive(Debug, Serialize, TS)]
pub struct UnitGaps {
    /// The unit's name; 全部单位 for the whole office.
    pub title: String,
    /// How many rows there are in all.
    #[ts(type = "number")]
    pub total: usize,
    /// The page.
    pub rows: Vec<GapLine>,
    /// What is short in all, by ability.
    pub totals: BTreeMap<Id, GapTotal>,
    /// People in office.
    #[ts(type = "number")]
    pub people: usize,
    /// Of these without a post: nothing is asked of them.
    #[ts(type = "number")]
    pub without_post: usize,
}

/// A page of a unit's heat map, with what is short in the whole of it.
pub fn unit_gaps(cx: &Reading, request: UnitGapsRequest) -> Result<UnitGaps> {
    cx.read(|db| Map::read(db, request.unit, cx.today())?.page(db, &request))
}

/// All that a heat map is made of.
pub(super) struct Map {
    day: Day,
    title: String,
    people: Vec<Id>,
    asked: Asked,
    known: Known,
}

impl Map {
    pub(super) fn read(db: &Reader, unit: Option<Id>, day: Day) -> zhixing_store::Result<Self> {
        /// Of more people than this it is quicker to read what is asked and said of everybody than to look for each.
        const MANY: usize = 2_000;
        let filter = CadreFilter { unit, ..CadreFilter::default() };
        let (_, people) = db.cadre_ids(&filter, Order::Office, 0, i64::MAX)?;
        let abilities = db.asked_abilities()?;
        let scope = if people.len() > MANY { Scope::Abilities(&abilities) } else { Scope::People(&people) };
        let asked = Asked::read(db, scope, day)?;
        let known = known_where(db, scope, day, |cadre, ability| asked.level(cadre, ability).is_some())?;
        let title = match unit {
            Some(unit) => db.unit_name(unit)?,
            None => "全部单位".to_owned(),
        };
        Ok(Self { day, title, people, asked, known })
    }

    pub(super) fn page(&self, db: &Reader, request: &UnitGapsRequest) -> zhixing_store::Result<UnitGaps> {
        let (total, mut rows) = match request.by {
            GapRows::People => self.by_people(request),
            GapRows::Posts => page_of(self.by_posts(), request),
            GapRows::Units => page_of(self.by_units(db)?, request),
        };
        for row in &mut rows {
            self.name(db, row, request.by)?;
        }
        Ok(UnitGaps {
            title: self.title.clone(),
            total,
            rows,
            totals: self.totals(),
            people: self.people.len(),
            without_post: self.people.iter().filter(|id| self.asked.of(**id).is_empty()).count(),
        })
    }

    /// What is asked of a person, with what they have of it.
    fn cells(&self, cadre: Id) -> impl Iterator<Item = (&AskedOf, GapCell)> {
        let known = self.known.of(cadre);
        self.asked.of(cadre).iter().map(move |one| {
            let has = known.counts(one.ability).map(|said| said.level);
            let gap = shortfall(one.level, has);
            (one, GapCell { required: one.level, has, gap, asked: 1, short: u32::from(gap > 0) })
        })
    }

    /// How many people anything is asked of, or who are short of the one ability; and a page of them. The cells of all
    /// the others are not wanted.
    fn by_people(&self, request: &UnitGapsRequest) -> (usize, Vec<GapLine>) {
        let of = self.people.iter().copied().filter(|id| !self.asked.of(*id).is_empty());
        let people: Vec<Id> = match request.short_of {
            None => of.collect(),
            Some(ability) => {
                let gap = |id: Id| {
                    let cell = self.cells(id).find(|(one, _)| one.ability == ability);
                    cell.map_or(0, |(_, cell)| cell.gap)
                };
                let mut short: Vec<(u8, Id)> =
                    of.map(|id| (gap(id), id)).filter(|(gap, _)| *gap > 0).collect();
                short.sort_by_key(|(gap, _)| std::cmp::Reverse(*gap));
                short.into_iter().map(|(_, id)| id).collect()
            }
        };
        let line = |id: &Id| line(*id, self.cells(*id).map(|(one, cell)| (one.ability, cell)).collect());
        (people.len(), people.iter().skip(request.offset).take(request.limit).map(line).collect())
    }

    /// The rows of what `whose` says a person's requirement belongs to, in the order in which they are met.
    fn gathered(&self, whose: impl Fn(Id, Id) -> Option<Id>) -> Vec<GapLine> {
        let mut places: HashMap<Id, usize> = HashMap::new();
        let mut rows: Vec<(Id, BTreeMap<Id, GapCell>)> = Vec::new();
        for cadre in &self.people {
            for (one, cell) in self.cells(*cadre) {
                let Some(row) = whose(*cadre, one.post) else { continue };
                let place = *places.entry(row).or_insert_with(|| {
                    rows.push((row, BTreeMap::new()));
                    rows.len() - 1
                });
                let cells = &mut rows[place].1;
                cells.entry(one.ability).and_modify(|known| *known = joined(*known, cell)).or_insert(cell);
            }
        }
        rows.into_iter().map(|(id, cells)| line(id, cells)).collect()
    }

    fn by_posts(&self) -> Vec<GapLine> {
        self.gathered(|_, post| Some(post))
    }

    fn by_units(&self, db: &Reader) -> zhixing_store::Result<Vec<GapLine>> {
        let mut units = HashMap::new();
        db.each_unit_of(&self.people, |cadre, unit| {
            units.insert(cadre, unit);
        })?;
        Ok(self.gathered(|cadre, _| units.get(&cadre).copied()))
    }

    fn totals(&self) -> BTreeMap<Id, GapTotal> {
        let mut totals: BTreeMap<Id, GapTotal> = BTreeMap::new();
        for cadre in &self.people {
            for (one, cell) in self.cells(*cadre) {
                let total = totals.entry(one.ability).or_default();
                total.asked += 1;
                total.short += cell.short;
                total.levels += u32::from(cell.gap);
            }
        }
        totals
    }

    fn name(&self, db: &Reader, row: &mut GapLine, by: GapRows) -> zhixing_store::Result<()> {
        match by {
            GapRows::People => {
                let person = db.cadre(row.id)?;
                person.facts.get(CadreField::Name).unwrap_or_default().clone_into(&mut row.name);
                let parts = [CadreField::Unit, CadreField::Post].map(|field| person.facts.get(field));
                row.detail = Some(parts.into_iter().flatten().collect::<Vec<_>>().join(" "));
            }
            GapRows::Posts => {
                let post = db.post(row.id, self.day)?;
                row.name.clone_from(&post.title);
                row.detail = post.unit_name;
            }
            GapRows::Units => row.name = db.unit_name(row.id)?,
        }
        Ok(())
    }
}

/// How many rows are left, and a page of them: of those short of one ability, the worst first.
fn page_of(mut rows: Vec<GapLine>, request: &UnitGapsRequest) -> (usize, Vec<GapLine>) {
    if let Some(ability) = request.short_of {
        let gap = |row: &GapLine| row.cells.get(&ability).map_or((0, 0), |cell| (cell.gap, cell.short));
        rows.retain(|row| gap(row).0 > 0);
        rows.sort_by_key(|row| std::cmp::Reverse(gap(row)));
    }
    (rows.len(), rows.into_iter().skip(request.offset).take(request.limit).collect())
}

fn line(id: Id, cells: BTreeMap<Id, GapCell>) -> GapLine {
    let short = cells.values().filter(|cell| cell.gap > 0).count() as u32;
    GapLine { id, name: String::new(), detail: None, cells, short }
}

fn joined(a: GapCell, b: GapCell) -> GapCell {
    GapCell {
        required: a.required.max(b.required),
        has: a.has.min(b.has),
        gap: a.gap.max(b.gap),
        asked: a.asked + b.asked,
        short: a.short + b.short,
    }
}

/// A heat map as a workbook: in each cell what is there and what is missing.
pub fn export_unit_gaps(cx: &Reading, request: UnitGapsRequest) -> Result<MadeOutput> {
    let request = UnitGapsRequest { offset: 0, limit: usize::MAX, ..request };
    let (found, abilities) =
        cx.read(|db| Ok((Map::read(db, request.unit, cx.today())?.page(db, &request)?, db.abilities()?)))?;
    let shown: Vec<_> = abilities.into_iter().filter(|one| found.totals.contains_key(&one.id)).collect();
    let head = match request.by {
        GapRows::People => "姓名",
        GapRows::Posts => "岗位",
        GapRows::Units => "单位",
    };
    let mut columns = vec![(head.to_owned(), 16), ("单位职务".to_owned(), 30), ("差几项".to_owned(), 8)];
    columns.extend(shown.iter().map(|one| (one.name.clone(), 9)));
    let mut rows: Vec<Vec<Cell>> = found
        .rows
        .into_iter()
        .map(|row| {
            let mut cells = vec![row.name.into(), Cell::from(row.detail), Cell::Number(f64::from(row.short))];
            cells.extend(shown.iter().map(|one| match row.cells.get(&one.id) {
                None => Cell::Empty,
                Some(cell) => cell_zh(cell, request.by).into(),
            }));
            cells
        })
        .collect();
    let mut last = vec!["合计（差/要求）".into(), Cell::Empty, Cell::Empty];
    last.extend(shown.iter().map(|one| {
        let total = found.totals.get(&one.id).copied().unwrap_or_default();
        Cell::Text(format!("{}/{}", total.short, total.asked))
    }));
    rows.push(last);
    let title = format!("人岗匹配热图（{}）", found.title);
    book(cx, &Table::new(title, columns, rows))
}

/// A cell in figures that read without colour: `3` met, `1(−2)` short, `未评(−3)`, of units `2/14`.
pub(super) fn cell_zh(cell: &GapCell, by: GapRows) -> String {
    let has = cell.has.map_or_else(|| "未评".to_owned(), |level| level.to_string());
    match (by, cell.gap) {
        (GapRows::Units, _) => format!("{}/{}", cell.short, cell.asked),
        (_, 0) => has,
        (_, gap) => format!("{has}(−{gap})"),
    }
}
