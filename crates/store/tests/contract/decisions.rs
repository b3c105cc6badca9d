//! Decisions: numbered, superseded, never changed.

use store::{FaultKind, NewDecision, Store, StoreError, WriteTx};
use testkit::{Scratch, organisation, someone};

use crate::given::{an_organisation, decisions, id};

crate::on_both!(
    a_decision_is_kept_as_it_was_sealed,
    a_sealed_decision_cannot_be_sealed_again,
    a_decision_is_superseded_once,
);

fn decision(name: &str, number: i64, supersedes: Option<&str>) -> NewDecision {
    NewDecision {
        id: id(name),
        number,
        sealed: format!("{{\"sealed\": \"{name} ' $1 ä\"}}\n"),
        digest: format!("digest of {name}"),
        look_again: Some("2027-01-31".parse().unwrap()),
        supersedes: supersedes.map(id),
    }
}

fn next_number(tx: &mut WriteTx<'_>) -> Result<i64, StoreError> {
    tx.next_decision_number()
}

async fn record(store: &Store, decision: NewDecision) -> Result<(), StoreError> {
    store
        .write(&organisation().id, someone(), move |tx| {
            tx.record(&decision)
        })
        .await
}

async fn sealed(store: &Store, name: &'static str) -> Option<String> {
    store
        .read(&organisation().id, move |tx| tx.sealed(&id(name)))
        .await
        .unwrap()
}

async fn a_decision_is_kept_as_it_was_sealed(scratch: Scratch) {
    let store = scratch.open();
    let org = an_organisation(&store).await;
    let next = || store.write(&org.id, someone(), next_number);
    assert_eq!(next().await.unwrap(), 1);
    record(&store, decision("first", 1, None)).await.unwrap();
    assert_eq!(next().await.unwrap(), 2);
    record(&store, decision("second", 2, Some("first")))
        .await
        .unwrap();
    let all = store.read(&org.id, decisions).await.unwrap();
    let [second, first] = all.as_slice() else {
        panic!("{all:?}")
    };
    assert_eq!(
        (first.number, second.number),
        (1, 2),
        "the latest comes first"
    );
    assert_eq!(
        (&first.superseded_by, &second.supersedes),
        (&Some(id("second")), &Some(id("first")))
    );
    assert_eq!(
        (first.look_again, first.sealed_at),
        (Some("2027-01-31".parse().unwrap()), someone().at)
    );
    assert_eq!(
        sealed(&store, "first").await,
        Some(decision("first", 1, None).sealed)
    );
    assert_eq!(sealed(&store, "none").await, None);
}

async fn a_sealed_decision_cannot_be_sealed_again(scratch: Scratch) {
    let store = scratch.open();
    an_organisation(&store).await;
    record(&store, decision("first", 1, None)).await.unwrap();
    let again = NewDecision {
        sealed: "other words".to_owned(),
        ..decision("first", 2, None)
    };
    let refused = record(&store, again).await.unwrap_err();
    assert_eq!(refused.kind(), Some(FaultKind::Taken), "{refused}");
    let number = record(&store, decision("second", 1, None))
        .await
        .unwrap_err();
    assert_eq!(number.kind(), Some(FaultKind::Taken), "{number}");
    assert_eq!(
        sealed(&store, "first").await,
        Some(decision("first", 1, None).sealed)
    );
}

async fn a_decision_is_superseded_once(scratch: Scratch) {
    let store = scratch.open();
    an_organisation(&store).await;
    record(&store, decision("first", 1, None)).await.unwrap();
    record(&store, decision("second", 2, Some("first")))
        .await
        .unwrap();
    let refused = record(&store, decision("third", 3, Some("first")))
        .await
        .unwrap_err();
    assert_eq!(refused.kind(), Some(FaultKind::Taken), "{refused}");
    let nothing = record(&store, decision("third", 3, Some("never"))).await;
    assert!(
        matches!(nothing, Err(StoreError::Database(_))),
        "{nothing:?}"
    );
}

/// The one statement that changes lines of activity: what they tell, and neither which there are, nor whose, nor when.
const ERASES: &str = "UPDATE activity SET content_before = $4, content_after = $5 \\ WHERE organisation_id = $1 AND revision = $2 AND line = $3\"";

/// The store has no statement that could change a decision, and one that changes lines of activity, for erasing a person
/// alone. This file keeps it so.
#[test]
fn no_statement_changes_a_decision_and_one_changes_activity_lines_to_erase() {
    let sources = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let (mut read, mut changing, mut asking) = (0, Vec::new(), Vec::new());
    for file in std::fs::read_dir(sources)
        .unwrap()
        .flatten()
        .filter(|file| file.path().is_file())
    {
        let name = file.file_name().into_string().unwrap();
        let text = std::fs::read_to_string(file.path()).unwrap();
        let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(!words.contains("UPDATE decision"), "{name}");
        let changes = words.matches("UPDATE activity").count();
        assert_eq!(changes, words.matches(ERASES).count(), "{name}");
        changing.extend((0..changes).map(|_| name.clone()));
        asking.extend(words.contains("activity::rewrite(").then(|| name.clone()));
        read += 1;
    }
    assert!(read > 20, "the store's own files were not found");
    assert_eq!(
        (changing, asking),
        (vec!["activity.rs".to_owned()], vec!["erase.rs".to_owned()])
    );
}
