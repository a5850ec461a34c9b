use super::closing::close;
use super::entry_of::each_entry;
use super::person::{ledger, sums_of};
use super::rules::held_rules;
use super::sums::{days_of, year_sums};
use crate::jobs::Progress;
use crate::sitting::{Sitting, sitting};
use serde_json::{Value, json};
use std::collections::{BTreeMap, HashMap};
use zhixing_domain::hours::{Sum, Sums};
use zhixing_domain::{Code, Day, Id, Problem};

mod closing;
mod proofs;
mod same_days;
mod steps;

/// An office with a class of three half-days in the year before, three people of the roster in it, and a mentor who is one.
struct Scene {
    office: Sitting,
    class: Value,
    people: Vec<Id>,
    year: i32,
}

const HALVES: [(&str, &str); 3] = [("05-12", "morning"), ("05-12", "afternoon"), ("05-13", "morning")];

fn scene() -> Scene {
    let office = sitting();
    let year = chrono::Datelike::year(&office.writing().today()) - 1;
    let people = ["林刚", "王平", "谭㛃"]
        .map(|name| office.call("people.create", json!({ "name": name }))["id"].clone());
    let day = |day: &str| format!("{year}-{day}");
    let class = json!({ "title": "小班", "first_day": day("05-12"), "last_day": day("05-13") });
    let class = office.call("classes.create", class);
    let mentor = office.call("mentors.create", json!({ "name": "林刚" }))["id"].clone();
    for (at, (on, half)) in HALVES.iter().enumerate() {
        let session = json!({ "class": class, "day": day(on), "half": half, "title": format!("课{at}") });
        let session = office.call("classes.add_session", session);
        if at == 2 {
            office.call("classes.set_session_mentor", json!({ "id": session["id"], "mentor": mentor }));
        }
    }
    office.call("hours.set_teacher", json!({ "mentor": mentor, "decided": true, "cadre": people[0] }));
    let enrolled: Vec<Value> = people.iter().map(|id| json!({ "cadre": id })).collect();
    office.call("classes.enrol", json!({ "class": class, "people": enrolled }));
    let people = people.iter().map(|id| serde_json::from_value(id.clone()).unwrap()).collect();
    Scene { office, class, people, year }
}

impl Scene {
    fn all(&self) -> BTreeMap<Id, Sums> {
        let sums =
            self.office.house.reading().unwrap().read(|db| year_sums(db, self.year, self.today())).unwrap();
        sums.iter().map(|(id, sums)| (*id, *sums)).filter(|(_, sums)| *sums != Sums::default()).collect()
    }

    fn today(&self) -> Day {
        self.office.writing().today()
    }

    /// What everybody's explained entries come to.
    fn explained(&self) -> BTreeMap<Id, Sums> {
        let cx = self.office.house.reading().unwrap();
        let people = self
            .people
            .iter()
            .map(|id| (*id, sums_of(&cx.read(|db| ledger(db, *id, self.year, self.today())).unwrap())));
        people.filter(|(_, sums)| *sums != Sums::default()).collect()
    }

    /// What the entries that would be frozen come to, without counter-entries.
    fn to_freeze(&self) -> HashMap<Id, Sum> {
        let cx = self.office.house.reading().unwrap();
        let mut all: HashMap<Id, Sum> = HashMap::new();
        cx.read(|db| {
            each_entry(db, &held_rules(db)?, days_of(self.year)?, self.today(), |cadre, entry| {
                let of = all.entry(cadre).or_default();
                *of = *of + entry.sum();
            })
        })
        .unwrap();
        all.retain(|_, sum| *sum != Sum::default());
        all
    }

    fn close(&self) -> Result<(), Problem> {
        close(&self.office.writing(), self.year, &Progress::unwatched()).map(|_| ())
    }

    fn person(&self, at: usize) -> Value {
        self.office.call("hours.person", json!({ "id": self.people[at], "year": self.year }))
    }

