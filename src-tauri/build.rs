//! Declares the one command, so that the page needs a permission for it.

fn main() {
    // WebKitGTK links the system's SQLite: ours must stay inside, or it would take the other's place.
    #[cfg(target_os = "linux")]
    println!("cargo:rustc-link-arg-bins=-Wl,--exclude-libs,ALL");
    let manifest = tauri_build::AppManifest::new().commands(&["call"]);
    let attributes = tauri_build::Attributes::new().app_manifest(manifest);
    if let Err(error) = tauri_build::try_build(attributes) {
        println!("cargo::error={error:#}");
    }
}
