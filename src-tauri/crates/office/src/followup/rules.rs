//! The office's rule of what is asked when after a class.

use crate::context::{Reading, Writing};
use crate::keeping::Held;
use crate::rule::keep;
use zhixing_domain::Result;
use zhixing_domain::followup::FollowupRule;

/// The rule as it holds today.
pub fn rule(cx: &Reading, (): ()) -> Result<Held<FollowupRule>> {
    cx.read(|db| crate::keeping::held(db, cx.today()))
}

/// Sets the rule from today on: classes that ended before keep theirs.
pub fn save_rule(cx: &Writing, request: FollowupRule) -> Result<()> {
    keep(cx, &request.checked()?)
}
