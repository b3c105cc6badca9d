//! The form of a round: how many at once, when it closes, who is asked what.

mod about;
mod controls;
mod meant;

use engine::rounds::{Asked, Round};
use jiff::Span;
use jiff::civil::Date;
use operations::View;

pub(crate) use self::about::About;
pub(crate) use self::meant::voice;
use crate::form::{Typed, Word};
use crate::settings::limit::LIMIT;

pub(super) use controls::{Controls, KNOWN};
pub(super) use meant::{blind, meant};

pub(super) const CLOSES: &str = "closes";
/// The control that the date's faults lead to.
pub(super) const CLOSES_FIRST: &str = "closes-day";
pub(super) const NOTE: &str = "note";
pub(super) const BLIND: &str = "blind";
/// Which button was used.
pub(super) const STEP: &str = "step";
/// The step that asks for more rows.
pub(super) const MORE: &str = "more";

/// Whether a round is blind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Blind {
    Yes,
    No,
}

impl Word for Blind {
    const ALL: &'static [Self] = &[Self::Yes, Self::No];

    fn word(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
        }
    }
}

/// Each row of who is asked: a name, and what they are asked.
const WHO: &str = "who-";
const ABOUT: &str = "about-";

/// The most rows that a form holds.
const MOST_ROWS: usize = 300;
/// Rows that are added at once.
const ADDED: usize = 5;
/// The most teams that a first form begins with a row for.
const MOST_TEAMS: usize = 10;
/// How long a round takes, unless one says otherwise.
const DAYS: i64 = 14;

/// The form as it is first shown: those who were asked the last time, else a row for each thing that there is to ask.
pub(super) fn first(view: &View) -> Typed {
    let board = view.board();
    let last = board.work.rounds.iter().max_by_key(|round| round.number);
    let asked = last.map_or(&[][..], |round| &round.asked);
    let typed = Typed::default()
        .with(LIMIT, board.settings.limit.to_string())
        .with(BLIND, Blind::Yes.word())
        .with_date(CLOSES, in_days(view.today()));
    if !asked.is_empty() {
        return with_asked(typed, view, asked);
    }
    let teams = About::teams(board).take(MOST_TEAMS);
    let all = [About::INTEREST].into_iter();
    let all = all.chain(teams).chain([About::CAPABILITY]);
    all.enumerate().fold(typed, |typed, (at, about)| {
        typed
            .with(&format!("{WHO}{at}"), "")
            .with(&format!("{ABOUT}{at}"), about.word())
    })
}

/// The form of a round that is open.
pub(super) fn filled(round: &Round, view: &View) -> Typed {
    let typed = Typed::default()
        .with(Typed::SEEN, view.revision().to_string())
        .with_date(CLOSES, round.closes)
        .with(NOTE, round.note.as_ref().map_or("", |note| note.as_str()));
    with_more(&with_asked(typed, view, &round.asked))
}

/// The same form with some more rows.
pub(super) fn with_more(typed: &Typed) -> Typed {
    let (from, typed) = (rows(typed), typed.clone());
    let to = (from + ADDED).min(MOST_ROWS);
    (from..to).fold(typed, |typed, at| {
        typed
            .with(&format!("{WHO}{at}"), "")
            .with(&format!("{ABOUT}{at}"), "")
    })
}

fn with_asked(typed: Typed, view: &View, asked: &[Asked]) -> Typed {
    let name = |asked: &Asked| {
        let source = view.board().sources.get(&asked.who);
        source.map_or(String::new(), |source| source.name.to_string())
    };
    asked
        .iter()
        .take(MOST_ROWS)
        .enumerate()
        .fold(typed, |typed, (at, asked)| {
            typed
                .with(&format!("{WHO}{at}"), name(asked))
                .with(&format!("{ABOUT}{at}"), About::of(asked).word())
        })
}

/// How many rows the form has.
fn rows(typed: &Typed) -> usize {
    let numbers = typed
        .fields()
        .filter_map(|(field, _)| field.strip_prefix(WHO)?.parse::<usize>().ok());
    let last = numbers.filter(|at| *at < MOST_ROWS).max();
    last.map_or(0, |last| last + 1)
}

fn in_days(today: Date) -> Date {
    today.saturating_add(Span::new().days(DAYS))
}
