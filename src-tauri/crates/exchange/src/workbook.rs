//! Workbooks opened with care: what is empty, cut off, too large or of another kind is told in words.

use crate::archive;
use crate::merged::Region;
use crate::text::decode;
use calamine::{Data, Range, Reader as _, SheetVisible, Sheets, open_workbook_auto_from_rs};
use std::io::Cursor;
use zhixing_domain::people::{blank, is_space};
use zhixing_domain::{Code, Problem, Result};

/// The largest file read, in bytes.
const LARGEST: u64 = 100 << 20;
/// The kinds that are read.
const KINDS: &str = ".xlsx .xls .et .csv";

/// An opened workbook.
pub struct Book {
    /// The file's name.
    pub file: String,
    /// Its sheets, in order; empty ones are left out.
    pub sheets: Vec<Sheet>,
    /// Whether it is text in another encoding than UTF-8.
    pub is_recoded: bool,
}

/// One sheet.
pub struct Sheet {
    /// Its name.
    pub name: String,
    /// Whether the program that made it hides it.
    pub is_hidden: bool,
    cells: Range<Data>,
    merged: Vec<Region>,
}

impl Book {
    /// Opens a workbook (.xlsx .xls .et) or a text table (.csv .txt).
    pub fn open(file: &str, bytes: &[u8]) -> Result<Self> {
        let problem = |code| Problem::new(code).with("file", file);
        let size = bytes.len() as u64;
        if size == 0 {
            return Err(problem(Code::FileEmpty));
        }
        if size > LARGEST {
            return Err(problem(Code::FileTooLarge)
                .with("size", megabytes(size))
                .with("limit", megabytes(LARGEST)));
        }
        let wrong = || problem(Code::FileWrongType).with("expected", "Excel 工作簿").with("kinds", KINDS);
        let mut seen = Vec::new();
        if bytes.starts_with(b"PK") {
            seen = archive::check(file, bytes)?;
        } else if !bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
            let is_text = [".csv", ".txt", ".tsv"].iter().any(|ending| file.to_lowercase().ends_with(ending));
            if !is_text {
                return Err(wrong());
            }
            let (text, is_recoded) = decode(file, bytes)?;
            return Ok(Self { is_recoded, ..from_text(file, &text)? });
        }
        if is_locked(bytes) {
            return Err(problem(Code::FileLocked));
        }
        let damaged = |detail: &dyn std::fmt::Display| problem(Code::FileDamaged).with("detail", detail);
        let mut book = open_workbook_auto_from_rs(Cursor::new(bytes)).map_err(|error| match error {
            calamine::Error::Msg(_) => wrong(),
            error => damaged(&error),
        })?;
        let mut sheets = Vec::new();
        let names = book.sheet_names();
        let is_hidden = |sheet: &&calamine::Sheet| sheet.visible != SheetVisible::Visible;
        let hidden: Vec<String> =
            book.sheets_metadata().iter().filter(is_hidden).map(|sheet| sheet.name.clone()).collect();
        // Of several sheets only the book knows which part is whose.
        let only = seen.pop().flatten().filter(|_| seen.is_empty() && names.len() == 1);
        for name in names {
            let cells = book.worksheet_range(&name).map_err(|error| damaged(&error))?;
            if !cells.is_empty() {
                let merged = only.clone().unwrap_or_else(|| merged(&mut book, &name));
                let is_hidden = hidden.contains(&name);
                sheets.push(Sheet { name, is_hidden, cells, merged });
            }
        }
        Ok(Self { file: file.to_owned(), sheets, is_recoded: false })
    }

    /// The sheet of a name, blanks around it set aside.
    pub fn sheet(&self, name: &str) -> Option<&Sheet> {
        self.sheets.iter().find(|sheet| sheet.name.trim() == name)
    }
}

/// Pasted cells: rows by line, columns by tab.
pub fn pasted(text: &str) -> Result<Book> {
    from_text("粘贴", text)
}

fn from_text(file: &str, text: &str) -> Result<Book> {
    /// A title may stand alone over the head.
    const HEAD_WITHIN: usize = 10;
    let is_tabbed = text.lines().take(HEAD_WITHIN).any(|line| line.contains('\t'));
    let delimiter = if is_tabbed { b'\t' } else { b',' };
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(text.as_bytes());
    let mut cells: Range<Data> = Range::empty();
    let mut all = Vec::new();
    for (row, record) in reader.records().enumerate() {
        let record = record
            .map_err(|error| Problem::new(Code::FileDamaged).with("file", file).with("detail", error))?;
        for (column, cell) in record.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            all.push(calamine::Cell::new((row as u32, column as u32), Data::String(cell.to_owned())));
        }
    }
    if !all.is_empty() {
        cells = Range::from_sparse(all);
    }
    let sheet = Sheet { name: String::new(), is_hidden: false, cells, merged: Vec::new() };
    let sheets = if sheet.cells.is_empty() { Vec::new() } else { vec![sheet] };
    Ok(Book { file: file.to_owned(), sheets, is_recoded: false })
}

