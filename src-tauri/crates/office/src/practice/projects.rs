//! Projects that offer places: the list, one with what it trains and who was sent there.

use super::postings::{PostingRow, rows_of};
use crate::book::{MadeOutput, book};
use crate::context::{Reading, Writing};
use crate::op::Op;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zhixing_domain::mentors::is_meant;
use zhixing_domain::people::abilities::Level;
use zhixing_domain::practice::{Kept, ProjectField, ProjectKind, Span, forwards, read_project};
use zhixing_domain::{Code, Day, Id, Problem, Result};
use zhixing_exchange::table::{Cell, Table};
use zhixing_store::practice::{Posting, Project, Trained};
use zhixing_store::{Reader, Tx};

/// Which projects are wanted.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(default)]
pub struct ListProjects {
    /// What was typed: the title or its initials, the host, the place.
    pub find: Option<String>,
    /// Of which kind.
    pub kind: Option<ProjectKind>,
    /// At most so many.
    pub limit: Option<usize>,
}

/// A project in the list.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ProjectLine {
    /// The project.
    pub project: Project,
    /// Who is there today (现派).
    pub now: u32,
    /// Who is still to go (待派).
    pub ahead: u32,
}

/// A project with what it trains and who was sent there.
#[derive(Debug, Serialize, TS)]
pub struct ProjectRecord {
    /// The project.
    pub project: Project,
    /// What it trains.
    pub trains: Vec<Trained>,
    /// Who was sent there, the earliest first.
    pub postings: Vec<PostingRow>,
    /// Who is there today (现派).
    pub now: u32,
    /// Who is still to go (待派).
    pub ahead: u32,
}

/// One project.
#[derive(Debug, Deserialize, TS)]
pub struct ProjectRequest {
    /// Its id.
    pub id: Id,
}

/// A new project.
#[derive(Debug, Deserialize, TS)]
pub struct AddProject {
    /// 项目名称
    pub title: String,
}

/// A field as it is left.
#[derive(Debug, Deserialize, TS)]
pub struct SaveProjectField {
    /// The project.
    pub id: Id,
    /// The field.
    pub field: ProjectField,
    /// What was typed; empty clears it.
    pub value: String,
}

/// To which level a project trains an ability.
#[derive(Debug, Deserialize, TS)]
pub struct SetProjectAbility {
    /// The project.
    pub project: Id,
    /// The ability.
    pub ability: Id,
    /// The level; 0 and nothing: it does not.
    pub level: Option<Level>,
}

/// Places that are taken on a day or will be.
pub(super) fn taken(postings: &[Posting], today: Day) -> u32 {
    postings.iter().filter(|posting| posting.away().last >= today).count() as u32
}

/// How many are there on a day, and how many are still to go.
fn placed(postings: &[Posting], today: Day) -> (u32, u32) {
    let all = taken(postings, today);
    let ahead = postings.iter().filter(|posting| posting.away().first > today).count() as u32;
    (all - ahead, ahead)
}

/// The projects that are meant.
pub fn projects(cx: &Reading, request: ListProjects) -> Result<Vec<ProjectLine>> {
    let find = request.find.as_deref().unwrap_or_default().trim();
    cx.read(|db| {
        let mut rows = db.projects()?;
        rows.retain(|row| {
            let rest: Vec<&str> =
                [&row.host, &row.place].into_iter().filter_map(|text| text.as_deref()).collect();
            request.kind.is_none_or(|kind| row.kind == Some(kind)) && is_meant(find, &row.title, &rest)
        });
        rows.truncate(request.limit.unwrap_or(usize::MAX));
        let line = |project: Project| {
            let postings = db.postings_of_project(project.id)?;
            let (now, ahead) = placed(&postings, cx.today());
            Ok(ProjectLine { project, now, ahead })
        };
        rows.into_iter().map(line).collect()
    })
}

/// One project.
pub fn project(cx: &Reading, request: ProjectRequest) -> Result<ProjectRecord> {
    cx.read(|db| shown(db, request.id, cx.today()))
}

fn shown(db: &Reader, id: Id, today: Day) -> zhixing_store::Result<ProjectRecord> {
    let postings = db.postings_of_project(id)?;
    let (now, ahead) = placed(&postings, today);
    Ok(ProjectRecord {
        project: db.project(id)?,
        trains: db.project_abilities(id)?,
        now,
        ahead,
        postings: rows_of(db, postings, today)?,
    })
}

/// Which abilities are looked for.
#[derive(Debug, Deserialize, TS)]
pub struct PickAbilities {
    /// The project: what it trains already is left out.
    pub project: Id,
    /// What was typed: the name or its initials, the category.
    pub find: String,
    /// At most so many.
    pub limit: usize,
}

