//! Rows → a board, for an outlook without a database. Teams, groups and services have their names for ids.

use std::collections::HashMap;
use std::sync::Arc;

use engine::answer::{Answer, Reply};
use engine::board::Board;
use engine::candidate::Candidate;
use engine::id::Id;
use engine::people::{Group, Service, Team};
use engine::settings::Settings;
use engine::text::Name;

use super::{CellAnswer, Row};
use crate::groups::Groups;
use crate::teams::Teams;

/// The board that the files describe. Every answer is a source of its own.
///
/// Teams and groups that only the rows name are on the board too: the teams with room that is assumed.
pub fn board(rows: &[Row], teams: &Teams, groups: &Groups, settings: Settings) -> Board {
    let mut ids = Ids::default();
    let candidates: Vec<_> = rows
        .iter()
        .map(|row| Arc::new(ids.candidate(row)))
        .collect();
    let said = teams.rows.iter().map(|t| (&t.name, t.room));
    let named = rows.iter().flat_map(|r| &r.teams).map(|name| (name, None));
    // Of several with one id the last stays, so the rooms that are said come last.
    let teams = named.chain(said).map(|(name, room)| {
        Arc::new(Team {
            id: ids.teams.of(name),
            name: name.clone(),
            room,
        })
    });
    let teams = teams.collect();
    let groups = rows.iter().flat_map(|r| &r.groups).chain(&groups.names);
    let groups = groups.map(|name| {
        Arc::new(Group {
            id: ids.groups.of(name),
            name: name.clone(),
        })
    });
    let groups = groups.collect();
    let services = rows.iter().filter_map(|r| r.service.as_ref());
    let services = services.map(|name| {
        Arc::new(Service {
            id: ids.services.of(name),
            name: name.clone(),
        })
    });
    Board {
        settings: Arc::new(settings),
        candidates: Arc::new(candidates.into_iter().collect()),
        services: Arc::new(services.collect()),
        teams: Arc::new(teams),
        groups: Arc::new(groups),
        sources: Arc::default(),
        work: Arc::default(),
    }
}

/// Ids made of names, each held once.
struct Made<T>(HashMap<Name, Id<T>>);

impl<T> Default for Made<T> {
    fn default() -> Self {
        Self(HashMap::new())
    }
}

impl<T> Made<T> {
    fn of(&mut self, name: &Name) -> Id<T> {
        if let Some(id) = self.0.get(name) {
            return id.clone();
        }
        let id = Id::from(name);
        self.0.insert(name.clone(), id.clone());
        id
    }
}

#[derive(Default)]
struct Ids {
    teams: Made<Team>,
    groups: Made<Group>,
    services: Made<Service>,
}

impl Ids {
    fn candidate(&mut self, row: &Row) -> Candidate {
        let mut answers: Vec<Answer> = row
            .answers
            .iter()
            .enumerate()
            .map(|(at, a)| self.answer(row.number, at, a))
            .collect();
        // The order that `Candidate::answer` keeps.
        answers.sort_by_cached_key(Answer::key);
        Candidate {
            kind: row.kind,
            status: row.status,
            service: row.service.as_ref().map(|name| self.services.of(name)),
            teams: row.teams.iter().map(|name| self.teams.of(name)).collect(),
            room: row.room,
            groups: row.groups.iter().map(|name| self.groups.of(name)).collect(),
            sponsor: row.sponsor.clone(),
            needs: row.needs.clone(),
            difference: row.difference,
            answers,
            ..Candidate::new(Id::from(&row.id), row.title.clone())
        }
    }

    /// Nobody is named in a file, so each answer's source is its row and its place in it.
    fn answer(&mut self, row: u32, at: usize, answer: &CellAnswer) -> Answer {
        let source = format!("row {row}, answer {}", at + 1);
        Answer {
            condition: answer.condition,
            team: answer.team.as_ref().map(|name| self.teams.of(name)),
            source: Id::parse(&source).expect("words and digits are an id"),
            reply: Reply::Whole(answer.said),
            basis: answer.basis,
            given: answer.given,
        }
    }
}
