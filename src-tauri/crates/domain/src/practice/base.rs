//! Where one can learn (现场教学点, 对标单位): advanced units, leading firms, teaching bases.

use super::{Kept, choice, phone, text};
use crate::Result;

crate::keyed! {
    /// What a place to learn at is (类别).
    pub enum BaseKind {
        Unit "unit" "先进部门单位" ["先进单位" "部门单位" "单位"],
        Company "company" "龙头企业" ["企业" "公司"],
        Base "base" "教学基地" ["现场教学点" "基地" "教学点"],
    }
}

crate::keyed! {
    /// A field of a place to learn at (基地单位), in the order of its record.
    pub enum BaseField {
        Name "name" "名称" [],
        Kind "kind" "类别" [],
        Place "place" "地点" [],
        Learn "learn" "能学什么" [],
        Contact "contact" "联系人" [],
        Phone "phone" "电话" [],
        Note "note" "备注" [],
    }
}

/// Reads what is typed into a field; `None` clears it.
///
/// # Errors
/// A base without a name, a kind that is none, a phone number with letters.
pub fn read_base(field: BaseField, typed: &str) -> Result<Option<Kept>> {
    let name = field.zh();
    match field {
        BaseField::Name => text(name, typed, true),
        BaseField::Kind => choice(name, typed, |word| {
            BaseKind::from_key(word).or_else(|| BaseKind::from_zh(word)).map(BaseKind::key)
        }),
        BaseField::Phone => phone(name, typed),
        _ => text(name, typed, false),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Code;

    #[test]
    fn a_base_needs_a_name_and_its_kind_is_read_by_its_word() {
        let kept = |text: &str| Ok(Some(Kept::Text(text.to_owned())));
        for (field, typed, read) in [
            (BaseField::Name, " 枫桥村 ", kept("枫桥村")),
            (BaseField::Name, "　", Err(Code::Empty)),
            (BaseField::Kind, "现场教学点", kept("base")),
            (BaseField::Kind, "公园", Err(Code::NotUnderstood)),
            (BaseField::Phone, "0716-88a", Err(Code::NotUnderstood)),
            (BaseField::Phone, "", Ok(None)),
        ] {
            assert_eq!(read_base(field, typed).map_err(|problem| problem.code), read, "{typed}");
        }
    }
}
