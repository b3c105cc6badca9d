//! What a file's own words mean, what is left out of it, what it would change, and a list that is pasted.

use axum::http::StatusCode;

use super::tests::{chosen, selected, words};
use crate::testing::TestSite;

#[tokio::test]
async fn words_that_are_none_of_ours_are_asked_about_with_a_guess() {
    let (site, act) = TestSite::begun().await;
    let text = "title,harm,status\nA,High,To do\nB,Odd,Closed\n";
    let columns = chosen(&site, "problems", "a.csv", text.as_bytes())
        .await
        .location;
    let fields = [
        ("row", "1"),
        ("column-0", "title"),
        ("column-1", "harm"),
        ("column-2", "status"),
    ];
    let values = site.post(&columns, &fields).await.location;
    assert_eq!(values, format!("{columns}/values"));
    let told = site.get(&values).await;
    assert_eq!(selected(&told), ["candidate", "done", "4", ""]);
    insta::assert_snapshot!(told.main());
    let refused = site.post(&values, &[("value-0", "nonsense")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let fields = [
        ("value-0", "candidate"),
        ("value-1", "as-it-is"),
        ("value-2", "4"),
        ("value-3", ""),
    ];
    let check = site.post(&values, &fields).await.location;
    let told = site.get(&check).await;
    assert!(
        words(&told).contains("“Closed” cannot be read."),
        "{}",
        words(&told)
    );
    site.post(
        &values,
        &[
            ("value-0", "candidate"),
            ("value-1", "parked"),
            ("value-2", "4"),
        ],
    )
    .await;
    site.post(&check, &[]).await;
    let view = site
        .foothold
        .view(&act.organisation, testkit::instant())
        .await
        .unwrap();
    let harm: Vec<_> = view
        .board()
        .candidates
        .iter()
        .map(|one| {
            one.difference
                .judged(engine::difference::Judged::Harm)
                .map(engine::difference::Levels::low)
        })
        .collect();
    assert_eq!(harm, [Some(4), None]);
}

#[tokio::test]
async fn good_rows_alone_are_brought_in_only_where_that_was_asked_for() {
    let (site, act) = TestSite::begun().await;
    let text = "title,harm\nA,3\nB,9\nC,1\n,2\n";
    let columns = chosen(&site, "problems", "a.csv", text.as_bytes())
        .await
        .location;
    let fields = [("row", "1"), ("column-0", "title"), ("column-1", "harm")];
    let values = site.post(&columns, &fields).await.location;
    let check = site
        .post(&values, &[("value-0", "as-it-is")])
        .await
        .location;
    let told = site.get(&check).await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    insta::assert_snapshot!("good_rows_asked", told.main());
    let again = site
        .post(&check, &[("options", "1"), ("good-rows", "yes")])
        .await;
    assert_eq!(again.location, check);
    insta::assert_snapshot!("good_rows_check", site.get(&check).await.main());
    let done = site.post(&check, &[]).await.location;
    assert!(words(&site.get(&done).await).contains("Rows left out 2"));
    let view = site
        .foothold
        .view(&act.organisation, testkit::instant())
        .await
        .unwrap();
    assert_eq!(view.board().candidates.len(), 2);
}

#[tokio::test]
async fn what_would_change_is_shown_before_anything_is_written() {
    let (site, act) = TestSite::begun().await;
    let bring = async |text: &str| {
        let columns = chosen(&site, "problems", "a.csv", text.as_bytes())
            .await
            .location;
        let fields = [
            ("row", "1"),
            ("column-0", "title"),
            ("column-1", "harm"),
            ("column-2", "interest"),
        ];
        site.post(&columns, &fields).await.location
    };
    let check = bring("title,harm,interest\nDamp homes,2,\nLost letters,,\n").await;
    site.post(&check, &[]).await;
    let check = bring("title,harm,interest\nNew,1,\nDAMP homes,4,yes\n").await;
    let options = [
        ("options", "1"),
        ("existing", "take"),
        ("same-titles", "yes"),
    ];
    let told = site.post(&check, &options).await;
    assert_eq!(told.location, check, "it is shown first");
    insta::assert_snapshot!(site.get(&check).await.main());
    let done = site.post(&check, &options).await.location;
    assert!(words(&site.get(&done).await).contains("changed by this file 1"));
    let view = site
        .foothold
        .view(&act.organisation, testkit::instant())
        .await
        .unwrap();
    let board = view.board();
    assert_eq!(board.candidates.len(), 3);
    let damp = board
        .candidates
        .get(&engine::id::Id::parse("R2").unwrap())
        .unwrap();
    assert_eq!((damp.title.as_str(), damp.answers.len()), ("DAMP homes", 1));
}

#[tokio::test]
async fn a_list_may_be_pasted() {
    let (site, _) = TestSite::begun().await;
    let fields = [
        ("list", "problems"),
        ("pasted", "Summary\tImpact\nDamp\tHigh\n"),
    ];
    let told = site.send_file("/import", &fields, ("file", "", b"")).await;
    assert_eq!(told.status, StatusCode::SEE_OTHER, "{}", words(&told));
    let told = site.get(&told.location).await;
    assert_eq!(selected(&told), ["title", "harm"]);
    let both = site
        .send_file("/import", &fields, ("file", "a.csv", b"title\nA\n"))
        .await;
    assert!(words(&both).contains("not both"));
}
