//! Any list out: as a workbook that opens well, or as text.

use rust_xlsxwriter::{Format, FormatAlign, FormatBorder, Workbook, XlsxError};
use zhixing_domain::{Code, Problem, Result};

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
    let cell = Format::new()
        .set_border(FormatBorder::Thin)
        .set_num_format("@")
        .set_align(FormatAlign::VerticalCenter);
    let number = Format::new().set_border(FormatBorder::Thin);
    let last = (table.columns.len().max(1) - 1) as u16;
    if last > 0 {
        sheet.merge_range(0, 0, 0, last, &table.title, &title)?;
    } else {
        sheet.write_string_with_format(0, 0, &table.title, &title)?;
    }
    for (at, (heading, width)) in table.columns.iter().enumerate() {
        sheet.write_string_with_format(1, at as u16, heading, &head)?;
        sheet.set_column_width(at as u16, f64::from(*width))?;
    }
    for (at, row) in table.rows.iter().enumerate() {
        let line = at as u32 + 2;
        for (column, value) in row.iter().enumerate() {
            let column = column as u16;
            match value {
                Cell::Empty => sheet.write_blank(line, column, &cell)?,
                Cell::Text(text) => sheet.write_string_with_format(line, column, text, &cell)?,
                Cell::Number(amount) => sheet.write_number_with_format(line, column, *amount, &number)?,
            };
        }
    }
    sheet.set_freeze_panes(2, 0)?;
    sheet.set_repeat_rows(0, 1)?;
    sheet.set_paper_size(9).set_landscape().set_print_fit_to_pages(1, 0);
    book.save_to_buffer()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Book;

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
