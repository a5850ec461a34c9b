//! 课酬发放表: who is paid what for which lectures, A4 on its side, with room to sign.

use crate::Printed;
use crate::flow::{Flow, Frame, Manner};
use crate::fonts::{Fonts, Style};
use crate::page::{Paper, set};
use serde::{Deserialize, Serialize};
use zhixing_domain::Result;
use zhixing_domain::paper::PaperTable;

/// The fee sheet of a class (课酬发放表). Sums are in yuan, as they are printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FeeSheet {
    /// Who pays.
    pub office: String,
    /// 班次
    pub class: String,
    /// The day, in words.
    pub day: String,
    /// What on the sheet was paid before and when, in words; empty where nothing was.
    pub before: String,
    /// A line for each mentor.
    pub rows: Vec<FeeRow>,
    /// 税前合计
    pub gross: String,
    /// 代扣个税合计
    pub tax: String,
    /// 税后合计
    pub net: String,
    /// 税前合计, in capitals.
    pub capital: String,
}

/// A line of the sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FeeRow {
    /// 姓名
    pub name: String,
    /// 身份证号; empty to be written by hand
    pub id_number: String,
    /// 单位及职务
    pub title: String,
    /// 课程
    pub courses: String,
    /// 授课日期
    pub days: String,
    /// 学时
    pub hours: String,
    /// 标准
    pub each: String,
    /// 税前
    pub gross: String,
    /// 代扣个税
    pub tax: String,
    /// 税后
    pub net: String,
    /// 开户行及账号, on two lines; empty to be written by hand
    pub account: String,
}

const SHEET: Frame = Frame { left: 14.0, top: 15.0, wide: 269.0, bottom: 194.0 };

const COLUMNS: [(&str, u32); 13] = [
    ("序号", 9),
    ("姓名", 16),
    ("身份证号", 33),
    ("单位及职务<", 32),
    ("课程<", 40),
    ("授课日期", 18),
    ("学时", 9),
    ("标准", 11),
    ("税前", 17),
    ("代扣个税", 15),
    ("税后", 17),
    ("开户行及账号", 34),
    ("领款人签名", 18),
];

/// Sets the fee sheet.
pub fn set_fee_sheet(fonts: &Fonts, input: &FeeSheet) -> Result<Printed> {
    let title = format!("课酬发放表 {}", input.class);
    let mut flow = Flow::new(Paper::landscape(fonts, &title), SHEET);
    flow.cell = 9.0;
    flow.title(set(Style::SerifBold, 20.0), 12.0, "课酬发放表");
    let plain = Manner { with: set(Style::Serif, 11.0), leading: 7.0, indented: false };
    flow.paragraph(plain, &format!("班次：{}", input.class));
    flow.paragraph(
        plain,
        &format!(
            "单位：{}　　　制表日期：{}　　　金额单位：元（标准为税后，每学时）",
            input.office, input.day
        ),
    );
    if !input.before.is_empty() {
        flow.paragraph(plain, &input.before);
    }
    flow.gap(1.5);
    let mut rows: Vec<Vec<String>> = input.rows.iter().zip(1..).map(|(row, no)| line(no, row)).collect();
    let mut sum = vec![String::new(); COLUMNS.len()];
    "合　计".clone_into(&mut sum[1]);
    sum[8].clone_from(&input.gross);
    sum[9].clone_from(&input.tax);
    sum[10].clone_from(&input.net);
    rows.push(sum);
    flow.table(&PaperTable::new(&COLUMNS, rows));
    flow.gap(2.0);
    flow.need(24.0);
    flow.paragraph(plain, &format!("税前合计（大写）：{}", input.capital));
    let note = Manner { with: set(Style::Serif, 9.0), leading: 5.5, indented: false };
    flow.paragraph(
        note,
        "说明：每半天按规定的学时上限计酬；同一讲课同时面向几个班的只计一次；个人所得税按劳务报酬所得预扣。",
    );
    flow.gap(4.0);
    flow.paragraph(plain, "单位负责人：　　　　　　　　　　　　审核：　　　　　　　　　　　　经办：　　　　　　　　　　　　制表：");
    let mut paper = flow.paper;
    paper.number_pages(&title, SHEET.left);
    paper.finish()
}

fn line(no: usize, row: &FeeRow) -> Vec<String> {
    let cells = [
        &row.name,
        &row.id_number,
        &row.title,
        &row.courses,
        &row.days,
        &row.hours,
        &row.each,
        &row.gross,
        &row.tax,
        &row.net,
        &row.account,
    ];
    let mut line = vec![no.to_string()];
    line.extend(cells.into_iter().cloned());
    line.push("\n".to_owned());
    line
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proof::{fonts, in_order, leave};

    #[test]
    fn every_line_is_printed_whole_with_its_sums_and_the_total_in_capitals() {
        let row = |no: usize| FeeRow {
            name: if no == 3 { "尉迟柏昇".into() } else { format!("导师{no}") },
            id_number: if no == 2 { String::new() } else { "42100219750308123X".into() },
            title: "楚江大学公共管理学院教授、基层治理研究中心主任".into(),
            courses: "基层治理与网格化管理；舆情应对（与2026年青年干部培训班合班，已计）".into(),
            days: "10月12日、10月14日".into(),
            hours: "8".into(),
            each: "1000".into(),
            gross: "10119.05".into(),
            tax: "1619.05".into(),
            net: "8000.00".into(),
            account: "中国农业银行青石县支行\n6228480000000000018".into(),
        };
        let input = FeeSheet {
            office: "中共青石县委组织部".into(),
            class: "2026年基层治理能力提升专题班第3期".into(),
            day: "2026年10月20日".into(),
            before: "2026年10月16日已付：导师1、导师2".into(),
            rows: (1..=16).map(row).collect(),
            gross: "161904.80".into(),
            tax: "25904.80".into(),
            net: "128000.00".into(),
            capital: "壹拾陆万壹仟玖佰零肆元捌角整".into(),
        };
        let printed = set_fee_sheet(&fonts(), &input).unwrap();
        leave("fees", &printed.bytes);
        assert_eq!(printed.findings, []);
        let text: String = in_order(&printed.bytes).chars().filter(|c| !c.is_whitespace()).collect();
        for wanted in [
            "尉迟柏昇",
            "导师16",
            "161904.80",
            "壹拾陆万壹仟玖佰零肆元捌角整",
            "领款人签名",
            "审核",
            "42100219750308123X",
            "6228480000000000018",
            "2026年10月16日已付",
        ] {
            assert!(text.contains(wanted), "{wanted} in {text}");
        }
        assert!(printed.pages >= 2, "the head is repeated: {} pages", printed.pages);
        assert_eq!(text.matches("领款人签名").count(), printed.pages as usize);
    }
}
