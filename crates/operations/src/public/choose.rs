//! Someone says which things everyone may see, and in which words.

use engine::board::Change;
use engine::public::{PublicWords, Shown, Thing};
use engine::work::Piece;
use store::{SubjectKind, WriteTx};

use crate::act::Act;
use crate::foothold::{Foothold, unchanged_since};
use crate::refusal::{Done, Error, Refusal, What};
use crate::rights::Right;

/// The ticks of a page, parsed.
#[derive(Clone, Debug)]
pub struct Choose {
    /// The revision at which the page was shown.
    pub seen: i64,
    /// What is said of each thing on it.
    pub each: Vec<Choice>,
}

/// The tick of one thing.
#[derive(Clone, Debug)]
pub struct Choice {
    /// Which.
    pub thing: Thing,
    /// Whether it is to be shown.
    pub on: bool,
    /// The words that the page showed: they are kept with the tick, so that nobody outside reads what nobody looked at.
    pub words: PublicWords,
}

/// The form of the words of one thing, parsed.
#[derive(Clone, Debug)]
pub struct Reword {
    /// The revision at which the form was shown.
    pub seen: i64,
    /// Which.
    pub thing: Thing,
    /// Its words.
    pub words: PublicWords,
}

/// Shows what is ticked, in the words that were shown beside the tick, and takes back what is not. What stays as it was is
/// left alone.
///
/// # Errors
/// Refused where the role does not allow it, when somebody changed one of those that change since the page was shown, and
/// when one that is ticked is not there to be shown.
pub async fn choose(foothold: &Foothold, act: &Act, form: Choose) -> Done<()> {
    foothold
        .write(act, Right::Settle, move |tx| {
            let Choose { seen, each } = form;
            each.into_iter().try_for_each(|one| tick(tx, seen, one))
        })
        .await
}

/// Keeps the words of a thing, shown or not. It changes nothing of whether it is shown.
///
/// # Errors
/// Refused where the role does not allow it, when somebody changed them since the form was shown, and where there is no
/// such thing.
pub async fn reword(foothold: &Foothold, act: &Act, form: Reword) -> Done<()> {
    foothold
        .write(act, Right::Settle, move |tx| {
            let held = held(tx, &form.thing)?;
            let words = Some(form.words);
            save(tx, form.seen, &held, |held| Shown { words, ..held })
        })
        .await
}

fn tick(tx: &mut WriteTx<'_>, seen: i64, one: Choice) -> Result<(), Error> {
    let kept = tx.held().board.work.shown(&one.thing).cloned();
    if one.on == kept.as_ref().is_some_and(|kept| kept.on) {
        return Ok(());
    }
    let held = held(tx, &one.thing)?;
    save(tx, seen, &held, |held| Shown {
        on: one.on,
        words: one.on.then_some(one.words).or(held.words),
        ..held
    })
}

/// What is kept of a thing, which must be there. What is not any more can still be taken back.
fn held(tx: &mut WriteTx<'_>, thing: &Thing) -> Result<Shown, Error> {
    let gone = || Error::from(Refusal::NotFound(what(thing)));
    if let Some(kept) = tx.held().board.work.shown(thing) {
        return Ok(kept.clone());
    }
    let is_there = match thing {
        Thing::Decision(number) => {
            let all = tx.decisions()?;
            all.iter().any(|decision| decision.number == *number)
        }
        other => other.is_current(&tx.held().board),
    };
    if !is_there {
        return Err(gone());
    }
    Shown::none(thing.clone()).map_err(|_| gone())
}

fn save(
    tx: &mut WriteTx<'_>,
    seen: i64,
    held: &Shown,
    change: impl FnOnce(Shown) -> Shown,
) -> Result<(), Error> {
    unchanged_since(tx, seen, SubjectKind::Shown, &held.id)?;
    let now = change(held.clone());
    if now == *held {
        return Ok(());
    }
    Ok(tx.save(&Change::Piece(Piece::Shown(now)))?)
}

const fn what(thing: &Thing) -> What {
    match thing {
        Thing::Candidate(_) => What::Candidate,
        Thing::Exemplar(_) => What::Exemplar,
        Thing::Action(_) => What::Action,
        Thing::Decision(_) => What::Decision,
        Thing::Lesson(_) => What::Lesson,
    }
}
