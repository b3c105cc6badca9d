//! Every kept input again, without the fuzzer: each to a site of its own.

use std::fs;
use std::path::Path;

use axum::http::StatusCode;

use super::site::Site;
use super::target::{api, is_done, judged};

/// Small, so that a person can read it and git can keep it.
const MOST_BYTES: usize = 8_000;

const PROBLEM: &str = "application/problem+json";

/// The kept inputs, by name.
fn kept() -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus/api");
    let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap());
    let read = |file: fs::DirEntry| {
        let name = file.file_name().to_string_lossy().into_owned();
        (name, fs::read(file.path()).unwrap())
    };
    files.map(read).collect()
}

#[test]
fn every_kept_input_is_done_or_refused_as_its_name_says() {
    let mut otherwise = Vec::new();
    for (name, input) in kept() {
        assert!(input.len() <= MOST_BYTES, "{name}: {} bytes", input.len());
        let done = is_done(&Site::new(), &input);
        if done == name.starts_with("refused-") {
            otherwise.push(name);
        }
    }
    assert_eq!(otherwise, [""; 0]);
}

#[test]
fn one_after_another_to_the_same_site_none_fails() {
    let done = kept().iter().filter(|(_, input)| api(input)).count();
    assert!(done >= 3, "{done} are done");
}

#[test]
#[should_panic(expected = "500 Internal Server Error")]
fn a_failure_is_caught() {
    judged(StatusCode::INTERNAL_SERVER_ERROR, PROBLEM, "{}");
}

#[test]
#[should_panic(expected = "it does not say why")]
fn a_refusal_without_a_word_is_caught() {
    judged(StatusCode::CONFLICT, PROBLEM, r#"{"status":409}"#);
}
