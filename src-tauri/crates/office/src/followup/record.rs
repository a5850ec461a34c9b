//! One follow-up with all that came back, typed from paper trainee by trainee.

use super::improvements::{ImprovementRow, of_followup};
use super::questions::{QuestionRow, rows_of};
use super::queue::{FollowupLine, FollowupRef, line};
use crate::book::{MadeOutput, book};
use crate::context::{Reading, Writing};
use crate::op::Op;
use crate::rule::rule;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;
use zhixing_domain::followup::{
    ApplicationField, FollowupField, FollowupKind, FollowupRule, OpinionField, Solved, degree_zh,
    opinion_mean, read_application, read_followup, read_opinion,
};
use zhixing_domain::paper::figure;
use zhixing_domain::{Code, Day, Id, Problem, Result, between};
use zhixing_exchange::table::{Cell, Table};
use zhixing_store::followup::{Application, Opinion};
use zhixing_store::{Reader, Tx};

/// What came back of one trainee.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FollowedRow {
    /// The trainee with question, result and plan.
    pub trainee: QuestionRow,
    /// 学员应用情况表; nothing where none came.
    pub application: Option<ApplicationForm>,
    /// 单位意见表; nothing where none came.
    pub opinion: Option<OpinionForm>,
    /// Whether it counts as come back.
    pub complete: bool,
}

/// What a trainee tells of what was applied (学员应用情况表).
#[derive(Debug, Clone, Serialize, TS)]
pub struct ApplicationForm {
    /// 问题解决情况
    pub solved: Option<Solved>,
    /// 用了什么
    pub applied: String,
    /// 体现在哪里
    pub evidence: String,
    /// 还有什么困难
    pub difficulties: String,
}

impl From<Application> for ApplicationForm {
    fn from(form: Application) -> Self {
        Self {
            solved: form.solved,
            applied: form.applied.unwrap_or_default(),
            evidence: form.evidence.unwrap_or_default(),
            difficulties: form.difficulties.unwrap_or_default(),
        }
    }
}

/// What a unit tells of a trainee (单位意见表).
#[derive(Debug, Clone, Serialize, TS)]
pub struct OpinionForm {
    /// The degree in each aspect, 4 to 1; nothing where left blank.
    #[ts(type = "(number | null)[]")]
    pub scores: Vec<Option<u8>>,
    /// The mean degree, in hundredths.
    #[ts(type = "number | null")]
    pub mean: Option<i64>,
    /// 具体事例
    pub example: String,
    /// 意见建议
    pub suggestion: String,
}

fn opinion_form(form: Opinion, aspects: usize) -> OpinionForm {
    OpinionForm {
        scores: (0..aspects as u32).map(|aspect| form.scores.get(&aspect).copied()).collect(),
        mean: opinion_mean(&form.scores),
        example: form.example.unwrap_or_default(),
        suggestion: form.suggestion.unwrap_or_default(),
    }
}

/// A batch of sheets that asks.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AskingSurvey {
    /// The batch.
    pub id: Id,
    /// Its title.
    pub title: String,
    /// 发放
    pub given_out: u32,
    /// Complete sheets.
    pub complete: u32,
}

/// One follow-up with all that came back.
#[derive(Debug, Serialize, TS)]
pub struct FollowupRecord {
    /// It.
    pub line: FollowupLine,
    /// The class's last day.
    #[ts(type = "string | null")]
    pub last_day: Option<Day>,
    /// The aspects a unit is asked about.
    pub aspects: Vec<String>,
    /// The trainees by 学号.
    pub rows: Vec<FollowedRow>,
    /// 座谈时间
    #[ts(type = "string | null")]
    pub held: Option<Day>,
    /// 地点
    pub place: String,
    /// 参加人员
    pub people: String,
    /// 座谈记录
    pub minutes: String,
    /// The sheets that ask.
    pub survey: Option<AskingSurvey>,
    /// What was lifted out to be better.
    pub improvements: Vec<ImprovementRow>,
    /// Others of the class that are due by the same day and not closed: their letters can go out together.
    pub beside: Vec<FollowupLine>,
}

/// A field as it is left.
#[derive(Debug, Deserialize, TS)]
pub struct SaveFollowupField {
    /// The follow-up.
    pub id: Id,
    /// The field.
    pub field: FollowupField,
    /// What was typed; empty clears it.
    pub value: String,
}

/// A field of a trainee's form as it is left.
#[derive(Debug, Deserialize, TS)]
pub struct SaveApplication {
    /// The follow-up.
    pub followup: Id,
    /// The trainee.
    pub enrolment: Id,
    /// The field.
    pub field: ApplicationField,
    /// What was typed; empty clears it.
    pub value: String,
}

/// Words of a unit's form as they are left.
#[derive(Debug, Deserialize, TS)]
pub struct SaveOpinion {
    /// The follow-up.
    pub followup: Id,
    /// The trainee.
    pub enrolment: Id,
    /// The field.
    pub field: OpinionField,
    /// What was typed; empty clears it.
    pub value: String,
}

