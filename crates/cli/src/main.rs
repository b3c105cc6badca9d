//! The binary `foothold`: arguments, run, print, exit code.

mod arguments;
mod clock;
mod database;
mod output;
mod serve;
mod stop;

use std::process::ExitCode;

use clap::Parser as _;

use crate::arguments::Arguments;

fn main() -> ExitCode {
    match Arguments::parse().run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(stop) => stop.tell(),
    }
}
