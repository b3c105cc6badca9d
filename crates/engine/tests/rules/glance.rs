//! What always holds of the whole list at a glance.

use std::sync::Arc;

use engine::board::Board;
use engine::candidate::Candidate;
use engine::glance::{Alike, Grid, alike};
use engine::id::Id;
use engine::outlook;
use proptest::prelude::*;

use super::boards::{TODAY, boards};

fn in_groups<'a>(groups: &[Alike<'a>]) -> Vec<&'a Id<Candidate>> {
    let mut all: Vec<_> = groups.iter().flat_map(|one| &one.who).copied().collect();
    all.sort_unstable();
    all
}

fn in_cells<'a>(grid: &Grid<'a>) -> Vec<&'a Id<Candidate>> {
    let cells = grid.rows.iter().flat_map(|row| &row.cells);
    let mut all: Vec<_> = cells.flatten().map(|mark| mark.id).collect();
    all.sort_unstable();
    all
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn every_candidate_with_a_standing_is_in_one_group_and_one_cell(board in boards(9)) {
        let outlook = outlook(&board, TODAY).unwrap();
        let placed: Vec<_> = outlook.placed.iter().map(|placed| &placed.id).collect();
        prop_assert_eq!(in_groups(&alike(&outlook)), placed.clone());
        prop_assert_eq!(in_cells(&Grid::of(&outlook, &board)), placed);
    }

    #[test]
    fn the_order_of_the_input_changes_no_group_and_no_cell(board in boards(9)) {
        let turned: Vec<Arc<Candidate>> = board.candidates.iter().rev().cloned().collect();
        let turned = Board { candidates: Arc::new(turned.into_iter().collect()), ..board.clone() };
        let (one, other) = (outlook(&board, TODAY).unwrap(), outlook(&turned, TODAY).unwrap());
        prop_assert_eq!(alike(&one), alike(&other));
        prop_assert_eq!(Grid::of(&one, &board), Grid::of(&other, &turned));
    }
}
