//! Calls of the room `paper` (打印).

use crate::{host, paper};

calls! { paper:
    bytes: read Viewer (host::MadeFile) -> paper::Bytes;
    records: read Viewer (paper::FindPrints) -> Vec<paper::PrintRow>;
    reprint: read Viewer (paper::RecordRef) -> paper::MadePaper;
    record: write Viewer (host::MadeFile) -> ();
    series: read Viewer (()) -> Vec<paper::SeriesRow>;
    stock: read Viewer (()) -> Vec<zhixing_domain::paper::Stock>;
    save_stock: write Clerk (Vec<zhixing_domain::paper::Stock>) -> ();
    print_calibration: read Viewer (paper::StockRef) -> paper::MadePaper;
}
