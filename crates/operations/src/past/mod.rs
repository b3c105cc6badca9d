//! How things stood on a past day, from the activity.

mod kept;
mod way;

use std::num::NonZeroU32;
use std::sync::Arc;

use engine::board::Board;
use engine::id::Id;
use engine::outlook::{Outlook, outlook};
use jiff::Timestamp;
use jiff::civil::Date;
use store::{Organisation, ReadTx};

use self::way::{Way, last_revision};
use crate::aside::aside;
use crate::foothold::Foothold;
use crate::refusal::{Done, Refusal};
use crate::view::View;

pub(crate) use kept::Kept;

/// The most boards that are kept to begin at. Each of them is memory.
const MOST_KEPT: i64 = 4;

/// What an organisation knew at the end of a day, and what the engine makes of it.
pub struct Past {
    /// What it knew.
    pub board: Arc<Board>,
    /// Its outlook on that day.
    pub outlook: Outlook,
}

/// A board as it was at a revision: a way through the activity begins at one.
#[derive(Clone, Debug, Default)]
pub(crate) struct Milestone {
    revision: i64,
    board: Board,
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
    // What is kept back from one is no other's past day.
    let veil = view.veil().cloned();
    if let Some(past) = foothold.kept().day(view, day).filter(|_| veil.is_none()) {
        return Ok(past);
    }
    let (zone, now) = (view.organisation().zone.clone(), view.revision());
    let mut milestones = foothold.kept().milestones(view);
    milestones.extend([Milestone::default(), Milestone::now(view)]);
    let find = move |tx: &mut ReadTx<'_>| {
        let then = last_revision(tx, now, |at| zone.day_of(at) <= day)?;
        Way::shortest(tx, milestones, then)
    };
    let way = foothold.store().read(&view.organisation().id, find).await?;
    let board = way.gone(foothold, view).await?.reached();
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
        foothold.kept().keep_day(view, &past);
    }
    Ok(past)
}

/// Goes once through a long activity and keeps a few boards on the way, so that no past day is far from one of them. They
/// are at least so many lines apart; a shorter activity keeps none. Does nothing where they are there. Says how many
/// there are.
///
/// # Errors
/// When the store fails.
///
/// # Panics
/// Where a line cannot be read back: a bug.
pub async fn prepare(
    foothold: &Foothold,
    organisation: &Id<Organisation>,
    now: Timestamp,
    apart: NonZeroU32,
) -> Done<usize> {
    let view = foothold.view(organisation, now).await?;
    let (from, until) = (foothold.kept().prepared(&view), view.revision());
    let apart = i64::from(apart.get());
    let count = move |tx: &mut ReadTx<'_>| {
        Ok::<_, crate::Error>((tx.lines_between(0, until)?, tx.lines_between(from, until)?))
    };
    let (all, new) = foothold.store().read(organisation, count).await?;
    let many = (all / apart).min(MOST_KEPT);
    if many > 0 && new >= apart {
        let way = Way::through(until, all / (many + 1));
        let passed = way.gone(foothold, &view).await?.passed();
        foothold.kept().keep_milestones(&view, passed);
    }
    Ok(foothold.kept().milestones(&view).len())
}

impl Milestone {
    /// Of what is known now, kept back from nobody.
    fn now(view: &View) -> Self {
        Self {
            revision: view.revision(),
            board: view.whole().board().clone(),
        }
    }
}
