//! 问卷汇总: what the sheets of a batch say together, question by question; what was written stands word for word.

use crate::Printed;
use crate::chart;
use crate::flow::{Flow, Frame, Manner};
use crate::fonts::{Fonts, Style};
use crate::page::{Paper, set};
use serde::{Deserialize, Serialize};
use zhixing_domain::Result;
use zhixing_domain::paper::{PaperBar, PaperBars, PaperTable, figure, share};
use zhixing_domain::survey::{QuestionKind, QuestionResult, Results};

/// The summary of a batch (问卷汇总).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SurveySummary {
    /// Who asked.
    pub office: String,
    /// 批次
    pub title: String,
    /// 卷码
    pub code: String,
    /// The questionnaire's title.
    pub questionnaire: String,
    /// Its version.
    pub version: u32,
    /// 发放
    pub given_out: u32,
    /// 回收
    pub returned: u32,
    /// The figures.
    pub results: Results,
    /// The day it was made, in words.
    pub day: String,
}

const SHEET: Frame = Frame { left: 20.0, top: 20.0, wide: 170.0, bottom: 276.0 };
const SMALL: Manner = Manner { with: set(Style::Serif, 10.5), leading: 6.4, indented: false };
const STRONG: Manner = Manner { with: set(Style::SansBold, 11.0), leading: 7.0, indented: false };
const SECTION: Manner = Manner { with: set(Style::SerifBold, 13.5), leading: 9.5, indented: false };

/// Sets the summary.
pub fn set_survey_summary(fonts: &Fonts, input: &SurveySummary) -> Result<Printed> {
    let results = &input.results;
    let title = format!("{}问卷汇总", input.title.trim_end_matches("问卷"));
    let mut flow = Flow::new(Paper::portrait(fonts, &title), SHEET);
    flow.title(set(Style::SerifBold, 20.0), 11.0, &title);
    flow.gap(2.0);
    let about = format!("问卷：{}（第 {} 版）　　卷码：{}", input.questionnaire, input.version, input.code);
    flow.paragraph(SMALL, &about);
    flow.gap(1.0);
    flow.table(&counts(input));
    flow.gap(2.0);
    if !results.kinds.is_empty() {
        let kinds: Vec<String> = results
            .kinds
            .iter()
            .map(|kind| {
                let apart = if kind.shown { "" } else { "，份数少，不单列" };
                format!("{} {} 份{apart}", kind.kind.zh(), kind.sheets)
            })
            .collect();
        flow.paragraph(SMALL, &format!("填表人：{}。", kinds.join("；")));
    }
    if results.drafts > 0 {
        flow.paragraph(SMALL, &format!("注意：还有 {} 份没有录完，本表不是最后结果。", results.drafts));
    }
    if results.too_few {
        flow.gap(4.0);
        let why = format!(
            "有效问卷只有 {} 份，少于 {} 份。为保护填表人，不分题列出。",
            results.valid, results.least
        );
        flow.paragraph(Manner { with: set(Style::Serif, 12.0), ..SMALL }, &why);
    } else {
        flow.paragraph(SMALL, "占比按回答该题的份数计算；多选题各项之和可以超过 100%。文字题照录原文。");
    }
    let mut section = "";
    for question in &results.questions {
        let begins = (question.section != section).then_some(question.section.as_str());
        section = &question.section;
        one(&mut flow, question, begins.filter(|title| !title.is_empty()));
    }
    flow.gap(6.0);
    flow.signed(set(Style::Serif, 12.0), 7.5, &[&input.office, &input.day]);
    let mut paper = flow.paper;
    paper.number_pages(&title, SHEET.left);
    paper.finish()
}

fn percent(part: Option<i64>) -> String {
    part.map_or("——".to_owned(), |part| format!("{}%", figure(part)))
}

fn counts(input: &SurveySummary) -> PaperTable {
    let columns = [("发放", 1), ("回收", 1), ("回收率", 1), ("已录", 1), ("有效", 1), ("不计入", 1)];
    let results = &input.results;
    let row = vec![
        format!("{} 份", input.given_out),
        format!("{} 份", input.returned),
        percent(share(input.returned as usize, input.given_out as usize)),
        format!("{} 份", results.typed),
        format!("{} 份", results.valid),
        format!("{} 份", results.invalid),
    ];
    PaperTable::new(&columns, vec![row])
}

