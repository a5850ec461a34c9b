//! 规则: the office's own figures, each with the day since which it holds.

use crate::context::{Reading, Writing};
use crate::rule::{self, Dated};
use serde::Serialize;
use ts_rs::TS;
use zhixing_domain::assessment::PassRule;
use zhixing_domain::classes::{HalfDayRule, LeaveLimit, ModuleRule};
use zhixing_domain::evaluation::Rule;
use zhixing_domain::needs::BoardRule;
use zhixing_domain::{Day, Result, between};
use zhixing_store::Reader;

/// A rule as it holds today.
#[derive(Debug, Serialize, TS)]
pub struct Held<R> {
    /// What it says.
    pub rule: R,
    /// Since when; nothing while the program's default holds.
    pub since: Option<Day>,
}

/// The rules of the office as they hold today (规则).
#[derive(Debug, Serialize, TS)]
pub struct Rules {
    /// 半天的时间与学时
    pub half_days: Held<HalfDayRule>,
    /// 请假上限
    pub leave_limit: Held<LeaveLimit>,
    /// 主体班次课程比例
    pub module_shares: Held<ModuleRule>,
    /// 合格标准
    pub pass: Held<PassRule>,
    /// 评估汇总规则
    pub evaluation: Held<Rule>,
    /// 三类需求统筹权重
    pub board: Held<BoardRule>,
}

/// The rules as they hold today.
pub fn rules(cx: &Reading, (): ()) -> Result<Rules> {
    let day = cx.today();
    cx.read(|db| {
        Ok(Rules {
            half_days: held(db, day)?,
            leave_limit: held(db, day)?,
            module_shares: held(db, day)?,
            pass: held(db, day)?,
            evaluation: held(db, day)?,
            board: held(db, day)?,
        })
    })
}

/// A rule as it holds on a day.
pub(crate) fn held<R: Dated>(db: &Reader, day: Day) -> zhixing_store::Result<Held<R>> {
    Ok(Held { rule: rule::rule(db, day)?, since: rule::since::<R>(db, day)? })
}

/// Sets the limit of leave from today on.
pub fn save_leave_limit(cx: &Writing, request: LeaveLimit) -> Result<()> {
    between("请假上限的分母", request.of, 1, 100)?;
    between("请假上限的分子", request.part, 1, request.of)?;
    rule::keep(cx, &request)
}

/// Sets the least shares of main classes from today on.
pub fn save_module_shares(cx: &Writing, request: ModuleRule) -> Result<()> {
    between("理论教育和党性教育", request.theory_and_party / 100, 0, 100)?;
    between("党性教育", request.party / 100, 0, request.theory_and_party / 100)?;
    between("领导干部授课", request.leaders / 100, 0, 100)?;
    rule::keep(cx, &request)
}

#[cfg(test)]
mod tests {
    use crate::sitting::sitting;
    use serde_json::json;
    use zhixing_domain::Code;

    #[test]
    fn a_rule_changed_today_says_since_when_and_an_undo_brings_the_old_one_back() {
        let office = sitting();
        let before = office.call("keeping.rules", json!(null));
        assert_eq!(
            before["leave_limit"],
            json!({ "rule": { "part": 1, "of": 7, "duty_counts": false }, "since": null })
        );
        office.call("keeping.save_leave_limit", json!({ "part": 1, "of": 5, "duty_counts": true }));
        office.call(
            "keeping.save_module_shares",
            json!({ "theory_and_party": 6000, "party": 2500, "leaders": 1500 }),
        );
        let after = office.call("keeping.rules", json!(null));
        assert_eq!(after["leave_limit"]["rule"]["of"], 5);
        assert_eq!(after["module_shares"]["rule"]["party"], 2500);
        assert!(after["leave_limit"]["since"].is_string());
        office.call("keeping.undo", json!({ "id": office.last_step() }));
        assert_eq!(office.call("keeping.rules", json!(null))["module_shares"], before["module_shares"]);
    }

    #[test]
    fn a_rule_that_cannot_be_kept_is_refused() {
        let office = sitting();
        for (part, of) in [(0, 7), (8, 7), (1, 0)] {
            let limit = json!({ "part": part, "of": of, "duty_counts": false });
            assert_eq!(office.code("keeping.save_leave_limit", limit), Code::OutOfRange);
        }
        let shares = json!({ "theory_and_party": 2000, "party": 7000, "leaders": 2000 });
        assert_eq!(office.code("keeping.save_module_shares", shares), Code::OutOfRange);
    }
}
