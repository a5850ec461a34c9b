//! A list of abilities to begin with, for a county office that has none yet.

/// An ability of the first list.
#[derive(Debug, Clone, Copy)]
pub struct DefaultAbility {
    /// 类别
    pub category: &'static str,
    /// Its name.
    pub name: &'static str,
    /// What it is, in a sentence.
    pub help: &'static str,
    /// What the levels 1–4 mean.
    pub levels: [&'static str; 4],
    /// Parts of the names of topics that teach it.
    pub topics: &'static [&'static str],
}

macro_rules! defaults {
    ($($category:literal { $($name:literal $help:literal [$($level:literal)+] [$($topic:literal)*])+ })+) => {
        /// The abilities, group by group.
        pub const DEFAULTS: &[DefaultAbility] = &[$($(DefaultAbility {
            category: $category, name: $name, help: $help, levels: [$($level,)+], topics: &[$($topic,)*],
        },)+)+];
    };
}

defaults! {
    "政治能力" {
        "政治判断" "在具体工作中看得出政治影响，把得住方向。"
            ["知道有关要求" "能对照要求检查自己的工作" "遇事能看出苗头并报告、处置" "能把关一个单位、带出骨干"] ["党性" "理论"]
        "党性修养" "学理论、守纪律、过好组织生活。"
            ["能参加学习和组织生活" "能联系实际谈体会" "能组织专题学习、讲党课" "能带一个支部抓学习教育"] ["党性" "党纪"]
    }
    "领导与管理" {
        "统筹协调" "把几个单位、几件事排好次序，按时办成。"
            ["能完成交办的一项" "能在指导下牵头一项" "能独立牵头跨单位的工作" "能统筹全局并带教"] ["组织协调" "统筹"]
        "科学决策" "摸清情况，比较方案，按程序定下来。"
            ["能收集情况" "能提出方案" "能主持论证、按程序决策" "能指导重大事项决策"] ["调查研究" "宏观经济"]
        "依法行政" "依法依程序办事，会用复议、诉讼和执法监督的规定。"
            ["了解本领域主要法规" "能按程序办一般事项" "能独立处理复杂事项和复议应诉" "能审核把关、带教执法"] ["法治" "行政"]
        "带队育人" "分工、谈话、培养年轻干部。"
            ["能配合他人" "能带一两个人做事" "能带一个科室" "能带一个班子、培养后备"] ["干部队伍" "组织"]
    }
    "业务能力" {
        "公文写作" "请示、报告、通知、讲话稿写得清楚、合规。"
            ["能写一般通知" "能在指导下写请示报告" "能独立起草综合材料" "能改稿、带教"] ["公文"]
        "项目资金" "谋划项目、申报资金、管好用好。"
            ["了解申报流程" "能准备申报材料" "能独立谋划并申报" "能指导全县或全系统申报"] ["项目" "资金"]
        "财政预算" "编预算、看得懂绩效和审计意见。"
            ["了解预算要求" "能编制单位预算" "能做绩效管理、整改审计问题" "能指导其他单位"] ["财政" "预算"]
        "招商与营商环境" "找企业、谈项目、解难题、优服务。"
            ["了解政策" "能接待和跟进" "能独立洽谈和协调落地" "能带队招商"] ["招商" "营商"]
        "生态环保" "懂得本岗位的环保责任和执法要求。"
            ["了解责任清单" "能发现和上报问题" "能组织整治和执法" "能指导督察整改"] ["生态" "环境"]
        "数据应用" "会用政务系统和数据说话，守住数据安全。"
            ["会用日常系统" "能整理分析数据" "能用数据改进业务" "能带人建机制"] ["数字" "数据" "人工智能"]
    }
    "群众与基层" {
        "群众工作" "听得懂、谈得拢、办得成群众的事。"
            ["能接待来访" "能在指导下调解" "能独立化解矛盾" "能处理重大群体事项、带教"] ["群众"]
        "基层治理" "村（社区）组织、网格、物业和矛盾源头治理。"
            ["了解网格运行" "能抓一个片区" "能抓一个镇村的治理" "能总结推广、带教"] ["基层治理" "网格"]
        "乡村振兴" "产业、人居环境、集体经济落到村。"
            ["了解政策" "能抓一个村的一项" "能抓一个镇的一片" "能谋划全域并带教"] ["乡村振兴" "农业"]
        "应急处置" "会预案、会报告、会现场指挥。"
            ["知道预案和报告时限" "能参加处置" "能担任现场指挥" "能组织演练、带教"] ["应急" "安全"]
        "舆情应对" "早发现、快核实、会回应。"
            ["知道报告流程" "能收集研判" "能组织回应" "能主持重大舆情处置、带教"] ["舆情"]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn no_ability_of_the_first_list_stands_in_it_twice_and_groups_stay_together() {
        let names: BTreeSet<&str> = DEFAULTS.iter().map(|one| one.name).collect();
        assert_eq!(names.len(), DEFAULTS.len());
        let mut groups: Vec<&str> = DEFAULTS.iter().map(|one| one.category).collect();
        groups.dedup();
        assert_eq!(groups.len(), 4);
    }
}
