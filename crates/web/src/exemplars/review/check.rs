//! Everything that is about to be kept, and who is asked again by it.

use askama::Template;
use engine::exemplars::Exemplar;
use operations::View;
use operations::exemplars::{LookBack, Onward};
use wording::exemplars::{CAN_NOW, NO_BASELINE};
use wording::{date, list};

use super::form::{STEP, Step};
use crate::exemplars::ExemplarPage;
use crate::form::Typed;
use crate::layout::Shell;
use crate::lessons::Foreseen;

/// The page.
#[derive(Template)]
#[template(path = "exemplars/review/check.html")]
pub(super) struct CheckPage<'a> {
    shell: Shell,
    exemplar: &'a Exemplar,
    title: &'a str,
    back: &'a LookBack,
    foreseen: Foreseen,
    /// All that was typed, to be sent again.
    fields: Vec<(&'a str, &'a str)>,
}

impl<'a> CheckPage<'a> {
    pub(super) fn of(
        shell: Shell,
        view: &'a View,
        exemplar: &'a Exemplar,
        typed: &'a Typed,
        back: &'a LookBack,
    ) -> Self {
        let held = view.board().candidates.get(&exemplar.candidate);
        Self {
            shell,
            exemplar,
            title: held.map_or(exemplar.candidate.as_str(), |held| held.title.as_str()),
            foreseen: Foreseen::of(view, &back.touches(view.board())),
            back,
            fields: typed.fields().filter(|(field, _)| *field != STEP).collect(),
        }
    }
}

/// What the template asks for.
impl CheckPage<'_> {
    fn page(&self) -> ExemplarPage<'_> {
        ExemplarPage(&self.exemplar.id)
    }

    fn baseline(&self) -> &str {
        let baseline = self.exemplar.baseline.as_ref();
        baseline.map_or(NO_BASELINE, |baseline| baseline.as_str())
    }

    fn met(&self) -> String {
        match self.back.needs_met.as_slice() {
            [] => "Nothing named".to_owned(),
            met => list::and(met),
        }
    }

    fn next(&self) -> String {
        match self.back.onward {
            Onward::CarryOn(day) => {
                format!("Carry on as it is. Look again on {}.", date::long(day))
            }
            Onward::Scale(day) => {
                format!("Do it in more places. Look again on {}.", date::long(day))
            }
            Onward::Stop => "Stop: it is done. Its teams have their room again.".to_owned(),
        }
    }
}
