//! The one list of what is kept of a cadre. A column of the data, a heading of a workbook, a field of the page, a
//! difference in an import and a line of the history all come from it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How a field is read and typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Group {
    /// 姓名
    Name,
    /// Free text
    Text,
    /// 年月
    Month,
    /// One of a few values
    Choice,
    /// 身份证号
    IdNumber,
    /// 电话, several kept
    Phone,
    /// 单位, by its name
    Unit,
    /// 民族
    Ethnic,
    /// 政治面貌
    Party,
}

macro_rules! fields {
    ($($(#[$meta:meta])* $variant:ident $key:literal $group:ident $zh:literal / $en:literal [$($synonym:literal)*],)+) => {
        /// A field of a cadre (干部信息项).
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        pub enum CadreField { $($(#[$meta])* #[doc = $zh] #[serde(rename = $key)] $variant,)+ }

        impl CadreField {
            /// Every field, in the order in which a roster lists them.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// Its column in the data.
            pub const fn key(self) -> &'static str {
                match self { $(Self::$variant => $key,)+ }
            }

            /// Its name in Chinese.
            pub const fn zh(self) -> &'static str {
                match self { $(Self::$variant => $zh,)+ }
            }

            /// Its name in English.
            pub const fn en(self) -> &'static str {
                match self { $(Self::$variant => $en,)+ }
            }

            /// How it is read.
            pub const fn group(self) -> Group {
                match self { $(Self::$variant => Group::$group,)+ }
            }

            /// The headings it has in rosters, without blanks, marks and bracketed remarks.
            pub const fn headings(self) -> &'static [&'static str] {
                match self { $(Self::$variant => &[$zh, $($synonym,)*],)+ }
            }
        }
    };
}

fields! {
    Name "name" Name "姓名" / "Name" ["名字" "干部姓名" "学员姓名"],
    Sex "sex" Choice "性别" / "Sex" [],
    Ethnic "ethnic" Ethnic "民族" / "Ethnic group" [],
    BirthMonth "birth_month" Month "出生年月" / "Born" ["出生日期" "出生年月日" "出生时间" "生日"],
    NativePlace "native_place" Text "籍贯" / "Native place" [],
    WorkMonth "work_month" Month "参加工作时间" / "Began work" ["参工时间" "参加工作日期" "参加工作年月" "工作时间"],
    Party "party" Party "政治面貌" / "Party" ["党派" "政治身份"],
    PartyMonth "party_month" Party "入党时间" / "Joined party" ["入党日期" "入党年月" "加入党派时间"],
    Education "education" Text "学历" / "Education" ["最高学历" "文化程度" "全日制学历" "全日制教育学历"],
    Degree "degree" Text "学位" / "Degree" ["最高学位" "全日制学位" "全日制教育学位"],
    School "school" Text "毕业院校及专业" / "School" ["毕业院校系及专业" "毕业院校" "毕业学校" "所学专业" "全日制毕业院校系及专业"],
    InService "in_service" Text "在职学历" / "In-service education" ["在职教育学历" "在职教育"],
    InServiceDegree "in_service_degree" Text "在职学位" / "In-service degree" ["在职教育学位"],
    InServiceSchool "in_service_school" Text "在职毕业院校及专业" / "In-service school" ["在职毕业院校系及专业" "在职教育毕业院校系及专业"],
    Unit "unit" Unit "单位" / "Unit" ["工作单位" "所在单位" "单位名称" "部门" "现单位"],
    Post "post" Text "职务" / "Post" ["现任职务" "现职务" "职务名称" "岗位"],
    PostSince "post_since" Month "任现职时间" / "In post since" ["任职时间" "任现职务时间"],
    Rank "rank" Text "职级" / "Rank" ["现职级" "职务职级" "级别" "职务层次"],
    RankSince "rank_since" Month "任现职级时间" / "In rank since" ["任职级时间"],
    Tier "tier" Choice "培训层级" / "Training tier" ["层级"],
    IdNumber "id_number" IdNumber "身份证号" / "ID number" ["身份证" "身份证号码" "公民身份号码" "证件号" "证件号码"],
    Phone "phone" Phone "联系电话" / "Phone" ["手机" "手机号" "手机号码" "电话" "联系方式"],
    State "state" Choice "在岗状态" / "State" ["状态"],
    Note "note" Text "备注" / "Note" ["说明"],
}

const COUNT: usize = CadreField::ALL.len();

impl CadreField {
    /// From its column in the data.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|field| field.key() == key)
    }

    /// The values of a field that has but a few, with their Chinese words as rosters write them.
    pub fn choices(self) -> &'static [(&'static str, &'static [&'static str])] {
        match self {
            Self::Sex => &[("男", &["男", "男性", "M", "1"]), ("女", &["女", "女性", "F", "2"])],
            Self::Tier => &[("county_up", &["县处级以上", "县处级及以上"]), ("other", &["其他", "其他干部"])],
            Self::State => &[
                ("active", &["在岗", "在职", "在编在岗"]),
                ("seconded", &["借调", "借出"]),
                ("left", &["调出", "离职"]),
                ("retired", &["退休"]),
            ],
            _ => &[],
        }
    }
}

/// What is known of a cadre: one canonical text a field (months `YYYY-MM`), or nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CadreFacts(Box<[Option<String>; COUNT]>);

impl CadreFacts {
    /// What is known of `field`.
    pub fn get(&self, field: CadreField) -> Option<&str> {
        self.0[field as usize].as_deref()
    }

    /// Sets a field; an empty text clears it.
    pub fn set(&mut self, field: CadreField, value: Option<String>) {
        self.0[field as usize] = value.filter(|text| !text.is_empty());
    }

    /// The fields that are known.
    pub fn known(&self) -> impl Iterator<Item = (CadreField, &str)> {
        CadreField::ALL.iter().filter_map(|field| Some((*field, self.get(*field)?)))
    }

    /// Where `newer` says something else: field, what was, what is. What `newer` does not know is not a difference.
    pub fn differences<'a>(&'a self, newer: &'a Self) -> Vec<(CadreField, Option<&'a str>, &'a str)> {
        newer
            .known()
            .map(|(field, after)| (field, self.get(field), after))
            .filter(|(_, before, after)| *before != Some(*after))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_heading_belongs_to_two_fields() {
        let mut all: Vec<&str> = CadreField::ALL.iter().flat_map(|field| field.headings()).copied().collect();
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count);
    }

    #[test]
    fn what_a_newer_roster_leaves_out_is_not_a_difference() {
        let (mut old, mut new) = (CadreFacts::default(), CadreFacts::default());
        old.set(CadreField::Post, Some("副局长".into()));
        old.set(CadreField::Rank, Some("二级主任科员".into()));
        new.set(CadreField::Post, Some("局长".into()));
        assert_eq!(old.differences(&new), [(CadreField::Post, Some("副局长"), "局长")]);
    }
}
