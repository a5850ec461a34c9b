//! Interviews on paper: the blank form, and papers as they were typed in.

use super::WishRow;
use super::paper::Paper;
use crate::context::Reading;
use crate::paper::{Document, MadePaper, make};
use serde::Deserialize;
use ts_rs::TS;
use zhixing_domain::needs::PaperState;
use zhixing_domain::{Code, Id, Problem, Result, between};
use zhixing_print::interview::{InterviewFace, Interviews};
use zhixing_store::Reader;

/// Which papers are printed; with nothing said, every complete one.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(default)]
pub struct PrintInterviews {
    /// The complete papers of a batch.
    pub batch: Option<Id>,
    /// These papers, complete or not.
    pub ids: Option<Vec<Id>>,
    /// The complete papers of a cadre.
    pub cadre: Option<Id>,
}

/// Blank forms.
#[derive(Debug, Deserialize, TS)]
pub struct PrintBlankInterviews {
    /// The batch they are for: they carry its name and the numbers still free.
    #[serde(default)]
    pub batch: Option<Id>,
    /// How many.
    #[ts(type = "number")]
    pub count: i64,
}

/// Sets papers as they were typed in, each on pages of its own, all in one file.
pub fn print_interviews(cx: &Reading, request: PrintInterviews) -> Result<MadePaper> {
    let (input, title) = cx.read(|db| {
        let ids = match &request.ids {
            Some(ids) => ids.clone(),
            None => complete(db, &request)?,
        };
        let papers: Vec<InterviewFace> =
            ids.iter().map(|id| face(db, *id)).collect::<zhixing_store::Result<_>>()?;
        let title = match papers.as_slice() {
            [] => return Err(Problem::new(Code::NoPaperToPrint).into()),
            [one] => {
                let no = one.no.map_or_else(String::new, |no| format!(" 第 {no} 号"));
                format!("访谈记录{no} {}", one.name.as_deref().unwrap_or_default())
            }
            [first, ..] => {
                format!("访谈记录 {}（{} 份）", first.batch.as_deref().unwrap_or_default(), papers.len())
            }
        };
        Ok((Interviews { office: db.office()?.0, papers }, title))
    })?;
    make(cx, Document::Interview(input), request.batch.or(request.cadre), title.trim_end())
}

/// Sets blank forms.
pub fn print_blank_interview(cx: &Reading, request: PrintBlankInterviews) -> Result<MadePaper> {
    const MOST: i64 = 500;
    between("份数", request.count, 1, MOST)?;
    let input = cx.read(|db| {
        let (batch, mut numbers) = match request.batch {
            None => (None, vec![None; request.count as usize]),
            Some(id) => {
                let used: Vec<i64> = db.papers_of(id)?.into_iter().map(|paper| paper.no).collect();
                let free = (1_i64..).filter(|no| !used.contains(no)).map(Some);
                (Some(db.interview_batch(id)?.title), free.take(request.count as usize).collect())
            }
        };
        let blank = |no| InterviewFace { blank: true, batch: batch.clone(), no, ..InterviewFace::default() };
        let papers = numbers.drain(..).map(blank).collect();
        Ok(Interviews { office: db.office()?.0, papers })
    })?;
    let title = format!("空白访谈表（{} 份）", request.count);
    make(cx, Document::Interview(input), request.batch, &title)
}

/// The complete papers asked for: batch by batch, by number.
fn complete(db: &Reader, request: &PrintInterviews) -> zhixing_store::Result<Vec<Id>> {
    let batches = match request.batch {
        Some(batch) => vec![batch],
        None => db.interview_batches()?.into_iter().rev().map(|batch| batch.id).collect(),
    };
    let mut ids = Vec::new();
    for batch in batches {
        let complete = db.papers_of(batch)?.into_iter().filter(|paper| paper.state == PaperState::Complete);
        ids.extend(complete.map(|paper| paper.id));
    }
    if let Some(cadre) = request.cadre {
        let mut of_cadre = Vec::new();
        for id in ids {
            if db.interview(id)?.cadre == Some(cadre) {
                of_cadre.push(id);
            }
        }
        return Ok(of_cadre);
    }
    Ok(ids)
}

/// A paper as it is shown whole.
pub(super) fn face(db: &Reader, id: Id) -> zhixing_store::Result<InterviewFace> {
    let row = db.interview(id)?;
    let batch = db.interview_batch(row.batch)?.title;
    let paper = Paper::from(row);
    let wishes = db.wishes(id)?.into_iter().map(WishRow::from);
    Ok(InterviewFace {
        blank: false,
        batch: Some(batch),
        no: Some(paper.no),
        day: paper.day,
        place: paper.place,
        interviewer: paper.interviewer,
        kind: paper.kind,
        name: paper.name,
        unit: paper.unit,
        post: paper.post,
        difficulties: paper.difficulties,
        wishes: wishes.map(|wish| (wish.name, wish.urgency)).collect(),
        form: paper.form,
        days: paper.days,
        opinions: paper.opinions,
    })
}
