//! Operations, each against a real scratch database.

#[cfg(test)]
mod answers;
#[cfg(test)]
mod archive;
#[cfg(test)]
mod archive_kept;
#[cfg(test)]
mod blind;
#[cfg(test)]
mod candidates;
#[cfg(test)]
mod council;
#[cfg(test)]
mod decisions;
#[cfg(test)]
mod discretion;
#[cfg(test)]
mod example;
#[cfg(test)]
mod exemplars;
#[cfg(test)]
mod groundwork;
#[cfg(test)]
mod import;
#[cfg(test)]
mod import_back;
#[cfg(test)]
mod import_existing;
mod import_stopped;
#[cfg(test)]
mod kept;
#[cfg(test)]
mod lessons;
#[cfg(test)]
mod lists;
#[cfg(test)]
mod mail;
#[cfg(test)]
mod named;
#[cfg(test)]
mod passkeys;
#[cfg(test)]
mod people;
#[cfg(test)]
mod playbook;
#[cfg(test)]
mod provider;
#[cfg(test)]
mod public;
#[cfg(test)]
mod rights;
#[cfg(test)]
mod rounds;
#[cfg(test)]
mod scene;
#[cfg(test)]
mod set_up;
#[cfg(test)]
mod sign_in;
#[cfg(test)]
mod starting;
#[cfg(test)]
mod streak;
#[cfg(test)]
mod suggestions;
#[cfg(test)]
mod tell;
#[cfg(test)]
mod ties;
#[cfg(test)]
mod tokens;
#[cfg(test)]
mod undo;
#[cfg(test)]
mod views;
#[cfg(test)]
mod waiting;
