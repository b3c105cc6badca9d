//! Workshops played by Foothold's advice, in list order and at random, on made-up boards with a hidden truth. See README.md.

mod chance;
mod known;
mod machine;
mod report;
mod series;
mod strategy;
mod table;
mod thing;
mod workshop;
mod world;
mod worth;

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use series::Series;
use strategy::Strategy;
use workshop::{Played, play};
use world::{Folk, Kind, World};

/// Boards of each kind.
const SEEDS: u32 = 100;
/// Cases of each outlook: as many as an organisation's unless it says otherwise.
const CASES: u32 = 10_000;

const KINDS: [Kind; 4] = [
    Kind {
        name: "25 bare titles",
        rows: 25,
        teams: 0,
        names_teams: 0,
        known: 0,
        contested: 0,
    },
    Kind {
        name: "25 rows, a third known",
        rows: 25,
        teams: 6,
        names_teams: 33,
        known: 33,
        contested: 0,
    },
    Kind {
        name: "40 rows, half known",
        rows: 40,
        teams: 8,
        names_teams: 100,
        known: 50,
        contested: 0,
    },
    Kind {
        name: "40 rows, contested",
        rows: 40,
        teams: 8,
        names_teams: 100,
        known: 75,
        contested: 50,
    },
];

/// `workshops [CASES [SEEDS]]`: writes the tables to standard output.
fn main() {
    let mut numbers = std::env::args().skip(1).map(|text| text.parse::<u32>());
    let mut number = |unless| {
        numbers
            .next()
            .map_or(unless, |read| read.expect("a whole number"))
    };
    let cases = number(CASES);
    let seeds = number(SEEDS) as usize;
    report::print_heading(seeds, cases);
    for folk in [Folk::Erring, Folk::Sure] {
        report::print(&KINDS, &all(seeds, cases, folk), folk);
    }
    report::print_notes();
}

/// Every workshop, by kind and strategy, played by two threads: which one plays it changes nothing.
fn all(seeds: usize, cases: u32, folk: Folk) -> Vec<Vec<Series>> {
    let next = AtomicUsize::new(0);
    let played = Mutex::new(vec![None; KINDS.len() * seeds]);
    let work = || {
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(kind) = KINDS.get(at / seeds) else {
                return;
            };
            let world = World::of(kind, (at % seeds) as u64 + 1, cases, folk);
            let of_all = Strategy::ALL.map(|strategy| play(&world, strategy));
            played.lock().expect("no panic")[at] = Some(of_all);
        }
    };
    std::thread::scope(|scope| {
        scope.spawn(work);
        work();
    });
    let played = played.into_inner().expect("no panic");
    let of_kind = |boards: &[Option<[Played; Strategy::ALL.len()]>]| {
        let series = |strategy: Strategy| {
            Series::of(
                boards
                    .iter()
                    .flatten()
                    .map(|of_all| of_all[strategy as usize]),
            )
        };
        Strategy::ALL.map(series).into()
    };
    played.chunks(seeds).map(of_kind).collect()
}
