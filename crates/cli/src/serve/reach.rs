//! Who may reach what is served: where it listens, at which address people reach it, behind which proxies.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use clap::Args;
use operations::Foothold;
use operations::sign_in::{Secret, nobody_can_come_in};
use thiserror::Error;
use web::{Address, Code, Door};

use super::tls::OwnTls;
use crate::stop::{Stop, not_done};
use crate::{clock, output};

/// Who may reach it, as typed.
#[derive(Args)]
pub(super) struct Reach {
    /// Where to listen. Beyond this computer only once an administrator can sign in, and with --address
    #[arg(
        long,
        env = "FOOTHOLD_LISTEN",
        default_value = "127.0.0.1:8080",
        value_name = "ADDRESS:PORT"
    )]
    listen: String,
    /// A proxy whose word is taken for who asks (X-Forwarded-For); may be given again
    #[arg(long, env = "FOOTHOLD_PROXY", value_name = "IP", value_delimiter = ',')]
    proxy: Vec<IpAddr>,
}

/// Why nothing is served.
#[derive(Debug, Error)]
pub(super) enum ReachError {
    /// Not an address and a port.
    #[error("`{0}` is not an address and a port: give one like 127.0.0.1:8080")]
    Listen(String),
    /// No address of a site.
    #[error(transparent)]
    Address(#[from] web::NotAnAddress),
    /// Others could reach it, and nobody said at which address.
    #[error(
        "{0} can be reached from other computers: say at which address people reach it, with --address https://…"
    )]
    NoAddress(SocketAddr),
    /// It speaks HTTPS, and nobody said at which address that begins so.
    #[error(
        "with a certificate Foothold speaks HTTPS alone: say at which address people reach it, with --address https://…"
    )]
    NotHttps,
    /// Others could reach it, and the code would be all that keeps them out.
    #[error(
        "{0} can be reached from other computers, and no administrator can sign in yet. Start Foothold on this computer \
         alone (--listen 127.0.0.1:{port}), come in with the code that it prints, and choose a passphrase. Then start it like this",
        port = .0.port()
    )]
    NobodyYet(SocketAddr),
}

impl Reach {
    /// Where to listen, and who is let in there.
    pub(super) async fn meant(
        &self,
        address: Option<&str>,
        tls: Option<&OwnTls>,
        foothold: &Foothold,
    ) -> Result<(SocketAddr, Door), Stop> {
        let listen = socket(&self.listen)?;
        let address = address.map(Address::parse).transpose();
        let address = address.map_err(|error| Stop::usage(ReachError::Address(error)))?;
        let is_ours_alone = listen.ip().is_loopback();
        if !is_ours_alone && address.is_none() {
            return Err(Stop::usage(ReachError::NoAddress(listen)));
        }
        if tls.is_some() && !address.as_ref().is_some_and(Address::is_https) {
            return Err(Stop::usage(ReachError::NotHttps));
        }
        let code = code(foothold).await?;
        if !is_ours_alone && code.is_some() {
            return Err(Stop::refused(ReachError::NobodyYet(listen)));
        }
        if let Some(address) = &address {
            match tls {
                Some(own) => own.warn_of_another_name(address),
                None => self.warn_of_plain_http(listen, address),
            }
        }
        let door = Door::default()
            .at(address)
            .behind(self.proxy.clone())
            .encrypted(tls.is_some());
        Ok((listen, code.into_iter().fold(door, Door::with_code)))
    }

    /// Warns where somebody on the way could read along.
    fn warn_of_plain_http(&self, listen: SocketAddr, address: &Address) {
        if !address.is_safe() {
            output::message(&format!(
                "WARNING: {address} is plain HTTP. Whoever is on the way can read what people write, and sign in as them. \
                 Give --certificate and --key, or put a proxy with TLS before Foothold; and give an address that \
                 begins with https://."
            ));
        } else if !listen.ip().is_loopback() && self.proxy.is_empty() {
            output::message(&format!(
                "WARNING: {listen} speaks plain HTTP and can be reached from other computers. Nothing says that a proxy \
                 with TLS stands before it. Name the proxy with --proxy, or give --certificate and --key."
            ));
        }
    }
}

/// A code, as long as no administrator has another way in.
async fn code(foothold: &Foothold) -> Result<Option<Code>, Stop> {
    let organisation = foothold.the_organisation().await.map_err(not_done)?;
    let is_needed = match organisation {
        None => true,
        Some(organisation) => nobody_can_come_in(foothold, &organisation, clock::now())
            .await
            .map_err(not_done)?,
    };
    Ok(is_needed.then(|| Code::of(&Secret::of(clock::random()))))
}

/// The address as meant.
fn socket(typed: &str) -> Result<SocketAddr, Stop> {
    let not_read = || Stop::usage(ReachError::Listen(typed.to_owned()));
    match typed.strip_prefix("localhost:") {
        Some(port) => Ok(SocketAddr::new(
            IpAddr::V4(Ipv4Addr::LOCALHOST),
            port.parse().map_err(|_| not_read())?,
        )),
        None => typed.parse().map_err(|_| not_read()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_and_a_port_are_read() {
        for (typed, meant) in [
            ("127.0.0.1:8080", "127.0.0.1:8080"),
            ("[::1]:8080", "[::1]:8080"),
            ("localhost:0", "127.0.0.1:0"),
            ("0.0.0.0:80", "0.0.0.0:80"),
        ] {
            assert_eq!(socket(typed).unwrap().to_string(), meant);
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
            assert!(matches!(socket(typed), Err(Stop::Usage(_))), "{typed}");
        }
    }

    #[test]
    fn what_others_could_reach_needs_an_address_and_somebody_who_can_sign_in() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("foothold.sqlite3");
        let foothold = Foothold::open(&file.as_path().into()).unwrap();
        let meant = |listen: &str, address: Option<&str>| {
            let reach = Reach {
                listen: listen.to_owned(),
                proxy: Vec::new(),
            };
            let meant = async { reach.meant(address, None, &foothold).await.map(drop) };
            crate::database::wait(meant).unwrap()
        };
        assert!(meant("127.0.0.1:0", None).is_ok());
        for listen in [
            "0.0.0.0:8080",
            "[::]:8080",
            "192.168.1.2:8080",
            "[::ffff:127.0.0.1]:80",
        ] {
            assert!(
                matches!(meant(listen, None), Err(Stop::Usage(_))),
                "{listen}"
            );
            let safe = Some("https://foothold.example.org");
            assert!(
                matches!(meant(listen, safe), Err(Stop::Refused(_))),
                "{listen}"
            );
        }
    }
}