/// An ability that a project could train.
#[derive(Debug, Serialize, TS)]
pub struct AbilityPick {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// 类别
    pub category: String,
}

/// Abilities in use that a project does not train yet.
pub fn pick_abilities(cx: &Reading, request: PickAbilities) -> Result<Vec<AbilityPick>> {
    cx.read(|db| {
        let trained = db.project_abilities(request.project)?;
        let is_open = |id: Id| !trained.iter().any(|one| one.ability == id);
        let all = db.abilities()?.into_iter().filter(|one| !one.archived && is_open(one.id));
        let meant = all.filter(|one| is_meant(&request.find, &one.name, &[&one.category]));
        let pick = |one: zhixing_store::people::Ability| AbilityPick {
            id: one.id,
            name: one.name,
            category: one.category,
        };
        Ok(meant.map(pick).take(request.limit.clamp(1, 50)).collect())
    })
}

/// Adds a project.
pub fn add_project(cx: &Writing, request: AddProject) -> Result<Id> {
    let Some(Kept::Text(title)) = read_project(ProjectField::Title, &request.title)? else {
        return Err(Problem::new(Code::Empty).with("field", ProjectField::Title.zh()));
    };
    cx.write(Op::ProjectAdded, |tx| {
        tx.says("title", &title);
        let id = tx.add_project(&title)?;
        tx.about(id);
        Ok(id)
    })
}

/// Saves one field as it is left.
pub fn save_project_field(cx: &Writing, request: SaveProjectField) -> Result<ProjectRecord> {
    let value = read_project(request.field, &request.value)?;
    edit(cx, request.id, |tx| {
        tx.set_project(request.id, request.field, value.as_ref())?;
        let after = tx.project(request.id)?;
        forwards(after.first_day, after.last_day)
    })
}

/// Says to which level a project trains an ability.
pub fn set_project_ability(cx: &Writing, request: SetProjectAbility) -> Result<ProjectRecord> {
    edit(cx, request.project, |tx| {
        Ok(tx.put_project_ability(request.project, request.ability, request.level)?)
    })
}

fn edit(cx: &Writing, id: Id, change: impl FnOnce(&Tx) -> Result<()>) -> Result<ProjectRecord> {
    let today = cx.today();
    cx.write_about(Op::ProjectTyped, id, |tx| {
        change(tx)?;
        let after = shown(tx, id, today)?;
        tx.says("title", &after.project.title);
        Ok(after)
    })
}

/// Deletes a project to which nobody was sent.
pub fn delete_project(cx: &Writing, request: ProjectRequest) -> Result<()> {
    cx.write(Op::ProjectDeleted, |tx| {
        let project = tx.project(request.id)?;
        tx.says("title", &project.title);
        if project.postings > 0 {
            let problem = Problem::new(Code::InUse).with("name", project.title);
            return Err(problem.with("count", project.postings).with("where", "实践锻炼"));
        }
        Ok(tx.delete_project(request.id)?)
    })
}

/// The list as a workbook.
pub fn export_projects(cx: &Reading, request: ListProjects) -> Result<MadeOutput> {
    let headings = [
        ("序号", 6),
        ("项目名称", 34),
        ("项目类别", 14),
        ("接收单位", 26),
        ("地点", 22),
        ("名额", 8),
        ("现派", 8),
        ("待派", 8),
        ("累计派出", 9),
        ("开始日期", 12),
        ("结束日期", 12),
        ("实践导师", 14),
        ("导师职务", 18),
        ("导师电话", 16),
        ("做什么", 40),
        ("备注", 24),
    ];
    let rows =
        projects(cx, request)?.into_iter().zip(1_u32..).map(|(ProjectLine { project, now, ahead }, no)| {
            vec![
                Cell::Number(f64::from(no)),
                Cell::Text(project.title),
                Cell::from(project.kind.map(ProjectKind::zh)),
                Cell::from(project.host),
                Cell::from(project.place),
                project.places.map_or(Cell::Empty, |places| Cell::Number(f64::from(places))),
                Cell::Number(f64::from(now)),
                Cell::Number(f64::from(ahead)),
                Cell::Number(f64::from(project.postings)),
                Cell::day(project.first_day),
                Cell::day(project.last_day),
                Cell::from(project.mentor),
                Cell::from(project.mentor_post),
                Cell::from(project.mentor_phone),
                Cell::from(project.duties),
                Cell::from(project.note),
            ]
        });
    book(cx, &Table::new(format!("选派项目（{}）", cx.today()), headings, rows))
}

/// The days of a project, where they are known.
pub(super) fn days_of(project: &Project) -> Option<Span> {
    Some(Span { first: project.first_day?, last: project.last_day? })
}
