use super::*;
use crate::proof::{extracted, fonts, leave};
use zhixing_domain::Id;
use zhixing_domain::chain::{Fact, Node, NodeKind};

fn full() -> Picture {
    let mut picture = Picture { title: "优化营商环境".into(), ..Picture::default() };
    let titles = [
        "优化营商环境专题培训班（第一期）",
        "乡村全面振兴",
        "谭㛃",
        "2026年科级干部基层治理能力提升培训班（第二期）",
    ];
    let mut before = Vec::new();
    for (at, stage) in Stage::ALL.iter().enumerate().take(7) {
        let here: Vec<usize> = (0..[18, 14, 9, 12, 9, 3, 1][at])
            .map(|one| {
                picture.node(Node {
                    stage: *stage,
                    kind: NodeKind::Class,
                    id: Id(i64::from(at as u32 * 100 + one)),
                    within: None,
                    title: titles[(at + one as usize) % titles.len()].into(),
                    facts: vec![Fact::of("组织需求", 2), Fact::of("个体需求", 13)],
                    is_subject: at == 1 && one == 4,
                })
            })
            .collect();
        for (one, to) in here.iter().enumerate() {
            if let Some(from) = before.get(one % before.len().max(1)) {
                picture.link(*from, *to);
            }
        }
        before = here;
    }
    picture.arranged()
}

#[test]
fn every_place_is_readable_and_what_is_not_shown_is_said() {
    let sheet = ChainSheet {
        title: "全链图：优化营商环境".into(),
        picture: full(),
        note: "2026年11月28日 制".into(),
    };
    let made = set_chain(&fonts(), &sheet).unwrap();
    leave("chain", &made.bytes);
    assert_eq!((made.pages, made.findings.as_slice()), (1, &[][..]));
    let text: String = extracted(&made.bytes).split_whitespace().collect();
    for part in ["需求", "新的需求", "还没有", "另有4项", "谭㛃", "组织需求2·个体需求13"]
    {
        assert!(text.contains(part), "{part} in {text}");
    }
}
