use super::*;
use crate::{Book, pasted};
use rust_xlsxwriter::{Format, Workbook};

fn read(book: &Book) -> OnlineBook {
    super::read(book, &BTreeMap::new(), |_, _| Ok(())).unwrap()
}

/// What a line says, for people.
fn told(book: &OnlineBook, at: usize) -> String {
    let line = &book.lines[at];
    let who = &book.people[line.person as usize];
    let day = line.finished.map(|day| day.to_string()).unwrap_or_default();
    format!(
        "{} {} {} {} {} {} {:?}",
        who.name,
        who.unit.as_deref().unwrap_or("-"),
        book.courses[line.course as usize],
        line.seconds.unwrap_or_default(),
        day,
        line.given.unwrap_or_default(),
        line.passed
    )
}

#[test]
fn the_list_of_a_platform_with_a_line_above_its_head() {
    use OnlineField::{Course, Finished, Hours, Minutes, Name, Unit};
    let bytes = include_bytes!("../../../office/sample/online.xlsx");
    let read = read(&Book::open("online.xlsx", bytes).unwrap());
    assert_eq!(read.platform.as_deref(), Some("干部在线学习平台"));
    assert_eq!(read.exported.as_deref(), Some("2026-10-30 09:12:44"));
    assert_eq!(read.lines.len(), 614);
    assert_eq!(told(&read, 0), "尹杰轩 县委组织部 乡村振兴与农业产业发展网络课 2520 2026-10-08 1 None");
    assert_eq!(read.findings, []);
    let held: Vec<_> = read.columns.iter().map(|column| column.holds).collect();
    assert_eq!(held, [Name, Unit, Course, Minutes, Finished, Hours].map(Some));
}

#[test]
fn several_sheets_with_times_states_and_a_foot() {
    let mut book = Workbook::new();
    let time = Format::new().set_num_format("hh:mm:ss");
    for (sheet, who) in [("一季度", "王　平"), ("二季度", "李 明")] {
        let sheet = book.add_worksheet().set_name(sheet).unwrap();
        sheet
            .write_row(0, 0, ["姓名", "身份证", "课程", "学习时长", "学时", "完成状态", "完成时间", "备注"])
            .unwrap();
        sheet.write_row(1, 0, [who, "000000199107144831", "《法治(上)》"]).unwrap();
        sheet.write_number_with_format(1, 3, 0.03125, &time).unwrap();
        sheet.write_row(1, 4, ["1", "已完成", "2026-03-01"]).unwrap();
        sheet
            .write_row(2, 0, [who, "000000199107144831", "法治（下）", "00:12:30", "0", "学习中", ""])
            .unwrap();
        sheet.write_row(3, 0, ["合计", "", "", "", "1"]).unwrap();
    }
    book.add_worksheet().set_name("说明").unwrap().write(0, 0, "本表由平台导出").unwrap();
    let read = read(&Book::open("学习记录.xlsx", &book.save_to_buffer().unwrap()).unwrap());
    assert_eq!(read.sheets, ["一季度", "二季度"]);
    assert_eq!(read.lines.len(), 4);
    assert_eq!(told(&read, 0), "王平 - 法治（上） 2700 2026-03-01 1 Some(true)");
    assert_eq!(told(&read, 1), "王平 - 法治（下） 750  0 Some(false)");
    assert_eq!(read.people[1].name, "李明");
    assert_eq!(read.findings.len(), 1, "{:?}", read.findings);
    assert_eq!(read.findings[0].code, Code::SheetSkipped);
}

/// A sheet of two heading rows as a platform merges them, with two lines.
fn two_rows(heads: [&[&str]; 2], line: &[&str]) -> OnlineBook {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let wide = heads[0].len() as u16;
    let format = Format::new();
    sheet.merge_range(0, 0, 0, wide - 1, "干部网络学院学习情况统计表", &format).unwrap();
    sheet.write(1, 0, "导出时间：2026-10-30").unwrap();
    for (at, (over, below)) in heads[0].iter().zip(heads[1]).enumerate() {
        let at = at as u16;
        if !over.is_empty() {
            let more = heads[0][at as usize + 1..].iter().take_while(|next| next.is_empty()).count() as u16;
            match (more, *below) {
                (0, "") => sheet.merge_range(2, at, 3, at, over, &format).map(drop).unwrap(),
                (0, _) => sheet.write(2, at, *over).map(drop).unwrap(),
                _ => sheet.merge_range(2, at, 2, at + more, over, &format).map(drop).unwrap(),
            }
        }
        if !below.is_empty() {
            sheet.write(3, at, *below).unwrap();
        }
    }
    for row in [4, 5] {
        for (at, cell) in line.iter().enumerate() {
            sheet.write(row, at as u16, *cell).unwrap();
        }
    }
    read(&Book::open("学习情况.xlsx", &book.save_to_buffer().unwrap()).unwrap())
}

