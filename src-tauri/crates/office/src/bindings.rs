//! The window's TypeScript, made from the list of calls and the tables of words.

use crate::calls;
use crate::jobs::JobKind;
use crate::op::Op;
use std::any::TypeId;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use ts_rs::{Config, TS, TypeVisitor};
use zhixing_domain::Code;
use zhixing_domain::people::CadreField;
use zhixing_domain::terms::TERMS;
use zhixing_domain::words::Lang;

const HEAD: &str = "// Made by `cargo xtask bindings` from the list of calls. Do not edit.\n\n";

/// Collects the types that the calls name.
pub(crate) struct Collector {
    config: Config,
    seen: BTreeSet<TypeId>,
    types: BTreeMap<String, String>,
    rooms: BTreeMap<&'static str, Vec<String>>,
}

impl Collector {
    pub(crate) fn call<Q: TS + 'static, A: TS + 'static>(&mut self, room: &'static str, call: &'static str) {
        self.visit::<Q>();
        self.visit::<A>();
        let (request, answer) = (Q::name(&self.config), A::name(&self.config));
        let answer = if answer == "null" { "void".to_owned() } else { answer };
        let line = if request == "null" {
            format!("{call}: (): Promise<{answer}> => call('{room}.{call}', null),")
        } else {
            format!("{call}: (request: {request}): Promise<{answer}> => call('{room}.{call}', request),")
        };
        self.rooms.entry(room).or_default().push(line);
    }
}

impl TypeVisitor for Collector {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        if T::output_path().is_some() {
            let docs = T::docs().unwrap_or_default();
            let declared = format!("{docs}export {}\n", T::decl(&self.config));
            let other = self.types.insert(T::ident(&self.config), declared.clone());
            assert!(
                other.is_none_or(|other| other == declared),
                "two types are called {}: one would silently take the other's place in the window",
                T::ident(&self.config)
            );
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

/// `generated.ts`: the types and one function a call.
pub fn calls_ts() -> String {
    let config = Config::new().with_large_int("number");
    let mut all = Collector { config, seen: BTreeSet::new(), types: BTreeMap::new(), rooms: BTreeMap::new() };
    calls::collect(&mut all);
    all.visit::<zhixing_domain::Problem>();
    all.visit::<Op>();
    // What jobs answer, which no call names.
    all.visit::<crate::keeping::Verified>();
    all.visit::<crate::people::RosterPreview>();
    all.visit::<crate::people::Taken>();
    all.visit::<crate::classes::ClassBookPreview>();
    all.visit::<crate::practice::online::OnlinePreview>();
    all.visit::<crate::practice::online::OnlineTaken>();
    all.visit::<crate::hours::HoursClosed>();
    all.visit::<crate::classes::ClassTaken>();
    let mut out = format!("{HEAD}import {{ call }} from './client'\n\n");
    for declared in all.types.values() {
        out.push_str(declared);
        out.push('\n');
    }
    out.push_str("export const api = {\n");
    for (room, calls) in &all.rooms {
        let _ = writeln!(out, "  {room}: {{");
        for line in calls {
            let _ = writeln!(out, "    {line}");
        }
        out.push_str("  },\n");
    }
    out.push_str("}\n");
    out
}

/// `words.ts`: the sentences of codes, use cases and jobs in both languages.
pub fn words_ts() -> String {
    let mut out = format!("{HEAD}import type {{ Code, JobKind, Op }} from './generated'\n\n");
    table(
        &mut out,
        "CODE_WORDS",
        "Code",
        Code::ALL,
        |code| Code::template(*code, Lang::Zh),
        |code| code.template(Lang::En),
    );
    table(&mut out, "OP_WORDS", "Op", Op::ALL, |op| Op::template(*op, Lang::Zh), |op| op.template(Lang::En));
    table(
        &mut out,
        "JOB_WORDS",
        "JobKind",
        JobKind::ALL,
        |job| JobKind::template(*job, Lang::Zh),
        |job| job.template(Lang::En),
    );
    let text = |text: &str| serde_json::to_string(text).unwrap_or_default();
    let fields = CadreField::ALL.iter().map(|field| (field.zh(), field.en()));
    let terms: BTreeMap<&str, &str> = TERMS.iter().copied().chain(fields).collect();
    out.push_str("export const TERMS: Readonly<Record<string, string>> = {\n");
    for (zh, en) in terms {
        let _ = writeln!(out, "  {}: {},", text(zh), text(en));
    }
    out.push_str("}\n");
    out
}

fn table<T: serde::Serialize>(
    out: &mut String,
    name: &str,
    key: &str,
    all: &[T],
    zh: impl Fn(&T) -> &'static str,
    en: impl Fn(&T) -> &'static str,
) {
    let _ = writeln!(out, "export const {name}: Record<{key}, {{ zh: string; en: string }}> = {{");
    for item in all {
        let key = serde_json::to_string(item).unwrap_or_default();
        let text = |text: &str| serde_json::to_string(text).unwrap_or_default();
        let _ = writeln!(out, "  {key}: {{ zh: {}, en: {} }},", text(zh(item)), text(en(item)));
    }
    out.push_str("}\n\n");
}
