//! Someone says that two problems have to do with each other, or that they no longer have.

use engine::board::Change;
use engine::candidate::Candidate;
use engine::id::Id;
use engine::work::Piece;
use store::WriteTx;

use super::{find, ties_of};
use crate::act::Act;
use crate::foothold::Foothold;
use crate::refusal::{Done, Error, Refusal};
use crate::rights::Right;

/// Whether two are related.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Related {
    /// They are.
    Yes,
    /// They no longer are.
    No,
}

/// Says so beside both.
///
/// # Errors
/// Refused when they are one, or one of them is not there.
pub async fn relate(
    foothold: &Foothold,
    act: &Act,
    both: [Id<Candidate>; 2],
    related: Related,
) -> Done<()> {
    let [one, other] = both;
    foothold
        .write(act, Right::KeepList, move |tx| {
            if one == other {
                return Err(Refusal::SameOne.into());
            }
            say(tx, &one, &other, related)?;
            say(tx, &other, &one, related)
        })
        .await
}

fn say(
    tx: &mut WriteTx<'_>,
    of: &Id<Candidate>,
    to: &Id<Candidate>,
    related: Related,
) -> Result<(), Error> {
    find(&tx.held().board, of)?;
    let mut ties = ties_of(&tx.held().board, of);
    ties.related.retain(|id| id != to);
    if related == Related::Yes {
        ties.related.push(to.clone());
    }
    Ok(tx.save(&Change::Piece(Piece::Ties(ties)))?)
}
