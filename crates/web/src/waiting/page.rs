//! The page of what waits.

use askama::Template;
use engine::answer::Basis;
use engine::condition::Condition;
use engine::rounds::open_round;
use wording::{Names, answer, safe, waiting as say};

use super::caller::Caller;
use super::form::{BASIS, FINISH, PAGE, STEP};
use super::row::{PEOPLE, Row};
use super::rows::{At, Rows};
use crate::components::{Button, Choice, Choices, Field};
use crate::form::{Faults, Typed, Word as _};
use crate::help::OF_ANSWERS;
use crate::layout::Shell;

/// The most names that a field offers.
const MOST_NAMES: usize = 500;

/// The form as typed, with what is wrong in it.
#[derive(Template)]
#[template(path = "waiting/page.html")]
pub(super) struct WaitingPage<'a> {
    shell: Shell,
    base: &'a str,
    /// Whose page it is, where it is not said at the top of every page.
    name: Option<&'a str>,
    typed: &'a Typed,
    faults: &'a Faults,
    waits: String,
    why_you: Vec<String>,
    who_sees: Vec<String>,
    parts: Vec<PartShown<'a>>,
    people: Vec<&'a str>,
    at: At,
}

/// What is asked about one condition and team.
struct PartShown<'a> {
    heading: String,
    rows: Vec<Row<'a>>,
}

impl<'a> WaitingPage<'a> {
    pub(super) fn of(
        caller: &'a Caller,
        rows: &Rows<'a>,
        at: At,
        typed: &'a Typed,
        faults: &'a Faults,
    ) -> Self {
        Self {
            shell: caller.shell.clone(),
            base: &caller.base,
            name: caller.name_told(),
            typed,
            faults,
            waits: say::waits(rows.waiting()),
            why_you: why_you(rows),
            who_sees: who_sees(caller, rows),
            parts: parts(caller, rows, at, (typed, faults)),
            people: if caller.signed_in {
                people(caller)
            } else {
                Vec::new()
            },
            at,
        }
    }
}

/// What the template asks for.
impl WaitingPage<'_> {
    fn basis(&self) -> Choices<'_> {
        let field = Field::new(BASIS, answer::HOW_DO_YOU_KNOW)
            .words_classes("govuk-fieldset__legend--s")
            .error(self.faults.on(BASIS));
        let bases = [Basis::FirstHand, Basis::Heard, Basis::Guess];
        let choices = bases.map(|one| Choice::new(one.word(), answer::basis_choice(one)));
        Choices::radios(field, choices.into())
            .classes("govuk-radios--small")
            .value(self.typed.text(BASIS))
    }

    fn save() -> Button<'static> {
        Button::submit(say::SAVE)
            .name(STEP)
            .value("save")
            .classes("govuk-button--secondary")
    }

    fn finish() -> Button<'static> {
        Button::submit(say::FINISH).name(STEP).value(FINISH)
    }

    /// The pages before and after.
    fn beside(&self) -> Vec<(usize, &'static str)> {
        let before = (self.at.page > 1).then(|| (self.at.page - 1, "Page before"));
        let after = (self.at.page < self.at.pages).then(|| (self.at.page + 1, "Page after"));
        before.into_iter().chain(after).collect()
    }
}

/// Each reason once.
fn why_you(rows: &Rows<'_>) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for wanted in rows.parts().iter().flat_map(|part| &part.wanted) {
        let reason = say::reason(&wanted.reason);
        if !all.contains(&reason) {
            all.push(reason);
        }
    }
    all
}

/// Who will see it, in sentences.
fn who_sees(caller: &Caller, rows: &Rows<'_>) -> Vec<String> {
    let board = caller.view.board();
    let seen = board.work.names_seen();
    let blind = open_round(&board.work).is_some_and(|round| round.blind);
    let mut all = Vec::new();
    if blind {
        all.push(say::BLIND.to_owned());
    }
    all.push(safe::who_sees(seen, &Names::of(board)));
    let of_a_team = |part: &engine::waiting_for::Part<'_>| part.condition == Condition::Operations;
    if rows.parts().iter().any(of_a_team) {
        all.push(say::OF_A_TEAM.to_owned());
    }
    all.push(answer::WHO_SEES_THIS.to_owned());
    all
}

fn parts<'a>(
    caller: &'a Caller,
    rows: &Rows<'a>,
    at: At,
    form: (&'a Typed, &'a Faults),
) -> Vec<PartShown<'a>> {
    let (board, today) = (caller.view.board(), caller.view.today());
    let names = Names::of(board);
    let mut parts: Vec<PartShown<'a>> = Vec::new();
    for (row, part, wanted) in rows.on(at) {
        let heading = say::part(part.condition, part.team, &names);
        if parts.last().is_none_or(|last| last.heading != heading) {
            let rows = Vec::new();
            parts.push(PartShown { heading, rows });
        }
        if let Some(part) = parts.last_mut() {
            let row = Row::of((row, wanted), (board, today), form, caller.signed_in);
            part.rows.push(row);
        }
    }
    parts
}

/// The names of those who are here.
fn people(caller: &Caller) -> Vec<&str> {
    let board = caller.view.board();
    let members = board.work.members.iter().filter(|member| !member.left);
    let others = members.filter(|member| member.source() != caller.person);
    let mut names: Vec<&str> = others
        .filter_map(|member| board.sources.get(&member.source()))
        .map(|source| source.name.as_str())
        .collect();
    names.sort_unstable();
    names.dedup();
    names.truncate(MOST_NAMES);
    names
}
