//! The papers as they were typed in, out as a workbook.

use super::print::face;
use crate::book::{MadeOutput, book};
use crate::context::Reading;
use zhixing_domain::Result;
use zhixing_domain::needs::{PaperState, RespondentKind, TeachingForm, urgency_zh};
use zhixing_exchange::table::{Cell, Table};

/// The batches with how far each is, the newest first.
pub fn export_batches(cx: &Reading, (): ()) -> Result<MadeOutput> {
    const COLUMNS: [(&str, u16); 7] = [
        ("批次", 36),
        ("年度", 8),
        ("纸质份数", 10),
        ("已开始", 10),
        ("录完", 10),
        ("未录", 10),
        ("存疑", 10),
    ];
    let batches = cx.read(|db| db.interview_batches())?;
    let rows = batches.into_iter().map(|batch| {
        // A pile may grow while it is typed.
        let open = (batch.paper_count.max(batch.begun) - batch.complete).max(0);
        let counts = [batch.year, batch.paper_count, batch.begun, batch.complete, open, batch.marked];
        let counts = counts.map(|count| Cell::Number(count as f64));
        std::iter::once(Cell::from(batch.title)).chain(counts).collect()
    });
    book(cx, &Table::new(format!("访谈批次（{}）", cx.today()), COLUMNS, rows))
}

/// Every paper, batch by batch, complete or not: one row a paper.
pub fn export_interviews(cx: &Reading, (): ()) -> Result<MadeOutput> {
    const COLUMNS: [(&str, u16); 15] = [
        ("批次", 26),
        ("编号", 7),
        ("访谈时间", 12),
        ("地点", 18),
        ("访谈人", 12),
        ("对象类别", 10),
        ("访谈对象", 14),
        ("单位", 28),
        ("职务", 22),
        ("工作中的难点", 44),
        ("希望培训的内容", 44),
        ("希望的形式", 12),
        ("建议天数", 9),
        ("其他意见", 44),
        ("状态", 8),
    ];
    let number = |found: Option<i64>| found.map_or(Cell::Empty, |found| Cell::Number(found as f64));
    let papers = cx.read(|db| {
        let mut all = Vec::new();
        for batch in db.interview_batches()?.into_iter().rev() {
            for paper in db.papers_of(batch.id)? {
                all.push((face(db, paper.id)?, paper.state));
            }
        }
        Ok(all)
    })?;
    let rows = papers.into_iter().map(|(paper, state)| {
        let wishes = paper.wishes.iter().map(|(topic, urgency)| match urgency {
            Some(urgency) => format!("{topic}（{}）", urgency_zh(*urgency)),
            None => topic.clone(),
        });
        vec![
            Cell::from(paper.batch),
            number(paper.no),
            Cell::day(paper.day),
            Cell::from(paper.place),
            Cell::from(paper.interviewer),
            Cell::from(paper.kind.map(RespondentKind::zh)),
            Cell::from(paper.name),
            Cell::from(paper.unit),
            Cell::from(paper.post),
            Cell::from(paper.difficulties),
            Cell::from(wishes.collect::<Vec<_>>().join("；")),
            Cell::from(paper.form.map(TeachingForm::zh)),
            number(paper.days),
            Cell::from(paper.opinions),
            Cell::from(if state == PaperState::Complete { "完成" } else { "未完成" }),
        ]
    });
    let title = format!("访谈记录（{}）", cx.today());
    let columns = COLUMNS.iter().copied();
    book(cx, &Table::new(title, columns, rows))
}
