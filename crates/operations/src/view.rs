//! What pages are made from: an organisation's board on a day, with where each candidate stands, and the outlook.

use std::sync::{Arc, OnceLock};

use engine::answer::Source;
use engine::assessed::Assessed;
use engine::board::Board;
use engine::candidate::Candidate;
use engine::id::Id;
use engine::keyed::Keyed;
use engine::members::{Member, Role};
use engine::outlook::{Outlook, outlook};
use engine::people::Team;
use engine::reading::Ageing;
use engine::settings::Settings;
use engine::veil::Veil;

use jiff::civil::Date;
use store::{Held, Organisation};
use tokio::sync::{Mutex, OnceCell};

use crate::aside::aside;
use crate::refusal::{Done, Refusal};

/// An organisation at one revision, on one day.
pub struct View {
    held: Arc<Held>,
    today: Date,
    /// Made when first asked for: most writes need none of it.
    assessed: OnceLock<Arc<Assessment>>,
    /// The latest made before.
    earlier: Option<Arc<Assessment>>,
    /// Shared with earlier views from which the decision model makes the same.
    outlook: Arc<OnceCell<Arc<Outlook>>>,
    /// One outlook at a time for each organisation: shared by all its views.
    turn: Arc<Mutex<()>>,
    /// What a blind round keeps back of it.
    kept: Option<Kept>,
}

/// What a blind round keeps back from a viewer.
struct Kept {
    veil: Veil,
    whole: Arc<View>,
}

/// Where each candidate stands, and what that was made of.
struct Assessment {
    settings: Arc<Settings>,
    teams: Arc<Keyed<Arc<Team>>>,
    candidates: Arc<Keyed<Arc<Candidate>>>,
    today: Date,
    each: Vec<Arc<Assessed>>,
}

impl Assessment {
    /// Candidates that stand as they did in an earlier one are not assessed again.
    fn of(board: &Board, today: Date, earlier: Option<&Self>) -> Self {
        let ageing = Ageing::of(&board.settings, today);
        let alike = earlier.filter(|earlier| earlier.assesses_like(board, today));
        let assess = |(at, candidate): (usize, &Arc<Candidate>)| {
            let known = alike.and_then(|earlier| earlier.known(at, candidate));
            known.unwrap_or_else(|| Arc::new(Assessed::of(candidate, board, &ageing)))
        };
        Self {
            settings: Arc::clone(&board.settings),
            teams: Arc::clone(&board.teams),
            candidates: Arc::clone(&board.candidates),
            today,
            each: board.candidates.iter().enumerate().map(assess).collect(),
        }
    }

    /// Whether a candidate that did not change is assessed on that board and day as it was here.
    fn assesses_like(&self, board: &Board, today: Date) -> bool {
        self.today == today && self.settings == board.settings && self.teams == board.teams
    }

    /// What is known here of a candidate that now stands at a place. A change touches a few candidates; the others stand
    /// in the same place, or some along.
    fn known(&self, at: usize, candidate: &Arc<Candidate>) -> Option<Arc<Assessed>> {
        // Equal, not only the same: the store holds two boards in turn, and each has its own copy of what changed last.
        let unchanged = |at: &usize| self.candidates.as_slice().get(*at) == Some(candidate);
        let place = [Some(at), at.checked_sub(1)]
            .into_iter()
            .flatten()
            .find(unchanged);
        let place = place.or_else(|| {
            let found = self
                .candidates
                .binary_search_by(|held| held.id.cmp(&candidate.id));
            found.ok().filter(unchanged)
        })?;
        Some(Arc::clone(&self.each[place]))
    }
}

impl View {
    /// The view of what is held, with what is known of an earlier one.
    pub(crate) fn of(held: Arc<Held>, today: Date, earlier: Option<&Self>) -> Self {
        let alike = earlier
            .filter(|earlier| earlier.today == today && earlier.board().decides_like(&held.board));
        Self {
            held,
            today,
            assessed: OnceLock::new(),
            earlier: earlier
                .and_then(|earlier| earlier.assessed.get().or(earlier.earlier.as_ref()))
                .cloned(),
            outlook: alike.map_or_else(Arc::default, |alike| Arc::clone(&alike.outlook)),
            turn: earlier.map_or_else(Arc::default, |earlier| Arc::clone(&earlier.turn)),
            kept: None,
        }
    }

    /// What a veil leaves of a view. `earlier` is one that was made before, for whomever.
    pub(crate) fn veiled(whole: &Arc<Self>, veil: Veil, earlier: Option<&Self>) -> Self {
        let held = Held {
            revision: whole.revision(),
            organisation: whole.organisation().clone(),
            board: Arc::new(whole.board().veiled_for(&veil)),
        };
        let view = Self::of(Arc::new(held), whole.today, earlier);
        let turn = Arc::clone(&whole.turn);
        let whole = Arc::clone(whole);
        Self {
            turn,
            kept: Some(Kept { veil, whole }),
            ..view
        }
    }

    /// Whether it is what a veil leaves of a view.
    pub(crate) fn is_of(&self, whole: &Self) -> bool {
        let kept = self.kept.as_ref();
        kept.is_some_and(|kept| std::ptr::eq(&raw const *kept.whole, whole))
    }

    /// What a blind round keeps back from the one whom it is for, if anything.
    pub fn veil(&self) -> Option<&Veil> {
        self.kept.as_ref().map(|kept| &kept.veil)
    }

    /// Whether what others answered about a candidate is kept back.
    pub fn hides(&self, id: &Id<Candidate>) -> bool {
        self.veil().is_some_and(|veil| veil.hides(id))
    }

    /// The view of everything: for what is told of it that gives nothing away.
    pub(crate) fn whole(&self) -> &Self {
        self.kept.as_ref().map_or(self, |kept| &kept.whole)
    }

    /// Raised by every write.
    pub fn revision(&self) -> i64 {
        self.held.revision
    }

    /// The organisation.
    pub fn organisation(&self) -> &Organisation {
        &self.held.organisation
    }

    /// Everything it knows.
    pub fn board(&self) -> &Board {
        &self.held.board
    }

    /// The person in whose name commands on the machine itself are done: the first administrator.
    pub fn keeper(&self) -> Option<Id<Source>> {
        let mut members = self.held.board.work.members.iter();
        let is_one = |member: &&Arc<Member>| member.role == Role::Administrator && !member.left;
        members.find(is_one).map(|member| member.source())
    }

    /// The day it is there.
    pub const fn today(&self) -> Date {
        self.today
    }

    /// Where each candidate stands, in the order of the board's candidates.
    pub fn assessed(&self) -> &[Arc<Assessed>] {
        let made = || {
            Arc::new(Assessment::of(
                self.board(),
                self.today,
                self.earlier.as_deref(),
            ))
        };
        &self.assessed.get_or_init(made).each
    }

    /// What the engine makes of it, made once.
    ///
    /// # Errors
    /// Refused when the statements of what matters most leave no weights.
    ///
    /// # Panics
    /// When the engine does: a bug.
    pub async fn outlook(&self) -> Done<Arc<Outlook>> {
        let made = self.outlook.get_or_try_init(|| async {
            let _turn = self.turn.lock().await;
            let (board, today) = (Arc::clone(&self.held.board), self.today);
            aside(move || outlook(&board, today)).await.map(Arc::new)
        });
        Ok(Arc::clone(made.await.map_err(Refusal::NoWeights)?))
    }
}
