//! The window: starts a house, hands it the page's calls, offers dialogs and printing. Nothing else.

mod dialogs;

use dialogs::Machine;
use serde::Serialize;
use serde_json::Value;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use tauri::{DragDropEvent, Emitter as _, Manager as _, WebviewUrl, WebviewWindowBuilder, WindowEvent};
use zhixing_domain::{Code, Problem};
use zhixing_office::{House, HouseSettings, Reply};

/// The page's one command. The work is done off the window's thread, so that it stays alive.
#[tauri::command]
async fn call(house: tauri::State<'_, Arc<House>>, name: String, request: Value) -> Result<Reply, Problem> {
    let house = Arc::clone(&house);
    tauri::async_runtime::spawn_blocking(move || house.call(&name, request))
        .await
        .unwrap_or_else(|error| Err(Problem::new(Code::Unexpected).with("detail", error)))
}

/// Opens the window and stays until it is closed.
pub fn run() -> ExitCode {
    if let Some(problem) = missing_display() {
        say(problem);
        return ExitCode::from(2);
    }
    let started = tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .invoke_handler(tauri::generate_handler![call])
        .setup(|app| {
            let house = start_house(app)?;
            app.manage(house);
            let window = WebviewWindowBuilder::new(app, "main", WebviewUrl::default())
                .title("知行干训")
                .inner_size(1366.0, 768.0)
                .min_inner_size(1024.0, 640.0)
                .build()?;
            fit(&window);
            let handle = app.handle().clone();
            let shown = window.clone();
            let asked = AtomicBool::new(false);
            window.on_window_event(move |event| match event {
                WindowEvent::DragDrop(DragDropEvent::Drop { paths, .. }) => take_dropped(&handle, paths),
                // The page saves what is being typed and then leaves; one that does not answer is closed the second time.
                WindowEvent::CloseRequested { api, .. } if !asked.swap(true, Ordering::Relaxed) => {
                    api.prevent_close();
                    let _ = handle.emit("closing", ());
                }
                WindowEvent::Resized(_) | WindowEvent::ScaleFactorChanged { .. } => fit(&shown),
                _ => (),
            });
            Ok(())
        })
        .run(tauri::generate_context!());
    match started {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            say(&format!("窗口没有打开：{error} / The window did not open: {error}"));
            ExitCode::FAILURE
        }
    }
}

/// The narrowest that pages are laid out for.
const LAID_OUT: f64 = 1160.0;

/// A narrower window shows its pages smaller instead of cutting them.
fn fit(window: &tauri::WebviewWindow) {
    let wide = window.inner_size().ok().zip(window.scale_factor().ok());
    if let Some((size, scale)) = wide {
        // A window that cannot be zoomed shows its pages as they are.
        let _ = window.set_zoom((f64::from(size.width) / scale / LAID_OUT).clamp(0.85, 1.0));
    }
}

fn start_house(app: &tauri::App) -> Result<Arc<House>, Box<dyn std::error::Error>> {
    let home = match std::env::var_os("ZHIXING_HOME") {
        Some(home) => PathBuf::from(home),
        None => app.path().app_data_dir()?,
    };
    std::fs::create_dir_all(&home)?;
    let mut fonts = vec![app.path().resource_dir()?.join("fonts")];
    if cfg!(debug_assertions) {
        fonts.push(PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/fonts")));
    }
    Ok(House::new(HouseSettings { home, fonts, host: Box::new(Machine::new(app.handle().clone())) })?)
}

/// What the page hears when files are dropped on the window.
#[derive(Serialize, Clone)]
struct Dropped {
    files: Vec<zhixing_office::host::Staged>,
}

fn take_dropped(app: &tauri::AppHandle, paths: &[PathBuf]) {
    let house = app.state::<Arc<House>>();
    let files = paths.iter().map(|path| house.stage(path.clone())).collect();
    // The window may be closing: then nobody is left to hear.
    let _ = app.emit("dropped", Dropped { files });
}

/// GTK aborts without a display, so it is told in words first.
fn missing_display() -> Option<&'static str> {
    let is_missing = cfg!(target_os = "linux")
        && ["DISPLAY", "WAYLAND_DISPLAY"].iter().all(|name| std::env::var_os(name).is_none());
    is_missing.then_some("没有图形界面，窗口打不开。请在桌面环境里启动。 / There is no display to open a window on. Start it from a desktop.")
}

#[expect(clippy::print_stderr, reason = "without a window the terminal is the only place to say it")]
fn say(text: &str) {
    eprintln!("{text}");
}
