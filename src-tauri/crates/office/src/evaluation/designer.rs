//! The designer of the forms: a version that a batch uses is never changed; an edit of it makes the next.

use crate::context::{Reading, Writing};
use crate::op::Op;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zhixing_domain::evaluation::{FormKind, Template};
use zhixing_domain::{Code, Id, Problem, Result};
use zhixing_store::evaluation::Version;
use zhixing_store::{Reader, Tx};

/// A version in the list of versions.
#[derive(Debug, Clone, Copy, Serialize, TS)]
pub struct FormVersionRow {
    /// Its number.
    pub version: u32,
    /// Batches that use it.
    pub batches: u32,
}

/// A form as one of its versions stands.
#[derive(Debug, Serialize, TS)]
pub struct FormDesign {
    /// What it judges.
    pub kind: FormKind,
    /// All versions, the newest first.
    pub versions: Vec<FormVersionRow>,
    /// The version shown.
    pub version: u32,
    /// What stands in it.
    pub content: Template,
    /// What all items are worth together.
    pub points: u32,
    /// What keeps it from being given out.
    pub faults: Vec<Problem>,
}

/// One form.
#[derive(Debug, Deserialize, TS)]
pub struct DesignRequest {
    /// What it judges.
    pub kind: FormKind,
    /// Which version; the newest if not said.
    #[serde(default)]
    pub version: Option<u32>,
}

/// A form as it was edited.
#[derive(Debug, Deserialize, TS)]
pub struct SaveDesign {
    /// What it judges.
    pub kind: FormKind,
    /// The whole of it.
    pub content: Template,
}

/// A form as it is designed.
pub fn design(cx: &Reading, request: DesignRequest) -> Result<FormDesign> {
    cx.read(|db| Ok(shown(db, request.kind, request.version)))?
}

/// Keeps a form as it was edited: in its newest version, or in the next where that is in use.
pub fn save_design(cx: &Writing, request: SaveDesign) -> Result<FormDesign> {
    let SaveDesign { kind, content } = request;
    let content = content.tidied();
    // The forms of a kind are one record of the journal: what is typed into it in one sitting is one step.
    let write = |tx: &Tx| {
        tx.says("form", kind.zh());
        match tx.newest_evaluation_version(kind)? {
            Some(newest) if newest.content == content => {}
            Some(newest) if newest.batches == 0 => {
                tx.set_evaluation_version(newest.id, &content)?;
                tx.about(newest.id);
            }
            _ => tx.about(tx.add_evaluation_version(kind, &content)?),
        }
        shown(tx, kind, None)
    };
    let newest = cx.read(|db| db.newest_evaluation_version(kind))?.filter(|newest| newest.batches == 0);
    match newest {
        Some(newest) => cx.write_about(Op::EvaluationDesigned, newest.id, write),
        None => cx.write(Op::EvaluationDesigned, write),
    }
}

/// The form to begin with, in place of the newest version.
pub fn reset_design(cx: &Writing, request: DesignRequest) -> Result<FormDesign> {
    save_design(cx, SaveDesign { kind: request.kind, content: Template::to_begin_with(request.kind) })
}

/// The newest version of a form; what one begins with where none is kept.
pub(crate) fn newest_form(db: &Reader, kind: FormKind) -> zhixing_store::Result<Template> {
    let newest = db.newest_evaluation_version(kind)?;
    Ok(newest.map_or_else(|| Template::to_begin_with(kind), |newest| newest.content))
}

/// The version that a new batch is given out on, kept from now on; refused while it has faults.
pub(super) fn version_to_use(tx: &Tx, kind: FormKind) -> Result<(Id, Template)> {
    let (id, content) = if let Some(newest) = tx.newest_evaluation_version(kind)? {
        (newest.id, newest.content)
    } else {
        let content = Template::to_begin_with(kind);
        (tx.add_evaluation_version(kind, &content)?, content)
    };
    match content.faults(kind).len() {
        0 => Ok((id, content)),
        count => Err(Problem::new(Code::FormNotReady).with("title", kind.zh()).with("count", count)),
    }
}

fn shown(db: &Reader, kind: FormKind, wanted: Option<u32>) -> Result<FormDesign> {
    let mut all = db.evaluation_versions(kind)?;
    if all.is_empty() {
        let content = Template::to_begin_with(kind);
        all.push(Version { id: Id(0), version: 1, content, batches: 0 });
    }
    let versions = all.iter().map(|it| FormVersionRow { version: it.version, batches: it.batches }).collect();
    let found = all.into_iter().find(|it| wanted.is_none_or(|wanted| it.version == wanted));
    let Version { version, content, .. } = found.ok_or_else(|| Problem::new(Code::NotFound))?;
    let (points, faults) = (content.points(), content.faults(kind));
    Ok(FormDesign { kind, versions, version, content, points, faults })
}
