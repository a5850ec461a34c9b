//! 单位及职务 in one cell, parted where a person would part it.

/// How a unit's name ends.
const UNIT_ENDS: &[&str] = &[
    "局",
    "委",
    "办公室",
    "部",
    "镇",
    "乡",
    "街道办事处",
    "街道",
    "中心",
    "法院",
    "检察院",
    "学校",
    "党校",
    "会",
    "队",
    "公司",
    "机关",
    "所",
    "厅",
    "院",
    "社",
    "台",
    "库",
    "站",
    "馆",
    "园区",
    "政府",
    "县",
    "市",
    "区",
    "中学",
    "小学",
    "集团",
    "银行",
    "支行",
    "村",
    "社区",
    "处",
];
/// How the names of bodies end that other units' names begin with.
const HOLDS_UNITS: &[&str] = &["委", "政府", "人大", "政协", "镇", "乡", "街道", "县", "市", "区"];
/// How the name of a post begins.
const POST_STARTS: &[&str] = &[
    "党组",
    "党委",
    "党工委",
    "党支部",
    "党总支",
    "局长",
    "副",
    "主任",
    "书记",
    "镇长",
    "乡长",
    "县长",
    "市长",
    "区长",
    "部长",
    "院长",
    "校长",
    "会长",
    "主席",
    "科员",
    "科长",
    "处长",
    "股长",
    "所长",
    "站长",
    "队长",
    "台长",
    "馆长",
    "社长",
    "行长",
    "经理",
    "总经理",
    "董事长",
    "检察长",
    "一级",
    "二级",
    "三级",
    "四级",
    "综合",
    "组长",
    "常委",
    "常务",
    "纪委书记",
    "纪检",
    "政委",
    "政法委员",
    "干事",
    "工作人员",
    "调研员",
    "人大主席",
    "武装部长",
    "宣传委员",
    "组织委员",
    "统战委员",
    "班子成员",
    "教师",
    "医师",
    "总工程师",
    "厂长",
    "研究员",
    "高级工程师",
    "工程师",
    "高级农艺师",
    "教授",
];

/// Unit and post of one cell: by the longest of the known `units` it begins with, otherwise where the ending of a
/// unit first meets the beginning of a post. `None` where neither is found: nobody can tell but a person.
pub fn split_unit_and_post<'t>(text: &'t str, units: &[String]) -> Option<(&'t str, &'t str)> {
    let known = units.iter().filter(|unit| text.starts_with(unit.as_str())).map(String::len).max();
    let known = known.map(|length| text.split_at(length));
    let Some((unit, post)) = known else { return by_endings(text) };
    // 县委 is the beginning of 县委办公室, 青石镇 that of 青石镇中心小学; 县财政局办公室 is a part of 县财政局.
    let is_sure = begins_as_post(post) || !HOLDS_UNITS.iter().any(|end| unit.ends_with(end));
    let longer = by_endings(text).filter(|(longer, _)| !is_sure && longer.len() > unit.len());
    longer.or(Some((unit, post)))
}

/// Whether a text begins as the name of a post does.
pub fn begins_as_post(text: &str) -> bool {
    POST_STARTS.iter().any(|start| text.starts_with(start))
}

fn by_endings(text: &str) -> Option<(&str, &str)> {
    text.char_indices().map(|(at, _)| text.split_at(at)).find(|(unit, post)| {
        // 县委办公室 is a unit of its own; 县财政局办公室 is a part of one.
        let is_its_office = unit.ends_with('委') && post.starts_with("办公室");
        !is_its_office && UNIT_ENDS.iter().any(|end| unit.ends_with(end)) && begins_as_post(post)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_known_unit_does_not_swallow_one_whose_name_begins_with_it() {
        let known = ["县委", "青石镇", "县财政局"].map(str::to_owned);
        for (text, unit, post) in [
            ("县委办公室主任", "县委办公室", "主任"),
            ("县委组织部副部长", "县委组织部", "副部长"),
            ("县委副书记", "县委", "副书记"),
            ("青石镇中心小学校长", "青石镇中心小学", "校长"),
            ("青石镇党政办负责人", "青石镇", "党政办负责人"),
            ("县财政局办公室主任", "县财政局", "办公室主任"),
        ] {
            assert_eq!(split_unit_and_post(text, &known), Some((unit, post)), "{text}");
        }
    }

    #[test]
    fn unit_and_post_part_where_a_person_would_part_them() {
        let known = ["县融媒体中心（县广播电视台）".to_owned()];
        for (text, parted) in [
            ("县财政局党组成员、副局长", Some(("县财政局", "党组成员、副局长"))),
            ("县委办公室主任", Some(("县委办公室", "主任"))),
            ("县委组织部副部长", Some(("县委组织部", "副部长"))),
            ("县委常委、组织部部长", Some(("县委", "常委、组织部部长"))),
            ("县人大常委会副主任", Some(("县人大常委会", "副主任"))),
            ("恒川建材有限公司研究员", Some(("恒川建材有限公司", "研究员"))),
            ("省农科院董事长", Some(("省农科院", "董事长"))),
            ("青石镇党委书记", Some(("青石镇", "党委书记"))),
            ("青石镇人民政府副镇长", Some(("青石镇人民政府", "副镇长"))),
            ("县融媒体中心（县广播电视台）副台长", Some(("县融媒体中心（县广播电视台）", "副台长"))),
            ("龙泉街道办事处主任", Some(("龙泉街道办事处", "主任"))),
            ("退休", None),
            ("", None),
        ] {
            assert_eq!(split_unit_and_post(text, &known), parted, "{text}");
        }
    }
}
