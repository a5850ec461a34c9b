//! 人岗匹配 on paper: the abilities of one person against their post, and the heat map of a unit.

use crate::Printed;
use crate::flow::{Flow, Frame, Manner};
use crate::fonts::{Fonts, Style};
use crate::page::{Align, Area, BLACK, GREY, Ink, Paper, SHADE, area, set};
use crate::text::stacked;
use serde::{Deserialize, Serialize};
use zhixing_domain::Result;
use zhixing_domain::paper::PaperTable;

/// The abilities of one person against their post (岗位能力对照表).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AbilitySheet {
    /// Who issues it.
    pub office: String,
    /// The person.
    pub name: String,
    /// Lines about the person and the posts held.
    pub about: Vec<String>,
    /// What it comes to, in a sentence.
    pub summary: String,
    /// What the post asks for.
    pub asked: PaperTable,
    /// What it does not ask for and was rated all the same.
    pub others: Option<PaperTable>,
    /// By which rule a level counts.
    pub rule: String,
    /// The day of issue in words.
    pub day: String,
}

/// A cell of a heat map.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MapCell {
    /// Its figure; reads without colour.
    pub text: String,
    /// How much is missing: 0 nothing, 1 a little, 2 much.
    pub missing: u8,
}

/// A row of a heat map.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MapRow {
    /// Its name.
    pub name: String,
    /// Beside the name.
    pub detail: String,
    /// A cell for each column; nothing where nothing is asked.
    pub cells: Vec<Option<MapCell>>,
}

/// A unit's heat map (人岗匹配热图).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GapMap {
    /// Its title.
    pub title: String,
    /// Below the title: the unit, the day, how many people.
    pub about: String,
    /// What the rows are.
    pub head: String,
    /// Groups of columns with how many each has.
    pub groups: Vec<(String, usize)>,
    /// The abilities.
    pub columns: Vec<String>,
    /// The rows.
    pub rows: Vec<MapRow>,
    /// The last line, a text for each column.
    pub totals: Vec<String>,
    /// How to read it.
    pub legend: String,
}

const MARGIN: f32 = 18.0;

/// Sets the sheet of one person.
pub fn set_ability_sheet(fonts: &Fonts, input: &AbilitySheet) -> Result<Printed> {
    let title = format!("{}岗位能力对照表", input.name);
    let frame = Frame { left: MARGIN, top: 20.0, wide: 210.0 - 2.0 * MARGIN, bottom: 276.0 };
    let mut flow = Flow::new(Paper::portrait(fonts, &title), frame);
    flow.title(set(Style::SerifBold, 18.0), 11.0, &title);
    flow.gap(2.0);
    let plain = |style| Manner { with: set(style, 11.0), leading: 6.4, indented: false };
    for line in &input.about {
        flow.paragraph(plain(Style::Serif), line);
    }
    flow.gap(1.0);
    flow.paragraph(plain(Style::SansBold), &input.summary);
    flow.gap(2.0);
    flow.table(&input.asked);
    if let Some(others) = &input.others {
        flow.gap(5.0);
        flow.paragraph(plain(Style::SansBold), "岗位没有要求的能力");
        flow.gap(1.0);
        flow.table(others);
    }
    flow.gap(4.0);
    let small = Manner { with: set(Style::Serif, 9.0).ink(GREY), leading: 5.0, indented: false };
    flow.paragraph(small, &format!("认定规则：{}", input.rule));
    flow.gap(8.0);
    let with = set(Style::Serif, 11.0);
    flow.need(14.0);
    let y = flow.y + 4.0;
    flow.paper.text(MARGIN, y, Align::Left, with, "本人签字：");
    flow.paper.text(MARGIN + 62.0, y, Align::Left, with, "单位负责人签字：");
    flow.paper.text(210.0 - MARGIN, y, Align::Right, with, &input.day);
    let mut paper = flow.paper;
    paper.number_pages(&format!("{}　{title}", input.office), MARGIN);
    paper.finish()
}

const LEFT: f32 = 12.0;
const WIDE: f32 = 297.0 - 2.0 * LEFT;
const NAME: f32 = 25.0;
const DETAIL: f32 = 52.0;
const GROUP: f32 = 6.0;
const HEAD: f32 = 30.0;
const ROW: f32 = 6.4;
const BOTTOM: f32 = 194.0;
const SHORT: Ink = (0.988, 0.925, 0.80);
const MUCH: Ink = (0.965, 0.80, 0.775);

