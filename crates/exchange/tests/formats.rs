//! An outlook in every format for people, and as CSV.

use engine::board::Board;
use engine::outlook::Outlook;
use engine::settings::Settings;
use exchange::groups::Groups;
use exchange::outlook::{csv, paper};
use exchange::paper::Look;
use exchange::sheet::Choices;
use exchange::teams::Teams;

/// One of each standing, a swap, what is under way and what must be done; text that means something elsewhere.
const LIST: &str = "id,title,status,teams,groups,sponsor,needs,interest,operations,capability,harm,unmet,disadvantage,reach\n\
    a,Damp <b>homes</b>,,Housing,Tenants,,,yes,yes,yes,4,3-4,2,180\n\
    b,Cold | *homes*,,Housing,Tenants,,,yes,yes,yes,3,3,2,90\n\
    =c,\"=Lost, \"\"forms\"\"\",,Benefits,Carers & kin,Head,Design,,yes,yes,2-3,2,1,12k\n\
    d,Long calls,,Benefits,Minors,,Data,yes,no,partly,1-2,,,\n\
    e,New portal,exemplar,Web,,,,yes,yes,yes,2,2,1,500\n\
    f,Fire doors,must-do,Parks,,,,,,,,,,\n";

#[cfg(test)]
fn made() -> (Outlook, Board) {
    let today = jiff::civil::date(2026, 11, 2);
    let rows = exchange::candidates::read(LIST.as_bytes(), &Choices::plain("list.csv", today));
    let (teams, groups) = (Teams::default(), Groups::default());
    let rows = rows.unwrap().rows;
    let board = exchange::candidates::board(&rows, &teams, &groups, Settings::default());
    (engine::outlook(&board, today).unwrap(), board)
}

#[test]
fn the_text_is_as_agreed() {
    let (outlook, board) = made();
    insta::assert_snapshot!(paper(&outlook, &board).text(Look::default()));
}

#[test]
fn the_markdown_is_as_agreed() {
    let (outlook, board) = made();
    insta::assert_snapshot!(paper(&outlook, &board).markdown());
}

#[test]
fn the_page_is_as_agreed() {
    let (outlook, board) = made();
    insta::assert_snapshot!(paper(&outlook, &board).html());
}

#[test]
fn the_csv_is_as_agreed() {
    let (outlook, board) = made();
    insta::assert_snapshot!(csv(&outlook, &board).replace("\r\n", "\n"));
}
