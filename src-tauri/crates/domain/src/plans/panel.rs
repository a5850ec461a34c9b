//! 训前评估: a panel scores every item by blocks of questions; the rule says what passes, and the figures explain it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

crate::keyed! {
    /// Where an item stands with the panel (评估结论).
    pub enum ItemStanding {
        Unassessed "unassessed" "未评估" [],
        Before "before" "评估中" [],
        Passed "passed" "通过" [],
        Failed "failed" "退回" [],
        Changed "changed" "通过后有改动" [],
        Overruled "overruled" "特批通过" [],
    }
}

impl ItemStanding {
    /// Whether the item may go up for approval.
    pub const fn is_passed(self) -> bool {
        matches!(self, Self::Passed | Self::Overruled)
    }
}

crate::keyed! {
    /// Who sits on the panel (评估人员类别).
    pub enum MemberKind {
        Cadre "cadre" "干部" [],
        Expert "expert" "行业专家" ["专家"],
        Entrepreneur "entrepreneur" "企业家" [],
    }
}

/// A block of the scoring form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FormBlock {
    /// What it asks about.
    pub title: String,
    /// Its questions.
    pub questions: Vec<String>,
}

/// How many of each kind a panel must have at least.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PanelRule {
    /// 干部
    pub cadre: u32,
    /// 行业专家
    pub expert: u32,
    /// 企业家
    pub entrepreneur: u32,
}

/// The rule of 训前评估: the form, the panel, and what passes (评估标准).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AssessmentRule {
    /// The form's blocks.
    pub blocks: Vec<FormBlock>,
    /// Who must be on the panel.
    pub panel: PanelRule,
    /// The least mean over all questions, in hundredths.
    #[ts(type = "number")]
    pub least_mean: i64,
    /// The least mean of every single block, in hundredths.
    #[ts(type = "number")]
    pub least_block: i64,
}

impl Default for AssessmentRule {
    fn default() -> Self {
        let block = |title: &str, questions: &[&str]| FormBlock {
            title: title.to_owned(),
            questions: questions.iter().map(|question| (*question).to_owned()).collect(),
        };
        Self {
            blocks: vec![
                block(
                    "计划科学合理",
                    &[
                        "目标明确，符合上级部署和本县实际",
                        "时间安排合理，不与中心工作冲突",
                        "天数、学时与内容相称",
                        "形式与内容相称",
                        "经费合规、节约",
                    ],
                ),
                block(
                    "对象准确全面",
                    &[
                        "培训对象与岗位要求一致",
                        "选人规则清楚，可以核对",
                        "该训的没有遗漏",
                        "没有多头重复调训",
                    ],
                ),
                block(
                    "内容实用有效",
                    &[
                        "回应了调研中提出的需求",
                        "针对岗位上的实际问题",
                        "师资和教学点能够保证",
                        "训后能用得上、可检验",
                    ],
                ),
            ],
            panel: PanelRule { cadre: 1, expert: 1, entrepreneur: 1 },
            least_mean: 350,
            least_block: 300,
        }
    }
}

impl AssessmentRule {
    /// How many questions it has.
    pub fn questions(&self) -> usize {
        self.blocks.iter().map(|block| block.questions.len()).sum()
    }
}

/// Kinds of which the panel has too few, with how many are missing.
pub fn missing_kinds(rule: &PanelRule, members: &[MemberKind]) -> Vec<(MemberKind, u32)> {
    MemberKind::ALL
        .iter()
        .filter_map(|kind| {
            let wanted = match kind {
                MemberKind::Cadre => rule.cadre,
                MemberKind::Expert => rule.expert,
                MemberKind::Entrepreneur => rule.entrepreneur,
            };
            let there = members.iter().filter(|member| *member == kind).count() as u32;
            (there < wanted).then(|| (*kind, wanted - there))
        })
        .collect()
}

/// One member's answers to the questions about one item, in order; nothing where none was given.
pub type Ballot = Vec<Option<u8>>;

/// The mean of a block, in hundredths.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BlockMean {
    /// The block.
    pub title: String,
    /// Its mean; nothing while there are no answers.
    #[ts(type = "number | null")]
    pub mean: Option<i64>,
    /// Whether it lies under the floor.
    pub is_low: bool,
}

