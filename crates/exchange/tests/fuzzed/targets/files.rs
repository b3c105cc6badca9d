//! Whole lists of candidates: bytes, a board, an outlook, and what is written of it.

use engine::board::Board;
use engine::settings::Settings;
use exchange::candidates::{self, Row};
use exchange::groups::Groups;
use exchange::sheet::head;
use exchange::teams::Teams;

use super::cells::check;
use super::outlooks::{self, MOST_CANDIDATES};
use super::{TODAY, or_told, plain};

pub(crate) fn files(data: &[u8]) -> bool {
    // What the wizard shows before anybody has said which column is which: of all that can be read there is a head.
    let head = or_told(head(data, &plain(), candidates::NAMES, "title"));
    let Some(list) = or_told(candidates::read(data, &plain())) else {
        return false;
    };
    assert!(head.is_some_and(|head| !head.columns.is_empty()));
    list.rows.iter().for_each(check);
    for (at, row) in list.rows.iter().enumerate() {
        assert!(
            list.rows[..at].iter().all(|other| other.id != row.id),
            "{} twice",
            row.id
        );
    }
    if list.rows.len() > MOST_CANDIDATES {
        return true;
    }
    let board = board(&list.rows);
    let outlook = outlooks::checked(&board, TODAY).expect("the default statements leave weights");
    let mut reversed = list.rows;
    reversed.reverse();
    let again = engine::outlook(&self::board(&reversed), TODAY);
    assert_eq!(again.as_ref(), Ok(&outlook), "in any order of rows");
    true
}

pub(crate) fn board(rows: &[Row]) -> Board {
    let settings = Settings {
        limit: 2,
        cases: 3,
        ..Settings::default()
    };
    candidates::board(rows, &Teams::default(), &Groups::default(), settings)
}
