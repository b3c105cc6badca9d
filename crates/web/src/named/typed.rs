//! The form of a service, team or group: as typed, then as meant.

use engine::text::Name;
use wording::form::Wrong;

use super::Listed;
use crate::components::{Field, Input};
use crate::form::{Faults, Typed};

/// The most places a team can be given: beyond any team, and small enough to be a slip when it is passed.
const MOST_ROOM: u32 = 1_000;

/// What the form says.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Meant {
    pub(super) name: Name,
    pub(super) room: Option<u32>,
}

/// Reads the form.
///
/// # Errors
/// Everything wrong with it.
pub(super) fn meant<T: Listed>(typed: &Typed) -> Result<Meant, Faults> {
    let mut faults = Faults::default();
    let name = faults.take("name", typed.line("name", "Write a name."));
    let room = if T::HAS_ROOM {
        faults.take("room", room(typed.text("room")))
    } else {
        Some(None)
    };
    match (name, room) {
        (Some(name), Some(room)) => Ok(Meant { name, room }),
        _ => Err(faults),
    }
}

/// Places for work; none where nobody has said.
fn room(text: &str) -> Result<Option<u32>, Wrong> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    let places = text
        .parse()
        .ok()
        .filter(|places| digits && *places <= MOST_ROOM);
    places.map(Some).ok_or(Wrong::NotWhole {
        least: 0,
        most: MOST_ROOM.into(),
    })
}

/// What stands in the form where nothing has been typed.
pub(super) fn filled(name: &Name, room: Option<u32>) -> Typed {
    let typed = Typed::default().with("name", name.as_str());
    match room {
        Some(places) => typed.with("room", places.to_string()),
        None => typed,
    }
}

/// The field for the name.
pub(super) fn name_field<'a, T: Listed>(typed: &'a Typed, faults: &'a Faults) -> Input<'a> {
    let field = Field::new("name", "Name")
        .hint(T::WORDS.hint)
        .error(faults.on("name"));
    Input::new(field)
        .value(typed.text("name"))
        .attribute("autocomplete", "off")
}

/// The field for room, where there is any.
pub(super) fn room_field<'a, T: Listed>(typed: &'a Typed, faults: &'a Faults) -> Option<Input<'a>> {
    let field = Field::new("room", "Room")
        .hint("How many improvements it can work on at once. Leave this empty if nobody has said: we then assume 1.")
        .error(faults.on("room"));
    let input = || {
        Input::new(field)
            .value(typed.text("room"))
            .classes("govuk-input--width-3")
            .attribute("inputmode", "numeric")
            .attribute("autocomplete", "off")
    };
    T::HAS_ROOM.then(input)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn room_left_empty_is_not_said_and_nought_is() {
        assert_eq!(room(" "), Ok(None));
        assert_eq!(room(" 0 "), Ok(Some(0)));
        assert_eq!(room("12"), Ok(Some(12)));
    }

    #[test]
    fn room_is_a_whole_number() {
        for wrong in ["-1", "1.5", "two", "1001", "+1", "99999999999", "１"] {
            assert_eq!(
                room(wrong),
                Err(Wrong::NotWhole {
                    least: 0,
                    most: 1_000
                }),
                "{wrong}"
            );
        }
    }
}
