//! Two rounds: one that came to a decision, and one in which some have answered.

use engine::answer::{Said, Source};
use engine::board::Change;
use engine::candidate::Candidate;
use engine::condition::Condition;
use engine::id::Id;
use engine::rounds::{Asked, Round, RoundState, next_number};
use engine::settings::Settings;
use engine::work::Piece;
use store::WriteTx;

use crate::decisions::{Decide, record_on};
use crate::example::chapter::Supply;
use crate::example::words::{after, id, keep, name, note, role, said, team, today};
use crate::refusal::Error;

/// How many improvements it has under way at once.
const LIMIT: u8 = 4;

/// Who is asked about what; for operations, about which team's.
type Voice = (&'static str, Condition, Option<&'static str>);

const DIGITAL: Voice = ("Head of Digital", Condition::Capability, None);
const HOUSING: Voice = ("Director of Housing", Condition::Interest, None);
const REVENUES: Voice = ("Head of Revenues", Condition::Interest, None);
const ADVISERS: Voice = (
    "Personal advisers’ manager",
    Condition::Operations,
    Some("Personal advisers"),
);
const BENEFITS: Voice = ("Benefits manager", Condition::Operations, Some("Benefits"));

/// What was known already, from the people themselves.
const ANSWERS: [(Voice, &[&str]); 4] = [
    (ADVISERS, &["F02", "F16"]),
    (HOUSING, &["F01", "F13"]),
    (REVENUES, &["F08", "F18"]),
    (DIGITAL, &["F01", "F02", "F03", "F04", "F05", "F06", "F07"]),
];

pub(super) fn first_opens(tx: &mut WriteTx<'_>, ids: &mut Supply) -> Result<(), Error> {
    let settings = Settings {
        limit: LIMIT,
        ..Settings::clone(&tx.held().board.settings)
    };
    tx.save(&Change::Settings(settings))?;
    let about = "Our first round. We start small, to learn how we choose.";
    opens(tx, ids, &[HOUSING, DIGITAL], 14, about)
}

/// Answers the number of its decision.
pub(super) fn first_closes(tx: &mut WriteTx<'_>, ids: &mut Supply) -> Result<i64, Error> {
    let on = today(tx);
    let decide = Decide {
        key: name("first"),
        proposed: Vec::new(),
        picks: vec![id("F26"), id("F27")],
        reason: Some(note(
            "We begin with two small things that we can look back on soon.",
        )),
        note: None,
        said_against: Some(note("Damp homes should not wait for a second round.")),
        look_again: Some(after(on, 91)),
        supersedes: None,
    };
    record_on(tx, on, (ids.fresh(), ids.fresh()), |_| decide)
}

pub(super) fn second_opens(tx: &mut WriteTx<'_>, ids: &mut Supply) -> Result<(), Error> {
    let about = "What comes next, now that home carers can see their rota.";
    let voices = [HOUSING, REVENUES, ADVISERS, BENEFITS, DIGITAL];
    opens(tx, ids, &voices, 20, about)
}

fn opens(
    tx: &mut WriteTx<'_>,
    ids: &mut Supply,
    voices: &[Voice],
    days: i32,
    about: &str,
) -> Result<(), Error> {
    let mut asked = Vec::new();
    for (who, condition, of) in voices {
        asked.push(Asked {
            who: role(tx, ids, who)?,
            condition: *condition,
            team: of.map(|name| team(&tx.held().board, name)),
        });
    }
    let opened = today(tx);
    let round = Round {
        id: ids.fresh(),
        number: next_number(&tx.held().board.work),
        opened,
        closes: after(opened, days),
        blind: false,
        revealed: None,
        asked,
        note: Some(note(about)),
        state: RoundState::Open,
    };
    Ok(keep(tx, Piece::Round(round))?)
}

/// What was said in the second round so far, one answer after another: who said it, and of which candidate.
pub(super) fn answers() -> impl Iterator<Item = (Voice, &'static str)> {
    let each = ANSWERS.into_iter();
    each.flat_map(|(voice, candidates)| candidates.iter().map(move |one| (voice, *one)))
}

pub(super) fn one_answers(
    tx: &mut WriteTx<'_>,
    ids: &mut Supply,
    ((who, condition, _), candidate): (Voice, &str),
) -> Result<(), Error> {
    let source: Id<Source> = role(tx, ids, who)?;
    let candidate: Id<Candidate> = id(candidate);
    let answer = said((source, condition, None), Said::Yes, today(tx));
    Ok(tx.answer(&candidate, answer, None)?)
}
