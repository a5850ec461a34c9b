//! Who of the roster somebody on a platform's list is.

use crate::people::units_alike;
use crate::value::Id;

/// A cadre of the name that stands on a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// The cadre.
    pub id: Id,
    /// Their unit.
    pub unit: Option<String>,
    /// Their post.
    pub post: Option<String>,
    /// Their ID number.
    pub id_number: Option<String>,
}

/// Who somebody on a list is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Learned {
    /// This cadre; whether the list writes the unit otherwise than the roster
    Known(Id, bool),
    /// One of several, or perhaps nobody: it must be said
    Unsure,
    /// Nobody of the roster
    Unknown,
}

/// Whether a number of a list, perhaps with some places hidden (`5303**********1234`), may be that of the roster.
fn number_fits(listed: &str, known: &str) -> bool {
    listed.chars().count() == known.chars().count()
        && listed.chars().zip(known.chars()).all(|(a, b)| a == '*' || a.eq_ignore_ascii_case(&b))
}

/// Who of the namesakes somebody is: by the ID number where both have one, otherwise by the unit, which may be written
/// shorter or longer. Never by the name alone where the unit speaks against it.
pub fn who_learned(unit: Option<&str>, number: Option<&str>, namesakes: &[Candidate]) -> Learned {
    let number = number.filter(|number| number.chars().any(|c| c.is_ascii_digit()));
    let mut possible: Vec<&Candidate> = namesakes.iter().collect();
    if let Some(number) = number {
        let same =
            |one: &&Candidate| one.id_number.as_deref().is_some_and(|known| number_fits(number, known));
        let by_number: Vec<&Candidate> = possible.iter().copied().filter(same).collect();
        if let [one] = by_number.as_slice() {
            return Learned::Known(one.id, false);
        }
        // Of several whose visible places agree one may be meant; with other numbers on both sides they are two people.
        possible = if by_number.is_empty() {
            possible.into_iter().filter(|one| one.id_number.is_none()).collect()
        } else {
            by_number
        };
    }
    if possible.is_empty() {
        return Learned::Unknown;
    }
    let Some(unit) = unit else {
        return if let [one] = possible.as_slice() { Learned::Known(one.id, false) } else { Learned::Unsure };
    };
    let of_unit = |fits: &dyn Fn(&str) -> bool| -> Vec<Id> {
        let fits = |one: &&&Candidate| one.unit.as_deref().is_some_and(fits);
        possible.iter().filter(fits).map(|one| one.id).collect()
    };
    match of_unit(&|known| known == unit).as_slice() {
        [one] => return Learned::Known(*one, false),
        [] => {}
        _ => return Learned::Unsure,
    }
    match of_unit(&|known| units_alike(known, unit)).as_slice() {
        [one] => Learned::Known(*one, true),
        _ => Learned::Unsure,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(id: i64, unit: &str, number: &str) -> Candidate {
        let id_number = Some(number.to_owned()).filter(|number| !number.is_empty());
        Candidate { id: Id(id), unit: Some(unit.to_owned()), post: None, id_number }
    }

    #[test]
    fn a_number_decides_then_the_unit_and_never_the_name_against_it() {
        let number = "000000199107144831";
        let two = [one(1, "县财政局", number), one(2, "县发展和改革局", "")];
        let same = [one(1, "青石镇", ""), one(2, "青石镇", "")];
        let known = |id, otherwise| Learned::Known(Id(id), otherwise);
        for (unit, listed, among, expected) in [
            (None, None, &[][..], Learned::Unknown),
            (None, None, &two[..1], known(1, false)),
            (None, None, &two[..], Learned::Unsure),
            (Some("县林业局"), Some(number), &two, known(1, false)),
            (Some("县林业局"), Some("000000********4831"), &two, known(1, false)),
            (Some("县林业局"), Some("000000********9999"), &two, Learned::Unsure),
            (Some("县财政局"), Some("000000200001010000"), &two[..1], Learned::Unknown),
            (Some("县财政局"), None, &two, known(1, false)),
            (Some("县发改局"), None, &two, known(2, true)),
            (Some("县林业局"), None, &two[..1], Learned::Unsure),
            (Some("青石镇"), None, &same, Learned::Unsure),
        ] {
            assert_eq!(who_learned(unit, listed, among), expected, "{unit:?} {listed:?}");
        }
    }
}
