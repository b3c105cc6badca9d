use engine::candidate::{Kind, Status};
use engine::difference::{Judged, Levels, People};
use engine::id::Id;
use engine::text::Title;
use operations::candidates::{Measure, PutForward, SetLevel, edit, put_forward, set_level};
use operations::{Refusal, What};

use crate::council::{Council, name, refused};

#[tokio::test]
async fn a_title_alone_puts_a_problem_forward() {
    let mut council = Council::new().await;
    let id = council.put_forward("Letters are hard to follow").await;
    assert_eq!(id.as_str(), "P1");
    let view = council.view().await;
    let candidate = view.board().candidates.get(&id).unwrap();
    assert_eq!(
        (candidate.title.as_str(), candidate.kind, candidate.status),
        (
            "Letters are hard to follow",
            Kind::Problem,
            Status::Candidate
        )
    );
}

#[tokio::test]
async fn the_same_form_sent_twice_puts_forward_one_thing() {
    let council = Council::new().await;
    let form = || PutForward {
        key: name("k"),
        title: Title::parse("Once").unwrap(),
        kind: Kind::Opportunity,
        detail: None,
    };
    let first = put_forward(&council.foothold, &council.act, form())
        .await
        .unwrap();
    let again = put_forward(&council.foothold, &council.act, form())
        .await
        .unwrap();
    assert_eq!(first, again);
    assert_eq!(council.view().await.board().candidates.len(), 1);
}

#[tokio::test]
async fn a_form_shown_before_somebody_elses_change_is_stale() {
    let mut council = Council::new().await;
    let id = council.put_forward("First words").await;
    let (mut mine, mut theirs) = (council.form(&id).await, council.form(&id).await);
    theirs.title = Title::parse("Their words").unwrap();
    mine.title = Title::parse("My words").unwrap();
    edit(&council.foothold, &council.act, theirs).await.unwrap();
    assert!(matches!(
        refused(edit(&council.foothold, &council.act, mine).await),
        Refusal::Stale
    ));
    assert_eq!(
        council
            .view()
            .await
            .board()
            .candidates
            .get(&id)
            .unwrap()
            .title
            .as_str(),
        "Their words"
    );
}

#[tokio::test]
async fn a_form_naming_a_team_that_is_gone_is_refused() {
    let mut council = Council::new().await;
    let id = council.put_forward("x").await;
    let mut form = council.form(&id).await;
    form.teams = vec![Id::parse("nobody").unwrap()];
    assert!(matches!(
        refused(edit(&council.foothold, &council.act, form).await),
        Refusal::NotFound(What::Team)
    ));
}

#[tokio::test]
async fn a_cell_that_no_longer_says_what_it_showed_is_not_overwritten() {
    let mut council = Council::new().await;
    let id = council.put_forward("x").await;
    let harm = |level: Option<u8>| {
        Measure::Judged(
            Judged::Harm,
            level.and_then(|l| Levels::of(Judged::Harm, l, l)),
        )
    };
    let set = |was, now| {
        set_level(
            &council.foothold,
            &council.act,
            SetLevel {
                id: id.clone(),
                was,
                now,
            },
        )
    };
    set(harm(None), harm(Some(4))).await.unwrap();
    assert!(matches!(
        refused(set(harm(None), harm(Some(2))).await),
        Refusal::Stale
    ));
    set(harm(None), harm(Some(4)))
        .await
        .expect("saying the same again is no conflict");
    set(harm(Some(4)), harm(None)).await.unwrap();
    let reach = Measure::Reach(People::between(0, Some(0)));
    set(Measure::Reach(None), reach).await.unwrap();
    let difference = council
        .view()
        .await
        .board()
        .candidates
        .get(&id)
        .unwrap()
        .difference;
    assert_eq!(
        (difference.harm, difference.reach.map(People::least)),
        (None, Some(0))
    );
}
