//! Who asks.

use std::sync::Arc;

use engine::answer::Source;
use engine::board::Board;
use engine::id::Id;
use engine::members::{Member, Role};
use operations::Right;

/// A person who is signed in. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Asker {
    person: Arc<Source>,
    role: Role,
}

impl Asker {
    /// The person of an id, where they are here still.
    pub(crate) fn of(board: &Board, id: &Id<Source>) -> Option<Self> {
        let member: &Member = board.work.member(id)?;
        Some(Self {
            person: Arc::clone(board.sources.get(id)?),
            role: member.role,
        })
    }

    /// Somebody with a role, for tests of pages alone.
    #[cfg(test)]
    pub(crate) fn with(role: Role) -> Self {
        let name = engine::text::Name::parse("Jo").unwrap();
        let (id, kind) = (Id::from(&name), engine::answer::SourceKind::Person);
        let person = Arc::new(Source { id, name, kind });
        Self { person, role }
    }

    /// As they are called here.
    pub(crate) fn name(&self) -> &str {
        self.person.name.as_str()
    }

    /// What they are here to do.
    pub(crate) const fn role(&self) -> Role {
        self.role
    }

    /// Whether their role allows it.
    pub(crate) const fn may(&self, right: Right) -> bool {
        right.is_of(self.role)
    }
}
