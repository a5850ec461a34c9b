//! Where the program was when it was cut off (断点): after a crash or a power cut it opens there again.

use super::write_file;
use crate::context::Reading;
use crate::house::House;
use serde::{Deserialize, Serialize};
use std::path::PathBuf;
use ts_rs::TS;
use zhixing_domain::{Code, Problem, Result};

/// The file beside the list of recent offices. It is there only while a window is open, or was cut off.
const PLACE: &str = "place.json";

/// A page of the window.
#[derive(Debug, Serialize, Deserialize, TS)]
pub struct WindowPlace {
    /// Its address within the window.
    pub address: String,
}

/// A place with the office and the person it is of.
#[derive(Serialize, Deserialize)]
struct Kept {
    office: PathBuf,
    account: String,
    address: String,
}

/// Notes the page that is shown. Only a convenience: failing to note it must not stop the work.
pub fn note_place(cx: &Reading, request: WindowPlace) -> Result<()> {
    let kept = Kept {
        office: cx.store().folder().path().to_owned(),
        account: cx.account().name.clone(),
        address: request.address,
    };
    let bytes =
        serde_json::to_vec(&kept).map_err(|error| Problem::new(Code::Unexpected).with("detail", error));
    let noted = bytes.and_then(|bytes| write_file(&cx.house.home().join(PLACE), &bytes));
    if noted.is_err() {
        tracing::warn!("the place could not be noted");
    }
    Ok(())
}

/// Where this person was cut off in this office, if they were.
pub fn place(cx: &Reading, (): ()) -> Result<Option<WindowPlace>> {
    let kept = std::fs::read(cx.house.home().join(PLACE)).ok();
    let kept = kept.and_then(|bytes| serde_json::from_slice::<Kept>(&bytes).ok());
    let is_mine =
        |kept: &Kept| kept.office == cx.store().folder().path() && kept.account == cx.account().name;
    Ok(kept.filter(is_mine).map(|kept| WindowPlace { address: kept.address }))
}

/// The office is left in good order: the next time begins with the day's work.
pub(super) fn forget(house: &House) {
    // Where there is none, there is nothing to forget.
    let _ = std::fs::remove_file(house.home().join(PLACE));
}
