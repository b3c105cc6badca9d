//! The link inside the organisation is made, replaced or taken back.

use askama::Template;
use axum::http::HeaderMap;
use axum::response::{IntoResponse as _, Redirect};
use operations::sign_in::{links_of, make_inside_link, take_back_link};
use operations::{Link, Purpose};
use wording::{links, suggestions as say};

use super::code::Code;
use super::{INSIDE, INSIDE_SETTINGS, SUGGESTIONS};
use crate::components::{BackLink, Button};
use crate::form::Typed;
use crate::layout::{Fault, Page, Section, Shell};
use crate::visit::{Answer, Visit};

const STEP: &str = "step";
const MAKE: &str = "make";
const TAKE_BACK: &str = "take-back";

/// The page.
#[derive(Template)]
#[template(path = "suggestions/inside.html")]
struct InsidePage {
    shell: Shell,
    /// How long the link that is out works.
    lasts: Option<String>,
}

/// What the template asks for.
impl InsidePage {
    fn make(&self) -> Button<'static> {
        let words = if self.lasts.is_some() {
            say::REPLACE
        } else {
            say::MAKE
        };
        Button::submit(words).name(STEP).value(MAKE)
    }

    fn take_back() -> Button<'static> {
        Button::submit("Take it back")
            .name(STEP)
            .value(TAKE_BACK)
            .classes("govuk-button--secondary")
    }
}

/// The page of the link that was just made.
#[derive(Template)]
#[template(path = "suggestions/made.html")]
struct MadePage {
    shell: Shell,
    link: String,
    code: Option<Code>,
}

/// Shows whether there is one.
pub(super) async fn show(visit: Visit) -> Answer {
    let zone = &visit.view().organisation().zone;
    let lasts = out(&visit).await?.map(|link| {
        let days = [link.made, link.ends].map(|at| zone.day_of(at));
        links::lasts(days[0], days[1])
    });
    let page = InsidePage {
        shell: visit.shell().at(Section::Settings),
        lasts,
    };
    Ok(Page::new(page).into_response())
}

/// Makes it, in place of the one before; or takes it back.
pub(super) async fn send(visit: Visit, headers: HeaderMap, typed: Typed) -> Answer {
    match typed.text(STEP) {
        MAKE => {
            let secret = visit.app().secret();
            make_inside_link(visit.foothold(), &mut visit.act(), secret.clone()).await?;
            let path = format!("{INSIDE}/{}", secret.as_str());
            let link = visit.app().door().here(&headers) + &path;
            let page = MadePage {
                shell: visit.shell().at(Section::Settings),
                code: Code::of(&link, say::CODE),
                link,
            };
            Ok(Page::new(page).into_response())
        }
        TAKE_BACK => {
            if let Some(link) = out(&visit).await? {
                take_back_link(visit.foothold(), &visit.act(), None, link.id).await?;
            }
            Ok(Redirect::to(INSIDE_SETTINGS).into_response())
        }
        _ => Err(Fault::BadRequest),
    }
}

/// The link that is out.
async fn out(visit: &Visit) -> Result<Option<Link>, Fault> {
    let links = links_of(visit.foothold(), &visit.act(), None).await?;
    let is_out = |link: &Link| link.purpose == Purpose::Inside && link.is_open(visit.now());
    Ok(links.into_iter().find(is_out))
}
