//! A roster of mentors as a workbook (导师名册): 姓名, 单位 and what else is known of them, a mentor a row.

use crate::workbook::{Book, Sheet, text};
use calamine::Data;
use std::collections::HashMap;
use zhixing_domain::mentors::{MentorField, read_mentor};
use zhixing_domain::people::{blank, is_space};
use zhixing_domain::{Code, Finding, Place, Problem, Result, Weight};

/// A mentor of the workbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MentorLine {
    /// The row as Excel numbers it.
    pub row: u32,
    /// Name.
    pub name: String,
    /// What is said of them, as it is stored; nothing of what is blank.
    pub values: Vec<(MentorField, String)>,
    /// 擅长专题, as written.
    pub topics: Vec<String>,
}

impl MentorLine {
    /// What is said of a field.
    pub fn value(&self, field: MentorField) -> Option<&str> {
        self.values.iter().find(|(of, _)| *of == field).map(|(_, value)| value.as_str())
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

const TOPICS: &[&str] = &["擅长专题", "专题", "授课专题", "擅长领域", "研究方向", "授课方向", "主讲专题"];
/// Columns of our own export that say nothing new.
const PASSED_OVER: &[&str] = &["序号", "授课次数", "授课学时"];
/// In how many rows the head is looked for.
const HEAD_WITHIN: usize = 10;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Holds {
    Field(MentorField),
    Topics,
}

/// Reads the first sheet whose head names 姓名 and one more column of ours.
pub fn read(book: &Book) -> Result<MentorBook> {
    let found = book.sheets.iter().find_map(|sheet| Some((sheet, head_of(sheet)?)));
    let Some((sheet, (head, heads))) = found else {
        return Err(Problem::new(Code::FileNoMentors).with("file", &book.file));
    };
    let mut read = MentorBook::default();
    let place = |row: u32, who: Option<&str>, column: &str| Place {
        file: Some(book.file.clone()),
        sheet: (!sheet.name.is_empty()).then(|| sheet.name.clone()),
        row: Some(row),
        who: who.map(str::to_owned),
        column: Some(column.to_owned()),
        ..Place::default()
    };
    let columns: Vec<Option<Holds>> = heads.iter().map(|heading| holds(heading)).collect();
    for heading in heads.iter().filter(|heading| !heading.is_empty()) {
        if holds(heading).is_none() && !PASSED_OVER.contains(&heading.as_str()) {
            let at = place(head, None, heading);
            read.findings.push(Finding::new(Weight::Note, Code::MentorColumnUnread, at, heading));
        }
    }
    let mut seen: HashMap<(String, Option<String>), u32> = HashMap::new();
    for (row, cells) in sheet.rows().filter(|(row, _)| *row > head) {
        if let Some(line) = line(row, cells, &columns, &mut read, &place) {
            let key = (line.name.clone(), line.value(MentorField::Organisation).map(str::to_owned));
            match seen.insert(key, row) {
                None => read.rows.push(line),
                Some(first) => {
                    let at = place(row, Some(&line.name), "姓名");
                    let mut twice = Finding::new(Weight::Error, Code::RowRepeats, at, &line.name);
                    twice.values.insert("row".to_owned(), first.to_string());
                    read.findings.push(twice);
                }
            }
        }
    }
    Ok(read)
}

fn line(
    row: u32,
    cells: &[Data],
    columns: &[Option<Holds>],
    read: &mut MentorBook,
    place: &impl Fn(u32, Option<&str>, &str) -> Place,
) -> Option<MentorLine> {
    let mut line = MentorLine { row, name: String::new(), values: Vec::new(), topics: Vec::new() };
    let mut unread = Vec::new();
    for (cell, column) in cells.iter().zip(columns) {
        let (Some(typed), Some(column)) = (written(cell), column) else { continue };
        match column {
            Holds::Topics => {
                let topics = typed
                    .split(['、', '，', ',', '；', ';', '/', '\n'])
                    .map(|topic| topic.trim_matches(is_space));
                line.topics.extend(topics.filter(|topic| !topic.is_empty()).map(str::to_owned));
            }
            Holds::Field(field) => match read_mentor(*field, &typed) {
                Ok(Some(value)) if *field == MentorField::Name => line.name = value,
                Ok(Some(value)) => line.values.push((*field, value)),
                Ok(None) => {}
                Err(_) => unread.push((*field, typed)),
            },
        }
    }
    if line.name.is_empty() {
        if !line.values.is_empty() || !line.topics.is_empty() {
            read.findings.push(Finding::new(Weight::Error, Code::NameMissing, place(row, None, "姓名"), ""));
        }
        return None;
    }
    for (field, typed) in unread {
        let code = if field == MentorField::Phone { Code::PhoneUnread } else { Code::ChoiceUnread };
        read.findings.push(Finding::new(
            Weight::Note,
            code,
            place(row, Some(&line.name), field.zh()),
            &typed,
        ));
    }
    Some(line)
}

fn holds(heading: &str) -> Option<Holds> {
    if TOPICS.contains(&heading) {
        Some(Holds::Topics)
    } else {
        MentorField::from_zh(heading).map(Holds::Field)
    }
}

/// The row of the head and its headings without blanks.
fn head_of(sheet: &Sheet) -> Option<(u32, Vec<String>)> {
    sheet.rows().take(HEAD_WITHIN).find_map(|(row, cells)| {
        let mut scratch = String::new();
        let heads: Vec<String> = cells
            .iter()
            .map(|cell| text(cell, &mut scratch).chars().filter(|c| !is_space(*c)).collect())
            .collect();
        let known: Vec<Holds> = heads.iter().filter_map(|heading| holds(heading)).collect();
        (known.contains(&Holds::Field(MentorField::Name)) && known.len() >= 2).then_some((row, heads))
    })
}

fn written(cell: &Data) -> Option<String> {
    let mut scratch = String::new();
    let found = text(cell, &mut scratch).trim_matches(is_space);
    (!blank(found)).then(|| found.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pasted;

    #[test]
    fn every_row_and_cell_that_cannot_be_taken_is_named_with_its_place() {
        let text = "导师名册\t\n序号\t姓 名\t类别\t工作单位\t联系电话\t课酬等级\t擅长专题\t血型\n\
                    1\t谈　一川\t专家\t省农业科学院\t027-12345678\t教授\t乡村振兴、生态保护\tA\n\
                    2\t\t专家\t省农业科学院\t\t\t\t\n\
                    3\t谈一川\t\t省农业科学院\t\t\t\t\n\
                    4\t谭㛃\t歌手\t市委党校\t问本人\t\t\t\n";
        let read = read(&pasted(text).unwrap()).unwrap();
        let names: Vec<_> =
            read.rows.iter().map(|row| (row.row, row.name.as_str(), row.values.len())).collect();
        assert_eq!(names, [(3, "谈一川", 4), (6, "谭㛃", 1)]);
        assert_eq!(read.rows[0].topics, ["乡村振兴", "生态保护"]);
        assert_eq!(read.rows[0].value(MentorField::Fee), Some("full"));
        let said: Vec<_> =
            read.findings.iter().map(|found| (found.code, found.place.row, found.found.as_str())).collect();
        assert_eq!(
            said,
            [
                (Code::MentorColumnUnread, Some(2), "血型"),
                (Code::NameMissing, Some(4), ""),
                (Code::RowRepeats, Some(5), "谈一川"),
                (Code::ChoiceUnread, Some(6), "歌手"),
                (Code::PhoneUnread, Some(6), "问本人"),
            ]
        );
    }

    #[test]
    fn a_workbook_without_mentors_is_refused_in_words() {
        let problem = read(&pasted("课程\t学时\n公文写作\t4").unwrap()).unwrap_err();
        assert_eq!(problem.code, Code::FileNoMentors);
    }
}
