//! What keeps coming up, who was served, what was gained and learned.

use super::*;

fn action(called: &str, needs: &str, state: ActionState) -> Piece {
    Piece::Action(Action {
        id: id(called),
        name: Title::parse(called).unwrap(),
        doing: None,
        play: None,
        blocker: need(needs),
        half: None,
        serves: vec![id("a")],
        team: None,
        owner: name("Head of digital"),
        present_when: note("It is written down."),
        state,
    })
}

fn live() -> ActionState {
    ActionState::Live {
        since: TODAY,
        due: TODAY,
    }
}

fn done() -> ActionState {
    ActionState::Done {
        on: TODAY,
        shown: note("It is there."),
        asks: Vec::new(),
    }
}

fn review(on: Date, needs: &[&str], support: Option<&str>) -> Review {
    Review {
        on,
        changed: note("Less waiting"),
        learned: note("Ask early"),
        needs_met: needs.iter().map(|one| name(one)).collect(),
        support: support.map(note),
        can_now: note("We can ask"),
        next: Next::CarryOn,
    }
}

fn exemplar(called: &str, reviews: Vec<Review>) -> Piece {
    Piece::Exemplar(Exemplar {
        id: id(called),
        candidate: id("a"),
        decision: None,
        anyway: None,
        started: day(1),
        baseline: None,
        question: None,
        look_on: None,
        notes: Vec::new(),
        reviews,
        state: ExemplarState::UnderWay,
    })
}

fn lesson(called: &str, on: Date, touches: &[&str], asks: &[&str]) -> Piece {
    let touches: Vec<Blocker> = touches.iter().map(|one| need(one)).collect();
    let ask = |candidate: &&str| Ask::of(&need("maps"), &id(candidate));
    Piece::Lesson(Lesson {
        id: id(called),
        on,
        text: note("We can ask"),
        from: None,
        touches,
        asked: Vec::new(),
        asks: asks.iter().map(ask).collect(),
    })
}

#[test]
fn what_more_than_one_round_met_recurs_the_most_often_first() {
    let rounds = [
        round(1, None, blocked(&[("maps", 9), ("signs", 2), ("words", 1)])),
        round(2, None, blocked(&[("maps", 5), ("once", 8)])),
        round(3, None, blocked(&[("signs", 4), ("maps", 3)])),
        round(4, None, blocked(&[("maps", 2), ("signs", 1)])),
    ];
    let work = [action("x", "maps", live()), action("y", "signs", done())];
    let held = [lacking("a", "maps", &[]), lacking("b", "maps", &[])];
    let board = with(board(rounds.into_iter().chain(work)), held);
    told(&board, |strategy| {
        let line = |one: &Recurring<'_>| {
            let live: Vec<String> = one.live.iter().map(|one| one.id.to_string()).collect();
            (one.rounds.clone(), one.running, one.opened, one.now, live)
        };
        let lines: Vec<_> = strategy.recurring.iter().map(line).collect();
        let expected = [
            (vec![1, 2, 3, 4], 4, 2, 2, vec!["x".to_owned()]),
            (vec![1, 3, 4], 2, 1, 0, vec![]),
        ];
        assert_eq!(lines, expected);
    });
}

#[test]
fn what_hangs_on_one_candidate_alone_does_not_recur() {
    let own = Blocker {
        condition: Condition::Interest,
        on: On::Candidate(id("a")),
    };
    let tally = || Tally {
        blockers: vec![(own.clone(), 1)],
        ..Tally::default()
    };
    let twice = board([round(1, None, tally()), round(2, None, tally())]);
    told(&twice, |strategy| assert_eq!(strategy.recurring, []));
}

#[test]
fn groups_are_told_by_what_each_round_did_for_them() {
    let rounds = [
        round(
            1,
            None,
            groups(&["carers"], &["tenants", "farmers", "gone"]),
        ),
        round(2, None, groups(&["carers", "farmers"], &["tenants"])),
        round(3, None, groups(&["carers"], &["tenants", "farmers"])),
    ];
    let all = ["carers", "tenants", "farmers", "new"];
    let mut board = with(board(rounds), [lacking("a", "maps", &all)]);
    for quiet in ["sailors", "miners"] {
        let (id, name) = (id(quiet), name(quiet));
        board.apply(&Change::Group(Group { id, name }));
    }
    told(&board, |strategy| {
        let groups = strategy.groups;
        assert_eq!(groups.never_served(), [id("tenants")]);
        assert_eq!(groups.left_out_running(), [id("tenants")]);
        assert_eq!(groups.always_served(), [id("carers")]);
        assert_eq!(groups.unheard, [&id("miners"), &id("sailors")]);
        let farmers = groups.met.iter().find(|one| *one.group == id("farmers"));
        let farmers = farmers.unwrap();
        assert_eq!(farmers.times, [Time::LeftOut, Time::Served, Time::LeftOut]);
        assert_eq!((farmers.running(), farmers.count(Time::LeftOut)), (1, 2));
        let new = groups.met.iter().find(|one| *one.group == id("new"));
        assert_eq!(new.unwrap().times, [Time::Absent; 3]);
        assert_eq!(groups.met.len(), 4);
    });
}

