//! For tests: the fonts as they lie in the house, and what a reader sees of a PDF.

use crate::{Face, Fonts};
use std::io::Write as _;
use std::process::{Command, Stdio};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../fonts");

/// The house's own faces, with the system's for rare characters.
#[expect(clippy::disallowed_methods, reason = "a test reads the fonts; the crate is handed them")]
pub(crate) fn fonts() -> Fonts {
    let face = |name: &str| {
        let path = format!("{FOLDER}/{name}.ttf");
        Face::new(name, 0, move || std::fs::read(&path).ok())
    };
    let system = "/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc";
    let fallback = vec![Face::new("NotoSerifCJK", 2, move || std::fs::read(system).ok())];
    Fonts::new(
        face("NotoSerifSC_400Regular"),
        face("NotoSerifSC_700Bold"),
        face("NotoSansSC_400Regular"),
        face("NotoSansSC_700Bold"),
        fallback,
    )
}

/// The text that another program extracts.
pub(crate) fn extracted(pdf: &[u8]) -> String {
    through("pdftotext", &["-layout", "-", "-"], pdf)
}

/// The same in the order in which it was set, so that what stands on several lines of a cell stays together.
pub(crate) fn in_order(pdf: &[u8]) -> String {
    through("pdftotext", &["-raw", "-", "-"], pdf)
}

/// The pictures in a PDF as another program finds them: page, width and height in pixels.
pub(crate) fn images(pdf: &[u8]) -> Vec<(u32, u32, u32)> {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(pdf).unwrap();
    let list = Command::new("pdfimages").arg("-list").arg(file.path()).output().unwrap();
    let list = String::from_utf8(list.stdout).unwrap();
    let cell = |row: &str, at: usize| row.split_whitespace().nth(at).unwrap().parse().unwrap();
    list.lines().skip(2).map(|row| (cell(row, 0), cell(row, 3), cell(row, 4))).collect()
}

/// Writes a document where a person may look at it.
#[expect(clippy::disallowed_methods, reason = "a test leaves what it made to be looked at")]
pub(crate) fn leave(name: &str, pdf: &[u8]) {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../target/proofs");
    std::fs::create_dir_all(folder).unwrap();
    std::fs::write(format!("{folder}/{name}.pdf"), pdf).unwrap();
}

fn through(program: &str, given: &[&str], input: &[u8]) -> String {
    let mut child =
        Command::new(program).args(given).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut pipe = child.stdin.take().unwrap();
    let input = input.to_owned();
    let writer = std::thread::spawn(move || pipe.write_all(&input));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    assert!(output.status.success(), "{program}");
    String::from_utf8(output.stdout).unwrap()
}
