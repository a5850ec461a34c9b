//! The fonts that paper is set in: our own beside the program, the system's where a character is missing.

use std::path::{Path, PathBuf};
use zhixing_domain::{Code, Problem, Result};
use zhixing_print::{Face, Fonts};

/// Our own faces: serif, serif bold, sans, sans bold.
const OWN: [&str; 4] =
    ["NotoSerifSC_400Regular", "NotoSerifSC_700Bold", "NotoSansSC_400Regular", "NotoSansSC_700Bold"];

/// The system's faces in the order of the four styles, where our own are not there; each with the face's place in its
/// file.
const SYSTEM: [[(&str, u32); 3]; 4] = [
    [
        ("/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc", 2),
        ("C:/Windows/Fonts/simsun.ttc", 0),
        ("/System/Library/Fonts/Supplemental/Songti.ttc", 6),
    ],
    [
        ("/usr/share/fonts/opentype/noto/NotoSerifCJK-Bold.ttc", 2),
        ("C:/Windows/Fonts/simhei.ttf", 0),
        ("/System/Library/Fonts/Supplemental/Songti.ttc", 1),
    ],
    [
        ("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc", 2),
        ("C:/Windows/Fonts/msyh.ttc", 0),
        ("/System/Library/Fonts/STHeiti Light.ttc", 1),
    ],
    [
        ("/usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc", 2),
        ("C:/Windows/Fonts/msyhbd.ttc", 0),
        ("/System/Library/Fonts/STHeiti Medium.ttc", 1),
    ],
];

/// Faces with the rare characters that names are written with.
const RARE: [(&str, u32); 7] = [
    ("/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc", 2),
    ("C:/Windows/Fonts/simsunb.ttf", 0),
    ("C:/Windows/Fonts/SimsunExtG.ttf", 0),
    ("C:/Windows/Fonts/simsun.ttc", 0),
    ("/usr/share/fonts/truetype/hanazono/HanaMinA.ttf", 0),
    ("/usr/share/fonts/truetype/hanazono/HanaMinB.ttf", 0),
    ("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc", 2),
];

/// The fonts: our own from the first folder that has them, otherwise the system's.
pub fn read_fonts(folders: &[PathBuf]) -> Result<Fonts> {
    let own = folders.iter().find_map(|folder| {
        let paths = OWN.map(|name| folder.join(format!("{name}.ttf")));
        paths.iter().all(|path| path.is_file()).then(|| paths.map(|path| face(&path, 0)))
    });
    let four = own.or_else(|| {
        let found = SYSTEM.map(|faces| first_of(&faces));
        // One face of the system may have to stand in for the others.
        let any = found.iter().flatten().next().cloned()?;
        Some(found.map(|face| face.unwrap_or_else(|| any.clone())))
    });
    let Some([serif, serif_bold, sans, sans_bold]) = four else {
        let searched: Vec<String> = folders.iter().map(|folder| folder.display().to_string()).collect();
        return Err(Problem::new(Code::FontMissing).with("folders", searched.join("、")));
    };
    serif.check()?;
    let rare = RARE.iter().filter_map(|found| first_of(std::slice::from_ref(found))).collect();
    Ok(Fonts::new(serif, serif_bold, sans, sans_bold, rare))
}

fn first_of(faces: &[(&str, u32)]) -> Option<Face> {
    let found = faces.iter().find(|(path, _)| Path::new(path).is_file())?;
    Some(face(Path::new(found.0), found.1))
}

fn face(path: &Path, index: u32) -> Face {
    let name = path.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let path = path.to_owned();
    Face::new(&name, index, move || std::fs::read(&path).ok())
}