#[test]
fn a_need_counts_once_where_it_was_first_met_and_support_is_told_beside_it() {
    let reviews = vec![
        review(day(3), &["user research"], None),
        review(
            day(5),
            &["Data", "User research"],
            Some("The board asks for more"),
        ),
    ];
    let pieces = [
        exemplar("e", reviews),
        lesson("l", day(4), &["data"], &[]),
        action("x", "maps", done()),
        action("y", "maps", live()),
    ];
    told(&board(pieces), |strategy| {
        let line = |met: &Met<'_>| (met.need.to_string(), met.on, met.from.is_some());
        let needs: Vec<_> = strategy.gained.needs.iter().map(line).collect();
        let expected = [
            ("data".to_owned(), day(4), false),
            ("user research".to_owned(), day(3), true),
        ];
        assert_eq!(needs, expected);
        assert_eq!(strategy.gained.support.len(), 1);
        assert_eq!(strategy.gained.done, [0, 0, 1]);
        assert_eq!(strategy.gained.live, [0, 0, 1]);
    });
}

#[test]
fn lessons_are_told_latest_first_with_what_is_still_to_be_asked_of_the_list() {
    let pieces = [
        lesson("early", day(2), &[], &["a", "gone"]),
        lesson("late", day(6), &[], &[]),
    ];
    let board = with(board(pieces), [lacking("a", "maps", &[])]);
    told(&board, |strategy| {
        let line = |one: &Taught<'_>| (one.lesson.id.to_string(), one.open);
        let lessons: Vec<_> = strategy.lessons.iter().map(line).collect();
        assert_eq!(lessons, [("late".to_owned(), 0), ("early".to_owned(), 1)]);
    });
}

#[test]
fn a_long_list_many_rounds_and_much_groundwork_are_counted_through() {
    let needs: Vec<String> = (0..50).map(|at| format!("need {at}")).collect();
    let tally = || {
        let blockers: Vec<(&str, usize)> = needs.iter().map(|one| (one.as_str(), 9)).collect();
        blocked(&blockers)
    };
    let rounds = (1..=12).map(|number| round(number, None, tally()));
    let actions = (0..2_000).map(|at| action(&format!("a{at}"), &needs[at % 50], live()));
    let held = (0..5_000).map(|at| {
        let groups = [format!("group {}", at % 500)];
        lacking(&format!("P{at}"), &needs[at % 50], &[&groups[0]])
    });
    let board = with(board(rounds.chain(actions)), held);
    told(&board, |strategy| {
        assert_eq!(strategy.now.standings, [0, 0, 5_000]);
        assert_eq!(
            (strategy.recurring.len(), strategy.groups.met.len()),
            (50, 500)
        );
        let even = |one: &Recurring<'_>| (one.running, one.now, one.live.len()) == (12, 100, 40);
        assert!(strategy.recurring.iter().all(even));
    });
}

#[test]
fn a_round_counts_each_group_there_is_now_once() {
    let rounds = [
        round(1, None, groups(&["carers", "gone"], &["tenants"])),
        round(2, None, groups(&["carers", "tenants", "miners"], &[])),
    ];
    let all = ["carers", "tenants", "new"];
    let mut board = with(board(rounds), [lacking("a", "maps", &all)]);
    for quiet in ["sailors", "miners"] {
        let (id, name) = (id(quiet), name(quiet));
        board.apply(&Change::Group(Group { id, name }));
    }
    let in_round = |served, left_out, not_known| InRound {
        served,
        left_out,
        not_known,
    };
    told(&board, |strategy| {
        let counts = [0, 1].map(|at| strategy.groups.in_round(at));
        assert_eq!(counts, [in_round(1, 1, 3), in_round(3, 0, 2)]);
    });
}

#[test]
fn what_happened_is_told_from_the_oldest_on_decisions_first_of_a_day() {
    let work = [
        round(3, None, Tally::default()),
        exemplar(
            "e",
            vec![review(day(3), &[], None), review(day(5), &[], None)],
        ),
        lesson("l", day(3), &[], &[]),
    ];
    told(&board(work), |strategy| {
        let events = strategy.events.iter().map(|event| {
            let what = match event.what {
                What::Decided(..) => "decided",
                What::Started(_) => "started",
                What::Reviewed(_) => "reviewed",
                What::Learned(_) => "learned",
            };
            (event.on.month(), what)
        });
        let expected = [
            (1, "started"),
            (3, "decided"),
            (3, "reviewed"),
            (3, "learned"),
            (5, "reviewed"),
        ];
        assert_eq!(events.collect::<Vec<_>>(), expected);
    });
}
