//! Names in a file → ids: those that are here already, and new ones for the rest.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use engine::board::Board;
use engine::id::Id;
use engine::text::Name;
use store::WriteTx;

use crate::act::Ids;
use crate::named::Named;
use crate::refusal::Error;

/// An id for each name of one kind in a file, whether it will be needed or not: ids are handed in before the write begins.
pub(super) struct Fresh<T>(HashMap<Name, Id<T>>);

/// What each name of one kind stands for. A name that is not here yet is put when it is first asked for.
pub(super) struct Known<T> {
    here: HashMap<Name, Id<T>>,
    fresh: Fresh<T>,
    make: fn(Id<T>, Name) -> T,
    /// How many were put.
    pub(super) made: usize,
}

impl<T> Fresh<T> {
    pub(super) fn of<'a>(names: impl Iterator<Item = &'a Name>, ids: &mut Ids) -> Self {
        let mut fresh = HashMap::new();
        for name in names {
            if let Entry::Vacant(place) = fresh.entry(name.clone()) {
                place.insert(ids.fresh());
            }
        }
        Self(fresh)
    }
}

impl<T: Named> Known<T> {
    pub(super) fn of(board: &Board, fresh: Fresh<T>, make: fn(Id<T>, Name) -> T) -> Self {
        let here = T::all(board).iter();
        Self {
            here: here
                .map(|one| (one.name().clone(), one.id().clone()))
                .collect(),
            fresh,
            make,
            made: 0,
        }
    }

    /// The id that a name stands for.
    pub(super) fn id(&mut self, tx: &mut WriteTx<'_>, name: &Name) -> Result<Id<T>, Error> {
        if let Some(id) = self.here.get(name) {
            return Ok(id.clone());
        }
        let id = self.fresh.0[name].clone();
        tx.save(&(self.make)(id.clone(), name.clone()).put())?;
        self.here.insert(name.clone(), id.clone());
        self.made += 1;
        Ok(id)
    }

    /// The ids that names stand for, in their order.
    pub(super) fn ids(
        &mut self,
        tx: &mut WriteTx<'_>,
        names: &[Name],
    ) -> Result<Vec<Id<T>>, Error> {
        names.iter().map(|name| self.id(tx, name)).collect()
    }
}
