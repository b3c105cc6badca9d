//! The table as a person fills it, with and without the script.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use serde_json::Value;

use crate::path::Segment;
use crate::testing::{TestSite, Told};

async fn begun(titles: &[&str]) -> TestSite {
    let (site, _) = TestSite::begun().await;
    for (at, title) in titles.iter().enumerate() {
        let key = format!("k{at}");
        site.post(
            "/problems/new",
            &[
                ("key", &key),
                ("title", title),
                ("kind", "problem"),
                ("sure", "true"),
            ],
        )
        .await;
    }
    site
}

/// One cell of the first row, as the script sends it.
async fn cell(site: &TestSite, word: &str, was: &str, now: &str) -> (StatusCode, Value) {
    let (field, was_field) = (format!("{word}-0"), format!("was-{word}-0"));
    let fields = [
        ("voice", "Workshop"),
        ("basis", "heard"),
        ("id-0", "P1"),
        (&field, now),
        (&was_field, was),
    ];
    let body: Vec<String> = fields
        .iter()
        .map(|(name, value)| format!("{name}={}", Segment(value)))
        .collect();
    let request = Request::post("/table")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .header(header::ACCEPT, "application/json")
        .header("sec-fetch-site", "same-origin")
        .body(Body::from(body.join("&")));
    let told = site.ask(request.unwrap()).await;
    (told.status, serde_json::from_str(&told.body).unwrap())
}

fn kept(told: &Value) -> &Value {
    &told["cells"][0]
}

#[tokio::test]
async fn an_empty_list_says_how_to_begin() {
    let site = begun(&[]).await;
    let page = site.get("/table").await.main();
    assert!(
        page.contains("Nothing is on the list yet") && page.contains("/problems/new"),
        "{page}"
    );
}

#[tokio::test]
async fn a_row_has_a_control_for_every_answer_and_level() {
    let site = begun(&["Damp <homes>"]).await;
    insta::assert_snapshot!(site.get("/table").await.main());
}

#[tokio::test]
async fn the_whole_page_is_saved_and_leads_back_to_the_row() {
    let site = begun(&["Damp homes", "Lost forms"]).await;
    let form = [
        ("voice", "Workshop"),
        ("basis", "first-hand"),
        ("id-0", "P1"),
        ("interest-0", "yes"),
        ("was-interest-0", ""),
        ("harm-0", "3-4"),
        ("was-harm-0", ""),
        ("id-1", "P2"),
        ("reach-1", "12k"),
        ("was-reach-1", ""),
        ("unmet-1", ""),
        ("was-unmet-1", ""),
        ("row", "1"),
    ];
    let told = site.post("/table", &form).await;
    let path = "/table?voice=Workshop&basis=first-hand&kept=3#row-1";
    assert_eq!(
        (told.status, told.location.as_str()),
        (StatusCode::SEE_OTHER, path)
    );
    let page = site.get(&told.location).await.main();
    assert!(page.contains("3 cells are kept."), "{page}");
    for kept in [
        r#"name="was-interest-0" value="yes:first-hand""#,
        r#"value="3-4" selected"#,
        r#"value="12000""#,
    ] {
        assert!(page.contains(kept), "{kept}: {page}");
    }
}

#[tokio::test]
async fn the_script_is_told_what_is_kept_and_what_the_row_is_by_now() {
    let site = begun(&["Damp homes"]).await;
    let (status, told) = cell(&site, "interest", "", "no").await;
    assert_eq!(status, StatusCode::OK);
    let kept = kept(&told);
    assert_eq!(
        (&kept["kept"], &kept["was"]),
        (&Value::from(true), &Value::from("no:heard"))
    );
    assert_eq!(kept["stands"]["text"], "Prepare the ground");
    assert_eq!(
        kept["reads"],
        serde_json::json!(["no", "not known", "not known"])
    );
}

#[tokio::test]
async fn a_cell_that_somebody_changed_is_never_overwritten_unseen() {
    let site = begun(&["Damp homes"]).await;
    cell(&site, "harm", "", "4").await;
    let (status, told) = cell(&site, "harm", "", "2").await;
    assert_eq!(status, StatusCode::CONFLICT);
    let trouble = "Somebody else changed this to “4 loss of money, home, care, rights or status”. \
        You chose “2 delay or extra effort”.";
    assert_eq!(
        (kept(&told)["trouble"].as_str(), kept(&told)["was"].as_str()),
        (Some(trouble), Some("4"))
    );
    assert_eq!(
        cell(&site, "harm", "4", "2").await.0,
        StatusCode::OK,
        "seen, it may be changed"
    );
    cell(&site, "interest", "", "yes").await;
    assert_eq!(
        cell(&site, "interest", "", "no").await.0,
        StatusCode::CONFLICT
    );
}

#[tokio::test]
async fn what_cannot_be_read_keeps_everything_else_and_says_why() {
    let site = begun(&["Damp homes"]).await;
    let form = [
        ("id-0", "P1"),
        ("reach-0", "lots"),
        ("was-reach-0", ""),
        ("unmet-0", "4"),
        ("was-unmet-0", ""),
    ];
    let Told { status, body, .. } = site.post("/table", &form).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        body.contains("<a href=\"#reach-0\">Write how many people a year"),
        "{body}"
    );
    assert!(
        body.contains(r#"value="lots""#) && body.contains(r#"name="was-unmet-0" value="4""#),
        "{body}"
    );
    assert_eq!(
        cell(&site, "reach", "", "lots").await.0,
        StatusCode::UNPROCESSABLE_ENTITY
    );
}

#[tokio::test]
async fn each_name_has_answers_of_its_own_and_the_reading_is_of_all() {
    let site = begun(&["Damp homes"]).await;
    cell(&site, "interest", "", "yes").await;
    let page = site.get("/table?voice=Finance").await.main();
    assert!(page.contains(r#"name="was-interest-0" value="""#), "{page}");
    assert!(page.contains("data-reads>yes<"), "{page}");
}

#[tokio::test]
async fn rows_are_filtered_and_come_fifty_to_a_page() {
    let titles: Vec<String> = (0..52).map(|at| format!("Problem {at}")).collect();
    let site = begun(&titles.iter().map(String::as_str).collect::<Vec<_>>()).await;
    cell(&site, "interest", "", "no").await;
    let rows = |page: &str| page.matches("<tr id=\"row-").count();
    assert_eq!(rows(&site.get("/table").await.body), 50);
    assert_eq!(rows(&site.get("/table?page=2").await.body), 2);
    assert_eq!(rows(&site.get("/table?page=99").await.body), 2);
    assert_eq!(rows(&site.get("/table?standing=prepare").await.body), 1);
    assert!(
        site.get("/table?team=none")
            .await
            .body
            .contains("Nothing on the list is like that")
    );
}
