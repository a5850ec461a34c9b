//! Scores and their headings as people write them, typed or in a table.

use super::{Part, PartKind, Score, ScoreState};
use crate::people::is_space;
use crate::practice::narrow;
use crate::problem::Code;
use crate::value::Id;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

impl PartKind {
    /// What a heading such as 理论考试 stands for.
    pub fn of_heading(heading: &str) -> Self {
        Self::named_in(heading).unwrap_or(Self::Theory)
    }

    /// The kind that a heading names, if it names one: 专项培训 理论, 作业考察.
    fn named_in(heading: &str) -> Option<Self> {
        let names = |words: &[&str]| words.iter().any(|word| heading.contains(word));
        match heading {
            _ if names(&["岗位"]) => Some(Self::Post),
            _ if names(&["实践", "作业", "论文", "汇报"]) => Some(Self::Practice),
            _ if names(&["理论", "笔试", "试卷", "卷面"]) => Some(Self::Theory),
            _ => Self::from_zh(heading),
        }
    }
}

/// What a column of a table of scores holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum ScoreColumn {
    /// Nothing of ours.
    Nothing,
    /// 成绩: the scores of a part.
    Score {
        /// The part.
        part: Id,
    },
    /// 补考成绩: the makeups of a part.
    Makeup {
        /// The part.
        part: Id,
    },
}

/// Headings of what scores come to: reckoned here, never taken.
const RECKONED: &[&str] = &["总分", "总成绩", "综合成绩", "合计", "平均", "名次", "排名", "结果", "等次"];

/// What a heading stands for, by the names of a class's parts, else by the kind it names where only one part is of it.
/// `理论考试（40%）`, `理论成绩` and `专项培训 理论` are 理论考试; with 补考 in it, it is its makeup.
pub fn column_of(heading: &str, parts: &[Part]) -> ScoreColumn {
    let whole = plain(heading);
    let is_makeup = whole.contains("补考");
    let named = |wanted: &dyn Fn(&Part) -> bool| {
        let mut found = parts.iter().filter(|part| wanted(part));
        found.next().filter(|_| found.next().is_none()).map(|part| part.id)
    };
    let bare = unbracketed(&whole.replace("补考", ""));
    let bare =
        ["成绩", "得分", "分数", "分"].iter().fold(bare.as_str(), |bare, word| bare.trim_end_matches(word));
    let part = named(&|part| plain(&part.name) == whole).or_else(|| match bare {
        _ if RECKONED.iter().any(|word| whole.contains(word)) => None,
        "" => match PartKind::named_in(&whole) {
            Some(kind) => named(&|part| part.kind == kind),
            None => named(&|_| true),
        },
        bare => {
            let name = |part: &Part| unbracketed(&plain(&part.name));
            named(&|part| name(part) == bare)
                .or_else(|| named(&|part| name(part).contains(bare) || bare.contains(name(part).as_str())))
                .or_else(|| PartKind::named_in(bare).and_then(|kind| named(&|part| part.kind == kind)))
        }
    });
    match part {
        None => ScoreColumn::Nothing,
        Some(part) if is_makeup => ScoreColumn::Makeup { part },
        Some(part) => ScoreColumn::Score { part },
    }
}

fn plain(text: &str) -> String {
    text.chars().filter(|c| !is_space(*c)).collect()
}

/// Without what stands in brackets: a weight, full marks.
fn unbracketed(text: &str) -> String {
    let mut depth = 0_u32;
    let mut kept = String::new();
    for c in text.chars() {
        match c {
            '（' | '(' => depth += 1,
            '）' | ')' => depth = depth.saturating_sub(1),
            c if depth == 0 => kept.push(c),
            _ => {}
        }
    }
    kept
}

/// How a written score is understood: `87`, `87.5`, `87分`, `缺` or `qk`, `缓` or `hk`; with a makeup behind it `55补72`,
/// `缺+60`. `None` is none of these or above 100.
pub fn read_score(text: &str) -> Option<Score> {
    let text: String = text.trim_matches(is_space).chars().map(narrow).collect();
    if let Some((first, makeup)) = text.split_once(['补', '+']) {
        let makeup =
            read_score(makeup.trim_start_matches('考')).filter(|makeup| makeup.makeup.is_none())?.value?;
        return Some(Score { makeup: Some(makeup), ..read_score(first)? });
    }
    if let Some(state) = ScoreState::from_zh(&text).filter(|state| *state != ScoreState::Scored) {
        return Some(Score::without(state));
    }
    hundredths(&text).filter(|value| *value <= FULL).map(Score::of)
}

/// Full marks of a part (满分), in hundredths of a point.
const FULL: i64 = 10_000;

