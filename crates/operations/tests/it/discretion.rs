use engine::members::NamesSeen;
use jiff::civil::date;
use operations::Refusal;
use operations::discretion::{Promise, promise};
use operations::rounds::{OpenRound, open};

use crate::council::{Council, refused};

async fn kept(council: &Council, seen: i64, names: NamesSeen) -> operations::Done<()> {
    promise(&council.foothold, &council.act, Promise { seen, names }).await
}

#[tokio::test]
async fn nobody_sees_names_until_facilitators_are_chosen_for_it() {
    let council = Council::new().await;
    let by = council.act.by.clone();
    let view = council.view().await;
    assert_eq!(view.board().work.names_seen(), &NamesSeen::ByNobody);
    let chosen = NamesSeen::By(vec![by.clone()]);
    kept(&council, view.revision(), chosen.clone())
        .await
        .unwrap();
    assert_eq!(council.view().await.board().work.names_seen(), &chosen);
    let stale = kept(&council, view.revision(), NamesSeen::ByNobody).await;
    assert!(matches!(refused(stale), Refusal::Stale));
}

#[tokio::test]
async fn a_role_that_was_written_down_cannot_be_chosen() {
    let mut council = Council::new().await;
    let damp = council.put_forward("Damp homes").await;
    council.say(&damp, engine::answer::Said::Yes).await;
    let view = council.view().await;
    let written = view.board().candidates[0].answers[0].source.clone();
    let chosen = NamesSeen::By(vec![written]);
    let done = kept(&council, view.revision(), chosen).await;
    assert!(matches!(refused(done), Refusal::NotFound(_)));
}

#[tokio::test]
async fn what_was_promised_stays_while_a_round_is_open() {
    let mut council = Council::new().await;
    let new = OpenRound {
        key: council.key(),
        limit: 1,
        closes: date(2026, 11, 16),
        blind: true,
        asked: Vec::new(),
        note: None,
    };
    open(&council.foothold, &mut council.act, new)
        .await
        .unwrap();
    let seen = council.view().await.revision();
    let done = kept(&council, seen, NamesSeen::ByNobody).await;
    assert!(matches!(
        refused(done),
        Refusal::PromiseStands { number: 1 }
    ));
}
