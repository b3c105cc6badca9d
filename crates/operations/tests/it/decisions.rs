use engine::answer::{Basis, Reply, Said};
use engine::candidate::Candidate;
use engine::condition::Condition;
use engine::id::Id;
use engine::text::Note;
use exchange::record::{Verified, verify};
use operations::answers::{Give, Voice, give};
use operations::decisions::{Decide, Supersede, list, one, record};
use operations::{Refusal, named};

use crate::council::{Council, name, refused};

/// A council with one candidate that can start and one that cannot.
pub(crate) async fn two() -> (Council, Id<Candidate>, Id<Candidate>) {
    let mut council = Council::new().await;
    let (ready, bare) = (
        council.put_forward("Ready").await,
        council.put_forward("Bare").await,
    );
    for condition in Condition::ALL {
        let yes = Give {
            candidate: ready.clone(),
            condition,
            team: None,
            voice: Voice::Written(name("Workshop")),
            reply: Reply::Whole(Said::Yes),
            basis: Basis::FirstHand,
            why: None,
            was: None,
        };
        give(&council.foothold, &mut council.act, yes)
            .await
            .unwrap();
    }
    (council, ready, bare)
}

pub(crate) fn decide(key: &str, proposed: &[&Id<Candidate>], picks: &[&Id<Candidate>]) -> Decide {
    let ids = |ids: &[&Id<Candidate>]| ids.iter().map(|id| (*id).clone()).collect();
    Decide {
        key: name(key),
        proposed: ids(proposed),
        picks: ids(picks),
        reason: None,
        note: None,
        said_against: Note::parse("It is too soon").ok(),
        look_again: Some("2027-02-02".parse().unwrap()),
        supersedes: None,
    }
}

pub(crate) async fn recorded(council: &mut Council, decide: Decide) -> operations::Done<i64> {
    record(&council.foothold, &mut council.act, decide).await
}

#[tokio::test]
async fn a_decision_is_sealed_once_and_runs_again_to_the_same_answer() {
    let (mut council, ready, _) = two().await;
    let decide = decide("k", &[&ready], &[&ready]);
    assert_eq!(
        record(&council.foothold, &mut council.act, decide.clone())
            .await
            .unwrap(),
        1
    );
    assert_eq!(
        record(&council.foothold, &mut council.act, decide)
            .await
            .unwrap(),
        1,
        "sent twice, recorded once"
    );
    let org = &council.act.organisation;
    let sealed = one(&council.foothold, org, 1).await.unwrap();
    let read = sealed.record().unwrap();
    assert_eq!(read.digest, sealed.decision.digest);
    assert_eq!(verify(&read).unwrap(), Verified::Same);
    assert!(
        !sealed.text.contains("Workshop"),
        "a record names no source"
    );
    assert_eq!(list(&council.foothold, org).await.unwrap().len(), 1);
}

#[tokio::test]
async fn what_comes_later_never_changes_a_record() {
    let (mut council, ready, _) = two().await;
    record(
        &council.foothold,
        &mut council.act,
        decide("k", &[&ready], &[&ready]),
    )
    .await
    .unwrap();
    let org = council.act.organisation.clone();
    let before = one(&council.foothold, &org, 1).await.unwrap().text;
    let mut form = council.form(&ready).await;
    form.title = engine::text::Title::parse("Another title").unwrap();
    operations::candidates::edit(&council.foothold, &council.act, form)
        .await
        .unwrap();
    assert_eq!(one(&council.foothold, &org, 1).await.unwrap().text, before);
}

#[tokio::test]
async fn other_picks_need_a_reason_and_the_record_says_what_they_lack() {
    let (mut council, ready, bare) = two().await;
    let other = decide("k", &[&ready], &[&bare]);
    let refusal = refused(record(&council.foothold, &mut council.act, other.clone()).await);
    assert!(matches!(refusal, Refusal::NotSealed(_)), "{refusal:?}");
    let reasoned = Decide {
        reason: Note::parse("The board asked for it").ok(),
        ..other
    };
    record(&council.foothold, &mut council.act, reasoned)
        .await
        .unwrap();
    let read = one(&council.foothold, &council.act.organisation, 1)
        .await
        .unwrap()
        .record()
        .unwrap();
    assert!(read.sealed.decision.changed);
    assert_eq!(read.sealed.decision.picks[0].not_present, Condition::ALL);
    assert_eq!(verify(&read).unwrap(), Verified::Same);
}

#[tokio::test]
async fn a_form_that_showed_another_proposal_is_stale() {
    let (mut council, ready, bare) = two().await;
    let stale = decide("k", &[&ready, &bare], &[&ready]);
    assert!(matches!(
        refused(record(&council.foothold, &mut council.act, stale).await),
        Refusal::Stale
    ));
    let gone = refused(
        one(&council.foothold, &council.act.organisation, 7)
            .await
            .map(drop),
    );
    assert!(matches!(gone, Refusal::NotFound(_)));
    let team = council.team("Nobody", Some(0)).await;
    named::remove(&council.foothold, &council.act, team)
        .await
        .unwrap();
}

#[tokio::test]
async fn a_later_decision_takes_the_place_of_an_earlier_one_once_and_with_a_reason() {
    let (mut council, ready, _) = two().await;
    let instead = |key, number| Decide {
        supersedes: Some(Supersede {
            number,
            why: Note::parse("The money came").unwrap(),
        }),
        ..decide(key, &[&ready], &[&ready])
    };
    let missing = refused(recorded(&mut council, instead("a", 1)).await);
    assert!(matches!(missing, Refusal::NotFound(_)));
    recorded(&mut council, decide("b", &[&ready], &[&ready]))
        .await
        .unwrap();
    let org = council.act.organisation.clone();
    let before = one(&council.foothold, &org, 1).await.unwrap();
    assert_eq!(before.superseded_by, None);
    for _ in 0..2 {
        let sent = recorded(&mut council, instead("c", 1)).await;
        assert_eq!(sent.unwrap(), 2, "sent twice, recorded once");
    }
    let refusal = refused(recorded(&mut council, instead("d", 1)).await);
    assert!(matches!(refusal, Refusal::Superseded { number: 1, by: 2 }));
    let after = one(&council.foothold, &org, 1).await.unwrap();
    assert_eq!(
        (after.text, after.superseded_by),
        (before.text, Some(2)),
        "the record itself never changes"
    );
    let read = one(&council.foothold, &org, 2).await.unwrap();
    let read = read.record().unwrap();
    let earlier = read.sealed.decision.supersedes.clone().unwrap();
    assert_eq!(
        (earlier.decision, earlier.why.as_str()),
        (1, "The money came")
    );
    assert_eq!(verify(&read).unwrap(), Verified::Same);
    let view = council.view().await;
    let round = engine::rounds::of_decision(&view.board().work, 2).unwrap();
    assert_eq!(round.closed().unwrap().supersedes, Some(1));
}
