//! The sample's questions and results: of a class that is over, all of it; of one under way, questions; of one to come, a few.

use super::actions::{
    AddAction, SaveActionField, SetActionState, add_action, save_action_field, set_action_state,
};
use super::questions::{
    LinkQuestion, ListQuestions, PlaceQuestions, QuestionLink, QuestionRow, SaveSheetField, link_question,
    place_questions, questions, save_sheet_field,
};
use crate::context::Writing;
use chrono::Months;
use zhixing_domain::classes::ClassState;
use zhixing_domain::followup::{ActionField, ActionState, SheetField};
use zhixing_domain::{Day, Id, Result};
use zhixing_store::classes::ClassFilter;

/// A question, the topic it is about, the answer it got, the result, and the plan: what, how one will see it.
struct Invented {
    question: &'static str,
    topic: &'static str,
    answer: &'static str,
    result: &'static str,
    plan: &'static [(&'static str, &'static str)],
}

const INVENTED: &[Invented] = &[
    Invented {
        question: "初信初访一次办结率不到七成，群众反复来，问题卡在哪里？",
        topic: "基层治理和矛盾纠纷化解",
        answer: "首访要有责任人，三日内见面，办结要回访；先从积案里挑十件试。",
        result: "学会了“首访责任制”的做法，拟出本单位的流程图。",
        plan: &[("首访落实到人，三日内见面", "一次办结率到八成"), ("每月回访十户", "回访记录齐全")],
    },
    Invented {
        question: "网格划得大，网格员顾不过来，底数总是不准，怎么调整？",
        topic: "基层治理和矛盾纠纷化解",
        answer: "按自然村或楼栋重划，一格不超过三百户，底数每季度核一遍。",
        result: "带回网格重划的方案和一张核查表。",
        plan: &[("重划网格，公示网格员", "每格不超过三百户")],
    },
    Invented {
        question: "村集体有钱不敢用、没钱不会挣，该从哪一步做起？",
        topic: "乡村振兴与农业产业发展",
        answer: "先清产核资，再定一个小项目跑通收益分配，账目按月公开。",
        result: "梳理出三个可做的小项目，选定冷链库先做。",
        plan: &[("完成清产核资", "台账经村民代表会议通过"), ("冷链库项目开工", "年内有第一笔收益")],
    },
    Invented {
        question: "专项债券申报材料三次被退，到底要怎么写才合要求？",
        topic: "公文写作与综合协调",
        answer: "先对照清单自查，收益测算要有依据，把前期手续附全。",
        result: "照着案例重写了一份申报书，做了自查清单。",
        plan: &[("按清单补齐前期手续", "下一批次一次通过")],
    },
    Invented {
        question: "企业说办事跑的腿还是多，哪些环节可以并联？",
        topic: "招商引资与营商环境",
        answer: "把串联的审批画成图，能同时办的合到一个窗口，容缺受理。",
        result: "画出了本部门的审批流程图，找到两处可以并联。",
        plan: &[("两个环节改为并联", "平均办理时间减三天"), ("设一个帮办窗口", "企业满意度回访九成以上")],
    },
    Invented {
        question: "夜间值班接报突发事件，头半个小时应当先做什么？",
        topic: "应急管理与安全生产",
        answer: "先核实、再报告、同时派人；把电话表和分工贴在值班室。",
        result: "带回一份值班处置卡，组织科里推演了一次。",
        plan: &[("值班室张贴处置卡", "抽查人人答得出")],
    },
    Invented {
        question: "各部门报来的数据口径不一样，汇总表总对不上，怎么统一？",
        topic: "数字政府与数据应用",
        answer: "先定一张数据字典，谁产生谁负责，改口径要有记录。",
        result: "拟出十二个常用指标的口径说明。",
        plan: &[("常用指标的口径发到各股室", "月报一次对上")],
    },
    Invented {
        question: "写材料总是堆情况、没有观点，领导看不到重点，怎么改？",
        topic: "公文写作与综合协调",
        answer: "先用一句话说清要办什么，再摆两条理由；情况放附件。",
        result: "把上季度的一份报告重写成两页，得到采用。",
        plan: &[("每份请示先写一句话的主张", "退改次数减半")],
    },
    Invented {
        question: "年轻干部不敢跟群众争着说话的人打交道，怎样带？",
        topic: "群众工作方法",
        answer: "带着走三户，先听后说，回来一起复盘；不要一上来就让他讲政策。",
        result: "约定了带教的两名年轻干部，列出走访的户。",
        plan: &[("每人带走访六户", "年底能独立调解")],
    },
    Invented {
        question: "安全检查年年查，隐患年年有，怎样让企业自己查？",
        topic: "应急管理与安全生产",
        answer: "给企业一张自查表，抽查只看自查做没做；重复的隐患提级。",
        result: "按行业编了三张自查表。",
        plan: &[("自查表发到规上企业", "重复隐患下降三成")],
    },
];

