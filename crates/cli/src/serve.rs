//! `foothold serve`: serves the pages.

use std::io;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use clap::Args;
use thiserror::Error;
use tokio::net::TcpListener;
use tokio::runtime::Runtime;
use web::App;

use crate::database::DatabaseChoice;
use crate::stop::{Ran, Stop};
use crate::{clock, output};

/// Serve the pages on this computer, until stopped with Ctrl-C.
#[derive(Args)]
#[command(after_help = "Examples:
  foothold serve
  foothold serve --listen 127.0.0.1:8081 --database council.sqlite3
  foothold serve --database postgres://foothold@localhost/foothold

RUST_LOG says how much is written to the log on stderr (error, warn, info, debug).")]
pub(crate) struct Serve {
    /// Where to listen; until people can sign in, an address of this computer itself
    #[arg(
        long,
        env = "FOOTHOLD_LISTEN",
        default_value = "127.0.0.1:8080",
        value_name = "ADDRESS:PORT"
    )]
    listen: String,
    #[command(flatten)]
    database: DatabaseChoice,
}

/// Why nothing is served.
#[derive(Debug, Error)]
enum ServeError {
    /// Not an address and a port.
    #[error("`{0}` is not an address and a port: give one like 127.0.0.1:8080")]
    Address(String),
    /// An address that others could reach.
    #[error(
        "{0} can be reached from other computers. Until people can sign in, everyone who reaches Foothold could read and \
         change everything in it: so it listens only on this computer's own address. Give --listen 127.0.0.1:{port}",
        port = .0.port()
    )]
    NotLoopback(SocketAddr),
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
        let address = loopback(&self.listen)?;
        log_to_stderr();
        let foothold = self.database.open()?;
        let app = App::new(foothold, clock::now, clock::id);
        let runtime = Runtime::new().map_err(failed)?;
        runtime.block_on(serve(address, app))
    }
}

async fn serve(address: SocketAddr, app: App) -> Ran {
    let listener = TcpListener::bind(address)
        .await
        .map_err(|error| not_bound(address, error))?;
    let bound = listener.local_addr().map_err(failed)?;
    let stop = told_to_stop().map_err(failed)?;
    output::data(&format!("Foothold is at http://{bound}"))?;
    web::serve(listener, app, stop).await.map_err(failed)
}

/// The address as meant: refused when others could reach it.
fn loopback(typed: &str) -> Result<SocketAddr, Stop> {
    let not_read = || Stop::usage(ServeError::Address(typed.to_owned()));
    let address = match typed.strip_prefix("localhost:") {
        Some(port) => SocketAddr::new(
            IpAddr::V4(Ipv4Addr::LOCALHOST),
            port.parse().map_err(|_| not_read())?,
        ),
        None => typed.parse().map_err(|_| not_read())?,
    };
    if address.ip().is_loopback() {
        Ok(address)
    } else {
        Err(Stop::refused(ServeError::NotLoopback(address)))
    }
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
    let levels = tracing_subscriber::EnvFilter::builder()
        .with_default_directive(tracing::level_filters::LevelFilter::WARN.into())
        .from_env_lossy();
    tracing_subscriber::fmt()
        .with_env_filter(levels)
        .with_writer(io::stderr)
        .init();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_this_computer_are_listened_on() {
        for (typed, meant) in [
            ("127.0.0.1:8080", "127.0.0.1:8080"),
            ("127.1.2.3:1", "127.1.2.3:1"),
            ("[::1]:8080", "[::1]:8080"),
            ("localhost:0", "127.0.0.1:0"),
        ] {
            assert_eq!(loopback(typed).unwrap().to_string(), meant);
        }
    }

    #[test]
    fn an_address_that_others_can_reach_is_refused() {
        for typed in [
            "0.0.0.0:8080",
            "[::]:8080",
            "192.168.1.2:8080",
            "[::ffff:127.0.0.1]:80",
        ] {
            assert!(matches!(loopback(typed), Err(Stop::Refused(_))), "{typed}");
        }
    }

    #[test]
    fn what_is_no_address_is_a_mistake_in_the_command() {
        for typed in [
            "",
            "8080",
            "localhost",
            "localhost:x",
            "127.0.0.1:99999",
            "example.org:80",
        ] {
            assert!(matches!(loopback(typed), Err(Stop::Usage(_))), "{typed}");
        }
    }
}
