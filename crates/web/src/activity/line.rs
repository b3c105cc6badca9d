//! One thing that was done, in words.

use engine::answer::Source;
use engine::board::Board;
use engine::id::Id;
use engine::people::{Group, Service, Team};
use engine::settings::Settings;
use operations::kept_back::both;
use operations::{Activity, Deed, Organisation, SubjectKind};
use serde::Deserialize;
use wording::{Names, activity as say};

use super::door;
use crate::candidates::{HistoryLine, Reader, Unreadable};
use crate::exemplars::ExemplarPage;
use crate::groundwork::ActionPage;
use crate::layout::Fault;
use crate::lessons::LESSONS;
use crate::named::{Listed, address};
use crate::path::ProblemPage;
use crate::playbook::{self, PlayPage};
use crate::rounds::RoundPage;

/// A line of the page.
pub(crate) struct Line {
    /// What it is about: its page, and its name there.
    pub(crate) about: Option<(String, String)>,
    /// Who, when and what.
    pub(crate) told: HistoryLine,
}

/// What the line of a decision says of it.
#[derive(Deserialize)]
struct Recorded {
    number: i64,
}

impl Line {
    /// The line for something done to anything.
    ///
    /// # Errors
    /// A failure where what is kept cannot be read.
    pub(crate) fn of(activity: &Activity, reader: &Reader<'_>) -> Result<Self, Fault> {
        let names = &reader.names;
        if activity.subject.kind == SubjectKind::Candidate {
            let told = HistoryLine::of(activity, reader)?;
            return Ok(Self {
                about: candidate(activity, names),
                told,
            });
        }
        let unreadable = |source| Fault::failure(Unreadable::at(activity, source));
        let is_piece = activity.what != Deed::Passed && is_piece(activity.subject.kind);
        let told = if is_piece {
            HistoryLine::of_piece(activity, reader)?
        } else {
            let what = what(activity).map_err(unreadable)?;
            HistoryLine::by(activity, what, reader)
        };
        Ok(Self {
            about: about(activity, names).map_err(unreadable)?,
            told,
        })
    }

    /// Whether all of it is told.
    pub(super) const fn is_whole(&self) -> bool {
        self.told.by.is_some()
    }
}

fn candidate(activity: &Activity, names: &Names<'_>) -> Option<(String, String)> {
    let id = Id::parse(&activity.subject.id).ok()?;
    let title = names.held(&id)?.title.to_string();
    Some((ProblemPage(&id).to_string(), title))
}

/// Whether it is a piece of work.
const fn is_piece(kind: SubjectKind) -> bool {
    matches!(
        kind,
        SubjectKind::Action
            | SubjectKind::Play
            | SubjectKind::Round
            | SubjectKind::Exemplar
            | SubjectKind::Lesson
            | SubjectKind::ServiceProfile
            | SubjectKind::GroupProfile
            | SubjectKind::Ties
            | SubjectKind::Member
            | SubjectKind::Waiting
            | SubjectKind::Discretion
            | SubjectKind::Entry
            | SubjectKind::Openness
            | SubjectKind::Shown
            | SubjectKind::Import
            | SubjectKind::Mapping
    )
}

/// What was done to anything but a candidate or a piece of work.
fn what(activity: &Activity) -> serde_json::Result<Vec<String>> {
    if activity.what == Deed::Passed {
        return door::told(activity);
    }
    let lines = match activity.subject.kind {
        SubjectKind::Service => {
            let (before, after) = both::<Service>(activity)?;
            say::named("service", before.map(|b| b.name), after.map(|a| a.name))
        }
        SubjectKind::Group => {
            let (before, after) = both::<Group>(activity)?;
            say::named("group", before.map(|b| b.name), after.map(|a| a.name))
        }
        SubjectKind::Team => {
            let (before, after) = both::<Team>(activity)?;
            say::team(before.as_ref(), after.as_ref())
        }
        SubjectKind::Source => {
            let (before, after) = both::<Source>(activity)?;
            say::named(
                "name to answer under",
                before.map(|b| b.name),
                after.map(|a| a.name),
            )
        }
        SubjectKind::Organisation => {
            let (before, after) = both::<Organisation>(activity)?;
            say::profile(
                before.as_ref().map(shown).as_ref(),
                after.as_ref().map(shown).as_ref(),
            )
        }
        SubjectKind::Settings => {
            let (before, after) = both::<Settings>(activity)?;
            say::settings(&before.unwrap_or_default(), &after.unwrap_or_default())
        }
        SubjectKind::Decision => recorded(activity)?,
        // These have words of their own.
        SubjectKind::Candidate
        | SubjectKind::Action
        | SubjectKind::Play
        | SubjectKind::Round
        | SubjectKind::Exemplar
        | SubjectKind::Lesson
        | SubjectKind::ServiceProfile
        | SubjectKind::GroupProfile
        | SubjectKind::Ties
        | SubjectKind::Member
        | SubjectKind::Waiting
        | SubjectKind::Discretion
        | SubjectKind::Entry
        | SubjectKind::Openness
        | SubjectKind::Shown
        | SubjectKind::Import
        | SubjectKind::Mapping => Vec::new(),
    };
    Ok(lines)
}

