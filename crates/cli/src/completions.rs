//! `foothold completions`: what a shell needs to complete the commands.

use clap::{Args, CommandFactory as _};
use clap_complete::Shell;

use crate::arguments::Arguments;
use crate::output;
use crate::stop::{Ran, Stop};

/// Print what a shell needs to complete these commands.
#[derive(Args)]
#[command(after_help = "Examples:
  foothold completions bash > ~/.local/share/bash-completion/completions/foothold
  foothold completions fish > ~/.config/fish/completions/foothold.fish")]
pub(crate) struct Completions {
    /// The shell
    #[arg(value_enum)]
    shell: Shell,
}

impl Completions {
    /// Prints them.
    pub(crate) fn run(self) -> Ran {
        let mut script = Vec::new();
        clap_complete::generate(
            self.shell,
            &mut Arguments::command(),
            "foothold",
            &mut script,
        );
        let script = String::from_utf8(script).map_err(Stop::failed)?;
        output::text(&script)
    }
}
