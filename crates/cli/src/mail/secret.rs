//! Secrets, from a file or from the environment.

use std::path::Path;

use outside::Secret;

use super::fault::{Fault, Faults};

/// The variable of the mail server's password; the one of its file ends in `_FILE`.
pub(super) const PASSWORD: &str = "FOOTHOLD_SMTP_PASSWORD";
/// The variable of the key to GOV.UK Notify.
pub(super) const KEY: &str = "FOOTHOLD_NOTIFY_KEY";

/// The secret, from whichever of the two is set. The end of the line in a file is no part of it.
pub(super) fn read(name: &'static str, file: Option<&Path>, faults: &mut Faults) -> Option<Secret> {
    let said = std::env::var(name).ok().filter(|said| !said.is_empty());
    let file = file.filter(|path| !path.as_os_str().is_empty());
    match (said, file) {
        (None, None) => None,
        (Some(said), None) => Some(Secret::new(said)),
        (Some(_), Some(_)) => {
            faults.add(Fault::SecretTwice(name));
            None
        }
        (None, Some(file)) => of_file(name, file).map_err(|fault| faults.add(fault)).ok(),
    }
}

fn of_file(name: &'static str, file: &Path) -> Result<Secret, Fault> {
    let text = std::fs::read_to_string(file).map_err(|error| Fault::SecretFile {
        name,
        file: file.to_owned(),
        error,
    })?;
    match text.trim_end_matches(['\r', '\n']) {
        "" => Err(Fault::SecretEmpty {
            name,
            file: file.to_owned(),
        }),
        secret => Ok(Secret::new(secret)),
    }
}
