//! An import tells how far it is, and stops where it is asked to.

use std::thread;

use operations::Refusal;
use operations::import::{Kind, Progress, Saved, save};

use crate::council::{Council, refused};
use crate::import::{import, list};

/// A list that takes long enough to be stopped half way.
fn long(rows: usize) -> String {
    let row = |row| format!("Request {row},parked,Post room,yes\n");
    let headings = "title,status,teams,interest\n".to_owned();
    std::iter::once(headings)
        .chain((0..rows).map(row))
        .collect()
}

async fn brought(
    council: &mut Council,
    text: &str,
    progress: &Progress,
) -> operations::Done<Saved> {
    let import = import(Kind::Candidates, "years.csv", text);
    save(&council.foothold, &mut council.act, import, progress).await
}

#[tokio::test]
async fn every_row_is_counted_whatever_becomes_of_it() {
    let mut council = Council::new().await;
    for _ in 0..2 {
        let progress = Progress::default();
        assert_eq!(progress.rows(), 0);
        let (import, rows) = (list(), list().rows());
        let saved = save(&council.foothold, &mut council.act, import, &progress).await;
        saved.unwrap();
        assert_eq!((progress.rows(), rows), (2, 2));
    }
}

#[tokio::test]
async fn one_that_is_stopped_half_way_leaves_nothing() {
    const ROWS: usize = 20_000;
    let mut council = Council::new().await;
    let before = council.view().await;
    let progress = Progress::default();
    let watched = progress.clone();
    let watching = thread::spawn(move || {
        while watched.rows() < 1_000 {
            thread::yield_now();
        }
        watched.stop();
    });
    let told = refused(brought(&mut council, &long(ROWS), &progress).await);
    watching.join().unwrap();
    assert!(matches!(told, Refusal::Stopped));
    assert!(
        (1_000..ROWS).contains(&progress.rows()),
        "{}",
        progress.rows()
    );
    let after = council.view().await;
    assert_eq!(after.revision(), before.revision());
    assert_eq!(after.board(), before.board());

    // Nothing of it is in the way of the next.
    let all = brought(&mut council, &long(50), &Progress::default()).await;
    assert_eq!(all.unwrap().counts.added, 50);
    let view = council.view().await;
    assert_eq!(view.revision(), before.revision() + 1);
    assert_eq!(view.board().teams.len(), 1);
}

#[tokio::test]
async fn one_that_was_stopped_before_its_turn_does_not_begin() {
    let mut council = Council::new().await;
    let progress = Progress::default();
    progress.stop();
    let told = refused(brought(&mut council, &long(3), &progress).await);
    assert!(matches!(told, Refusal::Stopped));
    assert_eq!(progress.rows(), 0);
}
