//! The page of activity.

use axum::http::StatusCode;

use crate::testing::TestSite;

#[tokio::test]
async fn each_change_is_told_in_words() {
    let (site, _) = TestSite::begun().await;
    for (path, fields) in [
        ("/teams", &[("name", "Repairs"), ("room", "")][..]),
        ("/services", &[("name", "Housing <repairs>")]),
        ("/groups", &[("name", "Tenants")]),
        (
            "/settings/ageing",
            &[
                ("seen", "4"),
                ("interest", "3"),
                ("operations", "6"),
                ("capability", "12"),
            ],
        ),
    ] {
        let told = site.post(path, fields).await;
        assert_eq!(told.status, StatusCode::SEE_OTHER, "{path} {}", told.body);
    }
    let told = site.get("/activity").await;
    for words in [
        "Set up “Anytown Council”",
        "Added the team “Repairs”",
        "Added the service “Housing &#60;repairs&#62;”",
        "Added the group “Tenants”",
        "Answers on interest grow old after: was 6 months, now 3 months",
        "Facilitator",
        "1 May 2026, 11:00",
    ] {
        assert!(told.body.contains(words), "{words}: {}", told.main());
    }
}

#[tokio::test]
async fn fifty_lines_stand_on_a_page_and_the_older_ones_behind_it() {
    let site = TestSite::new();
    site.filled().await;
    let (mut path, mut pages, mut lines) = ("/activity".to_owned(), 0, 0);
    loop {
        let told = site.get(&path).await;
        assert_eq!(told.status, StatusCode::OK);
        let rows = told.body.matches("<tr class=\"govuk-table__row\">").count() - 1;
        assert!(rows <= 50);
        (pages, lines) = (pages + 1, lines + rows);
        let Some((_, rest)) = told.body.split_once("/activity?") else {
            break;
        };
        path = format!(
            "/activity?{}",
            rest.split_once('"')
                .unwrap()
                .0
                .replace("&#38;", "&")
                .replace("&amp;", "&")
        );
    }
    assert!(pages > 2 && lines > 100, "{pages} pages, {lines} lines");
}

#[tokio::test]
async fn of_much_that_was_done_at_once_the_beginning_is_shown() {
    let site = TestSite::new();
    site.filled().await;
    let told = site.get("/activity/1/undo").await;
    assert_eq!(told.status, StatusCode::OK);
    assert_eq!(told.body.matches("app-entry__why").count(), 50);
    assert!(told.body.contains("This is only the beginning"));
}
