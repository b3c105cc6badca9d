//! What is asked again, and which answers grow old, each with the way to the form for an answer.

use std::collections::HashMap;

use engine::asking::{Ask, Since};
use engine::reading::GrowsOld;
use wording::{Names, groundwork as say};

use crate::answers::AnswerPath;
use crate::form::Word as _;

/// Something that is asked again.
pub(crate) struct AskShown<'a> {
    ask: &'a Ask,
    pub(crate) sentence: String,
    /// Why, and since when: of each that asks for it.
    pub(crate) since: Vec<String>,
}

impl<'a> AskShown<'a> {
    /// Each thing once, in the order met, with all that ask for it.
    pub(crate) fn all(
        asked: impl Iterator<Item = (&'a Ask, Since<'a>)>,
        names: &Names<'_>,
    ) -> Vec<Self> {
        Self::some(asked, usize::MAX, names).0
    }

    /// The same, at most so many of them; and how many there are besides.
    pub(crate) fn some(
        asked: impl Iterator<Item = (&'a Ask, Since<'a>)>,
        most: usize,
        names: &Names<'_>,
    ) -> (Vec<Self>, usize) {
        let mut places: HashMap<&'a Ask, usize> = HashMap::new();
        let mut all: Vec<Self> = Vec::new();
        for (ask, since) in asked {
            let new = places.len();
            let place = *places.entry(ask).or_insert(new);
            if place == all.len() && place < most {
                all.push(Self {
                    ask,
                    sentence: say::asked_again(ask, names),
                    since: Vec::new(),
                });
            }
            if let Some(shown) = all.get_mut(place) {
                shown.since.push(say::since(&since));
            }
        }
        let more = places.len() - all.len();
        (all, more)
    }
}

/// What the templates ask for.
impl AskShown<'_> {
    pub(crate) fn answer(&self) -> AnswerPath<'_> {
        AnswerPath::new(&self.ask.candidate, self.ask.condition).of_team(self.ask.team.as_ref())
    }

    pub(crate) fn candidate(&self) -> &str {
        self.ask.candidate.as_str()
    }

    pub(crate) fn condition(&self) -> &'static str {
        self.ask.condition.word()
    }

    pub(crate) fn team(&self) -> &str {
        self.ask.team.as_ref().map_or("", |id| id.as_str())
    }
}

/// Answers that grow old.
pub(crate) struct OldShown {
    old: GrowsOld,
    pub(crate) sentence: String,
}

impl OldShown {
    /// That answers grow old.
    pub(crate) fn of(old: GrowsOld, names: &Names<'_>) -> Self {
        let sentence = say::grows_old(&old, names);
        Self { old, sentence }
    }
}

/// What the templates ask for.
impl OldShown {
    pub(crate) fn answer(&self) -> AnswerPath<'_> {
        AnswerPath::new(&self.old.candidate, self.old.condition).of_team(self.old.team.as_ref())
    }
}