/// A question with its heading, which never stands alone at the foot of a page; a section's heading neither.
fn one(flow: &mut Flow, question: &QuestionResult, section: Option<&str>) {
    flow.gap(4.0);
    let chart = bars(question);
    let body = chart.as_ref().map_or(14.0, chart::height);
    let above = if section.is_some() { SECTION.leading + 2.0 } else { 0.0 };
    flow.need(above + STRONG.leading * 2.0 + SMALL.leading + body);
    if let Some(section) = section {
        flow.paragraph(SECTION, section);
        flow.gap(1.0);
    }
    flow.paragraph(STRONG, &format!("{}. {}", question.no, question.text));
    let mut told =
        format!("{}　回答 {} 份，空白 {} 份", question.kind.zh(), question.answered, question.blank);
    if let (Some(mean), Some(spread)) = (question.mean, question.spread) {
        told = format!("{told}　均值 {}，标准差 {}", figure(mean), figure(spread));
    }
    flow.paragraph(SMALL, &told);
    match question.kind {
        QuestionKind::Text => written(flow, question),
        QuestionKind::Topics => {
            if let Some(chart) = &chart {
                flow.bars(chart);
                flow.gap(1.0);
                flow.table(&topics(question));
            } else {
                flow.paragraph(SMALL, "没有人填写。");
            }
        }
        _ => {
            match &chart {
                Some(chart) => flow.bars(chart),
                None => flow.table(&choices(question)),
            }
            if question.groups.len() > 1 {
                flow.gap(1.0);
                flow.table(&groups(question));
            }
        }
    }
}

/// The longest words that stand beside a bar and can be read.
const LABEL: usize = 15;
/// So many topics are drawn; the table has all.
const DRAWN: usize = 10;

/// The chart of a question; none where its words are too long to stand beside bars, or where there is nothing to draw.
fn bars(question: &QuestionResult) -> Option<PaperBars> {
    let bar = |label: String, count: u32, shown: String| PaperBar { label, value: i64::from(count), shown };
    let (title, bars, full): (&str, Vec<PaperBar>, u32) = if question.kind == QuestionKind::Topics {
        let drawn = question.topics.iter().take(DRAWN);
        let bars = drawn.map(|topic| bar(cut(&topic.name), topic.count, format!("{} 份", topic.count)));
        ("希望的人最多的专题（份）", bars.collect(), question.topics.first()?.count)
    } else {
        let words = |code: &str, text: &str| format!("{code}　{text}");
        let is_long = |text: &str| text.chars().count() > LABEL;
        if question.choices.iter().any(|choice| is_long(&choice.text)) {
            return None;
        }
        let bars = question.choices.iter().map(|choice| {
            let shown = format!("{} 份　{}", choice.count, percent(choice.share));
            bar(words(&choice.code, &choice.text), choice.count, shown)
        });
        ("", bars.collect(), question.answered)
    };
    (!bars.is_empty()).then(|| PaperBars { title: title.to_owned(), bars, full: i64::from(full.max(1)) })
}

/// A topic's name as it stands beside its bar: whole in the table below.
fn cut(name: &str) -> String {
    if name.chars().count() <= LABEL {
        return name.to_owned();
    }
    name.chars().take(LABEL - 1).chain(['…']).collect()
}

fn choices(question: &QuestionResult) -> PaperTable {
    let columns = [("选项<", 116), ("份数", 24), ("占比", 30)];
    let rows = question.choices.iter().map(|choice| {
        vec![format!("{}　{}", choice.code, choice.text), choice.count.to_string(), percent(choice.share)]
    });
    PaperTable::new(&columns, rows.collect())
}

fn groups(question: &QuestionResult) -> PaperTable {
    let mut columns = vec![("填表人", 34), ("回答", 18)];
    let codes: Vec<&str> = question.choices.iter().map(|choice| choice.code.as_str()).collect();
    columns.extend(codes.iter().map(|code| (*code, 14)));
    let has_mean = question.mean.is_some();
    if has_mean {
        columns.push(("均值", 18));
    }
    let rows = question.groups.iter().map(|group| {
        let mut row = vec![group.kind.zh().to_owned(), group.answered.to_string()];
        row.extend(group.counts.iter().map(u32::to_string));
        if has_mean {
            row.push(group.mean.map_or("——".to_owned(), figure));
        }
        row
    });
    PaperTable::new(&columns, rows.collect())
}

