//! Ways through the lines of activity, from the board of one revision to that of another.

use engine::board::Board;
use jiff::Timestamp;
use store::{Activity, Place, ReadTx, StoreError};

use super::Milestone;
use crate::aside::aside;
use crate::foothold::Foothold;
use crate::refusal::Done;
use crate::view::View;

/// Lines of activity that are read at a time.
const AT_ONCE: u32 = 2_000;

/// A way, and how far it is gone.
pub(super) struct Way {
    /// Where it stands. Its board is whole between the lines of two revisions.
    at: Milestone,
    /// The revision that it leads to: a later one by doing again what was done, an earlier one by taking it back.
    then: i64,
    /// How many lines apart boards are kept on a way from the beginning, where any are.
    apart: Option<i64>,
    /// Lines since the last that was kept.
    since: i64,
    passed: Vec<Milestone>,
}

impl Way {
    /// The shortest to a revision from one of some milestones; the first is as good as any other where two are as near.
    pub(super) fn shortest(
        tx: &mut ReadTx<'_>,
        milestones: Vec<Milestone>,
        then: i64,
    ) -> Result<Self, StoreError> {
        let (before, after): (Vec<_>, Vec<_>) =
            milestones.into_iter().partition(|one| one.revision <= then);
        // Between two on the same side, the nearer by revision is the nearer by lines.
        let before = before.into_iter().max_by_key(|one| one.revision);
        let after = after.into_iter().min_by_key(|one| one.revision);
        let at = match (before, after) {
            (Some(before), Some(after)) => {
                let forth = tx.lines_between(before.revision, then)?;
                let back = tx.lines_between(then, after.revision)?;
                if forth <= back { before } else { after }
            }
            (one, other) => one.or(other).unwrap_or_default(),
        };
        Ok(Self::between(at, then, None))
    }

    /// From nothing through everything up to a revision, keeping a board every so many lines.
    pub(super) fn through(until: i64, apart: i64) -> Self {
        Self::between(Milestone::default(), until, Some(apart))
    }

    const fn between(at: Milestone, then: i64, apart: Option<i64>) -> Self {
        Self {
            at,
            then,
            apart,
            since: 0,
            passed: Vec::new(),
        }
    }

    /// The way once it is gone. While some lines are gone over, the next are read.
    pub(super) async fn gone(mut self, foothold: &Foothold, view: &View) -> Done<Self> {
        let (from, then) = (self.at.revision, self.then);
        let read = |place| {
            let lines = move |tx: &mut ReadTx<'_>| between(tx, place, from, then);
            foothold.store().read(&view.organisation().id, lines)
        };
        let mut lines = read(Place::after(from)).await?;
        while let Some(last) = lines.last() {
            let next = read(last.place());
            let gone = aside(move || self.go(lines));
            let (next, gone) = tokio::join!(next, gone);
            (lines, self) = (next?, gone?);
        }
        Ok(self)
    }

    /// The board it led to.
    pub(super) fn reached(self) -> Board {
        self.at.board
    }

    /// The boards that were kept on the way.
    pub(super) fn passed(self) -> Vec<Milestone> {
        self.passed
    }

    /// Goes over some lines.
    fn go(mut self, lines: Vec<Activity>) -> Result<Self, StoreError> {
        for line in lines {
            let forth = line.revision <= self.then;
            if line.revision != self.at.revision {
                self.pass();
                self.at.revision = line.revision;
            }
            self.since += 1;
            if forth {
                line.turned_round().take_back(&mut self.at.board)?;
            } else {
                line.take_back(&mut self.at.board)?;
            }
        }
        Ok(self)
    }

    /// Between the lines of two revisions.
    fn pass(&mut self) {
        if self.apart.is_some_and(|apart| self.since >= apart) {
            self.passed.push(self.at.clone());
            self.since = 0;
        }
    }
}

/// The next lines on the way from one revision to another, from a place on.
fn between(
    tx: &mut ReadTx<'_>,
    place: Place,
    from: i64,
    then: i64,
) -> Result<Vec<Activity>, StoreError> {
    let mut lines = if from < then {
        tx.activity_since(place, AT_ONCE)?
    } else {
        tx.latest_activity(place, AT_ONCE)?
    };
    lines.retain(|line| {
        if from < then {
            line.revision <= then
        } else {
            line.revision > then
        }
    });
    Ok(lines)
}

/// The last revision up to `now` whose instant is one that is looked for; 0 where none is. Instants rise with revisions.
pub(super) fn last_revision(
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
