//! How things stood on a past day, from the activity.

use std::sync::Arc;

use engine::board::Board;
use engine::outlook::{Outlook, outlook};
use jiff::Timestamp;
use jiff::civil::Date;
use store::{Activity, Place, ReadTx, StoreError};

use crate::aside::aside;
use crate::foothold::Foothold;
use crate::refusal::{Done, Refusal};
use crate::view::View;

/// Lines of activity that are read at a time.
const AT_ONCE: u32 = 2_000;

/// What an organisation knew at the end of a day, and what the engine makes of it.
pub struct Past {
    /// What it knew.
    pub board: Arc<Board>,
    /// Its outlook on that day.
    pub outlook: Outlook,
}

/// How things stood at the end of a day, by the organisation's clock. What a
/// blind round keeps back now it keeps back of every day.
///
/// # Errors
/// Refused when the statements of what matters most left no weights on that day.
///
/// # Panics
/// When the engine does: a bug.
pub async fn on(foothold: &Foothold, view: &View, day: Date) -> Done<Arc<Past>> {
    let organisation = view.organisation();
    // What is kept back from one is no other's past day.
    let veil = view.veil().cloned();
    if let Some(past) = foothold.past(organisation, day).filter(|_| veil.is_none()) {
        return Ok(past);
    }
    let (zone, now) = (organisation.zone.clone(), view.revision());
    let find = move |tx: &mut ReadTx<'_>| Way::to(tx, now, |at| zone.day_of(at) <= day);
    let way = foothold.store().read(&organisation.id, find).await?;
    let board = way.gone(foothold, view.whole()).await?;
    let board = Arc::new(match &veil {
        Some(veil) => board.veiled_for(veil),
        None => board,
    });
    let asked = Arc::clone(&board);
    let outlook = aside(move || outlook(&asked, day)).await;
    let outlook = outlook.map_err(Refusal::NoWeights)?;
    let past = Arc::new(Past { board, outlook });
    // Nothing changes a day that is over.
    if day < view.today() && veil.is_none() {
        foothold.keep_past(organisation, &past);
    }
    Ok(past)
}

/// The shorter way to the board of a revision, through the lines of activity.
#[derive(Clone, Copy)]
enum Way {
    /// From the empty board, doing again what was done until then.
    Forth {
        /// The revision.
        then: i64,
    },
    /// From the board of a later revision, taking back what was done since.
    Back {
        /// The later one.
        now: i64,
        /// The revision.
        then: i64,
    },
}

impl Way {
    /// To the last revision up to `now` whose instant is one that is looked for.
    fn to(
        tx: &mut ReadTx<'_>,
        now: i64,
        is_before: impl Fn(Timestamp) -> bool,
    ) -> Result<Self, StoreError> {
        let then = last_revision(tx, now, is_before)?;
        let (before, since) = (tx.lines_between(0, then)?, tx.lines_between(then, now)?);
        Ok(if before < since {
            Self::Forth { then }
        } else {
            Self::Back { now, then }
        })
    }

    /// The board that it leads to. While some lines are gone over, the next are read.
    async fn gone(self, foothold: &Foothold, view: &View) -> Result<Board, StoreError> {
        let organisation = &view.organisation().id;
        let read = |place| {
            let lines = move |tx: &mut ReadTx<'_>| self.lines(tx, place);
            foothold.store().read(organisation, lines)
        };
        let (mut board, place) = match self {
            Self::Forth { .. } => (Board::default(), Place::START),
            Self::Back { now, .. } => (view.board().clone(), Place::after(now)),
        };
        let mut lines = read(place).await?;
        while let Some(last) = lines.last() {
            let next = read(last.place());
            let gone = aside(move || self.go(board, lines));
            let (next, gone) = tokio::join!(next, gone);
            (lines, board) = (next?, gone?);
        }
        Ok(board)
    }

    /// The next lines on the way, from a place on.
    fn lines(self, tx: &mut ReadTx<'_>, place: Place) -> Result<Vec<Activity>, StoreError> {
        let mut lines = match self {
            Self::Forth { .. } => tx.activity_since(place, AT_ONCE)?,
            Self::Back { .. } => tx.latest_activity(place, AT_ONCE)?,
        };
        lines.retain(|line| match self {
            Self::Forth { then } => line.revision <= then,
            Self::Back { then, .. } => line.revision > then,
        });
        Ok(lines)
    }

    /// Goes over some lines.
    fn go(self, mut board: Board, lines: Vec<Activity>) -> Result<Board, StoreError> {
        for line in lines {
            match self {
                Self::Forth { .. } => line.turned_round().take_back(&mut board)?,
                Self::Back { .. } => line.take_back(&mut board)?,
            }
        }
        Ok(board)
    }
}

/// The last revision up to `now` whose instant is one that is looked for; 0 where none is. Instants rise with revisions.
fn last_revision(
    tx: &mut ReadTx<'_>,
    now: i64,
    is_before: impl Fn(Timestamp) -> bool,
) -> Result<i64, StoreError> {
    let (mut least, mut most) = (0, now);
    while least < most {
        let middle = most - (most - least) / 2;
        let line = tx.latest_activity(Place::after(middle), 1)?.pop();
        if line.is_none_or(|line| is_before(line.by.at)) {
            least = middle;
        } else {
            most = middle - 1;
        }
    }
    Ok(least)
}
