//! Rosters as counties write them: the invented office's against the truth behind it, and others made here.
#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use rust_xlsxwriter::{Format, Workbook};
use std::collections::BTreeMap;
use zhixing_domain::people::{CadreFacts, CadreField as F};
use zhixing_domain::{Code, Weight};
use zhixing_exchange::roster::{Holds, Roster, Told, answer_key, read};
use zhixing_exchange::{Book, pasted};

const ROSTER: &[u8] = include_bytes!("../../office/sample/roster.xlsx");
const TRUTH: &str = include_str!("../../../../tests/fixtures/expected.csv");

fn roster(told: &Told) -> Roster {
    read(&Book::open("roster.xlsx", ROSTER).unwrap(), told, &[], |_, _| Ok(())).unwrap()
}

fn count(roster: &Roster, code: Code) -> usize {
    roster.rows.iter().flat_map(|row| &row.findings).filter(|finding| finding.code == code).count()
}

#[test]
fn every_field_is_the_truth_or_reported_and_the_cases_are_these() {
    let roster = roster(&Told::default());
    let truth: Vec<Vec<&str>> =
        TRUTH.trim_start_matches('\u{feff}').lines().skip(1).map(|line| line.split(',').collect()).collect();
    let fields = [F::Name, F::Sex, F::Ethnic, F::BirthMonth, F::Unit, F::Post, F::Rank, F::IdNumber];
    assert_eq!((roster.rows.len(), truth.len()), (320, 320));
    let mut missing: BTreeMap<F, usize> = BTreeMap::new();
    for (row, truth) in roster.rows.iter().zip(&truth) {
        for (field, truth) in fields.into_iter().zip(truth) {
            if let Some(value) = row.facts.get(field) {
                assert_eq!(value, *truth, "row {} {}", row.row, field.zh());
            } else {
                let mut columns = row.findings.iter().map(|finding| finding.place.column.as_deref());
                let is_told = columns.any(|column| column == Some(field.zh()));
                assert!(is_told, "row {} {} is empty and nobody was told", row.row, field.zh());
                *missing.entry(field).or_default() += 1;
            }
        }
    }
    assert_eq!(missing, BTreeMap::from([(F::Rank, 35), (F::IdNumber, 11)]));
    assert_eq!(count(&roster, Code::CellBlank), 35);
    assert_eq!(count(&roster, Code::IdEaten), 6);
    assert_eq!(count(&roster, Code::IdWrongCheck), 5);
    assert_eq!(count(&roster, Code::MonthById), 3, "1991.1 where the ID number decides");
    let left_out = |code| roster.left_out.iter().filter(|finding| finding.code == code).count();
    assert_eq!(left_out(Code::RowNotPerson), 5, "four subtotals and the total");
    assert_eq!((left_out(Code::SheetSkipped), roster.left_out.len()), (1, 6), "the sheet of remarks");
}

#[test]
fn an_answer_fills_the_field_it_was_asked_for() {
    let asked = roster(&Told::default());
    let row =
        asked.rows.iter().find(|row| row.findings.iter().any(|f| f.code == Code::IdWrongCheck)).unwrap();
    let key = answer_key(&asked.sheets[row.sheet], row.row, F::IdNumber);
    let told = Told { answers: BTreeMap::from([(key, "000000198206216221".to_owned())]), ..Told::default() };
    let answered = roster(&told);
    let after = answered.rows.iter().find(|other| other.row == row.row).unwrap();
    assert_eq!(after.facts.get(F::IdNumber), Some("000000198206216221"));
    assert!(after.findings.iter().all(|finding| finding.weight != Weight::Ask));
}

/// A workbook of the cells given, the first sheet first.
fn book(sheets: &[&[&[&str]]]) -> Book {
    let mut book = Workbook::new();
    for cells in sheets {
        let sheet = book.add_worksheet();
        for (row, line) in cells.iter().enumerate() {
            for (column, text) in line.iter().enumerate().filter(|(_, text)| !text.is_empty()) {
                sheet.write_string(row as u32, column as u16, *text).unwrap();
            }
        }
    }
    Book::open("别县.xlsx", &book.save_to_buffer().unwrap()).unwrap()
}

fn people(book: &Book, told: &Told) -> Vec<CadreFacts> {
    let units = ["县融媒体中心（县广播电视台）".to_owned()];
    read(book, told, &units, |_, _| Ok(())).unwrap().rows.into_iter().map(|row| row.facts).collect()
}

#[test]
fn another_county_writes_unit_and_post_in_one_cell_and_a_day_of_birth() {
    let people = people(
        &book(&[&[
            &["2026年干部信息表"],
            &["序号", "干部姓名", "单位及职务", "出生年月日", "身份证"],
            &["1", "王　平", "县财政局党组成员、副局长、二级主任科员", "1985年11月23日", ""],
            &["2", "单 俊", "县融媒体中心（县广播电视台）副台长", "1990/7/5", ""],
        ]]),
        &Told::default(),
    );
    let of = |field| people.iter().map(|facts| facts.get(field).unwrap_or("—")).collect::<Vec<_>>();
    assert_eq!(of(F::Unit), ["县财政局", "县融媒体中心（县广播电视台）"]);
    assert_eq!(of(F::Post), ["党组成员、副局长、二级主任科员", "副台长"]);
    assert_eq!(of(F::Rank), ["二级主任科员", "—"]);
    assert_eq!(of(F::BirthMonth), ["1985-11", "1990-07"]);
}

