//! A token is taken back: it lets nobody in any more.

use engine::answer::Source;
use engine::id::Id;
use store::{Passage, Token};

use crate::act::Act;
use crate::foothold::Foothold;
use crate::refusal::{Done, Refusal, What};
use crate::sign_in::over;

/// Takes it back.
///
/// # Errors
/// Refused for another's, but to those who look after people; and where there is no such token.
pub async fn take_back(
    foothold: &Foothold,
    act: &Act,
    person: Id<Source>,
    id: Id<Token>,
) -> Done<()> {
    foothold
        .write(act, over(act, &person), move |tx| {
            if !tx.tokens(&person)?.iter().any(|held| held.id == id) {
                return Err(Refusal::NotFound(What::Token).into());
            }
            tx.remove_token(&id)?;
            Ok(tx.note(person.as_str(), &Passage::TokenTakenBack)?)
        })
        .await
}
