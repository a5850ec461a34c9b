//! 三类需求统筹: every topic against the three sources, weighed by the office's rule, with what explains it.

use crate::book::{MadeOutput, book};
use crate::context::{Reading, Writing};
use crate::rule;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;
use zhixing_domain::needs::{BoardRemark, BoardRule, Share, places, weigh};
use zhixing_domain::words::{Lang, fill};
use zhixing_domain::{Day, Hours, Id, Result, between};
use zhixing_exchange::table::{Cell, Table};
use zhixing_store::Reader;
use zhixing_store::needs::TopicHeard;

/// For which year.
#[derive(Debug, Clone, Copy, Default, Deserialize, TS)]
#[serde(default)]
pub struct BoardRequest {
    /// The year; without it the newest in which people were asked.
    #[ts(type = "number | null")]
    pub year: Option<i64>,
}

/// A topic on the board, with all below it (专题一行).
#[derive(Debug, Clone, Serialize, TS)]
pub struct TopicLine {
    /// The topic.
    pub topic: Id,
    /// The topic above it.
    pub parent: Option<Id>,
    /// Its name.
    pub name: String,
    /// How deep it stands, from 0.
    pub level: u32,
    /// Its place among those of one parent.
    pub place: u32,
    /// Its points, in ten-thousandths.
    #[ts(type = "number")]
    pub points: i64,
    /// What each source contributes.
    pub shares: [Share; 3],
    /// What 热点难点 adds, in hundredths.
    #[ts(type = "number")]
    pub focus: i64,
    /// 组织, 岗位, 个体.
    #[ts(type = "[number, number, number]")]
    pub by_source: [i64; 3],
    /// 一般, 需要, 急需, and without an urgency.
    #[ts(type = "[number, number, number, number]")]
    pub by_urgency: [i64; 4],
    /// All of them.
    #[ts(type = "number")]
    pub total: i64,
    /// People who say it is not needed.
    #[ts(type = "number")]
    pub refused: i64,
    /// How many people ask.
    #[ts(type = "number")]
    pub persons: i64,
    /// How many units ask.
    #[ts(type = "number")]
    pub units: i64,
    /// How many papers, documents, meetings and posts ask.
    #[ts(type = "number")]
    pub papers: i64,
    /// Items of the year's plan that answer it.
    #[ts(type = "number")]
    pub items: i64,
    /// Needs not decided yet.
    #[ts(type = "number")]
    pub undecided: i64,
    /// What the board says of it.
    pub remarks: Vec<BoardRemark>,
}

/// The needs of a year by topic and source (三类需求统筹).
#[derive(Debug, Serialize, TS)]
pub struct Board {
    /// The year.
    #[ts(type = "number")]
    pub year: i64,
    /// The years there is something of.
    #[ts(type = "number[]")]
    pub years: Vec<i64>,
    /// How many people were heard.
    #[ts(type = "number")]
    pub heard: i64,
    /// How it was weighed.
    pub rule: BoardRule,
    /// Since when; nothing while the program's default holds.
    pub since: Option<Day>,
    /// A topic and then those below it; among those of one parent the weightiest first.
    pub topics: Vec<TopicLine>,
}

/// The board of a year.
pub fn board(cx: &Reading, request: BoardRequest) -> Result<Board> {
    let today = cx.today();
    cx.read(|db| of_year(db, request.year, today))
}

/// The board of a year, under the rule that holds today.
pub(crate) fn of_year(db: &Reader, year: Option<i64>, today: Day) -> zhixing_store::Result<Board> {
    let this_year = i64::from(chrono::Datelike::year(&today));
    let year = match year {
        Some(year) => year,
        None => db.asked_year(i64::MAX)?.unwrap_or(this_year),
    };
    let mut years = db.need_years()?;
    if !years.contains(&year) {
        years.push(year);
        years.sort_unstable_by(|a, b| b.cmp(a));
    }
    let rule: BoardRule = rule::rule(db, today)?;
    let heard = db.people_heard(year)?;
    let topics = ordered(db.board(year)?, heard, &rule);
    Ok(Board { year, years, heard, rule, since: rule::since::<BoardRule>(db, today)?, topics })
}

