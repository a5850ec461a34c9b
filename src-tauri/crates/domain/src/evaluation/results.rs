//! Lines of the summaries over several batches: courses, mentors, classes, blocks.

use super::summary::{Comment, Figures};
use crate::value::{Day, Id};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the forms say of a course, or of a mentor in one class (课程评估汇总的一行).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ResultLine {
    /// The batch of its forms.
    pub batch: Id,
    /// Its line on their sheets, from 0.
    pub line: u32,
    /// The class.
    pub class: Id,
    /// The class's name.
    pub class_title: String,
    /// 课程 or 导师
    pub title: String,
    /// Who teaches.
    pub mentor: Option<Id>,
    /// Their name.
    pub mentor_name: Option<String>,
    /// The day of the course.
    #[ts(type = "string | null")]
    pub day: Option<Day>,
    /// 发放
    pub given_out: u32,
    /// 回收
    pub returned: u32,
    /// 有效: sheets with an answer in its line.
    pub valid: u32,
    /// Whether these are too few to say more.
    pub too_few: bool,
    /// Over all its items.
    pub figures: Figures,
    /// What its items are worth, in points; 0 where its form counts none.
    pub full: u32,
    /// 得分, in hundredths of a point.
    #[ts(type = "number | null")]
    pub points: Option<i64>,
    /// The points of each block, in hundredths, with the block's heading and what it is worth.
    #[ts(type = "[string, number, number | null][]")]
    pub blocks: Vec<(String, u32, Option<i64>)>,
    /// 名次, dense.
    pub rank: Option<u32>,
    /// The comments on its own sheets.
    pub comments: Vec<Comment>,
}

impl ResultLine {
    /// What it is ranked by: points as parts of a hundred where its form counts any, otherwise the mean.
    pub fn worth(&self) -> Option<i64> {
        match self.full {
            0 => self.figures.mean,
            full => self.points.map(|points| points * 100 / i64::from(full)),
        }
    }
}

/// What all forms of a year say of a mentor (导师评估).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MentorLine {
    /// The mentor.
    pub mentor: Id,
    /// Name.
    pub name: String,
    /// The courses and classes in which they were judged.
    pub judged: u32,
    /// On how many valid forms.
    pub forms: u32,
    /// Whether these are too few to say more.
    pub too_few: bool,
    /// Over all answers about teaching.
    pub figures: Figures,
    /// 名次 by mean, dense.
    pub rank: Option<u32>,
}

/// What the class forms of a year say of a class.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ClassLine {
    /// The class.
    pub class: Id,
    /// Its name.
    pub title: String,
    /// Its last day.
    #[ts(type = "string | null")]
    pub last_day: Option<Day>,
    /// 发放
    pub given_out: u32,
    /// 回收
    pub returned: u32,
    /// 有效
    pub valid: u32,
    /// 回收率, in hundredths of a percent.
    #[ts(type = "number | null")]
    pub return_rate: Option<i64>,
    /// Whether these are too few to say more.
    pub too_few: bool,
    /// Over all answers.
    pub figures: Figures,
    /// 名次 by mean, dense.
    pub rank: Option<u32>,
}

/// What the class forms of a year say of a block (板块), over all classes that have one of this heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BlockLine {
    /// Its heading.
    pub title: String,
    /// In how many classes.
    pub classes: u32,
    /// Over all answers.
    pub figures: Figures,
}
