//! A pile of interviews as text: read and judged first, each paper's fate shown, then taken in one step.

mod known;

pub use known::PaperChange;

use super::interview::set_respondent;
use super::paper::judge;
use super::wishes::topic_called;
use crate::context::{Reading, Writing};
use crate::op::Op;
use known::Known;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zhixing_domain::needs::{InterviewField, PaperState, RespondentKind, TeachingForm};
use zhixing_domain::{Code, Finding, Id, Place, Problem, Result, Weight};
use zhixing_exchange::decode;
use zhixing_exchange::interviews::{self, Paper};
use zhixing_store::{Reader, Tx};

/// Where a pile of papers comes from, and the batch it goes into.
#[derive(Debug, Deserialize, TS)]
pub struct InterviewSource {
    /// A chosen file.
    #[ts(type = "number | null")]
    pub file: Option<u64>,
    /// Pasted text, instead of a file.
    pub text: Option<String>,
    /// The batch.
    pub batch: Id,
}

/// What becomes of a paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum InterviewFate {
    /// 新增: complete, its needs count
    New,
    /// 录入中: something that it needs is missing; to be completed by hand
    Draft,
    /// 有变化: the batch has it, and it says something else now
    Changed,
    /// 已有: the batch has it as it is
    Same,
    /// 不导入: the batch has a paper of this number by somebody else
    LeftOut,
}

/// A paper as it was read, with its fate.
#[derive(Debug, Serialize, TS)]
pub struct ReadPaper {
    /// The line of the file it begins at.
    pub line: u32,
    /// 第几号
    pub no: Option<u32>,
    /// 访谈对象
    pub name: Option<String>,
    /// 单位及职务, as it stands there.
    pub unit_and_post: Option<String>,
    /// 对象类别
    pub kind: Option<RespondentKind>,
    /// The cadre it was found to be.
    pub cadre: Option<Id>,
    /// The topics.
    pub topics: Vec<String>,
    /// What becomes of it.
    pub fate: InterviewFate,
    /// What changes on the paper that the batch has.
    pub changes: Vec<PaperChange>,
}

/// A pile read, before anything is written.
#[derive(Debug, Serialize, TS)]
pub struct InterviewsPreview {
    /// Stands for it when it is taken.
    #[ts(type = "number")]
    pub token: u64,
    /// The file's name.
    pub file: String,
    /// The papers, as they stand there.
    pub papers: Vec<ReadPaper>,
    /// Topics that will be made.
    pub new_topics: Vec<String>,
    /// What there is to say.
    pub findings: Vec<Finding>,
}

/// The pile to take.
#[derive(Debug, Deserialize, TS)]
pub struct TakeInterviews {
    /// The pile, as read last.
    #[ts(type = "number")]
    pub token: u64,
    /// The batch.
    pub batch: Id,
}

/// What was taken.
#[derive(Debug, Serialize, TS)]
pub struct InterviewsTaken {
    /// Papers complete.
    pub new: usize,
    /// Papers to be completed by hand.
    pub drafts: usize,
    /// Papers that the batch had and that say something else now.
    pub changed: usize,
    /// Papers that the batch has as they are.
    pub same: usize,
    /// Papers left out.
    pub left_out: usize,
}

/// Reads a pile and says what would become of each paper.
pub fn read_interviews(cx: &Reading, request: InterviewSource) -> Result<InterviewsPreview> {
    let (file, text, was_converted) = match (request.text, request.file) {
        (Some(text), _) => ("粘贴的内容".to_owned(), text, false),
        (None, Some(token)) => {
            let (file, bytes) = crate::host::read_file(&cx.house.staged(token)?)?;
            if bytes.is_empty() {
                return Err(Problem::new(Code::FileEmpty).with("file", file));
            }
            let (text, was_converted) = decode(&file, &bytes)?;
            (file, text, was_converted)
        }
        (None, None) => return Err(Problem::new(Code::FileUnknown)),
    };
    let preview = cx.read(|db| preview(db, &file, &text, request.batch))?;
    if preview.papers.is_empty() {
        return Err(Problem::new(Code::FileNoInterview).with("file", file));
    }
    let mut findings = preview.findings;
    if was_converted {
        let place = Place { file: Some(file.clone()), ..Place::default() };
        let mut finding = Finding::new(Weight::Note, Code::FileEncoding, place, "");
        finding.values.insert("file".into(), file.clone());
        findings.insert(0, finding);
    }
    // What was shown is what will be taken, whatever becomes of the file meanwhile.
    let token = cx.house.keep_made(file, text.into_bytes());
    Ok(InterviewsPreview { token, findings, ..preview })
}

