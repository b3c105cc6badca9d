//! Blind rounds, and what keeps an honest no safe.

use engine::answer::Basis;
use engine::condition::Condition;
use engine::gap::Gap;
use engine::members::{Discretion, NamesSeen};
use engine::outlook::VerdictKind;
use engine::reading::{LevelSet, Reading};
use jiff::civil::date;
use wording::{Names, blind, members, safe};

use super::fixture::{board, id};

pub(crate) fn all() -> Vec<String> {
    [fixed(), blind_rounds(), safe_answers(), promises()].concat()
}

fn fixed() -> Vec<String> {
    let fixed = [
        blind::NOT_SHOWN,
        blind::WHAT_IT_IS,
        blind::TABLE,
        blind::SHOWING,
        blind::DECIDE_LATER,
        blind::SHOWN,
        blind::ROUND,
        safe::TOGETHER,
        safe::GIVEN,
        safe::SET_ASIDE,
        safe::ASKED_NO_MORE,
        safe::HEADING,
        safe::ABOUT,
        safe::WHILE_OPEN,
        safe::NOBODY,
        safe::CHOSEN,
        safe::CHOOSE_SOMEBODY,
        members::KEPT_FOR,
        members::KEPT_FOR_MEANS,
        members::KEPT_FOR_ALL,
    ];
    fixed.map(str::to_owned).into()
}

fn blind_rounds() -> Vec<String> {
    let closes = date(2026, 12, 11);
    let no_room = Vec::new();
    let kinds = [
        VerdictKind::NothingReady { no_room },
        VerdictKind::Settled,
        VerdictKind::Enough,
        VerdictKind::Ask,
    ];
    let verdicts = kinds.iter().map(|kind| blind::verdict(kind).to_owned());
    let heard = [(0, 0), (0, 12), (3, 12), (12, 12)].map(|(some, of)| blind::heard(some, of));
    let missing = ["Ann", "Head of Housing"].map(str::to_owned);
    [blind::not_shown(closes), blind::leaves_out(closes)]
        .into_iter()
        .chain(verdicts)
        .chain(heard)
        .chain(blind::missing(&missing))
        .collect()
}

fn promises() -> Vec<String> {
    let first = Discretion::first();
    let erases = |erase_after| Discretion {
        erase_after,
        ..Discretion::first()
    };
    let sees = Discretion {
        names: NamesSeen::By(vec![id("a"), id("b")]),
        ..Discretion::first()
    };
    [(&first, &first), (&first, &sees), (&sees, &first)]
        .map(|(before, after)| members::told_discretion(before, after))
        .into_iter()
        .chain(
            [None, Some(1), Some(6)]
                .map(|months| members::told_discretion(&erases(Some(9)), &erases(months))),
        )
        .flatten()
        .collect()
}

fn safe_answers() -> Vec<String> {
    let board = board();
    let names = Names::of(&board);
    let chosen = NamesSeen::By(vec![id("Jo Lee")]);
    let team = id("benefits");
    let gap = |managers, team_says, levels| {
        let gap = Gap {
            team: &team,
            managers,
            team_says,
            levels,
        };
        safe::gap(&gap, &names)
    };
    vec![
        safe::basis(Basis::FirstHand, Condition::Operations, true),
        safe::basis(Basis::Heard, Condition::Interest, false),
        safe::chosen(&chosen, &names),
        safe::who_sees(&NamesSeen::ByNobody, &names),
        safe::who_sees(&chosen, &names),
        gap(Reading::Present, Reading::Missing, None),
        gap(Reading::Missing, Reading::Contested, None),
        gap(Reading::Contested, Reading::Partly, None),
        gap(Reading::Present, Reading::Contested, Some(LevelSet::ALL)),
    ]
}
