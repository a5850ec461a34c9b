//! The fields of an item, and how what is typed into them is read.

use super::Months;
use crate::people::is_space;
use crate::{Code, Problem, Result};

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
    /// The kind of a class, by which a person-day costs more or less (培训类别).
    pub enum ClassKind {
        First "first" "一类培训" ["一类"],
        Second "second" "二类培训" ["二类"],
        Third "third" "三类培训" ["三类"],
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
        Months "months" "时间" [],
        Host "host" "主办" [],
        Place "place" "地点" [],
        Form "form" "形式" [],
        ClassKind "class_kind" "类别" [],
        FeeExpert "fee_expert" "院士、全国知名专家讲课学时" [],
        FeeFull "fee_full" "正高级职称讲课学时" [],
        FeeAssociate "fee_associate" "副高级及以下讲课学时" [],
        Budget "budget" "预算（元）" [],
        BudgetReason "budget_reason" "另定预算的理由" [],
        ChangeReason "change_reason" "调整理由" [],
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
        ItemField::Months => {
            let months =
                Months::read(text).ok_or_else(|| unread(field, text, "请写月份，如 5、10 或 3-4。"))?;
            ItemValue::Text(months.stored())
        }
        ItemField::FeeExpert | ItemField::FeeFull | ItemField::FeeAssociate => {
            ItemValue::Number(amount(field, text, 2, 0, 1_000)?)
        }
        ItemField::ClassKind => {
            let kind = ClassKind::from_key(text).or_else(|| ClassKind::from_zh(text));
            ItemValue::Text(kind.ok_or_else(|| unread(field, text, "请选一种。"))?.key().to_owned())
        }
        ItemField::Hours => ItemValue::Number(amount(field, text, 2, 0, 10_000)?),
        ItemField::Budget => ItemValue::Number(amount(field, text, 2, 0, 100_000_000)?),
        ItemField::Form => {
            let form = ItemForm::from_key(text).or_else(|| ItemForm::from_zh(text));
            ItemValue::Text(form.ok_or_else(|| unread(field, text, "请选一种。"))?.key().to_owned())
        }
        ItemField::Title
        | ItemField::Audience
        | ItemField::Host
        | ItemField::Place
        | ItemField::BudgetReason
        | ItemField::ChangeReason => ItemValue::Text(text.to_owned()),
    }))
}

/// Reads an amount of money in yuan that stands in no item: a ceiling.
pub fn read_yuan(typed: &str) -> Result<Option<crate::Fen>> {
    let text = typed.trim_matches(is_space);
    if text.is_empty() {
        return Ok(None);
    }
    amount(ItemField::Budget, text, 2, 0, 10_000_000_000).map(|fen| Some(crate::Fen(fen)))
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
            (F::Months, "13", Code::NotUnderstood),
            (F::ClassKind, "四类", Code::NotUnderstood),
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
