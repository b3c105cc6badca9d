//! What was started: one is under way, one is done and taught something.

use engine::blockers::{Blocker, On};
use engine::candidate::Status;
use engine::condition::Condition;
use engine::exemplars::{Dated, Exemplar, ExemplarState, Next, Review, open_of};
use engine::id::Id;
use engine::work::Piece;
use store::WriteTx;

use crate::example::chapter::Supply;
use crate::example::words::{after, id, keep, name, note, put, today};
use crate::lessons::{Touching, taught};
use crate::refusal::Error;

const BINS: &str = "F26";
const ROTA: &str = "F27";
/// What the second one needed, and others need still.
const ACCESS: &str = "access to rota data";

/// Its baseline, its question, and after how many days it is looked back at.
type Kept = (&'static str, &'static str, i32);

pub(super) fn both_start(
    tx: &mut WriteTx<'_>,
    ids: &mut Supply,
    decision: i64,
) -> Result<(), Error> {
    let bins = (
        "In two weeks 214 people told us of a missed bin. 61 of them had to tell us again.",
        "Do people stop ringing once they can see what became of their report?",
        84,
    );
    let rota = (
        "Each carer rings the office about four times a week.",
        "Can the rota be shared without new software?",
        49,
    );
    starts(tx, ids.fresh(), BINS, bins, decision)?;
    starts(tx, ids.fresh(), ROTA, rota, decision)
}

fn starts(
    tx: &mut WriteTx<'_>,
    new: Id<Exemplar>,
    candidate: &str,
    (baseline, question, days): Kept,
    decision: i64,
) -> Result<(), Error> {
    let started = today(tx);
    put(tx, &id(candidate), Status::Exemplar)?;
    let exemplar = Exemplar {
        id: new,
        candidate: id(candidate),
        decision: Some(decision),
        anyway: None,
        started,
        baseline: Some(note(baseline)),
        question: Some(note(question)),
        look_on: Some(after(started, days)),
        notes: Vec::new(),
        reviews: Vec::new(),
        state: ExemplarState::UnderWay,
    };
    Ok(keep(tx, Piece::Exemplar(exemplar))?)
}

fn under_way(tx: &WriteTx<'_>, candidate: &str) -> Exemplar {
    let open = open_of(&tx.held().board, &id(candidate));
    open.expect("an exemplar of the example").clone()
}

pub(super) fn one_is_noted_on(tx: &mut WriteTx<'_>) -> Result<(), Error> {
    let mut exemplar = under_way(tx, BINS);
    exemplar.notes.push(Dated {
        on: today(tx),
        note: note("Two streets can see their reports now. A third fewer people ring about them."),
    });
    Ok(keep(tx, Piece::Exemplar(exemplar))?)
}

/// It is done, and what it taught asks again about whatever waits for the same.
pub(super) fn one_is_done(tx: &mut WriteTx<'_>, ids: &mut Supply) -> Result<(), Error> {
    let on = today(tx);
    let mut exemplar = under_way(tx, ROTA);
    exemplar.state = ExemplarState::Stopped(on);
    exemplar.reviews.push(review(on));
    put(tx, &exemplar.candidate, Status::Done(Some(on)))?;
    let touching = Touching {
        text: note("We can show the rota to other services too."),
        from: Some(exemplar.id.clone()),
        touches: vec![Blocker {
            condition: Condition::Capability,
            on: On::Need(name(ACCESS)),
        }],
    };
    keep(tx, Piece::Exemplar(exemplar))?;
    let lesson = taught(&tx.held().board, touching, ids.fresh(), on)?;
    Ok(keep(tx, Piece::Lesson(lesson))?)
}

fn review(on: jiff::civil::Date) -> Review {
    Review {
        on,
        changed: note(
            "Carers see the rota on their phones. Each rings the office about once a week now.",
        ),
        learned: note(
            "The rota could be shared all along. What was missing was leave to share it.",
        ),
        needs_met: vec![name(ACCESS)],
        support: Some(note(
            "The Head of Adult Social Care wants the same for two more teams.",
        )),
        can_now: note("We can show the rota to other services too."),
        next: Next::Stop,
    }
}
