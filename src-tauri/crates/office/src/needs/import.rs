//! A pile of interviews as text: read and judged first, each paper's fate shown, then taken in one step.

use super::interview::set_respondent;
use super::paper::judge;
use super::wishes::topic_called;
use crate::context::{Reading, Writing};
use crate::op::Op;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeSet, HashMap};
use ts_rs::TS;
use zhixing_domain::needs::{InterviewField, PaperState, RespondentKind, TeachingForm};
use zhixing_domain::people::{CadreField, split_unit_and_post};
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
    /// 不导入: the batch has a paper of this number
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
        let known = Known::read(tx, batch)?;
        let mut taken = InterviewsTaken { new: 0, drafts: 0, left_out: 0 };
        let mut numbers = known.numbers.clone();
        for paper in &papers {
            let no = match paper.no {
                Some(no) => i64::from(no),
                None => tx.free_paper_no(batch)?,
            };
            if !numbers.insert(no) {
                taken.left_out += 1;
                continue;
            }
            let id = write(tx, batch, no, paper, &known)?;
            let checks = judge(tx, &tx.interview(id)?, &tx.wishes(id)?, year, today)?;
            if checks.iter().any(|check| check.weight == Weight::Error) {
                taken.drafts += 1;
            } else {
                tx.set_interview_state(id, PaperState::Complete)?;
                taken.new += 1;
            }
        }
        tx.says("file", file);
        tx.says("count", taken.new + taken.drafts);
        Ok(taken)
    })
}

fn write(tx: &Tx, batch: Id, no: i64, paper: &Paper, known: &Known) -> Result<Id> {
    use InterviewField as F;
    let id = tx.add_interview(batch, no)?;
    let cadre = known.cadre(paper);
    let blank = tx.interview(id)?;
    set_respondent(tx, &blank, cadre, paper.name.as_deref())?;
    if let Some(text) = &paper.unit_and_post {
        // As of the interview: the paper's own words, not what the roster says today.
        let (unit, post) = split_unit_and_post(text, &known.units).unwrap_or((text, ""));
        tx.set_interview(id, F::Unit, Some(unit))?;
        tx.set_interview(id, F::Post, Some(post).filter(|post| !post.is_empty()))?;
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
    let mut wished = BTreeSet::new();
    for (name, urgency) in &paper.topics {
        let topic = topic_called(tx, name)?;
        if wished.insert(topic) {
            tx.add_wish(id, topic, *urgency)?;
        }
    }
    Ok(id)
}

/// What papers are compared with.
struct Known {
    numbers: BTreeSet<i64>,
    units: Vec<String>,
    cadres: HashMap<String, Vec<(Id, Option<String>)>>,
}

impl Known {
    fn read(db: &Reader, batch: Id) -> zhixing_store::Result<Self> {
        let mut cadres: HashMap<String, Vec<(Id, Option<String>)>> = HashMap::new();
        db.all_cadres(|cadre| {
            let unit = cadre.facts.get(CadreField::Unit).map(str::to_owned);
            let name = cadre.facts.get(CadreField::Name).unwrap_or_default().to_owned();
            cadres.entry(name).or_default().push((cadre.id, unit));
        })?;
        let numbers = db.papers_of(batch)?.into_iter().map(|paper| paper.no).collect();
        Ok(Self { numbers, units: db.units()?.into_iter().map(|unit| unit.name).collect(), cadres })
    }

    fn namesakes(&self, paper: &Paper) -> &[(Id, Option<String>)] {
        let is_cadre = paper.kind == Some(RespondentKind::Cadre);
        let named = paper.name.as_deref().filter(|_| is_cadre).and_then(|name| self.cadres.get(name));
        named.map_or(&[], Vec::as_slice)
    }

    /// The one cadre of this name in the unit that the paper names; never by the name alone.
    fn cadre(&self, paper: &Paper) -> Option<Id> {
        let text = paper.unit_and_post.as_deref()?;
        let (said, _) = split_unit_and_post(text, &self.units)?;
        let mut of_unit = self.namesakes(paper).iter().filter(|(_, unit)| unit.as_deref() == Some(said));
        match (of_unit.next(), of_unit.next()) {
            (Some((id, _)), None) => Some(*id),
            _ => None,
        }
    }
}

fn preview(db: &Reader, file: &str, text: &str, batch: Id) -> zhixing_store::Result<InterviewsPreview> {
    let (papers, mut findings) = interviews::read(file, text);
    let known = Known::read(db, batch)?;
    let mut numbers = known.numbers.clone();
    let mut new_topics: Vec<String> = Vec::new();
    let mut read = Vec::with_capacity(papers.len());
    for paper in papers {
        let mut say = |code, found: &str, values: &[(&str, String)]| {
            let place = Place { file: Some(file.to_owned()), row: Some(paper.line), ..Place::default() };
            let mut finding = Finding::new(Weight::Note, code, place, found);
            finding.values.extend(values.iter().map(|(name, value)| ((*name).to_owned(), value.clone())));
            findings.push(finding);
        };
        let name = paper.name.clone().unwrap_or_default();
        let cadre = known.cadre(&paper);
        let is_whole = paper.day.is_some() && paper.kind.is_some() && paper.name.is_some();
        let fate = match paper.no {
            Some(no) if !numbers.insert(i64::from(no)) => {
                say(Code::InterviewNumberTaken, &name, &[("no", no.to_string())]);
                InterviewFate::LeftOut
            }
            _ if is_whole => InterviewFate::New,
            _ => {
                say(Code::InterviewIncomplete, &name, &[]);
                InterviewFate::Draft
            }
        };
        let namesakes = known.namesakes(&paper).len();
        if fate != InterviewFate::LeftOut {
            if cadre.is_none() && namesakes > 0 {
                say(
                    Code::InterviewPersonUnsure,
                    &name,
                    &[("name", name.clone()), ("count", namesakes.to_string())],
                );
            }
            for (topic, _) in &paper.topics {
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
        });
    }
    Ok(InterviewsPreview { token: 0, file: file.to_owned(), papers: read, new_topics, findings })
}
