//! Reading by key.

use engine::text::Name;
use store::{Detail, Store, StoreError};
use testkit::{Scratch, someone};

use crate::given::{an_organisation, decisions, id, put, save};

crate::on_both!(
    a_detail_comes_back_as_it_was_written,
    a_panic_while_reading_fails_only_its_own_reading,
    what_was_opened_to_read_cannot_write,
    a_well_store_says_so,
);

async fn a_detail_comes_back_as_it_was_written(scratch: Scratch) {
    let store = scratch.open();
    let org = an_organisation(&store).await;
    save(&store, &org, vec![put("one")]).await.unwrap();
    let long = Detail::parse(&"Zeile\tmit 'Umlaut' ä, $1 and 日本\n".repeat(4_000)).unwrap();
    let detail = long.clone();
    store
        .write(&org.id, someone(), move |tx| {
            tx.describe(&id("one"), Some(&detail))
        })
        .await
        .unwrap();
    let read = || store.read(&org.id, |tx| tx.detail(&id("one")));
    assert_eq!(read().await.unwrap(), Some(long));
    store
        .write(&org.id, someone(), |tx| tx.describe(&id("one"), None))
        .await
        .unwrap();
    assert_eq!(read().await.unwrap(), None);
}

async fn a_panic_while_reading_fails_only_its_own_reading(scratch: Scratch) {
    let store = scratch.open();
    let org = an_organisation(&store).await;
    for _ in 0..5 {
        let panicked = store
            .read(&org.id, |_| -> Result<(), StoreError> {
                panic!("on purpose")
            })
            .await;
        assert!(matches!(panicked, Err(StoreError::Panicked(_))));
    }
    assert!(store.read(&org.id, decisions).await.unwrap().is_empty());
}

async fn what_was_opened_to_read_cannot_write(scratch: Scratch) {
    let store = scratch.open();
    let org = an_organisation(&store).await;
    let look = Store::look(scratch.location()).unwrap();
    let refused = save(&look, &org, vec![put("one")]).await;
    assert!(matches!(refused, Err(StoreError::LookingOnly)));
    save(&store, &org, vec![put("one")]).await.unwrap();
    let seen = look.held(&org.id).await.unwrap();
    assert_eq!(
        seen,
        store.held(&org.id).await.unwrap(),
        "and sees what is written meanwhile"
    );
}

async fn a_well_store_says_so(scratch: Scratch) {
    let store = scratch.open();
    store.is_well().await.unwrap();
    let nowhere = id(Name::parse("nowhere").unwrap().as_str());
    assert!(matches!(
        store.held(&nowhere).await,
        Err(StoreError::NoOrganisation(_))
    ));
}
