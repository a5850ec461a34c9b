//! The paper's fonts: from npm packages into `src-tauri/fonts`, where the program and its bundle find them.

use crate::shell::{Result, root};
use std::fs;

const FACES: [(&str, &str); 4] = [
    ("noto-serif-sc/400Regular", "NotoSerifSC_400Regular.ttf"),
    ("noto-serif-sc/700Bold", "NotoSerifSC_700Bold.ttf"),
    ("noto-sans-sc/400Regular", "NotoSansSC_400Regular.ttf"),
    ("noto-sans-sc/700Bold", "NotoSansSC_700Bold.ttf"),
];

/// Copies the faces that are not there yet.
pub(crate) fn place() -> Result {
    let (from, to) = (root().join("ui/node_modules/@expo-google-fonts"), root().join("src-tauri/fonts"));
    fs::create_dir_all(&to).map_err(|error| format!("{}: {error}", to.display()))?;
    for (folder, name) in FACES {
        let target = to.join(name);
        if !target.exists() {
            let source = from.join(folder).join(name);
            fs::copy(&source, &target).map_err(|error| format!("{}: {error}", source.display()))?;
        }
    }
    Ok(())
}
