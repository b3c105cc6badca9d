//! The form that makes a token.

use jiff::civil::Date;
use operations::Scope;
use operations::sign_in::Secret;
use operations::tokens::{NewToken, latest_day};
use wording::form::Wrong;
use wording::tokens as say;

use crate::api::for_what;
use crate::components::{Choice, Choices, DateInput, DatePart, Field, Input};
use crate::form::{Faults, Typed, Word};

pub(super) const NAME: &str = "name";
pub(super) const FOR: &str = "for";
pub(super) const UNTIL: &str = "until";
/// Where the fault of the date leads to: its first part.
pub(super) const UNTIL_DAY: &str = "until-day";

impl Word for Scope {
    const ALL: &'static [Self] = &Self::ALL;

    fn word(self) -> &'static str {
        say::scope_in_short(for_what(self))
    }
}

/// The form as it begins: to read, for three months.
pub(super) fn begun(today: Date) -> Typed {
    let until = today.saturating_add(jiff::Span::new().months(3));
    Typed::default()
        .with(FOR, Scope::Read.word())
        .with_date(UNTIL, until)
}

/// What is meant; what is wrong goes to `faults`.
pub(super) fn meant(
    typed: &Typed,
    today: Date,
    secret: Secret,
    faults: &mut Faults,
) -> Option<NewToken> {
    let name = faults.take(NAME, typed.line(NAME, "Write what it is for."));
    let scopes: Option<Vec<Scope>> = typed.all(FOR).map(Scope::of).collect();
    let scopes = scopes.ok_or(Wrong::NotAChoice);
    let scopes = scopes.and_then(|scopes| {
        let some = (!scopes.is_empty()).then_some(scopes);
        some.ok_or(Wrong::Missing(say::FOR_SOMETHING))
    });
    let scopes = faults.take(FOR, scopes);
    let until = faults.take(UNTIL_DAY, typed.date_or_none(UNTIL))?;
    let latest = latest_day(today);
    let Some(last_day) = until.filter(|day| (today..=latest).contains(day)) else {
        faults.tell(UNTIL_DAY, say::last_day(latest));
        return None;
    };
    Some(NewToken {
        name: name?,
        scopes: scopes?,
        last_day,
        secret,
    })
}

/// What it is called.
pub(super) fn name<'a>(typed: &'a Typed, faults: &'a Faults, words: &'a str) -> Input<'a> {
    let field = Field::new(NAME, words)
        .hint("So that you know it again: “monthly report”, for example.")
        .error(faults.on(NAME));
    Input::new(field)
        .value(typed.text(NAME))
        .attribute("autocomplete", "off")
}

/// What it may be used for.
pub(super) fn scopes<'a>(typed: &'a Typed, faults: &'a Faults) -> Choices<'a> {
    let field = Field::new(FOR, "What may it be used for?")
        .words_classes("govuk-fieldset__legend--s")
        .error(faults.on(FOR));
    let choice = |scope: &Scope| Choice::new(scope.word(), say::scope(for_what(*scope)));
    let all = Choices::checkboxes(field, Scope::ALL.iter().map(choice).collect());
    typed
        .all(FOR)
        .fold(all.classes("govuk-checkboxes--small"), Choices::value)
}

/// The last day on which it works.
pub(super) fn until<'a>(typed: &'a Typed, faults: &'a Faults) -> DateInput<'a> {
    let field = Field::new(UNTIL, "What is the last day on which it works?")
        .words_classes("govuk-fieldset__legend--s")
        .hint("A year at most.")
        .error(faults.on(UNTIL_DAY));
    let [day, month, year] = typed.date_parts(UNTIL).map(DatePart::new);
    DateInput::new(field).day(day).month(month).year(year)
}
