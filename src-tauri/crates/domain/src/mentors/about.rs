//! Which topics a lecture is about, as far as its title says.

use crate::Id;

/// Fewer characters in a row say nothing: 工作, 能力提升.
const LEAST: usize = 4;

/// The topics that share the longest run of characters with a title: 公文写作入门 is about 公文写作与综合协调. None where
/// no topic shares enough.
pub fn about(title: &str, topics: Vec<(Id, String)>) -> Vec<(Id, String)> {
    let title: Vec<char> = title.chars().collect();
    let runs = topics.into_iter().map(|topic| (run(&title, &topic.1), topic));
    let near: Vec<_> = runs.filter(|(run, _)| *run >= LEAST).collect();
    let most = near.iter().map(|(run, _)| *run).max().unwrap_or_default();
    near.into_iter().filter(|(run, _)| *run == most).map(|(_, topic)| topic).collect()
}

/// How many characters in a row the two share at most.
fn run(title: &[char], topic: &str) -> usize {
    let mut ending = vec![0; title.len() + 1];
    let mut most = 0;
    for of_topic in topic.chars() {
        for at in (0..title.len()).rev() {
            ending[at + 1] = if title[at] == of_topic { ending[at] + 1 } else { 0 };
            most = most.max(ending[at + 1]);
        }
    }
    most
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_about_the_topics_that_share_the_longest_run_with_it() {
        let names = [
            "公文写作与综合协调",
            "党性修养与廉洁自律",
            "突发舆情应对与媒体沟通",
            "基层治理能力",
            "履职能力提升",
        ];
        let topics = || (1..).map(Id).zip(names.map(str::to_owned)).collect::<Vec<_>>();
        for (title, expected) in [
            ("公文写作入门", vec![1]),
            ("党章党规与廉洁自律", vec![2]),
            ("突发舆情应对", vec![3]),
            ("怎样做好调查研究", vec![]),
            ("能力提升", vec![5]),
            ("写作", vec![]),
            ("", vec![]),
        ] {
            let found: Vec<i64> = about(title, topics()).into_iter().map(|(id, _)| id.0).collect();
            assert_eq!(found, expected, "{title}");
        }
    }
}
