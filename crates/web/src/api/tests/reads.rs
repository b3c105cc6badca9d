//! What is read.

use axum::http::StatusCode as Is;
use serde_json::{Value, json};

use crate::api::testing::{Sent, granted};
use crate::api::{API_ROUTES, DOCUMENT};
use crate::path::Segment;
use crate::testing::TestSite;

/// A site with the example, and a token that reads people too.
async fn filled() -> (TestSite, String) {
    let site = TestSite::new();
    let mut act = site.filled().await;
    let token = granted(&site, &mut act, &["read", "write"]).await;
    (site, token)
}

async fn read(site: &TestSite, token: &str, path: &str) -> Value {
    let told = Sent::get(path).by(token).to(site).await;
    assert_eq!(told.status, Is::OK, "{path} {}", told.text);
    assert_eq!(told.header("content-type"), "application/json");
    assert_eq!(told.header("cache-control"), "no-store");
    told.json()
}

#[tokio::test]
async fn every_word_is_read_and_every_one_of_a_list_by_its_id() {
    let (site, token) = filled().await;
    let lists = API_ROUTES.iter().filter(|route| {
        route.method == "GET" && !route.path.contains('{') && route.path != DOCUMENT
    });
    for list in lists {
        let told = read(&site, &token, list.path).await;
        let one = format!("{}/{{", list.path);
        let one = API_ROUTES.iter().find(|route| {
            route.method == "GET" && route.path.starts_with(&one) && route.path.ends_with('}')
        });
        let Some(one) = one else { continue };
        let items = told["items"].as_array().unwrap();
        let may_be_none = list.path == "/api/v1/suggestions";
        assert!(may_be_none || !items.is_empty(), "{}", list.path);
        for item in items {
            let id = item["id"].as_str().map(str::to_owned);
            let id = id.unwrap_or_else(|| item["number"].to_string());
            let id = Segment(&id).to_string();
            let path = one.path.replace("{id}", &id).replace("{number}", &id);
            read(&site, &token, &path).await;
        }
    }
}

#[tokio::test]
async fn the_shape_of_each_word_stays() {
    let (site, token) = filled().await;
    let mut shapes = serde_json::Map::new();
    for word in [
        "candidates",
        "actions",
        "rounds",
        "exemplars",
        "lessons",
        "decisions",
        "playbook",
        "people",
    ] {
        let told = read(&site, &token, &format!("/api/v1/{word}?limit=1")).await;
        shapes.insert(word.to_owned(), told["items"][0].clone());
    }
    for word in ["services", "teams", "groups"] {
        let told = read(&site, &token, &format!("/api/v1/{word}")).await;
        shapes.insert(word.to_owned(), told["items"][0].clone());
    }
    let id = shapes["candidates"]["id"].as_str().unwrap().to_owned();
    let answers = format!("/api/v1/candidates/{}/answers", Segment(&id));
    shapes.insert("answers".to_owned(), read(&site, &token, &answers).await);
    shapes.insert(
        "settings".to_owned(),
        read(&site, &token, "/api/v1/settings").await,
    );
    for part in ["names", "organisation"] {
        let path = format!("/api/v1/settings/{part}");
        shapes.insert(part.to_owned(), read(&site, &token, &path).await);
    }
    let activity = read(&site, &token, "/api/v1/activity").await;
    shapes.insert("activity".to_owned(), activity["items"][0].clone());
    let text = serde_json::to_string_pretty(&shapes).unwrap();
    insta::assert_snapshot!("shapes", text);
}

#[tokio::test]
async fn pages_follow_one_another_and_leave_nothing_out() {
    let (site, token) = filled().await;
    let whole = read(&site, &token, "/api/v1/candidates?limit=200").await;
    let (mut path, mut found) = ("/api/v1/candidates?limit=7".to_owned(), Vec::new());
    loop {
        let told = Sent::get(&path).by(&token).to(&site).await;
        let page = told.json();
        assert_eq!(page["total"], whole["total"]);
        found.extend(page["items"].as_array().unwrap().clone());
        let mut links = told.header("link").split(", ");
        let Some(next) = links.find(|link| link.ends_with("rel=\"next\"")) else {
            break;
        };
        path = next[1..next.find('>').unwrap()].to_owned();
    }
    assert_eq!(json!(found), whole["items"]);
    let told = Sent::get("/api/v1/candidates?limit=7&page=3").by(&token);
    insta::assert_snapshot!("links", told.to(&site).await.header("link"));
    let past = read(&site, &token, "/api/v1/candidates?page=1000000").await;
    assert_eq!(past["items"], json!([]));
}

#[tokio::test]
async fn a_page_that_cannot_be_is_refused() {
    let (site, token) = filled().await;
    for asked in [
        "page=0",
        "page=-1",
        "page=x",
        "limit=0",
        "limit=201",
        "limit=",
        "page=1&page=2",
        "colour=red",
        "page=99999999999999999999",
    ] {
        let told = Sent::get(&format!("/api/v1/candidates?{asked}")).by(&token);
        let told = told.to(&site).await;
        assert_eq!(told.status, Is::BAD_REQUEST, "{asked}");
        assert!(told.is_problem());
    }
    for before in ["", "1", "1.", "a.b", "-1.2", "1.2.3", "9999999999999999.1"] {
        let told = Sent::get(&format!("/api/v1/activity?before={before}")).by(&token);
        assert_eq!(told.to(&site).await.status, Is::BAD_REQUEST, "{before}");
    }
}

#[tokio::test]
async fn the_outlook_is_the_text_that_the_command_makes_and_a_record_the_bytes_that_were_sealed() {
    let (site, token) = filled().await;
    let told = Sent::get("/api/v1/outlook").by(&token).to(&site).await;
    assert_eq!(told.text, site.get("/outlook/today.json").await.body);
    let told = Sent::get("/api/v1/decisions/1").by(&token).to(&site).await;
    assert_eq!(told.text, site.get("/decisions/1.json").await.body);
}

#[tokio::test]
async fn activity_is_told_as_its_page_tells_it_to_the_end() {
    let (site, token) = filled().await;
    let (mut path, mut lines) = ("/api/v1/activity".to_owned(), 0);
    loop {
        let told = Sent::get(&path).by(&token).to(&site).await;
        lines += told.json()["items"].as_array().unwrap().len();
        let Some((next, _)) = told.header("link").split_once('>') else {
            break;
        };
        path = next[1..].to_owned();
    }
    assert!(lines > 100, "{lines}");
}

#[tokio::test]
async fn nothing_is_where_nothing_is_described() {
    let (site, token) = filled().await;
    for path in ["/api/v1/members", "/api/v1", "/api/v2/candidates", "/api"] {
        let told = Sent::get(path).by(&token).to(&site).await;
        assert_eq!(told.status, Is::NOT_FOUND, "{path}");
        assert!(told.is_problem());
    }
}
