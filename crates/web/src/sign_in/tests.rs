//! Who is let in, who is not, and what each role finds.

use axum::http::StatusCode;
use engine::answer::Source;
use engine::id::Id;
use engine::members::Role;
use engine::text::Name;
use operations::people::{self, Invite};
use operations::sign_in::{MakeLink, Secret, make_link, sessions_of, set_email, set_password};
use operations::{Act, Email, Purpose, Right};

use crate::app::{Needs, ROUTES, needs};
use crate::testing::TestSite;

const EMAIL: &str = "jo@fernley.example";
const PASSPHRASE: &str = "pebble tractor violin";

fn secret(byte: u8) -> Secret {
    Secret::of([byte; 16])
}

/// Invites somebody; answers who they are.
async fn invited(site: &TestSite, act: &mut Act, role: Role) -> Id<Source> {
    let one = Invite {
        name: Name::parse("Jo").unwrap(),
        email: None,
        role,
        teams: Vec::new(),
        secret: secret(1),
    };
    let made = people::invite(&site.foothold, act, vec![one]).await;
    made.unwrap().remove(0)
}

/// Gives the one who set the organisation up an address and a passphrase.
async fn with_a_passphrase(site: &TestSite, act: &Act) {
    let foothold = &site.foothold;
    let email = Some(Email::parse(EMAIL).unwrap());
    set_email(foothold, act, act.by.clone(), email)
        .await
        .unwrap();
    let session = sessions_of(foothold, act, act.by.clone())
        .await
        .unwrap()
        .remove(0)
        .id;
    let (passphrase, salt) = (PASSPHRASE.to_owned(), secret(9));
    let set = set_password(foothold, act, session, None, passphrase, salt).await;
    set.unwrap();
}

