//! 评估: trainees judge their class, its courses and its mentors on anonymous paper forms; what the typed forms say
//! together.

mod form;
mod report;
mod results;
mod stock;
mod subject;
mod summary;
mod template;
mod theme;

pub use form::{Answer, FORM_KEYS, Form, FormState, Validity, understand_key};
pub use report::{CourseFacts, YearFacts, course_report, year_report};
pub use results::{BlockLine, ClassLine, MentorLine, ResultLine};
pub use subject::{SubjectFigures, dense_ranks, of_subjects, teaching_of};
pub use summary::{
    BlockFigures, Comment, Count, Figures, ItemFigures, Rule, Satisfaction, Summary, summarise,
};
pub use template::{Block, FormKind, Item, Template};
pub use theme::{CommentTheme, theme_of};
