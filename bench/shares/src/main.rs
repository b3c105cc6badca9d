//! What the cases of an outlook cost, and the shares that come of them. See README.md.

mod board;
mod usage;

use std::io::Write;
use std::sync::Arc;

use board::{Kind, Ranges, board, ranges};
use engine::board::Board;
use engine::outlook::Outlook;
use engine::settings::Settings;
use jiff::civil::{Date, date};

const TODAY: Date = date(2026, 11, 2);
/// Outlooks that are timed, with the cases and without, in turns.
const TURNS: usize = 7;
/// Processor seconds of a turn: many of the system's ticks, which is all that it counts by.
const LONG: f64 = 0.4;
/// Cases that are timed.
const CASES: u32 = 10_000;
/// Cases of the shares that are compared: more, so that a small fault shows.
const COMPARED: u32 = 100_000;

/// `shares known|half|blank CANDIDATES FILE`: figures to standard output as JSON, levels and shares to the file.
fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [kind, candidates, file] = arguments.as_slice() else {
        panic!("shares known|half|blank CANDIDATES FILE");
    };
    let kind = Kind::parse(kind).expect("known, half or blank");
    let ranges = ranges(kind, candidates.parse().expect("a whole number"));
    let one = board(kind, &ranges);
    let all = with_cases(&one, CASES);
    let board_alone = usage::peak();
    drop(outlook(&one));
    let without_cases = usage::peak();
    drop(outlook(&all));
    let peak = usage::peak();
    let [whole, rest] = times(&all, &one);
    let shares = outlook(&with_cases(&one, COMPARED));
    write(file, kind, &ranges, &shares).expect("a file that can be written");
    println!(
        "{{\"whole\": {whole}, \"rest\": {rest}, \"peak\": {peak}, \"peak_without_cases\": {without_cases}, \"peak_of_board\": {board_alone}}}"
    );
}

/// The same candidates with more cases.
fn with_cases(board: &Board, cases: u32) -> Board {
    Board {
        settings: Arc::new(Settings {
            cases,
            ..board.settings.as_ref().clone()
        }),
        ..board.clone()
    }
}

fn outlook(board: &Board) -> Outlook {
    engine::outlook(board, TODAY).expect("weights")
}

/// Processor seconds of an outlook of each board: the middle of some turns.
fn times(all: &Board, one: &Board) -> [f64; 2] {
    let mut turns = [Vec::new(), Vec::new()];
    for _ in 0..TURNS {
        for (board, turns) in [all, one].into_iter().zip(&mut turns) {
            turns.push(turn(board));
        }
    }
    turns.map(|mut turns| {
        turns.sort_by(f64::total_cmp);
        turns[TURNS / 2]
    })
}

/// Processor seconds of an outlook, in the mean of as many as fill a turn.
fn turn(board: &Board) -> f64 {
    let (begun, mut outlooks) = (usage::cpu(), 0);
    loop {
        std::hint::black_box(outlook(board));
        outlooks += 1;
        let used = usage::cpu() - begun;
        if used >= LONG {
            return used / f64::from(outlooks);
        }
    }
}

/// For each candidate the chance that each of its conditions is yes, its levels, its share and its class.
fn write(file: &str, kind: Kind, ranges: &[Ranges], outlook: &Outlook) -> std::io::Result<()> {
    let mut file = std::io::BufWriter::new(std::fs::File::create(file)?);
    for (ranges, placed) in ranges.iter().zip(&outlook.placed) {
        let levels = ranges.as_flattened().iter().map(u8::to_string);
        let levels: Vec<String> = levels.collect();
        let share = placed.share.part.to_f64();
        let (levels, class) = (levels.join(","), format!("{:?}", placed.class).to_lowercase());
        writeln!(file, "{},{levels},{share},{class}", kind.chance_yes())?;
    }
    file.flush()
}
