//! Typing as Chinese is typed: through an input method, whose Enter only picks a candidate.

use crate::sample::open_sample;
use crate::window::{Setting, Window};
use serde_json::json;

/// What an input method sends when a candidate is picked by Enter, in the order WebKit sends it.
const COMPOSE: &str = "
    const [text] = arguments, at = document.activeElement;
    at.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true, data: '' }));
    at.setRangeText(text, at.selectionStart, at.selectionEnd, 'end');
    at.dispatchEvent(new InputEvent('input', { bubbles: true, data: text, inputType: 'insertCompositionText', isComposing: true }));
    const enter = { key: 'Enter', bubbles: true, cancelable: true };
    at.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: text }));
    at.dispatchEvent(new InputEvent('input', { bubbles: true, data: text, inputType: 'insertFromComposition' }));
    const key = new KeyboardEvent('keydown', { ...enter, keyCode: 229 });
    at.dispatchEvent(key);
    return document.activeElement === at;";

async fn compose(window: &Window, text: &str) {
    let stays = window.run(COMPOSE, vec![json!(text)]).await;
    assert_eq!(stays, true, "the Enter that picked “{text}” moved on");
}

#[tokio::test]
async fn the_enter_that_picks_a_candidate_never_submits_or_jumps() {
    let window = Setting::new("input-method").open().await;
    window.press("新建单位").await;
    window.cursor_in("单位名称").await;
    compose(&window, "青石县委组织部").await;
    window.cursor_in("单位名称").await;
    assert_eq!(window.value("单位名称").await, "青石县委组织部");
    window.key("Enter").await;
    window.cursor_in("管理员姓名").await;
    window.key("Esc").await;

    open_sample(&window).await;
    window.go("#/people").await;
    window.press("新增").await;
    window.cursor_in("姓名").await;
    compose(&window, "欧阳").await;
    window.see("新增干部").await;
    window.write("𬭎").await;
    assert_eq!(window.value("姓名").await, "欧阳𬭎");
}
