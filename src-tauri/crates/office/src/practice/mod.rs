//! 实践与网络: places to learn at, visits with the benchmark table, postings.

mod bases;
mod benchmark;
mod candidates;
mod due;
mod log;
mod measures;
pub mod online;
mod people;
mod posting_list;
mod posting_print;
mod posting_sample;
mod posting_term;
mod postings;
mod print;
mod projects;
mod rule;
mod sample;
mod timeline;
mod visits;

pub use bases::{
    AddBase, BaseRecord, BaseRequest, ListBases, SaveBaseField, SetBaseTopics, add_base, base, bases,
    delete_base, export_bases, save_base_field, set_base_topics,
};
pub use benchmark::{
    AddLine, LineRequest, LineRow, PlaceLine, SaveLineField, SetLineState, add_line, delete_line, place_line,
    save_line_field, set_line_state,
};
pub use candidates::{
    FindPostingCandidates, PostingCandidate, PostingCandidates, TrainedLine, candidate_rule, candidates,
    export_candidates, save_candidate_rule,
};
pub(crate) use due::{PracticeDue, due};
pub use log::{
    AddTask, SaveAppraisal, SaveLog, SaveTaskField, TaskRequest, add_task, delete_task, save_appraisal,
    save_log, save_task,
};
pub use measures::{LineOfVisit, LineRows, ListLines, Measures, OwnerPick, export_lines, lines, owners};
pub use people::{
    AddVisitPeople, AddVisitor, BusyLine, PickVisitors, VisitPersonRequest, VisitorPick, VisitorRow,
    add_class_trainees, add_visitor, pick_visitors, remove_visitor,
};
pub use posting_list::{ListPostings, PostingPage, Postings, export_postings, postings};
pub use posting_print::{PrintPostings, print_notice, print_posting, print_postings};
pub use posting_term::{
    ExtendPosting, RecallPosting, SavePostingField, SavePostingHours, SendPerson, extend, recall, save_hours,
    save_posting_field, send,
};
pub(crate) use posting_term::{one_place, posted_once};
pub use postings::{LogRow, PostingRecord, PostingRequest, PostingRow, delete_posting, posting};
pub use print::{print_benchmark, print_visit};
pub use projects::{
    AbilityPick, AddProject, ListProjects, PickAbilities, ProjectLine, ProjectRecord, ProjectRequest,
    SaveProjectField, SetProjectAbility, add_project, delete_project, export_projects, pick_abilities,
    project, projects, save_project_field, set_project_ability,
};
pub use rule::{rule, save_rule};
pub(crate) use sample::fill;
pub use timeline::{FindWhere, MonthMark, WhereCell, WherePage, WhereRow, whereabouts};
pub use visits::{
    AddVisit, LinkVisit, ListVisits, SaveVisitField, SetVisitBases, SetVisitState, VisitPage, VisitRecord,
    VisitRequest, add_visit, delete_visit, export_visits, link_visit, save_visit_field, set_visit_bases,
    set_visit_state, visit, visits,
};

#[cfg(test)]
mod tests;
