use engine::answer::Said;
use engine::candidate::{Candidate, Status};
use engine::exemplars::Course;
use engine::id::Id;
use jiff::civil::date;
use operations::Refusal;
use operations::decisions::{Decide, record};
use operations::exemplars::{Start, Way, may_start};

use crate::council::{Council, refused};
use crate::exemplars::{exemplar, held, kept, note, started, starts};

/// Records a decision that picks one thing which was not proposed.
async fn picks(council: &mut Council, pick: &Id<Candidate>) -> i64 {
    let view = council.view().await;
    let proposed = view.outlook().await.unwrap().few.picks.clone();
    let decide = Decide {
        supersedes: None,
        key: council.key(),
        proposed,
        picks: vec![pick.clone()],
        reason: Some(note("The board asked for it")),
        note: None,
        said_against: None,
        look_again: None,
    };
    record(&council.foothold, &mut council.act, decide)
        .await
        .unwrap()
}

#[tokio::test]
async fn what_stands_at_start_now_starts_once_and_is_under_way() {
    let mut council = Council::new().await;
    let candidate = council.put_forward("Damp homes").await;
    council.say(&candidate, Said::Yes).await;
    let form = || Start {
        key: crate::council::name("one key"),
        candidate: candidate.clone(),
        decision: None,
        kept: kept(None),
        anyway: Some(note("Not asked for")),
    };
    let first = started(&mut council, form()).await.unwrap();
    let second = started(&mut council, form()).await.unwrap();
    assert_eq!(first, second, "sent twice, started once");
    assert_eq!(council.status(&candidate).await, Status::Exemplar);
    let one = held(&council, &first).await;
    assert_eq!(
        (one.baseline, one.anyway),
        (None, None),
        "there was room for it"
    );
    assert_eq!(one.started, date(2026, 11, 2));
    let again = starts(&mut council, &candidate);
    let again = refused(started(&mut council, again).await);
    assert!(matches!(again, Refusal::UnderWay), "{again:?}");
}

#[tokio::test]
async fn what_is_not_ready_starts_only_where_a_decision_picked_it() {
    let mut council = Council::new().await;
    let bare = council.put_forward("Bare").await;
    let form = starts(&mut council, &bare);
    assert!(matches!(
        refused(started(&mut council, form).await),
        Refusal::NotReady
    ));
    let number = picks(&mut council, &bare).await;
    let other = council.put_forward("Other").await;
    let form = Start {
        decision: Some(number),
        ..starts(&mut council, &other)
    };
    let refusal = refused(started(&mut council, form).await);
    assert!(
        matches!(refusal, Refusal::NotReady),
        "it picked another: {refusal:?}"
    );
    let form = Start {
        decision: Some(number),
        ..starts(&mut council, &bare)
    };
    let id = started(&mut council, form).await.unwrap();
    assert_eq!(held(&council, &id).await.decision, Some(number));
    let form = Start {
        decision: Some(99),
        ..starts(&mut council, &other)
    };
    assert!(matches!(
        refused(started(&mut council, form).await),
        Refusal::NotFound(_)
    ));
}

#[tokio::test]
async fn what_is_done_parked_or_must_be_done_does_not_start() {
    let mut council = Council::new().await;
    let id = council.put_forward("x").await;
    council.say(&id, Said::Yes).await;
    for status in [Status::Done(None), Status::Parked, Status::MustDo] {
        council.edit(&id, |form| form.status = status).await;
        let form = starts(&mut council, &id);
        let refusal = refused(started(&mut council, form).await);
        assert!(
            matches!(refusal, Refusal::NotOnTheList(now) if now == status),
            "{refusal:?}"
        );
    }
}

#[tokio::test]
async fn without_room_only_a_pick_starts_and_with_a_reason() {
    let mut council = Council::new().await;
    let team = council.team("Repairs", Some(1)).await;
    let (first, _) = exemplar(&mut council, "First").await;
    council
        .edit(&first, |form| form.teams = vec![team.clone()])
        .await;
    let second = council.put_forward("Second").await;
    council.say(&second, Said::Yes).await;
    council
        .edit(&second, |form| form.teams = vec![team.clone()])
        .await;

    let form = starts(&mut council, &second);
    let Refusal::NoRoom(crowded) = refused(started(&mut council, form).await) else {
        panic!("there was room")
    };
    assert_eq!((crowded.teams, crowded.taken_by), (vec![team], vec![first]));
    assert!(!crowded.places);

    let number = picks(&mut council, &second).await;
    let view = council.view().await;
    let way = may_start(&council.foothold, &view, &second, None)
        .await
        .unwrap();
    assert!(
        matches!(way, (Way::Anyway(_), Some(n)) if n == number),
        "{way:?}"
    );
    let form = |council: &mut Council, anyway| Start {
        decision: Some(number),
        anyway,
        ..starts(council, &second)
    };
    let silent = form(&mut council, None);
    assert!(matches!(
        refused(started(&mut council, silent).await),
        Refusal::ReasonWanted
    ));
    let reasoned = form(&mut council, Some(note("The inspector asks")));
    let id = started(&mut council, reasoned).await.unwrap();
    assert_eq!(
        held(&council, &id).await.anyway,
        Some(note("The inspector asks"))
    );
}

#[tokio::test]
async fn what_was_put_under_way_by_hand_can_be_kept_without_room_or_readiness() {
    let mut council = Council::new().await;
    let candidate = council.put_forward("x").await;
    council
        .edit(&candidate, |form| form.status = Status::Exemplar)
        .await;
    let view = council.view().await;
    let way = may_start(&council.foothold, &view, &candidate, None)
        .await
        .unwrap();
    assert_eq!(way, (Way::ByHand, None));
    let form = starts(&mut council, &candidate);
    let id = started(&mut council, form).await.unwrap();
    let view = council.view().await;
    assert_eq!(
        held(&council, &id).await.course(view.board()),
        Course::UnderWay
    );
}
