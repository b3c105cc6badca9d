//! An import is taken back whole, or not at all; and how lists are read is kept by name.

use std::num::NonZeroU32;

use engine::answer::Said;
use engine::board::Board;
use engine::condition::Condition;
use engine::id::Id;
use engine::keyed::Keyed;
use engine::text::Title;
use operations::candidates::{Related, relate};
use operations::import::{
    Existing, Goes, Kind, Mapping, Used, keep_mapping, mappings, put_mapping_away, would_go,
};
use operations::{Refusal, named, past, undo};

use crate::council::{Council, name, now, refused};
use crate::decisions::{decide, recorded};
use crate::import::{import, list, saved};

/// A list that is in, and the revision that it made.
async fn brought_in(council: &mut Council) -> i64 {
    saved(council, list()).await;
    council.view().await.revision()
}

async fn taken_back(council: &Council, revision: i64) -> operations::Done<()> {
    undo(&council.foothold, &council.act, revision).await
}

async fn used(council: &Council, revision: i64) -> Vec<Used> {
    let before = council.view().await;
    let told = refused(taken_back(council, revision).await);
    let after = council.view().await;
    assert_eq!(after.revision(), before.revision(), "nothing is taken back");
    match told {
        Refusal::UsedSince(used) => used,
        other => panic!("{other:?}"),
    }
}

/// All but what tells of the import itself.
fn without_imports(board: &Board) -> Board {
    let mut board = board.clone();
    std::sync::Arc::make_mut(&mut board.work).imports = Keyed::default();
    board
}

#[tokio::test]
async fn an_import_is_taken_back_whole_and_brought_back_and_every_day_stays() {
    let mut council = Council::new().await;
    council.put_forward("Here before").await;
    let before = council.view().await;
    let revision = brought_in(&mut council).await;
    let brought = council.view().await;
    let org = council.act.organisation.clone();
    let goes = would_go(&council.foothold, &org, revision).await.unwrap();
    let goes = goes.unwrap();
    assert_eq!(goes.file, Some(name("list.csv")));
    let expected = Goes {
        candidates: 2,
        answers: 5,
        services: 1,
        teams: 2,
        groups: 2,
        ..Goes::default()
    };
    assert_eq!(goes.goes, expected);
    taken_back(&council, revision).await.unwrap();
    let view = council.view().await;
    assert_eq!(view.revision(), revision + 1, "one write for all of it");
    assert_eq!(&without_imports(view.board()), before.board());
    let again = refused(taken_back(&council, revision).await);
    assert!(matches!(again, Refusal::TakenBack));
    let later = past::on(&council.foothold, &view, view.today()).await;
    assert_eq!(later.unwrap().board.as_ref(), view.board());
    let apart = NonZeroU32::new(3).unwrap();
    past::prepare(&council.foothold, &org, now(), apart)
        .await
        .unwrap();
    // To take the taking back back is to have all of it again.
    taken_back(&council, revision + 1).await.unwrap();
    let view = council.view().await;
    assert_eq!(view.board(), brought.board());
}

#[tokio::test]
async fn what_was_here_has_its_values_again() {
    let mut council = Council::new().await;
    brought_in(&mut council).await;
    let before = council.view().await;
    let mapping = Mapping {
        existing: Existing::Take,
        same_titles: true,
        ..Mapping::default()
    };
    let text = "id,title,kind,service,teams,interest,harm\n\
        A 1,Damp homes,,,,no,3\n,LOST letters,opportunity,Post,Digital,,\nA 3,New,,,,,\n";
    let more = import(Kind::Candidates, "b.csv", text).by(&mapping);
    saved(&mut council, more).await;
    let revision = council.view().await.revision();
    let org = &council.act.organisation;
    let goes = would_go(&council.foothold, org, revision).await.unwrap();
    let goes = goes.unwrap().goes;
    assert_eq!((goes.candidates, goes.restored, goes.services), (1, 2, 1));
    taken_back(&council, revision).await.unwrap();
    let view = council.view().await;
    assert_eq!(
        without_imports(view.board()),
        without_imports(before.board())
    );
}

#[tokio::test]
async fn a_list_of_teams_gives_their_room_back() {
    let mut council = Council::new().await;
    council.team("Repairs", None).await;
    let before = council.view().await;
    let teams = import(Kind::Teams, "teams.csv", "team,room\nRepairs,2\nDigital,\n");
    saved(&mut council, teams).await;
    let revision = council.view().await.revision();
    taken_back(&council, revision).await.unwrap();
    let view = council.view().await;
    assert_eq!(&without_imports(view.board()), before.board());
}

