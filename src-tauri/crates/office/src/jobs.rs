//! Long work (后台任务): it tells how far it is, can be cancelled, and leaves the window alive.

use crate::context::Writing;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use tokio::runtime::Runtime;
use ts_rs::TS;
use zhixing_domain::words::Lang;
use zhixing_domain::{Code, Problem, Result};

zhixing_domain::worded! {
    /// The kinds of long work; one of a kind runs at a time.
    pub enum JobKind {
        ReadRoster: "读取名册" / "Reading the roster",
        TakeRoster: "写入名册" / "Taking the roster in",
        ReadOnline: "读取网络学习记录" / "Reading the online records",
        TakeOnline: "写入网络学习记录" / "Taking the online records in",
        TakeClass: "写入班次工作簿" / "Taking the class workbook in",
        ReadClass: "读取班次工作簿" / "Reading the class workbook",
        CloseHours: "结转年度学时" / "Closing the year’s hours",
        MakeSample: "准备示例单位" / "Preparing the sample office",
        Backup: "备份" / "Backing up",
        Verify: "核验数据" / "Verifying the data",
        Print: "生成文件" / "Making the document",
    }
}

/// Where a job stands.
#[derive(Debug, Clone, Serialize, TS)]
pub struct JobState {
    /// Its number.
    #[ts(type = "number")]
    pub id: u64,
    /// Its kind.
    pub kind: JobKind,
    /// How much is done, of `total` (0 while unknown).
    #[ts(type = "number")]
    pub done: u64,
    /// How much there is.
    #[ts(type = "number")]
    pub total: u64,
    /// Whether it has ended.
    pub ended: bool,
    /// Its answer, once it has ended well.
    #[ts(type = "unknown")]
    pub answer: Option<Value>,
    /// Why it ended badly.
    pub problem: Option<Problem>,
    /// The kinds of record it changed.
    pub changed: Vec<String>,
}

impl JobState {
    fn new(id: u64, kind: JobKind) -> Self {
        Self { id, kind, done: 0, total: 0, ended: false, answer: None, problem: None, changed: Vec::new() }
    }
}

/// A job's number.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct JobId {
    /// The number.
    #[ts(type = "number")]
    pub job: u64,
}

/// What a running job tells and is told.
pub struct Progress {
    state: Arc<Mutex<JobState>>,
    cancelled: Arc<AtomicBool>,
}

impl Progress {
    /// Tells how far it is. Fails with [`Code::Cancelled`] once the person has cancelled: `?` ends the work.
    pub fn tell(&self, done: usize, total: usize) -> Result<()> {
        if self.cancelled.load(Ordering::Relaxed) {
            return Err(Problem::new(Code::Cancelled));
        }
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        (state.done, state.total) = (done as u64, total as u64);
        Ok(())
    }

    /// Nobody looks on.
    #[cfg(test)]
    pub(crate) fn unwatched() -> Self {
        let state = JobState::new(0, JobKind::MakeSample);
        Self { state: Arc::new(Mutex::new(state)), cancelled: Arc::default() }
    }
}

struct Running {
    state: Arc<Mutex<JobState>>,
    cancelled: Arc<AtomicBool>,
}

/// The jobs of the house.
pub(crate) struct Jobs {
    runtime: Runtime,
    known: Mutex<BTreeMap<u64, Running>>,
    next: AtomicU64,
}

/// How many ended jobs can still be asked about.
const KEPT: usize = 16;

impl Jobs {
    pub(crate) fn new() -> Result<Self> {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .max_blocking_threads(4)
            .build()
            .map_err(|error| Problem::new(Code::Unexpected).with("detail", error))?;
        Ok(Self { runtime, known: Mutex::default(), next: AtomicU64::new(1) })
    }

    fn start<T: Serialize>(
        &self,
        kind: JobKind,
        cx: Writing,
        work: impl FnOnce(&Writing, &Progress) -> Result<T> + Send + 'static,
    ) -> Result<JobId> {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let is_running = known.values().any(|job| {
            let state = job.state.lock().unwrap_or_else(PoisonError::into_inner);
            state.kind == kind && !state.ended
        });
        if is_running {
            let name = kind.template(Lang::Zh);
            return Err(Problem::new(Code::JobRunning).with("name", name));
        }
        let id = self.next.fetch_add(1, Ordering::Relaxed);
        let state = Arc::new(Mutex::new(JobState::new(id, kind)));
        let cancelled = Arc::new(AtomicBool::new(false));
        known.insert(id, Running { state: Arc::clone(&state), cancelled: Arc::clone(&cancelled) });
        while known.len() > KEPT {
            known.pop_first();
        }
        self.runtime.spawn_blocking(move || {
            let progress = Progress { state: Arc::clone(&state), cancelled };
            // A panic in the work must end the job too, or the window would wait for ever.
            let answer = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| work(&cx, &progress)))
                .unwrap_or_else(|_| {
                    Err(Problem::new(Code::Unexpected).with("detail", kind.template(Lang::Zh)))
                })
                .and_then(|answer| {
                    serde_json::to_value(answer)
                        .map_err(|error| Problem::new(Code::Unexpected).with("detail", error))
                });
            let mut state = state.lock().unwrap_or_else(PoisonError::into_inner);
            state.ended = true;
            state.changed = cx.into_changed();
            match answer {
                Ok(answer) => state.answer = Some(answer),
                Err(problem) => state.problem = Some(problem),
            }
        });
        Ok(JobId { job: id })
    }

    /// Where a job stands.
    pub(crate) fn state(&self, id: u64) -> Result<JobState> {
        let known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let job = known.get(&id).ok_or_else(|| Problem::new(Code::NotFound))?;
        Ok(job.state.lock().unwrap_or_else(PoisonError::into_inner).clone())
    }

    /// Asks a job to stop; it does at its next step, and nothing of it is kept.
    pub(crate) fn cancel(&self, id: u64) {
        if let Some(job) = self.known.lock().unwrap_or_else(PoisonError::into_inner).get(&id) {
            job.cancelled.store(true, Ordering::Relaxed);
        }
    }
}

impl Writing {
    /// Starts long work with a context of its own; a second of its kind is refused while it runs.
    pub fn start<T: Serialize>(
        &self,
        kind: JobKind,
        work: impl FnOnce(&Writing, &Progress) -> Result<T> + Send + 'static,
    ) -> Result<JobId> {
        self.house.jobs.start(kind, Self::new((**self).clone()), work)
    }
}
