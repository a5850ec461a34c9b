//! Questions of trainees, as a workbook or pasted: 学号 姓名 单位, then the question; without a head, name and question.

use crate::workbook::{Book, at};
use calamine::Data;
use std::collections::HashMap;
use zhixing_domain::people::read_name;
use zhixing_domain::{Code, Finding, Place, Problem, Result, Weight};

/// A question of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionLine {
    /// The row as Excel numbers it.
    pub row: u32,
    /// 学号, where there is such a column.
    pub student_no: Option<u32>,
    /// 姓名; blank where only a 学号 stands there.
    pub name: String,
    /// 单位, where there is such a column.
    pub unit: Option<String>,
    /// The question.
    pub question: String,
}

/// The table read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct QuestionsBook {
    /// The questions.
    pub rows: Vec<QuestionLine>,
    /// What there is to say, with its place; a row that cannot be taken is an error here and not above.
    pub findings: Vec<Finding>,
}

const NO: &[&str] = &["学号", "编号"];
const NAME: &[&str] = &["姓名", "学员姓名", "学员"];
const UNIT: &[&str] = &["单位", "单位名称", "工作单位", "部门", "单位及职务"];
const QUESTION: &[&str] =
    &["问题", "带来的问题", "培训问题", "工作中的问题", "想解决的问题", "希望解决的问题", "问题清单"];

/// Where what is wanted stands.
struct Columns {
    no: Option<usize>,
    name: Option<usize>,
    unit: Option<usize>,
    question: usize,
}

/// Reads the first sheet whose head names 姓名 or 学号 and a question; a table without any head is read as name and question.
///
/// # Errors
/// No such sheet, and less than two columns.
pub fn read(book: &Book) -> Result<QuestionsBook> {
    let names =
        |heads: &[String], names: &[&str]| heads.iter().position(|head| names.contains(&head.as_str()));
    let is_head = |heads: &[String]| {
        names(heads, QUESTION).is_some() && (names(heads, NAME).is_some() || names(heads, NO).is_some())
    };
    let found = book.sheets.iter().find_map(|sheet| Some((sheet, sheet.head(is_head)?)));
    let (sheet, head, columns) = if let Some((sheet, (head, heads))) = found {
        let columns = Columns {
            no: names(&heads, NO),
            name: names(&heads, NAME),
            unit: names(&heads, UNIT),
            question: names(&heads, QUESTION).unwrap_or_default(),
        };
        (sheet, head, columns)
    } else {
        let refused = || Problem::new(Code::FileNoQuestions).with("file", &book.file);
        let sheet = book.sheets.first().ok_or_else(refused)?;
        let is_pair = |cells: &[Data]| at(cells, Some(0)).is_some() && at(cells, Some(1)).is_some();
        if !sheet.rows().any(|(_, cells)| is_pair(cells)) {
            return Err(refused());
        }
        (sheet, 0, Columns { no: None, name: Some(0), unit: None, question: 1 })
    };
    let place = |row: u32, who: Option<&str>, column: &str| Place {
        file: Some(book.file.clone()),
        sheet: (!sheet.name.is_empty()).then(|| sheet.name.clone()),
        row: Some(row),
        who: who.map(str::to_owned),
        column: Some(column.to_owned()),
        ..Place::default()
    };
    let mut read = QuestionsBook::default();
    let mut seen: HashMap<(Option<u32>, String, Option<String>), u32> = HashMap::new();
    for (row, cells) in sheet.rows().filter(|(row, _)| *row > head) {
        let name = at(cells, columns.name).map(|name| read_name(&name).0).unwrap_or_default();
        let student_no = at(cells, columns.no).and_then(|no| no.trim().parse::<u32>().ok());
        let unit = at(cells, columns.unit);
        let question = at(cells, Some(columns.question));
        if name.is_empty() && student_no.is_none() {
            if question.is_some() {
                read.findings.push(Finding::new(
                    Weight::Error,
                    Code::NameMissing,
                    place(row, None, "姓名"),
                    "",
                ));
            }
            continue;
        }
        // Who brought none is no error: the list holds everybody.
        let Some(question) = question else { continue };
        let whose = (student_no, name.clone(), unit.clone());
        if let Some(first) = seen.insert(whose, row) {
            let mut twice = Finding::new(
                Weight::Error,
                Code::QuestionTwice,
                place(row, Some(&name), "带来的问题"),
                &question,
            );
            twice.values.insert("row".to_owned(), first.to_string());
            read.findings.push(twice);
            continue;
        }
        read.rows.push(QuestionLine { row, student_no, name, unit, question });
    }
    Ok(read)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pasted;

    fn rows(text: &str) -> Vec<(Option<u32>, String, String)> {
        let read = read(&pasted(text).unwrap()).unwrap();
        read.rows.into_iter().map(|line| (line.student_no, line.name, line.question)).collect()
    }

    #[test]
    fn questions_are_read_with_a_head_and_without() {
        let with = "学号\t姓名\t单位\t希望解决的问题\n1\t王　平\t县财政局\t专项债券怎么申报\n2\t谭㛃\t青石镇\t\n3\t\t\t初信初访怎样一次办结";
        assert_eq!(
            rows(with),
            [
                (Some(1), "王平".to_owned(), "专项债券怎么申报".to_owned()),
                (Some(3), String::new(), "初信初访怎样一次办结".to_owned()),
            ]
        );
        assert_eq!(
            rows("王平\t专项债券怎么申报\n谭㛃\t网格怎么划"),
            [
                (None, "王平".to_owned(), "专项债券怎么申报".to_owned()),
                (None, "谭㛃".to_owned(), "网格怎么划".to_owned()),
            ]
        );
    }

    #[test]
    fn what_cannot_be_taken_is_told_with_its_row() {
        let read = read(&pasted("姓名\t问题\n王平\t甲\n王平\t乙\n\t丙").unwrap()).unwrap();
        assert_eq!(read.rows.len(), 1);
        let told: Vec<(Code, Option<u32>)> =
            read.findings.iter().map(|finding| (finding.code, finding.place.row)).collect();
        assert_eq!(told, [(Code::QuestionTwice, Some(3)), (Code::NameMissing, Some(4))]);
        let none = super::read(&pasted("只有一列\n没有问题").unwrap()).unwrap_err();
        assert_eq!(none.code, Code::FileNoQuestions);
    }
}
