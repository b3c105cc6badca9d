//! The form, read: which cells were changed, and to what.

use engine::answer::Said;
use engine::candidate::Candidate;
use engine::condition::Condition;
use engine::difference::Judged;
use engine::id::Id;
use operations::candidates::Measure;
use wording::form::Wrong;

use super::cell::Cell;
use super::row::said_word;
use crate::answers::{Was, was_of};
use crate::form::{Typed, Word as _};

/// A change to a cell, as it was meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Put {
    /// What the table's source says about a condition.
    Said {
        condition: Condition,
        was: Was,
        now: Said,
    },
    /// A level, or how many people a year.
    Measured { was: Measure, now: Measure },
}

/// The rows that were sent: the number of each on its page, and whose it is.
pub(super) fn rows(form: &Typed) -> Vec<(usize, Id<Candidate>)> {
    let row = |(field, value): (&str, &str)| {
        let at = field.strip_prefix("id-")?.parse().ok()?;
        Some((at, Id::parse(value).ok()?))
    };
    form.fields().filter_map(row).collect()
}

/// What was changed in a cell; none where it was not sent, or stands as it was shown.
pub(super) fn put(form: &Typed, cell: Cell, row: usize) -> Result<Option<Put>, Wrong> {
    let (field, was_field) = (cell.field(row), cell.was_field(row));
    if !form.sent(&field) {
        return Ok(None);
    }
    match cell {
        Cell::Condition(condition) => said(form, condition, &field, &was_field),
        Cell::Judged(judged) => levels(form, judged, &field, &was_field),
        Cell::Reach => reach(form, &field, &was_field),
    }
}

fn said(
    form: &Typed,
    condition: Condition,
    field: &str,
    was_field: &str,
) -> Result<Option<Put>, Wrong> {
    let was = was_of(form.text(was_field))?;
    let now = match form.text(field) {
        "" => Said::Unknown,
        word => Said::of(word).ok_or(Wrong::NotAChoice)?,
    };
    let stands =
        form.text(field) == said_word(was) || (now == Said::Unknown && said_word(was).is_empty());
    Ok((!stands).then_some(Put::Said {
        condition,
        was,
        now,
    }))
}

fn levels(
    form: &Typed,
    judged: Judged,
    field: &str,
    was_field: &str,
) -> Result<Option<Put>, Wrong> {
    let measure = |field: &str| {
        form.levels(field, judged)
            .map(|levels| Measure::Judged(judged, levels))
    };
    Ok(measured(measure(was_field)?, measure(field)?))
}

fn reach(form: &Typed, field: &str, was_field: &str) -> Result<Option<Put>, Wrong> {
    let measure = |field: &str| form.people_a_year(field).map(Measure::Reach);
    Ok(measured(measure(was_field)?, measure(field)?))
}

fn measured(was: Measure, now: Measure) -> Option<Put> {
    (was != now).then_some(Put::Measured { was, now })
}

#[cfg(test)]
mod tests {
    use engine::answer::{Basis, Reply};
    use engine::difference::People;

    use super::*;

    const INTEREST: Cell = Cell::Condition(Condition::Interest);

    fn read(cell: Cell, was: &str, now: &str) -> Result<Option<Put>, Wrong> {
        let form = Typed::default()
            .with(&cell.was_field(3), was)
            .with(&cell.field(3), now);
        put(&form, cell, 3)
    }

    #[test]
    fn a_cell_that_stands_as_it_was_shown_changes_nothing() {
        assert_eq!(read(INTEREST, "", ""), Ok(None));
        assert_eq!(read(INTEREST, "", "unknown"), Ok(None));
        assert_eq!(read(INTEREST, "unknown:heard", ""), Ok(None));
        assert_eq!(
            read(INTEREST, "yes+no:heard", "no"),
            Ok(None),
            "halves stay as they are"
        );
        assert_eq!(read(Cell::Judged(Judged::Harm), "2-4", "2-4"), Ok(None));
        assert_eq!(read(Cell::Reach, "1000-2000", " 1,000 to 2k "), Ok(None));
        assert_eq!(put(&Typed::default(), Cell::Reach, 3), Ok(None));
    }

    #[test]
    fn a_change_carries_what_was_shown() {
        let was = Some((Reply::Whole(Said::Yes), Basis::Heard));
        let put = Put::Said {
            condition: Condition::Interest,
            was,
            now: Said::Unknown,
        };
        assert_eq!(read(INTEREST, "yes:heard", ""), Ok(Some(put)));
        let reach = |people: Option<(u64, u64)>| {
            Measure::Reach(people.and_then(|(least, most)| People::between(least, Some(most))))
        };
        let put = Put::Measured {
            was: reach(Some((7, 7))),
            now: reach(Some((0, 99))),
        };
        assert_eq!(read(Cell::Reach, "7", "<100"), Ok(Some(put)));
    }

    #[test]
    fn what_is_none_of_the_choices_is_wrong() {
        assert_eq!(read(INTEREST, "", "si"), Err(Wrong::NotAChoice));
        assert_eq!(
            read(Cell::Judged(Judged::Unmet), "", "5"),
            Err(Wrong::NotAChoice)
        );
        assert_eq!(read(Cell::Reach, "", "many"), Err(Wrong::NotPeople));
    }
}
