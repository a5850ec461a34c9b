//! Making two records of one person one (合并同一人): field by field, which value is likely to be the right one.

use super::field::{CadreFacts, CadreField};
use super::id_number::IdNumber;

/// Where the two records say something different, or but one says something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Disagreement<'a> {
    /// The field.
    pub field: CadreField,
    /// What the record says that stays.
    pub kept: Option<&'a str>,
    /// What the record says that goes.
    pub gone: Option<&'a str>,
    /// Whether the value of the one that goes is proposed.
    pub takes_gone: bool,
}

/// The fields in which two records of one person disagree, in their order, with what is proposed. What changes in the
/// course of a career is taken from the record that was made later; a blank or a wrong ID number never wins.
pub fn disagreements<'a>(
    kept: &'a CadreFacts,
    gone: &'a CadreFacts,
    gone_is_later: bool,
) -> Vec<Disagreement<'a>> {
    let differ = |field: &CadreField| kept.get(*field) != gone.get(*field);
    let fields = CadreField::ALL.iter().copied().filter(differ);
    fields
        .map(|field| {
            let (kept, gone) = (kept.get(field), gone.get(field));
            let takes_gone = match (kept, gone) {
                (None, _) => true,
                (_, None) => false,
                (Some(kept), Some(gone)) if field == CadreField::IdNumber => {
                    let (kept, gone) = (is_sound(kept), is_sound(gone));
                    if kept == gone { gone_is_later } else { gone }
                }
                _ => gone_is_later && changes_in_time(field),
            };
            Disagreement { field, kept, gone, takes_gone }
        })
        .collect()
}

/// Whether both have sound ID numbers and these differ: then they are hardly one person.
pub fn two_numbers(one: &CadreFacts, other: &CadreFacts) -> bool {
    match (one.get(CadreField::IdNumber), other.get(CadreField::IdNumber)) {
        (Some(one), Some(other)) => one != other && is_sound(one) && is_sound(other),
        _ => false,
    }
}

fn is_sound(number: &str) -> bool {
    IdNumber::read(number).is_ok()
}

fn changes_in_time(field: CadreField) -> bool {
    use CadreField as F;
    matches!(
        field,
        F::Party
            | F::PartyMonth
            | F::InService
            | F::InServiceDegree
            | F::InServiceSchool
            | F::Unit
            | F::Post
            | F::PostSince
            | F::Rank
            | F::RankSince
            | F::Tier
            | F::Phone
            | F::State
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use CadreField as F;

    fn facts(known: &[(CadreField, &str)]) -> CadreFacts {
        let mut facts = CadreFacts::default();
        for (field, value) in known {
            facts.set(*field, Some((*value).to_owned()));
        }
        facts
    }

    #[test]
    fn the_later_record_knows_the_post_and_the_earlier_the_birth() {
        let old =
            facts(&[(F::BirthMonth, "1985-11"), (F::Unit, "县财政局"), (F::Sex, "男"), (F::Phone, "1")]);
        let new = facts(&[(F::BirthMonth, "1985-12"), (F::Unit, "县审计局"), (F::Rank, "一级科员")]);
        let taken = |kept, gone, later| -> Vec<_> {
            let all = disagreements(kept, gone, later);
            all.into_iter().map(|one| (one.field, one.takes_gone)).collect()
        };
        assert_eq!(
            taken(&old, &new, true),
            [(F::Sex, false), (F::BirthMonth, false), (F::Unit, true), (F::Rank, true), (F::Phone, false)]
        );
        assert_eq!(
            taken(&new, &old, false),
            [(F::Sex, true), (F::BirthMonth, false), (F::Unit, false), (F::Rank, false), (F::Phone, true)]
        );
    }

    #[test]
    fn a_wrong_id_number_never_wins_and_two_sound_ones_are_hardly_one_person() {
        let (sound, wrong) = ("000000198001010013", "000000198001010014");
        for (kept, gone, gone_is_later, takes_gone) in
            [(sound, wrong, true, false), (wrong, sound, false, true), (wrong, "1", true, true)]
        {
            let (kept, gone) = (facts(&[(F::IdNumber, kept)]), facts(&[(F::IdNumber, gone)]));
            assert_eq!(disagreements(&kept, &gone, gone_is_later)[0].takes_gone, takes_gone);
            assert!(!two_numbers(&kept, &gone));
        }
        let [one, other] = [sound, "000000198001010021"].map(|number| facts(&[(F::IdNumber, number)]));
        assert!(two_numbers(&one, &other));
        assert!(!two_numbers(&one, &one));
    }
}
