//! Somebody looks at what the public would see, and chooses.

use axum::http::StatusCode;
use engine::members::Role;
use scraper::{ElementRef, Html, Selector};

use super::{publish, seen};
use crate::testing::TestSite;

fn all<'a>(page: &'a Html, what: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(what).unwrap()).collect()
}

/// The fields of the form of a page as a browser would send them, with some changed.
pub(super) fn fields(page: &str, changed: &[(&str, &str)]) -> Vec<(String, String)> {
    let page = Html::parse_document(page);
    let mut sent = Vec::new();
    for field in all(
        &page,
        "main form input, main form textarea, main form select",
    ) {
        let of = |name| field.value().attr(name).unwrap_or_default().to_owned();
        let is_choice = ["checkbox", "radio"].contains(&of("type").as_str());
        if is_choice && field.value().attr("checked").is_none() {
            continue;
        }
        let chosen = Selector::parse("option[selected]").unwrap();
        let value = match field.value().name() {
            "textarea" => field.text().collect(),
            "select" => {
                let option = field.select(&chosen).next();
                let value = option.and_then(|option| option.value().attr("value"));
                value.unwrap_or_default().to_owned()
            }
            _ => of("value"),
        };
        sent.push((of("name"), value));
    }
    sent.retain(|(name, _)| !changed.iter().any(|(other, _)| other == name));
    let changed = changed.iter();
    sent.extend(changed.map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    sent
}

async fn send(site: &TestSite, path: &str, changed: &[(&str, &str)]) -> crate::testing::Told {
    let page = site.get(path).await.body;
    let fields = fields(&page, changed);
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(n, v)| (n.as_str(), v.as_str()))
        .collect();
    site.post(path.split('?').next().unwrap(), &fields).await
}

#[tokio::test]
async fn new_things_are_off_and_a_tick_shows_what_stood_beside_it() {
    let site = TestSite::new();
    let act = site.filled().await;
    publish(&site, &act, false).await;
    let preview = site.get("/settings/open/decisions").await;
    insta::assert_snapshot!("preview", preview.main());
    assert!(!preview.body.contains("checked"));
    let told = send(&site, "/settings/open/decisions", &[("show", "0")]).await;
    assert_eq!(told.location, "/settings/open/decisions?page=1&saved=true");
    let shown = site.get("/public/decisions").await.main();
    assert_eq!(shown.matches("<article").count(), 1, "{shown}");
    let after = site.get("/settings/open/decisions").await;
    assert_eq!(after.body.matches(" checked").count(), 1);
    // Activity says what was done, and it can be taken back.
    let activity = site.get("/activity").await.main();
    assert!(activity.contains("to everyone"), "{activity}");
    let revision = seen(&site, &act).await;
    let undone = site.post(&format!("/activity/{revision}/undo"), &[]).await;
    assert_eq!(undone.status, StatusCode::SEE_OTHER, "{}", undone.body);
    assert!(
        !site
            .get("/public/decisions")
            .await
            .main()
            .contains("<article")
    );
}

