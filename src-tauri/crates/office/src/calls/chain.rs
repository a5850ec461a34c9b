//! Calls of the room `chain` (全链).

use crate::{chain, paper};

calls! { chain:
    picture: read Viewer (chain::ChainOf) -> zhixing_domain::chain::Picture;
    print: read Viewer (chain::ChainOf) -> paper::MadePaper;
}
