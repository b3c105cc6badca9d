//! A list that is being brought in, by a task of its own: it goes on whatever becomes of the browser that sent the form.

use std::sync::Arc;
use std::time::Duration;

use operations::import::{Progress, Saved};
use tokio::sync::watch;
use tokio::time::timeout;

use crate::layout::Fault;

/// A list that is being brought in, or was. Cheap to clone: every page of it looks at the same one.
#[derive(Clone, Debug)]
pub(super) struct Saving {
    /// How far it is.
    pub(super) progress: Progress,
    /// How many rows it has.
    pub(super) rows: usize,
    /// Told by the task, once.
    ended: watch::Receiver<Option<Ended>>,
}

/// How it ended.
#[derive(Clone, Debug)]
pub(super) enum Ended {
    /// It is in.
    In(Arc<Saved>),
    /// It was stopped, and left nothing.
    Stopped,
    /// Something kept it out, and it left nothing.
    Out(Fault),
}

impl Saving {
    /// Begins the work on a list of so many rows.
    pub(super) fn begin<W>(rows: usize, work: impl FnOnce(Progress) -> W) -> Self
    where
        W: Future<Output = Ended> + Send + 'static,
    {
        let progress = Progress::default();
        let (tell, ended) = watch::channel(None);
        let work = work(progress.clone());
        tokio::spawn(async move { tell.send_replace(Some(work.await)) });
        Self {
            progress,
            rows,
            ended,
        }
    }

    /// How it ended, as far as is known by now.
    pub(super) fn ended(&self) -> Option<Ended> {
        self.ended.borrow().clone()
    }

    /// How it ended, where that comes within so long.
    pub(super) async fn ended_within(&self, patience: Duration) -> Option<Ended> {
        let mut ended = self.ended.clone();
        let told = timeout(patience, ended.wait_for(Option::is_some)).await;
        match told.ok()? {
            Ok(ended) => ended.clone(),
            // The task is gone without a word: it panicked.
            Err(gone) => Some(Ended::Out(Fault::failure(gone))),
        }
    }

    /// What it came to, once it is in.
    pub(super) fn saved(&self) -> Option<Arc<Saved>> {
        match self.ended()? {
            Ended::In(saved) => Some(saved),
            Ended::Stopped | Ended::Out(_) => None,
        }
    }

    /// Whether it is on its way.
    pub(super) fn goes_on(&self) -> bool {
        // A task that is gone without a word never tells one.
        self.ended().is_none() && self.ended.has_changed().is_ok()
    }

    /// Whether it is in or on its way, so that it is not to be begun anew.
    pub(super) fn holds(&self) -> bool {
        self.goes_on() || self.saved().is_some()
    }
}

#[cfg(test)]
mod tests {
    use axum::http::StatusCode;
    use operations::import::Counts;
    use tokio::sync::oneshot;

    use super::*;
    use crate::layout::Told;

    const SOON: Duration = Duration::from_millis(1);
    const LATE: Duration = Duration::from_mins(1);

    fn saved() -> Ended {
        let counts = Counts::default();
        let revision = Some(7);
        Ended::In(Arc::new(Saved { counts, revision }))
    }

    #[tokio::test]
    async fn whoever_looks_on_is_told_how_it_ended() {
        let (end, ends) = oneshot::channel();
        let saving = Saving::begin(2, |_| async { ends.await.unwrap() });
        let another = saving.clone();
        assert!(saving.ended_within(SOON).await.is_none());
        assert!(saving.saved().is_none() && saving.goes_on());
        end.send(saved()).unwrap();
        for looking in [&saving, &another] {
            assert!(matches!(
                looking.ended_within(LATE).await,
                Some(Ended::In(_))
            ));
            assert_eq!(looking.saved().unwrap().revision, Some(7));
            assert!(looking.holds() && !looking.goes_on());
        }
    }

    #[tokio::test]
    async fn what_came_to_nothing_may_be_begun_anew() {
        let told = Told("Not now.".into());
        let out = Ended::Out(Fault::Refused(StatusCode::CONFLICT, told));
        for ended in [Ended::Stopped, out] {
            let saving = Saving::begin(2, |_| async { ended });
            assert!(saving.ended_within(LATE).await.is_some());
            assert!(!saving.holds() && saving.saved().is_none());
        }
    }

    #[tokio::test]
    async fn a_task_that_panics_is_a_failure_and_not_a_wait_for_ever() {
        let saving = Saving::begin(2, |_| async { panic!("a test") });
        let ended = saving.ended_within(LATE).await;
        assert!(matches!(ended, Some(Ended::Out(Fault::Failure(_)))));
        assert!(!saving.holds());
    }
}
