use engine::answer::{Basis, Reply, Said};
use engine::candidate::{Candidate, Status};
use engine::condition::Condition;
use engine::id::Id;
use engine::text::{Note, Title};
use operations::answers::{Give, Voice, give};
use operations::candidates::{Merge, Related, Split, edit, merge, park, relate, split, take_up};
use operations::{Refusal, notes, undo};
use store::Place;

use crate::council::{Council, name, refused};

fn note(text: &str) -> Note {
    Note::parse(text).unwrap()
}

async fn held(council: &Council, id: &Id<Candidate>) -> Candidate {
    let view = council.view().await;
    Candidate::clone(view.board().candidates.get(id).unwrap())
}

async fn answer(council: &mut Council, id: &Id<Candidate>, who: &str, said: Said) {
    let answer = Give {
        candidate: id.clone(),
        condition: Condition::Interest,
        team: None,
        voice: Voice::Written(name(who)),
        reply: Reply::Whole(said),
        basis: Basis::FirstHand,
        why: Some(note("It is in the plan")),
        was: None,
    };
    give(&council.foothold, &mut council.act, answer)
        .await
        .unwrap();
}

#[tokio::test]
async fn what_is_parked_keeps_its_reason_until_it_is_taken_up() {
    let mut council = Council::new().await;
    let id = council.put_forward("x").await;
    let reason = || note("Until the law is clear");
    park(&council.foothold, &council.act, id.clone(), reason())
        .await
        .unwrap();
    assert_eq!(held(&council, &id).await.status, Status::Parked);
    let again = park(&council.foothold, &council.act, id.clone(), reason()).await;
    assert!(matches!(refused(again), Refusal::NotOnTheList(_)));
    take_up(&council.foothold, &council.act, id.clone())
        .await
        .unwrap();
    let view = council.view().await;
    assert_eq!(view.board().work.of_candidate(&id).unwrap().parked, None);
    let again = take_up(&council.foothold, &council.act, id).await;
    assert!(matches!(refused(again), Refusal::NotParked));
}

#[tokio::test]
async fn a_form_that_takes_it_up_takes_the_reason_away() {
    let mut council = Council::new().await;
    let id = council.put_forward("x").await;
    park(&council.foothold, &council.act, id.clone(), note("Not now"))
        .await
        .unwrap();
    let mut form = council.form(&id).await;
    form.status = Status::Candidate;
    edit(&council.foothold, &council.act, form).await.unwrap();
    let view = council.view().await;
    assert_eq!(view.board().work.of_candidate(&id).unwrap().parked, None);
}

#[tokio::test]
async fn of_two_that_are_one_nothing_known_is_lost_and_they_can_be_two_again() {
    let mut council = Council::new().await;
    let (goes, stays) = (
        council.put_forward("Damp").await,
        council.put_forward("Damp homes").await,
    );
    answer(&mut council, &goes, "Director", Said::Yes).await;
    answer(&mut council, &goes, "Chief", Said::No).await;
    answer(&mut council, &stays, "Chief", Said::Yes).await;
    let both = Merge {
        goes: goes.clone(),
        stays: stays.clone(),
    };
    merge(&council.foothold, &council.act, both.clone())
        .await
        .unwrap();
    let one = held(&council, &stays).await;
    assert_eq!(one.answers.len(), 2, "the chief's own answer stays");
    assert!(
        one.answers
            .iter()
            .all(|a| a.reply == Reply::Whole(Said::Yes))
    );
    let organisation = council.act.organisation.clone();
    let read = notes::of_candidate(&council.foothold, &organisation, stays.clone(), Place::END);
    assert_eq!(read.await.unwrap().whys.len(), 2, "reasons go with answers");
    let view = council.view().await;
    let ties = view.board().work.of_candidate(&goes).unwrap();
    assert_eq!(ties.merged_into, Some(stays.clone()));
    let again = merge(&council.foothold, &council.act, both).await;
    assert!(matches!(refused(again), Refusal::NotOnTheList(_)));

    undo(&council.foothold, &council.act, view.revision())
        .await
        .unwrap();
    assert_eq!(held(&council, &goes).await.status, Status::Candidate);
    assert_eq!(held(&council, &stays).await.answers.len(), 1);
}

#[tokio::test]
async fn nothing_is_merged_with_itself_or_into_what_is_off_the_list() {
    let mut council = Council::new().await;
    let (goes, stays) = (
        council.put_forward("a").await,
        council.put_forward("b").await,
    );
    let both = |goes: &Id<Candidate>, stays: &Id<Candidate>| Merge {
        goes: goes.clone(),
        stays: stays.clone(),
    };
    let same = merge(&council.foothold, &council.act, both(&goes, &goes)).await;
    assert!(matches!(refused(same), Refusal::SameOne));
    park(
        &council.foothold,
        &council.act,
        stays.clone(),
        note("Not now"),
    )
    .await
    .unwrap();
    let parked = merge(&council.foothold, &council.act, both(&goes, &stays)).await;
    assert!(matches!(refused(parked), Refusal::NotOnTheList(_)));
    assert_eq!(held(&council, &goes).await.status, Status::Candidate);
}

#[tokio::test]
async fn parts_take_over_what_holds_for_the_whole_once() {
    let mut council = Council::new().await;
    let (id, team) = (
        council.put_forward("Letters").await,
        council.team("Post", None).await,
    );
    let mut form = council.form(&id).await;
    form.teams = vec![team.clone()];
    edit(&council.foothold, &council.act, form).await.unwrap();
    answer(&mut council, &id, "Director", Said::Yes).await;
    let form = || Split {
        key: name("k"),
        id: id.clone(),
        parts: ["Words", "Print"].map(|t| Title::parse(t).unwrap()).into(),
        park: Some(note("Split")),
    };
    let parts = split(&council.foothold, &council.act, form())
        .await
        .unwrap();
    let again = split(&council.foothold, &council.act, form())
        .await
        .unwrap();
    assert_eq!(parts, again);
    for part in &parts {
        let held = held(&council, part).await;
        assert_eq!((held.teams, held.answers.len()), (vec![team.clone()], 0));
    }
    assert_eq!(held(&council, &id).await.status, Status::Parked);
    assert_eq!(council.view().await.board().candidates.len(), 3);
}

#[tokio::test]
async fn a_link_is_kept_beside_both_and_taken_from_both() {
    let mut council = Council::new().await;
    let (a, b) = (
        council.put_forward("a").await,
        council.put_forward("b").await,
    );
    for (related, count) in [(Related::Yes, 1), (Related::Yes, 1), (Related::No, 0)] {
        let both = [a.clone(), b.clone()];
        relate(&council.foothold, &council.act, both, related)
            .await
            .unwrap();
        let view = council.view().await;
        for id in [&a, &b] {
            let ties = view.board().work.of_candidate(id).unwrap();
            assert_eq!(ties.related.len(), count);
        }
    }
    let same = relate(
        &council.foothold,
        &council.act,
        [a.clone(), a],
        Related::Yes,
    )
    .await;
    assert!(matches!(refused(same), Refusal::SameOne));
}
