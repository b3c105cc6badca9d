use axum::http::StatusCode;

use super::named;
use crate::testing::TestSite;

const LISTS: [(&str, &str); 10] = [
    ("/problems", "problems"),
    ("/services", "services"),
    ("/teams", "teams"),
    ("/groups", "groups"),
    ("/groundwork", "groundwork"),
    ("/rounds", "rounds"),
    ("/decisions", "decisions"),
    ("/exemplars", "exemplars"),
    ("/lessons", "lessons"),
    ("/activity", "activity"),
];

#[test]
fn only_names_of_ours_are_files() {
    assert!(named("problems.csv").is_some() && named("activity.ods").is_some());
    for wrong in [
        "problems",
        "people.csv",
        "problems.docx",
        ".csv",
        "problems.csv.",
        "Problems.csv",
    ] {
        assert!(named(wrong).is_none(), "{wrong}");
    }
}

#[tokio::test]
async fn every_list_leads_to_its_files_and_each_is_handed_out() {
    let site = TestSite::new();
    site.filled().await;
    for (page, word) in LISTS {
        let body = site.get(page).await.body;
        for ending in ["csv", "xlsx", "ods", "json"] {
            let address = format!("/lists/{word}.{ending}");
            assert!(
                body.contains(&format!("href=\"{address}\"")),
                "{page}: {address}"
            );
            let told = site.get(&address).await;
            assert_eq!(told.status, StatusCode::OK, "{address}");
        }
    }
    assert_eq!(
        site.get("/lists/people.csv").await.status,
        StatusCode::NOT_FOUND
    );
}

#[tokio::test]
async fn a_file_holds_what_its_page_is_filtered_to() {
    let site = TestSite::new();
    site.filled().await;
    let page = site.get("/problems?search=traders&sort=title").await.body;
    let address = "/lists/problems.json?search=traders&sort=title";
    assert!(page.contains(&address.replace('&', "&#38;")), "{page}");
    let rows = |body: &str| serde_json::from_str::<Vec<serde_json::Value>>(body).unwrap();
    let some = rows(&site.get(address).await.body);
    let all = rows(&site.get("/lists/problems.json").await.body);
    assert!(!some.is_empty() && some.len() < all.len());
    let title = |row: &serde_json::Value| row["title"].as_str().unwrap().to_lowercase();
    assert!(some.iter().all(|row| title(row).contains("traders")));
}
