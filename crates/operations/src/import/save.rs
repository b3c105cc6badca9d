//! An import is written: in one write, so that all of it is there or nothing.

use engine::answer::{Answer, Reply, Source, SourceKind};
use engine::board::Change;
use engine::candidate::Candidate;
use engine::id::Id;
use engine::imports;
use engine::people::{Group, Service, Team};
use engine::text::Name;
use engine::work::Piece;
use exchange::candidates::{CellAnswer, Row, source};
use exchange::teams::TeamRow;
use store::WriteTx;

use super::existing::{NamedIds, matches, new_id, taken};
use super::names::{Fresh, Known};
use super::{Counts, Existing, Import, Progress, weigh};
use crate::act::{Act, Ids};
use crate::answers::written;
use crate::candidates::find;
use crate::foothold::Foothold;
use crate::refusal::{Done, Error};
use crate::rights::Right;

/// What an import came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// What it added.
    pub counts: Counts,
    /// The revision that it made, by which it is taken back; none where it added nothing.
    pub revision: Option<i64>,
}

/// Writes it; answers what it added. `progress` tells meanwhile how far it is.
///
/// # Errors
/// As [`weigh()`]; and refused where it was to stop.
pub async fn save(
    foothold: &Foothold,
    act: &mut Act,
    import: Import,
    progress: &Progress,
) -> Done<Saved> {
    let (id, file) = (act.ids.fresh(), Name::parse(&import.file).ok());
    let (ready, progress) = (Ready::new(import, &mut act.ids), progress.clone());
    foothold
        .write(act, Right::KeepList, move |tx| {
            let counts = ready.keep(tx, &progress)?;
            if counts.is_nothing() {
                let revision = None;
                return Ok(Saved { counts, revision });
            }
            let revision = tx.revision();
            let import = imports::Import {
                id,
                file,
                revision,
                taken_back: false,
            };
            tx.save(&Change::Piece(Piece::Import(import)))?;
            let revision = Some(revision);
            Ok(Saved { counts, revision })
        })
        .await
}

/// An import with an id for everything it may add: what a write needs to keep it.
pub(crate) struct Ready {
    import: Import,
    fresh: FreshIds,
}

impl Ready {
    pub(crate) fn new(import: Import, ids: &mut Ids) -> Self {
        let fresh = FreshIds::of(&import, ids);
        Self { import, fresh }
    }

    pub(crate) fn keep(self, tx: &mut WriteTx<'_>, progress: &Progress) -> Result<Counts, Error> {
        keep(tx, &self.import, self.fresh, progress)
    }
}

/// Ids for all that the files may add.
struct FreshIds {
    services: Fresh<Service>,
    teams: Fresh<Team>,
    groups: Fresh<Group>,
    /// One for each place in a cell of answers.
    sources: Vec<Id<Source>>,
}

impl FreshIds {
    fn of(import: &Import, ids: &mut Ids) -> Self {
        let rows = || import.candidates.rows.iter();
        let teams = import.teams.rows.iter().map(|team| &team.name);
        let groups = import.groups.names.iter();
        let places = rows()
            .flat_map(|row| placed(&row.answers))
            .map(|(place, _)| place);
        let most = places.max().unwrap_or(0);
        Self {
            services: Fresh::of(rows().filter_map(|row| row.service.as_ref()), ids),
            teams: Fresh::of(teams.chain(rows().flat_map(|row| &row.teams)), ids),
            groups: Fresh::of(groups.chain(rows().flat_map(|row| &row.groups)), ids),
            sources: (0..most).map(|_| ids.fresh()).collect(),
        }
    }
}

/// What the names of the files stand for, as far as they were asked for.
struct Names {
    services: Known<Service>,
    teams: Known<Team>,
    groups: Known<Group>,
    sources: Vec<Id<Source>>,
}

fn keep(
    tx: &mut WriteTx<'_>,
    import: &Import,
    fresh: FreshIds,
    progress: &Progress,
) -> Result<Counts, Error> {
    let counts = weigh(&tx.held().board, import)?;
    let board = &tx.held().board;
    let mut names = Names {
        services: Known::of(board, fresh.services, |id, name| Service { id, name }),
        teams: Known::of(board, fresh.teams, |id, name| Team {
            id,
            name,
            room: None,
        }),
        groups: Known::of(board, fresh.groups, |id, name| Group { id, name }),
        sources: Vec::new(),
    };
    for team in &import.teams.rows {
        progress.row()?;
        keep_team(tx, &mut names.teams, team)?;
    }
    for group in &import.groups.names {
        progress.row()?;
        names.groups.id(tx, group)?;
    }
    let matched = matches(&tx.held().board, import);
    for (row, here) in import.candidates.rows.iter().zip(matched) {
        progress.row()?;
        let Some(id) = here else {
            names.keep_sources(tx, import, row, &fresh.sources)?;
            keep_row(tx, &mut names, row)?;
            continue;
        };
        if import.existing == Existing::Take {
            let held = find(&tx.held().board, &id)?.clone();
            names.keep_sources(tx, import, row, &fresh.sources)?;
            take_row(tx, &mut names, &held, row)?;
        }
    }
    Ok(counts)
}

