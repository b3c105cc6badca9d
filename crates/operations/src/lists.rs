//! The lists of an organisation, to be taken along as files. Each holds what the pages show to the one who asks.

use std::io;
use std::sync::Arc;

use engine::answer::Source;
use engine::id::Id;
use engine::people::Team;
use store::{Activity, Place, ReadTx, StoreError, Zone};

use crate::aside::aside;
use crate::decisions;
use crate::foothold::Foothold;
use crate::kept_back::{KeptBack, Reader};
use crate::refusal::{Done, Error};
use crate::view::View;

pub use exchange::lists::List;
pub use exchange::table::{Form, Table};

use exchange::lists::{Decision, Line, MOST_LINES, Seen, Whys};

/// Lines of activity that are read at a time.
const AT_ONCE: u32 = 2_000;

/// What of a list is asked for.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    /// Of problems and opportunities, those at these places on the board, in this order; none: all of them.
    pub places: Option<Vec<u32>>,
    /// Of groundwork, what this team does; none: all of it.
    pub team: Option<Id<Team>>,
}

/// A list as one person sees it: `view` is what they see of everything.
///
/// # Errors
/// When the store fails.
pub async fn table(
    foothold: &Foothold,
    view: Arc<View>,
    viewer: &Id<Source>,
    list: List,
    asked: Asked,
) -> Done<Table> {
    let beside = Beside::of(foothold, &view, viewer, list).await?;
    let viewer = viewer.clone();
    Ok(aside(move || made(&view, &viewer, list, asked, beside)).await)
}

/// A table as a file of a form.
///
/// # Errors
/// When it is too long for the file to be packed.
pub async fn file(table: Table, form: Form) -> io::Result<Vec<u8>> {
    aside(move || table.file(form)).await
}

fn made(view: &View, viewer: &Id<Source>, list: List, asked: Asked, beside: Beside) -> Table {
    let board = view.board();
    let seen = Seen {
        board,
        assessed: view.assessed(),
        viewer,
        veil: view.veil(),
        today: view.today(),
    };
    match list {
        List::Problems => {
            let all = || (0..).take(board.candidates.len()).collect();
            seen.problems(&asked.places.unwrap_or_else(all))
        }
        List::Answers => seen.answers(&beside.whys),
        List::Services => seen.services(),
        List::Teams => seen.teams(),
        List::Groups => seen.groups(),
        List::Groundwork => {
            seen.groundwork(|action| asked.team.is_none() || action.team == asked.team)
        }
        List::Rounds => seen.rounds(),
        List::Decisions => seen.decisions(&beside.decisions),
        List::Exemplars => seen.exemplars(),
        List::Lessons => seen.lessons(),
        List::Activity => seen.activity(beside.lines),
    }
}

/// What is no part of the board.
#[derive(Default)]
struct Beside {
    whys: Whys,
    decisions: Vec<Decision>,
    lines: Vec<Line>,
}

impl Beside {
    async fn of(
        foothold: &Foothold,
        view: &Arc<View>,
        viewer: &Id<Source>,
        list: List,
    ) -> Done<Self> {
        let mut beside = Self::default();
        let organisation = &view.organisation().id;
        let store = foothold.store();
        match list {
            List::Answers => {
                let read = |tx: &mut ReadTx<'_>| Ok::<_, Error>(tx.all_whys()?);
                beside.whys = store.read(organisation, read).await?;
            }
            List::Decisions => {
                let all = decisions::list(foothold, organisation).await?;
                let zone = &view.organisation().zone;
                beside.decisions = all.iter().map(|one| decision(one, &all, zone)).collect();
            }
            List::Activity => {
                let (view, viewer) = (Arc::clone(view), viewer.clone());
                let read = move |tx: &mut ReadTx<'_>| lines(tx, &view, &viewer);
                beside.lines = store.read(organisation, read).await?;
            }
            _ => {}
        }
        Ok(beside)
    }
}

fn decision(one: &decisions::Decision, all: &[decisions::Decision], zone: &Zone) -> Decision {
    Decision {
        number: one.number,
        recorded: zone.day_of(one.sealed_at),
        look_again: one.look_again,
        superseded_by: decisions::superseded_by(all, one),
        digest: one.digest.clone(),
    }
}

/// The latest lines of activity, newest first, without what is kept from the one who reads them.
fn lines(tx: &mut ReadTx<'_>, view: &View, viewer: &Id<Source>) -> Result<Vec<Line>, Error> {
    let reader = Reader {
        board: view.board(),
        viewer,
        veil: view.veil(),
    };
    let (mut told, mut place) = (Vec::new(), Place::END);
    while told.len() < MOST_LINES {
        let read = tx.latest_activity(place, AT_ONCE)?;
        let Some(last) = read.last() else {
            break;
        };
        place = last.place();
        for activity in read {
            told.push(line(activity, &reader, &view.organisation().zone)?);
        }
    }
    told.truncate(MOST_LINES);
    Ok(told)
}

fn line(activity: Activity, reader: &Reader<'_>, zone: &Zone) -> Result<Line, StoreError> {
    let damaged = |error: serde_json::Error| StoreError::damaged(error.to_string());
    let kept = reader.keeps(&activity).map_err(damaged)?;
    let word = |word: serde_json::Result<serde_json::Value>| {
        let word = word.map_err(damaged)?;
        Ok::<_, StoreError>(word.as_str().unwrap_or_default().to_owned())
    };
    let at = zone.clock_at(activity.by.at);
    // What somebody set aside is kept under who they are.
    let is_theirs = kept == Some(KeptBack::Aside);
    Ok(Line {
        revision: activity.revision,
        line: activity.line,
        by: kept.is_none().then_some((activity.by.author, at)),
        what: word(serde_json::to_value(activity.what))?,
        kind: word(serde_json::to_value(activity.subject.kind))?,
        id: (!is_theirs).then_some(activity.subject.id),
    })
}
