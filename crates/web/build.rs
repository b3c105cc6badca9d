//! Hands the names of the built styles and scripts to the compiler, and says what to do where they are missing.

use std::path::Path;
use std::process::exit;

const MANIFEST: &str = "../../web-assets/dist/manifest.json";

/// The name that `web-assets/build.mjs` gives each file, and the variable that carries the hashed name into the crate.
const FILES: [(&str, &str); 3] = [
    ("foothold.css", "FOOTHOLD_STYLES"),
    ("foothold.js", "FOOTHOLD_SCRIPTS"),
    ("supported.js", "FOOTHOLD_SUPPORTED"),
];

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed={MANIFEST}");
    let Ok(text) = std::fs::read_to_string(Path::new(MANIFEST)) else {
        refuse("the styles and scripts are not built yet");
    };
    let Ok(manifest) = serde_json::from_str::<serde_json::Value>(&text) else {
        refuse("web-assets/dist/manifest.json is not JSON");
    };
    for (name, variable) in FILES {
        let Some(file) = manifest[name].as_str() else {
            refuse(&format!("web-assets/dist/manifest.json names no {name}"));
        };
        println!("cargo:rustc-env={variable}={file}");
    }
}

fn refuse(why: &str) -> ! {
    println!("cargo:error={why}: run `make assets` in the project's root, then build again");
    exit(1)
}
