//! What is said of one person, judged: each field read, held against the others, and what was asked answered.

use crate::told::{Told, answer_key};
use zhixing_domain::people::{
    CadreFacts, CadreField, IdNumber, begins_as_post, blank, is_space, rank_in, read_field, read_name,
    read_party, split_unit_and_post,
};
use zhixing_domain::{Choice, Code, Finding, Month, Place, Weight};

/// One person as read so far.
#[derive(Default)]
pub(crate) struct Person {
    pub(crate) facts: CadreFacts,
    pub(crate) findings: Vec<Finding>,
}

/// Where a field of the person stands.
pub(crate) trait Where {
    /// The place of `field`.
    fn place(&self, field: CadreField) -> Place;
}

impl Person {
    /// Notes something about `field`.
    pub(crate) fn say(
        &mut self,
        at: &impl Where,
        field: CadreField,
        weight: Weight,
        code: Code,
        found: &str,
    ) -> &mut Finding {
        self.findings.push(Finding::new(weight, code, at.place(field), found));
        let last = self.findings.len() - 1;
        &mut self.findings[last]
    }

    /// Reads `raw` as `field`, and what it says of others beside.
    pub(crate) fn take(&mut self, at: &impl Where, field: CadreField, raw: &str) {
        if blank(raw) {
            return;
        }
        let reading = read_field(field, raw);
        if let Some(said) = reading.said {
            let finding = self.say(at, field, said.weight, said.code, raw.trim_matches(is_space));
            finding.understood.clone_from(&reading.value);
            finding.choices = said.choices;
        }
        let rank = reading.value.as_deref().filter(|_| field == CadreField::Rank);
        if let Some((whole, rank)) = rank.and_then(|whole| Some((whole, rank_in(whole)?)))
            && rank.chars().count() < whole.chars().count()
        {
            let finding = self.say(at, field, Weight::Note, Code::RankWithMore, whole);
            finding.understood = Some(whole.to_owned());
            finding.values.insert("rank".into(), rank.to_owned());
        }
        if reading.value.is_some() || self.facts.get(field).is_none() {
            self.facts.set(field, reading.value);
        }
        self.beside(field, raw);
    }

    /// What a cell says of another field: a party in the column of dates, a date in that of parties, a remark behind
    /// a name.
    fn beside(&mut self, field: CadreField, raw: &str) {
        let facts = &mut self.facts;
        match field {
            CadreField::PartyMonth | CadreField::Party => {
                let Some(party) = read_party(raw) else { return };
                if facts.get(CadreField::Party).is_none() {
                    facts.set(CadreField::Party, party.name);
                }
                if facts.get(CadreField::PartyMonth).is_none() && party.or_joined.is_none() {
                    facts.set(CadreField::PartyMonth, party.joined.map(|month| month.to_string()));
                }
            }
            CadreField::Name => {
                if let Some(remark) = read_name(raw).1 {
                    let note = match facts.get(CadreField::Note) {
                        Some(note) => format!("{note}；{remark}"),
                        None => remark,
                    };
                    facts.set(CadreField::Note, Some(note));
                }
            }
            CadreField::Note if raw.contains("借调") && facts.get(CadreField::State).is_none() => {
                facts.set(CadreField::State, Some("seconded".to_owned()));
            }
            _ => {}
        }
    }

    /// Takes the rank that the post names, where nothing else tells it.
    pub(crate) fn rank_of_post(&mut self) {
        if self.facts.get(CadreField::Rank).is_none() {
            let rank = self.facts.get(CadreField::Post).and_then(rank_in);
            self.facts.set(CadreField::Rank, rank.map(str::to_owned));
        }
    }

