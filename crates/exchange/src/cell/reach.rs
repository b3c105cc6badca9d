//! People a year: `1234`, `1,234`, `12k`, `1.2m`, `500-2000`, `10-15k`, `<100`, `>1000000`, `c. 2,000`, `~300`.

use engine::difference::People;
use wording::fault::Accepted;

use super::{Meant, nothing, range};

/// Millionths in one: a number as written has at most six decimals.
const ONE: u128 = 1_000_000;
const DECIMALS: usize = 6;
/// Digits before the point.
const DIGITS: usize = 15;
/// More people than there are.
const MOST: u64 = 1_000_000_000_000_000;

/// A number as written, and the unit behind it.
#[derive(Clone, Copy)]
struct Written {
    millionths: u128,
    unit: Option<u128>,
}

/// How many people a year a text speaks of, by the grammar of the cells of candidates.csv; none where it is blank or says
/// that it is not known.
///
/// # Errors
/// What would have been accepted.
pub fn reach(text: &str) -> Result<Option<People>, Accepted> {
    let text = text.trim();
    if nothing::is(text) {
        return Ok(None);
    }
    people(text).map(Some)
}

/// How many people a cell speaks of.
pub(crate) fn people(text: &str) -> Meant<People> {
    let read = |text| written(text).ok_or(Accepted::Reach);
    if let Some(below) = text.strip_prefix('<') {
        let most = read(below.trim())?
            .people()?
            .checked_sub(1)
            .ok_or(Accepted::Reach)?;
        return between(0, Some(most));
    }
    if let Some(above) = text.strip_prefix('>') {
        return between(read(above.trim())?.people()? + 1, None);
    }
    match range::ends(without_about(text)) {
        (one, None) => {
            let people = read(one)?.people()?;
            between(people, Some(people))
        }
        (first, Some(second)) => {
            let (first, second) = (read(first)?, read(second)?);
            let first = first.with_unit_of(second)?;
            between(first.people()?, Some(second.people()?))
        }
    }
}

fn between(least: u64, most: Option<u64>) -> Meant<People> {
    People::between(least, most).ok_or(Accepted::RangeInOrder)
}

/// `c.` and `~` say "about" and change nothing.
fn without_about(text: &str) -> &str {
    let about = text.strip_prefix('~').or_else(|| {
        text.get(..2)
            .filter(|c| c.eq_ignore_ascii_case("c."))
            .map(|_| &text[2..])
    });
    about.map_or(text, str::trim_start)
}

impl Written {
    /// Whole people; a part of a person is refused.
    fn people(self) -> Meant<u64> {
        let millionths = self.millionths * self.unit.unwrap_or(1);
        let whole = millionths.is_multiple_of(ONE).then_some(millionths / ONE);
        whole
            .and_then(|people| u64::try_from(people).ok())
            .filter(|p| *p <= MOST)
            .ok_or(Accepted::Reach)
    }

    /// A first number without a unit takes over that of the second when it is the smaller as written. Greater, and
    /// less than ten times it, nobody can tell what is meant.
    fn with_unit_of(self, second: Self) -> Meant<Self> {
        match (self.unit, second.unit) {
            (None, Some(unit)) if self.millionths < second.millionths => Ok(Self {
                unit: Some(unit),
                ..self
            }),
            (None, Some(_))
                if self.millionths > second.millionths
                    && self.millionths < 10 * second.millionths =>
            {
                Err(Accepted::RangeInOrder)
            }
            _ => Ok(self),
        }
    }
}

fn written(text: &str) -> Option<Written> {
    let (number, unit) = match text.char_indices().next_back()? {
        (at, 'k' | 'K') => (text[..at].trim_end(), Some(1_000)),
        (at, 'm' | 'M') => (text[..at].trim_end(), Some(1_000_000)),
        _ => (text, None),
    };
    let (whole, decimals) = number
        .split_once('.')
        .map_or((number, None), |(w, d)| (w, Some(d)));
    let whole = without_thousands(whole)?;
    let part = match decimals {
        None => 0,
        Some(decimals) => millionths(decimals)?,
    };
    let digits = whole.len() <= DIGITS && !whole.is_empty();
    let whole: u128 = digits.then(|| whole.parse().ok()).flatten()?;
    Some(Written {
        millionths: whole * ONE + part,
        unit,
    })
}

/// `1,234` and `1234`; a comma stands before three digits and never first.
fn without_thousands(text: &str) -> Option<String> {
    let mut groups = text.split(',');
    let first = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    let grouped = rest.is_empty() || (1..=3).contains(&first.len());
    let fits = grouped
        && rest.iter().all(|group| group.len() == 3)
        && text.bytes().all(|b| b.is_ascii_digit() || b == b',');
    fits.then(|| text.replace(',', ""))
}

fn millionths(decimals: &str) -> Option<u128> {
    let digits = !decimals.is_empty() && decimals.bytes().all(|b| b.is_ascii_digit());
    let kept = decimals.trim_end_matches('0');
    let fits = digits && kept.len() <= DECIMALS;
    fits.then(|| format!("{kept:0<DECIMALS$}").parse().ok())
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_are_read_as_they_are_written() {
        for (text, least, most) in [
            ("1234", 1234, Some(1234)),
            ("1,234", 1234, Some(1234)),
            ("1,234,567", 1_234_567, Some(1_234_567)),
            ("0", 0, Some(0)),
            ("12k", 12_000, Some(12_000)),
            ("12 K", 12_000, Some(12_000)),
            ("1.2m", 1_200_000, Some(1_200_000)),
            ("1.50k", 1_500, Some(1_500)),
            ("2.0", 2, Some(2)),
            ("500-2000", 500, Some(2000)),
            ("500 – 2,000", 500, Some(2000)),
            ("500 to 2000", 500, Some(2000)),
            ("10-15k", 10_000, Some(15_000)),
            ("500-2k", 500, Some(2_000)),
            ("1k-1500", 1_000, Some(1_500)),
            ("1-1.5m", 1_000_000, Some(1_500_000)),
            ("<100", 0, Some(99)),
            ("< 1k", 0, Some(999)),
            ("<1", 0, Some(0)),
            (">1000000", 1_000_001, None),
            ("c. 2,000", 2_000, Some(2_000)),
            ("C.2000", 2_000, Some(2_000)),
            ("~300", 300, Some(300)),
            ("~ 10-15k", 10_000, Some(15_000)),
        ] {
            assert_eq!(
                people(text),
                Ok(People::between(least, most).unwrap()),
                "{text}"
            );
        }
    }

    #[test]
    fn what_is_no_number_of_people_is_refused() {
        for text in [
            "many",
            "-5",
            "1.5",
            "1.2345k",
            "1 234",
            "1,23",
            "1234,567",
            ",123",
            "<0",
            "<-1",
            "1.",
            ".5k",
            "1e6",
            "k",
            "10-20-30",
            "1k k",
            "99999999999999999",
            "$5",
            "=1+1",
            "1.2.3",
            "~<5",
            "10k-",
            "１２",
            "c.",
            "~",
        ] {
            assert_eq!(people(text), Err(Accepted::Reach), "{text}");
        }
    }

    #[test]
    fn a_range_the_wrong_way_round_is_refused() {
        for text in ["2000-500", "15-10k", "5000-2k", "10k-15", "99-10k"] {
            assert_eq!(people(text), Err(Accepted::RangeInOrder), "{text}");
        }
        assert_eq!(
            people("100-10k"),
            Ok(People::between(100, Some(10_000)).unwrap())
        );
    }
}
