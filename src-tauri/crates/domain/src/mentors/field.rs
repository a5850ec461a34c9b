//! The fields of a mentor, and what may be typed into them.

use crate::people::{IdNumber, is_space, read_name};
use crate::plans::LecturerTitle;
use crate::{Code, Problem, Result};

crate::keyed! {
    /// A field of a mentor (导师), in the order of the record.
    pub enum MentorField {
        Name "name" "姓名" ["导师姓名" "师资姓名"],
        Sex "sex" "性别" [],
        Kind "kind" "类别" ["导师类别" "师资类别"],
        Organisation "organisation" "单位" ["工作单位" "所在单位" "单位名称" "现工作单位" "单位及职务" "工作单位及职务" "单位职务" "单位及职务职称"],
        Title "title" "职务职称" ["职务" "职称" "职务/职称" "职务或职称" "职务、职称" "现任职务" "职务及职称"],
        Level "level" "级别" ["职级" "职称级别" "行政级别"],
        Phone "phone" "电话" ["联系电话" "办公电话" "办公室电话" "座机" "手机" "手机号" "手机号码" "联系方式" "电话号码" "联系手机"],
        Place "place" "所在地" ["地区" "所在地区"],
        Fee "fee" "课酬等级" ["课酬标准" "酬金等级"],
        IdNumber "id_number" "身份证号" ["身份证" "身份证号码" "公民身份号码" "证件号码"],
        Bank "bank" "开户行" ["开户银行" "银行" "开户行名称"],
        Account "account" "银行账号" ["账号" "银行卡号" "卡号" "银行账户" "收款账号" "银行卡"],
        Available "available" "可授课时间" ["授课时间" "时间安排"],
        Note "note" "备注" ["说明"],
    }
}

crate::keyed! {
    /// Where a mentor lives (所在地), the nearest first: how far they have to come.
    pub enum MentorPlace {
        County "county" "本县" ["县内" "本区" "本地"],
        City "city" "本市" ["市内" "市"],
        Province "province" "本省" ["省内" "省"],
        Beyond "beyond" "外省" ["省外" "北京" "上海"],
    }
}

crate::keyed! {
    /// By which title a mentor's lectures are paid (课酬等级), or that they take nothing, as leaders in office do.
    pub enum FeeClass {
        Expert "renowned" "院士、全国知名专家" ["院士" "知名专家" "全国知名专家"],
        Full "full" "正高级职称" ["正高" "正高级" "教授"],
        Associate "associate" "副高级及以下" ["副高" "副高级" "副教授" "中级" "讲师"],
        Nothing "nothing" "不取酬" ["无" "不领取" "不取" "义务"],
    }
}

impl FeeClass {
    /// The title of the cost rule; nothing where nothing is paid.
    pub const fn title(self) -> Option<LecturerTitle> {
        match self {
            Self::Expert => Some(LecturerTitle::Expert),
            Self::Full => Some(LecturerTitle::Full),
            Self::Associate => Some(LecturerTitle::Associate),
            Self::Nothing => None,
        }
    }
}

/// Reads what is typed into a field; `None` clears it.
pub fn read_mentor(field: MentorField, typed: &str) -> Result<Option<String>> {
    let text = match field {
        MentorField::Name => read_name(typed).0,
        // Digits of full width, as an input method leaves them.
        MentorField::Phone | MentorField::Account => {
            typed.chars().filter(|c| !is_space(*c)).map(narrow).collect()
        }
        MentorField::IdNumber => {
            let plain: String = typed.chars().filter(|c| !is_space(*c) && *c != '\'').map(narrow).collect();
            plain.to_uppercase()
        }
        _ => typed.trim_matches(is_space).to_owned(),
    };
    let unread = |expected: &str| {
        let problem = Problem::new(Code::NotUnderstood).with("field", field.zh()).with("found", &text);
        problem.with("expected", expected)
    };
    let one_of =
        |key: Option<&'static str>| key.map(|key| Some(key.to_owned())).ok_or_else(|| unread("请选一种。"));
    match field {
        MentorField::Name if text.is_empty() => Err(Problem::new(Code::Empty).with("field", field.zh())),
        _ if text.is_empty() => Ok(None),
        MentorField::Sex => one_of(["男", "女"].into_iter().find(|sex| *sex == text)),
        MentorField::Kind => {
            let kind = super::MentorKind::from_key(&text).or_else(|| super::MentorKind::from_zh(&text));
            one_of(kind.map(super::MentorKind::key))
        }
        MentorField::Place => {
            one_of(MentorPlace::from_key(&text).or_else(|| MentorPlace::from_zh(&text)).map(MentorPlace::key))
        }
        MentorField::Fee => {
            one_of(FeeClass::from_key(&text).or_else(|| FeeClass::from_zh(&text)).map(FeeClass::key))
        }
        // 0716-1234567转8001
        MentorField::Phone if text.replace('转', "-").chars().any(char::is_alphabetic) => {
            Err(unread("电话里只能有数字、横线和顿号。"))
        }
        _ => Ok(Some(text)),
    }
}