#[test]
fn a_head_of_two_rows_is_read_as_one() {
    let read = two_rows(
        [
            &["序号", "姓名", "所在单位", "课程", "", "学时", "", "时间", ""],
            &["", "", "", "名称", "时长（分钟）", "应得", "实得", "开始", "完成"],
        ],
        &["1", "王　平", "县财政局", "《法治》", "42", "2", "0.5", "2026-03-01", "2026-03-09"],
    );
    assert_eq!(told(&read, 0), "王平 县财政局 法治 2520 2026-03-09 0.5 None");
    assert_eq!((read.lines.len(), read.lines[0].row), (2, 5));
    assert_eq!(read.exported.as_deref(), Some("2026-10-30"));
    assert_eq!(read.findings, []);
    let shown: Vec<&str> = read.columns.iter().map(|column| column.heading.as_str()).collect();
    assert_eq!(shown[3..7], ["课程·名称", "课程·时长（分钟）", "学时·应得", "学时·实得"]);

    // What gathers the person's columns too; hours of the course are not hours of the person.
    let read = two_rows(
        [
            &["学员信息", "", "课程信息", "", "学习情况", "", ""],
            &["姓名", "单位", "课程名称", "课程学时", "状态", "获得学时", "完成时间"],
        ],
        &["王平", "县财政局", "法治", "9", "已完成", "1", "2026-03-09"],
    );
    assert_eq!(told(&read, 0), "王平 县财政局 法治 0 2026-03-09 1 Some(true)");
    let shown: Vec<&str> = read.columns.iter().map(|column| column.heading.as_str()).collect();
    assert_eq!(shown[0], "姓名", "the lower row says it alone");

    // Neither row says it alone; the upper one gathers one group only.
    let read = two_rows(
        [&["学员", "", "课程名称", "获得学时", "完成时间"], &["姓名", "单位", "", "", ""]],
        &["王平", "县财政局", "法治", "1", "2026-03-09"],
    );
    assert_eq!(told(&read, 1), "王平 县财政局 法治 0 2026-03-09 1 None");
}

#[test]
fn a_line_below_a_head_of_one_row_is_never_taken_for_a_second_one() {
    // Words alone, and a column without a heading.
    let book = pasted("姓名\t单位\t课程\t学时\t\n王平\t县财政局\t法治\t\t备注\n李明\t县水利局\t保密\t1\t\n")
        .unwrap();
    let read = read(&book);
    assert_eq!(read.lines.len(), 2, "{:?}", read.columns);
    assert_eq!(told(&read, 0), "王平 县财政局 法治 0  0 None");
}

#[test]
fn a_text_table_and_cells_that_nobody_understands() {
    let book = pasted("学员,部门,课件名称,时长(秒),完成日期,学分\n王平,县财政局,法治,900,2026/3/1,0.5\n李明,县财政局,法治,很久,三月,半个\n").unwrap();
    let read = read(&book);
    assert_eq!(told(&read, 0), "王平 县财政局 法治 900 2026-03-01 0.5 None");
    assert_eq!(told(&read, 1), "李明 县财政局 法治 0  0 None");
    assert_eq!(
        read.findings.iter().map(|finding| finding.code).collect::<Vec<_>>(),
        [Code::OnlineCellUnread]
    );
}

#[test]
fn a_column_is_what_the_person_says_it_is() {
    let book = pasted("姓名\t科室\t课程\t学时\t认定\n王平\t县财政局\t法治\t9\t0.5\n").unwrap();
    assert_eq!(told(&read(&book), 0), "王平 - 法治 0  9 None");
    let columns = [("科室", Some(OnlineField::Unit)), ("认定", Some(OnlineField::Hours)), ("学时", None)];
    let columns = columns.map(|(heading, holds)| (heading.to_owned(), holds)).into();
    let read = super::read(&book, &columns, |_, _| Ok(())).unwrap();
    assert_eq!(told(&read, 0), "王平 县财政局 法治 0  0.5 None");
    assert_eq!(read.headings, headings(&book));
}

#[test]
fn a_table_of_other_things_is_refused() {
    let book = pasted("单位\t电话\n县财政局\t123\n").unwrap();
    let problem = super::read(&book, &BTreeMap::new(), |_, _| Ok(())).unwrap_err();
    assert_eq!(problem.code, Code::OnlineNoHeader);
}
