//! Who is let in, to what.

use axum::http::StatusCode as Is;
use engine::members::Role;
use engine::text::Name;
use jiff::ToSpan as _;
use operations::people::remove;
use operations::sign_in::Secret;
use operations::tokens::{NewToken, make, of_person, take_back};
use operations::{Act, Scope};

use crate::api::testing::{Sent, granted};
use crate::api::{API_ROUTES, DOCUMENT};
use crate::app::{Needs, needs};
use crate::testing::{TestSite, fresh};

const ALL: [&str; 3] = ["read", "answer", "write"];
const SOME: &str = "/api/v1/services";

fn filled(path: &str) -> String {
    let path = path
        .replace("{id}", "x")
        .replace("{number}", "1")
        .replace("{revision}", "999999");
    let path = path.replace("{condition}", "interest");
    path.replace("{other}", "y").replace("{who}", "z")
}

/// The same act, of another person.
fn of(act: &Act, by: engine::id::Id<engine::answer::Source>) -> Act {
    Act {
        organisation: act.organisation.clone(),
        by,
        at: act.at,
        ids: operations::Ids::new(fresh),
    }
}

#[tokio::test]
async fn nobody_comes_in_without_a_token_and_a_cookie_is_none() {
    let (site, act) = TestSite::begun().await;
    site.again(&act).await;
    let cookie = site.in_browser("");
    for route in API_ROUTES.iter().filter(|route| route.path != DOCUMENT) {
        for cookie in ["", &cookie] {
            let sent = Sent::of(route.method, &filled(route.path)).with("cookie", cookie);
            let told = sent.to(&site).await;
            let is_shut = told.status == Is::UNAUTHORIZED;
            assert!(is_shut && told.is_problem(), "{route:?} {told:?}");
        }
    }
}

#[tokio::test]
async fn nobody_without_a_token_is_told_how_to_come_in() {
    let (site, _) = TestSite::begun().await;
    let told = Sent::get(SOME).to(&site).await;
    assert_eq!(told.status, Is::UNAUTHORIZED);
    assert_eq!(told.header("www-authenticate"), "Bearer");
    insta::assert_snapshot!("unauthorized", told.text);
}

#[tokio::test]
async fn each_role_and_each_scope_may_what_the_tables_allow_and_nothing_else() {
    for role in Role::ALL {
        let (site, mut act) = TestSite::begun().await;
        let (person, _) = site.person(&mut act, "Sam", role).await;
        let mut theirs = of(&act, person);
        for scope in ALL {
            let token = granted(&site, &mut theirs, &[scope]).await;
            for route in API_ROUTES {
                let Needs::Right(right) = needs(route.method, route.path) else {
                    continue;
                };
                let method = route.method.parse().unwrap();
                let wanted = crate::api::caller::scope(&method, route.path);
                let wanted = wording::tokens::scope_in_short(crate::api::for_what(wanted));
                let told = Sent::of(route.method, &filled(route.path)).by(&token);
                let told = told.to(&site).await;
                let is_allowed = right.is_of(role) && wanted == scope;
                let is_in = told.status != Is::FORBIDDEN;
                assert_eq!(is_in, is_allowed, "{role:?} {scope} {route:?} {told:?}");
                assert!(told.status.is_success() || told.is_problem(), "{told:?}");
            }
        }
    }
}

#[tokio::test]
async fn to_read_people_is_more_than_to_read() {
    let (site, mut act) = TestSite::begun().await;
    for (scope, status) in [
        ("read", Is::FORBIDDEN),
        ("answer", Is::FORBIDDEN),
        ("write", Is::OK),
    ] {
        let token = granted(&site, &mut act, &[scope]).await;
        let told = Sent::get("/api/v1/people").by(&token).to(&site).await;
        assert_eq!(told.status, status, "{scope}");
    }
}

