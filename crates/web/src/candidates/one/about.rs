//! What is known of a candidate besides its answers: the difference it could make, whose it is, what it takes.

use engine::candidate::Candidate;
use engine::difference::{Dimension, Judged};
use wording::{Names, candidate, difference, list, number};

use super::answer::capital;
use crate::components::{Row, SummaryList};

/// The difference it could make.
pub(super) fn difference_of(candidate: &Candidate, names: &Names<'_>) -> SummaryList<'static> {
    let known = &candidate.difference;
    let judged = Judged::ALL.into_iter().map(|judged| {
        let words = difference::levels(judged, known.judged(judged));
        Row::new(difference::label(judged.dimension()), capital(&words))
    });
    let reach = known
        .reach
        .map_or_else(not_known, |people| capital(&number::people_a_year(people)));
    let groups = names.groups(&candidate.groups);
    let groups = if groups.is_empty() {
        "Nobody is named yet".to_owned()
    } else {
        groups
    };
    let rows = judged.chain([
        Row::new(difference::label(Dimension::Reach), reach),
        Row::new("People affected", groups),
    ]);
    SummaryList::new(rows.collect())
}

/// Whose it is, and what it takes.
pub(super) fn facts_of(held: &Candidate, names: &Names<'_>) -> SummaryList<'static> {
    let none = |text: &str, said: &'static str| {
        if text.is_empty() {
            said.to_owned()
        } else {
            text.to_owned()
        }
    };
    let service = held.service.as_ref().map_or("", |id| names.service(id));
    let teams = match (names.teams(&held.teams), held.room) {
        (teams, 1) => teams,
        (teams, room) if teams.is_empty() => format!("{} of each team", places(room)),
        (teams, room) => format!("{teams}: {} of each", places(room)),
    };
    let sponsor = held.sponsor.as_ref().map_or("", |name| name.as_str());
    SummaryList::new(vec![
        Row::new("Number", held.id.as_str().to_owned()),
        Row::new("Where it is", candidate::status(held.status)),
        Row::new("Service", none(service, "None, or not known")),
        Row::new("Teams whose room it takes", none(&teams, "None named yet")),
        Row::new("Sponsor", none(sponsor, "None named yet")),
        Row::new(
            "Skills or access it needs",
            none(&capital(&list::and(&held.needs)), "None named yet"),
        ),
    ])
}

fn places(room: u32) -> String {
    number::of(room.into(), "place", "places")
}

fn not_known() -> String {
    "Not known".to_owned()
}
