//! Section 10's invariants, as properties.

use std::num::NonZeroUsize;
use std::sync::Arc;

use engine::answer::{Basis, Given, Reply, Said};
use engine::board::{Board, Change};
use engine::candidate::{Candidate, Status};
use engine::cases::Effort;
use engine::outlook::Placed;
use engine::standing::Standing;
use proptest::prelude::*;
use proptest::sample::Index;

use super::boards::{Mood, TODAY, answer, boards, candidate, over_blocks};

fn with(board: &Board, candidates: Vec<Arc<Candidate>>) -> Board {
    Board {
        candidates: Arc::new(candidates.into_iter().collect()),
        ..board.clone()
    }
}

/// What no other candidate may change.
fn own(placed: &Placed) -> impl PartialEq + std::fmt::Debug {
    let Placed {
        id,
        standing,
        conditions,
        expected,
        low,
        high,
        ..
    } = placed.clone();
    (id, standing, conditions, expected, low, high)
}

/// The worse, the less.
fn goodness(standing: Standing) -> u8 {
    match standing {
        Standing::Prepare => 0,
        Standing::Ask => 1,
        Standing::Start | Standing::UnderWay => 2,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn the_order_of_the_input_never_changes_an_answer(
        board in boards(9),
        seed in any::<usize>(),
    ) {
        let mixed = |at: usize| (at + 1).wrapping_mul(seed | 1).rotate_left(17);
        let mut candidates: Vec<Arc<Candidate>> = board.candidates.to_vec();
        for held in &mut candidates {
            let held = Arc::make_mut(held);
            for team in (1..held.teams.len()).rev() {
                held.teams.swap(team, mixed(team) % (team + 1));
            }
            let answers = std::mem::take(&mut held.answers);
            answers.into_iter().rev().for_each(|answer| held.answer(answer));
        }
        for at in (1..candidates.len()).rev() {
            candidates.swap(at, mixed(at) % (at + 1));
        }
        let shuffled = with(&board, candidates);
        prop_assert_eq!(engine::outlook(&board, TODAY), engine::outlook(&shuffled, TODAY));
    }

    #[test]
    fn the_number_of_threads_never_changes_an_answer(board in boards(9), threads in 2..9usize) {
        let board = over_blocks(board);
        let threads = NonZeroUsize::new(threads).unwrap();
        let effort = Effort { threads, done: None };
        prop_assert_eq!(engine::outlook(&board, TODAY), engine::outlook_by(&board, TODAY, effort));
    }

    #[test]
    fn adding_or_removing_a_candidate_never_changes_what_another_is(
        board in boards(8),
        more in candidate("m", Mood::Any),
    ) {
        let before = engine::outlook(&board, TODAY).unwrap();
        let mut after = board;
        after.apply(&Change::Candidate(more.clone()));
        let after = engine::outlook(&after, TODAY).unwrap();
        let others = after.placed.iter().filter(|p| p.id != more.id);
        prop_assert_eq!(
            others.map(own).collect::<Vec<_>>(),
            before.placed.iter().map(own).collect::<Vec<_>>()
        );
    }

    #[test]
    fn a_raised_answer_never_makes_a_standing_worse(board in boards(6), which in any::<Index>()) {
        let mut raised = board.clone();
        let answered = board.candidates.iter().flat_map(|c| {
            c.answers.iter().map(move |answer| (c.id.clone(), answer.clone()))
        });
        let raise = |said| match said {
            Said::No => Some(Said::Partly),
            Said::Partly => Some(Said::Yes),
            Said::Yes | Said::Unknown => None,
        };
        let raises: Vec<Change> = answered
            .filter_map(|(id, mut answer)| {
                answer.reply = Reply::Whole(raise(answer.reply.said())?);
                Some(Change::Answer(id, answer))
            })
            .collect();
        prop_assume!(!raises.is_empty());
        raised.apply(&raises[which.index(raises.len())]);
        let before = engine::outlook(&board, TODAY).unwrap();
        let after = engine::outlook(&raised, TODAY).unwrap();
        for (before, after) in before.placed.iter().zip(&after.placed) {
            prop_assert!(goodness(before.standing) <= goodness(after.standing));
        }
    }

    #[test]
    fn what_nobody_knows_changes_nothing(board in boards(6), mut blank in answer(), old in answer()) {
        let asked = |mut answer: engine::answer::Answer, source: &str| {
            answer.source = super::boards::id(source);
            answer
        };
        blank.reply = Reply::Halves(Said::Unknown, Said::Yes);
        let mut more = board.clone();
        for candidate in board.candidates.iter() {
            more.apply(&Change::Answer(candidate.id.clone(), asked(blank.clone(), "nobody")));
        }
        prop_assert_eq!(engine::outlook(&board, TODAY), engine::outlook(&more, TODAY));
        // A guess, and an answer too old, never decide either.
        let old = engine::answer::Answer { basis: Basis::Guess, given: Given::LongAgo, ..old };
        for candidate in board.candidates.iter() {
            more.apply(&Change::Answer(candidate.id.clone(), asked(old.clone(), "somebody")));
        }
        let (before, after) = (engine::outlook(&board, TODAY).unwrap(), engine::outlook(&more, TODAY).unwrap());
        for (before, after) in before.placed.iter().zip(&after.placed) {
            prop_assert_eq!(before.standing, after.standing);
        }
    }

    #[test]
    fn who_has_nothing_known_is_asked_and_never_picked(board in boards(6)) {
        let blank = |held: &Arc<Candidate>| {
            let mut candidate = Candidate::clone(held);
            (candidate.answers, candidate.status) = (Vec::new(), Status::Candidate);
            Arc::new(candidate)
        };
        let unknown = with(&board, board.candidates.iter().map(blank).collect());
        let outlook = engine::outlook(&unknown, TODAY).unwrap();
        prop_assert!(outlook.placed.iter().all(|p| p.standing == Standing::Ask));
        prop_assert!(outlook.few.picks.is_empty());
    }

    #[test]
    fn the_picks_stay_when_one_that_was_not_picked_goes(board in boards(8), which in any::<Index>()) {
        let before = engine::outlook(&board, TODAY).unwrap();
        let loser = |c: &&Arc<Candidate>| before.placed(&c.id).is_some() && !before.picks(&c.id) && c.status == Status::Candidate;
        let losers: Vec<_> = board.candidates.iter().filter(loser).collect();
        prop_assume!(!losers.is_empty());
        let id = losers[which.index(losers.len())].id.clone();
        let rest = board.candidates.iter().filter(|c| c.id != id).cloned().collect();
        let after = engine::outlook(&with(&board, rest), TODAY).unwrap();
        prop_assert_eq!(before.few.picks, after.few.picks);
        prop_assert!(after.verdict.worst_regret <= before.verdict.worst_regret);
    }
}
