//! The page with the form.

use askama::Template;
use engine::answer::{Basis, Said, Source};
use engine::board::Board;
use engine::candidate::Candidate;
use engine::condition::Condition;
use engine::id::Id;
use wording::{Names, answer, change, condition, safe};

use super::form::{BASIS, CONDITION, HALVES, NAME, REPLY, SOURCE, TEAM, VOICE, WAS, WHY, Whose};
use crate::components::{
    BackLink, Button, Choice, Choices, Field, Input, Select, SelectOption, Textarea,
};
use crate::form::{Faults, Typed, Word as _};
use crate::help::OF_ANSWERS;
use crate::layout::Shell;
use crate::path::{ProblemPage, Segment};

/// The form as typed, with what is wrong in it and what changed meanwhile.
#[derive(Template)]
#[template(path = "answers/page.html")]
pub(super) struct AnswerPage<'a> {
    pub(super) shell: Shell,
    pub(super) board: &'a Board,
    pub(super) candidate: &'a Candidate,
    pub(super) condition: Condition,
    pub(super) person: Id<Source>,
    /// Whether they may write answers down for others.
    pub(super) writes_down: bool,
    pub(super) typed: Typed,
    pub(super) faults: Faults,
    /// What the source says by now, where somebody changed it since the form was opened.
    pub(super) meanwhile: Option<String>,
}

/// What it is about.
impl AnswerPage<'_> {
    fn back(&self) -> BackLink<'static> {
        BackLink::new(ProblemPage(&self.candidate.id).to_string()).words("Back without answering")
    }

    /// Whether the one who owns the condition settles it.
    fn settles(&self) -> bool {
        self.typed.text(BASIS) == Basis::Ruling.word()
    }

    fn heading(&self) -> &'static str {
        condition::question(self.condition)
    }

    fn owner(&self) -> &'static str {
        condition::owner(self.condition)
    }

    /// Whose answer is being changed.
    fn source(&self) -> Option<&str> {
        let id = self.typed.id_or_none(SOURCE).ok().flatten()?;
        let held = self.board.sources.get(&id)?;
        Some(held.name.as_str())
    }

    fn person(&self) -> &str {
        self.board
            .sources
            .get(&self.person)
            .map_or("", |source| source.name.as_str())
    }

    fn names(&self) -> Names<'_> {
        Names::of(self.board)
    }

    /// The team that an answer being changed speaks of.
    fn team_named(&self) -> Option<String> {
        let id = self.typed.id_or_none(TEAM).ok().flatten()?;
        Some(self.names().team(&id).to_owned())
    }

    fn asks_team(&self) -> bool {
        self.condition == Condition::Operations
            && self.candidate.teams.len() > 1
            && self.source().is_none()
    }

    fn field<'a>(&'a self, name: &'static str, words: &'a str) -> Field<'a> {
        Field::new(name, words)
            .words_classes("govuk-label--s govuk-fieldset__legend--s")
            .error(self.faults.on(name))
    }
}

/// Its fields.
impl AnswerPage<'_> {
    fn team(&self) -> Select<'_> {
        let each = self.candidate.teams.iter().map(|id| {
            let held = self.board.teams.get(id);
            SelectOption::new(
                id.as_str(),
                held.map_or(id.as_str(), |team| team.name.as_str()),
            )
        });
        let options = [SelectOption::new("", "All of them")]
            .into_iter()
            .chain(each)
            .collect();
        Select::new(self.field(TEAM, "Which team is this about?"), options)
            .value(self.typed.text(TEAM))
    }

    fn whose(&self) -> Choices<'_> {
        let (mine, words) = if self.settles() {
            ("I settle it", "Who settles it?")
        } else {
            ("It is mine", "Whose answer is it?")
        };
        let mut choices = vec![Choice::new(
            Whose::Mine.word(),
            format!("{mine} ({})", self.person()),
        )];
        if self.writes_down {
            let others = "I write it down for someone else";
            choices.push(Choice::new(Whose::Written.word(), others));
        }
        Choices::radios(self.field(VOICE, words), choices)
            .classes("govuk-radios--small")
            .value(self.typed.text(VOICE))
    }

    /// Asked where it is written down: the styles show it then, and always where they cannot.
    fn name(&self) -> Input<'_> {
        let field = Field::new(NAME, "For which role or meeting do you write it down?")
            .hint("Such as head of housing, or workshop of 2 November. Not a person’s name.")
            .error(self.faults.on(NAME));
        Input::new(field)
            .value(self.typed.text(NAME))
            .attribute("autocomplete", "off")
    }

    fn reply(&self) -> Choices<'_> {
        let choice = |said: &Said| {
            let words = answer::said(*said);
            let capital = format!("{}{}", words[..1].to_uppercase(), &words[1..]);
            Choice::new(said.word(), capital)
        };
        // Who settles a thing says how it stands.
        let said = Said::ALL
            .iter()
            .filter(|said| !self.settles() || **said != Said::Unknown);
        let choices = said.map(choice).collect();
        let words = if self.settles() {
            "How does it stand?"
        } else {
            "Your answer"
        };
        let field = self.field(REPLY, words);
        Choices::radios(field, choices)
            .classes("govuk-radios--inline")
            .value(self.typed.text(REPLY))
    }

    /// The two halves, asked apart where the answer is not yes.
    fn halves(&self) -> Vec<Select<'_>> {
        let questions =
            condition::halves(self.condition).map_or_else(Vec::new, |halves| halves.to_vec());
        let half = |(question, name): (&'static str, &'static str)| {
            let field = Field::new(name, question).error(self.faults.on(name));
            let each = Said::ALL
                .iter()
                .map(|said| SelectOption::new(said.word(), answer::said(*said)));
            let options = [SelectOption::new("", "not said apart")]
                .into_iter()
                .chain(each)
                .collect();
            Select::new(field, options).value(self.typed.text(name))
        };
        questions.into_iter().zip(HALVES).map(half).collect()
    }

    fn basis(&self) -> Choices<'_> {
        let choices = [Basis::FirstHand, Basis::Heard, Basis::Guess];
        let choices = choices
            .map(|basis| Choice::new(basis.word(), answer::basis_choice(basis)))
            .to_vec();
        let field = self
            .field(BASIS, answer::HOW_DO_YOU_KNOW)
            .hint("A guess is kept, but it never counts.");
        Choices::radios(field, choices)
            .classes("govuk-radios--small")
            .value(self.typed.text(BASIS))
    }

    fn why(&self) -> Textarea<'_> {
        let words = if self.settles() {
            "Why?"
        } else {
            "Why? A line helps (you can leave it out)"
        };
        let field = self.field(WHY, words).hint(answer::WHO_SEES_THIS);
        Textarea::new(field).rows(2).value(self.typed.text(WHY))
    }

    /// Who will see whose answer it is.
    fn who_sees(&self) -> String {
        safe::who_sees(self.board.work.names_seen(), &self.names())
    }

    fn submit(&self) -> Button<'static> {
        let words = match (&self.meanwhile, self.settles()) {
            (Some(_), _) => "Keep my answer in its place",
            (None, true) => "Settle it",
            (None, false) => "Keep this answer",
        };
        Button::submit(words).prevent_double_click(true)
    }
}

/// What an answer says by now, in a line.
pub(super) fn by_now(
    candidate: &Candidate,
    key: &engine::answer::AnswerKey,
    names: &Names<'_>,
) -> String {
    let held = candidate.answers.iter().find(|answer| answer.key() == *key);
    held.and_then(|held| change::answer(None, Some(held), names))
        .unwrap_or_else(|| "It was taken back.".to_owned())
}
