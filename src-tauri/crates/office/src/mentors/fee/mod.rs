//! 课酬: what the mentors of a class are to be paid by the rules, what they were paid, and the sheet they sign.

mod reckoning;

use crate::book::{MadeOutput, book};
use crate::context::{Reading, Writing};
use crate::evaluation::ClassRequest;
use crate::op::Op;
use crate::paper::{Document, MadePaper, make};
use crate::rule;
use reckoning::of_class;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;
use zhixing_domain::mentors::{FeeClass, MentorField, TaxRule, TaxTotal, capital};
use zhixing_domain::paper::{day_zh, figure};
use zhixing_domain::{Code, Day, Fen, HalfDay, Hours, Id, Problem, Result};
use zhixing_exchange::table::{Cell, Table};
use zhixing_print::fees::{FeeRow, FeeSheet};
use zhixing_store::Reader;
use zhixing_store::mentors::{Mentor, Payment};

zhixing_domain::keyed! {
    /// How far the pay of a line has come (课酬进度).
    pub enum FeeStage {
        Due "due" "待付" [],
        Paid "paid" "已付" [],
        Planned "planned" "未授课" [],
    }
}

/// A lecture of a line.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FeeSession {
    /// The session.
    pub session: Id,
    /// The engagement.
    pub engagement: Option<Id>,
    /// Its day.
    #[ts(type = "string")]
    pub day: Day,
    /// Its half-day.
    pub half: HalfDay,
    /// Its title.
    pub title: String,
    /// Its hours.
    pub hours: Hours,
    /// Hours that are paid.
    pub paid_hours: Hours,
    /// The class with which it is one lecture (合班), and in which it is paid.
    pub with: Option<String>,
}

/// What a mentor is paid for a class in one go.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FeeLine {
    /// The mentor.
    pub mentor: Id,
    /// Their name.
    pub name: String,
    /// Their organisation and title.
    pub title: String,
    /// 课酬等级; nothing where it is still to be entered.
    pub fee: Option<FeeClass>,
    /// What the cashier needs and nobody entered, or entered wrongly.
    pub lacks: Vec<MentorField>,
    /// How far it has come.
    pub stage: FeeStage,
    /// The lectures.
    pub sessions: Vec<FeeSession>,
    /// Hours that are paid.
    pub hours: Hours,
    /// A 学时 after tax.
    pub each: Fen,
    /// The sums.
    pub total: TaxTotal,
    /// The payment.
    pub payment: Option<Payment>,
}

/// The fees of a class (课酬).
#[derive(Debug, Serialize, TS)]
pub struct ClassFees {
    /// The class's title and term.
    pub title: String,
    /// The lines: what is due first, then what was paid, then what is still ahead.
    pub lines: Vec<FeeLine>,
    /// All that is due.
    pub due: TaxTotal,
    /// All that was paid.
    pub paid: TaxTotal,
    /// Lectures whose day is over and which nobody noted as held.
    #[ts(type = "number")]
    pub not_noted: usize,
}

/// Which lines of a class are wanted on paper.
#[derive(Debug, Deserialize, TS)]
pub struct PrintFees {
    /// The class.
    pub class: Id,
    /// 待付 or 已付.
    pub stage: FeeStage,
}

/// A mentor to be paid.
#[derive(Debug, Deserialize, TS)]
pub struct PayMentor {
    /// The class.
    pub class: Id,
    /// The mentors.
    pub mentors: Vec<Id>,
    /// On which day; nothing for today.
    pub day: Option<Day>,
}

/// A payment to be taken back.
#[derive(Debug, Deserialize, TS)]
pub struct TakeBackPayment {
    /// The class.
    pub class: Id,
    /// The payment.
    pub payment: Id,
    /// Why.
    pub reason: String,
}

/// A sum to be reckoned from one side to the other.
#[derive(Debug, Deserialize, TS)]
pub struct Reckon {
    /// The sum.
    pub amount: Fen,
    /// Whether it is what is left after tax.
    pub is_net: bool,
}

/// The fees of a class.
pub fn class_fees(cx: &Reading, request: ClassRequest) -> Result<ClassFees> {
    let today = cx.today();
    cx.read(|db| of_class(db, request.class, today))
}

