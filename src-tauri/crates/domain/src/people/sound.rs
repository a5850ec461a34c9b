//! How names sound: pinyin and its initials, surnames read as surnames.

use pinyin::{ToPinyin as _, ToPinyinMulti as _};

/// Surnames whose reading is not the character's usual one. Two characters are looked up first.
const SURNAMES: &[(&str, &[&str])] = &[
    ("尉迟", &["yu", "chi"]),
    ("万俟", &["mo", "qi"]),
    ("长孙", &["zhang", "sun"]),
    ("澹台", &["tan", "tai"]),
    ("曾", &["zeng"]),
    ("单", &["shan"]),
    ("解", &["xie"]),
    ("仇", &["qiu"]),
    ("查", &["zha"]),
    ("区", &["ou"]),
    ("朴", &["piao"]),
    ("盖", &["ge"]),
    ("覃", &["qin"]),
    ("任", &["ren"]),
    ("华", &["hua"]),
    ("乐", &["yue"]),
    ("员", &["yun"]),
    ("黑", &["he"]),
    ("重", &["chong"]),
    ("秘", &["bi"]),
    ("冼", &["xian"]),
    ("缪", &["miao"]),
    ("宓", &["mi"]),
    ("翟", &["zhai"]),
    ("晁", &["chao"]),
    ("幺", &["yao"]),
    ("褚", &["chu"]),
    ("谌", &["chen"]),
    ("召", &["shao"]),
    ("繁", &["po"]),
    ("折", &["she"]),
    ("纪", &["ji"]),
    ("柏", &["bai"]),
    ("隗", &["wei"]),
];

/// The readings of a text's characters, the most likely first; what has none stands for itself.
///
/// The first reading of each is the one to sort and show by; the others are found by too, since a clerk may know the
/// usual reading better than the surname's.
pub fn readings(text: &str) -> Vec<Vec<String>> {
    let surname = SURNAMES.iter().find(|(name, _)| text.starts_with(name)).map(|(_, sounds)| *sounds);
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .enumerate()
        .map(|(at, c)| {
            let mut sounds: Vec<String> = Vec::new();
            sounds.extend(surname.and_then(|sounds| sounds.get(at)).map(|sound| (*sound).to_owned()));
            sounds.extend(c.to_pinyin().map(|sound| sound.plain().replace('ü', "v")));
            if at < 2 {
                let more = c.to_pinyin_multi().into_iter().flatten();
                sounds.extend(more.map(|sound| sound.plain().replace('ü', "v")));
            }
            if sounds.is_empty() {
                sounds.push(c.to_lowercase().collect());
            }
            let mut seen = Vec::new();
            sounds.retain(|sound| {
                !seen.contains(sound) && {
                    seen.push(sound.clone());
                    true
                }
            });
            sounds
        })
        .collect()
}

/// The initials a name is found by: `wp` for 王平, `syk` and `dyk` for 单永康. At most eight spellings.
pub fn initials(text: &str) -> Vec<String> {
    spellings(text, |sound| sound.chars().next().map(String::from).unwrap_or_default())
}

/// The full pinyin a name is found by: `wangping`. At most eight spellings.
pub fn spelled(text: &str) -> Vec<String> {
    spellings(text, str::to_owned)
}

/// Whether a text is meant by what was typed: a part of it, its initials, its pinyin.
pub fn sounds_like(text: &str, typed: &str) -> bool {
    let typed = typed.trim().to_lowercase().replace('\'', "");
    if typed.is_empty() || text.to_lowercase().contains(&typed) {
        return true;
    }
    let holds = |all: Vec<String>| all.iter().any(|sound| sound.contains(&typed));
    typed.is_ascii() && (holds(initials(text)) || holds(spelled(text)))
}

fn spellings(text: &str, part: impl Fn(&str) -> String) -> Vec<String> {
    const MOST: usize = 8;
    let mut all = vec![String::new()];
    for sounds in readings(text) {
        let mut parts: Vec<String> = sounds.iter().map(|sound| part(sound)).collect();
        parts.dedup();
        let mut next: Vec<String> = Vec::new();
        for sound in &parts {
            for before in &all {
                let spelling = format!("{before}{sound}");
                if next.len() < MOST && !next.contains(&spelling) {
                    next.push(spelling);
                }
            }
        }
        all = next;
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn surnames_read_as_surnames_first_and_are_found_by_either_reading() {
        for (name, first) in [
            ("王平", "wangping"),
            ("曾志文", "zengzhiwen"),
            ("单永康", "shanyongkang"),
            ("解明超", "xiemingchao"),
            ("仇翀", "qiuchong"),
            ("查立新", "zhalixin"),
            ("区慧", "ouhui"),
            ("朴静", "piaojing"),
            ("尉迟柏昇", "yuchibaisheng"),
        ] {
            assert_eq!(spelled(name)[0], first);
        }
        let shan = initials("单永康");
        assert!(shan.contains(&"syk".to_owned()) && shan.contains(&"dyk".to_owned()), "{shan:?}");
        assert_eq!(initials("阿依努尔·买买提")[0], "aynemmt");
        assert!(initials("谭㛃𬭎").iter().all(|initials| initials.starts_with('t')));
    }
}
