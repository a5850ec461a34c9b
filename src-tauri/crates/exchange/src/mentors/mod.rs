//! A roster of mentors as a workbook (导师名册): 姓名, 单位 and what else is known of them, a mentor a row.

mod head;

use crate::workbook::{Book, Sheet, text};
use calamine::Data;
use head::{Head, Holds};
use std::collections::HashMap;
use zhixing_domain::mentors::{MentorField, MentorKind, read_mentor};
use zhixing_domain::people::{blank, is_space};
use zhixing_domain::{Code, Finding, Place, Problem, Result, Weight};

/// A mentor of the workbook.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MentorLine {
    /// The row as Excel numbers it.
    pub row: u32,
    /// Name.
    pub name: String,
    /// What is said of them, as it is stored; nothing of what is blank.
    pub values: Vec<(MentorField, String)>,
    /// 擅长专题, as written.
    pub topics: Vec<String>,
    /// 主讲课程, as written.
    pub courses: Vec<String>,
}

impl MentorLine {
    /// What is said of a field.
    pub fn value(&self, field: MentorField) -> Option<&str> {
        self.values.iter().find(|(of, _)| *of == field).map(|(_, value)| value.as_str())
    }

    /// Keeps what one more column says of a field: 职务 and 职称, 手机 and 办公电话 stand together.
    fn put(&mut self, field: MentorField, value: String) {
        let Some((_, kept)) = self.values.iter_mut().find(|(of, _)| *of == field) else {
            self.values.push((field, value));
            return;
        };
        let mark = match field {
            MentorField::Title | MentorField::Phone => '、',
            MentorField::Note => '；',
            _ => return,
        };
        if *kept != value {
            kept.push(mark);
            kept.push_str(&value);
        }
    }
}

/// The workbook read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MentorBook {
    /// The mentors.
    pub rows: Vec<MentorLine>,
    /// What there is to say, with its place; a row that cannot be taken is an error here and not above.
    pub findings: Vec<Finding>,
}

/// Reads the first sheet whose head names 姓名 and one more column of ours. A title above it, rows that part the list by
/// kinds, cells merged downwards and a foot are understood; what is no mentor is told.
pub fn read(book: &Book) -> Result<MentorBook> {
    let found = book.sheets.iter().find_map(|sheet| Some((sheet, head::find(sheet)?)));
    let Some((sheet, head)) = found else {
        return Err(Problem::new(Code::FileNoMentors).with("file", &book.file));
    };
    let mut reader = Reader::new(&book.file, sheet, &head);
    for (heading, holds_two) in head.unread() {
        let code = if holds_two { Code::MentorTwoInOne } else { Code::MentorColumnUnread };
        reader.say(head.row, None, heading, Weight::Note, code, heading);
    }
    for (row, cells) in sheet.rows().filter(|(row, _)| *row > head.row) {
        reader.row(row, cells);
    }
    Ok(reader.read)
}

/// Reads row by row.
struct Reader<'a> {
    file: &'a str,
    sheet: &'a Sheet,
    columns: &'a [Option<Holds>],
    /// Of each column the rows over which cells are merged downwards.
    merged: Vec<Vec<(u32, u32)>>,
    /// The kind that a row parting the list has named.
    kind: Option<&'static str>,
    /// Of whom the list says twice, and where first.
    seen: HashMap<(String, Option<String>), u32>,
    read: MentorBook,
}

impl<'a> Reader<'a> {
    fn new(file: &'a str, sheet: &'a Sheet, head: &'a Head) -> Self {
        let columns = head.holds.as_slice();
        let merged = (0..columns.len()).map(|column| sheet.merged_down(column)).collect();
        let (seen, read) = (HashMap::new(), MentorBook::default());
        Self { file, sheet, columns, merged, kind: None, seen, read }
    }

    fn say(
        &mut self,
        row: u32,
        who: Option<&str>,
        column: &str,
        weight: Weight,
        code: Code,
        found: &str,
    ) -> &mut Finding {
        let place = Place {
            file: Some(self.file.to_owned()),
            sheet: Some(self.sheet.name.clone()).filter(|name| !name.is_empty()),
            row: Some(row),
            who: who.map(str::to_owned),
            column: Some(column.to_owned()),
            ..Place::default()
        };
        self.read.findings.push_mut(Finding::new(weight, code, place, found))
    }

    fn row(&mut self, row: u32, cells: &[Data]) {
        if let Some(kind) = parts_by_kind(cells) {
            self.kind = Some(kind);
            return;
        }
        let Some(line) = self.line(row, cells) else { return };
        let key = (line.name.clone(), line.value(MentorField::Organisation).map(str::to_owned));
        match self.seen.insert(key, row) {
            None => self.read.rows.push(line),
            Some(first) => {
                let twice =
                    self.say(row, Some(&line.name), "姓名", Weight::Error, Code::RowRepeats, &line.name);
                twice.values.insert("row".to_owned(), first.to_string());
            }
        }
    }

