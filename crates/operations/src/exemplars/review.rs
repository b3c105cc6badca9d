//! An exemplar is looked back at: what changed, what was learned, and what comes next. It leaves a lesson.

use engine::blockers::Blocker;
use engine::board::Change;
use engine::candidate::Status;
use engine::exemplars::{Exemplar, ExemplarState, Lesson, Next, Review, needs_met};
use engine::id::Id;
use engine::text::{Name, Note};
use engine::work::Piece;
use jiff::civil::Date;
use store::{SubjectKind, WriteTx};

use super::{find_under_way, moved};
use crate::act::Act;
use crate::foothold::{Foothold, unchanged_since};
use crate::kept_id::kept_id;
use crate::lessons::{Touching, taught};
use crate::refusal::{Done, Error};
use crate::rights::Right;

/// The form, parsed.
#[derive(Clone, Debug)]
pub struct LookBack {
    /// The form's own key: the same form sent twice reviews once.
    pub key: Name,
    /// Which.
    pub id: Id<Exemplar>,
    /// The revision at which the form was shown.
    pub seen: i64,
    /// What changed for people, against the baseline.
    pub changed: Note,
    /// What was learned.
    pub learned: Note,
    /// Needs that are now met.
    pub needs_met: Vec<Name>,
    /// Support gained.
    pub support: Option<Note>,
    /// What can be done now that could not.
    pub can_now: Note,
    /// What else may have been removed: the interest of sponsors, room in teams.
    pub others: Vec<Blocker>,
    /// What comes next.
    pub onward: Onward,
}

/// What comes next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Onward {
    /// Carry on as it is, to be looked at again on this day.
    CarryOn(Date),
    /// Do it in more places, to be looked at again on this day.
    Scale(Date),
    /// Stop: it is done.
    Stop,
}

impl LookBack {
    /// What its lesson touches.
    pub fn touches(&self, board: &engine::board::Board) -> Vec<Blocker> {
        let met = needs_met(&self.needs_met, board).into_iter();
        met.chain(self.others.iter().cloned()).collect()
    }
}

/// Keeps the review and its lesson, and asks again about whatever waits on what it touches; answers the lesson's id. No
/// condition changes by it.
///
/// # Errors
/// Refused when it is not under way, and when somebody changed it since the form was shown.
pub async fn look_back(foothold: &Foothold, act: &mut Act, back: LookBack) -> Done<Id<Lesson>> {
    let (at, new) = (act.at, act.ids.fresh());
    let id = foothold
        .write(act, Right::RunExemplars, move |tx| {
            let today = tx.held().organisation.zone.day_of(at);
            let key = back.key.clone();
            tx.once("review", key.as_str(), |tx| save(tx, back, new, today))
        })
        .await?;
    kept_id(&id)
}

fn save(
    tx: &mut WriteTx<'_>,
    back: LookBack,
    new: Id<Lesson>,
    today: Date,
) -> Result<String, Error> {
    let held = find_under_way(&tx.held().board, &back.id)?;
    unchanged_since(tx, back.seen, SubjectKind::Exemplar, &back.id)?;
    let touching = Touching {
        text: back.can_now.clone(),
        from: Some(back.id.clone()),
        touches: back.touches(&tx.held().board),
    };
    if back.onward == Onward::Stop {
        let candidate = moved(&tx.held().board, &held, Status::Done(Some(today)))?;
        tx.save(&Change::Candidate(candidate))?;
    }
    let next = reviewed(held, back, today);
    tx.save(&Change::Piece(Piece::Exemplar(next)))?;
    let lesson = taught(&tx.held().board, touching, new, today)?;
    let id = lesson.id.as_str().to_owned();
    tx.save(&Change::Piece(Piece::Lesson(lesson)))?;
    Ok(id)
}

/// The exemplar with its review.
fn reviewed(held: Exemplar, back: LookBack, today: Date) -> Exemplar {
    let (next, look_on, state) = match back.onward {
        Onward::CarryOn(day) => (Next::CarryOn, Some(day), held.state),
        Onward::Scale(day) => (Next::Scale, Some(day), held.state),
        Onward::Stop => (Next::Stop, held.look_on, ExemplarState::Stopped(today)),
    };
    let mut reviews = held.reviews;
    reviews.push(Review {
        on: today,
        changed: back.changed,
        learned: back.learned,
        needs_met: back.needs_met,
        support: back.support,
        can_now: back.can_now,
        next,
    });
    Exemplar {
        look_on,
        reviews,
        state,
        ..held
    }
}
