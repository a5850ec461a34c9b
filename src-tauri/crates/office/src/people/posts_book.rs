//! The grid of posts in and out as a workbook: read, shown row by row, then taken in one step.

use crate::book::{MadeOutput, TableSource, book};
use crate::context::{Reading, Writing};
use crate::op::Op;
use serde::Serialize;
use std::collections::{BTreeMap, HashMap};
use ts_rs::TS;
use zhixing_domain::people::abilities::Level;
use zhixing_domain::{Code, Finding, Id, Place, Result, Weight};
use zhixing_exchange::posts::{PostsBook, read};
use zhixing_exchange::table::{Cell, Table};
use zhixing_store::Reader;
use zhixing_store::people::PostFilter;

/// A post of a workbook and what would become of it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PostFate {
    /// The row as Excel numbers it.
    pub row: u32,
    /// Its unit and title.
    pub name: String,
    /// The post, if there is one.
    pub post: Option<Id>,
    /// What it asks for otherwise than now: the ability, what was, what will be.
    pub changes: Vec<LevelChange>,
}

/// A level that changes.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LevelChange {
    /// The ability.
    pub ability: Id,
    /// Its name.
    pub name: String,
    /// What it was; 0: not asked.
    pub before: Level,
    /// What it will be.
    pub after: Level,
}

/// A table of posts read and judged; nothing is written yet.
#[derive(Debug, Serialize, TS)]
pub struct PostsPreview {
    /// The file's name.
    pub file: String,
    /// Posts that can be taken.
    pub rows: Vec<PostFate>,
    /// Of these new ones.
    #[ts(type = "number")]
    pub new: usize,
    /// Cells that change.
    #[ts(type = "number")]
    pub changed: usize,
    /// What there is to look at.
    pub findings: Vec<Finding>,
}

/// What was taken.
#[derive(Debug, Serialize, TS)]
pub struct PostsTaken {
    /// New posts.
    #[ts(type = "number")]
    pub new: usize,
    /// Cells changed.
    #[ts(type = "number")]
    pub changed: usize,
}

/// A row that can be taken.
struct Line {
    row: u32,
    unit: Option<Id>,
    title: String,
    name: String,
    post: Option<Id>,
    places: Option<i64>,
    is_key: Option<bool>,
    /// What it asks for, in the columns that the table has.
    levels: Vec<(Id, Option<Level>)>,
}

/// Reads a table of posts and says what would become of each row.
pub fn read_posts(cx: &Reading, request: TableSource) -> Result<PostsPreview> {
    let (file, book) = opened(cx, &request)?;
    cx.read(|db| {
        let (lines, findings) = judged(db, book)?;
        let names: HashMap<Id, String> = db.abilities()?.into_iter().map(|one| (one.id, one.name)).collect();
        let mut rows = Vec::new();
        for line in lines {
            let cells = changes(db, &line)?.into_iter().map(|(ability, before, after)| LevelChange {
                name: names.get(&ability).cloned().unwrap_or_default(),
                ability,
                before,
                after,
            });
            rows.push(PostFate { row: line.row, name: line.name, post: line.post, changes: cells.collect() });
        }
        let new = rows.iter().filter(|row| row.post.is_none()).count();
        let changed = rows.iter().map(|row| row.changes.len()).sum();
        Ok(PostsPreview { file, rows, new, changed, findings })
    })
}

/// Takes a table of posts: one step, undone in one. Abilities that have no column stay as they are.
pub fn take_posts(cx: &Writing, request: TableSource) -> Result<PostsTaken> {
    let (file, book) = opened(cx, &request)?;
    cx.write(Op::PostsTaken, |tx| {
        let (lines, _) = judged(tx, book)?;
        let (mut new, mut changed) = (0, 0);
        for line in lines {
            let cells = changes(tx, &line)?;
            let post = if let Some(post) = line.post {
                post
            } else {
                new += 1;
                tx.add_post(line.unit, &line.title, line.places.unwrap_or(1))?
            };
            if let Some(places) = line.places {
                tx.set("post", post, "places", places)?;
            }
            if let Some(is_key) = line.is_key {
                tx.set("post", post, "is_key", is_key)?;
            }
            changed += cells.len();
            for (ability, _, after) in cells {
                tx.put_requirement(post, ability, Some(after))?;
            }
        }
        tx.says("file", &file);
        tx.says("new", new);
        tx.says("changed", changed);
        Ok(PostsTaken { new, changed })
    })
}

