//! One answer, and what became of it.

use engine::answer::{Answer, AnswerKey};
use engine::candidate::Candidate;
use engine::reading::Weighed;
use engine::text::Note;
use wording::{Names, answer as say, change, reading};

use crate::answers::AnswerPath;

/// An answer as it is shown.
pub(super) struct AnswerShown<'a> {
    /// Whether it counts.
    pub(super) counts: bool,
    /// `Yes`, or its halves.
    pub(super) said: String,
    /// Who says it.
    pub(super) source: &'a str,
    /// How they know.
    pub(super) basis: String,
    /// When they said it.
    pub(super) given: String,
    /// Why they say it.
    pub(super) why: Option<&'a Note>,
    /// Where it does not count, why not.
    pub(super) set_aside: Option<&'static str>,
    pub(super) change: AnswerPath<'a>,
    pub(super) take_back: AnswerPath<'a>,
}

impl<'a> AnswerShown<'a> {
    /// The answer of a candidate; `whys` are the reasons given for its answers.
    pub(super) fn of(
        candidate: &'a Candidate,
        answer: &'a Answer,
        weighed: Weighed,
        whys: &'a [(AnswerKey, Note)],
        names: &Names<'a>,
    ) -> Self {
        let key = answer.key();
        let counts = weighed == Weighed::Counts;
        Self {
            counts,
            said: capital(&say::reply(answer.reply, answer.condition)),
            source: change::source(&answer.source, names),
            basis: say::basis(answer.basis, answer.condition),
            given: say::given(answer.given),
            why: whys.iter().find(|(of, _)| *of == key).map(|(_, why)| why),
            set_aside: (!counts).then(|| reading::weighed(weighed)),
            change: AnswerPath::of(&candidate.id, answer),
            take_back: AnswerPath::taking_back(&candidate.id, answer),
        }
    }
}

/// With a capital first letter, to begin a line.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}
