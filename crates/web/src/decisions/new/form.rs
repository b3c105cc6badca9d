//! The form of a decision: as typed, then as meant.

use engine::candidate::Candidate;
use engine::fairness::BringIn;
use engine::id::Id;
use engine::outlook::Outlook;
use engine::rounds::Skipped;
use engine::standing::Standing;
use jiff::Span;
use jiff::civil::Date;
use operations::decisions::{Decide, Supersede};
use wording::form::Wrong;
use wording::refusal::SUPERSEDE_WHY;
use wording::{Names, rounds};

use crate::components::Button;
use crate::form::{Faults, Typed};

pub(super) const PROPOSED: &str = "proposed";
pub(super) const PICK: &str = "pick";
pub(super) const SEARCH: &str = "search";
pub(super) const REASON: &str = "reason";
pub(super) const NOTE: &str = "note";
pub(super) const AGAINST: &str = "against";
pub(super) const AGAIN: &str = "again";
/// The control that the date's faults lead to.
pub(super) const AGAIN_FIRST: &str = "again-day";
pub(super) const STEP: &str = "step";
/// The number of the earlier decision whose place it takes.
pub(super) const SUPERSEDES: &str = "supersedes";
/// Why it takes its place.
pub(super) const INSTEAD: &str = "instead";

/// What one looks again after, unless one says otherwise.
const MONTHS: i32 = 3;

/// Which button was used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// Look for others to choose.
    Search,
    /// Look at it all before it is recorded.
    Review,
    /// Go back to the form.
    Change,
    /// Record it.
    Record,
}

impl Step {
    /// The step asked for; a form sent by the enter key alone is looked at first.
    pub(super) fn of(typed: &Typed) -> Self {
        let all = [Self::Search, Self::Review, Self::Change, Self::Record];
        all.into_iter()
            .find(|step| step.word() == typed.text(STEP))
            .unwrap_or(Self::Review)
    }

    /// The button that asks for it.
    pub(super) fn button(self, words: &'static str) -> Button<'static> {
        Button::submit(words).name(STEP).value(self.word())
    }

    const fn word(self) -> &'static str {
        match self {
            Self::Search => "search",
            Self::Review => "review",
            Self::Change => "change",
            Self::Record => "record",
        }
    }
}

/// The form with a place kept for a group: whoever it brings in is ticked, whoever would go is not, and the reason says why.
pub(super) fn with_place_kept(typed: &Typed, skipped: &Skipped<'_>, names: &Names<'_>) -> Typed {
    let BringIn { enters, leaves } = skipped.bring_in;
    let goes = |id: &str| leaves.iter().any(|leaves| leaves.as_str() == id);
    let kept = typed
        .fields()
        .filter(|(field, value)| *field != PICK || !goes(value));
    let kept = kept.fold(Typed::default(), |form, (field, value)| {
        form.with(field, value)
    });
    enters
        .iter()
        .fold(kept, |form, id| form.with(PICK, id.as_str()))
        .with(REASON, rounds::place_is_kept(skipped.group, names))
}

/// The form as it is first shown: the few as proposed, to be looked at again in three months.
pub(super) fn proposed(outlook: &Outlook, key: &Id<Decide>) -> Typed {
    let typed = Typed::default().with(Typed::KEY, key.as_str());
    let typed = outlook.few.picks.iter().fold(typed, |typed, id| {
        typed.with(PROPOSED, id.as_str()).with(PICK, id.as_str())
    });
    typed.with_date(AGAIN, after_months(outlook.today))
}

/// The same form, with what is proposed now in place of what was.
pub(super) fn proposed_anew(typed: &Typed, outlook: &Outlook) -> Typed {
    let kept = typed.fields().filter(|(field, _)| *field != PROPOSED);
    let kept = kept.fold(Typed::default(), |form, (field, value)| {
        form.with(field, value)
    });
    outlook
        .few
        .picks
        .iter()
        .fold(kept, |form, id| form.with(PROPOSED, id.as_str()))
}

fn after_months(day: Date) -> Date {
    day.saturating_add(Span::new().months(MONTHS))
}

/// What was meant, or everything that is wrong.
pub(super) fn meant(typed: &Typed, outlook: &Outlook) -> Result<Decide, Faults> {
    let mut faults = Faults::default();
    let picks = faults.take(PICK, picks(typed, outlook));
    let proposed = faults.take(PICK, typed.ids(PROPOSED));
    let changed = picks
        .as_ref()
        .zip(proposed.as_ref())
        .is_some_and(|(picks, few)| !alike(picks, few));
    let reason = faults.take(REASON, typed.passage_or_none(REASON));
    if changed && reason == Some(None) {
        faults.add(
            REASON,
            &Wrong::Missing("You chose others than proposed. Say why in a line."),
        );
    }
    let note = faults.take(NOTE, typed.passage_or_none(NOTE));
    let said_against = faults.take(AGAINST, typed.passage_or_none(AGAINST));
    let look_again = faults.take(AGAIN_FIRST, look_again(typed, outlook.today));
    let supersedes = faults.take(INSTEAD, supersede(typed)).flatten();
    let key = faults.take(PICK, typed.one_time_key());
    match (faults.is_empty(), key, proposed, picks) {
        (true, Some(key), Some(proposed), Some(picks)) => Ok(Decide {
            key,
            proposed,
            picks,
            reason: reason.flatten().filter(|_| changed),
            note: note.flatten(),
            said_against: said_against.flatten(),
            look_again: look_again.flatten(),
            supersedes,
        }),
        _ => Err(faults),
    }
}

/// Each once, in the order ticked; each must be on the list and not under way.
fn picks(typed: &Typed, outlook: &Outlook) -> Result<Vec<Id<Candidate>>, Wrong> {
    let mut picks: Vec<Id<Candidate>> = Vec::new();
    for id in typed.ids(PICK)? {
        let placed = outlook
            .placed(&id)
            .filter(|placed| placed.standing != Standing::UnderWay);
        placed.ok_or(Wrong::Gone("problem or opportunity"))?;
        if !picks.contains(&id) {
            picks.push(id);
        }
    }
    Ok(picks)
}

fn look_again(typed: &Typed, today: Date) -> Result<Option<Date>, Wrong> {
    match typed.date_or_none(AGAIN)? {
        Some(day) if day <= today => Err(Wrong::BeforeToday(today)),
        day => Ok(day),
    }
}

fn supersede(typed: &Typed) -> Result<Option<Supersede>, Wrong> {
    let number = typed.text(SUPERSEDES);
    if number.is_empty() {
        return Ok(None);
    }
    let number = number.parse().map_err(|_| Wrong::Gone("decision"))?;
    let why = typed.passage_or_none(INSTEAD)?;
    let why = why.ok_or(Wrong::Missing(SUPERSEDE_WHY))?;
    Ok(Some(Supersede { number, why }))
}

/// Whether the same ones are meant, in whatever order.
fn alike(a: &[Id<Candidate>], b: &[Id<Candidate>]) -> bool {
    a.len() == b.len() && a.iter().all(|id| b.contains(id))
}
