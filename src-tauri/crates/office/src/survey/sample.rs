//! The sample's questionnaires: a batch of 60 sheets, a tenth of them keyed a second time, and one that just came back.

use super::batches::{SaveSurveyBatch, save_batch};
use super::questionnaires::{CreateQuestionnaire, StockQuestionnaire, create_questionnaire};
use super::second::{complete_second, decide, draw_second};
use super::{SheetRequest, sheets};
use crate::context::Writing;
use crate::keying::{Decide, DrawSecond};
use crate::op::Op;
use zhixing_domain::keying::Decision;
use zhixing_domain::survey::{QuestionKind, Questionnaire, Respondent, SheetState, WishedTopic};
use zhixing_domain::{Id, Result};
use zhixing_store::Tx;
use zhixing_store::keying::Paper;

const UNITS: &[&str] = &[
    "县发展和改革局",
    "县财政局",
    "县农业农村局",
    "城关镇",
    "县住房和城乡建设局",
    "白石乡",
    "县市场监督管理局",
    "县卫生健康局",
];
const TOPICS: &[(&str, i64)] = &[
    ("公文写作与综合协调", 3),
    ("财政预算与项目资金管理", 3),
    ("基层治理和矛盾纠纷化解", 2),
    ("数字政府与数据应用", 2),
    ("应急管理与安全生产", 3),
    ("村级集体经济发展", 1),
    ("招商引资与营商环境", 2),
];
const DIFFICULTIES: &[&str] = &[
    "项目申报材料不会写，反复退改。",
    "群众信访多，缺少化解矛盾的方法。",
    "报表多、系统多，数据重复填。",
    "年轻干部下村少，不会做群众工作。",
    "遇到突发事件不知道怎么对外说。",
];
const OPINIONS: &[&str] = &[
    "多安排现场教学，少念稿子。",
    "培训时间不要和年底考核撞在一起。",
    "希望请一线业务骨干来讲。",
    "课件发给大家带回去用。",
];
const EXAMPLES: &[&str] = &[
    "申报技改补贴，三个窗口三种说法，来回跑了五趟。",
    "谈合作时问不出产业链上下游，只问投资多少亩地。",
    "安全检查只看台账，现场的隐患没有看出来。",
];
const HINTS: &[&str] = &["请干部到车间里住两天。", "多听听行业协会的意见。"];

/// Who fills sheets in: of which kind, of which units, in what words.
struct Asked {
    kind: fn(u32) -> Respondent,
    units: &'static [&'static str],
    said: [&'static [&'static str]; 2],
}

const CADRES: Asked = Asked {
    kind: |no| if no.is_multiple_of(5) { Respondent::Leader } else { Respondent::Cadre },
    units: UNITS,
    said: [DIFFICULTIES, OPINIONS],
};
const OUTSIDERS: Asked = Asked {
    kind: |no| if no.is_multiple_of(3) { Respondent::Expert } else { Respondent::Entrepreneur },
    units: &["青石新材料有限公司", "白石茶业合作社", "省农业科学院", "县建筑业协会"],
    said: [EXAMPLES, HINTS],
};

/// Makes two questionnaires, one of them in two versions, a batch that was tried out, one that is keyed in full and partly
/// keyed again, one of people from outside, and one that has just been given out.
pub(crate) fn fill(cx: &Writing) -> Result<()> {
    let year: i64 = i64::from(chrono::Datelike::year(&cx.today()));
    let cadres = create_questionnaire(cx, CreateQuestionnaire { from: StockQuestionnaire::Cadres })?;
    let others = create_questionnaire(cx, CreateQuestionnaire { from: StockQuestionnaire::Outsiders })?;
    let add = |questionnaire, title: &str, given_out, returned| {
        let title = format!("{year}年{title}");
        save_batch(cx, SaveSurveyBatch { id: None, questionnaire, title, year, given_out, returned })
    };
    let tried = add(cadres, "问卷试填", 8, 7)?;
    key_all(cx, tried, 7, &CADRES)?;
    // What those who tried it did not understand is asked otherwise in the second version.
    let mut content =
        super::questionnaire(cx, super::QuestionnaireRequest { id: cadres, version: None })?.content;
    for question in content.sections.iter_mut().flat_map(|section| &mut section.questions) {
        if question.text == "数字化办公与公文写作" {
            "数字化办公、数据应用与公文写作".clone_into(&mut question.text);
        } else if question.text.starts_with("一次培训多少天合适") {
            "一次集中培训（不含网络学习）多少天合适".clone_into(&mut question.text);
        }
    }
    super::save_questionnaire(cx, super::SaveQuestionnaire { id: cadres, content })?;
    let batch = add(cadres, "干部培训需求问卷", 65, 60)?;
    key_all(cx, batch, 60, &CADRES)?;
    let outsiders = add(others, "企业家与行业专家征询", 30, 18)?;
    key_all(cx, outsiders, 18, &OUTSIDERS)?;
    add(others, "第四季度重点企业征询", 20, 0)?;
    draw_second(cx, DrawSecond { batch, percent: 10 })?;
    key_again(cx, batch)
}

