//! 班次档案: all the papers of a class in one file behind their contents; what is still missing is said.

use super::lists::{ClassList, PrintClassList, print_list};
use super::print_summary;
use super::timetable::{PrintTimetable, TimetablePaper, print_timetable};
use crate::context::Reading;
use crate::evaluation::ClassRequest;
use crate::paper::{ClassFile, Document, MadePaper, make_from, released};
use crate::{assessment, chain, evaluation, followup, mentors};
use zhixing_domain::evaluation::FormKind;
use zhixing_domain::finding::{Place, Weight};
use zhixing_domain::paper::{day_zh, span_zh};
use zhixing_domain::words::Lang;
use zhixing_domain::{Code, Finding, Id, Result};
use zhixing_print::bundle::{Cover, bind};
use zhixing_store::classes::ClassRow;

type Print = fn(&Reading, Id) -> Result<Vec<MadePaper>>;

fn one(made: Result<MadePaper>) -> Result<Vec<MadePaper>> {
    made.map(|made| vec![made])
}

/// The papers of a class in the order of the file; of some there are several.
const PAPERS: [(&str, Print); 17] = [
    ("培训总结", |cx, class| one(print_summary(cx, ClassRequest { class }))),
    ("学员名册", |cx, class| one(print_list(cx, PrintClassList { class, list: ClassList::Roster }))),
    ("课程表", |cx, class| {
        one(print_timetable(cx, PrintTimetable { class, paper: TimetablePaper::Wall }))
    }),
    ("学员问题清单", |cx, class| {
        one(followup::print_questions(cx, followup::PrintQuestions { class, no_names: false }))
    }),
    ("考勤统计", |cx, class| one(print_list(cx, PrintClassList { class, list: ClassList::Attendance }))),
    ("评估汇总", |cx, class| one(evaluation::print_summary(cx, ClassRequest { class }))),
    ("课程评估汇总", |cx, class| {
        one(evaluation::print_results(cx, evaluation::ResultsRequest { class, kind: FormKind::Course }))
    }),
    ("导师评估汇总", |cx, class| {
        one(evaluation::print_results(cx, evaluation::ResultsRequest { class, kind: FormKind::Mentor }))
    }),
    ("考核成绩单", |cx, class| one(assessment::print_results(cx, ClassRequest { class }))),
    ("考核结果公示", |cx, class| assessment::print_publications(cx, class)),
    ("考核结果通报", |cx, class| one(assessment::print_settled(cx, ClassRequest { class }))),
    ("发证登记", |cx, class| {
        one(print_list(cx, PrintClassList { class, list: ClassList::Certificates }))
    }),
    ("课酬发放表", |cx, class| one(mentors::file_fees(cx, class))),
    ("问题与成果单", |cx, class| {
        let request = followup::PrintQuestionSheets { class, enrolments: Vec::new(), blank: false };
        one(followup::print_question_sheets(cx, request))
    }),
    ("跟踪问效表", |cx, class| one(followup::print_effect_table(cx, ClassRequest { class }))),
    ("跟踪问效报告", |cx, class| one(followup::print_effect_report(cx, ClassRequest { class }))),
    ("全链图", |cx, class| one(chain::print(cx, chain::ChainOf::Class { id: class }))),
];

/// Sets the file of a class.
pub fn print_file(cx: &Reading, request: ClassRequest) -> Result<MadePaper> {
    let class = cx.read(|db| db.class(request.class))?;
    let mut papers = Vec::new();
    let mut documents = Vec::new();
    let mut missing = Vec::new();
    for (name, print) in PAPERS {
        match print(cx, request.class) {
            Ok(all) => {
                for (at, made) in all.into_iter().enumerate() {
                    let name = if at == 0 { name.to_owned() } else { format!("{name}（更正 {at}）") };
                    let (document, printed) = released(cx, made)?;
                    papers.push((name.clone(), printed));
                    documents.push((name, document));
                }
            }
            Err(problem) if problem.code == Code::Unexpected => return Err(problem),
            Err(problem) => {
                let mut lacks = Finding::new(Weight::Note, Code::ClassFileLacks, Place::default(), name);
                lacks.values.insert("reason".to_owned(), problem.words(Lang::Zh));
                missing.push(lacks);
            }
        }
    }
    let cover = cover(cx, &class)?;
    let title = cover.title.clone();
    let mut printed = bind(cx.house.fonts()?.as_ref(), &cover, &papers)?;
    printed.findings.extend(missing);
    let document = Document::ClassFile(Box::new(ClassFile { cover, papers: documents }));
    Ok(make_from(cx, document, printed, Some(request.class), &title))
}

