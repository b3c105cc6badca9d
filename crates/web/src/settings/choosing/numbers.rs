//! What matters most, in numbers: what each difference counts for at least and at most, and what counts at least as much as
//! size.

use engine::difference::{Dimension, Judged};
use engine::viewpoints::{Bound, Bounds, Statement};
use wording::matters as say;

use crate::components::{Choice, Choices, Field, Input};
use crate::form::{Faults, Typed};

/// What counts at least as much as size.
const ORDER: &str = "order";

/// The words of the four, in the order of [`Dimension::ALL`].
const WORDS: [&str; 4] = ["harm", "unmet", "disadvantage", "reach"];

/// The two numbers of each, and what a number that was left empty is.
const SIDES: [(&str, &str, u8); 2] = [("least", "At least", 0), ("most", "At most", 100)];

/// The numbers of one difference.
pub(super) struct Numbers<'a> {
    /// What counts.
    pub(super) heading: String,
    /// What it counts for at least, and at most.
    pub(super) sides: [Input<'a>; 2],
}

/// The form with these numbers in it.
pub(super) fn filled(typed: Typed, bounds: &Bounds) -> Typed {
    let typed = Dimension::ALL.into_iter().fold(typed, |typed, of| {
        let numbers = [bounds.least[of.index()], bounds.most[of.index()]];
        SIDES
            .iter()
            .zip(numbers)
            .fold(typed, |typed, (side, number)| {
                typed.with(&name(side.0, of), number.to_string())
            })
    });
    let order = Judged::ALL.into_iter().zip(bounds.as_much_as_size);
    let order = order.filter(|(_, holds)| *holds);
    order.fold(typed, |typed, (of, _)| {
        typed.with(ORDER, word(of.dimension()))
    })
}

/// The numbers, or everything that is wrong with them. An empty one leaves it open.
pub(super) fn meant(typed: &Typed, faults: &mut Faults) -> Option<Bounds> {
    let before = faults.iter().count();
    let mut bounds = Bounds::default();
    for of in Dimension::ALL {
        for (side, _, open) in SIDES {
            let field = name(side, of);
            let text = typed.text(&field).trim().trim_end_matches('%').trim();
            let is_least = side == "least";
            let number = if text.is_empty() {
                Some(open)
            } else {
                text.parse().ok().filter(|number| *number <= 100)
            };
            match number {
                Some(number) if is_least => bounds.least[of.index()] = number,
                Some(number) => bounds.most[of.index()] = number,
                None => faults.tell(&field, say::not_a_number(of, is_least)),
            }
        }
    }
    bounds.as_much_as_size = Judged::ALL.map(|of| typed.holds(ORDER, word(of.dimension())));
    (faults.iter().count() == before).then_some(bounds)
}

/// The field of the first of some statements.
pub(super) fn field_of(statements: &[Statement]) -> String {
    match statements.iter().find_map(Bound::of) {
        Some(Bound::AtLeast(of, _)) => name("least", of),
        Some(Bound::AtMost(of, _)) => name("most", of),
        Some(Bound::AsMuchAsSize(_)) | None => ORDER.to_owned(),
    }
}

/// The fields.
pub(super) fn fields<'a>(typed: &'a Typed, faults: &'a Faults) -> Vec<Numbers<'a>> {
    let each = Dimension::ALL.into_iter().map(|of| Numbers {
        heading: format!("{} counts for", say::asked(of)),
        sides: SIDES.map(|(side, words, _)| {
            let name = name(side, of);
            let field = Field::new(name.clone(), words).error(faults.on(&name));
            Input::new(field)
                .value(typed.text(&name).to_owned())
                .classes("govuk-input--width-3")
                .suffix("%")
                .attribute("inputmode", "numeric")
                .attribute("autocomplete", "off")
                .attribute("data-module", "app-slider")
                .attribute("data-slider", say::slider(of, side == "least"))
        }),
    });
    each.collect()
}

/// What counts at least as much as size.
pub(super) fn order<'a>(typed: &'a Typed, faults: &'a Faults) -> Choices<'a> {
    let field = Field::new(ORDER, say::ORDER)
        .words_classes("govuk-fieldset__legend--s")
        .error(faults.on(ORDER));
    let choices = Judged::ALL
        .into_iter()
        .map(|of| Choice::new(word(of.dimension()), say::as_much_as_size(of)));
    let choices = Choices::checkboxes(field, choices.collect()).classes("govuk-checkboxes--small");
    typed.all(ORDER).fold(choices, Choices::value)
}

fn name(side: &str, of: Dimension) -> String {
    format!("{side}-{}", word(of))
}

const fn word(of: Dimension) -> &'static str {
    WORDS[of.index()]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(typed: &Typed) -> Result<Bounds, Faults> {
        let mut faults = Faults::default();
        meant(typed, &mut faults).ok_or(faults)
    }

    #[test]
    fn numbers_come_back_as_they_were_filled_in() {
        let bounds = Bounds {
            least: [10, 0, 5, 0],
            most: [100, 60, 100, 20],
            as_much_as_size: [true, false, true],
        };
        assert_eq!(read(&filled(Typed::default(), &bounds)), Ok(bounds));
    }

    #[test]
    fn what_is_left_empty_is_left_open() {
        assert_eq!(read(&Typed::default()), Ok(Bounds::default()));
        let typed = Typed::default().with("most-reach", " 20 % ");
        assert_eq!(read(&typed).unwrap().most, [100, 100, 100, 20]);
    }

    #[test]
    fn every_number_that_is_none_is_told_at_its_field() {
        let typed = Typed::default()
            .with("least-harm", "101")
            .with("most-unmet", "some")
            .with("least-reach", "-1");
        let faults = read(&typed).unwrap_err();
        let fields: Vec<&str> = faults.iter().map(|one| one.field.as_str()).collect();
        assert_eq!(fields, ["least-harm", "most-unmet", "least-reach"]);
    }
}
