//! Who holds which post (任职): proposed from the roster's texts, changed on a day, corrected.

use super::matching::HoldingLine;
use super::posts::name_of;
use crate::context::{Reading, Writing};
use crate::op::Op;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::sync::Arc;
use ts_rs::TS;
use zhixing_domain::people::posts::{Holding, first_of, post_title};
use zhixing_domain::people::{CadreField, sounds_like};
use zhixing_domain::{Code, Day, Id, Month, Problem, Result};
use zhixing_store::Reader;

/// A post that a text of the roster could mean.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PostChoice {
    /// The post.
    pub post: Id,
    /// Its unit and title.
    pub name: String,
}

/// Somebody whose post is only a text, with the posts it could mean.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ProposedHolding {
    /// The person.
    pub cadre: Id,
    /// Their name.
    pub name: String,
    /// 单位, as the roster has it.
    pub unit: Option<String>,
    /// 职务, as the roster has it.
    pub post: String,
    /// From when they hold it, as far as the roster tells.
    pub since: Option<Day>,
    /// Whether unit and title are exactly those of the one post offered.
    pub exact: bool,
    /// The posts it could mean; none: there is no such post yet.
    pub choices: Vec<PostChoice>,
}

/// Which of those proposed.
#[derive(Debug, Deserialize, TS)]
pub struct ListProposed {
    /// A part of the name, the unit or the post, or their initials.
    pub find: Option<String>,
    /// From this row on.
    #[ts(type = "number")]
    pub offset: usize,
    /// So many.
    #[ts(type = "number")]
    pub limit: usize,
}

/// A page of people whose post is only a text.
#[derive(Debug, Serialize, TS)]
pub struct ProposedHoldings {
    /// How many are found.
    #[ts(type = "number")]
    pub total: usize,
    /// Of all those whose text names exactly one post.
    #[ts(type = "number")]
    pub exact: usize,
    /// The page.
    pub rows: Vec<ProposedHolding>,
}

/// Somebody's post, confirmed.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct NewHolding {
    /// The person.
    pub cadre: Id,
    /// The post.
    pub post: Id,
    /// Since when.
    pub since: Option<Day>,
}

/// Posts of many people, confirmed at once.
#[derive(Debug, Deserialize, TS)]
pub struct MakeHoldings {
    /// Who holds what.
    pub holdings: Vec<NewHolding>,
    /// Everybody, too, whose text names exactly one post.
    #[serde(default)]
    pub all_exact: bool,
}

/// Somebody takes up a post on a day (任免).
#[derive(Debug, Deserialize, TS)]
pub struct ChangePost {
    /// The person.
    pub cadre: Id,
    /// The new post; nothing: they only leave what they hold.
    pub post: Option<Id>,
    /// The day.
    pub day: Day,
    /// The posts held that end on that day, by their holdings.
    pub ends: Vec<Id>,
    /// A remark, for example the document.
    pub note: Option<String>,
}

/// A holding put right.
#[derive(Debug, Deserialize, TS)]
pub struct SaveHolding {
    /// The holding.
    pub id: Id,
    /// 任职时间
    pub since: Option<Day>,
    /// 免职时间
    pub until: Option<Day>,
    /// A remark.
    pub note: Option<String>,
}

/// One holding.
#[derive(Debug, Deserialize, TS)]
pub struct HoldingRequest {
    /// The holding.
    pub id: Id,
}

/// A page of those in office whose post is only a text: first those whose text names exactly one post, then those to be
/// picked.
pub fn proposed_holdings(cx: &Reading, request: ListProposed) -> Result<ProposedHoldings> {
    let all = cx.read(|db| all_proposed(db, cx.today()))?;
    let exact = all.partition_point(|one| one.exact);
    let find = request.find.as_deref().map(str::trim).filter(|find| !find.is_empty());
    let is_meant = |one: &&ProposedHolding| {
        let meant = |text: &str| find.is_none_or(|find| sounds_like(text, find));
        meant(&one.name) || meant(&one.post) || one.unit.as_deref().is_some_and(meant)
    };
    let found: Vec<&ProposedHolding> = all.iter().filter(is_meant).collect();
    let total = found.len();
    let rows = found.into_iter().skip(request.offset).take(request.limit).cloned().collect();
    Ok(ProposedHoldings { total, exact, rows })
}

/// Everybody whose post is only a text; found once, and again only after something of people or posts changed.
fn all_proposed(db: &Reader, today: Day) -> zhixing_store::Result<Arc<Vec<ProposedHolding>>> {
    db.kept(&format!("holdings proposed {today}"), || {
        // Many people share a unit and a title: what these could mean is asked once.
        let mut meant: HashMap<(Option<Id>, String), Meant> = HashMap::new();
        let mut all = Vec::new();
        for one in db.people_without_post(today)? {
            let of = (one.unit, post_title(&one.post).unwrap_or_default());
            let (exact, choices) = if let Some(known) = meant.get(&of) {
                known.clone()
            } else {
                let found = choices(db, of.0, &of.1)?;
                meant.insert(of, found.clone());
                found
            };
            all.push(ProposedHolding {
                cadre: one.cadre,
                name: one.name,
                unit: one.unit_name,
                post: one.post,
                since: one.since.as_deref().and_then(Month::parse).and_then(first_of),
                exact,
                choices,
            });
        }
        all.sort_by_key(|one| (!one.exact, one.choices.is_empty()));
        Ok(all)
    })
}

