//! Any list out: as a workbook that opens well, or as text.

use chrono::Datelike as _;
use rust_xlsxwriter::{ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError};
use zhixing_domain::{Code, Day, Problem, Result};

/// A list to be written out.
pub struct Table {
    /// Stands over it and names the sheet.
    pub title: String,
    /// Headings, with the width in characters.
    pub columns: Vec<(String, u16)>,
    /// Rows of cells.
    pub rows: Vec<Vec<Cell>>,
}

impl Table {
    /// A list of a title, headings with their widths, and rows.
    pub fn new<H: Into<String>>(
        title: impl Into<String>,
        columns: impl IntoIterator<Item = (H, u16)>,
        rows: impl IntoIterator<Item = Vec<Cell>>,
    ) -> Self {
        let columns = columns.into_iter().map(|(heading, width)| (heading.into(), width)).collect();
        Self { title: title.into(), columns, rows: rows.into_iter().collect() }
    }
}

/// A cell. Numbers of identity and telephone go out as text, or they would be eaten.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// Text, exactly as it is.
    Text(String),
    /// A quantity.
    Number(f64),
    /// A part of a whole, shown in percent.
    Share(f64),
    /// A day, by which a workbook can sort and reckon.
    Day(Day),
}

impl Cell {
    /// A day that may be missing.
    pub fn day(day: Option<Day>) -> Self {
        day.map_or(Self::Empty, Self::Day)
    }

    /// A part of a whole; of nothing there is none.
    pub fn share(part: usize, whole: usize) -> Self {
        if whole == 0 { Self::Empty } else { Self::Share(part as f64 / whole as f64) }
    }
}

impl<T: Into<String>> From<Option<T>> for Cell {
    fn from(text: Option<T>) -> Self {
        text.map_or(Self::Empty, |text| Self::Text(text.into()))
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

/// The workbook: a title row, a frozen head, borders, widths, ready to be printed on A4.
pub fn to_xlsx(table: &Table) -> Result<Vec<u8>> {
    write_xlsx(table).map_err(|error| Problem::new(Code::Unexpected).with("detail", error))
}

fn write_xlsx(table: &Table) -> std::result::Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let name: String = table.title.chars().filter(|c| !"[]:*?/\\'".contains(*c)).take(31).collect();
    sheet.set_name(if name.is_empty() { "Sheet1" } else { &name })?;
    let title = Format::new().set_bold().set_font_size(16).set_align(FormatAlign::Center);
    let head = Format::new()
        .set_bold()
        .set_border(FormatBorder::Thin)
        .set_align(FormatAlign::Center)
        .set_align(FormatAlign::VerticalCenter)
        .set_text_wrap();
    let last = (table.columns.len().max(1) - 1) as u16;
    if last > 0 {
        sheet.merge_range(0, 0, 0, last, &table.title, &title)?;
    } else {
        sheet.write_string_with_format(0, 0, &table.title, &title)?;
    }
    sheet.set_row_height(0, 30)?;
    for (at, (heading, width)) in table.columns.iter().enumerate() {
        sheet.write_string_with_format(1, at as u16, heading, &head)?;
        sheet.set_column_width(at as u16, f64::from(*width))?;
    }
    let formats = Formats::new();
    for (at, row) in table.rows.iter().enumerate() {
        for (column, value) in row.iter().enumerate() {
            formats.write(sheet, (at as u32 + 2, column as u16), value)?;
        }
    }
    sheet.set_freeze_panes(2, 0)?;
    sheet.set_repeat_rows(0, 1)?;
    sheet.set_paper_size(9).set_landscape().set_print_fit_to_pages(1, 0);
    sheet.set_footer("&C第 &P 页，共 &N 页");
    book.save_to_buffer()
}

/// How each kind of cell looks. Text takes as many lines as it needs, so that nothing is cut.
struct Formats {
    text: Format,
    number: Format,
    share: Format,
    day: Format,
}

impl Formats {
    fn new() -> Self {
        let cell = || Format::new().set_border(FormatBorder::Thin).set_align(FormatAlign::VerticalCenter);
        Self {
            text: cell().set_num_format("@").set_text_wrap(),
            number: cell(),
            share: cell().set_num_format("0.0%"),
            day: cell().set_num_format("yyyy-mm-dd").set_align(FormatAlign::Center),
        }
    }

    fn write(
        &self,
        sheet: &mut Worksheet,
        (line, column): (u32, u16),
        value: &Cell,
    ) -> std::result::Result<(), XlsxError> {
        match value {
            Cell::Empty => sheet.write_blank(line, column, &self.text)?,
            Cell::Text(text) => sheet.write_string_with_format(line, column, text, &self.text)?,
            Cell::Number(amount) => sheet.write_number_with_format(line, column, *amount, &self.number)?,
            Cell::Share(share) => sheet.write_number_with_format(line, column, *share, &self.share)?,
            Cell::Day(day) => {
                match u16::try_from(day.year())
                    .map(|year| ExcelDateTime::from_ymd(year, day.month() as u8, day.day() as u8))
                {
                    Ok(Ok(date)) => sheet.write_datetime_with_format(line, column, &date, &self.day)?,
                    // A workbook knows no days before 1900.
                    _ => sheet.write_string_with_format(line, column, day.to_string(), &self.text)?,
                }
            }
        };
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Book;

    #[test]
    fn days_are_days_shares_are_shares_and_what_a_workbook_cannot_hold_stays_readable() {
        let day = |text: &str| Cell::Day(text.parse().unwrap());
        let table = Table {
            title: "调训".into(),
            columns: vec![("日期".into(), 12), ("早先".into(), 12), ("调训率".into(), 10)],
            rows: vec![
                vec![day("2026-09-14"), day("1899-05-04"), Cell::share(1, 4)],
                vec![Cell::day(None), Cell::Empty, Cell::share(0, 0)],
            ],
        };
        let bytes = to_xlsx(&table).unwrap();
        let mut book: calamine::Xlsx<_> = calamine::Reader::new(std::io::Cursor::new(bytes)).unwrap();
        let range = calamine::Reader::worksheet_range(&mut book, "调训").unwrap();
        let at = |row: u32, column: u32| range.get_value((row, column)).cloned().unwrap_or_default();
        assert!(
            matches!(at(2, 0), calamine::Data::DateTime(date) if date.is_datetime() && (date.as_f64() - 46_279.0).abs() < 0.5)
        );
        assert_eq!(at(2, 1), calamine::Data::String("1899-05-04".into()));
        assert_eq!(
            (at(2, 2), at(3, 0), at(3, 2)),
            (calamine::Data::Float(0.25), calamine::Data::Empty, calamine::Data::Empty)
        );
    }

    #[test]
    fn numbers_of_identity_come_back_whole() {
        let table = Table {
            title: "干部名册".into(),
            columns: vec![("姓名".into(), 12), ("身份证号".into(), 22), ("学时".into(), 8)],
            rows: vec![vec!["谭㛃".into(), "00000019800101003X".into(), Cell::Number(7.5)]],
        };
        let book = Book::open("名册.xlsx", &to_xlsx(&table).unwrap()).unwrap();
        let rows: Vec<_> = book.sheets[0].rows().collect();
        let mut scratch = String::new();
        let read: Vec<String> =
            rows[2].1.iter().map(|cell| crate::workbook::text(cell, &mut scratch).to_owned()).collect();
        assert_eq!(read, ["谭㛃", "00000019800101003X", "7.5"]);
    }
}