/// Pays what is due to mentors for a class: one payment each, by the rules of the day.
pub fn pay(cx: &Writing, request: PayMentor) -> Result<ClassFees> {
    let day = request.day.unwrap_or(cx.today());
    cx.write(Op::MentorPaid, |tx| {
        let fees = of_class(tx, request.class, day)?;
        let mut sum = Fen(0);
        let mut names = Vec::new();
        for mentor in &request.mentors {
            let due = fees.lines.iter().find(|line| line.mentor == *mentor && line.stage == FeeStage::Due);
            let Some(line) = due.filter(|line| line.fee != Some(FeeClass::Nothing)) else {
                return Err(Problem::new(Code::NothingToPay).with("name", tx.mentor(*mentor)?.name));
            };
            if line.fee.is_none() {
                return Err(Problem::new(Code::FeeUnknown).with("name", &line.name));
            }
            let engagements: Vec<Id> =
                line.sessions.iter().filter_map(|session| session.engagement).collect();
            tx.add_mentor_payment((*mentor, request.class), day, line.hours, line.total, &engagements)?;
            sum = sum + line.total.gross;
            names.push(line.name.as_str());
        }
        tx.says("class", &fees.title);
        tx.says("name", names.join("、"));
        tx.says("sum", sum);
        tx.about(request.class);
        Ok(of_class(tx, request.class, day)?)
    })
}

/// A sum before tax from one after tax, or the other way, by the rule of today.
pub fn reckon(cx: &Reading, request: Reckon) -> Result<TaxTotal> {
    let rule: TaxRule = rule::today(cx)?;
    // Nobody is paid ten million; beyond it the search would only waste time.
    zhixing_domain::between("金额", request.amount.0, 0, 1_000_000_000)?;
    Ok(if request.is_net { rule.of_net(request.amount) } else { rule.of_gross(request.amount) })
}

/// Takes back one payment (撤回付酬): its lectures are due again, by the rules and the fee class of then.
pub fn take_back_payment(cx: &Writing, request: TakeBackPayment) -> Result<ClassFees> {
    let today = cx.today();
    let reason = request.reason.trim();
    if reason.is_empty() {
        return Err(Problem::new(Code::Empty).with("field", "原因"));
    }
    cx.write(Op::MentorPaymentTakenBack, |tx| {
        let payments = tx.mentor_payments(request.class)?;
        let Some(payment) = payments.iter().find(|one| one.id == request.payment) else {
            return Err(Problem::new(Code::NotFound));
        };
        tx.says("class", tx.class(request.class)?.name());
        tx.says("name", tx.mentor(payment.mentor)?.name);
        tx.says("sum", payment.total.gross);
        tx.says("reason", reason);
        tx.about(request.class);
        tx.drop_mentor_payment(request.payment)?;
        Ok(of_class(tx, request.class, today)?)
    })
}

/// The lines of a class that belong on paper, of one stage or of both; whoever takes nothing stands on none.
fn payable(cx: &Reading, class: Id, stage: Option<FeeStage>) -> Result<ClassFees> {
    let mut fees = class_fees(cx, ClassRequest { class })?;
    let is_wanted = |line: &FeeLine| match stage {
        Some(stage) => line.stage == stage,
        None => line.stage != FeeStage::Planned,
    };
    fees.lines.retain(|line| is_wanted(line) && line.fee != Some(FeeClass::Nothing));
    if fees.lines.is_empty() {
        return Err(Problem::new(Code::FeesNone).with("class", fees.title));
    }
    if let Some(line) = fees.lines.iter().find(|line| line.fee.is_none()) {
        return Err(Problem::new(Code::FeeUnknown).with("name", &line.name));
    }
    fees.lines.sort_by_key(|line| (line.stage, line.sessions.first().map(|one| (one.day, one.half))));
    Ok(fees)
}

fn courses(line: &FeeLine) -> String {
    let one = |one: &FeeSession| match &one.with {
        Some(class) => format!("{}（与{class}合班，已计）", one.title),
        None => one.title.clone(),
    };
    line.sessions.iter().map(one).collect::<Vec<_>>().join("；")
}

fn days(line: &FeeLine) -> String {
    let mut days: Vec<String> =
        line.sessions.iter().map(|one| one.day.format("%-m月%-d日").to_string()).collect();
    days.dedup();
    days.join("、")
}

/// What was paid before and on which days, in words; nothing where nothing on the sheet was.
fn paid_before(fees: &ClassFees) -> String {
    let mut by_day: BTreeMap<Day, Vec<&str>> = BTreeMap::new();
    for line in &fees.lines {
        if let Some(payment) = &line.payment {
            by_day.entry(payment.paid).or_default().push(&line.name);
        }
    }
    let days = by_day.into_iter().map(|(day, names)| format!("{}已付：{}", day_zh(day), names.join("、")));
    days.collect::<Vec<_>>().join("；")
}

/// The fee sheet of a class, to be signed (课酬发放表): what is due, or once more what was paid.
pub fn print_fees(cx: &Reading, request: PrintFees) -> Result<MadePaper> {
    sheet(cx, request.class, Some(request.stage))
}

