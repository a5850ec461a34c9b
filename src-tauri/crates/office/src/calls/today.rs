//! Calls of the room `today` (工作台).

use crate::today;

calls! { today:
    board: read Viewer (()) -> today::DayBoard;
}
