//! Choices: each is sent as one word, the word that files use too.

use engine::answer::{Basis, Said};
use engine::candidate::Kind;
use engine::condition::Condition;
use engine::difference::{Judged, Levels};
use wording::form::Wrong;

use super::Typed;

/// A choice from a few.
pub(crate) trait Word: Copy + 'static {
    /// All of them, in the order shown.
    const ALL: &'static [Self];

    /// The word that it is sent as.
    fn word(self) -> &'static str;

    /// The choice that is sent as this word.
    fn of(word: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .copied()
            .find(|choice| choice.word() == word)
    }
}

impl Typed {
    /// The one that is chosen; `missing` is what to say where none is.
    pub(crate) fn choice<T: Word>(&self, field: &str, missing: &'static str) -> Result<T, Wrong> {
        match self.text(field) {
            "" => Err(Wrong::Missing(missing)),
            word => T::of(word).ok_or(Wrong::NotAChoice),
        }
    }

    /// The one that is chosen, where one is.
    pub(crate) fn choice_or_none<T: Word>(&self, field: &str) -> Result<Option<T>, Wrong> {
        match self.text(field) {
            "" => Ok(None),
            word => T::of(word).map(Some).ok_or(Wrong::NotAChoice),
        }
    }

    /// The levels that are chosen, as `3` or `2-4`; nothing chosen is not known.
    pub(crate) fn levels(&self, field: &str, judged: Judged) -> Result<Option<Levels>, Wrong> {
        match self.text(field) {
            "" => Ok(None),
            word => levels_of(judged, word).map(Some).ok_or(Wrong::NotAChoice),
        }
    }
}

/// The levels that are sent as this word.
fn levels_of(judged: Judged, word: &str) -> Option<Levels> {
    let (low, high) = word.split_once('-').unwrap_or((word, word));
    Levels::of(judged, low.parse().ok()?, high.parse().ok()?)
}

/// The word that levels are sent as: `3` or `2-4`; empty where they are not known.
pub(crate) fn levels_word(levels: Option<Levels>) -> String {
    match levels {
        None => String::new(),
        Some(levels) if levels.low() == levels.high() => levels.low().to_string(),
        Some(levels) => format!("{}-{}", levels.low(), levels.high()),
    }
}

/// Every choice of levels: each alone, then every range. The range of all levels is left out: it says nothing.
pub(crate) fn levels_choices(judged: Judged) -> impl Iterator<Item = Levels> {
    let most = judged.levels();
    let ranges = (1..most).flat_map(move |low| (low + 1..=most).map(move |high| (low, high)));
    (1..=most)
        .map(|level| (level, level))
        .chain(ranges.filter(move |range| *range != (1, most)))
        .filter_map(move |(low, high)| Levels::of(judged, low, high))
}

impl Word for Kind {
    const ALL: &'static [Self] = &[Self::Problem, Self::Opportunity];

    fn word(self) -> &'static str {
        match self {
            Self::Problem => "problem",
            Self::Opportunity => "opportunity",
        }
    }
}

impl Word for Condition {
    const ALL: &'static [Self] = &Condition::ALL;

    fn word(self) -> &'static str {
        wording::condition::word(self)
    }
}

impl Word for Said {
    const ALL: &'static [Self] = &[Self::Yes, Self::Partly, Self::No, Self::Unknown];

    fn word(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::Partly => "partly",
            Self::No => "no",
            Self::Unknown => "unknown",
        }
    }
}

impl Word for Basis {
    const ALL: &'static [Self] = &[Self::FirstHand, Self::Heard, Self::Guess, Self::Ruling];

    fn word(self) -> &'static str {
        match self {
            Self::FirstHand => "first-hand",
            Self::Heard => "heard",
            Self::Guess => "guess",
            Self::Ruling => "ruling",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn every_word_is_its_own<T: Word + PartialEq + std::fmt::Debug>() {
        for choice in T::ALL {
            assert_eq!(T::of(choice.word()), Some(*choice));
        }
    }

    #[test]
    fn a_choice_comes_back_as_it_was_sent() {
        every_word_is_its_own::<Kind>();
        every_word_is_its_own::<Condition>();
        every_word_is_its_own::<Said>();
        every_word_is_its_own::<Basis>();
        for judged in Judged::ALL {
            for levels in levels_choices(judged) {
                let form = Typed::default().with("harm", levels_word(Some(levels)));
                assert_eq!(form.levels("harm", judged), Ok(Some(levels)));
            }
        }
    }

    #[test]
    fn levels_can_be_one_a_range_or_not_known_and_nothing_else() {
        let levels = |word| {
            Typed::default()
                .with("harm", word)
                .levels("harm", Judged::Harm)
        };
        assert_eq!(levels(""), Ok(None));
        assert_eq!(levels_choices(Judged::Harm).count(), 5 + 9);
        for wrong in ["0", "6", "4-2", "1-6", "-", "1-2-3", "badly"] {
            assert_eq!(levels(wrong), Err(Wrong::NotAChoice), "{wrong}");
        }
    }
}
