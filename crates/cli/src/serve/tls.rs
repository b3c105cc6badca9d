//! The server's own certificate: read at the start, and again when its files have changed.

use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use clap::{Args, ValueHint};
use thiserror::Error;
use web::{Address, Certificate, Tls, Unfit};

use crate::output;
use crate::stop::Stop;

/// How often the files are looked at.
const LOOK: Duration = Duration::from_mins(1);

/// The server's own certificate, as typed.
#[derive(Args)]
#[command(next_help_heading = "Encryption without a proxy")]
pub(super) struct TlsChoice {
    /// The certificate to serve HTTPS with, in PEM, followed by those that vouch for it
    #[arg(
        long,
        env = "FOOTHOLD_CERTIFICATE_FILE",
        hide_env_values = true,
        value_name = "FILE",
        value_hint = ValueHint::FilePath
    )]
    certificate: Option<PathBuf>,
    /// Its private key, in PEM, without a passphrase
    #[arg(
        long,
        env = "FOOTHOLD_KEY_FILE",
        hide_env_values = true,
        value_name = "FILE",
        value_hint = ValueHint::FilePath
    )]
    key: Option<PathBuf>,
}

/// Why a certificate is of no use.
#[derive(Debug, Error)]
pub(super) enum TlsError {
    /// One of the two alone.
    #[error("{given} is given, and {missing} is not: a certificate and its key go together")]
    Half {
        /// What is there.
        given: &'static str,
        /// What is not.
        missing: &'static str,
    },
    /// A file is not there, or not to be read.
    #[error("{} cannot be read: {error}", file.display())]
    NotRead {
        /// Which.
        file: PathBuf,
        /// Why.
        error: io::Error,
    },
    /// No certificate.
    #[error(
        "{} holds no certificate that can be read. It must be PEM: a text with -----BEGIN CERTIFICATE----- in it",
        .0.display()
    )]
    Certificate(PathBuf),
    /// No key.
    #[error(
        "{} holds no private key that can be read. It must be PEM, and without a passphrase: a text with \
         -----BEGIN PRIVATE KEY----- in it",
        .0.display()
    )]
    Key(PathBuf),
    /// A key of another certificate.
    #[error(
        "the key in {} is not that of the first certificate in {}: give the two that were made together, and the \
         server's own certificate first",
        key.display(),
        certificate.display()
    )]
    Mismatch {
        /// Where the certificate is.
        certificate: PathBuf,
        /// Where the key is.
        key: PathBuf,
    },
}

/// What the two files held when they were read last.
#[derive(PartialEq, Eq)]
struct Held {
    certificate: Vec<u8>,
    key: Vec<u8>,
}

/// A certificate, from where it can be read again.
pub(super) struct OwnTls {
    /// How connections are encrypted with it.
    pub(super) tls: Tls,
    certificate: Certificate,
    files: Files,
    held: Held,
}

/// Where the two are.
struct Files {
    certificate: PathBuf,
    key: PathBuf,
}

impl TlsChoice {
    /// The certificate as meant, or none. A variable that is set to nothing is not set.
    pub(super) fn read(&self) -> Result<Option<OwnTls>, Stop> {
        let [certificate, key] = [&self.certificate, &self.key].map(|typed| {
            let typed = typed.as_ref();
            typed.filter(|path| !path.as_os_str().is_empty()).cloned()
        });
        let half = |given, missing| Err(Stop::usage(TlsError::Half { given, missing }));
        match (certificate, key) {
            (None, None) => Ok(None),
            (Some(_), None) => half("--certificate", "--key"),
            (None, Some(_)) => half("--key", "--certificate"),
            (Some(certificate), Some(key)) => {
                let own = OwnTls::of(Files { certificate, key }).map_err(Stop::refused)?;
                own.files.warn_of_a_key_for_all();
                Ok(Some(own))
            }
        }
    }
}

impl OwnTls {
    fn of(files: Files) -> Result<Self, TlsError> {
        let held = files.held()?;
        let certificate = files.meant(&held)?;
        Ok(Self {
            tls: Tls::with(certificate.clone()),
            certificate,
            files,
            held,
        })
    }

