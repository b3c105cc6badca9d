//! S4: how long a wrong passphrase takes tells nobody whether the name is known here.

use crate::error::TrialError;
use crate::http::{Connection, Request};
use crate::numbers::figure;
use crate::report::Report;
use crate::scratch::Scratch;
use crate::server::Server;
use crate::{site, ways_in};
use std::time::{Duration, Instant};

/// How much is tried.
#[derive(Debug, Clone, Copy)]
pub struct Size {
    /// Names of each kind.
    pub names: usize,
    /// What the times of two kinds may differ by, in parts of the shorter.
    pub most: f64,
}

/// A hundred tries of each kind. Beside other tests on few cores they tell that a hash is left out, and not more.
pub const SHORT: Size = Size {
    names: 10,
    most: 0.5,
};
/// A thousand tries of each kind.
pub const FULL: Size = Size {
    names: 100,
    most: 0.05,
};

/// Tries by one name: as many as are let through at once.
const BY_ONE_NAME: usize = 10;
/// What stands in front of each name, as long in each kind.
const KNOWN: &str = "known";
const NEW_HERE: &str = "newer";
const UNKNOWN: &str = "other";
/// The kinds, with what they are called.
const KINDS: [(&str, &str); 3] = [
    (KNOWN, "a known name, a wrong passphrase"),
    (UNKNOWN, "an unknown name"),
    (NEW_HERE, "a known name that has no passphrase"),
];

const PASSPHRASE: &str = "pebble tractor violin";
const WRONG: &str = "pebble tractor violas";

fn name(kind: &str, number: usize) -> String {
    format!("{kind}-{number:03}@trial.example")
}

/// Tries each name so often with a wrong passphrase, the kinds in turn, and compares how long they take.
///
/// # Errors
/// When the trial itself cannot be run.
pub fn run(size: Size) -> Result<Report, TrialError> {
    let scratch = Scratch::new()?;
    site::new_site(&scratch)?.stop()?;
    let server = Server::start_by(ways_in::behind_a_proxy()?, &scratch.database())?;
    ways_in::invited(&server, "member", &lines(NEW_HERE, size.names))?;
    let links = ways_in::invited(&server, "member", &lines(KNOWN, size.names))?;
    for link in &links {
        let mut line = ways_in::in_by(&server, link)?;
        let set = Request::post("/you/passphrase", &[("old", ""), ("new", PASSPHRASE)]);
        let answer = line.send(&set).map_err(TrialError::line(&set.path))?;
        site::taken(&set.path, &answer)?;
    }
    let mut report = compare(&server.stranger(), size)?;
    // From wherever it comes, one more is one too many: with the right one too.
    let more = attempt(&name(KNOWN, size.names - 1), PASSPHRASE);
    let answer = server.stranger().send(&more);
    let status = answer.map_err(TrialError::line(&more.path))?.status;
    report.must(status == 429, || {
        format!("after {BY_ONE_NAME} tries a name was answered {status}")
    });
    Ok(report)
}

/// A line for each of the people to invite: a name and an address.
fn lines(kind: &str, names: usize) -> String {
    let all = (0..names).map(|number| format!("Jo {number},{}", name(kind, number)));
    all.collect::<Vec<_>>().join("\n")
}

fn attempt(email: &str, passphrase: &str) -> Request {
    let fields = [("email", email), ("passphrase", passphrase), ("to", "")];
    ways_in::from_somewhere(Request::post("/sign-in", &fields))
}

/// The times of each kind, of which one try after the other was made.
///
/// # Errors
/// When the line breaks.
pub fn compare(line: &Connection, size: Size) -> Result<Report, TrialError> {
    let mut report = Report::of("S4 a wrong name and a wrong passphrase take as long");
    let mut line = line.clone();
    let mut took = [const { Vec::new() }; KINDS.len()];
    for number in 0..size.names * BY_ONE_NAME {
        for turn in 0..KINDS.len() {
            // None is always first: the one before leaves the machine warm.
            let at = (number + turn) % KINDS.len();
            let request = attempt(&name(KINDS[at].0, number / BY_ONE_NAME), WRONG);
            let began = Instant::now();
            let answer = line.send(&request).or_else(|_| line.send(&request));
            let status = answer.map_err(TrialError::line(&request.path))?.status;
            took[at].push(began.elapsed());
            report.must(status == 422, || {
                format!("{}: answered {status}", KINDS[at].1)
            });
        }
    }
    let mut centres = Vec::new();
    for ((_, kind), took) in KINDS.iter().zip(&mut took) {
        took.sort();
        let (median, mean) = (milliseconds(took[took.len() / 2]), mean_of_most(took));
        report.figure(format!("{kind}: half within"), median, "ms", None);
        report.figure(
            format!("{kind}: mean of all but the slowest tenth"),
            mean,
            "ms",
            None,
        );
        centres.push((median, mean));
    }
    report.count("tries of each kind", size.names * BY_ONE_NAME);
    let (known, others) = (centres[0], &centres[1..]);
    for ((_, kind), other) in KINDS[1..].iter().zip(others) {
        for (what, one, two) in [
            ("half within", known.0, other.0),
            ("mean", known.1, other.1),
        ] {
            let apart = apart(one, two);
            let what = format!("{kind}, against a known one: {what}");
            report.must(apart < size.most, || {
                format!("{what}: {:.1} % apart", apart * 100.0)
            });
            report.figure(what, apart * 100.0, "% apart", Some("under 5 %"));
        }
    }
    Ok(report)
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1_000.0
}

/// The slowest are those that something else on the machine stood in the way of.
fn mean_of_most(sorted: &[Duration]) -> f64 {
    let most = &sorted[..(sorted.len() * 9).div_ceil(10)];
    milliseconds(most.iter().sum()) / figure(most.len())
}

/// How far apart two are, in parts of the smaller.
fn apart(one: f64, two: f64) -> f64 {
    (one - two).abs() / one.min(two)
}
