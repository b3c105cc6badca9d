//! D1: what the server acknowledged is there after it was killed (SIGKILL) in the middle of writing.

use crate::error::TrialError;
use crate::http::{Connection, selector};
use crate::numbers::Numbers;
use crate::report::Report;
use crate::scratch::Scratch;
use crate::server::Server;
use crate::site::{self, PutForward};
use crate::threads::joined;
use scraper::Html;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

/// How long and how often.
#[derive(Debug, Clone, Copy)]
pub struct Size {
    /// How many times the server is killed.
    pub rounds: u64,
    /// The longest that it lives, in milliseconds; the shortest is a tenth of a second, or this if that is less.
    pub longest: u64,
}

/// A few seconds.
pub const SHORT: Size = Size {
    rounds: 20,
    longest: 250,
};
/// About an hour.
pub const FULL: Size = Size {
    rounds: 1_000,
    longest: 3_000,
};

/// How many write at once.
const WRITERS: u64 = 8;

/// What happens to the disk between the kill and the next start.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Disk {
    /// It keeps what it was told to keep.
    Keeps,
    /// It loses what was written last. The trial must catch that.
    Forgets,
}

/// One that the server said it has.
#[derive(Debug)]
struct Acknowledged {
    title: String,
    path: String,
}

/// Kills the server again and again while eight people write, and looks for what it had acknowledged.
///
/// # Errors
/// When the trial itself cannot be run.
pub fn run(size: Size, disk: Disk) -> Result<Report, TrialError> {
    let mut report = Report::of("D1 acknowledged writes after kill -9");
    let scratch = Scratch::new()?;
    let mut numbers = Numbers::from(1);
    let mut all = 0;
    // Ended gently, so that what a forgetful disk forgets is what was written under trial.
    site::new_site(&scratch)?.stop()?;
    for round in 0..size.rounds {
        let server = Server::start(&scratch.database())?;
        let lives = Duration::from_millis(numbers.between(size.longest.min(100), size.longest));
        let acknowledged = write_until_killed(server, round, lives)?;
        if disk == Disk::Forgets {
            scratch.forget_the_latest()?;
        }
        all += acknowledged.len();
        let server = Server::start(&scratch.database())?;
        look_for(&server, round, &acknowledged, &mut report)?;
        server.kill()?;
    }
    report.must(all > 0, || {
        "nothing was acknowledged, so nothing was tried".to_owned()
    });
    report.count("kills", usize::try_from(size.rounds).unwrap_or(usize::MAX));
    report.count("writes acknowledged", all);
    Ok(report)
}

fn write_until_killed(
    server: Server,
    round: u64,
    lives: Duration,
) -> Result<Vec<Acknowledged>, TrialError> {
    let killed = AtomicBool::new(false);
    thread::scope(|scope| {
        let writers: Vec<_> = (0..WRITERS)
            .map(|writer| {
                let line = server.connect();
                let killed = &killed;
                scope.spawn(move || write(line, round, writer, killed))
            })
            .collect();
        thread::sleep(lives);
        killed.store(true, Ordering::SeqCst);
        server.kill()?;
        let mut all = Vec::new();
        for writer in writers {
            all.extend(joined(writer)?);
        }
        Ok(all)
    })
}

/// Puts one after another forward until the line breaks, and keeps what was acknowledged.
fn write(
    mut line: Connection,
    round: u64,
    writer: u64,
    killed: &AtomicBool,
) -> Result<Vec<Acknowledged>, TrialError> {
    let mut acknowledged = Vec::new();
    let mut put_forward = match PutForward::begin(&mut line) {
        Ok(form) => form,
        // Killed before the form was read.
        Err(_) if killed.load(Ordering::SeqCst) => return Ok(acknowledged),
        Err(error) => return Err(error),
    };
    for number in 0.. {
        let title = format!("Round {round}, writer {writer}, number {number}");
        let request = put_forward.request(&title, round << 32 | writer << 24 | number);
        match line.send(&request) {
            Ok(answer) => {
                let path = site::taken(&title, &answer)?;
                acknowledged.push(Acknowledged { title, path });
            }
            Err(_) if killed.load(Ordering::SeqCst) => break,
            Err(error) => return Err(TrialError::line(title)(error)),
        }
    }
    Ok(acknowledged)
}

/// Each must be there, with the line of history that was written with it.
fn look_for(
    server: &Server,
    round: u64,
    acknowledged: &[Acknowledged],
    report: &mut Report,
) -> Result<(), TrialError> {
    let mut line = server.connect();
    for one in acknowledged {
        let answer = line.get(&one.path).map_err(TrialError::line(&one.path))?;
        let page = answer.text();
        if answer.status != 200 || !page.contains(&one.title) {
            report.fault(format!(
                "round {round}: lost: {} ({})",
                one.title, answer.status
            ));
        } else if !has_its_history(&page, &one.title) {
            report.fault(format!(
                "round {round}: half-made, without its history: {}",
                one.title
            ));
        }
    }
    Ok(())
}

/// Whether the page's history tells of this title: the line that was written in the same transaction.
fn has_its_history(page: &str, title: &str) -> bool {
    let page = Html::parse_document(page);
    let lines = selector("section[aria-labelledby=history] li");
    page.select(&lines)
        .any(|line| line.text().any(|text| text.contains(title)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_without_its_line_of_history_is_caught() {
        let page = |line: &str| {
            format!(
                "<h1>Damp homes</h1><section aria-labelledby=history><ol><li>{line}</ol></section>"
            )
        };
        assert!(has_its_history(
            &page("Put forward: Damp homes"),
            "Damp homes"
        ));
        assert!(!has_its_history(&page("Edited"), "Damp homes"));
        assert!(!has_its_history("<h1>Damp homes</h1>", "Damp homes"));
    }
}
