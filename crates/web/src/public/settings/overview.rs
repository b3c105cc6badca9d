//! Whether there are public pages, and how much is on them.

use askama::Template;
use axum::response::{IntoResponse as _, Redirect};
use engine::public::{Openness, ThingKind};
use operations::public::{Settle, settle, so_many};
use wording::public as say;

use super::{OPEN_SETTINGS, preview_path};
use crate::components::{Button, Choice, Choices, Field};
use crate::form::{Faults, Typed, Word};
use crate::layout::{Fault, Page, Section, Shell};
use crate::public::PUBLIC;
use crate::settings::SETTINGS;
use crate::visit::{Answer, Visit};

const PUBLISHED: &str = "published";
const ALSO: &str = "also";
const FOUND: &str = "found";
const ASKS: &str = "asks";

/// Whether there are public pages, as the form asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Pages {
    Yes,
    No,
}

impl Word for Pages {
    const ALL: &'static [Self] = &[Self::Yes, Self::No];

    fn word(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
        }
    }
}

/// The form as typed, with what is wrong in it.
#[derive(Template)]
#[template(path = "public/settings/overview.html")]
struct Form {
    shell: Shell,
    typed: Typed,
    faults: Faults,
    is_published: bool,
    /// Of each kind: where its preview is, its heading, and how many are shown.
    kinds: Vec<(String, &'static str, String)>,
}

/// Shows the form.
pub(super) async fn show(visit: Visit) -> Answer {
    let view = visit.view();
    let seen = Typed::default().with(Typed::SEEN, view.revision().to_string());
    let typed = kept(seen, &view.board().work.openness());
    Ok(Page::new(form(&visit, typed, Faults::default()).await?).into_response())
}

/// Saves it.
pub(super) async fn send(visit: Visit, typed: Typed) -> Answer {
    let missing = "Choose whether there are public pages.";
    let pages: Result<Pages, _> = typed.choice(PUBLISHED, missing);
    match pages {
        Ok(pages) => {
            let settled = Settle {
                seen: typed.seen().map_err(|_| Fault::BadRequest)?,
                published: pages == Pages::Yes,
                found: typed.holds(ALSO, FOUND),
                asks: typed.holds(ALSO, ASKS),
            };
            settle(visit.foothold(), &visit.act(), settled).await?;
            Ok(Redirect::to(&format!("{SETTINGS}?saved=true")).into_response())
        }
        Err(wrong) => {
            let faults = Faults::one(PUBLISHED, &wrong);
            Ok(Page::refused(form(&visit, typed, faults).await?).into_response())
        }
    }
}

/// The form filled with what is kept.
fn kept(typed: Typed, openness: &Openness) -> Typed {
    let pages = if openness.published {
        Pages::Yes
    } else {
        Pages::No
    };
    let also = [(openness.found, FOUND), (openness.asks, ASKS)];
    let also = also.into_iter().filter(|(is, _)| *is);
    let typed = typed.with(PUBLISHED, pages.word());
    also.fold(typed, |typed, (_, word)| typed.with(ALSO, word))
}

async fn form(visit: &Visit, typed: Typed, faults: Faults) -> Result<Form, Fault> {
    let mut kinds = Vec::new();
    for kind in ThingKind::ALL {
        let (shown, of) = so_many(visit.foothold(), visit.view(), kind).await?;
        kinds.push((
            preview_path(kind),
            say::heading(kind),
            say::so_many(shown, of),
        ));
    }
    Ok(Form {
        shell: visit.shell().at(Section::Settings),
        typed,
        faults,
        is_published: visit.view().board().work.openness().published,
        kinds,
    })
}

/// What the template asks for.
impl Form {
    fn pages(&self) -> Choices<'_> {
        let field = Field::new(PUBLISHED, say::PUBLISH)
            .words_classes("govuk-fieldset__legend--m")
            .hint(say::STOPPING)
            .error(self.faults.on(PUBLISHED));
        let choices = vec![
            Choice::new(Pages::Yes.word(), say::PUBLISHED),
            Choice::new(Pages::No.word(), say::NOT_PUBLISHED),
        ];
        Choices::radios(field, choices).value(self.typed.text(PUBLISHED))
    }

    fn also(&self) -> Choices<'_> {
        let field = Field::new(ALSO, say::WHAT_ELSE).words_classes("govuk-fieldset__legend--m");
        let choices = vec![
            Choice::new(FOUND, say::FOUND),
            Choice::new(ASKS, say::ASKS).hint(say::ASKS_MEANS),
        ];
        let all = Choices::checkboxes(field, choices);
        self.typed.all(ALSO).fold(all, Choices::value)
    }
}
