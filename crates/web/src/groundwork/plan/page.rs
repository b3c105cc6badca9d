//! The page with the form of an action.

use askama::Template;
use engine::blockers::Blocker;
use engine::board::Board;
use engine::candidate::Candidate;
use engine::groundwork::{ActionState, InTheWay};
use wording::answer::WHO_SEES_THIS;
use wording::{Names, groundwork as say};

use super::form::{
    BEGIN, BLOCKER, DOING, DUE, DUE_DAY, FOR_WHAT, LATER, NAME, NOW, OWNER, PLAY, PRESENT_WHEN,
    SERVES, TEAM,
};
use crate::components::{
    Button, Choice, Choices, DateInput, DatePart, Field, Input, Select, SelectOption, Textarea,
};
use crate::form::{Faults, Typed};
use crate::layout::Shell;

/// The form as typed, with what is wrong in it and what stands in its way.
#[derive(Template)]
#[template(path = "groundwork/plan/page.html")]
pub(super) struct PlanPage<'a> {
    pub(super) shell: Shell,
    pub(super) board: &'a Board,
    /// Where the form is sent.
    pub(super) action: String,
    pub(super) back: String,
    pub(super) blocker: &'a Blocker,
    /// What may be ticked.
    pub(super) offered: Vec<&'a Candidate>,
    /// Where the action is in its life; none for a new one.
    pub(super) state: Option<&'a ActionState>,
    pub(super) typed: Typed,
    pub(super) faults: Faults,
    pub(super) ways: Vec<InTheWay>,
    /// What others changed since the form was opened, a line each, oldest first.
    pub(super) meanwhile: Vec<String>,
}

/// What it is.
impl PlanPage<'_> {
    fn names(&self) -> Names<'_> {
        Names::of(self.board)
    }

    fn missing(&self) -> String {
        say::blocker(self.blocker, &self.names())
    }

    fn in_the_way(&self) -> Vec<String> {
        say::in_the_way(&self.ways, &self.names())
    }

    fn heading(&self) -> &'static str {
        match self.state {
            None => "Plan the groundwork",
            Some(_) => "Change the groundwork",
        }
    }

    fn field<'a>(&'a self, name: &'static str, words: &'a str) -> Field<'a> {
        Field::new(name, words)
            .words_classes("govuk-label--s govuk-fieldset__legend--s")
            .error(self.faults.on(name))
    }

    fn name(&self) -> Input<'_> {
        Input::new(self.field(NAME, "What is it, in a line?")).value(self.typed.text(NAME))
    }

    fn doing(&self) -> Textarea<'_> {
        let field = self.field(DOING, "What will you do?").hint(WHO_SEES_THIS);
        Textarea::new(field).rows(4).value(self.typed.text(DOING))
    }

    /// The candidates that it may serve.
    fn serves(&self) -> Choices<'_> {
        let field = self
            .field(SERVES, "What is it for?")
            .hint("One piece of work can serve many. Each of these is asked about again once it is done.")
            .group_classes("app-long-choices");
        let choice = |held: &&Candidate| Choice::new(held.id.to_string(), held.title.to_string());
        let boxes = Choices::checkboxes(field, self.offered.iter().map(choice).collect());
        let boxes = boxes.classes("govuk-checkboxes--small");
        self.typed.all(SERVES).fold(boxes, Choices::value)
    }

    fn present_when(&self) -> Textarea<'_> {
        let field = self
            .field(PRESENT_WHEN, "What would show that it is there?")
            .hint("Something that anybody could check. An opinion with no name and date is none.");
        Textarea::new(field)
            .rows(3)
            .value(self.typed.text(PRESENT_WHEN))
    }
}

/// Who does it, and when.
impl PlanPage<'_> {
    fn owner(&self) -> Input<'_> {
        let field = self
            .field(OWNER, "Who leads it?")
            .hint("A role, never a person’s name. For example: head of digital.");
        Input::new(field).value(self.typed.text(OWNER))
    }

    fn team(&self) -> Select<'_> {
        let mut named: Vec<_> = self.board.teams.iter().collect();
        named.sort_by_key(|team| &team.name);
        let named = named
            .into_iter()
            .map(|team| SelectOption::new(team.id.as_str(), team.name.as_str()));
        let options = [SelectOption::new("", "No team, or not known")];
        let field = self.field(TEAM, "Which team does it?");
        Select::new(field, options.into_iter().chain(named).collect()).value(self.typed.text(TEAM))
    }

    /// Whether it begins at once: asked of a new one.
    fn begin(&self) -> Option<Choices<'_>> {
        let choices = vec![
            Choice::new(NOW, "Now").hint("Say below when it will be done."),
            Choice::new(LATER, "Later: it waits").hint("Say below what it waits for."),
        ];
        let field = self.field(BEGIN, "When does it begin?");
        let radios = Choices::radios(field, choices).classes("govuk-radios--small");
        self.state
            .is_none()
            .then(|| radios.value(self.typed.text(BEGIN)))
    }

    fn due(&self) -> Option<DateInput<'_>> {
        if !matches!(self.state, None | Some(ActionState::Live { .. })) {
            return None;
        }
        let field = Field::new(DUE, "When will it be done?")
            .words_classes("govuk-fieldset__legend--s")
            .hint("For example, 27 3 2027.")
            .error(self.faults.on(DUE_DAY));
        let [day, month, year] = self.typed.date_parts(DUE).map(DatePart::new);
        Some(DateInput::new(field).day(day).month(month).year(year))
    }

    fn for_what(&self) -> Option<Textarea<'_>> {
        if !matches!(self.state, None | Some(ActionState::Waits { .. })) {
            return None;
        }
        let field = self.field(FOR_WHAT, "What does it wait for?");
        let area = Textarea::new(field).rows(2);
        Some(area.value(self.typed.text(FOR_WHAT)))
    }

    fn submit() -> Button<'static> {
        Button::submit("Save").prevent_double_click(true)
    }
}
