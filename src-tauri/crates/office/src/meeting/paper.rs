//! The minutes on paper, the meetings and their needs as workbooks.

use super::record::{MeetingRequest, shown};
use crate::book::{MadeOutput, book};
use crate::context::Reading;
use crate::paper::{Document, MadePaper, make};
use zhixing_domain::Result;
use zhixing_domain::needs::urgency_zh;
use zhixing_domain::paper::day_zh;
use zhixing_exchange::table::{Cell, Table};
use zhixing_print::meeting::{MeetingMinutes, RaisedNeed};

/// Sets the minutes.
pub fn print(cx: &Reading, request: MeetingRequest) -> Result<MadePaper> {
    let (office, found) = cx.read(|db| Ok((db.office()?.0, shown(db, request.id)?)))?;
    let speaker = |id| found.attendees.iter().find(|it| Some(it.id) == id).map(|it| it.name.clone());
    let needs = found.needs.iter().map(|need| RaisedNeed {
        topic: need.topic_name.clone(),
        urgency: need.urgency.map(urgency_zh).unwrap_or_default().to_owned(),
        speaker: speaker(need.attendee).unwrap_or_default(),
        quote: need.quote.clone(),
        end: need.end,
    });
    let attendees = found.attendees.iter().map(|person| {
        let about: Vec<&str> =
            [&person.unit, &person.post].into_iter().filter_map(Option::as_deref).collect();
        let about = if about.is_empty() { person.kind.zh().to_owned() } else { about.concat() };
        format!("{}（{about}）", person.name)
    });
    let title = format!("座谈会记录 {}", found.title);
    let input = MeetingMinutes {
        office,
        needs: needs.collect(),
        attendees: attendees.collect(),
        day: found.day.map(day_zh).unwrap_or_default(),
        place: found.place.clone().unwrap_or_default(),
        host: found.host.clone().unwrap_or_default(),
        recorder: found.recorder.clone().unwrap_or_default(),
        title: found.title,
        minutes: found.minutes,
    };
    make(cx, Document::Meeting(input), Some(request.id), &title)
}

/// The meetings as a workbook.
pub fn export(cx: &Reading, (): ()) -> Result<MadeOutput> {
    let rows = cx.read(|db| db.meetings())?.into_iter().map(|row| {
        vec![
            Cell::day(row.day),
            row.title.into(),
            Cell::from(row.place),
            Cell::from(row.host),
            Cell::Number(f64::from(row.attendees)),
            Cell::Number(f64::from(row.needs)),
        ]
    });
    let columns =
        [("时间", 12), ("会议名称", 36), ("地点", 22), ("主持人", 12), ("参会人数", 10), ("需求", 8)];
    book(cx, &Table::new(format!("座谈会（{}）", cx.today()), columns, rows))
}

/// The needs of a meeting as a workbook.
pub fn export_needs(cx: &Reading, request: MeetingRequest) -> Result<MadeOutput> {
    let found = cx.read(|db| shown(db, request.id))?;
    let rows = found.needs.iter().map(|need| {
        let who = found.attendees.iter().find(|it| Some(it.id) == need.attendee);
        vec![
            need.topic_name.clone().into(),
            Cell::from(need.urgency.map(urgency_zh)),
            Cell::from(who.map(|it| it.name.clone())),
            Cell::from(who.and_then(|it| it.unit.clone())),
            need.quote.clone().into(),
            if need.start.is_some() { Cell::Empty } else { "原话已不在记录里".into() },
        ]
    });
    let columns = [("专题", 30), ("急需程度", 10), ("提出人", 12), ("单位", 26), ("原话", 60), ("备注", 18)];
    book(cx, &Table::new(format!("{} 需求", found.title), columns, rows))
}
