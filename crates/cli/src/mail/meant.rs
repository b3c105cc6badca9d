//! The settings of email, as meant.

use std::str::FromStr as _;

use outside::mail::{
    Credentials, Key, LONGEST, Mailbox, Notify, NotifySettings, Post, Smtp, SmtpSettings, Tls,
};
use outside::{Secret, Server, Site};
use uuid::Uuid;
use web::Mailer;

use super::fault::{self, Fault, Faults};

/// Where GOV.UK Notify is.
const NOTIFY: &str = "https://api.notifications.service.gov.uk";

/// Everything that was typed.
#[derive(Debug, Default)]
pub(super) struct Typed<'a> {
    pub(super) address: Option<&'a str>,
    pub(super) from: Option<&'a str>,
    pub(super) smtp: Option<&'a str>,
    pub(super) tls: Option<&'a str>,
    pub(super) user: Option<&'a str>,
    pub(super) password: Option<Secret>,
    pub(super) key: Option<Secret>,
    pub(super) template: Option<&'a str>,
    pub(super) url: Option<&'a str>,
}

impl Typed<'_> {
    /// What is meant by it, or nothing where email is not set up. Nothing too where there are faults.
    pub(super) fn meant(self, faults: &mut Faults) -> Option<Mailer> {
        let server = [self.smtp, self.tls, self.user].iter().any(Option::is_some);
        let server = server || self.password.is_some();
        let notify = self.template.or(self.url).is_some() || self.key.is_some();
        let site = faults.read(fault::ADDRESS, self.address, Site::from_str);
        if server || notify {
            faults.needs(fault::ADDRESS, self.address);
        }
        let post = match (server, notify) {
            (true, true) => {
                faults.add(Fault::BothWays);
                None
            }
            (true, false) => self.smtp(faults),
            (false, true) => self.notify(faults),
            (false, false) => {
                if self.from.is_some() {
                    faults.add(Fault::NoWay);
                }
                None
            }
        };
        Some(Mailer {
            post: post?,
            site: site?,
        })
    }

    fn smtp(self, faults: &mut Faults) -> Option<Post> {
        faults.needs(fault::SMTP, self.smtp);
        faults.needs(fault::FROM, self.from);
        match (self.user, &self.password) {
            (Some(_), None) => faults.add(Fault::OneOfTwo(fault::USER, fault::PASSWORD)),
            (None, Some(_)) => faults.add(Fault::OneOfTwo(fault::PASSWORD, fault::USER)),
            _ => {}
        }
        let server = faults.read(fault::SMTP, self.smtp, Server::from_str);
        let from = faults.read(fault::FROM, self.from, sender);
        let tls = faults.read(fault::TLS, self.tls.or(Some("starttls")), tls);
        let credentials = self.user.zip(self.password);
        let settings = SmtpSettings {
            server: server?,
            tls: tls?,
            credentials: credentials.map(|(user, password)| Credentials {
                user: user.to_owned(),
                password,
            }),
            from: from?,
            limit: LONGEST,
        };
        faults.made(fault::TLS, Smtp::new(settings)).map(Post::Smtp)
    }

    fn notify(self, faults: &mut Faults) -> Option<Post> {
        faults.needs(fault::KEY, self.key.as_ref());
        faults.needs(fault::TEMPLATE, self.template);
        if self.from.is_some() {
            faults.add(Fault::SenderOfNotify);
        }
        let key = self.key.as_ref().map(Key::of);
        let key = key.and_then(|key| faults.made(fault::KEY, key));
        let template = faults.read(fault::TEMPLATE, self.template, template);
        let site = faults.read(fault::URL, self.url.or(Some(NOTIFY)), Site::from_str);
        let settings = NotifySettings {
            site: site?,
            key: key?,
            template: template?,
            limit: LONGEST,
        };
        faults
            .made(fault::URL, Notify::new(settings))
            .map(Post::Notify)
    }
}

fn sender(typed: &str) -> Result<Mailbox, &'static str> {
    let why = "give an address, or a name and an address, like Foothold <foothold@example.org>";
    typed.parse().map_err(|_| why)
}

fn tls(typed: &str) -> Result<Tls, &'static str> {
    match typed {
        "starttls" => Ok(Tls::StartTls),
        "tls" => Ok(Tls::Wrapped),
        "none" => Ok(Tls::None),
        _ => Err("give starttls, tls or none"),
    }
}

fn template(typed: &str) -> Result<Uuid, &'static str> {
    let why = "give the id of the template, as its page in GOV.UK Notify shows it";
    typed.parse().map_err(|_| why)
}
