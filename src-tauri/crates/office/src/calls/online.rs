//! Calls of the room `online` (网络培训).

use crate::practice::online;
use crate::{book, jobs, paper, people, plans};

calls! { online:
    progress: read Viewer (online::ListProgress) -> online::ProgressPage;
    export_progress: read Viewer (online::ListProgress) -> book::MadeOutput;
    print: read Viewer (online::PrintProgress) -> paper::MadePaper;
    of_person: read Viewer (people::PersonRequest) -> online::PersonOnline;
    delete_record: write Clerk (online::RecordRequest) -> ();
    courses: read Viewer (online::ListCourses) -> online::CoursePage;
    export_courses: read Viewer (online::ListCourses) -> book::MadeOutput;
    set_course_topics: write Clerk (online::SetCourseTopics) -> zhixing_store::practice::online::CourseRow;
    recommend_for_item: read Viewer (plans::PlanItemRequest) -> Vec<online::Recommended>;
    recommend_for_person: read Viewer (people::PersonRequest) -> Vec<online::GapCourses>;
    read: write Clerk (online::OnlineSource) -> jobs::JobId;
    rows: read Viewer (online::OnlineRowsRequest) -> online::OnlinePage;
    export_left: read Viewer (online::LeftRequest) -> book::MadeOutput;
    learners: read Viewer (online::LearnersRequest) -> online::LearnersPage;
    take: write Clerk (online::TakeOnline) -> jobs::JobId;
    imports: read Viewer (()) -> Vec<zhixing_store::practice::online::OnlineImportRow>;
    rules: read Viewer (()) -> online::OnlineRules;
    save_rule: write Admin (zhixing_domain::practice::online::OnlineRule) -> ();
    save_target: write Admin (zhixing_domain::practice::online::OnlineTarget) -> ();
    reconvert: write Clerk (online::YearRequest) -> online::Reconverted;
}
