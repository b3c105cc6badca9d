//! `foothold serve` with a certificate of its own.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;

use rustls::crypto::ring;
use rustls::pki_types::{CertificateDer, ServerName, pem::PemObject as _};
use rustls::{ClientConfig, ClientConnection, RootCertStore, StreamOwned};

use super::support::{Folder, Ran};

const HTTPS: &str = "https://foothold.example.org";

/// A folder with a certificate for the address, its key, and the key of another.
fn folder() -> Folder {
    let name = "foothold.example.org".to_owned();
    let made = rcgen::generate_simple_self_signed([name]).unwrap();
    let other = rcgen::KeyPair::generate().unwrap();
    let folder = Folder::with(&[
        ("certificate.pem", made.cert.pem().as_str()),
        ("key.pem", made.signing_key.serialize_pem().as_str()),
        ("other-key.pem", other.serialize_pem().as_str()),
    ]);
    own(&folder, "key.pem", "600");
    folder
}

fn own(folder: &Folder, file: &str, mode: &str) {
    let mut change = Command::new("chmod");
    let changed = change.arg(mode).arg(folder.path(file)).status();
    assert!(changed.unwrap().success());
}

fn served(folder: &Folder, arguments: &[&str]) -> Command {
    let always = [
        "serve",
        "--listen",
        "127.0.0.1:0",
        "--database",
        "council.sqlite3",
    ];
    folder.command(&[&always, arguments].concat())
}

fn refused(folder: &Folder, arguments: &[&str]) -> Ran {
    let ran = Ran::of(served(folder, arguments).output().unwrap());
    assert_eq!(ran.out, "", "nothing is served");
    ran
}

fn with(certificate: &'static str, key: &'static str) -> [&'static str; 6] {
    [
        "--certificate",
        certificate,
        "--key",
        key,
        "--address",
        HTTPS,
    ]
}

/// A server, and where it listens.
struct Server {
    process: Child,
    bound: String,
}

impl Server {
    fn start(folder: &Folder, arguments: &[&str]) -> Self {
        let mut command = served(folder, arguments);
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut process = command.spawn().unwrap();
        let out = BufReader::new(process.stdout.take().unwrap());
        let mut lines = out.lines().map(Result::unwrap);
        assert_eq!(lines.next().unwrap(), format!("Foothold is at {HTTPS}"));
        let come_in = lines.next().unwrap();
        let bound = come_in.strip_prefix("Come in at https://").unwrap();
        let bound = bound.split('/').next().unwrap().to_owned();
        Self { process, bound }
    }

    /// Asks as a browser does that knows the certificate.
    fn get(&self, folder: &Folder, path: &str) -> String {
        let mut roots = RootCertStore::empty();
        let trusted = CertificateDer::from_pem_file(folder.path("certificate.pem"));
        roots.add(trusted.unwrap()).unwrap();
        let settings = ClientConfig::builder_with_provider(ring::default_provider().into())
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_root_certificates(roots)
            .with_no_client_auth();
        let name = ServerName::try_from("foothold.example.org").unwrap();
        let client = ClientConnection::new(Arc::new(settings), name).unwrap();
        let mut line = StreamOwned::new(client, TcpStream::connect(&self.bound).unwrap());
        let host = "Host: foothold.example.org\r\nConnection: close\r\n\r\n";
        line.write_all(format!("GET {path} HTTP/1.1\r\n{host}").as_bytes())
            .unwrap();
        let mut answer = String::new();
        line.read_to_string(&mut answer).unwrap();
        answer
    }

    /// Asks it to stop; answers its exit code, and what it said on stderr.
    fn stop(mut self) -> (Option<i32>, String) {
        let asked = Command::new("kill")
            .arg(self.process.id().to_string())
            .status();
        assert!(asked.unwrap().success());
        let mut said = String::new();
        let mut err = self.process.stderr.take().unwrap();
        err.read_to_string(&mut said).unwrap();
        (self.process.wait().unwrap().code(), said)
    }
}

#[test]
fn pages_are_served_encrypted_and_browsers_are_held_to_that() {
    let folder = folder();
    let contact = ["--security-contact", "security@example.org"];
    let server = Server::start(
        &folder,
        &[&with("certificate.pem", "key.pem")[..], &contact].concat(),
    );
    let page = server.get(&folder, "/first-visit");
    assert!(page.starts_with("HTTP/1.1 200 OK"), "{page}");
    assert!(page.contains("strict-transport-security: max-age=31536000"));
    let whom = server.get(&folder, "/.well-known/security.txt");
    assert!(
        whom.contains("Contact: mailto:security@example.org"),
        "{whom}"
    );
    assert!(whom.contains(&format!("Canonical: {HTTPS}/.well-known/security.txt")));
    assert_eq!(
        server.stop(),
        (Some(0), String::new()),
        "nothing is warned of"
    );
}

#[test]
fn what_browsers_or_others_would_stumble_over_is_warned_of() {
    let folder = folder();
    own(&folder, "key.pem", "644");
    let elsewhere = ["--address", "https://elsewhere.example.org"];
    let arguments = [&with("certificate.pem", "key.pem")[..4], &elsewhere].concat();
    let mut process = served(&folder, &arguments)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    let mut out = BufReader::new(process.stdout.take().unwrap());
    out.read_line(&mut line).unwrap();
    let server = Server {
        process,
        bound: String::new(),
    };
    let (code, said) = server.stop();
    assert_eq!(code, Some(0));
    assert!(
        said.contains("WARNING: everyone on this computer can read the key in key.pem"),
        "{said}"
    );
    assert!(said.contains("is not for elsewhere.example.org"), "{said}");
}

#[test]
fn files_that_are_of_no_use_are_refused_in_words() {
    let folder = folder();
    for (certificate, key, words) in [
        (
            "certificate.pem",
            "other-key.pem",
            "the key in other-key.pem is not that of the first certificate in certificate.pem",
        ),
        (
            "key.pem",
            "key.pem",
            "key.pem holds no certificate that can be read",
        ),
        (
            "certificate.pem",
            "certificate.pem",
            "certificate.pem holds no private key that can be read",
        ),
        ("nowhere.pem", "key.pem", "nowhere.pem cannot be read"),
    ] {
        let ran = refused(&folder, &with(certificate, key));
        assert_eq!(ran.code, 1, "{}", ran.err);
        assert!(ran.err.contains(words), "{}", ran.err);
    }
}

#[test]
fn half_of_it_and_an_address_without_https_are_mistakes_in_the_command() {
    let folder = folder();
    let both = with("certificate.pem", "key.pem");
    let plain = [&both[..4], &["--address", "http://localhost:8080"]].concat();
    for (arguments, words) in [
        (&both[..2], "--certificate is given, and --key is not"),
        (&both[2..4], "--key is given, and --certificate is not"),
        (&both[..4], "with --address https://"),
        (&plain, "with --address https://"),
        (
            &["--security-contact", "the web team"],
            "`the web team` is no security contact",
        ),
    ] {
        let ran = refused(&folder, arguments);
        assert_eq!(ran.code, 2, "{}", ran.err);
        assert!(ran.err.contains(words), "{}", ran.err);
    }
}
