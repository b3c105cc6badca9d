//! How people come in, as lines of activity.

use operations::{Activity, Passage, Purpose, Way};
use wording::door::{self as say, By, For};

/// What happened at the door.
pub(super) fn told(activity: &Activity) -> serde_json::Result<Vec<String>> {
    let passage: Option<Passage> = activity
        .after
        .as_deref()
        .map(serde_json::from_str)
        .transpose()?;
    Ok(passage.iter().map(sentence).collect())
}

fn sentence(passage: &Passage) -> String {
    match passage {
        Passage::SignedIn(way) => say::signed_in(by(*way)),
        Passage::NotLetIn(way) => say::not_let_in(by(*way)),
        Passage::LinkMade(purpose) => say::link_made(for_what(*purpose)),
        Passage::LinkTakenBack(purpose) => say::link_taken_back(for_what(*purpose)),
        Passage::SignedOut => say::SIGNED_OUT.to_owned(),
        Passage::Refused(_) => say::REFUSED.to_owned(),
        Passage::Suggested => say::SUGGESTED.to_owned(),
        Passage::SuggestionTaken => say::SUGGESTION_TAKEN.to_owned(),
        Passage::SuggestionDeclined => say::SUGGESTION_DECLINED.to_owned(),
        Passage::EmailSet => say::EMAIL_SET.to_owned(),
        Passage::PasswordSet => say::PASSPHRASE_SET.to_owned(),
        Passage::PasskeyAdded => say::PASSKEY_ADDED.to_owned(),
        Passage::PasskeyRemoved => say::PASSKEY_REMOVED.to_owned(),
        Passage::TokenMade => say::TOKEN_MADE.to_owned(),
        Passage::TokenTakenBack => say::TOKEN_TAKEN_BACK.to_owned(),
        Passage::Recognised => say::RECOGNISED.to_owned(),
        Passage::SessionsEnded => say::SESSIONS_ENDED.to_owned(),
        Passage::GivenOut => say::GIVEN_OUT.to_owned(),
        Passage::ArchiveTaken => say::ARCHIVE_TAKEN.to_owned(),
        Passage::TakenOut => say::TAKEN_OUT.to_owned(),
    }
}

/// How somebody signed in, as words know it.
pub(crate) const fn by(way: Way) -> By {
    match way {
        Way::Code => By::Code,
        Way::Password => By::Passphrase,
        Way::Passkey => By::Passkey,
        Way::Provider => By::Provider,
        Way::Link => By::Link,
    }
}

/// What a link is for, as words know it.
pub(crate) const fn for_what(purpose: Purpose) -> For {
    match purpose {
        Purpose::Invitation => For::FirstTime,
        Purpose::SignIn => For::Again,
        Purpose::Machine => For::AgainFromTheMachine,
        Purpose::Answer => For::Answering,
        Purpose::Inside => For::PuttingForward,
    }
}
