//! Files kept in memory between the steps of an import: few, bounded in size, and not for long.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::body::Bytes;
use engine::answer::Source;
use engine::id::Id;
use engine::text::Name;
use jiff::{SignedDuration, Timestamp};
use operations::Refusal;
use operations::import::{Kind, Mapping};

use super::START;
use super::saving::Saving;

/// How many files are kept at once; the oldest goes first.
const MOST_FILES: usize = 8;
/// How many bytes they may have together.
const MOST_BYTES: usize = 48 * 1024 * 1024;
/// How long a file is kept after it was last used.
const LONGEST: SignedDuration = SignedDuration::from_hours(1);

/// A file on its way in. Cheap to clone.
#[derive(Clone, Debug)]
pub(super) struct Upload {
    /// By which its pages know it.
    pub(super) key: Id<Upload>,
    /// Who sent it.
    pub(super) by: Id<Source>,
    /// What it is called.
    pub(super) name: Arc<str>,
    /// Which list it holds.
    pub(super) kind: Kind,
    /// What is in it; nothing any more once it was brought in.
    pub(super) bytes: Bytes,
    /// How it is to be read, once that was said.
    pub(super) mapping: Option<Arc<Mapping>>,
    /// By which name to keep how it is read, where that was asked for.
    pub(super) keep_as: Option<Name>,
    /// How it is brought in, once that was begun.
    pub(super) saving: Option<Saving>,
    /// When it was last used.
    pub(super) used: Timestamp,
}

impl Upload {
    /// Where a step of its way in is.
    pub(super) fn step(&self, step: &str) -> String {
        format!("{START}/{}{step}", self.key)
    }

    /// Whether it is being brought in just now.
    fn goes_on(&self) -> bool {
        self.saving.as_ref().is_some_and(Saving::goes_on)
    }

    /// Where to go instead of bringing it in: it is in, or on its way.
    pub(super) fn begun(&self) -> Option<String> {
        let saving = self.saving.as_ref()?;
        if saving.goes_on() {
            return Some(self.step("/saving"));
        }
        saving.saved().map(|_| self.step("/done"))
    }
}

/// The files kept. Cheap to clone.
#[derive(Clone, Debug, Default)]
pub(super) struct Uploads(Arc<Mutex<VecDeque<Upload>>>);

impl Uploads {
    /// Keeps a file, or a later state of it. Older ones make way. One that is in by now, or on its way, stays as it is.
    pub(super) fn keep(&self, upload: Upload) {
        let mut kept = self.kept(upload.used);
        if begun(&kept, &upload.key).is_none() {
            put(&mut kept, upload);
        }
    }

    /// Begins to bring a file in. Where that was begun already (a form sent twice), it is what was begun.
    pub(super) fn begin(&self, upload: Upload, start: impl FnOnce() -> Saving) -> Saving {
        let mut kept = self.kept(upload.used);
        if let Some(begun) = begun(&kept, &upload.key) {
            return begun;
        }
        let saving = start();
        let started = Some(saving.clone());
        put(
            &mut kept,
            Upload {
                saving: started,
                ..upload
            },
        );
        saving
    }

    /// The files of a person that are being brought in just now.
    pub(super) fn on_their_way(&self, by: &Id<Source>, now: Timestamp) -> Vec<Upload> {
        let kept = self.kept(now);
        let theirs = kept.iter().filter(|upload| upload.by == *by);
        theirs.filter(|upload| upload.goes_on()).cloned().collect()
    }

    /// Lets go of what is in a file that was brought in.
    pub(super) fn empty(&self, key: &Id<Upload>, now: Timestamp) {
        let mut kept = self.kept(now);
        let found = kept.iter_mut().find(|upload| upload.key == *key);
        if let Some(upload) = found {
            upload.bytes = Bytes::new();
        }
    }

    /// The file with a key.
    ///
    /// # Errors
    /// Refused when it is no longer kept.
    pub(super) fn find(&self, key: &str, now: Timestamp) -> Result<Upload, Refusal> {
        let kept = self.kept(now);
        let found = kept.iter().find(|upload| upload.key.as_str() == key);
        found.cloned().ok_or(Refusal::UploadGone)
    }

    /// What is kept at an instant: what has been there for long is gone.
    fn kept(&self, now: Timestamp) -> MutexGuard<'_, VecDeque<Upload>> {
        // Nothing that holds the lock can panic half way through a change.
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.retain(|upload| upload.goes_on() || now.duration_since(upload.used) <= LONGEST);
        kept
    }
}

/// How a file is or was brought in, unless that came to nothing.
fn begun(kept: &VecDeque<Upload>, key: &Id<Upload>) -> Option<Saving> {
    let known = kept.iter().find(|upload| upload.key == *key)?;
    known.saving.clone().filter(Saving::holds)
}

