//! Calls of the room `mentors` (导师).

use crate::{book, evaluation, mentors, paper};

calls! { mentors:
    list: read Viewer (mentors::ListMentors) -> mentors::MentorPage;
    pick: read Viewer (mentors::PickMentors) -> Vec<zhixing_store::mentors::FoundMentor>;
    record: read Viewer (mentors::MentorRequest) -> mentors::MentorRecord;
    create: write Clerk (mentors::CreateMentor) -> zhixing_store::mentors::Mentor;
    save_field: write Clerk (mentors::SaveMentorField) -> zhixing_store::mentors::Mentor;
    photo: read Viewer (mentors::MentorRequest) -> Option<String>;
    set_photo: write Clerk (mentors::SetMentorPhoto) -> ();
    delete_photo: write Clerk (mentors::MentorRequest) -> ();
    set_topics: write Clerk (mentors::SetMentorTopics) -> zhixing_store::mentors::Mentor;
    save_evidence: write Clerk (mentors::SaveEvidence) -> zhixing_domain::Id;
    add_course: write Clerk (mentors::AddCourse) -> zhixing_domain::Id;
    save_course_field: write Clerk (mentors::SaveCourseField) -> ();
    add_away: write Clerk (mentors::AddAway) -> zhixing_domain::Id;
    delete_part: write Clerk (mentors::PartRequest) -> ();
    delete: write Clerk (mentors::MentorRequest) -> ();
    print_mentors: read Viewer (mentors::PrintMentors) -> paper::MadePaper;
    export: read Viewer (mentors::ListMentors) -> book::MadeOutput;
    read_book: read Clerk (mentors::MentorsSource) -> mentors::MentorsPreview;
    take_book: write Clerk (mentors::MentorsSource) -> mentors::MentorsTaken;
    appointments: read Viewer (mentors::ListAppointments) -> Vec<mentors::AppointmentRow>;
    issue_appointment: write Clerk (mentors::IssueAppointment) -> mentors::AppointmentRow;
    void_appointment: write Clerk (mentors::VoidAppointment) -> ();
    print_appointment: read Viewer (mentors::PrintAppointment) -> paper::MadePaper;
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
    take_back_payment: write Clerk (mentors::TakeBackPayment) -> mentors::ClassFees;
    reckon: read Viewer (mentors::Reckon) -> zhixing_domain::mentors::TaxTotal;
    print_fees: read Clerk (mentors::PrintFees) -> paper::MadePaper;
    export_fees: read Clerk (evaluation::ClassRequest) -> book::MadeOutput;
    rules: read Viewer (()) -> mentors::MentorRules;
    save_rank_rule: write Admin (zhixing_domain::mentors::RankRule) -> ();
    save_tax_rule: write Admin (zhixing_domain::mentors::TaxRule) -> ();
    save_appointment_text: write Admin (zhixing_domain::mentors::AppointmentText) -> ();
}
