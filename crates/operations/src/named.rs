//! Services, teams and groups: put, renamed, taken out when nothing names them. One piece of code serves all three.

use std::sync::Arc;

use engine::board::{Board, Change};
use engine::candidate::Candidate;
use engine::id::Id;
use engine::keyed::{HasId, Keyed};
use engine::people::{Group, Service, Team};
use engine::text::Name;
use engine::work::Work;
use store::{SubjectKind, WriteTx};

use crate::act::Act;
use crate::foothold::{Foothold, unchanged_since};
use crate::kept_id::kept_id;
use crate::refusal::{Done, Error, Refusal, What};
use crate::rights::Right;

/// A thing that the organisation lists by name and candidates point at.
pub trait Named: HasId + Clone + Send + Sync + 'static {
    /// What it is.
    const WHAT: What;
    /// What the activity calls it.
    const KIND: SubjectKind;
    /// The form that adds one.
    const FORM: &str;
    /// Its name. No two of a kind share one: names tell things apart on every page and in every file.
    fn name(&self) -> &Name;
    /// All of its kind.
    fn all(board: &Board) -> &Keyed<Arc<Self>>;
    /// Whether a candidate names it.
    fn is_named_by(id: &Id<Self>, candidate: &Candidate) -> bool;
    /// How many pieces of work name it.
    fn named_in_work(id: &Id<Self>, work: &Work) -> usize;
    /// The change that puts it.
    fn put(self) -> Change;
    /// The change that takes it out.
    fn remove(id: Id<Self>) -> Change;
}

/// Puts a new thing, or another in place of the one with its id.
///
/// # Errors
/// Refused when another of its kind has the name.
pub async fn put<T: Named>(foothold: &Foothold, act: &Act, thing: T) -> Done<()> {
    foothold
        .write(act, Right::SetScene, move |tx| save(tx, thing))
        .await
}

/// Puts a new thing, once for a key; answers its id.
///
/// # Errors
/// As [`put`].
pub async fn add<T: Named>(foothold: &Foothold, act: &Act, key: Name, thing: T) -> Done<Id<T>> {
    let id = foothold
        .write(act, Right::SetScene, move |tx| {
            let id = thing.id().clone();
            tx.once(T::FORM, key.as_str(), |tx| {
                save(tx, thing).map(|()| id.into())
            })
        })
        .await?;
    kept_id(&id)
}

/// Puts another thing in place of the one with its id, as that was at a revision.
///
/// # Errors
/// As [`put`]; refused too when it is gone, and when somebody changed it since.
pub async fn put_since<T: Named>(foothold: &Foothold, act: &Act, seen: i64, thing: T) -> Done<()> {
    foothold
        .write(act, Right::SetScene, move |tx| {
            let held = T::all(&tx.held().board).get(thing.id());
            held.ok_or(Refusal::NotFound(T::WHAT))?;
            unchanged_since(tx, seen, T::KIND, thing.id())?;
            save(tx, thing)
        })
        .await
}

/// Puts it, where no other of its kind has the name.
fn save<T: Named>(tx: &mut WriteTx<'_>, thing: T) -> Result<(), Error> {
    let all = T::all(&tx.held().board).iter();
    let mut others = all.filter(|other| other.id() != thing.id());
    if others.any(|other| other.name() == thing.name()) {
        let (what, name) = (T::WHAT, thing.name().clone());
        return Err(Refusal::NameTaken { what, name }.into());
    }
    Ok(tx.save(&thing.put())?)
}

/// Takes a thing out.
///
/// # Errors
/// Refused while a candidate or a piece of work names it, and when it is gone already.
pub async fn remove<T: Named>(foothold: &Foothold, act: &Act, id: Id<T>) -> Done<()> {
    foothold
        .write(act, Right::SetScene, move |tx| take_out(tx, id))
        .await
}

/// Takes a thing out as it was at a revision.
///
/// # Errors
/// As [`remove`]; refused too when somebody changed it since.
pub async fn remove_since<T: Named>(
    foothold: &Foothold,
    act: &Act,
    seen: i64,
    id: Id<T>,
) -> Done<()> {
    foothold
        .write(act, Right::SetScene, move |tx| {
            unchanged_since(tx, seen, T::KIND, &id)?;
            take_out(tx, id)
        })
        .await
}

/// Takes it out, where nothing names it.
fn take_out<T: Named>(tx: &mut WriteTx<'_>, id: Id<T>) -> Result<(), Error> {
    let board = &tx.held().board;
    T::all(board).get(&id).ok_or(Refusal::NotFound(T::WHAT))?;
    unnamed(board, &id)?;
    Ok(tx.save(&T::remove(id))?)
}

/// Refuses where a candidate or a piece of work names it.
pub(crate) fn unnamed<T: Named>(board: &Board, id: &Id<T>) -> Result<(), Refusal> {
    match (named_by(board, id), T::named_in_work(id, &board.work)) {
        (0, 0) => Ok(()),
        (0, pieces) => Err(Refusal::InUseByWork { pieces }),
        (candidates, _) => Err(Refusal::InUse { candidates }),
    }
}

/// How many candidates name it.
pub fn named_by<T: Named>(board: &Board, id: &Id<T>) -> usize {
    board
        .candidates
        .iter()
        .filter(|candidate| T::is_named_by(id, candidate))
        .count()
}

impl Named for Service {
    const WHAT: What = What::Service;
    const KIND: SubjectKind = SubjectKind::Service;
    const FORM: &str = "add-service";
    fn name(&self) -> &Name {
        &self.name
    }
    fn all(board: &Board) -> &Keyed<Arc<Self>> {
        &board.services
    }
    fn is_named_by(id: &Id<Self>, candidate: &Candidate) -> bool {
        candidate.service.as_ref() == Some(id)
    }
    fn named_in_work(id: &Id<Self>, work: &Work) -> usize {
        work.naming_service(id)
    }
    fn put(self) -> Change {
        Change::Service(self)
    }
    fn remove(id: Id<Self>) -> Change {
        Change::RemoveService(id)
    }
}

impl Named for Team {
    const WHAT: What = What::Team;
    const KIND: SubjectKind = SubjectKind::Team;
    const FORM: &str = "add-team";
    fn name(&self) -> &Name {
        &self.name
    }
    fn all(board: &Board) -> &Keyed<Arc<Self>> {
        &board.teams
    }
    fn is_named_by(id: &Id<Self>, candidate: &Candidate) -> bool {
        candidate.teams.contains(id)
    }
    fn named_in_work(id: &Id<Self>, work: &Work) -> usize {
        work.naming_team(id)
    }
    fn put(self) -> Change {
        Change::Team(self)
    }
    fn remove(id: Id<Self>) -> Change {
        Change::RemoveTeam(id)
    }
}

impl Named for Group {
    const WHAT: What = What::Group;
    const KIND: SubjectKind = SubjectKind::Group;
    const FORM: &str = "add-group";
    fn name(&self) -> &Name {
        &self.name
    }
    fn all(board: &Board) -> &Keyed<Arc<Self>> {
        &board.groups
    }
    fn is_named_by(id: &Id<Self>, candidate: &Candidate) -> bool {
        candidate.groups.contains(id)
    }
    fn named_in_work(id: &Id<Self>, work: &Work) -> usize {
        work.naming_group(id)
    }
    fn put(self) -> Change {
        Change::Group(self)
    }
    fn remove(id: Id<Self>) -> Change {
        Change::RemoveGroup(id)
    }
}
