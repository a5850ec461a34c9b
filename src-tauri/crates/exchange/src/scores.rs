//! Scores of a class, as a workbook or pasted: 学号 and/or 姓名 (单位), then a column for each part. The head may take two
//! lines, 专项培训 over 理论 and 作业考察; pasted cells may have none.

use crate::workbook::{Book, Sheet, at};
use calamine::Data;
use zhixing_domain::assessment::read_score;
use zhixing_domain::people::read_name;
use zhixing_domain::{Code, Place, Problem, Result};

/// A row of the table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ScoreLine {
    /// The row as Excel numbers it.
    pub row: u32,
    /// 学号, as written.
    pub student_no: Option<String>,
    /// 姓名
    pub name: Option<String>,
    /// 单位
    pub unit: Option<String>,
    /// The cells, one for each of [`ScoresBook::columns`].
    pub cells: Vec<Option<String>>,
}

/// The table read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ScoresBook {
    /// The sheet's name; empty where it has none.
    pub sheet: String,
    /// The headings of the columns that may hold scores; empty where the table has no head.
    pub columns: Vec<String>,
    /// The people.
    pub rows: Vec<ScoreLine>,
}

impl ScoresBook {
    /// The place of a cell.
    pub fn place(&self, file: &str, row: u32, who: Option<&str>, column: &str) -> Place {
        Place {
            file: Some(file.to_owned()),
            sheet: Some(self.sheet.clone()).filter(|sheet| !sheet.is_empty()),
            row: Some(row),
            who: who.map(str::to_owned),
            column: Some(column.to_owned()),
            ..Place::default()
        }
    }
}

const NO: &[&str] = &["学号", "编号", "学员编号"];
const NAME: &[&str] = &["姓名", "学员姓名", "学员"];
const UNIT: &[&str] = &["单位", "单位名称", "工作单位", "部门", "单位及职务", "单位职务"];
/// Columns that say nothing here.
const PASSED_OVER: &[&str] =
    &["序号", "备注", "职务", "现任职务", "组别", "小组", "性别", "身份证号", "联系电话", "手机号码"];

/// Where what is wanted stands.
struct Columns {
    no: Option<usize>,
    name: Option<usize>,
    unit: Option<usize>,
    scores: Vec<(usize, String)>,
}

/// Reads the first sheet whose head names 学号 or 姓名; a table without any head by what its cells look like.
///
/// # Errors
/// No such sheet, and no table with a person and something beside.
pub fn read(book: &Book) -> Result<ScoresBook> {
    let refused = || Problem::new(Code::FileNoScores).with("file", &book.file);
    let is = |names: &[&str], head: &String| names.contains(&head.as_str());
    let is_head = |heads: &[String]| {
        heads.iter().any(|head| is(NO, head) || is(NAME, head))
            && heads.iter().filter(|head| !head.is_empty()).count() > 1
    };
    let found = book.sheets.iter().find_map(|sheet| Some((sheet, sheet.head(is_head)?)));
    let (sheet, head, columns) = if let Some((sheet, (head, heads))) = found {
        let (head, heads) = second_line(sheet, head, heads);
        let place = |names: &[&str]| heads.iter().position(|head| is(names, head));
        let (no, name, unit) = (place(NO), place(NAME), place(UNIT));
        let is_other = |(at, head): &(usize, &String)| {
            !head.is_empty() && ![no, name, unit].contains(&Some(*at)) && !is(PASSED_OVER, head)
        };
        let scores = heads.iter().enumerate().filter(is_other).map(|(at, head)| (at, head.clone()));
        (sheet, head, Columns { no, name, unit, scores: scores.collect() })
    } else {
        let sheet = book.sheets.first().ok_or_else(refused)?;
        (sheet, 0, unheaded(sheet).ok_or_else(refused)?)
    };
    if columns.scores.is_empty() {
        return Err(refused());
    }
    let line = |(row, cells): (u32, &[Data])| {
        let name = at(cells, columns.name).map(|name| read_name(&name).0).filter(|name| !name.is_empty());
        ScoreLine {
            row,
            student_no: at(cells, columns.no),
            name,
            unit: at(cells, columns.unit),
            cells: columns.scores.iter().map(|(column, _)| at(cells, Some(*column))).collect(),
        }
    };
    let is_said = |line: &ScoreLine| {
        line.student_no.is_some() || line.name.is_some() || line.cells.iter().any(Option::is_some)
    };
    Ok(ScoresBook {
        sheet: sheet.name.clone(),
        rows: sheet.rows().filter(|(row, _)| *row > head).map(line).filter(is_said).collect(),
        columns: columns.scores.into_iter().map(|(_, heading)| heading).collect(),
    })
}

