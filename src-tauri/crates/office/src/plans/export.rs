//! A plan as a workbook.

use super::rows::items_of;
use super::snapshot::words;
use super::states::PlanRequest;
use crate::book::{MadeOutput, book};
use crate::context::Reading;
use zhixing_domain::Result;
use zhixing_domain::plans::ItemField;
use zhixing_exchange::table::{Cell, Table};

/// The plan as a workbook: what is a number goes out as one.
pub fn export(cx: &Reading, request: PlanRequest) -> Result<MadeOutput> {
    let today = cx.today();
    let (plan, items) = cx.read(|db| {
        let plan = db.plan(request.id)?;
        let items = items_of(db, &plan, today)?;
        Ok((plan, items))
    })?;
    let width = |field: &ItemField| match field {
        ItemField::Title => 34,
        ItemField::Audience | ItemField::BudgetReason => 26,
        ItemField::Host | ItemField::Place => 16,
        ItemField::Budget | ItemField::Form | ItemField::ClassKind | ItemField::Months => 11,
        _ => 8,
    };
    let fields: Vec<ItemField> =
        ItemField::ALL.iter().copied().filter(|field| *field != ItemField::ChangeReason).collect();
    let mut columns = vec![("序号".to_owned(), 6)];
    columns.extend(fields.iter().map(|field| (field.zh().to_owned(), width(field))));
    columns.extend([("对应专题".to_owned(), 30), ("需求数".to_owned(), 8), ("训前评估".to_owned(), 10)]);
    let rows = items.into_iter().filter(|item| item.dropped.is_none()).zip(1_u32..).map(|(item, no)| {
        let mut row = vec![Cell::Number(f64::from(no))];
        row.extend(fields.iter().map(|field| cell(*field, words(&item, *field))));
        let topics: Vec<&str> = item.topics.iter().map(|topic| topic.name.as_str()).collect();
        row.extend([
            Cell::Text(topics.join("、")),
            Cell::Number(item.needs as f64),
            Cell::from(item.standing.zh()),
        ]);
        row
    });
    book(cx, &Table::new(&plan.title, columns, rows))
}

fn cell(field: ItemField, words: Option<String>) -> Cell {
    let is_text = matches!(
        field,
        ItemField::Title
            | ItemField::Audience
            | ItemField::Months
            | ItemField::Host
            | ItemField::Place
            | ItemField::Form
            | ItemField::ClassKind
            | ItemField::BudgetReason
            | ItemField::ChangeReason
    );
    let number = if is_text { None } else { words.as_deref().and_then(|words| words.parse().ok()) };
    number.map_or_else(|| Cell::from(words), Cell::Number)
}
