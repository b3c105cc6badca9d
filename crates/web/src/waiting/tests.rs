//! What waits, as a person meets it: signed in, and by a link of their own.

use axum::http::StatusCode;
use engine::answer::Source;
use engine::id::Id;
use engine::members::Role;
use operations::Act;
use operations::sign_in::{Secret, make_answer_links};
use scraper::{ElementRef, Html, Selector};

use crate::decisions::tests::council;
use crate::testing::{TestSite, Told};

/// A council of six problems whose open round asks Ann about interest, and Bob about skills; and Ann’s browser.
struct Asked {
    site: TestSite,
    act: Act,
    ann: Id<Source>,
    browser: String,
}

impl Asked {
    async fn new() -> Self {
        let (site, mut act) = council().await;
        let (ann, browser) = site.person(&mut act, "Ann", Role::SeniorManager).await;
        site.person(&mut act, "Bob", Role::Member).await;
        let form = [
            ("key", "a-round"),
            ("limit", "3"),
            ("closes-day", "15"),
            ("closes-month", "5"),
            ("closes-year", "2026"),
            ("blind", "yes"),
            ("who-0", "Ann"),
            ("about-0", "interest"),
            ("who-1", "Bob"),
            ("about-1", "capability"),
        ];
        let told = site.post("/rounds/new", &form).await;
        assert_eq!(told.location, "/rounds/1?done=opened", "{}", told.body);
        Self {
            site,
            act,
            ann,
            browser,
        }
    }

    /// The same in Ann's browser.
    async fn by_ann() -> Self {
        let asked = Self::new().await;
        asked.site.in_browser(&asked.browser);
        asked
    }

    /// The same where nobody is signed in, and a link for Ann.
    async fn by_link() -> (Self, String) {
        let mut asked = Self::new().await;
        let secret = Secret::of([9; 16]);
        let each = vec![(asked.ann.clone(), secret.clone())];
        let made = make_answer_links(&asked.site.foothold, &mut asked.act, each).await;
        made.unwrap();
        asked.site.signed_out();
        (asked, format!("/answer/{}", secret.as_str()))
    }

    /// Fills in the form of a page and sends it; then looks at what was kept.
    async fn says(&self, base: &str, own: &[(&str, &str)]) -> Told {
        let told = self.sends(base, own).await;
        assert_eq!(told.status, StatusCode::SEE_OTHER, "{}", told.main());
        assert!(told.location.starts_with(base), "{}", told.location);
        self.site.get(&told.location).await
    }

    async fn sends(&self, base: &str, own: &[(&str, &str)]) -> Told {
        let page = self.site.get(base).await;
        let mut fields = fields(&page.body);
        fields.retain(|(name, _)| !own.iter().any(|(other, _)| other == name));
        let mut fields: Vec<(&str, &str)> = fields
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        fields.extend(own);
        self.site.post(base, &fields).await
    }
}

/// What a browser sends of a page's form as it stands, without its buttons.
fn fields(body: &str) -> Vec<(String, String)> {
    let page = Html::parse_document(body);
    let of = |one: ElementRef<'_>| {
        let named = one.attr("name")?.to_owned();
        let is_box = matches!(one.attr("type"), Some("radio" | "checkbox"));
        let left_out = is_box && one.attr("checked").is_none();
        let chosen = Selector::parse("option[selected]").unwrap();
        let chosen = one.select(&chosen).next();
        let value = match one.value().name() {
            "select" => chosen.and_then(|option| option.attr("value")),
            _ => one.attr("value"),
        };
        (!left_out).then(|| (named, value.unwrap_or_default().to_owned()))
    };
    let fields = Selector::parse("main input, main select").unwrap();
    page.select(&fields).filter_map(of).collect()
}

/// What stands in a field when the page is shown.
async fn stands(site: &TestSite, base: &str, field: &str) -> String {
    let all = fields(&site.get(base).await.body);
    let found = all.into_iter().find(|(name, _)| name == field);
    found.map(|(_, value)| value).unwrap_or_default()
}

#[tokio::test]
async fn nothing_waits_for_who_is_asked_nothing() {
    let (site, _) = council().await;
    insta::assert_snapshot!(site.get("/waiting").await.main());
}

#[tokio::test]
async fn what_is_asked_says_why_who_sees_it_and_what_comes_next() {
    let asked = Asked::by_ann().await;
    let told = asked.site.get("/waiting").await;
    insta::assert_snapshot!(told.main());
    assert!(
        !told.body.contains("app-mark"),
        "where things stand is not here"
    );
}

