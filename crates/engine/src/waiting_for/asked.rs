//! Everything that a person is asked, each thing once.

use std::collections::HashMap;

use jiff::civil::Date;

use super::{Places, Reason, Wanted, is_since, meet};
use crate::answer::{Answer, Source};
use crate::asking::{Ask, Since, asked_again};
use crate::board::Board;
use crate::candidate::{Candidate, Status};
use crate::condition::Condition;
use crate::id::Id;
use crate::members::{Aside, Why};
use crate::people::Team;
use crate::rounds::open_round;

/// Why something is asked, and since when.
struct Place<'a> {
    candidate: &'a Candidate,
    reason: Reason<'a>,
    since: Date,
    /// What asks it again, where anything does: as long as it asks, no answer came since that tells enough.
    again: Option<&'a Ask>,
}

/// Each of them, in order of condition and team, then of candidate.
pub(super) fn each<'a>(board: &'a Board, person: &'a Id<Source>) -> Vec<Wanted<'a>> {
    let mut places = Places::new();
    of_round(board, person, &mut places);
    of_again(board, person, &mut places);
    sent_on(board, person, &mut places);
    let every: Vec<&Id<Candidate>> = places
        .keys()
        .filter(|(condition, team, _)| *condition == Condition::Operations && team.is_none())
        .map(|(_, _, candidate)| *candidate)
        .collect();
    // Who is asked about each team of a candidate is not asked about one of them besides.
    places.retain(|(_, team, candidate), _| {
        team.is_none() || every.binary_search(candidate).is_err()
    });
    let mut asides: HashMap<&Id<Candidate>, Vec<&Aside>> = HashMap::new();
    let set_aside = board.work.of_asked(person).into_iter();
    for aside in set_aside.flat_map(|waiting| &waiting.aside) {
        asides.entry(&aside.ask.candidate).or_default().push(aside);
    }
    places
        .into_iter()
        .map(|((condition, team, id), place)| {
            let asides = asides.get(id).map_or(&[][..], Vec::as_slice);
            place.wanted((condition, team), person, asides)
        })
        .collect()
}

fn of_round<'a>(board: &'a Board, person: &Id<Source>, places: &mut Places<'a, Place<'a>>) {
    let Some(round) = open_round(&board.work) else {
        return;
    };
    for asked in round.asked.iter().filter(|asked| &asked.who == person) {
        let on_the_list = board.candidates.iter().map(AsRef::as_ref);
        let concerned = on_the_list.filter(|candidate: &&Candidate| {
            candidate.status == Status::Candidate && asked.concerns(candidate)
        });
        for candidate in concerned {
            let key = (asked.condition, asked.team.as_ref(), &candidate.id);
            places.entry(key).or_insert(Place {
                candidate,
                reason: Reason::Round(round),
                since: round.opened,
                again: None,
            });
        }
    }
}

fn of_again<'a>(board: &'a Board, person: &Id<Source>, places: &mut Places<'a, Place<'a>>) {
    for (ask, since) in asked_again(board) {
        let Some(candidate) = board.candidates.get(&ask.candidate).map(AsRef::as_ref) else {
            continue;
        };
        let key = (ask.condition, ask.team.as_ref(), &candidate.id);
        if !places.contains_key(&key) && !may_know(board, person, ask, candidate) {
            continue;
        }
        let (reason, on) = (Reason::Again(since), since.on());
        let again = Some(ask);
        let place = places.entry(key).or_insert(Place {
            candidate,
            reason,
            since: on,
            again,
        });
        if place.again.is_none() || on > place.since {
            *place = Place {
                reason,
                since: on.max(place.since),
                again,
                ..*place
            };
        }
    }
}

/// Who may know of something that is asked again: the people of the team, and whoever answered about it before.
pub(super) fn may_know(
    board: &Board,
    person: &Id<Source>,
    ask: &Ask,
    candidate: &Candidate,
) -> bool {
    let answered = candidate.answers.iter().any(|answer| {
        let spoken_of = meet(ask.team.as_ref(), answer.team.as_ref());
        &answer.source == person && answer.condition == ask.condition && spoken_of
    });
    let member = board.work.member(person);
    let own = |team: &Id<Team>| member.is_some_and(|member| member.teams.contains(team));
    let of_team = ask.condition == Condition::Operations
        && match &ask.team {
            Some(team) => own(team),
            None => candidate.teams.iter().any(own),
        };
    answered || of_team
}

fn sent_on<'a>(board: &'a Board, person: &Id<Source>, places: &mut Places<'a, Place<'a>>) {
    for waiting in &board.work.waiting {
        for aside in &waiting.aside {
            let to_them = matches!(&aside.why, Why::NotMine(Some(to)) if to == person);
            if !to_them {
                continue;
            }
            let ask = &aside.ask;
            let held = board.candidates.get(&ask.candidate).map(AsRef::as_ref);
            if let Some((candidate, since)) = held.zip(still_asked(board, aside)) {
                let key = (ask.condition, ask.team.as_ref(), &candidate.id);
                places.entry(key).or_insert(Place {
                    candidate,
                    reason: Reason::SentOn,
                    since,
                    again: None,
                });
            }
        }
    }
}

/// The day since when what somebody set aside is asked, where it is asked still.
pub(super) fn still_asked(board: &Board, aside: &Aside) -> Option<Date> {
    let held = board.candidates.get(&aside.ask.candidate)?;
    if held.status != Status::Candidate {
        return None;
    }
    let round = open_round(&board.work).filter(|round| {
        let mut asked = round.asked.iter();
        asked.any(|asked| asked.asks(&aside.ask, held))
    });
    let again = asked_again(board).filter(|(ask, _)| **ask == aside.ask);
    let days = again.map(|(_, since)| since.on());
    let since = days.chain(round.map(|round| round.opened)).max();
    since.filter(|since| aside.on >= *since)
}

impl<'a> Place<'a> {
    fn wanted(
        self,
        (condition, team): (Condition, Option<&'a Id<Team>>),
        person: &Id<Source>,
        asides: &[&'a Aside],
    ) -> Wanted<'a> {
        let own = self.candidate.answers.iter().filter(|answer| {
            &answer.source == person
                && answer.condition == condition
                && meet(team, answer.team.as_ref())
                && self.is_answered_by(answer)
        });
        // What speaks of just this, before what speaks of more or of less.
        let answer = own.min_by_key(|answer| answer.team.as_ref() != team);
        let set_aside = asides.iter().filter(|aside| {
            let ask = &aside.ask;
            let same = ask.condition == condition && meet(team, ask.team.as_ref());
            same && aside.on >= self.since
        });
        let set_aside = set_aside.min_by_key(|aside| aside.ask.team.as_ref() != team);
        Wanted {
            candidate: self.candidate,
            condition,
            team,
            reason: self.reason,
            since: self.since,
            answer,
            aside: set_aside.copied().filter(|_| answer.is_none()),
        }
    }

    /// Whether an answer of theirs was given since. One that tells enough, while it is asked again still, came before that.
    fn is_answered_by(&self, answer: &Answer) -> bool {
        let before = self
            .again
            .is_some_and(|ask| ask.is_answered_by(&self.candidate.id, answer));
        is_since(answer, self.since) && !before
    }
}

impl Since<'_> {
    /// The day since when it is asked again.
    pub fn on(&self) -> Date {
        match self {
            Self::Action(action) => action.done_on().unwrap_or(Date::MIN),
            Self::Lesson(lesson) => lesson.on,
        }
    }
}
