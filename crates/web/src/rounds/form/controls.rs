//! The fields of the form of a round.

use engine::answer::SourceKind;
use operations::View;
use wording::answer::WHO_SEES_THIS;
use wording::{blind, number};

use super::about::About;
use super::{ABOUT, BLIND, Blind, CLOSES, CLOSES_FIRST, MORE, NOTE, STEP, WHO, rows};
use crate::components::{
    Button, Choice, Choices, DateInput, DatePart, Field, Input, Select, SelectOption, Textarea,
};
use crate::form::{Faults, Typed, Word as _};
use crate::settings::limit;

/// The most names that a field offers.
const MOST_NAMES: usize = 500;
/// The list of names that fields offer.
pub(in crate::rounds) const KNOWN: &str = "known-names";

/// The form as typed, with what is wrong in it.
pub(in crate::rounds) struct Controls<'a> {
    pub(in crate::rounds) typed: &'a Typed,
    pub(in crate::rounds) faults: &'a Faults,
    choices: Vec<(String, String)>,
    /// Names that were heard before.
    pub(in crate::rounds) known: Vec<&'a str>,
}

/// Who is asked, and what.
pub(in crate::rounds) struct Row<'a> {
    pub(in crate::rounds) legend: String,
    pub(in crate::rounds) who: Input<'a>,
    pub(in crate::rounds) about: Select<'a>,
}

impl<'a> Controls<'a> {
    pub(in crate::rounds) fn of(view: &'a View, typed: &'a Typed, faults: &'a Faults) -> Self {
        let sources = view.board().sources.iter();
        let work = &view.board().work;
        let named = sources.filter(|source| match source.kind {
            SourceKind::Person => work.member(&source.id).is_some(),
            SourceKind::Written => true,
            SourceKind::Import => false,
        });
        let mut known: Vec<&str> = named.map(|source| source.name.as_str()).collect();
        known.sort_unstable();
        known.dedup();
        known.truncate(MOST_NAMES);
        Self {
            typed,
            faults,
            choices: About::choices(view.board()),
            known,
        }
    }

    pub(in crate::rounds) fn limit(&self) -> Input<'_> {
        limit::field("How many will you start at once?", self.typed, self.faults)
    }

    pub(in crate::rounds) fn closes(&self) -> DateInput<'_> {
        let field = Field::new(CLOSES, "When does it close?")
            .words_classes("govuk-fieldset__legend--m")
            .hint("Two weeks are usual. You can decide sooner, or move the day.")
            .error(self.faults.on(CLOSES_FIRST));
        let [day, month, year] = self.typed.date_parts(CLOSES).map(DatePart::new);
        DateInput::new(field).day(day).month(month).year(year)
    }

    pub(in crate::rounds) fn rows(&self) -> Vec<Row<'_>> {
        (0..rows(self.typed)).map(|at| self.row(at)).collect()
    }

    fn row(&self, at: usize) -> Row<'_> {
        let (who, about) = (format!("{WHO}{at}"), format!("{ABOUT}{at}"));
        let name = self.typed.text(&who).to_owned();
        let chosen = self.typed.text(&about).to_owned();
        let field = Field::new(who.clone(), "Name or role").error(self.faults.on(&who));
        let input = Input::new(field)
            .value(name)
            .attribute("list", KNOWN)
            .attribute("autocomplete", "off");
        let field = Field::new(about.clone(), "What they are asked").error(self.faults.on(&about));
        let mut options = vec![SelectOption::new("", "Choose")];
        let choices = self.choices.iter();
        options.extend(choices.map(|(word, text)| SelectOption::new(word, text)));
        Row {
            legend: format!("{} to be asked", number::ordinal(at as u64 + 1)),
            who: input,
            about: Select::new(field, options).value(chosen),
        }
    }

    pub(in crate::rounds) fn more() -> Button<'static> {
        Button::submit("Add more rows")
            .name(STEP)
            .value(MORE)
            .classes("govuk-button--secondary")
    }

    pub(in crate::rounds) fn blind(&self) -> Choices<'_> {
        let field = Field::new(BLIND, "Is this round blind?")
            .words_classes("govuk-fieldset__legend--m")
            .hint(blind::WHAT_IT_IS)
            .error(self.faults.on(BLIND));
        let choices = vec![
            Choice::new(
                Blind::Yes.word(),
                "Yes: first everyone gives their own answers",
            ),
            Choice::new(Blind::No.word(), "No: all see all answers as they come"),
        ];
        Choices::radios(field, choices).value(self.typed.text(BLIND))
    }

    pub(in crate::rounds) fn note(&self) -> Textarea<'_> {
        let field = Field::new(NOTE, "What is this round about?")
            .words_classes("govuk-label--m")
            .hint(format!("You can leave this out. {WHO_SEES_THIS}"))
            .error(self.faults.on(NOTE));
        Textarea::new(field).rows(3).value(self.typed.text(NOTE))
    }
}
