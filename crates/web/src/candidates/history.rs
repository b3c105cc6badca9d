//! What was done to a problem or an opportunity, in words.

use engine::answer::Source;
use engine::candidate::Candidate;
use engine::id::Id;
use engine::work::Piece;
use operations::kept_back::{self, KeptBack, both};
use operations::{Activity, Deed, Explained, View, Zone};
use wording::{Names, change, date, safe};

use crate::activity::undo_path;
use crate::layout::Fault;
use crate::visit::Visit;

/// One who reads what was done: what other people answered is told to them without a name, a day or what it says.
pub(crate) struct Reader<'a> {
    /// The names behind ids.
    pub(crate) names: Names<'a>,
    zone: &'a Zone,
    sees: kept_back::Reader<'a>,
}

impl<'a> Reader<'a> {
    /// The one who asks, reading what is there at the beginning of the request.
    pub(crate) fn of(visit: &'a Visit) -> Self {
        Self::by_now(visit, visit.view())
    }

    /// The one who asks, reading what they see by now.
    pub(crate) fn by_now(visit: &'a Visit, view: &'a View) -> Self {
        Self::seeing(visit.viewer(), view)
    }

    /// Somebody who sees this of it.
    pub(crate) fn seeing(viewer: &'a Id<Source>, view: &'a View) -> Self {
        Self {
            names: Names::of(view.board()),
            zone: &view.organisation().zone,
            sees: kept_back::Reader {
                board: view.board(),
                viewer,
                veil: view.veil(),
            },
        }
    }

    /// What alone is told of something done.
    fn keeps(&self, activity: &Activity) -> serde_json::Result<Option<&'static str>> {
        let kept = self.sees.keeps(activity)?;
        Ok(kept.map(|kept| match kept {
            KeptBack::Answer => safe::GIVEN,
            KeptBack::Aside => safe::SET_ASIDE,
            KeptBack::AskedNoMore => safe::ASKED_NO_MORE,
        }))
    }
}

/// One line of its history.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct HistoryLine {
    /// Who did it, and when by the organisation's clock; none where that is kept from the one who reads.
    pub(crate) by: Option<(String, String)>,
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
    pub(crate) fn of(activity: &Activity, reader: &Reader<'_>) -> Result<Self, Fault> {
        let unreadable = |source| Fault::failure(Unreadable::at(activity, source));
        let told = |line: Option<&'static str>| match line {
            Some(line) => Ok(Self::kept(line)),
            None => Ok(Self::by(activity, what(activity, &reader.names)?, reader)),
        };
        reader.keeps(activity).and_then(told).map_err(unreadable)
    }

    /// The line for something done to a piece of work.
    ///
    /// # Errors
    /// A failure where what is kept cannot be read.
    pub(crate) fn of_piece(activity: &Activity, reader: &Reader<'_>) -> Result<Self, Fault> {
        let unreadable = |source| Fault::failure(Unreadable::at(activity, source));
        let told = |line: Option<&'static str>| match line {
            Some(line) => Ok(Self::kept(line)),
            None => Ok(Self::by(activity, piece(activity, &reader.names)?, reader)),
        };
        reader.keeps(activity).and_then(told).map_err(unreadable)
    }

    /// A line of which no more is told.
    fn kept(line: &str) -> Self {
        Self {
            by: None,
            what: vec![line.to_owned()],
            undo: None,
        }
    }

    /// A line of what somebody did, told already.
    pub(crate) fn by(activity: &Activity, what: Vec<String>, reader: &Reader<'_>) -> Self {
        let who = change::source(&activity.by.author, &reader.names);
        let when = date::with_time(reader.zone.clock_at(activity.by.at));
        Self {
            by: Some((who.to_owned(), when)),
            what,
            undo: undo_path(activity),
        }
    }

    /// All of it in one line: `Facilitator: title was …`.
    pub(crate) fn in_one(&self) -> String {
        let what = self.what.join(". ");
        match &self.by {
            Some((who, when)) => format!("{who}, {when}: {what}"),
            None => what,
        }
    }
}

fn what(activity: &Activity, names: &Names<'_>) -> serde_json::Result<Vec<String>> {
    match activity.what {
        Deed::Saved => {
            let (before, after) = both::<Candidate>(activity)?;
            Ok(match (before, after) {
                (before, Some(after)) => change::candidate(before.as_ref(), &after, names),
                (Some(before), None) => vec![change::taken_out(&before)],
                (None, None) => Vec::new(),
            })
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
fn piece(activity: &Activity, names: &Names<'_>) -> serde_json::Result<Vec<String>> {
    let (before, after) = both::<Piece>(activity)?;
    Ok(after.map_or_else(Vec::new, |after| {
        wording::work::told(before.as_ref(), &after, names)
    }))
}
