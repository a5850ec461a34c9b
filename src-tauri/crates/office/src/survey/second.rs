//! Second keying of a survey's sheets.

use super::batches::SurveyBatchRequest;
use super::sheets::{SaveSurveyAnswer, SheetRequest, SurveySheet, answer, put_wishes};
use crate::context::{Reading, Writing};
use crate::keying::{self, Decide, DrawSecond, KeyedPaper, SecondKeying};
use crate::op::Op;
use serde::Deserialize;
use std::collections::BTreeMap;
use ts_rs::TS;
use zhixing_domain::keying::Fields;
use zhixing_domain::survey::{SheetState, WishedTopic, wishes_as_text, wishes_from_text};
use zhixing_domain::{Id, Result};
use zhixing_store::keying::Paper;
use zhixing_store::{Reader, Tx};

/// The sheets of a survey.
pub(super) struct Survey;

impl KeyedPaper for Survey {
    const PAPER: Paper = Paper::Survey;

    fn field_count(db: &Reader, batch: Id) -> zhixing_store::Result<u32> {
        Ok(db.questionnaire_version(db.survey_batch(batch)?.version)?.content.len() as u32)
    }

    /// The topics wished for stand in the field of their question, as one text.
    fn first(db: &Reader, batch: Id) -> zhixing_store::Result<BTreeMap<u32, (Fields, String)>> {
        let topics = db.questionnaire_version(db.survey_batch(batch)?.version)?.content.topics();
        let sheets =
            db.survey_sheets(batch)?.into_iter().filter(|found| found.sheet.state != SheetState::Draft);
        Ok(sheets
            .map(|found| {
                let mut fields = found.sheet.answers;
                if let Some(no) = topics.filter(|_| !found.sheet.wishes.is_empty()) {
                    fields.insert(no, wishes_as_text(&found.sheet.wishes));
                }
                (found.no, (fields, found.keyed_by))
            })
            .collect())
    }
}

/// The topics read from a sheet the second time.
#[derive(Debug, Deserialize, TS)]
pub struct SaveSecondWishes {
    /// The batch.
    pub batch: Id,
    /// The sheet's number.
    pub no: u32,
    /// The topics.
    pub wishes: Vec<WishedTopic>,
}

/// What was keyed first from a sheet.
pub(super) fn first_of(db: &Reader, batch: Id, no: u32) -> zhixing_store::Result<Fields> {
    Ok(Survey::first(db, batch)?.remove(&no).map(|(fields, _)| fields).unwrap_or_default())
}

/// How far the second keying of a batch is.
pub fn second(cx: &Reading, request: SurveyBatchRequest) -> Result<SecondKeying> {
    cx.read(|db| keying::standing::<Survey>(db, request.id))
}

/// Draws sheets for second keying.
pub fn draw_second(cx: &Writing, request: DrawSecond) -> Result<SecondKeying> {
    cx.write(Op::SecondDrawn, |tx| {
        tx.says("title", tx.survey_batch(request.batch)?.title);
        tx.says("percent", request.percent);
        tx.about(request.batch);
        keying::draw::<Survey>(tx, request.batch, request.percent)?;
        Ok(keying::standing::<Survey>(tx, request.batch)?)
    })
}

/// A sheet as it was keyed the second time: nothing of the first keying is told.
pub fn second_sheet(cx: &Reading, request: SheetRequest) -> Result<SurveySheet> {
    cx.read(|db| Ok(shown(db, request.batch, request.no)?))
}

/// Saves one answer of the second keying.
pub fn save_second(cx: &Writing, request: SaveSurveyAnswer) -> Result<SurveySheet> {
    let SaveSurveyAnswer { batch, no, question, value } = request;
    type_into(cx, batch, no, |tx| {
        let content = tx.questionnaire_version(tx.survey_batch(batch)?.version)?.content;
        Ok((question, answer(&content, question, &value)?))
    })
}

/// Saves the topics of the second keying.
pub fn save_second_wishes(cx: &Writing, request: SaveSecondWishes) -> Result<SurveySheet> {
    let SaveSecondWishes { batch, no, wishes } = request;
    type_into(cx, batch, no, |tx| {
        let content = tx.questionnaire_version(tx.survey_batch(batch)?.version)?.content;
        Ok((
            content.topics().unwrap_or_default(),
            Some(wishes_as_text(&wishes)).filter(|text| !text.is_empty()),
        ))
    })
}

fn type_into(
    cx: &Writing,
    batch: Id,
    no: u32,
    read: impl FnOnce(&Tx) -> Result<(u32, Option<String>)>,
) -> Result<SurveySheet> {
    let who = cx.account().name.clone();
    let drawn = cx.read(|db| {
        let keying = db.second_keying(Paper::Survey, batch)?;
        keying.map_or(Ok(None), |keying| db.second_sheet(keying.id, no))
    })?;
    let write = |tx: &Tx| {
        tx.says("title", tx.survey_batch(batch)?.title);
        tx.says("no", no);
        let (field, value) = read(tx)?;
        let sheet = keying::put::<Survey>(tx, batch, no, (field, value.as_deref()), &who)?;
        tx.about(sheet);
        shown(tx, batch, no)
    };
    match drawn {
        Some(sheet) => cx.write_about(Op::SecondTyped, sheet.id, write),
        None => cx.write(Op::SecondTyped, write),
    }
}

/// Ends the second keying of a sheet; answers how many fields differ.
pub fn complete_second(cx: &Writing, request: SheetRequest) -> Result<u32> {
    let who = cx.account().name.clone();
    cx.write(Op::SecondTyped, |tx| {
        tx.says("title", tx.survey_batch(request.batch)?.title);
        tx.says("no", request.no);
        keying::complete::<Survey>(tx, request.batch, request.no, &who)
    })
}

/// Keeps what the paper says where the keyings differ.
pub fn decide(cx: &Writing, request: Decide) -> Result<()> {
    let who = cx.account().name.clone();
    cx.write(Op::SecondDecided, |tx| {
        let (batch, no, field, value) = keying::decide(tx, &request, &who)?;
        let of = tx.survey_batch(batch)?;
        tx.says("title", of.title);
        tx.says("no", no);
        let Some(sheet) = tx.survey_sheet_numbered(batch, no)? else { return Ok(()) };
        let content = tx.questionnaire_version(of.version)?.content;
        if content.topics() == Some(field) {
            return put_wishes(tx, sheet, &wishes_from_text(&value));
        }
        Ok(tx.put_survey_answer(sheet, field, answer(&content, field, &value)?.as_deref())?)
    })
}

fn shown(db: &Reader, batch: Id, no: u32) -> Result<SurveySheet> {
    let (mut answers, complete) = keying::typed::<Survey>(db, batch, no)?;
    let topics = db.questionnaire_version(db.survey_batch(batch)?.version)?.content.topics();
    let wishes = topics.and_then(|no| answers.remove(&no)).map(|text| wishes_from_text(&text));
    let state = if complete { SheetState::Complete } else { SheetState::Draft };
    Ok(SurveySheet {
        no,
        answers,
        wishes: wishes.unwrap_or_default(),
        state: Some(state),
        ..SurveySheet::default()
    })
}
