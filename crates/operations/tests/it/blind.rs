//! A blind round on a real store: what one sees, who sees it when, and what waits until everyone does.

use std::sync::Arc;

use engine::answer::{Basis, Reply, Said, Source};
use engine::candidate::Candidate;
use engine::condition::Condition;
use engine::id::Id;
use engine::rounds::{Round, numbered};
use engine::standing::Standing;
use jiff::Timestamp;
use jiff::civil::date;
use operations::answers::{Give, Voice, give};
use operations::decisions::{Decide, record};
use operations::exemplars::{Kept, Start, start};
use operations::lessons::{Add, add};
use operations::rounds::{Ask, ChangeRound, OpenRound, change, heard, open, reveal, verdict};
use operations::{Refusal, View, past};

use crate::council::{Council, name, now, refused};

/// After the closing day.
fn later() -> Timestamp {
    "2026-11-17T09:00:00Z".parse().unwrap()
}

fn id<Kind>(text: &str) -> Id<Kind> {
    Id::parse(text).unwrap()
}

/// A blind round that asks Ann and Bob about interest, in two problems that a workshop says yes to throughout.
async fn blind() -> (Council, Round, [Id<Candidate>; 2]) {
    let mut council = Council::new().await;
    let both = [
        council.put_forward("Damp homes").await,
        council.put_forward("Long waits").await,
    ];
    for one in &both {
        council.say(one, Said::Yes).await;
    }
    let asked = ["Ann", "Bob"].map(|who| Ask {
        who: Voice::Written(name(who)),
        condition: Condition::Interest,
        team: None,
        new_source: council.act.ids.fresh(),
    });
    let new = OpenRound {
        key: council.key(),
        limit: 1,
        closes: date(2026, 11, 16),
        blind: true,
        asked: asked.into(),
        note: None,
    };
    let number = open(&council.foothold, &mut council.act, new)
        .await
        .unwrap();
    let round = numbered(&council.view().await.board().work, number)
        .unwrap()
        .clone();
    (council, round, both)
}

async fn seen_by(council: &Council, who: &Id<Source>, at: Timestamp) -> Arc<View> {
    let organisation = &council.act.organisation;
    council
        .foothold
        .view_for(organisation, who, at)
        .await
        .unwrap()
}

async fn says(council: &mut Council, who: &Id<Source>, candidate: &Id<Candidate>) {
    let answer = Give {
        candidate: candidate.clone(),
        condition: Condition::Interest,
        team: None,
        voice: Voice::Known(who.clone()),
        reply: Reply::Whole(Said::No),
        basis: Basis::FirstHand,
        why: None,
        was: None,
    };
    give(&council.foothold, &mut council.act, answer)
        .await
        .unwrap();
}

fn stands(view: &View) -> Vec<Option<Standing>> {
    view.assessed().iter().map(|one| one.standing).collect()
}

#[tokio::test]
async fn one_sees_where_a_candidate_stands_once_they_have_answered_about_it() {
    let (mut council, round, [first, second]) = blind().await;
    let (ann, bob) = (round.asked[0].who.clone(), round.asked[1].who.clone());
    let before = seen_by(&council, &ann, now()).await;
    assert_eq!(stands(&before), [Some(Standing::Ask); 2]);
    assert!(before.hides(&first) && before.hides(&second));
    says(&mut council, &ann, &first).await;
    let after = seen_by(&council, &ann, now()).await;
    assert!(!after.hides(&first) && after.hides(&second));
    assert_eq!(stands(&after), [Some(Standing::Ask), Some(Standing::Ask)]);
    assert_eq!(after.board().candidates[0].answers.len(), 4);
    assert!(after.board().candidates[1].answers.is_empty());
    let other = seen_by(&council, &bob, now()).await;
    assert!(other.hides(&first), "Bob has not answered yet");
    let asked_nothing = seen_by(&council, &council.act.by, now()).await;
    assert!(asked_nothing.hides(&first), "nor was the facilitator asked");
}

#[tokio::test]
async fn those_who_gave_nothing_share_one_view_and_where_nothing_is_kept_it_is_everyones() {
    let (council, round, _) = blind().await;
    let (ann, bob) = (&round.asked[0].who, &round.asked[1].who);
    let one = seen_by(&council, ann, now()).await;
    let other = seen_by(&council, bob, now()).await;
    assert!(Arc::ptr_eq(&one, &other));
    let past_its_day = seen_by(&council, ann, later()).await;
    let organisation = &council.act.organisation;
    let everyones = council.foothold.view(organisation, later()).await.unwrap();
    assert!(Arc::ptr_eq(&past_its_day, &everyones));
}

