//! What others did to a piece of work while a form about it was open.

use operations::{Place, Subject, notes};

use crate::candidates::{HistoryLine, Reader};
use crate::layout::Fault;
use crate::visit::Visit;

/// What others did meanwhile.
pub(crate) struct Meanwhile {
    /// The revision that it is told at: a form shown with it begins from there.
    pub(crate) revision: i64,
    /// A line each, oldest first.
    pub(crate) lines: Vec<String>,
}

/// What was done to a piece of work after a revision, when a form about it was shown.
///
/// # Errors
/// When the store fails, and where what is kept cannot be read.
pub(crate) async fn since(visit: &Visit, subject: Subject, seen: i64) -> Result<Meanwhile, Fault> {
    let organisation = &visit.view().organisation().id;
    let now = visit.afresh().await?;
    let history = notes::history(visit.foothold(), organisation, subject, Place::END).await?;
    let reader = Reader::by_now(visit, &now);
    let later = history.iter().rev().filter(|line| line.revision > seen);
    let lines: Result<Vec<String>, Fault> = later
        .map(|line| Ok(HistoryLine::of_piece(line, &reader)?.in_one()))
        .collect();
    Ok(Meanwhile {
        revision: now.revision(),
        lines: lines?,
    })
}
