//! Who runs a service, as a person says it.

use crate::testing::TestSite;

#[tokio::test]
async fn who_runs_a_service_is_kept_by_role() {
    let (site, _) = TestSite::begun().await;
    site.post("/services", &[("name", "Housing repairs")]).await;
    let list = site.get("/services").await.body;
    let (before, _) = list.split_once("\">Housing repairs</a>").unwrap();
    let service = before.rsplit_once("href=\"").unwrap().1;
    assert!(site.get(service).await.body.contains("Say who runs it"));
    let form = format!("{service}/owner");
    insta::assert_snapshot!("who_runs_a_service", site.get(&form).await.main());
    let fields = [("seen", "99"), ("owner", " Head of  repairs ")];
    let told = site.post(&form, &fields).await;
    assert_eq!(told.location, format!("{service}?saved=true"));
    assert!(
        site.get(service)
            .await
            .body
            .contains("<li>Head of repairs</li>")
    );
    let activity = site.get("/activity").await.main();
    assert!(activity.contains("Who runs it"), "{activity}");
}
