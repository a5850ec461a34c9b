//! The family of rosters: each county writes them in its own way. What cannot be known is told, never guessed.

use crate::terminal::Terminal;
use crate::{codes, import};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet};
use serde_json::Value;

/// A sheet: its name (in brackets: hidden) and its rows; a cell `@1991-07-14` is a date of Excel's, `#7` a number.
type Sheet<'a> = (&'a str, &'a [&'a [&'a str]]);

/// A roster, who must be in the office after it with which fields, and what must have been said.
struct Case<'a> {
    what: &'a str,
    sheets: &'a [Sheet<'a>],
    people: &'a [(&'a str, &'a [(&'a str, &'a str)])],
    said: &'a [(&'a str, usize)],
    code: i32,
}

const CASES: &[Case] = &[
    Case {
        what: "columns in another order under other headings, names padded, digits in full width",
        sheets: &[(
            "名册",
            &[
                &["手机号码", "公民身份号码", "所在单位", "现职务", "名字", "出生年月日"],
                &["１９０００２８２６６９", "", "青石镇", "镇长", "王  一", "１９９１．０７"],
                &["19000282670", "", "青石镇", "副镇长", " 欧阳 二一 ", "1991年7月"],
            ],
        )],
        people: &[
            (
                "王一",
                &[("phone", "19000282669"), ("birth_month", "1991-07"), ("unit", "青石镇"), ("post", "镇长")],
            ),
            ("欧阳二一", &[("phone", "19000282670"), ("birth_month", "1991-07"), ("post", "副镇长")]),
        ],
        said: &[("cell_blank", 2)],
        code: 0,
    },
    Case {
        what: "birth dates with a day, as text and as dates of Excel's",
        sheets: &[(
            "名册",
            &[
                &["姓名", "出生日期", "单位", "职务"],
                &["王一", "1991-07-14", "青石镇", "镇长"],
                &["王二", "1991.07.14", "青石镇", "科员"],
                &["王三", "@1991-07-14", "青石镇", "科员"],
                &["王四", "19910714", "青石镇", "科员"],
            ],
        )],
        people: &[
            ("王一", &[("birth_month", "1991-07")]),
            ("王二", &[("birth_month", "1991-07")]),
            ("王三", &[("birth_month", "1991-07")]),
            ("王四", &[("birth_month", "1991-07")]),
        ],
        said: &[],
        code: 0,
    },
    Case {
        what: "unit and post in one cell under 现任职务, there being no column of units",
        sheets: &[(
            "名册",
            &[
                &["姓名", "性别", "现任职务"],
                &["王一", "男", "县财政局党组成员、副局长"],
                &["王二", "女", "县委办公室主任"],
            ],
        )],
        people: &[
            ("王一", &[("unit", "县财政局"), ("post", "党组成员、副局长")]),
            ("王二", &[("unit", "县委办公室"), ("post", "主任")]),
        ],
        said: &[("unit_and_post_split", 2)],
        code: 0,
    },
    Case {
        what: "several sheets, one of them hidden, one no roster",
        sheets: &[
            ("机关", &[&["姓名", "单位", "职务"], &["王一", "县财政局", "局长"]]),
            ("(乡镇)", &[&["姓名", "单位", "职务"], &["王二", "青石镇", "镇长"]]),
            ("说明", &[&["本表由各单位填报"]]),
        ],
        people: &[("王一", &[("unit", "县财政局")]), ("王二", &[("unit", "青石镇")])],
        said: &[("sheet_hidden", 1), ("sheet_skipped", 1)],
        code: 0,
    },
    Case {
        what: "two columns for one field: the first is read, the other told",
        sheets: &[(
            "名册",
            &[&["姓名", "单位", "职务", "学历", "全日制学历"], &["王一", "青石镇", "镇长", "研究生", "大学"]],
        )],
        people: &[("王一", &[("education", "研究生")])],
        said: &[("column_twice", 1)],
        code: 0,
    },
    Case {
        what: "two lists side by side: nobody is lost unsaid",
        sheets: &[(
            "名册",
            &[
                &["姓名", "单位", "职务", "姓名", "单位", "职务"],
                &["王一", "青石镇", "镇长", "王二", "双桥乡", "乡长"],
            ],
        )],
        people: &[("王一", &[("unit", "青石镇")])],
        said: &[("lists_beside", 1)],
        code: 1,
    },
    Case {
        what: "a rank with more in its cell",
        sheets: &[(
            "名册",
            &[
                &["姓名", "单位", "职务", "职级"],
                &["王一", "青石镇", "镇长", "二级主任科员（2020.05任）"],
                &["王二", "青石镇", "副镇长", "三级主任科员"],
            ],
        )],
        people: &[("王一", &[("rank", "二级主任科员（2020.05任）")]), ("王二", &[("rank", "三级主任科员")])],
        said: &[("rank_with_more", 1)],
        code: 0,
    },
    Case {
        what: "subtotals, a foot and a title above a head of two lines",
        sheets: &[(
            "名册",
            &[
                &["青石县干部名册"],
                &["序号", "姓名", "单位", "职务", "学历学位", ""],
                &["", "", "", "", "学历", "学位"],
                &["#1", "王一", "青石镇", "镇长", "大学", "学士"],
                &["", "小计", "", "", "#1", ""],
                &["#2", "王二", "双桥乡", "乡长", "大专", ""],
                &["", "合计", "", "", "#2", ""],
                &["填表人：王三"],
            ],
        )],
        people: &[
            ("王一", &[("education", "大学"), ("degree", "学士")]),
            ("王二", &[("education", "大专"), ("unit", "双桥乡")]),
        ],
        said: &[("row_not_person", 3)],
        code: 0,
    },
];

