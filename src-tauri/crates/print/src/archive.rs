//! 个人培训档案: a person's whole career of learning, each beginning on a page of its own.

use crate::Printed;
use crate::flow::{Flow, Frame, Manner};
use crate::fonts::{Fonts, Style};
use crate::page::{Paper, set};
use serde::{Deserialize, Serialize};
use zhixing_domain::Result;
use zhixing_domain::paper::PaperTable;

/// Archives to be printed (个人培训档案).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Archives {
    /// Who issues them.
    pub office: String,
    /// The day in words.
    pub day: String,
    /// The people.
    pub people: Vec<Archive>,
}

/// One person's archive, in words.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Archive {
    /// 姓名
    pub name: String,
    /// Label and text, three pairs a row.
    pub facts: Vec<[String; 6]>,
    /// A heading and the table below it; parts that hold nothing are left out.
    pub parts: Vec<(String, PaperTable)>,
    /// What else is to be said.
    pub notes: Vec<String>,
}

const TITLE: &str = "干部个人培训档案";
const FRAME: Frame = Frame { left: 20.0, top: 18.0, wide: 170.0, bottom: 279.0 };
const HEAD: Manner = Manner { with: set(Style::SansBold, 11.0), leading: 7.6, indented: false };
const NOTE: Manner = Manner { with: set(Style::Serif, 9.5), leading: 5.6, indented: false };

/// Sets the archives.
pub fn set_archives(fonts: &Fonts, input: &Archives) -> Result<Printed> {
    let title = match input.people.as_slice() {
        [one] => format!("{TITLE} {}", one.name),
        _ => TITLE.to_owned(),
    };
    let mut flow = Flow::new(Paper::portrait(fonts, &title), FRAME);
    flow.cell = 9.5;
    if input.people.len() > 1 {
        list(&mut flow, input);
    }
    for (at, person) in input.people.iter().enumerate() {
        if at > 0 || input.people.len() > 1 {
            flow.paper.page();
            flow.y = FRAME.top;
        }
        let first = flow.paper.page_count() - 1;
        one(&mut flow, input, person);
        flow.paper.number_sheet(first, &format!("{TITLE}　{}", person.name), FRAME.left);
    }
    flow.paper.finish()
}

/// Whose archives follow, in their order: what is bound together can be checked against it.
fn list(flow: &mut Flow, input: &Archives) {
    flow.title(set(Style::SerifBold, 18.0), 10.0, "干部个人培训档案目录");
    flow.gap(2.0);
    flow.paragraph(NOTE, &format!("共 {} 人，{}。", input.people.len(), input.day));
    let said = |person: &Archive, label: &str| {
        let pairs = person.facts.iter().flat_map(|row| row.chunks(2));
        pairs.filter(|pair| pair[0] == label).map(|pair| pair[1].clone()).next().unwrap_or_default()
    };
    let rows = input.people.iter().zip(1_u32..).map(|(person, no)| {
        vec![no.to_string(), person.name.clone(), said(person, "单位"), said(person, "职务"), String::new()]
    });
    let columns = [("序号", 14), ("姓名", 32), ("单位<", 56), ("职务<", 48), ("备注", 20)];
    flow.table(&PaperTable::new(&columns, rows.collect()));
    flow.paper.number_sheet(0, "干部个人培训档案目录", FRAME.left);
}

fn one(flow: &mut Flow, input: &Archives, person: &Archive) {
    flow.title(set(Style::SerifBold, 18.0), 10.0, TITLE);
    flow.gap(2.0);
    let facts = person.facts.iter().map(|pairs| pairs.to_vec()).collect();
    flow.plain(&PaperTable::new(&[("", 18), ("<", 40), ("", 18), ("<", 38), ("", 18), ("<", 38)], facts));
    for (heading, table) in &person.parts {
        flow.gap(2.0);
        flow.need(HEAD.leading + 14.0);
        flow.paragraph(HEAD, heading);
        flow.table(table);
    }
    flow.gap(2.0);
    for note in &person.notes {
        flow.paragraph(NOTE, note);
    }
    flow.need(20.0);
    flow.gap(5.0);
    flow.signed(set(Style::Serif, 12.0), 7.4, &[&format!("{}（盖章）", input.office), &input.day]);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proof::{extracted, fonts, leave};

    fn person(name: &str, classes: usize) -> Archive {
        let text = |text: &str| text.to_owned();
        let row = |at: usize| {
            vec![
                format!("2026-05-{:02}", at % 28 + 1),
                text("青石县基层治理能力提升专题培训班（第三期）"),
                text("学习委员"),
                text("36"),
                text("合格 91.5"),
                format!("青组训〔2026〕{at:04}"),
            ]
        };
        let columns = [("时间", 24), ("班次<", 60), ("职务", 18), ("学时", 14), ("考核", 22), ("证书", 32)];
        Archive {
            name: text(name),
            facts: vec![[
                text("姓名"),
                text(name),
                text("性别"),
                text("女"),
                text("出生年月"),
                text("1988.05"),
            ]],
            parts: vec![(
                text("一、参加培训班次"),
                PaperTable::new(&columns, (0..classes).map(row).collect()),
            )],
            notes: vec![text("学时按每条记录当时的规则计算。")],
        }
    }

    #[test]
    fn a_career_stands_on_one_page_and_a_long_one_goes_on_without_losing_a_class() {
        let archives = |people: usize, classes: usize| Archives {
            office: "中共青石县委组织部".into(),
            day: "2026年10月20日".into(),
            people: (0..people).map(|at| person(&format!("谭㛃{at}"), classes)).collect(),
        };
        let printed = set_archives(&fonts(), &archives(1, 8)).unwrap();
        leave("archive", &printed.bytes);
        assert_eq!((printed.pages, printed.findings.len()), (1, 0));
        let text = extracted(&printed.bytes);
        assert!(text.contains("谭㛃0") && text.contains("组织部（盖章）"), "{text}");
        let long = set_archives(&fonts(), &archives(2, 60)).unwrap();
        assert_eq!(long.pages % 2, 1, "a list first, then each begins on a page of its own");
        assert!(extracted(&long.bytes).contains("档案目录"));
        assert_eq!(extracted(&long.bytes).matches("〔2026〕").count(), 120);
        assert_eq!(long.bytes, set_archives(&fonts(), &archives(2, 60)).unwrap().bytes);
    }
}
