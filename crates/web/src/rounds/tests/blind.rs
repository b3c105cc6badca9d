//! A blind round, as those see it who have not answered: no page gives away what others said.

use axum::http::StatusCode;
use engine::answer::{Basis, Reply, Said, Source};
use engine::condition::Condition;
use engine::id::Id;
use engine::members::Role;
use engine::text::Note;
use operations::Act;
use operations::answers::{Give, Voice, give};

use self::addresses::addresses;
use super::form_with;
use crate::testing::TestSite;

mod addresses;
mod api;

/// What others wrote: nobody may read it before they have answered.
const MARKER: &str = "only for those who answered";

/// Someone answers about all three conditions of a candidate, each with the marker as their reason.
async fn says(site: &TestSite, act: &Act, who: &Id<Source>, of: &str, said: Said) {
    for condition in Condition::ALL {
        let answer = Give {
            candidate: Id::parse(of).unwrap(),
            condition,
            team: None,
            voice: Voice::Known(who.clone()),
            reply: Reply::Whole(said),
            basis: Basis::FirstHand,
            why: Some(Note::parse(MARKER).unwrap()),
            was: None,
        };
        let mut own = Act {
            organisation: act.organisation.clone(),
            by: who.clone(),
            at: act.at,
            ids: operations::Ids::new(crate::testing::fresh),
        };
        give(&site.foothold, &mut own, answer).await.unwrap();
    }
}

/// A person, and the cookie of their browser.
type Person = (Id<Source>, String);

/// A blind round over the example, in which Ann is asked, and Bob who is asked too has said no to all there is.
async fn blind() -> (TestSite, Act, [Person; 2]) {
    blind_saying(Said::No).await
}

/// The same, in which he said this.
async fn blind_saying(said: Said) -> (TestSite, Act, [Person; 2]) {
    let site = TestSite::new();
    let mut act = site.filled().await;
    let ann = site.person(&mut act, "Ann", Role::Member).await;
    let bob = site.person(&mut act, "Bob", Role::SeniorManager).await;
    let seen = site
        .foothold
        .view(&act.organisation, act.at)
        .await
        .unwrap()
        .revision()
        .to_string();
    let why = [("seen", seen.as_str()), ("why", "The next one is blind")];
    site.post("/rounds/2/give-up", &why).await;
    let own = [
        ("who-0", "Ann"),
        ("about-0", "interest"),
        ("who-1", "Bob"),
        ("about-1", "interest"),
        ("blind", "yes"),
    ];
    let told = site.post("/rounds/new", &form_with(&own)).await;
    assert_eq!(told.status, StatusCode::SEE_OTHER, "{}", told.body);
    let view = site.foothold.view(&act.organisation, act.at).await.unwrap();
    let listed: Vec<String> = on_the_list(&view).collect();
    for id in &listed {
        says(&site, &act, &bob.0, id, said).await;
    }
    (site, act, [ann, bob])
}

fn on_the_list(view: &operations::View) -> impl Iterator<Item = String> {
    let all = view.board().candidates.iter();
    let listed = all.filter(|one| one.status == engine::candidate::Status::Candidate);
    listed.map(|one| one.id.to_string())
}

/// What a page shows of where something on the list stands. A record tells how things stood before the round, and its
/// decision was told to all; what is under way is on the list no more.
fn marks(address: &str, body: &str) -> Vec<&'static str> {
    let looks = [
        "app-mark--ask",
        "app-mark--prepare",
        "app-stands--ask",
        "app-stands--prepare",
        "app-verdict--prepare",
        "app-column--",
        "app-ranks",
    ];
    let is_record = address.starts_with("/decisions/") && !address.starts_with("/decisions/new");
    let shown = looks.into_iter().filter(|look| body.contains(look));
    shown.filter(|_| !is_record).collect()
}

#[tokio::test]
async fn once_it_is_revealed_everyone_reads_what_was_said() {
    let (site, act, [ann, _]) = blind().await;
    let view = site.foothold.view(&act.organisation, act.at).await.unwrap();
    let round = engine::rounds::open_round(&view.board().work)
        .unwrap()
        .number;
    let here = format!("/rounds/{round}/reveal");
    insta::assert_snapshot!(
        "it_is_asked_whether_it_is_meant",
        site.get(&here).await.main()
    );
    let decide = site.get("/decisions/new").await;
    assert_eq!(decide.status, StatusCode::CONFLICT);
    insta::assert_snapshot!("no_decision_yet", decide.main());
    let told = site.post(&here, &[]).await;
    assert!(told.location.ends_with("?done=revealed"), "{}", told.body);
    assert_eq!(site.get(&here).await.status, StatusCode::CONFLICT);
    assert_eq!(site.get("/decisions/new").await.status, StatusCode::OK);
    site.in_browser(&ann.1);
    let first = on_the_list(&view).next().unwrap();
    let told = site.get(&format!("/problems/{first}")).await;
    assert!(told.body.contains(MARKER), "{}", told.body);
    let list = site.get("/problems").await;
    assert!(!list.body.contains("Not shown yet"), "{}", list.body);
    let activity = site.get("/activity").await.main();
    assert!(activity.contains("An answer was given"), "{activity}");
    assert!(!activity.contains("as said by Bob"), "{activity}");
}