#[tokio::test]
async fn what_a_role_does_not_allow_is_told_in_the_activity() {
    let (site, mut act) = TestSite::begun().await;
    let (person, _) = site.person(&mut act, "Sam", Role::Reader).await;
    let token = granted(&site, &mut of(&act, person), &ALL).await;
    let told = Sent::of("POST", SOME).by(&token).to(&site).await;
    assert_eq!(told.status, Is::FORBIDDEN);
    let activity = site.get("/activity").await.body;
    assert!(activity.contains("Tried something that the role does not allow"));
    assert!(activity.contains("Made a token for a program"));
}

#[tokio::test]
async fn a_token_ends_with_its_day_is_taken_back_and_goes_with_its_person() {
    let (site, mut act) = TestSite::begun().await;
    let (person, _) = site.person(&mut act, "Sam", Role::Member).await;
    let mut theirs = of(&act, person.clone());
    let lets_in = async |token: &str| Sent::get(SOME).by(token).to(&site).await.status == Is::OK;

    let first = granted(&site, &mut theirs, &["read"]).await;
    assert!(lets_in(&first).await);
    let held = of_person(&site.foothold, &theirs, person.clone())
        .await
        .unwrap();
    let today = site
        .foothold
        .view(&act.organisation, act.at)
        .await
        .unwrap()
        .today();
    assert_eq!(held[0].used, Some(today));
    let other = of(&act, person.clone());
    take_back(&site.foothold, &other, person.clone(), held[0].id.clone())
        .await
        .unwrap();
    assert!(!lets_in(&first).await);

    let mut earlier = of(&act, person.clone());
    earlier.at = act.at - 240.hours();
    let secret = Secret::of([9; 16]);
    let ended = NewToken {
        name: Name::parse("ended").unwrap(),
        scopes: vec![Scope::Read],
        last_day: today.yesterday().unwrap(),
        secret: secret.clone(),
    };
    make(&site.foothold, &mut earlier, ended).await.unwrap();
    assert!(!lets_in(&format!("fh_{}", secret.as_str())).await);

    let third = granted(&site, &mut theirs, &["read"]).await;
    assert!(lets_in(&third).await);
    remove(&site.foothold, &act, person).await.unwrap();
    assert!(!lets_in(&third).await);
}

#[tokio::test]
async fn only_the_one_header_lets_in_and_only_as_it_is_written() {
    let (site, mut act) = TestSite::begun().await;
    let token = granted(&site, &mut act, &["read"]).await;
    let fine = Sent::get(SOME).with("authorization", &format!("bearer {token}"));
    assert_eq!(fine.to(&site).await.status, Is::OK);
    let bare = token.trim_start_matches("fh_");
    for wrong in [
        token.clone(),
        format!("Bearer {bare}"),
        format!("Bearer {}", token.to_uppercase()),
        format!("Basic {token}"),
        format!("Bearer {token}0"),
        "Bearer ".to_owned(),
    ] {
        let told = Sent::get(SOME)
            .with("authorization", &wrong)
            .to(&site)
            .await;
        assert_eq!(told.status, Is::UNAUTHORIZED, "{wrong}");
    }
    let twice = Sent::get(SOME).by(&token).by(&token).to(&site).await;
    assert_eq!(twice.status, Is::UNAUTHORIZED);
    let in_the_address = format!("{SOME}?access_token={token}");
    assert_eq!(
        Sent::get(&in_the_address).to(&site).await.status,
        Is::UNAUTHORIZED
    );
}

#[tokio::test]
async fn too_many_tries_are_told_to_wait() {
    let (site, _) = TestSite::begun().await;
    let mut told = Vec::new();
    for _ in 0..70 {
        let wrong = format!("fh_{}", "0".repeat(32));
        told.push(Sent::get(SOME).by(&wrong).to(&site).await.status);
    }
    assert_eq!(told.first(), Some(&Is::UNAUTHORIZED));
    assert_eq!(told.last(), Some(&Is::TOO_MANY_REQUESTS));
}