    fn sheet(&self, at: usize) {
        let (on, half) = HALVES[at];
        let sheet = json!({ "class": self.class, "day": format!("{}-{on}", self.year), "half": half, "returned": true });
        self.office.call("classes.sheet_returned", sheet);
    }

    /// An entry of so many days and hours, complete.
    fn entry(&self, who: usize, days: &str, hours: &str) -> Result<Value, Problem> {
        self.entry_on(who, "09-20", days, hours)
    }

    /// One that ends on this day.
    fn entry_on(&self, who: usize, last: &str, days: &str, hours: &str) -> Result<Value, Problem> {
        let add = json!({ "cadre": self.people[who], "way": "called_up", "title": "市委党校培训班" });
        let id = self.office.call("hours.add_entry", add)["id"].clone();
        for (field, value) in [
            ("last_day", format!("{}-{last}", self.year).as_str()),
            ("days", days),
            ("hours", hours),
            ("number", "市组〔1〕号"),
        ] {
            self.office
                .house
                .call("hours.save_entry_field", json!({ "id": id, "field": field, "value": value }))?;
        }
        Ok(id)
    }
}

#[test]
fn every_figure_explains_itself_down_to_the_half_day() {
    let scene = scene();
    assert_eq!(scene.person(1)["year"]["sums"]["unconfirmed"], json!({ "hours": 1200, "half_days": 3 }));
    scene.sheet(0);
    scene.sheet(1);
    let trainees = scene.office.call("classes.trainees", json!({ "class": scene.class }));
    let second = trainees["rows"][1]["id"].clone();
    let day = format!("{}-05-12", scene.year);
    let mark = json!({ "class": scene.class, "enrolments": [second], "day": day, "half": "afternoon", "mark": "sick" });
    scene.office.call("classes.save_marks", mark);
    let person = scene.person(1);
    let entry = &person["entries"][0];
    // Two days make it 专题讲座; a half-day was missed and one waits for its sheet.
    assert_eq!((&entry["kind"], &entry["source"]), (&json!("lecture"), &json!("class")));
    assert_eq!(entry["sum"], json!({ "hours": 400, "half_days": 1 }));
    assert_eq!(entry["open"], json!({ "hours": 400, "half_days": 1 }));
    let said: Vec<_> = entry["parts"].as_array().unwrap().iter().map(|part| &part["what"]["what"]).collect();
    assert_eq!(said, [&json!("there"), &json!("away"), &json!("unconfirmed")]);
    assert_eq!(entry["parts"][1]["what"]["mark"], "sick");
    // Who taught the third half-day: it counts fivefold once its sheet is back.
    scene.sheet(2);
    let first = scene.person(0);
    let taught = first["entries"].as_array().unwrap().iter().find(|one| one["source"] == "teaching").unwrap();
    assert_eq!((&taught["sum"]["hours"], &taught["parts"][0]["what"]["factor"]), (&json!(2000), &json!(500)));
    let row = scene.office.call("hours.list", json!({ "year": scene.year, "find": "林刚", "limit": 9 }));
    assert_eq!(row["rows"][0]["sums"], first["year"]["sums"]);
    assert_eq!(row["rows"][0]["standing"], first["year"]["standing"]);
}

#[test]
fn an_entry_counts_once_it_has_days_or_hours_and_evidence() {
    let scene = scene();
    let add = json!({ "cadre": scene.people[1], "way": "called_up", "title": "省委党校" });
    let entry = scene.office.call("hours.add_entry", add);
    let save = |field: &str, value: &str| {
        scene
            .office
            .call("hours.save_entry_field", json!({ "id": entry["id"], "field": field, "value": value }))
    };
    assert_eq!(entry["state"], "no_day");
    assert_eq!(save("last_day", &format!("{}-06-05", scene.year))["state"], "no_amount");
    let days = save("days", "5");
    assert_eq!((&days["state"], &days["proposed"]), (&json!("no_evidence"), &json!(4000)));
    assert_eq!(save("number", "组训〔1〕号")["state"], "counts");
    assert_eq!(scene.person(1)["year"]["sums"]["kinds"][0], json!({ "hours": 0, "half_days": 10 }));
    let backwards =
        json!({ "id": entry["id"], "field": "first_day", "value": format!("{}-07-05", scene.year) });
    assert_eq!(scene.office.code("hours.save_entry_field", backwards), Code::DaysBackwards);
    let found = scene.office.call("hours.entries", json!({ "year": scene.year, "find": "省委" }));
    assert_eq!((&found["total"], &found["rows"][0]["name"]), (&json!(1), &json!("王平")));
}

