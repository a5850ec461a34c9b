//! The sample office: every page of every room opens, holds something, goes wrong nowhere and can be used by everyone.

use crate::window::{Setting, Window};
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};

/// Opens the sample office and waits until it is filled.
pub(crate) async fn open_sample(window: &Window) {
    window.press("打开示例").await;
    window.see("青石县委组织部（示例）").await;
}

/// Addresses that a page leads to, one of a kind: `#/classes/1?tab=x` and `#/classes/2?tab=x` are one page.
const LEADS_TO: &str =
    "return [...document.querySelectorAll('a[href^=\"#/\"]')].map((link) => link.getAttribute('href'));";

/// What the page holds: its text, whether it only says that there is nothing, and what went wrong. A warning that asks
/// for something to be done is about the sample's people, not about the page.
const HOLDS: &str = "
    const main = document.querySelector('main');
    const text = main?.innerText.trim() ?? '';
    const nothing = [...(main?.querySelectorAll('[data-empty]') ?? [])].map((part) => part.innerText);
    const alerts = [...document.querySelectorAll('[role=alert]')].filter((part) => !part.querySelector('button, textarea')).map((part) => part.innerText).filter(Boolean);
    return text.length > 20 ? { nothing, alerts, text } : null;";

/// Words of the window itself that are still Chinese while it speaks English.
const STILL_CHINESE: &str = "
    return [...document.querySelectorAll('nav a, header button, .button')]
      .filter((part) => !part.closest('td, [role=row], [role=option], [lang=zh]'))
      .map((part) => part.innerText.trim()).filter((text) => /\\p{Script=Han}/u.test(text) && text !== '中文').slice(0, 5);";

/// One page stands for all that differ only in the record.
fn kind(address: &str) -> String {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let parts =
        path.split('/').map(|part| if part.len() > 9 && part.parse::<u64>().is_ok() { "id" } else { part });
    let tab =
        query.split('&').find_map(|part| part.strip_prefix("tab=").or_else(|| part.strip_prefix("view=")));
    let name = parts.collect::<Vec<_>>().join("/");
    let parts = ["batch", "line", "kind"].into_iter().filter(|part| query.contains(&format!("{part}=")));
    let name = parts.fold(name, |name, part| format!("{name}/{part}"));
    tab.map_or_else(|| name.clone(), |tab| format!("{name}/{tab}"))
}

/// Every kind of page that can be reached by links, rows of the main lists included.
async fn pages(window: &Window) -> Vec<String> {
    let mut addresses = vec!["#/today".to_owned()];
    for (call, page) in [("survey.batches", "survey"), ("meeting.list", "meeting")] {
        for one in window.call(call, json!(null)).await.as_array().unwrap() {
            addresses.push(format!("#/needs/{page}/{}", one["id"]));
        }
    }
    for (call, list, pages) in [
        (
            "practice.visits",
            "rows",
            &["#/practice/visit/{}", "#/practice/visit/{}?tab=lines", "#/practice/visit/{}?tab=review"][..],
        ),
        ("practice.postings", "rows", &["#/practice/posting/{}"]),
        ("practice.bases", "", &["#/practice/bases?id={}"]),
        ("practice.projects", "", &["#/practice/projects?id={}", "#/practice/candidates/{}"]),
    ] {
        let found = window.call(call, json!({})).await;
        let rows = if list.is_empty() { &found } else { &found[list] };
        for row in rows.as_array().unwrap() {
            let id = if row["project"].is_object() { &row["project"]["id"] } else { &row["id"] };
            addresses.extend(pages.iter().map(|page| page.replace("{}", &id.to_string())));
        }
    }
    let asked = window.call("followup.list", json!({ "all": true })).await["rows"].clone();
    for (kind, view) in
        [("application", "form"), ("opinion", "words"), ("minutes", "heard"), ("post", "scores")]
    {
        if let Some(one) = asked.as_array().unwrap().iter().rfind(|one| one["kind"] == kind) {
            addresses.push(format!("#/followup/ask/{}?view={view}", one["id"]));
            addresses.push(format!("#/followup/class/{}", one["class"]));
        }
    }
    let better = window.call("followup.improvements", json!({})).await["rows"][0]["id"].clone();
    addresses.push(format!("#/followup/improvements?id={better}"));
    let people = window.call("people.pick", json!({ "find": "张", "limit": 1 })).await;
    addresses.push(format!("#/people?id={}", people[0]["id"]));
    addresses.extend(["courses", "mentors"].map(|view| format!("#/evaluation/year?view={view}")));
    addresses.extend(["course", "mentor"].map(|kind| format!("#/evaluation/forms?view={kind}&kind={kind}")));
    let of_hours = window.call("hours.list", json!({ "limit": 1 })).await["rows"][0]["id"].clone();
    addresses.extend([format!("#/hours?id={of_hours}"), format!("#/hours/person/{of_hours}")]);
    let entry = window.call("hours.entries", json!({})).await["rows"][0]["entry"]["id"].clone();
    addresses.push(format!("#/hours/entries?id={entry}"));
    let mentor = window.call("mentors.pick", json!({ "find": "鲁秀英", "limit": 1 })).await[0]["id"].clone();
    addresses.extend(
        ["facts", "teaches", "sessions", "letters"].map(|tab| format!("#/mentors?id={mentor}&tab={tab}")),
    );
    let topic = window.call("needs.pick_topics", json!({ "find": "基层治理", "limit": 1 })).await;
    addresses.push(format!("#/mentors/find?topic={}&view=ranked", topic[0]["id"]));
    let classes =
        json!({ "find": null, "year": null, "state": null, "plan_item": null, "offset": 0, "limit": 9 });
    for class in window.call("classes.list", classes).await["rows"].as_array().unwrap() {
        addresses.push(format!("#/classes/{}", class["id"]));
        for view in ["second", "differences", "summary"] {
            addresses.push(format!("#/classes/{}?view={view}&tab=evaluation", class["id"]));
        }
        addresses.extend(
            ["publication", "uses"]
                .map(|view| format!("#/classes/{}?view={view}&tab=assessment", class["id"])),
        );
        let batches = window.call("evaluation.batches", json!({ "class": class["id"] })).await;
        for batch in batches.as_array().unwrap().iter().filter(|batch| batch["lines"] != 1) {
            for view in ["view=type", "view=summary", "view=summary&line=1"] {
                let (class, batch) = (&class["id"], &batch["id"]);
                addresses.push(format!("#/classes/{class}?{view}&tab=evaluation&batch={batch}"));
            }
        }
    }
    let mut seen = BTreeSet::new();
    // A page is shown by a record that fills it, if there is one.
    let mut found: BTreeMap<String, (String, bool)> = BTreeMap::new();
    while let Some(address) = addresses.pop() {
        let kind = kind(&address);
        if found.get(&kind).is_some_and(|(_, is_full)| *is_full) || !seen.insert(address.clone()) {
            continue;
        }
        window.go(&address).await;
        window.settled().await;
        let held = window.holds(&format!("the page at {address} shows something"), HOLDS).await;
        let links: Vec<String> = serde_json::from_value(window.run(LEADS_TO, vec![]).await).unwrap();
        addresses.extend(links);
        let is_full = held["nothing"].as_array().unwrap().is_empty();
        found.insert(kind, (address, is_full));
    }
    found.into_values().map(|(address, _)| address).collect()
}

