//! 座谈会: meetings, who attended, minutes, and the needs lifted out of them.

mod attendees;
mod marks;
mod paper;
mod record;
mod sample;

pub use attendees::{
    AddAttendee, AttendeeRequest, Guest, MoveAttendee, PickAttendees, SaveAttendee, add_attendee,
    move_attendee, pick_attendees, pick_guests, remove_attendee, save_attendee,
};
pub use marks::{
    ChangeMark, MarkNeed, MarkRequest, SpeakerRequest, change_mark, mark_need, speaker, unmark_need,
};
pub use paper::{export, export_needs, print};
pub use record::{
    AttendeeRow, MeetingLine, MeetingRecord, MeetingRequest, NewMeeting, RaisedRow, SaveMeetingField, create,
    delete, find, list, record, save_field,
};
pub(crate) use sample::fill;
