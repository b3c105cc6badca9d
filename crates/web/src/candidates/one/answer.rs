//! One answer, and what became of it.

use engine::candidate::Candidate;
use engine::condition::Condition;
use engine::safe::Shown;
use engine::text::Note;
use wording::{Names, answer as say, change, reading, safe};

use crate::answers::AnswerPath;

/// An answer as it is shown.
pub(super) struct AnswerShown<'a> {
    /// `Yes`, or its halves.
    pub(super) said: String,
    /// Who says it; none who sees no names is told.
    pub(super) source: &'a str,
    /// How they know, and when they said it where that is told.
    pub(super) basis: String,
    /// Why they say it.
    pub(super) why: Option<&'a Note>,
    /// Where it does not count, why not.
    pub(super) set_aside: Option<&'static str>,
    /// Where it is changed, and where taken back; none where it is nobody's to change who looks.
    pub(super) ways: Option<[AnswerPath<'a>; 2]>,
}

impl<'a> AnswerShown<'a> {
    /// An answer about a condition of a candidate, as the one who looks sees it.
    pub(super) fn of(
        shown: &Shown<'a>,
        candidate: &'a Candidate,
        condition: Condition,
        names: &Names<'a>,
    ) -> Self {
        let (source, basis) = if let Some(answer) = shown.whole {
            let (how, when) = (say::basis(shown.basis, condition), say::given(answer.given));
            (
                change::source(&answer.source, names),
                format!("{how} · {when}"),
            )
        } else {
            let how = safe::basis(shown.basis, condition, shown.is_old);
            (safe::SOMEONE, how)
        };
        let ways = shown.whole.map(|answer| {
            let change = AnswerPath::of(&candidate.id, answer);
            [change, AnswerPath::taking_back(&candidate.id, answer)]
        });
        Self {
            said: capital(&say::reply(shown.reply, condition)),
            source,
            basis,
            why: shown.why,
            set_aside: (!shown.counts()).then(|| reading::weighed(shown.weighed)),
            ways,
        }
    }
}

/// With a capital first letter, to begin a line.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}