#[tokio::test]
async fn a_page_leads_who_is_not_signed_in_to_sign_in_and_back() {
    let (site, act) = TestSite::begun().await;
    with_a_passphrase(&site, &act).await;
    site.signed_out();
    let told = site.get("/problems?page=2").await;
    assert_eq!(told.location, "/sign-in?to=%2Fproblems%3Fpage%3D2");
    let sent = site.post("/services", &[("name", "x")]).await;
    assert_eq!(sent.location, "/sign-in");
    insta::assert_snapshot!(site.get(&told.location).await.main());
    let sent = [
        ("email", "JO@fernley.example"),
        ("passphrase", PASSPHRASE),
        ("to", "/problems?page=2"),
    ];
    let told = site.post("/sign-in", &sent).await;
    assert_eq!(
        (told.status, told.location.as_str()),
        (StatusCode::SEE_OTHER, "/problems?page=2")
    );
    assert_eq!(site.get("/").await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_wrong_name_and_a_wrong_passphrase_are_answered_alike() {
    let (site, act) = TestSite::begun().await;
    with_a_passphrase(&site, &act).await;
    site.signed_out();
    let ask = async |email: &str, passphrase: &str| {
        let told = site
            .post("/sign-in", &[("email", email), ("passphrase", passphrase)])
            .await;
        assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
        told.main().replace(email, "…")
    };
    let wrong = ask(EMAIL, "pebble tractor violas").await;
    insta::assert_snapshot!(wrong);
    assert_eq!(ask("nobody@fernley.example", PASSPHRASE).await, wrong);
    assert_eq!(ask("no address", PASSPHRASE).await, wrong);
    assert_eq!(ask(EMAIL, "").await, wrong);
}

#[tokio::test]
async fn who_tries_too_often_is_asked_to_wait() {
    let (site, _) = TestSite::begun().await;
    site.signed_out();
    let sent = [("email", EMAIL), ("passphrase", "x")];
    for _ in 0..10 {
        let told = site.post("/sign-in", &sent).await;
        assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let told = site.post("/sign-in", &sent).await;
    assert_eq!(told.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(told.body.contains("There were too many tries."));
}

#[tokio::test]
async fn a_link_lets_in_once_and_only_by_its_button() {
    let (site, mut act) = TestSite::begun().await;
    let person = invited(&site, &mut act, Role::Member).await;
    site.signed_out();
    let path = format!("/sign-in/link/{}", secret(1).as_str());
    insta::assert_snapshot!(site.get(&path).await.main());
    assert!(site.get(&path).await.body.contains("This link lets you in"));
    assert_eq!(site.post(&path, &[]).await.location, "/you?done=welcome");
    assert!(site.get("/").await.body.contains("Sign out"));
    for told in [site.get(&path).await, site.post(&path, &[]).await] {
        assert_eq!(told.status, StatusCode::NOT_FOUND);
        assert!(told.body.contains("This link does not work any more."));
    }
    assert_eq!(site.post("/sign-out", &[]).await.location, "/sign-in");
    assert_eq!(site.get("/").await.location, "/sign-in");
    let make = MakeLink {
        person: person.clone(),
        purpose: Purpose::SignIn,
        secret: secret(2),
    };
    make_link(&site.foothold, &mut act, make).await.unwrap();
    people::remove(&site.foothold, &act, person).await.unwrap();
    let path = format!("/sign-in/link/{}", secret(2).as_str());
    assert_eq!(site.post(&path, &[]).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn who_is_taken_out_is_out_at_once() {
    let (site, mut act) = TestSite::begun().await;
    let person = invited(&site, &mut act, Role::Facilitator).await;
    site.post(&format!("/sign-in/link/{}", secret(1).as_str()), &[])
        .await;
    assert_eq!(site.get("/").await.status, StatusCode::OK);
    people::remove(&site.foothold, &act, person).await.unwrap();
    assert_eq!(site.get("/").await.location, "/sign-in");
}

/// An address of the site with nobody's own text in it.
fn filled(path: &str) -> String {
    path.replace("{id}", "x")
        .replace("{key}", "x")
        .replace("{who}", "x")
        .replace("{secret}", "x")
        .replace("{condition}", "interest")
        .replace("{number}", "1")
}

#[tokio::test]
async fn each_role_finds_what_the_table_allows_and_nothing_else() {
    for role in Role::ALL {
        let (site, mut act) = TestSite::begun().await;
        invited(&site, &mut act, role).await;
        site.signed_out();
        site.post(&format!("/sign-in/link/{}", secret(1).as_str()), &[])
            .await;
        // Last, because it ends the session.
        let mut routes: Vec<_> = ROUTES.iter().collect();
        routes.sort_by_key(|route| route.path == "/sign-out");
        for route in routes {
            let told = match route.method {
                "GET" => site.get(&filled(route.path)).await,
                _ => site.post(&filled(route.path), &[]).await,
            };
            let allowed = match needs(route.method, route.path) {
                Needs::Nothing => continue,
                Needs::Right(right) => right.is_of(role),
                Needs::Barred => false,
            };
            let is_in = told.status != StatusCode::FORBIDDEN;
            assert_eq!(is_in, allowed, "{role:?} {route:?} {}", told.status);
        }
    }
}

#[tokio::test]
async fn nobody_finds_anything_without_signing_in() {
    let (site, _) = TestSite::begun().await;
    site.signed_out();
    for route in ROUTES {
        if needs(route.method, route.path) == Needs::Nothing {
            continue;
        }
        let told = match route.method {
            "GET" => site.get(&filled(route.path)).await,
            _ => site.post(&filled(route.path), &[]).await,
        };
        assert!(told.location.starts_with("/sign-in"), "{route:?}");
    }
}

#[tokio::test]
async fn what_a_role_may_not_do_is_told_in_plain_words_and_in_the_activity() {
    let (site, mut act) = TestSite::begun().await;
    invited(&site, &mut act, Role::Reader).await;
    site.post(&format!("/sign-in/link/{}", secret(1).as_str()), &[])
        .await;
    let told = site.post("/services", &[("name", "Housing")]).await;
    assert_eq!(told.status, StatusCode::FORBIDDEN);
    assert!(
        told.body
            .contains("You are here as reader, and that does not let you do this.")
    );
    let activity = site.get("/activity").await;
    assert!(
        activity
            .body
            .contains("Tried something that the role does not allow")
    );
    assert!(!Right::SetScene.is_of(Role::Reader));
}