    /// Warns where browsers would not believe that it is this site.
    pub(super) fn warn_of_another_name(&self, address: &Address) {
        if !self.certificate.is_for(address.host()) {
            output::message(&format!(
                "WARNING: the certificate in {} is not for {}. Browsers will not let people in.",
                self.files.certificate.display(),
                address.host()
            ));
        }
    }

    /// Takes up what the files hold, each time they have changed. Where that is of no use, what there was stays.
    pub(super) async fn keep_up(mut self) {
        loop {
            tokio::time::sleep(LOOK).await;
            match self.look_again() {
                Ok(true) => tracing::info!("the certificate was renewed"),
                Ok(false) => {}
                Err(error) => tracing::error!("the certificate stays as it was: {error}"),
            }
        }
    }

    /// Whether there was something new. The same fault is told once.
    fn look_again(&mut self) -> Result<bool, TlsError> {
        let held = self.files.held()?;
        if held == self.held {
            return Ok(false);
        }
        self.held = held;
        self.tls.renew(self.files.meant(&self.held)?);
        Ok(true)
    }
}

impl Files {
    fn held(&self) -> Result<Held, TlsError> {
        let read = |file: &Path| {
            std::fs::read(file).map_err(|error| TlsError::NotRead {
                file: file.to_owned(),
                error,
            })
        };
        Ok(Held {
            certificate: read(&self.certificate)?,
            key: read(&self.key)?,
        })
    }

    fn meant(&self, held: &Held) -> Result<Certificate, TlsError> {
        let read = Certificate::read(&held.certificate, &held.key);
        read.map_err(|unfit| match unfit {
            Unfit::Certificate => TlsError::Certificate(self.certificate.clone()),
            Unfit::Key => TlsError::Key(self.key.clone()),
            Unfit::Mismatch => TlsError::Mismatch {
                certificate: self.certificate.clone(),
                key: self.key.clone(),
            },
        })
    }

    /// Warns where everyone on the machine may read the key.
    fn warn_of_a_key_for_all(&self) {
        if is_for_all(&self.key) {
            let key = self.key.display();
            output::message(&format!(
                "WARNING: everyone on this computer can read the key in {key}. Let only Foothold's own account read it: \
                 chmod 600 {key}"
            ));
        }
    }
}

#[cfg(unix)]
fn is_for_all(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = file.metadata().map(|about| about.permissions().mode());
    mode.is_ok_and(|mode| mode & 0o004 != 0)
}

#[cfg(not(unix))]
fn is_for_all(_: &Path) -> bool {
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn write(folder: &Path) -> Files {
        let files = Files {
            certificate: folder.join("certificate.pem"),
            key: folder.join("key.pem"),
        };
        let made = rcgen::generate_simple_self_signed(["localhost".to_owned()]).unwrap();
        std::fs::write(&files.certificate, made.cert.pem()).unwrap();
        std::fs::write(&files.key, made.signing_key.serialize_pem()).unwrap();
        files
    }

    #[test]
    fn a_renewed_certificate_is_taken_up_and_a_useless_one_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let mut own = OwnTls::of(write(folder.path())).unwrap();
        assert!(!own.look_again().unwrap(), "nothing has changed");
        write(folder.path());
        assert!(own.look_again().unwrap());
        let file = own.files.certificate.clone();
        std::fs::write(&file, "half of a cert").unwrap();
        assert!(matches!(own.look_again(), Err(TlsError::Certificate(_))));
        assert!(!own.look_again().unwrap(), "it is told once");
        std::fs::remove_file(&file).unwrap();
        assert!(matches!(own.look_again(), Err(TlsError::NotRead { .. })));
        write(folder.path());
        assert!(own.look_again().unwrap());
    }

    #[test]
    fn half_of_it_is_a_mistake_in_the_command() {
        let choice = |certificate: Option<&str>, key: Option<&str>| TlsChoice {
            certificate: certificate.map(PathBuf::from),
            key: key.map(PathBuf::from),
        };
        assert!(choice(None, None).read().unwrap().is_none());
        assert!(choice(Some(""), Some("")).read().unwrap().is_none());
        for half in [choice(Some("a"), None), choice(None, Some("a"))] {
            assert!(matches!(half.read(), Err(Stop::Usage(_))));
        }
    }
}
