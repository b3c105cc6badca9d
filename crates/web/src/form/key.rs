//! The one-time key of a form that makes something, and the revision that a form shows.

use engine::text::Name;
use wording::form::Wrong;

use super::Typed;

const OPEN_AGAIN: &str = "Open this form again, then send it.";

impl Typed {
    /// The field that carries the key.
    pub(crate) const KEY: &str = "key";
    /// The field that carries the revision.
    pub(crate) const SEEN: &str = "seen";

    /// The key that the form was made with: the same form sent twice makes one thing.
    pub(crate) fn one_time_key(&self) -> Result<Name, Wrong> {
        self.line(Self::KEY, OPEN_AGAIN)
    }

    /// The revision that the form was made from: what changed since is not overwritten unseen.
    pub(crate) fn seen(&self) -> Result<i64, Wrong> {
        let seen = self.text(Self::SEEN).parse().ok();
        seen.filter(|seen| *seen >= 0)
            .ok_or(Wrong::Missing(OPEN_AGAIN))
    }
}
