//! Trainees (学员): who a name on a list is, how a class is divided into groups, which offices of a class one holds.

use crate::people::is_space;
use crate::problem::{Result, between};
use crate::value::Id;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

crate::keyed! {
    /// Whether a trainee is in the class (学员状态).
    pub enum EnrolmentState {
        Enrolled "enrolled" "在册" [],
        Withdrawn "withdrawn" "退学" ["已退学"],
    }
}

crate::keyed! {
    /// A field of a trainee (学员), as of the class.
    pub enum TraineeField {
        StudentNo "student_no" "学号" [],
        Name "name" "姓名" [],
        Unit "unit" "单位" [],
        Post "post" "职务" [],
        Role "role" "班级职务" [],
        Note "note" "备注" [],
    }
}

crate::keyed! {
    /// How trainees are dealt out to groups (分组办法).
    pub enum Dealing {
        ByNumber "by_number" "按学号顺序" [],
        MixUnits "mix_units" "打散单位" [],
    }
}

crate::keyed! {
    /// In which order numbers are given anew (学号顺序).
    pub enum Numbering {
        Office "office" "单位、职务" [],
        Strokes "strokes" "姓氏笔画" [],
        Pinyin "pinyin" "拼音" [],
        Groups "groups" "小组" [],
    }
}

/// The leader of a group (组长): one in each.
pub const GROUP_LEADER: &str = "组长";
/// The monitor (班长): one in the class.
pub const MONITOR: &str = "班长";

/// Which others lose a role when one trainee is given it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unique {
    /// Nobody: several may hold it
    No,
    /// Whoever holds it in the group
    InGroup,
    /// Whoever holds it in the class
    InClass,
}

/// How far a role is held by one alone.
pub fn unique_role(role: &str) -> Unique {
    match role {
        GROUP_LEADER => Unique::InGroup,
        MONITOR => Unique::InClass,
        _ => Unique::No,
    }
}

/// A cadre of the name that stands on a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Namesake {
    /// The cadre.
    pub id: Id,
    /// Their unit.
    pub unit: Option<String>,
    /// Their post.
    pub post: Option<String>,
}

/// Who a name on a list of trainees is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "is", content = "cadre")]
pub enum Who {
    /// Nobody the office knows: 库外学员
    Outside,
    /// This cadre
    Known(Id),
    /// It must be said
    Unsure,
}

/// Who of the cadres of one name is meant: the unit decides, and of several in one unit the post. Without a unit on the
/// list the only one of the name is meant; with another unit than the list's it must be said, for people move and
/// names repeat.
pub fn who(unit: Option<&str>, post: Option<&str>, namesakes: &[Namesake]) -> Who {
    let same_post = |other: &&&Namesake| post.is_some() && other.post.as_deref() == post;
    let possible: Vec<&Namesake> = match unit {
        None => namesakes.iter().collect(),
        Some(unit) => namesakes
            .iter()
            .filter(|other| other.unit.as_deref().is_some_and(|other| same_unit(other, unit)))
            .collect(),
    };
    match possible.as_slice() {
        [] if namesakes.is_empty() => Who::Outside,
        [one] => Who::Known(one.id),
        several => match several.iter().filter(same_post).collect::<Vec<_>>().as_slice() {
            [one] => Who::Known(one.id),
            _ => Who::Unsure,
        },
    }
}

/// Whether two names of units mean one: `青石县农业农村局`, `县农业农村局`, `农业农村局`.
fn same_unit(a: &str, b: &str) -> bool {
    let plain = |text: &str| text.chars().filter(|c| !is_space(*c)).collect::<String>();
    let (a, b) = (plain(a), plain(b));
    let ends = |long: &str, short: &str| short.chars().count() >= 3 && long.ends_with(short);
    a == b || ends(&a, &b) || ends(&b, &a)
}

