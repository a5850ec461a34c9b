//! What people said in their own words (原话): on interviews and questionnaires, in meetings.

use crate::survey::of_batch;
use zhixing_domain::Day;
use zhixing_domain::paper::PaperPart;
use zhixing_domain::survey::WrittenAnswer;
use zhixing_store::needs::Saying;
use zhixing_store::{Reader, Result};

/// How many are told of each: interviews, questionnaires, meetings.
const MOST: usize = 10;

/// A year's sayings as paragraphs of the report; what there is no room for is counted.
pub(super) fn sayings(db: &Reader, year: i64, no_names: bool, today: Day) -> Result<Vec<PaperPart>> {
    let interviews: Vec<String> =
        db.sayings(year)?.into_iter().map(|saying| quoted(saying, None, no_names)).collect();
    let meetings: Vec<String> = db
        .meeting_sayings(year)?
        .into_iter()
        .map(|saying| quoted(saying, Some("座谈会"), no_names))
        .collect();
    let mut parts = Vec::new();
    let all = [(interviews, "访谈记录"), (written(db, year, today)?, "问卷汇总"), (meetings, "座谈会记录")];
    for (found, place) in all {
        // From all over the pile, not its first sheets only.
        let apart = found.len().div_ceil(MOST).max(1);
        let left = found.len() - found.len().div_ceil(apart);
        parts.extend(found.into_iter().step_by(apart).map(PaperPart::Text));
        if left > 0 {
            parts.push(PaperPart::Text(format!("另有 {left} 条原话见{place}。")));
        }
    }
    if parts.is_empty() {
        parts.push(PaperPart::Text("记录里没有写具体意见。".to_owned()));
    }
    Ok(parts)
}

fn quoted(saying: Saying, way: Option<&str>, no_names: bool) -> String {
    let words: Vec<String> = [saying.difficulties, saying.opinions].into_iter().flatten().collect();
    let by: Vec<String> = [saying.unit, saying.name].into_iter().flatten().filter(|_| !no_names).collect();
    let by = Some(by.join(" ")).filter(|by| !by.is_empty());
    let by: Vec<&str> = way.into_iter().chain(by.as_deref()).collect();
    let by = if by.is_empty() { String::new() } else { format!("（{}）", by.join("，")) };
    format!("“{}”{by}", words.join(""))
}

/// What was written on the sheets of batches large enough to hide who wrote it, the most frequent first.
fn written(db: &Reader, year: i64, today: Day) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for batch in db.survey_batches()?.into_iter().filter(|batch| batch.year == year) {
        let questions = of_batch(db, batch.id, today)?.questions;
        for said in questions.into_iter().flat_map(|question| question.texts) {
            match found.iter_mut().find(|known: &&mut WrittenAnswer| known.text == said.text) {
                Some(known) => known.count += said.count,
                None => found.push(said),
            }
        }
    }
    found.sort_by_key(|said| std::cmp::Reverse(said.count));
    let told = |count: u32| {
        if count > 1 { format!("（问卷，{count} 人）") } else { "（问卷）".to_owned() }
    };
    Ok(found.into_iter().map(|said| format!("“{}”{}", said.text, told(said.count))).collect())
}
