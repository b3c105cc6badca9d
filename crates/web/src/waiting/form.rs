//! The form as it is first shown: what they answered already stands in it.

use engine::answer::{Basis, Said};
use engine::members::Why;
use engine::waiting_for::Wanted;
use jiff::Span;
use jiff::civil::Date;

use super::caller::Caller;
use super::rows::{At, Rows};
use crate::answers::was_word;
use crate::form::{Typed, Word as _};
use crate::rounds::About;

pub(super) const PAGE: &str = "page";
/// How they know, unless a row says otherwise.
pub(super) const BASIS: &str = "basis";
/// Which button was used.
pub(super) const STEP: &str = "step";
/// The button for good.
pub(super) const FINISH: &str = "finish";

// What each row sends: its number follows.
/// About which candidate.
pub(super) const OF: &str = "of-";
/// What is asked about it.
pub(super) const ABOUT: &str = "about-";
/// What was shown as their answer.
pub(super) const WAS: &str = "was-";
/// What was shown as said instead.
pub(super) const HAD: &str = "had-";
/// The answer.
pub(super) const SAYS: &str = "says-";
/// How they know.
pub(super) const HOW: &str = "how-";
/// A line of why.
pub(super) const WHY: &str = "why-";
/// What is said instead of an answer.
pub(super) const INSTEAD: &str = "instead-";
/// Whose it is.
pub(super) const WHOSE: &str = "whose-";

/// The answer that is none.
pub(super) const LEAVE: &str = "leave";
/// That there is nothing to say.
pub(super) const PASS: &str = "pass";
/// That it is not theirs.
pub(super) const NOT_MINE: &str = "not-mine";
/// That they will check until a day, which follows.
pub(super) const CHECK: &str = "check-";

/// In how many days one can be asked again.
const DAYS: [i64; 4] = [1, 3, 7, 14];

/// The field of a row.
pub(super) fn field(name: &str, row: usize) -> String {
    format!("{name}{row}")
}

/// The form of a page.
pub(super) fn filled(caller: &Caller, rows: &Rows<'_>, at: At) -> Typed {
    let key = caller.act().ids.fresh::<Typed>();
    let typed = Typed::default()
        .with(Typed::KEY, key.as_str())
        .with(PAGE, at.page.to_string())
        .with(BASIS, Basis::FirstHand.word());
    let today = caller.view.today();
    rows.on(at).fold(typed, |typed, (row, _, wanted)| {
        filled_row(typed, row, wanted, caller, today)
    })
}

fn filled_row(
    typed: Typed,
    row: usize,
    wanted: &Wanted<'_>,
    caller: &Caller,
    today: Date,
) -> Typed {
    let was = wanted.answer.map(|answer| (answer.reply, answer.basis));
    let says = match was.map(|(reply, _)| reply.said()) {
        None | Some(Said::Unknown) => LEAVE,
        Some(said) => said.word(),
    };
    let had = had(wanted, today);
    let whose = match wanted.aside.map(|aside| &aside.why) {
        Some(Why::NotMine(Some(person))) => caller.view.board().sources.get(person),
        _ => None,
    };
    let about = About::new(wanted.condition, wanted.team.cloned());
    typed
        .with(&field(OF, row), wanted.candidate.id.as_str())
        .with(&field(ABOUT, row), about.word())
        .with(&field(WAS, row), was_word(was))
        .with(&field(HAD, row), had.clone())
        .with(&field(SAYS, row), says)
        .with(&field(HOW, row), was.map_or("", |(_, basis)| basis.word()))
        .with(&field(INSTEAD, row), had)
        .with(
            &field(WHOSE, row),
            whose.map_or("", |source| source.name.as_str()),
        )
}

/// What they said instead of an answer, as the form sends it; nothing where it waits again.
fn had(wanted: &Wanted<'_>, today: Date) -> String {
    match wanted.aside.map(|aside| &aside.why) {
        Some(Why::Passed) => PASS.to_owned(),
        Some(Why::NotMine(_)) => NOT_MINE.to_owned(),
        Some(Why::Checking(until)) if *until > today => check_word(*until),
        Some(Why::Checking(_)) | None => String::new(),
    }
}

/// The word for a day on which to be asked again.
pub(super) fn check_word(until: Date) -> String {
    format!("{CHECK}{until}")
}

/// The days on which one can be asked again: before the round closes, where it is one that asks.
pub(super) fn days(today: Date, closes: Option<Date>) -> Vec<Date> {
    let days = DAYS.map(|days| today.saturating_add(Span::new().days(days)));
    let mut days: Vec<Date> = days.into();
    days.retain(|day| closes.is_none_or(|closes| *day <= closes));
    days
}
