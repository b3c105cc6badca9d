//! What the cases of an outlook and its other parts cost, and the shares that come of them. See README.md.

mod board;
mod table;
mod usage;

use board::Kind;
use engine::board::Board;
use engine::outlook::{Outlook, Parts};
use jiff::civil::{Date, date};

const TODAY: Date = date(2026, 11, 2);
/// Times that each part is timed.
const TURNS: usize = 5;
/// Processor seconds of a turn: many of the system's ticks, which is all that it counts by.
const LONG: f64 = 0.3;
/// Places of every board that shares are compared on.
const PLACES: u8 = 5;
/// Cases that are timed.
const CASES: u32 = 10_000;
/// Cases of the shares that are compared: more, so that a small fault shows.
const COMPARED: u32 = 100_000;

/// `shares BOARD CANDIDATES [FILE]`: figures to standard output as JSON. With a file no candidate needs a team, and the table
/// that others draw of goes to the file; without one the board is as it is.
fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (kind, candidates, file) = match arguments.as_slice() {
        [kind, candidates] => (kind, candidates, None),
        [kind, candidates, file] => (kind, candidates, Some(file)),
        _ => panic!("shares known|half|blank|workshop|crowded CANDIDATES [FILE]"),
    };
    let kind = Kind::parse(kind).expect("a kind of board");
    let own = board::board(kind, candidates.parse().expect("a whole number"));
    let own = match file {
        Some(_) => board::without_teams(own),
        None => own,
    };
    let places = own.settings.limit;
    let board = board::set(own, |settings| {
        (settings.limit, settings.cases) = (PLACES, CASES)
    });
    measure(&board);
    if let Some(file) = file {
        let more = board::set(board, |settings| settings.cases = COMPARED);
        table::write(file, &outlook(&more)).expect("a file that can be written");
    } else {
        let own = board::set(board, |settings| settings.limit = places);
        let parts = parts(&own);
        let questions = time(|| parts.questions());
        println!("\"places\": {places}, \"questions_at_own_places\": {questions},");
    }
    println!("\"candidates\": {candidates}}}");
}

/// Tells what each part takes, all but the end of the JSON.
fn measure(board: &Board) {
    let with_board = usage::peak();
    let parts = parts(board);
    let entrants = parts.shares().len();
    let with_shares = usage::peak();
    let (shares, classes) = (time(|| parts.shares()), time(|| parts.classes()));
    let (questions, whole) = (time(|| parts.questions()), time(|| outlook(board)));
    println!(
        "{{\"shares\": {shares}, \"questions\": {questions}, \"classes\": {classes}, \"whole\": {whole},"
    );
    println!("\"entrants\": {entrants}, \"peak_of_board\": {with_board}, \"peak\": {with_shares},");
}

fn parts(board: &Board) -> Parts<'_> {
    Parts::of(board, TODAY).expect("weights")
}

fn outlook(board: &Board) -> Outlook {
    engine::outlook(board, TODAY).expect("weights")
}

/// Processor seconds of some work: the middle of some turns, each the mean of as many times as fill it.
fn time<R>(work: impl Fn() -> R) -> f64 {
    let mut turns = [0.0; TURNS];
    for turn in &mut turns {
        let (begun, mut times) = (usage::cpu(), 0);
        while times == 0 || usage::cpu() - begun < LONG {
            std::hint::black_box(work());
            times += 1;
        }
        *turn = (usage::cpu() - begun) / f64::from(times);
    }
    turns.sort_by(f64::total_cmp);
    turns[TURNS / 2]
}
