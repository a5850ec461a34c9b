use super::*;
use proptest::prelude::*;

fn rolls() -> Vec<Roll> {
    [
        (7, "祝晓燕", "zxy"),
        (8, "单永康", "syk dyk"),
        (9, "钟行思", "zxs zhs"),
        (12, "阿依努尔·买买提", "ayne mmt aynemmt"),
        (15, "王公", "wg"),
        (16, "王公明", "wgm"),
    ]
    .map(|(student_no, name, initials)| Roll {
        id: Id(i64::from(student_no) * 10),
        student_no,
        name: name.into(),
        initials: initials.into(),
    })
    .into()
}

#[test]
fn a_clerks_lines() {
    let set = |ids: &[i64], mark| Typed::Set(ids.iter().copied().map(Id).collect(), mark);
    for (line, typed) in [
        ("7 事", set(&[70], Some(Mark::Personal))),
        ("7事", set(&[70], Some(Mark::Personal))),
        ("zxy 病", set(&[70], Some(Mark::Sick))),
        ("ZXY bj", set(&[70], Some(Mark::Sick))),
        ("7-9 公", set(&[70, 80, 90], Some(Mark::Official))),
        ("7、9 旷课", set(&[70, 90], Some(Mark::Absent))),
        ("dyk 迟到", set(&[80], Some(Mark::Late))),
        ("祝晓燕 早退", set(&[70], Some(Mark::Early))),
        ("7 。", set(&[70], None)),
        ("7 到", set(&[70], None)),
        ("7 9 12 病", set(&[70, 90, 120], Some(Mark::Sick))),
        ("7，zhs dyk 迟", set(&[70, 90, 80], Some(Mark::Late))),
        ("7 7 7-8 旷", set(&[70, 80], Some(Mark::Absent))),
        ("07 b", set(&[70], Some(Mark::Sick))),
        ("阿依 k", set(&[120], Some(Mark::Absent))),
        // A name that ends in a sign is a name until a mark follows it.
        ("王公", Typed::Naming(vec![Id(150)])),
        ("王公公", set(&[150], Some(Mark::Official))),
        ("王公明 公", set(&[160], Some(Mark::Official))),
        ("wg 事", set(&[150], Some(Mark::Personal))),
        ("7 99 事", Typed::NobodyFound),
        ("9-7 事", Typed::NobodyFound),
        ("事", Typed::NobodyFound),
        ("zx", Typed::Ambiguous(vec![Id(70), Id(90)])),
        ("7", Typed::Naming(vec![Id(70)])),
        ("99 事", Typed::NobodyFound),
        ("zx 事", Typed::Ambiguous(vec![Id(70), Id(90)])),
        ("7 玩", Typed::UnknownMark),
        ("", Typed::NobodyFound),
    ] {
        assert_eq!(read_exception(line, &rolls()), typed, "{line}");
    }
}

#[test]
fn a_seventh_of_forty_hours_is_not_yet_too_much_at_five_and_seven_tenths() {
    let (all, half, limit) = (Hours::whole(40), Hours::whole(4), LeaveLimit::default());
    for (leave, standing) in [
        (0, LeaveStanding::Within),
        (400, LeaveStanding::Near),
        (571, LeaveStanding::Near),
        (572, LeaveStanding::Beyond),
        (800, LeaveStanding::Beyond),
    ] {
        assert_eq!(leave_standing(Hours(leave), all, half, limit), standing, "{leave}");
    }
    let all = Hours::whole(56);
    assert_eq!(leave_standing(Hours::whole(4), all, half, limit), LeaveStanding::Within);
    assert_eq!(leave_standing(Hours::whole(8), all, half, limit), LeaveStanding::Near, "exactly a seventh");
    assert_eq!(leave_standing(Hours(801), all, half, limit), LeaveStanding::Beyond);
}

#[test]
fn who_came_late_was_there() {
    let marks = [Mark::Late, Mark::Early, Mark::Personal, Mark::Official, Mark::Absent];
    assert_eq!(totals(56, marks.into_iter()), HalfDayTotals { due: 56, present: 53, leave: 2, absent: 1 });
}

proptest! {
    #[test]
    fn no_line_is_too_odd(line in "[0-9a-z\\-、 事病公旷迟早。王\\PC]{0,12}") {
        read_exception(&line, &rolls());
    }
}
