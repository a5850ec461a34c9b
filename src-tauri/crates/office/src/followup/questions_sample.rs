//! The sample's questions and results: of a class that is over, all of it; of one under way, questions; of one to come, a few.

use super::questions::rows_of;
use crate::context::Writing;
use crate::op::Op;
use chrono::Months;
use zhixing_domain::classes::ClassState;
use zhixing_domain::followup::{ActionField, ActionState, SheetField};
use zhixing_domain::practice::Kept;
use zhixing_domain::{Day, Id, Result};
use zhixing_store::Tx;
use zhixing_store::classes::ClassFilter;
use zhixing_store::followup::QuestionLinks;

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

/// Fills the questions of the sample's classes, each class in one step.
pub(crate) fn fill(cx: &Writing) -> Result<()> {
    let today = cx.today();
    for class in cx.read(|db| db.classes(&ClassFilter::default(), 0, usize::MAX))?.1 {
        let is_over = class.days.last.is_some_and(|last| last < today);
        let share = match class.state {
            ClassState::Running => 36,
            ClassState::Preparing => 13,
            ClassState::Finished | ClassState::Closed => usize::MAX,
        };
        cx.write(Op::QuestionsTaken, |tx| {
            let trainees = tx.trainees(class.id)?;
            // One in nine did not hand in theirs.
            let asked = trainees.iter().take(share).enumerate().filter(|(at, _)| at % 9 != 8);
            let asked: Vec<(usize, Id)> = asked.map(|(at, trainee)| (at, trainee.id)).collect();
            tx.says("class", class.name());
            tx.says("count", asked.len());
            for (at, enrolment) in &asked {
                ask(tx, *enrolment, &INVENTED[at % INVENTED.len()])?;
            }
            place(tx, class.id, is_over, today)?;
            if is_over {
                for (at, enrolment) in &asked {
                    taken_home(
                        tx,
                        *enrolment,
                        &INVENTED[at % INVENTED.len()],
                        *at,
                        class.days.last.unwrap_or(today),
                    )?;
                }
            }
            Ok(())
        })?;
    }
    Ok(())
}

fn words(tx: &Tx, enrolment: Id, field: SheetField, text: &str) -> Result<()> {
    Ok(tx.set_question_field(enrolment, field, Some(&Kept::Text(text.to_owned())))?)
}

fn ask(tx: &Tx, enrolment: Id, invented: &Invented) -> Result<()> {
    words(tx, enrolment, SheetField::Question, invented.question)?;
    let links = QuestionLinks { topic: tx.topic_named(invented.topic)?, ..QuestionLinks::default() };
    Ok(tx.set_question_links(enrolment, links)?)
}

/// What the program proposes, and where it proposes nothing the last session; of a class not over some are left.
fn place(tx: &Tx, class: Id, is_over: bool, today: Day) -> Result<()> {
    let sessions = tx.sessions_of(class)?;
    let Some(last) = sessions.last().map(|row| row.session.id) else { return Ok(()) };
    let rows = rows_of(tx, class, today)?;
    let asked = rows.iter().filter(|row| !row.question.is_empty()).enumerate();
    for (_, row) in asked.filter(|(at, _)| is_over || at % 4 != 3) {
        let id = row.proposed.as_ref().map_or(last, |session| session.id);
        let mentor = sessions.iter().find(|row| row.session.id == id).and_then(|row| row.session.mentor);
        let links = QuestionLinks { need: None, topic: row.topic, session: Some(id), mentor };
        tx.set_question_links(row.id, links)?;
    }
    Ok(())
}

fn taken_home(tx: &Tx, enrolment: Id, invented: &Invented, at: usize, last: Day) -> Result<()> {
    if at % 6 != 5 {
        words(tx, enrolment, SheetField::Answer, invented.answer)?;
    }
    if at % 7 == 6 {
        return Ok(());
    }
    words(tx, enrolment, SheetField::Result, invented.result)?;
    for (line, (what, sign)) in invented.plan.iter().enumerate() {
        let id = tx.add_action(enrolment, what)?;
        let due = last.checked_add_months(Months::new(1 + line as u32 * 2)).unwrap_or(last);
        tx.set_action(id, ActionField::Due, Some(&Kept::Day(due)))?;
        tx.set_action(id, ActionField::Sign, Some(&Kept::Text((*sign).to_owned())))?;
        let (state, note) = match (at + line) % 5 {
            0 | 1 => (ActionState::Done, "已经做成，情况写在月报里。"),
            2 if line == 0 => (ActionState::NotDone, "人手没有到位，改到下季度。"),
            _ => continue,
        };
        tx.set_action(id, ActionField::Note, Some(&Kept::Text(note.to_owned())))?;
        tx.set_action_state(id, state)?;
    }
    Ok(())
}
