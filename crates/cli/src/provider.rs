//! Which sign-in provider the organisation has: said by the environment alone, so that no secret stands on a command line.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use outside::provider::{Issuer, IssuerError, Provider, ProviderError, ProviderSettings};
use outside::{Secret, Url};
use thiserror::Error;
use web::OwnProvider;

const ISSUER: &str = "FOOTHOLD_OIDC_ISSUER";
const CLIENT_ID: &str = "FOOTHOLD_OIDC_CLIENT_ID";
const CLIENT_SECRET: &str = "FOOTHOLD_OIDC_CLIENT_SECRET";
const CLIENT_SECRET_FILE: &str = "FOOTHOLD_OIDC_CLIENT_SECRET_FILE";
const GROUPS_CLAIM: &str = "FOOTHOLD_OIDC_GROUPS_CLAIM";
const SCOPES: &str = "FOOTHOLD_OIDC_SCOPES";
const NAME: &str = "FOOTHOLD_OIDC_NAME";
const PROXY: &str = "HTTPS_PROXY";

/// All that are ours. Where one is set, those of a provider that cannot be guessed must be too.
const OURS: [&str; 7] = [
    ISSUER,
    CLIENT_ID,
    CLIENT_SECRET,
    CLIENT_SECRET_FILE,
    GROUPS_CLAIM,
    SCOPES,
    NAME,
];

/// What the button says where nobody gave the provider a name.
const PLAIN_NAME: &str = "your organisation";

/// A file of a secret is never longer.
const LONGEST_SECRET: u64 = 64 << 10;

/// The provider that was chosen.
#[derive(Debug)]
pub(crate) struct ProviderChoice {
    /// What people know it by: “Sign in with …”.
    pub(crate) name: String,
    /// How it is asked.
    pub(crate) settings: ProviderSettings,
}

impl ProviderChoice {
    /// The provider, ready to be asked. It is asked nothing yet: it may be down while Foothold starts.
    ///
    /// # Errors
    /// Where this machine has no certificates to know other machines by.
    pub(crate) fn ready(self) -> Result<OwnProvider, ProviderError> {
        let Self { name, settings } = self;
        tracing::info!("people are known by {name} ({})", settings.issuer);
        let asked = Provider::new(settings)?;
        Ok(OwnProvider { name, asked })
    }
}

/// Why it is not clear which provider is meant.
#[derive(Debug, Error)]
pub(crate) enum ProviderUnclear {
    /// Some of it is there and some is not.
    #[error(
        "{set} is set, and {missing} is not. Signing in with a provider needs both: set {missing}, or take {set} out"
    )]
    Half {
        /// What is set.
        set: &'static str,
        /// What is missing.
        missing: &'static str,
    },
    /// The issuer is not one.
    #[error("{ISSUER}: {typed} {error}")]
    Issuer {
        /// As it was set.
        typed: String,
        /// Why.
        error: IssuerError,
    },
    /// Two secrets.
    #[error("both {CLIENT_SECRET} and {CLIENT_SECRET_FILE} are set: take one of them out")]
    TwoSecrets,
    /// The file cannot be read.
    #[error("{CLIENT_SECRET_FILE}: {} cannot be read: {error}", path.display())]
    SecretFile {
        /// Where it should be.
        path: PathBuf,
        /// Why.
        error: io::Error,
    },
    /// It holds nothing.
    #[error("{CLIENT_SECRET_FILE}: {} is empty: write the secret into it", .0.display())]
    EmptySecret(PathBuf),
    /// The proxy is not an address.
    #[error("{PROXY} is not an address: give one like http://proxy.example.org:3128")]
    Proxy,
}

/// The provider that the environment names, if it names one. What is set to nothing is not set.
pub(crate) fn chosen(
    environment: impl Fn(&str) -> Option<String>,
) -> Result<Option<ProviderChoice>, ProviderUnclear> {
    let read = |name: &str| {
        let value = environment(name)?.trim().to_owned();
        (!value.is_empty()).then_some(value)
    };
    let Some(set) = OURS.into_iter().find(|name| read(name).is_some()) else {
        return Ok(None);
    };
    let needed = |missing| read(missing).ok_or(ProviderUnclear::Half { set, missing });
    let typed = needed(ISSUER)?;
    let client_id = needed(CLIENT_ID)?;
    let issuer = Issuer::parse(&typed).map_err(|error| ProviderUnclear::Issuer { typed, error })?;
    let mut settings = ProviderSettings::new(issuer, client_id);
    settings.client_secret = secret(read(CLIENT_SECRET), read(CLIENT_SECRET_FILE))?;
    if let Some(claim) = read(GROUPS_CLAIM) {
        settings.groups_claim = claim;
    }
    if let Some(scopes) = read(SCOPES) {
        settings.scopes = scopes.split_whitespace().map(str::to_owned).collect();
    }
    if let Some(proxy) = read(PROXY).or_else(|| read("https_proxy")) {
        let proxy = Url::parse(&proxy).map_err(|_| ProviderUnclear::Proxy)?;
        settings.proxy = Some(proxy);
    }
    let name = read(NAME).unwrap_or_else(|| PLAIN_NAME.to_owned());
    Ok(Some(ProviderChoice { name, settings }))
}

