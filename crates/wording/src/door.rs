//! How people come in, in words. Lines of activity are about a person; their name stands before them.

use jiff::civil::DateTime;

use crate::date;

/// How somebody signs in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// The code printed where Foothold is started.
    Code,
    /// A passphrase.
    Passphrase,
    /// A passkey.
    Passkey,
    /// The organisation's own provider.
    Provider,
    /// A link.
    Link,
}

/// What a link is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum For {
    /// To come in for the first time.
    FirstTime,
    /// To come in again.
    Again,
    /// To come in again, made on the machine that Foothold runs on.
    AgainFromTheMachine,
    /// To answer.
    Answering,
    /// To put something forward from inside the organisation.
    PuttingForward,
}

/// As part of a sentence: `signed in with a passphrase`.
pub const fn with(by: By) -> &'static str {
    match by {
        By::Code => "with the code that Foothold printed",
        By::Passphrase => "with a passphrase",
        By::Passkey => "with a passkey",
        By::Provider => "through the organisation’s own sign-in",
        By::Link => "by a link",
    }
}

const fn link_for(what: For) -> &'static str {
    match what {
        For::FirstTime => "to come in for the first time",
        For::Again => "to come in again",
        For::AgainFromTheMachine => "to come in again, on the machine that Foothold runs on",
        For::Answering => "to answer by",
        For::PuttingForward => "to put things forward from inside the organisation",
    }
}

/// A browser in which somebody is signed in.
pub fn session(by: By, began: DateTime, used: DateTime) -> String {
    let (began, used) = (date::with_time(began), date::with_time(used));
    format!("Signed in {}, {began}. Last used {used}.", with(by))
}

/// A link that works until then.
pub fn link_until(what: For, until: DateTime) -> String {
    let until = date::with_time(until);
    format!("A link {}. It works until {until}.", link_for(what))
}

/// Somebody signed in.
pub fn signed_in(by: By) -> String {
    format!("Signed in {}", with(by))
}

/// Somebody tried to sign in, and was not let in.
pub fn not_let_in(by: By) -> String {
    format!("Tried to sign in {}, and was not let in", with(by))
}

/// A link was made.
pub fn link_made(what: For) -> String {
    format!("Made a link {}", link_for(what))
}

/// A link was taken back.
pub fn link_taken_back(what: For) -> String {
    format!("Took back a link {}", link_for(what))
}

/// Somebody signed out.
pub const SIGNED_OUT: &str = "Signed out";
/// Somebody tried what their role does not allow.
pub const REFUSED: &str = "Tried something that the role does not allow";
/// Something was put forward without an account.
pub const SUGGESTED: &str = "Put something forward without an account";
/// It is on the list.
pub const SUGGESTION_TAKEN: &str = "Took what was put forward without an account";
/// It is not.
pub const SUGGESTION_DECLINED: &str = "Did not take what was put forward without an account";
/// An address was set.
pub const EMAIL_SET: &str = "Set the email address";
/// A passphrase was set.
pub const PASSPHRASE_SET: &str = "Set the passphrase";
/// A passkey was added.
pub const PASSKEY_ADDED: &str = "Added a passkey";
/// A passkey was taken out.
pub const PASSKEY_REMOVED: &str = "Took a passkey out";
/// A token was made.
pub const TOKEN_MADE: &str = "Made a token for a program";
/// A token was taken back.
pub const TOKEN_TAKEN_BACK: &str = "Took back a token of a program";
/// The organisation's own sign-in vouched for an address for the first time.
pub const RECOGNISED: &str = "Was known by their email address at the organisation’s own sign-in. Earlier ways to sign in ended";
/// Sessions were ended.
pub const SESSIONS_ENDED: &str = "Ended sessions";
/// What is kept about somebody was given out.
pub const GIVEN_OUT: &str = "Gave out what is kept about them";
/// They took the archive of everything that is kept.
pub const ARCHIVE_TAKEN: &str = "Took everything that is kept here along, in one file";
/// What is kept about somebody was taken out.
pub const TAKEN_OUT: &str = "Took out what is kept about them";
