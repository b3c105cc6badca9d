//! A small generator of load: so many connections, each asking again as soon as it is answered.

use crate::error::TrialError;
use crate::http::{Connection, Request};
use crate::numbers::figure;
use crate::server::Server;
use crate::threads::joined;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

/// What came of it.
#[derive(Debug)]
pub(super) struct Load {
    /// How long each answer took, shortest first.
    took: Vec<Duration>,
    /// How long it all took.
    lasted: Duration,
    /// Answers that were not what they should be.
    pub(super) wrong: usize,
}

impl Load {
    /// Answers in a second.
    pub(super) fn rate(&self) -> f64 {
        figure(self.took.len()) / self.lasted.as_secs_f64()
    }

    /// The time, in milliseconds, in which so many of a hundred answers came.
    pub(super) fn within(&self, of_a_hundred: usize) -> f64 {
        let last = self.took.len().saturating_sub(1);
        self.took
            .get(last * of_a_hundred / 100)
            .map_or(f64::NAN, |took| took.as_secs_f64() * 1_000.0)
    }
}

/// Sends what `ask(connection, number)` says, over so many connections, for so long.
///
/// # Errors
/// When a line breaks.
pub(super) fn load(
    server: &Server,
    connections: u64,
    lasting: Duration,
    right: u16,
    ask: impl Fn(u64) -> Result<Box<dyn FnMut(u64) -> Request>, TrialError> + Sync,
) -> Result<Load, TrialError> {
    let done = AtomicBool::new(false);
    let began = Instant::now();
    let lines: Vec<(Vec<Duration>, usize)> = thread::scope(|scope| {
        let lines: Vec<_> = (0..connections)
            .map(|connection| {
                let (line, ask, done) = (server.connect(), &ask, &done);
                scope.spawn(move || one_line(line, ask(connection)?, right, done))
            })
            .collect();
        thread::sleep(lasting);
        done.store(true, Ordering::Relaxed);
        lines
            .into_iter()
            .map(|line| joined(line))
            .collect::<Result<_, TrialError>>()
    })?;
    let lasted = began.elapsed();
    let wrong = lines.iter().map(|(_, wrong)| wrong).sum();
    let mut took: Vec<Duration> = lines.into_iter().flat_map(|(took, _)| took).collect();
    took.sort_unstable();
    Ok(Load {
        took,
        lasted,
        wrong,
    })
}

fn one_line(
    mut line: Connection,
    mut ask: Box<dyn FnMut(u64) -> Request>,
    right: u16,
    done: &AtomicBool,
) -> Result<(Vec<Duration>, usize), TrialError> {
    let (mut took, mut wrong) = (Vec::new(), 0);
    for number in 0.. {
        if done.load(Ordering::Relaxed) {
            break;
        }
        let request = ask(number);
        let began = Instant::now();
        let answer = line
            .send(&request)
            .map_err(TrialError::line(&request.path))?;
        took.push(began.elapsed());
        wrong += usize::from(answer.status != right);
    }
    Ok((took, wrong))
}
