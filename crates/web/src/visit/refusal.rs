//! What an operation would not or could not do, as what a handler answers where it has no better page.

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
        let told = |status, sentence: &'static str| Self::Refused(status, Told(sentence.into()));
        let made = |status, sentence: String| Self::Refused(status, Told(sentence.into()));
        match refusal {
            Refusal::NotFound(_) | Refusal::NotSetUp => Self::NotFound,
            Refusal::NotPermitted(_) => told(Is::FORBIDDEN, say::NOT_ALLOWED),
            Refusal::NotLetIn => told(Is::FORBIDDEN, say::NOT_LET_IN),
            Refusal::OtherPassphrase => told(Is::UNPROCESSABLE_ENTITY, say::OTHER_PASSPHRASE),
            Refusal::TooWeak(weak) => made(Is::UNPROCESSABLE_ENTITY, too_weak(weak)),
            Refusal::EmailTaken => told(Is::UNPROCESSABLE_ENTITY, say::EMAIL_TAKEN),
            Refusal::PasskeyNotMade => told(Is::UNPROCESSABLE_ENTITY, say::PASSKEY_NOT_MADE),
            Refusal::PasskeysFull => told(Is::CONFLICT, say::PASSKEYS_FULL),
            Refusal::TokensFull => told(Is::CONFLICT, wording::tokens::FULL),
            Refusal::NoSuchToken => told(Is::UNPROCESSABLE_ENTITY, wording::tokens::FOR_SOMETHING),
            Refusal::LastAdministrator => told(Is::CONFLICT, say::LAST_ADMINISTRATOR),
            Refusal::DoorStays => told(Is::CONFLICT, say::DOOR_STAYS),
            Refusal::Stale => told(Is::CONFLICT, say::STALE),
            Refusal::AlreadySetUp => told(Is::CONFLICT, say::ALREADY_SET_UP),
            Refusal::NotTheExample => told(Is::CONFLICT, say::NOT_THE_EXAMPLE),
            Refusal::NoWeights(_) => told(Is::CONFLICT, say::NO_WEIGHTS),
            Refusal::NotParked => told(Is::CONFLICT, say::NOT_PARKED),
            Refusal::SameOne => told(Is::UNPROCESSABLE_ENTITY, say::SAME_ONE),
            Refusal::ChangedSince => told(Is::CONFLICT, say::CHANGED_SINCE),
            Refusal::StaysAdded => told(Is::CONFLICT, say::STAYS_ADDED),
            Refusal::TakenBack => told(Is::CONFLICT, wording::imported::TAKEN_BACK),
            Refusal::UsedSince(_) => told(Is::CONFLICT, wording::imported::STAYS),
            Refusal::RecordStays => told(Is::CONFLICT, say::RECORD_STAYS),
            Refusal::TooMuchLive(_) => told(Is::CONFLICT, say::TOO_MUCH_LIVE),
            Refusal::UploadGone => told(Is::CONFLICT, say::UPLOAD_GONE),
            Refusal::TeamNotOfCandidate => told(Is::UNPROCESSABLE_ENTITY, say::OTHER_TEAM),
            Refusal::UnusableId(_) => told(Is::UNPROCESSABLE_ENTITY, say::UNUSABLE_ID),
            Refusal::ReasonWanted => told(Is::UNPROCESSABLE_ENTITY, say::REASON_WANTED),
            Refusal::NameTaken { name, .. } => {
                made(Is::UNPROCESSABLE_ENTITY, say::name_taken(name.as_str()))
            }
            Refusal::InUse { candidates } => made(Is::CONFLICT, say::in_use(candidates)),
            Refusal::InUseByWork { pieces } => made(Is::CONFLICT, say::in_use_by_work(pieces)),
            Refusal::NotSealed(why) => {
                made(Is::UNPROCESSABLE_ENTITY, wording::record::refusals(&why))
            }
            Refusal::RoundOpen { number } => made(Is::CONFLICT, say::round_open(number)),
            Refusal::RoundClosed { number } => made(Is::CONFLICT, say::round_closed(number)),
            Refusal::RoundDecided { number, decision } => {
                made(Is::CONFLICT, say::round_decided(number, decision))
            }
            Refusal::NotBlind { number } => made(Is::CONFLICT, say::not_blind(number)),
            Refusal::ShownAlready { number } => made(Is::CONFLICT, say::shown_already(number)),
            Refusal::StillBlind { number } => made(Is::CONFLICT, say::still_blind(number)),
            Refusal::NamesKept => made(Is::CONFLICT, say::NAMES_KEPT.to_owned()),
            Refusal::PromiseStands { number } => made(Is::CONFLICT, say::promise_stands(number)),
            Refusal::Superseded { number, by } => made(Is::CONFLICT, say::superseded(number, by)),
            Refusal::TooManyToday => told(Is::TOO_MANY_REQUESTS, say::TOO_MANY_TODAY),
            Refusal::Settled => told(Is::CONFLICT, say::SETTLED),
            Refusal::NotTheirs => told(Is::CONFLICT, say::NOT_THEIRS),
            Refusal::UnderWay => told(Is::CONFLICT, say::UNDER_WAY),
            Refusal::NotReady => told(Is::CONFLICT, say::NOT_READY),
            Refusal::NoRoom(_) => told(Is::CONFLICT, say::NO_ROOM),
            Refusal::NotUnderWay => told(Is::CONFLICT, say::NOT_UNDER_WAY),
            Refusal::NotOnTheList(status) => made(Is::CONFLICT, say::not_on_the_list(status)),
            Refusal::ListFull { most } => made(Is::UNPROCESSABLE_ENTITY, say::list_full(most)),
        }
    }
}
