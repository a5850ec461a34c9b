//! Calls of the room `plans` (计划).

use crate::{book, paper, plans};

calls! { plans:
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
    take_topic: write Clerk (plans::TakeTopic) -> plans::TopicTaken;
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
