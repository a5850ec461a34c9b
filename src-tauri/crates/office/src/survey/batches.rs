//! Batches of sheets: given out, come back, typed.

use crate::context::{Reading, Writing};
use crate::op::Op;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zhixing_domain::survey::{Questionnaire, SheetState};
use zhixing_domain::{Code, Id, Problem, Result, between};
use zhixing_store::survey::{Batch, KeyedSheet, NewBatch};
use zhixing_store::{Reader, Tx};

/// A batch in the list (一批问卷).
#[derive(Debug, Clone, Serialize, TS)]
pub struct SurveyBatchRow {
    /// Its id.
    pub id: Id,
    /// The questionnaire.
    pub questionnaire: Id,
    /// The questionnaire's name.
    pub questionnaire_name: String,
    /// Its version.
    pub version: u32,
    /// 卷码: on the foot of every sheet.
    pub code: String,
    /// What it is called.
    pub title: String,
    /// The year it belongs to.
    #[ts(type = "number")]
    pub year: i64,
    /// 发放
    pub given_out: u32,
    /// 回收
    pub returned: u32,
    /// 已录
    pub typed: u32,
    /// 录入中
    pub drafts: u32,
    /// 不计入
    pub invalid: u32,
}

impl From<Batch> for SurveyBatchRow {
    fn from(batch: Batch) -> Self {
        Self {
            id: batch.id,
            questionnaire: batch.questionnaire,
            questionnaire_name: batch.questionnaire_name,
            version: batch.version_no,
            code: batch.code,
            title: batch.title,
            year: batch.year,
            given_out: batch.given_out,
            returned: batch.returned,
            typed: batch.typed,
            drafts: batch.drafts,
            invalid: batch.invalid,
        }
    }
}

/// A sheet in the pile.
#[derive(Debug, Serialize, TS)]
pub struct SurveySheetRow {
    /// Its id.
    pub id: Id,
    /// Its number.
    pub no: u32,
    /// Where it stands.
    pub state: SheetState,
    /// Why it is not counted.
    pub reason: Option<String>,
}

impl From<KeyedSheet> for SurveySheetRow {
    fn from(found: KeyedSheet) -> Self {
        Self { id: found.id, no: found.no, state: found.sheet.state, reason: found.reason }
    }
}

/// A batch with its questionnaire and its pile.
#[derive(Debug, Serialize, TS)]
pub struct SurveyBatchRecord {
    /// The batch.
    pub batch: SurveyBatchRow,
    /// The questions.
    pub content: Questionnaire,
    /// The sheets begun, by number.
    pub sheets: Vec<SurveySheetRow>,
}

/// One batch.
#[derive(Debug, Deserialize, TS)]
pub struct SurveyBatchRequest {
    /// Its id.
    pub id: Id,
}

/// A new or changed batch.
#[derive(Debug, Deserialize, TS)]
pub struct SaveSurveyBatch {
    /// The batch; `None` for a new one.
    pub id: Option<Id>,
    /// The questionnaire: its newest version is taken.
    pub questionnaire: Id,
    /// What it is called.
    pub title: String,
    /// The year it belongs to.
    #[ts(type = "number")]
    pub year: i64,
    /// 发放
    pub given_out: u32,
    /// 回收
    pub returned: u32,
}

/// A batch or a questionnaire that was looked for.
#[derive(Debug, Serialize, TS)]
pub struct FoundSurvey {
    /// The batch; nothing for a questionnaire.
    pub batch: Option<Id>,
    /// The questionnaire.
    pub questionnaire: Id,
    /// What it is called.
    pub title: String,
    /// 卷码
    pub code: Option<String>,
}

/// Batches by title or code and questionnaires by name, initials will do.
pub fn find(cx: &Reading, request: crate::needs::PickTopics) -> Result<Vec<FoundSurvey>> {
    let (batches, forms) = cx.read(|db| Ok((db.survey_batches()?, db.questionnaires()?)))?;
    let is_meant = |name: &str| zhixing_domain::people::sounds_like(name, &request.find);
    let batches = batches.into_iter().filter(|it| is_meant(&it.title) || it.code == request.find).map(|it| {
        FoundSurvey {
            batch: Some(it.id),
            questionnaire: it.questionnaire,
            title: it.title,
            code: Some(it.code),
        }
    });
    let forms = forms.into_iter().filter(|it| is_meant(&it.name)).map(|it| FoundSurvey {
        batch: None,
        questionnaire: it.id,
        title: it.name,
        code: None,
    });
    Ok(batches.chain(forms).take(request.limit.clamp(1, 50)).collect())
}