fn secret(said: Option<String>, file: Option<String>) -> Result<Option<Secret>, ProviderUnclear> {
    match (said, file.map(PathBuf::from)) {
        (Some(_), Some(_)) => Err(ProviderUnclear::TwoSecrets),
        (Some(said), None) => Ok(Some(Secret::new(said))),
        (None, Some(path)) => match text_of(&path) {
            Ok(text) if text.trim().is_empty() => Err(ProviderUnclear::EmptySecret(path)),
            Ok(text) => Ok(Some(Secret::new(text.trim()))),
            Err(error) => Err(ProviderUnclear::SecretFile { path, error }),
        },
        (None, None) => Ok(None),
    }
}

fn text_of(path: &Path) -> io::Result<String> {
    let mut text = String::new();
    File::open(path)?
        .take(LONGEST_SECRET)
        .read_to_string(&mut text)?;
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    type Read = Result<Option<ProviderChoice>, ProviderUnclear>;

    const ENOUGH: [(&str, &str); 2] = [(ISSUER, "https://id.example.org"), (CLIENT_ID, "foothold")];

    fn read(set: &[(&str, &str)]) -> Read {
        chosen(|name| {
            let found = set.iter().rev().find(|(set, _)| *set == name);
            found.map(|(_, value)| (*value).to_owned())
        })
    }

    fn with(more: &[(&'static str, &'static str)]) -> Read {
        read(&[&ENOUGH, more].concat())
    }

    fn refused(read: Read) -> String {
        let refused = read.expect_err("it is not clear");
        refused.to_string()
    }

    #[test]
    fn nobody_need_have_a_provider() {
        assert!(read(&[]).unwrap().is_none());
        assert!(
            read(&[(ISSUER, ""), (PROXY, "http://proxy")])
                .unwrap()
                .is_none()
        );
    }

    #[test]
    fn an_issuer_and_a_client_are_enough() {
        let choice = with(&[]).unwrap().unwrap();
        assert_eq!(choice.name, "your organisation");
        assert_eq!(choice.settings.issuer.as_str(), "https://id.example.org");
        assert_eq!(choice.settings.groups_claim, "groups");
        assert_eq!(choice.settings.scopes, ["profile", "email"]);
        assert!(choice.settings.client_secret.is_none());
        assert!(choice.settings.proxy.is_none());
    }

    #[test]
    fn everything_else_can_be_said() {
        let choice = with(&[
            (NAME, "Example Council"),
            (CLIENT_SECRET, "hush"),
            (GROUPS_CLAIM, "roles"),
            (SCOPES, "profile  email groups"),
            (PROXY, "http://proxy.example.org:3128"),
        ]);
        let choice = choice.unwrap().unwrap();
        assert_eq!(choice.name, "Example Council");
        assert_eq!(choice.settings.groups_claim, "roles");
        assert_eq!(choice.settings.scopes, ["profile", "email", "groups"]);
        assert_eq!(choice.settings.client_secret.unwrap().reveal(), "hush");
        assert_eq!(choice.settings.proxy.unwrap().port(), Some(3128));
    }

    #[test]
    fn half_of_it_is_a_mistake_in_plain_words() {
        assert_eq!(
            refused(read(&[ENOUGH[0]])),
            "FOOTHOLD_OIDC_ISSUER is set, and FOOTHOLD_OIDC_CLIENT_ID is not. Signing in with a provider needs both: \
             set FOOTHOLD_OIDC_CLIENT_ID, or take FOOTHOLD_OIDC_ISSUER out"
        );
        let name_alone = refused(read(&[(NAME, "Example Council")]));
        assert!(
            name_alone.starts_with("FOOTHOLD_OIDC_NAME is set, and FOOTHOLD_OIDC_ISSUER is not.")
        );
        assert_eq!(
            refused(with(&[(ISSUER, "http://id.example.org")])),
            "FOOTHOLD_OIDC_ISSUER: http://id.example.org must begin with https://, since anyone on the way could change \
             what is said"
        );
        assert!(refused(with(&[(PROXY, "proxy")])).starts_with("HTTPS_PROXY is not an address"));
    }

    #[test]
    fn a_secret_is_read_from_its_file_and_never_told() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("secret");
        let file = path.to_str().unwrap();
        let with_file = |more: &[(&str, &str)]| {
            read(&[ENOUGH.as_slice(), &[(CLIENT_SECRET_FILE, file)], more].concat())
        };
        assert!(refused(with_file(&[])).contains("cannot be read"));
        std::fs::write(&path, "\n").unwrap();
        assert!(refused(with_file(&[])).ends_with("is empty: write the secret into it"));
        std::fs::write(&path, "hush\n").unwrap();
        let choice = with_file(&[]).unwrap().unwrap();
        assert!(!format!("{choice:?}").contains("hush"));
        assert_eq!(choice.settings.client_secret.unwrap().reveal(), "hush");
        let two = refused(with_file(&[(CLIENT_SECRET, "hush")]));
        assert!(two.starts_with("both ") && !two.contains("hush"));
    }
}
