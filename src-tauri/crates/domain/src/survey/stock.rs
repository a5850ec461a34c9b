//! The questionnaires that come with the program, to be used as they are or copied.

use super::{Question, QuestionKind as Kind, Questionnaire, Section};

const NEED: &[&str] = &["不需要", "不太需要", "一般", "比较需要", "非常需要"];

struct Build {
    next: u32,
    sections: Vec<Section>,
}

impl Build {
    fn new() -> Self {
        Self { next: 1, sections: Vec::new() }
    }

    fn section(&mut self, title: &str) {
        self.sections.push(Section { title: title.to_owned(), questions: Vec::new() });
    }

    fn ask(&mut self, kind: Kind, text: &str, choices: &[&str], most: u32) {
        let choices = choices.iter().map(|choice| (*choice).to_owned()).collect();
        let required = matches!(kind, Kind::Scale | Kind::Choice);
        let question = Question {
            key: self.next,
            kind,
            text: text.to_owned(),
            help: String::new(),
            required,
            choices,
            most,
        };
        self.next += 1;
        if let Some(section) = self.sections.last_mut() {
            section.questions.push(question);
        }
    }

    fn help(&mut self, text: &str) {
        if let Some(question) = self.sections.last_mut().and_then(|section| section.questions.last_mut()) {
            text.clone_into(&mut question.help);
        }
    }

    fn done(self, title: &str, intro: &str) -> Questionnaire {
        Questionnaire { title: title.to_owned(), intro: intro.to_owned(), sections: self.sections }
    }
}

/// 干部培训需求调查问卷: for cadres and unit leaders.
pub fn for_cadres() -> Questionnaire {
    let mut form = Build::new();
    form.section("一、您的基本情况");
    form.ask(Kind::Choice, "您的年龄", &["35 岁及以下", "36—45 岁", "46—55 岁", "56 岁及以上"], 0);
    form.ask(Kind::Choice, "您在现岗位工作的时间", &["不满 1 年", "1—3 年", "3—5 年", "5 年以上"], 0);
    form.section("二、您对培训内容的需要程度");
    for text in [
        "党的创新理论和重大决策部署",
        "依法行政与应急处置",
        "产业发展与招商引资",
        "乡村振兴与基层治理",
        "数字化办公与公文写作",
    ] {
        form.ask(Kind::Scale, text, NEED, 0);
    }
    form.section("三、您对培训安排的意见");
    form.ask(
        Kind::Multiple,
        "您希望的培训形式（最多选 3 项）",
        &["集中授课", "现场教学", "案例研讨", "网络课程", "跟班实践", "外出考察"],
        3,
    );
    form.ask(Kind::Choice, "一次培训多少天合适", &["1 天以内", "2—3 天", "4—5 天", "5 天以上"], 0);
    form.ask(
        Kind::Multiple,
        "以往的培训有哪些不足（可多选）",
        &[
            "内容与工作联系不紧",
            "形式单一",
            "时间与工作冲突",
            "师资针对性不强",
            "训后没有跟踪",
            "没有明显不足",
        ],
        0,
    );
    form.section("四、您最希望培训的专题");
    form.ask(Kind::Topics, "请写出您最希望培训的专题，并在急需程度下打“√”", &[], 3);
    form.help("写具体些，例如“专项债券项目申报”。");
    form.section("五、意见和建议");
    form.ask(Kind::Text, "您在工作中遇到的、最希望通过培训解决的一个难题", &[], 3);
    form.ask(Kind::Text, "您对干部培训工作的其他意见和建议", &[], 2);
    form.done(
        "干部培训需求调查问卷",
        "为了把培训办到干部需要处，请您按实际情况填写。本问卷不记名，只用于制定培训计划。请在所选答案前的方框内打“√”，除注明外每题只选一项。",
    )
}

/// 干部培训需求征询表: for experts of a field and for entrepreneurs.
pub fn for_outsiders() -> Questionnaire {
    const HOW: &[&str] = &["很不满意", "不太满意", "一般", "比较满意", "非常满意"];
    let mut form = Build::new();
    form.section("一、您与我县干部的工作接触");
    form.ask(
        Kind::Choice,
        "您与干部接触的主要场合",
        &["项目审批", "政策兑现", "行业监管", "调研走访", "合作研究"],
        0,
    );
    form.ask(Kind::Choice, "近一年接触的次数", &["1—2 次", "3—5 次", "6 次以上"], 0);
    form.section("二、您对干部能力的评价");
    for text in ["懂行业、懂专业", "依法依规办事", "解决实际问题", "沟通与服务态度"]
    {
        form.ask(Kind::Scale, text, HOW, 0);
    }
    form.section("三、您的建议");
    form.ask(
        Kind::Multiple,
        "您认为干部最需要加强的能力（最多选 3 项）",
        &["专业知识", "法治思维", "经济与金融", "数字技术", "沟通协调", "风险防范", "外向开放"],
        3,
    );
    form.ask(Kind::Topics, "您建议为干部开设的专题，并在急需程度下打“√”", &[], 3);
    form.ask(Kind::Choice, "您是否愿意来为干部授课或接待现场教学", &["愿意", "看时间安排", "暂不考虑"], 0);
    form.ask(Kind::Text, "请举一个您遇到的、干部能力不足造成困难的例子", &[], 3);
    form.ask(Kind::Text, "其他建议", &[], 2);
    form.done(
        "干部培训需求征询表（行业专家、企业家）",
        "为了使干部培训更贴近行业和企业的需要，请您按实际感受填写。本表不记名，只用于制定培训计划。请在所选答案前的方框内打“√”，除注明外每题只选一项。",
    )
}
