//! A document: what it is set from, kept with every print, so that it can be printed again as it was.

use crate::context::Reading;
use crate::host::MadeFile;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zhixing_domain::keeping::Role;
use zhixing_domain::paper::Report;
use zhixing_domain::{Code, Finding, Id, Problem, Result};
use zhixing_print::archive::{Archives, set_archives};
use zhixing_print::attendance::{SigningSheets, set_signing_sheets};
use zhixing_print::bundle::{Cover, bind};
use zhixing_print::certificate::{Calibration, Certificates, set_calibration, set_certificates};
use zhixing_print::chain::{ChainSheet, set_chain};
use zhixing_print::evaluation::{
    BlankForm, GridForm, SummarySheet, set_blank_form, set_evaluation_summary, set_grid_form,
};
use zhixing_print::fees::{FeeSheet, set_fee_sheet};
use zhixing_print::followup::{
    FollowupLetters, QuestionList, QuestionSheets, set_followup_letters, set_question_list,
    set_question_sheets,
};
use zhixing_print::interview::{Interviews, set_interviews};
use zhixing_print::matching::{AbilitySheet, GapMap, set_ability_sheet, set_gap_map};
use zhixing_print::meeting::{MeetingMinutes, set_meeting};
use zhixing_print::mentor::{MentorSheets, set_mentors};
use zhixing_print::online::{OnlineSheets, set_online_sheets};
use zhixing_print::plan::{PlanTable, ScoringForms, set_plan_table, set_scoring_forms};
use zhixing_print::posting::{PostingSheets, set_postings};
use zhixing_print::summary::set_report;
use zhixing_print::survey::{SurveyPaper, set_survey};
use zhixing_print::survey_results::{SurveySummary, set_survey_summary};
use zhixing_print::timetable::{PocketTimetable, WallTimetable, set_pocket_timetable, set_wall_timetable};
use zhixing_print::{Fonts, Printed};

/// The documents of the office, each with its input.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(tag = "document", content = "input", rename_all = "snake_case")]
pub(crate) enum Document {
    /// 结业证书
    Certificate(Certificates),
    /// 校准页
    Calibration(Calibration),
    /// 评估表
    EvaluationForm(BlankForm),
    /// 整班一张的课程评估表
    EvaluationGrid(GridForm),
    /// 考核结果公示、更正公示
    ResultNotice(Report),
    /// 成绩单
    Transcript(Report),
    /// 考核结果通报
    ResultBulletin(Report),
    /// 课程评估汇总
    CourseEvaluation(Report),
    /// 年度评估汇总
    YearEvaluation(Report),
    /// 评估汇总
    EvaluationSummary(Box<SummarySheet>),
    /// 培训总结
    ClassSummary(Report),
    /// 签到表
    Attendance(SigningSheets),
    /// 访谈记录
    Interview(Interviews),
    /// 网络培训进度表、催学通知
    OnlineSheets(OnlineSheets),
    /// 年度计划表
    PlanTable(Box<PlanTable>),
    /// 训前评估表
    ScoringForms(Box<ScoringForms>),
    /// 训前评估意见
    AssessmentOpinion(Report),
    /// 计划变动说明
    PlanChanges(Report),
    /// 意见采纳情况反馈
    NeedAnswers(Report),
    /// 需求分析报告
    NeedReport(Report),
    /// 岗位能力对照表
    AbilitySheet(AbilitySheet),
    /// 人岗匹配热图
    GapMap(GapMap),
    /// 问卷
    Survey(SurveyPaper),
    /// 问卷汇总
    SurveySummary(Box<SurveySummary>),
    /// 座谈会记录
    Meeting(MeetingMinutes),
    /// 培训导师登记表
    MentorSheets(MentorSheets),
    /// 聘书
    Appointment(Certificates),
    /// 课酬发放表
    FeeSheet(FeeSheet),
    /// 对标清单
    Benchmark(Box<PlanTable>),
    /// 考察报告
    VisitReport(Report),
    /// 实践锻炼鉴定表
    Postings(PostingSheets),
    /// 选派通知
    PostingNotice(Report),
    /// 张贴课程表
    WallTimetable(WallTimetable),
    /// 口袋课程表
    PocketTimetable(PocketTimetable),
    /// 授课安排
    MentorTimetable(Report),
    /// 个人培训档案
    Archives(Archives),
    /// 学时证明
    HoursProof(Report),
    /// 年度统计
    HoursStatistics(Report),
    /// 问题与成果单
    QuestionSheets(QuestionSheets),
    /// 学员问题清单
    QuestionList(QuestionList),
    /// 全链图
    Chain(Box<ChainSheet>),
    /// 学员名册, 考勤统计, 发证登记
    ClassList(Report),
    /// 班次档案
    ClassFile(Box<ClassFile>),
    /// 跟踪函
    FollowupLetters(FollowupLetters),
    /// 跟踪问效表
    EffectTable(Box<PlanTable>),
    /// 跟踪问效报告
    EffectReport(Report),
}

