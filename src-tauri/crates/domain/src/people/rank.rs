//! Ranks (职级), 公务员法 (2018 revision): found in what rosters write, longest name first.

/// Ranks and levels of post as they are written, each group from high to low.
pub const RANKS: &[&str] = &[
    "一级巡视员",
    "二级巡视员",
    "一级调研员",
    "二级调研员",
    "三级调研员",
    "四级调研员",
    "一级主任科员",
    "二级主任科员",
    "三级主任科员",
    "四级主任科员",
    "一级科员",
    "二级科员",
    "一级总监",
    "二级总监",
    "一级高级主管",
    "二级高级主管",
    "三级高级主管",
    "四级高级主管",
    "一级主管",
    "二级主管",
    "三级主管",
    "四级主管",
    "专业技术员",
    "督办",
    "一级高级主办",
    "二级高级主办",
    "三级高级主办",
    "四级高级主办",
    "一级主办",
    "二级主办",
    "三级主办",
    "四级主办",
    "一级行政执法员",
    "二级行政执法员",
    "正处级",
    "副处级",
    "正科级",
    "副科级",
    "正股级",
    "副股级",
    "副巡视员",
    "副调研员",
    "副主任科员",
];

/// The rank that a text of post and rank names, without changing its spelling otherwise: `副局长、2级主任科员`.
pub fn rank_in(text: &str) -> Option<&'static str> {
    if let Some(whole) = RANKS.iter().copied().find(|rank| *rank == text) {
        return Some(whole);
    }
    let plain: String = text
        .chars()
        .map(|c| match c {
            '1' | '１' => '一',
            '2' | '２' => '二',
            '3' | '３' => '三',
            '4' | '４' => '四',
            c => c,
        })
        .collect();
    RANKS.iter().copied().filter(|rank| plain.contains(rank)).max_by_key(|rank| rank.chars().count())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_name_wins() {
        for (text, rank) in [
            ("副局长、三级主任科员", Some("三级主任科员")),
            ("2级主任科员", Some("二级主任科员")),
            ("副主任科员", Some("副主任科员")),
            ("一级高级主管", Some("一级高级主管")),
            ("局长", None),
        ] {
            assert_eq!(rank_in(text), rank, "{text}");
        }
    }
}
