//! 计划: the year's plan: its items and what they cost, the months they lie in, whom the panel lets pass, how it changes.

mod calendar;
mod cost;
mod item;
mod months;
mod panel;
mod state;
mod version;

pub use calendar::{CalendarRule, Call, Crowding, MonthLoad, TooOften, called_too_often, loads};
pub use cost::{Cost, CostFacts, CostLine, CostPart, CostRule, LecturerTitle, cost};
pub use item::{ClassKind, ItemField, ItemForm, ItemValue, read_item, read_yuan};
pub use months::Months;
pub use panel::{
    AssessmentRule, Ballot, BlockMean, FormBlock, ItemStanding, Judgement, MemberKind, PanelRule, judge,
    missing_kinds,
};
pub use state::{Hand, PlanState, StepPaper, hand_on, may_edit};
pub use version::{
    ChangeKind, ItemChange, ItemFieldChange, ItemSnapshot, PlanSnapshot, VersionKind, differences,
};
