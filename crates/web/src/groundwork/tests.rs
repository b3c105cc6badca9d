//! The pages of groundwork.

mod board;
mod plan;
mod steps;

use axum::http::StatusCode;

use crate::testing::{TestSite, Told};

/// What is missing of both problems.
const NEED: &str = "capability.need.user%20research";
/// Where it is planned.
const NEW: &str = "/groundwork/new?blocker=capability.need.user%20research";

/// A council with two problems that lack only a skill; the people of the first are badly served and worse off.
async fn council() -> TestSite {
    let (site, _) = TestSite::begun().await;
    done(
        &site
            .post("/teams", &[("name", "Digital"), ("room", "")])
            .await,
    );
    for (id, title, unmet) in [
        ("P1", "Damp <homes> wait", "4"),
        ("P2", "Forms are lost", "1"),
    ] {
        let new = [("key", id), ("title", title), ("kind", "problem")];
        done(&site.post("/problems/new", &new).await);
        let edit = [
            ("seen", "99"),
            ("title", title),
            ("kind", "problem"),
            ("status", "candidate"),
            ("room", "1"),
            ("needs", "user research"),
            ("unmet", unmet),
            ("disadvantage", "3"),
        ];
        done(&site.post(&format!("/problems/{id}/edit"), &edit).await);
        for (condition, reply) in [
            ("interest", "yes"),
            ("operations", "yes"),
            ("capability", "no"),
        ] {
            says(&site, id, condition, reply).await;
        }
    }
    site
}

async fn says(site: &TestSite, id: &str, condition: &str, reply: &str) {
    let answer = [
        ("condition", condition),
        ("voice", "written"),
        ("name", "Workshop"),
        ("reply", reply),
        ("basis", "first-hand"),
    ];
    done(&site.post(&format!("/problems/{id}/answer"), &answer).await);
}

fn done(told: &Told) {
    assert_eq!(told.status, StatusCode::SEE_OTHER, "{}", told.body);
}

/// The fields of an action, for these problems.
fn fields<'a>(
    name: &'a str,
    serves: &[&'a str],
    more: &[(&'a str, &'a str)],
) -> Vec<(&'a str, &'a str)> {
    let mut fields = vec![
        ("key", name),
        ("seen", "999"),
        ("blocker", "capability.need.user research"),
        ("play", "pair-on-real-work"),
        ("name", name),
        ("doing", "Two of us ask, one of us learns."),
        ("owner", "Head of digital"),
        ("present-when", "The learner led one round."),
    ];
    fields.extend(serves.iter().map(|id| ("serves", *id)));
    fields.extend(more);
    fields
}

const DUE: [(&str, &str); 3] = [("due-day", "1"), ("due-month", "6"), ("due-year", "2026")];

/// Plans one that is live; answers its address.
async fn live(site: &TestSite, name: &str, serves: &[&str]) -> String {
    let now = [[("begin", "now")].as_slice(), &DUE].concat();
    planned(site, &fields(name, serves, &now)).await
}

/// Plans one that waits; answers its address.
async fn waiting(site: &TestSite, name: &str, serves: &[&str]) -> String {
    let later = [("begin", "later"), ("for-what", "the end of the busy time")];
    planned(site, &fields(name, serves, &later)).await
}

async fn planned(site: &TestSite, fields: &[(&str, &str)]) -> String {
    let told = site.post("/groundwork/new", fields).await;
    done(&told);
    let (page, _) = told.location.split_once('?').unwrap();
    page.to_owned()
}

/// Takes a step.
async fn step(site: &TestSite, page: &str, step: &str, field: (&str, &str)) -> Told {
    let path = format!("{page}/{step}");
    site.post(&path, &[("seen", "999"), field]).await
}
