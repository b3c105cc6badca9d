//! Through the store, as a page does it.

use std::time::Instant;

use store::{Location, Store, WriteTx};

use crate::board::{SOURCES, answer, by, candidate, organisation};
use crate::measure::{Figures, LONG, Run};

/// Several writers at once, each giving one answer after another.
pub fn measure(location: &Location, candidates: usize, writers: usize) -> Figures {
    let store = Store::open(location).expect("it opens");
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).build().expect("a runtime");
    runtime.block_on(async {
        store.held(&organisation()).await.expect("it is there");
        let run = Run::begin();
        let one = |number| tokio::spawn(write(store.clone(), candidates, number, writers, run.start()));
        let running: Vec<_> = (0..writers).map(one).collect();
        let mut times = Vec::new();
        for writer in running {
            times.extend(writer.await.expect("it writes"));
        }
        run.end(times)
    })
}

async fn write(store: Store, candidates: usize, first: usize, step: usize, start: Instant) -> Vec<std::time::Duration> {
    let (org, mut times, mut at) = (organisation(), Vec::new(), first);
    while start.elapsed() < LONG {
        let begun = Instant::now();
        // Each time round the board the other answer, so that every write changes something.
        let given = answer(at % SOURCES, at / candidates % 2 == 1);
        let id = candidate(at * 7 % candidates);
        let work = move |tx: &mut WriteTx<'_>| tx.answer(&id, given, None);
        store.write(&org, by(), work).await.expect("it is kept");
        times.push(begun.elapsed());
        at += step;
    }
    times
}
