//! A token, as pages show it.

use operations::Token;

use crate::api::for_what;
use crate::path::Segment;

/// A token in a list: never its secret.
pub(super) struct Line {
    pub(super) name: String,
    /// What it is for, until when it works, when it was used.
    pub(super) told: String,
    /// Where it is taken back.
    pub(super) take_back: String,
}

impl Line {
    /// A token that is taken back below an address.
    pub(super) fn of(token: &Token, below: &str) -> Self {
        let scopes: Vec<_> = token.scopes.iter().map(|scope| for_what(*scope)).collect();
        Self {
            name: token.name.to_string(),
            told: wording::tokens::token(&scopes, token.last_day, token.used),
            take_back: format!("{below}/{}/take-back", Segment(token.id.as_str())),
        }
    }
}
