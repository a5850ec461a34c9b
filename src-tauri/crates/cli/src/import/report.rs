//! What happened to one file, for people and for programs.

use serde_json::{Map, Value, json};
use zhixing_domain::people::CadreField;
use zhixing_domain::words::Lang;
use zhixing_domain::{Finding, Problem, Result, Weight};

/// So many remarks and rows are told to a person; a program gets all.
const TOLD: usize = 40;

/// The report on a file.
pub(crate) struct Report {
    file: String,
    dry_run: bool,
    values: Map<String, Value>,
    findings: Vec<(Finding, Option<String>)>,
    rows: Vec<Value>,
    problem: Option<Problem>,
}

impl Report {
    /// Does the work and notes how it ended.
    pub(crate) fn of(file: String, dry_run: bool, work: impl FnOnce(&mut Self) -> Result<()>) -> Self {
        let (findings, rows) = (Vec::new(), Vec::new());
        let mut report = Self { file, dry_run, values: Map::new(), findings, rows, problem: None };
        report.problem = work(&mut report).err();
        report
    }

    pub(crate) fn set(&mut self, name: &str, value: Value) {
        self.values.insert(name.to_owned(), value);
    }

    pub(crate) fn add_findings(&mut self, findings: Vec<(Finding, Option<String>)>) {
        self.findings.extend(findings);
    }

    /// Rows without what stands among the findings already.
    pub(crate) fn add_rows(&mut self, rows: Vec<Value>) {
        self.rows.extend(rows.into_iter().map(|mut row| {
            if let Some(row) = row.as_object_mut() {
                row.remove("findings");
            }
            row
        }));
    }

    /// What a call answers that reads a file without more ado.
    pub(crate) fn take_preview(&mut self, mut preview: Value) {
        let keys = preview["answer_keys"].take();
        let findings = put_keys(preview["findings"].take(), &keys);
        self.add_findings(findings);
        if let Value::Object(values) = preview {
            let others = values.into_iter().filter(|(name, value)| name != "token" && !value.is_null());
            self.values.extend(others);
        }
    }

    /// Whether something could not be taken.
    pub(crate) fn stops(&self) -> bool {
        self.problem.is_some() || self.findings.iter().any(|(finding, _)| finding.weight == Weight::Error)
    }

    /// For a program.
    pub(crate) fn json(&self, lang: Lang) -> Value {
        let findings: Vec<Value> = self
            .findings
            .iter()
            .map(|(finding, key)| {
                let mut told = json!(finding);
                told["words"] = json!(finding.words(lang));
                told["key"] = json!(key);
                told
            })
            .collect();
        let problem = self.problem.as_ref().map(
            |problem| json!({ "code": problem.code, "values": problem.values, "words": problem.words(lang) }),
        );
        let mut report = json!({
            "file": self.file,
            "dry_run": self.dry_run,
            "problem": problem,
            "findings": findings,
            "rows": self.rows,
            "taken": null,
        });
        for (name, value) in &self.values {
            report[name] = value.clone();
        }
        report
    }

    /// For a person: the file's fate, every question, the first remarks and changes. What stops goes to stderr.
    pub(crate) fn tell(&self, lang: Lang) {
        let zh = lang == Lang::Zh;
        say!("{}{}", self.file, if zh { "：" } else { ": " });
        if let Some(counts) = self.values.get("counts").and_then(Value::as_object) {
            say!("  {}", counted(counts, zh).join(if zh { "，" } else { ", " }));
        }
        for line in by_sheet(self.values.get("sheets"), zh) {
            say!("  {line}");
        }
        if let Some(papers) = self.values.get("papers").and_then(Value::as_array) {
            say!("  {}", by_fate(papers, zh));
        }
        for row in self.rows.iter().filter(|row| row["fate"] == "changed" && row["row"].is_u64()).take(TOLD) {
            say!("  {}", changed(row, zh));
        }
        let mut notes = 0;
        for (finding, key) in &self.findings {
            match finding.weight {
                Weight::Error => eprintln!("  {}", finding.words(lang)),
                Weight::Ask => {
                    let choices: Vec<&str> =
                        finding.choices.iter().map(|choice| choice.value.as_str()).collect();
                    let key = key.as_deref().unwrap_or_default();
                    say!("  ? {} [{key} = {}]", finding.words(lang), choices.join(" | "));
                }
                Weight::Note => {
                    notes += 1;
                    if notes <= TOLD {
                        say!("  - {}", finding.words(lang));
                    }
                }
            }
        }
        if notes > TOLD {
            let more = notes - TOLD;
            if zh {
                say!("  另有 {more} 条提示，用 --json 看全部。");
            } else {
                say!("  {more} more remarks; --json shows all.");
            }
        }
        match (&self.problem, self.values.get("taken"), zh) {
            (Some(problem), ..) => eprintln!("  {}", problem.words(lang)),
            (None, Some(taken), _) => say!("  {}", written(taken, zh)),
            (None, None, true) => say!("  试读完毕，没有写入任何内容。"),
            (None, None, false) => say!("  A dry run: nothing was written."),
        }
    }
}

