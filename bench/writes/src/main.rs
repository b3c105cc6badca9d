//! One answer given, made durable: through the store, and by the bare driver writing the same three rows. See README.md.

mod bare;
mod board;
mod measure;
mod through_store;

use bare::Bare;
use measure::{Figures, Series};
use store::Location;
use through_store::Through;

/// Candidates on the board.
const BOARDS: [usize; 3] = [1_000, 5_000, 20_000];
/// Turns that each takes, one after another: what disturbs the machine disturbs all alike.
const TURNS: usize = 21;

fn main() {
    println!("SQLite {}", rusqlite::version());
    Figures::print_heading();
    for candidates in BOARDS {
        sqlite(candidates);
    }
    if let Some(address) = std::env::args().nth(1) {
        let location = address.parse().expect("an address");
        board::fill(&location, BOARDS[0]);
        let through = Through::open(&location, BOARDS[0]);
        for writers in [1, 16] {
            let series: Series = (0..TURNS).map(|_| through.turn(writers)).collect();
            series.middle().print(&format!("PostgreSQL, {} candidates, {writers} at a time", BOARDS[0]));
        }
    }
}

fn sqlite(candidates: usize) {
    let folder = tempfile::tempdir().expect("a folder");
    let file = |name| Location::File(folder.path().join(name));
    for name in ["bare", "store"] {
        board::fill(&file(name), candidates);
    }
    let bare = Bare::open(&file("bare"), candidates);
    let through = Through::open(&file("store"), candidates);
    let (mut plain, mut one, mut many) = (Series::default(), Series::default(), Series::default());
    for _ in 0..TURNS {
        plain.push(bare.turn());
        one.push(through.turn(1));
        many.push(through.turn(16));
    }
    plain.middle().print(&format!("{candidates} candidates, bare driver, one at a time"));
    one.middle().print(&format!("{candidates} candidates, the store, 1 at a time"));
    println!("{:>44} {:>8.0}%", "turn by turn, of the bare driver", one.percent_of(&plain));
    many.middle().print(&format!("{candidates} candidates, the store, 16 at a time"));
    println!("{:>44} {:>8.0}%", "turn by turn, of the bare driver", many.percent_of(&plain));
}
