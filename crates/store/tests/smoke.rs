//! The shortest way through the store.

use engine::board::Change;
use engine::candidate::Candidate;
use engine::id::Id;
use engine::text::Title;
use store::{Place, Store, StoreError};
use testkit::{Scratch, organisation, someone};

#[tokio::test]
async fn what_is_written_is_there_after_opening_again() {
    let scratch = Scratch::sqlite();
    let org = organisation();
    let store = scratch.open();
    store
        .create(org.clone(), someone(), |_| Ok::<_, StoreError>(()))
        .await
        .unwrap();
    let title = Title::parse("Ünï <b>'x'</b>").unwrap();
    let candidate = Candidate::new(Id::parse("c1").unwrap(), title);
    store
        .write(&org.id, someone(), |tx| {
            tx.save(&Change::Candidate(candidate))
        })
        .await
        .unwrap();
    let held = store.held(&org.id).await.unwrap();
    assert_eq!((held.revision, held.board.candidates.len()), (2, 1));
    drop(store);

    let store = scratch.open();
    assert_eq!(store.held(&org.id).await.unwrap(), held);
    let look = Store::look(scratch.location()).unwrap();
    assert_eq!(look.held(&org.id).await.unwrap(), held);
    let lines = look
        .read(&org.id, |tx| tx.latest_activity(Place::END, 10))
        .await
        .unwrap();
    assert_eq!(lines.len(), 2);
}
