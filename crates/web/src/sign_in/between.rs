//! What is remembered between two steps of coming in or going out: by this server alone, for minutes, and taken once.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use jiff::{SignedDuration, Timestamp};

/// As many as are remembered at once; past so many, what ends soonest is let go.
const MOST: usize = 10_000;

/// Things that wait for their next step, each under what its browser holds. Cheap to clone.
#[derive(Debug)]
pub(crate) struct Between<T>(Arc<Mutex<HashMap<String, (Timestamp, T)>>>);

impl<T> Between<T> {
    /// Remembers something, in place of what is there under the same key.
    pub(crate) fn keep(&self, key: &str, what: T, now: Timestamp, lasts: SignedDuration) {
        let ends = now.saturating_add(lasts).unwrap_or(Timestamp::MAX);
        let mut all = self.lock();
        if all.len() >= MOST {
            all.retain(|_, (ends, _)| now < *ends);
        }
        if all.len() >= MOST {
            let soonest = all.iter().min_by_key(|(_, (ends, _))| *ends);
            let soonest = soonest.map(|(key, _)| key.clone());
            soonest.and_then(|key| all.remove(&key));
        }
        all.insert(key.to_owned(), (ends, what));
    }

    /// Takes it, where it is there still and not too late.
    pub(crate) fn take(&self, key: &str, now: Timestamp) -> Option<T> {
        let (ends, what) = self.lock().remove(key)?;
        (now < ends).then_some(what)
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<String, (Timestamp, T)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

// Written out because a derive would ask the same of `T`.
impl<T> Clone for Between<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T> Default for Between<T> {
    fn default() -> Self {
        Self(Arc::default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MINUTE: SignedDuration = SignedDuration::from_mins(1);

    #[test]
    fn a_thing_is_taken_once_and_not_too_late() {
        let (all, now) = (Between::default(), testkit::instant());
        all.keep("a", 1, now, MINUTE);
        all.keep("b", 2, now, MINUTE);
        assert_eq!(all.take("a", now), Some(1));
        assert_eq!(all.take("a", now), None);
        assert_eq!(all.take("b", now + MINUTE), None);
        assert_eq!(all.take("never kept", now), None);
    }

    #[test]
    fn past_the_most_what_ends_soonest_is_let_go() {
        let (all, now) = (Between::default(), testkit::instant());
        all.keep("the first", 0, now, MINUTE);
        for number in 1..=MOST {
            all.keep(&number.to_string(), number, now, MINUTE * 2);
        }
        assert_eq!(all.lock().len(), MOST);
        assert_eq!(all.take("the first", now), None);
        assert_eq!(all.take("1", now), Some(1));
        all.keep("later", 0, now + MINUTE * 3, MINUTE);
        all.keep("later still", 0, now + MINUTE * 3, MINUTE);
        assert_eq!(all.lock().len(), 2, "what is over goes first");
    }
}
