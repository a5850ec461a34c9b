//! 座谈会记录: who sat together, what was said with the marked passages numbered, and the needs that were raised.

use crate::Printed;
use crate::flow::{Flow, Frame, Manner};
use crate::fonts::{Fonts, Style};
use crate::page::{Paper, set};
use serde::{Deserialize, Serialize};
use zhixing_domain::Result;
use zhixing_domain::paper::PaperTable;

/// Minutes to be printed (座谈会记录).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeetingMinutes {
    /// Who called the meeting.
    pub office: String,
    /// 会议名称
    pub title: String,
    /// 会议时间, in words.
    pub day: String,
    /// 地点
    pub place: String,
    /// 主持人
    pub host: String,
    /// 记录人
    pub recorder: String,
    /// 参加人员, each in words.
    pub attendees: Vec<String>,
    /// 会议记录
    pub minutes: String,
    /// The needs in the order of the minutes.
    pub needs: Vec<RaisedNeed>,
}

/// A need raised in the meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RaisedNeed {
    /// The topic.
    pub topic: String,
    /// 急需程度, in words.
    pub urgency: String,
    /// Who raised it.
    pub speaker: String,
    /// The words.
    pub quote: String,
    /// One behind the last of these words in the minutes, in characters; nothing where they are there no more.
    pub end: Option<u32>,
}

const SHEET: Frame = Frame { left: 26.0, top: 24.0, wide: 158.0, bottom: 274.0 };

/// Sets the minutes.
pub fn set_meeting(fonts: &Fonts, input: &MeetingMinutes) -> Result<Printed> {
    let mut flow = Flow::new(Paper::portrait(fonts, &input.title), SHEET);
    flow.title(set(Style::SerifBold, 20.0), 11.0, "座谈会记录");
    flow.gap(3.0);
    flow.table(&head(input));
    flow.gap(4.0);
    let heading = Manner { with: set(Style::SansBold, 12.5), leading: 9.0, indented: false };
    let body = Manner { with: set(Style::Serif, 12.5), leading: 8.2, indented: true };
    flow.paragraph(heading, "会议记录");
    let minutes = numbered(input);
    for paragraph in minutes.lines().map(str::trim).filter(|line| !line.is_empty()) {
        flow.paragraph(body, paragraph);
    }
    if minutes.trim().is_empty() {
        flow.paragraph(body, "（没有记录）");
    }
    if !input.needs.is_empty() {
        flow.gap(4.0);
        flow.need(30.0);
        flow.paragraph(heading, "会上提出的培训需求");
        flow.table(&needs(input));
    }
    flow.gap(8.0);
    flow.signed(
        set(Style::Serif, 12.0),
        9.0,
        &["主持人（签名）：　　　　　　　　", "记录人（签名）：　　　　　　　　"],
    );
    let mut paper = flow.paper;
    let name = format!("{}　{}", input.office, input.title);
    paper.number_pages(name.trim(), SHEET.left);
    paper.finish()
}

fn head(input: &MeetingMinutes) -> PaperTable {
    let people = input.attendees.join("；");
    let rows = [
        ("会议名称", input.title.as_str()),
        ("时　　间", &input.day),
        ("地　　点", &input.place),
        ("主 持 人", &input.host),
        ("记 录 人", &input.recorder),
    ];
    let row = |(label, text): (&str, &str)| vec![label.to_owned(), text.to_owned()];
    let mut rows: Vec<Vec<String>> = rows.into_iter().map(row).collect();
    rows.push(vec![format!("参加人员（{} 人）", input.attendees.len()), people]);
    PaperTable::new(&[("项　目", 34), ("内　容<", 124)], rows)
}

fn needs(input: &MeetingMinutes) -> PaperTable {
    let columns = [("序号", 12), ("专题<", 40), ("急需程度", 20), ("提出人", 22), ("原话<", 64)];
    let rows = input.needs.iter().zip(1..).map(|(need, no)| {
        vec![
            no.to_string(),
            need.topic.clone(),
            need.urgency.clone(),
            need.speaker.clone(),
            need.quote.clone(),
        ]
    });
    PaperTable::new(&columns, rows.collect())
}

/// The minutes with the number of each need behind its words.
fn numbered(input: &MeetingMinutes) -> String {
    let mut ends: Vec<(u32, usize)> =
        input.needs.iter().zip(1..).filter_map(|(need, no)| Some((need.end?, no))).collect();
    ends.sort_unstable();
    let mut text = String::with_capacity(input.minutes.len() + ends.len() * 16);
    let mut ends = ends.into_iter().peekable();
    for (c, at) in input.minutes.chars().zip(1..) {
        text.push(c);
        while let Some((_, no)) = ends.next_if(|(end, _)| *end <= at) {
            text.extend(["〔需求", &no.to_string(), "〕"]);
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proof::{fonts, in_order, leave};

    #[test]
    fn minutes_are_printed_whole_with_the_needs_at_their_words() {
        let minutes = "主持人：请大家谈谈培训需求。\n王平：专项债券申报材料反复退改，希望有人手把手教一遍。\n谭㛃：企业缺懂𬭎合金的人，干部也要懂行。";
        let end = |words: &str| {
            let at = minutes.find(words).unwrap() + words.len();
            Some(minutes[..at].chars().count() as u32)
        };
        let need = |topic: &str, quote: &str, end| RaisedNeed {
            topic: topic.into(),
            urgency: "急需".into(),
            speaker: "王平".into(),
            quote: quote.into(),
            end,
        };
        let input = MeetingMinutes {
            office: "中共青石县委组织部".into(),
            title: "2026年干部培训需求企业座谈会".into(),
            day: "2026年10月12日".into(),
            place: "县委党校第二会议室".into(),
            host: "余雪".into(),
            recorder: "李岩".into(),
            attendees: (1..=14).map(|no| format!("参会人{no}（县某某单位负责人）")).collect(),
            minutes: minutes.into(),
            needs: vec![
                need("专项债券项目申报", "希望有人手把手教一遍", end("希望有人手把手教一遍")),
                need("新材料产业", "这句话后来删去了", None),
            ],
        };
        let printed = set_meeting(&fonts(), &input).unwrap();
        leave("meeting", &printed.bytes);
        assert_eq!(printed.findings, []);
        let text: String = in_order(&printed.bytes).chars().filter(|c| !c.is_whitespace()).collect();
        for wanted in
            ["希望有人手把手教一遍〔需求1〕", "𬭎合金", "这句话后来删去了", "参加人员（14人）", "参会人14"]
        {
            assert!(text.contains(wanted), "{wanted} in {text}");
        }
        assert!(!text.contains("〔需求2〕"), "words that are gone have no place");
        assert_eq!(printed.bytes, set_meeting(&fonts(), &input).unwrap().bytes);
    }
}
