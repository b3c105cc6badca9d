//! Sealing a decision.

use engine::board::Board;
use engine::candidate::Candidate;
use engine::id::Id;
use engine::outlook::Outlook;
use engine::text::{Name, Note};
use jiff::civil::Date;
use wording::record::{Part, Refusal};

use super::decision::{DecisionDocument, PickedDocument, SupersedesDocument, dissent, picked};
use super::{Record, Sealed};
use crate::inputs::Inputs;
use crate::outlook::OutlookDocument;

/// What people decided, to be sealed.
#[derive(Clone, Debug)]
pub struct Sealing {
    /// The number of the decision in its organisation, from 1.
    pub number: u64,
    /// The day it is recorded.
    pub date: Date,
    /// The organisation's name.
    pub organisation: Name,
    /// What is to start.
    pub picks: Vec<Id<Candidate>>,
    /// Why the picks are not the proposed ones; wanted where they are not.
    pub reason: Option<Note>,
    /// A note.
    pub note: Option<Note>,
    /// What was said against it.
    pub said_against: Option<Note>,
    /// The day to look again.
    pub look_again: Option<Date>,
    /// The earlier decision whose place it takes, and why.
    pub supersedes: Option<SupersedesDocument>,
}

/// The record of a decision on an outlook that was made of this board.
///
/// # Errors
/// Everything wrong with the decision: a pick that cannot start or stands twice, or picks of their own without a reason.
pub fn seal(sealing: Sealing, board: &Board, outlook: &Outlook) -> Result<Record, Vec<Refusal>> {
    let picks = picks(&sealing.picks, board, outlook);
    let changed = changed(&sealing.picks, outlook);
    let mut refusals = picks.as_ref().err().cloned().unwrap_or_default();
    if changed && sealing.reason.is_none() {
        refusals.push(Refusal::NoReason);
    }
    let picks = match picks {
        Ok(picks) if refusals.is_empty() => picks,
        _ => return Err(refusals),
    };
    let inputs = Inputs::of(board, outlook.today);
    let digest = inputs.digest();
    let sealed = Sealed {
        number: sealing.number,
        date: sealing.date,
        organisation: sealing.organisation,
        inputs,
        outlook: OutlookDocument::with_digest(outlook, board, digest),
        decision: DecisionDocument {
            picks,
            proposed: outlook.few.picks.clone(),
            changed,
            reason: sealing.reason.filter(|_| changed),
            note: sealing.note,
            said_against: sealing.said_against,
            look_again: sealing.look_again,
            supersedes: sealing.supersedes,
            mattered_most: wording::matters::told(&board.settings.viewpoints),
            dissent: dissent(board, outlook.today),
        },
    };
    Ok(Record::of(outlook.model, sealed))
}

fn picks(
    ids: &[Id<Candidate>],
    board: &Board,
    outlook: &Outlook,
) -> Result<Vec<PickedDocument>, Vec<Refusal>> {
    let mut refusals = Vec::new();
    let mut picks: Vec<PickedDocument> = Vec::with_capacity(ids.len());
    for id in ids {
        match picked(id, board, outlook) {
            None => refusals.push(Refusal::NotThere {
                part: Part::Candidate,
                id: id.to_string(),
            }),
            Some(pick) if picks.iter().any(|p| p.id == pick.id) => {
                refusals.push(Refusal::Repeated {
                    part: Part::Candidate,
                    id: id.to_string(),
                });
            }
            Some(pick) => picks.push(pick),
        }
    }
    if refusals.is_empty() {
        Ok(picks)
    } else {
        Err(refusals)
    }
}

/// Whether the picks are not the proposed ones, in whatever order.
pub(super) fn changed(picks: &[Id<Candidate>], outlook: &Outlook) -> bool {
    let sorted = |ids: &[Id<Candidate>]| {
        let mut ids = ids.to_vec();
        ids.sort();
        ids
    };
    sorted(picks) != sorted(&outlook.few.picks)
}
