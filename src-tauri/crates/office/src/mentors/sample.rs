//! The sample's mentors: of every kind, most with topics, evidence, courses and a letter; and how those of the classes
//! are engaged and paid.

use super::appointment::{IssueAppointment, VoidAppointment, issue_appointment, void_appointment};
use super::engagement::{EngagementRef, SetEngagements, set_engagements};
use super::fee::{FeeStage, PayMentor, class_fees, pay};
use super::field::{
    AddAway, AddCourse, CourseField, CreateMentor, SaveCourseField, SaveEvidence, SaveMentorField,
    SetMentorTopics, add_away, add_course, create, save_course_field, save_evidence, save_field, set_topics,
};
use super::photo::keep_photo;
use crate::context::Writing;
use crate::evaluation::ClassRequest;
use chrono::{Days, Months};
use std::collections::BTreeMap;
use zhixing_domain::mentors::{
    EngagementState, EvidenceKind, FeeClass, MentorField, MentorKind, MentorPlace,
};
use zhixing_domain::people::IdNumber;
use zhixing_domain::{Id, Result};
use zhixing_store::mentors::{EngagementFilter, MentorFilter};

/// A mentor of the sample.
struct Known {
    name: &'static str,
    sex: &'static str,
    kind: MentorKind,
    organisation: &'static str,
    title: &'static str,
    level: &'static str,
    place: MentorPlace,
    fee: FeeClass,
    available: &'static str,
    /// Parts of the topics they teach.
    topics: &'static [&'static str],
    evidence: &'static [(EvidenceKind, &'static str)],
    course: Option<(&'static str, &'static str, &'static str)>,
}

const fn known(
    (name, sex, kind): (&'static str, &'static str, MentorKind),
    (organisation, title, level): (&'static str, &'static str, &'static str),
    (place, fee): (MentorPlace, FeeClass),
    topics: &'static [&'static str],
) -> Known {
    Known {
        name,
        sex,
        kind,
        organisation,
        title,
        level,
        place,
        fee,
        available: "",
        topics,
        evidence: &[],
        course: None,
    }
}

use EvidenceKind::{Book, Honour, Lecture, Work};
use FeeClass::{Associate, Expert, Full, Nothing};
use MentorKind::{Leader, Practitioner, Teacher};
use MentorPlace::{Beyond, City, County, Province};

const MENTORS: &[Known] = &[
    Known {
        evidence: &[
            (Lecture, "2025 年科级干部任职培训班“党性修养与担当”"),
            (Work, "主持全县党员教育基地建设"),
        ],
        course: Some((
            "从县域历史看初心",
            "4",
            "一、县域党史的三个节点；二、身边的榜样；三、对照自己找差距。",
        )),
        ..known(
            ("梅远山", "男", Leader),
            ("县委组织部", "部长", "县处级"),
            (County, Nothing),
            &["党性", "组织"],
        )
    },
    Known {
        evidence: &[
            (Work, "牵头申报专项债券项目 23 个，到位资金 9.6 亿元"),
            (Lecture, "2024 年项目专班“项目怎么包装”"),
        ],
        course: Some(("项目资金申报实务", "4", "一、政策怎么读；二、材料怎么备；三、反复退改的五个原因。")),
        ..known(
            ("乔立群", "男", Leader),
            ("县发展和改革局", "局长", "正科级"),
            (County, Nothing),
            &["项目", "经济"],
        )
    },
    Known {
        evidence: &[(Work, "企业三年税收翻番，牵头组建新材料产业联盟")],
        ..known(
            ("江望舒", "女", Leader),
            ("青石新材料有限公司", "董事长", ""),
            (County, Associate),
            &["产业", "营商"],
        )
    },
    Known {
        available: "农忙（5 月、10 月上旬）不便，其余工作日都可以",
        evidence: &[(Honour, "省优秀党务工作者"), (Work, "柳岸村集体经济从 3 万元到 160 万元")],
        course: Some(("一个村支书的群众工作法", "3", "一、门怎么进；二、话怎么说；三、账怎么算。")),
        ..known(
            ("柏长青", "男", Practitioner),
            ("柳河镇柳岸村", "党支部书记", ""),
            (County, Associate),
            &["乡村振兴", "基层治理"],
        )
    },
    Known {
        evidence: &[
            (Work, "化解信访积案 41 件"),
            (Honour, "全市人民满意的公务员"),
            (Lecture, "2025 年乡镇干部班“初信初访怎么办”"),
        ],
        ..known(
            ("鲁秀英", "女", Practitioner),
            ("县信访局", "接访科科长", "副科级"),
            (County, Associate),
            &["基层治理", "群众"],
        )
    },
    Known {
        evidence: &[(Work, "2024 年柳河超警戒水位应急处置现场指挥")],
        ..known(
            ("方卓", "男", Practitioner),
            ("县应急管理局", "指挥中心主任", "副科级"),
            (County, Associate),
            &["应急"],
        )
    },
    Known {
        available: "每月中旬可来，须提前两周约",
        evidence: &[
            (Book, "《县域生态农业的路径》"),
            (Honour, "省科技进步二等奖"),
            (Lecture, "2025 年乡村振兴班“产业怎么选”"),
        ],
        course: Some(("乡村产业怎么选怎么做", "4", "一、资源清单；二、市场清单；三、三个失败的例子。")),
        ..known(
            ("谈一川", "男", MentorKind::Expert),
            ("省农业科学院", "研究员", "正高级"),
            (Province, Full),
            &["乡村振兴", "生态"],
        )
    },
    Known {
        available: "寒暑假时间充裕；学期内限周五",
        evidence: &[(Book, "《基层舆情应对二十讲》"), (Lecture, "2024、2025 年中青班“舆情应对”")],
        course: Some(("舆情应对：前两个小时", "4", "一、判断；二、发声；三、线下办结。")),
        ..known(
            ("解放鸣", "男", MentorKind::Expert),
            ("楚江大学公共管理学院", "教授", "正高级"),
            (Province, Full),
            &["舆情", "基层治理"],
        )
    },
    Known {
        evidence: &[(Work, "主持三个县域数据平台建设")],
        ..known(
            ("贝映雪", "女", MentorKind::Expert),
            ("江城数据科技有限公司", "首席工程师", "正高级"),
            (Beyond, Expert),
            &["数字", "人工智能"],
        )
    },
    Known {
        evidence: &[(Lecture, "党的创新理论专题课，三年 26 场"), (Honour, "全省党校系统精品课")],
        course: Some(("党的创新理论学习", "4", "一、读原文；二、联系县情；三、讨论。")),
        ..known(
            ("温如意", "女", Teacher),
            ("县委党校", "高级讲师", "副高级"),
            (County, Associate),
            &["党性", "理论"],
        )
    },
    known(("申屠明", "男", Teacher), ("县委党校", "讲师", "中级"), (County, Associate), &["公文写作"]),
    Known {
        evidence: &[(Book, "《基层预算绩效管理读本》")],
        ..known(
            ("尉迟霞", "女", Teacher),
            ("市委党校", "副教授", "副高级"),
            (City, Associate),
            &["财政", "法治"],
        )
    },
];