/// Puts a file where the latest are. Older ones make way, but for those on their way in.
fn put(kept: &mut VecDeque<Upload>, upload: Upload) {
    kept.retain(|other| other.key != upload.key);
    kept.push_back(upload);
    while kept.len() > MOST_FILES || (kept.len() > 1 && size(kept) > MOST_BYTES) {
        let before = kept.len() - 1;
        let oldest = kept
            .iter()
            .take(before)
            .position(|upload| !upload.goes_on());
        match oldest {
            Some(oldest) => drop(kept.remove(oldest)),
            None => return,
        }
    }
}

fn size(kept: &VecDeque<Upload>) -> usize {
    kept.iter().map(|upload| upload.bytes.len()).sum()
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::import::saving::Ended;

    fn at(minutes: i64) -> Timestamp {
        Timestamp::UNIX_EPOCH + SignedDuration::from_mins(minutes)
    }

    fn upload(key: &str, bytes: usize, minutes: i64) -> Upload {
        Upload {
            key: Id::parse(key).unwrap(),
            by: Id::parse("me").unwrap(),
            name: "a.csv".into(),
            kind: Kind::Teams,
            bytes: vec![0; bytes].into(),
            mapping: None,
            keep_as: None,
            saving: None,
            used: at(minutes),
        }
    }

    #[test]
    fn a_file_is_kept_for_an_hour_and_no_longer() {
        let uploads = Uploads::default();
        uploads.keep(upload("a", 1, 0));
        assert_eq!(uploads.find("a", at(60)).unwrap().bytes.len(), 1);
        assert!(matches!(uploads.find("b", at(1)), Err(Refusal::UploadGone)));
        assert!(matches!(
            uploads.find("a", at(61)),
            Err(Refusal::UploadGone)
        ));
    }

    #[test]
    fn the_oldest_make_way() {
        let uploads = Uploads::default();
        for key in 0..=MOST_FILES {
            uploads.keep(upload(&format!("k{key}"), 1, 0));
        }
        assert!(uploads.find("k0", at(0)).is_err());
        assert!(uploads.find("k1", at(0)).is_ok());
        uploads.keep(upload("large", MOST_BYTES, 0));
        assert!(uploads.find("k1", at(0)).is_err() && uploads.find("large", at(0)).is_ok());
    }

    #[tokio::test]
    async fn a_file_is_brought_in_once_until_that_comes_to_nothing() {
        let uploads = Uploads::default();
        let begun = |rows| {
            let going_on = || Saving::begin(rows, |_| std::future::pending());
            uploads.begin(upload("a", 1, 0), going_on).rows
        };
        assert_eq!((begun(1), begun(2)), (1, 1), "the second is the first");
        let kept = uploads.find("a", at(0)).unwrap();
        assert_eq!(kept.begun().as_deref(), Some("/import/a/saving"));
        // What was read of it before that is too late; and it neither makes way nor goes with the hour.
        uploads.keep(upload("a", 7, 1));
        for key in 0..2 * MOST_FILES {
            uploads.keep(upload(&format!("k{key}"), 1, 1));
        }
        let kept = uploads.find("a", at(200)).unwrap();
        assert_eq!((kept.bytes.len(), kept.begun().is_some()), (1, true));
        let me = Id::parse("me").unwrap();
        assert_eq!(uploads.on_their_way(&me, at(200)).len(), 1);
        let other = Id::parse("another").unwrap();
        assert!(uploads.on_their_way(&other, at(200)).is_empty());
        let stopped = || Saving::begin(3, |_| async { Ended::Stopped });
        let saving = uploads.begin(upload("b", 1, 0), stopped);
        saving.ended_within(Duration::from_mins(1)).await;
        assert_eq!(uploads.find("b", at(0)).unwrap().begun(), None);
        let again = || Saving::begin(4, |_| std::future::pending());
        assert_eq!(uploads.begin(upload("b", 1, 0), again).rows, 4);
    }

    #[test]
    fn what_is_in_a_file_that_is_in_goes_and_the_rest_stays() {
        let uploads = Uploads::default();
        uploads.keep(upload("a", 5, 0));
        uploads.empty(&Id::parse("a").unwrap(), at(1));
        assert_eq!(uploads.find("a", at(1)).unwrap().bytes.len(), 0);
    }

    #[test]
    fn a_later_state_takes_the_place_of_an_earlier_one() {
        let uploads = Uploads::default();
        uploads.keep(upload("a", 5, 0));
        uploads.keep(upload("a", 0, 1));
        assert_eq!(uploads.find("a", at(1)).unwrap().bytes.len(), 0);
        assert_eq!(uploads.kept(at(1)).len(), 1);
    }
}
