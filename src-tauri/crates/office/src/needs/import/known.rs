//! What papers are compared with: the batch as it stands, the units, the roster.

use super::InterviewFate;
use serde::Serialize;
use std::collections::{BTreeSet, HashMap};
use ts_rs::TS;
use zhixing_domain::Id;
use zhixing_domain::needs::{InterviewField, RespondentKind, TeachingForm, urgency_zh};
use zhixing_domain::people::{CadreField, split_unit_and_post};
use zhixing_exchange::interviews::Paper;
use zhixing_store::Reader;
use zhixing_store::needs::Interview;

/// A field of a paper that the batch has, and what the text says instead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PaperChange {
    /// The field.
    pub field: InterviewField,
    /// What stands there.
    pub was: Option<String>,
    /// What the text says.
    pub becomes: Option<String>,
}

/// The wanted topics of a paper by name, each with its urgency.
type NamedWishes = Vec<(String, Option<i64>)>;

/// What papers are compared with.
pub(super) struct Known {
    papers: Vec<(Interview, NamedWishes)>,
    /// The numbers of the text itself, too, as they are met.
    numbers: BTreeSet<i64>,
    units: Vec<String>,
    cadres: HashMap<String, Vec<(Id, Option<String>)>>,
}

impl Known {
    pub(super) fn read(db: &Reader, batch: Id) -> zhixing_store::Result<Self> {
        let mut cadres: HashMap<String, Vec<(Id, Option<String>)>> = HashMap::new();
        db.all_cadres(|cadre| {
            let unit = cadre.facts.get(CadreField::Unit).map(str::to_owned);
            let name = cadre.facts.get(CadreField::Name).unwrap_or_default().to_owned();
            cadres.entry(name).or_default().push((cadre.id, unit));
        })?;
        let mut papers = Vec::new();
        for line in db.papers_of(batch)? {
            let wishes = db.wishes(line.id)?.into_iter().map(|wish| (wish.name, wish.urgency)).collect();
            papers.push((db.interview(line.id)?, wishes));
        }
        let units = db.units()?.into_iter().map(|unit| unit.name).collect();
        Ok(Self { papers, numbers: BTreeSet::new(), units, cadres })
    }

    /// What becomes of a paper, the paper of the batch that it is, and what changes there.
    pub(super) fn fate(&mut self, paper: &Paper) -> (InterviewFate, Option<Id>, Vec<PaperChange>) {
        let is_twice = paper.no.is_some_and(|no| !self.numbers.insert(i64::from(no)));
        if is_twice {
            return (InterviewFate::LeftOut, None, Vec::new());
        }
        let there = self.papers.iter().find(|(there, _)| match paper.no {
            Some(no) => there.no == i64::from(no),
            // Without a number it is known by who was asked when.
            None => paper.name.is_some() && there.name == paper.name && there.day == paper.day,
        });
        let Some((there, wishes)) = there else {
            let is_whole = paper.day.is_some() && paper.kind.is_some() && paper.name.is_some();
            return (if is_whole { InterviewFate::New } else { InterviewFate::Draft }, None, Vec::new());
        };
        if there.name.is_some() && paper.name.is_some() && there.name != paper.name {
            return (InterviewFate::LeftOut, None, Vec::new());
        }
        let changes = self.changes(there, wishes, paper);
        let fate = if changes.is_empty() { InterviewFate::Same } else { InterviewFate::Changed };
        (fate, Some(there.id), changes)
    }

    /// Field by field what the text says otherwise; what it does not say changes nothing.
    fn changes(
        &self,
        there: &Interview,
        wishes: &[(String, Option<i64>)],
        paper: &Paper,
    ) -> Vec<PaperChange> {
        use InterviewField as F;
        let text = |value: &Option<String>| value.clone();
        let mut fields = vec![
            (F::Day, there.day.map(|day| day.to_string()), paper.day.map(|day| day.to_string())),
            (F::Place, text(&there.place), text(&paper.place)),
            (F::Interviewer, text(&there.interviewer), text(&paper.interviewer)),
            (F::Name, text(&there.name), text(&paper.name)),
            (F::Kind, there.kind.map(|kind| kind.key().into()), paper.kind.map(|kind| kind.key().into())),
        ];
        if let Some(whole) = &paper.unit_and_post {
            let said = [there.unit.as_deref(), there.post.as_deref()].map(Option::unwrap_or_default).concat();
            if said != *whole {
                let (unit, post) = self.unit_and_post(whole);
                fields.push((F::Unit, text(&there.unit), Some(unit.to_owned())));
                fields.push((F::Post, text(&there.post), post.map(str::to_owned)));
            }
        }
        fields.extend([
            (F::Difficulties, text(&there.difficulties), text(&paper.difficulties)),
            (F::Topics, topics(wishes), topics(&paper.topics)),
            (F::Form, there.form.map(form), paper.form.map(form)),
            (F::Days, there.days.map(|days| days.to_string()), paper.days.map(|days| days.to_string())),
            (F::Opinions, text(&there.opinions), text(&paper.opinions)),
        ]);
        // A post is cleared only where unit and post together say something else.
        fields.retain(|(field, was, becomes)| was != becomes && (becomes.is_some() || *field == F::Post));
        fields.into_iter().map(|(field, was, becomes)| PaperChange { field, was, becomes }).collect()
    }

    /// Who the paper of this number is by.
    pub(super) fn name_of(&self, no: i64) -> Option<&str> {
        self.papers.iter().find(|(there, _)| there.no == no)?.0.name.as_deref()
    }

    /// Unit and post as the paper has them in one text; where they cannot be told apart, it all stands as the unit.
    pub(super) fn unit_and_post<'a>(&self, text: &'a str) -> (&'a str, Option<&'a str>) {
        let (unit, post) = split_unit_and_post(text, &self.units).unwrap_or((text, ""));
        (unit, Some(post).filter(|post| !post.is_empty()))
    }

    pub(super) fn namesakes(&self, paper: &Paper) -> &[(Id, Option<String>)] {
        let is_cadre = paper.kind == Some(RespondentKind::Cadre);
        let named = paper.name.as_deref().filter(|_| is_cadre).and_then(|name| self.cadres.get(name));
        named.map_or(&[], Vec::as_slice)
    }

    /// The one cadre of this name in the unit that the paper names; never by the name alone.
    pub(super) fn cadre(&self, paper: &Paper) -> Option<Id> {
        let text = paper.unit_and_post.as_deref()?;
        let (said, _) = split_unit_and_post(text, &self.units)?;
        let mut of_unit = self.namesakes(paper).iter().filter(|(_, unit)| unit.as_deref() == Some(said));
        match (of_unit.next(), of_unit.next()) {
            (Some((id, _)), None) => Some(*id),
            _ => None,
        }
    }
}

fn form(form: TeachingForm) -> String {
    form.key().to_owned()
}

/// Topics as one text, to be compared and shown.
fn topics(topics: &[(String, Option<i64>)]) -> Option<String> {
    let one = |(name, urgency): &(String, Option<i64>)| match urgency {
        Some(urgency) => format!("{name}（{}）", urgency_zh(*urgency)),
        None => name.clone(),
    };
    (!topics.is_empty()).then(|| topics.iter().map(one).collect::<Vec<_>>().join("、"))
}
