//! Rounds over time: no round, one, and many.

use std::sync::Arc;

use engine::blockers::{Blocker, On};
use engine::board::Board;
use engine::condition::Condition;
use engine::people::Group;
use engine::rounds::{Closed, Round, RoundState, Tally};
use engine::strategy::{Recurring, Strategy};
use engine::work::Piece;
use jiff::civil::date;
use wording::{Names, strategy as say, timeline as when};

use super::fixture::{board, id, name};

pub(crate) fn all() -> Vec<String> {
    let fixed = [
        say::ABOUT,
        say::NO_ROUND,
        say::ONE_ROUND,
        say::NOTHING_GAINED,
        say::NOTHING_TWICE,
        say::NOT_COUNTED,
        say::COLUMNS,
        say::CAME_UP,
        say::CAME_UP_ABOUT,
        when::HEADING,
        when::ABOUT,
    ];
    let mut all: Vec<String> = fixed.map(str::to_owned).to_vec();
    let some = || tally([4, 9, 6], 30, ["carers", "tenants"]);
    let more = || tally([4, 5, 11], 32, ["tenants", "carers"]);
    let rounds = [
        vec![],
        vec![some()],
        vec![some(), more()],
        vec![more(), some()],
        vec![some(), more(), more(), more()],
        vec![more(), more()],
        vec![Tally::default(), Tally::default()],
    ];
    for tallies in rounds {
        let board = of(tallies);
        all.extend(told(&Strategy::of(&board, std::iter::empty()), &board));
    }
    all.extend(say::ground([0; 3], [0; 3]));
    all.extend(say::ground([2, 1, 0], [0, 0, 1]));
    all.extend([0, 1, 4].into_iter().filter_map(say::open));
    all.extend([0, 1, 4].into_iter().filter_map(say::lessons_open));
    let columns = [
        ("Round 1".to_owned(), 4, 30),
        ("Now".to_owned(), 1_200, 5_000),
    ];
    all.push(say::chart(
        say::title(Condition::Interest),
        columns.into_iter(),
    ));
    all.push(say::only_the_last(7));
    all.extend(recurring());
    all.extend(when::LANES.map(str::to_owned));
    all.push(when::only_the_latest(40));
    all.extend([when::decision(3), wording::date::short(date(2026, 5, 1))]);
    all
}

/// Of the two groups, the one that is served and the one that is not.
fn tally(met: [usize; 3], of: usize, [served, left_out]: [&str; 2]) -> Tally {
    Tally {
        standings: [2, 0, of - 2],
        met,
        served: vec![id(served)],
        left_out: vec![id(left_out)],
        blockers: vec![(room(), 4)],
    }
}

fn room() -> Blocker {
    Blocker {
        condition: Condition::Operations,
        on: On::Team(id("benefits")),
    }
}

fn of(tallies: Vec<Tally>) -> Board {
    let mut board = board();
    let groups = ["carers", "tenants"].map(id);
    let held = board.candidates.iter();
    let named = held.map(|one| {
        let mut one = engine::candidate::Candidate::clone(one);
        one.groups = groups.to_vec();
        Arc::new(one)
    });
    board.candidates = Arc::new(named.collect());
    let (id, name) = (id("sailors"), name("Sailors"));
    Arc::make_mut(&mut board.groups).put(Arc::new(Group { id, name }));
    let rounds = (1..).zip(tallies);
    let work = rounds.map(|(number, tally)| Piece::Round(closed(number, tally)));
    board.work = Arc::new(work.collect());
    board
}

fn closed(number: u32, tally: Tally) -> Round {
    let on = date(2026, 5, 1);
    Round {
        id: id(&format!("round {number}")),
        number,
        opened: on,
        closes: on,
        blind: false,
        revealed: None,
        asked: Vec::new(),
        note: None,
        state: RoundState::Closed(Closed {
            on,
            decision: Some(i64::from(number)),
            supersedes: None,
            why: None,
            tally,
        }),
    }
}

fn told(strategy: &Strategy<'_>, board: &Board) -> Vec<String> {
    let names = Names::of(board);
    let mut all: Vec<String> = Vec::new();
    all.extend(
        Condition::ALL
            .into_iter()
            .filter_map(|one| say::growth(one, strategy)),
    );
    all.extend(say::starts(strategy));
    for one in &strategy.recurring {
        all.push(say::recurs(one, strategy.moments.len(), &names));
        all.push(say::recurring(one));
    }
    all.extend(say::served(&strategy.groups, &strategy.moments, &names));
    all.push(when::told(&strategy.events));
    for event in &strategy.events {
        all.push(when::lead(&event.what));
    }
    for one in &strategy.groups.met {
        let rounds = strategy.moments.iter().zip(&one.times);
        all.extend(rounds.map(|(moment, time)| say::time(moment.round, *time)));
        all.extend(one.times.first().map(|time| say::times(one, *time)));
    }
    all
}

/// What came up in some rounds and is still there, or not.
fn recurring() -> Vec<String> {
    let (board, room) = (board(), room());
    let of = |rounds: &[u32], running, now| Recurring {
        blocker: &room,
        rounds: rounds.to_vec(),
        running,
        opened: 1,
        now,
        live: Vec::new(),
    };
    let some = [of(&[1, 3], 1, 1), of(&[3, 4], 2, 12), of(&[1, 2], 0, 0)];
    let told = some.iter().flat_map(|one| {
        let names = Names::of(&board);
        [
            say::recurs(one, 4, &names),
            say::recurring(one),
            say::named(one, &names),
            say::came_up(one),
            say::came_up_in(one, &names),
        ]
    });
    told.collect()
}
