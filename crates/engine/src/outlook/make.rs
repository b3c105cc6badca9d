//! Makes an outlook of a board.

use jiff::civil::Date;

use super::choice::{Budgets, Choice, Field, balanced, expected};
use super::nearest::nearest;
use super::reasons::Reasons;
use super::seen::{Seen, Sight};
use super::verdict::{AtStake, epsilon, verdict};
use super::{Few, Model, Outlook, Placed, Places, Swap, VerdictKind};
use crate::blockers::unblock;
use crate::board::Board;
use crate::candidate::Status;
use crate::cases::{Cases, Effort, Share, Shares, cases};
use crate::classes::{Class, classes};
use crate::exact::Exact;
use crate::fairness::{Chosen, readiness};
use crate::few::budget::NODE_LIMIT;
use crate::questions::together;
use crate::settings::Settings;
use crate::standing::Standing;
use crate::viewpoints::{Viewpoints, ViewpointsError};

/// Everything the model makes of a board on a day.
///
/// # Errors
/// When the organisation's statements of what matters most leave no weights.
pub fn outlook(board: &Board, today: Date) -> Result<Outlook, ViewpointsError> {
    outlook_by(board, today, Effort::default())
}

/// The same by several threads, or telling how far it is.
///
/// # Errors
/// As [`outlook`].
pub fn outlook_by(
    board: &Board,
    today: Date,
    effort: Effort<'_>,
) -> Result<Outlook, ViewpointsError> {
    let viewpoints = Viewpoints::of(&board.settings.viewpoints)?;
    Ok(outlook_within(NODE_LIMIT, board, today, viewpoints, effort))
}

/// The same, with so many search nodes for each part.
pub(super) fn outlook_within(
    nodes: u64,
    board: &Board,
    today: Date,
    viewpoints: Viewpoints,
    effort: Effort<'_>,
) -> Outlook {
    let mut budgets = Budgets::of(nodes);
    let sight = Sight::of(board, today);
    let places = places(board);
    let field = Field::of(&sight, places.left);
    let weights = balanced(&sight, &viewpoints.centre);
    let expected = expected(&sight, &weights);
    let mut choice = field.choose(&sight, &weights, &mut budgets);
    let raised = std::mem::take(&mut choice.questions);
    let chosen = Chosen {
        sight: &sight,
        field: &field,
        choice: &choice,
        today,
    };
    let reach_weight = chosen.reach_weight(&viewpoints.centre, &mut budgets.reach());
    let epsilon = epsilon(&board.settings, &viewpoints.centre);
    let stakes = field.stakes(&choice.picks);
    let at_stake = AtStake::of(&stakes, &viewpoints, &mut budgets.few);
    let proved = budgets.few.is_left();
    let classes = classes(&sight, &field, &viewpoints);
    let cases = cases(&sight, &field, &classes, &choice.picks, &viewpoints, effort);
    let verdict = verdict(&sight, &stakes, at_stake, &cases, &epsilon, proved);
    let everyone = placed(&sight, &field, &choice, &expected, &classes, &cases);
    let only_together = verdict.kind == VerdictKind::Ask && raised.is_empty();
    Outlook {
        model: Model::One,
        today,
        epsilon,
        places,
        verdict,
        few: few(&sight, &field, &choice, &expected, proved),
        nearest: nearest(&sight, &expected),
        questions: raised
            .into_iter()
            .map(|q| q.question(&sight, &field))
            .collect(),
        together: if only_together {
            together(&everyone)
        } else {
            Vec::new()
        },
        unblock: unblock(&sight, &expected),
        by_size: chosen.by_size(reach_weight),
        groups: chosen.groups(),
        readiness: readiness(&sight),
        placed: everyone,
        vertices: viewpoints.vertices,
        centre: viewpoints.centre,
    }
}

pub(super) fn places(board: &Board) -> Places {
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
fn placed(
    sight: &Sight<'_>,
    field: &Field,
    choice: &Choice,
    expected: &[Exact],
    classes: &[Class],
    cases: &Cases,
) -> Vec<Placed> {
    let reasons = Reasons::of(sight, field, choice, expected);
    let points = |hundredths: u16| Exact::ratio(hundredths.into(), Settings::HUNDREDTHS);
    let mut ranks = vec![None; sight.seen.len()];
    field
        .at
        .iter()
        .enumerate()
        .for_each(|(rank, at)| ranks[*at] = Some(rank));
    let mut shares = Shares::of(sight.board.settings.cases);
    let place = |(at, seen): (usize, &Seen<'_>)| Placed {
        id: seen.candidate.id.clone(),
        standing: seen.standing,
        conditions: seen.conditions.clone(),
        expected: expected[at].clone(),
        low: seen.points.low.map(points),
        high: seen.points.high.map(points),
        swap: ranks[at].and_then(|rank| swap(sight, field, choice, rank)),
        class: classes[at],
        share: match seen.standing {
            Standing::UnderWay => Share::all(),
            _ => shares.of_count(ranks[at].map_or(0, |rank| cases.held[rank])),
        },
        because: reasons.because(at),
    };
    sight.seen.iter().enumerate().map(place).collect()
}

fn swap(sight: &Sight<'_>, field: &Field, choice: &Choice, rank: usize) -> Option<Swap> {
    let exchange = choice.swaps[rank].as_ref()?;
    let id = |rank: &usize| sight.seen[field.at[*rank]].candidate.id.clone();
    Some(Swap {
        cost: exchange.cost.clone(),
        instead_of: exchange.leave.iter().map(id).collect(),
    })
}