/// Findings with the keys under which they are answered.
pub(crate) fn put_keys(findings: Value, keys: &Value) -> Vec<(Finding, Option<String>)> {
    let findings: Vec<Finding> = serde_json::from_value(findings).unwrap_or_default();
    let key = |at: usize| keys.get(at).and_then(Value::as_str).map(str::to_owned);
    findings.into_iter().enumerate().map(|(at, finding)| (finding, key(at))).collect()
}

/// The names of counts, in the order in which they are told.
const COUNTS: [(&str, &str, &str); 15] = [
    ("new", "新增", "new"),
    ("changed", "更新", "changed"),
    ("same", "相同", "unchanged"),
    ("unsure", "待定", "open"),
    ("repeats", "重复", "repeated"),
    ("left_out", "不导入", "left out"),
    ("unfinished", "没有学完", "not finished"),
    ("no_day", "没有完成时间", "without a day"),
    ("ahead", "完成时间在今天之后", "finished after today"),
    ("unknown", "名册没有", "not on the roster"),
    ("out", "不导入", "left out"),
    ("people", "人数", "people"),
    ("courses", "新课程", "new courses"),
    ("asks", "待答", "questions"),
    ("new_units", "新单位", "new units"),
];
/// The sheets of a class workbook.
const SHEETS: [(&str, &str, &str); 5] = [
    ("trainees", "学员", "Trainees"),
    ("sessions", "课程表", "Timetable"),
    ("exceptions", "考勤例外", "Attendance"),
    ("scores", "成绩", "Scores"),
    ("forms", "评估表", "Evaluation forms"),
];
const TAKEN: [(&str, &str, &str); 8] = [
    ("new", "新增", "new"),
    ("changed", "更新", "changed"),
    ("drafts", "录入中", "drafts"),
    ("left_empty", "留空", "left empty"),
    ("left_out", "不导入", "left out"),
    ("people", "人数", "people"),
    ("courses", "新课程", "new courses"),
    ("unknown", "名册没有", "not on the roster"),
];

fn counted(counts: &Map<String, Value>, zh: bool) -> Vec<String> {
    pairs(&COUNTS, counts, zh)
}

fn pairs(names: &[(&str, &str, &str)], counts: &Map<String, Value>, zh: bool) -> Vec<String> {
    names
        .iter()
        .filter_map(|(name, in_zh, in_en)| {
            Some(format!("{} {}", if zh { in_zh } else { in_en }, counts.get(*name)?))
        })
        .collect()
}

/// What a class workbook brings, sheet by sheet.
fn by_sheet(sheets: Option<&Value>, zh: bool) -> Vec<String> {
    let told = |sheet: &Value| {
        let sheet = sheet.as_object()?;
        let name = sheet.get("sheet")?.as_str()?;
        let title = SHEETS
            .iter()
            .find(|(key, ..)| *key == name)
            .map(|(_, in_zh, in_en)| if zh { in_zh } else { in_en })?;
        let counts = counted(sheet, zh);
        Some(if zh {
            format!("{title}：{}", counts.join("，"))
        } else {
            format!("{title}: {}", counts.join(", "))
        })
    };
    sheets.and_then(Value::as_array).into_iter().flatten().filter_map(told).collect()
}

/// What becomes of the papers of a pile.
fn by_fate(papers: &[Value], zh: bool) -> String {
    let mut counts = Map::new();
    for (fate, ..) in COUNTS {
        let count = papers.iter().filter(|paper| paper["fate"] == fate).count();
        if count > 0 {
            counts.insert(fate.to_owned(), json!(count));
        }
    }
    let (all, counts) = (papers.len(), counted(&counts, zh));
    if zh {
        format!("{all} 份：{}", counts.join("，"))
    } else {
        format!("{all} papers: {}", counts.join(", "))
    }
}

fn written(taken: &Value, zh: bool) -> String {
    let mut counts = taken.as_object().map(|taken| pairs(&TAKEN, taken, zh)).unwrap_or_default();
    if taken["sheets"].is_array() {
        counts = by_sheet(taken.get("sheets"), zh);
        let separator = if zh { "；" } else { "; " };
        counts = vec![counts.join(separator)];
    }
    if zh {
        format!("已写入：{}。", counts.join("，"))
    } else {
        format!("Written: {}.", counts.join(", "))
    }
}

fn changed(row: &Value, zh: bool) -> String {
    let text = |value: &Value| value.as_str().unwrap_or("—").to_owned();
    let fields: Vec<String> = row["differences"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|change| {
            let field = change["field"].as_str().and_then(CadreField::from_key);
            let title = field.map_or("", |field| if zh { field.zh() } else { field.en() });
            format!("{title} {} → {}", text(&change["before"]), text(&change["after"]))
        })
        .collect();
    format!("~ {} {}: {}", row["row"], text(&row["name"]), fields.join("; "))
}
