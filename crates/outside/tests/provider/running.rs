//! The provider as a program, and Foothold's settings for it.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use jiff::{SignedDuration, Timestamp};
use outside::provider::{Issuer, Provider, ProviderSettings};
use outside::{Secret, Url};
use serde_json::{Value, json};

/// Where people come back to. Nobody listens there: what they bring is read from the address.
pub(crate) fn back_to() -> Url {
    Url::parse("http://127.0.0.1:9/sign-in/provider/back").expect("an address")
}

/// Where they come to after signing out.
pub(crate) fn signed_out_to() -> Url {
    Url::parse("http://127.0.0.1:9/signed-out").expect("an address")
}

/// The moment, read once a test: the provider has a clock of its own.
pub(crate) fn now() -> Timestamp {
    let since = std::time::UNIX_EPOCH.elapsed().expect("it is after 1970");
    Timestamp::UNIX_EPOCH + SignedDuration::try_from(since).expect("it is not long after")
}

/// A provider that runs until it is dropped.
pub(crate) struct Running {
    pub(crate) issuer: String,
    asked: ChildStdin,
    answers: BufReader<ChildStdout>,
    program: Child,
}

impl Running {
    /// One that knows Ann, who is in two groups, and Bob, whose address nobody vouches for; or none, where npm's packages are missing.
    pub(crate) fn start(how: Value) -> Option<Self> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../e2e");
        if !folder.join("node_modules/oidc-provider").is_dir() {
            left_out();
            return None;
        }
        let mut program = Command::new("node")
            .arg(folder.join("support/provider-alone.mjs"))
            .arg(with(how).to_string())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("node starts");
        let asked = program.stdin.take().expect("it listens");
        let mut answers = BufReader::new(program.stdout.take().expect("it speaks"));
        let mut said = String::new();
        answers.read_line(&mut said).expect("it speaks");
        let said: Value = serde_json::from_str(&said).expect("the provider says where it is");
        let issuer = said["issuer"].as_str().expect("an address").to_owned();
        Some(Self {
            issuer,
            asked,
            answers,
            program,
        })
    }

    /// From now on it does as told: see `e2e/support/provider-mischief.mjs`.
    pub(crate) fn tell(&mut self, what: &str) {
        writeln!(self.asked, "{what}").expect("it listens");
        let mut done = String::new();
        self.answers.read_line(&mut done).expect("it speaks");
        assert_eq!(done, "done\n");
    }

    /// Foothold's settings for it.
    pub(crate) fn settings(&self) -> ProviderSettings {
        ProviderSettings {
            client_secret: Some(Secret::new("a-secret-between-the-two")),
            ..ProviderSettings::new(
                Issuer::parse(&self.issuer).expect("it is on this machine"),
                "foothold",
            )
        }
    }

    /// Foothold's own side.
    pub(crate) fn provider(&self) -> Provider {
        Provider::new(self.settings()).expect("there is a way out")
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ended = self.program.kill().and_then(|()| self.program.wait());
    }
}

fn with(mut how: Value) -> Value {
    how["backTo"] = json!(back_to().as_str());
    how["signedOutTo"] = json!(signed_out_to().as_str());
    how["people"] = json!([
        {"id": "ann", "name": "Ann Author", "email": "ann@example.gov.uk", "groups": ["Digital leads", "Everyone"]},
        {"id": "bob", "name": "Bob Builder", "email": "bob@example.org", "verified": false},
    ]);
    how
}

fn left_out() {
    assert!(
        std::env::var_os("CI").is_none(),
        "oidc-provider is not installed, and in CI it must be"
    );
    // Past the test harness, which shows nothing of tests that pass.
    let said = writeln!(
        std::io::stderr(),
        "LEFT OUT: oidc-provider is not installed (npm --prefix e2e ci)"
    );
    said.expect("standard error is open");
}