#[tokio::test]
async fn what_was_answered_or_changed_since_stays_and_all_else_with_it() {
    let mut council = Council::new().await;
    let revision = brought_in(&mut council).await;
    let damp = Id::parse("A 1").unwrap();
    council.says(&damp, Condition::Interest, Said::No).await;
    council
        .edit(&Id::parse("A 2").unwrap(), |form| {
            form.title = Title::parse("Letters that are lost").unwrap();
        })
        .await;
    let expected = ["Damp homes", "Letters that are lost"];
    let expected = expected.map(|title| Used::Changed(title.to_owned()));
    assert_eq!(used(&council, revision).await, expected);
}

#[tokio::test]
async fn what_a_decision_rests_on_stays() {
    let mut council = Council::new().await;
    saved(
        &mut council,
        import(Kind::Candidates, "a.csv", "id,title\nA,One\n"),
    )
    .await;
    let revision = council.view().await.revision();
    let ready = council.put_forward("Ready").await;
    council.say(&ready, Said::Yes).await;
    recorded(&mut council, decide("k", &[&ready], &[&ready]))
        .await
        .unwrap();
    assert_eq!(used(&council, revision).await, [Used::Decided]);
}

#[tokio::test]
async fn what_others_name_by_now_stays() {
    let mut council = Council::new().await;
    let revision = brought_in(&mut council).await;
    let other = council.put_forward("Other").await;
    let view = council.view().await;
    let service = view.board().services.as_slice()[0].id.clone();
    council
        .edit(&other, |form| form.service = Some(service))
        .await;
    let group = view.board().groups.as_slice()[0].clone();
    let renamed = engine::people::Group {
        name: name("Renamed"),
        ..engine::people::Group::clone(&group)
    };
    named::put(&council.foothold, &council.act, renamed)
        .await
        .unwrap();
    let used = used(&council, revision).await;
    assert!(used.contains(&Used::InUse("Housing repairs".to_owned())));
    assert!(used.contains(&Used::Changed("Renamed".to_owned())));
    assert_eq!(used.len(), 2, "{used:?}");
}

#[tokio::test]
async fn what_work_names_stays() {
    let mut council = Council::new().await;
    let text = "id,title,interest,operations,capability\nA,Ready,yes,yes,yes\nB,Other,,,\n";
    saved(&mut council, import(Kind::Candidates, "a.csv", text)).await;
    let revision = council.view().await.revision();
    let candidate = Id::parse("B").unwrap();
    let both = [Id::parse("A").unwrap(), candidate];
    relate(&council.foothold, &council.act, both, Related::Yes)
        .await
        .unwrap();
    let expected = ["Ready", "Other"].map(|title| Used::Cited(title.to_owned()));
    assert_eq!(used(&council, revision).await, expected);
}

#[tokio::test]
async fn an_import_that_brought_nothing_leaves_no_line() {
    let mut council = Council::new().await;
    brought_in(&mut council).await;
    let before = council.view().await;
    saved(&mut council, list()).await;
    assert_eq!(council.view().await.revision(), before.revision());
}

#[tokio::test]
async fn how_lists_are_read_is_kept_by_name_put_over_and_put_away() {
    let mut council = Council::new().await;
    let (foothold, act) = (&council.foothold, &mut council.act);
    let mut mapping = Mapping::default();
    mapping.columns.insert("title".into(), "Summary".into());
    for heading_row in [1, 3] {
        mapping.heading_row = Some(heading_row);
        keep_mapping(foothold, act, Kind::Candidates, name("Jira"), &mapping)
            .await
            .unwrap();
    }
    let kept = mappings(council.view().await.board());
    assert_eq!(kept.len(), 1, "one of a name");
    assert_eq!((&kept[0].name, &kept[0].mapping), (&name("Jira"), &mapping));
    let id = kept[0].id.clone();
    put_mapping_away(&council.foothold, &council.act, id.clone())
        .await
        .unwrap();
    assert!(mappings(council.view().await.board()).is_empty());
    let told = put_mapping_away(&council.foothold, &council.act, id).await;
    assert!(matches!(refused(told), Refusal::NotFound(_)));
    let act = &mut council.act;
    keep_mapping(&council.foothold, act, Kind::Teams, name("Jira"), &mapping)
        .await
        .unwrap();
    let kept = mappings(council.view().await.board());
    assert_eq!(kept[0].kind, Kind::Teams, "its name is free again");
}
