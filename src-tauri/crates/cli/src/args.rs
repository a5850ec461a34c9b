//! The words of the command line.

use clap::{Parser, Subcommand, ValueEnum};
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
    /// Brings files in.
    Import {
        /// What the files are.
        kind: ImportKind,
        /// The files.
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// Shows what would happen; writes nothing.
        #[arg(long)]
        dry_run: bool,
        /// The class, for its workbook; without it a new class is made.
        #[arg(long)]
        class: Option<i64>,
        /// Answers to what was asked, as JSON.
        #[arg(long, value_name = "FILE")]
        answers: Option<PathBuf>,
        /// Answers as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Lists records.
    List {
        /// What to list: people, units, interviews, needs, topics, plans, mentors, classes, certificates, journal.
        kind: String,
        /// Only those found by this text.
        #[arg(long)]
        find: Option<String>,
        /// One JSON array.
        #[arg(long)]
        json: bool,
    },
    /// Makes documents as PDF.
    Print {
        /// Which document: attendance, certificate, interview, evaluation, summary.
        document: String,
        /// Of this class; every class unless told.
        #[arg(long)]
        class: Option<i64>,
        /// Of this cadre.
        #[arg(long)]
        cadre: Option<i64>,
        /// The folder to put them in.
        #[arg(long)]
        out: PathBuf,
        /// Names the files as JSON.
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

/// The kinds of file that come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ImportKind {
    /// A roster workbook.
    Roster,
    /// Personnel files (.lrmx, .lrm).
    Lrmx,
    /// A class workbook.
    Class,
}
