//! Through the store, as a page does it.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use store::{Location, Store, WriteTx};
use tokio::runtime::Runtime;

use crate::board::{SOURCES, answer, by, candidate, organisation};
use crate::measure::{Figures, LONG, Turn};

/// An open store, and how often it was written to.
pub struct Through {
    store: Store,
    runtime: Runtime,
    candidates: usize,
    writes: Arc<AtomicUsize>,
}

impl Through {
    pub fn open(location: &Location, candidates: usize) -> Self {
        let begun = Instant::now();
        let store = Store::open(location).expect("it opens");
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).build().expect("a runtime");
        runtime.block_on(store.held(&organisation())).expect("it is there");
        println!("{candidates} candidates opened and loaded in {:.1} ms", begun.elapsed().as_secs_f64() * 1e3);
        Self { store, runtime, candidates, writes: Arc::default() }
    }

    /// Several writers at once, each giving one answer after another.
    pub fn turn(&self, writers: usize) -> Figures {
        self.runtime.block_on(async {
            let turn = Turn::begin();
            let one = |_| tokio::spawn(write(self.store.clone(), self.candidates, Arc::clone(&self.writes)));
            let running: Vec<_> = (0..writers).map(one).collect();
            let mut times = Vec::new();
            for writer in running {
                times.extend(writer.await.expect("it writes"));
            }
            turn.end(times)
        })
    }
}

async fn write(store: Store, candidates: usize, writes: Arc<AtomicUsize>) -> Vec<Duration> {
    let (org, mut times, start) = (organisation(), Vec::new(), Instant::now());
    while start.elapsed() < LONG {
        let at = writes.fetch_add(1, Ordering::Relaxed);
        // Each time round the board the other answer, so that every write changes something.
        let given = answer(at % SOURCES, at / candidates % 2 == 1);
        let id = candidate(at * 7 % candidates);
        let begun = Instant::now();
        let work = move |tx: &mut WriteTx<'_>| tx.answer(&id, given, None);
        store.write(&org, by(), work).await.expect("it is kept");
        times.push(begun.elapsed());
    }
    times
}
