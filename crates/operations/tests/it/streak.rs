use engine::answer::{Basis, Reply, Said};
use engine::candidate::Candidate;
use engine::condition::Condition;
use engine::difference::{Judged, Levels};
use engine::id::Id;
use engine::outlook::VerdictKind;
use operations::answers::{Give, Voice, give};
use operations::candidates::{Measure, Related, SetLevel, relate, set_level};
use operations::streak::{Changed, last_answers, unchanged_answers};

use crate::council::{Council, name};

async fn say(council: &mut Council, candidate: &Id<Candidate>, condition: Condition, said: Said) {
    let answer = Give {
        candidate: candidate.clone(),
        condition,
        team: None,
        voice: Voice::Written(name("Workshop")),
        reply: Reply::Whole(said),
        basis: Basis::FirstHand,
        why: None,
        was: None,
    };
    give(&council.foothold, &mut council.act, answer)
        .await
        .unwrap();
}

async fn streak(council: &Council) -> u32 {
    let view = council.view().await;
    unchanged_answers(&council.foothold, &view).await.unwrap()
}

#[tokio::test]
async fn answers_that_change_nothing_are_counted_until_one_changes_the_picks() {
    let mut council = Council::new().await;
    let (pick, other) = (
        council.put_forward("pick").await,
        council.put_forward("other").await,
    );
    for condition in Condition::ALL {
        say(&mut council, &pick, condition, Said::Yes).await;
    }
    assert_eq!(streak(&council).await, 0, "the last answer made it ready");
    say(&mut council, &other, Condition::Interest, Said::No).await;
    say(&mut council, &other, Condition::Operations, Said::No).await;
    // The first of these two made the other one wait: nothing is then open, and the verdict is another.
    assert_eq!(streak(&council).await, 1);
    say(&mut council, &other, Condition::Capability, Said::No).await;
    assert_eq!(streak(&council).await, 2, "gone on from what was known");
    say(&mut council, &other, Condition::Capability, Said::Yes).await;
    assert_eq!(streak(&council).await, 3, "an answer in place of another");
    for condition in Condition::ALL {
        say(&mut council, &other, condition, Said::Yes).await;
    }
    assert_eq!(streak(&council).await, 0, "now there are two");
}

#[tokio::test]
async fn what_is_no_answer_is_passed_over_and_a_level_is_one() {
    let mut council = Council::new().await;
    let pick = council.put_forward("pick").await;
    for condition in Condition::ALL {
        say(&mut council, &pick, condition, Said::Yes).await;
    }
    council.team("Benefits", Some(2)).await;
    assert_eq!(streak(&council).await, 0);
    let set = SetLevel {
        id: pick.clone(),
        was: Measure::Judged(Judged::Harm, None),
        now: Measure::Judged(Judged::Harm, Levels::of(Judged::Harm, 2, 2)),
    };
    set_level(&council.foothold, &council.act, set)
        .await
        .unwrap();
    assert_eq!(streak(&council).await, 1);
}

#[tokio::test]
async fn what_the_model_does_not_read_ends_no_row_of_answers() {
    let mut council = Council::new().await;
    let (pick, other) = (
        council.put_forward("pick").await,
        council.put_forward("other").await,
    );
    for condition in Condition::ALL {
        say(&mut council, &pick, condition, Said::Yes).await;
    }
    say(&mut council, &other, Condition::Interest, Said::No).await;
    say(&mut council, &other, Condition::Operations, Said::No).await;
    assert_eq!(streak(&council).await, 1);
    council.team("Benefits", Some(2)).await;
    let both = [pick.clone(), other.clone()];
    relate(&council.foothold, &council.act, both, Related::Yes)
        .await
        .unwrap();
    assert_eq!(streak(&council).await, 1, "nobody answered");
    say(&mut council, &other, Condition::Capability, Said::No).await;
    assert_eq!(streak(&council).await, 2);
}

/// What each of the last answers changed, the newest first, and whether there were none before them.
async fn last(council: &Council) -> (Vec<Changed>, bool) {
    let view = council.view().await;
    let told = last_answers(&council.foothold, &view).await.unwrap();
    let each = told.each.iter().map(|one| one.changed.clone());
    (each.collect(), told.is_all)
}

#[tokio::test]
async fn each_of_the_last_answers_says_what_it_changed() {
    let mut council = Council::new().await;
    let (pick, other) = (
        council.put_forward("pick").await,
        council.put_forward("other").await,
    );
    for condition in Condition::ALL {
        say(&mut council, &pick, condition, Said::Yes).await;
    }
    council.team("Benefits", Some(2)).await;
    for condition in [Condition::Interest, Condition::Operations] {
        say(&mut council, &other, condition, Said::No).await;
    }
    let (each, is_all) = last(&council).await;
    assert!(is_all);
    let entered = Changed::Few {
        enters: vec![pick],
        leaves: Vec::new(),
    };
    assert!(
        matches!(
            each.as_slice(),
            [Changed::Nothing, Changed::Verdict { was: VerdictKind::Enough, is: VerdictKind::Settled }, few, Changed::Nothing, Changed::Nothing] if *few == entered
        ),
        "{each:?}"
    );
    let view = council.view().await;
    let [newest, ..] = &last_answers(&council.foothold, &view).await.unwrap().each[..] else {
        panic!("there are answers");
    };
    assert_eq!(newest.lines[0].subject.id, other.as_str());
}

#[tokio::test]
async fn it_goes_no_further_back_than_is_worth_the_wait() {
    let mut council = Council::new().await;
    let pick = council.put_forward("pick").await;
    for _ in 0..13 {
        for said in [Said::Yes, Said::No] {
            say(&mut council, &pick, Condition::Interest, said).await;
        }
    }
    let (each, is_all) = last(&council).await;
    assert_eq!((each.len(), is_all), (20, false));
}
