//! A collection in order of id, found by id.

use std::ops::Deref;

use crate::id::Id;

/// Something with an id.
pub trait HasId: Sized {
    /// Its id.
    fn id(&self) -> &Id<Self>;
}

/// Things in byte order of their ids. Found by binary search; read as a slice, so that a page of a list is a slice too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keyed<T>(Vec<T>);

impl<T> Default for Keyed<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Keyed<T> {
    /// All of them, in order.
    pub fn as_slice(&self) -> &[T] {
        &self.0
    }
}

impl<T, U: HasId> Keyed<T>
where
    T: Deref<Target = U>,
{
    /// Where `id` stands, or where it would stand.
    fn place(&self, id: &Id<U>) -> Result<usize, usize> {
        self.0.binary_search_by(|held| held.id().cmp(id))
    }

    /// The one with this id.
    pub fn get(&self, id: &Id<U>) -> Option<&T> {
        self.place(id).ok().map(|at| &self.0[at])
    }

    /// The one with this id, to change it. Its id must stay.
    pub fn get_mut(&mut self, id: &Id<U>) -> Option<&mut T> {
        self.place(id).ok().map(|at| &mut self.0[at])
    }

    /// Puts it in place of the one with the same id, or between its neighbours.
    pub fn put(&mut self, thing: T) {
        match self.place(thing.id()) {
            Ok(at) => self.0[at] = thing,
            Err(at) => self.0.insert(at, thing),
        }
    }

    /// Takes the one with this id out.
    pub fn remove(&mut self, id: &Id<U>) -> Option<T> {
        self.place(id).ok().map(|at| self.0.remove(at))
    }
}

impl<T> Deref for Keyed<T> {
    type Target = [T];
    fn deref(&self) -> &[T] {
        &self.0
    }
}

impl<T, U: HasId> FromIterator<T> for Keyed<T>
where
    T: Deref<Target = U>,
{
    /// Of several with one id the last stays.
    fn from_iter<I: IntoIterator<Item = T>>(things: I) -> Self {
        let mut all: Vec<T> = things.into_iter().collect();
        all.reverse();
        all.sort_by(|a, b| a.id().cmp(b.id()));
        all.dedup_by(|later, earlier| later.id() == earlier.id());
        Self(all)
    }
}

impl<'a, T> IntoIterator for &'a Keyed<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;
    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}
