//! Invented people, as many as wanted, always the same: with the faults that real rosters have.

use rust_xlsxwriter::{Format, Workbook};
use zhixing_domain::people::{CadreFacts, CadreField};

const SURNAMES: &str = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文单解仇查区";
const GIVEN: &str = "平伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞刚桂英华建国志文海燕红梅晓东建军玉兰春生立新永康思远雨晴子涵浩然欣怡宇轩诗琪博文嘉怡俊杰雅婷泽宇晨曦若兰景行怀瑾承志维新启航安澜㛃翀";
const TOWNS: &str = "青石龙泉云溪白沙柳林清河石桥枫岭桃源金山玉泉松溪";
const OFFICES: [&str; 24] = [
    "财政局",
    "应急管理局",
    "教育局",
    "卫生健康局",
    "农业农村局",
    "水利局",
    "民政局",
    "司法局",
    "审计局",
    "统计局",
    "交通运输局",
    "自然资源局",
    "市场监督管理局",
    "文化和旅游局",
    "人力资源和社会保障局",
    "退役军人事务局",
    "信访局",
    "医疗保障局",
    "林业局",
    "乡村振兴局",
    "人民政府",
    "党群服务中心",
    "综合行政执法队",
    "便民服务中心",
];
const RANKS: [&str; 8] = [
    "一级主任科员",
    "二级主任科员",
    "三级主任科员",
    "四级主任科员",
    "一级科员",
    "二级科员",
    "一级调研员",
    "四级调研员",
];
const POSTS: [&str; 6] = ["局长", "副局长", "办公室主任", "股长", "科员", "党组成员、副局长"];
const HEAD: [&str; 15] = [
    "序号",
    "姓名",
    "性别",
    "民族",
    "出生年月",
    "籍贯",
    "参加工作时间",
    "政治面貌",
    "入党时间",
    "学历",
    "单位",
    "职务",
    "职级",
    "身份证号",
    "联系电话",
];

/// One of `all`, by a number.
fn pick<T: Copy>(all: &[T], number: u64) -> T {
    all[(number % all.len() as u64) as usize]
}

