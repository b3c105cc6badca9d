//! Every play, by the condition that it creates.

use askama::Template;
use axum::response::IntoResponse as _;
use engine::condition::Condition;
use engine::groundwork::Listed;
use wording::playbook as say;

use super::{PlayPage, of};
use crate::components::Button;
use crate::form::Word as _;
use crate::layout::{Page, Section, Shell};
use crate::visit::{Answer, Visit};

/// The list.
#[derive(Template)]
#[template(path = "playbook/list.html")]
struct ListPage<'a> {
    shell: Shell,
    parts: Vec<Part<'a>>,
    retired: Vec<Listed<'a>>,
}

/// The plays for one condition.
struct Part<'a> {
    condition: Condition,
    plays: Vec<Shown<'a>>,
}

/// A play in the list.
struct Shown<'a> {
    page: PlayPage<'a>,
    listed: Listed<'a>,
}

/// Shows it.
pub(super) async fn show(visit: Visit) -> Answer {
    let playbook = of(visit.view().board());
    let part = |condition| Part {
        condition,
        plays: playbook.on_offer(condition).map(Shown::of).collect(),
    };
    Ok(Page::new(ListPage {
        shell: visit.shell().at(Section::Groundwork),
        parts: Condition::ALL.map(part).into(),
        retired: playbook.retired().collect(),
    })
    .into_response())
}

impl<'a> Shown<'a> {
    fn of(listed: Listed<'a>) -> Self {
        Self {
            page: PlayPage(&listed.play.id),
            listed,
        }
    }
}

/// What the template asks for.
impl Part<'_> {
    fn heading(&self) -> &'static str {
        say::heading(self.condition)
    }

    fn id(&self) -> &'static str {
        self.condition.word()
    }

    fn add(&self) -> Button<'static> {
        let href = format!("/playbook/new?condition={}", self.condition.word());
        Button::link(href, "Add a play of your own").classes("govuk-button--secondary")
    }
}

/// What the template asks for.
impl Shown<'_> {
    fn efforts(&self) -> &'static str {
        say::efforts(self.listed.play.effort)
    }

    fn origin(&self) -> Option<&'static str> {
        say::origin(self.listed.origin)
    }
}
