//! 问卷: questionnaires in versions, what is read from a sheet of paper, and what the sheets say together.

mod changes;
mod questionnaire;
mod results;
mod sheet;
mod stock;

pub use changes::{QuestionChange, QuestionChangeKind, changes};
pub use questionnaire::{Question, QuestionKind, Questionnaire, Section};
pub use results::{
    ChoiceResult, GroupResult, KindCount, QuestionResult, Results, TopicResult, WrittenAnswer, summarise,
};
pub use sheet::{
    Answers, Sheet, SheetCheck, SheetState, WishedTopic, check_sheet, is_blank, read_answer, wishes_as_text,
    wishes_from_text,
};
pub use stock::{for_cadres, for_outsiders};

crate::keyed! {
    /// Who fills a questionnaire in (填表人).
    pub enum Respondent {
        Cadre "cadre" "干部" [],
        Leader "leader" "单位负责人" ["负责人"],
        Expert "expert" "行业专家" ["专家"],
        Entrepreneur "entrepreneur" "企业家" ["企业负责人"],
    }
}
