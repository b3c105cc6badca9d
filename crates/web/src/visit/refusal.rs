//! What an operation would not or could not do, as what a handler answers where it has no better page.

use std::borrow::Cow;

use axum::http::StatusCode as Is;
use operations::sign_in::{LONGEST_PASSPHRASE, SHORTEST_PASSPHRASE, TooWeak};
use operations::{Error, Refusal};
use wording::refusal as say;

use crate::layout::{Fault, Told};

/// Why a passphrase is not taken, in words.
pub(crate) fn too_weak(weak: TooWeak) -> String {
    match weak {
        TooWeak::Short | TooWeak::Long => {
            say::passphrase_length(SHORTEST_PASSPHRASE, LONGEST_PASSPHRASE)
        }
        TooWeak::Obvious => say::PASSPHRASE_OBVIOUS.to_owned(),
    }
}

impl From<Error> for Fault {
    fn from(error: Error) -> Self {
        match error {
            Error::Refused(refusal) => refusal.into(),
            Error::Failed(failure) => Self::failure(failure),
        }
    }
}

impl From<Refusal> for Fault {
    fn from(refusal: Refusal) -> Self {
        let status = status(&refusal);
        match sentence(refusal) {
            None => Self::NotFound,
            Some(sentence) => Self::Refused(status, Told(sentence)),
        }
    }
}

/// What it is answered with.
fn status(refusal: &Refusal) -> Is {
    match refusal {
        Refusal::NotPermitted(_) | Refusal::NotLetIn => Is::FORBIDDEN,
        Refusal::TooManyToday => Is::TOO_MANY_REQUESTS,
        Refusal::OtherPassphrase
        | Refusal::TooWeak(_)
        | Refusal::EmailTaken
        | Refusal::PasskeyNotMade
        | Refusal::NoSuchToken
        | Refusal::SameOne
        | Refusal::TeamNotOfCandidate
        | Refusal::UnusableId(_)
        | Refusal::ReasonWanted
        | Refusal::NameTaken { .. }
        | Refusal::NotSealed(_)
        | Refusal::ListFull { .. } => Is::UNPROCESSABLE_ENTITY,
        // As things are it cannot be done.
        _ => Is::CONFLICT,
    }
}

/// Why, in words; none where there is nothing at the address.
fn sentence(refusal: Refusal) -> Option<Cow<'static, str>> {
    Some(match refusal {
        Refusal::NotFound(_) | Refusal::NotSetUp => return None,
        Refusal::NotPermitted(_) => say::NOT_ALLOWED.into(),
        Refusal::NotLetIn => say::NOT_LET_IN.into(),
        Refusal::OtherPassphrase => say::OTHER_PASSPHRASE.into(),
        Refusal::TooWeak(weak) => too_weak(weak).into(),
        Refusal::EmailTaken => say::EMAIL_TAKEN.into(),
        Refusal::PasskeyNotMade => say::PASSKEY_NOT_MADE.into(),
        Refusal::PasskeysFull => say::PASSKEYS_FULL.into(),
        Refusal::TokensFull => wording::tokens::FULL.into(),
        Refusal::NoSuchToken => wording::tokens::FOR_SOMETHING.into(),
        Refusal::LastAdministrator => say::LAST_ADMINISTRATOR.into(),
        Refusal::DoorStays => say::DOOR_STAYS.into(),
        Refusal::Stale => say::STALE.into(),
        Refusal::AlreadySetUp => say::ALREADY_SET_UP.into(),
        Refusal::NotTheExample => say::NOT_THE_EXAMPLE.into(),
        Refusal::NoWeights(_) => say::NO_WEIGHTS.into(),
        Refusal::NotParked => say::NOT_PARKED.into(),
        Refusal::SameOne => say::SAME_ONE.into(),
        Refusal::ChangedSince => say::CHANGED_SINCE.into(),
        Refusal::StaysAdded => say::STAYS_ADDED.into(),
        Refusal::TakenBack => wording::imported::TAKEN_BACK.into(),
        Refusal::UsedSince(_) => wording::imported::STAYS.into(),
        Refusal::RecordStays => say::RECORD_STAYS.into(),
        Refusal::TooMuchLive(_) => say::TOO_MUCH_LIVE.into(),
        Refusal::UploadGone => say::UPLOAD_GONE.into(),
        Refusal::TeamNotOfCandidate => say::OTHER_TEAM.into(),
        Refusal::UnusableId(_) => say::UNUSABLE_ID.into(),
        Refusal::ReasonWanted => say::REASON_WANTED.into(),
        Refusal::NameTaken { name, .. } => say::name_taken(name.as_str()).into(),
        Refusal::InUse { candidates } => say::in_use(candidates).into(),
        Refusal::InUseByWork { pieces } => say::in_use_by_work(pieces).into(),
        Refusal::NotSealed(why) => wording::record::refusals(&why).into(),
        Refusal::RoundOpen { number } => say::round_open(number).into(),
        Refusal::RoundClosed { number } => say::round_closed(number).into(),
        Refusal::RoundDecided { number, decision } => say::round_decided(number, decision).into(),
        Refusal::NotBlind { number } => say::not_blind(number).into(),
        Refusal::ShownAlready { number } => say::shown_already(number).into(),
        Refusal::StillBlind { number } => say::still_blind(number).into(),
        Refusal::NamesKept => say::NAMES_KEPT.into(),
        Refusal::PromiseStands { number } => say::promise_stands(number).into(),
        Refusal::Superseded { number, by } => say::superseded(number, by).into(),
        Refusal::TooManyToday => say::TOO_MANY_TODAY.into(),
        Refusal::Settled => say::SETTLED.into(),
        Refusal::NotTheirs => say::NOT_THEIRS.into(),
        Refusal::UnderWay => say::UNDER_WAY.into(),
        Refusal::NotReady => say::NOT_READY.into(),
        Refusal::NoRoom(_) => say::NO_ROOM.into(),
        Refusal::NotUnderWay => say::NOT_UNDER_WAY.into(),
        Refusal::NotOnTheList(status) => say::not_on_the_list(status).into(),
        Refusal::ListFull { most } => say::list_full(most).into(),
        Refusal::Stopped => wording::import::STOPPED.into(),
    })
}