#[tokio::test]
async fn no_page_gives_away_what_others_said_to_one_who_has_not_answered() {
    let (site, act, [ann, _]) = blind().await;
    let view = site.foothold.view(&act.organisation, act.at).await.unwrap();
    for asks_as in ["a facilitator", "one who is asked"] {
        for address in addresses(&view) {
            let told = site.get(&address).await;
            assert_eq!(
                marks(&address, &told.body),
                [] as [&str; 0],
                "{address} to {asks_as}"
            );
            assert!(
                !told.body.contains(MARKER),
                "{address} to {asks_as}: {}",
                told.body
            );
            assert!(
                told.status.as_u16() < 500,
                "{address} to {asks_as}: {}",
                told.status
            );
        }
        site.in_browser(&ann.1);
    }
}

#[tokio::test]
async fn where_to_focus_cannot_be_taken_along_before_it_is_shown() {
    let (site, _, [ann, _]) = blind().await;
    for _ in 0..2 {
        for file in [
            "today.docx",
            "today.odt",
            "today.html",
            "today.md",
            "today.json",
        ] {
            let told = site.get(&format!("/outlook/{file}")).await;
            assert_eq!(
                (told.status, told.location.as_str()),
                (StatusCode::SEE_OTHER, "/")
            );
        }
        site.in_browser(&ann.1);
    }
}

#[tokio::test]
async fn where_a_problem_stands_is_not_shown_until_one_has_answered_or_all_is_revealed() {
    let (site, act, [ann, bob]) = blind().await;
    let view = site.foothold.view(&act.organisation, act.at).await.unwrap();
    let first = on_the_list(&view).next().unwrap();
    let here = format!("/problems/{first}");
    site.in_browser(&ann.1);
    let hidden = site.get(&here).await;
    assert!(
        hidden.body.contains("Not shown yet: you will see"),
        "{}",
        hidden.body
    );
    for standing in ["Start now", "Ask first", "Prepare the ground"] {
        assert!(
            !hidden.main().contains(standing),
            "{standing}: {}",
            hidden.main()
        );
    }
    let fields = [
        ("condition", "interest"),
        ("reply", "yes"),
        ("voice", "mine"),
        ("basis", "first-hand"),
    ];
    let told = site.post(&format!("{here}/answer"), &fields).await;
    assert_eq!(told.status, StatusCode::SEE_OTHER, "{}", told.body);
    let shown = site.get(&here).await;
    assert!(shown.body.contains("Ask first"), "{}", shown.body);
    assert!(
        shown.body.contains("</strong>, says one person"),
        "{}",
        shown.body
    );
    assert!(!shown.body.contains("says Bob"), "whose it is stays kept");
    assert!(
        shown.body.contains(&format!("“{MARKER}”")),
        "why it is does not"
    );
    site.in_browser(&bob.1);
    let home = site.get("/").await;
    assert!(
        !home.body.contains("Not all is shown yet"),
        "Bob answered all of it"
    );
}

#[tokio::test]
async fn those_who_run_the_round_see_counts_the_verdict_and_who_is_missing() {
    let (site, act, [ann, _]) = blind().await;
    let view = site.foothold.view(&act.organisation, act.at).await.unwrap();
    let round = engine::rounds::open_round(&view.board().work)
        .unwrap()
        .number;
    let told = site.get(&format!("/rounds/{round}")).await;
    assert!(told.body.contains("Still to answer: Ann."), "{}", told.body);
    insta::assert_snapshot!("a_blind_round_to_a_facilitator", told.main());
    insta::assert_snapshot!(
        "where_to_focus_to_a_facilitator",
        site.get("/").await.main()
    );
    site.in_browser(&ann.1);
    let home = site.get("/").await;
    assert!(!home.body.contains("Still to answer"), "{}", home.body);
    insta::assert_snapshot!("where_to_focus_to_one_who_is_asked", home.main());
}

#[tokio::test]
async fn the_table_keeps_what_is_written_down_and_shows_none_of_it_again() {
    let (site, act, _) = blind().await;
    let view = site.foothold.view(&act.organisation, act.at).await.unwrap();
    let first = on_the_list(&view).next().unwrap();
    let sent = |said| {
        [
            ("voice", "Tuesday board"),
            ("basis", "first-hand"),
            ("id-0", first.as_str()),
            ("was-interest-0", ""),
            ("interest-0", said),
        ]
    };
    for said in ["yes", "no"] {
        let told = site.post("/table", &sent(said)).await;
        assert_eq!(told.status, StatusCode::SEE_OTHER, "{}", told.body);
    }
    let table = site.get("/table?voice=Tuesday%20board").await.main();
    assert!(table.contains("This round is blind."), "{table}");
    assert!(!table.contains("value=\"no:first-hand\""), "{table}");
    let now = site.foothold.view(&act.organisation, act.at).await.unwrap();
    let board = now.board();
    let written = board
        .sources
        .iter()
        .find(|one| one.name.as_str() == "Tuesday board");
    let held = board.candidates.get(&Id::parse(&first).unwrap()).unwrap();
    let mut kept = held.answers.iter();
    let kept = kept.find(|answer| Some(&answer.source) == written.map(|one| &one.id));
    assert_eq!(kept.unwrap().reply, Reply::Whole(Said::No));
}

#[tokio::test]
async fn what_each_choice_would_do_is_not_shown_while_answers_are_kept_back() {
    let (site, ..) = blind().await;
    let page = site.get("/settings/choosing").await.main();
    assert!(page.contains(wording::matters::NOT_NOW), "{page}");
    assert!(!page.contains("id=\"each\"") && !page.contains("name=\"see\""));
}
