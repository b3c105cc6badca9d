//! What everyone may see, on a real store.

use engine::public::{OfStatements, PublicWords, Thing, ThingKind};
use engine::text::{Note, Title};
use operations::public::{
    Choice, Choose, Drafted, Reword, Say, Settle, Told, choose, drafted, everything, reword, say,
    settle, told,
};
use operations::set_up::{Size, load_example};
use operations::suggestions::{By, GiveSuggestion, give, waiting};
use operations::{Foothold, Refusal, What, undo};
use testkit::Scratch;

use crate::council::{Council, ids, now, refused};

fn called(number: i64) -> String {
    format!("Decision {number}")
}

fn words(title: &str) -> PublicWords {
    PublicWords {
        title: Title::parse(title).unwrap(),
        more: None,
        picked: Vec::new(),
        crowd: None,
    }
}

async fn publish(council: &Council, published: bool) -> operations::Done<()> {
    let seen = council.view().await.revision();
    let form = Settle {
        seen,
        published,
        found: false,
        asks: published,
    };
    settle(&council.foothold, &council.act, form).await
}

async fn tick(council: &Council, seen: i64, thing: &Thing, on: bool) -> operations::Done<()> {
    let one = Choice {
        thing: thing.clone(),
        on,
        words: words("In the open"),
    };
    let each = vec![one];
    choose(&council.foothold, &council.act, Choose { seen, each }).await
}

async fn read(council: &Council, kind: ThingKind) -> Vec<Told> {
    let view = council.view().await;
    told(&council.foothold, &view, kind).await.unwrap()
}

async fn all(council: &Council, kind: ThingKind) -> Vec<Thing> {
    let view = council.view().await;
    everything(&council.foothold, &view, kind).await.unwrap()
}

#[tokio::test]
async fn nothing_is_shown_until_pages_are_there_and_it_is_switched_on() {
    let mut council = Council::new().await;
    let damp = Thing::Candidate(council.put_forward("Damp homes").await);
    let seen = council.view().await.revision();
    tick(&council, seen, &damp, true).await.unwrap();
    assert_eq!(read(&council, ThingKind::Candidate).await, []);
    publish(&council, true).await.unwrap();
    let other = Thing::Candidate(council.put_forward("Rent letters").await);
    let shown = read(&council, ThingKind::Candidate).await;
    assert_eq!(shown.len(), 1, "what is new is not shown");
    assert_eq!(shown[0].words, words("In the open"));
    assert_eq!(all(&council, ThingKind::Candidate).await.len(), 2);
    tick(&council, council.view().await.revision(), &damp, false)
        .await
        .unwrap();
    assert_eq!(read(&council, ThingKind::Candidate).await, []);
    let seen = council.view().await.revision();
    tick(&council, seen, &other, true).await.unwrap();
    publish(&council, false).await.unwrap();
    assert_eq!(read(&council, ThingKind::Candidate).await, []);
}

#[tokio::test]
async fn nobody_shows_what_another_changed_meanwhile_and_all_of_it_is_undone() {
    let mut council = Council::new().await;
    let damp = Thing::Candidate(council.put_forward("Damp homes").await);
    let seen = council.view().await.revision();
    let form = Reword {
        seen,
        thing: damp.clone(),
        words: words("Homes that are damp"),
    };
    reword(&council.foothold, &council.act, form).await.unwrap();
    let stale = tick(&council, seen, &damp, true).await;
    assert!(matches!(refused(stale), Refusal::Stale));
    let latest = council.view().await.revision();
    undo(&council.foothold, &council.act, latest).await.unwrap();
    let board = council.view().await;
    assert_eq!(board.board().work.shown(&damp).unwrap().words, None);
    publish(&council, true).await.unwrap();
    let latest = council.view().await.revision();
    undo(&council.foothold, &council.act, latest).await.unwrap();
    assert!(!council.view().await.board().work.openness().published);
}

#[tokio::test]
async fn what_is_not_there_cannot_be_shown() {
    let council = Council::new().await;
    for (thing, what) in [
        (Thing::Decision(1), What::Decision),
        (Thing::of(ThingKind::Lesson, "x").unwrap(), What::Lesson),
        (Thing::of(ThingKind::Action, "x").unwrap(), What::Action),
        (Thing::of(ThingKind::Exemplar, "x").unwrap(), What::Exemplar),
        (
            Thing::of(ThingKind::Candidate, "x").unwrap(),
            What::Candidate,
        ),
    ] {
        let done = tick(&council, council.view().await.revision(), &thing, true).await;
        assert!(
            matches!(refused(done), Refusal::NotFound(found) if found == what),
            "{thing}"
        );
    }
}

#[tokio::test]
async fn a_decision_is_drafted_with_what_it_picked() {
    let scratch = Scratch::chosen();
    let foothold = Foothold::new(scratch.open());
    let act = load_example(&foothold, now(), ids(), Size::Small)
        .await
        .unwrap();
    let view = foothold.view(&act.organisation, now()).await.unwrap();
    let decisions = everything(&foothold, &view, ThingKind::Decision)
        .await
        .unwrap();
    let drafts = drafted(&foothold, &view, &decisions, called).await.unwrap();
    let is_off = |one: &Drafted| !one.on && one.told.day.is_some();
    assert!(!drafts.is_empty() && drafts.iter().all(is_off));
    let first = &drafts[0].told.words;
    assert!(first.title.as_str().starts_with("Decision "));
    assert!(!first.picked.is_empty());
}

#[tokio::test]
async fn statements_are_kept_beside_the_pages() {
    let council = Council::new().await;
    publish(&council, true).await.unwrap();
    let statements = OfStatements {
        contact: Some(Note::parse("Write to us").unwrap()),
        ..OfStatements::default()
    };
    let seen = council.view().await.revision();
    let form = Say {
        seen,
        statements: statements.clone(),
    };
    say(&council.foothold, &council.act, form).await.unwrap();
    let openness = council.view().await.board().work.openness();
    assert_eq!(openness.statements, statements);
    assert!(openness.published);
}

#[tokio::test]
async fn anyone_puts_something_forward_only_where_that_is_wanted() {
    let council = Council::new().await;
    let gives = || {
        let one = GiveSuggestion {
            follow: operations::sign_in::Secret::of([3; 16]),
            title: Title::parse("Damp homes").unwrap(),
            kind: engine::candidate::Kind::Problem,
            detail: None,
        };
        let organisation = council.act.organisation.clone();
        let with = (now(), council.by(&council.act.by).ids);
        give(&council.foothold, organisation, with, By::Everyone, one)
    };
    assert!(matches!(refused(gives().await), Refusal::NotLetIn));
    publish(&council, true).await.unwrap();
    gives().await.unwrap();
    assert_eq!(waiting(&council.foothold, &council.act).await.unwrap(), 1);
    publish(&council, false).await.unwrap();
    assert!(matches!(refused(gives().await), Refusal::NotLetIn));
}
