//! Sixty exemplars, and a hundred lessons that they taught.

use engine::asking::Ask;
use engine::blockers::{Blocker, On};
use engine::board::Board;
use engine::candidate::{Candidate, Status};
use engine::condition::Condition;
use engine::exemplars::{Dated, Exemplar, ExemplarState, Lesson, Next, Review};
use engine::id::Id;
use engine::reading::Ageing;
use engine::work::Piece;
use jiff::civil::Date;
use store::WriteTx;

use crate::example::chapter::Supply;
use crate::example::words::{after, keep, note, put, today};
use crate::refusal::Error;

const EXEMPLARS: usize = 60;
const LESSONS: usize = 100;
/// How many of the latest lessons ask still.
const ASK: usize = 10;
/// How many are under way.
const UNDER_WAY: usize = 2;
/// The most new ids that it takes.
pub(super) const MANY: usize = EXEMPLARS + LESSONS;

pub(super) fn are_started(tx: &mut WriteTx<'_>, ids: &mut Supply) -> Result<(), Error> {
    let on = today(tx);
    let mut exemplars = Vec::new();
    for (turn, (candidate, status)) in started(&tx.held().board).into_iter().enumerate() {
        let days = i32::try_from(EXEMPLARS - turn).unwrap_or(0) * 15;
        let began = after(on, -days - 90);
        let state = match status {
            Status::Done(_) => ExemplarState::Stopped(after(on, -days)),
            Status::Exemplar => ExemplarState::UnderWay,
            _ => ExemplarState::WentBack {
                on: after(began, 20),
                why: note("The team was needed elsewhere."),
            },
        };
        put(tx, &candidate, status)?;
        let exemplar = exemplar(ids.fresh(), candidate, began, state);
        exemplars.push(exemplar.id.clone());
        keep(tx, Piece::Exemplar(exemplar))?;
    }
    for turn in 0..LESSONS {
        let from = exemplars[turn % exemplars.len()].clone();
        let lesson = lesson(&tx.held().board, (ids.fresh(), from), on, turn);
        keep(tx, Piece::Lesson(lesson))?;
    }
    Ok(())
}

/// What was started, and where it is now: what is done, a few that are under way, and some that went back.
fn started(board: &Board) -> Vec<(Id<Candidate>, Status)> {
    let all = || board.candidates.iter();
    let done = all().filter(|held| matches!(held.status, Status::Done(_)));
    let done = done.map(|held| (held.id.clone(), held.status));
    let done: Vec<_> = done.take(EXEMPLARS - UNDER_WAY).collect();
    let others = all().filter(|held| held.status == Status::Candidate);
    let others = others.map(|held| held.id.clone()).enumerate();
    let others = others.map(|(place, id)| match place {
        0..UNDER_WAY => (id, Status::Exemplar),
        _ => (id, Status::Candidate),
    });
    let others: Vec<_> = others.take(EXEMPLARS - done.len()).collect();
    done.into_iter().chain(others).collect()
}

fn exemplar(
    id: Id<Exemplar>,
    candidate: Id<Candidate>,
    started: Date,
    state: ExemplarState,
) -> Exemplar {
    let look_on = after(started, 84);
    let dated = |days| Dated {
        on: after(started, days),
        note: note("The first people have tried it."),
    };
    let reviews = match state {
        ExemplarState::Stopped(on) => vec![review(on)],
        _ => Vec::new(),
    };
    Exemplar {
        id,
        candidate,
        decision: None,
        anyway: None,
        started,
        baseline: Some(note("People waited for nine weeks.")),
        question: Some(note("Is one letter enough?")),
        look_on: Some(look_on),
        notes: [7, 21, 42].map(dated).to_vec(),
        reviews,
        state,
    }
}

fn review(on: Date) -> Review {
    Review {
        on,
        changed: note("People wait for four weeks."),
        learned: note("One letter was enough."),
        needs_met: Vec::new(),
        support: None,
        can_now: note("We can write one letter for all services."),
        next: Next::Stop,
    }
}

/// It touches a team or a service; those it may have helped are asked, and the latest of them still are.
fn lesson(
    board: &Board,
    (id, from): (Id<Lesson>, Id<Exemplar>),
    today: Date,
    turn: usize,
) -> Lesson {
    let (condition, on) = if turn.is_multiple_of(2) {
        let teams = board.teams.as_slice();
        let team = teams[turn % teams.len()].id.clone();
        (Condition::Operations, On::Team(team))
    } else {
        let services = board.services.as_slice();
        let service = services[turn % services.len()].id.clone();
        (Condition::Capability, On::Service(service))
    };
    let touches = vec![Blocker { condition, on }];
    let ageing = Ageing::of(&board.settings, today);
    let asked: Vec<Ask> = Lesson::asking(&touches, board, &ageing);
    let asks = if turn + ASK < LESSONS {
        Vec::new()
    } else {
        asked.clone()
    };
    Lesson {
        id,
        on: after(today, -i32::try_from(LESSONS - turn).unwrap_or(0) * 9),
        text: note("We can write one letter for all services."),
        from: Some(from),
        touches,
        asked,
        asks,
    }
}
