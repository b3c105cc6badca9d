//! The page in every state: from a board, through the engine, to HTML.

use askama::Template;
use engine::answer::{Answer, Basis, Given, Reply, Said, Source, SourceKind};
use engine::board::{Board, Change};
use engine::candidate::{Candidate, Kind, Status};
use engine::condition::Condition;
use engine::difference::{Judged, Levels, People};
use engine::id::Id;
use engine::people::{Group, Service, Team};
use engine::text::{Name, Title};
use jiff::civil::{Date, date};
use wording::Names;

use super::bare::BarePage;
use super::page::FocusPage;
use crate::layout::{Colour, Look, Shell};
use crate::testing::main_of;

const TODAY: Date = date(2026, 11, 2);

fn id<K>(text: &str) -> Id<K> {
    Id::parse(text).unwrap()
}

fn name(text: &str) -> Name {
    Name::parse(text).unwrap()
}

/// A candidate and what one source says of interest, operations and capability.
fn candidate(key: &str, title: &str, said: [Said; 3]) -> Candidate {
    let mut one = Candidate::new(id(key), Title::parse(title).unwrap());
    for (condition, said) in Condition::ALL.into_iter().zip(said) {
        one.answer(Answer {
            condition,
            team: None,
            source: id("workshop"),
            reply: Reply::Whole(said),
            basis: Basis::FirstHand,
            given: Given::On(TODAY),
        });
    }
    one
}

fn board_of(candidates: Vec<Candidate>) -> Board {
    let mut board = Board::default();
    let changes = [
        Change::Source(Source {
            id: id("workshop"),
            name: name("Workshop"),
            kind: SourceKind::Written,
        }),
        Change::Service(Service {
            id: id("repairs"),
            name: name("Housing repairs"),
        }),
        Change::Team(Team {
            id: id("repairs"),
            name: name("Repairs"),
            room: Some(2),
        }),
        Change::Group(Group {
            id: id("tenants"),
            name: name("tenants with young children"),
        }),
    ];
    for change in changes
        .into_iter()
        .chain(candidates.into_iter().map(Change::Candidate))
    {
        if let Change::Candidate(one) = &change {
            board.apply(&change);
            for answer in &one.answers {
                board.apply(&Change::Answer(one.id.clone(), answer.clone()));
            }
        } else {
            board.apply(&change);
        }
    }
    board
}

fn page_of(board: &Board) -> String {
    let outlook = engine::outlook(board, TODAY).unwrap();
    let names = Names::of(board);
    let shell = Shell {
        look: Look::new(
            Some("Fernley Borough Council".to_owned()),
            Colour::default(),
            None,
        )
        .into(),
        ..Shell::default()
    };
    main_of(&FocusPage::of(shell, &outlook, 14, &names).render().unwrap())
}

const YES: Said = Said::Yes;
const OPEN: Said = Said::Unknown;
const NO: Said = Said::No;

fn damp() -> Candidate {
    let mut one = candidate("H1", "Tenants in damp homes wait months", [YES, YES, YES]);
    one.service = Some(id("repairs"));
    one.teams = vec![id("repairs")];
    one.groups = vec![id("tenants")];
    one.difference.harm = Levels::of(Judged::Harm, 5, 5);
    one.difference.unmet = Levels::of(Judged::Unmet, 3, 4);
    one.difference.reach = People::between(180, Some(180));
    one
}

#[test]
fn an_empty_list_says_what_to_do_first() {
    insta::assert_snapshot!(main_of(&BarePage::new(Shell::default()).render().unwrap()));
}

#[test]
fn one_that_can_start_is_a_card_with_its_reasons() {
    insta::assert_snapshot!(page_of(&board_of(vec![damp()])));
}

#[test]
fn a_bare_list_leads_to_asking() {
    let bare = |key: &str| candidate(key, &format!("Problem {key}"), [OPEN, OPEN, OPEN]);
    insta::assert_snapshot!(page_of(&board_of(vec![bare("A"), bare("B")])));
}

#[test]
fn every_part_of_a_full_page_is_there() {
    let mut all = vec![damp()];
    for at in 0..5 {
        let mut one = candidate(&format!("S{at}"), &format!("Ready {at}"), [YES, YES, YES]);
        one.difference.harm = Levels::of(Judged::Harm, 4, 4);
        all.push(one);
    }
    for at in 0..8 {
        all.push(candidate(
            &format!("A{at}"),
            &format!("Open {at}"),
            [YES, OPEN, YES],
        ));
        all.push(candidate(
            &format!("P{at}"),
            &format!("Blocked {at}"),
            [YES, YES, NO],
        ));
    }
    let mut law = candidate("L1", "The ombudsman asks", [OPEN, OPEN, OPEN]);
    law.status = Status::MustDo;
    let mut under_way = candidate("E1", "Blue badges", [YES, YES, YES]);
    under_way.status = Status::Exemplar;
    under_way.kind = Kind::Opportunity;
    all.extend([law, under_way]);
    insta::assert_snapshot!(page_of(&board_of(all)));
}

#[test]
fn ground_alone_leads_to_what_is_nearest() {
    let page = page_of(&board_of(vec![candidate(
        "P1",
        "No interest yet",
        [NO, YES, YES],
    )]));
    assert!(page.contains("app-verdict--prepare"));
    assert!(page.contains(r##"href="#nearest""##));
    assert!(!page.contains("/decisions/new"));
}

#[test]
fn a_title_is_never_html() {
    let page = page_of(&board_of(vec![candidate(
        "X<1>",
        "<script>alert(1)</script>",
        [YES, YES, YES],
    )]));
    assert!(!page.contains("<script>"));
    assert!(page.contains("/problems/X%3C1%3E"));
}

#[test]
fn what_was_chosen_and_is_still_to_start_comes_first() {
    let board = board_of(vec![damp()]);
    let outlook = engine::outlook(&board, TODAY).unwrap();
    let names = Names::of(&board);
    let page = |decided: Option<&(i64, operations::decisions::Picks)>| {
        let page = FocusPage::of(Shell::default(), &outlook, 0, &names);
        main_of(&page.after(decided, &names).render().unwrap())
    };
    let decided = (4, vec![id("H1")].into());
    let told = page(Some(&decided));
    let (chosen, verdict) = (
        told.find("Chosen, and still to start"),
        told.find("app-verdict"),
    );
    assert!(chosen.is_some() && chosen < verdict, "{told}");
    assert!(told.contains("Decision 4 chose this."), "{told}");
    let gone = (4, vec![id("never-there")].into());
    for nothing in [None, Some(&gone)] {
        assert!(!page(nothing).contains("still to start"));
    }
}
