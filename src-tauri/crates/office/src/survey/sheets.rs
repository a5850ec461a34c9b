//! One sheet keyed from paper: it exists from its first answer, and every answer is saved at once.

use super::second::Survey;
use crate::context::{Reading, Writing};
use crate::keying;
use crate::needs::topic_called;
use crate::op::Op;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;
use zhixing_domain::people::sounds_like;
use zhixing_domain::survey::{
    Questionnaire, Respondent, SheetCheck, SheetState, WishedTopic, check_sheet, is_blank, read_answer,
};
use zhixing_domain::{Code, Id, Problem, Result, Weight};
use zhixing_store::needs::{NewNeed, Origin};
use zhixing_store::{Reader, Tx};

/// A sheet (答卷), or the blank one to be keyed next.
#[derive(Debug, Default, Serialize, TS)]
pub struct SurveySheet {
    /// Its id; nothing until its first answer.
    pub id: Option<Id>,
    /// Its number.
    pub no: u32,
    /// 填表人类别
    pub kind: Option<Respondent>,
    /// The unit; nothing: anonymous.
    pub unit: Option<String>,
    /// The answers, by the question's number.
    pub answers: BTreeMap<u32, String>,
    /// 希望培训的专题
    pub wishes: Vec<WishedTopic>,
    /// Where it stands; nothing for one not begun.
    pub state: Option<SheetState>,
    /// Why it is not counted.
    pub reason: Option<String>,
    /// Who keyed it.
    pub keyed_by: Option<String>,
    /// What stops it and what is worth a look.
    pub checks: Vec<SheetCheck>,
}

/// One sheet of a batch.
#[derive(Debug, Deserialize, TS)]
pub struct SheetRequest {
    /// The batch.
    pub batch: Id,
    /// The sheet's number.
    pub no: u32,
}

/// An answer keyed.
#[derive(Debug, Deserialize, TS)]
pub struct SaveSurveyAnswer {
    /// The batch.
    pub batch: Id,
    /// The sheet's number.
    pub no: u32,
    /// The question's number.
    pub question: u32,
    /// A digit, letters, or words; empty leaves it blank.
    pub value: String,
}

/// Who filled the sheet in.
#[derive(Debug, Deserialize, TS)]
pub struct SaveSurveyRespondent {
    /// The batch.
    pub batch: Id,
    /// The sheet's number.
    pub no: u32,
    /// 填表人类别
    pub kind: Option<Respondent>,
    /// The unit; empty: anonymous.
    pub unit: String,
}

/// All topics wished for on a sheet, in their order.
#[derive(Debug, Deserialize, TS)]
pub struct SaveSurveyWishes {
    /// The batch.
    pub batch: Id,
    /// The sheet's number.
    pub no: u32,
    /// The topics; one that is not known yet is made in place.
    pub wishes: Vec<WishedTopic>,
}

/// A sheet judged by hand.
#[derive(Debug, Deserialize, TS)]
pub struct SetSurveyState {
    /// The batch.
    pub batch: Id,
    /// The sheet's number.
    pub no: u32,
    /// Where it stands from now on.
    pub state: SheetState,
    /// Why it is not to be counted; only where it is made invalid.
    pub reason: String,
}

/// One sheet; one not begun comes with kind and unit of the sheet before it.
pub fn sheet(cx: &Reading, request: SheetRequest) -> Result<SurveySheet> {
    cx.read(|db| {
        if let Some(id) = db.survey_sheet_numbered(request.batch, request.no)? {
            return shown(db, id);
        }
        let (kind, unit) = db.survey_respondent_before(request.batch, request.no)?.unwrap_or_default();
        Ok(SurveySheet { no: request.no, kind, unit, ..SurveySheet::default() })
    })
}

/// The units meant by what was typed.
pub fn units(cx: &Reading, request: crate::needs::PickTopics) -> Result<Vec<String>> {
    let all = cx.read(|db| db.survey_units())?;
    Ok(all
        .into_iter()
        .filter(|name| sounds_like(name, &request.find))
        .take(request.limit.clamp(1, 50))
        .collect())
}

/// Saves one answer as it is keyed.
pub fn save_answer(cx: &Writing, request: SaveSurveyAnswer) -> Result<SurveySheet> {
    let SaveSurveyAnswer { batch, no, question, value } = request;
    type_into(cx, batch, no, |tx, sheet, content| {
        let value = answer(content, question, &value)?;
        Ok(tx.put_survey_answer(sheet, question, value.as_deref())?)
    })
}

/// What is typed for a question, as it is kept.
pub(super) fn answer(content: &Questionnaire, no: u32, typed: &str) -> Result<Option<String>> {
    let unknown = || Problem::new(Code::SurveyNoSuchQuestion).with("no", no).with("count", content.len());
    read_answer(no, content.question(no).ok_or_else(unknown)?, typed)
}

/// Saves who filled the sheet in.
pub fn save_respondent(cx: &Writing, request: SaveSurveyRespondent) -> Result<SurveySheet> {
    let unit = request.unit.trim().to_owned();
    type_into(cx, request.batch, request.no, |tx, sheet, _| {
        tx.set("survey_response", sheet, "kind", request.kind.map(Respondent::key))?;
        Ok(tx.set("survey_response", sheet, "unit", Some(unit).filter(|unit| !unit.is_empty()))?)
    })
}

/// Saves the topics wished for: as needs of this sheet, which count while it is complete.
pub fn save_wishes(cx: &Writing, request: SaveSurveyWishes) -> Result<SurveySheet> {
    type_into(cx, request.batch, request.no, |tx, sheet, _| put_wishes(tx, sheet, &request.wishes))
}

