use engine::answer::{Basis, Reply, Said};
use engine::condition::Condition;
use engine::id::Id;
use engine::text::Name;
use operations::answers::{Give, Voice, give};

use super::*;

#[tokio::test]
async fn an_empty_list_says_when_there_is_something_to_plan() {
    let (site, _) = TestSite::begun().await;
    insta::assert_snapshot!(site.get("/groundwork").await.main());
    insta::assert_snapshot!("nothing_to_pick", site.get("/groundwork/new").await.main());
}

#[tokio::test]
async fn what_opens_most_stands_first_with_the_way_to_plan_it() {
    let site = council().await;
    let page = site.get("/groundwork").await.main();
    let (drawing, list) = page
        .split_once("</h3>")
        .unwrap()
        .1
        .split_once("</svg>")
        .unwrap();
    assert!(drawing.contains(">2</text>"), "{drawing}");
    let (opened, _) = list.split_once("</details>").unwrap();
    assert_eq!(opened.matches("href=\"/problems/").count(), 2);
    insta::assert_snapshot!(page);
    insta::assert_snapshot!("what_is_missing", site.get("/groundwork/new").await.main());
    let focus = site.get("/").await.main();
    assert!(
        focus.contains(&format!("/groundwork/new?blocker={NEED}")),
        "{focus}"
    );
}

#[tokio::test]
async fn the_board_holds_what_is_live_waiting_done_and_dropped_and_who_is_asked_again() {
    let site = council().await;
    live(&site, "Pair on research", &["P1"]).await;
    waiting(&site, "Take stock", &["P1", "P2"]).await;
    let finished = live(&site, "Open the doors", &["P1", "P2"]).await;
    done(&step(&site, &finished, "finish", ("found", "Each was tried.")).await);
    let dropped = waiting(&site, "Borrow people", &["P2"]).await;
    done(&step(&site, &dropped, "drop", ("why", "Nobody is free.")).await);
    insta::assert_snapshot!(site.get("/groundwork").await.main());
    insta::assert_snapshot!(
        "by_what_is_missing",
        site.get("/groundwork?by=blocker").await.main()
    );
    let none = site.get("/groundwork?team=nobody").await.main();
    assert!(none.contains("Nothing is found."), "{none}");

    let focus = site.get("/").await.main();
    assert!(
        focus.contains("Two answers are asked for again."),
        "{focus}"
    );
    let problem = site.get("/problems/P1").await.main();
    let (_, ground) = problem.split_once("id=\"ground\"").unwrap();
    let (ground, _) = ground.split_once("id=\"difference\"").unwrap();
    insta::assert_snapshot!("groundwork_of_one_problem", ground);

    says(&site, "P1", "capability", "yes").await;
    let spared = [
        ("candidate", "P2"),
        ("condition", "capability"),
        ("team", ""),
    ];
    let told = site.post("/groundwork/no-need", &spared).await;
    assert_eq!(told.location, "/groundwork?done=no-need");
    let page = site.get(&told.location).await.main();
    assert!(!page.contains("id=\"asked\""), "{page}");
    let bad = site
        .post("/groundwork/no-need", &[("condition", "love")])
        .await;
    assert_eq!(bad.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn each_blocker_of_an_opening_has_a_plan_of_its_own() {
    let site = council().await;
    for id in ["P1", "P2"] {
        says(&site, id, "interest", "no").await;
    }
    let page = site.get("/groundwork").await.main();
    for plan in [
        "Plan a sponsor for it",
        "Plan skill or access (user research)",
    ] {
        assert!(page.contains(plan), "{page}");
    }
    let path = "/groundwork/new?blocker=interest.candidate.P2";
    let page = site.get(path).await.main();
    assert!(
        page.contains("Let leaders watch") && page.contains("This would help “Forms are lost”."),
        "{page}"
    );
}

#[tokio::test]
async fn answers_that_grow_old_are_told_of_before() {
    let (site, mut act) = TestSite::begun().await;
    let new = [("key", "k"), ("title", "Damp homes"), ("kind", "problem")];
    done(&site.post("/problems/new", &new).await);
    let ageing = [
        ("seen", "999"),
        ("interest", "1"),
        ("operations", "6"),
        ("capability", "6"),
        ("sure", "yes"),
    ];
    done(&site.post("/settings/ageing", &ageing).await);
    act.at = "2026-04-10T09:00:00Z".parse().unwrap();
    let earlier = Give {
        candidate: Id::parse("P1").unwrap(),
        condition: Condition::Interest,
        team: None,
        voice: Voice::Written(Name::parse("Workshop").unwrap()),
        reply: Reply::Whole(Said::Yes),
        basis: Basis::FirstHand,
        why: None,
        was: None,
    };
    give(&site.foothold, &mut act, earlier).await.unwrap();
    let notice = "from 11 May 2026, answers on interest are too old to count";
    for path in ["/groundwork", "/problems/P1"] {
        let page = site.get(path).await.main();
        assert!(page.contains(notice), "{page}");
        assert!(
            page.contains("/problems/P1/answer?condition=interest"),
            "{page}"
        );
    }
    says(&site, "P1", "interest", "yes").await;
    let page = site.get("/groundwork").await.main();
    assert!(!page.contains("too old to count"), "{page}");
}
