//! 恢复码单: the one sheet that opens the office's data when every password is lost; it belongs in the safe.

use crate::Printed;
use crate::fonts::{Fonts, Style};
use crate::page::{Align, GREY, Paper, VERMILION, area, set};
use crate::text::break_lines;
use serde::{Deserialize, Serialize};
use zhixing_domain::Result;

/// What the sheet says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecoverySheet {
    /// The office.
    pub office: String,
    /// The code in groups.
    pub code: String,
    /// The day it was made.
    pub day: String,
    /// Who made it.
    pub who: String,
    /// Where the data stands.
    pub folder: String,
}

/// Where the text stands, in millimetres.
const LEFT: f32 = 30.0;
const WIDE: f32 = 210.0 - 2.0 * LEFT;

const STEPS: [&str; 5] = [
    "忘记密码、又没有别的管理员能登录时，只有这一张纸能打开本单位的资料。请装入信封封好，签字后放进保险柜。",
    "使用方法：打开程序，选中本单位，点“忘了密码？”，输入上面的恢复码，再设一个新密码。大小写和横线可不管。",
    "谁拿到它，谁就能看到全部资料。不要拍照，不要放进电脑或聊天软件。",
    "“保管—账户—换新恢复码”可以换一张；换新以后，这一张就作废，请销毁。",
    "本程序没有后门：密码和恢复码都丢失，资料无法找回。",
];

/// Sets the sheet.
pub fn set_recovery(fonts: &Fonts, input: &RecoverySheet) -> Result<Printed> {
    let mut paper = Paper::portrait(fonts, "恢复码单");
    paper.page();
    paper.text(105.0, 48.0, Align::Centre, set(Style::SerifBold, 30.0), "恢复码单");
    paper.fitted(area(LEFT, 58.0, WIDE, 10.0), Align::Centre, set(Style::Serif, 16.0), 10.0, &input.office);

    paper.frame(area(LEFT, 78.0, WIDE, 34.0), 1.2, VERMILION);
    paper.frame(area(LEFT + 1.4, 79.4, WIDE - 2.8, 31.2), 0.4, VERMILION);
    paper.fitted(
        area(LEFT + 6.0, 88.0, WIDE - 12.0, 14.0),
        Align::Centre,
        set(Style::SansBold, 25.0),
        14.0,
        &input.code,
    );

    let mut y = 128.0;
    let with = set(Style::Serif, 13.0);
    for (at, step) in STEPS.iter().enumerate() {
        paper.text(LEFT, y, Align::Left, with, &format!("{}.", at + 1));
        for line in break_lines(paper.fonts, Style::Serif, 13.0, step, WIDE - 8.0) {
            paper.text(LEFT + 8.0, y, Align::Left, with, &line);
            y += 8.2;
        }
        y += 2.4;
    }

    let small = set(Style::Serif, 12.0);
    for (at, (left, right)) in
        [("封存人签字：", "保管人签字："), ("封存日期：", "存放地点：")].into_iter().enumerate()
    {
        let y = 228.0 + at as f32 * 16.0;
        for (x, label) in [(LEFT, left), (LEFT + WIDE / 2.0 + 4.0, right)] {
            paper.text(x, y, Align::Left, small, label);
            paper.line(x + 27.0, y + 1.5, x + WIDE / 2.0 - 6.0, y + 1.5, 0.5, GREY);
        }
    }
    let made = format!("{} 由 {} 制出　资料存放在 {}", input.day, input.who, input.folder);
    paper.fitted(area(LEFT, 266.0, WIDE, 6.0), Align::Left, set(Style::Serif, 10.0).ink(GREY), 6.0, &made);
    paper.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proof::{extracted, fonts, leave};

    #[test]
    fn the_code_and_the_way_to_use_it_can_be_read_from_the_sheet() {
        let sheet = RecoverySheet {
            office: "中共青石县委组织部".into(),
            code: "CGZC4-G9NJ5-TWJNP-W6PXT-PZBGV".into(),
            day: "2026年10月20日".into(),
            who: "余雪".into(),
            folder: "D:\\知行干训\\office".into(),
        };
        let printed = set_recovery(&fonts(), &sheet).unwrap();
        leave("recovery", &printed.bytes);
        assert_eq!((printed.pages, printed.findings.len()), (1, 0));
        let text = extracted(&printed.bytes);
        for said in ["恢复码单", sheet.office.as_str(), sheet.code.as_str(), "忘了密码？"] {
            assert!(text.contains(said), "{said} in {text}");
        }
    }
}
