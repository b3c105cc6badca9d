//! Public pages: what is on them, and above all what is not.

mod choosing;
mod secrets;
mod suggesting;

use axum::http::StatusCode;
use engine::public::ThingKind;
use operations::Act;
use operations::public::{Choice, Choose, Settle, choose, drafted, everything, settle};

use crate::app::ROUTES;
use crate::testing::TestSite;

/// Every address of public pages that can be read.
pub(super) fn addresses() -> Vec<&'static str> {
    let all = ROUTES.iter().filter(|route| route.method == "GET");
    all.map(|route| route.path)
        .filter(|path| path.starts_with("/public"))
        .collect()
}

async fn seen(site: &TestSite, act: &Act) -> i64 {
    let view = site.foothold.view(&act.organisation, act.at).await.unwrap();
    view.revision()
}

/// Opens the public pages, with or without the form.
pub(super) async fn publish(site: &TestSite, act: &Act, asks: bool) {
    let form = Settle {
        seen: seen(site, act).await,
        published: true,
        found: false,
        asks,
    };
    settle(&site.foothold, act, form).await.unwrap();
}

/// Shows everything that could be, in the words of the list.
pub(super) async fn show_all(site: &TestSite, act: &Act) {
    for kind in ThingKind::ALL {
        let view = site.foothold.view(&act.organisation, act.at).await.unwrap();
        let things = everything(&site.foothold, &view, kind).await.unwrap();
        let called = wording::public::decision;
        let drafts = drafted(&site.foothold, &view, &things, called)
            .await
            .unwrap();
        let tick = |one: operations::public::Drafted| Choice {
            thing: one.told.thing,
            on: true,
            words: one.told.words,
        };
        let all = Choose {
            seen: view.revision(),
            each: drafts.into_iter().map(tick).collect(),
        };
        choose(&site.foothold, act, all).await.unwrap();
    }
}

#[tokio::test]
async fn where_nothing_is_published_nothing_is_there_like_anywhere_else() {
    let site = TestSite::new();
    let act = site.filled().await;
    show_all(&site, &act).await;
    site.signed_out();
    let nowhere = site.get("/no-such-page").await;
    for path in addresses() {
        let told = site.get(path).await;
        assert_eq!(told.status, StatusCode::NOT_FOUND, "{path}");
        assert_eq!(told.body, nowhere.body, "{path}");
        assert_eq!(told.kind, nowhere.kind, "{path}");
    }
    let told = site.post("/public/suggest", &[("title", "Damp")]).await;
    assert_eq!((told.status, told.body), (nowhere.status, nowhere.body));
    insta::assert_snapshot!("robots_closed", site.get("/robots.txt").await.body);
}

#[tokio::test]
async fn where_nothing_is_switched_on_pages_say_so() {
    let site = TestSite::new();
    let act = site.filled().await;
    publish(&site, &act, false).await;
    site.signed_out();
    insta::assert_snapshot!("nothing", site.get("/public").await.main());
    for path in ["work", "ground", "decisions", "lessons", "problems"] {
        let shown = site.get(&format!("/public/{path}")).await.main();
        assert!(shown.contains("is shown here"), "{path}: {shown}");
        assert!(!shown.contains("<article"), "{path}: {shown}");
    }
    insta::assert_snapshot!("no_data", site.get("/public/index.json").await.body);
    insta::assert_snapshot!("no_entries", site.get("/public/feed.atom").await.body);
    // The form is not wanted.
    let nowhere = site.get("/no-such-page").await;
    let form = site.get("/public/suggest").await;
    assert_eq!((form.status, form.body), (nowhere.status, nowhere.body));
}

#[tokio::test]
async fn what_is_switched_on_is_read_as_pages_data_and_a_feed() {
    let site = TestSite::new();
    let act = site.filled().await;
    publish(&site, &act, true).await;
    show_all(&site, &act).await;
    site.signed_out();
    // Without its head, where files are named of which each version has a name of its own.
    let front = site.get("/public").await.body;
    insta::assert_snapshot!("front", front.split_once("<body").unwrap().1);
    for path in ["work", "ground", "decisions", "lessons", "method"] {
        let page = site.get(&format!("/public/{path}")).await;
        insta::assert_snapshot!(path, page.main());
        let data = site.get(&format!("/public/{path}.json")).await;
        assert_eq!(data.kind, "application/json");
        insta::assert_snapshot!(format!("{path}_data"), data.body);
    }
    let feed = site.get("/public/feed.atom").await;
    assert_eq!(feed.kind, "application/atom+xml");
    insta::assert_snapshot!("feed", feed.body);
}

#[tokio::test]
async fn who_is_signed_in_reads_the_same_and_nobody_gets_a_cookie() {
    let site = TestSite::new();
    let act = site.filled().await;
    publish(&site, &act, true).await;
    show_all(&site, &act).await;
    let same = |path: &&str| *path != "/public/suggest";
    let mut signed_in = Vec::new();
    for path in addresses().into_iter().filter(same) {
        signed_in.push(site.get(path).await.body);
    }
    site.signed_out();
    for (path, body) in addresses().into_iter().filter(same).zip(signed_in) {
        assert_eq!(site.get(path).await.body, body, "{path}");
    }
    site.get("/public/suggest").await;
    assert_eq!(site.in_browser(""), "", "a cookie was set");
}

#[tokio::test]
async fn search_engines_are_let_in_only_where_that_is_wanted() {
    let (site, act) = TestSite::begun().await;
    let form = Settle {
        seen: seen(&site, &act).await,
        published: true,
        found: true,
        asks: false,
    };
    settle(&site.foothold, &act, form).await.unwrap();
    site.signed_out();
    insta::assert_snapshot!("robots_open", site.get("/robots.txt").await.body);
}
