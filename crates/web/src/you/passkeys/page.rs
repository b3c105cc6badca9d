//! The page of one's own passkeys.

use askama::Template;
use axum::extract::{Query, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse as _, Response};
use operations::Passkey;
use operations::sign_in::passkeys_of;
use serde::Deserialize;
use wording::{date, refusal as say};

use super::{BEGIN, PASSKEYS};
use crate::app::App;
use crate::components::{Button, Field, Input, NotificationBanner};
use crate::form::{Faults, Typed};
use crate::layout::{Fault, Page, Shell};
use crate::path::Segment;
use crate::sign_in::{ANSWER, passkeys};
use crate::visit::{Answer, Visit};

pub(super) const NAME: &str = "name";
/// The button that begins it.
pub(super) const MAKE: &str = "make";

/// What the address asks for.
#[derive(Deserialize)]
pub(super) struct Asked {
    done: Option<String>,
}

/// The page, with what was typed and what is wrong in it.
#[derive(Template)]
#[template(path = "you/passkeys/page.html")]
struct PasskeysPage {
    shell: Shell,
    done: Option<&'static str>,
    typed: Typed,
    faults: Faults,
    held: Vec<Line>,
    /// Whether there can be passkeys at this address.
    can_be: bool,
}

/// One passkey.
struct Line {
    id: String,
    name: String,
    told: String,
}

/// Shows it.
pub(super) async fn show(
    State(app): State<App>,
    visit: Visit,
    headers: HeaderMap,
    Query(asked): Query<Asked>,
) -> Answer {
    let done = asked.done.as_deref().and_then(|done| match done {
        "added" => Some("The passkey is kept. You can sign in with it from now on."),
        "removed" => Some("The passkey is removed. Delete it on your device too."),
        _ => None,
    });
    let mut page = page(&app, &visit, &headers, Typed::default(), Faults::default()).await?;
    page.done = done;
    Ok(Page::new(page).into_response())
}

/// The page again, with what is wrong.
pub(super) async fn again(
    app: &App,
    visit: &Visit,
    headers: &HeaderMap,
    typed: Typed,
    faults: Faults,
) -> Result<Response, Fault> {
    let page = page(app, visit, headers, typed, faults).await?;
    Ok(Page::refused(page).into_response())
}

async fn page(
    app: &App,
    visit: &Visit,
    headers: &HeaderMap,
    typed: Typed,
    faults: Faults,
) -> Result<PasskeysPage, Fault> {
    let held = passkeys_of(visit.foothold(), &visit.act()).await?;
    Ok(PasskeysPage {
        shell: visit.shell(),
        done: None,
        typed,
        faults,
        held: held.iter().map(|one| Line::of(one, visit)).collect(),
        can_be: passkeys(app, headers, "").is_ok(),
    })
}

impl Line {
    fn of(passkey: &Passkey, visit: &Visit) -> Self {
        let zone = &visit.view().organisation().zone;
        let clock = |at| date::with_time(zone.clock_at(at));
        let used = passkey.used.map_or_else(
            || "Not used yet.".to_owned(),
            |at| format!("Last used {}.", clock(at)),
        );
        Self {
            id: passkey.id.to_string(),
            name: passkey.name.clone(),
            told: format!("Made {}. {used}", clock(passkey.made)),
        }
    }

    fn remove(&self) -> String {
        format!("{PASSKEYS}/{}/remove", Segment(&self.id))
    }
}

/// What the template asks for.
impl PasskeysPage {
    fn notice(&self) -> Option<NotificationBanner<'_>> {
        self.done.map(NotificationBanner::success)
    }

    fn name(&self) -> Input<'_> {
        let field = Field::new(NAME, "What do you call it?")
            .hint("So that you know it again: “my phone”, for example. You can leave it empty.")
            .error(self.faults.on(NAME));
        Input::new(field)
            .value(self.typed.text(NAME))
            .attribute("autocomplete", "off")
    }
}
