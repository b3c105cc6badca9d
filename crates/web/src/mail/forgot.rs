//! Somebody asks for a link to come in by. The answer is the same whether anybody has the address.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse as _, Redirect};
use operations::mail::ask_for_link;
use operations::{Act, Email};

use super::FORGOT;
use crate::app::App;
use crate::components::{Button, Field, Input};
use crate::form::{Faults, Typed};
use crate::layout::{Page, Shell};
use crate::sign_in::Arrival;
use crate::visit::{Answer, FIRST_VISIT, SIGN_IN};

const EMAIL: &str = "email";

/// The form, or that it was sent.
#[derive(Debug, Template)]
#[template(path = "mail/forgot.html")]
struct ForgotPage {
    shell: Shell,
    typed: Typed,
    faults: Faults,
    /// Whether email is set up at all.
    can_send: bool,
    is_sent: bool,
}

/// What the template asks for.
impl ForgotPage {
    fn email(&self) -> Input<'_> {
        let field = Field::new(EMAIL, "Email address").error(self.faults.on(EMAIL));
        Input::new(field)
            .value(self.typed.text(EMAIL))
            .kind("email")
            .attribute("autocomplete", "username")
            .attribute("spellcheck", "false")
    }
}

/// The form.
pub(super) async fn show(State(app): State<App>) -> Answer {
    let page = ForgotPage {
        shell: app.bare_shell().await?,
        typed: Typed::default(),
        faults: Faults::default(),
        can_send: app.mailer().is_some(),
        is_sent: false,
    };
    Ok(Page::new(page).into_response())
}

/// Sends a link, if somebody has the address.
pub(super) async fn ask(State(app): State<App>, arrival: Arrival, typed: Typed) -> Answer {
    let Some(organisation) = app.foothold().the_organisation().await? else {
        return Ok(Redirect::to(FIRST_VISIT).into_response());
    };
    if app.mailer().is_none() {
        return Ok(Redirect::to(FORGOT).into_response());
    }
    app.limits().count(typed.text(EMAIL), arrival.from)?;
    let mut page = ForgotPage {
        shell: app.bare_shell().await?,
        typed,
        faults: Faults::default(),
        can_send: true,
        is_sent: true,
    };
    let Ok(email) = Email::parse(page.typed.text(EMAIL)) else {
        page.is_sent = false;
        page.faults
            .tell(EMAIL, wording::refusal::NOT_AN_EMAIL.to_owned());
        return Ok(Page::refused(page).into_response());
    };
    let act = Act::of_nobody(organisation, app.now(), app.ids());
    ask_for_link(app.foothold(), act, Some(email)).await?;
    Ok(Page::new(page).into_response())
}
