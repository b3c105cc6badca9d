//! Opening a file: one writer, nothing lost after a crash, nothing touched that is not ours.

use std::fs;
use std::path::Path;

use store::{Location, Store, StoreError};
use testkit::Scratch;

use crate::given::{an_organisation, candidates, put, save};

fn file(scratch: &Scratch) -> &Path {
    match scratch.location() {
        Location::File(path) => path,
        Location::Server(_) => panic!("a file was expected"),
    }
}

#[tokio::test]
async fn a_second_server_on_one_file_is_refused() {
    let scratch = Scratch::sqlite();
    let store = scratch.open();
    let Err(refused) = Store::open(scratch.location()) else {
        panic!("two servers on one file")
    };
    let StoreError::InUse { process, .. } = &refused else {
        panic!("{refused}")
    };
    assert_eq!(*process, Some(std::process::id()));
    assert!(
        refused.to_string().contains("stop that one first"),
        "{refused}"
    );
    drop(store);
    scratch.open();
}

#[tokio::test]
async fn what_was_acknowledged_survives_a_crash() {
    let scratch = Scratch::sqlite();
    let store = scratch.open();
    let org = an_organisation(&store).await;
    for number in 0..20 {
        save(&store, &org, vec![put(&format!("candidate {number:02}"))])
            .await
            .unwrap();
    }
    // The files as they are now, with the store still open: what a power cut would leave.
    let after = Scratch::sqlite();
    for end in ["", "-wal"] {
        let name = |path: &Path| format!("{}{end}", path.display());
        fs::copy(name(file(&scratch)), name(file(&after))).unwrap();
    }
    let recovered = after.open();
    assert_eq!(
        recovered.held(&org.id).await.unwrap(),
        store.held(&org.id).await.unwrap()
    );
    assert_eq!(candidates(&recovered, &org).await.len(), 20);
}

#[tokio::test]
async fn a_file_of_something_else_is_refused_and_left_alone() {
    let scratch = Scratch::sqlite();
    let bytes = b"Dear all,\nthis is not a database.\n".repeat(40);
    fs::write(file(&scratch), &bytes).unwrap();
    let Err(refused) = Store::open(scratch.location()) else {
        panic!("opened a letter")
    };
    assert!(
        matches!(
            refused,
            StoreError::Database(_) | StoreError::Unopened { .. }
        ),
        "{refused}"
    );
    assert_eq!(fs::read(file(&scratch)).unwrap(), bytes);
}

#[tokio::test]
async fn looking_makes_no_database() {
    let scratch = Scratch::sqlite();
    assert!(matches!(
        Store::look(scratch.location()),
        Err(StoreError::Missing(_))
    ));
    assert!(!file(&scratch).exists());
}

#[tokio::test]
async fn a_folder_that_is_not_there_is_named() {
    let scratch = Scratch::sqlite();
    let nowhere = file(&scratch)
        .with_file_name("no such folder")
        .join("foothold.sqlite3");
    let Err(refused) = Store::open(&Location::File(nowhere)) else {
        panic!("opened nowhere")
    };
    assert!(refused.to_string().contains("no such folder"), "{refused}");
}

#[test]
fn a_server_that_is_out_of_reach_is_said_without_the_password() {
    let nobody = "postgres://ann:s3cret@127.0.0.1:8229/foothold"
        .parse()
        .unwrap();
    let Err(refused) = Store::open(&nobody) else {
        panic!("nobody answers there")
    };
    let said = format!("{refused} {refused:?}");
    assert!(matches!(refused, StoreError::Unopened { .. }), "{said}");
    assert!(
        said.contains("127.0.0.1") && !said.contains("s3cret"),
        "{said}"
    );
}

#[test]
fn an_encrypted_connection_is_refused_rather_than_left_out() {
    let place = "postgres://ann@127.0.0.1:8229/foothold?sslmode=require"
        .parse()
        .unwrap();
    assert!(matches!(Store::open(&place), Err(StoreError::NoTls)));
}

#[cfg(unix)]
#[tokio::test]
async fn only_its_owner_can_read_a_database_or_a_backup() {
    use std::os::unix::fs::PermissionsExt;
    let scratch = Scratch::sqlite();
    let store = scratch.open();
    let org = an_organisation(&store).await;
    save(&store, &org, vec![put("one")]).await.unwrap();
    let folder = file(&scratch).parent().unwrap();
    store::back_up(scratch.location(), &folder.join("backup")).unwrap();
    let files: Vec<_> = fs::read_dir(folder).unwrap().flatten().collect();
    assert!(
        files.len() >= 4,
        "the database, its log, its lock, the backup: {files:?}"
    );
    for file in files {
        let mode = file.metadata().unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0, "{:?}", file.path());
    }
}
