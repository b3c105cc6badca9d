//! What the tests begin from.

use engine::answer::{Answer, Basis, Given, Reply, Said, Source, SourceKind};
use engine::board::Change;
use engine::candidate::Candidate;
use engine::condition::Condition;
use engine::id::Id;
use engine::people::Service;
use engine::text::{Name, Title};
use store::{Decision, Organisation, ReadTx, Store, StoreError};
use testkit::{organisation, someone};

/// An id.
pub(crate) fn id<Kind>(text: &str) -> Id<Kind> {
    Id::parse(text).unwrap()
}

/// A candidate with nothing but a title.
pub(crate) fn candidate(name: &str) -> Candidate {
    Candidate::new(
        id(name),
        Title::parse(&format!("Candidate {name}")).unwrap(),
    )
}

/// The change that puts a bare candidate.
pub(crate) fn put(name: &str) -> Change {
    Change::Candidate(candidate(name))
}

/// The service of the tests.
pub(crate) fn service() -> Change {
    let (id, name) = (id("service"), Name::parse("A service").unwrap());
    Change::Service(Service { id, name })
}

/// The change that puts a candidate of that service.
pub(crate) fn of_service(name: &str) -> Change {
    Change::Candidate(Candidate {
        service: Some(id("service")),
        ..candidate(name)
    })
}

/// A source.
pub(crate) fn source(name: &str) -> Source {
    Source {
        id: id(name),
        name: Name::parse(name).unwrap(),
        kind: SourceKind::Written,
    }
}

/// What a source says of interest.
pub(crate) fn answer(source: &str, said: Said) -> Answer {
    Answer {
        condition: Condition::Interest,
        team: None,
        source: id(source),
        reply: Reply::Whole(said),
        basis: Basis::FirstHand,
        given: Given::On("2026-05-01".parse().unwrap()),
    }
}

/// The organisation of the tests, made in this store and still empty.
pub(crate) async fn an_organisation(store: &Store) -> Organisation {
    let organisation = organisation();
    let made = store.create(organisation.clone(), someone(), |_| Ok::<_, StoreError>(()));
    made.await.unwrap();
    organisation
}

/// Saves changes in one write.
pub(crate) async fn save(
    store: &Store,
    org: &Organisation,
    changes: Vec<Change>,
) -> Result<(), StoreError> {
    let all =
        move |tx: &mut store::WriteTx<'_>| changes.iter().try_for_each(|change| tx.save(change));
    store.write(&org.id, someone(), all).await
}

/// Every decision. (As a function of its own because a method's path is less general than a closure asks.)
pub(crate) fn decisions(tx: &mut ReadTx<'_>) -> Result<Vec<Decision>, StoreError> {
    tx.decisions()
}

/// The ids of the candidates that a store holds now.
pub(crate) async fn candidates(store: &Store, org: &Organisation) -> Vec<String> {
    let held = store.held(&org.id).await.unwrap();
    let ids = held.board.candidates.iter().map(|held| held.id.to_string());
    ids.collect()
}
