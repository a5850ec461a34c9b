//! The list of calls, a file a room: for each call its name, what it takes and answers, and who may make it.
//!
//! `free` needs no open office; `read` cannot write; `write` may open the write gate. The router, the roles, the
//! window's TypeScript and the terminal's JSON door all come from these lists.

#[macro_use]
mod router;

pub use router::Call;

rooms! {
    host today people needs survey meeting plans mentors classes practice evaluation followup assessment online hours chain keeping paper
}
