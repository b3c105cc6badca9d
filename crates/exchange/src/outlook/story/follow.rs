//! What came with model 1: questions, what to unblock first, and who is left behind.

use engine::outlook::Outlook;
use wording::Names;

use super::{Section, Thing};

/// How many questions are told; a person is asked three things at most.
const QUESTIONS: usize = 3;
/// How many openings are told.
const OPENINGS: usize = 10;

pub(super) fn questions(outlook: &Outlook, names: &Names<'_>) -> Option<Section> {
    use wording::questions as say;
    let told = engine::questions::first(&outlook.questions, QUESTIONS).into_iter();
    let things = told.map(|question| Thing {
        name: say::sentence(question, names),
        says: question
            .flips
            .iter()
            .map(|flip| say::flip(question, flip, names))
            .collect(),
    });
    let mut says = Vec::new();
    if outlook.questions.len() > QUESTIONS {
        says.push(say::more(outlook.questions.len() - QUESTIONS));
    }
    if !outlook.together.is_empty() {
        says.push(say::together(&outlook.together, names));
    }
    let things: Vec<Thing> = things.collect();
    (!things.is_empty() || !says.is_empty()).then(|| Section {
        things,
        says,
        ..Section::new(say::HEADING)
    })
}

pub(super) fn unblock(outlook: &Outlook, names: &Names<'_>) -> Option<Section> {
    use wording::unblock as say;
    let told = outlook.unblock.iter().take(OPENINGS);
    let mut says: Vec<String> = told.map(|opening| say::sentence(opening, names)).collect();
    if outlook.unblock.len() > OPENINGS {
        says.push(say::more(outlook.unblock.len() - OPENINGS));
    }
    (!says.is_empty()).then(|| Section {
        says,
        ..Section::new(say::HEADING)
    })
}

pub(super) fn left_behind(outlook: &Outlook, names: &Names<'_>) -> Section {
    let parts = [
        (
            wording::by_size::HEADING,
            wording::by_size::sentences(outlook, names),
        ),
        (
            wording::groups::HEADING,
            wording::groups::sentences(&outlook.groups, names),
        ),
        (
            wording::readiness::HEADING,
            wording::readiness::sentences(&outlook.readiness),
        ),
    ];
    let told = parts.into_iter().filter(|(_, says)| !says.is_empty());
    Section {
        things: told
            .map(|(name, says)| Thing {
                name: name.to_owned(),
                says,
            })
            .collect(),
        ..Section::new(wording::groups::LEFT_BEHIND)
    }
}