/// Fills the questions of the sample's classes.
pub(crate) fn fill(cx: &Writing) -> Result<()> {
    let today = cx.today();
    for class in cx.read(|db| db.classes(&ClassFilter::default(), 0, usize::MAX))?.1 {
        let share = match class.state {
            ClassState::Running => 36,
            ClassState::Preparing if class.days.last.is_some_and(|last| last < today) => usize::MAX,
            ClassState::Preparing => 13,
            ClassState::Finished | ClassState::Closed => usize::MAX,
        };
        let is_over = class.days.last.is_some_and(|last| last < today);
        let rows = questions(cx, list(class.id))?.rows;
        for (at, row) in rows.iter().take(share).enumerate() {
            // One in nine did not hand in theirs.
            if at % 9 != 8 {
                asked(cx, row, &INVENTED[at % INVENTED.len()])?;
            }
        }
        place(cx, class.id, is_over)?;
        if is_over {
            let last = class.days.last.unwrap_or(today);
            for (at, row) in questions(cx, list(class.id))?.rows.iter().enumerate() {
                if !row.question.is_empty() {
                    taken_home(cx, row, &INVENTED[at % INVENTED.len()], at, last)?;
                }
            }
        }
    }
    Ok(())
}

fn list(class: Id) -> ListQuestions {
    ListQuestions { class, find: String::new(), state: None }
}

fn asked(cx: &Writing, row: &QuestionRow, invented: &Invented) -> Result<()> {
    save(cx, row.id, SheetField::Question, invented.question)?;
    if let Some(topic) = cx.read(|db| db.topic_named(invented.topic))? {
        link_question(cx, LinkQuestion { enrolment: row.id, link: QuestionLink::Topic(Some(topic)) })?;
    }
    Ok(())
}

/// What the program proposes, and where it proposes nothing a discussion; of a class not over some are left.
fn place(cx: &Writing, class: Id, is_over: bool) -> Result<()> {
    let sessions = cx.read(|db| db.sessions_of(class))?;
    let Some(last) = sessions.last().map(|row| row.session.id) else { return Ok(()) };
    let rows = questions(cx, list(class))?.rows;
    let asked = rows.iter().filter(|row| !row.question.is_empty());
    let places = asked
        .enumerate()
        .filter(|(at, _)| is_over || at % 4 != 3)
        .map(|(_, row)| (row.id, row.proposed.as_ref().map_or(last, |session| session.id)))
        .collect();
    place_questions(cx, PlaceQuestions { class, places })?;
    Ok(())
}

fn taken_home(cx: &Writing, row: &QuestionRow, invented: &Invented, at: usize, last: Day) -> Result<()> {
    if at % 6 != 5 {
        save(cx, row.id, SheetField::Answer, invented.answer)?;
    }
    if at % 7 == 6 {
        return Ok(());
    }
    save(cx, row.id, SheetField::Result, invented.result)?;
    for (line, (what, sign)) in invented.plan.iter().enumerate() {
        let row = add_action(cx, AddAction { enrolment: row.id, what: (*what).to_owned() })?;
        let Some(action) = row.actions.last() else { continue };
        let due = last.checked_add_months(Months::new(1 + line as u32 * 2)).unwrap_or(last);
        for (field, value) in [(ActionField::Due, due.to_string()), (ActionField::Sign, (*sign).to_owned())] {
            save_action_field(cx, SaveActionField { id: action.id, field, value })?;
        }
        let (state, note) = match (at + line) % 5 {
            0 | 1 => (ActionState::Done, "已经做成，情况写在月报里。"),
            2 if line == 0 => (ActionState::NotDone, "人手没有到位，改到下季度。"),
            _ => continue,
        };
        set_action_state(cx, SetActionState { id: action.id, state, note: note.to_owned() })?;
    }
    Ok(())
}

fn save(cx: &Writing, enrolment: Id, field: SheetField, value: &str) -> Result<()> {
    save_sheet_field(cx, SaveSheetField { enrolment, field, value: value.to_owned() })?;
    Ok(())
}
