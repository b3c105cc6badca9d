//! An import is taken back whole, as long as nothing was done with it since: what it added goes, what it changed is as it
//! was. All of it, or nothing.

mod plan;
mod used;

use engine::board::Change;
use engine::id::Id;
use engine::imports::Import;
use engine::text::Name;
use engine::work::Piece;
use store::{Organisation, Place, ReadTx, WriteTx};

use self::plan::{Lines, Plan};
use crate::act::Act;
use crate::foothold::Foothold;
use crate::refusal::{Done, Error, Refusal};
use crate::rights::Right;
use crate::undo::put_back;

pub use used::Used;

/// Lines of activity that are read at a time.
const AT_ONCE: u32 = 2_000;

/// What goes with an import that is taken back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Goes {
    /// Problems and opportunities that are taken off the list.
    pub candidates: usize,
    /// Problems and opportunities that are as they were before.
    pub restored: usize,
    /// Answers that go, or are what they were.
    pub answers: usize,
    /// Services that go.
    pub services: usize,
    /// Teams that go.
    pub teams: usize,
    /// Teams whose room is not known again.
    pub rooms: usize,
    /// Groups that go.
    pub groups: usize,
}

/// An import, and what goes with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WouldGo {
    /// What its file is called, where it has a name.
    pub file: Option<Name>,
    /// What goes.
    pub goes: Goes,
}

/// What goes with the import of a revision; none where that was no import.
///
/// # Errors
/// When the store fails, and where what is kept cannot be read.
pub async fn would_go(
    foothold: &Foothold,
    organisation: &Id<Organisation>,
    revision: i64,
) -> Done<Option<WouldGo>> {
    let plan = plan(foothold, organisation, revision).await?;
    Ok(plan.map(|plan| WouldGo {
        goes: plan.goes,
        file: plan.import.file,
    }))
}

/// What takes the import of a revision back: told by its lines, which do not change any more. They are read before the
/// write begins, so that nobody waits for it.
pub(crate) async fn plan(
    foothold: &Foothold,
    organisation: &Id<Organisation>,
    revision: i64,
) -> Done<Option<Plan>> {
    let read = move |tx: &mut ReadTx<'_>| -> Result<_, Error> {
        let mut told = Lines::default();
        let mut place = Place { revision, line: 0 };
        loop {
            let lines = tx.activity_since(place, AT_ONCE)?.into_iter();
            let mut lines = lines.filter(|line| line.revision == revision).peekable();
            if lines.peek().is_none() {
                return Ok(told.plan());
            }
            for line in lines {
                place = line.place();
                told.add(line)?;
            }
        }
    };
    foothold.store().read(organisation, read).await
}

/// Takes an import back.
///
/// # Errors
/// Refused where something was done with any of it since, saying what; and where it was taken back already.
pub(crate) async fn take_back(foothold: &Foothold, act: &Act, plan: Plan) -> Done<()> {
    foothold
        .write(act, Right::KeepList, move |tx| carry_out(tx, plan))
        .await
}

fn carry_out(tx: &mut WriteTx<'_>, plan: Plan) -> Result<(), Error> {
    let held = tx.held().board.work.imports.get(&plan.import.id);
    if held.is_none_or(|held| held.taken_back) {
        return Err(Refusal::TakenBack.into());
    }
    let used = used::since(tx, &plan)?;
    if !used.is_empty() {
        return Err(Refusal::UsedSince(used).into());
    }
    tx.take_out(&plan.out)?;
    for back in plan.back {
        put_back(tx, back)?;
    }
    let import = Import {
        taken_back: true,
        ..plan.import
    };
    Ok(tx.save(&Change::Piece(Piece::Import(import)))?)
}
