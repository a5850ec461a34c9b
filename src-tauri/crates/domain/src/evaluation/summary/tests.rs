use super::*;
use crate::evaluation::{Block, Item};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// Two blocks of two items and one of one.
fn template() -> Template {
    let block = |title: &str, count: usize| Block {
        title: title.into(),
        items: (0..count)
            .map(|at| Item { text: format!("{title}{at}"), points: 0, teaching: false })
            .collect(),
    };
    Template { blocks: vec![block("方案", 2), block("效果", 1)], ..Template::blank("表") }
}

fn form(digits: &str, comment: &str) -> Form {
    Form {
        answers: digits.bytes().map(|digit| Answer::from_digit(digit - b'0')).collect(),
        comment: (!comment.is_empty()).then(|| comment.to_owned()),
        state: FormState::Complete,
    }
}

/// Worked by hand:
/// item 1: 4 4 3 2 4 → mean 17/5 = 3.40; item 2: 4 3 3 – 3 → 13/4 = 3.25; item 3: 4 4 4 4 1 → 17/5 = 3.40
fn forms() -> Vec<Form> {
    vec![form("444", "好"), form("434", ""), form("334", "饭菜差"), form("204", "好"), form("431", "好 ")]
}

#[test]
fn the_figures_of_five_forms_worked_by_hand() {
    let found = summarise(&template(), 8, 6, &forms(), &Rule::default());
    assert_eq!((found.return_rate, found.valid_rate), (Some(7500), Some(8333)));
    let items: Vec<_> = found.items.iter().map(|it| (it.figures.count.0, it.figures.mean, it.rank)).collect();
    assert_eq!(
        items,
        [
            ([3, 1, 1, 0], Some(340), Some(1)),
            ([1, 3, 0, 0], Some(325), Some(2)),
            ([4, 0, 0, 1], Some(340), Some(1)),
        ]
    );
    // 方案: 4 4 3 2 4 + 4 3 3 3 = 30 / 9 = 3.33; over all: 47 / 14 = 3.357 → 3.36
    let blocks: Vec<_> = found.blocks.iter().map(|block| block.figures.mean).collect();
    assert_eq!((blocks, found.overall.mean), (vec![Some(333), Some(340)], Some(336)));
    let comments: Vec<_> = found.comments.iter().map(|it| (it.text.as_str(), it.count)).collect();
    assert_eq!(comments, [("饭菜差", 1), ("好", 3)], "by what they are about");
    assert_eq!((found.points, found.full, found.points_formula.as_str()), (None, 0, ""));
}

/// 60 + 10 + 30 points, the weights 100 80 60 0. Worked by hand:
/// item 1: 满意 3, 较满意 1, 一般 1 of 5: (300 + 80 + 60) / 500 × 60 = 52.80
/// item 2: 满意 1, 较满意 3 of 4: 340 / 400 × 10 = 8.50
/// item 3: 满意 4, 不满意 1 of 5: 400 / 500 × 30 = 24.00
#[test]
fn the_points_of_a_form_of_a_hundred_worked_by_hand() {
    let mut template = template();
    for (item, points) in template.blocks.iter_mut().flat_map(|block| &mut block.items).zip([60, 10, 30]) {
        item.points = points;
    }
    let found = summarise(&template, 8, 6, &forms(), &Rule::default());
    let items: Vec<_> = found.items.iter().map(|item| item.points).collect();
    assert_eq!(items, [Some(5280), Some(850), Some(2400)]);
    let blocks: Vec<_> = found.blocks.iter().map(|block| (block.full, block.points)).collect();
    assert_eq!(blocks, [(70, Some(6130)), (30, Some(2400))]);
    assert_eq!((found.full, found.points), (100, Some(8530)));
    assert!(found.points_formula.contains("“一般”×60%"), "{}", found.points_formula);
    let blank: Vec<Form> = forms()
        .into_iter()
        .map(|it| Form { answers: vec![it.answers[0], None, it.answers[2]], ..it })
        .collect();
    assert_eq!(summarise(&template, 8, 6, &blank, &Rule::default()).points, None, "an item nobody answered");
}

#[test]
fn the_three_formulas_of_satisfaction_and_their_names() {
    // Over all: 满意 8, 较满意 4, 一般 1, 不满意 1 of 14 answers.
    for (satisfaction, share, named) in [
        (Satisfaction::Satisfied, 5714, "满意度＝“满意”÷有效回答（空白不计）"),
        (Satisfaction::AtLeastFairly, 8571, "满意度＝（“满意”＋“较满意”）÷有效回答（空白不计）"),
        // (8×100 + 4×80 + 1×60 + 0) / 14 = 1180 / 14 = 84.2857
        (
            Satisfaction::Weighted,
            8429,
            "满意度（加权）＝（“满意”×100%＋“较满意”×80%＋“一般”×60%＋“不满意”×0%）÷有效回答（空白不计）",
        ),
    ] {
        let rule = Rule { satisfaction, ..Rule::default() };
        let found = summarise(&template(), 5, 5, &forms(), &rule);
        assert_eq!((found.overall.satisfaction, found.formula.as_str()), (Some(share), named));
    }
}

#[test]
fn four_forms_show_nothing_by_which_somebody_could_be_recognised() {
    let mut forms = forms();
    forms[4].state = FormState::Invalid;
    let found = summarise(&template(), 5, 5, &forms, &Rule::default());
    assert!(found.too_few);
    assert_eq!((found.valid, found.overall), (4, Figures::default()));
    assert!(found.items.is_empty() && found.blocks.is_empty() && found.comments.is_empty());
}

#[test]
fn a_draft_does_not_count_yet_and_is_told() {
    let mut forms = forms();
    forms.push(Form { state: FormState::Draft, ..form("111", "急") });
    let found = summarise(&template(), 6, 6, &forms, &Rule::default());
    assert_eq!((found.typed, found.drafts, found.valid), (6, 1, 5));
    assert_eq!(found.items[0].figures.mean, Some(340));
}

proptest! {
    #[test]
    fn figures_hold_for_any_pile(pile in prop::collection::vec("[0-4]{3}", 0..40)) {
        let forms: Vec<Form> = pile.iter().map(|digits| form(digits, "")).collect();
        let found = summarise(&template(), 40, pile.len() as u32, &forms, &Rule::default());
        prop_assert!(found.return_rate <= Some(10_000));
        let ranks: BTreeSet<u32> = found.items.iter().filter_map(|item| item.rank).collect();
        prop_assert!(ranks.iter().copied().eq(1..=ranks.len() as u32), "no place is left out: {:?}", ranks);
        for item in &found.items {
            let blanks = pile.iter().filter(|digits| digits.as_bytes()[item.no as usize - 1] == b'0').count();
            prop_assert_eq!(item.figures.count.answered() as usize, pile.len() - blanks);
            prop_assert!(item.figures.mean.is_none_or(|mean| (100..=400).contains(&mean)));
        }
        for one in &found.items {
            for other in &found.items {
                prop_assert_eq!(one.figures.mean > other.figures.mean, one.rank < other.rank || other.rank.is_none() && one.rank.is_some());
            }
        }
        // Only 满意 ≤ weighted ≤ 满意 and 较满意 with weights that fall; here: the first is never above the second.
        let strict = Rule { satisfaction: Satisfaction::Satisfied, ..Rule::default() };
        let strictly = summarise(&template(), 40, pile.len() as u32, &forms, &strict);
        prop_assert!(strictly.overall.satisfaction <= found.overall.satisfaction);
    }
}
