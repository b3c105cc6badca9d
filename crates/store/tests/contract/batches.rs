//! Writes that go together stay apart: what happens to one never happens to its neighbour.

use std::sync::mpsc;

use engine::answer::Said;
use engine::board::Change;
use store::{Detail, Held, Organisation, Store, StoreError, WriteTx};
use testkit::{Scratch, someone};

use crate::given::{
    an_organisation, answer, candidates, id, of_service, put, save, service, source,
};

crate::on_both!(
    a_refusal_does_not_undo_its_neighbours,
    a_panic_fails_only_its_own_write,
    a_database_error_fails_only_its_own_write,
    a_swallowed_error_is_never_kept_by_half,
    what_names_what_is_not_there_is_refused_even_if_it_comes_later,
    a_write_sees_those_before_it_in_the_same_batch,
    an_example_taken_away_and_made_again_in_one_batch_begins_anew,
    a_caller_that_goes_away_does_not_stop_its_neighbours,
);

/// A refusal that a caller makes up.
#[derive(Debug)]
enum Answered {
    Refused(&'static str),
    Failed(StoreError),
}

impl From<StoreError> for Answered {
    fn from(error: StoreError) -> Self {
        Self::Failed(error)
    }
}

/// A write that lasts until it is let go: what is asked meanwhile waits and then goes together.
fn hold_up(store: &Store, org: &Organisation) -> (mpsc::Sender<()>, impl Future<Output = ()>) {
    let (let_go, wait) = mpsc::channel();
    let (store, org) = (store.clone(), org.id.clone());
    let held_up = async move {
        let work = move |_: &mut WriteTx<'_>| {
            wait.recv().unwrap();
            Ok::<_, StoreError>(())
        };
        store.write(&org, someone(), work).await.unwrap();
    };
    (let_go, held_up)
}

async fn refuse(store: &Store, org: &Organisation, why: &'static str) -> Result<(), Answered> {
    let work = move |tx: &mut WriteTx<'_>| {
        tx.save(&put("refused"))?;
        Err(Answered::Refused(why))
    };
    store.write(&org.id, someone(), work).await
}

async fn a_refusal_does_not_undo_its_neighbours(scratch: Scratch) {
    let store = scratch.open();
    let org = an_organisation(&store).await;
    let (let_go, held_up) = hold_up(&store, &org);
    let (first, refused, last) = (
        save(&store, &org, vec![put("first")]),
        refuse(&store, &org, "not today"),
        save(&store, &org, vec![put("last")]),
    );
    let ((), first, refused, last, _) =
        tokio::join!(held_up, first, refused, last, async { let_go.send(()) });
    assert!(first.is_ok() && last.is_ok());
    match refused {
        Err(Answered::Refused(why)) => {
            assert_eq!(why, "not today", "the caller's own words come back");
        }
        Err(Answered::Failed(error)) => panic!("{error}"),
        Ok(()) => panic!("the refusal was lost"),
    }
    assert_eq!(candidates(&store, &org).await, ["first", "last"]);
    drop(store);
    assert_eq!(candidates(&scratch.open(), &org).await, ["first", "last"]);
}

async fn a_panic_fails_only_its_own_write(scratch: Scratch) {
    let store = scratch.open();
    let org = an_organisation(&store).await;
    let (let_go, held_up) = hold_up(&store, &org);
    let panics = store.write(&org.id, someone(), |tx| -> Result<(), StoreError> {
        tx.save(&put("half"))?;
        panic!("a mistake made on purpose");
    });
    let neighbours = (
        save(&store, &org, vec![put("first")]),
        save(&store, &org, vec![put("last")]),
    );
    let ((), first, panicked, last, _) =
        tokio::join!(held_up, neighbours.0, panics, neighbours.1, async {
            let_go.send(())
        });
    assert!(first.is_ok() && last.is_ok());
    let Err(StoreError::Panicked(said)) = panicked else {
        panic!("{panicked:?}")
    };
    assert_eq!(said, "a mistake made on purpose");
    assert_eq!(candidates(&store, &org).await, ["first", "last"]);
}

/// What the database refuses, and PostgreSQL may tell only at the end: to take out what is named.
async fn refused_by_the_database(store: &Store, org: &Organisation) -> Change {
    let named = vec![service(), of_service("named")];
    save(store, org, named).await.unwrap();
    Change::RemoveService(id("service"))
}

