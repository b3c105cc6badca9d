//! The page with the form.

use askama::Template;
use engine::board::Board;
use engine::candidate::{Candidate, Kind};
use engine::difference::{Dimension, Judged};
use engine::id::Id;
use wording::{answer, candidate, difference};

use super::fields::{
    DETAILS, DONE_ON, DONE_ON_DAY, GROUPS, KIND, NEEDS, REACH, ROOM, SERVICE, SPONSOR, STATUS,
    Stage, TEAMS, TITLE, of_judged,
};
use crate::components::{
    BackLink, Button, Choice, Choices, DateInput, DatePart, Field, Input, Select, SelectOption,
    Textarea,
};
use crate::form::{Faults, Typed, Word as _, levels_choices, levels_word};
use crate::help::OF_DIFFERENCES;
use crate::layout::Shell;
use crate::path::Segment;

/// The form as typed, with what is wrong in it and what changed meanwhile.
#[derive(Template)]
#[template(path = "candidates/edit/page.html")]
pub(super) struct EditPage<'a> {
    pub(super) shell: Shell,
    pub(super) board: &'a Board,
    pub(super) id: Id<Candidate>,
    pub(super) typed: Typed,
    pub(super) faults: Faults,
    /// What others changed since the form was opened, a line each, oldest first.
    pub(super) meanwhile: Vec<String>,
}

/// What it is.
impl EditPage<'_> {
    fn field<'a>(&'a self, name: &'static str, words: &'a str) -> Field<'a> {
        Field::new(name, words)
            .words_classes("govuk-label--s govuk-fieldset__legend--s")
            .error(self.faults.on(name))
    }

    fn back(&self) -> BackLink<'static> {
        BackLink::new(format!("/problems/{}", Segment(self.id.as_str())))
            .words("Back without saving")
    }

    fn title(&self) -> Input<'_> {
        Input::new(self.field(TITLE, "What is it, in a line?")).value(self.typed.text(TITLE))
    }

    fn kind(&self) -> Choices<'_> {
        let choice = |kind: Kind| Choice::new(kind.word(), candidate::kind(kind));
        let choices = Kind::ALL.iter().copied().map(choice).collect();
        Choices::radios(
            self.field(KIND, "Is it a problem or an opportunity?"),
            choices,
        )
        .classes("govuk-radios--inline govuk-radios--small")
        .value(self.typed.text(KIND))
    }

    fn details(&self) -> Textarea<'_> {
        let field = self
            .field(DETAILS, "What else should people know?")
            .hint(answer::WHO_SEES_THIS);
        Textarea::new(field).rows(5).value(self.typed.text(DETAILS))
    }

    fn status(&self) -> Choices<'_> {
        let choice = |stage: &Stage| {
            let status = stage.status();
            Choice::new(stage.word(), candidate::status(status)).hint(candidate::meaning(status))
        };
        let choices = Stage::ALL.iter().map(choice).collect();
        Choices::radios(self.field(STATUS, "Where is it now?"), choices)
            .classes("govuk-radios--small")
            .value(self.typed.text(STATUS))
    }

    /// Asked where it is done: the styles show it then, and always where they cannot.
    fn done_on(&self) -> DateInput<'_> {
        let field = Field::new(DONE_ON, "When was it done?")
            .hint("For example, 27 3 2027. Leave it empty if nobody knows.")
            .error(self.faults.on(DONE_ON_DAY));
        let [day, month, year] = self.typed.date_parts(DONE_ON).map(DatePart::new);
        DateInput::new(field).day(day).month(month).year(year)
    }
}

/// Whose it is, and what it takes.
impl EditPage<'_> {
    fn service(&self) -> Select<'_> {
        let none = SelectOption::new("", "None, or not known");
        let named = self
            .board
            .services
            .iter()
            .map(|s| SelectOption::new(s.id.as_str(), s.name.as_str()));
        Select::new(
            self.field(SERVICE, "Which service is it part of?"),
            [none].into_iter().chain(named).collect(),
        )
        .value(self.typed.text(SERVICE))
    }

    fn teams(&self) -> Choices<'_> {
        let field = self
            .field(TEAMS, "Whose room would it take?")
            .hint("Tick each team that would have work to do.");
        let named = self
            .board
            .teams
            .iter()
            .map(|team| (team.id.as_str(), team.name.as_str()));
        self.ticked(TEAMS, field, named.collect())
    }

    fn groups(&self) -> Choices<'_> {
        let field = self.field(GROUPS, "Who is affected?");
        let named = self
            .board
            .groups
            .iter()
            .map(|group| (group.id.as_str(), group.name.as_str()));
        self.ticked(GROUPS, field, named.collect())
    }

    fn ticked<'a>(
        &'a self,
        name: &'a str,
        field: Field<'a>,
        mut named: Vec<(&'a str, &'a str)>,
    ) -> Choices<'a> {
        named.sort_unstable_by_key(|(_, name)| *name);
        let choices = named
            .into_iter()
            .map(|(id, name)| Choice::new(id, name))
            .collect();
        let boxes = Choices::checkboxes(field.group_classes("app-long-choices"), choices);
        self.typed
            .all(name)
            .fold(boxes.classes("govuk-checkboxes--small"), Choices::value)
    }

    fn room(&self) -> Input<'_> {
        let field = self
            .field(
                ROOM,
                "How many places would it take of each of these teams?",
            )
            .hint("Most things take one.");
        Input::new(field)
            .classes("govuk-input--width-3")
            .attribute("inputmode", "numeric")
            .value(self.typed.text(ROOM))
    }

    fn sponsor(&self) -> Input<'_> {
        let field = self
            .field(SPONSOR, "Whose interest does it hang on?")
            .hint("A role, never a person’s name. For example: director of housing.");
        Input::new(field).value(self.typed.text(SPONSOR))
    }

    fn needs(&self) -> Textarea<'_> {
        let field = self
            .field(NEEDS, "What skills or access does it need?")
            .hint("One on each line. For example: user research.");
        Textarea::new(field).rows(3).value(self.typed.text(NEEDS))
    }
}

/// The difference it could make.
impl EditPage<'_> {
    fn judged(&self) -> impl Iterator<Item = Select<'_>> {
        Judged::ALL.into_iter().map(|judged| {
            let name = of_judged(judged);
            let field = self.field(name, difference::question(judged.dimension()));
            let known = levels_choices(judged).map(|levels| {
                SelectOption::new(
                    levels_word(Some(levels)),
                    difference::levels(judged, Some(levels)),
                )
            });
            let options = [SelectOption::new("", "not known")]
                .into_iter()
                .chain(known);
            Select::new(field, options.collect()).value(self.typed.text(name))
        })
    }

    fn reach(&self) -> Input<'_> {
        let field = self
            .field(REACH, difference::question(Dimension::Reach))
            .hint("Such as 1,200 or 500-2000 or 12k or <100. Leave it empty if nobody knows.");
        Input::new(field)
            .classes("govuk-input--width-10")
            .value(self.typed.text(REACH))
    }

    fn submit(&self) -> Button<'static> {
        let words = if self.meanwhile.is_empty() {
            "Save"
        } else {
            "Save what I typed"
        };
        Button::submit(words).prevent_double_click(true)
    }
}
