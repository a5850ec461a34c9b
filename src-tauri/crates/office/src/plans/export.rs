//! A plan as a workbook.

use super::{PlanRequest, items_of};
use crate::context::Reading;
use crate::people::MadeOutput;
use zhixing_domain::Result;
use zhixing_domain::plans::{ItemField, ItemForm};
use zhixing_exchange::table::{Cell, Table, to_xlsx};

/// The plan as a workbook.
pub fn export(cx: &Reading, request: PlanRequest) -> Result<MadeOutput> {
    let (plan, items) = cx.read(|db| Ok((db.plan(request.id)?, items_of(db, request.id)?)))?;
    let width = |field: &ItemField| match field {
        ItemField::Title => 34,
        ItemField::Audience => 26,
        ItemField::Host | ItemField::Place => 16,
        ItemField::Budget | ItemField::Form => 11,
        _ => 8,
    };
    let mut columns = vec![("序号".to_owned(), 6)];
    columns.extend(ItemField::ALL.iter().map(|field| (field.zh().to_owned(), width(field))));
    columns.extend([("对应专题".to_owned(), 30), ("需求数".to_owned(), 8)]);
    let whole = |number: Option<i64>| number.map_or(Cell::Empty, |number| Cell::Number(number as f64));
    let hundredths = |amount: Option<i64>| amount.map_or(Cell::Empty, |it| Cell::Number(it as f64 / 100.0));
    let rows = items
        .into_iter()
        .enumerate()
        .map(|(at, item)| {
            let topics: Vec<&str> = item.topics.iter().map(|topic| topic.name.as_str()).collect();
            let topics = topics.join("、");
            vec![
                Cell::Number(at as f64 + 1.0),
                Cell::Text(item.title),
                Cell::from(item.audience),
                whole(item.head_count),
                whole(item.days),
                hundredths(item.hours.map(|hours| hours.0)),
                Cell::from(item.month.map(|month| format!("{month}月"))),
                Cell::from(item.host),
                Cell::from(item.place),
                Cell::from(item.form.map(ItemForm::zh)),
                hundredths(item.budget.map(|fen| fen.0)),
                Cell::Text(topics),
                Cell::Number(item.needs as f64),
            ]
        })
        .collect();
    let bytes = to_xlsx(&Table { title: plan.title.clone(), columns, rows })?;
    let name = format!("{}.xlsx", plan.title);
    Ok(MadeOutput { token: cx.house.keep_made(name.clone(), bytes), name, pages: None })
}