async fn a_database_error_fails_only_its_own_write(scratch: Scratch) {
    let store = scratch.open();
    let org = an_organisation(&store).await;
    let refused = refused_by_the_database(&store, &org).await;
    let (let_go, held_up) = hold_up(&store, &org);
    let (first, broken, last) = (
        save(&store, &org, vec![put("first")]),
        save(&store, &org, vec![put("half"), refused]),
        save(&store, &org, vec![put("last")]),
    );
    let ((), first, broken, last, _) =
        tokio::join!(held_up, first, broken, last, async { let_go.send(()) });
    assert!(first.is_ok() && last.is_ok());
    assert!(matches!(broken, Err(StoreError::Database(_))), "{broken:?}");
    assert_eq!(candidates(&store, &org).await, ["first", "last", "named"]);
}

async fn a_swallowed_error_is_never_kept_by_half(scratch: Scratch) {
    let store = scratch.open();
    let org = an_organisation(&store).await;
    let refused = refused_by_the_database(&store, &org).await;
    let careless = store.write(&org.id, someone(), move |tx| {
        tx.save(&put("half"))?;
        let _ = tx.save(&refused);
        Ok::<_, StoreError>(())
    });
    assert!(matches!(careless.await, Err(StoreError::Database(_))));
    assert_eq!(candidates(&store, &org).await, ["named"]);
}

async fn what_names_what_is_not_there_is_refused_even_if_it_comes_later(scratch: Scratch) {
    let store = scratch.open();
    let org = an_organisation(&store).await;
    let ann = Change::Source(source("ann"));
    save(&store, &org, vec![ann, put("here")]).await.unwrap();
    let about = |on: &str, who: &str| Change::Answer(id(on), answer(who, Said::Yes));
    let bob = Change::Source(source("bob"));
    for changes in [
        vec![about("later", "ann"), put("later")],
        vec![about("here", "bob"), bob],
        vec![of_service("later"), service()],
    ] {
        let refused = save(&store, &org, changes).await;
        assert!(
            matches!(refused, Err(StoreError::NotThere(_))),
            "{refused:?}"
        );
    }
    let described = store.write(&org.id, someone(), |tx| {
        tx.describe(&id("later"), Some(&Detail::parse("More").unwrap()))?;
        tx.save(&put("later"))
    });
    assert!(matches!(described.await, Err(StoreError::NotThere(_))));
    assert_eq!(candidates(&store, &org).await, ["here"]);
}

async fn a_write_sees_those_before_it_in_the_same_batch(scratch: Scratch) {
    let store = scratch.open();
    let org = an_organisation(&store).await;
    let (let_go, held_up) = hold_up(&store, &org);
    let count = |held: &Held| (held.revision, held.board.candidates.len());
    let looks = store.write(&org.id, someone(), move |tx| {
        let before = count(tx.held());
        tx.save(&put("second"))?;
        Ok::<_, StoreError>((before, count(tx.held()), tx.revision()))
    });
    let first = save(&store, &org, vec![put("first")]);
    let ((), first, seen, _) = tokio::join!(held_up, first, looks, async { let_go.send(()) });
    first.unwrap();
    assert_eq!(seen.unwrap(), ((2, 1), (2, 2), 3));
    assert_eq!(store.held(&org.id).await.unwrap().revision, 3);
}

async fn a_caller_that_goes_away_does_not_stop_its_neighbours(scratch: Scratch) {
    let store = scratch.open();
    let org = an_organisation(&store).await;
    let (let_go, held_up) = hold_up(&store, &org);
    let gone = async {
        let write = save(&store, &org, vec![put("asked for")]);
        tokio::select! { biased; _ = write => unreachable!(), () = std::future::ready(()) => {} }
    };
    let last = save(&store, &org, vec![put("last")]);
    let ((), (), last, _) = tokio::join!(held_up, gone, last, async { let_go.send(()) });
    last.unwrap();
    assert_eq!(candidates(&store, &org).await, ["asked for", "last"]);
}

async fn an_example_taken_away_and_made_again_in_one_batch_begins_anew(scratch: Scratch) {
    let store = scratch.open();
    let org = an_organisation(&store).await;
    for name in ["one", "two", "three"] {
        save(&store, &org, vec![put(name)]).await.unwrap();
    }
    let (let_go, held_up) = hold_up(&store, &org);
    let removed = store.remove_example(&org.id);
    let made = store.create(org.clone(), someone(), |tx| tx.save(&put("first")));
    let more = save(&store, &org, vec![put("second")]);
    let ((), removed, made, more, _) =
        tokio::join!(held_up, removed, made, more, async { let_go.send(()) });
    removed.and(made).and(more).unwrap();
    assert_eq!(candidates(&store, &org).await, ["first", "second"]);
    save(&store, &org, vec![put("third")]).await.unwrap();
    assert_eq!(candidates(&store, &org).await, ["first", "second", "third"]);
    let fresh = Store::look(scratch.location()).unwrap();
    assert_eq!(
        fresh.held(&org.id).await.unwrap(),
        store.held(&org.id).await.unwrap()
    );
}
