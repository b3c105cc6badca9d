//! Settings files.

use std::sync::Arc;

use engine::board::Board;
use engine::exact::Exact;
use engine::viewpoints::{Relation, Statement, Viewpoints};
use exchange::inputs::Inputs;

use super::{TODAY, or_told};

pub(crate) fn settings(data: &[u8]) -> bool {
    let Some(read) = or_told(exchange::settings::read(data)) else {
        return false;
    };
    assert_eq!(read.clone().checked().as_ref(), Ok(&read));
    let viewpoints =
        Viewpoints::of(&read.viewpoints).expect("statements that leave no weights are refused");
    let zero = Exact::parse("0").expect("a number");
    let one = Exact::parse("1").expect("a number");
    for weights in viewpoints.vertices.iter().chain([&viewpoints.centre]) {
        assert!(weights.iter().all(|weight| *weight >= zero));
        assert_eq!(Exact(weights.iter().map(|weight| &weight.0).sum()), one);
        assert!(
            read.viewpoints
                .iter()
                .all(|statement| holds(statement, weights))
        );
    }
    let board = Board {
        settings: Arc::new(read),
        ..Board::default()
    };
    let inputs = Inputs::of(&board, TODAY);
    let text = serde_json::to_string(&inputs).expect("inputs are written");
    let again: Inputs = serde_json::from_str(&text).expect("and read again");
    let again = again.board().expect("as a board");
    assert_eq!(Inputs::of(&again, TODAY), inputs);
    true
}

fn holds(statement: &Statement, weights: &[Exact; 4]) -> bool {
    let whole = |number: i64| Exact::parse(&number.to_string()).expect("a number").0;
    let factors = statement.weights().map(whole);
    let products = weights
        .iter()
        .zip(&factors)
        .map(|(weight, factor)| &weight.0 * factor);
    let sum = products.fold(whole(statement.constant()), |sum, product| sum + product);
    match statement.relation() {
        Relation::AtMost => sum <= whole(0),
        Relation::AtLeast => sum >= whole(0),
        Relation::Equal => sum == whole(0),
    }
}
