//! Every verdict, swap and lack.

use engine::condition::Condition;
use engine::outlook::{Nearest, Swap, VerdictKind};
use engine::standing::Standing;
use wording::Names;

use super::fixture::{board, id, outlook, placed, points};

fn unasked((unasked, all): (usize, usize)) -> String {
    wording::verdict::unasked(unasked, all).unwrap()
}

pub(crate) fn verdicts() -> Vec<String> {
    let board = board();
    let mut custom = board.clone();
    std::sync::Arc::make_mut(&mut custom.settings).epsilon =
        engine::settings::Epsilon::Points(4_000_000);
    let nothing = |teams: &[&str]| VerdictKind::NothingReady {
        no_room: teams.iter().map(|t| id(t)).collect(),
    };
    let mut outlooks = vec![
        outlook(nothing(&[]), 3, 0, &[]),
        outlook(nothing(&[]), 2, 1, &[]),
        outlook(nothing(&["benefits"]), 3, 0, &[]),
        outlook(nothing(&["benefits", "housing"]), 2, 1, &[]),
        outlook(VerdictKind::Settled, 2, 0, &["a", "b"]),
        outlook(VerdictKind::Settled, 0, 3, &[]),
        outlook(VerdictKind::Settled, 2, 1, &["a"]),
        outlook(VerdictKind::Settled, 3, 0, &["a"]),
        outlook(VerdictKind::SettledWithin, 2, 0, &["a", "b"]),
        outlook(VerdictKind::Ask, 2, 0, &["a", "b"]),
    ];
    outlooks.push(outlook(VerdictKind::Enough, 2, 0, &["a", "b"]));
    let mut open = outlook(VerdictKind::Enough, 2, 0, &["a", "b"]);
    open.placed.push(placed("c", Standing::Ask));
    outlooks.push(open);
    let mut unproved = outlook(VerdictKind::Ask, 2, 0, &["a", "b"]);
    unproved.few.proved = false;
    outlooks.push(unproved);
    let mut all = Vec::new();
    all.extend([(1, 1), (3, 3), (1, 40), (31, 40)].map(unasked));
    for o in &outlooks {
        all.push(wording::verdict::sentence(o, &Names::of(&board)));
        all.push(wording::verdict::the_few(o));
        all.extend(wording::verdict::what_next(o));
    }
    all.push(wording::verdict::sentence(
        &outlooks[8],
        &Names::of(&custom),
    ));
    all
}

pub(crate) fn swaps_and_nearest() -> Vec<String> {
    let board = board();
    let names = Names::of(&board);
    let swap = |cost, leave: &[&str]| Swap {
        cost: points(cost),
        instead_of: leave.iter().map(|c| id(c)).collect(),
    };
    let sentence = |s: Option<Swap>| wording::swap::sentence(s.as_ref(), &points(4), &names);
    let nearest = |lacks: &[Condition]| {
        wording::nearest::lacks(&Nearest {
            id: id("a"),
            lacks: lacks.to_vec(),
        })
    };
    vec![
        sentence(None),
        sentence(Some(swap(4, &["a"]))),
        sentence(Some(swap(5, &["a", "b"]))),
        sentence(Some(swap(0, &[]))),
        nearest(&[Condition::Interest]),
        nearest(&[Condition::Operations, Condition::Capability]),
        wording::nearest::HEADING.to_owned(),
        wording::nearest::SMALLEST_PIECE.to_owned(),
    ]
}
