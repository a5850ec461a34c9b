//! 培训导师登记表: what is known of mentors, a sheet each, with the photo.

use super::field::{MentorRecord, of};
use crate::context::Reading;
use crate::paper::{Document, MadePaper, make};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::Deserialize;
use ts_rs::TS;
use zhixing_domain::mentors::{AppointmentText, FeeClass, MentorKind, MentorPlace, standing};
use zhixing_domain::paper::{day_zh, span_zh};
use zhixing_domain::{Code, Day, Hours, Id, Problem, Result};
use zhixing_exchange::picture;
use zhixing_print::mentor::{MentorSheet, MentorSheets, Photo};
use zhixing_store::Reader;
use zhixing_store::mentors::AppointmentFilter;

/// Whose sheets are printed.
#[derive(Debug, Deserialize, TS)]
pub struct PrintMentors {
    /// The mentors, in this order.
    pub ids: Vec<Id>,
}

/// So many sessions stand on a sheet, the newest.
const SESSIONS: usize = 20;

/// Sets the sheets.
pub fn print_mentors(cx: &Reading, request: PrintMentors) -> Result<MadePaper> {
    let today = cx.today();
    let (office, sheets) = cx.read(|db| {
        let sheets = request.ids.iter().map(|id| sheet(db, *id, today)).collect::<zhixing_store::Result<_>>();
        Ok((db.office()?.0, sheets?))
    })?;
    let sheets: Vec<MentorSheet> = sheets;
    let (title, subject) = match (sheets.as_slice(), request.ids.as_slice()) {
        ([], _) => return Err(Problem::new(Code::NothingToPrint).with("what", "没有导师")),
        ([one], [id]) => (format!("培训导师登记表 {}", one.name), Some(*id)),
        _ => (format!("培训导师登记表（{} 人）", sheets.len()), None),
    };
    let input = MentorSheets { office, day: day_zh(today), sheets };
    make(cx, Document::MentorSheets(input), subject, &title)
}

fn sheet(db: &Reader, id: Id, today: Day) -> zhixing_store::Result<MentorSheet> {
    let MentorRecord { mentor, evidence, courses, sessions, rating, year_hours, taught, to_teach, .. } =
        of(db, id, today)?;
    let remind = crate::rule::rule::<AppointmentText>(db, today)?.remind_days;
    let letters = db.mentor_appointments(AppointmentFilter { mentor: Some(id), id: None })?;
    let photo = db.mentor_photo(id)?.and_then(|jpeg| {
        let (wide, high) = picture::size(&jpeg)?;
        Some(Photo { jpeg: STANDARD.encode(jpeg), wide, high })
    });
    let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
    let pair = |[a, b, c, d]: [&str; 4]| [a, b, c, d].map(str::to_owned);
    let rated = match rating.mean {
        Some(mean) => format!("{} / 4（{} 份）", Hours(mean), rating.forms),
        None => format!("不足 {} 份，不列", rating.least),
    };
    let ahead = match to_teach.sessions {
        0 => String::new(),
        count => format!("，待讲 {count} 次 {} 学时", to_teach.hours),
    };
    let held = format!("已讲 {} 次 {} 学时{ahead}；本年 {year_hours} 学时", taught.sessions, taught.hours);
    let facts = vec![
        pair(["姓　　名", &mentor.name, "性　　别", &text(mentor.sex.as_deref())]),
        pair([
            "类　　别",
            mentor.kind.map_or("", MentorKind::zh),
            "级　　别",
            &text(mentor.level.as_deref()),
        ]),
        pair(["单　　位", &text(mentor.organisation.as_deref()), "职务职称", &text(mentor.title.as_deref())]),
        pair([
            "联系电话",
            &text(mentor.phone.as_deref()),
            "所 在 地",
            mentor.place.map_or("", MentorPlace::zh),
        ]),
        pair([
            "课酬等级",
            mentor.fee.map_or("", FeeClass::zh),
            "可授课时间",
            &text(mentor.available.as_deref()),
        ]),
        pair(["授课情况", &held, "评估均分", &rated]),
    ];
    let topics = mentor.topics.iter().map(|topic| {
        let shown = evidence.iter().filter(|one| one.topic == topic.id);
        let shown: Vec<String> = shown.map(|one| format!("{}：{}", one.kind.zh(), one.text)).collect();
        [topic.name.clone(), shown.join("；")]
    });
    let hours = |hours: Option<Hours>| hours.map(|hours| hours.to_string()).unwrap_or_default();
    let lately = sessions.iter().filter(|one| one.is_theirs && one.day <= today).take(SESSIONS);
    let lately = lately.map(|one| {
        [
            one.day.format("%Y.%m.%d").to_string(),
            one.class_title.clone(),
            one.title.clone(),
            one.hours.to_string(),
        ]
    });
    let letters = letters.into_iter().map(|one| {
        let stands = match one.void {
            Some(reason) => format!("作废（{reason}）"),
            None => standing(one.first_day, one.last_day, today, remind).zh().to_owned(),
        };
        [one.number, span_zh(one.first_day, one.last_day), stands]
    });
    let notes = mentor.note.iter().map(|note| format!("备注：{note}")).collect();
    Ok(MentorSheet {
        photo,
        facts,
        topics: topics.collect(),
        courses: courses
            .into_iter()
            .map(|one| [one.title, hours(one.hours), one.outline.unwrap_or_default()])
            .collect(),
        sessions: lately.collect(),
        letters: letters.collect(),
        notes,
        name: mentor.name,
    })
}
