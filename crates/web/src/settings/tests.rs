//! Settings as a person changes them.

use axum::http::StatusCode;
use engine::settings::Settings;
use engine::viewpoints::Priority;
use operations::Act;

use crate::testing::TestSite;

mod entry;
mod names;
mod retention;

const CHOOSING: &str = "/settings/choosing";

async fn settings(site: &TestSite, act: &Act) -> Settings {
    let view = site
        .foothold
        .view(&act.organisation, testkit::instant())
        .await;
    Settings::clone(&view.unwrap().board().settings)
}

fn defaults() -> String {
    Priority::HitHard
        .statements()
        .iter()
        .map(|s| s.text().to_owned() + "\n")
        .collect()
}

#[tokio::test]
async fn all_settings_are_seen_at_a_glance() {
    let (site, _) = TestSite::begun().await;
    let told = site.get("/settings").await;
    for shown in [
        "Anytown Council",
        "Europe/London",
        "How many at once",
        "100 · 1,000",
        "harm 0, 15, 30, 45, 60",
    ] {
        assert!(told.body.contains(shown), "{shown}");
    }
    for path in [
        "/settings/organisation",
        CHOOSING,
        "/settings/scales",
        "/settings/ageing",
    ] {
        assert!(told.body.contains(path));
        assert_eq!(site.get(path).await.status, StatusCode::OK, "{path}");
    }
}

#[tokio::test]
async fn the_answer_to_one_question_sets_what_matters_most() {
    let (site, act) = TestSite::begun().await;
    let told = site
        .post(
            CHOOSING,
            &[("seen", "1"), ("limit", "4"), ("priority", "minutes")],
        )
        .await;
    assert_eq!(told.location, "/settings?saved=true", "{}", told.body);
    let now = settings(&site, &act).await;
    assert_eq!(now.limit, 4);
    assert_eq!(now.viewpoints, Priority::Many.statements());
    assert!(
        site.get("/settings")
            .await
            .body
            .contains("A million who lose ten minutes come before")
    );
}

#[tokio::test]
async fn own_lines_are_kept_or_every_fault_in_them_told() {
    let (site, act) = TestSite::begun().await;
    let own = |lines: &'static str| {
        [
            ("seen", "1"),
            ("limit", "3"),
            ("priority", "own"),
            ("statements", lines),
        ]
    };
    let told = site.post(CHOOSING, &own("reach < harm\nharm >= x")).await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(told.body.contains("needs one of") && told.body.contains("is not a number, one of"));
    assert!(told.body.contains("harm &#62;= x"), "what was typed stays");
    let told = site.post(CHOOSING, &own("reach >= 0.9\nharm >= 0.9")).await;
    assert!(
        told.body.contains("These cannot all hold"),
        "{}",
        told.main()
    );
    let told = site.post(CHOOSING, &own("reach  <= harm")).await;
    assert_eq!(told.status, StatusCode::SEE_OTHER);
    assert_eq!(
        settings(&site, &act).await.viewpoints[0].text(),
        "reach <= harm"
    );
}

#[tokio::test]
async fn what_would_change_is_said_before_it_is_saved() {
    let site = TestSite::new();
    let act = site.filled().await;
    let lines = defaults();
    let mut fields = vec![
        ("seen", "1"),
        ("limit", "1"),
        ("priority", "own"),
        ("statements", lines.as_str()),
    ];
    let told = site.post(CHOOSING, &fields).await;
    assert_eq!(told.status, StatusCode::OK);
    assert!(
        told.body.contains("These would leave the few: “"),
        "{}",
        told.main()
    );
    assert_eq!(settings(&site, &act).await.limit, 4, "nothing is saved yet");
    fields.push(("sure", "yes"));
    assert_eq!(
        site.post(CHOOSING, &fields).await.status,
        StatusCode::SEE_OTHER
    );
    assert_eq!(settings(&site, &act).await.limit, 1);
}

#[tokio::test]
async fn two_people_never_silently_overwrite_one_another() {
    let (site, act) = TestSite::begun().await;
    let fields = [
        ("seen", "1"),
        ("interest", "3"),
        ("operations", "6"),
        ("capability", "12"),
    ];
    assert_eq!(
        site.post("/settings/ageing", &fields).await.status,
        StatusCode::SEE_OTHER
    );
    let told = site
        .post(
            CHOOSING,
            &[("seen", "1"), ("limit", "9"), ("priority", "homes")],
        )
        .await;
    assert_eq!(told.status, StatusCode::CONFLICT);
    let now = settings(&site, &act).await;
    assert_eq!((now.limit, now.stale_after_months), (3, [3, 6, 12]));
}