/// A degree of a unit's form.
#[derive(Debug, Deserialize, TS)]
pub struct SaveDegree {
    /// The follow-up.
    pub followup: Id,
    /// The trainee.
    pub enrolment: Id,
    /// The aspect, from 0.
    pub aspect: u32,
    /// 4 to 1; nothing clears it.
    pub degree: Option<u8>,
}

/// The batch of sheets that asks.
#[derive(Debug, Deserialize, TS)]
pub struct LinkSurvey {
    /// The follow-up.
    pub id: Id,
    /// The batch; nothing takes it away.
    pub survey: Option<Id>,
}

/// One follow-up.
pub fn record(cx: &Reading, request: FollowupRef) -> Result<FollowupRecord> {
    let today = cx.today();
    cx.read(|db| shown(db, request.id, today))
}

pub(super) fn aspects_of(
    db: &Reader,
    last_day: Option<Day>,
    today: Day,
) -> zhixing_store::Result<Vec<String>> {
    let rule: FollowupRule = rule(db, last_day.unwrap_or(today))?;
    Ok(rule.aspects)
}

pub(super) fn shown(db: &Reader, id: Id, today: Day) -> zhixing_store::Result<FollowupRecord> {
    let row = db.followup(id)?;
    let one = &row.followup;
    let aspects = aspects_of(db, row.last_day, today)?;
    let mut applications = db.applications(id)?;
    let mut opinions = db.opinions(id)?;
    let posts = if one.kind == FollowupKind::Post { scored_at_post(db, one.class)? } else { BTreeMap::new() };
    let rows = rows_of(db, one.class, today)?.into_iter().map(|trainee| {
        let application = applications.remove(&trainee.id).map(ApplicationForm::from);
        let opinion = opinions.remove(&trainee.id).map(|form| opinion_form(form, aspects.len()));
        let complete = match one.kind {
            FollowupKind::Application => application.as_ref().is_some_and(|form| form.solved.is_some()),
            FollowupKind::Opinion => opinion.as_ref().is_some_and(|form| form.mean.is_some()),
            FollowupKind::Post => posts.contains_key(&trainee.id),
            FollowupKind::Minutes | FollowupKind::Questionnaire => false,
        };
        FollowedRow { trainee, application, opinion, complete }
    });
    let survey = one.survey.map(|survey| db.survey_batch(survey)).transpose()?.map(|batch| AskingSurvey {
        id: batch.id,
        title: batch.title,
        given_out: batch.given_out,
        complete: batch.typed - batch.drafts - batch.invalid,
    });
    let beside = db.followups_of(one.class)?.into_iter().filter(|other| {
        let it = &other.followup;
        it.id != id && it.due <= one.due && it.done.is_none() && it.skipped.is_none()
    });
    let beside = beside.map(|row| line(&row, today)).collect();
    Ok(FollowupRecord {
        line: line(&row, today),
        last_day: row.last_day,
        rows: rows.collect(),
        aspects,
        held: one.held,
        place: one.place.clone().unwrap_or_default(),
        people: one.people.clone().unwrap_or_default(),
        minutes: one.minutes.clone().unwrap_or_default(),
        survey,
        improvements: of_followup(db, id, today)?,
        beside,
    })
}

/// What the parts at the post came to, by trainee, in words.
pub(super) fn scored_at_post(db: &Reader, class: Id) -> zhixing_store::Result<BTreeMap<Id, String>> {
    use zhixing_domain::assessment::{PartKind, ScoreState};
    let parts: Vec<Id> = db
        .assessment_parts(class)?
        .into_iter()
        .filter(|part| part.kind == PartKind::Post)
        .map(|part| part.id)
        .collect();
    let mut found = BTreeMap::new();
    for (enrolment, scores) in db.scores(class)? {
        let told =
            scores.iter().filter(|(part, _)| parts.contains(part)).map(|(_, score)| match score.state {
                ScoreState::Scored => score.value.map(figure).unwrap_or_default(),
                state => state.zh().to_owned(),
            });
        let told: Vec<String> = told.collect();
        if !told.is_empty() {
            found.insert(enrolment, told.join("、"));
        }
    }
    Ok(found)
}

/// Saves one field of a follow-up as it is left: its day, or what a meeting heard.
pub fn save_field(cx: &Writing, request: SaveFollowupField) -> Result<FollowupRecord> {
    let value = read_followup(request.field, &request.value)?;
    edit(cx, request.id, |tx| Ok(tx.set_followup(request.id, request.field, value.as_ref())?))
}

/// Says which batch of sheets asks.
pub fn link_survey(cx: &Writing, request: LinkSurvey) -> Result<FollowupRecord> {
    edit(cx, request.id, |tx| Ok(tx.set_followup_survey(request.id, request.survey)?))
}

fn edit(cx: &Writing, id: Id, change: impl FnOnce(&Tx) -> Result<()>) -> Result<FollowupRecord> {
    let today = cx.today();
    cx.write_about(Op::FollowupTyped, id, |tx| {
        let row = tx.followup(id)?;
        tx.says("class", &row.class_title);
        tx.says("kind", row.followup.kind.zh());
        change(tx)?;
        Ok(shown(tx, id, today)?)
    })
}

