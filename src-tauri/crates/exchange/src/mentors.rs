//! A roster of mentors as a workbook (导师名册): 姓名, 单位 and what else is known of them, a mentor a row.

use crate::workbook::{Book, Sheet, text};
use calamine::Data;
use std::collections::HashMap;
use zhixing_domain::mentors::{MentorField, MentorKind, read_mentor};
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

/// Reads the first sheet whose head names 姓名 and one more column of ours. A title above it, rows that part the list by
/// kinds, cells merged downwards and a foot are understood; what is no mentor is told.
pub fn read(book: &Book) -> Result<MentorBook> {
    let found = book.sheets.iter().find_map(|sheet| Some((sheet, head_of(sheet)?)));
    let Some((sheet, (head, heads))) = found else {
        return Err(Problem::new(Code::FileNoMentors).with("file", &book.file));
    };
    let mut reader = Reader::new(&book.file, sheet, &heads);
    for heading in heads.iter().filter(|heading| !heading.is_empty()) {
        if holds(heading).is_none() && !PASSED_OVER.contains(&heading.as_str()) {
            reader.say(head, None, heading, Weight::Note, Code::MentorColumnUnread, heading);
        } else if holds(heading) == Some(Holds::Field(MentorField::Organisation)) && heading.contains("职务")
        {
            reader.say(head, None, heading, Weight::Note, Code::MentorTwoInOne, heading);
        }
    }
    for (row, cells) in sheet.rows().filter(|(row, _)| *row > head) {
        reader.row(row, cells);
    }
    Ok(reader.read)
}

/// Reads row by row.
struct Reader<'a> {
    file: &'a str,
    sheet: &'a Sheet,
    columns: Vec<Option<Holds>>,
    /// Of each column the rows over which cells are merged downwards.
    merged: Vec<Vec<(u32, u32)>>,
    /// The kind that a row parting the list has named.
    kind: Option<&'static str>,
    /// Of whom the list says twice, and where first.
    seen: HashMap<(String, Option<String>), u32>,
    read: MentorBook,
}

impl<'a> Reader<'a> {
    fn new(file: &'a str, sheet: &'a Sheet, heads: &[String]) -> Self {
        let columns: Vec<Option<Holds>> = heads.iter().map(|heading| holds(heading)).collect();
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
        let mut line = MentorLine { row, name: String::new(), values: Vec::new(), topics: Vec::new() };
        let mut unread = Vec::new();
        for (at, column) in self.columns.iter().enumerate() {
            let Some(column) = column else { continue };
            let own = matches!(column, Holds::Field(MentorField::Name | MentorField::Phone));
            let typed = if own { cells.get(at).and_then(written) } else { self.written(row, at, cells) };
            let Some(typed) = typed else { continue };
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
            // What is merged down alone makes no row.
            if cells
                .iter()
                .zip(&self.columns)
                .any(|(cell, column)| column.is_some() && written(cell).is_some())
            {
                self.say(row, None, "姓名", Weight::Error, Code::NameMissing, "");
            }
            return None;
        }
        if is_remark(&line.name) {
            self.say(row, None, "姓名", Weight::Note, Code::RowNotPerson, &line.name.clone());
            return None;
        }
        let has_kind = |line: &MentorLine| line.value(MentorField::Kind).is_some();
        if let Some(kind) = self.kind.filter(|_| !has_kind(&line)) {
            line.values.push((MentorField::Kind, kind.to_owned()));
        }
        for (field, typed) in unread {
            let code = if field == MentorField::Phone { Code::PhoneUnread } else { Code::ChoiceUnread };
            self.say(row, Some(&line.name), field.zh(), Weight::Note, code, &typed);
        }
        Some(line)
    }
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

/// What stands where a name should and is none: 合计, 说明：…
fn is_remark(name: &str) -> bool {
    name.contains(['：', ':', '。', '、']) || ["合计", "小计", "总计", "说明", "备注"].contains(&name)
}

/// What a heading names; brackets and what stands in them, a star for "must be filled", set aside: 职务（职称）, *姓名.
fn holds(heading: &str) -> Option<Holds> {
    let plain = heading.split(['（', '(']).next().unwrap_or(heading).trim_matches(['*', '＊', '：', ':']);
    let whole = heading.replace(['（', '(', '）', ')'], "");
    [heading, &whole, plain].into_iter().find_map(|heading| {
        if TOPICS.contains(&heading) {
            Some(Holds::Topics)
        } else {
            MentorField::from_zh(heading).map(Holds::Field)
        }
    })
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
    fn a_real_list_with_its_title_parts_merged_cells_and_foot_is_read() {
        use rust_xlsxwriter::{Format, Workbook};
        let mut book = Workbook::new();
        let (sheet, format) = (book.add_worksheet(), Format::new());
        sheet.merge_range(0, 0, 0, 5, "青石县干部教育培训师资库名册", &format).unwrap();
        sheet.merge_range(1, 0, 1, 5, "填报单位：县委党校　　2026 年 3 月", &format).unwrap();
        sheet
            .write_row(2, 0, ["序号", "*姓　名", "工作单位", "职务（职称）", "联系电话（手机）", "研究方向"])
            .unwrap();
        sheet.merge_range(3, 0, 3, 5, "一、专家学者类（2 人）", &format).unwrap();
        sheet.write_row(4, 0, ["1", "谈　一川", "", "研究员", "１３９００００１１０１", "乡村振兴"]).unwrap();
        sheet.write_row(5, 0, ["2", "谭㛃", "", "副研究员", "139 0000 1102", "生态保护"]).unwrap();
        sheet.merge_range(4, 2, 5, 2, "省农业科学院", &format).unwrap();
        sheet.merge_range(6, 0, 6, 5, "二、劳动模范", &format).unwrap();
        sheet.write_row(7, 0, ["3", "柏长青", "柳河镇柳岸村", "党支部书记", "", ""]).unwrap();
        sheet.write(8, 1, "说明：外省专家的食宿由接待单位安排。").unwrap();
        sheet.write(9, 0, "填表人：").unwrap();
        let read = read(&Book::open("师资库.xlsx", &book.save_to_buffer().unwrap()).unwrap()).unwrap();
        let told: Vec<String> = read
            .rows
            .iter()
            .map(|row| {
                let values =
                    [MentorField::Kind, MentorField::Organisation, MentorField::Title, MentorField::Phone];
                let values = values.map(|field| row.value(field).unwrap_or("-"));
                format!("{} {} {}", row.row, row.name, values.join(" "))
            })
            .collect();
        assert_eq!(
            told,
            [
                "5 谈一川 expert 省农业科学院 研究员 13900001101",
                "6 谭㛃 expert 省农业科学院 副研究员 13900001102",
                "8 柏长青 practitioner 柳河镇柳岸村 党支部书记 -",
            ]
        );
        let said: Vec<_> = read.findings.iter().map(|found| (found.code, found.place.row)).collect();
        assert_eq!(said, [(Code::RowNotPerson, Some(9))]);
    }

    #[test]
    fn a_workbook_without_mentors_is_refused_in_words() {
        let problem = read(&pasted("课程\t学时\n公文写作\t4").unwrap()).unwrap_err();
        assert_eq!(problem.code, Code::FileNoMentors);
    }
}
