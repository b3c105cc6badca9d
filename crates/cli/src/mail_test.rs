//! `foothold mail-test`: one message, to try the settings of email.

use clap::Args;
use outside::mail::{Address, Message, SendError};
use thiserror::Error;
use tokio::runtime::Builder;
use web::Mailer;

use crate::address::AddressChoice;
use crate::mail::MailChoice;
use crate::stop::{Ran, Stop};
use crate::{clock, output};

/// Send one message, to try the settings of email.
#[derive(Args)]
#[command(after_help = "Examples:
  foothold mail-test me@example.org
  FOOTHOLD_SMTP=localhost:25 FOOTHOLD_SMTP_TLS=none FOOTHOLD_MAIL_FROM=foothold@example.org \\
    FOOTHOLD_ADDRESS=https://foothold.example.org foothold mail-test me@example.org

`foothold serve` takes the same settings. Exit code 0: the message was taken. 1: it will not be, with these settings or
for that address. 2: the settings make no sense. 3: it may be later.")]
pub(crate) struct MailTest {
    /// Whom the message is for
    #[arg(value_name = "ADDRESS")]
    to: String,
    #[command(flatten)]
    address: AddressChoice,
    #[command(flatten)]
    mail: MailChoice,
}

/// Why there is nothing to try.
#[derive(Debug, Error)]
enum NotTried {
    /// Not an address.
    #[error("`{0}` is not an email address: give one like me@example.org")]
    NoAddress(String),
    /// No way for email to go out.
    #[error(
        "email is not set up. Set FOOTHOLD_ADDRESS, and either FOOTHOLD_SMTP and FOOTHOLD_MAIL_FROM, or \
         FOOTHOLD_NOTIFY_KEY_FILE and FOOTHOLD_NOTIFY_TEMPLATE"
    )]
    NotSetUp,
}

impl MailTest {
    /// Sends it, and says what came of it.
    pub(crate) fn run(self) -> Ran {
        let no_address = |_| Stop::usage(NotTried::NoAddress(self.to.clone()));
        let to: Address = self.to.parse().map_err(no_address)?;
        let mail = self.mail.read(&self.address)?;
        let mail = mail.ok_or_else(|| Stop::usage(NotTried::NotSetUp))?;
        let message = message(to, &mail)?;
        let runtime = Builder::new_current_thread().enable_all().build();
        let sent = mail.post.send(&message, clock::now());
        let receipt = runtime
            .map_err(Stop::failed)?
            .block_on(sent)
            .map_err(not_sent)?;
        let called = receipt
            .called
            .map(|called| format!(" and answered “{called}”"));
        output::data(&format!(
            "The other side took the message for {}{}. Look whether it arrives.",
            message.to,
            called.unwrap_or_default()
        ))
    }
}

fn message(to: Address, mail: &Mailer) -> Result<Message, Stop> {
    let words = wording::mail::trial(&mail.site.to_string());
    Ok(Message {
        reference: clock::id().to_string().parse().map_err(Stop::failed)?,
        to,
        subject: words.subject.parse().map_err(Stop::failed)?,
        text: words.text,
        html: words.html,
    })
}

fn not_sent(error: SendError) -> Stop {
    if error.worth_retrying() {
        Stop::failed(error)
    } else {
        Stop::refused(error)
    }
}
