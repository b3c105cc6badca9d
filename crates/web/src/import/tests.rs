//! An import as a person does it, from the file to the list.

use axum::http::StatusCode;
use scraper::{Html, Selector};

use crate::testing::{TestSite, Told};

const LIST: &str = "name,reach,Owner\nDamp homes,\"1,200\",Ann\nLost letters,,\n";

pub(super) async fn chosen(site: &TestSite, list: &str, name: &str, text: &[u8]) -> Told {
    site.send_file("/import", &[("list", list)], ("file", name, text))
        .await
}

/// What a page says, without its HTML, white space collapsed.
pub(super) fn words(told: &Told) -> String {
    let page = Html::parse_document(&told.main());
    let text: Vec<&str> = page.root_element().text().collect();
    text.join(" ")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

pub(super) fn selected(told: &Told) -> Vec<String> {
    let page = Html::parse_document(&told.body);
    let selected = Selector::parse("option[selected]").unwrap();
    page.select(&selected)
        .map(|option| option.attr("value").unwrap().to_owned())
        .collect()
}

#[tokio::test]
async fn a_list_is_brought_in_in_four_steps_and_once() {
    let (site, act) = TestSite::begun().await;
    let told = chosen(&site, "problems", "our list.csv", LIST.as_bytes()).await;
    assert_eq!(told.status, StatusCode::SEE_OTHER, "{}", told.body);
    let columns = told.location;
    let told = site.get(&columns).await;
    assert_eq!(
        selected(&told),
        ["title", "reach", ""],
        "guessed by the headings"
    );
    let fields = [
        ("row", "1"),
        ("column-0", "title"),
        ("column-1", "reach"),
        ("column-2", ""),
    ];
    let told = site.post(&columns, &fields).await;
    let check = told.location;
    assert_eq!(check, format!("{columns}/check"));
    let told = site.get(&check).await;
    assert!(
        words(&told).contains("New problems and opportunities 2"),
        "{}",
        words(&told)
    );
    assert!(words(&told).contains("Kept as details Owner"));
    let view = site
        .foothold
        .view(&act.organisation, testkit::instant())
        .await
        .unwrap();
    assert!(
        view.board().candidates.is_empty(),
        "nothing is saved before it is meant"
    );
    for _ in 0..2 {
        let told = site.post(&check, &[]).await;
        assert_eq!(told.location, format!("{columns}/done"));
    }
    let told = site.get(&format!("{columns}/done")).await;
    assert!(words(&told).contains("New problems and opportunities 2"));
    let view = site
        .foothold
        .view(&act.organisation, testkit::instant())
        .await
        .unwrap();
    assert_eq!(view.board().candidates.len(), 2);
    assert_eq!(view.revision(), 3, "one write for all of it");
}

#[tokio::test]
async fn every_fault_is_told_at_once_by_row_and_column() {
    let (site, act) = TestSite::begun().await;
    let text = "id,title,harm,reach\n1,A,7,x\n1,,2,<b>\n";
    let columns = chosen(&site, "problems", "bad.csv", text.as_bytes())
        .await
        .location;
    let fields = [
        ("row", "1"),
        ("column-0", "id"),
        ("column-1", "title"),
        ("column-2", "harm"),
        ("column-3", "reach"),
    ];
    site.post(&columns, &fields).await;
    let check = format!("{columns}/check");
    for told in [site.get(&check).await, site.post(&check, &[]).await] {
        assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
        let words = words(&told);
        for place in [
            "Row 2, harm",
            "Row 2, reach",
            "Row 3, title",
            "Row 3, reach",
        ] {
            assert!(words.contains(place), "{place}: {words}");
        }
        assert!(
            told.body.contains("“&#60;b&#62;”"),
            "what stands in a file is only text"
        );
    }
    let view = site
        .foothold
        .view(&act.organisation, testkit::instant())
        .await
        .unwrap();
    assert!(view.board().candidates.is_empty());
}

#[tokio::test]
async fn what_cannot_be_read_is_refused_where_it_is_chosen() {
    let (site, _) = TestSite::begun().await;
    for (name, text, why) in [
        ("empty.csv", &b""[..], "The file is empty."),
        ("sheet.xlsx", b"PK\x03\x04", "This workbook cannot be read."),
        ("sheet.xls", b"x", ".xls files are not read."),
        ("noise.csv", b"title\n\x81\xff\n", "not text"),
        ("open.csv", b"\"title\n", "never closes"),
    ] {
        let told = chosen(&site, "problems", name, text).await;
        assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
        assert!(told.body.contains(why), "{name}: {}", words(&told));
    }
    let told = site
        .send_file("/import", &[("list", "secrets")], ("file", "", b""))
        .await;
    assert!(told.body.contains("Choose one of these.") && told.body.contains("Choose a file."));
}

#[tokio::test]
async fn the_title_must_be_said_and_each_column_once() {
    let (site, _) = TestSite::begun().await;
    let columns = chosen(&site, "problems", "a.csv", LIST.as_bytes())
        .await
        .location;
    let told = site.post(&columns, &[("row", "1")]).await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(told.body.contains("Say which column holds the title."));
    let twice = [("row", "1"), ("column-0", "title"), ("column-1", "title")];
    let told = site.post(&columns, &twice).await;
    assert!(told.body.contains("Choose it once."));
    assert_eq!(
        selected(&told),
        ["title", "title", ""],
        "what was chosen stays"
    );
}

#[tokio::test]
async fn headings_may_stand_further_down() {
    let (site, _) = TestSite::begun().await;
    let text = "Made in May,\n,\nname,room\nRepairs,2\n";
    let columns = chosen(&site, "teams", "t.csv", text.as_bytes())
        .await
        .location;
    let told = site.get(&format!("{columns}?row=3")).await;
    assert_eq!(selected(&told), ["team", "room"]);
    let told = site.get(&format!("{columns}?row=99")).await;
    assert!(
        words(&told).contains("The file ends before the row of headings."),
        "{}",
        words(&told)
    );
    let check = site
        .post(
            &columns,
            &[("row", "3"), ("column-0", "team"), ("column-1", "room")],
        )
        .await
        .location;
    assert!(words(&site.get(&check).await).contains("New teams 1"));
}

#[tokio::test]
async fn a_file_that_is_gone_is_to_be_chosen_again() {
    let (site, _) = TestSite::begun().await;
    for path in ["/import/x", "/import/x/check", "/import/x/done"] {
        let told = site.get(path).await;
        assert_eq!(told.status, StatusCode::CONFLICT);
        assert!(told.body.contains("Choose it again."), "{path}");
    }
}

#[tokio::test]
async fn a_file_that_is_too_large_is_refused() {
    let (site, _) = TestSite::begun().await;
    let told = chosen(
        &site,
        "problems",
        "large.csv",
        &vec![b'x'; 21 * 1024 * 1024],
    )
    .await;
    assert_eq!(told.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(told.body.contains("That is too large"));
}

#[tokio::test]
async fn pages_are_as_agreed() {
    let (site, _) = TestSite::begun().await;
    insta::assert_snapshot!("choose", site.get("/import").await.main());
    let columns = chosen(&site, "problems", "a.csv", LIST.as_bytes())
        .await
        .location;
    insta::assert_snapshot!("columns", site.get(&columns).await.main());
    let fields = [("row", "1"), ("column-0", "title"), ("column-1", "reach")];
    let check = site.post(&columns, &fields).await.location;
    insta::assert_snapshot!("check", site.get(&check).await.main());
    site.post(&check, &[]).await;
    insta::assert_snapshot!("done", site.get(&format!("{columns}/done")).await.main());
    let faulty = b"id,title\n1,A\n1,\n";
    let columns = chosen(&site, "problems", "b.csv", faulty).await.location;
    let fields = [("row", "1"), ("column-0", "id"), ("column-1", "title")];
    let check = site.post(&columns, &fields).await.location;
    insta::assert_snapshot!("faults", site.get(&check).await.main());
}

#[tokio::test]
async fn rows_that_may_say_the_same_are_told_before_they_are_brought_in() {
    let (site, _) = TestSite::begun().await;
    let fields = [
        ("key", "k"),
        ("title", "Parking permits take weeks"),
        ("kind", "problem"),
    ];
    site.post("/problems/new", &fields).await;
    let file = "title\nParking permit takes weeks\nLetters about meals are hard to read\nMeals: letters hard to read\n";
    let columns = chosen(&site, "problems", "list.csv", file.as_bytes())
        .await
        .location;
    let told = site
        .post(&columns, &[("row", "1"), ("column-0", "title")])
        .await;
    insta::assert_snapshot!(site.get(&told.location).await.main());
}
