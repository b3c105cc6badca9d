//! The page in every state, and that its pictures and its tables say the same.

mod same;

use std::sync::Arc;
use std::time::Instant;

use askama::Template as _;
use axum::http::StatusCode;
use engine::answer::{Answer, Basis, Given, Reply, Said, Source};
use engine::board::Board;
use engine::candidate::Candidate;
use engine::condition::Condition;
use engine::difference::{Judged, Levels, People};
use engine::id::Id;
use engine::members::Role;
use engine::text::{Name, Title};
use jiff::civil::date;
use operations::answers::{Give, Voice, give};
use operations::{Act, Ids};
use wording::Names;

use super::moved::Moved;
use super::page::PicturePage;
use crate::layout::Shell;
use crate::testing::{TestSite, fresh, main_of};

fn id<K>(text: &str) -> Id<K> {
    Id::parse(text).unwrap()
}

fn page_of(board: &Board) -> String {
    let outlook = engine::outlook(board, date(2026, 11, 2)).unwrap();
    let names = Names::of(board);
    let page = PicturePage::of(Shell::default(), &outlook, Moved::default(), &names);
    main_of(&page.render().unwrap())
}

fn board_of(candidates: Vec<Candidate>) -> Board {
    Board {
        candidates: Arc::new(candidates.into_iter().map(Arc::new).collect()),
        ..Board::default()
    }
}

fn candidate(key: &str, title: &str, said: [Said; 3]) -> Candidate {
    let mut one = Candidate::new(id(key), Title::parse(title).unwrap());
    for (condition, said) in Condition::ALL.into_iter().zip(said) {
        one.answer(Answer {
            condition,
            team: None,
            source: id("workshop"),
            reply: Reply::Whole(said),
            basis: Basis::FirstHand,
            given: Given::Undated,
        });
    }
    one
}

/// A list of so many in which everything occurs.
fn many(count: usize) -> Board {
    let said = [Said::Yes, Said::Yes, Said::Unknown, Said::No, Said::Partly];
    let one = |at: usize| {
        let key = format!("P{at:04}");
        let title = format!("Letter {at} says something that people do not understand");
        let mut one = candidate(
            &key,
            &title,
            [said[at % 5], said[at / 5 % 5], said[at / 3 % 5]],
        );
        let level = |levels: usize| u8::try_from(at % levels + 1).unwrap();
        if !at.is_multiple_of(7) {
            one.difference.harm = Levels::of(Judged::Harm, level(5), level(5));
            one.difference.unmet = Levels::of(Judged::Unmet, level(4), 4);
        }
        if !at.is_multiple_of(4) {
            let people = 10_u64.pow(u32::try_from(at % 7).unwrap());
            one.difference.reach = People::between(people, Some(people));
        }
        one
    };
    board_of((0..count).map(one).collect())
}

async fn example() -> (TestSite, Act) {
    let site = TestSite::new();
    let act = site.filled().await;
    (site, act)
}

/// Somebody says something about a condition of a candidate.
async fn says(site: &TestSite, act: &mut Act, voice: Voice, of: &str, said: Said) {
    let answer = Give {
        candidate: id(of),
        condition: Condition::Interest,
        team: None,
        voice,
        reply: Reply::Whole(said),
        basis: Basis::FirstHand,
        why: None,
        was: None,
    };
    give(&site.foothold, act, answer).await.unwrap();
}

#[tokio::test]
async fn an_empty_list_has_no_picture() {
    let (site, _) = TestSite::begun().await;
    insta::assert_snapshot!(site.get("/picture").await.main());
}

#[test]
fn one_alone_is_a_mark_in_each_picture() {
    let mut one = candidate("H1", "Damp <homes>", [Said::Yes; 3]);
    one.difference.harm = Levels::of(Judged::Harm, 5, 5);
    one.difference.reach = People::between(180, Some(180));
    insta::assert_snapshot!(page_of(&board_of(vec![one])));
}

#[tokio::test]
async fn the_example_is_shown_whole() {
    let (site, mut act) = example().await;
    let written = || Voice::Written(Name::parse("Workshop").unwrap());
    says(&site, &mut act, written(), "F08", Said::Yes).await;
    says(&site, &mut act, written(), "F02", Said::No).await;
    let told = site.get("/picture").await;
    assert_eq!(told.status, StatusCode::OK);
    same::lacks(&told.body);
    same::bars(&told.body);
    same::moved(&told.body);
    same::grid(&told.body);
    insta::assert_snapshot!(told.main());
}

#[test]
fn while_answers_are_kept_back_it_waits() {
    let page = PicturePage::kept_back(Shell::default(), "Some answers are not shown.".to_owned());
    insta::assert_snapshot!(main_of(&page.render().unwrap()));
}

#[tokio::test]
async fn what_another_person_answered_is_told_without_day_and_title() {
    let (site, mut act) = example().await;
    let (bob, browser): (Id<Source>, _) = site.person(&mut act, "Bob", Role::SeniorManager).await;
    let mut own = Act {
        organisation: act.organisation.clone(),
        by: bob.clone(),
        at: act.at,
        ids: Ids::new(fresh),
    };
    says(&site, &mut own, Voice::Known(bob), "F08", Said::No).await;
    let row = |page: String| {
        let (_, moved) = page.split_once("id=\"moved\"").unwrap();
        let (_, rows) = moved.split_once("<tbody").unwrap();
        rows.split("</tr>").next().unwrap().to_owned()
    };
    let others = row(site.get("/picture").await.main());
    assert!(others.contains("Not shown") && others.contains("An answer was given"));
    assert!(!others.contains("/problems/"), "{others}");
    site.in_browser(&browser);
    let own = row(site.get("/picture").await.main());
    assert!(own.contains("/problems/F08") && !own.contains("Not shown"));
}

#[test]
fn a_thousand_are_drawn_soon_and_in_little() {
    let board = many(1_000);
    let outlook = engine::outlook(&board, date(2026, 11, 2)).unwrap();
    let names = Names::of(&board);
    let begun = Instant::now();
    let page = PicturePage::of(Shell::default(), &outlook, Moved::default(), &names);
    let page = page.render().unwrap();
    println!("{} bytes in {:?}", page.len(), begun.elapsed());
    assert!(page.len() < 120_000, "{} bytes", page.len());
    same::lacks(&page);
    same::grid(&page);
}

#[test]
fn pictures_and_tables_say_the_same() {
    for count in [1, 9, 180, 320] {
        let page = page_of(&many(count));
        same::lacks(&page);
        same::bars(&page);
        same::grid(&page);
    }
}