/// A team whose room is said here stays as it is; one whose room nobody has said takes the file's.
fn keep_team(tx: &mut WriteTx<'_>, teams: &mut Known<Team>, row: &TeamRow) -> Result<(), Error> {
    let id = teams.id(tx, &row.name)?;
    let unsaid = tx
        .held()
        .board
        .teams
        .get(&id)
        .is_some_and(|team| team.room.is_none());
    if unsaid && row.room.is_some() {
        let (name, room) = (row.name.clone(), row.room);
        tx.save(&Change::Team(Team { id, name, room }))?;
    }
    Ok(())
}

fn keep_row(tx: &mut WriteTx<'_>, names: &mut Names, row: &Row) -> Result<(), Error> {
    let id = new_id(&tx.held().board, row);
    let ids = names.of(tx, row)?;
    let candidate = Candidate {
        kind: row.kind,
        status: row.status,
        service: ids.service,
        teams: ids.teams,
        room: row.room,
        groups: ids.groups,
        sponsor: row.sponsor.clone(),
        needs: row.needs.clone(),
        difference: row.difference,
        ..Candidate::new(id.clone(), row.title.clone())
    };
    tx.save(&Change::Candidate(candidate))?;
    if let Some(detail) = row.detail() {
        tx.describe(&id, Some(&detail))?;
    }
    for (place, cell) in placed(&row.answers) {
        let answer = names.answer(tx, place, cell)?;
        tx.answer(&id, answer, None)?;
    }
    Ok(())
}

/// One on the list takes what its row says. Its answers are the file's: nobody's own gives way to them.
fn take_row(
    tx: &mut WriteTx<'_>,
    names: &mut Names,
    held: &Candidate,
    row: &Row,
) -> Result<(), Error> {
    let after = taken(held, row, names.of(tx, row)?);
    if after != *held {
        tx.save(&Change::Candidate(after))?;
    }
    for (place, cell) in placed(&row.answers) {
        let answer = names.answer(tx, place, cell)?;
        if !held.answers.contains(&answer) {
            tx.answer(&held.id, answer, None)?;
        }
    }
    Ok(())
}

impl Names {
    /// What the names of a row stand for.
    fn of(&mut self, tx: &mut WriteTx<'_>, row: &Row) -> Result<NamedIds, Error> {
        Ok(NamedIds {
            service: match &row.service {
                Some(name) => Some(self.services.id(tx, name)?),
                None => None,
            },
            teams: self.teams.ids(tx, &row.teams)?,
            groups: self.groups.ids(tx, &row.groups)?,
        })
    }

    /// Puts the sources that a row's answers need and no row before it did.
    fn keep_sources(
        &mut self,
        tx: &mut WriteTx<'_>,
        import: &Import,
        row: &Row,
        fresh: &[Id<Source>],
    ) -> Result<(), Error> {
        let most = placed(&row.answers)
            .map(|(place, _)| place)
            .max()
            .unwrap_or(0);
        while self.sources.len() < most {
            let at = self.sources.len();
            let name = source(&import.file, at + 1);
            self.sources
                .push(written(tx, &name, SourceKind::Import, fresh[at].clone())?);
        }
        Ok(())
    }

    fn answer(
        &mut self,
        tx: &mut WriteTx<'_>,
        place: usize,
        cell: &CellAnswer,
    ) -> Result<Answer, Error> {
        Ok(Answer {
            condition: cell.condition,
            team: match &cell.team {
                Some(name) => Some(self.teams.id(tx, name)?),
                None => None,
            },
            source: self.sources[place - 1].clone(),
            reply: Reply::Whole(cell.said),
            basis: cell.basis,
            given: cell.given,
        })
    }
}

/// Answers with their places in their own cells, from 1. They come in the order of the cells.
pub(super) fn placed(answers: &[CellAnswer]) -> impl Iterator<Item = (usize, &CellAnswer)> {
    answers
        .chunk_by(|one, next| one.condition == next.condition)
        .flat_map(|cell| (1..).zip(cell))
}
