//! `foothold serve`: serves the pages.

mod reach;
mod tls;

use std::io;
use std::net::SocketAddr;
use std::num::NonZero;
use std::thread::available_parallelism;

use clap::Args;
use operations::Foothold;
use thiserror::Error;
use tokio::net::TcpListener;
use tokio::runtime::{Builder, Runtime};
use web::{App, Door, Means, SecurityContact};

use self::reach::Reach;
use self::tls::{OwnTls, TlsChoice};
use crate::address::AddressChoice;
use crate::database::DatabaseChoice;
use crate::mail::MailChoice;
use crate::provider::{self, ProviderChoice};
use crate::stop::{Ran, Stop};
use crate::{clock, output};

/// Serve the pages, until stopped with Ctrl-C.
#[derive(Args)]
#[command(after_help = "Examples:
  foothold serve
  foothold serve --listen 127.0.0.1:8081 --database council.sqlite3
  foothold serve --listen 10.0.0.5:8080 --address https://foothold.example.org --proxy 10.0.0.1
  foothold serve --listen 0.0.0.0:443 --address https://foothold.example.org \
    --certificate fullchain.pem --key privkey.pem
  foothold serve --database postgres://foothold@localhost/foothold

RUST_LOG says how much is written to the log on stderr (error, warn, info, debug).")]
pub(crate) struct Serve {
    #[command(flatten)]
    reach: Reach,
    #[command(flatten)]
    address: AddressChoice,
    /// Whom to tell of a weakness: an email address, or a page. It is shown in /.well-known/security.txt
    #[arg(
        long,
        env = "FOOTHOLD_SECURITY_CONTACT",
        hide_env_values = true,
        value_name = "EMAIL-or-URL"
    )]
    security_contact: Option<String>,
    #[command(flatten)]
    tls: TlsChoice,
    #[command(flatten)]
    mail: MailChoice,
    #[command(flatten)]
    database: DatabaseChoice,
}

/// Why nothing is served.
#[derive(Debug, Error)]
enum ServeError {
    /// Someone listens there already.
    #[error("something else listens on {0} already: stop it, or give another port, such as --listen 127.0.0.1:{next}",
        next = .0.port().checked_add(1).unwrap_or(8080))]
    InUse(SocketAddr),
    /// The address cannot be listened on.
    #[error("{0} cannot be listened on: {1}")]
    NotBound(SocketAddr, io::Error),
    /// The machine gives no threads, or the connection to it was lost.
    #[error("serving stopped: {0}")]
    Io(#[from] io::Error),
}

impl Serve {
    /// Serves until told to stop.
    pub(crate) fn run(self) -> Ran {
        log_to_stderr();
        // Half a setting is told now, and not when the first message is to go out.
        let mailer = self.mail.read(&self.address)?;
        let chosen = provider::chosen(|name| std::env::var(name).ok()).map_err(Stop::usage)?;
        let provider = chosen.map(ProviderChoice::ready).transpose();
        let provider = provider.map_err(Stop::failed)?;
        let contact = self.security_contact()?;
        let tls = self.tls.read()?;
        let foothold = self.database.open()?;
        let runtime = runtime().map_err(failed)?;
        let address = self.address.typed();
        let site = |door| {
            let means = Means {
                now: clock::now,
                ids: clock::id,
                random: clock::random,
            };
            App::new(foothold.clone(), means, door)
                .with_mailer(mailer)
                .with_provider(provider)
                .with_security_contact(contact)
        };
        runtime.block_on(serve(&self.reach, address, tls, &foothold, site))
    }

    /// A variable that is set to nothing is not set.
    fn security_contact(&self) -> Result<Option<SecurityContact>, Stop> {
        let typed = self.security_contact.as_deref().map(str::trim);
        let typed = typed.filter(|typed| !typed.is_empty());
        let contact = typed.map(SecurityContact::parse).transpose();
        contact.map_err(Stop::usage)
    }
}

/// The threads that answer. Long work (an outlook, a passphrase) has a few of its own, not one for each piece of it: more
/// would be no faster, and what each has freed stays with it (462 MB instead of under 200, with sixteen people at once).
fn runtime() -> io::Result<Runtime> {
    let at_once = available_parallelism().map_or(1, NonZero::get);
    Builder::new_multi_thread()
        .enable_all()
        .max_blocking_threads(at_once + 2)
        .build()
}

async fn serve(
    reach: &Reach,
    address: Option<&str>,
    tls: Option<OwnTls>,
    foothold: &Foothold,
    site: impl FnOnce(Door) -> App,
) -> Ran {
    let (address, door) = reach.meant(address, tls.as_ref(), foothold).await?;
    let listener = TcpListener::bind(address)
        .await
        .map_err(|error| not_bound(address, error))?;
    let bound = listener.local_addr().map_err(failed)?;
    let stop = told_to_stop().map_err(failed)?;
    for line in door.told(bound) {
        output::data(&line)?;
    }
    let encrypted = tls.as_ref().map(|own| own.tls.clone());
    let renewing = tls.map(|own| tokio::spawn(own.keep_up()));
    let served = web::serve(listener, encrypted, site(door), stop).await;
    if let Some(renewing) = renewing {
        renewing.abort();
    }
    served.map_err(failed)
}

fn not_bound(address: SocketAddr, error: io::Error) -> Stop {
    Stop::failed(match error.kind() {
        io::ErrorKind::AddrInUse => ServeError::InUse(address),
        _ => ServeError::NotBound(address, error),
    })
}

fn failed(error: io::Error) -> Stop {
    Stop::failed(ServeError::Io(error))
}

/// Ends when the person presses Ctrl-C or the machine asks to stop.
fn told_to_stop() -> io::Result<impl Future<Output = ()> + Send + 'static> {
    #[cfg(unix)]
    let mut asked = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate())?;
    Ok(async move {
        #[cfg(unix)]
        let asked = asked.recv();
        #[cfg(not(unix))]
        let asked = std::future::pending::<Option<()>>();
        tokio::select! {
            _ = tokio::signal::ctrl_c() => {}
            _ = asked => {}
        }
    })
}

fn log_to_stderr() {
    // It calls every passkey that is not accepted an error of its own.
    let quiet = "webauthn_rs_core=off".parse();
    let levels = tracing_subscriber::EnvFilter::builder()
        .with_default_directive(tracing::level_filters::LevelFilter::WARN.into())
        .from_env_lossy()
        .add_directive(quiet.expect("a library and a level are a directive"));
    tracing_subscriber::fmt()
        .with_env_filter(levels)
        .with_writer(io::stderr)
        .init();
}