fn opened(cx: &Reading, request: &TableSource) -> Result<(String, PostsBook)> {
    let (name, book) = request.open(cx)?;
    let abilities = cx.read(|db| db.abilities())?;
    let names: Vec<String> = abilities.into_iter().filter(|one| !one.archived).map(|one| one.name).collect();
    Ok((name, read(&book, &names)?))
}

/// The rows that can be taken, and what there is to say of all of them.
fn judged(db: &Reader, book: PostsBook) -> zhixing_store::Result<(Vec<Line>, Vec<Finding>)> {
    let PostsBook { abilities, rows, mut findings } = book;
    let ids: HashMap<String, Id> = db.abilities()?.into_iter().map(|one| (one.name, one.id)).collect();
    let columns: Vec<Option<Id>> = abilities.iter().map(|name| ids.get(name).copied()).collect();
    let mut lines = Vec::new();
    for row in rows {
        let name = format!("{}{}", row.unit.as_deref().unwrap_or_default(), row.title);
        let place =
            |column: &str| Place { row: Some(row.row), column: Some(column.to_owned()), ..Place::default() };
        let unit = match &row.unit {
            None => None,
            Some(unit) => {
                let known = db.unit_named(unit)?;
                if known.is_none() {
                    findings.push(Finding::new(Weight::Error, Code::UnitUnknown, place("单位"), unit));
                    continue;
                }
                known
            }
        };
        let post = db.post_at(unit, &row.title)?;
        if post.is_none() {
            findings.push(Finding::new(Weight::Note, Code::PostNew, place("职务"), &name));
        }
        let levels = columns.iter().zip(row.levels).filter_map(|(ability, level)| Some(((*ability)?, level)));
        lines.push(Line {
            row: row.row,
            unit,
            title: row.title.clone(),
            post,
            places: row.places,
            is_key: row.is_key,
            levels: levels.collect(),
            name,
        });
    }
    findings.sort_by_key(|found| (found.place.row, std::cmp::Reverse(found.weight)));
    Ok((lines, findings))
}

/// What a row asks for otherwise than its post does now.
fn changes(db: &Reader, line: &Line) -> zhixing_store::Result<Vec<(Id, Level, Level)>> {
    let now: BTreeMap<Id, Level> = match line.post {
        Some(post) => db.required_by(post)?,
        None => BTreeMap::new(),
    };
    let both = line.levels.iter().map(|(ability, level)| {
        (*ability, now.get(ability).copied().unwrap_or_default(), level.unwrap_or_default())
    });
    Ok(both.filter(|(_, before, after)| before != after).collect())
}

/// The posts as a workbook that comes back in as it went out.
pub fn export_posts(cx: &Reading, filter: PostFilter) -> Result<MadeOutput> {
    let (abilities, rows) = cx.read(|db| {
        let abilities: Vec<_> = db.abilities()?.into_iter().filter(|one| !one.archived).collect();
        let (_, posts) = db.posts(&filter, cx.today(), 0, i64::MAX)?;
        let mut rows = Vec::new();
        for post in posts {
            let levels = db.required_by(post.id)?;
            rows.push((post, levels));
        }
        Ok((abilities, rows))
    })?;
    let mut columns: Vec<(String, u16)> =
        [("单位", 26), ("职务", 22), ("职数", 6), ("关键岗位", 9), ("在任", 6)]
            .map(|(heading, width)| (heading.to_owned(), width))
            .into();
    columns.extend(abilities.iter().map(|one| (one.name.clone(), 8)));
    let rows = rows.into_iter().map(|(post, levels)| {
        let key = if post.is_key { "是" } else { "" };
        let mut cells = vec![Cell::from(post.unit_name.clone()), post.title.clone().into()];
        cells.extend([Cell::Number(post.places as f64), key.into(), Cell::Number(post.held as f64)]);
        cells.extend(abilities.iter().map(|one| {
            levels.get(&one.id).map_or(Cell::Empty, |level| Cell::Number(f64::from(level.digit())))
        }));
        cells
    });
    let title = format!("岗位能力要求（{}）", cx.today());
    book(cx, &Table::new(title, columns, rows))
}

#[cfg(test)]
mod tests;