#[tokio::test]
async fn what_a_veiled_view_makes_is_made_of_what_it_shows() {
    let (council, round, [first, _]) = blind().await;
    let view = seen_by(&council, &round.asked[0].who, now()).await;
    assert!(view.outlook().await.unwrap().few.picks.is_empty());
    assert_eq!(
        council.view().await.outlook().await.unwrap().few.picks,
        std::slice::from_ref(&first)
    );
    let then = past::on(&council.foothold, &view, date(2026, 11, 2))
        .await
        .unwrap();
    assert!(
        then.board
            .candidates
            .get(&first)
            .unwrap()
            .answers
            .is_empty()
    );
}

#[tokio::test]
async fn a_facilitator_is_told_counts_and_the_verdict_of_all_there_is() {
    let (mut council, round, [first, _]) = blind().await;
    let ann = round.asked[0].who.clone();
    says(&mut council, &ann, &first).await;
    let view = seen_by(&council, &council.act.by, now()).await;
    let told: Vec<_> = heard(&view, &round)
        .into_iter()
        .map(|one| (one.answered, one.concerns))
        .collect();
    assert_eq!(told, [(0, 2), (1, 2)], "whoever is missing comes first");
    let whole = council.view().await.outlook().await.unwrap();
    assert_eq!(verdict(&view).await.unwrap(), whole.verdict.kind);
}

#[tokio::test]
async fn it_is_revealed_once_and_only_where_it_is_blind() {
    let (council, round, [first, _]) = blind().await;
    let show = || reveal(&council.foothold, &council.act, round.id.clone());
    show().await.unwrap();
    assert!(
        !seen_by(&council, &council.act.by, now())
            .await
            .hides(&first)
    );
    assert!(matches!(
        refused(show().await),
        Refusal::ShownAlready { number: 1 }
    ));
    let gone = reveal(&council.foothold, &council.act, id("none")).await;
    assert!(matches!(refused(gone), Refusal::NotFound(_)));
}

#[tokio::test]
async fn no_decision_is_recorded_on_what_nobody_has_seen() {
    let (mut council, round, [first, _]) = blind().await;
    let decide = |key| Decide {
        key: name(key),
        proposed: vec![first.clone()],
        picks: vec![first.clone()],
        reason: None,
        note: None,
        said_against: None,
        look_again: None,
        supersedes: None,
    };
    let early = record(&council.foothold, &mut council.act, decide("early")).await;
    assert!(matches!(refused(early), Refusal::StillBlind { number: 1 }));
    reveal(&council.foothold, &council.act, round.id.clone())
        .await
        .unwrap();
    record(&council.foothold, &mut council.act, decide("late"))
        .await
        .unwrap();
}

#[tokio::test]
async fn once_its_day_is_past_moving_it_keeps_nothing_back_again() {
    let (mut council, round, [first, _]) = blind().await;
    council.act.at = later();
    let moved = ChangeRound {
        id: round.id.clone(),
        seen: council.view().await.revision(),
        closes: date(2026, 12, 1),
        asked: Vec::new(),
        note: None,
    };
    change(&council.foothold, &council.act, moved)
        .await
        .unwrap();
    assert!(
        !seen_by(&council, &council.act.by, later())
            .await
            .hides(&first)
    );
}

#[tokio::test]
async fn whom_a_lesson_asks_again_does_not_say_who_has_it_already() {
    let (mut council, _, [first, second]) = blind().await;
    council
        .edit(&first, |form| form.needs = vec![name("Forms")])
        .await;
    council
        .edit(&second, |form| form.needs = vec![name("Forms")])
        .await;
    let lesson = Add {
        key: council.key(),
        text: engine::text::Note::parse("We can make forms").unwrap(),
        needs_met: vec![name("Forms")],
        others: Vec::new(),
    };
    add(&council.foothold, &mut council.act, lesson)
        .await
        .unwrap();
    let view = council.view().await;
    let lessons = view.board().work.lessons.as_slice();
    assert_eq!(
        lessons[0].asks.len(),
        2,
        "though a workshop said yes to both"
    );
}

#[tokio::test]
async fn what_one_may_not_see_is_not_told_by_whether_it_may_start() {
    let (mut council, round, [first, _]) = blind().await;
    let form = |key| Start {
        key: name(key),
        candidate: first.clone(),
        decision: None,
        kept: Kept {
            baseline: None,
            question: None,
            look_on: date(2026, 12, 1),
        },
        anyway: None,
    };
    let early = start(&council.foothold, &mut council.act, form("early")).await;
    assert!(matches!(refused(early), Refusal::NotReady));
    reveal(&council.foothold, &council.act, round.id.clone())
        .await
        .unwrap();
    start(&council.foothold, &mut council.act, form("late"))
        .await
        .unwrap();
}
