//! 需求: batches of paper typed in, topics, and the needs that arise from them.

mod answers;
mod batches;
mod board;
mod deployments;
mod deployments_book;
mod export;
mod facets;
mod import;
mod interview;
mod list;
mod outcome;
mod paper;
mod print;
mod report;
mod sample;
mod sample_board;
mod sayings;
mod topics;
mod wishes;

pub use answers::{PrintAnswers, print_answers};
pub use batches::{
    BatchRecord, BatchRequest, BatchRow, DraftRow, PaperRow, SaveBatch, batch, batches, delete_batch, drafts,
    save_batch,
};
pub(crate) use board::of_year;
pub use board::{Board, BoardRequest, TopicLine, board, board_rule, export_board, save_board_rule};
pub use deployments::{
    AddDeployment, DeploymentRecord, DeploymentRequest, DeploymentRow, FocusRow, LiftNeed, NameFocus,
    SaveDeploymentField, add_deployment, delete_deployment, deployment, deployments, export_deployments,
    focuses, lift_need, name_focus, remove_focus, save_deployment_field,
};
pub use deployments_book::{
    DeploymentChange, DeploymentFate, DeploymentsPreview, DeploymentsTaken, ReadDeployment, read_deployments,
    take_deployments,
};
pub use export::{export_batches, export_interviews};
pub use facets::{FindNeedPeople, facets, need_people};
pub use import::{
    InterviewFate, InterviewSource, InterviewsPreview, InterviewsTaken, PaperChange, ReadPaper,
    TakeInterviews, read_interviews, take_interviews,
};
pub use interview::{
    BeginInterview, Completed, InterviewRequest, MarkInterview, SaveInterviewField, SaveRespondent,
    SuggestRequest, begin_interview, blank_interview, complete_interview, delete_interview, interview,
    mark_interview, reopen_interview, save_interview_field, save_respondent, suggest,
};
pub use list::{AddNeed, ListNeeds, NeedLine, NeedRequest, Needs, add_need, delete_need, export, list};
pub use outcome::{
    DecideNeeds, NeedRecord, OpenTopic, SuggestOutcome, SuggestedOutcome, decide, open_topic, record,
};
pub use paper::{InterviewRecord, MarkRow, Paper, WishRow};
pub use print::{PrintBlankInterviews, PrintInterviews, print_blank_interview, print_interviews};
pub use report::{
    PrintNeedReport, ReportText, ReportTexts, SaveReportText, print_report, report_texts, save_report_text,
};
pub(crate) use sample::fill;
pub use topics::{
    AddTopic, DeleteTopic, MergeTopic, PickTopics, PlaceTopic, RenameTopic, SetTopicParent, SplitTopic,
    TopicRow, add_topic, delete_topic, merge_topic, pick_topics, place_topic, rename_topic, set_topic_parent,
    split_topic, topics,
};
pub use wishes::{AddWish, MoveWish, SetUrgency, WishRequest, add_wish, move_wish, remove_wish, set_urgency};
pub(crate) use wishes::{topic_called, urgency_is_known};