/// What the scores of an item come to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Judgement {
    /// Block by block.
    pub blocks: Vec<BlockMean>,
    /// Over all questions, in hundredths.
    #[ts(type = "number | null")]
    pub mean: Option<i64>,
    /// Whether the mean lies under the least.
    pub is_low: bool,
    /// Answers that are still missing.
    pub missing: u32,
    /// Whether it passes; nothing while answers are missing.
    pub passes: Option<bool>,
}

/// Judges an item: it passes when the mean of all answers reaches the least and no block lies under its floor. A missing
/// answer is never a bad one.
pub fn judge(rule: &AssessmentRule, ballots: &[Ballot]) -> Judgement {
    let mut from = 0;
    let mut missing = 0;
    let (mut sum, mut count) = (0, 0);
    let blocks: Vec<BlockMean> = rule
        .blocks
        .iter()
        .map(|block| {
            let span = from..from + block.questions.len();
            from = span.end;
            let (mut here, mut given) = (0, 0);
            for ballot in ballots {
                for at in span.clone() {
                    match ballot.get(at).copied().flatten() {
                        Some(score) => (here, given) = (here + i64::from(score), given + 1),
                        None => missing += 1,
                    }
                }
            }
            (sum, count) = (sum + here, count + given);
            let mean = mean(here, given);
            let is_low = mean.is_some_and(|mean| mean < rule.least_block);
            BlockMean { title: block.title.clone(), mean, is_low }
        })
        .collect();
    let mean = mean(sum, count);
    let is_low = mean.is_some_and(|mean| mean < rule.least_mean);
    let is_whole = missing == 0 && count > 0;
    let passes = is_whole.then(|| !is_low && blocks.iter().all(|block| !block.is_low));
    Judgement { blocks, mean, is_low, missing, passes }
}

/// In hundredths, rounded half up.
fn mean(sum: i64, count: i64) -> Option<i64> {
    (count > 0).then(|| (sum * 200 + count) / (count * 2))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn two_blocks() -> AssessmentRule {
        let block =
            |title: &str| FormBlock { title: title.into(), questions: vec!["甲".into(), "乙".into()] };
        AssessmentRule { blocks: vec![block("一"), block("二")], ..AssessmentRule::default() }
    }

    #[test]
    fn an_item_passes_by_its_mean_and_by_every_block() {
        let whole = |scores: [u8; 4]| scores.map(Some).to_vec();
        for (ballots, passes) in [
            (vec![whole([4, 4, 4, 4])], Some(true)),
            (vec![whole([4, 3, 4, 3])], Some(true)),
            (vec![whole([3, 3, 4, 3])], Some(false)),
            // The mean would do, a block does not.
            (vec![whole([5, 5, 3, 2])], Some(false)),
            (vec![whole([5, 5, 2, 2]), whole([5, 5, 4, 4])], Some(true)),
            (vec![vec![Some(5), None, Some(5), Some(5)]], None),
            (vec![], None),
        ] {
            assert_eq!(judge(&two_blocks(), &ballots).passes, passes, "{ballots:?}");
        }
    }

    #[test]
    fn a_panel_needs_each_kind() {
        use MemberKind as K;
        let rule = AssessmentRule::default().panel;
        assert_eq!(missing_kinds(&rule, &[K::Cadre, K::Cadre]), [(K::Expert, 1), (K::Entrepreneur, 1)]);
        assert_eq!(missing_kinds(&rule, &[K::Entrepreneur, K::Cadre, K::Expert]), []);
        let default = AssessmentRule::default();
        assert!(default.blocks.iter().all(|block| (4..=6).contains(&block.questions.len())));
    }

    proptest! {
        #[test]
        fn a_better_score_never_fails_what_passed(
            scores in prop::collection::vec(prop::collection::vec(1_u8..=5, 4), 1..6),
            member in 0_usize..6, question in 0_usize..4,
        ) {
            let ballots: Vec<Ballot> = scores.iter().map(|one| one.iter().copied().map(Some).collect()).collect();
            let before = judge(&two_blocks(), &ballots);
            let mut better = ballots.clone();
            let member = member % better.len();
            better[member][question] = better[member][question].map(|score| (score + 1).min(5));
            let after = judge(&two_blocks(), &better);
            prop_assert!(after.mean >= before.mean);
            prop_assert!(before.passes != Some(true) || after.passes == Some(true));
        }
    }
}
