//! Who sees whose answer it is, and what each one then reads.

use axum::http::StatusCode;
use engine::answer::{Basis, Reply, Said, Source};
use engine::condition::Condition;
use engine::id::Id;
use engine::members::Role;
use engine::people::Team;
use engine::text::{Name, Note};
use operations::answers::{Give, Voice, give};
use operations::people::Change;
use operations::{Act, Ids, named, people};

use crate::testing::{TestSite, fresh};

const WHY: &str = "we are too few for this";

/// The site's revision, as a form carries it.
async fn seen(site: &TestSite, act: &Act) -> String {
    let view = site.foothold.view(&act.organisation, act.at).await;
    view.unwrap().revision().to_string()
}

/// A problem that takes the room of *Homes*.
async fn problem(site: &TestSite, act: &mut Act) -> Id<Team> {
    let team = Team {
        id: act.ids.fresh(),
        name: Name::parse("Homes").unwrap(),
        room: None,
    };
    let id = team.id.clone();
    named::put(&site.foothold, act, team).await.unwrap();
    let fields = [("key", "k"), ("title", "Damp homes"), ("kind", "problem")];
    site.post("/problems/new", &fields).await;
    let seen = seen(site, act).await;
    let fields = [
        ("seen", seen.as_str()),
        ("title", "Damp homes"),
        ("kind", "problem"),
        ("status", "candidate"),
        ("teams", id.as_str()),
        ("room", "1"),
    ];
    let told = site.post("/problems/P1/edit", &fields).await;
    assert_eq!(told.status, StatusCode::SEE_OTHER, "{}", told.body);
    id
}

/// Somebody who is of the team, and says this of its room.
async fn says(
    site: &TestSite,
    act: &mut Act,
    team: &Id<Team>,
    (called, role, said): (&str, Role, Said),
) -> (Id<Source>, String) {
    let (who, cookie) = site.person(act, called, role).await;
    let change = Change {
        person: who.clone(),
        name: Name::parse(called).unwrap(),
        role,
        teams: vec![team.clone()],
        seen: seen(site, act).await.parse().unwrap(),
    };
    people::change(&site.foothold, act, change).await.unwrap();
    let mut own = Act {
        organisation: act.organisation.clone(),
        by: who.clone(),
        at: act.at,
        ids: Ids::new(fresh),
    };
    let answer = Give {
        candidate: Id::parse("P1").unwrap(),
        condition: Condition::Operations,
        team: None,
        voice: Voice::Known(who.clone()),
        reply: Reply::Whole(said),
        basis: Basis::FirstHand,
        why: Note::parse(WHY).ok(),
        was: None,
    };
    give(&site.foothold, &mut own, answer).await.unwrap();
    (who, cookie)
}

#[tokio::test]
async fn an_answer_is_whole_to_its_giver_and_without_a_name_to_others() {
    let (site, mut act) = TestSite::begun().await;
    let team = problem(&site, &mut act).await;
    let no = |called| (called, Role::Member, Said::No);
    let (ann, anns) = says(&site, &mut act, &team, no("Ann")).await;
    says(&site, &mut act, &team, no("Bob")).await;
    let two = site.get("/problems/P1").await.main();
    assert!(two.contains("Fewer than three people of the team"), "{two}");
    assert!(
        !two.contains(WHY) && !two.contains("says one person"),
        "{two}"
    );
    says(&site, &mut act, &team, ("Cat", Role::Member, Said::Yes)).await;
    insta::assert_snapshot!(
        "three_of_a_team_without_names",
        site.get("/problems/P1").await.main()
    );
    let activity = site.get("/activity").await.main();
    assert!(!activity.contains(WHY), "{activity}");
    for theirs in ["answer", "answer/take-back"] {
        let there = format!("/problems/P1/{theirs}?condition=operations&source={ann}");
        assert_eq!(site.get(&there).await.status, StatusCode::NOT_FOUND);
    }
    let sent = [("condition", "operations"), ("source", ann.as_str())];
    let told = site.post("/problems/P1/answer/take-back", &sent).await;
    assert_eq!(
        told.status,
        StatusCode::NOT_FOUND,
        "it is hers to take back"
    );
    site.in_browser(&anns);
    let own = site.get("/problems/P1").await.main();
    assert!(own.contains("</strong>, says Ann"), "{own}");
    assert!(
        own.contains("/answer/take-back?condition=operations"),
        "{own}"
    );
}

#[tokio::test]
async fn where_managers_and_a_team_differ_is_said_without_a_name() {
    let (site, mut act) = TestSite::begun().await;
    let team = problem(&site, &mut act).await;
    says(&site, &mut act, &team, ("Ann", Role::Member, Said::No)).await;
    says(
        &site,
        &mut act,
        &team,
        ("Zoe", Role::SeniorManager, Said::Yes),
    )
    .await;
    let told = site.get("/problems/P1").await.main();
    let gap = "Homes: senior managers say yes; the team itself says no.";
    assert!(told.contains(gap), "{told}");
    assert!(!told.contains("Ann") && !told.contains("Zoe"), "{told}");
}

#[tokio::test]
async fn facilitators_are_chosen_to_see_names_and_the_choice_stays_while_a_round_is_open() {
    let (site, mut act) = TestSite::begun().await;
    let team = problem(&site, &mut act).await;
    says(&site, &mut act, &team, ("Ann", Role::Member, Said::No)).await;
    insta::assert_snapshot!("who_sees_names", site.get("/settings/names").await.main());
    let seen = seen(&site, &act).await;
    let none = [("seen", seen.as_str()), ("names", "chosen")];
    let told = site.post("/settings/names", &none).await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    insta::assert_snapshot!("nobody_is_chosen", told.main());
    let by = act.by.to_string();
    let chosen = [none[0], none[1], ("who", by.as_str())];
    let told = site.post("/settings/names", &chosen).await;
    assert_eq!(told.location, "/settings?saved=true", "{}", told.body);
    assert!(
        site.get("/problems/P1")
            .await
            .main()
            .contains("</strong>, says Ann")
    );
    let form = site
        .get("/problems/P1/answer?condition=interest")
        .await
        .main();
    assert!(
        form.contains("Facilitator can see that an answer is yours."),
        "{form}"
    );
    let open = [
        ("key", "a-round"),
        ("limit", "3"),
        ("closes-day", "15"),
        ("closes-month", "5"),
        ("closes-year", "2026"),
    ];
    let told = site.post("/rounds/new", &open).await;
    assert_eq!(told.status, StatusCode::SEE_OTHER, "{}", told.body);
    assert!(
        site.get("/settings/names")
            .await
            .main()
            .contains("A round is open.")
    );
    let told = site.post("/settings/names", &chosen).await;
    assert_eq!(told.status, StatusCode::CONFLICT);
}
