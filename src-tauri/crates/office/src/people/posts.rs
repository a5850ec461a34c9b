//! Posts (岗位): the list with what each asks for, typed in a grid; posts made from the roster's own texts.

use super::abilities::required;
use crate::context::{Reading, Writing};
use crate::op::Op;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};
use ts_rs::TS;
use zhixing_domain::people::abilities::Level;
use zhixing_domain::people::posts::post_title;
use zhixing_domain::{Code, Day, Id, Problem, Result};
use zhixing_store::people::{OnRoster, Post, PostFilter};
use zhixing_store::{Reader, Tx};

/// Which posts.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(default)]
pub struct ListPosts {
    /// Which posts.
    #[serde(flatten)]
    #[ts(flatten)]
    pub filter: PostFilter,
    /// From this row on.
    #[ts(type = "number")]
    pub offset: i64,
    /// So many.
    #[ts(type = "number")]
    pub limit: i64,
}

/// A post with what it asks for.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PostRow {
    /// Its id.
    pub id: Id,
    /// Its unit.
    pub unit: Option<Id>,
    /// The unit's name.
    pub unit_name: Option<String>,
    /// 职务
    pub title: String,
    /// 职数
    #[ts(type = "number")]
    pub places: i64,
    /// 关键岗位
    pub is_key: bool,
    /// Whether it is no longer filled.
    pub archived: bool,
    /// Who holds it today.
    #[ts(type = "number")]
    pub held: i64,
    /// What it asks for, by ability.
    #[ts(type = "Record<number, number>")]
    pub levels: BTreeMap<Id, Level>,
}

/// A page of posts.
#[derive(Debug, Serialize, TS)]
pub struct Posts {
    /// How many there are in all.
    #[ts(type = "number")]
    pub total: i64,
    /// The page.
    pub rows: Vec<PostRow>,
}

/// A new post.
#[derive(Debug, Deserialize, TS)]
pub struct AddPost {
    /// Its unit.
    pub unit: Option<Id>,
    /// 职务
    pub title: String,
}

/// A post as it is typed.
#[derive(Debug, Deserialize, TS)]
pub struct SavePost {
    /// The post.
    pub id: Id,
    /// Its unit.
    pub unit: Option<Id>,
    /// 职务
    pub title: String,
    /// 职数
    #[ts(type = "number")]
    pub places: i64,
    /// 关键岗位
    pub is_key: bool,
}

/// A cell of the grid: what a post asks of an ability; nothing clears it.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct PostCell {
    /// The post.
    pub post: Id,
    /// The ability.
    pub ability: Id,
    /// The level; 0 and nothing are the same.
    pub level: Option<Level>,
}

/// Cells typed, filled or pasted at once.
#[derive(Debug, Deserialize, TS)]
pub struct SavePostCells {
    /// The cells.
    pub cells: Vec<PostCell>,
}

/// What one post asks for, given to others.
#[derive(Debug, Deserialize, TS)]
pub struct CopyPost {
    /// The post that is copied.
    pub from: Id,
    /// The posts that ask for the same from now on; empty: all of the same title.
    pub to: Vec<Id>,
}

/// One post.
#[derive(Debug, Deserialize, TS)]
pub struct PostRequest {
    /// The post.
    pub id: Id,
}

/// A post no longer filled, or again.
#[derive(Debug, Deserialize, TS)]
pub struct ArchivePost {
    /// The post.
    pub id: Id,
    /// Whether it is no longer filled.
    pub archived: bool,
}

/// A post that the roster names and that is none yet.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ProposedPost {
    /// Its unit.
    pub unit: Option<Id>,
    /// The unit's name.
    pub unit_name: Option<String>,
    /// 职务, as the roster writes it.
    pub title: String,
    /// How many people have it.
    #[ts(type = "number")]
    pub people: i64,
}

/// Posts to be made from the roster.
#[derive(Debug, Deserialize, TS)]
pub struct MakePosts {
    /// The posts.
    pub posts: Vec<ProposedPost>,
}

/// A page of posts with what they ask for.
pub fn posts(cx: &Reading, request: ListPosts) -> Result<Posts> {
    let limit = request.limit.clamp(0, i64::MAX);
    cx.read(|db| {
        let (total, rows) = db.posts(&request.filter, cx.today(), request.offset, limit)?;
        let rows = rows.into_iter().map(|post| row(db, post)).collect::<zhixing_store::Result<_>>()?;
        Ok(Posts { total, rows })
    })
}

/// One post.
pub fn post(cx: &Reading, request: PostRequest) -> Result<PostRow> {
    cx.read(|db| row(db, db.post(request.id, cx.today())?))
}

/// Adds a post as the last of its unit.
pub fn add_post(cx: &Writing, request: AddPost) -> Result<PostRow> {
    let title = title(&request.title)?;
    cx.write(Op::PostAdded, |tx| {
        refuse_taken(tx, request.unit, &title, None)?;
        let id = tx.add_post(request.unit, &title, 1)?;
        tx.about(id);
        tx.says("name", name_of(tx, id, cx.today())?);
        Ok(row(tx, tx.post(id, cx.today())?)?)
    })
}

