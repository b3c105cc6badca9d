//! An answer is taken back; what it said stays in the history.

use engine::answer::AnswerKey;
use engine::board::Change;
use engine::candidate::Candidate;
use engine::id::Id;

use super::give::speaks_for;
use crate::act::Act;
use crate::candidates::find;
use crate::foothold::Foothold;
use crate::refusal::{Done, Refusal, What};
use crate::rights::Right;

/// Takes it back.
///
/// # Errors
/// Refused when there is no such answer, and when it is another's and the role does not allow to write down for others.
pub async fn take_back(
    foothold: &Foothold,
    act: &Act,
    candidate: Id<Candidate>,
    key: AnswerKey,
) -> Done<()> {
    foothold
        .write(act, Right::Answer, move |tx| {
            speaks_for(tx, &key.source)?;
            let held = find(&tx.held().board, &candidate)?;
            if !held.answers.iter().any(|answer| answer.key() == key) {
                return Err(Refusal::NotFound(What::Answer).into());
            }
            tx.save(&Change::Withdraw(candidate, key))?;
            Ok(())
        })
        .await
}
