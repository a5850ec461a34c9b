//! What the forms of a class say together. Shares are in hundredths of a percent, means in hundredths of the scale,
//! both rounded half up, so that what is ranked is what is printed.

use super::form::{Answer, Form, FormState, Validity};
use super::template::Template;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use ts_rs::TS;

crate::keyed! {
    /// How satisfaction (满意度) is reckoned: three ways are in use, so the name is printed with the figure.
    pub enum Satisfaction {
        Satisfied "satisfied" "只计“满意”" [],
        AtLeastFairly "at_least_fairly" "“满意”＋“较满意”" [],
        Weighted "weighted" "加权" [],
    }
}

/// The office's rule for summaries; dated, and a summary names the one it was made under.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Rule {
    /// How satisfaction is reckoned.
    pub satisfaction: Satisfaction,
    /// What each answer is worth in percent, 满意 first, when it is weighted.
    pub weights: [u32; 4],
    /// With fewer valid forms than this nothing is broken down, so that nobody can be recognised.
    pub least_forms: u32,
    /// When a form is not counted.
    pub validity: Validity,
}

impl Default for Rule {
    /// 满意 and 较满意 together; weighted 100/80/60/0; no breakdown below 5 forms [K].
    fn default() -> Self {
        Self {
            satisfaction: Satisfaction::AtLeastFairly,
            weights: [100, 80, 60, 0],
            least_forms: 5,
            validity: Validity::default(),
        }
    }
}

impl Rule {
    /// The formula in words, as it is printed.
    pub fn formula(&self) -> String {
        match self.satisfaction {
            Satisfaction::Satisfied => "满意度＝“满意”÷有效回答（空白不计）".to_owned(),
            Satisfaction::AtLeastFairly => "满意度＝（“满意”＋“较满意”）÷有效回答（空白不计）".to_owned(),
            Satisfaction::Weighted => {
                let terms: Vec<String> = Answer::ALL
                    .iter()
                    .zip(self.weights)
                    .map(|(answer, weight)| format!("“{}”×{weight}%", answer.zh()))
                    .collect();
                format!("满意度（加权）＝（{}）÷有效回答（空白不计）", terms.join("＋"))
            }
        }
    }

    fn share(&self, count: Count) -> Option<i64> {
        let [satisfied, fairly, ordinary, dissatisfied] = count.0.map(i64::from);
        let [best, second, third, last] = self.weights.map(i64::from);
        let weighed = match self.satisfaction {
            Satisfaction::Satisfied => satisfied * 100,
            Satisfaction::AtLeastFairly => (satisfied + fairly) * 100,
            Satisfaction::Weighted => {
                satisfied * best + fairly * second + ordinary * third + dissatisfied * last
            }
        };
        ratio(weighed * 100, count.answered())
    }
}

/// `a / b` rounded half up; nothing of nothing.
fn ratio(a: i64, b: i64) -> Option<i64> {
    (b > 0).then(|| (2 * a + b) / (2 * b))
}

/// How often each answer was given, 满意 first.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Count(pub [u32; 4]);

impl Count {
    fn add(&mut self, answer: Answer) {
        self.0[usize::from(4 - answer.digit())] += 1;
    }

    /// All answers that were given.
    pub fn answered(self) -> i64 {
        self.0.iter().map(|count| i64::from(*count)).sum()
    }

    fn points(self) -> i64 {
        self.0.iter().zip([4, 3, 2, 1]).map(|(count, digit)| i64::from(*count) * digit).sum()
    }
}

/// The figures of a set of answers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Figures {
    /// How often each answer was given.
    pub count: Count,
    /// The mean in hundredths of the scale; nothing where nobody answered.
    #[ts(type = "number | null")]
    pub mean: Option<i64>,
    /// Satisfaction in hundredths of a percent.
    #[ts(type = "number | null")]
    pub satisfaction: Option<i64>,
}

impl Figures {
    fn of(count: Count, rule: &Rule) -> Self {
        Self { count, mean: ratio(count.points() * 100, count.answered()), satisfaction: rule.share(count) }
    }
}

/// An item's figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ItemFigures {
    /// Its number on the form.
    pub no: u32,
    /// Its block, counted from 0.
    pub block: u32,
    /// Its text.
    pub text: String,
    /// Its figures.
    pub figures: Figures,
    /// Its place by mean: equal means share a place and the next follows at once (dense rank).
    pub rank: Option<u32>,
}

