//! What somebody changed.

use engine::answer::{Answer, Basis, Given, Reply, Said};
use engine::candidate::{Candidate, Kind, Status};
use engine::condition::Condition;
use engine::difference::{Difference, Judged, Levels, People};
use engine::text::{Note, Title};
use jiff::civil::date;
use wording::{Names, change};

use super::fixture::{board, id, name};

pub(crate) fn all() -> Vec<String> {
    let board = board();
    let names = Names::of(&board);
    let bare = Candidate::new(id("a"), Title::parse("Damp homes").unwrap());
    let mut all = change::candidate(None, &bare, &names);
    all.extend(change::candidate(Some(&bare), &other(&bare), &names));
    let (yes, no) = (said(Said::Yes, None), said(Said::No, Some("benefits")));
    let pairs = [
        (None, Some(&yes)),
        (Some(&yes), Some(&no)),
        (Some(&yes), Some(&yes)),
        (Some(&no), None),
    ];
    all.extend(
        pairs
            .into_iter()
            .filter_map(|(before, after)| change::answer(before, after, &names)),
    );
    let details = [(false, true), (true, true), (true, false)];
    all.extend(details.map(|(had, has)| change::details(had, has).to_owned()));
    all.push(change::why(&Note::parse("We run it.").unwrap()));
    all
}

/// The same with everything changed.
fn other(bare: &Candidate) -> Candidate {
    Candidate {
        title: Title::parse("Damp homes wait").unwrap(),
        kind: Kind::Opportunity,
        status: Status::Done(Some(date(2026, 10, 5))),
        service: Some(id("housing")),
        teams: vec![id("benefits"), id("housing")],
        room: 2,
        groups: vec![id("tenants")],
        sponsor: Some(name("director of housing")),
        needs: vec![name("user research")],
        difference: Difference {
            harm: Levels::of(Judged::Harm, 3, 4),
            unmet: Levels::of(Judged::Unmet, 4, 4),
            disadvantage: Levels::of(Judged::Disadvantage, 2, 2),
            reach: People::between(500, Some(2_000)),
        },
        ..bare.clone()
    }
}

fn said(said: Said, team: Option<&str>) -> Answer {
    Answer {
        condition: Condition::Operations,
        team: team.map(id),
        source: id("Head of housing"),
        reply: Reply::Whole(said),
        basis: Basis::FirstHand,
        given: Given::On(date(2026, 11, 2)),
    }
}