/// All batches, the newest first.
pub fn batches(cx: &Reading, (): ()) -> Result<Vec<SurveyBatchRow>> {
    Ok(cx.read(|db| db.survey_batches())?.into_iter().map(SurveyBatchRow::from).collect())
}

/// One batch with its pile.
pub fn batch(cx: &Reading, request: SurveyBatchRequest) -> Result<SurveyBatchRecord> {
    cx.read(|db| {
        let batch = db.survey_batch(request.id)?;
        let content = db.questionnaire_version(batch.version)?.content;
        let sheets = db.survey_sheets(request.id)?.into_iter().map(SurveySheetRow::from).collect();
        Ok(SurveyBatchRecord { batch: batch.into(), content, sheets })
    })
}

/// Adds a batch on the newest version of a questionnaire, or changes one; the questionnaire of one that has typed sheets stays.
pub fn save_batch(cx: &Writing, request: SaveSurveyBatch) -> Result<Id> {
    let title = request.title.trim().to_owned();
    if title.is_empty() {
        return Err(Problem::new(Code::Empty).with("field", "批次名称"));
    }
    between("年度", request.year, 2000, 2100)?;
    between("发放份数", i64::from(request.given_out), 0, 99_999)?;
    if request.returned > request.given_out && request.given_out > 0 {
        let problem = Problem::new(Code::MoreReturnedThanGiven);
        return Err(problem.with("returned", request.returned).with("given", request.given_out));
    }
    let op = if request.id.is_some() { Op::SurveyBatchTyped } else { Op::SurveyBatchAdded };
    let write = |tx: &Tx| {
        tx.says("title", &title);
        let id = match request.id {
            None => add(tx, &request, &title)?,
            Some(id) => {
                change(tx, id, &request, &title)?;
                id
            }
        };
        tx.about(id);
        Ok(id)
    };
    match request.id {
        Some(id) => cx.write_about(op, id, write),
        None => cx.write(op, write),
    }
}

fn add(tx: &Tx, request: &SaveSurveyBatch, title: &str) -> Result<Id> {
    let version = ready(tx, request.questionnaire)?;
    let used = tx.survey_codes(request.year)?;
    let free = (1..=used.len() + 1)
        .map(|seq| format!("{}-{seq:02}", request.year))
        .find(|code| !used.contains(code));
    let code = free.unwrap_or_default();
    let SaveSurveyBatch { year, given_out, returned, .. } = *request;
    Ok(tx.add_survey_batch(NewBatch { version, code: &code, title, year, given_out, returned })?)
}

fn change(tx: &Tx, id: Id, request: &SaveSurveyBatch, title: &str) -> Result<()> {
    let batch = tx.survey_batch(id)?;
    if batch.questionnaire != request.questionnaire {
        if batch.typed > 0 {
            return Err(Problem::new(Code::SurveyBatchStarted).with("title", batch.title));
        }
        tx.set("survey_batch", id, "version", ready(tx, request.questionnaire)?.0)?;
    }
    tx.set("survey_batch", id, "title", title)?;
    tx.set("survey_batch", id, "year", request.year)?;
    tx.set("survey_batch", id, "given_out", request.given_out)?;
    Ok(tx.set("survey_batch", id, "returned", request.returned)?)
}

/// The newest version of a questionnaire, if it can be given out.
fn ready(db: &Reader, questionnaire: Id) -> Result<Id> {
    let newest = db.newest_questionnaire_version(questionnaire)?;
    match newest.content.faults().first() {
        None => Ok(newest.id),
        Some(fault) => {
            let problem =
                Problem::new(Code::SurveyNotReady).with("name", db.questionnaire_name(questionnaire)?);
            Err(problem.with("reason", fault))
        }
    }
}

/// Deletes a batch without sheets.
pub fn delete_batch(cx: &Writing, request: SurveyBatchRequest) -> Result<()> {
    cx.write(Op::SurveyBatchDeleted, |tx| {
        let batch = tx.survey_batch(request.id)?;
        tx.says("title", &batch.title);
        if batch.typed > 0 {
            let problem = Problem::new(Code::InUse).with("name", batch.title).with("count", batch.typed);
            return Err(problem.with("where", "答卷"));
        }
        Ok(tx.delete("survey_batch", request.id)?)
    })
}
