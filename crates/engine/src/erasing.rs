//! A person's name is taken out of everything that names them, now and before. What they said and did stays, as said and
//! done by somebody.

use std::sync::Arc;

use jiff::Span;
use jiff::civil::Date;

use crate::answer::{Answer, Source, SourceKind};
use crate::board::{Board, Change};
use crate::id::Id;
use crate::text::Name;
use crate::work::Piece;

/// What stands where their name stood.
pub const STAND_IN: &str = "Somebody who was here";

/// Whose name goes, and what it was.
#[derive(Clone, Debug)]
pub struct Erasing {
    person: Id<Source>,
    names: Vec<Name>,
    stand_in: Name,
}

/// Those who were taken out so long ago that what is kept about them is due to be erased, in the order of their ids.
/// Months are counted as those of answers are. Who left before days were kept is never due.
pub fn due(board: &Board, today: Date) -> Vec<Id<Source>> {
    let Some(months) = board.work.discretion().erase_after else {
        return Vec::new();
    };
    let border = today.saturating_sub(Span::new().months(i64::from(months)));
    let members = board.work.members.iter();
    let left = members.filter(|member| member.left && !member.erased);
    let is_due = |left_on: Option<Date>| left_on.is_some_and(|day| day <= border);
    let due = left.filter(|member| is_due(member.left_on));
    due.map(|member| member.source()).collect()
}

/// How many people were erased. It never falls: nobody who was erased comes back.
pub fn erased(board: &Board) -> usize {
    let members = board.work.members.iter();
    members.filter(|member| member.erased).count()
}

impl Erasing {
    /// Of a person who was called this at one time or another. A name that another person here has too is taken out of
    /// this person alone: nobody can say whom a line of text means by it.
    ///
    /// # Panics
    /// Never: a few words are a name.
    pub fn of(board: &Board, person: &Id<Source>, called: impl IntoIterator<Item = Name>) -> Self {
        let is_anothers = |name: &Name| {
            let mut sources = board.sources.iter();
            sources.any(|held| {
                held.kind == SourceKind::Person && held.id != *person && held.name == *name
            })
        };
        let now = board.sources.get(person).map(|held| held.name.clone());
        let mut names: Vec<Name> = called.into_iter().chain(now).collect();
        names.retain(|name| !is_anothers(name));
        names.sort();
        names.dedup();
        Self {
            person: person.clone(),
            names,
            stand_in: Name::parse(STAND_IN).expect("a few words are a name"),
        }
    }

    /// Takes the name out of a source: the person, or the same name written down for what they said. Says whether it did.
    pub fn source(&self, source: &mut Source) -> bool {
        let is_written = source.kind != SourceKind::Person && self.is_theirs(&source.name);
        let is_it = source.id == self.person || is_written;
        is_it && self.replace(&mut source.name)
    }

    /// Takes the name out of a piece of work that somebody leads or runs. Says whether it did.
    pub fn piece(&self, piece: &mut Piece) -> bool {
        let owner = match piece {
            Piece::Action(action) => Some(&mut action.owner),
            Piece::Service(profile) => profile.owner.as_mut(),
            _ => None,
        };
        owner.is_some_and(|owner| self.is_theirs(owner) && self.replace(owner))
    }

    /// Whether they gave an answer.
    pub fn gave(&self, answer: &Answer) -> bool {
        answer.source == self.person
    }

    /// Whether a text that is kept could be about them at all. Quick: nearly none is.
    pub fn concerns(&self, text: &str) -> bool {
        let quoted = |name: &Name| name.as_str().replace('\\', "\\\\").replace('"', "\\\"");
        text.contains(self.person.as_str())
            || self.names.iter().any(|name| text.contains(&quoted(name)))
    }

    /// What takes the name out of a board.
    pub fn changes(&self, board: &Board) -> Vec<Change> {
        let sources = board.sources.iter().filter_map(|held| {
            let mut source = Source::clone(held);
            self.source(&mut source).then_some(Change::Source(source))
        });
        let work = &board.work;
        let actions = work.actions.iter().map(|held| Piece::Action(own(held)));
        let services = work.services.iter().map(|held| Piece::Service(own(held)));
        let pieces = actions.chain(services).filter_map(|mut piece| {
            let is_changed = self.piece(&mut piece);
            is_changed.then_some(Change::Piece(piece))
        });
        sources.chain(pieces).collect()
    }