/// What the cashier asks for of whoever is paid.
fn give_numbers(cx: &Writing, id: Id, at: usize) -> Result<()> {
    for (field, value) in [
        (MentorField::IdNumber, id_number(at)),
        (MentorField::Bank, "农业银行青石支行".to_owned()),
        (MentorField::Account, format!("62284800000000{:05}", 1208 + at * 37)),
    ] {
        save_field(cx, SaveMentorField { id, field, value })?;
    }
    Ok(())
}

/// An invented number whose last place fits the others.
fn id_number(at: usize) -> String {
    let body = format!("421099197{}0{}1{}0{:02}", at % 9, 1 + at % 9, at % 9, 10 + at);
    let mut numbers = "0123456789X".chars().map(|last| format!("{body}{last}"));
    numbers.find(|number| IdNumber::read(number).is_ok()).unwrap_or_default()
}

/// Adds the mentors as a clerk would.
pub(crate) fn fill(cx: &Writing) -> Result<()> {
    let topics = cx.read(|db| db.topics())?;
    for (at, known) in MENTORS.iter().enumerate() {
        let id = create(cx, CreateMentor { name: known.name.to_owned() })?.id;
        let phone = format!("1390000{:04}", 1208 + at * 37);
        for (field, value) in [
            (MentorField::Sex, known.sex),
            (MentorField::Kind, known.kind.key()),
            (MentorField::Organisation, known.organisation),
            (MentorField::Title, known.title),
            (MentorField::Level, known.level),
            (MentorField::Phone, &phone),
            (MentorField::Place, known.place.key()),
            (MentorField::Fee, known.fee.key()),
            (MentorField::Available, known.available),
        ] {
            save_field(cx, SaveMentorField { id, field, value: value.to_owned() })?;
        }
        if known.fee != Nothing && at % 5 != 3 {
            give_numbers(cx, id, at)?;
        }
        let taught = |name: &str| known.topics.iter().any(|part| name.contains(part));
        let mine: Vec<Id> = topics.iter().filter(|topic| taught(&topic.name)).map(|topic| topic.id).collect();
        set_topics(cx, SetMentorTopics { id, topics: mine.clone() })?;
        if let Some(topic) = mine.first().copied() {
            for (kind, text) in known.evidence {
                save_evidence(
                    cx,
                    SaveEvidence { id: None, mentor: id, topic, kind: *kind, text: (*text).to_owned() },
                )?;
            }
        }
        if let Some((title, hours, outline)) = known.course {
            let course = add_course(
                cx,
                AddCourse { mentor: id, title: title.to_owned(), topic: mine.first().copied() },
            )?;
            for (field, value) in [(CourseField::Hours, hours), (CourseField::Outline, outline)] {
                save_course_field(cx, SaveCourseField { id: course, field, value: value.to_owned() })?;
            }
        }
        letter(cx, at, id)?;
        // A drawing: the people of the sample are nobody.
        if at == 0 {
            keep_photo(cx, id, "照片.jpg", include_bytes!("../../sample/photo.jpg"))?;
        }
    }
    Ok(())
}

