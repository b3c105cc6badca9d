//! Lessons as people write them down.

use axum::http::StatusCode;

use crate::testing::TestSite;

#[tokio::test]
async fn where_there_is_no_lesson_the_list_says_how_one_comes() {
    let (site, _) = TestSite::begun().await;
    insta::assert_snapshot!(site.get("/lessons").await.main());
    insta::assert_snapshot!(site.get("/lessons/new").await.main());
}

const FORM: [(&str, &str); 3] = [
    ("key", "a-key"),
    ("text", "We can ask in <four> languages"),
    ("more", "translation\nTranslation"),
];

fn with<'a>(more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let replaced = |field: &str| more.iter().any(|(name, _)| *name == field);
    let kept = FORM.into_iter().filter(|(field, _)| !replaced(field));
    kept.chain(more.iter().copied()).collect()
}

#[tokio::test]
async fn everything_wrong_with_a_lesson_is_told_at_once() {
    let (site, _) = TestSite::begun().await;
    let wrong = [("text", ""), ("more", "a\u{1}b"), ("team", "gone")];
    let told = site.post("/lessons/new", &with(&wrong)).await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    insta::assert_snapshot!(told.main());
}

#[tokio::test]
async fn a_lesson_is_looked_at_then_kept_once_and_its_words_can_change() {
    let (site, _) = TestSite::begun().await;
    let told = site.post("/lessons/new", &FORM).await;
    assert_eq!(told.status, StatusCode::OK);
    insta::assert_snapshot!(told.main());
    let told = site
        .post("/lessons/new", &with(&[("step", "change")]))
        .await;
    assert!(
        told.body
            .contains("We can ask in &#60;four&#62; languages</textarea>")
    );
    for _ in 0..2 {
        let told = site.post("/lessons/new", &with(&[("step", "save")])).await;
        assert_eq!(told.location, "/lessons?done=added");
    }
    let list = site.get("/lessons?done=added").await.main();
    insta::assert_snapshot!(list);
    let (_, rest) = list.split_once("href=\"/lessons/0").unwrap();
    let edit = format!("/lessons/0{}", rest.split('"').next().unwrap());
    insta::assert_snapshot!(site.get(&edit).await.main());

    let told = site.post(&edit, &[("seen", "999"), ("text", "")]).await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    let told = site
        .post(&edit, &[("seen", "999"), ("text", "We can ask")])
        .await;
    assert_eq!(told.location, "/lessons?done=edited");
    let told = site.post(&edit, &[("seen", "1"), ("text", "Mine")]).await;
    assert_eq!(told.status, StatusCode::CONFLICT);
    let main = told.main();
    assert!(
        main.contains("now “We can ask”") && main.contains("Mine</textarea>"),
        "{main}"
    );
    assert_eq!(
        site.get("/lessons/none/edit").await.status,
        StatusCode::NOT_FOUND
    );
}
