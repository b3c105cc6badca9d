//! A mail server of others (smtp-server, from npm) on a free port of this machine, that keeps what it is sent.

use std::error::Error;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};

use serde::Deserialize;
use tempfile::TempDir;

/// How it speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Speaks {
    /// In the clear, with whoever comes.
    Plainly,
    /// In the clear, with one who says the name and the password.
    PlainlyAsking,
    /// With one who says them after the connection was encrypted by STARTTLS.
    StartTlsAsking,
    /// With one who says them, encrypted from the first byte.
    WrappedAsking,
}

/// It, running until dropped.
#[derive(Debug)]
pub struct MailServer {
    process: Child,
    said: BufReader<ChildStdout>,
    /// Where it listens, on 127.0.0.1.
    pub port: u16,
    folder: TempDir,
}

/// A message as it came.
#[derive(Debug, Deserialize)]
pub struct Received {
    /// Who sent it.
    pub from: String,
    /// Whom it was for.
    pub to: Vec<String>,
    /// The name that was given, where it asks for one.
    pub user: Option<String>,
    /// Whether the connection was encrypted.
    pub encrypted: bool,
    /// What the sender called itself.
    pub hello: String,
    /// All of it, as it travelled.
    pub raw: String,
}

impl MailServer {
    /// The name that may send.
    pub const USER: &str = "foothold";
    /// Its password.
    pub const PASSWORD: &str = "correct horse";

    /// Starts one; none where its package is not installed, which is said, and in CI is a failure.
    ///
    /// # Errors
    /// Where it does not start, or its package is missing in CI.
    pub fn start(speaks: Speaks) -> Result<Option<Self>, Box<dyn Error>> {
        let journeys = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../e2e");
        if !journeys.join("node_modules/smtp-server").is_dir() {
            let missing = "the mail server is not installed: npm --prefix e2e ci --ignore-scripts";
            if std::env::var_os("CI").is_some() {
                return Err(missing.into());
            }
            let told = format!("LEFT OUT: email over SMTP: {missing}\n");
            std::io::Write::write_all(&mut std::io::stderr(), told.as_bytes())?;
            return Ok(None);
        }
        let folder = certified()?;
        let (tls, asks) = match speaks {
            Speaks::Plainly => ("none", ""),
            Speaks::PlainlyAsking => ("none", "asks"),
            Speaks::StartTlsAsking => ("starttls", "asks"),
            Speaks::WrappedAsking => ("wrapped", "asks"),
        };
        let mut process = Command::new("node")
            .arg(journeys.join("support/mail-server.mjs"))
            .args([tls, asks])
            .args([certificate(folder.path()), folder.path().join("key.pem")])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let said = process
            .stdout
            .take()
            .ok_or("the mail server has no output")?;
        let mut said = BufReader::new(said);
        let mut line = String::new();
        said.read_line(&mut line)?;
        let port = line.trim().parse()?;
        Ok(Some(Self {
            process,
            said,
            port,
            folder,
        }))
    }

    /// The certificate that it made for itself, for the name `localhost`, in a file.
    pub fn certificate(&self) -> PathBuf {
        certificate(self.folder.path())
    }

    /// The next message that it took. Waits for it.
    ///
    /// # Errors
    /// Where it has ended, or says something else.
    pub fn received(&mut self) -> Result<Received, Box<dyn Error>> {
        let mut line = String::new();
        self.said.read_line(&mut line)?;
        Ok(serde_json::from_str(&line)?)
    }
}

impl Drop for MailServer {
    fn drop(&mut self) {
        // One that is gone already needs no ending.
        drop(self.process.kill());
        drop(self.process.wait());
    }
}

/// A folder with a certificate that vouches for itself, and its key.
fn certified() -> Result<TempDir, Box<dyn Error>> {
    let made = rcgen::generate_simple_self_signed(["localhost".to_owned()])?;
    let folder = tempfile::tempdir()?;
    std::fs::write(certificate(folder.path()), made.cert.pem())?;
    let key = made.signing_key.serialize_pem();
    std::fs::write(folder.path().join("key.pem"), key)?;
    Ok(folder)
}

fn certificate(folder: &Path) -> PathBuf {
    folder.join("certificate.pem")
}
