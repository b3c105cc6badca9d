//! The form in every state.

use askama::Template as _;
use axum::http::StatusCode;
use engine::board::{Board, Change};
use engine::candidate::{Candidate, Kind, Status};
use engine::difference::{Difference, Judged, Levels, People};
use engine::id::Id;
use engine::people::{Group, Service, Team};
use engine::text::{Name, Passage, Title};
use jiff::civil::{Date, date};

use super::fields::filled;
use super::form::meant;
use super::page::EditPage;
use crate::form::{Faults, Typed};
use crate::layout::{Section, Shell};
use crate::testing::{TestSite, main_of};

const TODAY: Date = date(2026, 11, 2);

fn name(text: &str) -> Name {
    Name::parse(text).unwrap()
}

fn id<Kind>(text: &str) -> Id<Kind> {
    Id::parse(text).unwrap()
}

fn full() -> Candidate {
    Candidate {
        kind: Kind::Opportunity,
        status: Status::Done(Some(date(2026, 10, 5))),
        service: Some(id("housing")),
        teams: vec![id("repairs"), id("digital")],
        room: 2,
        groups: vec![id("tenants")],
        sponsor: Some(name("director of housing")),
        needs: vec![name("user research"), name("access to <records>")],
        difference: Difference {
            harm: Levels::of(Judged::Harm, 3, 4),
            unmet: Levels::of(Judged::Unmet, 4, 4),
            disadvantage: None,
            reach: People::between(500, Some(2_000)),
        },
        ..Candidate::new(id("a/b c"), Title::parse("Damp <homes>").unwrap())
    }
}

fn board() -> Board {
    let mut board = Board::default();
    for team in ["digital", "repairs"] {
        board.apply(&Change::Team(Team {
            id: id(team),
            name: name(team),
            room: None,
        }));
    }
    board.apply(&Change::Service(Service {
        id: id("housing"),
        name: name("Housing repairs"),
    }));
    board.apply(&Change::Group(Group {
        id: id("tenants"),
        name: name("Tenants with young children"),
    }));
    board
}

fn shown(board: &Board, typed: Typed, faults: Faults, meanwhile: &[&str]) -> String {
    let shell = Shell::default().at(Section::Problems);
    let meanwhile = meanwhile.iter().map(|line| (*line).to_owned()).collect();
    let page = EditPage {
        shell,
        board,
        id: id("a/b c"),
        typed,
        faults,
        meanwhile,
    };
    main_of(&page.render().unwrap())
}

#[test]
fn what_is_kept_fills_the_form_and_comes_back_unchanged() {
    let (kept, detail) = (full(), Passage::parse("One.\nTwo.").unwrap());
    let edit = meant(&kept.id, &filled(&kept, Some(&detail), 7), TODAY).unwrap();
    assert_eq!(edit.seen, 7);
    assert_eq!(edit.detail, Some(detail));
    let back = Candidate {
        title: edit.title,
        kind: edit.kind,
        status: edit.status,
        service: edit.service,
        teams: edit.teams,
        room: edit.room,
        groups: edit.groups,
        sponsor: edit.sponsor,
        needs: edit.needs,
        difference: edit.difference,
        ..Candidate::new(edit.id, Title::parse("x").unwrap())
    };
    assert_eq!(back, kept);
}

#[test]
fn a_full_form_shows_everything_that_is_kept() {
    let typed = filled(&full(), None, 7);
    insta::assert_snapshot!(shown(&board(), typed, Faults::default(), &[]));
}

