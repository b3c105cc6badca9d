//! The small example: a first round that is over, a second one that is open, and what was done in between.

mod beside;
mod groundwork;
mod rounds;
mod started;

use jiff::Timestamp;

use super::chapter::Chapter;
use crate::act::Ids;
use crate::import::{Import, Progress, Ready};

/// The list.
pub(super) const LIST: &str = include_str!("candidates.csv");

/// The most new ids that a chapter takes.
const IDS: usize = 16;

/// How many answers come on a day of the second round: the last ones today.
const ANSWERS_A_DAY: i64 = 3;

/// Ten weeks.
pub(super) fn chapters(filling: Import, now: Timestamp, ids: &mut Ids) -> Vec<Chapter> {
    let ready = Ready::new(filling, ids);
    let first = Chapter::new((now, ids), 70, IDS, |tx, ids| {
        ready.keep(tx, &Progress::default())?;
        rounds::first_opens(tx, ids)
    });
    let decided = Chapter::new((now, ids), 56, IDS, |tx, ids| {
        let number = rounds::first_closes(tx, ids)?;
        started::both_start(tx, ids, number)?;
        groundwork::is_planned(tx, ids)
    });
    let learned = Chapter::new((now, ids), 6, IDS, |tx, ids| {
        started::one_is_noted_on(tx)?;
        started::one_is_done(tx, ids)?;
        groundwork::one_is_done(tx)?;
        rounds::second_opens(tx, ids)
    });
    let lately = Chapter::new((now, ids), 5, IDS, |tx, _| beside::is_kept(tx));
    let mut all = vec![first, decided, learned, lately];
    // Each by itself, so that what each changed can be seen.
    for (at, answer) in (0..).zip(rounds::answers()) {
        let days_ago = 4 - at / ANSWERS_A_DAY;
        all.push(Chapter::new((now, ids), days_ago, IDS, move |tx, ids| {
            rounds::one_answers(tx, ids, answer)
        }));
    }
    all
}
