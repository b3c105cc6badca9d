//! What always holds of what waits, on any small board.

use proptest::prelude::*;

use super::*;

fn any_day() -> impl Strategy<Value = Date> {
    (1_i8..=12).prop_map(|day| date(2026, 11, day))
}

fn any_condition() -> impl Strategy<Value = Condition> {
    proptest::sample::select(&Condition::ALL[..])
}

fn any_team() -> impl Strategy<Value = Option<&'static str>> {
    proptest::sample::select(vec![None, Some("north"), Some("south")])
}

/// A team only where there is one to speak of.
fn team_of(condition: Condition, team: Option<&'static str>) -> Option<&'static str> {
    team.filter(|_| condition == OPERATIONS)
}

prop_compose! {
    fn any_aside()(candidate in 0..3_usize, condition in any_condition(), team in any_team(), why in 0..5_usize, on in any_day()) -> Aside {
        let why = match why {
            0 => Why::Passed,
            1 => Why::NotMine(None),
            2 => Why::Checking(TODAY),
            other => Why::NotMine(Some(id(PEOPLE[other - 2]))),
        };
        let ask = ask(CANDIDATES[candidate], condition, team_of(condition, team));
        Aside { ask, why, on }
    }
}

prop_compose! {
    fn any_board()(
        asks in proptest::collection::vec((0..3_usize, any_condition(), any_team()), 0..5),
        given in proptest::collection::vec((0..3_usize, 0..3_usize, any_condition(), any_team(), any_day()), 0..8),
        asides in proptest::collection::vec((0..3_usize, any_aside()), 0..6),
        again in proptest::collection::vec((0..3_usize, any_condition(), any_team()), 0..3),
        on in any_day(),
    ) -> Board {
        let asked = asks.iter().map(|(who, condition, team)| asked(PEOPLE[*who], *condition, team_of(*condition, *team)));
        let again = again.iter().map(|(of, condition, team)| ask(CANDIDATES[*of], *condition, team_of(*condition, *team)));
        let answers: Vec<_> = given.into_iter().map(|(of, who, condition, team, on)| {
            (CANDIDATES[of], says(PEOPLE[who], condition, team_of(condition, team), on))
        }).collect();
        let mut pieces = vec![round(asked.collect()), lesson(again.collect(), on)];
        for (at, who) in PEOPLE.iter().enumerate() {
            let mut own: Vec<Aside> = Vec::new();
            for (_, aside) in asides.iter().filter(|(of, _)| *of == at) {
                let to_themselves = aside.why == Why::NotMine(Some(id(who)));
                if !to_themselves && own.iter().all(|known| known.ask != aside.ask) {
                    own.push(aside.clone());
                }
            }
            pieces.push(Piece::Waiting(Waiting { id: id(who), aside: own }));
        }
        board(&answers, pieces)
    }
}

proptest! {
    /// Nothing is asked twice, whatever was said instead is said by them, and the quick question has the same answer.
    #[test]
    fn each_thing_is_asked_once(board in any_board(), who in 0..3_usize) {
        let person = id(PEOPLE[who]);
        let parts = waiting_for(&board, &person);
        let all: Vec<Ask> = parts.iter().flat_map(|part| &part.wanted).map(Wanted::ask).collect();
        for (at, ask) in all.iter().enumerate() {
            prop_assert!(!all[at + 1..].contains(ask));
        }
        let any = parts.iter().any(|part| part.waiting(TODAY).next().is_some());
        prop_assert_eq!(any, is_anything_waiting(&board, &person, TODAY));
        for wanted in parts.iter().flat_map(|part| &part.wanted) {
            prop_assert!(wanted.answer.is_none_or(|answer| answer.source == person));
            prop_assert!(wanted.answer.is_none() || wanted.aside.is_none());
        }
    }

    /// Once they have answered all of it today, nothing waits for them.
    #[test]
    fn answering_all_of_it_leaves_nothing(mut board in any_board(), who in 0..3_usize) {
        let person: Id<Source> = id(PEOPLE[who]);
        let parts = waiting_for(&board, &person);
        let given: Vec<(Id<Candidate>, Answer)> = parts.iter().flat_map(|part| &part.wanted).map(|wanted| {
            let team = wanted.team.map(Id::as_str);
            (wanted.candidate.id.clone(), says(PEOPLE[who], wanted.condition, team, date(2026, 11, 30)))
        }).collect();
        for (candidate, answer) in given {
            let asked_for = crate::asking::answered(&board.work, &candidate, &answer);
            board.apply(&crate::board::Change::Answer(candidate, answer));
            for piece in asked_for {
                board.apply(&crate::board::Change::Piece(piece));
            }
        }
        prop_assert!(!is_anything_waiting(&board, &person, TODAY));
    }

    /// What is nobody's waits for nobody.
    #[test]
    fn what_is_nobodys_waits_for_nobody(board in any_board()) {
        for ask in unclaimed(&board) {
            for who in PEOPLE {
                let person = id(who);
                let parts = waiting_for(&board, &person);
                let same = parts.iter().flat_map(|part| part.waiting(TODAY)).find(|one| one.ask() == *ask);
                prop_assert!(same.is_none(), "{who} is asked {ask:?}");
            }
        }
    }
}