#[test]
fn without_teams_or_groups_the_form_says_where_to_add_them() {
    let bare = Candidate::new(id("a/b c"), Title::parse("Damp").unwrap());
    let html = shown(
        &Board::default(),
        filled(&bare, None, 7),
        Faults::default(),
        &[],
    );
    assert!(html.contains("href=\"/teams\"") && html.contains("href=\"/groups\""));
    assert!(html.contains(r#"<input type="hidden" name="room" value="1">"#));
}

#[test]
fn everything_wrong_is_told_at_once_and_what_was_typed_stays() {
    let typed = Typed::default()
        .with("seen", "7")
        .with("title", "")
        .with("kind", "")
        .with("status", "done")
        .with("done-on-day", "3")
        .with("done-on-month", "11")
        .with("done-on-year", "2026")
        .with("room", "0")
        .with("needs", "fine\nbad\u{1}")
        .with("harm", "9")
        .with("reach", "lots");
    let faults = meant(&id("a/b c"), &typed, TODAY).err().unwrap();
    let fields: Vec<&str> = faults.iter().map(|fault| fault.field.as_str()).collect();
    assert_eq!(
        fields,
        [
            "title",
            "kind",
            "done-on-day",
            "room",
            "needs",
            "harm",
            "reach"
        ]
    );
    insta::assert_snapshot!(shown(&board(), typed, faults, &[]));
}

#[test]
fn what_changed_meanwhile_is_shown_above_what_was_typed() {
    let typed = filled(&full(), None, 9).with("title", "Mine");
    let html = shown(
        &board(),
        typed,
        Faults::default(),
        &["Facilitator: title, from “A” to “B”"],
    );
    assert!(html.contains("Facilitator: title, from “A” to “B”"));
    assert!(html.contains("Save what I typed"));
    assert!(html.contains(r#"name="seen" value="9""#));
}

const FORM: [(&str, &str); 5] = [
    ("title", "Damp homes"),
    ("kind", "problem"),
    ("status", "candidate"),
    ("room", "1"),
    ("details", ""),
];

async fn begun() -> TestSite {
    let (site, _) = TestSite::begun().await;
    site.post(
        "/problems/new",
        &[("key", "k"), ("title", "Damp homes"), ("kind", "problem")],
    )
    .await;
    site
}

fn sent<'a>(seen: &'a str, more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    more.iter()
        .copied()
        .chain([("seen", seen)])
        .chain(FORM)
        .collect()
}

fn seen(html: &str) -> String {
    let (_, rest) = html.split_once(r#"name="seen" value=""#).unwrap();
    rest.split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn what_is_saved_shows_on_the_page() {
    let site = begun().await;
    let seen = seen(&site.get("/problems/P1/edit").await.body);
    let told = site
        .post(
            "/problems/P1/edit",
            &sent(&seen, &[("reach", "500-2k"), ("harm", "3-4")]),
        )
        .await;
    assert_eq!(
        (told.status, told.location.as_str()),
        (StatusCode::SEE_OTHER, "/problems/P1?done=edited")
    );
    let page = site.get(&told.location).await.main();
    assert!(page.contains("500 to 2,000 people a year"), "{page}");
    assert!(
        page.contains("Harm to one person: was not known, now from a wrong or lost result"),
        "{page}"
    );
}

#[tokio::test]
async fn a_form_older_than_a_change_shows_both_and_the_second_try_is_saved() {
    let site = begun().await;
    let old = seen(&site.get("/problems/P1/edit").await.body);
    site.post(
        "/problems/P1/edit",
        &sent(&old, &[("sponsor", "director of housing")]),
    )
    .await;
    let told = site
        .post(
            "/problems/P1/edit",
            &sent(&old, &[("sponsor", "chief executive")]),
        )
        .await;
    assert_eq!(told.status, StatusCode::CONFLICT);
    assert!(
        told.body
            .contains("Sponsor: was none, now director of housing"),
        "{}",
        told.main()
    );
    assert!(told.body.contains(r#"value="chief executive""#));
    let again = site
        .post(
            "/problems/P1/edit",
            &sent(&seen(&told.body), &[("sponsor", "chief executive")]),
        )
        .await;
    assert_eq!(again.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_team_that_is_gone_is_named_and_nothing_is_saved() {
    let site = begun().await;
    let seen = seen(&site.get("/problems/P1/edit").await.body);
    let told = site
        .post("/problems/P1/edit", &sent(&seen, &[("teams", "gone")]))
        .await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        told.body.contains("This team is no longer here"),
        "{}",
        told.main()
    );
}

#[tokio::test]
async fn what_is_not_on_the_list_is_not_found() {
    let site = begun().await;
    for path in ["/problems/P9", "/problems/P9/edit"] {
        assert_eq!(site.get(path).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn an_answer_given_meanwhile_makes_no_form_stale() {
    let site = begun().await;
    let old = seen(&site.get("/problems/P1/edit").await.body);
    let answer = [
        ("condition", "interest"),
        ("reply", "yes"),
        ("voice", "mine"),
        ("basis", "first-hand"),
    ];
    assert_eq!(
        site.post("/problems/P1/answer", &answer).await.status,
        StatusCode::SEE_OTHER
    );
    let told = site
        .post("/problems/P1/edit", &sent(&old, &[("sponsor", "director")]))
        .await;
    assert_eq!(told.status, StatusCode::SEE_OTHER);
}
