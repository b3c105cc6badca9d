//! What is asked of work.

use crate::answer::Source;
use crate::candidate::Candidate;
use crate::entry::EntryRules;
use crate::id::Id;
use crate::members::{Discretion, Member, NamesSeen, Role, Waiting};
use crate::people::{Group, Service};
use crate::public::{Openness, Shown, Thing};
use crate::scene::{GroupProfile, ServiceProfile, Ties};
use crate::work::Work;

impl Work {
    /// What is kept beside a service.
    pub fn of_service(&self, id: &Id<Service>) -> Option<&ServiceProfile> {
        self.services.get(&id.of_kind()).map(AsRef::as_ref)
    }

    /// What is kept beside a group.
    pub fn of_group(&self, id: &Id<Group>) -> Option<&GroupProfile> {
        self.groups.get(&id.of_kind()).map(AsRef::as_ref)
    }

    /// How a candidate hangs together with others.
    pub fn of_candidate(&self, id: &Id<Candidate>) -> Option<&Ties> {
        self.ties.get(&id.of_kind()).map(AsRef::as_ref)
    }

    /// The person behind a source, where they may come in still.
    pub fn member(&self, id: &Id<Source>) -> Option<&Member> {
        let found = self.members.get(&id.of_kind()).map(AsRef::as_ref);
        found.filter(|member: &&Member| !member.left)
    }

    /// Whether a source is a person who runs rounds.
    pub fn facilitates(&self, id: &Id<Source>) -> bool {
        let role = self.member(id).map(|member| member.role);
        role.is_some_and(Role::facilitates)
    }

    /// What a source that is asked set aside.
    pub fn of_asked(&self, id: &Id<Source>) -> Option<&Waiting> {
        self.waiting.get(&id.of_kind()).map(AsRef::as_ref)
    }

    /// Who sees names.
    pub fn names_seen(&self) -> &NamesSeen {
        let set = self.discretion.as_slice().first();
        set.map_or(&NamesSeen::ByNobody, |set| &set.names)
    }

    /// What the organisation promises people.
    pub fn discretion(&self) -> Discretion {
        let set = self.discretion.as_slice().first();
        set.map_or_else(Discretion::first, |set| Discretion::clone(set))
    }

    /// Who enters by the organisation's own sign-in.
    pub fn entry_rules(&self) -> &EntryRules {
        let set = self.entry.as_slice().first();
        set.map_or(EntryRules::none(), |set| &set.rules)
    }

    /// Whether the organisation is in the open.
    pub fn openness(&self) -> Openness {
        let set = self.openness.as_slice().first();
        set.map_or_else(Openness::first, |set| Openness::clone(set))
    }

    /// What is kept of how a thing is shown to everyone.
    pub fn shown(&self, thing: &Thing) -> Option<&Shown> {
        let id = Id::parse(&thing.to_string()).ok()?;
        self.shown.get(&id).map(AsRef::as_ref)
    }
}
