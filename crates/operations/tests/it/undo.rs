use std::num::NonZeroU32;

use engine::answer::{Basis, Reply, Said};
use engine::candidate::Status;
use engine::condition::Condition;
use engine::text::Title;
use operations::answers::{Give, Voice, give};
use operations::candidates::edit;
use operations::{Refusal, What, named, past, undo};

use crate::council::{Council, name, now, refused};

async fn revision(council: &Council) -> i64 {
    council.view().await.revision()
}

#[tokio::test]
async fn what_was_done_is_undone_and_that_too() {
    let mut council = Council::new().await;
    let id = council.put_forward("First words").await;
    let mut form = council.form(&id).await;
    (form.title, form.status) = (Title::parse("Other words").unwrap(), Status::Parked);
    edit(&council.foothold, &council.act, form).await.unwrap();
    for (status, title) in [
        (Status::Candidate, "First words"),
        (Status::Parked, "Other words"),
    ] {
        let latest = revision(&council).await;
        undo(&council.foothold, &council.act, latest).await.unwrap();
        let view = council.view().await;
        let held = view.board().candidates.get(&id).unwrap();
        assert_eq!((held.status, held.title.as_str()), (status, title));
    }
}

#[tokio::test]
async fn what_was_changed_since_stays() {
    let mut council = Council::new().await;
    let id = council.put_forward("First words").await;
    for title in ["Second words", "Third words"] {
        let mut form = council.form(&id).await;
        form.title = Title::parse(title).unwrap();
        edit(&council.foothold, &council.act, form).await.unwrap();
    }
    let earlier = revision(&council).await - 1;
    let told = refused(undo(&council.foothold, &council.act, earlier).await);
    assert!(matches!(told, Refusal::ChangedSince));
}

#[tokio::test]
async fn an_answer_goes_back_though_its_name_was_new() {
    let mut council = Council::new().await;
    let id = council.put_forward("x").await;
    let answer = |said| Give {
        candidate: id.clone(),
        condition: Condition::Interest,
        team: None,
        voice: Voice::Written(name("Chief Executive")),
        reply: Reply::Whole(said),
        basis: Basis::FirstHand,
        why: None,
        was: None,
    };
    let first = answer(Said::No);
    give(&council.foothold, &mut council.act, first)
        .await
        .unwrap();
    let first = revision(&council).await;
    let second = answer(Said::Yes);
    give(&council.foothold, &mut council.act, second)
        .await
        .unwrap();
    let second = revision(&council).await;
    let told = refused(undo(&council.foothold, &council.act, first).await);
    assert!(matches!(told, Refusal::ChangedSince));
    undo(&council.foothold, &council.act, second).await.unwrap();
    undo(&council.foothold, &council.act, first).await.unwrap();
    let view = council.view().await;
    assert!(view.board().candidates.get(&id).unwrap().answers.is_empty());
}

#[tokio::test]
async fn what_was_added_stays_unless_nothing_need_name_it() {
    let mut council = Council::new().await;
    council.put_forward("x").await;
    let latest = revision(&council).await;
    let told = refused(undo(&council.foothold, &council.act, latest).await);
    assert!(matches!(told, Refusal::StaysAdded));

    let team = council.team("Repairs", None).await;
    let latest = revision(&council).await;
    undo(&council.foothold, &council.act, latest).await.unwrap();
    assert!(council.view().await.board().teams.get(&team).is_none());
}

#[tokio::test]
async fn a_team_that_something_names_by_now_stays() {
    let mut council = Council::new().await;
    let (id, team) = (
        council.put_forward("x").await,
        council.team("Repairs", None).await,
    );
    let added = revision(&council).await;
    let mut form = council.form(&id).await;
    form.teams = vec![team.clone()];
    edit(&council.foothold, &council.act, form).await.unwrap();
    let told = refused(undo(&council.foothold, &council.act, added).await);
    assert!(matches!(told, Refusal::InUse { candidates: 1 }));
}

#[tokio::test]
async fn what_names_a_team_that_is_gone_does_not_come_back() {
    let mut council = Council::new().await;
    let (id, team) = (
        council.put_forward("x").await,
        council.team("Repairs", None).await,
    );
    let mut form = council.form(&id).await;
    form.teams = vec![team.clone()];
    edit(&council.foothold, &council.act, form).await.unwrap();
    let mut form = council.form(&id).await;
    form.teams = Vec::new();
    edit(&council.foothold, &council.act, form).await.unwrap();
    let emptied = revision(&council).await;
    named::remove(&council.foothold, &council.act, team)
        .await
        .unwrap();
    let told = refused(undo(&council.foothold, &council.act, emptied).await);
    assert!(matches!(told, Refusal::NotFound(What::Team)));
}

#[tokio::test]
async fn no_revision_is_nothing_to_undo() {
    let council = Council::new().await;
    let told = refused(undo(&council.foothold, &council.act, 99).await);
    assert!(matches!(told, Refusal::NotFound(What::Change)));
}

#[tokio::test]
async fn a_past_day_knows_nothing_of_what_came_after_it() {
    let mut council = Council::new().await;
    let id = council.put_forward("x").await;
    let view = council.view().await;
    let today = view.today();
    let then = past::on(&council.foothold, &view, today).await.unwrap();
    assert_eq!(then.board.as_ref(), view.board());
    council.act.at = now() + jiff::SignedDuration::from_hours(48);
    let mut form = council.form(&id).await;
    form.status = Status::Parked;
    edit(&council.foothold, &council.act, form).await.unwrap();
    let view = council.view().await;
    let then = past::on(&council.foothold, &view, today).await.unwrap();
    assert_eq!(
        then.board.candidates.get(&id).unwrap().status,
        Status::Candidate
    );
    let before = past::on(&council.foothold, &view, today.yesterday().unwrap());
    assert!(before.await.unwrap().board.candidates.is_empty());
}

#[tokio::test]
async fn a_past_day_is_the_same_from_the_beginning_from_now_and_from_what_is_kept() {
    let mut council = Council::new().await;
    let day = council.view().await.today();
    let mut boards = Vec::new();
    for days in 0..6 {
        council.act.at = now() + jiff::SignedDuration::from_hours(24 * days);
        council.put_forward("another").await;
        boards.push(council.view().await.board().clone());
    }
    // By then every one of them is past.
    let later = now() + jiff::SignedDuration::from_hours(240);
    let organisation = council.act.organisation.clone();
    let view = council.foothold.view(&organisation, later).await.unwrap();
    for apart in [None, NonZeroU32::new(1_000), NonZeroU32::new(2)] {
        let mut kept = 0;
        if let Some(apart) = apart {
            kept = past::prepare(&council.foothold, &organisation, later, apart)
                .await
                .unwrap();
        }
        assert_eq!(kept > 0, apart.is_some_and(|apart| apart.get() == 2));
        for (days, was) in (0..).zip(&boards) {
            let day = day.saturating_add(jiff::Span::new().days(days));
            for _ in 0..2 {
                let then = past::on(&council.foothold, &view, day).await.unwrap();
                assert_eq!(then.board.as_ref(), was, "{day} {kept}");
            }
        }
    }
}
