//! 计划: the year's plan and its items.

use crate::people::is_space;
use crate::{Code, Problem, Result};

crate::keyed! {
    /// How far a year's plan has come (计划状态).
    pub enum PlanState {
        Draft "draft" "草案" [],
        Assessing "assessing" "训前评估" ["评估中"],
        Submitted "submitted" "报批" ["已报批"],
        Issued "issued" "下达" ["已下达"],
        Running "running" "执行" ["执行中"],
        Closed "closed" "办结" ["已办结"],
    }
}

crate::keyed! {
    /// How an item is taught (培训形式).
    pub enum ItemForm {
        Lecture "lecture" "集中授课" ["集中"],
        Onsite "onsite" "现场教学" ["现场"],
        Online "online" "网络课程" ["网络"],
        Practice "practice" "实践锻炼" ["实践"],
        Discussion "discussion" "研讨交流" ["研讨"],
        Visit "visit" "考察学习" ["考察"],
    }
}

crate::keyed! {
    /// A field of a plan item (计划项目), in the order of the table.
    pub enum ItemField {
        Title "title" "项目" [],
        Audience "audience" "培训对象" [],
        HeadCount "head_count" "人数" [],
        Days "days" "天数" [],
        Hours "hours" "学时" [],
        Month "month" "时间" [],
        Host "host" "主办" [],
        Place "place" "地点" [],
        Form "form" "形式" [],
        Budget "budget" "预算（元）" [],
    }
}

/// A field's value as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ItemValue {
    /// Text.
    Text(String),
    /// A count; 学时 in hundredths, money in fen.
    Number(i64),
}

/// Reads what is typed into a field; `None` clears it.
pub fn read_item(field: ItemField, typed: &str) -> Result<Option<ItemValue>> {
    let text = typed.trim_matches(is_space);
    if text.is_empty() {
        return match field {
            ItemField::Title => Err(Problem::new(Code::Empty).with("field", field.zh())),
            _ => Ok(None),
        };
    }
    let number = |from, to| amount(field, text, 0, from, to).map(ItemValue::Number);
    Ok(Some(match field {
        ItemField::HeadCount => number(1, 100_000)?,
        ItemField::Days => number(1, 366)?,
        ItemField::Month => number(1, 12)?,
        ItemField::Hours => ItemValue::Number(amount(field, text, 2, 0, 10_000)?),
        ItemField::Budget => ItemValue::Number(amount(field, text, 2, 0, 100_000_000)?),
        ItemField::Form => {
            let form = ItemForm::from_key(text).or_else(|| ItemForm::from_zh(text));
            ItemValue::Text(form.ok_or_else(|| unread(field, text, "请选一种。"))?.key().to_owned())
        }
        ItemField::Title | ItemField::Audience | ItemField::Host | ItemField::Place => {
            ItemValue::Text(text.to_owned())
        }
    }))
}

fn unread(field: ItemField, found: &str, expected: &str) -> Problem {
    Problem::new(Code::NotUnderstood)
        .with("field", field.zh())
        .with("found", found)
        .with("expected", expected)
}

/// A number between `from` and `to`, in units of its last of `decimals` places.
fn amount(field: ItemField, text: &str, decimals: usize, from: i64, to: i64) -> Result<i64> {
    let expected =
        if decimals == 0 { "这里要填整数。" } else { "这里要填数字，最多两位小数。" };
    let plain = text.replace([',', '，'], "");
    let (whole, part) = plain.split_once('.').unwrap_or((&plain, ""));
    let is_digits = |text: &str| text.chars().all(|c| c.is_ascii_digit());
    if whole.is_empty() || !is_digits(whole) || !is_digits(part) || part.len() > decimals {
        return Err(unread(field, text, expected));
    }
    let scale = 10_i64.pow(decimals as u32);
    let value: i64 =
        format!("{whole}{part:0<decimals$}").parse().map_err(|_| unread(field, text, expected))?;
    if (from * scale..=to * scale).contains(&value) {
        return Ok(value);
    }
    let problem = Problem::new(Code::OutOfRange).with("field", field.zh()).with("found", text);
    Err(problem.with("from", from).with("to", to))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_and_money_are_kept_without_a_drift() {
        use ItemField as F;
        for (field, typed, kept) in [
            (F::Hours, "40", 4_000),
            (F::Hours, "7.5", 750),
            (F::Budget, "12,000", 1_200_000),
            (F::Budget, "0.05", 5),
            (F::Month, "10", 10),
            (F::HeadCount, " 45 ", 45),
        ] {
            assert_eq!(read_item(field, typed).unwrap(), Some(ItemValue::Number(kept)), "{typed}");
        }
    }

    #[test]
    fn what_a_plan_cannot_mean_is_refused() {
        use ItemField as F;
        for (field, typed, code) in [
            (F::Title, " ", Code::Empty),
            (F::Month, "13", Code::OutOfRange),
            (F::Days, "0", Code::OutOfRange),
            (F::Days, "1.5", Code::NotUnderstood),
            (F::Hours, "7.555", Code::NotUnderstood),
            (F::Budget, "-1", Code::NotUnderstood),
            (F::Budget, "99999999999999999999", Code::NotUnderstood),
            (F::Form, "跳舞", Code::NotUnderstood),
        ] {
            assert_eq!(read_item(field, typed).unwrap_err().code, code, "{typed}");
        }
    }
}
