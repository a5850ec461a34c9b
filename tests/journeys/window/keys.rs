//! A window without a mouse: what is wanted is gone to by Tab, or found by Ctrl+K.

use super::{Window, until};
use serde_json::json;

/// After so many steps a person reaches for the mouse.
const STEPS: usize = 30;

impl Window {
    /// Goes on by Tab until the cursor is at what is called `name`.
    pub(crate) async fn tab_to(&self, role: &str, name: &str) {
        self.step_to("Tab", role, name).await;
    }

    /// Goes on by a key until the cursor is at what is called `name`.
    pub(crate) async fn step_to(&self, key: &str, role: &str, name: &str) {
        if until(|| self.find(role, name)).await.is_none() {
            self.fail(&format!("no {role} “{name}” to go to")).await;
        }
        for _ in 0..STEPS {
            if self.is_at(role, name).await {
                return;
            }
            self.key(key).await;
        }
        let at = self.run("return document.activeElement?.outerHTML.slice(0, 200)", vec![]).await;
        self.fail(&format!("{STEPS} times {key} lead to {at}, not to {role} “{name}”")).await;
    }

    /// Goes to a button by Tab and presses it.
    pub(crate) async fn press_by_key(&self, name: &str) {
        self.tab_to("button", name).await;
        self.key("Enter").await;
    }

    /// Finds by Ctrl+K: types, waits until `name` is the one that is offered, takes it.
    pub(crate) async fn find_by_key(&self, typed: &str, name: &str) {
        self.key("Ctrl+k").await;
        self.holds("the search is open", "return document.activeElement?.getAttribute('role') === 'combobox' && document.activeElement.closest('dialog[open]') !== null").await;
        self.write(typed).await;
        let offered = format!(
            "return document.querySelector('dialog[open] [aria-selected=true]')?.innerText.includes({})",
            json!(name)
        );
        self.holds(&format!("“{name}” is offered"), &offered).await;
        self.key("Enter").await;
    }

    /// Goes to the rows of a table by Tab, and on by an arrow to the first that says `text`.
    pub(crate) async fn row_by_key(&self, text: &str) {
        const IN_A_ROW: &str = "return document.activeElement.matches('tbody td:first-child > button')";
        let says = format!(
            "return document.activeElement.closest('tr')?.innerText.includes({}) ?? false",
            json!(text)
        );
        self.see(text).await;
        for (key, wanted) in [("Tab", IN_A_ROW), ("Down", says.as_str())] {
            let mut steps = 0;
            while self.run(wanted, vec![]).await != true {
                steps += 1;
                if steps > STEPS {
                    self.fail(&format!("{STEPS} times {key} lead to no row that says “{text}”")).await;
                }
                self.key(key).await;
            }
        }
    }

    async fn is_at(&self, role: &str, name: &str) -> bool {
        let Some(found) = self.find(role, name).await else { return false };
        let found = serde_json::to_value(found).unwrap();
        self.run("return document.activeElement === arguments[0]", vec![found]).await == true
    }
}
