//! The sample's places to learn at, and visits in every state with their benchmark tables.

use super::{
    AddBase, AddLine, AddVisit, AddVisitor, SaveBaseField, SaveLineField, SaveVisitField, SetBaseTopics,
    SetLineState, SetVisitBases, SetVisitState, add_base, add_line, add_visit, add_visitor, save_base_field,
    save_line_field, save_visit_field, set_base_topics, set_line_state, set_visit_bases, set_visit_state,
    visit,
};
use crate::context::Writing;
use crate::practice::VisitRequest;
use chrono::{Days, TimeDelta};
use zhixing_domain::practice::{BaseField, BaseKind, LineField, MeasureState, VisitField, VisitState};
use zhixing_domain::{Day, Id, Result};
use zhixing_store::people::{CadreFilter, Order};

/// Name, kind, place, what can be learned, contact, phone, parts of the topics.
type Known =
    (&'static str, BaseKind, &'static str, &'static str, &'static str, &'static str, &'static [&'static str]);

const BASES: &[Known] = &[
    (
        "枫溪镇社会治理综合服务中心",
        BaseKind::Unit,
        "江州市枫溪镇",
        "初信初访一窗受理、网格包片到户、矛盾纠纷分级化解",
        "骆敏",
        "0716-2310021",
        &["基层治理"],
    ),
    (
        "江州市行政审批服务局",
        BaseKind::Unit,
        "江州市政务大厅",
        "高效办成一件事、并联审批、帮办代办",
        "夏青",
        "0716-8890126",
        &["营商", "法治"],
    ),
    (
        "云岭新材料股份有限公司",
        BaseKind::Company,
        "云岭县经济开发区",
        "新材料产业链、企业怎样看项目落地的服务",
        "祁亮",
        "13807160088",
        &["产业", "经济"],
    ),
    (
        "楚江数据集团",
        BaseKind::Company,
        "楚江市数字产业园",
        "政务数据归集、一网统管、数据安全",
        "白露",
        "027-65430012",
        &["数字", "人工智能"],
    ),
    (
        "白石村乡村振兴现场教学点",
        BaseKind::Base,
        "本县白石镇白石村",
        "村集体经济、茶旅融合、党支部领办合作社",
        "柏长青",
        "13971880056",
        &["乡村振兴", "集体经济"],
    ),
    (
        "青石山革命纪念馆",
        BaseKind::Base,
        "本县青石山",
        "革命传统教育、重温入党誓词",
        "严正",
        "0716-6612345",
        &["党性"],
    ),
    (
        "市应急指挥中心",
        BaseKind::Unit,
        "江州市",
        "汛期会商、预案推演、现场指挥",
        "钟诚",
        "0716-8110119",
        &["应急"],
    ),
];

/// The cells of a line in the order of the paper, without the days.
type Cells = [(LineField, &'static str)];

/// Makes the places and the visits.
pub(crate) fn fill(cx: &Writing) -> Result<()> {
    let bases = bases(cx)?;
    let (_, people) = cx.read(|db| db.cadres(&CadreFilter::default(), Order::Office, 0, 200))?;
    let people: Vec<Id> = people.iter().step_by(11).map(|it| it.id).collect();
    let at = |from: usize, count: usize| people.iter().skip(from).take(count).copied().collect::<Vec<_>>();
    long_ago(cx, &bases, &at(0, 7))?;
    lately(cx, &bases, &at(5, 6))?;
    ahead(cx, &bases, &at(9, 5))?;
    cancelled(cx, &bases)?;
    super::posting_sample::fill(cx)
}

fn bases(cx: &Writing) -> Result<Vec<Id>> {
    let known = cx.read(|db| db.topics())?;
    let mut ids = Vec::new();
    for (name, kind, place, learn, contact, phone, parts) in BASES {
        let id = add_base(cx, AddBase { name: (*name).to_owned() })?.id;
        for (field, value) in [
            (BaseField::Kind, kind.key()),
            (BaseField::Place, place),
            (BaseField::Learn, learn),
            (BaseField::Contact, contact),
            (BaseField::Phone, phone),
        ] {
            save_base_field(cx, SaveBaseField { id, field, value: value.to_owned() })?;
        }
        let is_taught = |name: &str| parts.iter().any(|part| name.contains(part));
        let topics = known.iter().filter(|topic| is_taught(&topic.name)).map(|topic| topic.id).collect();
        set_base_topics(cx, SetBaseTopics { id, topics })?;
        ids.push(id);
    }
    Ok(ids)
}

fn from_today(cx: &Writing, days: i64) -> Day {
    cx.today().checked_add_signed(TimeDelta::days(days)).unwrap_or(cx.today())
}

/// A visit that begins so many days from today, with its places and people.
fn begin(cx: &Writing, title: &str, from: i64, days: u64, bases: &[Id], people: &[Id]) -> Result<Id> {
    let id = add_visit(cx, AddVisit { title: title.to_owned(), class: None })?;
    let first = from_today(cx, from);
    let last = first.checked_add_days(Days::new(days - 1)).unwrap_or(first);
    for (field, value) in [
        (VisitField::FirstDay, first.to_string().as_str()),
        (VisitField::LastDay, last.to_string().as_str()),
        (VisitField::Leader, "余雪"),
        (VisitField::Transport, "单位租用 19 座中巴一辆，司机持证、车辆已检"),
        (VisitField::SafetyContact, "李岩"),
        (VisitField::SafetyPhone, "13907160021"),
    ] {
        save_visit_field(cx, SaveVisitField { id, field, value: value.to_owned() })?;
    }
    set_visit_bases(cx, SetVisitBases { id, bases: bases.to_vec() })?;
    for cadre in people {
        add_visitor(cx, AddVisitor { visit: id, cadre: Some(*cadre), name: String::new() })?;
    }
    Ok(id)
}

fn says(cx: &Writing, id: Id, field: VisitField, value: &str) -> Result<()> {
    save_visit_field(cx, SaveVisitField { id, field, value: value.to_owned() }).map(|_| ())
}

fn state(cx: &Writing, id: Id, state: VisitState, reason: &str) -> Result<()> {
    set_visit_state(cx, SetVisitState { id, state, reason: reason.to_owned() }).map(|_| ())
}

/// Types a line; the measure is due so many days from today.
fn line(
    cx: &Writing,
    visit: Id,
    indicator: &str,
    cells: &Cells,
    due: i64,
    state: MeasureState,
) -> Result<()> {
    let after = add_line(cx, AddLine { visit, indicator: indicator.to_owned() })?;
    let Some(id) = after.lines.last().map(|line| line.id) else { return Ok(()) };
    for (field, value) in cells {
        save_line_field(cx, SaveLineField { id, field: *field, value: (*value).to_owned(), cadre: None })?;
    }
    let due = from_today(cx, due).to_string();
    save_line_field(cx, SaveLineField { id, field: LineField::Due, value: due, cadre: None })?;
    let reason = if state == MeasureState::Dropped { "机构改革后职能已划出" } else { "" };
    set_line_state(cx, SetLineState { id, state, reason: reason.to_owned() })?;
    Ok(())
}

/// Somebody of the roster is answerable for the line typed last.
fn answerable(cx: &Writing, id: Id, cadre: Option<&Id>) -> Result<()> {
    let lines = visit(cx, VisitRequest { id })?.lines;
    let (Some(line), Some(cadre)) = (lines.last(), cadre.copied()) else { return Ok(()) };
    let value = line.owner.clone();
    save_line_field(cx, SaveLineField { id: line.id, field: LineField::Owner, value, cadre: Some(cadre) })
        .map(|_| ())
}

fn long_ago(cx: &Writing, bases: &[Id], people: &[Id]) -> Result<()> {
    use LineField as L;
    let places: Vec<Id> = bases.iter().take(2).copied().collect();
    let id = begin(cx, "赴江州市学习基层治理和政务服务考察", -210, 3, &places, people)?;
    says(
        cx,
        id,
        VisitField::Programme,
        "第一天　上午乘车前往枫溪镇；下午看综合服务中心，跟班接访窗口两小时。\n第二天　上午看网格站和村级调解室；下午在市政务大厅听“一件事”改革介绍。\n第三天　上午座谈对标，各组认领差距；下午返程。",
    )?;
    says(
        cx,
        id,
        VisitField::Findings,
        "一是把力量压到前端。枫溪镇把信访、司法、综治、妇联放在一个大厅，群众进一扇门，初次来访当天有人接、三天有回音。\n二是网格真正到户。每名网格员包 60 户以内，走访记在手机上，镇里每周调度。\n三是审批并联。江州市把多个部门的材料合成一张表，企业只跑一次。\n差距主要在机制，不在投入，多数可以一年内补上。",
    )?;
    state(cx, id, VisitState::Held, "")?;
    line(
        cx,
        id,
        "初信初访一次办结率",
        &[
            (L::MeasureUnit, "%"),
            (L::Ours, "62.5"),
            (L::Theirs, "91"),
            (L::Why, "接访和办理分属两个股室，转办要三天"),
            (L::Measure, "县信访局设联合接访室，司法、人社每周驻点"),
            (L::Owner, "县信访局"),
            (L::ReviewOurs, "84"),
            (L::ReviewWords, "联合接访室三月起运行"),
            (L::Verdict, "narrowed"),
        ],
        -60,
        MeasureState::Done,
    )?;
    line(
        cx,
        id,
        "企业开办平均用时",
        &[
            (L::MeasureUnit, "小时"),
            (L::Ours, "16"),
            (L::Theirs, "4"),
            (L::Better, "lower"),
            (L::Why, "刻章、税务串联办理"),
            (L::Measure, "并联办理，公章免费当场刻"),
            (L::Owner, "县行政审批局"),
        ],
        -12,
        MeasureState::Doing,
    )?;
    line(
        cx,
        id,
        "每名网格员包户",
        &[
            (L::MeasureUnit, "户"),
            (L::Ours, "210"),
            (L::Theirs, "60"),
            (L::Better, "lower"),
            (L::Why, "网格员多由村干部兼任"),
            (L::Measure, "重划网格，村民小组长补入"),
            (L::Owner, "县委政法委"),
        ],
        -5,
        MeasureState::Open,
    )?;
    answerable(cx, id, people.first())?;
    line(
        cx,
        id,
        "村级调解室",
        &[
            (L::Ours, "村委会兼用"),
            (L::Theirs, "村村有专室、有专人"),
            (L::GapWords, "没有专室，调解记录不全"),
            (L::Why, "场地不足"),
            (L::Measure, "利用闲置校舍改建 12 个"),
            (L::Owner, "县司法局"),
        ],
        70,
        MeasureState::Doing,
    )?;
    line(
        cx,
        id,
        "信访代办点",
        &[
            (L::MeasureUnit, "个"),
            (L::Ours, "0"),
            (L::Theirs, "18"),
            (L::Measure, "乡镇设代办点"),
            (L::Owner, "县信访局"),
        ],
        -90,
        MeasureState::Dropped,
    )
}

fn lately(cx: &Writing, bases: &[Id], people: &[Id]) -> Result<()> {
    use LineField as L;
    let places: Vec<Id> = bases.iter().skip(2).take(2).copied().collect();
    let id = begin(cx, "对标云岭新材料产业链和数据治理", -48, 2, &places, people)?;
    says(
        cx,
        id,
        VisitField::Programme,
        "第一天　看云岭新材料一号车间和研发中心，与企业负责人座谈。\n第二天　看楚江数据集团城市运行中心，听政务数据归集介绍，返程。",
    )?;
    says(
        cx,
        id,
        VisitField::Findings,
        "企业最在意的是项目落地有人从头管到尾。云岭县给每个重点项目配一名“项目秘书”，从签约跟到投产。\n数据归集先定目录再建系统，我县是先建系统后补目录，走了弯路。",
    )?;
    state(cx, id, VisitState::Held, "")?;
    for (indicator, cells, due, state) in [
        (
            "项目从签约到开工",
            &[
                (L::MeasureUnit, "天"),
                (L::Ours, "128"),
                (L::Theirs, "75"),
                (L::Better, "lower"),
                (L::Why, "没有专人跟，手续串着办"),
                (L::Measure, "重点项目配项目秘书，每周碰头"),
                (L::Owner, "县招商服务中心"),
            ][..],
            -3,
            MeasureState::Doing,
        ),
        (
            "政务数据目录编制率",
            &[
                (L::MeasureUnit, "%"),
                (L::Ours, "41"),
                (L::Theirs, "98"),
                (L::Why, "部门不愿给，标准不统一"),
                (L::Measure, "先编目录后建系统，列入部门考核"),
                (L::Owner, "县数据局"),
            ],
            45,
            MeasureState::Doing,
        ),
        (
            "规上企业研发投入占比",
            &[
                (L::MeasureUnit, "%"),
                (L::Ours, "1.9"),
                (L::Theirs, "1.9"),
                (L::Measure, "保持，宣传研发费用加计扣除"),
                (L::Owner, "县科技和经济信息化局"),
            ],
            120,
            MeasureState::Open,
        ),
    ] {
        line(cx, id, indicator, cells, due, state)?;
        if due < 0 {
            answerable(cx, id, people.last())?;
        }
    }
    Ok(())
}

fn ahead(cx: &Writing, bases: &[Id], people: &[Id]) -> Result<()> {
    let places: Vec<Id> = bases.iter().skip(4).take(1).copied().collect();
    let id = begin(cx, "白石村乡村振兴现场教学", 16, 1, &places, people)?;
    // Those of a class under way then: the page tells who is in both.
    says(
        cx,
        id,
        VisitField::Programme,
        "上午　看茶园和合作社车间，听党支部领办合作社介绍。\n下午　分组入户，座谈“集体经济怎样不靠输血”。",
    )?;
    let lines = [("村集体经济收入", "万元", "38"), ("合作社带动农户", "户", "120")];
    for (indicator, unit, ours) in lines {
        add_line(cx, AddLine { visit: id, indicator: indicator.to_owned() })?;
        let record = visit(cx, VisitRequest { id })?;
        let Some(added) = record.lines.last() else { continue };
        for (field, value) in [(LineField::MeasureUnit, unit), (LineField::Ours, ours)] {
            save_line_field(cx, SaveLineField { id: added.id, field, value: value.to_owned(), cadre: None })?;
        }
    }
    Ok(())
}

fn cancelled(cx: &Writing, bases: &[Id]) -> Result<()> {
    let places: Vec<Id> = bases.iter().skip(6).copied().collect();
    let id = begin(cx, "市应急指挥中心观摩", -75, 1, &places, &[])?;
    state(cx, id, VisitState::Cancelled, "汛期指挥中心不接待，改到明年春季")
}