/// Sets a heat map.
pub fn set_gap_map(fonts: &Fonts, input: &GapMap) -> Result<Printed> {
    let mut sheet = Map {
        paper: Paper::landscape(fonts, &input.title),
        input,
        cell: ((WIDE - NAME - DETAIL) / input.columns.len().max(1) as f32).min(15.0),
        // Where nothing stands beside the names, they have that room.
        name: if input.rows.iter().all(|row| row.detail.is_empty()) { NAME + DETAIL } else { NAME },
        y: 0.0,
    };
    sheet.begin(true);
    for row in &input.rows {
        if sheet.y + ROW > BOTTOM {
            sheet.begin(false);
        }
        sheet.row(row);
    }
    // The last line stays with at least one row above it only if there is room; else it stands under its own head.
    if sheet.y + ROW + 8.0 > BOTTOM + ROW {
        sheet.begin(false);
    }
    sheet.totals();
    let mut paper = sheet.paper;
    paper.number_pages(&input.title, LEFT);
    paper.finish()
}

struct Map<'a> {
    paper: Paper<'a>,
    input: &'a GapMap,
    /// The width of a column.
    cell: f32,
    /// The width of the names.
    name: f32,
    y: f32,
}

impl Map<'_> {
    fn column(&self, at: usize) -> f32 {
        LEFT + NAME + DETAIL + self.cell * at as f32
    }

    fn begin(&mut self, is_first: bool) {
        self.paper.page();
        self.y = 14.0;
        if is_first {
            self.paper.text(148.5, 18.0, Align::Centre, set(Style::SerifBold, 16.0), &self.input.title);
            let about = set(Style::Serif, 10.0).ink(GREY);
            self.paper.text(148.5, 24.5, Align::Centre, about, &self.input.about);
            self.y = 28.0;
        }
        let (y, high) = (self.y, GROUP + HEAD);
        let wide = NAME + DETAIL + self.cell * self.input.columns.len() as f32;
        self.paper.fill(area(LEFT, y, wide, high), SHADE);
        let bold = set(Style::SansBold, 9.0);
        let name = self.name;
        let heads = [(LEFT, name, self.input.head.as_str()), (LEFT + name, NAME + DETAIL - name, "单位职务")];
        for (x, w, text) in heads.into_iter().filter(|(_, w, _)| *w > 0.0) {
            self.boxed(area(x, y, w, high), None);
            self.paper.fitted(area(x + 1.0, y, w - 2.0, high), Align::Centre, bold, 7.0, text);
        }
        let mut at = 0;
        for (group, count) in &self.input.groups {
            let room = area(self.column(at), y, self.cell * *count as f32, GROUP);
            self.boxed(room, None);
            let inner = area(room.x + 0.5, room.y, room.w - 1.0, room.h);
            self.paper.fitted(inner, Align::Centre, bold, 5.0, group);
            at += count;
        }
        for (at, name) in self.input.columns.iter().enumerate() {
            let room = area(self.column(at), y + GROUP, self.cell, HEAD);
            self.boxed(room, None);
            self.upright(room, name);
        }
        self.y += high;
    }

    /// A heading from above to below, a character a line.
    fn upright(&mut self, room: Area, name: &str) {
        let lines = stacked(name, 8);
        let with = set(Style::Sans, 8.5);
        let leading = 3.5;
        let mut y = room.y + (room.h - leading * lines.len() as f32) / 2.0 + 2.9;
        for line in lines {
            self.paper.text(room.x + room.w / 2.0, y, Align::Centre, with, &line);
            y += leading;
        }
    }

    fn boxed(&mut self, room: Area, ink: Option<Ink>) {
        if let Some(ink) = ink {
            self.paper.fill(room, ink);
        }
        self.paper.frame(room, 0.4, BLACK);
    }

    fn row(&mut self, row: &MapRow) {
        let y = self.y;
        let name = self.name;
        let words = [(LEFT, name, &row.name), (LEFT + name, NAME + DETAIL - name, &row.detail)];
        for (x, w, text) in words.into_iter().filter(|(_, w, _)| *w > 0.0) {
            self.boxed(area(x, y, w, ROW), None);
            let with = set(Style::Serif, 9.0);
            self.paper.fitted(area(x + 1.0, y, w - 2.0, ROW), Align::Left, with, 5.0, text);
        }
        for at in 0..self.input.columns.len() {
            let room = area(self.column(at), y, self.cell, ROW);
            let Some(cell) = row.cells.get(at).and_then(Option::as_ref) else {
                self.boxed(room, None);
                continue;
            };
            let ink = match cell.missing {
                0 => None,
                1 => Some(SHORT),
                _ => Some(MUCH),
            };
            self.boxed(room, ink);
            let style = if cell.missing > 0 { Style::SansBold } else { Style::Sans };
            let inner = area(room.x + 0.2, room.y, room.w - 0.4, room.h);
            self.paper.fitted(inner, Align::Centre, set(style, 8.5), 4.5, &cell.text);
        }
        self.y += ROW;
    }

    fn totals(&mut self) {
        let y = self.y;
        let wide = NAME + DETAIL + self.cell * self.input.columns.len() as f32;
        self.paper.fill(area(LEFT, y, wide, ROW), SHADE);
        self.boxed(area(LEFT, y, NAME + DETAIL, ROW), None);
        let bold = set(Style::SansBold, 9.0);
        self.paper.fitted(
            area(LEFT + 1.0, y, NAME + DETAIL - 2.0, ROW),
            Align::Left,
            bold,
            7.0,
            "合计（差的人 / 要求的人）",
        );
        for (at, text) in self.input.totals.iter().enumerate() {
            let room = area(self.column(at), y, self.cell, ROW);
            self.boxed(room, None);
            let inner = area(room.x + 0.2, room.y, room.w - 0.4, room.h);
            self.paper.fitted(inner, Align::Centre, set(Style::Sans, 8.0), 4.5, text);
        }
        self.y += ROW + 5.0;
        let small = set(Style::Serif, 9.0).ink(GREY);
        self.paper.text(LEFT, self.y, Align::Left, small, &self.input.legend);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proof::{extracted, fonts, leave};

    fn map(columns: usize, rows: usize) -> GapMap {
        let cell = |at: usize| match at % 5 {
            0 => None,
            1 => Some(MapCell { text: "3".into(), missing: 0 }),
            2 => Some(MapCell { text: "−1".into(), missing: 1 }),
            3 => Some(MapCell { text: "未评−3".into(), missing: 2 }),
            _ => Some(MapCell { text: "4".into(), missing: 0 }),
        };
        GapMap {
            title: "人岗匹配热图（县应急管理局）".into(),
            about: "2026年11月24日　56 人".into(),
            head: "姓名".into(),
            groups: vec![("政治能力".into(), columns / 2), ("业务能力".into(), columns - columns / 2)],
            columns: (0..columns)
                .map(|at| ["应急处置", "招商与营商环境", "公文写作"][at % 3].to_owned())
                .collect(),
            rows: (0..rows)
                .map(|row| MapRow {
                    name: ["谭㛃", "古丽娜孜·阿卜杜热合曼·买买提明·吐尔逊", "䶮𬭎"][row % 3].into(),
                    detail: "县融媒体中心（县广播电视台）党组成员、副主任兼综合协调科科长".into(),
                    cells: (0..columns).map(|at| cell(at + row)).collect(),
                })
                .collect(),
            totals: vec!["12/56".into(); columns],
            legend: "数字是现有等级；−1 差一级；未评：还没有认定。".into(),
        }
    }

    #[test]
    fn a_map_of_forty_abilities_and_a_long_unit_is_read_whole_under_a_head_on_every_page() {
        for (columns, rows) in [(17, 56), (40, 30)] {
            let printed = set_gap_map(&fonts(), &map(columns, rows)).unwrap();
            leave(&format!("gap-map-{columns}"), &printed.bytes);
            assert_eq!(printed.findings, vec![]);
            let text = extracted(&printed.bytes);
            assert_eq!(text.matches("䶮𬭎").count(), rows / 3);
            assert_eq!(text.matches("12/56").count(), columns);
            assert!(text.matches("单位职务").count() as u32 == printed.pages, "{text}");
            assert_eq!(printed.bytes, set_gap_map(&fonts(), &map(columns, rows)).unwrap().bytes);
        }
    }

    #[test]
    fn a_person_s_sheet_names_every_ability_with_what_is_missing() {
        let rows = (0..30)
            .map(|at| {
                vec![
                    "业务能力".into(),
                    format!("能力{at}"),
                    "3".into(),
                    "1".into(),
                    "−2".into(),
                    "组织评价 2026-03-01".into(),
                    "应急管理与安全生产专题班（2026-12）".into(),
                ]
            })
            .collect();
        let columns = [
            ("类别", 4),
            ("能力<", 5),
            ("要求", 2),
            ("现有", 2),
            ("差", 2),
            ("来源和日期", 6),
            ("可以补的<", 9),
        ];
        let sheet = AbilitySheet {
            office: "中共青石县委组织部".into(),
            name: "谭㛃".into(),
            about: vec![
                "县应急管理局　副局长　三级主任科员".into(),
                "任职：县应急管理局副局长（2024-05-01 起）".into(),
            ],
            summary: "岗位要求 30 项，达到 0 项，差 30 项。".into(),
            asked: PaperTable::new(&columns, rows),
            others: None,
            rule: "以来源最强的一次为准。".into(),
            day: "2026年11月24日".into(),
        };
        let printed = set_ability_sheet(&fonts(), &sheet).unwrap();
        leave("ability-sheet", &printed.bytes);
        assert_eq!(printed.findings, vec![]);
        let text = extracted(&printed.bytes);
        assert!(
            text.contains("谭㛃岗位能力对照表") && text.contains("能力29") && text.contains("本人签字"),
            "{text}"
        );
    }
}
