//! The sample's interviews: the invented office's own pile, most of it typed, some still to be typed.

use super::interview::{
    BeginInterview, MarkInterview, SaveInterviewField, SaveRespondent, begin_interview, mark_interview,
    save_interview_field, save_respondent,
};
use super::list::{AddNeed, add_need};
use super::wishes::{AddWish, add_wish};
use super::{SaveBatch, import, save_batch, topics};
use crate::context::Writing;
use crate::jobs::Progress;
use zhixing_domain::Result;
use zhixing_domain::needs::{InterviewField, NeedSource};
use zhixing_store::people::{CadreFilter, Order};

const PILE: &str = include_str!("../../sample/interviews.txt");

/// Brings the pile in, goes on by hand as a clerk would, and leaves the rest of the paper to be typed.
pub(crate) fn fill(cx: &Writing, progress: &Progress) -> Result<()> {
    let batch = save_batch(
        cx,
        SaveBatch { id: None, title: "2026年需求调研第二批".into(), year: 2026, paper_count: 30 },
    )?;
    import::take(cx, "访谈记录.txt", PILE, batch)?;
    progress.tell(1, 3)?;
    let (_, people) = cx.read(|db| db.cadres(&CadreFilter::default(), Order::Office, 40, 2))?;
    let known = topics(cx, ())?;
    for (person, difficulties) in people.iter().zip([
        "分管的项目多，专项债券申报材料反复退改，希望有人手把手教一遍。",
        "村级集体经济发展思路不清，想看看外地是怎么做的。",
    ]) {
        let record = begin_interview(cx, BeginInterview { batch, no: next_no(cx, batch)? })?;
        let Some(id) = record.paper.id else { continue };
        save_respondent(cx, SaveRespondent { id, cadre: Some(person.id), name: String::new() })?;
        let field = InterviewField::Difficulties;
        save_interview_field(cx, SaveInterviewField { id, field, value: difficulties.into() })?;
        if let Some(topic) = known.first() {
            let wish =
                AddWish { interview: id, topic: Some(topic.id), name: String::new(), urgency: Some(3) };
            add_wish(cx, wish)?;
        }
        let note = Some("纸上日期看不清，问一下访谈人".to_owned());
        mark_interview(cx, MarkInterview { id, field: InterviewField::Day, note })?;
    }
    progress.tell(2, 3)?;
    for (topic, source, urgency) in
        [(0, NeedSource::Organisation, 3), (1, NeedSource::Organisation, 2), (2, NeedSource::Post, 3)]
    {
        if let Some(topic) = known.get(topic) {
            add_need(
                cx,
                AddNeed { source, topic: topic.id, urgency: Some(urgency), unit: None, year: None },
            )?;
        }
    }
    super::sample_board::fill(cx)?;
    progress.tell(3, 3)
}

fn next_no(cx: &Writing, batch: zhixing_domain::Id) -> Result<i64> {
    cx.read(|db| db.free_paper_no(batch))
}
