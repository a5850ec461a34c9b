//! 导师: the list of those who teach, the record of one, who fits a need, and how they are engaged and paid.

mod appointment;
mod book;
mod engagement;
mod fee;
mod field;
mod photo;
mod rank;
mod register;
mod rules;
mod sample;

pub use appointment::{
    AppointmentRow, IssueAppointment, ListAppointments, PrintAppointment, VoidAppointment, appointments,
    export_appointments, issue_appointment, print_appointment, void_appointment,
};
pub(crate) use appointment::{ending, may_undo};
pub use book::{MentorChange, MentorFate, MentorsPreview, MentorsSource, MentorsTaken, read_book, take_book};
pub(crate) use engagement::is_away;
pub use engagement::{
    EngagementPage, EngagementRef, Invite, Invited, ListEngagements, NoteEngagement, OpenSession,
    SetEngagements, engagements, export_engagements, invite, note_engagement, open_sessions, set_engagements,
};
pub(crate) use fee::file_fees;
pub use fee::{
    ClassFees, FeeLine, FeeSession, FeeStage, PayMentor, PrintFees, Reckon, TakeBackPayment, class_fees,
    export_fees, pay, print_fees, reckon, take_back_payment,
};
pub(crate) use field::undone;
pub use field::{
    AddAway, AddCourse, CourseField, CreateMentor, MentorPart, MentorRating, MentorRecord, MentorRequest,
    PartRequest, SaveCourseField, SaveEvidence, SaveMentorField, SetMentorTopics, Taught, add_away,
    add_course, create, delete, delete_part, record, save_course_field, save_evidence, save_field,
    set_topics,
};
pub use photo::{SetMentorPhoto, delete_photo, photo, set_photo};
pub use rank::{
    FindMentors, RankedMentor, RankedMentors, export_ranked, export_uncovered, find_for, uncovered,
};
pub use register::{PrintMentors, print_mentors};
pub use rules::{MentorRules, rules, save_appointment_text, save_rank_rule, save_tax_rule};
pub(crate) use sample::{engage as fill_engagements, fill};

use crate::book::{MadeOutput, book as workbook};
use crate::context::Reading;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zhixing_domain::mentors::{FeeClass, MentorKind, MentorPlace, is_meant};
use zhixing_domain::people::sounds_like;
use zhixing_domain::{Id, Result};
use zhixing_exchange::table::{Cell, Table};
use zhixing_store::Reader;
use zhixing_store::mentors::{FoundMentor, Mentor, MentorFilter};

/// Which mentors are wanted.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(default)]
pub struct ListMentors {
    /// What was typed: a name or its initials, a part of the organisation, the title or a topic.
    pub find: Option<String>,
    /// What narrows it beside the words.
    #[serde(flatten)]
    pub filter: MentorFilter,
    /// From which row on.
    pub offset: usize,
    /// At most so many.
    pub limit: Option<usize>,
}

/// A part of the list.
#[derive(Debug, Serialize, TS)]
pub struct MentorPage {
    /// How many there are in all.
    #[ts(type = "number")]
    pub total: usize,
    /// The mentors.
    pub rows: Vec<Mentor>,
}

/// Which mentors are to be picked from.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(default)]
pub struct PickMentors {
    /// What was typed.
    pub find: String,
    /// At most so many.
    pub limit: usize,
}

/// The mentors; those whose name is meant come first.
pub fn list(cx: &Reading, request: ListMentors) -> Result<MentorPage> {
    cx.read(|db| {
        let ids = meant(db, request.find.as_deref().unwrap_or_default(), &request.filter)?;
        let shown = ids.iter().skip(request.offset).take(request.limit.unwrap_or(usize::MAX));
        let rows = shown.map(|id| db.mentor(*id)).collect::<zhixing_store::Result<_>>()?;
        Ok(MentorPage { total: ids.len(), rows })
    })
}

/// Mentors to be picked; those whose name is meant come first.
pub fn pick(cx: &Reading, request: PickMentors) -> Result<Vec<FoundMentor>> {
    let mut found = cx.read(|db| named(db, &request.find, &MentorFilter::default()))?;
    found.truncate(request.limit);
    Ok(found)
}

fn meant(db: &Reader, find: &str, filter: &MentorFilter) -> zhixing_store::Result<Vec<Id>> {
    if find.trim().is_empty() {
        return db.mentor_ids(filter);
    }
    Ok(named(db, find, filter)?.into_iter().map(|found| found.id).collect())
}

fn named(db: &Reader, find: &str, filter: &MentorFilter) -> zhixing_store::Result<Vec<FoundMentor>> {
    let find = find.trim();
    let mut rows = db.mentor_names(filter)?;
    rows.retain(|row| {
        let rest: Vec<&str> =
            [&row.organisation, &row.title].into_iter().filter_map(|text| text.as_deref()).collect();
        is_meant(find, &row.name, &[&rest[..], &[&row.topics]].concat())
    });
    if !find.is_empty() {
        rows.sort_by_cached_key(|row| !sounds_like(&row.name, find));
    }
    Ok(rows)
}

/// The list as a workbook that comes back in as it went out.
pub fn export(cx: &Reading, request: ListMentors) -> Result<MadeOutput> {
    let title = format!("导师名册（{}）", cx.today());
    let headings = [
        ("序号", 6),
        ("姓名", 14),
        ("性别", 6),
        ("类别", 16),
        ("单位", 26),
        ("职务职称", 22),
        ("级别", 12),
        ("电话", 16),
        ("所在地", 8),
        ("课酬等级", 16),
        ("身份证号", 22),
        ("开户行", 22),
        ("银行账号", 24),
        ("可授课时间", 20),
        ("擅长专题", 34),
        ("授课次数", 10),
        ("授课学时", 10),
        ("备注", 24),
    ];
    let all = ListMentors { offset: 0, limit: None, ..request };
    let rows = list(cx, all)?.rows.into_iter().enumerate().map(|(at, row)| {
        let topics: Vec<&str> = row.topics.iter().map(|topic| topic.name.as_str()).collect();
        vec![
            Cell::Number(at as f64 + 1.0),
            Cell::Text(row.name),
            Cell::from(row.sex),
            Cell::from(row.kind.map(MentorKind::zh)),
            Cell::from(row.organisation),
            Cell::from(row.title),
            Cell::from(row.level),
            Cell::from(row.phone),
            Cell::from(row.place.map(MentorPlace::zh)),
            Cell::from(row.fee.map(FeeClass::zh)),
            Cell::from(row.id_number),
            Cell::from(row.bank),
            Cell::from(row.account),
            Cell::from(row.available),
            Cell::Text(topics.join("、")),
            Cell::Number(row.sessions as f64),
            Cell::Number(row.hours.0 as f64 / 100.0),
            Cell::from(row.note),
        ]
    });
    workbook(cx, &Table::new(title, headings, rows))
}
