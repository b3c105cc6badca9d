//! What came of a trial: what it found wrong, and what it measured.

pub mod results;

use crate::numbers::figure;
use serde::Serialize;

/// One trial's result.
#[derive(Debug, Clone, Serialize)]
pub struct Report {
    /// Its number and name.
    pub trial: &'static str,
    /// What was wrong. Empty when it passed.
    pub faults: Vec<String>,
    /// What was counted or measured.
    pub figures: Vec<Figure>,
}

/// A figure, beside its bar where it has one. Bars are told, never a test: machines differ.
#[derive(Debug, Clone, Serialize)]
pub struct Figure {
    /// What was measured.
    pub what: String,
    /// How much.
    pub value: f64,
    /// In what.
    pub unit: &'static str,
    /// What it should be.
    pub bar: Option<&'static str>,
}

/// More faults than anyone reads.
const MOST_TOLD: usize = 20;

impl Report {
    /// Nothing found yet.
    pub fn of(trial: &'static str) -> Self {
        Self {
            trial,
            faults: Vec::new(),
            figures: Vec::new(),
        }
    }

    /// Notes something wrong.
    pub fn fault(&mut self, what: impl Into<String>) {
        self.faults.push(what.into());
    }

    /// Notes a fault unless this holds.
    pub fn must(&mut self, holds: bool, what: impl FnOnce() -> String) {
        if !holds {
            self.fault(what());
        }
    }

    /// Notes a figure without a bar.
    pub fn count(&mut self, what: impl Into<String>, value: usize) {
        self.figure(what, figure(value), "", None);
    }

    /// Notes a figure.
    pub fn figure(
        &mut self,
        what: impl Into<String>,
        value: f64,
        unit: &'static str,
        bar: Option<&'static str>,
    ) {
        self.figures.push(Figure {
            what: what.into(),
            value,
            unit,
            bar,
        });
    }

    /// Whether nothing was wrong.
    pub fn passed(&self) -> bool {
        self.faults.is_empty()
    }

    /// A few lines for a person.
    pub fn told(&self) -> String {
        let outcome = if self.passed() { "passed" } else { "FAILED" };
        let mut lines = vec![format!("{}: {outcome}", self.trial)];
        for fault in self.faults.iter().take(MOST_TOLD) {
            lines.push(format!("  fault: {fault}"));
        }
        if self.faults.len() > MOST_TOLD {
            lines.push(format!("  … and {} more", self.faults.len() - MOST_TOLD));
        }
        for figure in &self.figures {
            let bar = figure
                .bar
                .map(|bar| format!(" (bar: {bar})"))
                .unwrap_or_default();
            let value = (figure.value * 100.0).round() / 100.0;
            lines.push(format!("  {}: {value} {}{bar}", figure.what, figure.unit));
        }
        lines.join("\n")
    }
}
