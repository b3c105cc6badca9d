//! The form of the first visit, read.

use engine::text::Name;
use operations::Zone;
use operations::set_up::Begin;

use crate::form::{Faults, Typed};

pub(super) const CODE: &str = "code";
pub(super) const NAME: &str = "name";
pub(super) const ROLE: &str = "role";

/// The role of most who begin.
const USUAL_ROLE: &str = "Facilitator";

/// Where most who begin are; Settings can say another place.
const USUAL_ZONE: &str = "Europe/London";

/// The form as it is first shown.
pub(super) fn empty(code: &str) -> Typed {
    Typed::default().with(ROLE, USUAL_ROLE).with(CODE, code)
}

/// What was meant, or everything that is wrong.
pub(super) fn meant(typed: &Typed) -> Result<Begin, Faults> {
    let mut faults = Faults::default();
    let name: Option<Name> = faults.take(
        NAME,
        typed.line(NAME, "Write the name of your organisation."),
    );
    let role: Option<Name> = faults.take(ROLE, typed.line(ROLE, "Write your role."));
    match name.zip(role) {
        Some((name, role)) => Ok(Begin {
            name,
            role,
            zone: zone(),
            example: false,
        }),
        None => Err(faults),
    }
}

/// What the example is set up with.
fn zone() -> Zone {
    Zone::parse(USUAL_ZONE).expect("every copy of the time zone rules knows London")
}
