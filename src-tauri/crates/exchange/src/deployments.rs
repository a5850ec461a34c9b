//! Documents that ask for training, as a workbook (上级部署): 层级 文件名称 文号 日期 发文机关 年度 原文, and beside them the
//! sentence that asks with its topic and urgency; several lines of one document are one document.

use crate::class::read_day;
use crate::workbook::{Book, at};
use calamine::Data;
use std::collections::HashMap;
use zhixing_domain::needs::{DeploymentLevel, number_key, read_years, topic_name, urgency_from_zh};
use zhixing_domain::{Code, Day, Finding, Place, Problem, Result, Weight};

/// A sentence that asks for training (要求培训的原话).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskedNeed {
    /// The words.
    pub quote: String,
    /// 专题
    pub topic: String,
    /// 急需程度
    pub urgency: Option<i64>,
}

/// A document of the workbook; a blank cell says nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DeploymentLine {
    /// The first of its rows, as Excel numbers it.
    pub row: u32,
    /// 层级
    pub level: Option<DeploymentLevel>,
    /// 文件名称
    pub title: String,
    /// 文号
    pub number: Option<String>,
    /// 日期
    pub day: Option<Day>,
    /// 发文机关
    pub body: Option<String>,
    /// The years it asks for.
    pub years: Option<(i64, i64)>,
    /// 原文
    pub content: Option<String>,
    /// The sentences that ask, in their order.
    pub needs: Vec<AskedNeed>,
}

/// The workbook read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DeploymentsBook {
    /// The documents.
    pub rows: Vec<DeploymentLine>,
    /// What there is to say, with its place; a row or cell that cannot be taken is an error here and not above.
    pub findings: Vec<Finding>,
}

/// A column with the headings it is known by.
struct Known {
    name: &'static str,
    headings: &'static [&'static str],
}