fn topics(question: &QuestionResult) -> PaperTable {
    let columns = [
        ("专题<", 74),
        ("合计", 16),
        ("急需", 16),
        ("需要", 16),
        ("一般", 16),
        ("未注明", 16),
        ("不需要", 16),
    ];
    let rows = question.topics.iter().map(|topic| {
        let mut row = vec![topic.name.clone(), topic.count.to_string()];
        row.extend(topic.by_urgency.map(|count| count.to_string()));
        row.push(topic.refused.to_string());
        row
    });
    PaperTable::new(&columns, rows.collect())
}

fn written(flow: &mut Flow, question: &QuestionResult) {
    if question.texts.is_empty() {
        flow.paragraph(SMALL, "没有人填写。");
    }
    for (said, no) in question.texts.iter().zip(1..) {
        let times = if said.count > 1 { format!("（{} 人）", said.count) } else { String::new() };
        flow.paragraph(SMALL, &format!("（{no}）{}{times}", said.text));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proof::{extracted, fonts, leave};
    use zhixing_domain::survey::{
        Answers, Respondent, Sheet, SheetState, WishedTopic, for_cadres, summarise,
    };

    fn summary(sheets: u32) -> SurveySummary {
        let form = for_cadres();
        let sheet = |no: u32| {
            let answers: Answers = form
                .questions()
                .filter_map(|(_, question_no, question)| {
                    let answer = match question.kind {
                        QuestionKind::Topics => return None,
                        QuestionKind::Text => format!("第{no}份：多看现场，少一点𬭎合金的书面材料。"),
                        kind => kind.code((no as usize + question_no as usize) % question.choices.len()),
                    };
                    Some((question_no, answer))
                })
                .collect();
            let kind = if no.is_multiple_of(2) { Respondent::Cadre } else { Respondent::Expert };
            let wishes = vec![WishedTopic { name: "公文写作与综合协调".into(), urgency: Some(3) }];
            Sheet { kind: Some(kind), answers, wishes, state: SheetState::Complete }
        };
        let sheets: Vec<Sheet> = (1..=sheets).map(sheet).collect();
        SurveySummary {
            office: "中共青石县委组织部".into(),
            title: "2026年干部教育培训需求调查".into(),
            code: "2026-01".into(),
            questionnaire: form.title.clone(),
            version: 1,
            given_out: 40,
            returned: 36,
            results: summarise(&form, &sheets, 5),
            day: "2026年10月20日".into(),
        }
    }

    fn plain(pdf: &[u8]) -> String {
        extracted(pdf).chars().filter(|c| !c.is_whitespace()).collect()
    }

    #[test]
    fn every_question_stands_there_with_its_figures_and_what_was_written_word_for_word() {
        let input = summary(12);
        let printed = set_survey_summary(&fonts(), &input).unwrap();
        leave("survey-summary", &printed.bytes);
        assert_eq!(printed.findings, []);
        let text = plain(&printed.bytes);
        for question in &input.results.questions {
            let words: String = question.text.chars().filter(|c| !c.is_whitespace()).collect();
            assert!(text.contains(&words), "{words} in {text}");
        }
        for wanted in ["90.00%", "第12份：多看现场，少一点𬭎合金的书面材料。", "公文写作与综合协调", "均值"]
        {
            assert!(text.contains(wanted), "{wanted} in {text}");
        }
        assert_eq!(printed.bytes, set_survey_summary(&fonts(), &input).unwrap().bytes);
    }

    #[test]
    fn of_fewer_than_five_sheets_nothing_that_was_answered_is_printed() {
        let printed = set_survey_summary(&fonts(), &summary(4)).unwrap();
        let text = plain(&printed.bytes);
        assert!(text.contains("有效问卷只有4份，少于5份"), "{text}");
        assert!(!text.contains("多看现场") && !text.contains("均值") && printed.pages == 1, "{text}");
    }
}
