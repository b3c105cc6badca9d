//! Makes an outlook of a board.

use jiff::civil::Date;

use super::choice::{Choice, Field, balanced, expected};
use super::nearest::nearest;
use super::reasons::Reasons;
use super::seen::Sight;
use super::verdict::{epsilon, verdict};
use super::{Few, Model, Outlook, Placed, Places, Swap};
use crate::board::Board;
use crate::candidate::{Candidate, Status};
use crate::exact::Exact;
use crate::few::budget::{Budget, NODE_LIMIT};
use crate::id::Id;
use crate::settings::Settings;
use crate::viewpoints::{Viewpoints, ViewpointsError};

/// Everything the model makes of a board on a day.
///
/// # Errors
/// When the organisation's statements of what matters most leave no weights.
pub fn outlook(board: &Board, today: Date) -> Result<Outlook, ViewpointsError> {
    let viewpoints = Viewpoints::of(&board.settings.viewpoints)?;
    Ok(outlook_within(NODE_LIMIT, board, today, viewpoints))
}

/// The same, with so many search nodes for the few and the worst regret together, and as many for the swaps.
pub(super) fn outlook_within(
    nodes: u64,
    board: &Board,
    today: Date,
    viewpoints: Viewpoints,
) -> Outlook {
    let (mut budget, mut for_swaps) = (Budget::of(nodes), Budget::of(nodes));
    let sight = Sight::of(board, today);
    let places = places(board);
    let field = Field::of(&sight, places.left);
    let weights = balanced(&sight, &viewpoints.centre);
    let expected = expected(&sight, &weights);
    let choice = field.choose(&weights, &mut budget, &mut for_swaps);
    let epsilon = epsilon(&board.settings, &viewpoints.centre);
    let stakes = field.stakes(&choice.picks);
    let verdict = verdict(&sight, &stakes, &viewpoints, &epsilon, &mut budget);
    let nearest = nearest(&sight, &expected);
    let few = few(&sight, &field, &choice, &expected, budget.is_left());
    Outlook {
        model: Model::One,
        today,
        vertices: viewpoints.vertices,
        centre: viewpoints.centre,
        epsilon,
        places,
        verdict,
        few,
        questions: Vec::new(),
        together: Vec::new(),
        unblock: crate::blockers::unblock(&sight, &expected),
        by_size: crate::fairness::BySize {
            would_start: Vec::new(),
            could_not_start: Vec::new(),
            shared_with_the_few: 0,
            groups_left_out: Vec::new(),
            unknown_reach: Vec::new(),
            reach_weight: None,
        },
        groups: crate::fairness::GroupsServed {
            covered: Vec::new(),
            left_out: Vec::new(),
            no_way_in: Vec::new(),
            unheard: Vec::new(),
        },
        readiness: crate::fairness::Readiness {
            badly_served_and_disadvantaged: crate::fairness::Counts::default(),
            the_rest: crate::fairness::Counts::default(),
        },
        placed: placed(sight, &field, choice, expected),
        nearest,
    }
}

fn places(board: &Board) -> Places {
    let limit = board.settings.limit;
    let under_way = board
        .candidates
        .iter()
        .filter(|c| c.status == Status::Exemplar)
        .count();
    let under_way = u32::try_from(under_way).unwrap_or(u32::MAX);
    let taken = u8::try_from(under_way).unwrap_or(u8::MAX);
    Places {
        limit,
        under_way,
        left: limit.saturating_sub(taken),
    }
}

fn few(sight: &Sight<'_>, field: &Field, choice: &Choice, expected: &[Exact], proved: bool) -> Few {
    let mut picks: Vec<usize> = choice.picks.iter().map(|rank| field.at[*rank]).collect();
    picks.sort_by(|a, b| expected[*b].cmp(&expected[*a]).then(a.cmp(b)));
    let with_status = |status| {
        let those = sight
            .board
            .candidates
            .iter()
            .filter(move |c| c.status == status);
        those.map(|c| c.id.clone()).collect::<Vec<_>>()
    };
    Few {
        total: choice.total.clone(),
        proved,
        picks: picks
            .into_iter()
            .map(|at| sight.seen[at].candidate.id.clone())
            .collect(),
        under_way: with_status(Status::Exemplar),
        must_do: with_status(Status::MustDo),
    }
}

/// Everyone with a standing, each with what it would cost and why it stands there.
fn placed(sight: Sight<'_>, field: &Field, choice: Choice, expected: Vec<Exact>) -> Vec<Placed> {
    let because: Vec<_> = {
        let reasons = Reasons::of(&sight, field, &choice, &expected);
        (0..sight.seen.len())
            .map(|at| reasons.because(at))
            .collect()
    };
    let id = |rank: usize| -> Id<Candidate> { sight.seen[field.at[rank]].candidate.id.clone() };
    let mut swaps: Vec<Option<Swap>> = vec![None; sight.seen.len()];
    for (rank, swap) in choice.swaps.into_iter().enumerate() {
        swaps[field.at[rank]] = swap.map(|exchange| Swap {
            cost: exchange.cost,
            instead_of: exchange.leave.into_iter().map(id).collect(),
        });
    }
    let points = |hundredths: u16| Exact::ratio(hundredths.into(), Settings::HUNDREDTHS);
    let made = sight.seen.into_iter().zip(expected).zip(swaps).zip(because);
    made.map(|(((seen, expected), swap), because)| Placed {
        id: seen.candidate.id.clone(),
        standing: seen.standing,
        conditions: seen.conditions,
        expected,
        low: seen.points.low.map(points),
        high: seen.points.high.map(points),
        swap,
        class: crate::classes::Class::Possible,
        share: crate::cases::Share {
            part: Exact::ratio(0, 1),
            low: Exact::ratio(0, 1),
            high: Exact::ratio(0, 1),
        },
        because,
    })
    .collect()
}