fn cover(cx: &Reading, class: &ClassRow) -> Result<Cover> {
    let (tally, office) = cx.read(|db| Ok((db.class_tally(class.id)?, db.office()?.0)))?;
    let mut facts = Vec::new();
    let mut fact = |label: &str, value: Option<String>| {
        facts.extend(value.map(|value| (label.to_owned(), value)));
    };
    fact("起止", class.days.first.zip(class.days.last).map(|(first, last)| span_zh(first, last)));
    fact("地点", class.place.clone());
    fact("主办", class.host.clone());
    fact("班主任", class.head_teacher.clone());
    fact("学员", Some(format!("{} 人", tally.trainees)));
    fact("课程", Some(format!("{} 节，{} 学时", tally.sessions, tally.hours)));
    fact("计划项目", class.plan_title.clone());
    Ok(Cover { title: format!("{}档案", class.name()), facts, issuer: office, day: day_zh(cx.today()) })
}

#[cfg(test)]
mod tests {
    use crate::sitting::sitting;
    use serde_json::json;

    #[test]
    fn the_file_holds_what_there_is_behind_its_contents_and_says_what_is_missing() {
        let office = sitting();
        let class = office.class();
        let made = office.call("classes.print_file", json!({ "class": class }));
        let missing: Vec<&str> =
            made["findings"].as_array().unwrap().iter().map(|one| one["found"].as_str().unwrap()).collect();
        assert!(missing.contains(&"评估汇总") && missing.contains(&"发证登记"), "{missing:?}");
        for (name, is_missing) in
            [("学员名册", false), ("课程评估汇总", true), ("考核成绩单", false), ("考核结果公示", true)]
        {
            assert_eq!(missing.contains(&name), is_missing, "{name}: {missing:?}");
        }
        let text = office.paper_text(&made);
        for part in ["目录", "培训总结", "学员名册", "课程表", "考勤统计", "班级职务", "卷1"]
        {
            assert!(text.contains(part), "{part} is not in the file");
        }
        // It is one paper in the history, and is printed again as it was.
        office.call("paper.record", json!({ "token": made["token"] }));
        let records = office.call("paper.records", json!({ "find": null }));
        assert_eq!((records.as_array().unwrap().len(), &records[0]["document"]), (1, &json!("class_file")));
        let again = office.call("paper.reprint", json!({ "id": records[0]["id"] }));
        assert!(
            again["findings"].as_array().unwrap().iter().all(|one| one["code"] != "paper_changed"),
            "{again}"
        );
    }

    #[test]
    fn the_figures_of_attendance_come_to_what_was_marked() {
        let office = sitting();
        let day = chrono::Local::now().date_naive();
        let class = office.small_class(3, day);
        let rows = office.call("classes.attendance", json!({ "class": class }))["rows"].clone();
        let marks = json!({ "class": class, "day": day, "half": "morning", "enrolments": [rows[1]["id"]], "mark": "sick" });
        office.call("classes.save_marks", marks);
        let made = office.call("classes.print_list", json!({ "class": class, "list": "attendance" }));
        let text = office.paper_text(&made);
        assert!(text.contains("签到表收回1张，共1个半天"), "{text}");
        assert!(text.contains("学员2") && text.contains("请假学时"), "{text}");
        let none = office.fail("classes.print_list", json!({ "class": class, "list": "certificates" }));
        assert_eq!(none.code, zhixing_domain::Code::NothingToPrint);
    }
}
