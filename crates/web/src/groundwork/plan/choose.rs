//! A play is chosen for what is missing.

use askama::Template;
use engine::blockers::Blocker;
use engine::board::Board;
use engine::candidate::Candidate;
use engine::condition::Half;
use engine::groundwork::Listed;
use engine::id::Id;
use wording::{Names, groundwork as say, playbook};

use super::form::{BLOCKER, PLAY};
use crate::components::{Button, Choice, Choices, Field};
use crate::form::{Faults, Typed};
use crate::groundwork::GROUNDWORK;
use crate::layout::Shell;

/// Stands for none of the plays.
pub(super) const OWN: &str = "own";
/// Says that the button was used.
pub(super) const GO: &str = "go";
/// How many titles a sentence holds.
const TITLES: usize = 5;
/// The candidates that the address names.
pub(super) const CANDIDATE: &str = "candidate";

/// The page.
#[derive(Template)]
#[template(path = "groundwork/plan/choose.html")]
pub(super) struct ChoosePage<'a> {
    pub(super) shell: Shell,
    pub(super) board: &'a Board,
    pub(super) blocker: &'a Blocker,
    pub(super) half: Option<Half>,
    pub(super) ticked: Vec<Id<Candidate>>,
    pub(super) plays: Vec<Listed<'a>>,
    pub(super) typed: Typed,
    pub(super) faults: Faults,
}

/// What the template asks for.
impl ChoosePage<'_> {
    fn missing(&self) -> String {
        say::blocker(self.blocker, &Names::of(self.board))
    }

    fn half(&self) -> Option<&'static str> {
        self.half?;
        Some(playbook::half(self.blocker.condition, self.half))
    }

    /// Those it would help, so many at most.
    fn served(&self) -> String {
        Names::of(self.board).some_titles(&self.ticked, TITLES)
    }

    /// The candidates that the address names: they go along. Where it names none, they are found again.
    fn named(&self) -> impl Iterator<Item = &str> {
        self.typed.all(CANDIDATE)
    }

    fn radios(&self) -> Choices<'_> {
        let choice = |listed: &Listed<'_>| {
            let (play, efforts) = (listed.play, playbook::efforts(listed.play.effort));
            let hint = format!("{} {}: {efforts}.", play.doing, play.lead);
            Choice::new(play.id.to_string(), play.name.to_string()).hint(hint)
        };
        let mut choices: Vec<Choice<'_>> = self.plays.iter().map(choice).collect();
        if !choices.is_empty() {
            choices.push(Choice::divider("or"));
        }
        choices.push(Choice::new(OWN, "Write your own"));
        let field = Field::new(PLAY, "What could help?")
            .words_classes("govuk-fieldset__legend--m")
            .hint("These have helped others. You can change all of it on the next page.")
            .error(self.faults.on(PLAY));
        Choices::radios(field, choices).value(self.typed.text(PLAY))
    }

    fn submit() -> Button<'static> {
        Button::submit("Continue").name(GO).value("true")
    }
}
