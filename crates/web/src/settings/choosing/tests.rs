//! What matters most, as a person sets it.

use axum::http::StatusCode;
use engine::settings::Settings;
use engine::viewpoints::{Bounds, Priority};
use operations::Act;

use super::PATH;
use crate::testing::{CODE, TestSite, Told};

/// The form with numbers: at least and at most of each, in the order of the page.
fn numbers<'a>(limit: &'a str, each: [&'a str; 8]) -> Vec<(&'a str, &'a str)> {
    let fields = [
        "least-harm",
        "most-harm",
        "least-unmet",
        "most-unmet",
        "least-disadvantage",
        "most-disadvantage",
        "least-reach",
        "most-reach",
    ];
    let form = [("seen", "1"), ("limit", limit), ("priority", "numbers")];
    form.into_iter()
        .chain(fields.into_iter().zip(each))
        .collect()
}

const OPEN: [&str; 8] = ["0", "100", "0", "100", "0", "100", "0", "100"];

async fn settings(site: &TestSite, act: &Act) -> Settings {
    let view = site
        .foothold
        .view(&act.organisation, testkit::instant())
        .await;
    Settings::clone(&view.unwrap().board().settings)
}

async fn revision(site: &TestSite, act: &Act) -> String {
    let view = site
        .foothold
        .view(&act.organisation, testkit::instant())
        .await;
    view.unwrap().revision().to_string()
}

/// The table of what each choice would do.
fn each(told: &Told) -> String {
    let main = told.main();
    let (_, after) = main.split_once("id=\"each\"").unwrap();
    after.to_owned()
}

#[tokio::test]
async fn the_page_of_an_organisation_that_knows_nothing_shows_no_few() {
    let (site, _) = TestSite::begun().await;
    insta::assert_snapshot!(site.get(PATH).await.main());
}

#[tokio::test]
async fn every_ready_choice_stands_beside_the_few_of_today() {
    let site = TestSite::new();
    site.filled().await;
    let told = site.get(PATH).await;
    insta::assert_snapshot!(each(&told));
    assert_eq!(told.body.matches("This is how it is now.").count(), 1);
}

#[tokio::test]
async fn numbers_are_kept_as_statements_and_come_back_as_numbers() {
    let (site, act) = TestSite::begun().await;
    let mut form = numbers("3", ["15", "100", "10", "60", "", "", "0", "20 %"]);
    form.extend([("order", "harm"), ("order", "disadvantage")]);
    let told = site.post(PATH, &form).await;
    assert_eq!(told.status, StatusCode::SEE_OTHER, "{}", told.main());
    let bounds = Bounds {
        least: [15, 10, 0, 0],
        most: [100, 60, 100, 20],
        as_much_as_size: [true, false, true],
    };
    let kept = settings(&site, &act).await.viewpoints;
    assert_eq!(Bounds::of(&kept), Some(bounds));
    let shown = site.get(PATH).await.main();
    for held in [
        "value=\"numbers\" checked",
        "name=\"least-harm\" type=\"text\" value=\"15\"",
        "name=\"most-reach\" type=\"text\" value=\"20\"",
        "value=\"disadvantage\" checked",
    ] {
        assert!(shown.contains(held), "{held}");
    }
    let overview = site.get("/settings").await.body;
    assert!(overview.contains("Size counts for at most 20 %"));
    assert!(overview.contains("How hard it hits counts at least as much as how many"));
}

#[tokio::test]
async fn what_numbers_do_is_shown_and_not_saved() {
    let site = TestSite::new();
    let act = site.filled().await;
    let before = (settings(&site, &act).await, revision(&site, &act).await);
    let mut form = numbers("3", ["0", "100", "0", "100", "0", "100", "90", "100"]);
    form.push(("see", "yes"));
    let told = site.post(PATH, &form).await;
    assert_eq!(told.status, StatusCode::OK);
    insta::assert_snapshot!(each(&told));
    assert!(
        told.body
            .contains("name=\"least-reach\" type=\"text\" value=\"90\"")
    );
    assert_eq!(
        (settings(&site, &act).await, revision(&site, &act).await),
        before
    );
}

#[tokio::test]
async fn numbers_that_cannot_all_hold_are_refused_in_words_beside_the_field() {
    let (site, act) = TestSite::begun().await;
    let refused = [
        (
            ["60", "100", "50", "100", "0", "100", "0", "100"],
            "least-harm",
            "Together these make 110 %",
        ),
        (
            ["0", "10", "0", "20", "0", "30", "0", "39"],
            "most-harm",
            "Together these make only 99 %",
        ),
        (
            ["60", "50", "0", "100", "0", "100", "0", "100"],
            "least-harm",
            "These cannot all hold",
        ),
        (
            ["0", "101", "0", "100", "0", "100", "0", "100"],
            "most-harm",
            "write a whole number from 0 to 100",
        ),
    ];
    for (each, field, words) in refused {
        for button in ["see", "continue"] {
            let mut form = numbers("3", each);
            form.push((button, "yes"));
            let told = site.post(PATH, &form).await;
            assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY, "{each:?}");
            assert!(told.body.contains(words), "{words}: {}", told.main());
            assert!(
                told.body.contains(&format!("id=\"{field}-error\"")),
                "{field}"
            );
        }
    }
    let mut form = numbers("3", ["0", "100", "0", "100", "0", "100", "60", "100"]);
    form.push(("order", "unmet"));
    let told = site.post(PATH, &form).await;
    assert!(
        told.body
            .contains("These cannot all hold: “Size counts for at least 60 %”")
    );
    assert_eq!(settings(&site, &act).await, Settings::default());
}

#[tokio::test]
async fn what_numbers_cannot_say_stays_in_our_own_lines() {
    let (site, act) = TestSite::begun().await;
    let form = [
        ("seen", "1"),
        ("limit", "3"),
        ("priority", "own"),
        ("statements", "harm >= 2*reach"),
    ];
    site.post(PATH, &form).await;
    let shown = site.get(PATH).await.main();
    assert!(shown.contains("value=\"own\" checked") && shown.contains("harm &#62;= 2*reach"));
    assert_eq!(
        settings(&site, &act).await.viewpoints[0].text(),
        "harm >= 2*reach"
    );
}

#[tokio::test]
async fn nothing_but_open_numbers_says_nothing() {
    let (site, act) = TestSite::begun().await;
    let told = site.post(PATH, &numbers("3", OPEN)).await;
    assert_eq!(told.status, StatusCode::SEE_OTHER);
    assert_eq!(settings(&site, &act).await.viewpoints, []);
}

#[tokio::test]
async fn the_first_visit_asks_the_one_question() {
    for (word, priority) in [("minutes", Priority::Many), ("", Priority::HitHard)] {
        let site = TestSite::new();
        let form = [
            ("code", CODE),
            ("name", "Anytown Council"),
            ("role", "Facilitator"),
            ("priority", word),
        ];
        let told = site.post("/first-visit", &form).await;
        assert_eq!(told.status, StatusCode::SEE_OTHER, "{}", told.body);
        let organisation = site.foothold.the_organisation().await.unwrap().unwrap();
        let view = site.foothold.view(&organisation, testkit::instant()).await;
        assert_eq!(
            view.unwrap().board().settings.viewpoints,
            priority.statements()
        );
    }
}
