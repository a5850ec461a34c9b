//! The list of calls: for each its name, what it takes and answers, and who may make it.
//!
//! `free` needs no open office; `read` cannot write; `write` may open the write gate. The router, the roles, the
//! window's TypeScript and the terminal's JSON door all come from this list.

use crate::bindings::Collector;
use crate::context::Writing;
use crate::house::{House, Reply};
use crate::practice::online;
use crate::{
    assessment, book, classes, evaluation, host, jobs, keeping, keying, meeting, mentors, needs, paper,
    people, plans, practice, survey, today,
};
use serde_json::Value;
use serde_json::value::to_raw_value;
use std::sync::Arc;
use zhixing_domain::keeping::Role;
use zhixing_domain::{Code, Problem, Result};

/// One call of the list.
#[derive(Debug, Clone, Copy)]
pub struct Call {
    /// `room.call`
    pub name: &'static str,
    /// The least role that may make it; `None` where no office need be open.
    pub role: Option<Role>,
    /// Whether it may write.
    pub writes: bool,
}

macro_rules! calls {
    ($($room:ident { $($call:ident: $kind:ident $($role:ident)? ($request:ty) -> $answer:ty;)+ })+) => {
        /// Every call, in the order of the rooms.
        pub const CALLS: &[Call] = &[$($(calls!(@entry $kind $($role)?, concat!(stringify!($room), ".", stringify!($call))),)+)+];

        pub(crate) fn call(house: &Arc<House>, name: &str, request: Value) -> Result<Reply> {
            match name {
                $($(concat!(stringify!($room), ".", stringify!($call)) =>
                    calls!(@run house, request, $room::$call, $kind $($role)?, $request),)+)+
                _ => Err(Problem::new(Code::UnknownCall).with("name", name)),
            }
        }

        /// Hands every call with its types to the collector of the window's TypeScript.
        pub(crate) fn collect(to: &mut Collector) {
            $($(to.call::<$request, $answer>(stringify!($room), stringify!($call));)+)+
        }
    };
    (@entry free, $name:expr) => { Call { name: $name, role: None, writes: false } };
    (@entry read $role:ident, $name:expr) => { Call { name: $name, role: Some(Role::$role), writes: false } };
    (@entry write $role:ident, $name:expr) => { Call { name: $name, role: Some(Role::$role), writes: true } };
    (@run $house:ident, $request:ident, $run:path, free, $type:ty) => {
        answer($run($house, parse::<$type>($request)?)?, Vec::new())
    };
    (@run $house:ident, $request:ident, $run:path, read $role:ident, $type:ty) => {{
        let cx = $house.reading()?;
        check(cx.account().role, Role::$role)?;
        answer($run(&cx, parse::<$type>($request)?)?, Vec::new())
    }};
    (@run $house:ident, $request:ident, $run:path, write $role:ident, $type:ty) => {{
        let cx = $house.reading()?;
        check(cx.account().role, Role::$role)?;
        let cx = Writing::new(cx);
        let found = $run(&cx, parse::<$type>($request)?)?;
        answer(found, cx.into_changed())
    }};
}

