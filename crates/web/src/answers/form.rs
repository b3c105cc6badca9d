//! The form, read.

use engine::answer::{Basis, Reply, Said, Source};
use engine::candidate::Candidate;
use engine::condition::Condition;
use engine::id::Id;
use engine::text::Note;
use operations::answers::{Give, Voice};
use wording::condition;
use wording::form::Wrong;

use super::was::was_of;
use crate::form::{Faults, Typed, Word};

pub(super) const CONDITION: &str = "condition";
pub(super) const TEAM: &str = "team";
pub(super) const SOURCE: &str = "source";
pub(super) const VOICE: &str = "voice";
pub(super) const NAME: &str = "name";
pub(super) const REPLY: &str = "reply";
pub(super) const HALVES: [&str; 2] = ["first-half", "second-half"];
pub(super) const BASIS: &str = "basis";
pub(super) const WHY: &str = "why";
pub(super) const WAS: &str = "was";

/// Whose answer it is, where that is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Whose {
    Mine,
    Written,
}

impl Word for Whose {
    const ALL: &'static [Self] = &[Self::Mine, Self::Written];

    fn word(self) -> &'static str {
        match self {
            Self::Mine => "mine",
            Self::Written => "written",
        }
    }
}

/// What was meant, or everything that is wrong. `person` is the one who sends it.
pub(super) fn meant(
    candidate: &Id<Candidate>,
    typed: &Typed,
    person: &Id<Source>,
) -> Result<Give, Faults> {
    let mut faults = Faults::default();
    let give = read(candidate, typed, person, &mut faults);
    give.filter(|_| faults.is_empty()).ok_or(faults)
}

fn read(
    candidate: &Id<Candidate>,
    typed: &Typed,
    person: &Id<Source>,
    faults: &mut Faults,
) -> Option<Give> {
    let condition = faults.take(
        REPLY,
        typed.choice(CONDITION, "Open this form again, then send it."),
    );
    // A team that no form offers: there may be no field of its own to lead to.
    let team = faults.take(REPLY, typed.id_or_none(TEAM));
    let voice = voice(typed, person, faults);
    let reply = condition.and_then(|condition| reply(typed, condition, faults));
    let basis = faults.take(BASIS, typed.choice(BASIS, "Choose how you know."));
    let why = faults.take(WHY, why(typed, basis));
    let was = typed.sent(WAS).then(|| was_of(typed.text(WAS))).transpose();
    let was = faults.take(REPLY, was);
    Some(Give {
        candidate: candidate.clone(),
        condition: condition?,
        team: team?,
        voice: voice?,
        reply: reply?,
        basis: basis?,
        why: why?,
        was: was?,
    })
}

/// The source of an answer that is changed is known; a new answer says whose it is.
fn voice(typed: &Typed, person: &Id<Source>, faults: &mut Faults) -> Option<Voice> {
    if let Some(source) = faults.take(REPLY, typed.id_or_none(SOURCE))? {
        return Some(Voice::Known(source));
    }
    match faults.take(VOICE, typed.choice(VOICE, "Choose whose answer it is."))? {
        Whose::Mine => Some(Voice::Known(person.clone())),
        Whose::Written => {
            let name = typed.line(NAME, "Write the role or the meeting that says so.");
            faults.take(NAME, name).map(Voice::Written)
        }
    }
}

/// The whole, or its two halves asked apart. Both may be filled in where they say the same.
fn reply(typed: &Typed, condition: Condition, faults: &mut Faults) -> Option<Reply> {
    let whole = match typed.text(REPLY) {
        "" => None,
        _ => Some(faults.take(REPLY, typed.choice(REPLY, ""))?),
    };
    let filled_in = HALVES.iter().any(|field| !typed.text(field).is_empty());
    // Asked apart only where something is missing: what was filled in before another choice does not count.
    let missing = !matches!(whole, Some(Said::Yes | Said::Unknown));
    let halves = match condition::halves(condition) {
        Some(_) if filled_in && missing => Some(halves(typed, faults)?),
        _ => None,
    };
    match (whole, halves) {
        (None, None) => faults.take(REPLY, Err(Wrong::Missing("Choose an answer."))),
        (Some(whole), None) => Some(Reply::Whole(whole)),
        (Some(whole), Some(halves)) if whole != halves.said() => {
            let together = wording::answer::said(halves.said());
            faults.take(HALVES[0], Err(Wrong::HalvesSay(together)))
        }
        (_, Some(halves)) => Some(halves),
    }
}

fn halves(typed: &Typed, faults: &mut Faults) -> Option<Reply> {
    let [a, b] = HALVES.map(|field| {
        faults.take(
            field,
            typed.choice(field, "Answer both halves, or neither."),
        )
    });
    Some(Reply::Halves(a?, b?))
}

/// One who settles a thing says why.
fn why(typed: &Typed, basis: Option<Basis>) -> Result<Option<Note>, Wrong> {
    match typed.passage_or_none(WHY)? {
        None if basis == Some(Basis::Ruling) => Err(Wrong::Missing("Say why. A line is enough.")),
        why => Ok(why),
    }
}
