//! What somebody changed, in words: what it was before, what it is now.

use std::fmt::Display;

use engine::answer::{Answer, Source};
use engine::candidate::{Candidate, Kind};
use engine::condition::Condition;
use engine::difference::{Difference, Judged, People};
use engine::id::Id;
use engine::text::{Name, Note};

use crate::names::Names;
use crate::{answer as say, candidate as its, condition, difference, list, number};

/// What was done to a problem or an opportunity, a line for each thing that changed.
pub fn candidate(before: Option<&Candidate>, after: &Candidate, names: &Names<'_>) -> Vec<String> {
    let Some(before) = before else {
        let kind = match after.kind {
            Kind::Problem => "this problem",
            Kind::Opportunity => "this opportunity",
        };
        return vec![format!("Put {kind} forward: {}", quoted(&after.title))];
    };
    let told = |what: &str, candidate: &dyn Fn(&Candidate) -> String| {
        from_to(what, &candidate(before), &candidate(after))
    };
    let mut lines: Vec<Option<String>> = vec![
        told("Title", &|c| quoted(&c.title)),
        told("Kind", &|c| small(its::kind(c.kind))),
        told("Where it is", &|c| small(&its::status(c.status))),
        told("Service", &|c| {
            or_none(c.service.as_ref().map(|id| names.service(id)))
        }),
        told("Teams", &|c| or_none(Some(names.teams(&c.teams)))),
        told("Places it takes of each team", &|c| c.room.to_string()),
        told("People affected", &|c| {
            or_none(Some(names.groups(&c.groups)))
        }),
        told("Sponsor", &|c| {
            or_none(c.sponsor.as_ref().map(Name::as_str))
        }),
        told("What it needs", &|c| or_none(Some(list::and(&c.needs)))),
    ];
    lines.extend(measures(&before.difference, &after.difference));
    lines.into_iter().flatten().collect()
}

/// One that came with an import was taken back with it.
pub fn taken_out(before: &Candidate) -> String {
    format!(
        "Took {} off the list, with all that came with it",
        quoted(&before.title)
    )
}

/// What changed of the difference it could make.
fn measures(before: &Difference, after: &Difference) -> Vec<Option<String>> {
    let judged = Judged::ALL.into_iter().map(|judged| {
        let words = |difference: &Difference| difference::levels(judged, difference.judged(judged));
        from_to(
            difference::label(judged.dimension()),
            &words(before),
            &words(after),
        )
    });
    let people = |people: Option<People>| people.map_or_else(not_known, number::people_a_year);
    let reach = from_to("People a year", &people(before.reach), &people(after.reach));
    judged.chain([reach]).collect()
}

/// What was done to an answer: given, changed, or taken back.
pub fn answer(
    before: Option<&Answer>,
    after: Option<&Answer>,
    names: &Names<'_>,
) -> Option<String> {
    let now = after.or(before)?;
    let about = about(now.condition, now, names);
    let (was, is) = (before.map(reply), after.map(reply));
    Some(match (was, is) {
        (Some(was), Some(is)) if was != is => format!("{about}: was {was}, now {is}"),
        (_, Some(is)) => format!("{about}: {is}"),
        (Some(was), None) => format!("{about}: took back {was}"),
        (None, None) => return None,
    })
}

/// `Interest, as the sponsor says`; with the team where one is spoken of.
fn about(about: Condition, answer: &Answer, names: &Names<'_>) -> String {
    let source = source(&answer.source, names);
    match &answer.team {
        Some(team) => format!(
            "{} ({}), as said by {source}",
            condition::label(about),
            names.team(team)
        ),
        None => format!("{}, as said by {source}", condition::label(about)),
    }
}

fn reply(answer: &Answer) -> String {
    format!(
        "{} ({})",
        say::reply(answer.reply, answer.condition),
        say::basis(answer.basis, answer.condition)
    )
}

/// Who said it, by name.
pub fn source<'a>(id: &'a Id<Source>, names: &Names<'a>) -> &'a str {
    names
        .board()
        .sources
        .get(id)
        .map_or(id.as_str(), |source| source.name.as_str())
}

/// What was done to the words beside a problem or an opportunity.
pub const fn details(before: bool, after: bool) -> &'static str {
    match (before, after) {
        (false, _) => "Wrote the details",
        (true, true) => "Changed the details",
        (true, false) => "Took the details out",
    }
}

/// A reason given, quoted.
pub fn why(note: &Note) -> String {
    format!("“{note}”")
}

pub(crate) fn from_to(what: &str, before: &str, after: &str) -> Option<String> {
    (before != after).then(|| format!("{what}: was {before}, now {after}"))
}

/// With a small first letter, to stand within a sentence.
pub(crate) fn small(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(char::to_lowercase);
    first.into_iter().flatten().chain(letters).collect()
}

pub(crate) fn quoted(text: &impl Display) -> String {
    format!("“{text}”")
}

pub(crate) fn or_none(text: Option<impl Into<String>>) -> String {
    let text: Option<String> = text.map(Into::into);
    text.filter(|text| !text.is_empty())
        .unwrap_or_else(|| "none".to_owned())
}

pub(crate) fn not_known() -> String {
    "not known".to_owned()
}