/// The fee sheet as the file of the class keeps it (班次档案): due and paid, numbers covered, for all who read the file.
pub(crate) fn file_fees(cx: &Reading, class: Id) -> Result<MadePaper> {
    sheet(cx, class, None)
}

fn sheet(cx: &Reading, class: Id, stage: Option<FeeStage>) -> Result<MadePaper> {
    let fees = payable(cx, class, stage)?;
    let number = |kept: &Option<String>| {
        let kept = kept.as_deref().unwrap_or_default();
        if stage.is_some() { kept.to_owned() } else { covered(kept) }
    };
    let (office, mentors) = cx.read(|db| Ok((db.office()?.0, payees(db, &fees.lines)?)))?;
    let rows = fees.lines.iter().zip(&mentors).map(|(line, mentor)| FeeRow {
        name: line.name.clone(),
        id_number: number(&mentor.id_number),
        title: line.title.clone(),
        courses: courses(line),
        days: days(line),
        hours: line.hours.to_string(),
        each: line.each.to_string(),
        gross: figure(line.total.gross.0),
        tax: figure(line.total.tax.0),
        net: figure(line.total.net.0),
        account: account(mentor.bank.as_deref(), &number(&mentor.account)),
    });
    let total: TaxTotal = fees.lines.iter().map(|line| line.total).sum();
    let input = FeeSheet {
        office,
        class: fees.title.clone(),
        day: day_zh(cx.today()),
        before: paid_before(&fees),
        rows: rows.collect(),
        gross: figure(total.gross.0),
        tax: figure(total.tax.0),
        net: figure(total.net.0),
        capital: capital(total.gross),
    };
    let kind = if stage == Some(FeeStage::Paid) { "（已付）" } else { "" };
    make(cx, Document::FeeSheet(input), Some(class), &format!("课酬发放表{kind} {}", fees.title))
}

/// Whom each line pays, line by line.
fn payees(db: &Reader, lines: &[FeeLine]) -> zhixing_store::Result<Vec<Mentor>> {
    lines.iter().map(|line| db.mentor(line.mentor)).collect()
}

fn account(bank: Option<&str>, number: &str) -> String {
    let parts = [bank.unwrap_or_default(), number];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n")
}

/// A number of which only the ends are shown.
fn covered(number: &str) -> String {
    let count = number.chars().count();
    let shown = |at: usize| at < 4 || at + 4 >= count;
    number.chars().enumerate().map(|(at, c)| if shown(at) { c } else { '*' }).collect()
}

/// The fees as a workbook: what is due with its sum, then what was paid with its own.
pub fn export_fees(cx: &Reading, request: ClassRequest) -> Result<MadeOutput> {
    let fees = payable(cx, request.class, None)?;
    let title = format!("课酬发放表（{}）", fees.title);
    let headings = [
        ("序号", 6),
        ("姓名", 12),
        ("身份证号", 22),
        ("单位及职务", 30),
        ("课酬等级", 16),
        ("课程", 40),
        ("授课日期", 16),
        ("学时", 8),
        ("标准（税后元/学时）", 12),
        ("税前（元）", 12),
        ("代扣个税（元）", 12),
        ("税后（元）", 12),
        ("开户行", 24),
        ("银行账号", 24),
        ("状态", 8),
        ("付酬日期", 12),
    ];
    let yuan = |fen: Fen| Cell::Number(fen.0 as f64 / 100.0);
    let mentors = cx.read(|db| payees(db, &fees.lines))?;
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for (stage, total) in [(FeeStage::Due, fees.due), (FeeStage::Paid, fees.paid)] {
        let lines = || fees.lines.iter().zip(&mentors).filter(|(line, _)| line.stage == stage);
        for ((line, mentor), no) in lines().zip(1..) {
            rows.push(vec![
                Cell::Number(f64::from(no)),
                line.name.clone().into(),
                mentor.id_number.clone().into(),
                line.title.clone().into(),
                line.fee.map(FeeClass::zh).into(),
                courses(line).into(),
                days(line).into(),
                Cell::Number(line.hours.0 as f64 / 100.0),
                yuan(line.each),
                yuan(line.total.gross),
                yuan(line.total.tax),
                yuan(line.total.net),
                mentor.bank.clone().into(),
                mentor.account.clone().into(),
                line.stage.zh().into(),
                Cell::day(line.payment.as_ref().map(|paid| paid.paid)),
            ]);
        }
        if lines().next().is_some() {
            let mut sum = vec![Cell::Empty, format!("{}合计", stage.zh()).into()];
            sum.resize(9, Cell::Empty);
            sum.extend([yuan(total.gross), yuan(total.tax), yuan(total.net)]);
            sum.resize(headings.len(), Cell::Empty);
            rows.push(sum);
        }
    }
    book(cx, &Table::new(title, headings, rows))
}
