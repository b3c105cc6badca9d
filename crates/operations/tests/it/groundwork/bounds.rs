//! What may be live at once, and what must be here.

use super::*;

#[tokio::test]
async fn what_an_action_names_must_be_here() {
    let mut council = Council::new().await;
    let problem = council.put_forward("Damp homes").await;
    let nobody = Id::parse("nobody").unwrap();
    let gone = [
        (
            words("x", &[&Id::parse("P9").unwrap()], None),
            What::Candidate,
        ),
        (words("x", &[], None), What::Candidate),
        (words("x", &[&problem], Some(&nobody)), What::Team),
    ];
    for (words, what) in gone {
        let plan_of = planned("k", words, When::Now(DUE));
        let refusal = refused(council.plan(plan_of).await);
        assert!(
            matches!(refusal, Refusal::NotFound(w) if w == what),
            "{refusal:?}"
        );
    }
}

#[tokio::test]
async fn a_third_live_action_of_a_candidate_is_refused_by_name_and_may_wait() {
    let mut council = Council::new().await;
    let problem = council.put_forward("Damp homes").await;
    let first = council.live("First", &[&problem]).await;
    let second = council.live("Second", &[&problem]).await;
    let third = planned("third", words("Third", &[&problem], None), When::Now(DUE));
    let Refusal::TooMuchLive(ways) = refused(council.plan(third).await) else {
        panic!("refused for another reason");
    };
    let (candidate, live) = (problem.clone(), vec![first.clone(), second]);
    assert_eq!(ways, [InTheWay::Of { candidate, live }]);

    let id = council.waiting("Third", &[&problem]).await;
    let begin_of = |seen| Begin {
        id: id.clone(),
        seen,
        due: DUE,
    };
    let seen = council.seen().await;
    let refusal = refused(begin(&council.foothold, &council.act, begin_of(seen)).await);
    assert!(matches!(refusal, Refusal::TooMuchLive(_)), "{refusal:?}");
    council.finish(&first).await;
    let seen = council.seen().await;
    begin(&council.foothold, &council.act, begin_of(seen))
        .await
        .unwrap();
    assert!(council.action(&id).await.is_live());
}

#[tokio::test]
async fn a_fourth_live_action_of_a_team_is_refused_also_where_one_is_changed_to_it() {
    let mut council = Council::new().await;
    let team = council.team("Digital", None).await;
    for called in ["a", "b", "c"] {
        let problem = council.put_forward(called).await;
        let plan_of = planned(
            called,
            words(called, &[&problem], Some(&team)),
            When::Now(DUE),
        );
        council.plan(plan_of).await.unwrap();
    }
    let problem = council.put_forward("d").await;
    let id = council.live("d", &[&problem]).await;
    let change = Edit {
        id,
        seen: council.seen().await,
        words: words("d", &[&problem], Some(&team)),
        when: Some(When::Now(DUE)),
    };
    let refusal = refused(edit(&council.foothold, &council.act, change).await);
    let Refusal::TooMuchLive(ways) = refusal else {
        panic!("{refusal:?}");
    };
    assert!(matches!(&ways[..], [InTheWay::By { live, .. }] if live.len() == 3));
}

#[tokio::test]
async fn a_team_that_groundwork_names_is_not_taken_out() {
    let mut council = Council::new().await;
    let team = council.team("Digital", None).await;
    let problem = council.put_forward("Damp homes").await;
    let plan_of = planned("k", words("x", &[&problem], Some(&team)), When::Now(DUE));
    council.plan(plan_of).await.unwrap();
    let refusal = refused(named::remove(&council.foothold, &council.act, team).await);
    assert!(
        matches!(refusal, Refusal::InUseByWork { pieces: 1 }),
        "{refusal:?}"
    );
}
