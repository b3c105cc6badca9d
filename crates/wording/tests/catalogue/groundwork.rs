//! Groundwork.

use std::sync::Arc;

use engine::asking::{Ask, Since};
use engine::blockers::{Blocker, On, Opening};
use engine::board::Board;
use engine::condition::{Condition, Half};
use engine::exemplars::Lesson;
use engine::groundwork::{Action, ActionState, Effort, InTheWay, Play, Why};
use engine::reading::{GrowsOld, Reading};
use engine::text::{Note, Title};
use engine::work::Piece;
use jiff::civil::date;
use wording::{Names, groundwork};

use super::fixture::{board, id, name, points};

fn note(text: &str) -> Note {
    Note::parse(text).unwrap()
}

fn room() -> Blocker {
    Blocker {
        condition: Condition::Operations,
        on: On::Team(id("benefits")),
    }
}

fn action(called: &str, state: ActionState) -> Action {
    Action {
        id: id(called),
        name: Title::parse(called).unwrap(),
        doing: None,
        play: None,
        blocker: room(),
        half: None,
        serves: vec![id("a")],
        team: Some(id("housing")),
        owner: name("Head of digital"),
        present_when: note("Their manager agreed in writing."),
        state,
    }
}

/// One action in every state.
fn states() -> [Action; 5] {
    let day = date(2026, 11, 2);
    let due = |due| ActionState::Live { since: day, due };
    let states = [
        ActionState::Waits {
            for_what: note("the end of the busy time"),
        },
        due(date(2026, 12, 4)),
        due(date(2026, 12, 18)),
        ActionState::Done {
            on: day,
            shown: note("The letter is signed."),
            asks: asks(),
        },
        ActionState::Dropped {
            on: day,
            why: note("They found the time."),
        },
    ];
    states.map(|state| action("Sit alongside", state))
}

fn asks() -> Vec<Ask> {
    vec![Ask::of(&room(), &id("a"))]
}

fn with_live() -> Board {
    let live = |called: &str| action(called, states()[1].state.clone());
    let pieces = [live("Sit alongside"), live("Plan around their busy times")];
    Board {
        work: Arc::new(pieces.map(Piece::Action).into_iter().collect()),
        ..board()
    }
}

pub(crate) fn all() -> Vec<String> {
    let board = with_live();
    let names = Names::of(&board);
    let mut all = vec![
        groundwork::NEVER_FLIPS.to_owned(),
        groundwork::TURNS.to_owned(),
        groundwork::KEEP_IT_WAITING.to_owned(),
        groundwork::blocker(&room(), &names),
    ];
    all.extend(states().map(|action| groundwork::state(&action, date(2026, 12, 10))));
    all.extend(proposed(&board, &names));
    all.extend(bounds(&names));
    all.extend(asking(&names));
    all.extend(told(&names));
    all.extend(told_play());
    all
}

fn proposed(board: &Board, names: &Names<'_>) -> Vec<String> {
    let opening = Opening {
        blockers: vec![room()],
        opens: vec![id("a"), id("b")],
        worth: points(1),
    };
    let worst = board.candidates.get(&id("a")).unwrap();
    let whys = [Why::Opens(&opening), Why::WorstServed(worst)];
    whys.iter().map(|why| groundwork::why(why, names)).collect()
}

fn bounds(names: &Names<'_>) -> Vec<String> {
    let live = || vec![id("Plan around their busy times"), id("Sit alongside")];
    let ways = [
        InTheWay::Of {
            candidate: id("a"),
            live: live(),
        },
        InTheWay::By {
            team: id("housing"),
            live: live(),
        },
    ];
    let mut all = groundwork::in_the_way(&ways, names);
    all.push(groundwork::until_one_is_done(&ways, names));
    all
}

fn asking(names: &Names<'_>) -> Vec<String> {
    let lesson = Lesson {
        id: id("L"),
        on: date(2026, 11, 2),
        text: note("We can ask in four languages."),
        from: None,
        touches: Vec::new(),
        asked: Vec::new(),
        asks: Vec::new(),
    };
    let [_, _, _, done, _] = states();
    let old = |team: Option<&str>, from, to| GrowsOld {
        candidate: id("a"),
        condition: Condition::Operations,
        team: team.map(id),
        on: date(2026, 12, 11),
        from,
        to,
    };
    let of_all = Ask {
        candidate: id("a"),
        condition: Condition::Interest,
        team: None,
    };
    let of_team = &asks()[0];
    let two = [of_team, &of_all].map(|ask| (ask, Since::Action(&done)));
    let how_many = |many| groundwork::how_many_asked(two.into_iter().take(many));
    assert_eq!(how_many(0), None);
    vec![
        how_many(1).unwrap(),
        how_many(2).unwrap(),
        groundwork::asked_again(&asks()[0], names),
        groundwork::asked_again(&of_all, names),
        groundwork::since(&Since::Action(&done)),
        groundwork::since(&Since::Lesson(&lesson)),
        groundwork::grows_old(&old(None, Reading::Present, Reading::Unknown), names),
        groundwork::grows_old(
            &old(Some("housing"), Reading::Contested, Reading::Contested),
            names,
        ),
    ]
}

fn told(names: &Names<'_>) -> Vec<String> {
    let [waits, live, later, done, dropped] = states();
    let answered = Action {
        state: ActionState::Done {
            on: date(2026, 11, 2),
            shown: note("x"),
            asks: Vec::new(),
        },
        ..done.clone()
    };
    let other = Action {
        name: Title::parse("Sit with them").unwrap(),
        doing: Some(note("Spend two days there.")),
        serves: vec![id("a"), id("b")],
        team: None,
        owner: name("Service owner"),
        present_when: note("A letter is there."),
        ..waits.clone()
    };
    let steps = [
        (None, &waits),
        (Some(&waits), &live),
        (Some(&live), &later),
        (Some(&live), &done),
        (Some(&done), &answered),
        (Some(&live), &dropped),
        (Some(&dropped), &waits),
        (Some(&waits), &other),
    ];
    let told = |(was, now)| groundwork::told_action(was, now, names);
    steps.into_iter().flat_map(told).collect()
}

/// What was done to a play.
fn told_play() -> Vec<String> {
    let play = Play {
        id: id("p"),
        name: Title::parse("Sit alongside").unwrap(),
        doing: note("Spend days there."),
        condition: Condition::Operations,
        half: Some(Half::First),
        lead: name("Designer"),
        effort: (Effort::Small, Effort::Small),
        present_when: note("They say so."),
        retired: false,
    };
    let retired = Play {
        retired: true,
        ..play.clone()
    };
    let changed = Play {
        name: Title::parse("Sit with them").unwrap(),
        doing: note("Spend a week there."),
        condition: Condition::Capability,
        lead: name("Researcher"),
        effort: (Effort::Small, Effort::Large),
        present_when: note("They wrote it."),
        ..play.clone()
    };
    let steps = [
        (None, &play),
        (Some(&play), &retired),
        (Some(&retired), &play),
        (Some(&play), &changed),
    ];
    let told = |(was, now)| groundwork::told_play(was, now);
    steps.into_iter().flat_map(told).collect()
}