/// Takes a pile that was read: one step of the journal.
pub fn take_interviews(cx: &Writing, request: TakeInterviews) -> Result<InterviewsTaken> {
    let made = cx.house.made(request.token)?;
    let (text, _) = decode(&made.name, &made.bytes)?;
    take(cx, &made.name, &text, request.batch)
}

/// Writes a pile into a batch.
pub(super) fn take(cx: &Writing, file: &str, text: &str, batch: Id) -> Result<InterviewsTaken> {
    let today = cx.today();
    let (papers, _) = interviews::read(file, text);
    cx.write(Op::InterviewsTaken, |tx| {
        tx.about(batch);
        let year = tx.interview_batch(batch)?.year;
        let mut known = Known::read(tx, batch)?;
        let mut taken = InterviewsTaken { new: 0, drafts: 0, changed: 0, same: 0, left_out: 0 };
        for paper in &papers {
            let (fate, there, changes) = known.fate(paper);
            let id = match (fate, there) {
                (InterviewFate::LeftOut, _) => {
                    taken.left_out += 1;
                    continue;
                }
                (InterviewFate::Same, _) => {
                    taken.same += 1;
                    continue;
                }
                (_, Some(id)) => {
                    change(tx, id, paper, &changes)?;
                    id
                }
                (_, None) => {
                    let no = match paper.no {
                        Some(no) => i64::from(no),
                        None => tx.free_paper_no(batch)?,
                    };
                    write(tx, batch, no, paper, &known)?
                }
            };
            let checks = judge(tx, &tx.interview(id)?, &tx.wishes(id)?, year, today)?;
            let is_whole = checks.iter().all(|check| check.weight != Weight::Error);
            if is_whole {
                tx.set_interview_state(id, PaperState::Complete)?;
            }
            match (fate, is_whole) {
                (InterviewFate::Changed, _) => taken.changed += 1,
                (_, true) => taken.new += 1,
                (_, false) => taken.drafts += 1,
            }
        }
        tx.says("file", file);
        tx.says("count", taken.new + taken.drafts + taken.changed);
        Ok(taken)
    })
}

/// Writes what changed onto a paper that the batch has; what the text does not say stays.
fn change(tx: &Tx, id: Id, paper: &Paper, changes: &[PaperChange]) -> Result<()> {
    for PaperChange { field, becomes, .. } in changes {
        match field {
            InterviewField::Topics => put_topics(tx, id, paper)?,
            InterviewField::Name => set_respondent(tx, &tx.interview(id)?, None, becomes.as_deref())?,
            field => tx.set_interview(id, *field, becomes.as_deref())?,
        }
    }
    Ok(())
}

/// The topics as the text has them; one that stood there already stays the need it was.
fn put_topics(tx: &Tx, id: Id, paper: &Paper) -> Result<()> {
    let there = tx.wishes(id)?;
    let mut order = Vec::new();
    for (name, urgency) in &paper.topics {
        let topic = topic_called(tx, name)?;
        let need = match there.iter().find(|wish| wish.topic == topic) {
            Some(wish) => {
                tx.set("need", wish.id, "urgency", urgency.or(wish.urgency))?;
                wish.id
            }
            None if order.iter().any(|(other, _)| *other == topic) => continue,
            None => tx.add_wish(id, topic, *urgency)?,
        };
        order.push((topic, need));
    }
    for wish in there.iter().filter(|wish| order.iter().all(|(_, need)| *need != wish.id)) {
        tx.delete("need", wish.id)?;
    }
    let ids: Vec<Id> = order.into_iter().map(|(_, need)| need).collect();
    Ok(tx.order_wishes(&ids)?)
}

