//! The classes with what came back of their forms.

use super::batch::BatchRow;
use super::summary::of_batch;
use crate::context::Reading;
use serde::Serialize;
use ts_rs::TS;
use zhixing_domain::{Day, Id, Result};

/// A class with what came back of its forms (班次的评估).
#[derive(Debug, Serialize, TS)]
pub struct EvaluatedClass {
    /// The class.
    pub class: Id,
    /// Its title and term.
    pub title: String,
    /// Its first day.
    #[ts(type = "string | null")]
    pub first_day: Option<Day>,
    /// Its last day.
    #[ts(type = "string | null")]
    pub last_day: Option<Day>,
    /// Trainees, without those who left.
    pub trainees: u32,
    /// Its batch, if one was opened.
    pub batch: Option<BatchRow>,
    /// 回收率, in hundredths of a percent.
    #[ts(type = "number | null")]
    pub return_rate: Option<i64>,
    /// 满意度 over all answers, in hundredths of a percent; nothing where too few forms count.
    #[ts(type = "number | null")]
    pub satisfaction: Option<i64>,
}

/// Every class with its forms.
pub fn classes(cx: &Reading, (): ()) -> Result<Vec<EvaluatedClass>> {
    let today = cx.today();
    cx.read(|db| {
        let row = |found: zhixing_store::evaluation::EvaluatedClass| {
            let summary = found.batch.as_ref().map(|batch| of_batch(db, batch, today)).transpose()?;
            Ok(EvaluatedClass {
                class: found.class,
                title: found.title,
                first_day: found.first_day,
                last_day: found.last_day,
                trainees: found.trainees,
                batch: found.batch.map(BatchRow::from),
                return_rate: summary.as_ref().and_then(|summary| summary.return_rate),
                satisfaction: summary.and_then(|summary| summary.overall.satisfaction),
            })
        };
        db.evaluated_classes()?.into_iter().map(row).collect()
    })
}
