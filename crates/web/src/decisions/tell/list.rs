//! Whom to tell, each with a page of their own.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use operations::decisions::{self, Concerned, whom_to_tell};
use wording::{answer, number};

use super::may_read;
use crate::components::BackLink;
use crate::layout::{Fault, Page, Section, Shell};
use crate::path::Segment;
use crate::visit::{Answer, Visit};

/// The list.
#[derive(Template)]
#[template(path = "decisions/tell/list.html")]
struct ListPage {
    shell: Shell,
    number: i64,
    rows: Vec<Row>,
}

/// Someone to tell.
struct Row {
    href: String,
    name: String,
    about: String,
}

/// Shows it.
pub(in crate::decisions) async fn show(visit: Visit, Path(number): Path<String>) -> Answer {
    let number = number.parse().map_err(|_| Fault::NotFound)?;
    may_read(&visit, None)?;
    let organisation = &visit.view().organisation().id;
    decisions::listed(visit.foothold(), organisation, number).await?;
    let all = whom_to_tell(visit.foothold(), visit.view()).await?;
    let page = ListPage {
        shell: visit.shell().at(Section::Decisions),
        number,
        rows: all.iter().map(|one| Row::of(one, number)).collect(),
    };
    Ok(Page::new(page).into_response())
}

impl ListPage {
    fn back(&self) -> BackLink<'static> {
        let words = format!("Decision {}", self.number);
        BackLink::new(format!("/decisions/{}", self.number)).words(words)
    }
}

impl Row {
    fn of(one: &Concerned, decision: i64) -> Self {
        let (who, many) = (&one.who, one.about.len() as u64);
        Self {
            href: format!("/decisions/{decision}/tell/{}", Segment(who.id.as_str())),
            name: who.name.to_string(),
            about: format!(
                "{}: {}",
                answer::source(who.kind),
                number::of(many, "problem or opportunity", "problems and opportunities")
            ),
        }
    }
}