fn write(tx: &Tx, batch: Id, no: i64, paper: &Paper, known: &Known) -> Result<Id> {
    use InterviewField as F;
    let id = tx.add_interview(batch, no)?;
    let cadre = known.cadre(paper);
    let blank = tx.interview(id)?;
    set_respondent(tx, &blank, cadre, paper.name.as_deref())?;
    if let Some(text) = &paper.unit_and_post {
        // As of the interview: the paper's own words, not what the roster says today.
        let (unit, post) = known.unit_and_post(text);
        tx.set_interview(id, F::Unit, Some(unit))?;
        tx.set_interview(id, F::Post, post)?;
    }
    let (day, days) = (paper.day.map(|day| day.to_string()), paper.days.map(|days| days.to_string()));
    for (field, value) in [
        (F::Day, day.as_deref()),
        (F::Place, paper.place.as_deref()),
        (F::Interviewer, paper.interviewer.as_deref()),
        (F::Kind, paper.kind.map(RespondentKind::key)),
        (F::Difficulties, paper.difficulties.as_deref()),
        (F::Form, paper.form.map(TeachingForm::key)),
        (F::Days, days.as_deref()),
        (F::Opinions, paper.opinions.as_deref()),
    ] {
        tx.set_interview(id, field, value)?;
    }
    put_topics(tx, id, paper)?;
    Ok(id)
}

fn preview(db: &Reader, file: &str, text: &str, batch: Id) -> zhixing_store::Result<InterviewsPreview> {
    let (papers, mut findings) = interviews::read(file, text);
    let mut known = Known::read(db, batch)?;
    let mut new_topics: Vec<String> = Vec::new();
    let mut read = Vec::with_capacity(papers.len());
    for paper in papers {
        let (fate, _, changes) = known.fate(&paper);
        let name = paper.name.clone().unwrap_or_default();
        let cadre = known.cadre(&paper);
        let mut say = |field: Option<InterviewField>, code, values: &[(&str, String)]| {
            let place = Place {
                file: Some(file.to_owned()),
                row: Some(paper.line),
                who: paper.name.clone(),
                column: field.map(|field| field.zh().to_owned()),
                ..Place::default()
            };
            let mut finding = Finding::new(Weight::Note, code, place, "");
            finding.values.extend(values.iter().map(|(name, value)| ((*name).to_owned(), value.clone())));
            findings.push(finding);
        };
        match (fate, paper.no) {
            (InterviewFate::LeftOut, Some(no)) => {
                let other = known.name_of(i64::from(no)).filter(|other| *other != name);
                let code =
                    if other.is_some() { Code::InterviewNumberTaken } else { Code::InterviewNumberTwice };
                let values = [("no", no.to_string()), ("other", other.unwrap_or_default().to_owned())];
                say(Some(InterviewField::No), code, &values);
            }
            (InterviewFate::Draft, _) => say(None, Code::InterviewIncomplete, &[]),
            _ => {}
        }
        if matches!(fate, InterviewFate::New | InterviewFate::Draft | InterviewFate::Changed) {
            let namesakes = known.namesakes(&paper).len();
            if cadre.is_none() && namesakes > 0 {
                let values = [("name", name), ("count", namesakes.to_string())];
                say(Some(InterviewField::Name), Code::InterviewPersonUnsure, &values);
            }
            if paper.topics.is_empty() {
                say(Some(InterviewField::Topics), Code::InterviewNoTopic, &[]);
            }
            for (topic, urgency) in &paper.topics {
                if urgency.is_none() {
                    say(Some(InterviewField::Topics), Code::InterviewNoUrgency, &[("name", topic.clone())]);
                }
                if !new_topics.contains(topic) && db.topic_named(topic)?.is_none() {
                    new_topics.push(topic.clone());
                }
            }
        }
        read.push(ReadPaper {
            line: paper.line,
            no: paper.no,
            name: paper.name,
            unit_and_post: paper.unit_and_post,
            kind: paper.kind,
            cadre,
            topics: paper.topics.into_iter().map(|(topic, _)| topic).collect(),
            fate,
            changes,
        });
    }
    // By place, as the pile lies there.
    findings.sort_by_key(|finding| finding.place.row);
    Ok(InterviewsPreview { token: 0, file: file.to_owned(), papers: read, new_topics, findings })
}
