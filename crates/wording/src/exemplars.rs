//! Exemplars, reviews and lessons, in words.

use engine::exemplars::{Exemplar, ExemplarState, Lesson};

use crate::Names;
use crate::change::quoted;

/// What was done to an exemplar.
pub fn told(before: Option<&Exemplar>, after: &Exemplar, names: &Names<'_>) -> Vec<String> {
    let title = quoted(&names.title(&after.candidate));
    let Some(was) = before else {
        return vec![format!("Started {title}")];
    };
    let told = match &after.state {
        ExemplarState::WentBack { why, .. } if was.state != after.state => {
            format!("{title} went back to the list: {why}")
        }
        _ if was.reviews.len() < after.reviews.len() => format!("Reviewed {title}"),
        _ if was.notes.len() < after.notes.len() => format!("Added a note to {title}"),
        _ => format!("Changed what is kept of {title}"),
    };
    vec![told]
}

/// What was done to a lesson.
pub fn told_lesson(before: Option<&Lesson>, after: &Lesson) -> Vec<String> {
    let told = match before {
        None => format!("Wrote down a lesson: {}", after.text),
        Some(_) => format!("Changed a lesson: {}", after.text),
    };
    vec![told]
}
