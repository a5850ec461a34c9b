//! The parts of the form that say what an office keeps, the same in both kinds of file.

use crate::judge::{Person, Where};
use zhixing_domain::people::{CadreFacts, CadreField as Field, read_field};

macro_rules! parts {
    ($($(#[$meta:meta])* $part:ident $element:literal $place:expr,)+) => {
        /// A part of the form (任免审批表的一项).
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum Part { $($(#[$meta])* $part,)+ }

        impl Part {
            /// Every part.
            pub(crate) const ALL: &'static [Self] = &[$(Self::$part,)+];

            /// Its element in an .lrmx file.
            pub(crate) const fn element(self) -> &'static str {
                match self { $(Self::$part => $element,)+ }
            }

            /// Its field in an .lrm file and, in one that holds four, which of them.
            pub(crate) const fn position(self) -> Option<(usize, Option<usize>)> {
                match self { $(Self::$part => $place,)+ }
            }
        }
    };
}

parts! {
    /// 姓名
    Name "XingMing" Some((0, None)),
    /// 性别
    Sex "XingBie" Some((1, None)),
    /// 出生年月
    Birth "ChuShengNianYue" Some((2, None)),
    /// 民族
    Ethnic "MinZu" Some((3, None)),
    /// 籍贯
    NativePlace "JiGuan" Some((4, None)),
    /// 入党时间, and the party
    Joined "RuDangShiJian" Some((5, None)),
    /// 参加工作时间
    WorkBegan "CanJiaGongZuoShiJian" Some((8, None)),
    /// 全日制教育·学历
    Education "QuanRiZhiJiaoYu_XueLi" Some((9, Some(0))),
    /// 全日制教育·学位
    Degree "QuanRiZhiJiaoYu_XueWei" Some((9, Some(1))),
    /// 全日制教育·学历的毕业院校系及专业
    School "QuanRiZhiJiaoYu_XueLi_BiYeYuanXiaoXi" Some((10, Some(0))),
    /// 全日制教育·学位的毕业院校系及专业
    DegreeSchool "QuanRiZhiJiaoYu_XueWei_BiYeYuanXiaoXi" Some((10, Some(1))),
    /// 在职教育·学历
    InService "ZaiZhiJiaoYu_XueLi" Some((9, Some(2))),
    /// 在职教育·学位
    InServiceDegree "ZaiZhiJiaoYu_XueWei" Some((9, Some(3))),
    /// 在职教育·学历的毕业院校系及专业
    InServiceSchool "ZaiZhiJiaoYu_XueLi_BiYeYuanXiaoXi" Some((10, Some(2))),
    /// 在职教育·学位的毕业院校系及专业
    InServiceDegreeSchool "ZaiZhiJiaoYu_XueWei_BiYeYuanXiaoXi" Some((10, Some(3))),
    /// 现任职务, unit and post in one text
    Post "XianRenZhiWu" Some((25, None)),
    /// 简历
    Resume "JianLi" Some((17, None)),
    /// 身份证号; the older files have none
    IdNumber "ShenFenZheng" None,
}

/// Parts that hold one field each.
const PLAIN: &[(Part, Field)] = &[
    (Part::Name, Field::Name),
    (Part::Sex, Field::Sex),
    (Part::Birth, Field::BirthMonth),
    (Part::Ethnic, Field::Ethnic),
    (Part::NativePlace, Field::NativePlace),
    (Part::WorkBegan, Field::WorkMonth),
    (Part::Education, Field::Education),
    (Part::Degree, Field::Degree),
    (Part::InService, Field::InService),
    (Part::InServiceDegree, Field::InServiceDegree),
    (Part::IdNumber, Field::IdNumber),
];
/// Parts that hold one field together.
const SCHOOLS: &[(Part, Part, Field)] = &[
    (Part::School, Part::DegreeSchool, Field::School),
    (Part::InServiceSchool, Part::InServiceDegreeSchool, Field::InServiceSchool),
];
/// Full short names of parties, with what the form writes in 入党时间.
const PARTY_SUFFIXES: &[&str] = &["党员", "盟员", "会员", "社员"];

/// What a form says, by part; a missing one is empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Parts([String; Part::ALL.len()]);

impl Default for Parts {
    fn default() -> Self {
        Self(std::array::from_fn(|_| String::new()))
    }
}

impl Parts {
    pub(crate) fn get(&self, part: Part) -> &str {
        &self.0[part as usize]
    }

    pub(crate) fn set(&mut self, part: Part, text: String) {
        self.0[part as usize] = text;
    }

    /// What they say of the person.
    pub(crate) fn person(&self, at: &impl Where, units: &[String]) -> Person {
        let mut person = Person::default();
        for (part, field) in PLAIN {
            person.take(at, *field, self.get(*part));
        }
        for (first, second, field) in SCHOOLS {
            person.take(at, *field, &self.school(*first, *second));
        }
        person.take(at, Field::PartyMonth, self.get(Part::Joined));
        person.unit_and_post(at, self.get(Part::Post), units);
        person.rank_of_post();
        person
    }

    /// The school of the degree stands only where it is another; some writers put the school into one part and the
    /// subject into the other.
    fn school(&self, first: Part, second: Part) -> String {
        let (first, second) = (self.get(first).trim(), self.get(second).trim());
        if first.contains(second) { first.to_owned() } else { format!("{first}{second}") }
    }

    /// The parts that must be written anew so that the form says what is known now (`after`), where it said `before`.
    /// What neither knows is left as it stands.
    pub(crate) fn changes(&self, before: &CadreFacts, after: &CadreFacts) -> Vec<(Part, String)> {
        let mut changes = Vec::new();
        let differs = |field| before.get(field) != after.get(field);
        let text = |field| after.get(field).unwrap_or_default().to_owned();
        for (part, field) in PLAIN.iter().filter(|(_, field)| differs(*field)) {
            let is_month = matches!(field, Field::BirthMonth | Field::WorkMonth);
            changes.push((*part, if is_month { text(*field).replace('-', "") } else { text(*field) }));
        }
        for (first, second, field) in SCHOOLS.iter().filter(|(.., field)| differs(*field)) {
            changes.push((*first, text(*field)));
            changes.push((*second, String::new()));
        }
        if differs(Field::Party) || differs(Field::PartyMonth) {
            changes.push((Part::Joined, joined(after)));
        }
        let post = format!("{}{}", text(Field::Unit), text(Field::Post));
        if post != read_field(Field::Post, self.get(Part::Post)).value.unwrap_or_default() {
            changes.push((Part::Post, post));
        }
        changes.retain(|(part, text)| text != self.get(*part));
        changes
    }
}

/// 入党时间 as the form writes it: `YYYYMM`, the name of another party, or both.
fn joined(facts: &CadreFacts) -> String {
    let month = facts.get(Field::PartyMonth).map(|month| month.replace('-', ""));
    let others: Vec<&str> = facts
        .get(Field::Party)
        .into_iter()
        .flat_map(|party| party.split('、'))
        .filter(|party| month.is_none() || *party != "中共党员")
        .map(|party| match PARTY_SUFFIXES.iter().find_map(|suffix| party.strip_suffix(suffix)) {
            // 中共 alone is not written; 中共党员 and 中共预备党员 are.
            Some(short) if !party.starts_with("中共") => short,
            _ => party,
        })
        .collect();
    month.into_iter().chain((!others.is_empty()).then(|| others.join("；"))).collect::<Vec<_>>().join("；")
}
