//! The sample office (示例单位): invented people, rich enough that no page is empty.

use crate::context::Writing;
use crate::jobs::Progress;
use crate::{
    assessment, classes, evaluation, followup, hours, meeting, mentors, needs, paper, people, plans,
    practice, survey,
};
use zhixing_domain::Result;

/// Fills a new office.
pub(crate) fn fill(cx: &Writing, progress: &Progress) -> Result<()> {
    people::fill(cx, progress)?;
    needs::fill(cx, progress)?;
    survey::fill(cx)?;
    meeting::fill(cx)?;
    plans::fill(cx, progress)?;
    mentors::fill(cx)?;
    classes::fill(cx, progress)?;
    evaluation::fill(cx)?;
    assessment::fill(cx)?;
    mentors::fill_engagements(cx)?;
    people::fill_posts(cx)?;
    practice::fill(cx)?;
    practice::online::fill(cx, progress)?;
    followup::spring(cx)?;
    followup::fill_questions(cx)?;
    followup::fill(cx)?;
    hours::fill(cx, progress)?;
    paper::fill(cx)
}
