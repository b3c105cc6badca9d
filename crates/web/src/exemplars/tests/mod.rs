//! An exemplar as people live it: started, noted on, looked back at, sent back.

mod going_on;
mod listed;
mod starting;

use axum::http::StatusCode;
use engine::answer::{Basis, Reply, Said};
use engine::condition::Condition;
use engine::id::Id;
use engine::text::Name;
use operations::Act;
use operations::answers::{Give, Voice, give};

use crate::testing::{TestSite, Told};

const YES: Said = Said::Yes;

async fn says(site: &TestSite, act: &mut Act, candidate: &str, condition: Condition, said: Said) {
    let answer = Give {
        candidate: Id::parse(candidate).unwrap(),
        condition,
        team: None,
        voice: Voice::Written(Name::parse("Workshop").unwrap()),
        reply: Reply::Whole(said),
        basis: Basis::FirstHand,
        why: None,
        was: None,
    };
    give(&site.foothold, act, answer).await.unwrap();
}

async fn put_forward(site: &TestSite, title: &str) {
    let form = [("key", title), ("title", title), ("kind", "problem")];
    let told = site.post("/problems/new", &form).await;
    assert_eq!(told.status, StatusCode::SEE_OTHER);
}

/// The form that edits a candidate, with a status, and more where it is told.
async fn edited(site: &TestSite, id: &str, title: &str, more: &[(&str, &str)]) {
    let path = format!("/problems/{id}/edit");
    let page = site.get(&path).await.body;
    let (_, rest) = page.split_once(r#"name="seen" value=""#).unwrap();
    let seen = rest.split('"').next().unwrap();
    let base = [
        ("seen", seen),
        ("title", title),
        ("kind", "problem"),
        ("room", "1"),
    ];
    let status = [("status", "candidate")];
    let plain = more.iter().all(|(field, _)| *field != "status");
    let status = status.iter().filter(|_| plain);
    let fields: Vec<(&str, &str)> = base.iter().chain(status).chain(more).copied().collect();
    let told = site.post(&path, &fields).await;
    assert_eq!(told.status, StatusCode::SEE_OTHER, "{}", told.main());
}

/// `P1` can start and needs user research; `P2` needs it too, and lacks it; of `P3` nothing is known.
async fn council() -> (TestSite, Act) {
    let (site, mut act) = TestSite::begun().await;
    for title in ["Damp homes", "Late letters", "Lost <forms>"] {
        put_forward(&site, title).await;
    }
    edited(&site, "P1", "Damp homes", &[("needs", "user research")]).await;
    let more = [
        ("needs", "user research\ndata"),
        ("sponsor", "director of housing"),
    ];
    edited(&site, "P2", "Late letters", &more).await;
    for condition in Condition::ALL {
        says(&site, &mut act, "P1", condition, YES).await;
    }
    says(&site, &mut act, "P2", Condition::Capability, Said::No).await;
    (site, act)
}

/// What the form that starts one sends, with some fields of its own.
fn start<'a>(candidate: &'a str, own: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let base = [
        ("key", "a-key"),
        ("candidate", candidate),
        ("baseline", "Families wait nine weeks\nfor a visit <b>"),
        ("question", "What slows a visit?"),
        ("look-day", "1"),
        ("look-month", "8"),
        ("look-year", "2026"),
    ];
    let kept = base
        .into_iter()
        .filter(|(field, _)| own.iter().all(|(name, _)| name != field));
    kept.chain(own.iter().copied()).collect()
}

/// Starts one; answers its page.
async fn started(site: &TestSite, candidate: &str) -> String {
    let told = site.post("/exemplars/start", &start(candidate, &[])).await;
    assert_eq!(told.status, StatusCode::SEE_OTHER, "{}", told.main());
    told.location
        .strip_suffix("?done=started")
        .unwrap()
        .to_owned()
}

/// What the form of a review sends, with some fields of its own.
async fn review<'a>(site: &TestSite, page: &str, own: &[(&'a str, &'a str)]) -> Told {
    let form = site.get(&format!("{page}/review")).await.body;
    let (_, rest) = form.split_once(r#"name="seen" value=""#).unwrap();
    let seen = rest.split('"').next().unwrap();
    let base = [
        ("key", "review-key"),
        ("seen", seen),
        ("changed", "Families wait five weeks"),
        ("learned", "The second visit was the slow one"),
        ("can-now", "The housing team can test a form in a week"),
        ("met", "user research"),
        ("next", "carry-on"),
        ("look-day", "1"),
        ("look-month", "11"),
        ("look-year", "2026"),
        ("step", "save"),
    ];
    let kept = base
        .into_iter()
        .filter(|(field, _)| own.iter().all(|(name, _)| name != field));
    let fields: Vec<(&str, &str)> = kept.chain(own.iter().copied()).collect();
    site.post(&format!("{page}/review"), &fields).await
}
