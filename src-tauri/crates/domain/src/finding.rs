//! Findings (核对结果): what reading a file or preparing a print met, told with its place and never thrown away.

use crate::problem::Code;
use crate::words::{self, Lang, Values};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Weight {
    /// 提示: taken, have a look
    Note,
    /// 待定: two readings, pick one
    Ask,
    /// 错误: cannot be taken as it is
    Error,
}

/// A place in a file from outside, or on paper about to be printed; rows and pages count from 1.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Place {
    /// File name without its folder.
    pub file: Option<String>,
    /// Sheet name.
    pub sheet: Option<String>,
    /// Row as Excel numbers it.
    pub row: Option<u32>,
    /// Whose row it is.
    pub who: Option<String>,
    /// Column heading, or what stands for it.
    pub column: Option<String>,
    /// The page of a set document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub page: Option<u32>,
}

impl Place {
    /// The place as the start of a sentence, for example `第 37 行，出生年月：`.
    pub fn words(&self, lang: Lang) -> String {
        let mut parts = Vec::new();
        parts.extend(self.file.clone());
        parts.extend(self.sheet.clone());
        if let Some(row) = self.row {
            parts.push(match lang {
                Lang::Zh => format!("第 {row} 行"),
                Lang::En => format!("row {row}"),
            });
        }
        if let Some(page) = self.page {
            parts.push(match lang {
                Lang::Zh => format!("第 {page} 页"),
                Lang::En => format!("page {page}"),
            });
        }
        parts.extend(self.who.clone());
        parts.extend(self.column.as_deref().map(|column| match lang {
            Lang::Zh => column.to_owned(),
            Lang::En => crate::terms::in_english(column).to_owned(),
        }));
        match (parts.is_empty(), lang) {
            (true, _) => String::new(),
            (false, Lang::Zh) => parts.join("，") + "：",
            (false, Lang::En) => parts.join(", ") + ": ",
        }
    }
}

/// One reading offered by an `Ask`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Choice {
    /// What is taken when this is picked.
    pub value: String,
    /// How it is shown.
    pub label: String,
}

/// One finding (一条核对结果).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Finding {
    /// How much it weighs.
    pub weight: Weight,
    /// What it is.
    pub code: Code,
    /// Where it stands.
    pub place: Place,
    /// What was there, as it was there.
    pub found: String,
    /// What was understood; `None` where the field stays empty.
    pub understood: Option<String>,
    /// The readings to pick from, for an `Ask`.
    pub choices: Vec<Choice>,
    /// Further values the sentence names.
    #[ts(type = "Record<string, string>")]
    pub values: Values,
}

impl Finding {
    /// A finding without choices or further values.
    pub fn new(weight: Weight, code: Code, place: Place, found: impl Into<String>) -> Self {
        Self {
            weight,
            code,
            place,
            found: found.into(),
            understood: None,
            choices: Vec::new(),
            values: Values::new(),
        }
    }

    /// The sentence in `lang`, its place first.
    pub fn words(&self, lang: Lang) -> String {
        let mut values = self.values.clone();
        values.entry("found".into()).or_insert_with(|| self.found.clone());
        values.entry("understood".into()).or_insert_with(|| self.understood.clone().unwrap_or_default());
        format!(
            "{}{}",
            self.place.words(lang),
            words::fill(self.code.template(lang), &words::spoken(&values, lang))
        )
    }
}
