//! The form of the first visit, read.

use engine::text::Name;
use engine::viewpoints::Priority;
use operations::Zone;
use operations::set_up::Begin;
use wording::form::Wrong;

use crate::form::{Faults, Typed};
use crate::settings::PRIORITIES;

pub(super) const CODE: &str = "code";
pub(super) const NAME: &str = "name";
pub(super) const ROLE: &str = "role";
pub(super) const PRIORITY: &str = "priority";

/// The role of most who begin.
const USUAL_ROLE: &str = "Facilitator";

/// What most who begin choose: size counts for little.
const USUAL_FIRST: &str = "homes";

/// Where most who begin are; Settings can say another place.
const USUAL_ZONE: &str = "Europe/London";

/// The form as it is first shown.
pub(super) fn empty(code: &str) -> Typed {
    Typed::default()
        .with(ROLE, USUAL_ROLE)
        .with(PRIORITY, USUAL_FIRST)
        .with(CODE, code)
}

/// What was meant, or everything that is wrong.
pub(super) fn meant(typed: &Typed) -> Result<Begin, Faults> {
    let mut faults = Faults::default();
    let name: Option<Name> = faults.take(
        NAME,
        typed.line(NAME, "Write the name of your organisation."),
    );
    let role: Option<Name> = faults.take(ROLE, typed.line(ROLE, "Write your role."));
    let first = faults.take(PRIORITY, first(typed.text(PRIORITY)));
    match (name, role, first) {
        (Some(name), Some(role), Some(first)) => Ok(Begin {
            name,
            role,
            first,
            zone: zone(),
            example: false,
        }),
        _ => Err(faults),
    }
}

/// What comes first. Where nobody says, it is what Foothold begins with.
fn first(word: &str) -> Result<Priority, Wrong> {
    let word = if word.is_empty() { USUAL_FIRST } else { word };
    let known = PRIORITIES.iter().find(|(_, known)| *known == word);
    known.map(|(first, _)| *first).ok_or(Wrong::NotAChoice)
}

/// What the example is set up with.
fn zone() -> Zone {
    Zone::parse(USUAL_ZONE).expect("every copy of the time zone rules knows London")
}
