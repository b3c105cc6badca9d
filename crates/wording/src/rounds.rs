//! Rounds, in words.

use engine::blockers::{Blocker, On};
use engine::condition::Condition;
use engine::fairness::BringIn;
use engine::id::Id;
use engine::people::{Group, Team};
use engine::rounds::{Asked, Closed, Round, Skipped, Tally};
use jiff::civil::Date;

use crate::fault::shown;
use crate::names::Names;
use crate::{condition, date, number, text, unblock};

/// How many titles a sentence holds.
const TITLES: usize = 5;

/// How many blockers are named.
const BLOCKERS: usize = 3;

/// Said where nobody is asked by name.
pub const NOBODY_ASKED: &str =
    "Nobody is asked by name. Fill in the table together, or say who is asked.";

/// What a round is called: `Round 2`.
pub fn title(number: u32) -> String {
    format!("Round {number}")
}

/// Which day it is to close, and how far off that is.
pub fn closing(closes: Date, today: Date) -> String {
    let day = date::long(closes);
    let days = days_between(today, closes);
    let left = |days: u64| number::of(days, "day", "days");
    match (closes.cmp(&today), days) {
        (std::cmp::Ordering::Greater, days) => format!("Closes on {day}: {} left.", left(days)),
        (std::cmp::Ordering::Equal, _) => "Closes today.".to_owned(),
        (std::cmp::Ordering::Less, days) => {
            format!("It was to close on {day}, {} ago.", left(days))
        }
    }
}

fn days_between(one: Date, other: Date) -> u64 {
    let days = one.until(other).map_or(0, |span| span.get_days());
    u64::from(days.unsigned_abs())
}

/// How it closed.
pub fn closed(closed: &Closed) -> String {
    let day = date::long(closed.on);
    match closed.decision {
        Some(decision) => format!("Closed on {day} with decision {decision}."),
        None => format!("Given up on {day}."),
    }
}

/// What somebody is asked: `Interest`, `Team and room: Benefits`, `Team and room: every team`.
pub fn asked_what(condition: Condition, team: Option<&Id<Team>>, names: &Names<'_>) -> String {
    let what = condition::label(condition);
    match (team, condition) {
        (Some(team), _) => format!("{what}: {}", shown(names.team(team))),
        (None, Condition::Operations) => format!("{what}: every team"),
        (None, _) => what.to_owned(),
    }
}

/// How many of what concerns them they have answered.
pub fn answered(answered: usize, concerns: usize) -> String {
    match (answered, concerns) {
        (_, 0) => "Nothing to answer".to_owned(),
        (0, of) => format!("None of {}", number::grouped(of as u64)),
        (all, of) if all == of => format!("All {}", number::grouped(of as u64)),
        (some, of) => format!(
            "{} of {}",
            number::grouped(some as u64),
            number::grouped(of as u64)
        ),
    }
}

/// The same, and of how many they said something else.
pub fn heard(some: usize, passed: usize, concerns: usize) -> String {
    match passed {
        0 => answered(some, concerns),
        passed => format!(
            "{}; nothing to say about {}",
            answered(some, concerns),
            number::grouped(passed as u64)
        ),
    }
}

/// What an open round says by now.
pub fn by_now(round: &Round) -> String {
    let mut who: Vec<_> = round.asked.iter().map(|asked| &asked.who).collect();
    who.sort();
    who.dedup();
    let asks = number::of(who.len() as u64, "name or role", "names and roles");
    format!(
        "It now closes on {}, and asks {asks}.",
        date::long(round.closes)
    )
}

