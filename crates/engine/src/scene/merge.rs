//! Two candidates that say the same become one.

use crate::candidate::Candidate;
use crate::difference::Judged;

/// What stays, with what only the other one knew: it keeps all of its own. (Answers are carried apart.)
pub fn merged(stays: &Candidate, goes: &Candidate) -> Candidate {
    let mut one = stays.clone();
    one.service = one.service.or_else(|| goes.service.clone());
    one.sponsor = one.sponsor.or_else(|| goes.sponsor.clone());
    // Another team would have to be willing too: only where none is named is theirs taken.
    if one.teams.is_empty() {
        one.teams.clone_from(&goes.teams);
        one.room = goes.room;
    }
    add(&mut one.groups, &goes.groups);
    add(&mut one.needs, &goes.needs);
    for judged in Judged::ALL {
        let known = one.difference.judged(judged);
        let theirs = goes.difference.judged(judged);
        one.difference.set_judged(judged, known.or(theirs));
    }
    one.difference.reach = one.difference.reach.or(goes.difference.reach);
    one
}

fn add<T: Clone + PartialEq>(to: &mut Vec<T>, from: &[T]) {
    for thing in from {
        if !to.contains(thing) {
            to.push(thing.clone());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::difference::{Levels, People};
    use crate::id::Id;
    use crate::text::{Name, Title};

    fn candidate(id: &str) -> Candidate {
        Candidate::new(Id::parse(id).unwrap(), Title::parse(id).unwrap())
    }

    fn name(text: &str) -> Name {
        Name::parse(text).unwrap()
    }

    #[test]
    fn what_stays_keeps_its_own_and_takes_what_it_lacks() {
        let mut stays = candidate("stays");
        stays.teams = vec![Id::parse("repairs").unwrap()];
        stays.needs = vec![name("data")];
        let harm = Levels::of(Judged::Harm, 3, 3);
        stays.difference.set_judged(Judged::Harm, harm);
        let mut goes = candidate("goes");
        goes.teams = vec![Id::parse("lettings").unwrap()];
        goes.needs = vec![name("data"), name("translation")];
        goes.sponsor = Some(name("Director"));
        let other_harm = Levels::of(Judged::Harm, 1, 1);
        goes.difference.set_judged(Judged::Harm, other_harm);
        goes.difference.reach = People::between(5, Some(9));

        let one = merged(&stays, &goes);
        assert_eq!((&one.id, &one.title), (&stays.id, &stays.title));
        assert_eq!(one.teams, stays.teams);
        assert_eq!(one.needs, [name("data"), name("translation")]);
        assert_eq!(one.sponsor, goes.sponsor);
        assert_eq!(one.difference.harm, harm);
        assert_eq!(one.difference.reach, goes.difference.reach);
    }

    #[test]
    fn a_team_is_taken_with_the_room_it_gives() {
        let mut goes = candidate("goes");
        (goes.teams, goes.room) = (vec![Id::parse("lettings").unwrap()], 2);
        let one = merged(&candidate("stays"), &goes);
        assert_eq!((one.teams, one.room), (goes.teams, 2));
    }
}
