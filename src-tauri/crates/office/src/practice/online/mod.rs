//! 网络培训: platforms' lists brought in, hours counted by a dated rule, who is behind, and the courses there are.

mod book;
mod corrections;
mod courses;
mod import;
mod judge;
mod moved;
mod paper;
mod person;
mod preview;
mod progress;
mod recommend;
mod rules;
mod sample;
mod take;
mod who;

pub use courses::{CoursePage, ListCourses, SetCourseTopics, courses, export_courses, set_course_topics};
pub use import::{
    LearnerFate, LearnerRow, LearnersPage, LearnersRequest, LeftRequest, OnlineCorrection, OnlineCounts,
    OnlineFate, OnlineList, OnlinePage, OnlinePreview, OnlineRow, OnlineRowsRequest, OnlineSource,
    OnlineTaken, TakeOnline, export_left, imports, learners, read, rows, take,
};
pub(crate) use judge::JudgedOnline;
pub use paper::{PrintProgress, print};
pub use person::{Explained, OnlineLine, OnlineYear, PersonOnline, RecordRequest, delete_record, of_person};
pub(crate) use progress::behind_on;
pub use progress::{ListProgress, ProgressPage, ProgressRow, export_progress, progress};
pub use recommend::{GapCourses, Recommended, recommend_for_item, recommend_for_person};
pub(crate) use rules::days_of;
pub use rules::{OnlineRules, Reconverted, YearRequest, reconvert, rules, save_rule, save_target};
pub(crate) use sample::fill;
