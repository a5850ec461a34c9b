//! The form's template (评估表模板): a title and blocks of items; a version once used is never changed.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A block of items (板块).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Block {
    /// Its heading.
    pub title: String,
    /// Its items, each a statement to be judged.
    pub items: Vec<String>,
}

/// A form's template (评估表模板).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Template {
    /// Its title, as it stands over the form.
    pub title: String,
    /// Its blocks, in order. Items are numbered through, from 1.
    pub blocks: Vec<Block>,
}

impl Template {
    /// How many items it has.
    pub fn len(&self) -> usize {
        self.blocks.iter().map(|block| block.items.len()).sum()
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Every item with its block's number (from 0) and its own (from 1).
    pub fn items(&self) -> impl Iterator<Item = (usize, u32, &str)> {
        let in_order = self.blocks.iter().enumerate();
        let items = in_order.flat_map(|(at, block)| block.items.iter().map(move |item| (at, item.as_str())));
        items.zip(1..).map(|((block, text), no)| (block, no, text))
    }

    /// The numbers of the items that judge the teaching: what the forms of a class say of those who taught in it.
    pub fn teaching_items(&self) -> Vec<u32> {
        const WORDS: [&str; 4] = ["授课", "讲授", "课程内容", "教师"];
        let judges = |text: &str| WORDS.iter().any(|word| text.contains(word));
        self.items().filter(|(.., text)| judges(text)).map(|(_, no, _)| no).collect()
    }

    /// The class form in use: 21 items in four blocks, 方案 6, 实施 6, 保障 4, 效果 5.
    pub fn of_a_class() -> Self {
        let block = |title: &str, items: &[&str]| Block {
            title: title.to_owned(),
            items: items.iter().map(|item| (*item).to_owned()).collect(),
        };
        Self {
            title: "培训班质量评估表".to_owned(),
            blocks: vec![
                block(
                    "培训方案",
                    &[
                        "培训主题符合当前中心工作",
                        "训前调研充分，听取了学员意见",
                        "培训目标明确具体",
                        "课程设置针对岗位需要",
                        "培训对象范围准确",
                        "时间安排合理",
                    ],
                ),
                block(
                    "培训实施",
                    &[
                        "授课人熟悉所讲领域",
                        "课程内容联系本地实际",
                        "教学形式多样，有互动",
                        "现场教学点选择恰当",
                        "研讨交流深入充分",
                        "课堂纪律与考勤管理严格",
                    ],
                ),
                block(
                    "培训保障",
                    &["教室与设备满足需要", "食宿安排周到", "讲义资料齐全、发放及时", "班主任服务热情负责"],
                ),
                block(
                    "培训效果",
                    &[
                        "提高了政治理论素养",
                        "增强了履职能力",
                        "带来的问题得到解答",
                        "所学能用于本职工作",
                        "对本次培训总体评价",
                    ],
                ),
            ],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_class_form_has_21_items_numbered_through_its_four_blocks() {
        let template = Template::of_a_class();
        let sizes: Vec<usize> = template.blocks.iter().map(|block| block.items.len()).collect();
        assert_eq!((sizes, template.len()), (vec![6, 6, 4, 5], 21));
        assert_eq!(template.teaching_items(), [7, 8], "who teaches, and what");
        let items: Vec<(usize, u32)> = template.items().map(|(block, no, _)| (block, no)).collect();
        assert_eq!((items[0], items[6], items[12], items[20]), ((0, 1), (1, 7), (2, 13), (3, 21)));
    }
}
