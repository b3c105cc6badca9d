//! A list that takes longer than a form waits: one that brings in much of what was done in years.

use std::fmt::Write as _;

use axum::http::StatusCode;

use super::tests::{chosen, words};
use crate::testing::{TestSite, Told};

/// So many that no machine brings them in while a form and a page wait.
const ROWS: usize = 199_000;

fn list() -> String {
    let mut list = String::from("title,status,interest,operations\n");
    for row in 0..ROWS {
        writeln!(list, "Request {row},parked,yes,no").unwrap();
    }
    list
}

/// The page without what differs each time: the file's key, and how far it is.
fn page(told: &Told, key: &str) -> String {
    let page = told.main().replace(key, "[key]");
    let (head, rest) = page.split_once("value=\"").unwrap();
    let (rows, rest) = rest.split_once('"').unwrap();
    let rows: usize = rows.parse().unwrap();
    assert!(rows < ROWS, "{rows}");
    let told = wording::import::so_far(rows, ROWS);
    format!("{head}value=\"[rows]\"{rest}").replace(&told, "[so far]")
}

#[tokio::test]
async fn a_long_list_says_how_far_it_is_and_one_that_is_stopped_leaves_nothing() {
    let (site, act) = TestSite::begun().await;
    let columns = chosen(&site, "problems", "years.csv", list().as_bytes()).await;
    let columns = columns.location;
    let fields = [
        ("row", "1"),
        ("column-0", "title"),
        ("column-1", "status"),
        ("column-2", "interest"),
        ("column-3", "operations"),
    ];
    let check = site.post(&columns, &fields).await.location;
    let saving = site.post(&check, &[]).await.location;
    assert_eq!(saving, format!("{columns}/saving"));
    let key = columns.strip_prefix("/import/").unwrap();
    insta::assert_snapshot!(page(&site.get(&saving).await, key));
    // It is not begun a second time, nor is anything else said of it.
    assert_eq!(site.post(&check, &[]).await.location, saving);
    assert_eq!(site.get(&check).await.location, saving);
    assert_eq!(site.get(&format!("{columns}/done")).await.location, check);
    let way = "years.csv is on its way in. See how far it is .";
    assert!(words(&site.get("/import").await).contains(way));

    let stopped = site.post(&format!("{columns}/stop"), &[]).await.location;
    assert_eq!(stopped, saving);
    let mut told = site.get(&stopped).await;
    // It may take a moment until what was written is undone.
    while told.main().contains("<progress") {
        assert!(
            words(&told).contains("It is being stopped."),
            "{}",
            words(&told)
        );
        told = site.get(&stopped).await;
    }
    insta::assert_snapshot!("stopped", told.main().replace(key, "[key]"));
    let view = site.foothold.view(&act.organisation, testkit::instant());
    let view = view.await.unwrap();
    assert_eq!(view.board().candidates.len(), 0);
    assert!(!words(&site.get("/activity").await).contains("Request"));

    assert!(!words(&site.get("/import").await).contains(way));

    // It may be brought in after all.
    let again = site.get(&check).await;
    assert_eq!(again.status, StatusCode::OK);
    assert!(words(&again).contains("199,000"), "{}", words(&again));
}

#[tokio::test]
async fn how_far_a_list_is_that_was_not_sent_is_not_asked() {
    let (site, _) = TestSite::begun().await;
    let columns = chosen(&site, "teams", "teams.csv", b"team\nHousing\n").await;
    let columns = columns.location;
    let saving = site.get(&format!("{columns}/saving")).await;
    assert_eq!(saving.location, format!("{columns}/check"));
    let stopped = site.post(&format!("{columns}/stop"), &[]).await;
    assert_eq!(stopped.location, format!("{columns}/saving"));
    let gone = site.get("/import/gone/saving").await;
    assert_eq!(gone.status, StatusCode::CONFLICT);
}
