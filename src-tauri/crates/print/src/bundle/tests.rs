use super::*;
use crate::chain::{ChainSheet, set_chain};
use crate::proof::{extracted, fonts, leave};
use crate::summary::set_report;
use zhixing_domain::chain::Picture;
use zhixing_domain::paper::{PaperPart, Report};

fn report(title: &str, paragraphs: usize) -> (String, Printed) {
    let text = "培训班坚持问题导向，突出实践实效，各项任务圆满完成，谭㛃等学员表现突出。".repeat(6);
    let report = Report {
        title: title.into(),
        parts: vec![PaperPart::Text(text); paragraphs],
        issuer: "青石县委组织部".into(),
        day: "2026年11月28日".into(),
    };
    (title.to_owned(), set_report(&fonts(), &report).unwrap())
}

fn cover() -> Cover {
    Cover {
        title: "基层治理能力提升专题班（第3期）档案".into(),
        facts: vec![("起止".into(), "2026年9月7日至11日".into()), ("学员".into(), "56 人".into())],
        issuer: "青石县委组织部".into(),
        day: "2026年11月28日".into(),
    }
}

#[test]
fn papers_of_any_size_are_bound_behind_their_contents_and_every_page_is_numbered() {
    let chain = ChainSheet { title: "全链图".into(), picture: Picture::default(), note: "制".into() };
    let papers = [
        report("培训总结", 12),
        ("全链图".to_owned(), set_chain(&fonts(), &chain).unwrap()),
        report("跟踪问效报告", 2),
    ];
    let made = bind(&fonts(), &cover(), &papers).unwrap();
    leave("bundle", &made.bytes);
    let pages: u32 = 1 + papers.iter().map(|(_, paper)| paper.pages).sum::<u32>();
    assert_eq!((made.pages, made.findings.as_slice()), (pages, &[][..]));
    let read = Document::load_mem(&made.bytes).unwrap();
    assert_eq!(read.get_pages().len() as u32, pages);
    let text: String = extracted(&made.bytes).split_whitespace().collect();
    let second = 2 + papers[0].1.pages;
    for part in ["目录".to_owned(), format!("全链图{second}"), format!("卷{pages}"), "谭㛃".to_owned()]
    {
        assert!(text.contains(&part), "{part} in {text}");
    }
    assert_eq!(
        made.bytes,
        bind(&fonts(), &cover(), &papers).unwrap().bytes,
        "the same papers give the same bytes"
    );
}

#[test]
fn more_papers_than_a_page_of_contents_holds_go_on_to_the_next() {
    let one = report("成绩单", 1);
    let papers: Vec<_> = (0..LINES + 3).map(|at| (format!("材料{at}"), one.1.clone())).collect();
    let made = bind(&fonts(), &cover(), &papers).unwrap();
    assert_eq!(made.pages, 2 + papers.len() as u32);
    let text: String = extracted(&made.bytes).split_whitespace().collect();
    assert!(text.contains("材料03") && text.contains(&format!("材料{}", LINES + 2)), "{text}");
}
