//! What posts ask for, as a workbook (岗位能力表): 单位 职务 职数 关键岗位, then a column for each ability.

use crate::workbook::{Book, at as cell};
use calamine::Data;
use std::collections::HashMap;
use zhixing_domain::people::abilities::Level;
use zhixing_domain::people::posts::post_title;
use zhixing_domain::{Code, Finding, Place, Problem, Result, Weight};

/// A post of the workbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PostLine {
    /// The row as Excel numbers it.
    pub row: u32,
    /// 单位, as written.
    pub unit: Option<String>,
    /// 职务
    pub title: String,
    /// 职数, where there is such a column.
    pub places: Option<i64>,
    /// 关键岗位, where there is such a column.
    pub is_key: Option<bool>,
    /// What it asks for, by the place of the ability in [`PostsBook::abilities`]; a blank cell asks for nothing.
    pub levels: Vec<Option<Level>>,
}

/// The workbook read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PostsBook {
    /// The abilities that have a column, by the list's names.
    pub abilities: Vec<String>,
    /// The posts.
    pub rows: Vec<PostLine>,
    /// What there is to say, with its place; a row or cell that cannot be taken is an error here and not above.
    pub findings: Vec<Finding>,
}

const UNIT: &[&str] = &["单位", "单位名称", "部门"];
const TITLE: &[&str] = &["职务", "岗位", "岗位名称", "职务名称"];
const PLACES: &[&str] = &["职数", "人数", "编制数"];
const KEY: &[&str] = &["关键岗位", "关键", "是否关键岗位"];
/// Columns of our own export that say nothing new.
const PASSED_OVER: &[&str] = &["序号", "在任", "备注"];

/// Reads the first sheet whose head names 职务 and at least one of these abilities.
pub fn read(book: &Book, abilities: &[String]) -> Result<PostsBook> {
    let is_head = |heads: &[String]| {
        let named = |names: &[&str]| heads.iter().any(|head| names.contains(&head.as_str()));
        named(TITLE) && heads.iter().any(|head| abilities.contains(head))
    };
    let found = book.sheets.iter().find_map(|sheet| Some((sheet, sheet.head(is_head)?)));
    let Some((sheet, (head, heads))) = found else {
        return Err(Problem::new(Code::FileNoPosts).with("file", &book.file));
    };
    let mut read = PostsBook::default();
    let column = |names: &[&str]| heads.iter().position(|head| names.contains(&head.as_str()));
    let (unit, title, places, key) = (column(UNIT), column(TITLE), column(PLACES), column(KEY));
    let place = |row: Option<u32>, who: Option<&str>, column: &str| Place {
        file: Some(book.file.clone()),
        sheet: (!sheet.name.is_empty()).then(|| sheet.name.clone()),
        row,
        who: who.map(str::to_owned),
        column: Some(column.to_owned()),
        ..Place::default()
    };
    let mut columns = Vec::new();
    for (at, heading) in heads.iter().enumerate().filter(|(_, heading)| !heading.is_empty()) {
        let is_known =
            [unit, title, places, key].contains(&Some(at)) || PASSED_OVER.contains(&heading.as_str());
        match abilities.iter().find(|ability| *ability == heading) {
            _ if is_known => {}
            Some(ability) => {
                columns.push(at);
                read.abilities.push(ability.clone());
            }
            None => {
                let at = place(Some(head), None, heading);
                read.findings.push(Finding::new(Weight::Note, Code::AbilityUnknown, at, heading));
            }
        }
    }
    let mut seen: HashMap<(Option<String>, String), u32> = HashMap::new();
    for (row, cells) in sheet.rows().filter(|(row, _)| *row > head) {
        let refuse = |read: &mut PostsBook, code, column: &str, found: &str, who: Option<&str>| {
            read.findings.push(Finding::new(Weight::Error, code, place(Some(row), who, column), found));
        };
        let unit = cell(cells, unit);
        let Some(title) = cell(cells, title).as_deref().and_then(post_title) else {
            if cells.iter().any(|cell| !matches!(cell, Data::Empty)) {
                refuse(&mut read, Code::PostMissing, "职务", unit.as_deref().unwrap_or_default(), None);
            }
            continue;
        };
        let name = format!("{}{title}", unit.as_deref().unwrap_or_default());
        if let Some(first) = seen.insert((unit.clone(), title.clone()), row) {
            let mut twice =
                Finding::new(Weight::Error, Code::PostTwice, place(Some(row), None, "职务"), &name);
            twice.values.insert("row".to_owned(), first.to_string());
            read.findings.push(twice);
            continue;
        }
        let mut levels = Vec::with_capacity(columns.len());
        for (column, ability) in columns.iter().zip(read.abilities.clone()) {
            let typed = cell(cells, Some(*column));
            let level = typed.as_deref().and_then(Level::read);
            if let (Some(typed), None) = (&typed, level) {
                refuse(&mut read, Code::LevelUnread, &ability, typed, Some(&name));
            }
            levels.push(level.filter(|level| *level > Level::NONE));
        }
        let number = cell(cells, places);
        let count =
            number.as_deref().and_then(|text| text.parse::<i64>().ok()).filter(|n| (0..=999).contains(n));
        if let (Some(number), None) = (&number, count) {
            let at = place(Some(row), Some(&name), "职数");
            read.findings.push(Finding::new(Weight::Note, Code::PlacesUnread, at, number));
        }
        let is_key =
            key.map(|_| cell(cells, key).is_some_and(|mark| !matches!(mark.as_str(), "否" | "0" | "×")));
        read.rows.push(PostLine { row, unit, title, places: count.or(number.map(|_| 1)), is_key, levels });
    }
    Ok(read)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pasted;

    #[test]
    fn every_row_and_cell_that_cannot_be_taken_is_named_with_its_place() {
        let abilities = ["公文写作", "应急处置"].map(str::to_owned);
        let text = "岗位能力表\t\n单位\t职 务\t职数\t关键岗位\t公文写作\t应急处置\t弹琴\n\
                    县应急管理局\t副局长\t2\t是\t３\t4\t1\n县应急管理局\t\t\t\t2\t\t\n\
                    县应急管理局\t副 局长\t1\t\t1\t\t\n柳河镇\t镇长\t两\t\t高\t0\t\n";
        let read = read(&pasted(text).unwrap(), &abilities).unwrap();
        assert_eq!(read.abilities, abilities);
        let level = |digit| Level::new(digit);
        let rows: Vec<_> = read
            .rows
            .iter()
            .map(|row| (row.title.as_str(), row.places, row.is_key, &row.levels[..]))
            .collect();
        assert_eq!(
            rows,
            [
                ("副局长", Some(2), Some(true), &[level(3), level(4)][..]),
                ("镇长", Some(1), Some(false), &[None, None][..]),
            ]
        );
        let said: Vec<_> =
            read.findings.iter().map(|found| (found.code, found.place.row, found.found.as_str())).collect();
        assert_eq!(
            said,
            [
                (Code::AbilityUnknown, Some(2), "弹琴"),
                (Code::PostMissing, Some(4), "县应急管理局"),
                (Code::PostTwice, Some(5), "县应急管理局副局长"),
                (Code::LevelUnread, Some(6), "高"),
                (Code::PlacesUnread, Some(6), "两"),
            ]
        );
    }

    #[test]
    fn a_workbook_without_posts_is_refused_in_words() {
        let problem =
            read(&pasted("姓名\t单位\n王平\t青石镇").unwrap(), &["公文写作".to_owned()]).unwrap_err();
        assert_eq!(problem.code, Code::FileNoPosts);
    }
}
