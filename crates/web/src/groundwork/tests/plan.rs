use super::*;

#[tokio::test]
async fn the_plays_that_fit_stand_ready_and_one_can_write_ones_own() {
    let site = council().await;
    insta::assert_snapshot!(site.get(NEW).await.main());
    let told = site.get(&format!("{NEW}&go=true")).await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(told.body.contains("Choose one, or write your own."));
    let half = [
        ("condition", "capability"),
        ("voice", "written"),
        ("name", "Workshop"),
        ("reply", "no"),
        ("first-half", "yes"),
        ("second-half", "no"),
        ("basis", "first-hand"),
    ];
    done(&site.post("/problems/P2/answer", &half).await);
    let fitting = site.get(&format!("{NEW}&candidate=P2")).await.main();
    assert!(fitting.contains("Build in the learning"), "{fitting}");
    assert!(!fitting.contains("Borrow people"), "{fitting}");
}

#[tokio::test]
async fn the_form_begins_with_the_play_and_those_it_would_open() {
    let site = council().await;
    let form = site
        .get(&format!("{NEW}&play=pair-on-real-work"))
        .await
        .main();
    insta::assert_snapshot!(form);
    let own = site
        .get(&format!("{NEW}&play=own&candidate=P2"))
        .await
        .main();
    assert!(
        own.contains("id=\"serves\" name=\"serves\" type=\"checkbox\" value=\"P2\" checked"),
        "{own}"
    );
}

#[tokio::test]
async fn a_blocker_that_is_none_has_no_page() {
    let site = council().await;
    for word in [
        "love.need.x",
        "operations.team.nobody",
        "capability.candidate.P9",
    ] {
        let told = site.get(&format!("/groundwork/new?blocker={word}")).await;
        assert_eq!(told.status, StatusCode::NOT_FOUND, "{word}");
        let told = site.post("/groundwork/new", &[("blocker", word)]).await;
        assert_eq!(told.status, StatusCode::BAD_REQUEST, "{word}");
    }
}

#[tokio::test]
async fn everything_wrong_is_told_at_once() {
    let site = council().await;
    let empty = [
        ("key", "k"),
        ("blocker", "capability.need.user research"),
        ("play", "own"),
    ];
    let told = site.post("/groundwork/new", &empty).await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    insta::assert_snapshot!("a_plan_with_faults", told.main());
    let past = [
        ("begin", "now"),
        ("due-day", "1"),
        ("due-month", "1"),
        ("due-year", "2020"),
    ];
    let told = site
        .post("/groundwork/new", &fields("x", &["P1"], &past))
        .await;
    assert!(
        told.body.contains("Write a date after today"),
        "{}",
        told.main()
    );
    let gone = [
        ("begin", "later"),
        ("for-what", "spring"),
        ("team", "nobody"),
    ];
    let told = site
        .post("/groundwork/new", &fields("x", &["P1"], &gone))
        .await;
    assert!(
        told.body.contains("This team is no longer here."),
        "{}",
        told.main()
    );
}

#[tokio::test]
async fn a_third_live_action_is_refused_by_name_and_set_to_wait() {
    let site = council().await;
    live(&site, "Pair on research", &["P1"]).await;
    live(&site, "Open the doors", &["P1"]).await;
    let now = [[("begin", "now")].as_slice(), &DUE].concat();
    let told = site
        .post("/groundwork/new", &fields("Take stock", &["P1"], &now))
        .await;
    assert_eq!(told.status, StatusCode::CONFLICT);
    insta::assert_snapshot!("a_plan_with_too_much_live", told.main());
}

#[tokio::test]
async fn a_planned_action_is_changed_and_nobody_is_overwritten() {
    let site = council().await;
    let page = live(&site, "Pair on research", &["P1"]).await;
    let edit = format!("{page}/edit");
    insta::assert_snapshot!("the_form_of_a_live_action", site.get(&edit).await.main());
    let told = site
        .post(&edit, &fields("Pair and learn", &["P1", "P2"], &DUE))
        .await;
    assert_eq!(told.location, format!("{page}?done=edited"));
    let told = site.post(&edit, &[("seen", "999")]).await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    let mut old = fields("Mine", &["P1"], &DUE);
    old.retain(|(field, _)| *field != "seen");
    old.push(("seen", "1"));
    let told = site.post(&edit, &old).await;
    assert_eq!(told.status, StatusCode::CONFLICT);
    assert!(
        told.body.contains("now “Pair and learn”"),
        "{}",
        told.main()
    );
}
