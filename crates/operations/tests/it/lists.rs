//! The lists of an organisation, taken along and brought in again.

use engine::candidate::Candidate;
use exchange::candidates::read;
use exchange::sheet::Choices;
use exchange::table::Cell;
use operations::import::Progress;
use operations::lists::{Asked, Form, List, Table, file, table};
use operations::set_up::{Size, load_example};
use operations::{Act, Foothold, View, import};
use testkit::Scratch;

use crate::council::{Council, ids, now};

/// The columns from the id to the needs: what names things.
const NAMED: usize = 11;

async fn list(foothold: &Foothold, act: &Act, list: List) -> Table {
    let view = foothold.view_for(&act.organisation, &act.by, now()).await;
    let table = table(foothold, view.unwrap(), &act.by, list, Asked::default());
    table.await.unwrap()
}

/// The example, and who acts for it.
async fn example(scratch: &Scratch) -> (Foothold, Act) {
    let foothold = Foothold::new(scratch.open());
    let act = load_example(&foothold, now(), ids(), Size::Small).await;
    (foothold, act.unwrap())
}

/// Each without who said it, and when what people said was said: a list of problems tells neither.
fn bare(view: &View) -> Vec<Candidate> {
    let each = view.board().candidates.iter().map(|held| Candidate {
        answers: Vec::new(),
        service: None,
        teams: Vec::new(),
        groups: Vec::new(),
        ..Candidate::clone(held)
    });
    each.collect()
}

#[tokio::test]
async fn the_problems_of_the_example_come_into_an_empty_organisation() {
    let scratch = Scratch::chosen();
    let (foothold, act) = example(&scratch).await;
    let first = list(&foothold, &act, List::Problems).await;
    let csv = file(first.clone(), Form::Csv).await.unwrap();

    let mut other = Council::new().await;
    let choices = Choices::plain("list.csv", other.view().await.today());
    let candidates = read(&csv, &choices).unwrap();
    assert!(candidates.unknown.is_empty());
    let import = import::Import {
        candidates,
        file: "list.csv".to_owned(),
        ..import::Import::default()
    };
    let done = import::save(
        &other.foothold,
        &mut other.act,
        import,
        &Progress::default(),
    )
    .await;
    let there = foothold.view(&act.organisation, now()).await.unwrap();
    assert_eq!(done.unwrap().counts.added, there.board().candidates.len());
    assert_eq!(bare(&*other.view().await), bare(&there));
    let again = list(&other.foothold, &other.act, List::Problems).await;
    let named = |table: &Table| -> Vec<Vec<Cell>> {
        let rows = table.rows.iter();
        rows.map(|row| row[..NAMED].to_vec()).collect()
    };
    assert_eq!(named(&again), named(&first));
}

#[tokio::test]
async fn every_list_has_a_cell_for_each_heading() {
    let scratch = Scratch::chosen();
    let (foothold, act) = example(&scratch).await;
    for of in List::ALL {
        let table = list(&foothold, &act, of).await;
        assert_eq!(table.name, of.word());
        assert!(!table.rows.is_empty(), "{}", table.name);
        let cells = table.rows.iter().map(Vec::len);
        assert!(cells.into_iter().all(|count| count == table.headings.len()));
    }
}
