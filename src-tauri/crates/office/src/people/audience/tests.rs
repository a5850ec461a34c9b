use super::*;
use crate::sitting::sitting;
use proptest::prelude::*;
use serde_json::json;
use zhixing_domain::Problem;
use zhixing_domain::people::AbilityGap;

/// What happens between two looks at a plan.
#[derive(Debug, Clone)]
enum Step {
    /// A field of a person is saved.
    Field(usize, &'static str, &'static str),
    /// Somebody's level is typed.
    Level(usize, u8),
    /// An item of a plan is renamed.
    Plan(u8),
    /// The last step is taken back.
    Undo,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let field = prop::sample::select(vec![
        ("tier", "county_up"),
        ("tier", "other"),
        ("state", "retired"),
        ("state", "active"),
        ("birth_month", "1990-01"),
        ("birth_month", "1960-01"),
    ]);
    let step = prop_oneof![
        3 => (0..4_usize, field).prop_map(|(who, (field, value))| Step::Field(who, field, value)),
        2 => (0..4_usize, 0..5_u8).prop_map(|(who, level)| Step::Level(who, level)),
        2 => any::<u8>().prop_map(Step::Plan),
        2 => Just(Step::Undo),
    ];
    prop::collection::vec(step, 1..10)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn whom_a_rule_picks_is_never_what_it_picked_before_a_change(steps in steps()) {
        let office = sitting();
        let ability = office.call("people.add_ability", json!({ "name": "应急处置", "category": "业务能力" }));
        let post = office.call("people.add_post", json!({ "unit": null, "title": "科员" }))["id"].clone();
        let cells = json!([{ "post": post, "ability": ability, "level": 3 }]);
        office.call("people.save_post_cells", json!({ "cells": cells }));
        let people = ["林刚", "王平", "谭㛃", "单永康"].map(|name| office.call("people.create", json!({ "name": name }))["id"].clone());
        let holdings = people.clone().map(|cadre| json!({ "cadre": cadre, "post": post, "since": null }));
        office.call("people.make_holdings", json!({ "holdings": holdings }));
        let plan = office.call("plans.save", json!({ "id": null, "year": 2027, "title": "计划" }));
        let item = office.call("plans.add_item", json!({ "plan": plan, "title": "应急" }));
        let gap = AbilityGap { ability: serde_json::from_value(ability.clone()).unwrap(), levels: 1 };
        let rules = [
            Audience { tiers: vec!["county_up".into()], age_to: Some(50), ..Audience::default() },
            Audience { gap: Some(gap), ..Audience::default() },
        ]
        .map(|rule| (rule, Vec::new()));
        let cx = office.house.reading().unwrap();
        let today = cx.today();
        for step in steps {
            // One step back may be refused; what is kept must hold all the same.
            let _ = match &step {
                Step::Field(who, field, value) => office.house.call("people.save_field", json!({ "id": people[*who], "field": field, "value": value })),
                Step::Level(who, level) => {
                    let cells = json!([{ "cadre": people[*who], "ability": ability, "level": level }]);
                    office.house.call("people.save_levels", json!({ "source": "organisation", "day": "2026-03-01", "cells": cells, "note": null }))
                }
                Step::Plan(title) => office.house.call("plans.save_item_field", json!({ "id": item["id"], "field": "title", "value": title.to_string() })),
                Step::Undo => office.house.call("keeping.undo", json!({ "id": office.last_step() })),
            };
            cx.read(|db| {
                let kept = crowds(db, &rules, today)?;
                for (kept, plain) in kept.iter().zip(judge(db, rules.iter(), today)?) {
                    assert_eq!((&kept.picked, &kept.left_out), (&plain.picked, &plain.left_out), "{step:?}");
                }
                let all = gather_all(db, &rules, today)?;
                for (at, kept) in kept.iter().enumerate() {
                    let picked = all.iter().filter(|(_, by)| by.contains(&at)).map(|(id, _)| *id);
                    assert_eq!(picked.collect::<Vec<_>>(), kept.picked);
                }
                Ok(())
            })
            .map_err(|problem: Problem| problem.to_string())
            .unwrap();
        }
    }
}