/// Letters: most for two years, one that ends next month, one that was spoiled and issued again; the last two mentors
/// have none yet.
fn letter(cx: &Writing, at: usize, mentor: Id) -> Result<()> {
    let today = cx.today();
    let ends = |months| today.checked_add_months(Months::new(months)).unwrap_or(today);
    let (first, last) = match at {
        10 | 11 => return Ok(()),
        6 => (today.checked_sub_months(Months::new(23)).unwrap_or(today), ends(1)),
        _ => (today - Days::new(20 + at as u64 * 9), ends(23)),
    };
    let made = issue_appointment(
        cx,
        IssueAppointment { mentor, first_day: first, last_day: last, issued: Some(first) },
    )?;
    if at == 2 {
        void_appointment(cx, VoidAppointment { id: made.id, reason: "单位名称写错，重发".to_owned() })?;
        issue_appointment(
            cx,
            IssueAppointment { mentor, first_day: first, last_day: last, issued: Some(first) },
        )?;
    }
    Ok(())
}

/// Engages those who teach in the classes: those of the class that is over were there, half of them are paid; those of
/// the class under way were there, agreed, were asked, or are still to be asked.
pub(crate) fn engage(cx: &Writing) -> Result<()> {
    let today = cx.today();
    for (at, id) in cx.read(|db| db.mentor_ids(&MentorFilter::default()))?.into_iter().enumerate() {
        // Mentors that came with the class's workbook.
        let known = cx.read(|db| db.mentor(id))?;
        if known.fee.is_some() {
            continue;
        }
        let (kind, place, fee) = match known.organisation.as_deref().unwrap_or_default() {
            at if at.contains("党校") => (Teacher, City, Full),
            at if at.contains("省") => (MentorKind::Expert, Province, Full),
            at if at.contains("公司") => (Leader, County, Associate),
            _ => (Leader, County, Nothing),
        };
        for (field, value) in [
            (MentorField::Kind, kind.key()),
            (MentorField::Place, place.key()),
            (MentorField::Fee, fee.key()),
        ] {
            save_field(cx, SaveMentorField { id, field, value: value.to_owned() })?;
        }
        if fee != Nothing && at % 3 != 0 {
            give_numbers(cx, id, at)?;
        }
    }
    let all = cx.read(|db| db.engagements(&EngagementFilter::default(), 0, usize::MAX))?.1;
    let mut over: BTreeMap<Id, Vec<Id>> = BTreeMap::new();
    let (mut held, mut agreed, mut asked) = (Vec::new(), Vec::new(), Vec::new());
    for row in all {
        let one = EngagementRef { session: row.session, mentor: row.mentor };
        match (row.day - today).num_days() {
            left @ ..0 => {
                held.push(one);
                let mentors = over.entry(row.class).or_default();
                if left < -14 && !mentors.contains(&row.mentor) {
                    mentors.push(row.mentor);
                }
            }
            0..=4 => agreed.push(one),
            5..=7 => asked.push(one),
            _ => {}
        }
    }
    for (of, state) in
        [(held, EngagementState::Held), (agreed, EngagementState::Agreed), (asked, EngagementState::Invited)]
    {
        set_engagements(cx, SetEngagements { of, state, day: None })?;
    }
    for (class, mentors) in over {
        let lines = class_fees(cx, ClassRequest { class })?.lines;
        let due = |id: &Id| {
            lines
                .iter()
                .any(|line| line.mentor == *id && line.stage == FeeStage::Due && line.fee != Some(Nothing))
        };
        let mentors: Vec<Id> = mentors.into_iter().filter(due).collect();
        let half = mentors.len() / 2;
        if half > 0 {
            pay(cx, PayMentor { class, mentors: mentors[..half].to_vec(), day: None })?;
        }
    }
    if let Some(id) = cx.read(|db| db.mentors_named("贝映雪"))?.first().map(|one| one.id) {
        let first_day = today + Days::new(24);
        let last_day = Some(first_day + Days::new(6));
        add_away(cx, AddAway { mentor: id, first_day, last_day, note: "参加行业大会".to_owned() })?;
    }
    Ok(())
}
