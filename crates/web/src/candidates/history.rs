//! What was done to a problem or an opportunity, in words.

use engine::candidate::Candidate;
use engine::work::Piece;
use operations::{Activity, Deed, Explained, Zone};
use serde::de::DeserializeOwned;
use wording::{Names, change, date};

use crate::activity::undo_path;
use crate::layout::Fault;

/// One line of its history.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct HistoryLine {
    /// Who did it.
    pub(crate) who: String,
    /// When, by the organisation's clock.
    pub(crate) when: String,
    /// What changed, a line each.
    pub(crate) what: Vec<String>,
    /// Where it is undone, if it can be.
    pub(crate) undo: Option<String>,
}

/// A line of activity that does not read as what it says it is: what is kept is damaged.
#[derive(Debug, thiserror::Error)]
#[error("line {line} of revision {revision} of the activity cannot be read")]
pub(crate) struct Unreadable {
    revision: i64,
    line: i64,
    source: serde_json::Error,
}

impl Unreadable {
    /// What could not be read of a line.
    pub(crate) fn at(activity: &Activity, source: serde_json::Error) -> Self {
        let Activity { revision, line, .. } = *activity;
        Self {
            revision,
            line,
            source,
        }
    }
}

impl HistoryLine {
    /// The line for something done to a candidate.
    ///
    /// # Errors
    /// A failure where what is kept cannot be read.
    pub(crate) fn of(activity: &Activity, names: &Names<'_>, zone: &Zone) -> Result<Self, Fault> {
        let what = what(activity, names)
            .map_err(|source| Fault::failure(Unreadable::at(activity, source)))?;
        Ok(Self::by(activity, what, names, zone))
    }

    /// The line for something done to a piece of work.
    ///
    /// # Errors
    /// A failure where what is kept cannot be read.
    pub(crate) fn of_piece(
        activity: &Activity,
        names: &Names<'_>,
        zone: &Zone,
    ) -> Result<Self, Fault> {
        let what = piece(activity, names)
            .map_err(|source| Fault::failure(Unreadable::at(activity, source)))?;
        Ok(Self::by(activity, what, names, zone))
    }

    /// A line of what somebody did, told already.
    pub(crate) fn by(
        activity: &Activity,
        what: Vec<String>,
        names: &Names<'_>,
        zone: &Zone,
    ) -> Self {
        Self {
            who: change::source(&activity.by.author, names).to_owned(),
            when: date::with_time(zone.clock_at(activity.by.at)),
            what,
            undo: undo_path(activity),
        }
    }

    /// All of it in one line: `Facilitator: title was …`.
    pub(crate) fn in_one(&self) -> String {
        format!("{}, {}: {}", self.who, self.when, self.what.join(". "))
    }
}

fn what(activity: &Activity, names: &Names<'_>) -> serde_json::Result<Vec<String>> {
    match activity.what {
        Deed::Saved => {
            let (before, after) = both::<Candidate>(activity)?;
            Ok(after.map_or_else(Vec::new, |after| {
                change::candidate(before.as_ref(), &after, names)
            }))
        }
        Deed::Answered => {
            let (before, after) = both::<Explained>(activity)?;
            let (was, is) = (
                before.as_ref().map(|b| &b.answer),
                after.as_ref().map(|a| &a.answer),
            );
            let why = after
                .as_ref()
                .and_then(|after| after.why.as_ref())
                .map(change::why);
            Ok(change::answer(was, is, names)
                .into_iter()
                .chain(why)
                .collect())
        }
        Deed::Described => {
            let (had, has) = (activity.before.is_some(), activity.after.is_some());
            Ok(vec![change::details(had, has).to_owned()])
        }
        // Nothing of this kind is done to a candidate.
        Deed::Recorded | Deed::Passed => Ok(Vec::new()),
    }
}

/// What was done to a piece of work.
pub(crate) fn piece(activity: &Activity, names: &Names<'_>) -> serde_json::Result<Vec<String>> {
    let (before, after) = both::<Piece>(activity)?;
    Ok(after.map_or_else(Vec::new, |after| {
        wording::work::told(before.as_ref(), &after, names)
    }))
}

/// What was there before, and what is there after.
pub(crate) fn both<T: DeserializeOwned>(
    activity: &Activity,
) -> serde_json::Result<(Option<T>, Option<T>)> {
    let read = |text: &Option<String>| text.as_deref().map(serde_json::from_str).transpose();
    Ok((read(&activity.before)?, read(&activity.after)?))
}