fn merged(book: &mut Sheets<Cursor<&[u8]>>, name: &str) -> Vec<Region> {
    let found = match book {
        Sheets::Xlsx(book) => book.merge_cells_by_sheet_name(name).unwrap_or_default(),
        _ => Vec::new(),
    };
    let region = |found: calamine::Dimensions| Region {
        rows: (found.start.0, found.end.0),
        columns: (found.start.1, found.end.1),
    };
    found.into_iter().map(region).collect()
}

/// A workbook with a password is kept as an encrypted package, named in UTF-16 in the directory of the old container.
fn is_locked(bytes: &[u8]) -> bool {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    !bytes.starts_with(b"PK") && bytes.windows(name.len()).any(|window| window == name)
}

fn megabytes(bytes: u64) -> String {
    format!("{} MB", bytes >> 20)
}

impl Sheet {
    /// The rows with their numbers as Excel shows them.
    pub(crate) fn rows(&self) -> impl Iterator<Item = (u32, &[Data])> {
        let first = self.cells.start().map_or(0, |(row, _)| row) + 1;
        self.cells.rows().enumerate().map(move |(at, row)| (first + at as u32, row))
    }

    /// The cell of a row, numbered as Excel shows it, in the column counted among those that are filled.
    pub(crate) fn cell(&self, row: u32, column: usize) -> Option<&Data> {
        let first = self.cells.start().map_or(0, |(_, column)| column);
        self.cells.get_value((row.checked_sub(1)?, first + column as u32))
    }

    /// The first row, of those at the top, whose headings without blanks are those of a head; with its headings.
    pub(crate) fn head(&self, is_head: impl Fn(&[String]) -> bool) -> Option<(u32, Vec<String>)> {
        /// In how many rows the head is looked for.
        const WITHIN: usize = 10;
        self.rows().take(WITHIN).find_map(|(row, cells)| {
            let heads: Vec<String> = cells.iter().map(plain).collect();
            is_head(&heads).then_some((row, heads))
        })
    }

    /// How many rows there are.
    pub(crate) fn height(&self) -> usize {
        self.cells.height()
    }

    /// The rows, first and last as Excel numbers them, over which cells of a column are merged downwards; from top to
    /// bottom.
    pub(crate) fn merged_down(&self, column: usize) -> Vec<(u32, u32)> {
        let column = self.cells.start().map_or(0, |(_, column)| column) + column as u32;
        let mut down: Vec<(u32, u32)> = self
            .merged
            .iter()
            .filter(|region| region.rows.0 < region.rows.1)
            .filter(|region| (region.columns.0..=region.columns.1).contains(&column))
            .map(|region| (region.rows.0 + 1, region.rows.1 + 1))
            .collect();
        down.sort_unstable();
        down
    }
}

/// A cell's text as a person would read it: numbers without a useless `.0`, dates as `YYYY-MM-DD`.
pub(crate) fn text<'a>(cell: &'a Data, scratch: &'a mut String) -> &'a str {
    use std::fmt::Write as _;
    scratch.clear();
    match cell {
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => return text,
        Data::Int(number) => {
            let _ = write!(scratch, "{number}");
        }
        Data::Float(number) => {
            let _ = write!(scratch, "{number}");
        }
        Data::Bool(flag) => scratch.push_str(if *flag { "TRUE" } else { "FALSE" }),
        Data::DateTime(instant) => {
            if let Some(at) = instant.as_datetime() {
                let _ = write!(scratch, "{}", at.date());
            }
        }
        Data::Error(_) | Data::Empty => {}
    }
    scratch
}

/// A cell's text without the blanks around it; `None` if it is blank.
pub(crate) fn at(cells: &[Data], column: Option<usize>) -> Option<String> {
    let mut scratch = String::new();
    let found = text(cells.get(column?)?, &mut scratch).trim_matches(is_space);
    (!blank(found)).then(|| found.to_owned())
}

/// A cell's text without any blanks, as headings are compared.
pub(crate) fn plain(cell: &Data) -> String {
    let mut scratch = String::new();
    text(cell, &mut scratch).chars().filter(|c| !is_space(*c)).collect()
}

/// Whether a program holds the cell as a quantity.
pub(crate) fn is_number(cell: &Data) -> bool {
    matches!(cell, Data::Int(_) | Data::Float(_))
}
