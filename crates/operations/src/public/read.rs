//! What everyone may read, and what they would.

use engine::board::Board;
use engine::exemplars::Lesson;
use engine::groundwork::ActionState;
use engine::public::{PublicWords, Thing, ThingKind};
use engine::text::Title;
use jiff::civil::Date;
use store::Decision;

use crate::decisions;
use crate::foothold::Foothold;
use crate::refusal::Done;
use crate::view::View;

/// One thing as everyone reads it: words that were chosen, and days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// What it is.
    pub thing: Thing,
    /// Its words.
    pub words: PublicWords,
    /// When it was started, is due, was recorded or was learned.
    pub day: Option<Date>,
    /// Of a decision: whether a later one took its place.
    pub superseded: bool,
}

/// One thing as everyone would read it, shown or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drafted {
    /// As they would read it.
    pub told: Told,
    /// Whether they do.
    pub on: bool,
}

/// All that everyone may read of a kind: what was switched on and is there to be shown, the latest first; groundwork in
/// order of when it is due. Nothing where there are no public pages.
///
/// # Errors
/// When the store fails.
pub async fn told(foothold: &Foothold, view: &View, kind: ThingKind) -> Done<Vec<Told>> {
    if !view.board().work.openness().published {
        return Ok(Vec::new());
    }
    let decisions = all_decisions(foothold, view, kind).await?;
    let shown = view.board().work.shown.iter();
    let shown = shown.filter(|shown| shown.thing.kind() == kind);
    let told = shown.filter_map(|shown| {
        let words = shown.told()?.clone();
        of(view, &decisions, shown.thing.clone(), words)
    });
    let mut told: Vec<Told> = told.collect();
    sort(&mut told, kind);
    Ok(told)
}

/// Every thing of a kind that could be shown, in the order in which it would be.
///
/// # Errors
/// When the store fails.
pub async fn everything(foothold: &Foothold, view: &View, kind: ThingKind) -> Done<Vec<Thing>> {
    let board = view.board();
    let work = &board.work;
    let all: Vec<Thing> = match kind {
        ThingKind::Candidate => {
            let mut all: Vec<_> = board.candidates.iter().collect();
            all.sort_by_cached_key(|one| (one.title.as_str().to_lowercase(), one.id.clone()));
            let thing = |one: &std::sync::Arc<engine::candidate::Candidate>| one.id.clone();
            all.into_iter()
                .map(|one| Thing::Candidate(thing(one)))
                .collect()
        }
        ThingKind::Exemplar => {
            let all = work.exemplars.iter().rev();
            all.map(|one| Thing::Exemplar(one.id.clone())).collect()
        }
        ThingKind::Action => work
            .actions
            .iter()
            .map(|one| Thing::Action(one.id.clone()))
            .collect(),
        ThingKind::Lesson => {
            let all = work.lessons.iter().rev();
            all.map(|one| Thing::Lesson(one.id.clone())).collect()
        }
        ThingKind::Decision => {
            let all = all_decisions(foothold, view, kind).await?;
            all.iter().map(|one| Thing::Decision(one.number)).collect()
        }
    };
    Ok(all
        .into_iter()
        .filter(|thing| thing.is_current(board))
        .collect())
}

/// How many of a kind are shown, and how many could be.
///
/// # Errors
/// When the store fails.
pub async fn so_many(foothold: &Foothold, view: &View, kind: ThingKind) -> Done<(usize, usize)> {
    let all = everything(foothold, view, kind).await?;
    let work = &view.board().work;
    let is_on = |thing: &&Thing| work.shown(thing).is_some_and(|shown| shown.on);
    Ok((all.iter().filter(is_on).count(), all.len()))
}

/// What a decision is called, by its number.
pub type Called = fn(i64) -> String;

/// These things as everyone would read them: in the words that were chosen, else in those of the list.
///
/// # Errors
/// When the store fails.
pub async fn drafted(
    foothold: &Foothold,
    view: &View,
    things: &[Thing],
    called: Called,
) -> Done<Vec<Drafted>> {
    let is_decision = |thing: &Thing| thing.kind() == ThingKind::Decision;
    let decisions = if things.iter().any(is_decision) {
        all_decisions(foothold, view, ThingKind::Decision).await?
    } else {
        Vec::new()
    };
    let mut drafts = Vec::new();
    for thing in things {
        let kept = view.board().work.shown(thing);
        let words = match kept.and_then(|kept| kept.words.clone()) {
            Some(words) => Some(words),
            None => draft(foothold, view, thing, called).await?,
        };
        let told = words.and_then(|words| of(view, &decisions, thing.clone(), words));
        let on = kept.is_some_and(|kept| kept.on);
        drafts.extend(told.map(|told| Drafted { told, on }));
    }
    Ok(drafts)
}

