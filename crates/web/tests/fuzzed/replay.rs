//! Every kept input again, without the fuzzer: each to a site of its own.

use std::fs;
use std::path::Path;

use axum::http::StatusCode;

use super::site::Site;
use super::target::{answered, api, judged};

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

/// What the name of an input says that it is answered: `404-no-such-address`.
fn expected(name: &str) -> Option<u16> {
    name.split('-').next().unwrap_or_default().parse().ok()
}

#[test]
fn every_kept_input_is_answered_as_its_name_says() {
    for (name, input) in kept() {
        assert!(input.len() <= MOST_BYTES, "{name}: {} bytes", input.len());
        let answered = answered(&Site::new(), &input);
        let answered = answered.map(|status| status.as_u16());
        assert_eq!(answered, expected(&name), "{name}");
    }
}

#[test]
fn one_after_another_to_the_same_site_none_fails() {
    let answers = kept().into_iter().filter_map(|(_, input)| api(&input));
    let done = answers.filter(StatusCode::is_success).count();
    assert!(done >= 15, "{done} are done");
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