/// Saves a field of a trainee's form as it is left. The follow-up is closed by the last form that comes.
pub fn save_application(cx: &Writing, request: SaveApplication) -> Result<FollowupRecord> {
    let value = read_application(request.field, &request.value)?;
    typed(cx, request.followup, request.enrolment, FollowupKind::Application, |tx| {
        Ok(tx.set_application(request.followup, request.enrolment, request.field, value.as_ref())?)
    })
}

/// Saves words of a unit's form as they are left.
pub fn save_opinion(cx: &Writing, request: SaveOpinion) -> Result<FollowupRecord> {
    let value = read_opinion(request.field, &request.value)?;
    typed(cx, request.followup, request.enrolment, FollowupKind::Opinion, |tx| {
        Ok(tx.set_opinion(request.followup, request.enrolment, request.field, value.as_ref())?)
    })
}

/// Saves how much a trainee changed in an aspect.
pub fn save_degree(cx: &Writing, request: SaveDegree) -> Result<FollowupRecord> {
    if let Some(degree) = request.degree {
        between("改变程度", degree, 1, 4)?;
    }
    let SaveDegree { followup, enrolment, aspect, degree } = request;
    typed(cx, followup, enrolment, FollowupKind::Opinion, |tx| {
        let row = tx.followup(followup)?;
        let aspects = aspects_of(tx, row.last_day, cx.today())?.len();
        between("行为改变的方面", aspect as usize + 1, 1, aspects)?;
        Ok(tx.put_opinion_score(followup, enrolment, aspect, degree)?)
    })
}

/// Changes the form of one trainee; the changes of one sitting are one step.
fn typed(
    cx: &Writing,
    followup: Id,
    enrolment: Id,
    kind: FollowupKind,
    change: impl FnOnce(&Tx) -> Result<()>,
) -> Result<FollowupRecord> {
    let today = cx.today();
    let op = if kind == FollowupKind::Application { Op::ApplicationTyped } else { Op::OpinionTyped };
    cx.write_about(op, enrolment, |tx| {
        let (row, trainee) = (tx.followup(followup)?, tx.trainee(enrolment)?);
        if row.followup.kind != kind || trainee.class != row.followup.class {
            return Err(Problem::new(Code::NotFound));
        }
        tx.says("class", &row.class_title);
        tx.says("name", &trainee.name);
        change(tx)?;
        let after = tx.followup(followup)?;
        let is_open = after.followup.done.is_none() && after.followup.skipped.is_none();
        if is_open && after.expected > 0 && after.answered >= after.expected && row.answered < row.expected {
            tx.set_followup_closed(followup, Some(today), None)?;
        }
        Ok(shown(tx, followup, today)?)
    })
}

/// What came back as a workbook.
pub fn export_answers(cx: &Reading, request: FollowupRef) -> Result<MadeOutput> {
    let found = record(cx, request)?;
    let title = format!("{}{}", found.line.class_title, found.line.kind.zh());
    let mut headings: Vec<(String, u16)> =
        [("学号", 6), ("姓名", 12), ("单位", 24)].map(|(heading, wide)| (heading.to_owned(), wide)).to_vec();
    let text = |text: &str| Cell::Text(text.to_owned());
    let mut rows: Vec<Vec<Cell>> = found
        .rows
        .iter()
        .map(|row| {
            let who = &row.trainee;
            vec![Cell::Number(f64::from(who.student_no)), text(&who.name), Cell::from(who.unit.clone())]
        })
        .collect();
    match found.line.kind {
        FollowupKind::Application => {
            headings.extend(ApplicationField::ALL.iter().map(|field| (field.zh().to_owned(), 30)));
            for (cells, row) in rows.iter_mut().zip(&found.rows) {
                let Some(form) = &row.application else { continue };
                cells.push(Cell::from(form.solved.map(Solved::zh)));
                cells.extend([&form.applied, &form.evidence, &form.difficulties].map(|words| text(words)));
            }
        }
        FollowupKind::Opinion => {
            headings.extend(found.aspects.iter().map(|aspect| (aspect.clone(), 14)));
            headings.extend(["平均", "具体事例", "意见建议"].map(|heading| (heading.to_owned(), 30)));
            for (cells, row) in rows.iter_mut().zip(&found.rows) {
                let Some(form) = &row.opinion else { continue };
                cells.extend(form.scores.iter().map(|degree| Cell::from(degree.map(degree_zh))));
                cells.push(form.mean.map_or(Cell::Empty, |mean| Cell::Number(mean as f64 / 100.0)));
                cells.extend([&form.example, &form.suggestion].map(|words| text(words)));
            }
        }
        FollowupKind::Post => {
            headings.push(("岗位考核".to_owned(), 14));
            let posts = cx.read(|db| scored_at_post(db, found.line.class))?;
            for (cells, row) in rows.iter_mut().zip(&found.rows) {
                cells.push(Cell::from(posts.get(&row.trainee.id).cloned()));
            }
        }
        FollowupKind::Minutes | FollowupKind::Questionnaire => {}
    }
    book(cx, &Table::new(title, headings, rows))
}
