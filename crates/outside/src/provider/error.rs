//! Why nobody is signed in. No message holds a secret, a code or a token.

use thiserror::Error;

use super::way::NoAnswer;

/// Why a sign-in with the provider came to nothing.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ProviderError {
    /// The person said no, or the provider did not let them in.
    #[error("the sign-in was declined at the provider")]
    Declined,
    /// What came back is not of the sign-in that was begun in this browser.
    #[error("the answer does not belong to the sign-in that was begun here")]
    NotOurs,
    /// Too long after it was begun.
    #[error("the sign-in took more than {} minutes", super::Pending::MINUTES)]
    TooLate,
    /// The provider takes a code once and for a short while; this one it did not take.
    #[error(
        "the provider did not accept the code that it gave: it was used already, or is too old"
    )]
    CodeRefused,
    /// The provider says that it failed.
    #[error("the provider answers with the error “{0}”")]
    Failed(String),
    /// It did not accept Foothold itself.
    #[error(
        "the provider did not accept Foothold (“{0}”): look at the client id and secret, and at the address to come back to"
    )]
    ClientRefused(String),
    /// It could not be asked.
    #[error("{0}")]
    NotAnswered(String),
    /// It says what cannot be read.
    #[error("what the provider says cannot be read: {0}")]
    NotRead(String),
    /// It goes by another name.
    #[error("the provider at {asked} is another than was meant: {said}")]
    AnotherIssuer {
        /// The issuer as set.
        asked: String,
        /// What was found instead.
        said: String,
    },
    /// What it says about the person cannot be trusted.
    #[error("what the provider says about the person cannot be trusted: {0}")]
    Untrusted(#[from] Untrusted),
    /// This machine cannot reach others safely.
    #[error("no safe way out of this machine: {0}")]
    NoWayOut(String),
}

/// Why what is said about a person is not believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Untrusted {
    /// No id token came.
    #[error("there is no id token")]
    Missing,
    /// Not signed by the provider, or in a way that is not accepted.
    #[error("its signature is not the provider's")]
    Signature,
    /// Said by somebody else.
    #[error("it was issued by another provider")]
    Issuer,
    /// Said to somebody else.
    #[error("it was meant for another application")]
    Audience,
    /// Said in another sign-in.
    #[error("it belongs to another sign-in")]
    Nonce,
    /// Said too long ago, or in the future.
    #[error("it has expired, or its time has not come: look at the clocks of both machines")]
    Time,
    /// The access token beside it is another's.
    #[error("the access token beside it is another's")]
    AccessToken,
    /// What else is said is about somebody else.
    #[error("what else is said is about another person")]
    Subject,
    /// Otherwise not as it must be.
    #[error("it is not as the standard says")]
    Malformed,
}

/// Who can do something about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The person: by signing in once more.
    Person,
    /// Whoever looks after the provider or after Foothold's settings. It is worth logging.
    Provider,
}

impl ProviderError {
    /// Who can do something about it.
    pub fn fault(&self) -> Fault {
        match self {
            Self::Declined | Self::NotOurs | Self::TooLate | Self::CodeRefused => Fault::Person,
            _ => Fault::Provider,
        }
    }
}

impl From<NoAnswer> for ProviderError {
    fn from(why: NoAnswer) -> Self {
        Self::NotAnswered(why.to_string())
    }
}

/// An error by the name that the standards give it: letters and underscores, never free text of others.
pub(super) fn named(error: &str) -> String {
    let name: String = error
        .chars()
        .filter(|c| c.is_ascii_alphanumeric() || *c == '_')
        .take(40)
        .collect();
    if name.is_empty() {
        "unnamed".to_owned()
    } else {
        name
    }
}
