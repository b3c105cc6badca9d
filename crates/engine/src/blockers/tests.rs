use std::sync::Arc;

use crate::answer::{Answer, Basis, Given, Reply, Said};
use crate::board::Board;
use crate::candidate::Candidate;
use crate::condition::Condition;
use crate::difference::{Judged, Levels, People};
use crate::id::Id;
use crate::outlook::outlook;
use crate::text::{Name, Title};

/// One that is worth nothing and lacks a condition.
fn lacking(id: &str, lacks: Condition) -> Candidate {
    let mut made = Candidate::new(Id::parse(id).unwrap(), Title::parse(id).unwrap());
    for judged in Judged::ALL {
        let least = Levels::of(judged, 1, 1);
        made.difference.set_judged(judged, least);
    }
    made.difference.reach = People::between(0, Some(0));
    for condition in Condition::ALL {
        let said = if condition == lacks {
            Said::No
        } else {
            Said::Yes
        };
        made.answer(Answer {
            condition,
            team: None,
            source: Id::parse("s").unwrap(),
            reply: Reply::Whole(said),
            basis: Basis::FirstHand,
            given: Given::Undated,
        });
    }
    made
}

/// Who is opened, opening by opening.
fn opened(candidates: Vec<Candidate>) -> Vec<String> {
    let board = Board {
        candidates: Arc::new(candidates.into_iter().map(Arc::new).collect()),
        ..Board::default()
    };
    let outlook = outlook(&board, jiff::civil::date(2026, 11, 2)).unwrap();
    let ids = outlook.unblock.into_iter().map(|opening| {
        let ids = opening.opens.iter().map(Id::as_str);
        ids.collect::<Vec<_>>().join(" ")
    });
    ids.collect()
}

#[test]
fn of_sets_worth_the_same_the_one_that_opens_more_comes_first() {
    let interest = |id: &str, sponsor: &str| Candidate {
        sponsor: Name::parse(sponsor).ok(),
        ..lacking(id, Condition::Interest)
    };
    let all = vec![interest("1", "A"), interest("2", "B"), interest("3", "B")];
    assert_eq!(opened(all), ["2 3", "1"]);
}

#[test]
fn blockers_of_one_name_come_in_order_of_kind() {
    for condition in Condition::ALL {
        let hanging = |id: &str| Candidate {
            service: Id::parse("x").ok(),
            ..lacking(id, condition)
        };
        let named = Candidate {
            sponsor: Name::parse("x").ok(),
            teams: vec![Id::parse("x").unwrap()],
            needs: vec![Name::parse("x").unwrap()],
            ..hanging("z")
        };
        let all = vec![lacking("x", condition), hanging("y"), named];
        assert_eq!(opened(all), ["z", "y", "x"]);
    }
}
