//! Backups while others write, and putting them back.

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use store::{Location, Store, StoreError, back_up, restore};
use testkit::Scratch;

use crate::given::{an_organisation, candidates, put, save};

fn beside(scratch: &Scratch, name: &str) -> PathBuf {
    match scratch.location() {
        Location::File(path) => path.with_file_name(name),
        Location::Server(_) => panic!("a file was expected"),
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_backup_taken_while_others_write_holds_all_that_was_acknowledged_before_it() {
    let scratch = Scratch::sqlite();
    let store = scratch.open();
    let org = an_organisation(&store).await;
    // So many that reading them takes long enough to be written to meanwhile.
    let many = (0..3_000).map(|number| put(&format!("there before {number:04}")));
    save(&store, &org, many.collect()).await.unwrap();
    let acknowledged = Arc::new(AtomicUsize::new(0));
    let writer = {
        let (store, org, acknowledged) = (store.clone(), org.clone(), Arc::clone(&acknowledged));
        tokio::spawn(async move {
            for number in 0..400 {
                save(&store, &org, vec![put(&format!("{number:04}"))])
                    .await
                    .unwrap();
                acknowledged.fetch_add(1, Ordering::SeqCst);
            }
        })
    };
    for time in 0..5 {
        let (from, to) = (
            scratch.location().clone(),
            beside(&scratch, &format!("backup {time}")),
        );
        let before = acknowledged.load(Ordering::SeqCst);
        let copy = to.clone();
        tokio::task::spawn_blocking(move || back_up(&from, &copy))
            .await
            .unwrap()
            .unwrap();
        let restored = Location::File(beside(&scratch, &format!("restored {time}")));
        restore(&to, &restored).unwrap();
        let mut there = candidates(&Store::open(&restored).unwrap(), &org).await;
        assert_eq!(
            there.iter().filter(|id| id.starts_with("there")).count(),
            3_000
        );
        there.retain(|id| !id.starts_with("there"));
        assert!(there.len() >= before, "{} of {before}", there.len());
        let whole: Vec<_> = (0..there.len())
            .map(|number| format!("{number:04}"))
            .collect();
        assert_eq!(there, whole, "a backup is one state, without gaps");
    }
    writer.await.unwrap();
}

#[tokio::test]
async fn a_backup_is_one_file_and_equals_what_it_was_taken_from() {
    let scratch = Scratch::sqlite();
    let store = scratch.open();
    let org = an_organisation(&store).await;
    save(&store, &org, vec![put("one")]).await.unwrap();
    let file = beside(&scratch, "backup");
    let held = back_up(scratch.location(), &file).unwrap();
    let rows = |table: &str| {
        held.iter()
            .find(|held| held.table == table)
            .map(|held| held.rows)
    };
    assert_eq!(
        (rows("candidate"), rows("activity"), rows("answer")),
        (Some(1), Some(2), Some(0))
    );
    let names: Vec<_> = fs::read_dir(file.parent().unwrap())
        .unwrap()
        .flatten()
        .collect();
    let backups = names
        .iter()
        .filter(|name| name.file_name().to_string_lossy().starts_with("backup"));
    assert_eq!(backups.count(), 1);
    let again = back_up(
        &Location::File(file.clone()),
        &beside(&scratch, "backup of it"),
    )
    .unwrap();
    assert_eq!(again, held);
    let look = Store::look(&Location::File(file)).unwrap();
    assert_eq!(
        look.held(&org.id).await.unwrap(),
        store.held(&org.id).await.unwrap()
    );
}

#[tokio::test]
async fn nothing_is_ever_overwritten() {
    let scratch = Scratch::sqlite();
    an_organisation(&scratch.open()).await;
    for end in ["", "-wal", ".part"] {
        let (file, there) = (
            beside(&scratch, "new"),
            beside(&scratch, &format!("new{end}")),
        );
        fs::write(&there, "something").unwrap();
        let refused = back_up(scratch.location(), &file);
        assert!(
            matches!(&refused, Err(StoreError::Exists(path)) if *path == there),
            "{refused:?}"
        );
        assert_eq!(fs::read(&there).unwrap(), b"something");
        fs::remove_file(there).unwrap();
    }
    let own = restore(&beside(&scratch, "foothold.sqlite3"), scratch.location());
    assert!(matches!(own, Err(StoreError::Exists(_))));
}

#[tokio::test]
async fn a_damaged_backup_is_named_and_nothing_is_left_of_it() {
    let scratch = Scratch::sqlite();
    let store = scratch.open();
    let org = an_organisation(&store).await;
    let many = (0..200)
        .map(|number| put(&format!("candidate {number}")))
        .collect();
    save(&store, &org, many).await.unwrap();
    let file = beside(&scratch, "backup");
    back_up(scratch.location(), &file).unwrap();
    let mut bytes = fs::read(&file).unwrap();
    let middle = bytes.len() / 2 / 4096 * 4096;
    bytes[middle..middle + 64].fill(0xff);
    fs::write(&file, bytes).unwrap();
    let to = beside(&scratch, "restored");
    assert!(restore(&file, &Location::File(to.clone())).is_err());
    assert!(!to.exists() && !beside(&scratch, "restored.part").exists());
}

#[test]
fn what_is_no_backup_is_refused() {
    let scratch = Scratch::sqlite();
    let nothing = back_up(scratch.location(), &beside(&scratch, "backup"));
    assert!(
        matches!(nothing, Err(StoreError::Missing(_))),
        "{nothing:?}"
    );
    let letter = beside(&scratch, "letter");
    fs::write(&letter, "Dear all,").unwrap();
    assert!(restore(&letter, scratch.location()).is_err());
    let server = "postgres://ann@127.0.0.1:8229/foothold".parse().unwrap();
    assert!(matches!(
        back_up(&server, &letter),
        Err(StoreError::UsePgDump(_))
    ));
    assert!(matches!(
        restore(&letter, &server),
        Err(StoreError::UsePgDump(_))
    ));
}
