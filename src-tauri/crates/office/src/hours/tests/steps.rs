//! Whatever happens to a year in whatever order, its total is the sum of what is explained.

use super::*;
use proptest::prelude::*;

/// What may happen to a year.
#[derive(Debug, Clone)]
enum Step {
    Sheet(usize, bool),
    Mark(usize, usize, &'static str),
    Entry(usize, u8, u8),
    /// One of the first day of the class, and what is decided of the days that count twice.
    Twice(usize, Option<&'static str>),
    Rule(i64, i64),
    Kind(&'static str),
    Withdraw(usize),
    Close,
    Reopen,
    Correct(usize, i64),
    Undo,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let mark = prop::sample::select(vec!["sick", "late", "official", "absent"]);
    let step = prop_oneof![
        4 => (0..3_usize, any::<bool>()).prop_map(|(at, back)| Step::Sheet(at, back)),
        3 => (0..3_usize, 0..3_usize, mark).prop_map(|(who, at, mark)| Step::Mark(who, at, mark)),
        2 => (0..3_usize, 1..9_u8, 0..40_u8).prop_map(|(who, days, hours)| Step::Entry(who, days, hours)),
        2 => (0..3_usize, prop::sample::select(vec![None, Some("once"), Some("both")])).prop_map(|(who, way)| Step::Twice(who, way)),
        2 => (0..900_i64, 0..900_i64).prop_map(|(half, most)| Step::Rule(half, most)),
        1 => prop::sample::select(vec!["off_job", "centre_group"]).prop_map(Step::Kind),
        1 => (0..3_usize).prop_map(Step::Withdraw),
        2 => Just(Step::Close),
        2 => Just(Step::Reopen),
        2 => (0..3_usize, -800..800_i64).prop_map(|(who, hours)| Step::Correct(who, hours)),
        2 => Just(Step::Undo),
    ];
    prop::collection::vec(step, 1..12)
}

impl Scene {
    /// Does it; what is refused is refused.
    fn take(&self, step: &Step) -> Result<(), Problem> {
        let on = |at: usize| (format!("{}-{}", self.year, HALVES[at].0), HALVES[at].1);
        let trainee = |who: usize| {
            self.office.call("classes.trainees", json!({ "class": self.class }))["rows"][who]["id"].clone()
        };
        let call = |name: &str, request: Value| self.office.house.call(name, request).map(|_| ());
        match step {
            Step::Sheet(at, back) => {
                let (day, half) = on(*at);
                call(
                    "classes.sheet_returned",
                    json!({ "class": self.class, "day": day, "half": half, "returned": back }),
                )
            }
            Step::Mark(who, at, mark) => {
                let (day, half) = on(*at);
                let marks = json!({ "class": self.class, "enrolments": [trainee(*who)], "day": day, "half": half, "mark": mark });
                call("classes.save_marks", marks)
            }
            Step::Entry(who, days, hours) => {
                self.entry(*who, &days.to_string(), &hours.to_string()).map(|_| ())
            }
            Step::Twice(who, way) => {
                let id = self.entry_on(*who, "05-12", "1", "8")?;
                let Some(way) = way else { return Ok(()) };
                call("hours.decide_overlap", json!({ "id": id, "way": way, "reason": "分两处参加" }))
            }
            Step::Rule(half, most) => {
                let mut rule = self.office.call("hours.rules", json!(null))[0]["rule"].clone();
                rule["half_day"] = json!(half);
                rule["most_a_day"] = json!(most);
                call("hours.save_rule", json!({ "since": format!("{}-05-13", self.year), "rule": rule }))
            }
            Step::Kind(kind) => call("hours.set_class_kind", json!({ "id": self.class, "kind": kind })),
            Step::Withdraw(who) => {
                call("classes.withdraw", json!({ "id": trainee(*who), "reason": "工作调动" }))
            }
            Step::Close => self.close(),
            Step::Reopen => call("hours.reopen_year", json!({ "year": self.year, "reason": "核对" })),
            Step::Correct(who, hours) => {
                let entries = self.person(*who)["entries"].clone();
                let frozen = entries[0]["frozen"].clone();
                call(
                    "hours.correct",
                    json!({ "cadre": self.people[*who], "year": self.year, "frozen": frozen, "kind": "lecture", "hours": hours, "half_days": 0, "reason": "核对" }),
                )
            }
            Step::Undo => call("keeping.undo", json!({ "id": self.office.last_step() })),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10, ..ProptestConfig::default() })]

    #[test]
    fn the_total_is_the_sum_of_what_is_explained_and_closing_and_undoing_keep_every_figure(steps in steps()) {
        let scene = scene();
        // What was typed in one sitting is one entry: taken back, the figures are those before it was begun.
        let mut begun = scene.all();
        for step in steps {
            let before = scene.all();
            let last = scene.office.last_step();
            let was_closed = scene.office.call("hours.check_year", json!({ "year": scene.year }));
            let done = scene.take(&step);
            let all = scene.all();
            if scene.office.last_step() != last {
                begun.clone_from(&before);
            }
            prop_assert_eq!(&all, &scene.explained(), "{:?}", step);
            let is_closed = scene.office.call("hours.check_year", json!({ "year": scene.year }))["is_closed"] == true;
            match step {
                // A closed year has nothing that waits for sheets any more.
                Step::Close => prop_assert_eq!(counted(&all), counted(&before)),
                // Opened again it is what the records say; where they were left alone that is the same.
                Step::Reopen if done.is_ok() && was_closed["differ"] == 0 => prop_assert_eq!(counted(&all), counted(&before)),
                Step::Sheet(..) | Step::Mark(..) | Step::Rule(..) | Step::Kind(_) | Step::Withdraw(_) if is_closed => {
                    prop_assert_eq!(&all, &before, "{:?} of a closed year", step);
                }
                _ => {}
            }
            if !is_closed {
                let frozen: BTreeMap<Id, Sum> = scene.to_freeze().into_iter().collect();
                let corrected = scene.office.call("hours.check_year", json!({ "year": scene.year }))["corrections"] != 0;
                prop_assert!(corrected || frozen == all.iter().map(|(id, sums)| (*id, sums.all())).filter(|(_, sum)| *sum != Sum::default()).collect());
            }
            // Whatever it was, taking it back brings every figure back.
            if done.is_ok() && !matches!(step, Step::Undo | Step::Entry(..) | Step::Twice(..)) && scene.all() != before {
                let undone = scene.office.house.call("keeping.undo", json!({ "id": scene.office.last_step() }));
                prop_assert!(undone.is_ok(), "{:?}", step);
                prop_assert_eq!(&scene.all(), &begun, "{:?}", step);
                let _ = scene.take(&step);
            }
        }
    }
}

/// Without what waits for sheets.
fn counted(all: &BTreeMap<Id, Sums>) -> BTreeMap<Id, Sums> {
    let certain = all.iter().map(|(id, sums)| (*id, Sums { unconfirmed: Sum::default(), ..*sums }));
    certain.filter(|(_, sums)| *sums != Sums::default()).collect()
}
