use engine::people::{Group, Team};
use operations::candidates::edit;
use operations::{Refusal, named};

use crate::council::{Council, name, refused};

#[tokio::test]
async fn no_two_teams_share_a_name() {
    let mut council = Council::new().await;
    let id = council.team("Benefits", Some(2)).await;
    let twin = Team {
        id: council.act.ids.fresh(),
        name: name("Benefits"),
        room: None,
    };
    assert!(matches!(
        refused(named::put(&council.foothold, &council.act, twin).await),
        Refusal::NameTaken { .. }
    ));
    let renamed = Team {
        id: id.clone(),
        name: name("Welfare"),
        room: Some(0),
    };
    named::put(&council.foothold, &council.act, renamed)
        .await
        .unwrap();
    assert_eq!(
        council
            .view()
            .await
            .board()
            .teams
            .get(&id)
            .unwrap()
            .places(),
        0
    );
}

#[tokio::test]
async fn what_a_problem_names_is_not_taken_out() {
    let mut council = Council::new().await;
    let group = Group {
        id: council.act.ids.fresh(),
        name: name("Care leavers"),
    };
    named::put(&council.foothold, &council.act, group.clone())
        .await
        .unwrap();
    let id = council.put_forward("x").await;
    let mut form = council.form(&id).await;
    form.groups = vec![group.id.clone()];
    edit(&council.foothold, &council.act, form).await.unwrap();
    let remove = || named::remove(&council.foothold, &council.act, group.id.clone());
    assert!(matches!(
        refused(remove().await),
        Refusal::InUse { candidates: 1 }
    ));
    let mut form = council.form(&id).await;
    form.groups.clear();
    edit(&council.foothold, &council.act, form).await.unwrap();
    remove().await.unwrap();
    assert!(council.view().await.board().groups.is_empty());
}

#[tokio::test]
async fn what_somebody_changed_since_it_was_read_is_neither_put_nor_taken_out() {
    let mut council = Council::new().await;
    let id = council.team("Benefits", Some(2)).await;
    let seen = council.view().await.revision();
    let team = |called| Team {
        id: id.clone(),
        name: name(called),
        room: None,
    };
    let (foothold, act) = (&council.foothold, &council.act);
    // Between the reading and the write.
    named::put(foothold, act, team("Welfare")).await.unwrap();
    let put = named::put_since(foothold, act, seen, team("Money")).await;
    assert!(matches!(refused(put), Refusal::Stale));
    let taken = named::remove_since(foothold, act, seen, id.clone()).await;
    assert!(matches!(refused(taken), Refusal::Stale));
    let view = council.view().await;
    assert_eq!(view.board().teams[0].name, name("Welfare"));
    let now = view.revision();
    let taken = named::remove_since(foothold, act, now, id.clone()).await;
    taken.unwrap();
    assert!(council.view().await.board().teams.is_empty());
}
