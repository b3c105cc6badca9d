//! A server on the network: its name and its port.

use std::fmt;
use std::net::IpAddr;
use std::str::FromStr;

use thiserror::Error;

/// A server's name or address, and the port it is reached on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Server {
    host: String,
    port: u16,
}

/// Not a server and a port.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("give a server and a port, like mail.example.org:587")]
pub struct ServerError;

impl Server {
    /// Its name, or its address without brackets.
    pub fn host(&self) -> &str {
        &self.host
    }

    /// The port.
    pub const fn port(&self) -> u16 {
        self.port
    }

    /// Whether it is this machine itself: what is sent there passes no network.
    pub fn is_loopback(&self) -> bool {
        is_loopback(&self.host)
    }
}

/// Whether a name or an address without brackets is this machine's own.
pub(crate) fn is_loopback(host: &str) -> bool {
    let address = host.parse::<IpAddr>();
    host.eq_ignore_ascii_case("localhost") || address.is_ok_and(|address| address.is_loopback())
}

impl FromStr for Server {
    type Err = ServerError;

    fn from_str(typed: &str) -> Result<Self, ServerError> {
        let (host, port) = typed.rsplit_once(':').ok_or(ServerError)?;
        let port = port.parse().ok().filter(|port| *port != 0);
        let in_brackets = host.strip_prefix('[').and_then(|h| h.strip_suffix(']'));
        let sound = match in_brackets {
            Some(address) => address.parse::<std::net::Ipv6Addr>().is_ok(),
            None => is_name(host),
        };
        match port.filter(|_| sound) {
            Some(port) => Ok(Self {
                host: in_brackets.unwrap_or(host).to_owned(),
                port,
            }),
            None => Err(ServerError),
        }
    }
}

/// Labels of letters, digits and hyphens, with full stops between them. An IPv4 address is one too.
fn is_name(host: &str) -> bool {
    let part = |part: &str| {
        let characters = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        !part.is_empty() && part.len() <= 63 && part.chars().all(characters)
    };
    host.len() <= 253 && host.split('.').all(part)
}

impl fmt::Display for Server {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.host.contains(':') {
            write!(out, "[{}]:{}", self.host, self.port)
        } else {
            write!(out, "{}:{}", self.host, self.port)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_is_a_name_and_a_port() {
        for typed in [
            "mail.example.org:587",
            "10.0.0.7:25",
            "[::1]:2525",
            "relay:1",
        ] {
            assert_eq!(typed.parse::<Server>().unwrap().to_string(), typed);
        }
        let wrong = [
            "",
            "mail",
            "mail:",
            ":25",
            "mail:0",
            "mail:65536",
            "::1:25",
            "[mail]:25",
            "a b:25",
            "smtp://mail:25",
            "a..b:25",
            "mail:25\r\n",
        ];
        for typed in wrong {
            assert_eq!(typed.parse::<Server>(), Err(ServerError), "{typed}");
        }
    }

    #[test]
    fn only_this_machine_is_loopback() {
        let loopback = |typed: &str| typed.parse::<Server>().unwrap().is_loopback();
        assert!(
            ["localhost:25", "127.0.0.1:25", "127.9.9.9:25", "[::1]:25"].map(loopback) == [true; 4]
        );
        assert!(
            ["localhost.example.org:25", "10.0.0.1:25", "[::2]:25"].map(loopback) == [false; 3]
        );
    }
}
