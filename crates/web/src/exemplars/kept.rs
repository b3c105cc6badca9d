//! The three fields on what is kept of an exemplar to learn from it: as typed, then as meant.

use engine::exemplars::Exemplar;
use engine::text::Note;
use jiff::Span;
use jiff::civil::Date;
use operations::exemplars::Kept;
use wording::answer::WHO_SEES_THIS;
use wording::exemplars::FOR_LATER;
use wording::form::Wrong;

use crate::components::{DateInput, DatePart, Field, Textarea};
use crate::form::{Faults, Typed};

pub(super) const BASELINE: &str = "baseline";
pub(super) const QUESTION: &str = "question";
pub(super) const LOOK: &str = "look";
/// The control that the date's faults lead to.
pub(super) const LOOK_FIRST: &str = "look-day";

/// What one looks back after, unless one says otherwise.
const MONTHS: i32 = 3;

/// The form with the usual day filled in.
pub(super) fn usual(typed: Typed, today: Date) -> Typed {
    typed.with_date(LOOK, today.saturating_add(Span::new().months(MONTHS)))
}

/// The form with what is kept.
pub(super) fn filled(typed: Typed, held: &Exemplar) -> Typed {
    let text = |note: &Option<Note>| note.as_ref().map_or("", |note| note.as_str()).to_owned();
    let typed = typed
        .with(BASELINE, text(&held.baseline))
        .with(QUESTION, text(&held.question));
    match held.look_on {
        Some(day) => typed.with_date(LOOK, day),
        None => typed,
    }
}

/// What was meant, or everything that is wrong. A day that has passed stays only where it stood before.
pub(super) fn meant(
    typed: &Typed,
    today: Date,
    before: Option<Date>,
    faults: &mut Faults,
) -> Option<Kept> {
    let baseline = faults.take(BASELINE, typed.passage_or_none(BASELINE));
    let question = faults.take(QUESTION, typed.passage_or_none(QUESTION));
    let look_on = faults.take(LOOK_FIRST, look_on(typed, today, before));
    Some(Kept {
        baseline: baseline?,
        question: question?,
        look_on: look_on?,
    })
}

/// A day to look back that has not come yet, or the one that stood there before.
pub(super) fn look_on(typed: &Typed, today: Date, before: Option<Date>) -> Result<Date, Wrong> {
    match typed.date_or_none(LOOK)? {
        None => Err(Wrong::Missing(
            "Say when you will look back. Three months on is usual.",
        )),
        Some(day) if day <= today && Some(day) != before => Err(Wrong::BeforeToday(today)),
        Some(day) => Ok(day),
    }
}

/// How things are for people.
pub(super) fn baseline<'a>(typed: &'a Typed, faults: &'a Faults) -> Textarea<'a> {
    let hint = format!(
        "Before anything changes: what people wait for, pay or go through, in numbers where you have them. {FOR_LATER} {WHO_SEES_THIS}"
    );
    passage(
        BASELINE,
        "How are things for people now?",
        hint,
        typed,
        faults,
    )
}

/// What is to be learned.
pub(super) fn question<'a>(typed: &'a Typed, faults: &'a Faults) -> Textarea<'a> {
    let hint = format!("One question is enough. {FOR_LATER}");
    let words = "What do you want to learn from it?";
    passage(QUESTION, words, hint, typed, faults)
}

/// When to look back.
pub(super) fn look<'a>(words: &'a str, typed: &'a Typed, faults: &'a Faults) -> DateInput<'a> {
    let field = Field::new(LOOK, words)
        .words_classes("govuk-fieldset__legend--s")
        .hint("Three months on is usual.")
        .error(faults.on(LOOK_FIRST));
    let [day, month, year] = typed.date_parts(LOOK).map(DatePart::new);
    DateInput::new(field).day(day).month(month).year(year)
}

/// Several lines of text.
pub(super) fn passage<'a>(
    name: &'a str,
    words: &'a str,
    hint: String,
    typed: &'a Typed,
    faults: &'a Faults,
) -> Textarea<'a> {
    let field = Field::new(name, words)
        .words_classes("govuk-label--s")
        .hint(hint)
        .error(faults.on(name));
    Textarea::new(field).rows(4).value(typed.text(name))
}
