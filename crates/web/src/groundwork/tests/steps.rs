use super::*;

#[tokio::test]
async fn an_action_is_begun_done_and_asked_about_again() {
    let site = council().await;
    let page = waiting(&site, "Pair on research", &["P1", "P2"]).await;
    insta::assert_snapshot!("an_action_that_waits", site.get(&page).await.main());
    insta::assert_snapshot!(
        "the_form_to_begin",
        site.get(&format!("{page}/begin")).await.main()
    );
    let begin = [[("seen", "999")].as_slice(), &DUE].concat();
    let told = site.post(&format!("{page}/begin"), &begin).await;
    assert_eq!(told.location, format!("{page}?done=begin"));
    insta::assert_snapshot!("a_live_action", site.get(&told.location).await.main());

    insta::assert_snapshot!(
        "the_form_to_finish",
        site.get(&format!("{page}/finish")).await.main()
    );
    let told = step(
        &site,
        &page,
        "finish",
        ("found", "The learner led one <round>."),
    )
    .await;
    assert_eq!(told.location, format!("{page}?done=finish"));
    insta::assert_snapshot!("a_finished_action", site.get(&told.location).await.main());
    let stands = site.get("/problems/P1").await.body;
    assert!(
        stands.contains("id=\"stands\">Prepare the ground"),
        "nothing flips by itself"
    );
    says(&site, "P1", "capability", "yes").await;
    says(&site, "P2", "capability", "yes").await;
    let stands = site.get("/problems/P1").await.body;
    assert!(stands.contains("id=\"stands\">Start now"), "{stands}");
    let answered = site.get(&page).await.main();
    assert!(
        answered.contains("Nothing is left to be asked again"),
        "{answered}"
    );
}

#[tokio::test]
async fn an_action_waits_is_dropped_and_taken_up_again() {
    let site = council().await;
    let page = live(&site, "Pair on research", &["P1"]).await;
    insta::assert_snapshot!(
        "the_form_to_wait",
        site.get(&format!("{page}/wait")).await.main()
    );
    let told = step(&site, &page, "wait", ("for-what", "  ")).await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    insta::assert_snapshot!("a_step_with_a_fault", told.main());
    done(&step(&site, &page, "wait", ("for-what", "spring")).await);
    insta::assert_snapshot!(
        "the_form_to_drop",
        site.get(&format!("{page}/drop")).await.main()
    );
    done(&step(&site, &page, "drop", ("why", "Nobody is free.")).await);
    insta::assert_snapshot!("a_dropped_action", site.get(&page).await.main());
    let again = site.get(&format!("{page}/wait")).await.main();
    assert!(again.contains("Take it up again"), "{again}");
    done(&step(&site, &page, "wait", ("for-what", "autumn")).await);
    let page = site.get(&page).await.main();
    assert!(
        page.contains("Waits: autumn") && page.contains("Took up"),
        "{page}"
    );
}

#[tokio::test]
async fn a_step_that_is_not_open_any_more_leads_to_how_it_stands() {
    let site = council().await;
    let page = waiting(&site, "Pair on research", &["P1"]).await;
    let told = site.get(&format!("{page}/finish")).await;
    assert_eq!(told.location, page);
    let told = step(&site, &page, "finish", ("found", "x")).await;
    assert_eq!(told.location, format!("{page}?done=stale"));
    let none = site.get("/groundwork/none/begin").await;
    assert_eq!(none.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn one_too_many_is_not_begun_and_can_be_kept_waiting() {
    let site = council().await;
    for name in ["Take stock", "Open the doors"] {
        live(&site, name, &["P2"]).await;
    }
    let page = waiting(&site, "Pair on research", &["P2"]).await;
    let begin = [[("seen", "999")].as_slice(), &DUE].concat();
    let told = site.post(&format!("{page}/begin"), &begin).await;
    assert_eq!(told.status, StatusCode::CONFLICT);
    insta::assert_snapshot!("too_much_is_live_to_begin", told.main());
    let until = ("for-what", "Until “Open the doors” or “Take stock” is done");
    done(&step(&site, &page, "wait", until).await);
    let page = site.get(&page).await.main();
    assert!(page.contains("Waits: Until “Open the doors”"), "{page}");
}

#[tokio::test]
async fn an_action_stands_in_the_activity_with_its_page() {
    let site = council().await;
    let page = waiting(&site, "Pair on research", &["P1"]).await;
    let activity = site.get("/activity").await.body;
    assert!(
        activity.contains("Planned “Pair on research”"),
        "{activity}"
    );
    assert!(activity.contains(&format!("href=\"{page}\"")), "{activity}");
}
