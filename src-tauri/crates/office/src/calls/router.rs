//! What the list of calls is made into: the router that checks the role, the list for the doors, the window's types.

use crate::house::Reply;
use serde_json::Value;
use serde_json::value::to_raw_value;
use zhixing_domain::keeping::Role;
use zhixing_domain::{Code, Problem, Result};

/// One call of the list.
#[derive(Debug, Clone, Copy)]
pub struct Call {
    /// `room.call`
    pub name: &'static str,
    /// The least role that may make it; `None` where no office need be open.
    pub role: Option<Role>,
    /// Whether it may write.
    pub writes: bool,
}

/// The rooms that have calls, each with its list in a file of its own.
macro_rules! rooms {
    ($($room:ident)+) => {
        $(mod $room;)+

        /// Every call, in the order of the rooms.
        pub fn all() -> Vec<Call> {
            [$($room::CALLS),+].concat()
        }

        pub(crate) fn call(
            house: &std::sync::Arc<crate::house::House>,
            name: &str,
            request: serde_json::Value,
        ) -> zhixing_domain::Result<crate::house::Reply> {
            match name.split_once('.') {
                $(Some((stringify!($room), call)) => $room::call(house, call, request),)+
                _ => Err(router::unknown(name)),
            }
        }

        /// Hands every call with its types to the collector of the window's TypeScript.
        pub(crate) fn collect(to: &mut crate::bindings::Collector) {
            $($room::collect(to);)+
        }
    };
}

/// The calls of one room.
macro_rules! calls {
    ($room:ident: $($call:ident: $kind:ident $($role:ident)? ($request:ty) -> $answer:ty;)+) => {
        pub(super) const CALLS: &[super::Call] =
            &[$(calls!(@entry $kind $($role)?, concat!(stringify!($room), ".", stringify!($call))),)+];

        pub(super) fn call(
            house: &std::sync::Arc<crate::house::House>,
            name: &str,
            request: serde_json::Value,
        ) -> zhixing_domain::Result<crate::house::Reply> {
            match name {
                $(stringify!($call) => calls!(@run house, request, $room::$call, $kind $($role)?, $request),)+
                _ => Err(super::router::unknown(&format!("{}.{name}", stringify!($room)))),
            }
        }

        pub(super) fn collect(to: &mut crate::bindings::Collector) {
            $(to.call::<$request, $answer>(stringify!($room), stringify!($call));)+
        }
    };
    (@entry free, $name:expr) => { super::Call { name: $name, role: None, writes: false } };
    (@entry read $role:ident, $name:expr) => {
        super::Call { name: $name, role: Some(zhixing_domain::keeping::Role::$role), writes: false }
    };
    (@entry write $role:ident, $name:expr) => {
        super::Call { name: $name, role: Some(zhixing_domain::keeping::Role::$role), writes: true }
    };
    (@run $house:ident, $request:ident, $run:path, free, $type:ty) => {
        super::router::answer($run($house, super::router::parse::<$type>($request)?)?, Vec::new())
    };
    (@run $house:ident, $request:ident, $run:path, read $role:ident, $type:ty) => {{
        let cx = $house.reading()?;
        cx.account().role.reaches(zhixing_domain::keeping::Role::$role)?;
        super::router::answer($run(&cx, super::router::parse::<$type>($request)?)?, Vec::new())
    }};
    (@run $house:ident, $request:ident, $run:path, write $role:ident, $type:ty) => {{
        let cx = $house.reading()?;
        cx.account().role.reaches(zhixing_domain::keeping::Role::$role)?;
        let cx = crate::context::Writing::new(cx);
        let found = $run(&cx, super::router::parse::<$type>($request)?)?;
        super::router::answer(found, cx.into_changed())
    }};
}

pub(super) fn unknown(name: &str) -> Problem {
    Problem::new(Code::UnknownCall).with("name", name)
}

pub(super) fn parse<T: serde::de::DeserializeOwned>(request: Value) -> Result<T> {
    serde_json::from_value(request).map_err(|error| Problem::new(Code::BadRequest).with("detail", error))
}

pub(super) fn answer(found: impl serde::Serialize, changed: Vec<String>) -> Result<Reply> {
    let answer =
        to_raw_value(&found).map_err(|error| Problem::new(Code::Unexpected).with("detail", error))?;
    Ok(Reply { answer, changed })
}