/// Deals trainees (in the order of their numbers, with their units) out to `groups` groups: for each the group, from 0.
/// No group has two more than another; mixed, no unit has two more in one group than in another.
pub fn deal(units: &[Option<&str>], groups: usize, how: Dealing) -> Result<Vec<usize>> {
    between("小组数", groups, 1, units.len())?;
    let mut dealt = vec![0; units.len()];
    match how {
        Dealing::ByNumber => {
            let (each, more) = (units.len() / groups, units.len() % groups);
            let mut at = 0;
            for group in 0..groups {
                let size = each + usize::from(group < more);
                dealt[at..at + size].fill(group);
                at += size;
            }
        }
        Dealing::MixUnits => {
            let mut order: Vec<usize> = (0..units.len()).collect();
            order.sort_by_key(|at| units[*at]);
            for (turn, at) in order.into_iter().enumerate() {
                dealt[at] = turn % groups;
            }
        }
    }
    Ok(dealt)
}

/// The usual name of a group, from 0: `第一组`.
pub fn group_name(at: usize) -> String {
    const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let number = at + 1;
    let (tens, ones) = (number / 10, number % 10);
    let words = match tens {
        0 => DIGITS[ones].to_owned(),
        1 => format!("十{}", DIGITS[ones]),
        2..=9 => format!("{}十{}", DIGITS[tens], DIGITS[ones]),
        _ => number.to_string(),
    };
    format!("第{words}组")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Code;
    use proptest::prelude::*;

    fn namesake(id: i64, unit: &str, post: &str) -> Namesake {
        Namesake { id: Id(id), unit: Some(unit.to_owned()), post: Some(post.to_owned()) }
    }

    #[test]
    fn a_name_alone_never_decides_between_two_and_a_unit_that_differs_is_asked() {
        let one = [namesake(1, "县农业农村局", "副局长")];
        let two = [namesake(1, "青石镇", "副镇长"), namesake(2, "县财政局", "股长")];
        let same_unit = [namesake(1, "青石镇", "副镇长"), namesake(2, "青石镇", "科员")];
        for (unit, post, namesakes, expected) in [
            (None, None, &[][..], Who::Outside),
            (None, None, &one[..], Who::Known(Id(1))),
            (Some("青石县农业农村局"), None, &one, Who::Known(Id(1))),
            (Some("农业农村局"), None, &one, Who::Known(Id(1))),
            (Some("县财政局"), None, &one, Who::Unsure),
            (None, None, &two, Who::Unsure),
            (None, Some("股长"), &two, Who::Known(Id(2))),
            (Some("青石镇"), Some("组织委员"), &two, Who::Known(Id(1))),
            (Some("青石镇"), None, &same_unit, Who::Unsure),
            (Some("青石镇"), Some("科员"), &same_unit, Who::Known(Id(2))),
        ] {
            assert_eq!(who(unit, post, namesakes), expected, "{unit:?} {post:?}");
        }
    }

    #[test]
    fn groups_are_named_as_on_paper() {
        for (at, name) in [(0, "第一组"), (8, "第九组"), (9, "第十组"), (10, "第十一组"), (20, "第二十一组")]
        {
            assert_eq!(group_name(at), name);
        }
    }

    #[test]
    fn more_groups_than_people_are_refused() {
        assert_eq!(deal(&[None, None], 3, Dealing::ByNumber).unwrap_err().code, Code::OutOfRange);
        assert_eq!(deal(&[None, None], 0, Dealing::MixUnits).unwrap_err().code, Code::OutOfRange);
    }

    proptest! {
        #[test]
        fn groups_are_even_and_units_are_spread(units in prop::collection::vec(0..6_u8, 1..80), groups in 1..9_usize) {
            prop_assume!(groups <= units.len());
            let names: Vec<String> = units.iter().map(u8::to_string).collect();
            let units: Vec<Option<&str>> = names.iter().map(|name| (name != "0").then_some(name.as_str())).collect();
            let even = |counts: Vec<usize>| {
                counts.iter().max().unwrap() - counts.iter().min().unwrap() <= 1
            };
            for how in [Dealing::ByNumber, Dealing::MixUnits] {
                let dealt = deal(&units, groups, how).unwrap();
                prop_assert!(even((0..groups).map(|g| dealt.iter().filter(|d| **d == g).count()).collect()));
            }
            let mixed = deal(&units, groups, Dealing::MixUnits).unwrap();
            for unit in &units {
                let count = |g| mixed.iter().zip(&units).filter(|(d, u)| **d == g && *u == unit).count();
                prop_assert!(even((0..groups).map(count).collect()));
            }
            let by_number = deal(&units, groups, Dealing::ByNumber).unwrap();
            prop_assert!(by_number.is_sorted());
        }
    }
}