fn key_all(cx: &Writing, batch: Id, last: u32, asked: &Asked) -> Result<()> {
    cx.write(Op::SurveySheetTyped, |tx| {
        let of = tx.survey_batch(batch)?;
        tx.says("title", &of.title);
        tx.says("no", format!("1–{last}"));
        let content = tx.questionnaire_version(of.version)?.content;
        for no in 1..=last {
            key(tx, batch, &content, no, asked, &cx.account().name)?;
        }
        Ok(())
    })
}

/// A number between 0 and `below`, the same every time.
fn chance(no: u32, question: u32, below: u32) -> u32 {
    let mixed =
        no.wrapping_mul(2_654_435_761).wrapping_add(question.wrapping_mul(40_503)).wrapping_mul(0x9e37_79b1);
    (mixed >> 12) % below.max(1)
}

fn key(tx: &Tx, batch: Id, content: &Questionnaire, no: u32, asked_of: &Asked, who: &str) -> Result<()> {
    let unit = asked_of.units.get((no as usize - 1) / 8 % asked_of.units.len()).copied();
    let unit = unit.filter(|_| !no.is_multiple_of(7));
    let sheet = tx.add_survey_sheet(batch, no, Some((asked_of.kind)(no)), unit, who)?;
    // One came back empty.
    if no == 37 {
        return Ok(tx.set_survey_state(sheet, SheetState::Invalid, Some("全部空白"))?);
    }
    for (_, question, asked) in content.questions() {
        let choices = asked.choices.len() as u32;
        let value = match asked.kind {
            QuestionKind::Scale => (2 + chance(no, question, 4)).min(choices).to_string(),
            QuestionKind::Choice => (1 + chance(no, question, choices)).to_string(),
            QuestionKind::Multiple => {
                let ticked = (0..choices as usize).filter(|at| chance(no, question + *at as u32 * 7, 3) == 0);
                ticked.take(3).map(|at| asked.kind.code(at)).collect()
            }
            QuestionKind::Text => {
                let [first, second] = asked_of.said;
                let said = if question % 2 == 0 { first } else { second };
                match said.get(chance(no, question, 9) as usize) {
                    Some(said) => (*said).to_owned(),
                    None => continue,
                }
            }
            QuestionKind::Topics => {
                let first = chance(no, question, TOPICS.len() as u32) as usize;
                let count = 1 + chance(no, 99, 2) as usize;
                let wishes: Vec<WishedTopic> = TOPICS
                    .iter()
                    .cycle()
                    .skip(first)
                    .take(count)
                    .map(|(name, urgency)| WishedTopic { name: (*name).to_owned(), urgency: Some(*urgency) })
                    .collect();
                sheets::put_wishes(tx, sheet, &wishes)?;
                continue;
            }
        };
        if !value.is_empty() {
            tx.put_survey_answer(sheet, question, Some(&value))?;
        }
    }
    Ok(tx.set_survey_state(sheet, SheetState::Complete, None)?)
}

/// All that was drawn but one is keyed again by another; two slips are found, one of them decided.
fn key_again(cx: &Writing, batch: Id) -> Result<()> {
    let drawn: Vec<u32> =
        super::second(cx, super::SurveyBatchRequest { id: batch })?.drawn.iter().map(|it| it.no).collect();
    for (at, no) in drawn.iter().enumerate().take(drawn.len().saturating_sub(1)) {
        cx.write(Op::SecondTyped, |tx| {
            tx.says("title", tx.survey_batch(batch)?.title);
            tx.says("no", no);
            let Some(keying) = tx.second_keying(Paper::Survey, batch)? else { return Ok(()) };
            let Some(sheet) = tx.second_sheet(keying.id, *no)? else { return Ok(()) };
            let mut again = super::second::first_of(tx, batch, *no)?;
            if at == 1 {
                again.insert(4, "1".to_owned());
            } else if at == 3 {
                again.insert(8, "ABC".to_owned());
            }
            for (field, value) in &again {
                tx.put_second_value(sheet.id, *field, Some(value))?;
            }
            Ok(tx.set("second_sheet", sheet.id, "keyed_by", "李岩")?)
        })?;
        complete_second(cx, SheetRequest { batch, no: *no })?;
    }
    let found = super::second(cx, super::SurveyBatchRequest { id: batch })?.differences;
    match found.first() {
        Some(first) => decide(cx, Decide { id: first.id, decision: Decision::First, value: String::new() }),
        None => Ok(()),
    }
}