#[test]
fn a_head_of_two_rows_and_people_on_several_sheets() {
    let first: &[&[&str]] = &[
        &["姓名", "性别", "全日制教育", "", "在职教育", "", "工作单位", "党派", "入党时间"],
        &["", "", "学历", "学位", "学历", "毕业院校系及专业", "", "", ""],
        &["一、县直单位（2人）"],
        &["石若愚", "男", "大学", "文学学士", "研究生", "省委党校公共管理", "县委办公室", "", "2008.06"],
        &["韦建国", "女", "大专", "", "", "", "县委办公室", "民盟", ""],
    ];
    let second: &[&[&str]] =
        &[&["姓名", "单位", "性别"], &["林刚", "白鹭乡", "男"], &["填表人：余雪", "", ""]];
    let people = people(&book(&[first, &[&["说明：本表由各单位填报"]], second]), &Told::default());
    assert_eq!(people.len(), 3);
    assert_eq!(people[0].get(F::Education), Some("大学"));
    assert_eq!(people[0].get(F::Degree), Some("文学学士"));
    assert_eq!(people[0].get(F::InService), Some("研究生"));
    assert_eq!(people[0].get(F::InServiceSchool), Some("省委党校公共管理"));
    assert_eq!((people[0].get(F::Party), people[0].get(F::PartyMonth)), (Some("中共党员"), Some("2008-06")));
    assert_eq!(people[1].get(F::Party), Some("民盟盟员"));
    assert_eq!(people[2].get(F::Unit), Some("白鹭乡"));
}

#[test]
fn a_line_above_the_head_is_no_part_of_a_heading() {
    let rows: &[&[&str]] = &[
        &["干部名册"],
        &["填报单位：县委组织部", "", ""],
        &["序号", "姓名", "性别", "单位"],
        &["1", "祝晓燕", "女", "青石镇"],
    ];
    let roster = read(&book(&[rows]), &Told::default(), &[], |_, _| Ok(())).unwrap();
    let headings: Vec<_> = roster.columns.iter().map(|column| column.heading.as_str()).collect();
    assert_eq!(headings, ["序号", "姓名", "性别", "单位"]);
}

#[test]
fn a_unit_merged_downwards_belongs_to_every_row_it_spans() {
    let mut made = Workbook::new();
    let sheet = made.add_worksheet();
    for (column, heading) in ["单位", "姓名", "职务"].into_iter().enumerate() {
        sheet.write_string(0, column as u16, heading).unwrap();
    }
    sheet.merge_range(1, 0, 3, 0, "县财政局", &Format::new()).unwrap();
    for (row, name) in ["甲一", "乙二", "丙三", "丁四"].into_iter().enumerate() {
        sheet.write_string(row as u32 + 1, 1, name).unwrap();
        sheet.write_string(row as u32 + 1, 2, "科员").unwrap();
    }
    let book = Book::open("合并.xlsx", &made.save_to_buffer().unwrap()).unwrap();
    let units: Vec<_> =
        people(&book, &Told::default()).iter().map(|f| f.get(F::Unit).map(str::to_owned)).collect();
    let finance = Some("县财政局".to_owned());
    assert_eq!(units, [finance.clone(), finance.clone(), finance, None]);
}

#[test]
fn a_long_roster_keeps_its_order_however_many_read_it() {
    let rows = (0..9001).map(|n| format!("王平\t{n}单位\t科员")).collect::<Vec<_>>().join("\n");
    let book = pasted(&format!("姓名\t单位\t职务\n{rows}")).unwrap();
    let mut told = Vec::new();
    let tell = |done, total| {
        told.push((done, total));
        Ok(())
    };
    let roster = read(&book, &Told::default(), &[], tell).unwrap();
    let is_in_place = |(at, row): (usize, &zhixing_exchange::roster::Row)| {
        row.row as usize == at + 2 && row.facts.get(F::Unit) == Some(format!("{at}单位").as_str())
    };
    assert_eq!(roster.rows.len(), 9001);
    assert!(roster.rows.iter().enumerate().all(is_in_place));
    assert_eq!(told.last(), Some(&(9002, 9002)), "progress reaches the end: {told:?}");
}

#[test]
fn a_wrong_guess_of_a_column_can_be_corrected() {
    let book = pasted("姓名\t科室\t职务\n王平\t办公室\t科员\n").unwrap();
    let told = Told { columns: [("科室".to_owned(), Holds::Field(F::Unit))].into(), ..Told::default() };
    assert_eq!(people(&book, &told)[0].get(F::Unit), Some("办公室"));
}

#[test]
fn what_is_no_roster_says_so() {
    let problem = |file: &str, bytes: &[u8]| match Book::open(file, bytes) {
        Ok(book) => read(&book, &Told::default(), &[], |_, _| Ok(())).err().map(|problem| problem.code),
        Err(problem) => Some(problem.code),
    };
    assert_eq!(problem("空.xlsx", b""), Some(Code::FileEmpty));
    assert_eq!(problem("照片.jpg", b"\xff\xd8\xff\xe0JFIF"), Some(Code::FileWrongType));
    assert_eq!(problem("说明.docx", &zip_of("word/document.xml")), Some(Code::FileWrongType));
    for cut in [10, 200, ROSTER.len() / 2, ROSTER.len() - 30] {
        assert_eq!(problem("断.xlsx", &ROSTER[..cut]), Some(Code::FileDamaged), "{cut} bytes");
    }
    let no_head: &[&[&str]] = &[&["各单位："], &["请于周五前报送名单"]];
    let sheets = book(&[no_head]);
    assert_eq!(read(&sheets, &Told::default(), &[], |_, _| Ok(())).unwrap_err().code, Code::SheetNoHeader);
}

fn zip_of(name: &str) -> Vec<u8> {
    use std::io::Write as _;
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    zip.start_file(
        name,
        zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored),
    )
    .unwrap();
    zip.write_all(b"<w/>").unwrap();
    zip.finish().unwrap().into_inner()
}
