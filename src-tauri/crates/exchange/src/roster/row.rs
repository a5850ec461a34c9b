//! One row of a roster.

use super::head::Head;
use super::{Holds, Told};
use crate::judge::{Person, Where};
use crate::workbook::{Book, Sheet, is_number, text};
use calamine::Data;
use zhixing_domain::people::{CadreField, Group, blank, is_space, read_field};
use zhixing_domain::{Code, Finding, Month, Place, Weight};

/// Words at the foot of a sheet that stand where a name would.
const FOOT: &[&str] =
    &["合计", "小计", "总计", "填表人", "审核人", "制表人", "备注", "说明", "注：", "负责人"];
/// So many filled cells make a row one of the list, whatever stands where the name should.
const FILLED: usize = 4;

/// Fields every list of an office goes by: a blank one is told.
const TOLD_IF_BLANK: [CadreField; 7] = [
    CadreField::Sex,
    CadreField::Ethnic,
    CadreField::BirthMonth,
    CadreField::Unit,
    CadreField::Post,
    CadreField::Rank,
    CadreField::IdNumber,
];

/// What a row is.
pub(super) enum Outcome {
    Person(Person),
    LeftOut(Finding),
    Blank,
}

/// Reads the rows of one sheet, each by itself.
pub(super) struct Reader<'a> {
    book: &'a Book,
    sheet: &'a Sheet,
    head: &'a Head,
    told: &'a Told,
    units: &'a [String],
    name_at: Option<usize>,
    unit_at: Option<usize>,
    /// The rows over which units are merged downwards, from top to bottom.
    merged_units: Vec<(u32, u32)>,
}

/// The row being read.
struct Line<'a> {
    book: &'a Book,
    sheet: &'a Sheet,
    row: u32,
}

impl Line<'_> {
    fn place_of(&self, column: Option<CadreField>) -> Place {
        Place {
            file: Some(self.book.file.clone()),
            sheet: Some(self.sheet.name.clone()).filter(|name| !name.is_empty()),
            row: Some(self.row),
            column: column.map(|field| field.zh().to_owned()),
            ..Place::default()
        }
    }
}

impl Where for Line<'_> {
    fn place(&self, field: CadreField) -> Place {
        self.place_of(Some(field))
    }
}

impl<'a> Reader<'a> {
    pub(super) fn new(
        book: &'a Book,
        sheet: &'a Sheet,
        head: &'a Head,
        told: &'a Told,
        units: &'a [String],
    ) -> Self {
        let column = |field| head.holds.iter().position(|holds| *holds == Holds::Field(field));
        let (name_at, unit_at) = (column(CadreField::Name), column(CadreField::Unit));
        let merged_units = unit_at.map(|at| sheet.merged_down(at)).unwrap_or_default();
        Self { book, sheet, head, told, units, name_at, unit_at, merged_units }
    }

    pub(super) fn read(&self, row: u32, cells: &[Data]) -> Outcome {
        let filled = cells.iter().filter(|cell| !matches!(cell, Data::Empty)).count();
        if filled == 0 {
            return Outcome::Blank;
        }
        let line = Line { book: self.book, sheet: self.sheet, row };
        let mut scratch = String::new();
        let name = self.name_at.and_then(|at| cells.get(at)).map_or("", |cell| text(cell, &mut scratch));
        if !is_person(name, filled) {
            return left_out(&line, name, cells, filled);
        }
        let mut person = Person::default();
        for (holds, cell) in self.head.holds.iter().zip(cells) {
            match holds {
                Holds::Field(CadreField::Unit) => self.unit(&line, text(cell, &mut scratch), &mut person),
                Holds::Field(field) => take(&line, *field, cell, text(cell, &mut scratch), &mut person),
                Holds::UnitAndPost => person.unit_and_post(&line, text(cell, &mut scratch), self.units),
                Holds::Nothing => {}
            }
        }
        if !self.head.holds.contains(&Holds::Field(CadreField::Rank)) {
            person.rank_of_post();
        }
        person.settle(&line, self.told, &self.sheet.name, row);
        Outcome::Person(person)
    }

