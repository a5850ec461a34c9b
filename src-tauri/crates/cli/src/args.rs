//! The words of the command line.

use clap::{Args as Words, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// 知行干训: the same calls as the window's, from a terminal.
///
/// The password comes from `ZHIXING_PASSWORD` or is asked for. Exit 0 done, 1 findings that stop, 2 wrong use.
#[derive(Debug, Parser)]
#[command(name = "zhixing-cli", version)]
pub(crate) struct Args {
    /// The office's folder.
    #[arg(long, value_name = "DIR", global = true)]
    pub(crate) office: Option<PathBuf>,
    /// The account to sign in with; the first of the office unless told.
    #[arg(long, global = true)]
    pub(crate) account: Option<String>,
    /// Words in English.
    #[arg(long, global = true)]
    pub(crate) english: bool,
    #[command(subcommand)]
    pub(crate) job: Job,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Job {
    /// Makes an office; prints its recovery code.
    Init {
        /// The office's name.
        #[arg(long)]
        name: String,
        /// The administrator's name.
        #[arg(long, default_value = "管理员")]
        admin: String,
        /// Fills it with the invented sample and asks no password.
        #[arg(long)]
        sample: bool,
    },
    /// Brings files in; each is read, judged, reported and, unless it is a dry run, taken in one step of the journal.
    #[command(after_long_help = ANSWERS)]
    Import(Import),
    /// Lists records.
    List {
        /// What to list: people units posts abilities interviews needs topics plans mentors classes certificates journal accounts.
        kind: String,
        /// Only those found by this text.
        #[arg(long)]
        find: Option<String>,
        /// One JSON array; every row has an `id`.
        #[arg(long)]
        json: bool,
    },
    /// Makes documents as PDF.
    Print(Print),
    /// Writes 任免审批表 (.lrmx, of several a zip): each person's own file with what was changed since put in.
    Export {
        /// What to write.
        kind: ExportKind,
        /// Of this cadre.
        #[arg(long, value_name = "ID")]
        cadre: Option<i64>,
        /// Otherwise of the people found by this text; without it of all.
        #[arg(long)]
        find: Option<String>,
        /// The folder to put it in.
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
        /// Names the file as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Makes any call of the list by name.
    Call {
        /// `room.call`
        name: String,
        /// The request as JSON.
        #[arg(default_value = "null")]
        request: String,
    },
    /// Checks the data and the journal's chain.
    Verify,
    /// Copies the office into one file.
    Backup {
        /// The file to make.
        file: PathBuf,
    },
    /// Brings a copy back into an empty folder (`--office`).
    Restore {
        /// The copy.
        file: PathBuf,
    },
}

const ANSWERS: &str = "\
ANSWERS: with nobody to ask, a doubtful field is left empty (never the row) and reported. Each question of the
--json report has a `key` (sheet!row!field) and `choices`; a file with answers looks like

  { \"answers\": { \"名册!37!birth_month\": \"1991-10\", \"名册!52!id_number\": \"000000198206216221\",
                 \"名册!60!name\": \"new\" },
    \"columns\": { \"科室\": { \"is\": \"field\", \"field\": \"unit\" }, \"备用\": { \"is\": \"nothing\" } } }

An empty answer leaves the field empty. The answer to who somebody is (`…!name`) is the id of a cadre or \"new\".
`columns` corrects what a heading was taken for. Either part may be missing; a plain map of answers is taken too.

For online records a question is about a person, once for all lines: the key is `name|unit|ID number` as written, the
answer the id of a cadre or \"out\". Columns name a field or nothing, and `platforms` the platform of a file:

  { \"answers\": { \"王平|县林业局|\": \"376034507828001\" }, \"columns\": { \"认定\": \"hours\", \"学时\": null },
    \"platforms\": { \"export.csv\": \"干部在线学习平台\" } }";

/// What comes in, and how.
#[derive(Debug, Words)]
pub(crate) struct Import {
    /// What the files are.
    pub(crate) kind: ImportKind,
    /// The files.
    #[arg(required = true)]
    pub(crate) files: Vec<PathBuf>,
    /// Shows what would happen; writes nothing.
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// The class, for its workbook; without it a new class is made.
    #[arg(long, value_name = "ID")]
    pub(crate) class: Option<i64>,
    /// The batch, for interviews; without it a new batch is made.
    #[arg(long, value_name = "ID")]
    pub(crate) batch: Option<i64>,
    /// Who says the levels: self, organisation, assessment, training.
    #[arg(long, default_value = "organisation")]
    pub(crate) source: String,
    /// When they were said; today unless told.
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub(crate) day: Option<String>,
    /// Answers to what was asked, as JSON.
    #[arg(long, value_name = "FILE")]
    pub(crate) answers: Option<PathBuf>,
    /// One JSON array with a report for each file.
    #[arg(long)]
    pub(crate) json: bool,
}

/// Which documents are made, and where to.
#[derive(Debug, Words)]
pub(crate) struct Print {
    /// Which document.
    pub(crate) document: Document,
    /// Of this class; of every class unless told.
    #[arg(long, value_name = "ID")]
    pub(crate) class: Option<i64>,
    /// Of this cadre.
    #[arg(long, value_name = "ID")]
    pub(crate) cadre: Option<i64>,
    /// The folder to put them in.
    #[arg(long, value_name = "DIR")]
    pub(crate) out: PathBuf,
    /// Names the files as JSON.
    #[arg(long)]
    pub(crate) json: bool,
}

/// The kinds of file that come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ImportKind {
    /// A roster workbook (.xlsx .xls .et .csv).
    Roster,
    /// Personnel forms (.lrmx, .lrm, zips of them).
    Lrmx,
    /// A class workbook.
    Class,
    /// A pile of interviews as text.
    Interviews,
    /// A table of posts with the abilities they ask for (.xlsx).
    Posts,
    /// A table of deployments with the sentences that ask for training (.xlsx).
    Deployments,
    /// A table of people's levels of abilities (.xlsx); `--source` and `--day` for rows that do not tell theirs.
    Levels,
    /// Learning records that online platforms export (.xlsx .xls .et .csv), of one or several.
    Online,
}

/// The kinds of file that go out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ExportKind {
    /// Personnel forms.
    Lrmx,
}

/// The documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Document {
    /// 签到表
    Attendance,
    /// 结业证书
    Certificate,
    /// 访谈记录
    Interview,
    /// 评估表, and its summary once forms are typed
    Evaluation,
    /// 培训总结
    Summary,
}
