//! 年度计划表 and 训前评估表: wide paper, the plan in one table, a scoring form for each member of the panel.

mod form;

pub use form::{FormItem, ScoringForm, ScoringForms, set_scoring_forms};

use crate::Printed;
use crate::flow::{Flow, Frame};
use crate::fonts::{Fonts, Style};
use crate::page::{Align, GREY, Paper, set};
use serde::{Deserialize, Serialize};
use zhixing_domain::Result;
use zhixing_domain::paper::PaperTable;

/// On which paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sheet {
    /// A4 on its side
    A4,
    /// A3 on its side
    A3,
}

/// A year's plan on paper (年度计划表).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanTable {
    /// On which paper.
    pub sheet: Sheet,
    /// Its title.
    pub title: String,
    /// What stands under it, at the left and at the right.
    pub under: (String, String),
    /// Its items, and what they come to in the last row.
    pub table: PaperTable,
    /// Remarks below the table.
    pub notes: Vec<String>,
    /// Who signs, side by side.
    pub signs: Vec<String>,
}

/// Sets a year's plan.
pub fn set_plan_table(fonts: &Fonts, input: &PlanTable) -> Result<Printed> {
    let (paper, margin, cell, title) = match input.sheet {
        Sheet::A4 => (Paper::landscape(fonts, &input.title), 15.0, 9.0, 18.0),
        Sheet::A3 => (Paper::landscape_a3(fonts, &input.title), 20.0, 11.0, 24.0),
    };
    let (wide, high) = paper.size();
    let frame = Frame { left: margin, top: margin, wide: wide - 2.0 * margin, bottom: high - 18.0 };
    let mut flow = Flow::new(paper, frame);
    flow.cell = cell;
    flow.title(set(Style::SerifBold, title), title * 0.52, &input.title);
    let small = set(Style::Serif, cell + 0.5);
    flow.y += 1.5;
    let line = flow.y + 4.0;
    flow.paper.text(frame.left, line, Align::Left, small, &input.under.0);
    flow.paper.text(frame.left + frame.wide, line, Align::Right, small, &input.under.1);
    flow.y += 7.0;
    flow.table(&input.table);
    flow.gap(2.5);
    for note in &input.notes {
        let leading = cell * 0.58;
        flow.paragraph(
            crate::flow::Manner { with: set(Style::Serif, cell).ink(GREY), leading, indented: false },
            note,
        );
    }
    signatures(&mut flow, small, &input.signs);
    flow.paper.number_pages(&input.title, margin);
    flow.paper.finish()
}

/// Room to sign, side by side, kept together.
fn signatures(flow: &mut Flow, with: crate::page::Type, signs: &[String]) {
    if signs.is_empty() {
        return;
    }
    flow.need(15.0);
    flow.gap(6.0);
    let each = flow.frame.wide / signs.len() as f32;
    let y = flow.y + 5.0;
    for (at, sign) in signs.iter().enumerate() {
        flow.paper.text(flow.frame.left + each * at as f32, y, Align::Left, with, &format!("{sign}："));
    }
    flow.y += 9.0;
}

#[cfg(test)]
mod tests;
