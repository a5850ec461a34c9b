//! One row of a roster.

use super::head::Head;
use super::{Holds, Told, answer_key};
use crate::workbook::{Book, Sheet, is_number, text};
use calamine::Data;
use zhixing_domain::people::{
    CadreFacts, CadreField, IdNumber, blank, is_space, rank_in, read_field, read_name, read_party,
};
use zhixing_domain::{Choice, Code, Finding, Month, Place, Weight};

/// Words at the foot of a sheet that stand where a name would.
const FOOT: &[&str] =
    &["合计", "小计", "总计", "填表人", "审核人", "制表人", "备注", "说明", "注：", "负责人"];

/// What a row is.
pub(super) enum Outcome {
    Person(CadreFacts, Vec<Finding>),
    LeftOut(Finding),
    Blank,
}

/// Reads the rows of one sheet, one after another.
pub(super) struct Reader<'a> {
    book: &'a Book,
    sheet: &'a Sheet,
    head: &'a Head,
    told: &'a Told,
    units: &'a [String],
    scratch: String,
    /// The last unit seen, for cells merged downwards.
    unit: Option<(u32, String)>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(
        book: &'a Book,
        sheet: &'a Sheet,
        head: &'a Head,
        told: &'a Told,
        units: &'a [String],
    ) -> Self {
        Self { book, sheet, head, told, units, scratch: String::new(), unit: None }
    }

    pub(super) fn read(&mut self, row: u32, cells: &[Data]) -> Outcome {
        let name_at = self.head.holds.iter().position(|holds| *holds == Holds::Field(CadreField::Name));
        let mut scratch = std::mem::take(&mut self.scratch);
        let name = name_at.and_then(|at| cells.get(at)).map(|cell| text(cell, &mut scratch).to_owned());
        self.scratch = scratch;
        let name = name.unwrap_or_default();
        let filled = cells.iter().filter(|cell| !matches!(cell, Data::Empty)).count();
        if filled == 0 {
            return Outcome::Blank;
        }
        if !is_person(&name) {
            // A lone text is a section heading, a subtotal or a remark.
            let first =
                cells.iter().find(|cell| !matches!(cell, Data::Empty | Data::Int(_) | Data::Float(_)));
            let found = first.map(|cell| text(cell, &mut self.scratch).trim().to_owned()).unwrap_or_default();
            if found.is_empty() && blank(&name) {
                return Outcome::Blank;
            }
            let looks_filled = filled >= 4 && blank(&name);
            let code = if looks_filled { Code::NameMissing } else { Code::RowNotPerson };
            let found = if blank(&name) { found } else { name.trim().to_owned() };
            return Outcome::LeftOut(Finding::new(Weight::Note, code, self.place(row, None), found));
        }
        let mut facts = CadreFacts::default();
        let mut findings = Vec::new();
        for (at, cell) in cells.iter().enumerate() {
            match self.head.holds.get(at) {
                Some(Holds::Field(CadreField::Unit)) => self.unit(row, at, cell, &mut facts),
                Some(Holds::Field(field)) => self.field(row, *field, cell, &mut facts, &mut findings),
                Some(Holds::UnitAndPost) => self.unit_and_post(row, cell, &mut facts, &mut findings),
                Some(Holds::Nothing) | None => {}
            }
        }
        self.compare(row, &mut facts, &mut findings);
        Outcome::Person(facts, findings)
    }

    fn place(&self, row: u32, field: Option<CadreField>) -> Place {
        Place {
            file: Some(self.book.file.clone()),
            sheet: Some(self.sheet.name.clone()).filter(|name| !name.is_empty()),
            row: Some(row),
            column: field.map(|field| field.zh().to_owned()),
        }
    }

    fn field(
        &mut self,
        row: u32,
        field: CadreField,
        cell: &Data,
        facts: &mut CadreFacts,
        findings: &mut Vec<Finding>,
    ) {
        let mut scratch = std::mem::take(&mut self.scratch);
        let raw = text(cell, &mut scratch);
        if blank(raw) {
            if field == CadreField::Rank {
                findings.push(Finding::new(Weight::Note, Code::RankBlank, self.place(row, Some(field)), ""));
            }
        } else if field == CadreField::IdNumber && is_number(cell) {
            // A program keeps fifteen places of a quantity and no zeros before it: what is left is not the number.
            findings.push(Finding::new(Weight::Note, Code::IdEaten, self.place(row, Some(field)), raw));
        } else if let Some(month) = serial(field, cell) {
            facts.set(field, Some(month.to_string()));
        } else {
            let reading = read_field(field, raw);
            if let Some(said) = reading.said {
                let place = self.place(row, Some(field));
                let found = raw.trim_matches(is_space);
                let mut finding = Finding::new(said.weight, said.code, place, found);
                finding.understood.clone_from(&reading.value);
                finding.choices = said.choices;
                findings.push(finding);
            }
            facts.set(field, reading.value);
            self.beside(field, raw, facts);
        }
        self.scratch = scratch;
    }

    /// What a cell says of another field: a party in the column of dates, a date in that of parties, a remark behind
    /// a name, a rank in a post.
    fn beside(&self, field: CadreField, raw: &str, facts: &mut CadreFacts) {
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
            CadreField::Post if !self.head.holds.contains(&Holds::Field(CadreField::Rank)) => {
                facts.set(CadreField::Rank, rank_in(raw).map(str::to_owned));
            }
            _ => {}
        }
    }

    fn unit(&mut self, row: u32, at: usize, cell: &Data, facts: &mut CadreFacts) {
        let mut scratch = std::mem::take(&mut self.scratch);
        let raw = text(cell, &mut scratch);
        if !blank(raw) {
            let read = read_field(CadreField::Unit, raw).value.unwrap_or_default();
            self.unit = Some((row, read.clone()));
            facts.set(CadreField::Unit, Some(read));
        } else if let Some((from, unit)) = &self.unit
            && self.sheet.merged_from(row, at).is_some_and(|first| first >= *from)
        {
            facts.set(CadreField::Unit, Some(unit.clone()));
        }
        self.scratch = scratch;
    }

    fn unit_and_post(&mut self, row: u32, cell: &Data, facts: &mut CadreFacts, findings: &mut Vec<Finding>) {
        let mut scratch = std::mem::take(&mut self.scratch);
        let raw = read_field(CadreField::Post, text(cell, &mut scratch)).value.unwrap_or_default();
        self.scratch = scratch;
        if raw.is_empty() {
            return;
        }
        let (unit, post) = split(&raw, self.units);
        if !self.units.iter().any(|known| known == unit) {
            let mut finding = Finding::new(
                Weight::Note,
                Code::UnitAndPostSplit,
                self.place(row, Some(CadreField::Unit)),
                &raw,
            );
            finding.values.insert("unit".into(), unit.to_owned());
            finding.values.insert("post".into(), post.to_owned());
            findings.push(finding);
        }
        if facts.get(CadreField::Rank).is_none() {
            facts.set(CadreField::Rank, rank_in(post).map(str::to_owned));
        }
        facts.set(CadreField::Unit, Some(unit.to_owned()));
        facts.set(CadreField::Post, Some(post.to_owned()));
    }

    /// Holds the fields against each other: the ID number decides between two months; where it disagrees the roster
    /// stands, since the files of cadres follow their own finding of age. Then the answers given are put in.
    fn compare(&self, row: u32, facts: &mut CadreFacts, findings: &mut Vec<Finding>) {
        let id = facts.get(CadreField::IdNumber).and_then(|number| IdNumber::read(number).ok());
        if let Some(id) = &id
            && let Some(born) = id.birth_month()
        {
            let asked = findings.iter_mut().find(|finding| {
                finding.code == Code::MonthOfTwo
                    && finding.place.column.as_deref() == Some(CadreField::BirthMonth.zh())
            });
            if let Some(asked) = asked
                && asked.choices.iter().any(|choice| choice.value == born.to_string())
            {
                (asked.weight, asked.code) = (Weight::Note, Code::MonthById);
                asked.understood = Some(born.dotted());
                asked.choices.clear();
                facts.set(CadreField::BirthMonth, Some(born.to_string()));
            }
            let roster = facts.get(CadreField::BirthMonth).and_then(Month::parse);
            if let Some(roster) = roster.filter(|roster| *roster != born) {
                let place = self.place(row, Some(CadreField::BirthMonth));
                let mut finding = Finding::new(Weight::Note, Code::IdOtherBirth, place, roster.dotted());
                finding.values.insert("id".into(), born.dotted());
                findings.push(finding);
            }
            if let Some(sex) = facts.get(CadreField::Sex).filter(|sex| *sex != id.sex()) {
                let place = self.place(row, Some(CadreField::Sex));
                let mut finding = Finding::new(Weight::Note, Code::IdOtherSex, place, sex);
                finding.values.insert("id".into(), id.sex().to_owned());
                findings.push(finding);
            }
        }
        if self.told.answers.is_empty() {
            return;
        }
        for finding in findings.iter_mut().filter(|finding| finding.weight == Weight::Ask) {
            let field = CadreField::ALL
                .iter()
                .copied()
                .find(|field| finding.place.column.as_deref() == Some(field.zh()));
            let Some(field) = field else { continue };
            if let Some(answer) = self.told.answers.get(&answer_key(&self.sheet.name, row, field)) {
                finding.weight = Weight::Note;
                finding.understood = Some(answer.clone()).filter(|answer| !answer.is_empty());
                facts.set(field, finding.understood.clone());
                // The choices stay: the answer may be changed.
                if !finding.choices.iter().any(|choice| choice.value == *answer) && !answer.is_empty() {
                    finding.choices.push(Choice { value: answer.clone(), label: answer.clone() });
                }
            }
        }
    }
}

