//! What a server writes to its log. A pipe that nobody empties would stop it once it is full.

use std::io::{BufRead as _, BufReader, Read};
use std::sync::{Arc, Mutex, PoisonError};

/// Of the lines that tell of something wrong, so many are kept.
const MOST_KEPT: usize = 100;

/// Those lines of a log that tell of something wrong.
#[derive(Debug, Clone, Default)]
pub(super) struct Said(Arc<Mutex<Vec<String>>>);

impl Said {
    /// Reads until the server ends, on a thread of its own.
    pub(super) fn keep(&self, from: impl Read + Send + 'static) {
        let kept = self.clone();
        std::thread::spawn(move || {
            let lines = BufReader::new(from).split(b'\n');
            for line in lines.map_while(Result::ok) {
                kept.hear(&String::from_utf8_lossy(&line));
            }
        });
    }

    fn hear(&self, line: &str) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if is_wrong(line) && kept.len() < MOST_KEPT {
            kept.push(line.to_owned());
        }
    }

    /// What was kept.
    pub(super) fn wrong(&self) -> Vec<String> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.clone()
    }
}

/// Whether a line tells of a panic or of a failure of ours. What was only refused is a warning at most.
fn is_wrong(line: &str) -> bool {
    line.contains("panicked") || line.contains("ERROR")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn panics_and_failures_are_kept_and_nothing_else() {
        let said = Said::default();
        said.hear("thread 'main' panicked at src/lib.rs:1:1:");
        said.hear("2026-11-28T10:00:00Z  WARN web: refused");
        said.hear("2026-11-28T10:00:00Z ERROR web: failed");
        assert_eq!(said.wrong().len(), 2);
    }
}
