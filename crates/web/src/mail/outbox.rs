//! What became of the messages of late.

use askama::Template;
use axum::response::IntoResponse as _;
use operations::mail::{LISTED, outbox};
use operations::{Mail, MailKind, MailState};
use wording::date;

use crate::layout::{Page, Shell};
use crate::visit::{Answer, Visit};

/// The page.
#[derive(Template)]
#[template(path = "mail/outbox.html")]
struct OutboxPage {
    shell: Shell,
    /// Whether email is set up.
    can_send: bool,
    lines: Vec<Line>,
    most: u32,
}

/// A message.
struct Line {
    when: String,
    to: String,
    what: &'static str,
    state: String,
    told: Option<String>,
}

/// Lists them.
pub(super) async fn show(visit: Visit) -> Answer {
    let mails = outbox(visit.foothold(), &visit.act()).await?;
    let lines = mails.iter().map(|mail| Line::of(mail, &visit)).collect();
    let page = OutboxPage {
        shell: visit.shell(),
        can_send: visit.app().mailer().is_some(),
        lines,
        most: LISTED,
    };
    Ok(Page::new(page).into_response())
}

impl Line {
    fn of(mail: &Mail, visit: &Visit) -> Self {
        let (board, zone) = (visit.view().board(), &visit.view().organisation().zone);
        let person = board.sources.get(&mail.person);
        let clock = |at| date::with_time(zone.clock_at(at));
        Self {
            when: clock(mail.made),
            to: person.map_or_else(
                || "Somebody who left".to_owned(),
                |one| one.name.to_string(),
            ),
            what: match mail.kind {
                MailKind::Invitation => "An invitation",
                MailKind::SignIn => "A link to sign in",
                MailKind::Waiting => "What waits for them",
                MailKind::Closing => "A round is closing",
                MailKind::Review => "Time to look back",
            },
            state: match mail.state {
                MailState::Waiting if mail.tries == 0 => "To be sent".to_owned(),
                MailState::Waiting => {
                    format!("Tried {} times; again {}", mail.tries, clock(mail.due))
                }
                MailState::Sent => "Sent".to_owned(),
                MailState::GivenUp => "Given up".to_owned(),
            },
            told: mail.told.clone(),
        }
    }
}
