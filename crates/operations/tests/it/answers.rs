use engine::answer::{AnswerKey, Basis, Reply, Said};
use engine::candidate::Candidate;
use engine::condition::Condition;
use engine::id::Id;
use engine::reading::Reading;
use engine::text::Note;
use operations::answers::{Give, Voice, give, take_back};
use operations::candidates::edit;
use operations::{Refusal, notes};
use store::Place;

use crate::council::{Council, name, refused};

fn answer(candidate: &Id<Candidate>, who: &str, said: Said) -> Give {
    Give {
        candidate: candidate.clone(),
        condition: Condition::Interest,
        team: None,
        voice: Voice::Written(name(who)),
        reply: Reply::Whole(said),
        basis: Basis::FirstHand,
        why: None,
        was: None,
    }
}

async fn interest(council: &Council, id: &Id<Candidate>) -> Reading {
    let view = council.view().await;
    let at = view
        .board()
        .candidates
        .iter()
        .position(|c| c.id == *id)
        .unwrap();
    view.assessed()[at].conditions[0].reading
}

#[tokio::test]
async fn an_answer_is_read_at_once_and_a_later_one_takes_its_place() {
    let mut council = Council::new().await;
    let id = council.put_forward("x").await;
    for (said, reading) in [(Said::No, Reading::Missing), (Said::Yes, Reading::Present)] {
        give(
            &council.foothold,
            &mut council.act,
            answer(&id, "Chief Executive", said),
        )
        .await
        .unwrap();
        assert_eq!(interest(&council, &id).await, reading);
    }
    assert_eq!(
        council.view().await.board().sources.len(),
        2,
        "one person and one name written down"
    );
}

#[tokio::test]
async fn a_ruling_needs_a_reason_and_settles_it() {
    let mut council = Council::new().await;
    let id = council.put_forward("x").await;
    give(
        &council.foothold,
        &mut council.act,
        answer(&id, "Chief Executive", Said::No),
    )
    .await
    .unwrap();
    give(
        &council.foothold,
        &mut council.act,
        answer(&id, "Director", Said::Yes),
    )
    .await
    .unwrap();
    assert_eq!(interest(&council, &id).await, Reading::Contested);
    let ruling = |why| Give {
        basis: Basis::Ruling,
        why,
        ..answer(&id, "Sponsor", Said::Yes)
    };
    assert!(matches!(
        refused(give(&council.foothold, &mut council.act, ruling(None)).await),
        Refusal::ReasonWanted
    ));
    let why = Note::parse("It is in the corporate plan").unwrap();
    give(
        &council.foothold,
        &mut council.act,
        ruling(Some(why.clone())),
    )
    .await
    .unwrap();
    assert_eq!(interest(&council, &id).await, Reading::Present);
    let read = notes::of_candidate(&council.foothold, &council.act.organisation, id, Place::END)
        .await
        .unwrap();
    assert_eq!(read.whys.len(), 1);
    assert_eq!(read.whys[0].1, why);
    assert_eq!(read.history.len(), 4, "put forward, and three answers");
}

#[tokio::test]
async fn two_people_writing_down_one_sources_answer_do_not_overwrite_each_other() {
    let mut council = Council::new().await;
    let id = council.put_forward("x").await;
    let seen_blank = |said| Give {
        was: Some(None),
        ..answer(&id, "Workshop", said)
    };
    give(&council.foothold, &mut council.act, seen_blank(Said::Yes))
        .await
        .unwrap();
    assert!(matches!(
        refused(give(&council.foothold, &mut council.act, seen_blank(Said::No)).await),
        Refusal::Stale
    ));
    give(&council.foothold, &mut council.act, seen_blank(Said::Yes))
        .await
        .expect("saying the same is no conflict");
}

#[tokio::test]
async fn an_answer_may_speak_only_of_a_team_whose_room_is_taken() {
    let mut council = Council::new().await;
    let id = council.put_forward("x").await;
    let team = council.team("Repairs", None).await;
    let of_team = || Give {
        condition: Condition::Operations,
        team: Some(team.clone()),
        ..answer(&id, "Repairs", Said::Yes)
    };
    assert!(matches!(
        refused(give(&council.foothold, &mut council.act, of_team()).await),
        Refusal::TeamNotOfCandidate
    ));
    let mut form = council.form(&id).await;
    form.teams = vec![team.clone()];
    edit(&council.foothold, &council.act, form).await.unwrap();
    give(&council.foothold, &mut council.act, of_team())
        .await
        .unwrap();
}

#[tokio::test]
async fn an_answer_taken_back_counts_no_more() {
    let mut council = Council::new().await;
    let id = council.put_forward("x").await;
    give(
        &council.foothold,
        &mut council.act,
        answer(&id, "Director", Said::No),
    )
    .await
    .unwrap();
    let source = council.view().await.board().candidates[0].answers[0]
        .source
        .clone();
    let key = AnswerKey {
        condition: Condition::Interest,
        team: None,
        source,
    };
    take_back(&council.foothold, &council.act, id.clone(), key.clone())
        .await
        .unwrap();
    assert_eq!(interest(&council, &id).await, Reading::Unknown);
    assert!(matches!(
        refused(take_back(&council.foothold, &council.act, id, key).await),
        Refusal::NotFound(_)
    ));
}
