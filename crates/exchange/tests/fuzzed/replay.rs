//! Every kept input again, without the fuzzers.

use std::fs;
use std::path::{Path, PathBuf};

use super::targets::ALL;

/// Small, so that a person can read it and git can keep it.
const MOST_BYTES: usize = 8_000;

fn corpus(target: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../fuzz/corpus")
        .join(target)
}

/// The kept inputs of a target, by name.
fn kept(target: &str) -> Vec<(String, Vec<u8>)> {
    let files = fs::read_dir(corpus(target))
        .unwrap()
        .map(|file| file.unwrap());
    let read = |file: fs::DirEntry| {
        let name = file.file_name().to_string_lossy().into_owned();
        (name, fs::read(file.path()).unwrap())
    };
    files.map(read).collect()
}

#[test]
fn every_kept_input_does_what_it_should() {
    for (name, target) in ALL {
        for (input, bytes) in kept(name) {
            eprintln!("{name}: {input}");
            target(&bytes);
        }
    }
}

/// Inputs that are all refused at the door would test nothing behind it.
#[test]
fn of_every_target_some_inputs_are_read_and_some_are_refused() {
    for (name, target) in ALL {
        let all = kept(name);
        let read = all.iter().filter(|(_, bytes)| target(bytes)).count();
        assert!(read >= 3, "{name}: {read} of {} are read", all.len());
        assert!(read < all.len(), "{name}: none is refused");
    }
}

#[test]
fn kept_inputs_are_small() {
    for (name, _) in ALL {
        for (input, bytes) in kept(name) {
            assert!(
                bytes.len() <= MOST_BYTES,
                "{name}/{input}: {} bytes",
                bytes.len()
            );
        }
    }
}
