//! One answer given, made durable: through the store, and by the bare driver writing the same three rows. See README.md.

mod bare;
mod board;
mod measure;
mod through_store;

use measure::Figures;

/// Candidates on the board.
const BOARDS: [usize; 3] = [1_000, 5_000, 20_000];
/// Who writes at once.
const WRITERS: [usize; 2] = [1, 16];

fn main() {
    println!("SQLite {}", rusqlite::version());
    println!("{:<44} {:>9} {:>9} {:>9} {:>9}", "", "writes/s", "p50 ms", "p99 ms", "CPU µs");
    for candidates in BOARDS {
        let folder = tempfile::tempdir().expect("a folder");
        let location = store::Location::File(folder.path().join("foothold.sqlite3"));
        board::fill(&location, candidates);
        let bare = median(|| bare::measure(&location, candidates));
        bare.print(&format!("{candidates} candidates, bare driver, one at a time"));
        for writers in WRITERS {
            let store = median(|| through_store::measure(&location, candidates, writers));
            store.print(&format!("{candidates} candidates, the store, {writers} at a time"));
            println!("{:>44} {:>8.0}%", "of the bare driver", 100.0 * store.rate / bare.rate);
        }
    }
    if let Some(address) = std::env::args().nth(1) {
        let location = address.parse().expect("an address");
        board::fill(&location, BOARDS[0]);
        for writers in WRITERS {
            let store = median(|| through_store::measure(&location, BOARDS[0], writers));
            store.print(&format!("PostgreSQL, {} candidates, {writers} at a time", BOARDS[0]));
        }
    }
}

/// The middle one of three runs by rate.
fn median(mut run: impl FnMut() -> Figures) -> Figures {
    let mut runs = [run(), run(), run()];
    runs.sort_by(|a, b| a.rate.total_cmp(&b.rate));
    let [_, middle, _] = runs;
    middle
}
