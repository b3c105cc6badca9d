//! Rows of a file that are on the list already: by their id, or by their title where that was asked for. They stay as they
//! are, or take the file's values where it has any.

use std::collections::HashMap;
use std::sync::Arc;

use engine::answer::{Answer, Reply, Source, SourceKind};
use engine::board::Board;
use engine::candidate::{Candidate, Status};
use engine::difference::Judged;
use engine::id::Id;
use engine::people::{Group, Service, Team};
use engine::text::Name;
use exchange::candidates::{Row, source};
use exchange::mapping::Existing;

use super::Import;
use super::save::placed;
use crate::named::Named;

/// One on the list that would take something of its row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Differing {
    /// The row, as the spreadsheet numbers it.
    pub row: u32,
    /// As it is.
    pub before: Arc<Candidate>,
    /// As it would be, but for its answers. Names that are not here yet stand for themselves.
    pub after: Candidate,
    /// How many answers it would have besides.
    pub answers: usize,
}

/// What the rows are on the list already, each in its place; none for those that are new.
pub(super) fn matches(board: &Board, import: &Import) -> Vec<Option<Id<Candidate>>> {
    let mut titles: HashMap<String, Option<&Id<Candidate>>> = HashMap::new();
    if import.same_titles {
        for held in board.candidates.iter() {
            // Two of one title: which is meant cannot be told.
            let place = titles.entry(said(held.title.as_str()));
            place.and_modify(|id| *id = None).or_insert(Some(&held.id));
        }
    }
    let of = |row: &Row| {
        let by_id = board.candidates.get(&Id::from(&row.id));
        let by_id = by_id.filter(|held| is_same(held, row));
        by_id
            .map(|held| held.id.clone())
            .or_else(|| titles.get(&said(row.title.as_str())).copied()?.cloned())
    };
    import.candidates.rows.iter().map(of).collect()
}

/// Whether one on the list with a row's id is what the row means: an id that was made of the row's number says nothing alone,
/// for another list may have made it too.
fn is_same(held: &Candidate, row: &Row) -> bool {
    row.own_id || said(held.title.as_str()) == said(row.title.as_str())
}

/// The rows that are not on the list yet.
pub fn new_rows<'i>(board: &Board, import: &'i Import) -> Vec<&'i Row> {
    let rows = import.candidates.rows.iter();
    let matched = rows.zip(matches(board, import));
    matched
        .filter_map(|(row, here)| here.is_none().then_some(row))
        .collect()
}

/// A title without regard to case.
fn said(title: &str) -> String {
    title.to_lowercase()
}

/// The id that a new row gets: its own, or the next that is free after one made of its number, which another list may have given.
pub(super) fn new_id(board: &Board, row: &Row) -> Id<Candidate> {
    let own: Id<Candidate> = Id::from(&row.id);
    let taken = |id: &Id<Candidate>| board.candidates.get(id).is_some();
    if !taken(&own) {
        return own;
    }
    let next = |at: u32| Id::parse(&format!("{own}.{at}")).ok();
    let free = (2..=u32::MAX).filter_map(next).find(|id| !taken(id));
    free.unwrap_or(own)
}

/// What would change of what is here.
pub fn differing(board: &Board, import: &Import) -> Vec<Differing> {
    if import.existing == Existing::Leave {
        return Vec::new();
    }
    let ids = Here::of(board);
    let rows = import.candidates.rows.iter();
    let matched = rows.zip(matches(board, import));
    let found = matched.filter_map(|(row, id)| {
        let before = board.candidates.get(&id?)?;
        let after = ids.taken(before, row);
        let answers = ids.new_answers(import, before, row);
        let differs = after != **before || answers > 0;
        differs.then(|| Differing {
            row: row.number,
            before: Arc::clone(before),
            after,
            answers,
        })
    });
    found.collect()
}

/// The ids that names of a row stand for.
pub(super) struct NamedIds {
    pub(super) service: Option<Id<Service>>,
    pub(super) teams: Vec<Id<Team>>,
    pub(super) groups: Vec<Id<Group>>,
}

/// One on the list with what its row says. Parked and under way is what it is here: no file changes that.
pub(super) fn taken(held: &Candidate, row: &Row, named: NamedIds) -> Candidate {
    let mut after = held.clone();
    after.title = row.title.clone();
    if row.stated.kind {
        after.kind = row.kind;
    }
    if row.stated.status && !matches!(held.status, Status::Exemplar | Status::Parked) {
        after.status = row.status;
    }
    if row.stated.room {
        after.room = row.room;
    }
    after.service = named.service.or(after.service);
    if !named.teams.is_empty() {
        after.teams = named.teams;
    }
    if !named.groups.is_empty() {
        after.groups = named.groups;
    }
    after.sponsor = row.sponsor.clone().or(after.sponsor);
    if !row.needs.is_empty() {
        after.needs.clone_from(&row.needs);
    }
    for judged in Judged::ALL {
        let levels = row.difference.judged(judged);
        let levels = levels.or(held.difference.judged(judged));
        after.difference.set_judged(judged, levels);
    }
    after.difference.reach = row.difference.reach.or(held.difference.reach);
    after
}

/// The ids of what is here, by name.
struct Here<'b> {
    services: HashMap<&'b Name, &'b Id<Service>>,
    teams: HashMap<&'b Name, &'b Id<Team>>,
    groups: HashMap<&'b Name, &'b Id<Group>>,
    sources: HashMap<&'b Name, &'b Id<Source>>,
}

fn by_name<T: Named>(board: &Board) -> HashMap<&Name, &Id<T>> {
    let all = T::all(board).iter();
    all.map(|one| (one.name(), one.id())).collect()
}

impl<'b> Here<'b> {
    fn of(board: &'b Board) -> Self {
        let imports = board.sources.iter();
        let imports = imports.filter(|source| source.kind == SourceKind::Import);
        Self {
            services: by_name(board),
            teams: by_name(board),
            groups: by_name(board),
            sources: imports.map(|source| (&source.name, &source.id)).collect(),
        }
    }

    fn taken(&self, held: &Candidate, row: &Row) -> Candidate {
        let named = NamedIds {
            service: row.service.as_ref().map(|name| id(&self.services, name)),
            teams: row.teams.iter().map(|name| id(&self.teams, name)).collect(),
            groups: row
                .groups
                .iter()
                .map(|name| id(&self.groups, name))
                .collect(),
        };
        taken(held, row, named)
    }

    /// How many answers of the row are not there already.
    fn new_answers(&self, import: &Import, held: &Candidate, row: &Row) -> usize {
        let is_new = |(place, cell): &(usize, &exchange::candidates::CellAnswer)| {
            let answer = Answer {
                condition: cell.condition,
                team: cell.team.as_ref().map(|name| id(&self.teams, name)),
                source: id(&self.sources, &source(&import.file, *place)),
                reply: Reply::Whole(cell.said),
                basis: cell.basis,
                given: cell.given,
            };
            !held.answers.contains(&answer)
        };
        placed(&row.answers).filter(is_new).count()
    }
}

/// The id that a name stands for; one that is not here yet stands for itself.
fn id<T>(here: &HashMap<&Name, &Id<T>>, name: &Name) -> Id<T> {
    here.get(name)
        .map_or_else(|| Id::from(name), |id| (*id).clone())
}
