//! Counting.

use std::time::{Duration, Instant};

/// How long each turn lasts.
pub const LONG: Duration = Duration::from_millis(400);

/// A turn in progress.
pub struct Turn {
    start: Instant,
    processor: Duration,
}

/// What a turn came to.
pub struct Figures {
    rate: f64,
    /// The greatest rate of any turn: the least disturbed.
    best: f64,
    p50: Duration,
    p99: Duration,
    /// Processor time of each write, all threads together: the figure that a busy machine disturbs least.
    processor: Duration,
}

/// Turns of the same thing.
#[derive(Default)]
pub struct Series(Vec<Figures>);

impl Turn {
    pub fn begin() -> Self {
        Self { start: Instant::now(), processor: processor_time() }
    }

    pub fn is_over(&self) -> bool {
        self.start.elapsed() >= LONG
    }

    /// Of the time each write took.
    pub fn end(self, mut times: Vec<Duration>) -> Figures {
        let rate = times.len() as f64 / self.start.elapsed().as_secs_f64();
        let processor = (processor_time() - self.processor) / times.len() as u32;
        times.sort();
        let at = |part: usize| times[times.len() * part / 100];
        Figures { rate, best: rate, p50: at(50), p99: at(99), processor }
    }
}

impl Figures {
    pub fn print_heading() {
        println!("{:<44} {:>9} {:>9} {:>9} {:>9} {:>9}", "", "writes/s", "best", "p50 ms", "p99 ms", "CPU µs");
    }

    pub fn print(&self, what: &str) {
        let ms = |time: Duration| time.as_secs_f64() * 1e3;
        let (p50, p99, processor) = (ms(self.p50), ms(self.p99), ms(self.processor) * 1e3);
        println!("{what:<44} {:>9.0} {:>9.0} {p50:>9.2} {p99:>9.2} {processor:>9.0}", self.rate, self.best);
    }
}

impl Series {
    pub fn push(&mut self, turn: Figures) {
        self.0.push(turn);
    }

    /// The middle of the turns, figure by figure.
    pub fn middle(&self) -> Figures {
        let of = |figure: fn(&Figures) -> Duration| middle(self.0.iter().map(|turn| figure(turn).as_secs_f64()));
        let time = |figure| Duration::from_secs_f64(of(figure));
        Figures {
            rate: middle(self.0.iter().map(|turn| turn.rate)),
            best: self.0.iter().map(|turn| turn.rate).fold(0.0, f64::max),
            p50: time(|turn| turn.p50),
            p99: time(|turn| turn.p99),
            processor: time(|turn| turn.processor),
        }
    }

    /// The middle of the rates in parts of a hundred of the other's rate in the same turn.
    pub fn percent_of(&self, other: &Self) -> f64 {
        middle(self.0.iter().zip(&other.0).map(|(one, other)| 100.0 * one.rate / other.rate))
    }
}

impl FromIterator<Figures> for Series {
    fn from_iter<I: IntoIterator<Item = Figures>>(turns: I) -> Self {
        Self(turns.into_iter().collect())
    }
}

fn middle(figures: impl Iterator<Item = f64>) -> f64 {
    let mut all: Vec<_> = figures.collect();
    all.sort_by(f64::total_cmp);
    all[all.len() / 2]
}

/// What this process has had of the processor so far, in the kernel's hundredths of a second.
fn processor_time() -> Duration {
    let stat = std::fs::read_to_string("/proc/self/stat").expect("Linux");
    let after_name = stat.rsplit(')').next().expect("fields");
    let ticks = |at: usize| after_name.split_whitespace().nth(at).and_then(|field| field.parse::<u64>().ok());
    Duration::from_millis(10 * (ticks(11).expect("user time") + ticks(12).expect("system time")))
}