    fn is_theirs(&self, name: &Name) -> bool {
        self.names.contains(name)
    }

    fn replace(&self, name: &mut Name) -> bool {
        let is_new = *name != self.stand_in;
        name.clone_from(&self.stand_in);
        is_new
    }
}

fn own<T: Clone>(held: &Arc<T>) -> T {
    T::clone(held)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::members::{Discretion, Member, Role};
    use crate::scene::ServiceProfile;

    fn name(text: &str) -> Name {
        Name::parse(text).unwrap()
    }

    fn source(id: &str, called: &str, kind: SourceKind) -> Source {
        Source {
            id: Id::parse(id).unwrap(),
            name: name(called),
            kind,
        }
    }

    fn board() -> Board {
        let mut board = Board::default();
        for (id, called, kind) in [
            ("jo", "Jo \"J\" Smith", SourceKind::Person),
            ("written", "Jo \"J\" Smith", SourceKind::Written),
            ("before", "Jo Brown", SourceKind::Import),
            ("sam", "Sam", SourceKind::Person),
        ] {
            board.apply(&Change::Source(source(id, called, kind)));
        }
        for (id, owner) in [("one", "Jo Brown"), ("two", "Housing manager")] {
            let owner = Some(name(owner));
            let id = Id::parse(id).unwrap();
            board.apply(&Change::Piece(Piece::Service(ServiceProfile { id, owner })));
        }
        board
    }

    fn ids(changes: &[Change]) -> Vec<String> {
        let id = |change: &Change| match change {
            Change::Source(source) => source.id.to_string(),
            Change::Piece(piece) => piece.id().to_owned(),
            other => panic!("{other:?}"),
        };
        changes.iter().map(id).collect()
    }

    #[test]
    fn every_place_that_is_for_a_name_is_found_and_none_twice() {
        let mut board = board();
        let jo = Id::parse("jo").unwrap();
        let erasing = Erasing::of(&board, &jo, [name("Jo Brown")]);
        let changes = erasing.changes(&board);
        assert_eq!(ids(&changes), ["before", "jo", "written", "one"]);
        for change in &changes {
            board.apply(change);
        }
        assert!(erasing.changes(&board).is_empty());
        assert!(erasing.concerns(r#"{"owner":"Jo \"J\" Smith"}"#));
        assert!(erasing.concerns(r#"{"source":"jo"}"#));
        assert!(!erasing.concerns(r#"{"owner":"Sam"}"#));
    }

    #[test]
    fn a_name_that_another_person_has_too_stays_theirs() {
        let mut board = board();
        let other = source("other", "Jo \"J\" Smith", SourceKind::Person);
        board.apply(&Change::Source(other));
        let erasing = Erasing::of(&board, &Id::parse("jo").unwrap(), None);
        assert_eq!(ids(&erasing.changes(&board)), ["jo"]);
    }

    #[test]
    fn who_left_long_enough_ago_is_due_and_nobody_else() {
        let mut board = Board::default();
        let member = |id: &str, left_on: Option<Date>, erased| Member {
            id: Id::parse(id).unwrap(),
            role: Role::Member,
            teams: Vec::new(),
            left: left_on.is_some() || id == "undated",
            left_on,
            erased,
        };
        for one in [
            member("here", None, false),
            member("undated", None, false),
            member("long-ago", Some(date(2026, 5, 28)), false),
            member("lately", Some(date(2026, 5, 29)), false),
            member("gone", Some(date(2025, 1, 1)), true),
        ] {
            board.apply(&Change::Piece(Piece::Member(one)));
        }
        let today = date(2026, 11, 28);
        assert_eq!(due(&board, today), []);
        board.apply(&Change::Piece(Piece::Discretion(Discretion {
            erase_after: Some(6),
            ..Discretion::first()
        })));
        assert_eq!(due(&board, today), [Id::parse("long-ago").unwrap()]);
    }
}