async fn all_decisions(foothold: &Foothold, view: &View, kind: ThingKind) -> Done<Vec<Decision>> {
    match kind {
        ThingKind::Decision => decisions::list(foothold, &view.organisation().id).await,
        _ => Ok(Vec::new()),
    }
}

/// A thing with its day; none where it is not there to be shown.
fn of(view: &View, decisions: &[Decision], thing: Thing, words: PublicWords) -> Option<Told> {
    let work = &view.board().work;
    if !thing.is_current(view.board()) {
        return None;
    }
    let mut superseded = false;
    let day = match &thing {
        Thing::Candidate(_) => None,
        Thing::Exemplar(id) => work.exemplars.get(id).map(|one| one.started),
        Thing::Action(id) => match work.actions.get(id)?.state {
            ActionState::Live { due, .. } => Some(due),
            _ => None,
        },
        Thing::Lesson(id) => work.lessons.get(id).map(|one| one.on),
        Thing::Decision(number) => {
            let one = decisions.iter().find(|one| one.number == *number)?;
            superseded = one.superseded_by.is_some();
            Some(view.organisation().zone.day_of(one.sealed_at))
        }
    };
    Some(Told {
        thing,
        words,
        day,
        superseded,
    })
}

fn sort(told: &mut [Told], kind: ThingKind) {
    let title = |one: &Told| one.words.title.as_str().to_lowercase();
    match kind {
        ThingKind::Action => told.sort_by_cached_key(|one| (one.day, title(one))),
        ThingKind::Candidate => told.sort_by_cached_key(title),
        ThingKind::Exemplar | ThingKind::Lesson => {
            told.sort_by_cached_key(|one| (std::cmp::Reverse(one.day), title(one)));
        }
        ThingKind::Decision => told.sort_by_cached_key(|one| match one.thing {
            Thing::Decision(number) => std::cmp::Reverse(number),
            _ => std::cmp::Reverse(0),
        }),
    }
}

/// The words of the list, to begin with.
async fn draft(
    foothold: &Foothold,
    view: &View,
    thing: &Thing,
    called: Called,
) -> Done<Option<PublicWords>> {
    let board = view.board();
    let title = match thing {
        Thing::Candidate(id) => title_of(board, id),
        Thing::Exemplar(id) => {
            let exemplar = board.work.exemplars.get(id);
            exemplar.and_then(|one| title_of(board, &one.candidate))
        }
        Thing::Action(id) => board.work.actions.get(id).map(|one| one.name.clone()),
        Thing::Lesson(id) => {
            let lesson = board.work.lessons.get(id);
            return Ok(lesson.and_then(|one| of_lesson(one)));
        }
        Thing::Decision(number) => {
            let picked = picked(foothold, view, *number).await?;
            let title = Title::parse(&called(*number)).ok();
            return Ok(title.map(|title| PublicWords {
                picked,
                ..bare(title)
            }));
        }
    };
    Ok(title.map(bare))
}

fn title_of(board: &Board, id: &engine::id::Id<engine::candidate::Candidate>) -> Option<Title> {
    board.candidates.get(id).map(|one| one.title.clone())
}

const fn bare(title: Title) -> PublicWords {
    PublicWords {
        title,
        more: None,
        picked: Vec::new(),
        crowd: None,
    }
}

/// A lesson is its own title where it fits in a line; else its first words are.
fn of_lesson(lesson: &Lesson) -> Option<PublicWords> {
    let text = lesson.text.as_str();
    if let Ok(title) = Title::parse(text) {
        return Some(bare(title));
    }
    let first: String = text.chars().take(80).collect();
    let title = Title::parse(&format!("{}…", first.trim())).ok()?;
    let more = Some(lesson.text.clone());
    Some(PublicWords {
        more,
        ..bare(title)
    })
}

/// What a decision picked, as the list calls it now.
async fn picked(foothold: &Foothold, view: &View, number: i64) -> Done<Vec<Title>> {
    let picks = decisions::picks(foothold, &view.organisation().id, number).await?;
    let titles = picks.iter().filter_map(|id| title_of(view.board(), id));
    Ok(titles.collect())
}