#[test]
fn a_rule_says_what_it_would_do_to_whom_before_it_is_set() {
    let scene = scene();
    (0..3).for_each(|at| scene.sheet(at));
    scene.entry(2, "10", "80").unwrap();
    let rule = scene.office.call("hours.rules", json!(null))[0]["rule"].clone();
    let mut tried = rule.clone();
    tried["half_day"] = json!(300);
    let since = format!("{}-01-01", scene.year);
    let ask =
        |rule: &Value| json!({ "since": since, "rule": rule, "year": scene.year, "offset": 0, "limit": 9 });
    let before = scene.all();
    let found = scene.office.call("hours.preview_rule", ask(&tried));
    // 12 hours of the class become 9; whom they carried over 90 falls back.
    assert_eq!((&found["changed"], &found["loses"], &found["gains"]), (&json!(3), &json!(1), &json!(0)));
    let row = found["rows"].as_array().unwrap().iter().find(|row| row["name"] == "谭㛃").unwrap();
    assert_eq!((&row["before"]["hours"], &row["after"]["hours"]), (&json!(9200), &json!(8900)));
    assert_eq!((&row["by_before"], &row["by_after"]), (&json!("hours"), &json!(null)));
    assert_eq!(scene.all(), before, "nothing was written");
    assert_eq!(scene.office.call("hours.preview_rule", ask(&rule))["changed"], 0);
    scene.office.call("hours.save_rule", json!({ "since": since, "rule": tried }));
    let list = scene.office.call("hours.list", json!({ "year": scene.year, "find": "谭", "limit": 1 }));
    assert_eq!(list["rows"][0]["standing"]["counts"]["hours"], 8_900);
    let mut wrong = rule;
    wrong["to_hours"] = json!([]);
    assert_eq!(scene.office.code("hours.preview_rule", ask(&wrong)), Code::HoursNoKind);
}

#[test]
fn a_year_is_added_up_handed_in_and_shown_beside_what_it_is_today() {
    let scene = scene();
    (0..3).for_each(|at| scene.sheet(at));
    scene.entry(1, "12", "80").unwrap();
    let year = json!({ "year": scene.year });
    let stats = scene.office.call("hours.statistics", year.clone());
    // Three people were in the class of 12 hours; one was called up for 80, one taught a half-day that counts 20.
    let all = &stats["stats"]["all"];
    assert_eq!((&all["people"], &all["trained"], &all["hours"]), (&json!(3), &json!(3), &json!(13_600)));
    assert_eq!(all["passed"], 1);
    let submit =
        json!({ "year": scene.year, "title": "统计表", "receiver": "市委组织部", "number": "青组〔1〕号" });
    let id = scene.office.call("hours.submit_return", submit);
    let row = || scene.office.call("hours.returns", json!(null))[0].clone();
    assert_eq!((&row()["differs"], &row()["all"]["hours"]), (&json!(false), &json!(13_600)));
    scene.entry(2, "2", "16").unwrap();
    assert_eq!((&row()["differs"], &row()["all"]["hours"]), (&json!(true), &json!(13_600)));
    let record = scene.office.call("hours.return_record", json!({ "id": id }));
    let hours = |when: &str| record["lines"][0][when]["hours"].clone();
    assert_eq!((hours("then"), hours("now")), (json!(13_600), json!(15_200)));
    let paper = scene.office.call("hours.print_return", json!({ "id": id }));
    let text = scene.office.paper_text(&paper);
    assert!(
        text.contains("统计表") && text.contains("计入任务学时136，") && text.contains("未定层级"),
        "{text}"
    );
    let no_receiver = json!({ "year": scene.year, "title": "统计表", "receiver": " " });
    assert_eq!(scene.office.code("hours.submit_return", no_receiver), Code::Empty);
    scene.office.call("hours.export_statistics", year);
}

