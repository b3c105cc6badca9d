//! Organisations: made, renamed, listed, kept apart, and the example taken away whole.

use engine::answer::Said;
use engine::board::Change;
use engine::text::Name;
use store::{Colour, Held, NewDecision, Organisation, Place, Store, StoreError, WriteTx, Zone};
use testkit::{Scratch, organisation, someone};

use crate::given::{an_organisation, answer, candidates, id, put, save, source};

crate::on_both!(
    an_organisation_is_made_whole_or_not_at_all,
    an_id_is_never_used_for_a_second_organisation,
    what_is_said_of_an_organisation_can_change,
    nothing_crosses_between_organisations,
    the_example_goes_without_a_trace,
    only_the_example_can_be_taken_away,
);

fn other() -> Organisation {
    Organisation {
        id: id("another"),
        example: false,
        ..organisation()
    }
}

async fn an_organisation_is_made_whole_or_not_at_all(scratch: Scratch) {
    let store = scratch.open();
    let half = store.create(organisation(), someone(), |tx| {
        tx.save(&put("one"))?;
        Err::<(), _>(StoreError::LookingOnly)
    });
    assert!(half.await.is_err());
    assert!(store.organisations().await.unwrap().is_empty());
    assert!(matches!(
        store.held(&organisation().id).await,
        Err(StoreError::NoOrganisation(_))
    ));
    store
        .create(organisation(), someone(), |tx| tx.save(&put("one")))
        .await
        .unwrap();
    assert_eq!(candidates(&store, &organisation()).await, ["one"]);
}

async fn an_id_is_never_used_for_a_second_organisation(scratch: Scratch) {
    let store = scratch.open();
    let org = an_organisation(&store).await;
    save(&store, &org, vec![put("one")]).await.unwrap();
    let again = store
        .create(organisation(), someone(), |_| Ok::<_, StoreError>(()))
        .await;
    assert!(
        matches!(again, Err(StoreError::OrganisationExists(_))),
        "{again:?}"
    );
    assert_eq!(candidates(&store, &org).await, ["one"]);
}

async fn what_is_said_of_an_organisation_can_change(scratch: Scratch) {
    let store = scratch.open();
    let org = an_organisation(&store).await;
    let changed = Organisation {
        name: Name::parse("Another name").unwrap(),
        colour: Colour::parse("#00FF7f").unwrap(),
        logo: Some("data:image/png;base64,AAAA".into()),
        zone: Zone::parse("America/Toronto").unwrap(),
        ..org.clone()
    };
    let new = Organisation {
        id: id("ignored"),
        example: false,
        ..changed.clone()
    };
    store
        .write(&org.id, someone(), move |tx| tx.organisation(&new))
        .await
        .unwrap();
    assert_eq!(store.held(&org.id).await.unwrap().organisation, changed);
    assert_eq!(store.organisations().await.unwrap().first(), Some(&changed));
    let fresh = Store::look(scratch.location()).unwrap();
    assert_eq!(fresh.held(&org.id).await.unwrap().organisation, changed);
}

async fn nothing_crosses_between_organisations(scratch: Scratch) {
    let store = scratch.open();
    let org = an_organisation(&store).await;
    store
        .create(other(), someone(), |tx| tx.save(&put("theirs")))
        .await
        .unwrap();
    save(&store, &org, vec![put("ours")]).await.unwrap();
    assert_eq!(candidates(&store, &org).await, ["ours"]);
    assert_eq!(candidates(&store, &other()).await, ["theirs"]);
    let lines = store
        .read(&org.id, |tx| tx.activity_since(Place::START, 10))
        .await
        .unwrap();
    assert!(lines.iter().all(|line| line.subject.id != "theirs"));
    let answer = Change::Answer(id("theirs"), answer("ann", Said::Yes));
    let across = save(&store, &org, vec![Change::Source(source("ann")), answer]).await;
    assert!(matches!(across, Err(StoreError::NotThere(_))));
}

/// A row in every table.
fn fill(tx: &mut WriteTx<'_>) -> Result<(), StoreError> {
    use engine::people::{Group, Service, Team};
    let name = Name::parse("Housing").unwrap();
    tx.save(&Change::Settings(engine::settings::Settings {
        limit: 1,
        ..Default::default()
    }))?;
    tx.save(&Change::Service(Service {
        id: id("s"),
        name: name.clone(),
    }))?;
    tx.save(&Change::Team(Team {
        id: id("t"),
        name: name.clone(),
        room: None,
    }))?;
    tx.save(&Change::Group(Group {
        id: id("g"),
        name: name.clone(),
    }))?;
    tx.save(&Change::Source(source("ann")))?;
    let mut candidate = crate::given::candidate("one");
    (candidate.service, candidate.teams) = (Some(id("s")), vec![id("t")]);
    (candidate.groups, candidate.needs) = (vec![id("g")], vec![name]);
    tx.save(&Change::Candidate(candidate))?;
    tx.describe(&id("one"), Some(&"More".to_owned().try_into().unwrap()))?;
    tx.save(&Change::Answer(id("one"), answer("ann", Said::Yes)))?;
    tx.once("kind", "form", |_| Ok::<_, StoreError>(String::new()))?;
    let (sealed, digest) = ("{}".to_owned(), "digest".to_owned());
    let (look_again, supersedes) = (None, None);
    tx.record(&NewDecision {
        id: id("d"),
        number: 1,
        sealed,
        digest,
        look_again,
        supersedes,
    })
}

async fn the_example_goes_without_a_trace(scratch: Scratch) {
    let store = scratch.open();
    store.create(organisation(), someone(), fill).await.unwrap();
    store.create(other(), someone(), fill).await.unwrap();
    let theirs = store.held(&other().id).await.unwrap();
    store.remove_example(&organisation().id).await.unwrap();
    assert_eq!(store.organisations().await.unwrap(), [other()]);
    assert!(matches!(
        store.held(&organisation().id).await,
        Err(StoreError::NoOrganisation(_))
    ));
    let lines = store
        .read(&organisation().id, |tx| tx.activity_since(Place::START, 10))
        .await;
    assert!(lines.unwrap().is_empty());
    assert_eq!(
        store.held(&other().id).await.unwrap(),
        theirs,
        "nobody else loses anything"
    );
    let fresh = Store::look(scratch.location()).unwrap();
    assert_eq!(fresh.held(&other().id).await.unwrap(), theirs);
    // The same example again begins from nothing.
    store
        .create(organisation(), someone(), |_| Ok::<_, StoreError>(()))
        .await
        .unwrap();
    let Held {
        revision, board, ..
    } = &*store.held(&organisation().id).await.unwrap();
    assert_eq!(
        (*revision, board.candidates.len(), board.settings.limit),
        (1, 0, 3)
    );
}

async fn only_the_example_can_be_taken_away(scratch: Scratch) {
    let store = scratch.open();
    store.create(other(), someone(), fill).await.unwrap();
    let refused = store.remove_example(&other().id).await;
    assert!(
        matches!(refused, Err(StoreError::NotTheExample(_))),
        "{refused:?}"
    );
    assert_eq!(candidates(&store, &other()).await, ["one"]);
}
