//! Every sentence, rendered once: a change of words shows in the snapshot, and the whole is measured for how hard it
//! is to read.

#[cfg(test)]
mod catalogue {
    pub(crate) mod blind;
    pub(crate) mod changes;
    pub(crate) mod entry;
    pub(crate) mod exemplars;
    pub(crate) mod fairness;
    pub(crate) mod faults;
    pub(crate) mod fixture;
    pub(crate) mod forms;
    pub(crate) mod groundwork;
    pub(crate) mod import;
    pub(crate) mod imported;
    pub(crate) mod mail;
    pub(crate) mod matters;
    pub(crate) mod papers;
    pub(crate) mod picture;
    pub(crate) mod playbook;
    pub(crate) mod programs;
    pub(crate) mod public;
    pub(crate) mod questions;
    pub(crate) mod reading_age;
    pub(crate) mod reasons;
    pub(crate) mod records;
    pub(crate) mod refusals;
    pub(crate) mod rounds;
    pub(crate) mod scene;
    pub(crate) mod sentences;
    pub(crate) mod strategy;
    pub(crate) mod tour;
    pub(crate) mod verdicts;
    pub(crate) mod waiting;
    pub(crate) mod what_if;
}

use catalogue::{reading_age, sentences};

#[test]
fn every_sentence_is_as_agreed() {
    insta::assert_snapshot!(sentences::all().join("\n"));
}

/// The whole catalogue is for a reading age of 9 to 11; one sentence may be harder because a fixed term stands in it.
#[test]
fn the_catalogue_reads_at_the_age_of_eleven_or_less() {
    let all = sentences::all();
    let whole = reading_age::of(&all.join(" "));
    assert!(
        whole <= 11.0,
        "the whole catalogue needs a reading age of {whole:.1}"
    );
    for sentence in all.iter().filter(|s| s.split_whitespace().count() >= 8) {
        let age = reading_age::of(sentence);
        assert!(age <= 17.0, "{sentence}: needs a reading age of {age:.1}");
    }
}

#[test]
fn the_measure_tells_hard_words_from_easy_ones() {
    let easy = reading_age::of("The cat sat on the mat. It was warm.");
    let hard = reading_age::of(
        "Organisational prioritisation necessitates comprehensive multidimensional consideration of strategic capability.",
    );
    assert!(easy < 8.0 && hard > 20.0, "{easy} {hard}");
}

#[test]
fn no_sentence_blames_or_names_a_person() {
    for sentence in sentences::all() {
        assert!(!sentence.contains("Pat Smith"), "{sentence}");
        assert!(!sentence.contains("Benefits has no room"), "{sentence}");
        assert!(
            !sentence.contains("refused") && !sentence.contains("failed"),
            "{sentence}"
        );
    }
}
