//! The forms an office begins with: what is in common use [S], to be changed in the designer.

use super::template::{Block, FormKind, Item, Template};

/// A heading with its items, each with its points.
type Stock<'a> = (&'a str, &'a [(&'a str, u32)]);

const CLASS: [Stock; 4] = [
    (
        "培训方案",
        &[
            ("培训主题符合当前中心工作", 0),
            ("训前调研充分，听取了学员意见", 0),
            ("培训目标明确具体", 0),
            ("课程设置针对岗位需要", 0),
            ("培训对象范围准确", 0),
            ("时间安排合理", 0),
        ],
    ),
    (
        "培训实施",
        &[
            ("授课人熟悉所讲领域", 0),
            ("课程内容联系本地实际", 0),
            ("教学形式多样，有互动", 0),
            ("现场教学点选择恰当", 0),
            ("研讨交流深入充分", 0),
            ("课堂纪律与考勤管理严格", 0),
        ],
    ),
    (
        "培训保障",
        &[
            ("教室与设备满足需要", 0),
            ("食宿安排周到", 0),
            ("讲义资料齐全、发放及时", 0),
            ("班主任服务热情负责", 0),
        ],
    ),
    (
        "培训效果",
        &[
            ("提高了政治理论素养", 0),
            ("增强了履职能力", 0),
            ("带来的问题得到解答", 0),
            ("所学能用于本职工作", 0),
            ("对本次培训总体评价", 0),
        ],
    ),
];

const COURSE: [Stock; 4] = [
    ("教学态度", &[("备课充分，讲授认真", 10), ("守时守纪，尊重学员", 10)]),
    ("教学内容", &[("观点正确，信息量大", 15), ("联系实际，针对性强", 15)]),
    ("教学方法", &[("条理清楚，语言生动", 10), ("形式灵活，互动充分", 10)]),
    ("教学效果", &[("开阔思路，有所启发", 15), ("学以致用，帮助工作", 15)]),
];

const MENTOR: [Stock; 4] = [
    ("师德师风", &[("政治立场坚定，言行得体", 15), ("治学严谨，为人师表", 10)]),
    ("专业水平", &[("熟悉所讲领域，功底扎实", 15), ("了解基层，贴近实际", 15)]),
    ("教学能力", &[("讲解清楚，深入浅出", 15), ("善于引导，答疑解惑", 10)]),
    ("课外指导", &[("乐于交流，跟踪指导", 10), ("愿意再听这位导师的课", 10)]),
];

impl Template {
    /// The form of a kind before the office has one of its own: of a class 21 items in four blocks (方案 6, 实施 6, 保障 4,
    /// 效果 5); of a course 8 items in four groups, 100 points = 态度 20 + 内容 30 + 方法 20 + 效果 30; of a mentor 8 items,
    /// 100 points.
    pub fn to_begin_with(kind: FormKind) -> Self {
        let (title, blocks, rated): (_, &[Stock], &[u32]) = match kind {
            FormKind::Class => ("培训班质量评估表", &CLASS, &[7, 8]),
            FormKind::Course => ("课程质量评估表", &COURSE, &[1, 2, 3, 4, 5, 6]),
            FormKind::Mentor => ("导师评估表", &MENTOR, &[1, 2, 3, 4, 5, 6, 7, 8]),
        };
        let mut no = 0;
        let blocks = blocks.iter().map(|(title, items)| Block {
            title: (*title).to_owned(),
            items: items
                .iter()
                .map(|(text, points)| {
                    no += 1;
                    Item { text: (*text).to_owned(), points: *points, teaching: rated.contains(&no) }
                })
                .collect(),
        });
        Self { blocks: blocks.collect(), ..Self::blank(title) }
    }
}
