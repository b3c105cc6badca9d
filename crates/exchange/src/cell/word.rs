//! Cells that hold one word of a few, without regard to case.

use engine::answer::{Basis, Said};
use engine::candidate::{Kind, Status};
use jiff::civil::Date;

fn among<T: Copy>(text: &str, words: &[(&str, T)]) -> Option<T> {
    words
        .iter()
        .find(|(word, _)| word.eq_ignore_ascii_case(text))
        .map(|(_, meant)| *meant)
}

/// `problem`, `opportunity`.
pub(crate) fn kind(text: &str) -> Option<Kind> {
    among(
        text,
        &[
            ("problem", Kind::Problem),
            ("opportunity", Kind::Opportunity),
        ],
    )
}

/// `candidate`, `exemplar`, `must-do`, `done`, `parked`. A done one was done on the date given.
pub(crate) fn status(text: &str, done_on: Option<Date>) -> Option<Status> {
    let words = [
        ("candidate", Status::Candidate),
        ("exemplar", Status::Exemplar),
        ("must-do", Status::MustDo),
        ("done", Status::Done(done_on)),
        ("parked", Status::Parked),
    ];
    among(text, &words)
}

/// `yes`, `partly`, `no`, `unknown`.
pub(crate) fn said(text: &str) -> Option<Said> {
    let words = [
        ("yes", Said::Yes),
        ("partly", Said::Partly),
        ("no", Said::No),
        ("unknown", Said::Unknown),
    ];
    among(text, &words)
}

/// `first-hand`, `heard`, `guess`, `ruling`.
pub(crate) fn basis(text: &str) -> Option<Basis> {
    let words = [
        ("first-hand", Basis::FirstHand),
        ("heard", Basis::Heard),
        ("guess", Basis::Guess),
        ("ruling", Basis::Ruling),
    ];
    among(text, &words)
}
