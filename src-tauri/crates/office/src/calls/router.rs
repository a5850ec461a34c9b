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

macro_rules! calls {
    ($($room:ident { $($call:ident: $kind:ident $($role:ident)? ($request:ty) -> $answer:ty;)+ })+) => {
        /// Every call, in the order of the rooms.
        pub const CALLS: &[Call] = &[$($(calls!(@entry $kind $($role)?, concat!(stringify!($room), ".", stringify!($call))),)+)+];

        pub(crate) fn call(house: &Arc<House>, name: &str, request: Value) -> Result<Reply> {
            match name {
                $($(concat!(stringify!($room), ".", stringify!($call)) =>
                    calls!(@run house, request, $room::$call, $kind $($role)?, $request),)+)+
                _ => Err(Problem::new(Code::UnknownCall).with("name", name)),
            }
        }

        /// Hands every call with its types to the collector of the window's TypeScript.
        pub(crate) fn collect(to: &mut Collector) {
            $($(to.call::<$request, $answer>(stringify!($room), stringify!($call));)+)+
        }
    };
    (@entry free, $name:expr) => { Call { name: $name, role: None, writes: false } };
    (@entry read $role:ident, $name:expr) => { Call { name: $name, role: Some(Role::$role), writes: false } };
    (@entry write $role:ident, $name:expr) => { Call { name: $name, role: Some(Role::$role), writes: true } };
    (@run $house:ident, $request:ident, $run:path, free, $type:ty) => {
        answer($run($house, parse::<$type>($request)?)?, Vec::new())
    };
    (@run $house:ident, $request:ident, $run:path, read $role:ident, $type:ty) => {{
        let cx = $house.reading()?;
        check(cx.account().role, Role::$role)?;
        answer($run(&cx, parse::<$type>($request)?)?, Vec::new())
    }};
    (@run $house:ident, $request:ident, $run:path, write $role:ident, $type:ty) => {{
        let cx = $house.reading()?;
        check(cx.account().role, Role::$role)?;
        let cx = Writing::new(cx);
        let found = $run(&cx, parse::<$type>($request)?)?;
        answer(found, cx.into_changed())
    }};
}

pub(super) fn parse<T: serde::de::DeserializeOwned>(request: Value) -> Result<T> {
    serde_json::from_value(request).map_err(|error| Problem::new(Code::BadRequest).with("detail", error))
}

pub(super) fn answer(found: impl serde::Serialize, changed: Vec<String>) -> Result<Reply> {
    let answer =
        to_raw_value(&found).map_err(|error| Problem::new(Code::Unexpected).with("detail", error))?;
    Ok(Reply { answer, changed })
}

pub(super) fn check(has: Role, needs: Role) -> Result<()> {
    if has < needs {
        return Err(Problem::new(Code::NotAllowed).with("role", has.zh()).with("needed", needs.zh()));
    }
    Ok(())
}
