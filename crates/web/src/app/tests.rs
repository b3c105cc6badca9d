//! The site as a whole: its addresses, its first visit, its look.

use std::collections::BTreeSet;

use axum::body::Body;
use axum::http::{Request, StatusCode};

use super::{ROUTES, Route, router};
use crate::api::API_ROUTES;
use crate::testing::TestSite;

#[tokio::test]
async fn before_the_first_visit_every_page_leads_to_it() {
    let told = TestSite::new().get("/").await;
    assert_eq!(
        (told.status, told.location.as_str()),
        (StatusCode::SEE_OTHER, "/first-visit")
    );
}

#[tokio::test]
async fn the_stylesheet_of_the_organisation_is_there_from_the_first() {
    assert!(
        TestSite::new()
            .get("/organisation.css")
            .await
            .body
            .starts_with(":root{")
    );
    let (site, _) = TestSite::begun().await;
    let told = site.get("/organisation.css?v=1").await;
    assert!(
        told.body.contains(operations::set_up::COLOUR),
        "{}",
        told.body
    );
}

#[tokio::test]
async fn health_is_plain_and_never_kept() {
    let told = TestSite::new().get("/health").await;
    assert_eq!(
        (told.status, told.body.as_str()),
        (StatusCode::OK, "well\n")
    );
}

#[tokio::test]
async fn an_address_that_is_none_is_not_found() {
    let (site, _) = TestSite::begun().await;
    let told = site.get("/no-such-page").await;
    assert_eq!(told.status, StatusCode::NOT_FOUND);
    assert!(told.body.contains("There is no page here"));
}

/// The router shows its paths where it is printed for people who mend it; nothing else tells them.
fn paths_of_the_router() -> BTreeSet<String> {
    let shown = format!("{:?}", router::pages());
    let (_, node) = shown.split_once("paths: {").unwrap();
    let (paths, _) = node.split_once("\"} }").unwrap();
    let paths = paths.split(", ").filter_map(|pair| pair.split('"').nth(1));
    paths.map(str::to_owned).collect()
}

/// Of pages and of the API.
fn all() -> impl Iterator<Item = &'static Route> {
    ROUTES.iter().chain(API_ROUTES)
}

#[test]
fn the_list_of_routes_has_every_path_of_the_router() {
    let listed: BTreeSet<String> = all().map(|route| route.path.to_owned()).collect();
    assert_eq!(listed, paths_of_the_router());
}

#[tokio::test]
async fn the_list_of_routes_has_every_method_of_each_path() {
    let (site, _) = TestSite::begun().await;
    for path in paths_of_the_router() {
        let asked = path
            .replace("{id}", "x")
            .replace("{key}", "x")
            .replace("{who}", "x")
            .replace("{condition}", "interest")
            .replace("{secret}", "x")
            .replace("{number}", "1");
        // A method that nothing takes.
        let request = Request::trace(asked)
            .header("sec-fetch-site", "same-origin")
            .body(Body::empty());
        let told = site.ask(request.unwrap()).await;
        let mut methods: Vec<&str> = told
            .allowed
            .iter()
            .map(String::as_str)
            .filter(|m| *m != "HEAD")
            .collect();
        methods.sort_unstable();
        let listed: Vec<&str> = all().filter(|r| r.path == path).map(|r| r.method).collect();
        assert_eq!(methods, listed, "{path}");
    }
}