    /// Reads 单位及职务 of one cell: by the known `units`; a guess is told, and where nothing can be guessed it is asked.
    pub(crate) fn unit_and_post(&mut self, at: &impl Where, raw: &str, units: &[String]) {
        let Some(whole) = read_field(CadreField::Post, raw).value else { return };
        if let Some((unit, post)) = split_unit_and_post(&whole, units) {
            if !units.iter().any(|known| known == unit) || !(post.is_empty() || begins_as_post(post)) {
                let finding = self.say(at, CadreField::Unit, Weight::Note, Code::UnitAndPostSplit, &whole);
                finding.understood = Some(unit.to_owned());
                finding.values.insert("unit".into(), unit.to_owned());
                finding.values.insert("post".into(), post.to_owned());
            }
            self.facts.set(CadreField::Unit, Some(unit.to_owned()));
            self.facts.set(CadreField::Post, Some(post.to_owned()).filter(|post| !post.is_empty()));
        } else {
            let finding = self.say(at, CadreField::Unit, Weight::Ask, Code::UnitAndPostUnsplit, &whole);
            finding.choices.push(Choice { value: whole.clone(), label: whole.clone() });
            self.facts.set(CadreField::Post, Some(whole));
        }
    }

    /// Holds the fields against each other: the ID number decides between two months; where it disagrees the file
    /// stands, since the files of cadres follow their own finding of age. Then the answers given are put in.
    pub(crate) fn settle(&mut self, at: &impl Where, told: &Told, sheet: &str, row: u32) {
        let id = self.facts.get(CadreField::IdNumber).and_then(|number| IdNumber::read(number).ok());
        if let Some(id) = &id {
            self.hold_against(at, id);
        }
        if !told.answers.is_empty() {
            self.answer(told, sheet, row);
        }
        for finding in &mut self.findings {
            finding.place.who = self.facts.get(CadreField::Name).map(str::to_owned);
        }
    }

    fn hold_against(&mut self, at: &impl Where, id: &IdNumber) {
        let Some(born) = id.birth_month() else { return };
        let asked = self.findings.iter_mut().find(|finding| {
            finding.code == Code::MonthOfTwo
                && finding.place.column.as_deref() == Some(CadreField::BirthMonth.zh())
                && finding.choices.iter().any(|choice| Month::parse(&choice.value) == Some(born))
        });
        if let Some(asked) = asked {
            (asked.weight, asked.code) = (Weight::Note, Code::MonthById);
            asked.understood = Some(born.dotted());
            asked.choices.clear();
            self.facts.set(CadreField::BirthMonth, Some(born.to_string()));
        }
        let written = self.facts.get(CadreField::BirthMonth).and_then(Month::parse);
        if let Some(written) = written.filter(|written| *written != born) {
            self.say(at, CadreField::BirthMonth, Weight::Note, Code::IdOtherBirth, &written.dotted())
                .values
                .insert("id".into(), born.dotted());
        }
        let sex = self.facts.get(CadreField::Sex).filter(|sex| *sex != id.sex()).map(str::to_owned);
        if let Some(sex) = sex {
            self.say(at, CadreField::Sex, Weight::Note, Code::IdOtherSex, &sex)
                .values
                .insert("id".into(), id.sex().to_owned());
        }
    }

    fn answer(&mut self, told: &Told, sheet: &str, row: u32) {
        let Self { facts, findings } = self;
        for finding in findings.iter_mut().filter(|finding| finding.weight == Weight::Ask) {
            let column = finding.place.column.as_deref();
            let Some(field) = CadreField::ALL.iter().copied().find(|field| column == Some(field.zh())) else {
                continue;
            };
            let Some(answer) = told.answers.get(&answer_key(sheet, row, field)) else { continue };
            finding.weight = Weight::Note;
            finding.understood = Some(answer.clone()).filter(|answer| !answer.is_empty());
            facts.set(field, finding.understood.clone());
            if finding.code == Code::UnitAndPostUnsplit {
                // What is not the unit's name is the post.
                let post = finding.found.strip_prefix(answer.as_str()).unwrap_or(&finding.found);
                facts.set(CadreField::Post, Some(post.to_owned()));
            }
            // The choices stay: the answer may be changed.
            if !finding.choices.iter().any(|choice| choice.value == *answer) && !answer.is_empty() {
                finding.choices.push(Choice { value: answer.clone(), label: answer.clone() });
            }
        }
    }
}