calls! {
    host {
        pick_files: free (host::PickFiles) -> Vec<host::Staged>;
        pick_folder: free (()) -> Option<host::Staged>;
        leave: free (()) -> ();
        save: write Viewer (host::MadeFile) -> Option<String>;
        open: write Viewer (host::MadeFile) -> ();
        print: write Viewer (host::MadeFile) -> ();
    }
    today {
        board: read Viewer (()) -> today::DayBoard;
    }
    people {
        list: read Viewer (people::ListPeople) -> people::People;
        pick: read Viewer (people::PickPeople) -> Vec<zhixing_store::people::FoundCadre>;
        record: read Viewer (people::PersonRequest) -> people::PersonRecord;
        fields: read Viewer (()) -> Vec<people::PersonField>;
        values: read Viewer (people::ValuesRequest) -> Vec<String>;
        history: read Viewer (people::PersonRequest) -> Vec<people::PersonChange>;
        save_field: write Clerk (people::SaveCadreField) -> people::Person;
        create: write Clerk (people::CreateCadre) -> people::Person;
        delete: write Clerk (people::PersonRequest) -> ();
        compare: read Clerk (people::ComparePeople) -> people::Comparison;
        merge: write Clerk (people::MergePeople) -> people::Person;
        export: read Viewer (people::ExportPeople) -> book::MadeOutput;
        export_lrmx: read Viewer (people::ExportForms) -> book::MadeOutput;
        units: read Viewer (()) -> Vec<people::UnitRow>;
        add_unit: write Clerk (people::AddUnit) -> zhixing_domain::Id;
        rename_unit: write Clerk (people::RenameUnit) -> ();
        place_unit: write Clerk (people::PlaceUnit) -> ();
        merge_unit: write Clerk (people::MergeUnit) -> ();
        delete_unit: write Clerk (people::UnitRequest) -> ();
        read_roster: write Clerk (people::RosterSource) -> jobs::JobId;
        roster_page: read Viewer (people::RosterPageRequest) -> people::RosterPage;
        roster_findings: read Viewer (people::RosterFindingsRequest) -> people::RosterFindings;
        take_roster: write Clerk (people::TakeRoster) -> jobs::JobId;
        abilities: read Viewer (()) -> people::Abilities;
        add_ability: write Clerk (people::AddAbility) -> zhixing_domain::Id;
        add_default_abilities: write Clerk (()) -> usize;
        save_ability_field: write Clerk (people::SaveAbilityField) -> ();
        save_ability_level: write Clerk (people::SaveAbilityLevel) -> ();
        set_ability_topics: write Clerk (people::SetAbilityTopics) -> ();
        place_ability: write Clerk (people::PlaceAbility) -> ();
        archive_ability: write Clerk (people::ArchiveAbility) -> ();
        delete_ability: write Clerk (people::AbilityRequest) -> ();
        save_ability_rule: write Admin (zhixing_domain::people::abilities::AbilityRule) -> ();
        export_abilities: read Viewer (()) -> book::MadeOutput;
        posts: read Viewer (people::ListPosts) -> people::Posts;
        post: read Viewer (people::PostRequest) -> people::PostRow;
        add_post: write Clerk (people::AddPost) -> people::PostRow;
        save_post: write Clerk (people::SavePost) -> people::PostRow;
        save_post_cells: write Clerk (people::SavePostCells) -> ();
        copy_post: write Clerk (people::CopyPost) -> usize;
        archive_post: write Clerk (people::ArchivePost) -> ();
        delete_post: write Clerk (people::PostRequest) -> ();
        proposed_posts: read Viewer (()) -> Vec<people::ProposedPost>;
        make_posts: write Clerk (people::MakePosts) -> usize;
        export_posts: read Viewer (zhixing_store::people::PostFilter) -> book::MadeOutput;
        read_posts: read Clerk (book::TableSource) -> people::PostsPreview;
        take_posts: write Clerk (book::TableSource) -> people::PostsTaken;
        holders: read Viewer (people::PostRequest) -> Vec<people::HoldingLine>;
        proposed_holdings: read Viewer (people::ListProposed) -> people::ProposedHoldings;
        make_holdings: write Clerk (people::MakeHoldings) -> usize;
        change_post: write Clerk (people::ChangePost) -> Vec<people::HoldingLine>;
        save_holding: write Clerk (people::SaveHolding) -> ();
        delete_holding: write Clerk (people::HoldingRequest) -> ();
        levels: read Viewer (people::ListLevels) -> people::Levels;
        save_levels: write Clerk (people::SaveLevels) -> ();
        delete_level: write Clerk (people::LevelRequest) -> ();
        export_levels: read Viewer (people::ListLevels) -> book::MadeOutput;
        read_levels: read Clerk (people::LevelsSource) -> people::LevelsPreview;
        take_levels: write Clerk (people::LevelsSource) -> people::LevelsTaken;
        class_abilities: read Viewer (evaluation::ClassRequest) -> Vec<people::ClassAbility>;
        set_class_ability: write Clerk (people::SetClassAbility) -> ();
        person_fit: read Viewer (people::PersonRequest) -> people::PersonFit;
        export_person_fit: read Viewer (people::PersonRequest) -> book::MadeOutput;
        candidates: read Viewer (people::FindCandidates) -> people::Candidates;
        export_candidates: read Viewer (people::FindCandidates) -> book::MadeOutput;
        unit_gaps: read Viewer (people::UnitGapsRequest) -> people::UnitGaps;
        export_unit_gaps: read Viewer (people::UnitGapsRequest) -> book::MadeOutput;
        print_person_fit: read Viewer (people::PersonRequest) -> paper::MadePaper;
        print_unit_gaps: read Viewer (people::UnitGapsRequest) -> paper::MadePaper;
        raise_gaps: write Clerk (people::RaiseGaps) -> people::RaisedGaps;
    }
    needs {
        batches: read Viewer (()) -> Vec<needs::BatchRow>;
        batch: read Viewer (needs::BatchRequest) -> needs::BatchRecord;
        save_batch: write Clerk (needs::SaveBatch) -> zhixing_domain::Id;
        delete_batch: write Clerk (needs::BatchRequest) -> ();
        drafts: read Viewer (()) -> Vec<needs::DraftRow>;
        interview: read Viewer (needs::InterviewRequest) -> needs::InterviewRecord;
        blank_interview: read Viewer (needs::BatchRequest) -> needs::InterviewRecord;
        begin_interview: write Clerk (needs::BeginInterview) -> needs::InterviewRecord;
        save_interview_field: write Clerk (needs::SaveInterviewField) -> needs::InterviewRecord;
        save_respondent: write Clerk (needs::SaveRespondent) -> needs::InterviewRecord;
        add_wish: write Clerk (needs::AddWish) -> needs::InterviewRecord;
        set_urgency: write Clerk (needs::SetUrgency) -> needs::InterviewRecord;
        move_wish: write Clerk (needs::MoveWish) -> needs::InterviewRecord;
        remove_wish: write Clerk (needs::WishRequest) -> needs::InterviewRecord;
        mark_interview: write Clerk (needs::MarkInterview) -> needs::InterviewRecord;
        complete_interview: write Clerk (needs::InterviewRequest) -> needs::Completed;
        reopen_interview: write Clerk (needs::InterviewRequest) -> needs::InterviewRecord;
        delete_interview: write Clerk (needs::InterviewRequest) -> ();
        suggest: read Viewer (needs::SuggestRequest) -> Vec<String>;
        read_interviews: read Clerk (needs::InterviewSource) -> needs::InterviewsPreview;
        take_interviews: write Clerk (needs::TakeInterviews) -> needs::InterviewsTaken;
        topics: read Viewer (()) -> Vec<needs::TopicRow>;
        pick_topics: read Viewer (needs::PickTopics) -> Vec<needs::TopicRow>;
        add_topic: write Clerk (needs::AddTopic) -> zhixing_domain::Id;
        rename_topic: write Clerk (needs::RenameTopic) -> ();
        place_topic: write Clerk (needs::PlaceTopic) -> ();
        merge_topic: write Clerk (needs::MergeTopic) -> ();
        delete_topic: write Clerk (needs::DeleteTopic) -> ();
        set_topic_parent: write Clerk (needs::SetTopicParent) -> ();
        split_topic: write Clerk (needs::SplitTopic) -> zhixing_domain::Id;
        focuses: read Viewer (()) -> Vec<needs::FocusRow>;
        name_focus: write Clerk (needs::NameFocus) -> ();
        remove_focus: write Clerk (needs::NeedRequest) -> ();
        deployments: read Viewer (()) -> Vec<needs::DeploymentRow>;
        deployment: read Viewer (needs::DeploymentRequest) -> needs::DeploymentRecord;
        add_deployment: write Clerk (needs::AddDeployment) -> zhixing_domain::Id;
        save_deployment_field: write Clerk (needs::SaveDeploymentField) -> needs::DeploymentRecord;
        delete_deployment: write Clerk (needs::DeploymentRequest) -> ();
        lift_need: write Clerk (needs::LiftNeed) -> needs::DeploymentRecord;
        read_deployments: read Clerk (book::TableSource) -> needs::DeploymentsPreview;
        take_deployments: write Clerk (book::TableSource) -> needs::DeploymentsTaken;
        export_deployments: read Viewer (()) -> book::MadeOutput;
        chain: read Viewer (needs::NeedRequest) -> needs::NeedChain;
        decide: write Clerk (needs::DecideNeeds) -> u32;
        suggest_outcome: read Viewer (needs::SuggestOutcome) -> Option<needs::SuggestedOutcome>;
        print_answers: read Viewer (needs::PrintAnswers) -> paper::MadePaper;
        report_texts: read Viewer (needs::BoardRequest) -> needs::ReportTexts;
        save_report_text: write Clerk (needs::SaveReportText) -> ();
        print_report: read Viewer (needs::PrintNeedReport) -> paper::MadePaper;
        print_chain: read Viewer (needs::NeedRequest) -> paper::MadePaper;
        list: read Viewer (needs::ListNeeds) -> needs::Needs;
        facets: read Viewer (zhixing_store::needs::NeedFilter) -> zhixing_store::needs::NeedFacets;
        need_people: read Viewer (needs::FindNeedPeople) -> Vec<zhixing_store::needs::NeedPerson>;
        board: read Viewer (needs::BoardRequest) -> needs::Board;
        export_board: read Viewer (needs::BoardRequest) -> book::MadeOutput;
        board_rule: read Viewer (()) -> zhixing_domain::needs::BoardRule;
        save_board_rule: write Admin (zhixing_domain::needs::BoardRule) -> ();
        add_need: write Clerk (needs::AddNeed) -> zhixing_domain::Id;
        delete_need: write Clerk (needs::NeedRequest) -> ();
        export: read Viewer (zhixing_store::needs::NeedFilter) -> book::MadeOutput;
        export_batches: read Viewer (()) -> book::MadeOutput;
        export_interviews: read Viewer (()) -> book::MadeOutput;
        print_interviews: read Viewer (needs::PrintInterviews) -> paper::MadePaper;
        print_blank_interview: read Viewer (needs::PrintBlankInterviews) -> paper::MadePaper;
    }
    survey {
        questionnaires: read Viewer (()) -> Vec<survey::QuestionnaireLine>;
        questionnaire: read Viewer (survey::QuestionnaireRequest) -> survey::QuestionnaireRecord;
        create_questionnaire: write Clerk (survey::CreateQuestionnaire) -> zhixing_domain::Id;
        copy_questionnaire: write Clerk (survey::QuestionnaireRequest) -> zhixing_domain::Id;
        rename_questionnaire: write Clerk (survey::RenameQuestionnaire) -> ();
        save_questionnaire: write Clerk (survey::SaveQuestionnaire) -> survey::QuestionnaireRecord;
        delete_questionnaire: write Clerk (survey::QuestionnaireRequest) -> ();
        batches: read Viewer (()) -> Vec<survey::SurveyBatchRow>;
        find: read Viewer (needs::PickTopics) -> Vec<survey::FoundSurvey>;
        batch: read Viewer (survey::SurveyBatchRequest) -> survey::SurveyBatchRecord;
        save_batch: write Clerk (survey::SaveSurveyBatch) -> zhixing_domain::Id;
        delete_batch: write Clerk (survey::SurveyBatchRequest) -> ();
        sheet: read Viewer (survey::SheetRequest) -> survey::SurveySheet;
        units: read Viewer (needs::PickTopics) -> Vec<String>;
        save_answer: write Clerk (survey::SaveSurveyAnswer) -> survey::SurveySheet;
        save_respondent: write Clerk (survey::SaveSurveyRespondent) -> survey::SurveySheet;
        save_wishes: write Clerk (survey::SaveSurveyWishes) -> survey::SurveySheet;
        complete_sheet: write Clerk (survey::SheetRequest) -> survey::SurveySheet;
        set_sheet_state: write Clerk (survey::SetSurveyState) -> survey::SurveySheet;
        delete_sheet: write Clerk (survey::SheetRequest) -> ();
        second: read Viewer (survey::SurveyBatchRequest) -> keying::SecondKeying;
        draw_second: write Clerk (keying::DrawSecond) -> keying::SecondKeying;
        second_sheet: read Clerk (survey::SheetRequest) -> survey::SurveySheet;
        save_second: write Clerk (survey::SaveSurveyAnswer) -> survey::SurveySheet;
        save_second_wishes: write Clerk (survey::SaveSecondWishes) -> survey::SurveySheet;
        complete_second: write Clerk (survey::SheetRequest) -> u32;
        decide: write Clerk (keying::Decide) -> ();
        results: read Viewer (survey::SurveyBatchRequest) -> zhixing_domain::survey::Results;
        print_paper: read Viewer (survey::PrintSurvey) -> paper::MadePaper;
        print_results: read Viewer (survey::SurveyBatchRequest) -> paper::MadePaper;
        print_sample: read Viewer (survey::QuestionnaireRequest) -> paper::MadePaper;
        export_batches: read Viewer (()) -> book::MadeOutput;
        export_questionnaires: read Viewer (()) -> book::MadeOutput;
        export_sheets: read Viewer (survey::SurveyBatchRequest) -> book::MadeOutput;
        export_results: read Viewer (survey::SurveyBatchRequest) -> book::MadeOutput;
    }
    meeting {
        list: read Viewer (()) -> Vec<meeting::MeetingLine>;
        find: read Viewer (needs::PickTopics) -> Vec<meeting::MeetingLine>;
        record: read Viewer (meeting::MeetingRequest) -> meeting::MeetingRecord;
        create: write Clerk (meeting::NewMeeting) -> zhixing_domain::Id;
        save_field: write Clerk (meeting::SaveMeetingField) -> meeting::MeetingRecord;
        delete: write Clerk (meeting::MeetingRequest) -> ();
        add_attendee: write Clerk (meeting::AddAttendee) -> meeting::MeetingRecord;
        pick_attendees: read Viewer (meeting::PickAttendees) -> Vec<meeting::AttendeeRow>;
        pick_guests: read Viewer (meeting::PickAttendees) -> Vec<meeting::Guest>;
        save_attendee: write Clerk (meeting::SaveAttendee) -> meeting::MeetingRecord;
        move_attendee: write Clerk (meeting::MoveAttendee) -> meeting::MeetingRecord;
        remove_attendee: write Clerk (meeting::AttendeeRequest) -> meeting::MeetingRecord;
        speaker: read Viewer (meeting::SpeakerRequest) -> Option<zhixing_domain::Id>;
        mark_need: write Clerk (meeting::MarkNeed) -> meeting::MeetingRecord;
        change_mark: write Clerk (meeting::ChangeMark) -> meeting::MeetingRecord;
        unmark_need: write Clerk (meeting::MarkRequest) -> meeting::MeetingRecord;
        print: read Viewer (meeting::MeetingRequest) -> paper::MadePaper;
        export: read Viewer (()) -> book::MadeOutput;
        export_needs: read Viewer (meeting::MeetingRequest) -> book::MadeOutput;
    }
    plans {
        list: read Viewer (()) -> Vec<plans::PlanRow>;
        record: read Viewer (plans::PlanRequest) -> plans::PlanRecord;
        save: write Clerk (plans::SavePlan) -> zhixing_domain::Id;
        save_ceiling: write Clerk (plans::SaveCeiling) -> Option<zhixing_domain::Fen>;
        delete: write Clerk (plans::PlanRequest) -> ();
        hand_on: write Clerk (plans::HandOn) -> ();
        add_item: write Clerk (plans::AddItem) -> plans::PlanItemRow;
        save_item_field: write Clerk (plans::SaveItemField) -> plans::PlanItemRow;
        set_item_topics: write Clerk (plans::SetItemTopics) -> plans::PlanItemRow;
        place_item: write Clerk (plans::PlaceItem) -> ();
        delete_item: write Clerk (plans::DropItem) -> ();
        topics: read Viewer (plans::PlanRequest) -> plans::PlanTopics;
        item_from_topic: write Clerk (plans::ItemFromTopic) -> plans::PlanItemRow;
        item_needs: read Viewer (plans::PlanItemRequest) -> Vec<plans::ItemNeedRow>;
        set_item_need: write Clerk (plans::SetItemNeed) -> plans::PlanItemRow;
        audience: read Viewer (plans::PlanItemRequest) -> plans::AudienceView;
        audience_people: read Viewer (plans::AudienceRequest) -> plans::AudiencePage;
        set_audience: write Clerk (plans::SetAudience) -> ();
        set_pick: write Clerk (plans::SetPick) -> ();
        export_audience: read Viewer (plans::AudienceRequest) -> book::MadeOutput;
        calendar: read Viewer (plans::PlanRequest) -> plans::PlanCalendar;
        called: read Viewer (plans::CalledRequest) -> plans::CalledPage;
        export_calendar: read Viewer (plans::PlanRequest) -> book::MadeOutput;
        export_called: read Viewer (plans::PlanRequest) -> book::MadeOutput;
        coverage: read Viewer (plans::PlanRequest) -> plans::Coverage;
        open_needs: read Viewer (plans::CoveragePage) -> plans::OpenNeeds;
        people_without: read Viewer (plans::CoveragePage) -> plans::AudiencePage;
        export_open_needs: read Viewer (plans::PlanRequest) -> book::MadeOutput;
        export_needless: read Viewer (plans::PlanRequest) -> book::MadeOutput;
        export_without: read Viewer (plans::PlanRequest) -> book::MadeOutput;
        versions: read Viewer (plans::PlanRequest) -> plans::PlanHistory;
        begin_adjustment: write Clerk (plans::AdjustmentRequest) -> ();
        finish_adjustment: write Clerk (plans::OnDay) -> ();
        assessment: read Viewer (plans::PlanRequest) -> plans::Assessment;
        add_member: write Clerk (plans::AddPanelMember) -> zhixing_domain::Id;
        save_member: write Clerk (plans::SavePanelMember) -> ();
        remove_member: write Clerk (plans::PanelMemberRequest) -> ();
        save_score: write Clerk (plans::SavePanelScore) -> ();
        save_opinion: write Clerk (plans::SavePanelOpinion) -> ();
        save_reason: write Clerk (plans::SaveReturnReason) -> ();
        close_round: write Clerk (plans::OnDay) -> ();
        overrule: write Admin (plans::OverruleItem) -> ();
        rules: read Viewer (()) -> plans::PlanRules;
        save_cost_rule: write Admin (zhixing_domain::plans::CostRule) -> ();
        save_assessment_rule: write Admin (zhixing_domain::plans::AssessmentRule) -> ();
        save_calendar_rule: write Admin (zhixing_domain::plans::CalendarRule) -> ();
        print_plan: read Viewer (plans::PrintPlan) -> paper::MadePaper;
        print_forms: read Viewer (plans::PrintPlan) -> paper::MadePaper;
        print_opinion: read Viewer (plans::PrintPlan) -> paper::MadePaper;
        print_changes: read Viewer (plans::PrintPlan) -> paper::MadePaper;
        export: read Viewer (plans::PlanRequest) -> book::MadeOutput;
        export_assessment: read Viewer (plans::PlanRequest) -> book::MadeOutput;
    }
    mentors {
        list: read Viewer (mentors::ListMentors) -> mentors::MentorPage;
        pick: read Viewer (mentors::PickMentors) -> Vec<zhixing_store::mentors::FoundMentor>;
        record: read Viewer (mentors::MentorRequest) -> mentors::MentorRecord;
        create: write Clerk (mentors::CreateMentor) -> zhixing_store::mentors::Mentor;
        save_field: write Clerk (mentors::SaveMentorField) -> zhixing_store::mentors::Mentor;
        set_topics: write Clerk (mentors::SetMentorTopics) -> zhixing_store::mentors::Mentor;
        add_evidence: write Clerk (mentors::AddEvidence) -> zhixing_domain::Id;
        add_course: write Clerk (mentors::AddCourse) -> zhixing_domain::Id;
        save_course_field: write Clerk (mentors::SaveCourseField) -> ();
        add_away: write Clerk (mentors::AddAway) -> zhixing_domain::Id;
        delete_part: write Clerk (mentors::PartRequest) -> ();
        delete: write Clerk (mentors::MentorRequest) -> ();
        export: read Viewer (mentors::ListMentors) -> book::MadeOutput;
        read_book: read Clerk (mentors::MentorsSource) -> mentors::MentorsPreview;
        take_book: write Clerk (mentors::MentorsSource) -> mentors::MentorsTaken;
        appointments: read Viewer (mentors::ListAppointments) -> Vec<mentors::AppointmentRow>;
        issue_appointment: write Clerk (mentors::IssueAppointment) -> mentors::AppointmentRow;
        void_appointment: write Clerk (mentors::VoidAppointment) -> ();
        print_appointment: read Viewer (mentors::AppointmentRequest) -> paper::MadePaper;
        export_appointments: read Viewer (mentors::ListAppointments) -> book::MadeOutput;
        find_for: read Viewer (mentors::FindMentors) -> mentors::RankedMentors;
        export_ranked: read Viewer (mentors::FindMentors) -> book::MadeOutput;
        uncovered: read Viewer (()) -> Vec<zhixing_store::mentors::UncoveredTopic>;
        export_uncovered: read Viewer (()) -> book::MadeOutput;
        engagements: read Viewer (mentors::ListEngagements) -> mentors::EngagementPage;
        open_sessions: read Viewer (()) -> Vec<mentors::OpenSession>;
        invite: write Clerk (mentors::Invite) -> mentors::Invited;
        set_engagements: write Clerk (mentors::SetEngagements) -> ();
        note_engagement: write Clerk (mentors::NoteEngagement) -> ();
        export_engagements: read Viewer (mentors::ListEngagements) -> book::MadeOutput;
        class_fees: read Viewer (evaluation::ClassRequest) -> mentors::ClassFees;
        pay: write Clerk (mentors::PayMentor) -> mentors::ClassFees;
        reckon: read Viewer (mentors::Reckon) -> zhixing_domain::mentors::TaxTotal;
        print_fees: read Viewer (evaluation::ClassRequest) -> paper::MadePaper;
        export_fees: read Viewer (evaluation::ClassRequest) -> book::MadeOutput;
        rules: read Viewer (()) -> mentors::MentorRules;
        save_rank_rule: write Admin (zhixing_domain::mentors::RankRule) -> ();
        save_tax_rule: write Admin (zhixing_domain::mentors::TaxRule) -> ();
        save_appointment_text: write Admin (zhixing_domain::mentors::AppointmentText) -> ();
    }
    classes {
        list: read Viewer (classes::ListClasses) -> classes::ClassPage;
        export: read Viewer (classes::ListClasses) -> book::MadeOutput;
        record: read Viewer (evaluation::ClassRequest) -> classes::ClassRecord;
        plan_items: read Viewer (()) -> Vec<zhixing_store::classes::OpenItem>;
        create: write Clerk (classes::CreateClass) -> zhixing_domain::Id;
        save_field: write Clerk (classes::SaveClassField) -> classes::ClassRow;
        set_plan_item: write Clerk (classes::SetClassItem) -> classes::ClassRow;
        set_state: write Clerk (classes::SetClassState) -> classes::ClassRow;
        delete: write Clerk (evaluation::ClassRequest) -> ();
        sessions: read Viewer (evaluation::ClassRequest) -> classes::Timetable;
        session_rooms: read Viewer (()) -> Vec<String>;
        add_session: write Clerk (classes::AddSession) -> classes::SessionRow;
        save_session_field: write Clerk (classes::SaveSessionField) -> classes::SessionRow;
        set_session_mentor: write Clerk (classes::SetSessionMentor) -> classes::SessionRow;
        move_session: write Clerk (classes::MoveSession) -> Option<zhixing_domain::Id>;
        delete_session: write Clerk (classes::SessionRequest) -> ();
        copy_day: write Clerk (classes::CopyDay) -> usize;
        shift_timetable: write Clerk (classes::ShiftTimetable) -> usize;
        export_timetable: read Viewer (evaluation::ClassRequest) -> book::MadeOutput;
        print_timetable: read Viewer (classes::PrintTimetable) -> paper::MadePaper;
        print_mentor_timetable: read Viewer (classes::PrintMentorTimetable) -> paper::MadePaper;
        half_day_rule: read Viewer (()) -> zhixing_domain::classes::HalfDayRule;
        save_half_day_rule: write Admin (zhixing_domain::classes::HalfDayRule) -> ();
        attendance: read Viewer (evaluation::ClassRequest) -> classes::Attendance;
        read_exception: read Viewer (classes::ExceptionLine) -> classes::TypedLine;
        save_marks: write Clerk (classes::SaveMarks) -> classes::Attendance;
        sheet_returned: write Clerk (classes::SheetReturned) -> classes::Attendance;
        save_leave_reason: write Clerk (classes::SaveLeaveReason) -> classes::Attendance;
        print_attendance: read Viewer (classes::PrintAttendance) -> paper::MadePaper;
        export_attendance: read Viewer (evaluation::ClassRequest) -> book::MadeOutput;
        trainees: read Viewer (evaluation::ClassRequest) -> classes::Trainees;
        pick_trainees: read Viewer (classes::PickTrainees) -> Vec<classes::TraineeCandidate>;
        propose_trainees: read Viewer (classes::ProposeTrainees) -> classes::Proposal;
        read_trainees: read Viewer (classes::ReadTrainees) -> Vec<classes::PastedTrainee>;
        enrol: write Clerk (classes::Enrol) -> Vec<zhixing_domain::Id>;
        save_trainee: write Clerk (classes::SaveTrainee) -> classes::TraineeRow;
        withdraw: write Clerk (classes::Withdraw) -> classes::TraineeRow;
        take_back: write Clerk (classes::TraineeRef) -> classes::TraineeRow;
        remove_trainees: write Clerk (classes::RemoveTrainees) -> ();
        number_trainees: write Clerk (classes::NumberTrainees) -> ();
        add_group: write Clerk (classes::AddGroup) -> classes::Trainees;
        rename_group: write Clerk (classes::RenameGroup) -> classes::Trainees;
        delete_group: write Clerk (classes::GroupRef) -> classes::Trainees;
        set_group: write Clerk (classes::SetGroup) -> classes::Trainees;
        deal_groups: write Clerk (classes::DealGroups) -> classes::Trainees;
        read_class: write Clerk (classes::ClassSource) -> jobs::JobId;
        take_class: write Clerk (classes::TakeClass) -> jobs::JobId;
        export_trainees: read Viewer (evaluation::ClassRequest) -> book::MadeOutput;
        certificate_standing: read Viewer (evaluation::ClassRequest) -> classes::Standing;
        certificates: read Viewer (classes::FindCertificates) -> classes::CertificatePage;
        issue_certificates: write Clerk (classes::IssueCertificates) -> Vec<classes::CertificateRow>;
        void_certificate: write Clerk (classes::VoidCertificate) -> classes::CertificateRow;
        reissue_certificate: write Clerk (classes::ReissueCertificate) -> classes::CertificateRow;
        preview_certificates: read Viewer (classes::PreviewCertificates) -> paper::MadePaper;
        print_certificates: read Viewer (classes::PrintCertificates) -> paper::MadePaper;
        export_certificates: read Viewer (classes::FindCertificates) -> book::MadeOutput;
        print_summary: read Viewer (evaluation::ClassRequest) -> paper::MadePaper;
        certificate_text: read Viewer (()) -> zhixing_domain::classes::CertificateText;
        save_certificate_text: write Admin (zhixing_domain::classes::CertificateText) -> ();
    }
    practice {
        bases: read Viewer (practice::ListBases) -> Vec<zhixing_store::practice::Base>;
        base: read Viewer (practice::BaseRequest) -> practice::BaseRecord;
        add_base: write Clerk (practice::AddBase) -> zhixing_store::practice::Base;
        save_base_field: write Clerk (practice::SaveBaseField) -> zhixing_store::practice::Base;
        set_base_topics: write Clerk (practice::SetBaseTopics) -> zhixing_store::practice::Base;
        delete_base: write Clerk (practice::BaseRequest) -> ();
        export_bases: read Viewer (practice::ListBases) -> book::MadeOutput;
        visits: read Viewer (practice::ListVisits) -> practice::VisitPage;
        visit: read Viewer (practice::VisitRequest) -> practice::VisitRecord;
        add_visit: write Clerk (practice::AddVisit) -> zhixing_domain::Id;
        save_visit_field: write Clerk (practice::SaveVisitField) -> practice::VisitRecord;
        set_visit_state: write Clerk (practice::SetVisitState) -> practice::VisitRecord;
        link_visit: write Clerk (practice::LinkVisit) -> practice::VisitRecord;
        set_visit_bases: write Clerk (practice::SetVisitBases) -> practice::VisitRecord;
        pick_visitors: read Viewer (practice::PickVisitors) -> Vec<practice::VisitorPick>;
        add_visitor: write Clerk (practice::AddVisitor) -> practice::VisitRecord;
        add_class_trainees: write Clerk (practice::AddVisitPeople) -> practice::VisitRecord;
        remove_visitor: write Clerk (practice::VisitPersonRequest) -> practice::VisitRecord;
        delete_visit: write Clerk (practice::VisitRequest) -> ();
        export_visits: read Viewer (practice::ListVisits) -> book::MadeOutput;
        print_visit: read Viewer (practice::VisitRequest) -> paper::MadePaper;
        add_line: write Clerk (practice::AddLine) -> practice::VisitRecord;
        save_line_field: write Clerk (practice::SaveLineField) -> practice::VisitRecord;
        set_line_state: write Clerk (practice::SetLineState) -> practice::VisitRecord;
        place_line: write Clerk (practice::PlaceLine) -> practice::VisitRecord;
        delete_line: write Clerk (practice::LineRequest) -> practice::VisitRecord;
        owners: read Viewer (needs::PickTopics) -> Vec<String>;
        lines: read Viewer (practice::ListLines) -> practice::LineRows;
        export_lines: read Viewer (practice::ListLines) -> book::MadeOutput;
        print_benchmark: read Viewer (practice::VisitRequest) -> paper::MadePaper;
        projects: read Viewer (practice::ListProjects) -> Vec<practice::ProjectLine>;
        project: read Viewer (practice::ProjectRequest) -> practice::ProjectRecord;
        add_project: write Clerk (practice::AddProject) -> zhixing_domain::Id;
        save_project_field: write Clerk (practice::SaveProjectField) -> practice::ProjectRecord;
        pick_abilities: read Viewer (practice::PickAbilities) -> Vec<practice::AbilityPick>;
        set_project_ability: write Clerk (practice::SetProjectAbility) -> practice::ProjectRecord;
        delete_project: write Clerk (practice::ProjectRequest) -> ();
        export_projects: read Viewer (practice::ListProjects) -> book::MadeOutput;
        print_notice: read Viewer (practice::ProjectRequest) -> paper::MadePaper;
        candidates: read Viewer (practice::FindPostingCandidates) -> practice::PostingCandidates;
        export_candidates: read Viewer (practice::FindPostingCandidates) -> book::MadeOutput;
        candidate_rule: read Viewer (()) -> keeping::Held<zhixing_domain::practice::CandidateRule>;
        save_candidate_rule: write Admin (zhixing_domain::practice::CandidateRule) -> ();
        postings: read Viewer (practice::ListPostings) -> practice::PostingPage;
        posting: read Viewer (practice::PostingRequest) -> practice::PostingRecord;
        send: write Clerk (practice::SendPerson) -> zhixing_domain::Id;
        save_posting_field: write Clerk (practice::SavePostingField) -> practice::PostingRecord;
        extend: write Clerk (practice::ExtendPosting) -> practice::PostingRecord;
        recall: write Clerk (practice::RecallPosting) -> practice::PostingRecord;
        save_hours: write Clerk (practice::SavePostingHours) -> practice::PostingRecord;
        delete_posting: write Clerk (practice::PostingRequest) -> ();
        add_task: write Clerk (practice::AddTask) -> practice::PostingRecord;
        save_task: write Clerk (practice::SaveTaskField) -> practice::PostingRecord;
        delete_task: write Clerk (practice::TaskRequest) -> practice::PostingRecord;
        save_log: write Clerk (practice::SaveLog) -> practice::PostingRecord;
        save_appraisal: write Clerk (practice::SaveAppraisal) -> practice::PostingRecord;
        whereabouts: read Viewer (practice::FindWhere) -> practice::WherePage;
        export_postings: read Viewer (practice::ListPostings) -> book::MadeOutput;
        print_posting: read Viewer (practice::PostingRequest) -> paper::MadePaper;
        print_postings: read Viewer (practice::PrintPostings) -> paper::MadePaper;
        rule: read Viewer (()) -> keeping::Held<zhixing_domain::practice::PracticeRule>;
        save_rule: write Admin (zhixing_domain::practice::PracticeRule) -> ();
    }
    evaluation {
        classes: read Viewer (()) -> Vec<evaluation::EvaluatedClass>;
        batch: read Viewer (evaluation::BatchRequest) -> evaluation::BatchDetail;
        of_class: read Viewer (evaluation::ClassRequest) -> Option<evaluation::BatchDetail>;
        open: write Clerk (evaluation::OpenBatch) -> evaluation::BatchDetail;
        save_counts: write Clerk (evaluation::SaveCounts) -> evaluation::BatchRow;
        save_answer: write Clerk (evaluation::SaveAnswer) -> evaluation::FormRow;
        save_comment: write Clerk (evaluation::SaveComment) -> evaluation::FormRow;
        complete: write Clerk (evaluation::CompleteForm) -> evaluation::FormRow;
        set_state: write Clerk (evaluation::SetFormState) -> evaluation::FormRow;
        delete_form: write Clerk (evaluation::FormRef) -> ();
        second: read Viewer (evaluation::BatchRequest) -> keying::SecondKeying;
        draw_second: write Clerk (keying::DrawSecond) -> keying::SecondKeying;
        second_forms: read Clerk (evaluation::BatchRequest) -> Vec<evaluation::FormRow>;
        save_second_answer: write Clerk (evaluation::SaveAnswer) -> evaluation::FormRow;
        save_second_comment: write Clerk (evaluation::SaveComment) -> evaluation::FormRow;
        complete_second: write Clerk (evaluation::CompleteForm) -> u32;
        decide: write Clerk (keying::Decide) -> ();
        summary: read Viewer (evaluation::BatchRequest) -> evaluation::ClassSummary;
        rule: read Viewer (()) -> zhixing_domain::evaluation::Rule;
        save_rule: write Admin (zhixing_domain::evaluation::Rule) -> ();
        print_form: read Viewer (evaluation::ClassRequest) -> paper::MadePaper;
        print_summary: read Viewer (evaluation::ClassRequest) -> paper::MadePaper;
        export_summary: read Viewer (evaluation::ClassRequest) -> book::MadeOutput;
    }
    assessment {
        sheet: read Viewer (evaluation::ClassRequest) -> assessment::ScoreSheet;
        start: write Clerk (evaluation::ClassRequest) -> assessment::ScoreSheet;
        add_part: write Clerk (assessment::AddPart) -> assessment::ScoreSheet;
        save_part: write Clerk (assessment::SavePart) -> assessment::ScoreSheet;
        delete_part: write Clerk (assessment::PartRef) -> assessment::ScoreSheet;
        save_score: write Clerk (assessment::SaveScore) -> assessment::ScoreRow;
        read_column: read Clerk (assessment::PastedColumn) -> Vec<assessment::PastedScore>;
        take_column: write Clerk (assessment::PastedColumn) -> u32;
        classes: read Viewer (()) -> Vec<assessment::AssessedClass>;
        export: read Viewer (evaluation::ClassRequest) -> book::MadeOutput;
        rule: read Viewer (()) -> zhixing_domain::assessment::PassRule;
        save_rule: write Admin (zhixing_domain::assessment::PassRule) -> ();
    }
    online {
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
        learners: read Viewer (online::LearnersRequest) -> online::LearnersPage;
        take: write Clerk (online::TakeOnline) -> jobs::JobId;
        imports: read Viewer (()) -> Vec<zhixing_store::practice::online::OnlineImportRow>;
        rules: read Viewer (()) -> online::OnlineRules;
        save_rule: write Admin (zhixing_domain::practice::online::OnlineRule) -> ();
        save_target: write Admin (zhixing_domain::practice::online::OnlineTarget) -> ();
        reconvert: write Clerk (online::YearRequest) -> online::Reconverted;
    }
    keeping {
        start: free (()) -> keeping::Start;
        create_office: free (keeping::CreateOffice) -> keeping::Created;
        office_at: free (host::MadeFile) -> keeping::OfficeRef;
        open_sample: free (()) -> jobs::JobId;
        make_sample: free (keeping::MakeSample) -> jobs::JobId;
        sign_in: free (keeping::SignIn) -> ();
        recover: free (keeping::Recover) -> ();
        close: free (()) -> ();
        restore: free (keeping::Restore) -> keeping::Restored;
        me: read Viewer (()) -> keeping::Me;
        place: read Viewer (()) -> Option<keeping::WindowPlace>;
        note_place: read Viewer (keeping::WindowPlace) -> ();
        job: free (jobs::JobId) -> jobs::JobState;
        cancel_job: free (jobs::JobId) -> ();
        journal: read Viewer (keeping::JournalRequest) -> Vec<keeping::JournalEntry>;
        entry_changes: read Viewer (keeping::EntryRequest) -> Vec<keeping::RowChange>;
        history: read Viewer (keeping::HistoryRequest) -> Vec<keeping::RowChange>;
        undo: write Clerk (keeping::EntryRequest) -> ();
        backups: read Viewer (()) -> keeping::Backups;
        back_up: write Clerk (()) -> jobs::JobId;
        back_up_to: write Clerk (()) -> Option<String>;
        verify: write Clerk (()) -> jobs::JobId;
        accounts: read Admin (()) -> Vec<keeping::AccountRow>;
        save_account: write Admin (keeping::SaveAccount) -> ();
        change_password: read Viewer (keeping::ChangePassword) -> ();
        new_recovery_code: read Admin (()) -> String;
        print_recovery: read Admin (keeping::RecoveryCode) -> paper::MadePaper;
        rules: read Viewer (()) -> keeping::Rules;
        save_leave_limit: write Admin (zhixing_domain::classes::LeaveLimit) -> ();
        save_module_shares: write Admin (zhixing_domain::classes::ModuleRule) -> ();
    }
    paper {
        bytes: read Viewer (host::MadeFile) -> paper::Bytes;
        records: read Viewer (paper::FindPrints) -> Vec<paper::PrintRow>;
        reprint: read Viewer (paper::RecordRef) -> paper::MadePaper;
        record: write Viewer (host::MadeFile) -> ();
        series: read Viewer (()) -> Vec<paper::SeriesRow>;
        stock: read Viewer (()) -> Vec<zhixing_domain::paper::Stock>;
        save_stock: write Clerk (Vec<zhixing_domain::paper::Stock>) -> ();
        print_calibration: read Viewer (paper::StockRef) -> paper::MadePaper;
    }
}

fn parse<T: serde::de::DeserializeOwned>(request: Value) -> Result<T> {
    serde_json::from_value(request).map_err(|error| Problem::new(Code::BadRequest).with("detail", error))
}

fn answer(found: impl serde::Serialize, changed: Vec<String>) -> Result<Reply> {
    let answer =
        to_raw_value(&found).map_err(|error| Problem::new(Code::Unexpected).with("detail", error))?;
    Ok(Reply { answer, changed })
}

fn check(has: Role, needs: Role) -> Result<()> {
    if has < needs {
        return Err(Problem::new(Code::NotAllowed).with("role", has.zh()).with("needed", needs.zh()));
    }
    Ok(())
}
