//! The designer: a version that a batch uses is never changed; an edit of it makes the next.

use crate::context::{Reading, Writing};
use crate::op::Op;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zhixing_domain::survey::{QuestionChange, Questionnaire, changes, for_cadres, for_outsiders};
use zhixing_domain::{Code, Id, Problem, Result};
use zhixing_store::survey::Version;
use zhixing_store::{Reader, Tx};

zhixing_domain::keyed! {
    /// What a new questionnaire begins as (新建问卷).
    pub enum StockQuestionnaire {
        Blank "blank" "空白问卷" [],
        Cadres "cadres" "干部培训需求调查问卷" [],
        Outsiders "outsiders" "干部培训需求征询表（行业专家、企业家）" [],
    }
}

/// A questionnaire in the list.
#[derive(Debug, Serialize, TS)]
pub struct QuestionnaireLine {
    /// Its id.
    pub id: Id,
    /// What the office calls it.
    pub name: String,
    /// Its newest version.
    pub version: u32,
    /// How many questions that has.
    pub questions: u32,
    /// Batches on any of its versions.
    pub batches: u32,
    /// Whether it can be given out as it is.
    pub ready: bool,
}

/// A version in the list of versions.
#[derive(Debug, Serialize, TS)]
pub struct QuestionnaireVersionRow {
    /// Its number.
    pub version: u32,
    /// Batches that use it.
    pub batches: u32,
}

/// A questionnaire as one of its versions stands.
#[derive(Debug, Serialize, TS)]
pub struct QuestionnaireRecord {
    /// Its id.
    pub id: Id,
    /// What the office calls it.
    pub name: String,
    /// All versions, the newest first.
    pub versions: Vec<QuestionnaireVersionRow>,
    /// The version shown.
    pub version: u32,
    /// What stands in it.
    pub content: Questionnaire,
    /// What it changed against the version before.
    pub changes: Vec<QuestionChange>,
    /// What keeps it from being given out.
    pub faults: Vec<Problem>,
}

/// One questionnaire.
#[derive(Debug, Deserialize, TS)]
pub struct QuestionnaireRequest {
    /// Its id.
    pub id: Id,
    /// Which version; the newest if not said.
    #[serde(default)]
    pub version: Option<u32>,
}

/// A new questionnaire.
#[derive(Debug, Deserialize, TS)]
pub struct CreateQuestionnaire {
    /// What it begins as.
    pub from: StockQuestionnaire,
}

/// A new name.
#[derive(Debug, Deserialize, TS)]
pub struct RenameQuestionnaire {
    /// The questionnaire.
    pub id: Id,
    /// Its new name.
    pub name: String,
}

/// A questionnaire as it was edited.
#[derive(Debug, Deserialize, TS)]
pub struct SaveQuestionnaire {
    /// The questionnaire.
    pub id: Id,
    /// The whole of it.
    pub content: Questionnaire,
}

/// All questionnaires by name.
pub fn questionnaires(cx: &Reading, (): ()) -> Result<Vec<QuestionnaireLine>> {
    let rows = cx.read(|db| db.questionnaires())?;
    Ok(rows
        .into_iter()
        .map(|row| QuestionnaireLine {
            id: row.id,
            name: row.name,
            version: row.newest.version,
            questions: row.newest.content.len() as u32,
            batches: row.batches,
            ready: row.newest.content.faults().is_empty(),
        })
        .collect())
}

/// One questionnaire.
pub fn questionnaire(cx: &Reading, request: QuestionnaireRequest) -> Result<QuestionnaireRecord> {
    cx.read(|db| Ok(record(db, request.id, request.version)?))
}

/// Makes a questionnaire; a name that is taken gets a number.
pub fn create_questionnaire(cx: &Writing, request: CreateQuestionnaire) -> Result<Id> {
    let content = match request.from {
        StockQuestionnaire::Blank => Questionnaire::blank("调查问卷"),
        StockQuestionnaire::Cadres => for_cadres(),
        StockQuestionnaire::Outsiders => for_outsiders(),
    };
    cx.write(Op::QuestionnaireAdded, |tx| add(tx, &content.title, &content))
}

