//! The page with the form, and the page that says why there is none.

use askama::Template;
use engine::board::Board;
use engine::candidate::Candidate;
use engine::exemplars::open_of;
use engine::id::Id;
use operations::Refusal;
use operations::exemplars::Way;
use wording::answer::WHO_SEES_THIS;
use wording::exemplars::{self as say, ANYWAY as MAY_START_ANYWAY, NOTHING_KEPT};
use wording::{Names, refusal as words};

use super::form::{ANYWAY, CANDIDATE, DECISION};
use crate::components::{BackLink, Button, DateInput, Textarea};
use crate::exemplars::{ExemplarPage, kept};
use crate::form::{Faults, Typed};
use crate::layout::{Fault, Shell};
use crate::path::ProblemPage;

/// The form as typed, with what is wrong in it.
#[derive(Template)]
#[template(path = "exemplars/start/page.html")]
pub(super) struct StartPage<'a> {
    shell: Shell,
    held: &'a Candidate,
    by_hand: bool,
    /// Why there is no room, where there is none and it may start anyway.
    no_room: Vec<String>,
    typed: &'a Typed,
    faults: &'a Faults,
}

/// Why it cannot start.
#[derive(Template)]
#[template(path = "exemplars/start/cannot.html")]
pub(super) struct CannotPage {
    shell: Shell,
    title: String,
    problem: String,
    why: Vec<String>,
    /// Where it is kept, where it is under way already.
    exemplar: Option<String>,
    /// What was typed, to be copied.
    typed: Vec<String>,
}

impl<'a> StartPage<'a> {
    pub(super) fn of(
        shell: Shell,
        board: &'a Board,
        held: &'a Candidate,
        way: &Way,
        (typed, faults): (&'a Typed, &'a Faults),
    ) -> Self {
        let names = Names::of(board);
        let no_room = match way {
            Way::Anyway(crowded) => say::no_room(crowded, board.settings.limit, &names),
            Way::Free | Way::ByHand => Vec::new(),
        };
        Self {
            shell,
            held,
            by_hand: *way == Way::ByHand,
            no_room,
            typed,
            faults,
        }
    }
}

/// What the template asks for.
impl StartPage<'_> {
    fn back(&self) -> BackLink<'static> {
        BackLink::new(ProblemPage(&self.held.id).to_string()).words("Back without starting")
    }

    fn heading(&self) -> &'static str {
        if self.by_hand {
            "Say what is kept of it"
        } else {
            "Start this"
        }
    }

    fn anyway(&self) -> Textarea<'_> {
        let hint = format!("{MAY_START_ANYWAY} {WHO_SEES_THIS}");
        let words = "Why start it anyway?";
        kept::passage(ANYWAY, words, hint, self.typed, self.faults)
    }

    fn baseline(&self) -> Textarea<'_> {
        kept::baseline(self.typed, self.faults)
    }

    fn question(&self) -> Textarea<'_> {
        kept::question(self.typed, self.faults)
    }

    fn look(&self) -> DateInput<'_> {
        kept::look("When will you look back at it?", self.typed, self.faults)
    }

    fn submit(&self) -> Button<'static> {
        let words = match (self.by_hand, self.no_room.is_empty()) {
            (true, _) => "Keep this",
            (false, true) => "Start it",
            (false, false) => "Start it anyway",
        };
        Button::submit(words).prevent_double_click(true)
    }
}

impl CannotPage {
    /// Why a candidate cannot start.
    ///
    /// # Errors
    /// A fault where what was refused is nothing that this page can say.
    pub(super) fn of(
        shell: Shell,
        board: &Board,
        id: &Id<Candidate>,
        refusal: Refusal,
        typed: &Typed,
    ) -> Result<Self, Fault> {
        let names = Names::of(board);
        let mut exemplar = None;
        let why = match refusal {
            Refusal::UnderWay => {
                exemplar = open_of(board, id).map(|open| ExemplarPage(&open.id).to_string());
                vec![words::UNDER_WAY.to_owned()]
            }
            Refusal::NotReady => vec![words::NOT_READY.to_owned()],
            Refusal::NotOnTheList(status) => vec![words::not_on_the_list(status)],
            Refusal::NoRoom(crowded) => {
                let mut why = say::no_room(&crowded, board.settings.limit, &names);
                why.push(say::WAIT_FOR_ROOM.to_owned());
                why
            }
            other => return Err(other.into()),
        };
        let wrote = [kept::BASELINE, kept::QUESTION, ANYWAY].map(|field| typed.text(field));
        let wrote = wrote.into_iter().filter(|text| !text.trim().is_empty());
        Ok(Self {
            shell,
            title: names.title(id).to_owned(),
            problem: ProblemPage(id).to_string(),
            why,
            exemplar,
            typed: wrote.map(str::to_owned).collect(),
        })
    }
}
