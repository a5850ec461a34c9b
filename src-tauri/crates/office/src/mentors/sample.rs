//! The sample's mentors: of every kind, most with topics.

use super::record::{CreateMentor, SaveMentorField, SetMentorTopics, create, save_field, set_topics};
use crate::context::Writing;
use zhixing_domain::mentors::{MentorField, MentorKind};
use zhixing_domain::{Id, Result};

/// Name, kind, organisation, title, and parts of the topics they teach.
type Known = (&'static str, MentorKind, &'static str, &'static str, &'static [&'static str]);

const MENTORS: &[Known] = &[
    ("梅远山", MentorKind::Leader, "县委组织部", "部长", &["党性", "组织"]),
    ("乔立群", MentorKind::Leader, "县发展和改革局", "局长", &["项目", "经济"]),
    ("江望舒", MentorKind::Leader, "青石新材料有限公司", "董事长", &["产业", "营商"]),
    ("柏长青", MentorKind::Practitioner, "柳河镇柳岸村", "党支部书记", &["乡村振兴", "基层治理"]),
    ("鲁秀英", MentorKind::Practitioner, "县信访局", "接访科科长", &["基层治理", "群众"]),
    ("方卓", MentorKind::Practitioner, "县应急管理局", "指挥中心主任", &["应急"]),
    ("谈一川", MentorKind::Expert, "省农业科学院", "研究员", &["乡村振兴", "生态"]),
    ("解放鸣", MentorKind::Expert, "楚江大学公共管理学院", "教授", &["舆情", "基层治理"]),
    ("贝映雪", MentorKind::Expert, "江城数据科技有限公司", "首席工程师", &["数字", "人工智能"]),
    ("温如意", MentorKind::Teacher, "县委党校", "高级讲师", &["党性", "理论"]),
    ("申屠明", MentorKind::Teacher, "县委党校", "讲师", &["公文写作"]),
    ("尉迟霞", MentorKind::Teacher, "市委党校", "副教授", &["财政", "法治"]),
];

/// Adds the mentors as a clerk would.
pub(crate) fn fill(cx: &Writing) -> Result<()> {
    let known = cx.read(|db| db.topics())?;
    for (name, kind, organisation, title, topics) in MENTORS {
        let id = create(cx, CreateMentor { name: (*name).to_owned() })?.id;
        for (field, value) in [
            (MentorField::Kind, kind.key()),
            (MentorField::Organisation, organisation),
            (MentorField::Title, title),
        ] {
            save_field(cx, SaveMentorField { id, field, value: value.to_owned() })?;
        }
        let taught = |name: &str| topics.iter().any(|part| name.contains(part));
        let topics: Vec<Id> =
            known.iter().filter(|topic| taught(&topic.name)).map(|topic| topic.id).collect();
        set_topics(cx, SetMentorTopics { id, topics })?;
    }
    Ok(())
}
