//! Files dropped on the window as another program drops them: by XDND, the protocol of X.

use std::path::PathBuf;
use std::time::Instant;
use x11rb::COPY_DEPTH_FROM_PARENT;
use x11rb::CURRENT_TIME;
use x11rb::connection::Connection as _;
use x11rb::protocol::Event;
use x11rb::protocol::xproto::{
    Atom, AtomEnum, ClientMessageEvent, ConnectionExt as _, CreateWindowAux, EventMask, PropMode,
    SELECTION_NOTIFY_EVENT, SelectionNotifyEvent, SelectionRequestEvent, Window, WindowClass,
};
use x11rb::rust_connection::RustConnection;
use x11rb::wrapper::ConnectionExt as _;

/// The version of the protocol that is spoken.
const VERSION: u32 = 5;
/// Where the files are held: across in the upper half, down in the lower.
const MIDDLE: u32 = 0x0190_0190;

/// A program that holds files over a window.
struct Source {
    x: RustConnection,
    own: Window,
    over: Window,
    uris: Atom,
    list: String,
}

/// Drops `files` into the middle of the program's window and waits until it has taken them.
pub(super) fn drop_files(display: &str, files: &[PathBuf]) {
    let (x, screen) = x11rb::connect(Some(display)).unwrap();
    let root = x.setup().roots[screen].root;
    let own = x.generate_id().unwrap();
    let looks = CreateWindowAux::new();
    x.create_window(COPY_DEPTH_FROM_PARENT, own, root, 0, 0, 1, 1, 0, WindowClass::INPUT_OUTPUT, 0, &looks)
        .unwrap();
    let over = taker(&x, root).unwrap();
    let uris = atom(&x, "text/uri-list");
    let list =
        files.iter().fold(String::new(), |list, file| list + "file://" + &file.to_string_lossy() + "\r\n");
    let source = Source { x, own, over, uris, list };
    source.x.set_selection_owner(own, atom(&source.x, "XdndSelection"), CURRENT_TIME).unwrap();
    source.say("XdndEnter", [VERSION << 24, uris, 0, 0]);
    // It asks for the list while the files are held over it, and takes them once it has it.
    let mut asked = false;
    let copy = atom(&source.x, "XdndActionCopy");
    let end = Instant::now() + super::PATIENCE;
    loop {
        source.say("XdndPosition", [0, MIDDLE, CURRENT_TIME, copy]);
        let (told, now) = source.until("XdndStatus");
        asked |= now;
        if asked && told[1] & 1 == 1 {
            break;
        }
        assert!(Instant::now() < end, "the window takes no files");
    }
    source.say("XdndDrop", [0, CURRENT_TIME, 0, 0]);
    source.until("XdndFinished");
}

impl Source {
    /// Tells the window beneath.
    fn say(&self, what: &str, [a, b, c, d]: [u32; 4]) {
        let message = ClientMessageEvent::new(32, self.over, atom(&self.x, what), [self.own, a, b, c, d]);
        self.x.send_event(false, self.over, EventMask::NO_EVENT, message).unwrap();
        self.x.flush().unwrap();
    }

    /// Hands out the list until the window says `what`: what it said, and whether it asked for the list.
    fn until(&self, what: &str) -> ([u32; 5], bool) {
        let what = atom(&self.x, what);
        let mut asked = false;
        loop {
            match self.x.wait_for_event().unwrap() {
                Event::SelectionRequest(request) => {
                    asked |= request.target == self.uris;
                    self.hand_out(&request);
                }
                Event::ClientMessage(message) if message.type_ == what => {
                    return (message.data.as_data32(), asked);
                }
                _ => (),
            }
        }
    }

    fn hand_out(&self, request: &SelectionRequestEvent) {
        let has = request.target == self.uris;
        if has {
            let (to, list) = (request.requestor, self.list.as_bytes());
            self.x.change_property8(PropMode::REPLACE, to, request.property, self.uris, list).unwrap();
        }
        let answer = SelectionNotifyEvent {
            response_type: SELECTION_NOTIFY_EVENT,
            sequence: 0,
            time: request.time,
            requestor: request.requestor,
            selection: request.selection,
            target: request.target,
            property: if has { request.property } else { x11rb::NONE },
        };
        self.x.send_event(false, request.requestor, EventMask::NO_EVENT, answer).unwrap();
        self.x.flush().unwrap();
    }
}

/// The window below `at` that takes drops.
fn taker(x: &RustConnection, at: Window) -> Option<Window> {
    let aware = atom(x, "XdndAware");
    let property = x.get_property(false, at, aware, AtomEnum::ANY, 0, 1).unwrap().reply().unwrap();
    if property.type_ != x11rb::NONE {
        return Some(at);
    }
    x.query_tree(at).unwrap().reply().unwrap().children.into_iter().find_map(|child| taker(x, child))
}

fn atom(x: &RustConnection, name: &str) -> Atom {
    x.intern_atom(false, name.as_bytes()).unwrap().reply().unwrap().atom
}
