//! Who is asked where, and who was skipped.

use engine::answer::Said;
use engine::candidate::Candidate;
use engine::condition::Condition;
use engine::id::Id;
use engine::people::Group;
use operations::candidates::{self, Edit};
use operations::{Act, named};

use super::{form_with, name, seen, team};
use crate::decisions::tests::{council, said, sent, sent_with};
use crate::testing::TestSite;

/// The form of a candidate as it is shown now.
async fn edit(site: &TestSite, act: &Act, id: &str) -> Edit {
    let view = site.foothold.view(&act.organisation, act.at).await.unwrap();
    let held = view.board().candidates.get(&Id::parse(id).unwrap());
    let c = Candidate::clone(held.unwrap());
    Edit {
        id: c.id,
        seen: view.revision(),
        title: c.title,
        kind: c.kind,
        status: c.status,
        service: c.service,
        teams: c.teams,
        room: c.room,
        groups: c.groups,
        sponsor: c.sponsor,
        needs: c.needs,
        difference: c.difference,
        detail: None,
    }
}

#[tokio::test]
async fn for_a_team_the_table_is_that_of_its_rows_and_for_a_person_the_first_that_is_left() {
    let (site, mut act) = council().await;
    let homes = team(&site, &mut act, "Homes").await;
    let mut edit = edit(&site, &act, "P5").await;
    edit.teams = vec![homes.clone()];
    candidates::edit(&site.foothold, &act, edit).await.unwrap();
    let about = format!("operations:{homes}");
    let own = [
        ("about-0", about.as_str()),
        ("who-1", "Facilitator"),
        ("about-1", &about),
    ];
    site.post("/rounds/new", &form_with(&own)).await;
    let body = site.get("/rounds/1").await.body;
    assert!(
        body.contains("All 1"),
        "the workshop said before that it is not known: {body}"
    );
    let first = format!("/problems/P5/answer?condition=operations&#38;team={homes}");
    assert!(body.contains(&first), "{body}");
    let seen = seen(&site).await;
    let own = [
        ("seen", seen.as_str()),
        ("closes-day", "16"),
        ("closes-month", "5"),
        ("closes-year", "2026"),
        ("who-0", "New role"),
        ("about-0", &about),
    ];
    let table = site.post("/rounds/1/edit", &own);
    assert_eq!(table.await.location, "/rounds/1?done=changed");
    let body = site.get("/rounds/1").await.body;
    let table = format!("/table?voice=New%20role&#38;team={homes}");
    assert!(body.contains(&table), "{body}");
    assert!(
        site.get("/activity")
            .await
            .body
            .contains("<a href=\"/rounds/1\"")
    );
}

#[tokio::test]
async fn a_group_left_out_twice_running_brings_a_question_and_one_click_keeps_a_place() {
    let (site, mut act) = council().await;
    let carers = Group {
        id: act.ids.fresh(),
        name: name("Carers & others"),
    };
    let id = carers.id.clone();
    named::put(&site.foothold, &act, carers).await.unwrap();
    let mut last = edit(&site, &act, "P4").await;
    last.groups = vec![id.clone()];
    candidates::edit(&site.foothold, &act, last).await.unwrap();
    let question = "was left out twice running. Keep one place for it?";
    site.post("/decisions/new", &sent("record")).await;
    assert!(!site.get("/").await.body.contains(question));
    site.post("/decisions/new", &sent_with("record", &[("key", "b")]))
        .await;
    for path in ["/", "/decisions/new"] {
        let body = site.get(path).await.body;
        assert!(body.contains(question), "{path}: {body}");
        assert!(body.contains(&format!("/decisions/new?place-for={id}")));
    }
    let form = site.get(&format!("/decisions/new?place-for={id}")).await;
    insta::assert_snapshot!(form.main());
    said(&site, &mut act, "P4", Condition::Interest, Said::No).await;
    assert!(
        !site.get("/").await.body.contains(question),
        "nothing can be kept"
    );
}
