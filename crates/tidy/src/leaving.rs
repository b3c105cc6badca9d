//! What goes out to other machines goes through `outside`, and nothing else may open a connection of its own.
//! (The store reaches its database through its driver's library.)

use crate::manifest::Manifest;
use crate::rust::{is_test, parts};
use crate::{Fault, Tree};

/// The one crate that sends.
const SENDER: &str = "outside";

/// Libraries that speak to other machines.
const LIBRARIES: [&str; 8] = [
    "hyper",
    "hyper-util",
    "lettre",
    "oauth2",
    "openidconnect",
    "reqwest",
    "rustls",
    "ureq",
];

/// What opens a connection by hand.
const CONNECTS: [&str; 7] = [
    "TcpStream::connect",
    "TcpSocket::",
    "UdpSocket::",
    // The other half of what encrypts connections that come in.
    "ClientConfig",
    "TlsConnector",
    "UnixStream::connect",
    "to_socket_addrs",
];

/// What would let `outside` decide by itself what it sends, or where.
const LOOKS: [&str; 4] = ["std::env", "std::fs", "Timestamp::now", "SystemTime::now"];

/// Connections that do not go through `outside`, and what `outside` looks up for itself.
pub(crate) fn faults(tree: &Tree) -> Vec<Fault> {
    let mut faults = match Manifest::all(tree) {
        Ok(manifests) => manifests.iter().flat_map(library_faults).collect(),
        Err(unreadable) => unreadable,
    };
    let ours = format!("crates/{SENDER}/");
    // A test may be the other side of a connection.
    let code = tree.rust(&["crates/"]).filter(|(path, _)| {
        path.contains("/src/") && !path.starts_with("crates/testkit/") && !is_test(path)
    });
    for (path, text) in code {
        let (forbidden, instead): (&[&str], _) = if path.starts_with(&ours) {
            (&LOOKS, "take what it gives as a value")
        } else {
            (&CONNECTS, "only `outside` speaks to other machines")
        };
        for (number, line) in (1..).zip(parts(text).code.lines()) {
            for found in forbidden.iter().filter(|found| line.contains(*found)) {
                faults.push(Fault::new(
                    format!("{path}:{number}"),
                    format!("`{found}`: {instead}"),
                ));
            }
        }
    }
    faults
}

fn library_faults(manifest: &Manifest) -> Vec<Fault> {
    // The trials are programs that attack a server of ours; they are no part of it.
    if [SENDER, "trials"].contains(&manifest.name.as_str()) {
        return Vec::new();
    }
    let used = manifest.dependencies("dependencies");
    used.filter(|(name, _)| LIBRARIES.contains(name))
        .map(|(name, _)| {
            let what = format!("`{name}` speaks to other machines, which only `{SENDER}` may");
            Fault::new(&manifest.path, what)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::places;

    fn manifest(name: &str, rest: &str) -> String {
        format!("[package]\nname = \"{name}\"\n{rest}")
    }

    #[test]
    fn a_crate_that_takes_a_library_to_send_with_is_caught() {
        let sender = manifest("outside", "[dependencies]\nlettre.workspace = true\n");
        let web = manifest("web", "[dependencies]\nreqwest.workspace = true\n");
        let store = manifest("store", "[dev-dependencies]\nreqwest.workspace = true\n");
        let tree = Tree::of(&[
            ("crates/outside/Cargo.toml", &sender),
            ("crates/store/Cargo.toml", &store),
            ("crates/web/Cargo.toml", &web),
        ]);
        assert_eq!(places(&faults(&tree)), ["crates/web/Cargo.toml"]);
    }

    #[test]
    fn a_connection_of_somebodys_own_is_caught() {
        let connects =
            "//! TcpStream::connect is only spoken of.\nfn a() { TcpStream::connect(b) }\n";
        let tree = Tree::of(&[
            ("crates/cli/tests/a.rs", connects),
            ("crates/operations/src/a.rs", connects),
            ("crates/outside/src/a.rs", connects),
        ]);
        assert_eq!(places(&faults(&tree)), ["crates/operations/src/a.rs:2"]);
    }

    #[test]
    fn a_sender_that_looks_settings_up_is_caught() {
        let tree = Tree::of(&[
            ("crates/outside/src/a.rs", "use std::env;\n"),
            ("crates/cli/src/a.rs", "use std::env;\n"),
        ]);
        assert_eq!(places(&faults(&tree)), ["crates/outside/src/a.rs:1"]);
    }
}
