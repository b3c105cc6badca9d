use std::sync::Arc;

use jiff::civil::Date;

use super::*;
use crate::answer::{Answer, Basis, Given, Reply, Said};
use crate::board::Board;
use crate::condition::Condition;
use crate::difference::{Judged, Levels, People};
use crate::few::budget::{Budget, NODE_LIMIT};
use crate::few::number::WholeWeights;
use crate::outlook::Budgets;
use crate::settings::Settings;
use crate::text::Title;
use crate::viewpoints::{Statement, Viewpoints};

const TODAY: Date = jiff::civil::date(2026, 11, 2);

/// A ready one, surely well served and not disadvantaged.
fn ready(id: &str, harm: u8, people: u64) -> Candidate {
    let mut made = Candidate::new(Id::parse(id).unwrap(), Title::parse(id).unwrap());
    made.difference.harm = Levels::of(Judged::Harm, harm, harm);
    made.difference.unmet = Levels::of(Judged::Unmet, 1, 1);
    made.difference.disadvantage = Levels::of(Judged::Disadvantage, 1, 1);
    made.difference.reach = People::between(people, Some(people));
    for condition in Condition::ALL {
        made.answer(Answer {
            condition,
            team: None,
            source: Id::parse("s").unwrap(),
            reply: Reply::Whole(Said::Yes),
            basis: Basis::FirstHand,
            given: Given::Undated,
        });
    }
    made
}

/// With one place, and these statements of what matters most.
fn board(candidates: Vec<Candidate>, statements: &[&str]) -> Board {
    let viewpoints = statements
        .iter()
        .map(|text| Statement::parse(text).unwrap());
    Board {
        settings: Arc::new(Settings {
            limit: 1,
            viewpoints: viewpoints.collect(),
            ..Settings::default()
        }),
        candidates: Arc::new(candidates.into_iter().map(Arc::new).collect()),
        ..Board::default()
    }
}

/// The weight of reach that changes the few, found with so many search nodes.
fn reach_weight(board: &Board, nodes: u64) -> Option<Exact> {
    let sight = Sight::of(board, TODAY);
    let field = Field::of(&sight, 1);
    let centre = Viewpoints::of(&board.settings.viewpoints).unwrap().centre;
    let weights = WholeWeights::of(&centre, Settings::HUNDREDTHS * sight.scale.shares);
    let chosen = Chosen {
        sight: &sight,
        field: &field,
        choice: &field.choose(&sight, &weights, &mut Budgets::of(NODE_LIMIT)),
        today: TODAY,
    };
    chosen.reach_weight(&centre, &mut Budget::of(nodes))
}

#[test]
fn a_tie_in_the_balanced_view_changes_with_any_more_weight_of_reach() {
    let tied = vec![ready("a", 5, 50), ready("b", 1, 1_000_000)];
    let halves = board(tied, &["harm = 0.5", "reach = 0.5"]);
    assert_eq!(reach_weight(&halves, NODE_LIMIT), Some(Exact::ratio(1, 2)));
}

#[test]
fn where_reach_has_all_the_weight_no_more_of_it_changes_the_few() {
    let all = board(
        vec![ready("a", 5, 50), ready("b", 1, 1_000_000)],
        &["reach = 1"],
    );
    assert_eq!(reach_weight(&all, NODE_LIMIT), None);
}

#[test]
fn a_weight_of_reach_that_was_not_proved_is_not_given() {
    let candidates = vec![
        ready("a", 3, 50),
        ready("b", 2, 100_000),
        ready("c", 1, 1_000_000),
    ];
    let board = board(candidates, &["harm = 0.9", "reach = 0.1"]);
    // 30 (1 - r) = 15 (1 - r) + 48 r; c, the best of all at 1, is as good as a later: at 1/3.
    let proved = Some(Exact::ratio(5, 21));
    assert_eq!(reach_weight(&board, NODE_LIMIT), proved);
    assert_eq!(reach_weight(&board, 1), None);
    for nodes in 1..50 {
        let found = reach_weight(&board, nodes);
        assert!(found.is_none() || found == proved, "{nodes}: {found:?}");
    }
}
