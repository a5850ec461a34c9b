//! 干部: the list and the record, units, and bringing a roster in.

mod forms;
mod import;
mod record;
mod sample;
mod units;

pub use forms::{ExportForms, export_lrmx};
pub(crate) use import::Judged;
pub use import::{
    Fate, FieldDifference, RosterCounts, RosterFindings, RosterFindingsRequest, RosterPage,
    RosterPageRequest, RosterPreview, RosterRow, RosterSource, TakeRoster, Taken, read_roster,
    roster_findings, roster_page, take_roster,
};
pub use record::{
    CreateCadre, ExportPeople, ListPeople, MadeOutput, People, Person, PersonField, PersonRecord, PersonRef,
    PersonRequest, PickPeople, SaveCadreField, ValuesRequest, create, delete, export, fields, list, pick,
    record, save_field, values,
};
pub(crate) use sample::fill;
pub use units::{
    AddUnit, MergeUnit, PlaceUnit, RenameUnit, UnitRequest, UnitRow, add_unit, delete_unit, merge_unit,
    place_unit, rename_unit, units,
};
