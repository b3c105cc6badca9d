//! What came with model 1: questions, what to unblock first, and who is left behind.

use engine::outlook::Outlook;
use wording::Names;

use super::thing;
use crate::paper::{Part, Section};

/// How many questions are told; a person is asked three things at most.
const QUESTIONS: usize = 3;
/// How many openings are told.
const OPENINGS: usize = 10;

pub(super) fn questions(outlook: &Outlook, names: &Names<'_>) -> Option<Section> {
    use wording::questions as say;
    let told = engine::questions::first(&outlook.questions, QUESTIONS).into_iter();
    let things = told.map(|question| {
        let flips = question.flips.iter();
        let flips = flips.map(|flip| say::flip(question, flip, names));
        thing(say::sentence(question, names), flips.collect())
    });
    let more = outlook.questions.len().saturating_sub(QUESTIONS);
    let more = (more > 0).then(|| say::more(more));
    let together = &outlook.together;
    let together = (!together.is_empty()).then(|| say::together(together, names));
    let lines = more.into_iter().chain(together).map(Part::line);
    let section = Section::new(say::HEADING).with(things).with(lines);
    (!section.parts.is_empty()).then_some(section)
}

pub(super) fn unblock(outlook: &Outlook, names: &Names<'_>) -> Option<Section> {
    use wording::unblock as say;
    let told = outlook.unblock.iter().take(OPENINGS);
    let told = told.map(|opening| say::sentence(opening, names));
    let more = outlook.unblock.len().saturating_sub(OPENINGS);
    let more = (more > 0).then(|| say::more(more));
    let lines = told.chain(more).map(Part::line);
    (!outlook.unblock.is_empty()).then(|| Section::new(say::HEADING).with(lines))
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
    let things = told.map(|(name, says)| thing(name, says));
    Section::new(wording::groups::LEFT_BEHIND).with(things)
}
