use super::*;
use crate::pasted;

#[test]
fn every_row_and_cell_that_cannot_be_taken_is_named_with_its_place() {
    let text = "导师名册\t\n序号\t姓 名\t类别\t工作单位\t联系电话\t课酬等级\t擅长专题\t血型\n\
                1\t谈　一川\t专家\t省农业科学院\t027-12345678\t教授\t乡村振兴、生态保护\tA\n\
                2\t\t专家\t省农业科学院\t\t\t\t\n\
                3\t谈一川\t\t省农业科学院\t\t\t\t\n\
                4\t谭㛃\t歌手\t市委党校\t问本人\t\t\t\n";
    let read = read(&pasted(text).unwrap()).unwrap();
    let names: Vec<_> = read.rows.iter().map(|row| (row.row, row.name.as_str(), row.values.len())).collect();
    assert_eq!(names, [(3, "谈一川", 4), (6, "谭㛃", 1)]);
    assert_eq!(read.rows[0].topics, ["乡村振兴", "生态保护"]);
    assert_eq!(read.rows[0].value(MentorField::Fee), Some("full"));
    let said: Vec<_> =
        read.findings.iter().map(|found| (found.code, found.place.row, found.found.as_str())).collect();
    assert_eq!(
        said,
        [
            (Code::MentorColumnUnread, Some(2), "血型"),
            (Code::NameMissing, Some(4), ""),
            (Code::RowRepeats, Some(5), "谈一川"),
            (Code::ChoiceUnread, Some(6), "歌手"),
            (Code::PhoneUnread, Some(6), "问本人"),
        ]
    );
}

#[test]
fn a_real_list_with_its_title_parts_merged_cells_and_foot_is_read() {
    use rust_xlsxwriter::{Format, Workbook};
    let mut book = Workbook::new();
    let (sheet, format) = (book.add_worksheet(), Format::new());
    sheet.merge_range(0, 0, 0, 5, "青石县干部教育培训师资库名册", &format).unwrap();
    sheet.merge_range(1, 0, 1, 5, "填报单位：县委党校　　2026 年 3 月", &format).unwrap();
    sheet
        .write_row(2, 0, ["序号", "*姓　名", "工作单位", "职务（职称）", "联系电话（手机）", "研究方向"])
        .unwrap();
    sheet.merge_range(3, 0, 3, 5, "一、专家学者类（2 人）", &format).unwrap();
    sheet.write_row(4, 0, ["1", "谈　一川", "", "研究员", "１３９００００１１０１", "乡村振兴"]).unwrap();
    sheet.write_row(5, 0, ["2", "谭㛃", "", "副研究员", "139 0000 1102", "生态保护"]).unwrap();
    sheet.merge_range(4, 2, 5, 2, "省农业科学院", &format).unwrap();
    sheet.merge_range(6, 0, 6, 5, "二、劳动模范", &format).unwrap();
    sheet.write_row(7, 0, ["3", "柏长青", "柳河镇柳岸村", "党支部书记", "", ""]).unwrap();
    sheet.write(8, 1, "说明：外省专家的食宿由接待单位安排。").unwrap();
    sheet.write(9, 0, "填表人：").unwrap();
    let read = read(&Book::open("师资库.xlsx", &book.save_to_buffer().unwrap()).unwrap()).unwrap();
    let told: Vec<String> = read
        .rows
        .iter()
        .map(|row| {
            let values =
                [MentorField::Kind, MentorField::Organisation, MentorField::Title, MentorField::Phone];
            let values = values.map(|field| row.value(field).unwrap_or("-"));
            format!("{} {} {}", row.row, row.name, values.join(" "))
        })
        .collect();
    assert_eq!(
        told,
        [
            "5 谈一川 expert 省农业科学院 研究员 13900001101",
            "6 谭㛃 expert 省农业科学院 副研究员 13900001102",
            "8 柏长青 practitioner 柳河镇柳岸村 党支部书记 -",
        ]
    );
    let said: Vec<_> = read.findings.iter().map(|found| (found.code, found.place.row)).collect();
    assert_eq!(said, [(Code::RowNotPerson, Some(9))]);
}

#[test]
fn a_workbook_without_mentors_is_refused_in_words() {
    let problem = read(&pasted("课程\t学时\n公文写作\t4").unwrap()).unwrap_err();
    assert_eq!(problem.code, Code::FileNoMentors);
}

#[test]
fn a_head_in_two_rows_loses_no_column_and_a_total_is_nobody() {
    use rust_xlsxwriter::{Format, Workbook};
    let mut book = Workbook::new();
    let (sheet, format) = (book.add_worksheet(), Format::new());
    sheet.merge_range(0, 0, 0, 6, "青石县干部教育培训师资库", &format).unwrap();
    sheet.write_row(1, 0, ["序号", "姓名", "工作单位及职务", "", "职称", "联系方式", "主讲课程"]).unwrap();
    sheet.merge_range(1, 2, 1, 3, "工作单位及职务", &format).unwrap();
    sheet.write_row(2, 2, ["单位", "职务"]).unwrap();
    for column in [0, 1, 4, 5, 6] {
        let title = ["序号", "姓名", "", "", "职称", "联系方式", "主讲课程"][usize::from(column)];
        sheet.merge_range(1, column, 2, column, title, &format).unwrap();
    }
    let courses = "《产业怎么选》《品牌怎么做》";
    sheet
        .write_row(3, 0, ["1", "谷满仓", "县农业农村局", "总农艺师", "高级农艺师", "13900002205", courses])
        .unwrap();
    sheet
        .write_row(
            4,
            0,
            ["2", "桑榆", "省委党校", "", "副高", "13900002202、13900002203", "1.基层治理\n2.信访"],
        )
        .unwrap();
    sheet.write_row(5, 0, ["合计", "2人"]).unwrap();
    let read = read(&Book::open("师资库.xlsx", &book.save_to_buffer().unwrap()).unwrap()).unwrap();
    let told: Vec<_> = read
        .rows
        .iter()
        .map(|row| {
            let of = |field| row.value(field).unwrap_or_default();
            let fields = [MentorField::Organisation, MentorField::Title, MentorField::Phone].map(of);
            (row.row, row.name.as_str(), fields.join(" "), row.courses.join(" "))
        })
        .collect();
    let two = "县农业农村局 总农艺师、高级农艺师 13900002205".to_owned();
    let numbers = "省委党校 副高 13900002202、13900002203".to_owned();
    assert_eq!(
        told,
        [
            (4, "谷满仓", two, "产业怎么选 品牌怎么做".to_owned()),
            (5, "桑榆", numbers, "基层治理 信访".to_owned()),
        ]
    );
    let said: Vec<_> = read.findings.iter().map(|found| (found.code, found.place.row)).collect();
    assert_eq!(said, [(Code::RowNotPerson, Some(6))]);
}