fn write(sheet: &mut Worksheet, rows: &[&[&str]]) {
    let day = Format::new().set_num_format("yyyy/m/d");
    for (row, cells) in rows.iter().enumerate() {
        for (column, cell) in cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            let (row, column) = (row as u32, column as u16);
            if let Some(date) = cell.strip_prefix('@') {
                let date = ExcelDateTime::parse_from_str(date).unwrap();
                sheet.write_datetime_with_format(row, column, &date, &day).unwrap();
            } else if let Some(number) = cell.strip_prefix('#') {
                sheet.write_number(row, column, number.parse::<f64>().unwrap()).unwrap();
            } else {
                sheet.write_string(row, column, *cell).unwrap();
            }
        }
    }
}

fn workbook(sheets: &[Sheet]) -> Vec<u8> {
    let mut book = Workbook::new();
    for (name, rows) in sheets {
        let sheet = book.add_worksheet();
        sheet.set_name(name.trim_matches(['(', ')'])).unwrap();
        sheet.set_hidden(name.starts_with('('));
        write(sheet, rows);
    }
    book.save_to_buffer().unwrap()
}

fn check(office: &Terminal, what: &str, people: &[(&str, &[(&str, &str)])]) {
    let found = office.people();
    let names: Vec<&Value> = found.iter().map(|person| &person["name"]).collect();
    assert_eq!(found.len(), people.len(), "{what}: {names:?}");
    for (name, fields) in people {
        let person = found.iter().find(|person| person["name"] == **name);
        let person = person.unwrap_or_else(|| panic!("{what}: {name} is not among {names:?}"));
        for (field, value) in *fields {
            assert_eq!(person[*field], **value, "{what}: {field} of {name}");
        }
    }
}

#[test]
fn each_roster_of_the_family_is_read_and_what_is_not_known_is_told() {
    for case in CASES {
        let office = Terminal::new();
        let file = office.file("名册.xlsx", &workbook(case.sheets));
        let ran = office.run(&["import", "roster", &file, "--json"]);
        assert_eq!(ran.code, Some(case.code), "{}: {}{}", case.what, ran.out, ran.err);
        let report: Value = serde_json::from_str(&ran.out).unwrap();
        let said = case.said.iter().map(|(code, count)| ((*code).to_owned(), *count)).collect();
        assert_eq!(codes(&report[0]), said, "{}", case.what);
        check(&office, case.what, case.people);
    }
}

#[test]
fn unit_and_post_are_parted_under_every_spelling_of_their_heading() {
    let office = Terminal::new();
    for heading in [
        "单位及职务",
        "单位职务",
        "工作单位及职务",
        "单位和职务",
        "单位与职务",
        "现工作单位及职务",
        "现任单位、职务",
        "所在单位\n及职务",
        "单位及职务（全称）",
    ] {
        let rows: &[&[&str]] = &[&["姓名", "性别", heading], &["王一", "男", "县财政局副局长"]];
        let file = office.file("名册.xlsx", &workbook(&[("名册", rows)]));
        let report = import(&office, &file, &["--dry-run"]);
        let row = &report["rows"][0];
        assert_eq!((&row["unit"], &row["post"]), (&"县财政局".into(), &"副局长".into()), "{heading}");
    }
}

#[test]
fn a_table_of_text_is_read_in_utf_8_and_in_gbk_which_is_told() {
    let text = "姓名,单位,职务\n王一,青石镇,镇长\n";
    let gbk: Vec<u8> = b"\xd0\xd5\xc3\xfb,\xb5\xa5\xce\xbb,\xd6\xb0\xce\xf1\n\xcd\xf5\xd2\xbb,\xc7\xe0\xca\xaf\xd5\xf2,\xd5\xf2\xb3\xa4\n".to_vec();
    let marked = [b"\xef\xbb\xbf", text.as_bytes()].concat();
    for (bytes, said) in [(text.as_bytes().to_vec(), 0), (marked, 0), (gbk, 1)] {
        let office = Terminal::new();
        let file = office.file("名册.csv", &bytes);
        let report = import(&office, &file, &[]);
        assert_eq!(codes(&report).get("file_encoding").copied().unwrap_or(0), said);
        check(&office, "csv", &[("王一", &[("unit", "青石镇"), ("post", "镇长")])]);
    }
}
