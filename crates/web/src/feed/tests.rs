//! The feed, as a reader reads it.

use axum::http::StatusCode;

use super::FEED;
use crate::api::testing::{Sent, granted};
use crate::testing::TestSite;

#[tokio::test]
async fn the_feed_tells_what_was_started_and_learned_each_with_an_id_of_its_own() {
    let site = TestSite::new();
    site.filled().await;
    let told = site.get(FEED).await;
    assert_eq!(told.status, StatusCode::OK);
    assert_eq!(told.kind, "application/atom+xml; charset=utf-8");
    let read = roxmltree::Document::parse(&told.body).unwrap();
    let feed = read.root_element();
    let of = |name: &'static str| {
        let all = feed
            .descendants()
            .filter(move |node| node.has_tag_name(name));
        all.map(|node| node.text().unwrap_or_default().to_owned())
    };
    let entries = feed.children().filter(|node| node.has_tag_name("entry"));
    let mut ids: Vec<String> = of("id").collect();
    assert_eq!(ids.len(), entries.count() + 1);
    assert!(ids.len() > 3, "{}", told.body);
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), of("id").count());
    let mut updated: Vec<jiff::Timestamp> = of("updated").map(|at| at.parse().unwrap()).collect();
    let first = updated.remove(0);
    assert!(updated.iter().all(|at| *at <= first));
    assert!(updated.is_sorted_by(|a, b| a >= b));
    assert!(
        of("title")
            .chain(of("summary"))
            .all(|text| !text.is_empty())
    );
}

#[tokio::test]
async fn the_feed_of_nothing_is_one_too() {
    let (site, _) = TestSite::begun().await;
    let told = site.get(FEED).await;
    assert!(
        roxmltree::Document::parse(&told.body).is_ok(),
        "{}",
        told.body
    );
    assert!(told.body.contains("1970-01-01T00:00:00Z"), "{}", told.body);
}

#[tokio::test]
async fn a_reader_comes_with_a_token_and_nobody_without_anything() {
    let (site, mut act) = TestSite::begun().await;
    let token = granted(&site, &mut act, &["read"]).await;
    let writes = granted(&site, &mut act, &["write"]).await;
    site.signed_out();
    assert!(site.get(FEED).await.location.starts_with("/sign-in"));
    let told = Sent::get(FEED).by(&token).to(&site).await;
    assert_eq!(told.status, StatusCode::OK);
    let told = Sent::get(FEED).by(&writes).to(&site).await;
    assert_eq!(told.status, StatusCode::FORBIDDEN);
    let told = Sent::get(FEED).by("fh_nothing").to(&site).await;
    assert_eq!(told.status, StatusCode::UNAUTHORIZED);
}
