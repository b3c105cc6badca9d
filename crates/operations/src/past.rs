//! How things stood on a past day, from the activity since.

use std::sync::Arc;

use engine::board::Board;
use engine::outlook::{Outlook, outlook};
use jiff::civil::Date;
use store::{Place, ReadTx};

use crate::foothold::Foothold;
use crate::refusal::{Done, Error, Refusal};
use crate::view::View;

/// Lines of activity that are read at a time.
const AT_ONCE: u32 = 1_000;

/// What an organisation knew at the end of a day, and what the engine makes of it.
pub struct Past {
    /// What it knew.
    pub board: Arc<Board>,
    /// Its outlook on that day.
    pub outlook: Outlook,
}

/// How things stood at the end of a day, by the organisation's clock: the board of now, less what was done since. What a
/// blind round keeps back now it keeps back of every day.
///
/// # Errors
/// Refused when the statements of what matters most left no weights on that day.
///
/// # Panics
/// When the engine does: a bug.
pub async fn on(foothold: &Foothold, view: &View, day: Date) -> Done<Past> {
    let organisation = view.organisation();
    let (zone, revision) = (organisation.zone.clone(), view.revision());
    let (mut board, veil) = (view.whole().board().clone(), view.veil().cloned());
    let taken_back = move |tx: &mut ReadTx<'_>| -> Result<Board, Error> {
        let mut place = Place::after(revision);
        loop {
            let lines = tx.latest_activity(place, AT_ONCE)?;
            let Some(last) = lines.last() else {
                return Ok(board);
            };
            place = Place {
                revision: last.revision,
                line: last.line,
            };
            for line in &lines {
                if zone.day_of(line.by.at) <= day {
                    return Ok(board);
                }
                line.take_back(&mut board)?;
            }
        }
    };
    let board = foothold.store().read(&organisation.id, taken_back).await?;
    let board = Arc::new(match veil {
        Some(veil) => board.veiled_for(&veil),
        None => board,
    });
    let asked = Arc::clone(&board);
    let made = tokio::task::spawn_blocking(move || outlook(&asked, day)).await;
    let outlook = made
        .unwrap_or_else(|failed| std::panic::resume_unwind(failed.into_panic()))
        .map_err(Refusal::NoWeights)?;
    Ok(Past { board, outlook })
}
