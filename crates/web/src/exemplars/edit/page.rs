//! The page with the form.

use askama::Template;
use engine::board::Board;
use engine::exemplars::Exemplar;
use wording::Names;

use crate::components::{BackLink, Button, DateInput, Textarea};
use crate::exemplars::{ExemplarPage, kept};
use crate::form::{Faults, Typed};
use crate::layout::Shell;

/// The form as typed, with what is wrong in it and what changed meanwhile.
#[derive(Template)]
#[template(path = "exemplars/edit/page.html")]
pub(super) struct EditPage<'a> {
    pub(super) shell: Shell,
    pub(super) board: &'a Board,
    pub(super) held: &'a Exemplar,
    pub(super) typed: &'a Typed,
    pub(super) faults: &'a Faults,
    /// What others changed since the form was opened, a line each, oldest first.
    pub(super) meanwhile: Vec<String>,
}

/// What the template asks for.
impl EditPage<'_> {
    fn title(&self) -> String {
        let names = Names::of(self.board);
        names.title(&self.held.candidate).to_owned()
    }

    fn page(&self) -> ExemplarPage<'_> {
        ExemplarPage(&self.held.id)
    }

    fn back(&self) -> BackLink<'static> {
        BackLink::new(self.page().to_string()).words("Back without saving")
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
        let words = if self.meanwhile.is_empty() {
            "Save"
        } else {
            "Save what I typed"
        };
        Button::submit(words).prevent_double_click(true)
    }
}
