//! The page of one's own account.

use askama::Template;
use axum::extract::Query;
use axum::response::{IntoResponse as _, Response};
use operations::sign_in::{account_of, sessions_of};
use operations::{Account, Notices, Session, Way};
use serde::Deserialize;
use wording::{Names, door, members};

use crate::activity::by;
use crate::components::{Button, Choice, Choices, Field, Input, NotificationBanner};
use crate::form::{Faults, Typed, Word};
use crate::layout::{Fault, Page, Shell};
use crate::visit::{Answer, Visit};

pub(super) const EMAIL: &str = "email";
pub(super) const OLD: &str = "old";
pub(super) const NEW: &str = "new";
pub(super) const NOTICES: &str = "notices";

/// What the address asks for.
#[derive(Deserialize)]
pub(super) struct Asked {
    done: Option<String>,
}

/// The page, with what was typed and what is wrong in it.
#[derive(Template)]
#[template(path = "you/page.html")]
struct YouPage {
    shell: Shell,
    done: Option<&'static str>,
    name: String,
    role: &'static str,
    teams: String,
    account: Account,
    typed: Typed,
    faults: Faults,
    sessions: Vec<Line>,
    /// Whether they came in by a way that brings them back without a passphrase.
    comes_back: bool,
}

/// A browser in which one is signed in.
struct Line {
    id: String,
    is_this: bool,
    device: String,
    told: String,
}

impl Word for Notices {
    const ALL: &'static [Self] = &[Self::Daily, Self::Weekly, Self::Never];

    fn word(self) -> &'static str {
        match self {
            Self::Daily => "daily",
            Self::Weekly => "weekly",
            Self::Never => "never",
        }
    }
}

/// Shows it.
pub(super) async fn show(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let done = asked.done.as_deref().and_then(|done| match done {
        "welcome" => Some("You are in. Choose a passphrase here, so that you can come back."),
        "email" => Some("Your email address is kept."),
        "no-email" => Some("No email address is kept for you: the field was empty."),
        "passphrase" => Some("Your passphrase is kept. You are signed out everywhere else."),
        "notices" => Some("How often we write to you is kept."),
        "sessions" => Some("That browser is signed out."),
        _ => None,
    });
    let page = page(&visit, None, Faults::default(), done).await?;
    Ok(Page::new(page).into_response())
}

/// The page again, with what is wrong.
pub(super) async fn again(visit: &Visit, typed: Typed, faults: Faults) -> Result<Response, Fault> {
    let page = page(visit, Some(typed), faults, None).await?;
    Ok(Page::refused(page).into_response())
}

async fn page(
    visit: &Visit,
    typed: Option<Typed>,
    faults: Faults,
    done: Option<&'static str>,
) -> Result<YouPage, Fault> {
    let act = visit.act();
    let account = account_of(visit.foothold(), &act, act.by.clone()).await?;
    let sessions = sessions_of(visit.foothold(), &act, act.by.clone()).await?;
    let board = visit.view().board();
    let member = board.work.member(&act.by);
    let teams = member.map_or(String::new(), |member| {
        Names::of(board).teams(&member.teams)
    });
    let kept = Typed::default()
        .with(
            EMAIL,
            account.email.as_ref().map_or("", |email| email.as_str()),
        )
        .with(NOTICES, account.notices.word());
    Ok(YouPage {
        shell: visit.shell(),
        done,
        name: visit.asker().name().to_owned(),
        role: members::role(visit.asker().role()),
        teams,
        account,
        typed: typed.unwrap_or(kept),
        faults,
        sessions: sessions.iter().map(|one| Line::of(one, visit)).collect(),
        comes_back: matches!(visit.session().way, Way::Provider | Way::Passkey),
    })
}

impl Line {
    fn of(session: &Session, visit: &Visit) -> Self {
        let zone = &visit.view().organisation().zone;
        let (began, used) = (zone.clock_at(session.began), zone.clock_at(session.seen));
        Self {
            id: session.id.to_string(),
            is_this: session.id == visit.session().id,
            device: session.device.clone(),
            told: door::session(by(session.way), began, used),
        }
    }

    fn end(&self) -> String {
        format!("/you/sessions/{}/end", crate::path::Segment(&self.id))
    }
}

/// What the template asks for.
impl YouPage {
    fn notice(&self) -> Option<NotificationBanner<'_>> {
        self.done.map(NotificationBanner::success)
    }

    fn has_passphrase(&self) -> bool {
        self.account.password.is_some()
    }

    fn email(&self) -> Input<'_> {
        let field = Field::new(EMAIL, "Email address")
            .hint("You sign in with it. Messages go there, if you want any.")
            .error(self.faults.on(EMAIL));
        Input::new(field)
            .value(self.typed.text(EMAIL))
            .kind("email")
            .attribute("autocomplete", "email")
            .attribute("spellcheck", "false")
    }

    fn old(&self) -> Input<'_> {
        let field = Field::new(OLD, "Your passphrase now").error(self.faults.on(OLD));
        Input::new(field)
            .kind("password")
            .attribute("autocomplete", "current-password")
    }

    fn fresh(&self) -> Input<'_> {
        let field = Field::new(NEW, "New passphrase")
            .hint("Three words that have nothing to do with each other are easy to keep and hard to guess. Spaces are fine.")
            .error(self.faults.on(NEW));
        Input::new(field)
            .kind("password")
            .attribute("autocomplete", "new-password")
    }

    fn notices(&self) -> Choices<'_> {
        let field = Field::new(NOTICES, "How often may we write to you?")
            .words_classes("govuk-fieldset__legend--m")
            .error(self.faults.on(NOTICES));
        let choices = vec![
            Choice::new(
                Notices::Daily.word(),
                "Once a day at most, when something waits for you",
            ),
            Choice::new(Notices::Weekly.word(), "Once a week at most"),
            Choice::new(Notices::Never.word(), "Never"),
        ];
        Choices::radios(field, choices)
            .classes("govuk-radios--small")
            .value(self.typed.text(NOTICES))
    }
}