#[tokio::test]
async fn every_page_opens_holds_something_and_can_be_used_by_everyone() {
    let window = Setting::new("sample").open().await;
    open_sample(&window).await;
    let pages = pages(&window).await;
    let mut wrong = Vec::new();
    // Words do not depend on the colours nor colours on the words: each page is seen in both of each, and half of the
    // pages in either pairing. The dark ones are seen in the smallest window.
    let (some, others) = pages.split_at(pages.len() / 2);
    for (look, pages) in [("zh light", some), ("zh dark", others), ("en light", others), ("en dark", some)] {
        window.size(1366, 768).await;
        wear(&window, look).await;
        if look.ends_with("dark") {
            window.size(1024, 700).await;
        }
        for address in pages {
            let name = kind(address).trim_start_matches("#/").replace('/', "-");
            window.go(address).await;
            window.shot(&format!("{}-{name}", look.replace(' ', "-"))).await;
            let held = window.holds(&format!("{address} shows something"), HOLDS).await;
            let mut say = |what: String| wrong.push(format!("{look} {name}: {what}"));
            if look.starts_with("zh") {
                held["nothing"].as_array().unwrap().iter().for_each(|text| say(format!("is empty: {text}")));
            }
            held["alerts"].as_array().unwrap().iter().for_each(|text| say(format!("alerts: {text}")));
            window.errors().await.into_iter().for_each(&mut say);
            let cut = window.run(include_str!("window/cut.js"), vec![]).await;
            cut.as_array().unwrap().iter().for_each(|text| say(format!("is cut: {text}")));
            let violations = window.run_async(include_str!("window/axe.js"), vec![]).await;
            violations.as_array().unwrap().iter().for_each(|found| say(found.to_string()));
            if look.starts_with("en") {
                let words = window.run(STILL_CHINESE, vec![]).await;
                words.as_array().unwrap().iter().for_each(|text| say(format!("not in English: {text}")));
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {} pages:\n{}", wrong.len(), pages.len(), wrong.join("\n"));
}

/// Changes language and colours by the buttons of the window.
async fn wear(window: &Window, look: &str) {
    let (lang, theme) = look.split_once(' ').unwrap();
    let now = window
        .run("return [document.documentElement.lang, document.documentElement.dataset.theme]", vec![])
        .await;
    let is_english = window.text().await.contains("Today");
    if (lang == "en") != is_english {
        window.press(if is_english { "中文" } else { "English" }).await;
    }
    if now[1] != *theme {
        window.press(if lang == "en" { "Dark / light" } else { "深色 / 浅色" }).await;
    }
    window.load_axe().await;
}
