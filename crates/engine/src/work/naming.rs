//! Which pieces of work name a service, a team or a group: as long as one does, it stays, for what was done stays.

use crate::blockers::{Blocker, On};
use crate::id::Id;
use crate::people::{Group, Service, Team};
use crate::rounds::Round;
use crate::work::Work;

impl Work {
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
