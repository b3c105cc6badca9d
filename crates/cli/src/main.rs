//! The binary `foothold`: arguments, run, print, exit code.

mod address;
mod arguments;
mod backup;
mod check;
mod clock;
mod completions;
mod database;
mod decide;
mod demo;
mod export;
mod import;
mod mail;
mod mail_test;
mod output;
mod patience;
mod provider;
mod reading;
mod restore;
mod serve;
mod sign_in_link;
mod stop;
mod verify;

use std::process::ExitCode;

use clap::Parser as _;

use crate::arguments::Arguments;

/// Gives back what was freed: decision 0402.
#[cfg(all(unix, not(target_env = "musl")))]
#[global_allocator]
static MEMORY: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

fn main() -> ExitCode {
    match Arguments::parse().run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(stop) => stop.tell(),
    }
}
