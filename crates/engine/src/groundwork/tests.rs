use std::sync::Arc;

use jiff::civil::{Date, date};

use super::*;
use crate::answer::{Answer, Basis, Given, Reply, Said};
use crate::blockers::{Blocker, On};
use crate::board::Board;
use crate::candidate::{Candidate, Status};
use crate::condition::{Condition, Half};
use crate::id::Id;
use crate::keyed::Keyed;
use crate::reading::Ageing;
use crate::text::{Name, Note, Title};
use crate::work::Piece;

pub(super) const TODAY: Date = date(2026, 11, 27);

pub(super) fn id<Kind>(text: &str) -> Id<Kind> {
    Id::parse(text).unwrap()
}

pub(super) fn note(text: &str) -> Note {
    Note::parse(text).unwrap()
}

pub(super) fn need(name: &str) -> Blocker {
    Blocker {
        condition: Condition::Capability,
        on: On::Need(Name::parse(name).unwrap()),
    }
}

pub(super) fn candidate(name: &str) -> Candidate {
    Candidate::new(id(name), Title::parse(name).unwrap())
}

/// One that waits.
pub(super) fn action(name: &str, blocker: Blocker, serves: &[&str]) -> Action {
    Action {
        id: id(name),
        name: Title::parse(name).unwrap(),
        doing: None,
        play: None,
        blocker,
        half: None,
        serves: serves.iter().copied().map(id).collect(),
        team: None,
        owner: Name::parse("Head of digital").unwrap(),
        present_when: note("It is written down."),
        state: ActionState::Waits {
            for_what: note("room"),
        },
    }
}

pub(super) fn live(action: Action) -> Action {
    let state = ActionState::Live {
        since: TODAY,
        due: TODAY,
    };
    Action { state, ..action }
}

pub(super) fn board(candidates: Vec<Candidate>, actions: Vec<Action>) -> Board {
    let work = actions.into_iter().map(Piece::Action).collect();
    Board {
        candidates: Arc::new(candidates.into_iter().map(Arc::new).collect()),
        work: Arc::new(work),
        ..Board::default()
    }
}

fn play(name: &str, condition: Condition, half: Option<Half>, retired: bool) -> Play {
    Play {
        id: id(name),
        name: Title::parse(name).unwrap(),
        doing: note("Do it."),
        condition,
        half,
        lead: Name::parse("Designer").unwrap(),
        effort: (Effort::Small, Effort::Medium),
        present_when: note("It is there."),
        retired,
    }
}

fn names(listed: impl IntoIterator<Item = Listed<'static>>) -> Vec<(String, Origin)> {
    let told = |listed: Listed<'_>| (listed.play.name.to_string(), listed.origin);
    listed.into_iter().map(told).collect()
}

#[test]
fn its_own_play_stands_in_place_of_the_built_in_one_and_a_retired_one_is_not_on_offer() {
    let of = |name, retired| play(name, Condition::Interest, None, retired);
    let built_in: &'static [Play] = Vec::leak(vec![of("a", false), of("b", false), of("c", false)]);
    let own: &'static Keyed<Arc<Play>> = Box::leak(Box::new(
        [of("b", false), of("c", true), of("mine", false)]
            .map(Arc::new)
            .into_iter()
            .collect(),
    ));
    let playbook = Playbook::of(built_in, own);
    let offered = names(playbook.on_offer(Condition::Interest));
    let expected = [
        ("a", Origin::BuiltIn),
        ("b", Origin::Changed),
        ("mine", Origin::Own),
    ];
    assert_eq!(
        offered,
        expected.map(|(name, origin)| (name.to_owned(), origin))
    );
    assert_eq!(
        names(playbook.retired()),
        [("c".to_owned(), Origin::Changed)]
    );
    assert_eq!(names(playbook.on_offer(Condition::Capability)), []);
    assert!(playbook.get(&id("c")).is_some() && playbook.get(&id("d")).is_none());
}

#[test]
fn where_a_half_is_missing_its_own_plays_come_first_and_those_of_the_other_half_not_at_all() {
    let of = |name, half| play(name, Condition::Capability, half, false);
    let built_in = [
        of("both", None),
        of("do", Some(Half::First)),
        of("learn", Some(Half::Second)),
    ];
    let own = Keyed::default();
    let playbook = Playbook::of(&built_in, &own);
    let fitting = |half| -> Vec<&str> {
        let fitting = playbook.fitting(&need("data"), half);
        fitting
            .iter()
            .map(|listed| listed.play.name.as_str())
            .collect()
    };
    assert_eq!(fitting(Some(Half::Second)), ["learn", "both"]);
    assert_eq!(fitting(None), ["both", "do", "learn"]);
}

#[test]
fn two_live_actions_of_a_candidate_stand_in_the_way_of_a_third_by_name() {
    let serving = |name, who| live(action(name, need("data"), &[who]));
    let actions = vec![serving("x", "1"), serving("y", "1"), serving("z", "2")];
    let board = board(vec![candidate("1"), candidate("2")], actions);
    let third = action("new", need("access"), &["1", "2"]);
    let way = InTheWay::Of {
        candidate: id("1"),
        live: vec![id("x"), id("y")],
    };
    assert_eq!(in_the_way(&third, &board), [way]);
    assert_eq!(
        in_the_way(&action("new", need("access"), &["2"]), &board),
        []
    );
    let itself = board.work.actions.get(&id("x")).unwrap();
    assert_eq!(in_the_way(itself, &board), []);
}

#[test]
fn what_left_the_list_has_no_bound() {
    let serving = |name| live(action(name, need("data"), &["1"]));
    let parked = Candidate {
        status: Status::Parked,
        ..candidate("1")
    };
    let board = board(vec![parked], vec![serving("x"), serving("y")]);
    assert_eq!(in_the_way(&action("new", need("data"), &["1"]), &board), []);
}

#[test]
fn three_live_actions_of_a_team_stand_in_the_way_of_a_fourth() {
    let by = |name: &str, who: &str| Action {
        team: Some(id("digital")),
        ..live(action(name, need("data"), &[who]))
    };
    let actions = vec![by("x", "1"), by("y", "2"), by("z", "3")];
    let board = board(["1", "2", "3", "4"].map(candidate).to_vec(), actions);
    let way = InTheWay::By {
        team: id("digital"),
        live: vec![id("x"), id("y"), id("z")],
    };
    assert_eq!(in_the_way(&by("new", "4"), &board), [way]);
}

#[test]
fn a_half_is_missing_where_all_who_were_asked_apart_say_so() {
    let says = |name: &str, reply| {
        let mut one = candidate(name);
        one.answer(Answer {
            condition: Condition::Capability,
            team: None,
            source: id("s"),
            reply,
            basis: Basis::FirstHand,
            given: Given::Undated,
        });
        one
    };
    let of = |candidates: &[&Candidate]| {
        let ageing = Ageing::of(&crate::settings::Settings::default(), TODAY);
        missing_half(&need("data"), candidates.iter().copied(), &ageing)
    };
    let learn = says("1", Reply::Halves(Said::Yes, Said::No));
    let succeed = says("2", Reply::Halves(Said::Partly, Said::Yes));
    let whole = says("3", Reply::Whole(Said::No));
    assert_eq!(of(&[&learn]), Some(Half::Second));
    assert_eq!(of(&[&succeed]), Some(Half::First));
    assert_eq!(of(&[&learn, &succeed]), None);
    assert_eq!(of(&[&learn, &whole]), None);
    assert_eq!(of(&[&candidate("4")]), None);
}
