//! What the forms of a class say together. Shares are in hundredths of a percent, means in hundredths of the scale,
//! both rounded half up, so that what is ranked is what is printed.

use super::form::{Answer, Form, FormState, Validity};
use super::subject::dense_ranks;
use super::template::{Block, Template};
use super::theme::{CommentTheme, theme_of};
use serde::{Deserialize, Serialize};
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
    /// The formula in words, as it is printed; `scale` are the form's own words.
    pub fn formula(&self, scale: &[String; 4]) -> String {
        let [best, second, ..] = scale;
        match self.satisfaction {
            Satisfaction::Satisfied => format!("满意度＝“{best}”÷有效回答（空白不计）"),
            Satisfaction::AtLeastFairly => {
                format!("满意度＝（“{best}”＋“{second}”）÷有效回答（空白不计）")
            }
            Satisfaction::Weighted => {
                format!("满意度（加权）＝（{}）÷有效回答（空白不计）", self.worths(scale))
            }
        }
    }

    /// How points are counted, in words.
    pub fn points_formula(&self, scale: &[String; 4]) -> String {
        format!("得分＝各项分值×（{}）÷有效回答之和（空白不计）", self.worths(scale))
    }

    fn worths(&self, scale: &[String; 4]) -> String {
        let terms: Vec<String> =
            scale.iter().zip(self.weights).map(|(word, weight)| format!("“{word}”×{weight}%")).collect();
        terms.join("＋")
    }

    fn share(&self, count: Count) -> Option<i64> {
        let [satisfied, fairly, ..] = count.0.map(i64::from);
        let weighed = match self.satisfaction {
            Satisfaction::Satisfied => satisfied * 100,
            Satisfaction::AtLeastFairly => (satisfied + fairly) * 100,
            Satisfaction::Weighted => self.weighed(count),
        };
        ratio(weighed * 100, count.answered())
    }

    /// Every answer by what it is worth, in percent.
    fn weighed(&self, count: Count) -> i64 {
        count.0.iter().zip(self.weights).map(|(count, weight)| i64::from(*count) * i64::from(weight)).sum()
    }

    /// What answers to an item of so many points come to, in hundredths of a point.
    fn points(&self, count: Count, full: u32) -> Option<i64> {
        ratio(self.weighed(count) * i64::from(full), count.answered())
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
    /// One answer more.
    pub fn add(&mut self, answer: Answer) {
        self.0[usize::from(4 - answer.digit())] += 1;
    }

    /// All answers that were given.
    pub fn answered(self) -> i64 {
        self.0.iter().map(|count| i64::from(*count)).sum()
    }

    /// Those of another set beside them.
    pub fn join(&mut self, other: Self) {
        for (sum, more) in self.0.iter_mut().zip(other.0) {
            *sum += more;
        }
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
    /// What a set of answers comes to.
    pub fn of(count: Count, rule: &Rule) -> Self {
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
    /// What it is worth at best, in points; 0 where the form counts none.
    pub full: u32,
    /// What it came to, in hundredths of a point.
    #[ts(type = "number | null")]
    pub points: Option<i64>,
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
    /// What it is worth at best, in points; 0 where the form counts none.
    pub full: u32,
    /// What its items came to together, in hundredths of a point; nothing where one was never answered.
    #[ts(type = "number | null")]
    pub points: Option<i64>,
}

/// A comment, word for word, and on how many forms it stood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Comment {
    /// The words.
    pub text: String,
    /// On how many valid forms.
    pub count: u32,
    /// What it is about.
    pub theme: CommentTheme,
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
    /// What the form is worth at best, in points; 0 where it counts none.
    pub full: u32,
    /// 得分, in hundredths of a point: the points of all items together.
    #[ts(type = "number | null")]
    pub points: Option<i64>,
    /// How points are counted, in words; empty where the form counts none.
    pub points_formula: String,
    /// By block; empty where too few.
    pub blocks: Vec<BlockFigures>,
    /// By item; empty where too few.
    pub items: Vec<ItemFigures>,
    /// The comments by what they are about, the most frequent first; empty where too few.
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
        formula: rule.formula(&template.scale),
        too_few,
        least_forms: rule.least_forms,
        overall: if too_few { Figures::default() } else { Figures::of(overall, rule) },
        full: template.points(),
        points: None,
        points_formula: match template.points() {
            0 => String::new(),
            _ => rule.points_formula(&template.scale),
        },
        blocks: Vec::new(),
        items: Vec::new(),
        comments: Vec::new(),
    };
    if too_few {
        return summary;
    }
    summary.items = template
        .items()
        .zip(&counts)
        .map(|((block, no, item), count)| ItemFigures {
            no,
            block: block as u32,
            text: item.text.clone(),
            figures: Figures::of(*count, rule),
            full: item.points,
            points: rule.points(*count, item.points).filter(|_| item.points > 0),
            rank: None,
        })
        .collect();
    let block = |(at, block): (usize, &Block)| {
        let items = summary.items.iter().filter(|item| item.block as usize == at);
        BlockFigures {
            title: block.title.clone(),
            figures: Figures::of(blocks[at], rule),
            full: block.points(),
            points: together(items),
        }
    };
    summary.blocks = template.blocks.iter().enumerate().map(block).collect();
    summary.points = together(summary.items.iter());
    rank(&mut summary.items);
    summary.comments = comments(&valid);
    summary
}

/// The points of items together; nothing where none counts points, or one that does was never answered.
fn together<'a>(items: impl Iterator<Item = &'a ItemFigures>) -> Option<i64> {
    let counting: Vec<Option<i64>> = items.filter(|item| item.full > 0).map(|item| item.points).collect();
    if counting.is_empty() { None } else { counting.into_iter().sum() }
}

fn rank(items: &mut [ItemFigures]) {
    let means: Vec<Option<i64>> = items.iter().map(|item| item.figures.mean).collect();
    for (item, rank) in items.iter_mut().zip(dense_ranks(&means)) {
        item.rank = rank;
    }
}

fn comments(forms: &[&Form]) -> Vec<Comment> {
    let mut comments: Vec<Comment> = Vec::new();
    for text in forms.iter().filter_map(|form| form.comment.as_deref()).map(str::trim) {
        match comments.iter_mut().find(|comment| comment.text == text) {
            _ if text.is_empty() => {}
            Some(comment) => comment.count += 1,
            None => comments.push(Comment { text: text.to_owned(), count: 1, theme: theme_of(text) }),
        }
    }
    comments.sort_by_key(|comment| (comment.theme, std::cmp::Reverse(comment.count)));
    comments
}

#[cfg(test)]
mod tests;