#[tokio::test]
async fn every_wrong_number_is_told_at_its_field() {
    let (site, act) = TestSite::begun().await;
    let scales = [
        ("seen", "1"),
        ("bands", "10, 5"),
        ("harm", "0, 15"),
        ("unmet", "a, b"),
        ("disadvantage", "0, 30, 61"),
        ("reach", "0, 1, 2"),
    ];
    let told = site.post("/settings/scales", &scales).await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        told.body
            .contains("The points for how people are served now must be 4 numbers")
    );
    let scales = [
        ("seen", "1"),
        ("bands", "10, 5"),
        ("harm", "0, 15"),
        ("unmet", "0, 1, 2, 3"),
        ("disadvantage", "0, 30, 61"),
        ("reach", "0, 1, 2"),
    ];
    let told = site.post("/settings/scales", &scales).await;
    for field in ["#bands", "#harm", "#disadvantage"] {
        assert!(told.body.contains(field), "{field}");
    }
    let ageing = [
        ("seen", "1"),
        ("interest", "0"),
        ("operations", "x"),
        ("capability", "12"),
    ];
    let told = site.post("/settings/ageing", &ageing).await;
    assert!(told.body.contains("#interest") && told.body.contains("#operations"));
    let told = site
        .post(
            CHOOSING,
            &[("seen", "1"), ("limit", "13"), ("priority", "")],
        )
        .await;
    assert!(told.body.contains("#limit") && told.body.contains("#priority"));
    assert_eq!(settings(&site, &act).await, Settings::default());
}

#[tokio::test]
async fn the_organisation_gets_its_name_colour_and_logo() {
    let (site, _) = TestSite::begun().await;
    let path = "/settings/organisation";
    let fields = [
        ("seen", "1"),
        ("name", "Fernley"),
        ("colour", "#FFDD00"),
        ("zone", "America/New_York"),
    ];
    let png = b"\x89PNG\r\n\x1a\n....";
    let told = site.send_file(path, &fields, ("logo", "a.png", png)).await;
    assert_eq!(told.status, StatusCode::SEE_OTHER, "{}", told.body);
    let css = site.get("/organisation.css").await.body;
    assert!(
        css.contains("#ffdd00") && css.contains("data:image/png;base64,"),
        "{css}"
    );
    assert!(site.get("/settings").await.body.contains("Fernley"));
    let mut kept = fields.to_vec();
    kept[0] = ("seen", "3");
    assert_eq!(
        site.send_file(path, &kept, ("logo", "", b"")).await.status,
        StatusCode::SEE_OTHER
    );
    assert!(
        site.get("/organisation.css")
            .await
            .body
            .contains("data:image/png"),
        "no new one is no change"
    );
    kept.push(("no-logo", "yes"));
    assert_eq!(
        site.send_file(path, &kept, ("logo", "", b"")).await.status,
        StatusCode::SEE_OTHER
    );
    assert!(
        !site
            .get("/organisation.css")
            .await
            .body
            .contains("data:image")
    );
}

#[tokio::test]
async fn what_cannot_be_shown_is_refused() {
    let (site, _) = TestSite::begun().await;
    let fields = [
        ("seen", "1"),
        ("name", " "),
        ("colour", "red"),
        ("zone", "Nowhere"),
    ];
    let told = site
        .send_file(
            "/settings/organisation",
            &fields,
            ("logo", "a.svg", b"<svg/>"),
        )
        .await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    for field in ["#name", "#colour", "#zone", "#logo"] {
        assert!(told.body.contains(field), "{field}");
    }
    let mut large = b"\x89PNG\r\n\x1a\n".to_vec();
    large.resize(25 * 1024, 0);
    let told = site
        .send_file("/settings/organisation", &fields, ("logo", "a.png", &large))
        .await;
    assert!(told.body.contains("The picture is too large."));
}

#[tokio::test]
async fn pages_are_as_agreed() {
    let (site, _) = TestSite::begun().await;
    for (path, name) in [
        ("/settings", "overview"),
        ("/settings/organisation", "profile"),
        (CHOOSING, "choosing"),
        ("/settings/scales", "scales"),
        ("/settings/ageing", "ageing"),
    ] {
        insta::assert_snapshot!(name, site.get(path).await.main());
    }
}
