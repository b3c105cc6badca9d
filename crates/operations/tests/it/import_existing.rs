//! Rows of a file that are on the list already.

use engine::id::Id;
use operations::import::{Import, Kind, weigh};

use crate::council::Council;
use crate::import::{import, list, saved};

fn taking(text: &str) -> Import {
    let mapping = operations::import::Mapping {
        existing: operations::import::Existing::Take,
        same_titles: true,
        ..Default::default()
    };
    import(Kind::Candidates, "b.csv", text).by(&mapping)
}

#[tokio::test]
async fn those_on_the_list_take_what_the_file_has_and_nothing_where_it_is_blank() {
    let mut council = Council::new().await;
    saved(&mut council, list()).await;
    let before = council.view().await;
    let text = "id,title,kind,service,teams,interest,harm\n\
        A 1,Damp homes,,,,no,3\n,LOST letters,opportunity,Post,Digital,,\nA 3,New,,,,,\n";
    let import = taking(text);
    let shown = operations::import::differing(before.board(), &import);
    assert_eq!(
        shown
            .iter()
            .map(|one| (one.row, one.answers))
            .collect::<Vec<_>>(),
        [(2, 1), (3, 0)]
    );
    let foreseen = weigh(before.board(), &import).unwrap();
    let counts = saved(&mut council, import.clone()).await;
    assert_eq!(counts, foreseen, "what was shown is what is done");
    assert_eq!(
        (
            counts.added,
            counts.changed,
            counts.already,
            counts.services
        ),
        (1, 2, 0, 1)
    );
    let view = council.view().await;
    let held = |id: &str| {
        view.board()
            .candidates
            .get(&Id::parse(id).unwrap())
            .unwrap()
            .clone()
    };
    let (damp, was) = (
        held("A 1"),
        before
            .board()
            .candidates
            .get(&Id::parse("A 1").unwrap())
            .unwrap(),
    );
    assert_eq!(
        (damp.service.clone(), damp.teams.clone()),
        (was.service.clone(), was.teams.clone())
    );
    assert_eq!(damp.answers.len(), was.answers.len() + 1);
    assert!(
        was.answers
            .iter()
            .all(|answer| damp.answers.contains(answer)),
        "none gives way"
    );
    let letters = held("A 2");
    assert_eq!(letters.title.as_str(), "LOST letters");
    assert_eq!(
        (letters.kind, letters.teams.len()),
        (engine::candidate::Kind::Opportunity, 1)
    );
    assert_eq!(
        view.revision(),
        before.revision() + 1,
        "one write for all of it"
    );
    let again = saved(&mut council, import).await;
    assert_eq!(
        (again.changed, again.already, again.answers),
        (0, 3, 0),
        "twice is once"
    );
}

#[tokio::test]
async fn an_id_made_of_a_row_says_nothing_of_what_is_meant() {
    let mut council = Council::new().await;
    saved(
        &mut council,
        import(Kind::Candidates, "a.csv", "title\nDamp homes\n"),
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
    let first = || import(Kind::Candidates, "a.csv", "title\nDamp homes\n");
    let second = import(Kind::Candidates, "b.csv", "title\nLost letters\n");
    for (list, added) in [(first(), 1), (first(), 0), (second, 1)] {
        assert_eq!(saved(&mut council, list).await.added, added);
    }
}