/// The head with its second line, where it has one: below 学号 and 姓名 nothing stands, beside them further headings. What
/// is merged over them stands before each.
fn second_line(sheet: &Sheet, head: u32, heads: Vec<String>) -> (u32, Vec<String>) {
    let Some((row, cells)) = sheet.rows().find(|(row, _)| *row > head) else { return (head, heads) };
    let below = |column: usize| at(cells, Some(column));
    let is_person = |(column, head): (usize, &String)| {
        (NO.contains(&head.as_str()) || NAME.contains(&head.as_str())) && below(column).is_some()
    };
    let said: Vec<String> = (0..heads.len()).filter_map(below).collect();
    if said.is_empty()
        || heads.iter().enumerate().any(is_person)
        || said.iter().any(|text| read_score(text).is_some())
    {
        return (head, heads);
    }
    let mut over = String::new();
    let joined = heads.into_iter().enumerate().map(|(column, heading)| {
        if !heading.is_empty() {
            over.clone_from(&heading);
        }
        match below(column) {
            Some(second) => format!("{over} {second}").trim().to_owned(),
            None => heading,
        }
    });
    (row, joined.collect())
}

/// The columns of a table without a head, by its cells: a number first is the 学号, words before the first score are name
/// and unit, everything behind is scores.
fn unheaded(sheet: &Sheet) -> Option<Columns> {
    let rows: Vec<&[Data]> = sheet.rows().map(|(_, cells)| cells).collect();
    let width = rows.iter().map(|cells| cells.len()).max()?;
    let all = |column: usize, is: &dyn Fn(&str) -> bool| {
        let mut said = rows.iter().filter_map(|cells| at(cells, Some(column))).peekable();
        said.peek().is_some() && said.all(|text| is(&text))
    };
    let is_number = |text: &str| text.parse::<u32>().is_ok();
    let no = all(0, &is_number).then_some(0);
    let mut next = usize::from(no.is_some());
    let is_word = |text: &str| read_score(text).is_none() && !text.chars().any(|c| c.is_ascii_digit());
    let mut words = Vec::new();
    while next < width && words.len() < 2 && all(next, &is_word) {
        words.push(next);
        next += 1;
    }
    let mut words = words.into_iter();
    let columns = Columns {
        no,
        name: words.next(),
        unit: words.next(),
        scores: (next..width).map(|column| (column, String::new())).collect(),
    };
    (columns.no.is_some() || columns.name.is_some()).then_some(columns)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pasted;

    fn table(text: &str) -> ScoresBook {
        read(&pasted(text).unwrap()).unwrap()
    }

    fn lines(read: &ScoresBook) -> Vec<String> {
        let said = |text: &Option<String>| text.clone().unwrap_or_else(|| "·".to_owned());
        let line = |line: &ScoreLine| {
            let who = [&line.student_no, &line.name, &line.unit].map(said).join(" ");
            format!("{}: {who} | {}", line.row, line.cells.iter().map(said).collect::<Vec<_>>().join(" "))
        };
        read.rows.iter().map(line).collect()
    }

    #[test]
    fn a_table_with_a_head_of_one_line_or_two() {
        let one = table(
            "基层治理班成绩单\n序号\t学 号\t姓名\t单位\t理论考试（40%）\t实践作业\t总分\n1\t12\t王　平\t县财政局\t87\t缺考\t\n2\t13\t谭㛃\t\t\t90\t",
        );
        assert_eq!(one.columns, ["理论考试（40%）", "实践作业", "总分"]);
        assert_eq!(lines(&one), ["3: 12 王平 县财政局 | 87 缺考 ·", "4: 13 谭㛃 · | · 90 ·"]);
        let two = table("姓名\t单位\t专项培训\t\t岗位考核\n\t\t理论\t作业考察\t\n王平\t县财政局\t87\t90\t\n");
        assert_eq!(two.columns, ["专项培训 理论", "专项培训 作业考察", "岗位考核"]);
        assert_eq!(lines(&two), ["3: · 王平 县财政局 | 87 90 ·"]);
        // A first row without a name is a row, not a line of the head.
        let bare = table("学号\t姓名\t理论\n\t\t87\n2\t王平\t80");
        assert_eq!(lines(&bare), ["2: · · · | 87", "3: 2 王平 · | 80"]);
    }

    #[test]
    fn pasted_cells_without_a_head() {
        for (text, wanted) in [
            ("1\t87\n2\t缺", vec!["1: 1 · · | 87", "2: 2 · · | 缺"]),
            ("王平\t县财政局\t87\t90", vec!["1: · 王平 县财政局 | 87 90"]),
            ("3\t王平\t缓考", vec!["1: 3 王平 · | 缓考"]),
            ("王平\t55补72", vec!["1: · 王平 · | 55补72"]),
        ] {
            assert_eq!(lines(&table(text)), wanted, "{text}");
        }
        for text in ["王平\n谭㛃", "87\n90", "姓名\t单位\n王平\t县财政局"] {
            let code = read(&pasted(text).unwrap()).map(|_| ()).unwrap_err().code;
            assert_eq!(code, Code::FileNoScores, "{text}");
        }
    }
}
