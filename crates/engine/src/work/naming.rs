//! Which pieces of work name a candidate, a service, a team or a group: as long as one does, it stays, for what was done
//! stays.

use std::collections::HashSet;

use crate::asking::Ask;
use crate::blockers::{Blocker, On};
use crate::candidate::Candidate;
use crate::groundwork::ActionState;
use crate::id::Id;
use crate::people::{Group, Service, Team};
use crate::public::Thing;
use crate::rounds::Round;
use crate::work::Work;

impl Work {
    /// The candidates that any piece names.
    pub fn candidates_named(&self) -> HashSet<Id<Candidate>> {
        let ties = self.ties.iter().flat_map(|ties| {
            let others = ties.merged_into.iter().chain(&ties.split_from);
            let others = others.chain(&ties.related).cloned();
            std::iter::once(ties.id.of_kind()).chain(others)
        });
        let shown = self.shown.iter().filter_map(|shown| match &shown.thing {
            Thing::Candidate(id) => Some(id.clone()),
            _ => None,
        });
        let started = self.exemplars.iter().map(|one| one.candidate.clone());
        let served = self.actions.iter().flat_map(|one| one.serves.clone());
        let asked = self.asked_of().map(|ask| ask.candidate.clone());
        let hung_on = self.blockers().filter_map(|blocker| match &blocker.on {
            On::Candidate(id) => Some(id.clone()),
            _ => None,
        });
        let all = ties.chain(shown).chain(started).chain(served);
        all.chain(asked).chain(hung_on).collect()
    }

    /// All that is asked again, was, or was set aside.
    fn asked_of(&self) -> impl Iterator<Item = &Ask> {
        let after = self.actions.iter().flat_map(|one| match &one.state {
            ActionState::Done { asks, .. } => asks.as_slice(),
            _ => &[],
        });
        let learned = self.lessons.iter();
        let learned = learned.flat_map(|one| one.asked.iter().chain(&one.asks));
        let aside = self.waiting.iter().flat_map(|one| &one.aside);
        after.chain(learned).chain(aside.map(|aside| &aside.ask))
    }

    /// Every blocker that a piece is about.
    fn blockers(&self) -> impl Iterator<Item = &Blocker> {
        let closed = self.rounds.iter().filter_map(|round| round.closed());
        let tallied = closed.flat_map(|closed| closed.tally.blockers.iter().map(|(one, _)| one));
        let touched = self.lessons.iter().flat_map(|one| &one.touches);
        let actions = self.actions.iter().map(|one| &one.blocker);
        actions.chain(touched).chain(tallied)
    }

    /// How many pieces name a service.
    pub fn naming_service(&self, id: &Id<Service>) -> usize {
        self.hanging(|on| matches!(on, On::Service(service) if service == id))
    }

    /// How many pieces name a team.
    pub fn naming_team(&self, id: &Id<Team>) -> usize {
        let hangs = |on: &On| matches!(on, On::Team(team) if team == id);
        let does = self
            .actions
            .iter()
            .filter(|action| action.team.as_ref() == Some(id) && !hangs(&action.blocker.on));
        let asks = |round: &Round| {
            round
                .asked
                .iter()
                .any(|asked| asked.team.as_ref() == Some(id))
        };
        let asked = self.rounds.iter().filter(|round| asks(round));
        let of_it = self.members.iter().filter(|one| one.teams.contains(id));
        does.count() + asked.count() + of_it.count() + self.hanging(hangs)
    }

    /// How many pieces name a group.
    pub fn naming_group(&self, id: &Id<Group>) -> usize {
        let tells = |round: &Round| {
            let tally = round.closed().map(|closed| &closed.tally);
            tally.is_some_and(|tally| tally.left_out.contains(id) || tally.served.contains(id))
        };
        self.rounds.iter().filter(|round| tells(round)).count()
    }

    /// How many actions and lessons are about a blocker that hangs on this.
    fn hanging(&self, hangs: impl Fn(&On) -> bool) -> usize {
        let is_it = |blocker: &Blocker| hangs(&blocker.on);
        let actions = self.actions.iter().filter(|one| is_it(&one.blocker));
        let lessons = self.lessons.iter();
        let lessons = lessons.filter(|one| one.touches.iter().any(is_it));
        actions.count() + lessons.count()
    }
}