fn hundredths(text: &str) -> Option<i64> {
    let text = text.strip_suffix('分').unwrap_or(text);
    let (whole, part) = text.split_once(['.', '。']).unwrap_or((text, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !digits(whole) || !digits(part) || part.len() > 2 || whole.len() > 3 {
        return None;
    }
    Some(whole.parse::<i64>().ok()? * 100 + format!("{part:0<2}").parse::<i64>().ok()?)
}

/// The same where a first score may stand already: `补72` alone keeps it.
pub fn read_beside(text: &str, before: Option<Score>) -> Option<Score> {
    match (text.trim().strip_prefix(['补', '+', '＋']), before) {
        (Some(makeup), Some(before)) => {
            read_score(&format!("{}补{makeup}", Score { makeup: None, ..before }.words()))
        }
        _ => read_score(text),
    }
}

/// The same of a table's cell: a first score alone takes no makeup back.
pub fn read_in_table(text: &str, before: Option<Score>) -> Option<Score> {
    let read = read_beside(text, before)?;
    Some(Score { makeup: read.makeup.or(before.and_then(|before| before.makeup)), ..read })
}

/// Why a text is no score.
pub fn score_doubt(text: &str, before: Option<Score>) -> Code {
    let text = text.trim_matches(is_space);
    match text.strip_prefix(['补', '+', '＋']) {
        Some("" | "考") => Code::MakeupBlank,
        Some(makeup) if before.is_none() && read_score(makeup.trim_start_matches('考')).is_some() => {
            Code::MakeupFirst
        }
        None if hundredths(&text.chars().map(narrow).collect::<String>()).is_some() => Code::ScoreAboveFull,
        _ => Code::ScoreUnread,
    }
}

/// What the change of a score that hung out asks (更正).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asks {
    /// Nothing: it is none, or the score was not there yet and hung out as such.
    Nothing,
    /// Nothing of the clerk: a makeup is its own reason.
    Makeup,
    /// 理由
    Reason,
}

/// What the change of a score that hung out asks.
pub fn change_asks(before: Option<Score>, after: Option<Score>) -> Asks {
    let without_makeup = |score: Score| Score { makeup: None, ..score };
    match (before, after) {
        (None, _) => Asks::Nothing,
        (before, after) if before == after => Asks::Nothing,
        (Some(before), Some(after)) if before.makeup.is_none() && without_makeup(after) == before => {
            Asks::Makeup
        }
        _ => Asks::Reason,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_is_the_part_that_its_heading_names_and_no_other() {
        let part = |id, kind, name: &str| Part { id: Id(id), kind, name: name.into(), weight: 40 };
        let parts = [
            part(1, PartKind::Theory, "理论考试"),
            part(2, PartKind::Practice, "实践作业"),
            part(3, PartKind::Post, "岗位考核"),
        ];
        let (score, makeup) =
            (|part| ScoreColumn::Score { part: Id(part) }, ScoreColumn::Makeup { part: Id(1) });
        for (heading, column) in [
            ("理论考试", score(1)),
            ("理论考试（40%）", score(1)),
            ("理 论 成 绩", score(1)),
            ("专项培训 理论", score(1)),
            ("专项培训 作业考察", score(2)),
            ("作业考察（满分100分）", score(2)),
            ("三个月后岗位考核得分", score(3)),
            ("理论考试补考", makeup),
            ("补考成绩（理论）", makeup),
            ("成绩", ScoreColumn::Nothing),
            ("考核总分", ScoreColumn::Nothing),
            ("总成绩", ScoreColumn::Nothing),
            ("考", ScoreColumn::Nothing),
            ("联系电话", ScoreColumn::Nothing),
        ] {
            assert_eq!(column_of(heading, &parts), column, "{heading}");
        }
        assert_eq!(column_of("成绩", &parts[..1]), score(1), "of one part there is no doubt");
        let twice = [part(1, PartKind::Theory, "理论一"), part(2, PartKind::Theory, "理论二")];
        assert_eq!(column_of("理论", &twice), ScoreColumn::Nothing, "which of the two nobody can tell");
        assert_eq!(column_of("理论二", &twice), score(2));
    }

    #[test]
    fn a_tables_cell_keeps_the_makeup_there_is_and_says_why_it_is_no_score() {
        let before = read_score("55补72");
        for (cell, before, after) in [
            ("55", before, "55补72"),
            ("５６分", before, "56补72"),
            ("补考80", before, "55补80"),
            ("缺考", None, "缺考"),
            ("补66", read_score("缺"), "缺补66"),
        ] {
            assert_eq!(read_in_table(cell, before), read_score(after), "{cell}");
        }
        for (cell, before, code) in [
            ("补考", before, Code::MakeupBlank),
            ("补72", None, Code::MakeupFirst),
            ("100.5", None, Code::ScoreAboveFull),
            ("１２０", None, Code::ScoreAboveFull),
            ("66.667", None, Code::ScoreUnread),
            ("良好", None, Code::ScoreUnread),
            ("-5", None, Code::ScoreUnread),
        ] {
            assert_eq!((read_in_table(cell, before), score_doubt(cell, before)), (None, code), "{cell}");
        }
    }

    #[test]
    fn a_score_that_hung_out_asks_a_reason_unless_it_is_a_makeup_or_was_none() {
        for (before, after, asks) in [
            ("", "80", Asks::Nothing),
            ("80", "80", Asks::Nothing),
            ("50", "50补60", Asks::Makeup),
            ("缺", "缺补60", Asks::Makeup),
            ("80", "81", Asks::Reason),
            ("80", "", Asks::Reason),
            ("80", "缺", Asks::Reason),
            ("50补60", "50补61", Asks::Reason),
            ("50补60", "50", Asks::Reason),
            ("50", "51补60", Asks::Reason),
        ] {
            assert_eq!(change_asks(read_score(before), read_score(after)), asks, "{before} → {after}");
        }
    }
}