/// A block's figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BlockFigures {
    /// Its heading.
    pub title: String,
    /// The figures over all answers to its items.
    pub figures: Figures,
}

/// A comment, word for word, and on how many forms it stood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Comment {
    /// The words.
    pub text: String,
    /// On how many valid forms.
    pub count: u32,
}

/// The summary of a class's forms (评估汇总).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Summary {
    /// 发放
    pub given_out: u32,
    /// 回收
    pub returned: u32,
    /// 已录: forms typed, drafts among them.
    pub typed: u32,
    /// 录入中
    pub drafts: u32,
    /// 有效
    pub valid: u32,
    /// 回收率, in hundredths of a percent.
    #[ts(type = "number | null")]
    pub return_rate: Option<i64>,
    /// 有效率 of those returned, in hundredths of a percent.
    #[ts(type = "number | null")]
    pub valid_rate: Option<i64>,
    /// The formula of satisfaction, in words.
    pub formula: String,
    /// Whether there are too few forms to show more than the totals.
    pub too_few: bool,
    /// The least number of forms.
    pub least_forms: u32,
    /// Over all answers.
    pub overall: Figures,
    /// By block; empty where too few.
    pub blocks: Vec<BlockFigures>,
    /// By item; empty where too few.
    pub items: Vec<ItemFigures>,
    /// The comments, the most frequent first; empty where too few.
    pub comments: Vec<Comment>,
}

/// Sums up the forms of one batch. Only complete forms count; a draft is told apart, so that nobody thinks the figures
/// final while paper is still being typed.
pub fn summarise(template: &Template, given_out: u32, returned: u32, forms: &[Form], rule: &Rule) -> Summary {
    let valid: Vec<&Form> = forms.iter().filter(|form| form.state == FormState::Complete).collect();
    let drafts = forms.iter().filter(|form| form.state == FormState::Draft).count() as u32;
    let too_few = valid.len() < rule.least_forms as usize;
    let mut counts = vec![Count::default(); template.len()];
    for form in &valid {
        for (count, answer) in counts.iter_mut().zip(&form.answers) {
            if let Some(answer) = answer {
                count.add(*answer);
            }
        }
    }
    let mut blocks = vec![Count::default(); template.blocks.len()];
    let mut overall = Count::default();
    for (count, (block, ..)) in counts.iter().zip(template.items()) {
        for at in 0..4 {
            blocks[block].0[at] += count.0[at];
            overall.0[at] += count.0[at];
        }
    }
    let mut summary = Summary {
        given_out,
        returned,
        typed: forms.len() as u32,
        drafts,
        valid: valid.len() as u32,
        return_rate: ratio(i64::from(returned) * 10_000, i64::from(given_out)),
        valid_rate: ratio(valid.len() as i64 * 10_000, i64::from(returned)),
        formula: rule.formula(),
        too_few,
        least_forms: rule.least_forms,
        overall: if too_few { Figures::default() } else { Figures::of(overall, rule) },
        blocks: Vec::new(),
        items: Vec::new(),
        comments: Vec::new(),
    };
    if too_few {
        return summary;
    }
    let titles = template.blocks.iter().map(|block| block.title.clone());
    summary.blocks = titles
        .zip(blocks)
        .map(|(title, count)| BlockFigures { title, figures: Figures::of(count, rule) })
        .collect();
    summary.items = template
        .items()
        .zip(&counts)
        .map(|((block, no, text), count)| ItemFigures {
            no,
            block: block as u32,
            text: text.to_owned(),
            figures: Figures::of(*count, rule),
            rank: None,
        })
        .collect();
    rank(&mut summary.items);
    summary.comments = comments(&valid);
    summary
}

fn rank(items: &mut [ItemFigures]) {
    let means: BTreeSet<i64> = items.iter().filter_map(|item| item.figures.mean).collect();
    for item in items {
        item.rank = item.figures.mean.map(|mean| 1 + means.range(mean + 1..).count() as u32);
    }
}

fn comments(forms: &[&Form]) -> Vec<Comment> {
    let mut comments: Vec<Comment> = Vec::new();
    for text in forms.iter().filter_map(|form| form.comment.as_deref()).map(str::trim) {
        match comments.iter_mut().find(|comment| comment.text == text) {
            _ if text.is_empty() => {}
            Some(comment) => comment.count += 1,
            None => comments.push(Comment { text: text.to_owned(), count: 1 }),
        }
    }
    comments.sort_by_key(|comment| std::cmp::Reverse(comment.count));
    comments
}

#[cfg(test)]
mod tests;
