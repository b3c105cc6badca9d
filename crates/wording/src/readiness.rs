//! Does readiness itself leave people behind? Who is ready among the worst served, and among the rest.

use engine::fairness::{Counts, Readiness};

use crate::number;

/// The heading over it.
pub const HEADING: &str = "Who is ready";

/// The two sides, each in a sentence.
pub fn sentences(readiness: &Readiness) -> Vec<String> {
    let worst = &readiness.badly_served_and_disadvantaged;
    let rest = &readiness.the_rest;
    let mut all = Vec::new();
    if total(worst) == 0 {
        all.push(
            "Of none is it sure yet that people are served badly and are worse off.".to_owned(),
        );
    } else {
        all.push(format!(
            "Where people are surely served badly, and some are worse off: {}.",
            told(worst)
        ));
    }
    if total(rest) > 0 {
        all.push(format!("Among the rest: {}.", told(rest)));
    }
    all
}

const fn total(counts: &Counts) -> usize {
    counts.start + counts.ask + counts.prepare
}

/// `two can start now, one to ask about and three with ground to prepare`, without what there is none of.
fn told(counts: &Counts) -> String {
    let some = |count: usize, what: &str| {
        (count > 0).then(|| format!("{} {what}", number::in_words(count as u64)))
    };
    let parts: Vec<String> = [
        some(counts.start, "can start now"),
        some(counts.ask, "to ask about first"),
        some(counts.prepare, "with ground to prepare"),
    ]
    .into_iter()
    .flatten()
    .collect();
    crate::list::and(&parts)
}
