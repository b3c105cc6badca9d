//! Which passphrases are too easy to guess.

use engine::text::Name;
use thiserror::Error;
use zxcvbn::{Score, zxcvbn};

/// The fewest letters of a passphrase.
pub const SHORTEST_PASSPHRASE: usize = 10;
/// The most. Longer ones would only cost time.
pub const LONGEST_PASSPHRASE: usize = 1_000;
/// As much as is judged: what begins well enough is well enough.
const JUDGED: usize = 100;

/// Why a passphrase is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum TooWeak {
    /// Too few letters.
    #[error("it has fewer than {SHORTEST_PASSPHRASE} letters")]
    Short,
    /// Too many.
    #[error("it has more than {LONGEST_PASSPHRASE} letters")]
    Long,
    /// Somebody would guess it: a word or two that everyone uses, a row of keys, the organisation's name.
    #[error("it is easy to guess")]
    Obvious,
}

/// Refuses what would be guessed, knowing what everyone knows: the organisation's name, the person's, their address.
pub(super) fn judge(passphrase: &str, organisation: &Name, known: &[&str]) -> Result<(), TooWeak> {
    let letters = passphrase.chars().count();
    if letters < SHORTEST_PASSPHRASE {
        return Err(TooWeak::Short);
    }
    if letters > LONGEST_PASSPHRASE {
        return Err(TooWeak::Long);
    }
    let judged: String = passphrase.chars().take(JUDGED).collect();
    let texts = known
        .iter()
        .copied()
        .chain([organisation.as_str(), "foothold"]);
    let words: Vec<&str> = texts
        .flat_map(|text| {
            text.split('@')
                .chain(text.split(|c: char| !c.is_alphanumeric()))
        })
        .collect();
    if zxcvbn(&judged, &words).score() < Score::Three {
        return Err(TooWeak::Obvious);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(passphrase: &str) -> Result<(), TooWeak> {
        let organisation = Name::parse("Fernley Borough Council").unwrap();
        judge(
            passphrase,
            &organisation,
            &["Jo Smith", "jo.smith@fernley.example"],
        )
    }

    #[test]
    fn what_everyone_would_try_is_refused() {
        for easy in [
            "password123",
            "qwertyuiop",
            "aaaaaaaaaaaa",
            "1234567890",
            "Fernley2026",
            "jo.smith.1",
            "foothold1!",
        ] {
            assert_eq!(judged(easy), Err(TooWeak::Obvious), "{easy}");
        }
        assert_eq!(judged("short"), Err(TooWeak::Short));
        assert_eq!(judged(&"x".repeat(1_001)), Err(TooWeak::Long));
    }

    #[test]
    fn three_random_words_and_long_sentences_are_welcome() {
        for good in [
            "pebble tractor violin",
            "Der Hund mag keinen Regen im März",
            "ö日本語のとても長い文章です",
        ] {
            assert_eq!(judged(good), Ok(()), "{good}");
        }
    }
}
