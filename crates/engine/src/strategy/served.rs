//! Who was served over time, and who was not.

use std::collections::HashMap;

use crate::board::Board;
use crate::fairness::heard;
use crate::id::Id;
use crate::people::Group;
use crate::rounds::{Closed, Round};

/// How many rounds running make it worth a word.
const RUNNING: usize = 2;

/// Groups that are listed or that a candidate names, in order of name, then id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Groups<'a> {
    /// Those with candidates, or that a round met.
    pub met: Vec<Served<'a>>,
    /// Those that nothing is put forward for.
    pub unheard: Vec<&'a Id<Group>>,
}

/// What rounds did for a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Served<'a> {
    /// Which.
    pub group: &'a Id<Group>,
    /// What each round did, oldest first.
    pub times: Vec<Time>,
}

/// How many of the groups there are now a round served, and how many not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct InRound {
    /// Those that it served.
    pub served: usize,
    /// Those that it left out. Whether ground was prepared for them then, or nothing of them could start, is not kept.
    pub left_out: usize,
    /// Those with no candidates then. Whether they were in the list of groups is not kept.
    pub not_known: usize,
}

/// What one round did for a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Time {
    /// What was chosen, under way or lately done served it.
    Served,
    /// It had candidates, and nothing served it.
    LeftOut,
    /// It had no candidates.
    Absent,
}

impl<'a> Groups<'a> {
    /// `rounds` are oldest first.
    pub(super) fn of(board: &'a Board, rounds: &[(&'a Round, &'a Closed)]) -> Self {
        let mut times: HashMap<&Id<Group>, Vec<Time>> = HashMap::new();
        for (at, (_, closed)) in rounds.iter().enumerate() {
            let served = closed.tally.served.iter().map(|one| (one, Time::Served));
            let left_out = closed.tally.left_out.iter();
            for (group, time) in served.chain(left_out.map(|one| (one, Time::LeftOut))) {
                let times = times.entry(group);
                times.or_insert_with(|| vec![Time::Absent; rounds.len()])[at] = time;
            }
        }
        let (mut met, mut unheard) = (Vec::new(), Vec::new());
        for (group, has_candidates) in heard(board) {
            let known = times.remove(group);
            if !has_candidates {
                unheard.push(group);
            }
            if has_candidates || known.is_some() {
                let times = known.unwrap_or_else(|| vec![Time::Absent; rounds.len()]);
                met.push(Served { group, times });
            }
        }
        Self { met, unheard }
    }

    /// What a round did, of those that `Strategy::moments` holds.
    pub fn in_round(&self, at: usize) -> InRound {
        let mut counts = InRound::default();
        for one in &self.met {
            match one.times.get(at) {
                Some(Time::Served) => counts.served += 1,
                Some(Time::LeftOut) => counts.left_out += 1,
                Some(Time::Absent) | None => counts.not_known += 1,
            }
        }
        let met = |group: &Id<Group>| self.met.iter().any(|one| one.group == group);
        counts.not_known += self.unheard.iter().filter(|group| !met(group)).count();
        counts
    }

    /// Those that some round left out and none ever served.
    pub fn never_served(&self) -> Vec<Id<Group>> {
        self.those(|one| one.count(Time::Served) == 0 && one.count(Time::LeftOut) > 0)
    }

    /// Those that each of the last two rounds left out.
    pub fn left_out_running(&self) -> Vec<Id<Group>> {
        self.those(|one| one.running() >= RUNNING)
    }

    /// Those that every round served.
    pub fn always_served(&self) -> Vec<Id<Group>> {
        self.those(|one| !one.times.is_empty() && one.count(Time::Served) == one.times.len())
    }

    fn those(&self, such: impl Fn(&Served<'a>) -> bool) -> Vec<Id<Group>> {
        let those = self.met.iter().filter(|one| such(one));
        those.map(|one| one.group.clone()).collect()
    }
}

impl Served<'_> {
    /// In how many rounds it was so.
    pub fn count(&self, time: Time) -> usize {
        self.times.iter().filter(|one| **one == time).count()
    }

    /// How many of the last rounds left it out, one after the other.
    pub fn running(&self) -> usize {
        let latest = self.times.iter().rev();
        latest.take_while(|one| **one == Time::LeftOut).count()
    }
}
