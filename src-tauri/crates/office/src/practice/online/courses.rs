//! The catalogue of courses (网络课程目录): filled by imports, topics given by hand or guessed from titles.

use super::book;
use crate::book::MadeOutput;
use crate::context::{Reading, Writing};
use crate::op::Op;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zhixing_domain::people::sounds_like;
use zhixing_domain::{Code, Id, Problem, Result};
use zhixing_store::practice::online::CourseRow;

/// Which courses are wanted.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
pub struct ListCourses {
    /// A part of the title, its initials or pinyin.
    pub find: Option<String>,
    /// Of this topic.
    pub topic: Option<Id>,
    /// Of this platform.
    pub platform: Option<String>,
    /// Only those without a topic that somebody confirmed.
    pub unconfirmed: bool,
    /// From this row on.
    pub offset: usize,
    /// So many.
    pub limit: usize,
}

/// A page of courses.
#[derive(Debug, Serialize, TS)]
pub struct CoursePage {
    /// How many there are in all.
    pub total: usize,
    /// The page.
    pub rows: Vec<CourseRow>,
    /// All platforms, for the filter.
    pub platforms: Vec<String>,
}

/// What a course is about.
#[derive(Debug, Deserialize, TS)]
pub struct SetCourseTopics {
    /// The course.
    pub id: Id,
    /// Its topics.
    pub topics: Vec<Id>,
}

fn found(cx: &Reading, request: &ListCourses) -> Result<Vec<CourseRow>> {
    let mut rows = cx.read(|db| db.online_courses())?;
    let find = request.find.as_deref().unwrap_or_default().trim();
    rows.retain(|row| {
        request.topic.is_none_or(|topic| row.topics.iter().any(|one| one.id == topic))
            && request.platform.as_ref().is_none_or(|platform| row.platforms.contains(platform))
            && !(request.unconfirmed && row.topics.iter().any(|topic| !topic.guessed))
            && sounds_like(&row.title, find)
    });
    Ok(rows)
}

/// A page of the catalogue, what most have finished first.
pub fn courses(cx: &Reading, request: ListCourses) -> Result<CoursePage> {
    let rows = found(cx, &request)?;
    let total = rows.len();
    let rows = rows.into_iter().skip(request.offset).take(request.limit).collect();
    let platforms = cx.read(|db| db.online_platforms())?.into_iter().map(|(_, name)| name).collect();
    Ok(CoursePage { total, rows, platforms })
}

/// The catalogue as a workbook.
pub fn export_courses(cx: &Reading, request: ListCourses) -> Result<MadeOutput> {
    book::courses(cx, found(cx, &request)?)
}

/// Says what a course is about; what was guessed and stays is confirmed by it.
pub fn set_course_topics(cx: &Writing, request: SetCourseTopics) -> Result<CourseRow> {
    cx.write(Op::CourseTopicsSet, |tx| {
        tx.says("title", tx.online_course_title(request.id)?);
        tx.about(request.id);
        Ok(tx.set_course_topics(request.id, &request.topics)?)
    })?;
    let rows = cx.read(|db| db.online_courses())?;
    rows.into_iter().find(|row| row.id == request.id).ok_or_else(|| Problem::new(Code::NotFound))
}

/// A length as people read it: `42 分钟`, `12 分 30 秒`.
pub(super) fn length(seconds: u32) -> String {
    match seconds % 60 {
        0 => format!("{} 分钟", seconds / 60),
        rest => format!("{} 分 {rest} 秒", seconds / 60),
    }
}