    fn unit(&self, line: &Line, raw: &str, person: &mut Person) {
        let unit = read_field(CadreField::Unit, raw).value.or_else(|| self.merged_unit(line.row));
        if unit.is_none() {
            person.say(line, CadreField::Unit, Weight::Note, Code::CellBlank, "");
        }
        person.facts.set(CadreField::Unit, unit);
    }

    /// The unit that stands at the head of the merged cells that `row` lies in.
    fn merged_unit(&self, row: u32) -> Option<String> {
        let cell = self.sheet.cell(self.merged_first(row)?, self.unit_at?)?;
        read_field(CadreField::Unit, text(cell, &mut String::new())).value
    }

    /// The first row of the merged unit that `row` lies in.
    fn merged_first(&self, row: u32) -> Option<u32> {
        let at = self.merged_units.partition_point(|(first, _)| *first <= row);
        let (first, last) = *self.merged_units.get(at.checked_sub(1)?)?;
        (row <= last).then_some(first)
    }
}

/// A lone text is a section heading, a subtotal or a remark.
fn left_out(line: &Line, name: &str, cells: &[Data], filled: usize) -> Outcome {
    let mut scratch = String::new();
    let found = if blank(name) {
        let mut texts =
            cells.iter().filter(|cell| !matches!(cell, Data::Empty | Data::Int(_) | Data::Float(_)));
        texts.next().map(|cell| text(cell, &mut scratch)).unwrap_or_default()
    } else {
        name
    };
    let found = found.trim_matches(is_space).to_owned();
    if found.is_empty() {
        return Outcome::Blank;
    }
    let code = if filled >= FILLED && blank(name) { Code::NameMissing } else { Code::RowNotPerson };
    Outcome::LeftOut(Finding::new(Weight::Note, code, line.place_of(None), found))
}

/// Takes a cell that reads as `raw` for a field.
fn take(line: &Line, field: CadreField, cell: &Data, raw: &str, person: &mut Person) {
    if blank(raw) {
        if TOLD_IF_BLANK.contains(&field) {
            person.say(line, field, Weight::Note, Code::CellBlank, "");
        }
    } else if field == CadreField::IdNumber && is_number(cell) {
        // A program keeps fifteen places of a quantity and no zeros before it: what is left is not the number.
        person.say(line, field, Weight::Note, Code::IdEaten, raw);
    } else if let Some(month) = serial(field, cell) {
        let finding = person.say(line, field, Weight::Note, Code::MonthFromSerial, raw);
        finding.understood = Some(month.dotted());
        person.facts.set(field, Some(month.to_string()));
    } else {
        person.take(line, field, raw);
    }
}

/// A name holds a letter, is no heading and no word of a sheet's foot. What else it may hold counts for a row that
/// has little beside it.
fn is_person(name: &str, filled: usize) -> bool {
    let plain = name.trim_matches(|c: char| is_space(c) || c == '—' || c == '-' || c == '–');
    plain.chars().any(char::is_alphabetic)
        && !FOOT.iter().any(|word| plain.contains(word))
        && !is_heading(plain)
        && (filled >= FILLED || !plain.contains(|c: char| "、：:，。；0123456789".contains(c)))
        && plain.chars().count() <= 40
}

/// A head repeated on every printed page.
fn is_heading(text: &str) -> bool {
    let mut letters = text.chars().filter(|c| !is_space(*c));
    letters.next() == Some('姓') && letters.next() == Some('名') && letters.next().is_none()
}

/// A five-digit number in a column of months is Excel's count of days.
fn serial(field: CadreField, cell: &Data) -> Option<Month> {
    use chrono::Datelike as _;
    let days = match cell {
        Data::Int(days) => *days,
        Data::Float(days) if days.fract() == 0.0 => *days as i64,
        _ => return None,
    };
    let is_month = field.group() == Group::Month || field == CadreField::PartyMonth;
    if !is_month || !(10_000..60_000).contains(&days) {
        return None;
    }
    let day =
        chrono::NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_signed(chrono::TimeDelta::days(days))?;
    Month::new(day.year(), day.month())
}
