//! Calls of the room `host` (the window and its files).

use crate::host;

calls! { host:
    pick_files: free (host::PickFiles) -> Vec<host::Staged>;
    pick_folder: free (()) -> Option<host::Staged>;
    leave: free (()) -> ();
    save: write Viewer (host::MadeFile) -> Option<String>;
    open: write Viewer (host::MadeFile) -> ();
    print: write Viewer (host::MadeFile) -> ();
}
