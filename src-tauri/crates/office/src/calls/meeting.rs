//! Calls of the room `meeting` (座谈会).

use crate::{book, meeting, needs, paper};

calls! { meeting:
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
