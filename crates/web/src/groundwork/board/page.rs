//! The page of the board.

use askama::Template;
use engine::asking::asked_again;
use engine::board::Board;
use engine::groundwork::{Action, Proposed, propose};
use engine::outlook::Outlook;
use engine::reading::{GrowsOld, grows_old};
use operations::View;
use wording::{Names, blind, groundwork as say, unblock};

use super::asked::{AskShown, OldShown};
use super::filter::{Asked, Filter};
use super::openings;
use super::openings::OpeningShown;
use super::part::Part;
use crate::components::NotificationBanner;
use crate::drawing::Bars;
use crate::groundwork::{ActionPage, GROUNDWORK};
use crate::layout::{Section, Shell};

/// How many openings are shown.
const MOST_OPENINGS: usize = 5;
/// How many are proposed at once: two of each order.
const MOST_PROPOSED: usize = 4;
/// How many things that are asked again are shown: as they are answered, the others come.
const MOST_ASKED: usize = 50;
/// How many notices of old answers are shown, the next first.
const MOST_OLD: usize = 20;

/// The board.
#[derive(Template)]
#[template(path = "groundwork/board/page.html")]
pub(super) struct BoardPage<'a> {
    shell: Shell,
    board: &'a Board,
    /// Said where a blind round keeps something back: then nothing is proposed.
    leaves_out: Option<String>,
    banner: Option<NotificationBanner<'static>>,
    filter: Filter,
    openings: Vec<OpeningShown<'a>>,
    /// How many each of them would open.
    bars: Bars,
    more: Option<String>,
    proposed: Vec<ProposedShown<'a>>,
    asked: Vec<AskShown<'a>>,
    /// How many more are asked again.
    more_asked: usize,
    old: Vec<OldShown>,
    /// How many more grow old.
    more_old: usize,
    parts: Vec<Part<'a>>,
}

/// An action that is worth beginning.
pub(super) struct ProposedShown<'a> {
    page: ActionPage<'a>,
    name: &'a str,
    why: String,
}

impl<'a> BoardPage<'a> {
    pub(super) fn of(shell: Shell, view: &'a View, outlook: &'a Outlook, asked: &Asked) -> Self {
        let (board, today, filter) = (view.board(), view.today(), asked.filter());
        let names = Names::of(board);
        let unblock = match view.veil() {
            Some(_) => &[][..],
            None => &outlook.unblock,
        };
        let first = &unblock[..unblock.len().min(MOST_OPENINGS)];
        let openings = first.iter().map(|one| OpeningShown::of(one, board));
        let more = unblock.len().saturating_sub(MOST_OPENINGS);
        let shown = |proposed: Proposed<'a>| ProposedShown::of(&proposed, &names);
        let veil = view.veil();
        let (old, more_old) = match veil {
            Some(_) => (Vec::new(), 0),
            None => soon_old(view, &names),
        };
        let (asked_again, more_asked) = AskShown::some(asked_again(board), MOST_ASKED, &names);
        let actions = board.work.actions.iter().map(AsRef::as_ref);
        let taken: Vec<&'a Action> = actions.filter(|action| filter.takes(action)).collect();
        let proposed = propose(taken.iter().copied(), board, unblock, today);
        let most = if veil.is_some() { 0 } else { MOST_PROPOSED };
        let proposed = proposed.take(most).map(shown).collect();
        Self {
            shell: shell.at(Section::Groundwork),
            board,
            leaves_out: veil.map(|veil| blind::leaves_out(veil.until())),
            banner: asked.banner(),
            openings: openings.collect(),
            bars: openings::bars(first, &names),
            more: (more > 0).then(|| unblock::more(more)),
            proposed,
            asked: asked_again,
            more_asked,
            old,
            more_old,
            parts: Part::all(taken, &filter, &names, today),
            filter,
        }
    }
}

/// The answers that grow old soon, the next first, and how many there are besides.
fn soon_old(view: &View, names: &Names<'_>) -> (Vec<OldShown>, usize) {
    let (board, today) = (view.board(), view.today());
    let candidates = board.candidates.iter();
    let all = candidates.flat_map(|held| grows_old(held, &board.settings, today));
    let mut all: Vec<GrowsOld> = all.collect();
    all.sort_by_key(|old| old.on);
    let more = all.len().saturating_sub(MOST_OLD);
    let first = all.into_iter().take(MOST_OLD);
    (first.map(|old| OldShown::of(old, names)).collect(), more)
}

impl<'a> ProposedShown<'a> {
    fn of(proposed: &Proposed<'a>, names: &Names<'_>) -> Self {
        Self {
            page: ActionPage(&proposed.action.id),
            name: proposed.action.name.as_str(),
            why: say::why(&proposed.why, names),
        }
    }
}

/// What the template asks for.
impl BoardPage<'_> {
    fn is_bare(&self) -> bool {
        self.board.work.actions.is_empty()
    }
}