#[tokio::test]
async fn what_is_said_is_kept_and_stands_there_when_they_come_back() {
    let asked = Asked::by_ann().await;
    let own = [
        ("says-0", "yes"),
        ("says-1", "no"),
        ("why-1", "It <is> dear"),
        ("how-1", "heard"),
        ("instead-2", "not-mine"),
        ("whose-2", "bob"),
        ("instead-3", "check-2026-05-08"),
        ("step", "save"),
    ];
    let told = asked.says("/waiting", &own).await;
    insta::assert_snapshot!("saved", told.main());
    for (field, value) in [
        ("says-0", "yes"),
        ("how-0", "first-hand"),
        ("says-1", "no"),
        ("how-1", "heard"),
        ("instead-2", "not-mine"),
        ("whose-2", "Bob"),
        ("instead-3", "check-2026-05-08"),
        ("says-4", "leave"),
        ("instead-4", ""),
    ] {
        let found = stands(&asked.site, "/waiting", field).await;
        assert_eq!(found, value, "{field}");
    }
    let told = asked.says("/waiting", &[("step", "save")]).await;
    assert!(told.body.contains("Nothing changed."), "{}", told.main());
}

#[tokio::test]
async fn all_that_one_can_say_leaves_the_rest_with_nothing_to_say() {
    let asked = Asked::by_ann().await;
    let own = [("says-0", "yes"), ("step", "finish")];
    let told = asked.says("/waiting", &own).await;
    insta::assert_snapshot!("finished", told.main());
    assert_eq!(stands(&asked.site, "/waiting", "instead-4").await, "pass");
    let changed = [("says-0", "leave"), ("step", "save")];
    let told = asked.says("/waiting", &changed).await;
    assert!(
        told.body.contains("One answer is taken back."),
        "{}",
        told.main()
    );
    assert!(told.body.contains("One answer waits for you."));
}

#[tokio::test]
async fn everything_wrong_is_told_at_once_and_what_was_typed_stays() {
    let asked = Asked::by_ann().await;
    let own = [
        ("basis", "ruling-it"),
        ("says-0", "maybe"),
        ("says-1", "yes"),
        ("instead-1", "pass"),
        ("instead-2", "not-mine"),
        ("whose-2", "Zed"),
        ("whose-3", "Bob"),
        ("instead-4", "check-2020-01-01"),
        ("why-5", "a\u{1}b"),
    ];
    let told = asked.sends("/waiting", &own).await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    insta::assert_snapshot!(told.main());
}

#[tokio::test]
async fn what_is_not_asked_any_more_is_told_and_the_rest_is_kept() {
    let asked = Asked::by_ann().await;
    let own = [("of-0", "P99"), ("says-0", "yes"), ("says-1", "no")];
    let told = asked.says("/waiting", &own).await;
    insta::assert_snapshot!(told.main());
}

#[tokio::test]
async fn a_link_shows_the_same_and_nothing_else_of_the_organisation() {
    let (asked, base) = Asked::by_link().await;
    let told = asked.site.get(&base).await;
    assert_eq!(told.status, StatusCode::OK);
    assert!(!told.body.contains("app-navigation"), "no way elsewhere");
    assert!(!told.body.contains("Bob"), "nobody else is named");
    insta::assert_snapshot!("by_link", told.main());
    let own = [("says-0", "yes"), ("step", "finish")];
    let told = asked.says(&base, &own).await;
    insta::assert_snapshot!("saved_by_link", told.main());
    assert_eq!(stands(&asked.site, &base, "says-0").await, "yes");
    let view = asked
        .site
        .foothold
        .view(&asked.act.organisation, asked.act.at);
    let view = view.await.unwrap();
    let given = &view.board().candidates[0].answers;
    assert!(given.iter().any(|answer| answer.source == asked.ann));
}

#[tokio::test]
async fn a_link_that_is_none_of_ours_or_is_over_says_only_that() {
    let (asked, base) = Asked::by_link().await;
    let sentence = wording::refusal::LINK_OVER;
    for path in [
        "/answer/x",
        "/answer/09090909090909090909090909090908",
        "/answer/x/saved?key=k",
    ] {
        let told = asked.site.get(path).await;
        assert_eq!(told.status, StatusCode::NOT_FOUND, "{path}");
        assert!(told.body.contains(sentence), "{path}");
    }
    let told = asked.site.post("/answer/x", &[("key", "k")]).await;
    assert_eq!(told.status, StatusCode::NOT_FOUND);
    let told = asked.site.get(&format!("{base}/saved?key=none")).await;
    assert_eq!(told.status, StatusCode::NOT_FOUND);
    for _ in 0..60 {
        asked.site.get("/answer/x").await;
    }
    let told = asked.site.get("/answer/x").await;
    assert_eq!(told.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(asked.site.get(&base).await.status, StatusCode::OK);
}

#[tokio::test]
async fn nobody_who_is_not_signed_in_answers_without_a_link() {
    let asked = Asked::by_ann().await;
    asked.site.signed_out();
    let told = asked.site.get("/waiting").await;
    assert_eq!(told.location, "/sign-in?to=%2Fwaiting");
}
