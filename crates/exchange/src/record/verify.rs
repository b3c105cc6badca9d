//! Running a record again.

use engine::board::Board;
use engine::candidate::Candidate;
use engine::id::Id;
use engine::outlook::{Model, Outlook};
use engine::viewpoints::ViewpointsError;
use wording::record::{Differs, Refusal};

use super::Record;
use super::decision::{dissent, picked};
use super::seal::changed;
use crate::inputs::Inputs;
use crate::outlook::OutlookDocument;

/// What came of running a record again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verified {
    /// The same answer.
    Same,
    /// Not the same: what differs, never empty.
    Differs(Vec<Differs>),
}

/// Runs the model that a record names on what it holds, and compares what comes of it.
///
/// # Errors
/// Everything that keeps its inputs from being run.
pub fn verify(record: &Record) -> Result<Verified, Vec<Refusal>> {
    let sealed = &record.sealed;
    let (board, outlook) = rerun(record)?;
    let again = Inputs::of(&board, outlook.today);
    let mut differs = Vec::new();
    if sealed.digest() != record.digest {
        differs.push(Differs::Seal);
    }
    if again != sealed.inputs || again.digest() != sealed.outlook.digest {
        differs.push(Differs::Inputs);
    }
    compare_outlook(&sealed.outlook, &outlook, &board, &mut differs);
    compare_decision(record, &outlook, &board, &mut differs);
    Ok(if differs.is_empty() {
        Verified::Same
    } else {
        Verified::Differs(differs)
    })
}

/// The board of a record, each answer from a source of its own, and what the model it names makes of it: what a page
/// about the record is made from.
///
/// # Errors
/// Everything that keeps its inputs from being run.
pub fn rerun(record: &Record) -> Result<(Board, Outlook), Vec<Refusal>> {
    let inputs = &record.sealed.inputs;
    let board = inputs.board()?;
    let outlook = run(record.model, &board, inputs)?;
    Ok((board, outlook))
}

/// Every model ever released is run here.
fn run(model: Model, board: &Board, inputs: &Inputs) -> Result<Outlook, Vec<Refusal>> {
    let outlook = engine::outlook(board, inputs.today);
    let outlook = match model {
        // Its rules are part of those of model 1, which came after it.
        Model::Zero => outlook.map(|outlook| outlook.as_of(Model::Zero)),
        Model::One => outlook,
    };
    outlook.map_err(|ViewpointsError::NoWeights(statements)| vec![Refusal::NoWeights(statements)])
}

fn compare_outlook(
    recorded: &OutlookDocument,
    outlook: &Outlook,
    board: &Board,
    differs: &mut Vec<Differs>,
) {
    let recorded = recorded.clone().without_sentences();
    let again =
        OutlookDocument::with_digest(outlook, board, recorded.digest.clone()).without_sentences();
    if recorded.model != again.model || recorded.settings != again.settings {
        differs.push(Differs::OutlookSettings);
    }
    if recorded.verdict != again.verdict {
        differs.push(Differs::Verdict);
    }
    if recorded.the_few != again.the_few {
        differs.push(Differs::TheFew);
    }
    if recorded.nearest != again.nearest {
        differs.push(Differs::Nearest);
    }
    compare_what_follows(&recorded, &again, differs);
    let moved: Vec<String> = moved(&recorded, &again);
    if !moved.is_empty() {
        differs.push(Differs::Standings(moved));
    }
}

/// What came with model 1.
fn compare_what_follows(
    recorded: &OutlookDocument,
    again: &OutlookDocument,
    differs: &mut Vec<Differs>,
) {
    if recorded.questions != again.questions || recorded.together != again.together {
        differs.push(Differs::Questions);
    }
    if recorded.unblock != again.unblock {
        differs.push(Differs::Unblock);
    }
    if recorded.by_size != again.by_size {
        differs.push(Differs::BySize);
    }
    if recorded.groups != again.groups {
        differs.push(Differs::Groups);
    }
    if recorded.readiness != again.readiness {
        differs.push(Differs::Readiness);
    }
}

/// Candidates that stand elsewhere, or in another order, or on one side only.
fn moved(recorded: &OutlookDocument, again: &OutlookDocument) -> Vec<String> {
    let (here, there) = (&recorded.standings, &again.standings);
    let pairs = (0..here.len().max(there.len())).map(|at| (here.get(at), there.get(at)));
    let differ = pairs.filter(|(a, b)| a != b);
    differ
        .filter_map(|(a, b)| Some(a.or(b)?.id.to_string()))
        .collect()
}

fn compare_decision(record: &Record, outlook: &Outlook, board: &Board, differs: &mut Vec<Differs>) {
    let decision = &record.sealed.decision;
    let ids: Vec<Id<Candidate>> = decision.picks.iter().map(|p| p.id.clone()).collect();
    let unexplained = decision.changed != decision.reason.is_some();
    if decision.proposed != outlook.few.picks
        || decision.changed != changed(&ids, outlook)
        || unexplained
    {
        differs.push(Differs::Proposed);
    }
    if decision
        .picks
        .iter()
        .any(|p| picked(&p.id, board, outlook).as_ref() != Some(p))
    {
        differs.push(Differs::Lacks);
    }
    if decision.dissent != dissent(board, outlook.today) {
        differs.push(Differs::Dissent);
    }
}