    /// What stands in a cell, or in the cell that is merged down over it.
    fn written(&self, row: u32, column: usize, cells: &[Data]) -> Option<String> {
        let own = cells.get(column).and_then(written);
        own.or_else(|| {
            let (first, _) = self.merged[column].iter().find(|(first, last)| *first < row && row <= *last)?;
            written(self.sheet.cell(*first, column)?)
        })
    }

    fn line(&mut self, row: u32, cells: &[Data]) -> Option<MentorLine> {
        if let Some(total) = cells.iter().filter_map(written).find(|cell| is_total(cell)) {
            self.say(row, None, "姓名", Weight::Note, Code::RowNotPerson, &total);
            return None;
        }
        let mut line = MentorLine { row, ..MentorLine::default() };
        let mut unread = Vec::new();
        for (at, column) in self.columns.iter().enumerate() {
            let Some(column) = column else { continue };
            let is_own = matches!(column, Holds::Field(MentorField::Name | MentorField::Phone));
            let typed = if is_own { cells.get(at).and_then(written) } else { self.written(row, at, cells) };
            let Some(typed) = typed else { continue };
            match column {
                Holds::Topics => line.topics.extend(parted(&typed)),
                Holds::Courses => line.courses.extend(courses(&typed)),
                Holds::Field(field) => match read_mentor(*field, &typed) {
                    Ok(Some(value)) if *field == MentorField::Name => line.name = value,
                    Ok(Some(value)) => line.put(*field, value),
                    Ok(None) => {}
                    Err(_) => unread.push((*field, typed)),
                },
            }
        }
        if line.name.is_empty() {
            // What is merged down alone makes no row.
            let mut own = cells.iter().zip(self.columns).filter(|(_, column)| column.is_some());
            if own.any(|(cell, _)| written(cell).is_some()) {
                self.say(row, None, "姓名", Weight::Error, Code::NameMissing, "");
            }
            return None;
        }
        if is_remark(&line.name) {
            self.say(row, None, "姓名", Weight::Note, Code::RowNotPerson, &line.name.clone());
            return None;
        }
        if let Some(kind) = self.kind.filter(|_| line.value(MentorField::Kind).is_none()) {
            line.values.push((MentorField::Kind, kind.to_owned()));
        }
        for (field, typed) in unread {
            let code = if field == MentorField::Phone { Code::PhoneUnread } else { Code::ChoiceUnread };
            self.say(row, Some(&line.name), field.zh(), Weight::Note, code, &typed);
        }
        Some(line)
    }
}

/// What stands in a cell one after the other: 乡村振兴、生态保护.
fn parted(typed: &str) -> impl Iterator<Item = String> {
    let parts = typed.split(['、', '，', ',', '；', ';', '/', '\n']).map(|part| part.trim_matches(is_space));
    parts.filter(|part| !part.is_empty()).map(str::to_owned)
}

/// The courses of a cell: those between book marks, else one a line, else one after the other; numbers before them are
/// set aside.
fn courses(typed: &str) -> Vec<String> {
    let marked: Vec<&str> =
        typed.split('《').skip(1).filter_map(|part| part.split_once('》')).map(|(title, _)| title).collect();
    let parts: Vec<&str> = match (marked.is_empty(), typed.contains('\n')) {
        (false, _) => marked,
        (true, true) => typed.lines().collect(),
        (true, false) => typed.split(['、', '；', ';']).collect(),
    };
    let mut titles: Vec<String> = Vec::new();
    for part in parts {
        let is_before = |c: char| is_space(c) || "0123456789（）()、.．；;".contains(c);
        let title =
            part.trim_start_matches(is_before).trim_end_matches(|c| is_space(c) || "；;。".contains(c));
        if !title.is_empty() && !titles.iter().any(|other| other == title) {
            titles.push(title.to_owned());
        }
    }
    titles
}

/// The kind that a row names which parts the list: 一、机关企业负责人; nothing else stands in it.
fn parts_by_kind(cells: &[Data]) -> Option<&'static str> {
    let mut all = cells.iter().filter_map(written);
    let (only, None) = (all.next()?, all.next()) else { return None };
    let only: String = only.chars().filter(|c| !is_space(*c)).collect();
    let word =
        only.trim_start_matches(|c: char| c.is_numeric() || "一二三四五六七八九十（）()、.．".contains(c));
    let word = word.split(['（', '(']).next().unwrap_or(word);
    MentorKind::from_zh(word).or_else(|| MentorKind::from_zh(word.strip_suffix('类')?)).map(MentorKind::key)
}

/// What ends a list and counts it.
fn is_total(cell: &str) -> bool {
    ["合计", "小计", "总计", "共计"].contains(&cell.trim_end_matches(['：', ':']))
}

/// What stands where a name should and is none: 说明：…, 7人.
fn is_remark(name: &str) -> bool {
    name.contains(['：', ':', '。', '、'])
        || name.contains(|c: char| c.is_ascii_digit())
        || ["说明", "备注"].contains(&name)
}

fn written(cell: &Data) -> Option<String> {
    let mut scratch = String::new();
    let found = text(cell, &mut scratch).trim_matches(is_space);
    (!blank(found)).then(|| found.to_owned())
}

#[cfg(test)]
mod tests;