#[tokio::test]
async fn words_can_be_chosen_for_the_public() {
    let site = TestSite::new();
    let act = site.filled().await;
    publish(&site, &act, false).await;
    insta::assert_snapshot!("words", site.get("/settings/open/decisions/1").await.main());
    let words = [
        ("title", "Three to start this <autumn>"),
        ("picked", "Repairs\r\n\r\nRent letters"),
        ("more", "People wait longest for these."),
    ];
    let told = send(&site, "/settings/open/decisions/1", &words).await;
    assert_eq!(told.location, "/settings/open/decisions?saved=true");
    // They are kept, and not shown by that.
    assert!(
        !site
            .get("/public/decisions")
            .await
            .main()
            .contains("<article")
    );
    send(&site, "/settings/open/decisions", &[("show", "0")]).await;
    insta::assert_snapshot!("reworded", site.get("/public/decisions").await.main());
    let wrong = [("title", ""), ("picked", "a\u{1}b"), ("more", "a\u{1}b")];
    let told = send(&site, "/settings/open/decisions/1", &wrong).await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    insta::assert_snapshot!("wrong_words", told.main());
    let gone = site.get("/settings/open/decisions/99").await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND);
    let no_kind = site.get("/settings/open/secrets").await;
    assert_eq!(no_kind.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn how_many_people_is_told_only_roughly() {
    let site = TestSite::new();
    let act = site.filled().await;
    publish(&site, &act, false).await;
    let told = site.get("/settings/open/problems").await;
    let page = Html::parse_document(&told.body);
    let link = all(&page, ".app-preview__words a")[0]
        .value()
        .attr("href")
        .unwrap()
        .to_owned();
    insta::assert_snapshot!("words_of_a_problem", site.get(&link).await.main());
    send(&site, &link, &[("crowd", "fewer-than-ten")]).await;
    send(&site, "/settings/open/problems", &[("show", "0")]).await;
    let shown = site.get("/public/problems").await.main();
    assert!(shown.contains("Fewer than 10 people a year"), "{shown}");
}

#[tokio::test]
async fn the_pages_are_opened_and_taken_back_in_settings() {
    let (site, mut act) = TestSite::begun().await;
    insta::assert_snapshot!("closed", site.get("/settings/open").await.main());
    insta::assert_snapshot!(
        "nothing_to_show",
        site.get("/settings/open/lessons").await.main()
    );
    let told = send(
        &site,
        "/settings/open",
        &[("published", "yes"), ("also", "asks")],
    )
    .await;
    assert_eq!(told.location, "/settings?saved=true", "{}", told.body);
    insta::assert_snapshot!("opened", site.get("/settings/open").await.main());
    let settings = site.get("/settings").await.main();
    assert!(
        settings.contains("Yes, anyone can read them · Anyone may put forward"),
        "{settings}"
    );
    let unsaid = site.post("/settings/open", &[("seen", "1")]).await;
    assert_eq!(unsaid.status, StatusCode::UNPROCESSABLE_ENTITY);
    let stale = [("seen", "1"), ("published", "no")];
    assert_eq!(
        site.post("/settings/open", &stale).await.status,
        StatusCode::CONFLICT
    );
    send(&site, "/settings/open", &[("published", "no")]).await;
    assert_eq!(site.get("/public").await.status, StatusCode::NOT_FOUND);
    let (_, cookie) = site.person(&mut act, "Sam Reed", Role::SeniorManager).await;
    site.in_browser(&cookie);
    for path in [
        "/settings/open",
        "/settings/open/work",
        "/settings/statements",
    ] {
        assert_eq!(site.get(path).await.status, StatusCode::FORBIDDEN, "{path}");
    }
}

#[tokio::test]
async fn statements_say_what_the_organisation_adds() {
    let (site, _) = TestSite::begun().await;
    insta::assert_snapshot!(
        "data_protection",
        site.get("/statements/data-protection").await.main()
    );
    insta::assert_snapshot!("equality", site.get("/statements/equality").await.main());
    insta::assert_snapshot!("statements", site.get("/settings/statements").await.main());
    let own = [
        ("contact", "Write to access@anytown.example"),
        (
            "exceptions",
            "Our logo has too little contrast <until May>.",
        ),
        ("responsible", "The data protection officer"),
        ("basis", "Public task"),
        ("equality", "We asked the tenants’ panel."),
    ];
    let told = send(&site, "/settings/statements", &own).await;
    assert_eq!(told.location, "/settings?saved=true", "{}", told.body);
    for (path, says) in [
        ("/accessibility", ["access@anytown", "&#60;until May&#62;"]),
        ("/privacy", ["access@anytown", "data protection officer"]),
        (
            "/statements/data-protection",
            ["Public task", "data protection officer"],
        ),
        ("/statements/equality", ["tenants’ panel", "access@anytown"]),
    ] {
        let page = site.get(path).await.main();
        for said in says {
            assert!(page.contains(said), "{path}: {page}");
        }
        assert!(!page.contains("To be filled in"), "{path}");
    }
    site.signed_out();
    assert!(
        site.get("/accessibility")
            .await
            .body
            .contains("access@anytown")
    );
    assert_eq!(
        site.get("/statements/equality").await.status,
        StatusCode::SEE_OTHER
    );
}
