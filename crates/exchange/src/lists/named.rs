//! Services, teams and groups, in order of their names. Teams and groups are in the columns of their own lists, so that they
//! come in again.

use std::collections::HashMap;

use engine::board::Board;
use engine::candidate::Candidate;
use engine::id::Id;
use engine::text::Name;

use super::problems::people;
use super::word;
use crate::table::{Cell, Table};

pub(super) fn services(board: &Board) -> Table {
    let counts = counted(board, |candidate| candidate.service.as_slice());
    let row = |service: &engine::people::Service| {
        let kept = board.work.of_service(&service.id);
        let owner = kept.and_then(|kept| kept.owner.as_ref());
        vec![
            service.name.as_str().into(),
            owner.map(Name::as_str).into(),
            count(&counts, &service.id),
        ]
    };
    Table {
        name: "services",
        headings: &["service", "owner", "problems"],
        rows: ordered(board.services.iter().map(|one| row(one))),
    }
}

pub(super) fn teams(board: &Board) -> Table {
    let counts = counted(board, |candidate| &candidate.teams);
    let row = |team: &engine::people::Team| {
        vec![
            team.name.as_str().into(),
            team.room.into(),
            count(&counts, &team.id),
        ]
    };
    Table {
        name: "teams",
        headings: &["team", "room", "problems"],
        rows: ordered(board.teams.iter().map(|one| row(one))),
    }
}

pub(super) fn groups(board: &Board) -> Table {
    let counts = counted(board, |candidate| &candidate.groups);
    let row = |group: &engine::people::Group| {
        let kept = board.work.of_group(&group.id);
        vec![
            group.name.as_str().into(),
            kept.and_then(|kept| kept.kind)
                .map(|kind| word(&kind))
                .into(),
            kept.and_then(|kept| kept.size)
                .map_or(Cell::Nothing, people),
            count(&counts, &group.id),
        ]
    };
    Table {
        name: "groups",
        headings: &["group", "who they are", "how many", "problems"],
        rows: ordered(board.groups.iter().map(|one| row(one))),
    }
}

/// How many candidates name each, counted in one pass.
fn counted<Kind: 'static>(
    board: &Board,
    named: impl Fn(&Candidate) -> &[Id<Kind>],
) -> HashMap<&str, usize> {
    let mut counts = HashMap::new();
    for candidate in board.candidates.iter() {
        for id in named(candidate) {
            *counts.entry(id.as_str()).or_default() += 1;
        }
    }
    counts
}

fn count<Kind>(counts: &HashMap<&str, usize>, id: &Id<Kind>) -> Cell {
    counts.get(id.as_str()).copied().unwrap_or_default().into()
}

/// By what stands in the first cell, without regard to case.
fn ordered(rows: impl Iterator<Item = Vec<Cell>>) -> Vec<Vec<Cell>> {
    let mut rows: Vec<Vec<Cell>> = rows.collect();
    rows.sort_by_cached_key(|row| match row.first() {
        Some(Cell::Text(name)) => name.to_lowercase(),
        _ => String::new(),
    });
    rows
}
