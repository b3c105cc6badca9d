//! Rows of a file that are on the list already.

use engine::board::Board;
use engine::candidate::{Candidate, Kind};
use engine::id::Id;
use operations::import::{Import, Kind as List, differing, weigh};

use crate::council::Council;
use crate::import::{import, list, saved};

fn taking(text: &str) -> Import {
    let mapping = operations::import::Mapping {
        existing: operations::import::Existing::Take,
        same_titles: true,
        ..Default::default()
    };
    import(List::Candidates, "b.csv", text).by(&mapping)
}

const CHANGES: &str = "id,title,kind,service,teams,interest,harm\n\
    A 1,Damp homes,,,,no,3\n,LOST letters,opportunity,Post,Digital,,\nA 3,New,,,,,\n";

fn held(board: &Board, id: &str) -> Candidate {
    let held = board.candidates.get(&Id::parse(id).unwrap());
    Candidate::clone(held.unwrap())
}

#[tokio::test]
async fn what_would_change_is_what_changes_and_twice_is_once() {
    let mut council = Council::new().await;
    saved(&mut council, list()).await;
    let before = council.view().await;
    let import = taking(CHANGES);
    let shown = differing(before.board(), &import);
    let shown: Vec<_> = shown.iter().map(|one| (one.row, one.answers)).collect();
    assert_eq!(shown, [(2, 1), (3, 0)]);
    let foreseen = weigh(before.board(), &import).unwrap();
    let counts = saved(&mut council, import.clone()).await;
    assert_eq!(counts, foreseen);
    assert_eq!((counts.added, counts.changed, counts.already), (1, 2, 0));
    assert_eq!(counts.services, 1);
    let after = council.view().await.revision();
    assert_eq!(after, before.revision() + 1, "one write for all of it");
    let again = saved(&mut council, import).await;
    assert_eq!((again.changed, again.already, again.answers), (0, 3, 0));
}

#[tokio::test]
async fn those_on_the_list_take_what_the_file_has_and_nothing_where_it_is_blank() {
    let mut council = Council::new().await;
    saved(&mut council, list()).await;
    let before = council.view().await;
    saved(&mut council, taking(CHANGES)).await;
    let view = council.view().await;
    let (damp, was) = (held(view.board(), "A 1"), held(before.board(), "A 1"));
    assert_eq!((&damp.service, &damp.teams), (&was.service, &was.teams));
    assert_eq!(damp.answers.len(), was.answers.len() + 1);
    let stays = was.answers.iter().all(|one| damp.answers.contains(one));
    assert!(stays, "no answer gives way");
    let letters = held(view.board(), "A 2");
    assert_eq!(letters.title.as_str(), "LOST letters");
    assert_eq!((letters.kind, letters.teams.len()), (Kind::Opportunity, 1));
}

#[tokio::test]
async fn an_id_made_of_a_row_says_nothing_of_what_is_meant() {
    let mut council = Council::new().await;
    saved(
        &mut council,
        import(List::Candidates, "a.csv", "title\nDamp homes\n"),
    )
    .await;
    let counts = saved(&mut council, taking("title,harm\nSomething else,5\n")).await;
    assert_eq!((counts.added, counts.changed), (1, 0));
    let view = council.view().await;
    let ids = view.board().candidates.iter();
    assert_eq!(
        ids.map(|one| one.id.as_str()).collect::<Vec<_>>(),
        ["R2", "R2.2"]
    );
}

#[tokio::test]
async fn two_lists_without_ids_are_two_lists_and_one_brought_in_twice_is_one() {
    let mut council = Council::new().await;
    let first = || import(List::Candidates, "a.csv", "title\nDamp homes\n");
    let second = import(List::Candidates, "b.csv", "title\nLost letters\n");
    for (list, added) in [(first(), 1), (first(), 0), (second, 1)] {
        assert_eq!(saved(&mut council, list).await.added, added);
    }
}
