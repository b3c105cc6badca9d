//! What a form showed as a source's answer, sent along so that nobody overwrites another's unseen.

use engine::answer::{Basis, Reply, Said};
use wording::form::Wrong;

use crate::form::Word as _;

/// What a form showed: a reply and how the source knows, or that there was none.
pub(crate) type Was = Option<(Reply, Basis)>;

/// The word it is sent as: `yes:first-hand`, `yes+no:heard`; empty for none.
pub(crate) fn was_word(was: Was) -> String {
    match was {
        None => String::new(),
        Some((Reply::Whole(said), basis)) => format!("{}:{}", said.word(), basis.word()),
        Some((Reply::Halves(a, b), basis)) => format!("{}+{}:{}", a.word(), b.word(), basis.word()),
    }
}

/// What is sent as this word.
///
/// # Errors
/// A word that no form of ours sends.
pub(crate) fn was_of(word: &str) -> Result<Was, Wrong> {
    if word.is_empty() {
        return Ok(None);
    }
    let read = || {
        let (reply, basis) = word.split_once(':')?;
        let reply = match reply.split_once('+') {
            None => Reply::Whole(Said::of(reply)?),
            Some((a, b)) => Reply::Halves(Said::of(a)?, Said::of(b)?),
        };
        Some((reply, Basis::of(basis)?))
    };
    read().map(Some).ok_or(Wrong::NotAChoice)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_shown_comes_back_as_it_was() {
        let shown = [
            None,
            Some((Reply::Whole(Said::Unknown), Basis::Guess)),
            Some((Reply::Halves(Said::Yes, Said::Partly), Basis::FirstHand)),
            Some((Reply::Whole(Said::No), Basis::Ruling)),
        ];
        for was in shown {
            assert_eq!(was_of(&was_word(was)), Ok(was));
        }
        for wrong in [
            "yes",
            "yes:",
            ":heard",
            "yes+:heard",
            "si:heard",
            "yes+no+no:heard",
        ] {
            assert_eq!(was_of(wrong), Err(Wrong::NotAChoice), "{wrong}");
        }
    }
}