/// A number that looks like none of its neighbours.
fn mixed(number: u64) -> u64 {
    let mut z = number.wrapping_add(0x9e37_79b9_7f4a_7c15).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

pub(crate) fn unit_name(number: u64) -> String {
    let letters: Vec<char> = TOWNS.chars().collect();
    let office = pick(&OFFICES, number);
    let town = number / OFFICES.len() as u64;
    match town {
        0 => format!("县{office}"),
        town => {
            let at = (town as usize * 2) % letters.len();
            let round = town as usize * 2 / letters.len();
            let place: String = letters[at..at + 2].iter().collect();
            let more = if round == 0 { String::new() } else { letters[round % letters.len()].to_string() };
            format!("{more}{place}镇{office}{}", if round > 20 { round.to_string() } else { String::new() })
        }
    }
}

/// How many units there are among so many people.
pub(crate) fn unit_count(people: u64) -> u64 {
    (people / 100).clamp(60, 3000)
}

/// A person of the office, and the number of the unit.
pub(crate) struct Invented {
    pub(crate) unit: u64,
    number: u64,
    name: String,
    born: (u64, u64),
    id_number: String,
}

pub(crate) fn person(number: u64, people: u64) -> Invented {
    let (surnames, given): (Vec<char>, Vec<char>) = (SURNAMES.chars().collect(), GIVEN.chars().collect());
    let r = mixed(number);
    let mut name = String::from(pick(&surnames, r));
    name.push(pick(&given, r >> 10));
    if r >> 20 & 3 != 0 {
        name.push(pick(&given, r >> 30));
    }
    let (year, month, day) = (1965 + number % 35, 1 + number / 35 % 12, 1 + number / 420 % 28);
    let id_number = id_number(year, month, day, number / 11_760 % 1000);
    Invented { unit: mixed(number / 7) % unit_count(people), number, name, born: (year, month), id_number }
}

fn id_number(year: u64, month: u64, day: u64, place: u64) -> String {
    const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    let body = format!("000000{year}{month:02}{day:02}{place:03}");
    let sum: u32 = body.bytes().zip(WEIGHTS).map(|(digit, weight)| u32::from(digit - b'0') * weight).sum();
    let check = char::from(b"10X98765432"[(sum % 11) as usize]);
    format!("{body}{check}")
}

impl Invented {
    fn phone(&self) -> String {
        format!("138{:08}", mixed(self.number) % 100_000_000)
    }

    /// As the program keeps them.
    pub(crate) fn facts(&self) -> CadreFacts {
        let mut facts = CadreFacts::default();
        let (year, month) = self.born;
        for (field, value) in [
            (CadreField::Name, self.name.clone()),
            (CadreField::Sex, if self.number / 11_760 % 2 == 1 { "男" } else { "女" }.to_owned()),
            (CadreField::Ethnic, "汉族".to_owned()),
            (CadreField::BirthMonth, format!("{year}-{month:02}")),
            (CadreField::Post, pick(&POSTS, self.number).to_owned()),
            (CadreField::Rank, pick(&RANKS, self.number).to_owned()),
            (CadreField::IdNumber, self.id_number.clone()),
            (CadreField::Phone, self.phone()),
        ] {
            facts.set(field, Some(value));
        }
        facts
    }

    /// As a roster has them: names padded, months in several forms, here and there a value missing or ruined.
    fn cells(&self, people: u64) -> [String; 15] {
        let (year, month) = self.born;
        let n = self.number;
        let name = match self.name.chars().collect::<Vec<_>>().as_slice() {
            [first, second] => format!("{first}　{second}"),
            _ => self.name.clone(),
        };
        let born = match n % 5 {
            0 => format!("{year}.{month}"),
            1 => format!("{year}年{month}月"),
            2 => format!("{year}-{month:02}"),
            _ => format!("{year}.{month:02}"),
        };
        let mut id_number = self.id_number.clone();
        if n.is_multiple_of(97) {
            id_number.replace_range(17.., if id_number.ends_with('1') { "2" } else { "1" });
        }
        let sex = if n / 11_760 % 2 == 1 { "男" } else { "女" };
        let party = if n.is_multiple_of(3) { "群众" } else { "中共党员" };
        let joined = if n.is_multiple_of(3) { String::new() } else { format!("{}.06", year + 24) };
        let rank = if n.is_multiple_of(50) { "" } else { pick(&RANKS, n) };
        [
            (n + 1).to_string(),
            name,
            sex.to_owned(),
            if n.is_multiple_of(20) { "土家族" } else { "汉" }.to_owned(),
            born,
            "云南青石".to_owned(),
            format!("{}.{:02}", year + 22, 1 + n % 12),
            party.to_owned(),
            joined,
            if n.is_multiple_of(4) { "研究生" } else { "大学本科" }.to_owned(),
            unit_name(mixed(n / 7) % unit_count(people)),
            pick(&POSTS, n).to_owned(),
            rank.to_owned(),
            id_number,
            self.phone(),
        ]
    }
}

/// A roster of so many people as Excel would have saved it.
pub(crate) fn roster(people: u64) -> crate::Result<Vec<u8>> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.merge_range(0, 0, 0, HEAD.len() as u16 - 1, "青石县干部名册", &Format::new())?;
    for (column, heading) in (0_u16..).zip(HEAD) {
        sheet.write(1, column, heading)?;
    }
    for (row, number) in (2_u32..).zip(0..people) {
        for (column, text) in (0_u16..).zip(person(number, people).cells(people)) {
            if !text.is_empty() {
                sheet.write(row, column, text)?;
            }
        }
    }
    Ok(book.save_to_buffer()?)
}

/// A platform's list of so many courses each that so many people finished this year.
pub(crate) fn online(people: u64, each: u64) -> crate::Result<Vec<u8>> {
    const HEADINGS: [&str; 6] =
        ["学员姓名", "所在单位", "课程名称", "课程时长(分钟)", "完成时间", "获得学时"];
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write(0, 0, "平台：干部在线学习平台")?;
    sheet.write_row(1, 0, HEADINGS)?;
    for (row, number) in (2_u32..).zip(0..people * each) {
        let who = person(number / each, people);
        let minutes = 5 + mixed(number) % 55;
        let hours = if minutes >= 30 { 1.0 } else { 0.5 };
        sheet.write(row, 0, who.name.as_str())?;
        sheet.write(row, 1, unit_name(who.unit))?;
        sheet.write(row, 2, format!("干部网络课程第{}讲", mixed(number * 7) % 600))?;
        sheet.write(row, 3, minutes as f64)?;
        sheet.write(
            row,
            4,
            format!("2025-{:02}-{:02} 10:{:02}:00", 1 + number % 12, 1 + number / 12 % 28, number % 60),
        )?;
        sheet.write(row, 5, hours)?;
    }
    Ok(book.save_to_buffer()?)
}
