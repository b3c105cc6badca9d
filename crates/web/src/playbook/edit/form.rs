//! The form of a play: filled, then read.

use engine::condition::{Condition, Half};
use engine::groundwork::{Effort, Play};
use engine::id::Id;
use wording::form::Wrong;

use crate::form::{Faults, Typed, Word};

pub(super) const NAME: &str = "name";
pub(super) const DOING: &str = "doing";
pub(super) const FITS: &str = "fits";
pub(super) const LEAD: &str = "lead";
pub(super) const EFFORT: &str = "effort";
pub(super) const PRESENT_WHEN: &str = "present-when";

/// What a play is for: a condition, or one half of it.
pub(super) const ALL_FITS: [(Condition, Option<Half>); 7] = [
    (Condition::Interest, None),
    (Condition::Operations, None),
    (Condition::Operations, Some(Half::First)),
    (Condition::Operations, Some(Half::Second)),
    (Condition::Capability, None),
    (Condition::Capability, Some(Half::First)),
    (Condition::Capability, Some(Half::Second)),
];

/// The word that it is sent as: `operations`, `operations-1`.
pub(super) fn fits_word((condition, half): (Condition, Option<Half>)) -> String {
    let word = condition.word();
    match half {
        None => word.to_owned(),
        Some(Half::First) => format!("{word}-1"),
        Some(Half::Second) => format!("{word}-2"),
    }
}

/// Every amount of work: from one to another.
pub(super) fn all_efforts() -> impl Iterator<Item = (Effort, Effort)> {
    let from = |least| Effort::ALL.into_iter().map(move |most| (least, most));
    let all = Effort::ALL.into_iter().flat_map(from);
    all.filter(|(least, most)| least <= most)
}

/// The word that it is sent as: `small`, `small-medium`.
pub(super) fn effort_word((least, most): (Effort, Effort)) -> String {
    let word = |effort| match effort {
        Effort::Small => "small",
        Effort::Medium => "medium",
        Effort::Large => "large",
    };
    if least == most {
        return word(least).to_owned();
    }
    format!("{}-{}", word(least), word(most))
}

/// The form, filled with a play as it is at a revision.
pub(super) fn filled(play: &Play, seen: i64) -> Typed {
    Typed::default()
        .with(Typed::SEEN, seen.to_string())
        .with(NAME, play.name.as_str())
        .with(DOING, play.doing.as_str())
        .with(FITS, fits_word((play.condition, play.half)))
        .with(LEAD, play.lead.as_str())
        .with(EFFORT, effort_word(play.effort))
        .with(PRESENT_WHEN, play.present_when.as_str())
}

/// What was meant, or everything that is wrong.
pub(super) fn meant(typed: &Typed, id: &Id<Play>, retired: bool) -> Result<Play, Faults> {
    let mut faults = Faults::default();
    let name = faults.take(NAME, typed.line(NAME, "Write what it is called."));
    let needed = |field, missing| {
        typed
            .passage_or_none(field)
            .and_then(|text| text.ok_or(Wrong::Missing(missing)))
    };
    let doing = faults.take(DOING, needed(DOING, "Write what to do."));
    let fits = ALL_FITS
        .into_iter()
        .find(|fits| fits_word(*fits) == typed.text(FITS));
    let fits = faults.take(FITS, fits.ok_or(Wrong::NotAChoice));
    let lead = faults.take(LEAD, typed.line(LEAD, "Write who leads it, by role."));
    let effort = all_efforts().find(|effort| effort_word(*effort) == typed.text(EFFORT));
    let effort = faults.take(EFFORT, effort.ok_or(Wrong::NotAChoice));
    let present_when = needed(PRESENT_WHEN, "Write what somebody could check.");
    let present_when = faults.take(PRESENT_WHEN, present_when);
    let play = || {
        let (condition, half) = fits?;
        Some(Play {
            id: id.clone(),
            name: name?,
            doing: doing?,
            condition,
            half,
            lead: lead?,
            effort: effort?,
            present_when: present_when?,
            retired,
        })
    };
    play().ok_or(faults)
}
