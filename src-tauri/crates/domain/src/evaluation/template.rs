//! The form's template (评估表模板): a title, the words of its scale and blocks of items; a version once used is never
//! changed.

use crate::problem::{Code, Problem};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

crate::keyed! {
    /// What a form judges (评估表种类).
    pub enum FormKind {
        Class "class" "培训班评估表" ["班次评估表"],
        Course "course" "课程评估表" [],
        Mentor "mentor" "导师评估表" ["教师评估表"],
    }
}

/// An item (评估内容).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Item {
    /// A statement to be judged.
    pub text: String,
    /// What it is worth at best (分值), in points; 0 where the form counts none.
    pub points: u32,
    /// Whether it judges who teaches (计入导师评分).
    pub teaching: bool,
}

/// A block of items (板块).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Block {
    /// Its heading.
    pub title: String,
    /// Its items.
    pub items: Vec<Item>,
}

impl Block {
    /// What its items are worth together.
    pub fn points(&self) -> u32 {
        self.items.iter().map(|item| item.points).sum()
    }
}

/// A form's template (评估表模板).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Template {
    /// Its title, as it stands over the form.
    pub title: String,
    /// The words of its scale (评价等次), the best first: what the digits 4 to 1 stand for.
    pub scale: [String; 4],
    /// Its blocks, in order. Items are numbered through, from 1.
    pub blocks: Vec<Block>,
}

impl Template {
    /// One with nothing in it but its scale.
    pub fn blank(title: &str) -> Self {
        Self {
            title: title.to_owned(),
            scale: ["满意", "较满意", "一般", "不满意"].map(str::to_owned),
            blocks: Vec::new(),
        }
    }

    /// How many items it has.
    pub fn len(&self) -> usize {
        self.blocks.iter().map(|block| block.items.len()).sum()
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// What all items are worth together; 0: the form counts no points.
    pub fn points(&self) -> u32 {
        self.blocks.iter().map(Block::points).sum()
    }

    /// Every item with its block's number (from 0) and its own (from 1).
    pub fn items(&self) -> impl Iterator<Item = (usize, u32, &Item)> {
        let in_order = self.blocks.iter().enumerate();
        let items = in_order.flat_map(|(at, block)| block.items.iter().map(move |item| (at, item)));
        items.zip(1..).map(|((block, item), no)| (block, no, item))
    }

    /// The numbers of the items that judge who teaches.
    pub fn teaching_items(&self) -> Vec<u32> {
        self.items().filter(|(.., item)| item.teaching).map(|(_, no, _)| no).collect()
    }

    /// Without blanks around words.
    #[must_use]
    pub fn tidied(mut self) -> Self {
        let tidy = |text: &mut String| *text = text.trim().to_owned();
        tidy(&mut self.title);
        self.scale.iter_mut().for_each(tidy);
        for block in &mut self.blocks {
            tidy(&mut block.title);
            block.items.iter_mut().for_each(|item| tidy(&mut item.text));
        }
        self
    }

    /// What keeps it from being given out: no title, no item, an item or a step of the scale without words or twice, or
    /// points that are not a hundred.
    pub fn faults(&self, kind: FormKind) -> Vec<Problem> {
        let mut faults = Vec::new();
        if self.title.is_empty() {
            faults.push(Problem::new(Code::Empty).with("field", "评估表标题"));
        }
        if self.is_empty() {
            faults.push(Problem::new(Code::FormWithoutItems));
        }
        for (.., no, item) in self.items() {
            if item.text.is_empty() {
                faults.push(Problem::new(Code::FormItemBlank).with("no", no));
            }
        }
        let alike = self.scale.iter().enumerate().any(|(at, word)| self.scale[..at].contains(word));
        if alike || self.scale.iter().any(String::is_empty) {
            faults.push(Problem::new(Code::FormScaleUnclear));
        }
        let points = self.points();
        if points != 0 && points != 100 {
            faults.push(Problem::new(Code::FormPointsSum).with("found", points));
        }
        if kind != FormKind::Class && self.teaching_items().is_empty() {
            faults.push(Problem::new(Code::FormRatesNobody));
        }
        faults
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_forms_to_begin_with_can_be_given_out_as_they_are() {
        for (kind, items, points, rated) in [
            (FormKind::Class, 21, 0, vec![7, 8]),
            (FormKind::Course, 8, 100, vec![1, 2, 3, 4, 5, 6]),
            (FormKind::Mentor, 8, 100, (1..=8).collect()),
        ] {
            let template = Template::to_begin_with(kind);
            assert_eq!((template.len(), template.points()), (items, points), "{kind:?}");
            assert_eq!(template.teaching_items(), rated, "{kind:?}");
            assert_eq!(template.faults(kind), vec![], "{kind:?}");
            assert_eq!(template.clone().tidied(), template, "{kind:?}");
        }
    }

    #[test]
    fn the_class_form_has_21_items_numbered_through_its_four_blocks() {
        let template = Template::to_begin_with(FormKind::Class);
        let sizes: Vec<usize> = template.blocks.iter().map(|block| block.items.len()).collect();
        assert_eq!(sizes, [6, 6, 4, 5]);
        let items: Vec<(usize, u32)> = template.items().map(|(block, no, _)| (block, no)).collect();
        assert_eq!((items[0], items[6], items[12], items[20]), ((0, 1), (1, 7), (2, 13), (3, 21)));
    }

    #[test]
    fn the_course_form_is_a_hundred_points_in_four_groups() {
        let groups: Vec<(String, u32)> = Template::to_begin_with(FormKind::Course)
            .blocks
            .iter()
            .map(|block| (block.title.clone(), block.points()))
            .collect();
        let wanted = [("教学态度", 20), ("教学内容", 30), ("教学方法", 20), ("教学效果", 30)];
        assert_eq!(groups, wanted.map(|(title, points)| (title.to_owned(), points)));
    }

    #[test]
    fn what_keeps_a_form_from_being_given_out() {
        let codes = |change: fn(&mut Template)| -> Vec<Code> {
            let mut template = Template::to_begin_with(FormKind::Course);
            change(&mut template);
            template.faults(FormKind::Course).iter().map(|fault| fault.code).collect()
        };
        for (change, wanted) in [
            ((|it| it.title.clear()) as fn(&mut Template), vec![Code::Empty]),
            (|it| it.blocks[0].items[0].text.clear(), vec![Code::FormItemBlank]),
            (|it| it.blocks[0].items[0].points = 12, vec![Code::FormPointsSum]),
            (|it| it.scale[3] = it.scale[2].clone(), vec![Code::FormScaleUnclear]),
            (|it| it.blocks.clear(), vec![Code::FormWithoutItems, Code::FormRatesNobody]),
            (|it| it.blocks.iter_mut().for_each(|b| b.items.iter_mut().for_each(|i| i.points = 0)), vec![]),
        ] {
            assert_eq!(codes(change), wanted);
        }
    }
}