/// Copies the newest version into a questionnaire of its own.
pub fn copy_questionnaire(cx: &Writing, request: QuestionnaireRequest) -> Result<Id> {
    cx.write(Op::QuestionnaireAdded, |tx| {
        let name = tx.questionnaire_name(request.id)?;
        let content = tx.newest_questionnaire_version(request.id)?.content;
        add(tx, &format!("{name}（副本）"), &content)
    })
}

fn add(tx: &Tx, name: &str, content: &Questionnaire) -> Result<Id> {
    let mut free = name.to_owned();
    let mut next = 2;
    while tx.questionnaire_named(&free)?.is_some() {
        free = format!("{name} {next}");
        next += 1;
    }
    tx.says("name", &free);
    let id = tx.add_questionnaire(&free, content)?;
    tx.about(id);
    Ok(id)
}

/// Renames a questionnaire for the office; its title on paper is another thing.
pub fn rename_questionnaire(cx: &Writing, request: RenameQuestionnaire) -> Result<()> {
    let name = request.name.trim();
    if name.is_empty() {
        return Err(Problem::new(Code::Empty).with("field", "问卷名称"));
    }
    cx.write(Op::QuestionnaireTyped, |tx| {
        tx.says("name", name);
        if tx.questionnaire_named(name)?.is_some_and(|other| other != request.id) {
            return Err(Problem::new(Code::Taken).with("found", name));
        }
        Ok(tx.set("questionnaire", request.id, "name", name)?)
    })
}

/// Keeps a questionnaire as it was edited: in its newest version, or in the next where that is in use.
pub fn save_questionnaire(cx: &Writing, request: SaveQuestionnaire) -> Result<QuestionnaireRecord> {
    let content = request.content.tidied();
    cx.write_about(Op::QuestionnaireTyped, request.id, |tx| {
        tx.says("name", tx.questionnaire_name(request.id)?);
        let Version { id, version, content: before, batches, .. } =
            tx.newest_questionnaire_version(request.id)?;
        if content != before {
            if batches > 0 {
                tx.add_questionnaire_version(request.id, version + 1, &content)?;
            } else {
                tx.set_questionnaire_content(id, &content)?;
            }
        }
        record(tx, request.id, None)
    })
}

/// Deletes a questionnaire that no batch uses.
pub fn delete_questionnaire(cx: &Writing, request: QuestionnaireRequest) -> Result<()> {
    cx.write(Op::QuestionnaireDeleted, |tx| {
        let name = tx.questionnaire_name(request.id)?;
        tx.says("name", &name);
        let count: u32 = tx.questionnaire_versions(request.id)?.iter().map(|version| version.batches).sum();
        if count > 0 {
            let problem = Problem::new(Code::InUse).with("name", name).with("count", count);
            return Err(problem.with("where", "问卷批次"));
        }
        Ok(tx.delete_questionnaire(request.id)?)
    })
}

fn record(db: &Reader, id: Id, wanted: Option<u32>) -> Result<QuestionnaireRecord> {
    let all = db.questionnaire_versions(id)?;
    let at = all.iter().position(|version| wanted.is_none_or(|wanted| version.version == wanted));
    let at = at.ok_or_else(|| Problem::new(Code::NotFound))?;
    let shown = &all[at];
    Ok(QuestionnaireRecord {
        id,
        name: db.questionnaire_name(id)?,
        versions: all
            .iter()
            .map(|it| QuestionnaireVersionRow { version: it.version, batches: it.batches })
            .collect(),
        version: shown.version,
        changes: all.get(at + 1).map(|before| changes(&before.content, &shown.content)).unwrap_or_default(),
        faults: shown.content.faults(),
        content: shown.content.clone(),
    })
}
