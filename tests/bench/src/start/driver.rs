//! What is said to WebKitWebDriver.

use crate::Result;
use serde_json::Value;

#[cfg(feature = "measure")]
pub(super) fn post(address: &str, body: &Value) -> Result<Value> {
    Ok(ureq::post(address).send_json(body)?.body_mut().read_json()?)
}

#[cfg(not(feature = "measure"))]
pub(super) fn post(_: &str, _: &Value) -> Result<Value> {
    Err("nothing to drive a window is built in: run `cargo xtask bench`".into())
}

/// Ends a session; one that has ended by itself is no matter.
pub(super) fn delete(session: &str) {
    #[cfg(feature = "measure")]
    drop(ureq::delete(session).call());
    #[cfg(not(feature = "measure"))]
    let _ = session;
}
