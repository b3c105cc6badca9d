//! Counting.

use std::time::{Duration, Instant};

/// How long each run lasts.
pub const LONG: Duration = Duration::from_secs(3);

/// A run in progress.
pub struct Run {
    start: Instant,
    processor: Duration,
}

/// What a run came to.
pub struct Figures {
    pub rate: f64,
    p50: Duration,
    p99: Duration,
    /// Processor time of each write, all threads together: the figure that a busy machine disturbs least.
    processor: Duration,
}

impl Run {
    pub fn begin() -> Self {
        Self { start: Instant::now(), processor: processor_time() }
    }

    pub fn start(&self) -> Instant {
        self.start
    }

    /// Of the time each write took.
    pub fn end(self, mut times: Vec<Duration>) -> Figures {
        let rate = times.len() as f64 / self.start.elapsed().as_secs_f64();
        let processor = (processor_time() - self.processor) / times.len() as u32;
        times.sort();
        let at = |part: usize| times[times.len() * part / 100];
        Figures { rate, p50: at(50), p99: at(99), processor }
    }
}

impl Figures {
    pub fn print(&self, what: &str) {
        let ms = |time: Duration| time.as_secs_f64() * 1e3;
        let (p50, p99, processor) = (ms(self.p50), ms(self.p99), ms(self.processor) * 1e3);
        println!("{what:<44} {:>9.0} {p50:>9.2} {p99:>9.2} {processor:>9.0}", self.rate);
    }
}

/// What this process has had of the processor so far, in the kernel's hundredths of a second.
fn processor_time() -> Duration {
    let stat = std::fs::read_to_string("/proc/self/stat").expect("Linux");
    let after_name = stat.rsplit(')').next().expect("fields");
    let ticks = |at: usize| after_name.split_whitespace().nth(at).and_then(|field| field.parse::<u64>().ok());
    Duration::from_millis(10 * (ticks(11).expect("user time") + ticks(12).expect("system time")))
}
