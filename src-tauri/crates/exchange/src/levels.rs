//! Levels of people, as a workbook (能力认定表): 姓名 单位 职务 身份证号 来源 日期, then a column for each ability.

use crate::class::read_day;
use crate::workbook::{Book, at};
use calamine::Data;
use std::collections::HashMap;
use zhixing_domain::people::abilities::{AbilitySource, Level};
use zhixing_domain::people::{IdNumber, read_name};
use zhixing_domain::{Code, Day, Finding, Place, Problem, Result, Weight};

/// A person of the workbook.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LevelLine {
    /// The row as Excel numbers it.
    pub row: u32,
    /// 姓名
    pub name: String,
    /// 单位
    pub unit: Option<String>,
    /// 职务
    pub post: Option<String>,
    /// 身份证号, where it is sound.
    pub id_number: Option<String>,
    /// 来源, where the row tells it.
    pub source: Option<AbilitySource>,
    /// 日期, where the row tells it.
    pub day: Option<Day>,
    /// The levels, by the place of the ability in [`LevelsBook::abilities`]; a blank cell says nothing.
    pub levels: Vec<Option<Level>>,
}

/// The workbook read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LevelsBook {
    /// The abilities that have a column, by the list's names.
    pub abilities: Vec<String>,
    /// The people.
    pub rows: Vec<LevelLine>,
    /// What there is to say, with its place; a row or cell that cannot be taken is an error here and not above.
    pub findings: Vec<Finding>,
}

const NAME: &[&str] = &["姓名", "干部姓名"];
const UNIT: &[&str] = &["单位", "单位名称", "工作单位", "部门"];
const POST: &[&str] = &["职务", "现任职务", "岗位"];
const ID: &[&str] = &["身份证号", "身份证号码", "公民身份号码", "身份证"];
const SOURCE: &[&str] = &["来源", "认定来源", "评价来源"];
const DAY: &[&str] = &["日期", "认定日期", "评价日期", "认定时间"];
/// Columns that say nothing here.
const PASSED_OVER: &[&str] = &["序号", "备注"];

/// Reads the first sheet whose head names 姓名 and at least one of these abilities.
pub fn read(book: &Book, abilities: &[String]) -> Result<LevelsBook> {
    let is_head = |heads: &[String]| {
        heads.iter().any(|head| NAME.contains(&head.as_str()))
            && heads.iter().any(|head| abilities.contains(head))
    };
    let found = book.sheets.iter().find_map(|sheet| Some((sheet, sheet.head(is_head)?)));
    let Some((sheet, (head, heads))) = found else {
        return Err(Problem::new(Code::FileNoLevels).with("file", &book.file));
    };
    let column = |names: &[&str]| heads.iter().position(|head| names.contains(&head.as_str()));
    let (name, unit, post) = (column(NAME), column(UNIT), column(POST));
    let (id, source, day) = (column(ID), column(SOURCE), column(DAY));
    let place = |row: u32, who: Option<&str>, column: &str| Place {
        file: Some(book.file.clone()),
        sheet: (!sheet.name.is_empty()).then(|| sheet.name.clone()),
        row: Some(row),
        who: who.map(str::to_owned),
        column: Some(column.to_owned()),
        ..Place::default()
    };
    let mut read = LevelsBook::default();
    let mut columns = Vec::new();
    // A heading that stands twice is read once: the second says nothing that could be told apart.
    let mut first: HashMap<&str, usize> = HashMap::new();
    for (at, heading) in heads.iter().enumerate().filter(|(_, heading)| !heading.is_empty()) {
        let is_known = [name, unit, post, id, source, day].contains(&Some(at))
            || PASSED_OVER.contains(&heading.as_str());
        let is_new = *first.entry(heading).or_insert(at) == at;
        match abilities.iter().find(|ability| *ability == heading) {
            _ if is_known => {}
            Some(ability) if is_new => {
                columns.push(at);
                read.abilities.push(ability.clone());
            }
            _ => read.findings.push(Finding::new(
                Weight::Note,
                Code::AbilityUnknown,
                place(head, None, heading),
                heading,
            )),
        }
    }
    for (row, cells) in sheet.rows().filter(|(row, _)| *row > head) {
        let Some(who) = at(cells, name).map(|name| read_name(&name).0).filter(|name| !name.is_empty()) else {
            if cells.iter().any(|cell| !matches!(cell, Data::Empty)) {
                let missing = Finding::new(Weight::Error, Code::NameMissing, place(row, None, "姓名"), "");
                read.findings.push(missing);
            }
            continue;
        };
        let mut say = |weight, code, column: &str, found: &str| {
            read.findings.push(Finding::new(weight, code, place(row, Some(&who), column), found));
        };
        let mut line =
            LevelLine { row, unit: at(cells, unit), post: at(cells, post), ..LevelLine::default() };
        if let Some(typed) = at(cells, id) {
            line.id_number = IdNumber::read(&typed).ok().map(|number| number.as_str().to_owned());
            if line.id_number.is_none() {
                say(Weight::Note, Code::IdMalformed, "身份证号", &typed);
            }
        }
        if let Some(typed) = at(cells, source) {
            line.source = AbilitySource::from_zh(&typed);
            if line.source.is_none() {
                say(Weight::Note, Code::SourceUnread, "来源", &typed);
            }
        }
        if let Some(typed) = at(cells, day) {
            line.day = read_day(&typed, None);
            if line.day.is_none() {
                say(Weight::Note, Code::SaidDayUnread, "日期", &typed);
            }
        }
        for (column, ability) in columns.iter().zip(&read.abilities) {
            let typed = at(cells, Some(*column));
            let level = typed.as_deref().and_then(Level::read);
            if let (Some(typed), None) = (&typed, level) {
                say(Weight::Error, Code::LevelUnread, ability, typed);
            }
            line.levels.push(level);
        }
        line.name = who;
        read.rows.push(line);
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
        let text = "能力认定表\n姓 名\t单位\t来源\t日期\t公文写作\t应急处置\t弹琴\t公文写作\n\
            王　平\t柳河镇\t单位评价\t2026.9.14\t３\t\t1\t2\n\
            \t柳河镇\t\t\t2\t\t\t\n\
            刘怡\t\t听说\t秋天\t高\t0\t\t\n";
        let found = read(&pasted(text).unwrap(), &abilities).unwrap();
        assert_eq!(found.abilities, abilities);
        let first = &found.rows[0];
        assert_eq!((first.name.as_str(), first.source), ("王平", Some(AbilitySource::Organisation)));
        assert_eq!(first.day, Day::from_ymd_opt(2026, 9, 14));
        assert_eq!(first.levels, [Level::new(3), None]);
        assert_eq!(found.rows[1].levels, [None, Some(Level::NONE)]);
        let said: Vec<_> =
            found.findings.iter().map(|it| (it.code, it.place.row, it.found.as_str())).collect();
        assert_eq!(
            said,
            [
                (Code::AbilityUnknown, Some(2), "弹琴"),
                (Code::AbilityUnknown, Some(2), "公文写作"),
                (Code::NameMissing, Some(4), ""),
                (Code::SourceUnread, Some(5), "听说"),
                (Code::SaidDayUnread, Some(5), "秋天"),
                (Code::LevelUnread, Some(5), "高"),
            ]
        );
    }

    #[test]
    fn a_workbook_without_levels_is_refused_in_words() {
        let problem =
            read(&pasted("姓名\t单位\n王平\t青石镇").unwrap(), &["公文写作".to_owned()]).unwrap_err();
        assert_eq!(problem.code, Code::FileNoLevels);
    }
}
