//! Each group once: how its people are served as far as is surely known, and what the few mean for it.

use std::cmp::Reverse;
use std::collections::HashSet;

use super::GroupsServed;
use super::readiness::BADLY_SERVED;
use super::touched::{Touched, touched};
use crate::board::Board;
use crate::candidate::{Candidate, Status};
use crate::difference::{Judged, Levels};
use crate::id::Id;
use crate::people::Group;
use crate::scene::Compared;

/// A group, in one state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EachGroup<'a> {
    /// Which.
    pub group: &'a Id<Group>,
    /// How its people are served.
    pub served: HowServed,
    /// What the few mean for it.
    pub state: GroupState,
}

/// How a group's people are served, as far as its check and what is put forward for them say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HowServed {
    /// Surely badly: its check says worse than others or not at all, or unmet is at least 3 over its whole range.
    Badly,
    /// Something is known, and it does not say so.
    NotSurelyBadly,
    /// Nothing is known.
    NotKnown,
}

/// What the few mean for a group: the first of these that holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum GroupState {
    /// Covered by the few, by work under way or by something lately done.
    Covered,
    /// Left out, and groundwork is live for something that is put forward for it.
    Preparing,
    /// Left out, and something of it can start or be asked about.
    LeftOut,
    /// Left out, and nothing of it can.
    NoWayIn,
    /// Nothing is put forward for it.
    Unheard,
}

impl HowServed {
    /// All of them, the worst first.
    pub const ALL: [Self; 3] = [Self::Badly, Self::NotSurelyBadly, Self::NotKnown];
}

impl GroupState {
    /// All of them, in order.
    pub const ALL: [Self; 5] = [
        Self::Covered,
        Self::Preparing,
        Self::LeftOut,
        Self::NoWayIn,
        Self::Unheard,
    ];
}

impl<'a> EachGroup<'a> {
    /// Every group that is listed or that a candidate names: those surely served worst first, then those with the worst
    /// harm to one person, then in order of name, then id. `served` is what the outlook of the board says.
    pub fn all(board: &'a Board, served: &GroupsServed) -> Vec<Self> {
        let states = States::of(board, served);
        let each = touched(board).into_iter().map(|touched| {
            let (served, unmet) = how_served(board, &touched);
            let harm = speaking(&touched).filter_map(|c| c.difference.harm);
            let harm = harm.map(Levels::low).max();
            let state = states.of_group(&touched);
            let group = touched.group;
            let one = Self {
                group,
                served,
                state,
            };
            ((served, Reverse(unmet), Reverse(harm)), one)
        });
        let mut all: Vec<_> = each.collect();
        all.sort_by_key(|(rank, _)| *rank);
        all.into_iter().map(|(_, one)| one).collect()
    }
}

/// How its people are served, and the greatest level of unmet that is sure.
fn how_served(board: &Board, touched: &Touched<'_>) -> (HowServed, Option<u8>) {
    let profile = board.work.of_group(touched.group);
    let said = profile.and_then(|profile| profile.check.served);
    let checked = said.map(|said| match said {
        Compared::NotAtAll => Judged::Unmet.levels(),
        Compared::Worse => BADLY_SERVED,
        Compared::Alike | Compared::Better => 1,
    });
    // A range of all levels says nothing.
    let says = |levels: &Levels| (levels.low(), levels.high()) != (1, Judged::Unmet.levels());
    let unmet = speaking(touched).filter_map(|c| c.difference.unmet);
    let level = unmet.filter(says).map(Levels::low).chain(checked).max();
    let served = match level {
        None => HowServed::NotKnown,
        Some(BADLY_SERVED..) => HowServed::Badly,
        Some(_) => HowServed::NotSurelyBadly,
    };
    (served, level)
}

/// What says how its people are served today: nothing that is done or parked.
fn speaking<'t>(touched: &'t Touched<'_>) -> impl Iterator<Item = &'t Candidate> {
    let all = touched.candidates.iter().copied();
    all.filter(|c| !matches!(c.status, Status::Done(_) | Status::Parked))
}

/// The states of the outlook, and what groundwork is live for.
struct States<'a> {
    covered: HashSet<&'a Id<Group>>,
    no_way_in: HashSet<&'a Id<Group>>,
    prepared: HashSet<&'a Id<Candidate>>,
}

impl<'a> States<'a> {
    fn of(board: &'a Board, served: &'a GroupsServed) -> Self {
        let live = board.work.actions.iter().filter(|action| action.is_live());
        Self {
            covered: served.covered.iter().collect(),
            no_way_in: served.no_way_in.iter().collect(),
            prepared: live.flat_map(|action| &action.serves).collect(),
        }
    }