/// Whether a unit and a title are exactly those of one post, and the posts they could mean.
type Meant = (bool, Vec<PostChoice>);

fn choices(db: &Reader, unit: Option<Id>, title: &str) -> zhixing_store::Result<Meant> {
    let exact = db.post_at(unit, title)?;
    let found = match exact {
        Some(post) => vec![post],
        None => db.posts_named(None, title)?,
    };
    let mut choices = Vec::new();
    for post in found {
        choices.push(PostChoice { post, name: name_of(db, post, Day::default())? });
    }
    Ok((exact.is_some(), choices))
}

/// Confirms the posts of many people, or of everybody whose text names exactly one post; answers of how many. Who holds the post already is left alone.
pub fn make_holdings(cx: &Writing, request: MakeHoldings) -> Result<usize> {
    let today = cx.today();
    cx.write(Op::HoldingsMade, |tx| {
        let mut made = 0;
        let mut chosen = request.holdings;
        if request.all_exact {
            let exact = all_proposed(tx, today)?;
            let exact = exact.iter().filter(|one| one.exact);
            chosen.extend(exact.filter_map(|one| {
                let post = one.choices.first()?.post;
                Some(NewHolding { cadre: one.cadre, post, since: one.since })
            }));
        }
        for one in &chosen {
            let held = tx.holdings_of(one.cadre)?;
            if held.iter().any(|row| row.post == one.post && row.days.lasts_on(today)) {
                continue;
            }
            tx.add_holding(one.cadre, one.post, Holding { since: one.since, until: None }, None)?;
            made += 1;
        }
        tx.says("count", made);
        Ok(made)
    })
}

/// Records that somebody takes up a post, and leaves others, on a day.
pub fn change_post(cx: &Writing, request: ChangePost) -> Result<Vec<HoldingLine>> {
    let ChangePost { cadre, post, day, ends, note } = request;
    let note = note.as_deref().map(str::trim).filter(|note| !note.is_empty());
    cx.write(Op::PostChanged, |tx| {
        let person = tx.cadre(cadre)?;
        let name = person.facts.get(CadreField::Name).unwrap_or_default();
        let held = tx.holdings_of(cadre)?;
        for id in &ends {
            let old = held.iter().find(|row| row.id == *id).ok_or_else(|| Problem::new(Code::NotFound))?;
            let days = Holding { until: Some(day), ..old.days };
            forwards(days)?;
            tx.set_holding(old.id, days, old.note.as_deref())?;
        }
        if let Some(post) = post {
            let again = held.iter().find(|row| {
                row.post == post && !ends.contains(&row.id) && row.days.until.is_none_or(|until| until > day)
            });
            if let Some(row) = again {
                let since = row.days.since.map_or_else(|| "…".to_owned(), |day| day.to_string());
                let problem = Problem::new(Code::HoldsAlready).with("name", name);
                return Err(problem.with("post", &row.title).with("since", since));
            }
            tx.add_holding(cadre, post, Holding { since: Some(day), until: None }, note)?;
        }
        tx.says("name", name);
        tx.says("post", post.map_or(Ok("—".to_owned()), |post| name_of(tx, post, day))?);
        tx.says("day", day);
        let today = cx.today();
        Ok(tx.holdings_of(cadre)?.into_iter().map(|row| HoldingLine::of(row, today)).collect())
    })
}

/// Puts the days of a holding right.
pub fn save_holding(cx: &Writing, request: SaveHolding) -> Result<()> {
    let days = Holding { since: request.since, until: request.until };
    forwards(days)?;
    let note = request.note.as_deref().map(str::trim).filter(|note| !note.is_empty());
    cx.write_about(Op::HoldingTyped, request.id, |tx| {
        tx.says("name", tx.holding(request.id)?.name);
        Ok(tx.set_holding(request.id, days, note)?)
    })
}

/// Deletes a holding that was never true.
pub fn delete_holding(cx: &Writing, request: HoldingRequest) -> Result<()> {
    cx.write(Op::HoldingDeleted, |tx| {
        let row = tx.holding(request.id)?;
        tx.says("name", row.name);
        tx.says("post", row.title);
        Ok(tx.delete("cadre_post", request.id)?)
    })
}

/// Who holds and held a post, those of today first.
pub fn holders(cx: &Reading, request: super::PostRequest) -> Result<Vec<HoldingLine>> {
    let today = cx.today();
    let rows = cx.read(|db| db.holders_of(request.id))?;
    Ok(rows.into_iter().map(|row| HoldingLine::of(row, today)).collect())
}

fn forwards(days: Holding) -> Result<()> {
    if let (true, Some(since), Some(until)) = (days.is_backwards(), days.since, days.until) {
        let problem = Problem::new(Code::HoldingBackwards).with("since", since).with("until", until);
        return Err(problem);
    }
    Ok(())
}

#[cfg(test)]
mod tests;