#[test]
fn what_somebody_has_learned_goes_out_on_paper() {
    let scene = scene();
    (0..3).for_each(|at| scene.sheet(at));
    scene.entry(1, "5", "40").unwrap();
    let proof = json!({ "id": scene.people[1], "first": scene.year, "last": scene.year });
    let issued = scene.office.call("hours.issue_proof", proof.clone());
    let of = json!({ "id": issued["id"] });
    let text = scene.office.paper_text(&scene.office.call("hours.print_proof", of.clone()));
    for wanted in [
        "兹证明：王平",
        "共计52学时、6.5天",
        "脱产培训40学时、5天",
        "专题讲座12学时",
        "市委党校培训班",
        "（盖章）",
    ] {
        assert!(text.contains(wanted), "{wanted} in {text}");
    }
    let nothing = json!({ "id": scene.people[1], "first": 2001, "last": 2001 });
    assert_eq!(scene.office.code("hours.issue_proof", nothing), Code::NothingToPrint);
    let archive = scene.office.call("people.archive", json!({ "id": scene.people[1] }));
    assert_eq!(archive["classes"][0]["sum"], json!({ "hours": 1200, "half_days": 3 }));
    assert_eq!(archive["elsewhere"][0]["number"], "市组〔1〕号");
    let one = scene.office.call("people.print_archives", json!({ "id": scene.people[1] }));
    let text = scene.office.paper_text(&one);
    for wanted in ["干部个人培训档案", "一、参加培训班次", "小班", "二、上级调训和其他学习", "三、历年学时"]
    {
        assert!(text.contains(wanted), "{wanted} in {text}");
    }
    let all = scene.office.call("people.print_archives", json!({ "filter": {} }));
    assert_eq!(all["pages"], 4, "a list, and a page each");
    let nobody = json!({ "filter": { "find": "无此人" } });
    assert_eq!(scene.office.code("people.print_archives", nobody), Code::NothingToPrint);
}

#[test]
fn whom_a_rule_of_an_audience_picks_by_hours_is_what_the_ledger_says() {
    let office = sitting();
    let today = office.writing().today();
    let id = office.call("people.create", json!({ "name": "林刚", "state": "active" }))["id"].clone();
    office.call("people.save_field", json!({ "id": id, "field": "state", "value": "active" }));
    let plan = office.call("plans.save", json!({ "id": null, "year": 2027, "title": "计划" }));
    let item = office.call("plans.add_item", json!({ "plan": plan, "title": "补课" }))["id"].clone();
    let rule = json!({ "item": item, "rule": { "hours_below": 4_000 } });
    office.call("plans.set_audience", rule);
    let picked = || office.call("plans.audience", json!({ "id": item }))["picked"].clone();
    assert_eq!(picked(), 1);
    let entry =
        office.call("hours.add_entry", json!({ "cadre": id, "way": "study", "title": "讲座" }))["id"].clone();
    for (field, value) in
        [("last_day", today.to_string().as_str()), ("hours", "40"), ("note", "签到表复印件")]
    {
        office.call("hours.save_entry_field", json!({ "id": entry, "field": field, "value": value }));
    }
    assert_eq!(picked(), 0);
    let people = json!({ "item": item, "side": "left_out", "offset": 0, "limit": 5 });
    assert_eq!(office.call("plans.audience_people", people)["rows"][0]["hours"], 4_000);
}
