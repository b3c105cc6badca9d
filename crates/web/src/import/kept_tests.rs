//! How lists are read is kept by name; and a list that is in is taken back whole.

use axum::http::StatusCode;

use super::tests::{chosen, selected, words};
use crate::testing::TestSite;

const LIST: &[u8] = b"Summary,Impact\nDamp,High\nLetters,Low\n";
const FIELDS: [(&str, &str); 4] = [
    ("row", "1"),
    ("column-0", "title"),
    ("column-1", "harm"),
    ("name", "Jira"),
];

/// Brings a list in by name; answers where it says what it brought.
async fn brought_in(site: &TestSite) -> String {
    let columns = chosen(site, "problems", "a.csv", LIST).await.location;
    let values = site.post(&columns, &FIELDS).await.location;
    assert_eq!(values, format!("{columns}/values"));
    let meant = [("value-0", "4"), ("value-1", "1")];
    let check = site.post(&values, &meant).await.location;
    site.post(&check, &[]).await.location
}

#[tokio::test]
async fn how_a_list_is_read_is_kept_offered_put_over_and_put_away() {
    let (site, _) = TestSite::begun().await;
    let none = site.get("/mappings").await;
    insta::assert_snapshot!("mappings_none", none.main());
    assert!(!words(&site.get("/import").await).contains("How is it read?"));
    brought_in(&site).await;
    insta::assert_snapshot!("choose_with_mappings", site.get("/import").await.main());
    let kept = site.get("/mappings").await;
    let id = kept.main();
    let id = id.split("/mappings/").nth(1).unwrap();
    let id = id.split('/').next().unwrap().to_owned();
    insta::assert_snapshot!("mappings_one", kept.main().replace(&id, "[id]"));

    let columns = chosen(&site, "problems", "b.csv", LIST).await.location;
    let offered = site.get(&columns).await;
    let page = offered.main().replace(&id, "[id]");
    let key = columns.strip_prefix("/import/").unwrap();
    insta::assert_snapshot!("columns_offered", page.replace(key, "[key]"));
    let filled = site.get(&format!("{columns}?mapping={id}")).await;
    assert_eq!(selected(&filled), ["title", "harm"]);
    assert!(filled.body.contains(r#"value="Jira""#));
    let mut fields = FIELDS.to_vec();
    fields.push(("mapping", &id));
    let values = site.post(&columns, &fields).await.location;
    let told = site.get(&values).await;
    assert_eq!(selected(&told), ["4", "1"], "its words are known");
    let file = site.get(&format!("{columns}/mapping.toml")).await;
    assert!(
        file.body.contains("[values.harm]\nHigh = \"4\""),
        "{}",
        file.body
    );
    let same = site.get(&format!("/mappings/{id}/mapping.toml")).await;
    assert_eq!(same.body, file.body);

    let put_away = site.post(&format!("/mappings/{id}/put-away"), &[]).await;
    let told = site.get(&put_away.location).await;
    assert!(words(&told).contains("It is put away."));
    let gone = site.get(&format!("/mappings/{id}/mapping.toml")).await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND);
    let told = words(&site.get("/activity").await);
    assert!(told.contains("Kept how lists are read as “Jira”"), "{told}");
    assert!(told.contains("Put away how lists are read as “Jira”"));
}

#[tokio::test]
async fn a_mapping_may_be_chosen_with_the_file() {
    let (site, _) = TestSite::begun().await;
    brought_in(&site).await;
    let kept = site.get("/mappings").await.body;
    let id = kept.split("/mappings/").nth(1).unwrap();
    let id = id.split('/').next().unwrap();
    let fields = [("list", "problems"), ("mapping", id)];
    let told = site
        .send_file("/import", &fields, ("file", "b.csv", LIST))
        .await;
    assert!(told.location.ends_with(&format!("?mapping={id}")));
    assert_eq!(selected(&site.get(&told.location).await), ["title", "harm"]);
}

#[tokio::test]
async fn a_list_that_is_in_is_taken_back_from_its_last_page() {
    let (site, act) = TestSite::begun().await;
    let done = brought_in(&site).await;
    let page = site.get(&done).await.main();
    let at = page.split("href=\"/activity/").nth(1).unwrap();
    let at = format!("/activity/{}", at.split('"').next().unwrap());
    assert!(site.get("/activity").await.body.contains(&at));
    insta::assert_snapshot!("take_back", site.get(&at).await.main());
    let back = site.post(&at, &[]).await;
    assert_eq!(back.location, "/activity?undone=true");
    let view = site.foothold.view(&act.organisation, testkit::instant());
    assert!(view.await.unwrap().board().candidates.is_empty());
    insta::assert_snapshot!("activity_taken_back", site.get(&back.location).await.main());
    let again = site.post(&at, &[]).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    insta::assert_snapshot!("taken_back_already", again.main());
}

#[tokio::test]
async fn what_was_done_since_is_named_up_to_five() {
    let (site, _) = TestSite::begun().await;
    let rows: Vec<String> = (1..=7).map(|at| format!("P{at},Problem {at}\n")).collect();
    let list = format!("id,title\n{}", rows.concat());
    let columns = chosen(&site, "problems", "a.csv", list.as_bytes())
        .await
        .location;
    let fields = [("row", "1"), ("column-0", "id"), ("column-1", "title")];
    let check = site.post(&columns, &fields).await.location;
    let done = site.post(&check, &[]).await.location;
    let page = site.get(&done).await.main();
    let at = page.split("href=\"/activity/").nth(1).unwrap();
    let at = format!("/activity/{}", at.split('"').next().unwrap());
    for id in 1..=7 {
        let park = site
            .post(&format!("/problems/P{id}/park"), &[("why", "Later")])
            .await;
        assert_eq!(park.status, StatusCode::SEE_OTHER, "{}", words(&park));
    }
    let told = site.post(&at, &[]).await;
    assert_eq!(told.status, StatusCode::CONFLICT);
    insta::assert_snapshot!("take_back_refused", told.main());
}

#[tokio::test]
async fn what_is_new_is_told_by_name_up_to_ten() {
    let (site, _) = TestSite::begun().await;
    let rows: Vec<String> = (1..=12)
        .map(|at| format!("Problem {at},Team {at},Housing\n"))
        .collect();
    let list = format!("Title,Team,Service\n{}", rows.concat());
    let columns = chosen(&site, "problems", "a.csv", list.as_bytes())
        .await
        .location;
    let told = site.get(&columns).await;
    assert_eq!(
        selected(&told),
        ["title", "teams", "service"],
        "Team alone is found"
    );
    let fields = [
        ("row", "1"),
        ("column-0", "title"),
        ("column-1", "teams"),
        ("column-2", "service"),
    ];
    let check = site.post(&columns, &fields).await.location;
    let told = words(&site.get(&check).await);
    assert!(told.contains("New services 1: Housing"), "{told}");
    assert!(told.contains("New teams 12: Team 1, Team 2,"), "{told}");
    assert!(told.contains("Team 10 and two more"), "{told}");
}
