//! The sheet with the recovery code (恢复码单). It is handed over once and kept nowhere: no snapshot, no history.

use crate::context::Reading;
use crate::paper::{MadePaper, hand_out};
use serde::Deserialize;
use ts_rs::TS;
use zhixing_domain::Result;
use zhixing_print::recovery::{RecoverySheet, set_recovery};

/// A recovery code that was just made.
#[derive(Deserialize, TS)]
pub struct RecoveryCode {
    /// The code, as it was shown.
    pub code: String,
}

/// Sets the sheet of a code that was just made.
pub fn print_recovery(cx: &Reading, request: RecoveryCode) -> Result<MadePaper> {
    let sheet = RecoverySheet {
        office: cx.read(|db| db.office())?.0,
        code: request.code,
        day: cx.today().format("%Y年%-m月%-d日").to_string(),
        who: cx.account().name.clone(),
        folder: cx.store().folder().path().display().to_string(),
    };
    let printed = set_recovery(cx.house.fonts()?.as_ref(), &sheet)?;
    Ok(hand_out(cx, printed, "恢复码单"))
}