/// A name holds a letter and is no word of a sheet's foot.
fn is_person(name: &str) -> bool {
    let plain = name.trim_matches(|c: char| is_space(c) || c == '—' || c == '-' || c == '–');
    plain.chars().any(char::is_alphabetic)
        && !FOOT.iter().any(|word| plain.contains(word))
        && !plain.contains(|c: char| "、：:，。；0123456789".contains(c))
        && plain.chars().count() <= 40
}

/// A five-digit number in a column of months is Excel's count of days.
fn serial(field: CadreField, cell: &Data) -> Option<Month> {
    use chrono::Datelike as _;
    use zhixing_domain::people::Group;
    let days = match cell {
        Data::Int(days) => *days,
        Data::Float(days) if days.fract() == 0.0 => *days as i64,
        _ => return None,
    };
    let is_month = field.group() == Group::Month || field == CadreField::PartyMonth;
    let day =
        chrono::NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_signed(chrono::TimeDelta::days(days))?;
    ((10_000..60_000).contains(&days) && is_month).then(|| Month::new(day.year(), day.month())).flatten()
}

const UNIT_ENDS: &[&str] = &[
    "局",
    "委",
    "办公室",
    "部",
    "镇",
    "乡",
    "街道办事处",
    "街道",
    "中心",
    "法院",
    "检察院",
    "学校",
    "党校",
    "会",
    "队",
    "公司",
    "机关",
    "所",
    "厅",
    "院",
    "社",
    "管理委员会",
    "台",
    "库",
    "站",
    "馆",
    "园区",
];
const POST_STARTS: &[&str] = &[
    "党组",
    "党委",
    "党工委",
    "党支部",
    "局长",
    "副",
    "主任",
    "书记",
    "镇长",
    "乡长",
    "县长",
    "部长",
    "院长",
    "校长",
    "会长",
    "科员",
    "科长",
    "股长",
    "所长",
    "站长",
    "队长",
    "台长",
    "馆长",
    "检察长",
    "一级",
    "二级",
    "三级",
    "四级",
    "办公室主任",
    "综合",
    "组长",
    "常委",
    "常务",
    "纪委书记",
    "纪检",
    "政委",
    "干事",
    "工作人员",
    "调研员",
    "人大主席",
    "武装部长",
    "宣传委员",
    "组织委员",
];

