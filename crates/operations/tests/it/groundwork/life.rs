//! An action from its plan to its end.

use super::*;

#[tokio::test]
async fn the_same_form_sent_twice_plans_one_action() {
    let mut council = Council::new().await;
    let problem = council.put_forward("Damp homes").await;
    let form = || {
        planned(
            "k",
            words("Learn to ask", &[&problem], None),
            When::Now(DUE),
        )
    };
    let first = council.plan(form()).await.unwrap();
    let again = council.plan(form()).await.unwrap();
    assert_eq!(first, again);
    let action = council.action(&first).await;
    let since = date(2026, 11, 2);
    assert_eq!(action.state, ActionState::Live { since, due: DUE });
    assert_eq!(council.view().await.board().work.actions.len(), 1);
}

#[tokio::test]
async fn done_means_asked_again_and_never_yes() {
    let mut council = Council::new().await;
    let (one, other) = (
        council.put_forward("One").await,
        council.put_forward("Other").await,
    );
    let parked = council.put_forward("Parked").await;
    council.says(&one, Condition::Capability, Said::No).await;
    let id = council.live("Learn to ask", &[&one, &other, &parked]).await;
    let mut form = council.form(&parked).await;
    form.status = Status::Parked;
    edit_candidate(&council.foothold, &council.act, form)
        .await
        .unwrap();
    council.finish(&id).await;
    assert_eq!(council.asked().await, [one.clone(), other.clone()]);
    let view = council.view().await;
    let at = view
        .board()
        .candidates
        .binary_search_by(|held| held.id.cmp(&one))
        .unwrap();
    let readings = &view.assessed()[at].conditions;
    assert_eq!(
        readings[Condition::Capability.index()].reading,
        Reading::Missing
    );

    council.says(&one, Condition::Capability, Said::Yes).await;
    assert_eq!(council.asked().await, std::slice::from_ref(&other));
    spare(&council.foothold, &council.act, Ask::of(&need(), &other))
        .await
        .unwrap();
    assert_eq!(council.asked().await, Vec::<Id<Candidate>>::new());
    let subject = Subject::new(SubjectKind::Action, id.as_str());
    let org = &council.act.organisation;
    let lines = history(&council.foothold, org, subject, Place::END)
        .await
        .unwrap();
    assert_eq!(lines.len(), 4, "planned, done, answered, spared");
}

#[tokio::test]
async fn what_was_dropped_or_done_can_be_taken_up_again() {
    let mut council = Council::new().await;
    let problem = council.put_forward("Damp homes").await;
    let id = council.waiting("Learn to ask", &[&problem]).await;
    let (why, seen) = (note("Nobody needs it."), council.seen().await);
    let drop_of = Drop {
        id: id.clone(),
        seen,
        why,
    };
    drop(&council.foothold, &council.act, drop_of.clone())
        .await
        .unwrap();
    let wait_of = |seen| Wait {
        id: id.clone(),
        seen,
        for_what: note("spring"),
    };
    let seen = council.seen().await;
    wait(&council.foothold, &council.act, wait_of(seen))
        .await
        .unwrap();
    assert_eq!(
        council.action(&id).await.state,
        ActionState::Waits {
            for_what: note("spring")
        }
    );
    let again = refused(drop(&council.foothold, &council.act, drop_of).await);
    assert!(matches!(again, Refusal::Stale), "{again:?}");

    let live = council.live("Another", &[&problem]).await;
    council.finish(&live).await;
    assert_eq!(council.asked().await.len(), 1);
    let seen = council.seen().await;
    let wait_of = Wait {
        id: live,
        seen,
        for_what: note("a better answer"),
    };
    wait(&council.foothold, &council.act, wait_of)
        .await
        .unwrap();
    assert_eq!(council.asked().await.len(), 0);
}

#[tokio::test]
async fn a_step_is_taken_once_and_only_from_where_it_leads() {
    let mut council = Council::new().await;
    let problem = council.put_forward("Damp homes").await;
    let id = council.waiting("Learn to ask", &[&problem]).await;
    let (seen, found) = (council.seen().await, note("x"));
    let finish_of = Finish {
        id: id.clone(),
        seen,
        found,
    };
    let refusal = refused(finish(&council.foothold, &council.act, finish_of).await);
    assert!(
        matches!(refusal, Refusal::Stale),
        "what waits is not finished"
    );
    let begin_of = Begin { id, seen, due: DUE };
    begin(&council.foothold, &council.act, begin_of.clone())
        .await
        .unwrap();
    let twice = refused(begin(&council.foothold, &council.act, begin_of).await);
    assert!(matches!(twice, Refusal::Stale), "{twice:?}");
    let nothing = Begin {
        id: Id::parse("none").unwrap(),
        seen: council.seen().await,
        due: DUE,
    };
    let none = refused(begin(&council.foothold, &council.act, nothing).await);
    assert!(matches!(none, Refusal::NotFound(What::Action)), "{none:?}");
}

#[tokio::test]
async fn a_change_keeps_where_an_action_is_and_is_refused_over_somebody_elses() {
    let mut council = Council::new().await;
    let problem = council.put_forward("Damp homes").await;
    let id = council.waiting("Learn to ask", &[&problem]).await;
    let seen = council.seen().await;
    let change = |called: &str| Edit {
        id: id.clone(),
        seen,
        words: words(called, &[&problem], None),
        when: Some(When::Later(note("June"))),
    };
    edit(&council.foothold, &council.act, change("Learn"))
        .await
        .unwrap();
    let action = council.action(&id).await;
    assert_eq!(action.name.as_str(), "Learn");
    let for_what = note("June");
    assert_eq!(action.state, ActionState::Waits { for_what });
    let stale = refused(edit(&council.foothold, &council.act, change("Mine")).await);
    assert!(matches!(stale, Refusal::Stale), "{stale:?}");
}