/// Lets a sheet wish for these topics; the needs that stay keep their ids.
pub(super) fn put_wishes(tx: &Tx, sheet: Id, wishes: &[WishedTopic]) -> Result<()> {
    let mut before = tx.survey_wishes(sheet)?;
    let mut seen = Vec::new();
    let mut order = Vec::new();
    for wish in wishes {
        let topic = topic_called(tx, &wish.name)?;
        if seen.contains(&topic) {
            return Err(Problem::new(Code::TopicTwice).with("name", &wish.name));
        }
        seen.push(topic);
        let known = before.iter().position(|it| it.topic == topic).map(|at| before.swap_remove(at));
        order.push(if let Some(known) = known {
            tx.set("need", known.id, "urgency", wish.urgency)?;
            known.id
        } else {
            let need = NewNeed::new(zhixing_domain::needs::NeedSource::Person, topic, wish.urgency);
            tx.add_need(&NewNeed { origin: Some(Origin::Response(sheet)), ..need })?
        });
    }
    for gone in before {
        tx.delete_need(gone.id)?;
    }
    Ok(tx.order_wishes(&order)?)
}

/// Ends the keying of a sheet: it counts; a blank one does not. What stops it is refused.
pub fn complete_sheet(cx: &Writing, request: SheetRequest) -> Result<SurveySheet> {
    type_into(cx, request.batch, request.no, |tx, sheet, content| {
        let found = tx.survey_sheet(sheet)?.sheet;
        if is_blank(&found.answers, &found.wishes) {
            return Ok(tx.set_survey_state(sheet, SheetState::Invalid, Some("全部空白"))?);
        }
        let checks = check_sheet(content, found.kind, &found.answers, &found.wishes);
        if let Some(stop) = checks.into_iter().find(|check| check.weight == Weight::Error) {
            return Err(stop.into_problem());
        }
        // One that was judged invalid by hand stays so until it is judged again.
        if found.state == SheetState::Draft {
            tx.set_survey_state(sheet, SheetState::Complete, None)?;
        }
        Ok(())
    })
}

/// Makes a sheet count or not count, by hand.
pub fn set_sheet_state(cx: &Writing, request: SetSurveyState) -> Result<SurveySheet> {
    let reason = request.reason.trim();
    if request.state == SheetState::Invalid && reason.is_empty() {
        return Err(Problem::new(Code::Empty).with("field", "不计入的原因"));
    }
    let reason = Some(reason).filter(|_| request.state == SheetState::Invalid);
    cx.write(Op::SurveySheetJudged, |tx| {
        let id = existing(tx, request.batch, request.no)?;
        tx.says("title", tx.survey_batch(request.batch)?.title);
        tx.says("no", request.no);
        tx.says("state", request.state.zh());
        tx.about(id);
        tx.set_survey_state(id, request.state, reason)?;
        Ok(shown(tx, id)?)
    })
}

/// Deletes a sheet that is on no paper.
pub fn delete_sheet(cx: &Writing, request: SheetRequest) -> Result<()> {
    cx.write(Op::SurveySheetDeleted, |tx| {
        let id = existing(tx, request.batch, request.no)?;
        tx.says("title", tx.survey_batch(request.batch)?.title);
        tx.says("no", request.no);
        keying::let_go::<Survey>(tx, request.batch, request.no)?;
        Ok(tx.delete_survey_sheet(id)?)
    })
}

fn existing(db: &Reader, batch: Id, no: u32) -> Result<Id> {
    db.survey_sheet_numbered(batch, no)?.ok_or_else(|| Problem::new(Code::NotFound))
}

/// One field of a sheet. The sheet is made by the first, with kind and unit of the one before; all of one sitting share a
/// step of the journal.
fn type_into(
    cx: &Writing,
    batch: Id,
    no: u32,
    save: impl FnOnce(&Tx, Id, &Questionnaire) -> Result<()>,
) -> Result<SurveySheet> {
    if no == 0 {
        return Err(Problem::new(Code::Empty).with("field", "问卷号"));
    }
    let about = cx.read(|db| db.survey_sheet_numbered(batch, no))?;
    let who = cx.account().name.clone();
    let write = |tx: &Tx| {
        let of = tx.survey_batch(batch)?;
        let sheet = if let Some(sheet) = tx.survey_sheet_numbered(batch, no)? {
            sheet
        } else {
            let (kind, unit) = tx.survey_respondent_before(batch, no)?.unwrap_or_default();
            tx.add_survey_sheet(batch, no, kind, unit.as_deref(), &who)?
        };
        save(tx, sheet, &tx.questionnaire_version(of.version)?.content)?;
        tx.says("title", of.title);
        tx.says("no", no);
        tx.about(sheet);
        Ok(shown(tx, sheet)?)
    };
    match about {
        Some(sheet) => cx.write_about(Op::SurveySheetTyped, sheet, write),
        None => cx.write(Op::SurveySheetTyped, write),
    }
}

fn shown(db: &Reader, id: Id) -> zhixing_store::Result<SurveySheet> {
    let found = db.survey_sheet(id)?;
    let content = db.questionnaire_version(db.survey_batch(found.batch)?.version)?.content;
    let sheet = found.sheet;
    Ok(SurveySheet {
        id: Some(id),
        no: found.no,
        checks: check_sheet(&content, sheet.kind, &sheet.answers, &sheet.wishes),
        kind: sheet.kind,
        unit: found.unit,
        answers: sheet.answers,
        wishes: sheet.wishes,
        state: Some(sheet.state),
        reason: found.reason,
        keyed_by: Some(found.keyed_by),
    })
}
