//! A paper as the page shows it, with what there is to say of it.

use super::BatchRow;
use serde::Serialize;
use ts_rs::TS;
use zhixing_domain::needs::{
    Check, InterviewField, PaperFacts, PaperState, RespondentKind, TeachingForm, check,
};
use zhixing_domain::{Day, Id};
use zhixing_store::needs::{Interview, Mark, Wish};
use zhixing_store::{Reader, Result};

/// What stands on a paper (访谈记录).
#[derive(Debug, Clone, Serialize, TS)]
pub struct Paper {
    /// Its id; `None` while nothing has been typed.
    pub id: Option<Id>,
    /// 第几号
    #[ts(type = "number")]
    pub no: i64,
    /// 访谈时间
    #[ts(type = "string | null")]
    pub day: Option<Day>,
    /// 地点
    pub place: Option<String>,
    /// 访谈人
    pub interviewer: Option<String>,
    /// 对象类别
    pub kind: Option<RespondentKind>,
    /// The person in the roster.
    pub cadre: Option<Id>,
    /// 访谈对象
    pub name: Option<String>,
    /// 单位
    pub unit: Option<String>,
    /// 职务
    pub post: Option<String>,
    /// 一、工作中的难点
    pub difficulties: Option<String>,
    /// 三、希望的形式
    pub form: Option<TeachingForm>,
    /// 建议天数
    #[ts(type = "number | null")]
    pub days: Option<i64>,
    /// 四、其他意见
    pub opinions: Option<String>,
    /// How far it is.
    pub state: PaperState,
}

impl From<Interview> for Paper {
    fn from(row: Interview) -> Self {
        Self {
            id: Some(row.id),
            no: row.no,
            day: row.day,
            place: row.place,
            interviewer: row.interviewer,
            kind: row.kind,
            cadre: row.cadre,
            name: row.name,
            unit: row.unit,
            post: row.post,
            difficulties: row.difficulties,
            form: row.form,
            days: row.days,
            opinions: row.opinions,
            state: row.state,
        }
    }
}

impl Paper {
    /// The next paper of a pile: day, place and interviewer as on the one before.
    pub(super) fn blank(no: i64, before: Option<&Interview>) -> Self {
        Self {
            id: None,
            no,
            day: before.and_then(|paper| paper.day),
            place: before.and_then(|paper| paper.place.clone()),
            interviewer: before.and_then(|paper| paper.interviewer.clone()),
            kind: None,
            cadre: None,
            name: None,
            unit: None,
            post: None,
            difficulties: None,
            form: None,
            days: None,
            opinions: None,
            state: PaperState::Draft,
        }
    }
}

/// A topic wished for.
#[derive(Debug, Clone, Serialize, TS)]
pub struct WishRow {
    /// The need's id.
    pub id: Id,
    /// The topic.
    pub topic: Id,
    /// Its name.
    pub name: String,
    /// 急需程度: 3, 2, 1.
    #[ts(type = "number | null")]
    pub urgency: Option<i64>,
    /// How many other complete papers wish for it.
    #[ts(type = "number")]
    pub others: i64,
}

impl From<Wish> for WishRow {
    fn from(wish: Wish) -> Self {
        let Wish { id, topic, name, urgency, others } = wish;
        Self { id, topic, name, urgency, others }
    }
}

/// A question mark at a field.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MarkRow {
    /// The field.
    pub field: InterviewField,
    /// What to look at.
    pub note: String,
}

/// A paper with its batch, its topics, what is marked and what there is to say.
#[derive(Debug, Serialize, TS)]
pub struct InterviewRecord {
    /// What stands on it.
    pub paper: Paper,
    /// Its batch.
    pub batch: BatchRow,
    /// The topics, in their order.
    pub wishes: Vec<WishRow>,
    /// Question marks.
    pub marks: Vec<MarkRow>,
    /// What stops it and what is worth a look.
    pub checks: Vec<Check>,
    /// The paper before it, whose values can be carried over.
    pub previous: Option<Paper>,
}

/// Looks at a paper.
pub(super) fn record(db: &Reader, id: Id, today: Day) -> Result<InterviewRecord> {
    let row = db.interview(id)?;
    let batch = BatchRow::from(db.interview_batch(row.batch)?);
    let wishes = db.wishes(id)?;
    let checks = judge(db, &row, &wishes, batch.year, today)?;
    let previous = db.interview_before(row.batch, row.no)?.map(Paper::from);
    let marks = db.interview_marks(id)?;
    Ok(InterviewRecord {
        paper: Paper::from(row),
        batch,
        wishes: wishes.into_iter().map(WishRow::from).collect(),
        marks: marks.into_iter().map(|Mark { field, note }| MarkRow { field, note }).collect(),
        checks,
        previous,
    })
}

/// What there is to say of a paper.
pub(super) fn judge(
    db: &Reader,
    row: &Interview,
    wishes: &[Wish],
    year: i64,
    today: Day,
) -> Result<Vec<Check>> {
    let topics: Vec<(&str, Option<i64>)> =
        wishes.iter().map(|wish| (wish.name.as_str(), wish.urgency)).collect();
    let same_person = db.papers_with_same_person(row)?;
    let facts = PaperFacts {
        day: row.day,
        place: row.place.as_deref(),
        interviewer: row.interviewer.as_deref(),
        kind: row.kind,
        name: row.name.as_deref(),
        is_on_roster: row.cadre.is_some(),
        topics: &topics,
        same_person: &same_person,
        year,
    };
    Ok(check(&facts, today))
}
