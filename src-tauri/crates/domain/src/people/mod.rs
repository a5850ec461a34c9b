//! 干部: what an office keeps of a person, and how its many spellings are read.

pub mod abilities;
mod audience;
mod dates;
mod field;
mod id_number;
pub mod matching;
mod merge;
mod names;
mod party;
pub mod posts;
mod rank;
mod reading;
mod sound;
mod unit_alike;
mod unit_post;

pub use audience::{AbilityGap, Audience, Condition, Conditions, PickWay, Standing, belongs, duties};
pub use dates::{MonthReading, read_month};
pub use field::{CadreFacts, CadreField, Group};
pub use id_number::{IdNumber, IdTrouble};
pub use merge::{Disagreement, disagreements, two_numbers};
pub use names::{read_name, same_name};
pub use party::{Party, read_party};
pub use rank::{RANKS, rank_in};
pub use reading::{Reading, read_field};
pub use sound::{initials, readings, sounds_like, spelled};
pub use unit_alike::units_alike;
pub use unit_post::{begins_as_post, split_unit_and_post};

/// Tells a blank from a value: also the marks that rosters use for one (`-` `/` `无` `—`).
pub fn blank(text: &str) -> bool {
    matches!(text.trim_matches(is_space), "" | "-" | "/" | "无" | "—" | "——" | "\\")
}

/// Blanks of every width, and those that show nothing at all.
pub fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{feff}' | '\u{00a0}' | '\u{2060}')
}
