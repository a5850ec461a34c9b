//! 干部: the list and the record, units, and bringing a roster in.

mod abilities;
mod forms;
mod import;
mod matching;
mod record;
mod sample;
mod units;

pub use abilities::{
    Abilities, AbilityField, AbilityRequest, AbilityRow, AddAbility, ArchiveAbility, PlaceAbility,
    SaveAbilityField, SaveAbilityLevel, SetAbilityTopics, TopicRef, abilities, add_ability,
    add_default_abilities, archive_ability, delete_ability, export_abilities, place_ability,
    save_ability_field, save_ability_level, save_ability_rule, set_ability_topics,
};
pub use forms::{ExportForms, export_lrmx};
pub(crate) use import::Judged;
pub use import::{
    Fate, FieldDifference, RosterCounts, RosterFindings, RosterFindingsRequest, RosterPage,
    RosterPageRequest, RosterPreview, RosterRow, RosterSource, TakeRoster, Taken, read_roster,
    roster_findings, roster_page, take_roster,
};
pub use matching::{
    ClosingLine, FitLine, GapOf, HoldingLine, PersonFit, SaidLine, people_with_gap, person_fit,
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