impl Document {
    /// The least role that may set it again: bank accounts are for those who pay.
    pub(crate) fn reader(&self) -> Role {
        match self {
            Self::FeeSheet(_) => Role::Clerk,
            _ => Role::Viewer,
        }
    }

    /// Its key in the data and at the terminal.
    pub(crate) fn key(&self) -> &'static str {
        match self {
            Self::Certificate(_) => "certificate",
            Self::Calibration(_) => "calibration",
            Self::EvaluationForm(_) => "evaluation",
            Self::EvaluationGrid(_) => "evaluation_grid",
            Self::ResultNotice(_) => "result_notice",
            Self::Transcript(_) => "transcript",
            Self::ResultBulletin(_) => "result_bulletin",
            Self::CourseEvaluation(_) => "course_evaluation",
            Self::YearEvaluation(_) => "year_evaluation",
            Self::EvaluationSummary(_) => "evaluation_summary",
            Self::ClassSummary(_) => "summary",
            Self::Attendance(_) => "attendance",
            Self::Interview(_) => "interview",
            Self::OnlineSheets(_) => "online",
            Self::PlanTable(_) => "plan",
            Self::ScoringForms(_) => "scoring_forms",
            Self::AssessmentOpinion(_) => "assessment_opinion",
            Self::PlanChanges(_) => "plan_changes",
            Self::NeedAnswers(_) => "need_answers",
            Self::NeedReport(_) => "need_report",
            Self::AbilitySheet(_) => "ability_sheet",
            Self::GapMap(_) => "gap_map",
            Self::Survey(_) => "survey",
            Self::SurveySummary(_) => "survey_summary",
            Self::Meeting(_) => "meeting",
            Self::Appointment(_) => "appointment",
            Self::MentorSheets(_) => "mentor_sheets",
            Self::FeeSheet(_) => "fees",
            Self::Benchmark(_) => "benchmark",
            Self::VisitReport(_) => "visit_report",
            Self::Postings(_) => "postings",
            Self::PostingNotice(_) => "posting_notice",
            Self::WallTimetable(_) => "timetable",
            Self::PocketTimetable(_) => "pocket_timetable",
            Self::MentorTimetable(_) => "mentor_timetable",
            Self::Archives(_) => "archives",
            Self::HoursProof(_) => "hours_proof",
            Self::HoursStatistics(_) => "hours_statistics",
            Self::QuestionSheets(_) => "question_sheets",
            Self::QuestionList(_) => "question_list",
            Self::Chain(_) => "chain",
            Self::ClassList(_) => "class_list",
            Self::ClassFile(_) => "class_file",
            Self::FollowupLetters(_) => "followup_letters",
            Self::EffectTable(_) => "effect_table",
            Self::EffectReport(_) => "effect_report",
        }
    }

    /// Sets it.
    pub(crate) fn set(&self, fonts: &Fonts) -> Result<Printed> {
        match self {
            Self::Certificate(input) | Self::Appointment(input) => set_certificates(fonts, input),
            Self::Calibration(input) => set_calibration(fonts, input),
            Self::EvaluationForm(input) => set_blank_form(fonts, input),
            Self::EvaluationGrid(input) => set_grid_form(fonts, input),
            Self::EvaluationSummary(input) => set_evaluation_summary(fonts, input),
            Self::ClassSummary(input)
            | Self::AssessmentOpinion(input)
            | Self::PlanChanges(input)
            | Self::CourseEvaluation(input)
            | Self::ResultNotice(input)
            | Self::Transcript(input)
            | Self::ResultBulletin(input)
            | Self::YearEvaluation(input)
            | Self::NeedAnswers(input)
            | Self::NeedReport(input)
            | Self::VisitReport(input)
            | Self::PostingNotice(input)
            | Self::ClassList(input)
            | Self::EffectReport(input)
            | Self::MentorTimetable(input)
            | Self::HoursProof(input)
            | Self::HoursStatistics(input) => set_report(fonts, input),
            Self::Archives(input) => set_archives(fonts, input),
            Self::Attendance(input) => set_signing_sheets(fonts, input),
            Self::Interview(input) => set_interviews(fonts, input),
            Self::OnlineSheets(input) => set_online_sheets(fonts, input),
            Self::PlanTable(input) | Self::Benchmark(input) | Self::EffectTable(input) => {
                set_plan_table(fonts, input)
            }
            Self::ScoringForms(input) => set_scoring_forms(fonts, input),
            Self::AbilitySheet(input) => set_ability_sheet(fonts, input),
            Self::GapMap(input) => set_gap_map(fonts, input),
            Self::Survey(input) => set_survey(fonts, input),
            Self::SurveySummary(input) => set_survey_summary(fonts, input),
            Self::Meeting(input) => set_meeting(fonts, input),
            Self::MentorSheets(input) => set_mentors(fonts, input),
            Self::FeeSheet(input) => set_fee_sheet(fonts, input),
            Self::Postings(input) => set_postings(fonts, input),
            Self::WallTimetable(input) => set_wall_timetable(fonts, input),
            Self::PocketTimetable(input) => set_pocket_timetable(fonts, input),
            Self::QuestionSheets(input) => set_question_sheets(fonts, input),
            Self::QuestionList(input) => set_question_list(fonts, input),
            Self::Chain(input) => set_chain(fonts, input),
            Self::ClassFile(file) => file.set(fonts),
            Self::FollowupLetters(input) => set_followup_letters(fonts, input),
        }
    }
}

