//! The large example: three years of choosing from a list that grew slowly, then by a great import, and was worked on
//! since. Made by lot from a few words: the same every time.

mod actions;
mod beside;
mod learned;
mod list;
mod lot;
mod people;
mod rounds;

use jiff::Timestamp;

use super::chapter::Chapter;
use crate::act::Ids;
use crate::import::{Import, Progress, Ready};

pub(super) use list::list;

/// Rounds that came to a decision before the rest of the list came in; one more has since.
const ROUNDS: usize = 19;
/// Rows of the list that came in with each of them.
const ROWS_A_ROUND: usize = 50;
/// Days between rounds.
const BETWEEN: i64 = 50;
/// How long ago the rest of the list came in.
const IMPORTED: i64 = 45;
/// How long ago people were asked since.
const ASKED: [i64; 5] = [40, 32, 24, 16, 8];
/// How long ago all that is done about it was written down.
const WORKED: i64 = 2;

/// Three years.
pub(super) fn chapters(filling: &Import, now: Timestamp, ids: &mut Ids) -> Vec<Chapter> {
    let mut all = vec![Chapter::new(
        (now, ids),
        1_100,
        people::MANY,
        people::are_named,
    )];
    for (round, days_ago) in (0..ROUNDS).zip((0..).map(|at| 1_050 - at * BETWEEN)) {
        let from = round * ROWS_A_ROUND;
        let part = part(filling, from..from + ROWS_A_ROUND, ids);
        all.push(Chapter::new((now, ids), days_ago, 3, move |tx, ids| {
            part.keep(tx, &Progress::default())?;
            rounds::one_is_held(tx, ids, round)
        }));
    }
    let rest = ROUNDS * ROWS_A_ROUND..filling.candidates.rows.len();
    let rest = part(filling, rest, ids);
    all.push(Chapter::new((now, ids), IMPORTED, 0, |tx, _| {
        rest.keep(tx, &Progress::default())?;
        Ok(())
    }));
    for (turn, days_ago) in ASKED.into_iter().enumerate() {
        all.push(Chapter::new((now, ids), days_ago, 0, move |tx, _| {
            people::answer(tx, turn)
        }));
    }
    let most = 3 + actions::MANY + learned::MANY;
    all.push(Chapter::new((now, ids), WORKED, most, |tx, ids| {
        rounds::one_is_held(tx, ids, ROUNDS)?;
        learned::are_started(tx, ids)?;
        actions::are_planned(tx, ids)?;
        beside::is_kept(tx)
    }));
    all
}

/// Some rows of the list, with the teams and groups.
fn part(filling: &Import, rows: std::ops::Range<usize>, ids: &mut Ids) -> Ready {
    let mut part = Import {
        file: filling.file.clone(),
        teams: filling.teams.clone(),
        groups: filling.groups.clone(),
        ..Import::default()
    };
    part.candidates.rows = filling.candidates.rows[rows].to_vec();
    Ready::new(part, ids)
}
