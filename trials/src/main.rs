//! `trials full`: every trial in full. `trials figures`: what we measure. Results go to a folder, and are told.

use clap::{Parser, Subcommand};
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;
use trials::report::results;
use trials::{Report, TrialError, plan};

/// Puts the built binary through its trials.
#[derive(Debug, Parser)]
struct Arguments {
    #[command(subcommand)]
    what: What,
    /// Where results go.
    #[arg(long, default_value = "bench/results", global = true)]
    results: PathBuf,
    /// What the results file is called: the day, for instance.
    #[arg(long, default_value = "latest", global = true)]
    label: String,
    /// Only trials whose name holds this.
    #[arg(long, default_value = "", global = true)]
    only: String,
    /// An empty PostgreSQL database, for what is measured on both.
    #[arg(long, global = true)]
    postgresql: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, Subcommand)]
enum What {
    /// Every trial in full: an hour or more.
    Full,
    /// Every trial in its short form: seconds.
    Short,
    /// Start, memory, pages and writes: a minute or two.
    Figures,
}

fn main() -> ExitCode {
    match run(&Arguments::parse()) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(error) => {
            // With nowhere left to say it, the exit code still tells.
            let _ = writeln!(std::io::stderr(), "{error}");
            ExitCode::from(3)
        }
    }
}

fn run(arguments: &Arguments) -> Result<bool, TrialError> {
    let (name, plan) = match arguments.what {
        What::Full => ("trials", plan::full()),
        What::Short => ("trials-short", plan::short()),
        What::Figures => ("figures", plan::figures(arguments.postgresql.clone())),
    };
    let mut reports: Vec<Report> = Vec::new();
    for (title, trial) in plan
        .into_iter()
        .filter(|(title, _)| title.contains(&arguments.only))
    {
        tell(&format!("\n{title} …"))?;
        let report = trial()?;
        tell(&report.told())?;
        reports.push(report);
    }
    let file = arguments
        .results
        .join(format!("{name}-{}.json", arguments.label));
    results::write(&file, &reports)?;
    let passed = reports.iter().filter(|report| report.passed()).count();
    tell(&format!(
        "\nWritten to {}\n{passed} passed, {} failed",
        file.display(),
        reports.len() - passed
    ))?;
    Ok(passed == reports.len())
}

fn tell(line: &str) -> Result<(), TrialError> {
    writeln!(std::io::stdout(), "{line}").map_err(TrialError::system("writing to the terminal"))
}
