//! The form of a review: as typed, then as meant.

use engine::exemplars::{Exemplar, Next};
use engine::id::Id;
use engine::text::Note;
use jiff::civil::Date;
use operations::View;
use operations::exemplars::{LookBack, Onward};
use wording::form::Wrong;

use crate::components::Button;
use crate::exemplars::kept;
use crate::form::{Faults, Typed, Word};
use crate::lessons::Touched;

pub(super) const CHANGED: &str = "changed";
pub(super) const LEARNED: &str = "learned";
pub(super) const SUPPORT: &str = "support";
pub(super) const CAN_NOW: &str = "can-now";
pub(super) const NEXT: &str = "next";
pub(super) const STEP: &str = "step";

/// Which button was used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// Look at it all before it is kept.
    Check,
    /// Go back to the form.
    Change,
    /// Keep it.
    Save,
}

impl Step {
    /// The step asked for; a form sent by the enter key alone is looked at first.
    pub(super) fn of(typed: &Typed) -> Self {
        let all = [Self::Check, Self::Change, Self::Save];
        let asked = all.into_iter().find(|one| one.word() == typed.text(STEP));
        asked.unwrap_or(Self::Check)
    }

    /// The button that asks for it.
    pub(super) fn button(self, words: &'static str) -> Button<'static> {
        Button::submit(words).name(STEP).value(self.word())
    }

    const fn word(self) -> &'static str {
        match self {
            Self::Check => "check",
            Self::Change => "change",
            Self::Save => "save",
        }
    }
}

impl Word for Next {
    const ALL: &'static [Self] = &Self::ALL;

    fn word(self) -> &'static str {
        match self {
            Self::CarryOn => "carry-on",
            Self::Scale => "scale",
            Self::Stop => "stop",
        }
    }
}

/// The form as it is first shown: to be looked at again on the usual day.
pub(super) fn empty(key: &Id<Exemplar>, view: &View) -> Typed {
    let typed = Typed::default()
        .with(Typed::KEY, key.as_str())
        .with(Typed::SEEN, view.revision().to_string());
    kept::usual(typed, view.today())
}

/// What was meant, or everything that is wrong.
pub(super) fn meant(id: &Id<Exemplar>, typed: &Typed, view: &View) -> Result<LookBack, Faults> {
    let mut faults = Faults::default();
    let back = read(id, typed, view, &mut faults);
    back.filter(|_| faults.is_empty()).ok_or(faults)
}

/// Every field is read before the first that is missing ends the reading, so that all faults are told at once.
fn read(id: &Id<Exemplar>, typed: &Typed, view: &View, faults: &mut Faults) -> Option<LookBack> {
    let changed = wanted(
        typed,
        CHANGED,
        "Say what changed for people, even if it is nothing.",
        faults,
    );
    let learned = wanted(typed, LEARNED, "Say what was learned.", faults);
    let touched = Touched::meant(typed, view.board(), faults);
    let support = faults.take(SUPPORT, typed.passage_or_none(SUPPORT));
    let can_now = wanted(
        typed,
        CAN_NOW,
        "Say what we can do now that we could not.",
        faults,
    );
    let onward = onward(typed, view.today(), faults);
    let key = faults.take(CHANGED, typed.one_time_key());
    let seen = faults.take(CHANGED, typed.seen());
    let Touched { needs_met, others } = touched?;
    Some(LookBack {
        key: key?,
        id: id.clone(),
        seen: seen?,
        changed: changed?,
        learned: learned?,
        needs_met,
        support: support?,
        can_now: can_now?,
        others,
        onward: onward?,
    })
}

fn wanted(typed: &Typed, field: &str, missing: &'static str, faults: &mut Faults) -> Option<Note> {
    let read = typed.passage_or_none(field);
    faults.take(
        field,
        read.and_then(|text| text.ok_or(Wrong::Missing(missing))),
    )
}

/// What comes next; a day to look again is asked for unless it stops.
fn onward(typed: &Typed, today: Date, faults: &mut Faults) -> Option<Onward> {
    let next: Next = faults.take(NEXT, typed.choice(NEXT, "Choose what comes next."))?;
    if next == Next::Stop {
        return Some(Onward::Stop);
    }
    let day = faults.take(kept::LOOK_FIRST, kept::look_on(typed, today, None))?;
    Some(match next {
        Next::CarryOn => Onward::CarryOn(day),
        Next::Scale | Next::Stop => Onward::Scale(day),
    })
}
