//! Counts how often something can be done in a second; the median of the runs is shown.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

/// How long each thing is done for.
const LONG: Duration = Duration::from_secs(2);

/// Rates by what was measured and by whom.
#[derive(Default)]
pub struct Table(BTreeMap<(&'static str, &'static str), Vec<f64>>);

impl Table {
    /// Does it again and again, handing in the number of the time.
    pub fn rate(&mut self, what: &'static str, who: &'static str, mut work: impl FnMut(i64)) {
        (0..20).for_each(&mut work);
        let (start, mut times) = (Instant::now(), 0);
        while start.elapsed() < LONG {
            work(times);
            times += 1;
        }
        let rate = times as f64 / start.elapsed().as_secs_f64();
        self.0.entry((what, who)).or_default().push(rate);
    }

    /// One line for each.
    pub fn print(mut self) {
        for ((what, who), rates) in &mut self.0 {
            rates.sort_by(f64::total_cmp);
            let (least, middle, most) = (rates[0], rates[rates.len() / 2], rates[rates.len() - 1]);
            println!("{what:34} {who:34} {middle:>9.0} /s   ({least:.0}–{most:.0})");
        }
    }
}