fn recorded(activity: &Activity) -> serde_json::Result<Vec<String>> {
    let (_, after) = both::<Recorded>(activity)?;
    let told = after.map(|decision| say::recorded(decision.number));
    Ok(told.into_iter().collect())
}

fn shown(organisation: &Organisation) -> say::Profile<'_> {
    say::Profile {
        name: organisation.name.as_str(),
        colour: organisation.colour.as_str(),
        zone: organisation.zone.as_str(),
        logo: organisation.logo.as_deref(),
    }
}

/// The page of what it is about, where there is one still.
fn about(activity: &Activity, names: &Names<'_>) -> serde_json::Result<Option<(String, String)>> {
    let (board, id) = (names.board(), &activity.subject.id);
    Ok(match activity.subject.kind {
        SubjectKind::Service | SubjectKind::ServiceProfile => listed::<Service>(id, board),
        SubjectKind::Team => listed::<Team>(id, board),
        SubjectKind::Group | SubjectKind::GroupProfile => listed::<Group>(id, board),
        SubjectKind::Settings | SubjectKind::Organisation | SubjectKind::Entry => {
            Some((crate::settings::SETTINGS.to_owned(), "Settings".to_owned()))
        }
        SubjectKind::Openness | SubjectKind::Shown => Some((
            crate::public::OPEN_SETTINGS.to_owned(),
            wording::public::IN_THE_OPEN.to_owned(),
        )),
        SubjectKind::Decision => {
            let (_, after) = both::<Recorded>(activity)?;
            after.map(|Recorded { number }| {
                (format!("/decisions/{number}"), format!("Decision {number}"))
            })
        }
        SubjectKind::Mapping => Some((
            crate::import::MAPPINGS.to_owned(),
            wording::imported::MAPPINGS.to_owned(),
        )),
        SubjectKind::Ties => candidate(activity, names),
        SubjectKind::Round => round(id, board),
        SubjectKind::Action => action(id, board),
        SubjectKind::Play => play(id, board),
        SubjectKind::Exemplar => exemplar(id, names),
        SubjectKind::Lesson => Some((LESSONS.to_owned(), "Lessons".to_owned())),
        SubjectKind::Candidate
        | SubjectKind::Source
        | SubjectKind::Import
        | SubjectKind::Member
        | SubjectKind::Waiting
        | SubjectKind::Discretion => None,
    })
}

fn round(id: &str, board: &Board) -> Option<(String, String)> {
    let round = board.work.rounds.get(&Id::parse(id).ok()?)?;
    let page = RoundPage::of(round).to_string();
    Some((page, wording::rounds::title(round.number)))
}

fn action(id: &str, board: &Board) -> Option<(String, String)> {
    let action = board.work.actions.get(&Id::parse(id).ok()?)?;
    Some((ActionPage(&action.id).to_string(), action.name.to_string()))
}

fn play(id: &str, board: &Board) -> Option<(String, String)> {
    let listed = playbook::of(board).get(&Id::parse(id).ok()?)?;
    let play = listed.play;
    Some((PlayPage(&play.id).to_string(), play.name.to_string()))
}

fn exemplar(id: &str, names: &Names<'_>) -> Option<(String, String)> {
    let exemplar = names.board().work.exemplars.get(&Id::parse(id).ok()?)?;
    let title = names.title(&exemplar.candidate).to_owned();
    Some((ExemplarPage(&exemplar.id).to_string(), title))
}

fn listed<T: Listed>(id: &str, board: &Board) -> Option<(String, String)> {
    let one = T::all(board).get(&Id::parse(id).ok()?)?;
    Some((address(one.id()), one.name().to_string()))
}