/// How things stood when it closed, each in a sentence: so many groups at most are named.
pub fn stood(tally: &Tally, names: &Names<'_>, most: usize) -> Vec<String> {
    let [start, ask, prepare] = tally.standings.map(|count| number::in_words(count as u64));
    let [interest, operations, capability] = tally.met.map(|count| number::in_words(count as u64));
    let mut all = vec![
        text::capital(&format!(
            "{start} could start, {ask} had something to ask first, and {prepare} needed ground prepared."
        )),
        text::capital(&format!(
            "{interest} had interest, {operations} had a team with room, and {capability} had the skills."
        )),
    ];
    if !tally.left_out.is_empty() {
        let groups = names.some_groups(&tally.left_out, most);
        all.push(format!("Left out: {groups}."));
    }
    if !tally.served.is_empty() {
        let groups = names.some_groups(&tally.served, most);
        all.push(format!("Served: {groups}."));
    }
    // What hangs on a candidate itself opens that one alone: there is nothing to count.
    let shared = |(blocker, _): &&(Blocker, usize)| !matches!(blocker.on, On::Candidate(_));
    let first = tally.blockers.iter().filter(shared).take(BLOCKERS);
    all.extend(first.map(|(blocker, opens)| {
        let (what, opens) = (
            unblock::blocker(blocker, names),
            number::in_words(*opens as u64),
        );
        text::capital(&format!("{what} would have helped to open {opens}."))
    }));
    all
}

/// That a group was skipped twice, and what a place for it would mean.
pub fn skipped(skipped: &Skipped<'_>, names: &Names<'_>) -> String {
    format!(
        "{} was left out twice running. Keep one place for it? {}",
        shown(names.group(skipped.group)),
        bring_in(skipped.bring_in, names)
    )
}

/// Who would come in, and who would go.
fn bring_in(change: &BringIn, names: &Names<'_>) -> String {
    let enters = names.some_titles(&change.enters, TITLES);
    match change.leaves.as_slice() {
        [] => format!("It would bring in {enters}."),
        leaves => format!(
            "It would bring in {enters}, in place of {}.",
            names.some_titles(leaves, TITLES)
        ),
    }
}

/// The button that does it.
pub fn keep_a_place(group: &Id<Group>, names: &Names<'_>) -> String {
    format!("Keep a place for {}", shown(names.group(group)))
}

/// The reason that a decision then begins with.
pub fn place_is_kept(group: &Id<Group>, names: &Names<'_>) -> String {
    format!(
        "A place is kept for {}, which was left out twice running.",
        names.group(group)
    )
}

/// What was done to a round.
pub fn told(before: Option<&Round>, after: &Round, names: &Names<'_>) -> Vec<String> {
    let number = after.number;
    match (before, after.closed()) {
        (None, None) => {
            let blind = if after.blind { "blind " } else { "" };
            let day = date::long(after.closes);
            vec![format!("Opened {blind}round {number}, to close on {day}")]
        }
        (Some(was), None) if !was.is_open() => vec![format!("Opened round {number} again")],
        (Some(was), None) => changed(was, after, names),
        (_, Some(closed)) => vec![match (closed.decision, &closed.why) {
            (Some(decision), _) => format!("Closed round {number} with decision {decision}"),
            (None, Some(why)) => format!("Gave up round {number}: {why}"),
            (None, None) => format!("Gave up round {number}"),
        }],
    }
}

/// What was changed of an open round.
fn changed(was: &Round, now: &Round, names: &Names<'_>) -> Vec<String> {
    let mut lines = Vec::new();
    lines.extend(crate::change::from_to(
        "Closing day",
        &date::long(was.closes),
        &date::long(now.closes),
    ));
    let who = |asked: &Asked| {
        let source = names.board().sources.get(&asked.who);
        let name = source.map_or(asked.who.as_str(), |source| source.name.as_str());
        let what = asked_what(asked.condition, asked.team.as_ref(), names);
        format!("{} ({what})", shown(name))
    };
    let without = |all: &Round, others: &Round| -> Vec<String> {
        let left = all.asked.iter().filter(|one| !others.asked.contains(one));
        left.map(who).collect()
    };
    lines.extend(
        without(now, was)
            .iter()
            .map(|who| format!("Now asks {who}")),
    );
    lines.extend(
        without(was, now)
            .iter()
            .map(|who| format!("No longer asks {who}")),
    );
    if was.note != now.note {
        lines.push("Changed what it is about".to_owned());
    }
    if was.revealed.is_none() && now.revealed.is_some() {
        lines.push("Showed everyone where things stand".to_owned());
    }
    lines
}