crate::keyed! {
    /// What is to be looked at in a field that was kept as typed (要核对的).
    pub enum MentorDoubt {
        Phone "phone" "电话位数不对" [],
        IdNumber "id_number" "身份证号不对" [],
        Account "account" "银行账号位数不对" [],
    }
}

/// What looks wrong in a field as it is kept: a phone of too few or too many digits, an ID number that cannot be, an
/// account of a length that no bank gives. Nothing is refused for it: the paper may say so.
pub fn doubt(field: MentorField, kept: &str) -> Option<MentorDoubt> {
    let is_wrong = match field {
        MentorField::Phone => !kept.split(['、', '/', ';', '；', ',', '，']).all(is_phone),
        MentorField::IdNumber => IdNumber::read(kept).is_err(),
        // Cards have 16 to 19 digits, accounts at counties' banks down to 12, of firms up to 25.
        MentorField::Account => {
            !kept.chars().all(|c| c.is_ascii_digit() || c == '-')
                || !(12..=25).contains(&kept.chars().filter(char::is_ascii_digit).count())
        }
        _ => return None,
    };
    is_wrong.then_some(match field {
        MentorField::Phone => MentorDoubt::Phone,
        MentorField::IdNumber => MentorDoubt::IdNumber,
        _ => MentorDoubt::Account,
    })
}

/// A mobile of eleven digits, a number of the county of seven or eight, one with its area code, a service number.
fn is_phone(number: &str) -> bool {
    let whole = number.split('转').next().unwrap_or_default();
    let digits: String = whole.trim_start_matches("+86").chars().filter(char::is_ascii_digit).collect();
    match digits.as_bytes() {
        [b'1', second, ..] if digits.len() == 11 => (b'3'..=b'9').contains(second),
        [b'0', ..] => (10..=12).contains(&digits.len()),
        [b'4' | b'8', b'0', b'0', ..] if digits.len() == 10 => true,
        [b'2'..=b'8', ..] => matches!(digits.len(), 7 | 8),
        _ => false,
    }
}

/// A character of half its width.
fn narrow(c: char) -> char {
    match c {
        '０'..='９' => char::from(b'0' + (u32::from(c) - u32::from('０')) as u8),
        'Ｘ' | 'ｘ' => 'X',
        '－' | '—' | '–' => '-',
        '（' => '(',
        '）' => ')',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_field_cannot_mean_is_refused() {
        use MentorField as F;
        for (field, typed, kept) in [
            (F::Name, " 王　平 ", Ok(Some("王平"))),
            (F::Name, " ", Err(Code::Empty)),
            (F::Phone, " １３９　0000 0001 ", Ok(Some("13900000001"))),
            (F::Phone, "（０２７）８７６５－４３２１", Ok(Some("(027)8765-4321"))),
            (F::Sex, "女", Ok(Some("女"))),
            (F::Sex, "F", Err(Code::NotUnderstood)),
            (F::Kind, "专家", Ok(Some("expert"))),
            (F::Kind, "歌手", Err(Code::NotUnderstood)),
            (F::Place, "本省", Ok(Some("province"))),
            (F::Fee, "副教授", Ok(Some("associate"))),
            (F::Fee, "nothing", Ok(Some("nothing"))),
            (F::Fee, "500", Err(Code::NotUnderstood)),
            (F::Phone, "0716-1234567转8001", Ok(Some("0716-1234567转8001"))),
            (F::IdNumber, " 11010519491231002ｘ ", Ok(Some("11010519491231002X"))),
            (F::Account, "6222 0200 0000 0000 000", Ok(Some("6222020000000000000"))),
            (F::Phone, "0716-1234567", Ok(Some("0716-1234567"))),
            (F::Phone, "问他", Err(Code::NotUnderstood)),
            (F::Note, "", Ok(None)),
        ] {
            let read = read_mentor(field, typed).map_err(|problem| problem.code);
            assert_eq!(read, kept.map(|kept: Option<&str>| kept.map(str::to_owned)), "{typed}");
        }
    }

    #[test]
    fn what_looks_wrong_is_told_and_kept() {
        use MentorField as F;
        for (field, kept, is_wrong) in [
            (F::Phone, "13900000001", false),
            (F::Phone, "1390000001", true),
            (F::Phone, "1390000", true),
            (F::Phone, "139000000011", true),
            (F::Phone, "12900000001", true),
            (F::Phone, "0716-1234567", false),
            (F::Phone, "(027)8765-4321", false),
            (F::Phone, "0716-1234567转8001", false),
            (F::Phone, "8765432", false),
            (F::Phone, "400-800-1234", false),
            (F::Phone, "13900000001、8765432", false),
            (F::Phone, "13900000001、87", true),
            (F::IdNumber, "11010519491231002X", false),
            (F::IdNumber, "110105194912310021", true),
            (F::IdNumber, "1101051949", true),
            (F::Account, "6222020000000000000", false),
            (F::Account, "62220", true),
            (F::Note, "1", false),
        ] {
            assert_eq!(doubt(field, kept).is_some(), is_wrong, "{field:?} {kept}");
        }
    }
}