/// Weighs the topics and puts each parent's weightiest first.
fn ordered(topics: Vec<TopicHeard>, people: i64, rule: &BoardRule) -> Vec<TopicLine> {
    let mut below: BTreeMap<Option<Id>, Vec<TopicLine>> = BTreeMap::new();
    for topic in topics {
        let parent = topic.parent;
        below.entry(parent).or_default().push(line(topic, people, rule));
    }
    for lines in below.values_mut() {
        let points: Vec<i64> = lines.iter().map(|line| line.points).collect();
        for (line, place) in lines.iter_mut().zip(places(&points)) {
            line.place = place;
        }
        lines.sort_by_key(|line| line.place);
    }
    let mut found = Vec::new();
    take(&mut below, None, 0, &mut found);
    found
}

fn take(
    below: &mut BTreeMap<Option<Id>, Vec<TopicLine>>,
    of: Option<Id>,
    level: u32,
    found: &mut Vec<TopicLine>,
) {
    for mut line in below.remove(&of).unwrap_or_default() {
        let topic = line.topic;
        line.level = level;
        found.push(line);
        take(below, Some(topic), level + 1, found);
    }
}

fn line(topic: TopicHeard, people: i64, rule: &BoardRule) -> TopicLine {
    let TopicHeard { topic, parent, name, heard, persons, units, papers, items, undecided } = topic;
    let weighed = weigh(&heard, people, rule);
    TopicLine {
        topic,
        parent,
        name,
        level: 0,
        place: 0,
        points: weighed.points,
        focus: heard.focus,
        by_source: heard.counts.map(|counts| counts.iter().sum()),
        by_urgency: [0, 1, 2, 3].map(|at| heard.counts.iter().map(|counts| counts[at]).sum()),
        total: heard.total(),
        refused: heard.refused,
        shares: weighed.shares,
        persons,
        units,
        papers,
        items,
        undecided,
        remarks: weighed.remarks,
    }
}

/// The weights as they hold today.
pub fn board_rule(cx: &Reading, (): ()) -> Result<BoardRule> {
    rule::today(cx)
}

/// Sets the weights from today on.
pub fn save_board_rule(cx: &Writing, request: BoardRule) -> Result<()> {
    const MOST: i64 = 10_000;
    for weight in request.sources.into_iter().chain(request.urgencies) {
        between("权重", Hours(weight), Hours(0), Hours(MOST))?;
    }
    between("听取人数", request.least_heard, 1, 100_000)?;
    between("能安排的天数", request.most_days, 1, 365)?;
    rule::keep(cx, &request)
}

/// The board as a workbook.
pub fn export_board(cx: &Reading, request: BoardRequest) -> Result<MadeOutput> {
    const COLUMNS: [(&str, u16); 15] = [
        ("名次", 6),
        ("专题", 34),
        ("得分", 9),
        ("组织需求", 10),
        ("岗位需求", 10),
        ("个体需求", 10),
        ("急需", 8),
        ("合计", 8),
        ("不需要", 8),
        ("人数", 8),
        ("单位数", 8),
        ("材料数", 8),
        ("计划项目", 10),
        ("未答复", 8),
        ("标记", 60),
    ];
    let board = board(cx, request)?;
    let number = |value: i64| Cell::Number(value as f64);
    let rows = board.topics.into_iter().map(|line| {
        let says: Vec<String> = line.remarks.iter().map(said).collect();
        vec![
            Cell::Number(f64::from(line.place)),
            Cell::Text(format!("{}{}", "\u{3000}".repeat(line.level as usize), line.name)),
            Cell::Number(line.points as f64 / 10_000.0),
            number(line.by_source[0]),
            number(line.by_source[1]),
            number(line.by_source[2]),
            number(line.by_urgency[2]),
            number(line.total),
            number(line.refused),
            number(line.persons),
            number(line.units),
            number(line.papers),
            number(line.items),
            number(line.undecided),
            Cell::Text(says.join("；")),
        ]
    });
    let title = format!("{}年三类需求统筹表", board.year);
    let columns = COLUMNS.iter().copied();
    book(cx, &Table::new(title, columns, rows))
}

/// A remark as the office's papers say it.
pub(super) fn said(remark: &BoardRemark) -> String {
    format!("{}：{}", remark.mark.zh(), fill(remark.code.template(Lang::Zh), &remark.values))
}