const fn known(name: &'static str, headings: &'static [&'static str]) -> Known {
    Known { name, headings }
}

const TITLE: Known = known("文件名称", &["文件名称", "文件", "文件标题", "标题", "名称"]);
const NUMBER: Known = known("文号", &["文号", "发文字号", "文件号", "文件编号"]);
const LEVEL: Known = known("层级", &["层级", "级别", "来文层级"]);
const DAY: Known = known("日期", &["日期", "发文日期", "成文日期", "印发日期", "时间"]);
const BODY: Known = known("发文机关", &["发文机关", "发文单位", "来文单位", "制发机关"]);
const YEARS: Known = known("年度", &["年度", "适用年度", "年份"]);
const CONTENT: Known = known("原文", &["原文", "内容", "有关内容", "正文"]);
const QUOTE: Known = known("要求培训的原话", &["要求培训的原话", "培训要求", "要求", "原话", "任务要求"]);
const TOPIC: Known = known("专题", &["专题", "培训专题", "培训内容"]);
const URGENCY: Known = known("急需程度", &["急需程度", "紧急程度"]);
const ALL: [&Known; 10] = [&TITLE, &NUMBER, &LEVEL, &DAY, &BODY, &YEARS, &CONTENT, &QUOTE, &TOPIC, &URGENCY];

/// Reads the first sheet whose head names the title of documents and one more of their columns.
pub fn read(book: &Book) -> Result<DeploymentsBook> {
    let has = |heads: &[String], of: &Known| heads.iter().any(|head| of.headings.contains(&head.as_str()));
    let is_head = |heads: &[String]| has(heads, &TITLE) && ALL.iter().filter(|of| has(heads, of)).count() > 1;
    let found = book.sheets.iter().find_map(|sheet| Some((sheet, sheet.head(is_head)?)));
    let Some((sheet, (head, heads))) = found else {
        return Err(Problem::new(Code::FileNoDeployments).with("file", &book.file));
    };
    let place = Place {
        file: Some(book.file.clone()),
        sheet: (!sheet.name.is_empty()).then(|| sheet.name.clone()),
        ..Place::default()
    };
    let mut reading = Reading { heads, place, read: DeploymentsBook::default(), seen: HashMap::new() };
    reading.name_columns(head);
    for (row, cells) in sheet.rows().filter(|(row, _)| *row > head) {
        reading.row(row, cells);
    }
    Ok(reading.read)
}

struct Reading {
    heads: Vec<String>,
    place: Place,
    read: DeploymentsBook,
    /// By number, and by title where there is none: the place of the document among those read.
    seen: HashMap<String, usize>,
}

impl Reading {
    fn column(&self, of: &Known) -> Option<usize> {
        self.heads.iter().position(|head| of.headings.contains(&head.as_str()))
    }

    fn say(&mut self, weight: Weight, code: Code, row: u32, column: &str, found: &str) -> &mut Finding {
        let place = Place { row: Some(row), column: Some(column.to_owned()), ..self.place.clone() };
        self.read.findings.push(Finding::new(weight, code, place, found));
        let last = self.read.findings.len() - 1;
        &mut self.read.findings[last]
    }

    /// Names the columns that are none of ours.
    fn name_columns(&mut self, head: u32) {
        let mine: Vec<usize> = ALL.iter().filter_map(|of| self.column(of)).collect();
        let others = self.heads.iter().enumerate().filter(|(at, heading)| {
            !mine.contains(at) && !heading.is_empty() && !matches!(heading.as_str(), "序号" | "备注")
        });
        for heading in others.map(|(_, heading)| heading.clone()).collect::<Vec<_>>() {
            self.say(Weight::Note, Code::ColumnUnknown, head, &heading, &heading);
        }
    }

    fn row(&mut self, row: u32, cells: &[Data]) {
        let of = |reading: &Self, known: &Known| at(cells, reading.column(known));
        let (title, number) = (of(self, &TITLE), of(self, &NUMBER));
        let (quote, topic) = (of(self, &QUOTE), of(self, &TOPIC));
        let at = match (&title, &number) {
            // A line that names no document goes on with the one above, as merged cells are read.
            (None, None) if quote.is_some() || topic.is_some() => {
                let Some(last) = self.read.rows.len().checked_sub(1) else {
                    self.say(Weight::Error, Code::DeploymentNameless, row, TITLE.name, "");
                    return;
                };
                last
            }
            (None, None) => {
                if cells.iter().any(|cell| !matches!(cell, Data::Empty)) {
                    self.say(Weight::Error, Code::DeploymentNameless, row, TITLE.name, "");
                }
                return;
            }
            _ => match self.document(row, title, number) {
                Some(at) => at,
                None => return,
            },
        };
        self.fields(row, cells, at);
        self.need(row, at, quote, topic, of(self, &URGENCY));
    }

    /// The document that a line names: one above, or a new one.
    fn document(&mut self, row: u32, title: Option<String>, number: Option<String>) -> Option<usize> {
        let key = match (&number, &title) {
            (Some(number), _) => number_key(number),
            (None, Some(title)) => title.clone(),
            (None, None) => return None,
        };
        if let Some(first) = self.seen.get(&key).copied() {
            let there = self.read.rows.get(first)?;
            if let Some(title) = title.filter(|title| *title != there.title) {
                let (other, first) = (there.title.clone(), there.row.to_string());
                let twice = self.say(Weight::Error, Code::DeploymentNumberTwice, row, NUMBER.name, &title);
                let number = number.unwrap_or_default();
                twice.values.extend([
                    ("row".to_owned(), first),
                    ("title".to_owned(), other),
                    ("number".to_owned(), number),
                ]);
                return None;
            }
            return Some(first);
        }
        let Some(title) = title else {
            let number = number.unwrap_or_default();
            self.say(Weight::Error, Code::DeploymentNameless, row, TITLE.name, &number);
            return None;
        };
        let at = self.read.rows.len();
        self.read.rows.push(DeploymentLine { row, title, number, ..DeploymentLine::default() });
        self.seen.insert(key, at);
        Some(at)
    }

    /// What the line says of its document; what was said above stays.
    fn fields(&mut self, row: u32, cells: &[Data], document: usize) {
        let mut said = DeploymentLine::default();
        let cell = |reading: &Self, known: &Known| at(cells, reading.column(known));
        if let Some(text) = cell(self, &LEVEL) {
            said.level = DeploymentLevel::from_zh(&text);
            if said.level.is_none() {
                self.say(Weight::Note, Code::DeploymentLevelUnread, row, LEVEL.name, &text);
            }
        }
        if let Some(text) = cell(self, &DAY) {
            said.day = read_day(&text, None);
            if said.day.is_none() {
                self.say(Weight::Note, Code::DayUnread, row, DAY.name, &text);
            }
        }
        if let Some(text) = cell(self, &YEARS) {
            said.years = read_years(&text);
            if said.years.is_none() {
                self.say(Weight::Note, Code::YearsUnread, row, YEARS.name, &text);
            }
        }
        (said.body, said.content) = (cell(self, &BODY), cell(self, &CONTENT));
        let Some(line) = self.read.rows.get_mut(document) else { return };
        line.level = line.level.or(said.level);
        line.day = line.day.or(said.day);
        line.years = line.years.or(said.years);
        line.body = line.body.take().or(said.body);
        line.content = line.content.take().or(said.content);
    }

    fn need(
        &mut self,
        row: u32,
        document: usize,
        quote: Option<String>,
        topic: Option<String>,
        typed: Option<String>,
    ) {
        let Some(quote) = quote else {
            if let Some(topic) = topic {
                self.say(Weight::Note, Code::AskedWordsMissing, row, QUOTE.name, &topic);
            }
            return;
        };
        let Some(topic) = topic.as_deref().and_then(topic_name) else {
            self.say(Weight::Error, Code::AskedTopicMissing, row, TOPIC.name, &quote);
            return;
        };
        // 0 is what a person may say of a topic, and no document does.
        let urgency = typed.as_deref().and_then(urgency_from_zh).filter(|urgency| *urgency > 0);
        if let (Some(typed), None) = (&typed, urgency) {
            self.say(Weight::Note, Code::UrgencyUnread, row, URGENCY.name, typed);
        }
        let Some(line) = self.read.rows.get_mut(document) else { return };
        if !line.needs.iter().any(|need| need.quote == quote && need.topic == topic) {
            line.needs.push(AskedNeed { quote, topic, urgency });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pasted;

    #[test]
    fn lines_of_one_document_are_one_and_what_cannot_be_taken_is_named_with_its_place() {
        let text = "2026年上级部署\n文 件 名 称\t文号\t层级\t日期\t年度\t培训要求\t专题\t急需程度\t签收人\n\
            安全生产教育培训计划\t临安委〔2026〕3号\t市级\t2026年4月21日\t2026—2027\t必须参加专题培训。\t1. 应急管理\t急需\t李\n\
            安全生产教育培训计划\t临安委[2026]3号\t\t\t\t每季度学习一次。\t应急管理\t马上\t\n\
            \t\t\t\t\t每年一次演练。\t应急演练\t\t\n\
            另一份文件\t临安委〔2026〕3号\t市\t\t\t\t\t\t\n\
            没有文号的文件\t\t乡\t四月\t26\t要培训。\t\t\t\n\
            \t\t县\t\t\t\t\t\t\n";
        let found = read(&pasted(text).unwrap()).unwrap();
        let first = &found.rows[0];
        assert_eq!(
            (first.row, first.level, first.years),
            (3, Some(DeploymentLevel::City), Some((2026, 2027)))
        );
        assert_eq!(first.day, Day::from_ymd_opt(2026, 4, 21));
        let needs: Vec<_> =
            first.needs.iter().map(|need| (need.quote.as_str(), need.topic.as_str(), need.urgency)).collect();
        assert_eq!(
            needs,
            [
                ("必须参加专题培训。", "应急管理", Some(3)),
                ("每季度学习一次。", "应急管理", None),
                ("每年一次演练。", "应急演练", None)
            ]
        );
        let titles: Vec<&str> = found.rows.iter().map(|row| row.title.as_str()).collect();
        assert_eq!(titles, ["安全生产教育培训计划", "没有文号的文件"]);
        let said: Vec<_> =
            found.findings.iter().map(|it| (it.weight, it.code, it.place.row, it.found.as_str())).collect();
        assert_eq!(
            said,
            [
                (Weight::Note, Code::ColumnUnknown, Some(2), "签收人"),
                (Weight::Note, Code::UrgencyUnread, Some(4), "马上"),
                (Weight::Error, Code::DeploymentNumberTwice, Some(6), "另一份文件"),
                (Weight::Note, Code::DeploymentLevelUnread, Some(7), "乡"),
                (Weight::Note, Code::DayUnread, Some(7), "四月"),
                (Weight::Note, Code::YearsUnread, Some(7), "26"),
                (Weight::Error, Code::AskedTopicMissing, Some(7), "要培训。"),
                (Weight::Error, Code::DeploymentNameless, Some(8), ""),
            ]
        );
    }

    #[test]
    fn a_workbook_without_documents_is_refused_in_words() {
        let problem = read(&pasted("姓名\t单位\n王平\t青石镇").unwrap()).unwrap_err();
        assert_eq!(problem.code, Code::FileNoDeployments);
    }
}