/// The papers of a class behind their contents (班次档案).
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct ClassFile {
    /// What stands before them.
    pub(crate) cover: Cover,
    /// Each with its title.
    pub(crate) papers: Vec<(String, Document)>,
}

impl ClassFile {
    fn set(&self, fonts: &Fonts) -> Result<Printed> {
        let set = |(title, paper): &(String, Document)| Ok((title.clone(), paper.set(fonts)?));
        bind(fonts, &self.cover, &self.papers.iter().map(set).collect::<Result<Vec<_>>>()?)
    }
}

/// A made document that will be noted in the history once it is printed, saved or opened.
#[derive(Debug, Clone)]
pub(crate) struct Draft {
    /// What it is set from.
    pub(crate) document: Document,
    /// The record it is about.
    pub(crate) subject: Option<Id>,
    /// Its title.
    pub(crate) title: String,
    /// Its pages.
    pub(crate) pages: u32,
}

/// A made document (一份文件): preview, save and print it by its token.
#[derive(Debug, Serialize, TS)]
pub struct MadePaper {
    /// Stands for its bytes.
    #[ts(type = "number")]
    pub token: u64,
    /// A name to save it under.
    pub name: String,
    /// Its pages.
    pub pages: u32,
    /// What would come out wrong.
    pub findings: Vec<Finding>,
}

/// Sets a document for the person. It enters the history of prints once it leaves the program.
pub(crate) fn make(cx: &Reading, document: Document, subject: Option<Id>, title: &str) -> Result<MadePaper> {
    let printed = document.set(cx.house.fonts()?.as_ref())?;
    Ok(make_from(cx, document, printed, subject, title))
}

/// The same of a document that is set already.
pub(crate) fn make_from(
    cx: &Reading,
    document: Document,
    printed: Printed,
    subject: Option<Id>,
    title: &str,
) -> MadePaper {
    let draft = Draft { document, subject, title: title.to_owned(), pages: printed.pages };
    keep(cx, printed, title, Some(draft))
}

/// Takes a made paper back out of the hand, to be bound with others.
pub(crate) fn released(cx: &Reading, made: MadePaper) -> Result<(Document, Printed)> {
    let bytes = cx.house.release(made.token)?;
    let draft = cx.house.take_draft(made.token).ok_or_else(|| Problem::new(Code::FileUnknown))?;
    Ok((draft.document, Printed { bytes, pages: made.pages, findings: made.findings }))
}

/// Sets a document only to be looked at: it never enters the history.
pub(crate) fn preview(cx: &Reading, document: &Document, title: &str) -> Result<MadePaper> {
    let printed = document.set(cx.house.fonts()?.as_ref())?;
    Ok(keep(cx, printed, title, None))
}

/// Hands out a set paper that is to be kept nowhere.
pub(crate) fn hand_out(cx: &Reading, printed: Printed, title: &str) -> MadePaper {
    keep(cx, printed, title, None)
}

fn keep(cx: &Reading, printed: Printed, title: &str, draft: Option<Draft>) -> MadePaper {
    let plain: String = title.chars().filter(|c| !r#"\/:*?"<>|"#.contains(*c)).collect();
    let name = format!("{plain}.pdf");
    let token = cx.house.keep_paper(name.clone(), printed.bytes, draft);
    MadePaper { token, name, pages: printed.pages, findings: printed.findings }
}

/// A made file's content for the preview.
#[derive(Debug, Serialize, TS)]
pub struct Bytes {
    /// Its name.
    pub name: String,
    /// Its bytes in Base64.
    pub base64: String,
}

/// The bytes of a made file, for the preview.
pub fn bytes(cx: &Reading, request: MadeFile) -> Result<Bytes> {
    let made = cx.house.made(request.token)?;
    Ok(Bytes { base64: STANDARD.encode(made.bytes.as_slice()), name: made.name })
}

/// The document behind a stored snapshot.
pub(super) fn read(snapshot: &str) -> Result<Document> {
    serde_json::from_str(snapshot).map_err(|error| Problem::new(Code::Unexpected).with("detail", error))
}