    fn of_group(&self, touched: &Touched<'_>) -> GroupState {
        let is_prepared =
            |c: &&Candidate| c.status == Status::Candidate && self.prepared.contains(&c.id);
        if touched.candidates.is_empty() {
            GroupState::Unheard
        } else if self.covered.contains(touched.group) {
            GroupState::Covered
        } else if touched.candidates.iter().any(is_prepared) {
            GroupState::Preparing
        } else if self.no_way_in.contains(touched.group) {
            GroupState::NoWayIn
        } else {
            GroupState::LeftOut
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::blockers::{Blocker, On};
    use crate::board::Change;
    use crate::condition::Condition;
    use crate::groundwork::{Action, ActionState};
    use crate::scene::{Check, GroupProfile};
    use crate::text::{Name, Note, Title};
    use crate::work::Piece;

    fn id<K>(text: &str) -> Id<K> {
        Id::parse(text).unwrap()
    }

    /// A candidate for the group of the same name, unmet from one level to another.
    fn candidate(called: &str, unmet: Option<(u8, u8)>, harm: u8) -> Arc<Candidate> {
        let mut made = Candidate::new(id(called), Title::parse(called).unwrap());
        made.groups = vec![id(called)];
        made.difference.unmet = unmet.and_then(|(low, high)| Levels::of(Judged::Unmet, low, high));
        made.difference.harm = Levels::of(Judged::Harm, harm, 5);
        Arc::new(made)
    }

    fn board(candidates: impl IntoIterator<Item = Arc<Candidate>>) -> Board {
        Board {
            candidates: Arc::new(candidates.into_iter().collect()),
            ..Board::default()
        }
    }

    fn nobody() -> GroupsServed {
        GroupsServed {
            covered: Vec::new(),
            left_out: Vec::new(),
            no_way_in: Vec::new(),
            unheard: Vec::new(),
        }
    }

    #[test]
    fn those_surely_served_worst_come_first_and_what_is_not_known_stays_its_own() {
        let mut board = board([
            candidate("a", None, 5),
            candidate("b", Some((1, 4)), 5),
            candidate("c", Some((2, 4)), 1),
            candidate("d", Some((3, 3)), 2),
            candidate("e", Some((3, 4)), 4),
            candidate("f", Some((4, 4)), 1),
            candidate("g", Some((1, 1)), 1),
        ]);
        let check = Check {
            served: Some(Compared::Worse),
            ..Check::default()
        };
        let profile = GroupProfile {
            check,
            ..GroupProfile::none(id("g"))
        };
        board.work = Arc::new([Piece::Group(profile)].into_iter().collect());
        let served = nobody();
        let all = EachGroup::all(&board, &served);
        let order: Vec<_> = all
            .iter()
            .map(|one| (one.group.as_str(), one.served))
            .collect();
        let expected = [
            ("f", HowServed::Badly),
            ("e", HowServed::Badly),
            ("d", HowServed::Badly),
            ("g", HowServed::Badly),
            ("c", HowServed::NotSurelyBadly),
            ("a", HowServed::NotKnown),
            ("b", HowServed::NotKnown),
        ];
        assert_eq!(order, expected);
    }

    #[test]
    fn what_is_done_or_parked_says_nothing_of_today() {
        let mut parked = candidate("a", Some((4, 4)), 5);
        Arc::make_mut(&mut parked).status = Status::Parked;
        let board = board([parked]);
        let served = nobody();
        assert_eq!(
            EachGroup::all(&board, &served)[0].served,
            HowServed::NotKnown
        );
    }

    #[test]
    fn each_group_is_in_exactly_one_state() {
        let called = ["covered", "prepared", "left out", "stuck"];
        let mut board = board(called.map(|one| candidate(one, None, 1)));
        let (group, name) = (id("nobody"), Name::parse("nobody").unwrap());
        board.apply(&Change::Group(Group { id: group, name }));
        let day = jiff::civil::date(2026, 11, 1);
        let live = ["covered", "prepared"].map(|one| {
            Piece::Action(Action {
                id: id(one),
                name: Title::parse(one).unwrap(),
                doing: None,
                play: None,
                blocker: Blocker {
                    condition: Condition::Interest,
                    on: On::Candidate(id(one)),
                },
                half: None,
                serves: vec![id(one)],
                team: None,
                owner: Name::parse("Head").unwrap(),
                present_when: Note::parse("It is there").unwrap(),
                state: ActionState::Live {
                    since: day,
                    due: day,
                },
            })
        });
        board.work = Arc::new(live.into_iter().collect());
        let served = GroupsServed {
            covered: vec![id("covered")],
            no_way_in: vec![id("prepared"), id("stuck")],
            ..nobody()
        };
        let all = EachGroup::all(&board, &served);
        let states: Vec<_> = all
            .iter()
            .map(|one| (one.group.as_str(), one.state))
            .collect();
        let expected = [
            ("covered", GroupState::Covered),
            ("left out", GroupState::LeftOut),
            ("prepared", GroupState::Preparing),
            ("stuck", GroupState::NoWayIn),
            ("nobody", GroupState::Unheard),
        ];
        assert_eq!(states, expected);
    }
}
