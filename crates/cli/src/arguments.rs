//! The commands, as typed.

use clap::{Parser, Subcommand};

use crate::backup::Backup;
use crate::check::Check;
use crate::completions::Completions;
use crate::decide::Decide;
use crate::demo::Demo;
use crate::export::Export;
use crate::import::ImportFiles;
use crate::mail_test::MailTest;
use crate::restore::Restore;
use crate::serve::Serve;
use crate::sign_in_link::SignInLink;
use crate::stop::Ran;
use crate::verify::Verify;

/// Helps an organisation that serves the public decide where to focus its service improvement efforts.
#[derive(Parser)]
#[command(name = "foothold", version, subcommand_required = true)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    command: Command,
}

/// One for each verb; each has a file of its own.
#[derive(Subcommand)]
enum Command {
    Decide(Decide),
    Check(Check),
    Verify(Verify),
    Serve(Serve),
    Import(ImportFiles),
    Export(Export),
    Backup(Backup),
    Restore(Restore),
    Demo(Demo),
    MailTest(MailTest),
    SignInLink(SignInLink),
    Completions(Completions),
}

impl Arguments {
    /// Does what was asked.
    pub(crate) fn run(self) -> Ran {
        match self.command {
            Command::Decide(decide) => decide.run(),
            Command::Check(check) => check.run(),
            Command::Verify(verify) => verify.run(),
            Command::Serve(serve) => serve.run(),
            Command::Import(import) => import.run(),
            Command::Export(export) => export.run(),
            Command::Backup(backup) => backup.run(),
            Command::Restore(restore) => restore.run(),
            Command::Demo(demo) => demo.run(),
            Command::MailTest(test) => test.run(),
            Command::SignInLink(link) => link.run(),
            Command::Completions(completions) => completions.run(),
        }
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::Arguments;

    #[test]
    fn the_arguments_do_not_contradict_one_another() {
        Arguments::command().debug_assert();
    }
}
