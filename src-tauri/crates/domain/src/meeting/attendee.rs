//! Someone from outside as they are written down in one line: a name, and often the unit and the post behind it.

use crate::people::{is_space, read_name};

/// What one line says of someone (参会人).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReadAttendee {
    /// 姓名
    pub name: String,
    /// 单位
    pub unit: Option<String>,
    /// 职务
    pub post: Option<String>,
}

/// What names of organisations end with.
const UNIT_ENDS: &[&str] = &[
    "局",
    "委",
    "部",
    "院",
    "厅",
    "办",
    "所",
    "中心",
    "公司",
    "集团",
    "厂",
    "学校",
    "大学",
    "党校",
    "镇",
    "乡",
    "街道",
    "村",
    "社区",
    "协会",
    "商会",
    "联合会",
    "学会",
    "银行",
    "合作社",
    "站",
    "队",
    "处",
    "科",
    "室",
    "政府",
    "基地",
    "园区",
    "管委会",
    "法庭",
    "中学",
    "小学",
    "县",
    "市",
    "省",
    "区",
    "社",
    "会",
    "场",
    "店",
    "行",
];
/// What posts end with.
const POST_ENDS: &[&str] = &[
    "长",
    "主任",
    "书记",
    "经理",
    "教授",
    "研究员",
    "总",
    "员",
    "师",
    "工",
    "董事",
    "主席",
    "主播",
    "理事",
    "代表",
];

fn ends(text: &str, with: &[&str]) -> bool {
    with.iter().any(|end| text.ends_with(end))
}

fn is_han(text: &str) -> bool {
    text.chars().all(|c| !c.is_ascii() && c.is_alphabetic() && c != '·')
}

/// Whether a word behind a name reads as an organisation: it ends like one, is longer than any name, or is two letters of
/// which the first is a level (`县委`).
fn is_unit(word: &str) -> bool {
    let letters = word.chars().count();
    let least =
        if word.starts_with(['省', '市', '县', '区', '镇', '乡', '州', '党']) { 2 } else { 3 };
    !ends(word, POST_ENDS) && (letters >= 5 || letters >= least && ends(word, UNIT_ENDS))
}

/// Reads `王德 省农科院`, `王德 省农科院 研究员`, `王德（省农科院）`, `王德，省农科院`. Blanks within a name (`王 德`,
/// `欧阳 建国`) are padding, and a second word is no part of the name where it reads as an organisation or a post.
pub fn read_attendee(typed: &str) -> ReadAttendee {
    let text = typed.trim_matches(is_space);
    if let (name, Some(remark)) = read_name(text) {
        return ReadAttendee { name, ..about(&remark) };
    }
    if let Some((name, rest)) = text.split_once(['，', ',', '；', ';', '\t']) {
        return ReadAttendee { name: read_name(name).0, ..about(rest) };
    }
    let words: Vec<&str> = text.split(is_space).filter(|word| !word.is_empty()).collect();
    let Some((first, mut rest)) = words.split_first() else { return ReadAttendee::default() };
    let mut name = (*first).to_owned();
    // `王　德`: a surname set apart.
    while name.chars().count() == 1
        && let Some((more, others)) = rest.split_first()
    {
        name.push_str(more);
        rest = others;
    }
    let is_name = is_han(&name) && (2..=4).contains(&name.chars().count());
    match rest.first() {
        Some(second)
            if is_name && (is_unit(second) || ends(second, POST_ENDS) && second.chars().count() >= 2) =>
        {
            ReadAttendee { name, ..about(&rest.join(" ")) }
        }
        _ => ReadAttendee { name: read_name(text).0, ..ReadAttendee::default() },
    }
}

/// Unit and post behind a name.
fn about(text: &str) -> ReadAttendee {
    let words: Vec<&str> = text
        .split(|c: char| is_space(c) || matches!(c, '，' | ',' | '、' | '；' | ';'))
        .filter(|word| !word.is_empty())
        .collect();
    let some = |text: String| Some(text).filter(|text| !text.is_empty());
    let (unit, post) = match words.split_first() {
        None => (None, None),
        Some((only, [])) if ends(only, POST_ENDS) && !is_unit(only) && only.chars().count() < 5 => {
            (None, some((*only).to_owned()))
        }
        Some((unit, post)) => (some((*unit).to_owned()), some(post.concat())),
    };
    ReadAttendee { name: String::new(), unit, post }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_unit_behind_a_name_is_no_part_of_it_and_a_padded_name_is_one() {
        for (typed, name, unit, post) in [
            ("王德 省农科院", "王德", Some("省农科院"), None),
            ("王德　省农科院　研究员", "王德", Some("省农科院"), Some("研究员")),
            ("王德（省农科院）", "王德", Some("省农科院"), None),
            ("王德，省农科院 院长", "王德", Some("省农科院"), Some("院长")),
            ("王　德 县发改局", "王德", Some("县发改局"), None),
            ("王 德", "王德", None, None),
            ("欧阳 建国", "欧阳建国", None, None),
            (
                "欧阳建国 青石县绿谷农业有限公司 总经理",
                "欧阳建国",
                Some("青石县绿谷农业有限公司"),
                Some("总经理"),
            ),
            ("王德 县委", "王德", Some("县委"), None),
            ("欧阳 志行", "欧阳志行", None, None),
            ("王德 教授", "王德", None, Some("教授")),
            ("谭㛃 𬭎合金研究所", "谭㛃", Some("𬭎合金研究所"), None),
            ("Anna Maria", "Anna Maria", None, None),
            ("阿依努尔·买买提", "阿依努尔·买买提", None, None),
            ("　", "", None, None),
        ] {
            let found = read_attendee(typed);
            assert_eq!(
                (found.name.as_str(), found.unit.as_deref(), found.post.as_deref()),
                (name, unit, post),
                "{typed}"
            );
        }
    }

    proptest! {
        #[test]
        fn nothing_that_was_written_is_lost(typed in "[王德欧阳建国省农科院局长㛃 　，（）]{0,14}") {
            let found = read_attendee(&typed);
            let all = [Some(found.name), found.unit, found.post].into_iter().flatten().collect::<String>();
            let letters = |text: &str| {
                let mut letters: Vec<char> = text.chars().filter(|c| !is_space(*c) && !"，（）".contains(*c)).collect();
                letters.sort_unstable();
                letters
            };
            prop_assert_eq!(letters(&all), letters(&typed));
        }
    }
}
