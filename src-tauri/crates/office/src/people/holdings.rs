//! Who holds which post (任职): proposed from the roster's texts, changed on a day, corrected.

use super::matching::HoldingLine;
use super::posts::name_of;
use crate::context::{Reading, Writing};
use crate::op::Op;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zhixing_domain::people::CadreField;
use zhixing_domain::people::posts::{Holding, first_of, post_title};
use zhixing_domain::{Code, Day, Id, Month, Problem, Result};
use zhixing_store::Reader;
use zhixing_store::people::WithoutPost;

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

/// Those in office whose post is only a text: first those whose text names exactly one post, then those to be picked.
pub fn proposed_holdings(cx: &Reading, (): ()) -> Result<Vec<ProposedHolding>> {
    cx.read(|db| {
        let without = db.people_without_post(cx.today())?;
        let mut all: Vec<ProposedHolding> =
            without.into_iter().map(|one| proposal(db, one)).collect::<zhixing_store::Result<_>>()?;
        all.sort_by_key(|one| (!one.exact, one.choices.is_empty()));
        Ok(all)
    })
}

fn proposal(db: &Reader, one: WithoutPost) -> zhixing_store::Result<ProposedHolding> {
    let title = post_title(&one.post).unwrap_or_default();
    let exact = db.post_at(one.unit, &title)?;
    let found = match exact {
        Some(post) => vec![post],
        None => db.posts_named(None, &title)?,
    };
    let mut choices = Vec::new();
    for post in found {
        choices.push(PostChoice { post, name: name_of(db, post, Day::default())? });
    }
    Ok(ProposedHolding {
        cadre: one.cadre,
        name: one.name,
        unit: one.unit_name,
        post: one.post,
        since: one.since.as_deref().and_then(Month::parse).and_then(first_of),
        exact: exact.is_some(),
        choices,
    })
}

/// Confirms the posts of many people; answers of how many. Who holds the post already is left alone.
pub fn make_holdings(cx: &Writing, request: MakeHoldings) -> Result<usize> {
    let today = cx.today();
    cx.write(Op::HoldingsMade, |tx| {
        let mut made = 0;
        for one in &request.holdings {
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
