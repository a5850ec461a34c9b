//! 干部: the list and the record, units, and bringing a roster in.

mod abilities;
mod archive;
mod audience;
mod forms;
mod history;
mod holdings;
mod import;
mod levels;
mod levels_book;
mod matching;
mod merge;
mod posts;
mod posts_book;
mod posts_sample;
mod record;
mod sample;
mod sift;
mod units;

pub use abilities::{
    Abilities, AbilityField, AbilityRequest, AbilityRow, AddAbility, ArchiveAbility, PlaceAbility,
    SaveAbilityField, SaveAbilityLevel, SetAbilityTopics, TopicRef, abilities, add_ability,
    add_default_abilities, archive_ability, delete_ability, export_abilities, place_ability,
    save_ability_field, save_ability_level, save_ability_rule, set_ability_topics,
};
pub use archive::{
    ArchiveClass, ArchiveElsewhere, ArchiveLevel, ArchivePosting, ArchiveTaught, ArchiveVisit, PersonArchive,
    PrintArchives, archive, print_archives,
};
pub use audience::RuleLine;
pub(crate) use audience::{Crowd, gather, gather_all, is_picked, rule_lines, rule_words};
pub use forms::{ExportForms, export_lrmx};
pub use history::history;
pub use holdings::{
    ChangePost, HoldingRequest, ListProposed, MakeHoldings, NewHolding, PostChoice, ProposedHolding,
    ProposedHoldings, SaveHolding, change_post, delete_holding, holders, make_holdings, proposed_holdings,
    save_holding,
};
pub(crate) use import::Judged;
pub use import::{
    Fate, FieldDifference, RosterCounts, RosterFindings, RosterFindingsRequest, RosterPage,
    RosterPageRequest, RosterPreview, RosterRow, RosterSource, TakeRoster, Taken, read_roster,
    roster_findings, roster_page, take_roster,
};
pub use levels::{
    ClassAbility, LevelCell, LevelRequest, LevelRow, Levels, ListLevels, PersonCell, SaveLevels,
    SetClassAbility, class_abilities, delete_level, export_levels, levels, save_levels, set_class_ability,
};
pub use levels_book::{
    LevelsFate, LevelsPreview, LevelsSource, LevelsTaken, ReadLevels, read_levels, take_levels,
};
pub use matching::{
    Candidate, CandidateLine, Candidates, ChosenGap, ClosingLine, FindCandidates, FitLine, GapCell, GapLine,
    GapOf, GapRows, GapTotal, HoldingLine, PersonFit, RaiseGaps, RaisedGaps, SaidLine, UnitGaps,
    UnitGapsRequest, candidates, export_candidates, export_person_fit, export_unit_gaps, people_with_gap,
    person_fit, print_person_fit, print_unit_gaps, raise_gaps, unit_gaps,
};
pub(crate) use matching::{Known, known};
pub use merge::{ComparePeople, Comparison, MergePeople, MergedField, Moved, compare, merge};
pub use posts::{
    AddPost, ArchivePost, CopyPost, ListPosts, MakePosts, PostCell, PostRequest, PostRow, Posts,
    ProposedPost, SavePost, SavePostCells, add_post, archive_post, copy_post, delete_post, make_posts, post,
    posts, proposed_posts, save_post, save_post_cells,
};
pub use posts_book::{LevelChange, PostFate, PostsPreview, PostsTaken, export_posts, read_posts, take_posts};
pub(crate) use posts_sample::fill_posts;
pub use record::{
    CreateCadre, ExportPeople, ListPeople, People, Person, PersonField, PersonRecord, PersonRef,
    PersonRequest, PickPeople, SaveCadreField, ValuesRequest, create, delete, export, fields, list, pick,
    record, save_field, values,
};
pub(crate) use sample::fill;
pub use sift::{FindDuties, Sift, duties, sift};
pub use units::{
    AddUnit, MergeUnit, PlaceUnit, RenameUnit, UnitRequest, UnitRow, add_unit, delete_unit, merge_unit,
    place_unit, rename_unit, units,
};