/// Saves a post's unit, title, places and mark.
pub fn save_post(cx: &Writing, request: SavePost) -> Result<PostRow> {
    let title = title(&request.title)?;
    if !(0..=999).contains(&request.places) {
        let problem = Problem::new(Code::OutOfRange).with("field", "职数").with("found", request.places);
        return Err(problem.with("from", 0).with("to", 999));
    }
    cx.write_about(Op::PostTyped, request.id, |tx| {
        refuse_taken(tx, request.unit, &title, Some(request.id))?;
        tx.set("post", request.id, "unit", request.unit.map(|id| id.0))?;
        tx.set("post", request.id, "title", &title)?;
        tx.set("post", request.id, "places", request.places)?;
        tx.set("post", request.id, "is_key", request.is_key)?;
        tx.says("name", name_of(tx, request.id, cx.today())?);
        Ok(row(tx, tx.post(request.id, cx.today())?)?)
    })
}

/// Saves cells of the grid: one step, however many.
pub fn save_post_cells(cx: &Writing, request: SavePostCells) -> Result<()> {
    cx.write(Op::PostsAsked, |tx| {
        for cell in &request.cells {
            tx.put_requirement(cell.post, cell.ability, cell.level)?;
        }
        tx.says("count", request.cells.len());
        Ok(())
    })
}

/// Lets other posts ask for what one asks for, no more and no less; answers how many.
pub fn copy_post(cx: &Writing, request: CopyPost) -> Result<usize> {
    cx.write(Op::PostCopied, |tx| {
        let from = tx.post(request.from, cx.today())?;
        let mut to = request.to.clone();
        if to.is_empty() {
            to = tx.posts_named(None, &from.title)?;
        }
        to.retain(|post| *post != request.from);
        let wanted = tx.required_by(request.from)?;
        for post in &to {
            for ability in tx.required_by(*post)?.into_keys().filter(|ability| !wanted.contains_key(ability))
            {
                tx.put_requirement(*post, ability, None)?;
            }
            for (ability, level) in &wanted {
                tx.put_requirement(*post, *ability, Some(*level))?;
            }
        }
        tx.says("name", name(&from));
        tx.says("count", to.len());
        Ok(to.len())
    })
}

/// Lets a post be filled no more, or again; its history stays either way.
pub fn archive_post(cx: &Writing, request: ArchivePost) -> Result<()> {
    cx.write(Op::PostArchived, |tx| {
        tx.says("name", name_of(tx, request.id, cx.today())?);
        Ok(tx.set("post", request.id, "archived", request.archived)?)
    })
}

/// Deletes a post that nobody ever held and no need names; another is archived instead.
pub fn delete_post(cx: &Writing, request: PostRequest) -> Result<()> {
    cx.write(Op::PostDeleted, |tx| {
        let name = name_of(tx, request.id, cx.today())?;
        tx.says("name", &name);
        if let Some((place, count)) = tx.post_uses(request.id)?.into_iter().find(|(_, count)| *count > 0) {
            let problem = Problem::new(Code::PostInUse).with("name", name);
            return Err(problem.with("count", count).with("where", place));
        }
        Ok(tx.delete_post(request.id)?)
    })
}

/// The distinct units and posts of the roster that are no post yet.
pub fn proposed_posts(cx: &Reading, (): ()) -> Result<Vec<ProposedPost>> {
    cx.read(proposed)
}

fn proposed(db: &Reader) -> zhixing_store::Result<Vec<ProposedPost>> {
    let mut all: Vec<ProposedPost> = Vec::new();
    let mut seen: HashMap<(Option<Id>, String), Option<usize>> = HashMap::new();
    for OnRoster { unit, unit_name, post, people } in db.posts_on_roster()? {
        let Some(title) = post_title(&post) else { continue };
        // Two spellings that differ in blanks are one post.
        let of = (unit, title.clone());
        if let Some(at) = seen.get(&of) {
            if let Some(same) = at.and_then(|at| all.get_mut(at)) {
                same.people += people;
            }
            continue;
        }
        let is_new = db.post_at(unit, &title)?.is_none();
        seen.insert(of, is_new.then_some(all.len()));
        if is_new {
            all.push(ProposedPost { unit, unit_name, title, people });
        }
    }
    Ok(all)
}

/// Makes posts of what the roster names; answers how many. Those that are there already are left alone.
pub fn make_posts(cx: &Writing, request: MakePosts) -> Result<usize> {
    cx.write(Op::PostsMade, |tx| {
        let mut made = 0;
        for one in &request.posts {
            let title = title(&one.title)?;
            if tx.post_at(one.unit, &title)?.is_none() {
                tx.add_post(one.unit, &title, one.people.clamp(1, 999))?;
                made += 1;
            }
        }
        tx.says("count", made);
        Ok(made)
    })
}

pub(super) fn row(db: &Reader, post: Post) -> zhixing_store::Result<PostRow> {
    let levels = if post.asks == 0 { BTreeMap::new() } else { db.required_by(post.id)? };
    let Post { id, unit, unit_name, title, places, is_key, archived, held, .. } = post;
    Ok(PostRow { id, unit, unit_name, title, places, is_key, archived, held, levels })
}

/// Unit and title, as a sentence names a post.
pub(super) fn name(post: &Post) -> String {
    format!("{}{}", post.unit_name.as_deref().unwrap_or_default(), post.title)
}

pub(super) fn name_of(db: &Reader, id: Id, day: Day) -> zhixing_store::Result<String> {
    Ok(name(&db.post(id, day)?))
}

pub(super) fn title(typed: &str) -> Result<String> {
    post_title(&required("职务", typed)?).ok_or_else(|| Problem::new(Code::Empty).with("field", "职务"))
}

fn refuse_taken(tx: &Tx, unit: Option<Id>, title: &str, but: Option<Id>) -> Result<()> {
    match tx.post_at(unit, title)? {
        Some(other) if Some(other) != but => Err(Problem::new(Code::Taken).with("found", title)),
        _ => Ok(()),
    }
}
