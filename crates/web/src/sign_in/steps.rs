//! Everything that waits for its next step.

use operations::passkeys::{Making, SigningIn};
use outside::provider::Pending;
use outside::{Secret, Url};

use super::between::Between;

/// Everything that waits for its next step. Cheap to clone.
#[derive(Clone, Debug, Default)]
pub(crate) struct Steps {
    /// Sign-ins that went to the provider, and where to go once they are back.
    pub(super) gone_out: Between<(Pending, String)>,
    /// What the provider wants to see at signing out, under the session's secret.
    pub(super) hints: Between<Secret>,
    /// Where to sign out of the provider too.
    pub(super) ways_out: Between<Url>,
    /// Challenges to sign in with a passkey.
    pub(super) signing_in: Between<SigningIn>,
    /// Challenges to make one, under the session's id.
    pub(crate) making: Between<Making>,
}