/// Unit and post of one cell: by the longest known unit it begins with, otherwise where a unit's ending meets the
/// beginning of a post.
fn split<'t>(text: &'t str, units: &[String]) -> (&'t str, &'t str) {
    let known = units.iter().filter(|unit| text.starts_with(unit.as_str())).map(String::len).max();
    if let Some(length) = known {
        return text.split_at(length);
    }
    text.char_indices()
        .map(|(at, _)| text.split_at(at))
        .find(|(unit, post)| {
            // 县委办公室 is a unit of its own; 县财政局办公室 is a part of one.
            let is_its_office = unit.ends_with('委') && post.starts_with("办公室");
            !is_its_office
                && UNIT_ENDS.iter().any(|end| unit.ends_with(end))
                && POST_STARTS.iter().any(|start| post.starts_with(start))
        })
        .unwrap_or((text, ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unit_and_post_part_where_a_person_would_part_them() {
        let known = ["县融媒体中心（县广播电视台）".to_owned()];
        for (text, unit, post) in [
            ("县财政局党组成员、副局长", "县财政局", "党组成员、副局长"),
            ("县委办公室主任", "县委办公室", "主任"),
            ("青石镇党委书记", "青石镇", "党委书记"),
            ("县融媒体中心（县广播电视台）副台长", "县融媒体中心（县广播电视台）", "副台长"),
            ("龙泉街道办事处主任", "龙泉街道办事处", "主任"),
            ("退休", "退休", ""),
        ] {
            assert_eq!(split(text, &known), (unit, post), "{text}");
        }
    }
}
