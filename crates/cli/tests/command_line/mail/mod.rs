//! `foothold mail-test`, and the settings of email.

mod sending;
mod settings;

use std::process::Command;

use super::support::{Folder, Ran};

/// Runs the binary with these settings and no others.
fn run(folder: &Folder, arguments: &[&str], settings: &[(&str, &str)]) -> Ran {
    let mut command: Command = folder.command(arguments);
    let ours = std::env::vars_os().map(|(name, _)| name);
    for name in ours.filter(|name| name.to_string_lossy().starts_with("FOOTHOLD_")) {
        command.env_remove(name);
    }
    Ran::of(command.envs(settings.iter().copied()).output().unwrap())
}

/// Tries to send, with these settings beside the address of Foothold and the sender.
fn try_to_send(folder: &Folder, to: &str, settings: &[(&str, &str)]) -> Ran {
    let common = [
        ("FOOTHOLD_ADDRESS", "https://foothold.example.org"),
        ("FOOTHOLD_MAIL_FROM", "Foothold <foothold@example.org>"),
    ];
    run(folder, &["mail-test", to], &[&common, settings].concat())
}
