//! How email goes out: settings from arguments and the environment, as typed.

mod fault;
mod meant;
mod secret;

use std::path::PathBuf;

use clap::{Args, ValueHint};
use web::Mailer;

use self::fault::Faults;
use self::meant::Typed;
use crate::address::AddressChoice;
use crate::stop::Stop;

/// The settings of email, as typed. A password or a key is never an argument: everyone on the machine could read it.
#[derive(Args)]
#[command(next_help_heading = "Email")]
pub(crate) struct MailChoice {
    /// Who email is from, such as "Foothold <foothold@example.org>"
    #[arg(
        long,
        env = "FOOTHOLD_MAIL_FROM",
        hide_env_values = true,
        value_name = "SENDER"
    )]
    mail_from: Option<String>,
    /// The mail server that email goes through
    #[arg(
        long,
        env = "FOOTHOLD_SMTP",
        hide_env_values = true,
        value_name = "SERVER:PORT"
    )]
    smtp: Option<String>,
    /// How the way to it is encrypted: starttls, tls, or none where it is this computer [default: starttls]
    #[arg(
        long,
        env = "FOOTHOLD_SMTP_TLS",
        hide_env_values = true,
        value_name = "HOW"
    )]
    smtp_tls: Option<String>,
    /// The name that it knows Foothold by, where it asks
    #[arg(
        long,
        env = "FOOTHOLD_SMTP_USER",
        hide_env_values = true,
        value_name = "NAME"
    )]
    smtp_user: Option<String>,
    /// A file that holds the password (`FOOTHOLD_SMTP_PASSWORD` may hold the password itself)
    #[arg(
        long,
        env = "FOOTHOLD_SMTP_PASSWORD_FILE",
        hide_env_values = true,
        value_name = "FILE",
        value_hint = ValueHint::FilePath
    )]
    smtp_password_file: Option<PathBuf>,
    /// To send through GOV.UK Notify: a file that holds an API key (`FOOTHOLD_NOTIFY_KEY` may hold the key itself)
    #[arg(
        long,
        env = "FOOTHOLD_NOTIFY_KEY_FILE",
        hide_env_values = true,
        value_name = "FILE",
        value_hint = ValueHint::FilePath
    )]
    notify_key_file: Option<PathBuf>,
    /// The template there: its subject is ((subject)), its message ((body))
    #[arg(
        long,
        env = "FOOTHOLD_NOTIFY_TEMPLATE",
        hide_env_values = true,
        value_name = "ID"
    )]
    notify_template: Option<String>,
    #[arg(
        long,
        env = "FOOTHOLD_NOTIFY_URL",
        hide_env_values = true,
        value_name = "URL",
        value_hint = ValueHint::Url,
        help = "Where it is [default: https://api.notifications.service.gov.uk]"
    )]
    notify_url: Option<String>,
}

impl MailChoice {
    /// The settings as meant: none where email is not set up. Whatever is wrong with them is told at once.
    pub(crate) fn read(&self, address: &AddressChoice) -> Result<Option<Mailer>, Stop> {
        let mut faults = Faults::default();
        let password = secret::read(
            secret::PASSWORD,
            self.smtp_password_file.as_deref(),
            &mut faults,
        );
        let key = secret::read(secret::KEY, self.notify_key_file.as_deref(), &mut faults);
        let typed = Typed {
            address: address.typed(),
            from: filled(self.mail_from.as_ref()),
            smtp: filled(self.smtp.as_ref()),
            tls: filled(self.smtp_tls.as_ref()),
            user: filled(self.smtp_user.as_ref()),
            password,
            key,
            template: filled(self.notify_template.as_ref()),
            url: filled(self.notify_url.as_ref()),
        };
        let mail = typed.meant(&mut faults);
        faults.none().map_err(Stop::usage)?;
        Ok(mail)
    }
}

/// A variable that is set to nothing is not set.
fn filled(typed: Option<&String>) -> Option<&str> {
    typed
        .map(|typed| typed.trim())
        .filter(|typed| !typed.is_empty())
}
