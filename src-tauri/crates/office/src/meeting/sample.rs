//! The sample's meetings: cadres who sat together, and entrepreneurs with an expert.

use super::{AddAttendee, MarkNeed, NewMeeting, SaveAttendee, SaveMeetingField};
use super::{add_attendee, create, mark_need, save_attendee, save_field, speaker};
use crate::context::Writing;
use chrono::Days;
use zhixing_domain::meeting::{AttendeeKind, MeetingField};
use zhixing_domain::{Id, Result};
use zhixing_store::people::{CadreFilter, Order};

/// Makes both meetings.
pub(crate) fn fill(cx: &Writing) -> Result<()> {
    let (_, people) = cx.read(|db| db.cadres(&CadreFilter::default(), Order::Office, 0, 60))?;
    let names: Vec<(Id, String)> = people
        .iter()
        .step_by(9)
        .filter_map(|it| {
            let name = it.facts.get(zhixing_domain::people::CadreField::Name)?;
            Some((it.id, name.to_owned()))
        })
        .take(4)
        .collect();
    cadres(cx, &names)?;
    outsiders(cx)
}

fn meeting(cx: &Writing, title: &str, ago: u64, place: &str) -> Result<Id> {
    let id = create(cx, NewMeeting { title: title.to_owned() })?;
    let day = cx.today().checked_sub_days(Days::new(ago)).unwrap_or(cx.today()).to_string();
    for (field, value) in [
        (MeetingField::Day, day.as_str()),
        (MeetingField::Place, place),
        (MeetingField::Host, "余雪"),
        (MeetingField::Recorder, "李岩"),
    ] {
        save_field(cx, SaveMeetingField { id, field, value: value.to_owned() })?;
    }
    Ok(id)
}

/// Marks words of the minutes as a need of whoever speaks there.
fn mark(cx: &Writing, id: Id, minutes: &str, words: &str, topic: &str, urgency: i64) -> Result<()> {
    let Some(found) = minutes.find(words) else { return Ok(()) };
    let start = minutes[..found].chars().count() as u32;
    let end = start + words.chars().count() as u32;
    let attendee = speaker(cx, super::SpeakerRequest { meeting: id, at: start })?;
    let (topic, urgency) = (topic.to_owned(), Some(urgency));
    mark_need(cx, MarkNeed { meeting: id, start, end, topic, urgency, attendee })?;
    Ok(())
}

fn cadres(cx: &Writing, people: &[(Id, String)]) -> Result<()> {
    let id = meeting(cx, "基层干部培训需求座谈会", 41, "县委党校第二会议室")?;
    for (cadre, _) in people {
        let new = AddAttendee {
            meeting: id,
            cadre: Some(*cadre),
            name: String::new(),
            unit: None,
            post: None,
            kind: AttendeeKind::Cadre,
        };
        add_attendee(cx, new)?;
    }
    let who = |at: usize| people.get(at).map_or("与会干部", |(_, name)| name.as_str());
    let minutes = format!(
        "余雪：今天请大家来，是想听听明年的培训该办什么。请结合自己的工作说，越具体越好。\n\
         {}：我们镇今年报了四个项目，专项债券的申报材料退改了三轮，主要是不会测算收益平衡，希望有人手把手教一遍。光听政策解读不够。\n\
         {}：信访接待中最难的是初信初访，年轻干部不敢接话、接不住话，建议搞情景模拟，少讲道理多演练。时间安排在五月以前，汛期前后抽不出人。\n\
         {}：现在报表系统有六个，数据对不上，能不能办一个数据整理和表格的短班，两天就够。\n\
         {}：同意前面几位的意见。村集体经济这一块，想去外县看看做得好的村，回来才有思路。\n\
         余雪：大家的意见都记下了，梳理后纳入年度计划。",
        who(0),
        who(1),
        who(2),
        who(3),
    );
    save_field(cx, SaveMeetingField { id, field: MeetingField::Minutes, value: minutes.clone() })?;
    mark(
        cx,
        id,
        &minutes,
        "专项债券的申报材料退改了三轮，主要是不会测算收益平衡，希望有人手把手教一遍",
        "财政预算与项目资金管理",
        3,
    )?;
    mark(cx, id, &minutes, "年轻干部不敢接话、接不住话，建议搞情景模拟", "基层治理和矛盾纠纷化解", 3)?;
    mark(cx, id, &minutes, "能不能办一个数据整理和表格的短班", "数字政府与数据应用", 2)?;
    mark(cx, id, &minutes, "想去外县看看做得好的村", "村级集体经济发展", 1)
}

fn outsiders(cx: &Writing) -> Result<()> {
    let id = meeting(cx, "企业家与行业专家座谈会", 27, "县工商联会议室")?;
    for (name, kind, unit, post) in [
        ("石广源", AttendeeKind::Entrepreneur, "青石新材料有限公司", "总经理"),
        ("潘玉兰", AttendeeKind::Entrepreneur, "白石茶业合作社", "理事长"),
        ("郑怀远", AttendeeKind::Expert, "省农业科学院", "研究员"),
    ] {
        let new =
            AddAttendee { meeting: id, cadre: None, name: name.to_owned(), unit: None, post: None, kind };
        let found = add_attendee(cx, new)?;
        if let Some(added) = found.attendees.last() {
            let (name, unit, post) = (name.to_owned(), unit.to_owned(), post.to_owned());
            save_attendee(cx, SaveAttendee { id: added.id, kind, name, unit, post })?;
        }
    }
    let minutes = "余雪：请各位企业家和专家谈谈，和干部打交道时，觉得干部最缺什么。\n\
        石广源（青石新材料）：最怕干部不懂产业。来调研的同志问的还是十年前的问题，建议系统学一学新材料产业链，到车间里待两天。办事环节比以前快多了，这一点要肯定。\n\
        潘玉兰：茶叶上网卖，平台规则、直播合规，镇里干部说不清楚，出了纠纷没人会处理。\n\
        郑怀远：农技推广这几年断了档，基层农技干部一年没有一次像样的实操培训，希望安排到试验站跟班。\n\
        余雪：谢谢各位，培训计划定了以后送大家过目。";
    save_field(cx, SaveMeetingField { id, field: MeetingField::Minutes, value: minutes.to_owned() })?;
    mark(cx, id, minutes, "建议系统学一学新材料产业链，到车间里待两天", "招商引资与营商环境", 3)?;
    mark(cx, id, minutes, "平台规则、直播合规，镇里干部说不清楚", "农村电商与直播合规", 2)?;
    mark(cx, id, minutes, "基层农技干部一年没有一次像样的实操培训，希望安排到试验站跟班", "农技推广实操", 3)
}
