//! What was done with an import since: as long as there is any of it, the import stays.

use std::collections::HashSet;

use engine::answer::Source;
use engine::board::{Board, Change};
use engine::candidate::Candidate;
use engine::id::Id;
use engine::keyed::HasId;
use engine::people::{Group, Service, Team};
use store::{Back, StoreError, Subject, SubjectKind, WriteTx};

use super::plan::{Plan, id};
use crate::candidates::all_here;
use crate::named::Named;

/// Something that was done with an import since, by the name of what it was done to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Used {
    /// It was changed, or answered.
    Changed(String),
    /// Groundwork, a round, an exemplar, a lesson, a suggestion, another of the list or what is in the open names it.
    Cited(String),
    /// Others of the list name it, or were answered under it.
    InUse(String),
    /// It named something before that is not there any more.
    NamesGone(String),
    /// A decision was recorded.
    Decided,
}

/// All that was done since, in the order of the import.
pub(super) fn since(tx: &mut WriteTx<'_>, plan: &Plan) -> Result<Vec<Used>, StoreError> {
    let touched = tx.touched_since(plan.import.revision)?;
    let suggested = tx.suggested_candidates()?;
    let board = &tx.held().board;
    let mut used = Vec::new();
    if touched.iter().any(|one| one.kind == SubjectKind::Decision) {
        used.push(Used::Decided);
    }
    let mut cited = board.work.candidates_named();
    cited.extend(suggested);
    let others = Others::of(board, plan);
    for subject in &plan.subjects {
        if touched.contains(subject) {
            used.push(Used::Changed(name(board, subject)));
        } else if plan.added.contains(subject) {
            used.extend(still(board, subject, &cited, &others)?);
        }
    }
    let names_gone = plan.back.iter().filter_map(|back| match back {
        Back::Change(change) => gone(board, change),
        _ => None,
    });
    used.extend(names_gone);
    Ok(used)
}

/// Why one that was added stays, where it does.
fn still(
    board: &Board,
    subject: &Subject,
    cited: &HashSet<Id<Candidate>>,
    others: &Others,
) -> Result<Option<Used>, StoreError> {
    let work = &board.work;
    let (by_others, by_work) = match subject.kind {
        SubjectKind::Candidate => (false, cited.contains(&id(subject)?)),
        SubjectKind::Source => (others.sources.contains(&id(subject)?), false),
        SubjectKind::Service => {
            let id: Id<Service> = id(subject)?;
            let by_work = work.naming_service(&id) > 0 || work.of_service(&id).is_some();
            (others.services.contains(&id), by_work)
        }
        SubjectKind::Team => {
            let id: Id<Team> = id(subject)?;
            (others.teams.contains(&id), work.naming_team(&id) > 0)
        }
        SubjectKind::Group => {
            let id: Id<Group> = id(subject)?;
            let by_work = work.naming_group(&id) > 0 || work.of_group(&id).is_some();
            (others.groups.contains(&id), by_work)
        }
        _ => (false, false),
    };
    Ok(match (by_others, by_work) {
        (true, _) => Some(Used::InUse(name(board, subject))),
        (_, true) => Some(Used::Cited(name(board, subject))),
        _ => None,
    })
}

/// What candidates name that the import did not touch.
#[derive(Default)]
struct Others {
    services: HashSet<Id<Service>>,
    teams: HashSet<Id<Team>>,
    groups: HashSet<Id<Group>>,
    sources: HashSet<Id<Source>>,
}

impl Others {
    fn of(board: &Board, plan: &Plan) -> Self {
        let is_theirs = |subject: &&Subject| subject.kind == SubjectKind::Candidate;
        let theirs = plan.subjects.iter().filter(is_theirs);
        let theirs: HashSet<&str> = theirs.map(|subject| subject.id.as_str()).collect();
        let candidates = board.candidates.iter();
        let mut others = Self::default();
        for held in candidates.filter(|held| !theirs.contains(held.id.as_str())) {
            others.services.extend(held.service.clone());
            others.teams.extend(held.teams.iter().cloned());
            others.groups.extend(held.groups.iter().cloned());
            for answer in &held.answers {
                others.teams.extend(answer.team.clone());
                others.sources.insert(answer.source.clone());
            }
        }
        others
    }
}

/// One that would name something again that is not there any more.
fn gone(board: &Board, change: &Change) -> Option<Used> {
    let Change::Candidate(before) = change else {
        return None;
    };
    let is_gone = all_here(board, before).is_err();
    is_gone.then(|| Used::NamesGone(before.title.to_string()))
}

/// What it is called.
fn name(board: &Board, subject: &Subject) -> String {
    let named = match subject.kind {
        SubjectKind::Candidate => held(&board.candidates, subject, |one| one.title.as_str()),
        SubjectKind::Source => held(&board.sources, subject, |one| one.name.as_str()),
        SubjectKind::Service => called::<Service>(board, subject),
        SubjectKind::Team => called::<Team>(board, subject),
        SubjectKind::Group => called::<Group>(board, subject),
        _ => None,
    };
    named.unwrap_or(&subject.id).to_owned()
}

fn called<'a, T: Named>(board: &'a Board, subject: &Subject) -> Option<&'a str> {
    held(T::all(board), subject, |one| one.name().as_str())
}

fn held<'a, T: HasId>(
    all: &'a engine::keyed::Keyed<std::sync::Arc<T>>,
    subject: &Subject,
    name: impl Fn(&'a T) -> &'a str,
) -> Option<&'a str> {
    let found = all.get(&Id::parse(&subject.id).ok()?)?;
    Some(name(found))
}
