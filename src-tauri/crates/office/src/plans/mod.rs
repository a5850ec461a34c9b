//! 计划: a year's plan with its items: the needs they answer, whom they are for, what they cost, who lets them pass.

mod adjust;
mod audience;
mod calendar;
mod coverage;
mod export;
mod items;
mod members;
mod needs;
mod panel;
mod print;
mod print_panel;
mod rows;
mod rules;
mod sample;
mod snapshot;
mod standing;
mod states;
mod verdicts;

pub use adjust::{
    AdjustmentRequest, PlanHistory, VersionChanges, VersionRow, begin_adjustment, finish_adjustment, versions,
};
pub(crate) use audience::of_item as audience_of_item;
pub use audience::{
    AudiencePage, AudiencePerson, AudienceRequest, AudienceSide, AudienceView, PickRow, SetAudience, SetPick,
    audience, audience_people, export_audience, set_audience, set_pick,
};
pub use calendar::{
    CalendarItem, CalledPage, CalledPerson, CalledRequest, PlanCalendar, calendar, called, export_calendar,
    export_called,
};
pub use coverage::{
    Coverage, CoveragePage, OpenNeeds, coverage, export_needless, export_open_needs, export_without,
    open_needs, people_without,
};
pub use export::export;
pub use items::{
    AddItem, DropItem, PlaceItem, PlanItemRequest, SaveItemField, SetItemTopics, add_item, delete_item,
    place_item, save_item_field, set_item_topics,
};
pub use members::{
    AddPanelMember, PanelMemberRequest, SavePanelMember, add_member, remove_member, save_member,
};
pub use needs::{
    ItemFromTopic, ItemNeedRow, PlanTopics, SetItemNeed, TakeTopic, TopicNeeds, TopicTaken, item_from_topic,
    item_needs, set_item_need, take_topic, topics,
};
pub use panel::{
    AssessedItem, Assessment, ItemFacts, PanelMemberRow, PanelOpinion, RoundRow, assessment,
    export_assessment,
};
pub use print::{PlanSheet, PrintPlan, print_changes, print_plan};
pub use print_panel::{print_forms, print_opinion};
pub use rows::{ItemTopicRow, PlanItemRow, PlanRecord, PlanRow, list, record};
pub use rules::{PlanRules, rules, save_assessment_rule, save_calendar_rule, save_cost_rule};
pub(crate) use sample::fill;
pub use states::{
    HandOn, NextStep, OnDay, PlanRequest, PlanStepRow, SaveCeiling, SavePlan, delete, hand_on, save,
    save_ceiling,
};
pub use verdicts::{
    OverruleItem, SavePanelOpinion, SavePanelScore, SaveReturnReason, close_round, overrule, save_opinion,
    save_reason, save_score,
};
