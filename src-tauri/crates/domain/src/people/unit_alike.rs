//! Whether two spellings mean one unit: short names, names with a second one in brackets, paths of an organisation tree.

use super::is_space;

/// What stands behind a unit's name without changing which it is.
const BEHIND: [&str; 3] = ["人民政府", "机关", "党委"];

/// Whether two names may mean one unit: `青石县财政局` and `财政局`, `县发改局` and `县发展和改革局`, `县融媒体中心` and
/// `县融媒体中心（县广播电视台）`, `青石县/县财政局` and `县财政局`. It tells namesakes apart; it proves nothing by itself.
pub fn units_alike(a: &str, b: &str) -> bool {
    let (a, b) = (spellings(a), spellings(b));
    a.iter().any(|a| b.iter().any(|b| one_unit(a, b)))
}

/// The names that one spelling holds: before and within brackets, and each step of a path.
fn spellings(text: &str) -> Vec<String> {
    let text: String = text.chars().filter(|c| !is_space(*c)).collect();
    let names = text.split(['（', '(', '）', ')', '/', '\\', '>', '-', '—', '›', '_', '、']);
    names.filter(|name| name.chars().count() >= 2).map(plain).collect()
}

fn plain(name: &str) -> String {
    let mut name = name.strip_prefix("中共").unwrap_or(name);
    for behind in BEHIND {
        name = name.strip_suffix(behind).filter(|rest| rest.chars().count() >= 2).unwrap_or(name);
    }
    match name.strip_suffix('办') {
        Some(before) if !before.is_empty() => format!("{before}办公室"),
        _ => name.to_owned(),
    }
}

fn one_unit(a: &str, b: &str) -> bool {
    let (short, long) = if a.chars().count() <= b.chars().count() { (a, b) } else { (b, a) };
    let is_tail = short.chars().count() >= 3 && long.ends_with(short);
    short == long || is_tail || is_short_for(within_county(short), within_county(long))
}

/// The name without the county before it: `青石县财政局` and `县财政局` as `财政局`.
fn within_county(name: &str) -> &str {
    let county = name.char_indices().take(5).find(|(_, c)| *c == '县');
    let rest = county.map_or(name, |(at, c)| &name[at + c.len_utf8()..]);
    if rest.chars().count() >= 2 { rest } else { name }
}

/// Whether `short` takes its letters from `long` in order, from the first to the last: 发改局 of 发展和改革局.
fn is_short_for(short: &str, long: &str) -> bool {
    if short.chars().count() < 3 || short.chars().next() != long.chars().next() {
        return false;
    }
    let mut rest = long.chars();
    short.chars().all(|c| rest.any(|other| other == c)) && short.chars().last() == long.chars().last()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_long_bracketed_and_pathed_names_mean_one_unit() {
        for (a, b) in [
            ("县财政局", "青石县财政局"),
            ("财政局", "县财政局"),
            ("县发改局", "县发展和改革局"),
            ("青石县发改局", "县发展和改革局"),
            ("人社局", "县人力资源和社会保障局"),
            ("县住建局", "县住房和城乡建设局"),
            ("县市监局", "县市场监督管理局"),
            ("县融媒体中心", "县融媒体中心（县广播电视台）"),
            ("县广播电视台", "县融媒体中心（县广播电视台）"),
            ("中共青石县委组织部", "县委组织部"),
            ("县委办", "县委办公室"),
            ("白鹭乡人民政府", "白鹭乡"),
            ("青石县/县财政局/预算股", "县财政局"),
            ("县纪委监委", "县纪委监委机关"),
            ("县工业园区管委会", "县工业园区管理委员会"),
        ] {
            assert!(units_alike(a, b) && units_alike(b, a), "{a} {b}");
        }
    }

    #[test]
    fn other_units_stay_others() {
        for (a, b) in [
            ("县财政局", "县林业局"),
            ("县委组织部", "县委宣传部"),
            ("青石镇", "青石镇中心小学"),
            ("白鹭乡", "东岭镇"),
            ("县委办公室", "县政府办公室"),
            ("县水利局", "县水务局"),
            ("", "县财政局"),
        ] {
            assert!(!units_alike(a, b), "{a} {b}");
        }
    }
}
