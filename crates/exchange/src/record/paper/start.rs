//! What starts, and why these.

use engine::standing::Standing;
use wording::{Names, list, paper as say, standing};

use super::typed;
use crate::paper::{Line, Part, Section};
use crate::record::Record;
use crate::record::told::{self, Pick};

pub(super) fn section(record: &Record, names: &Names<'_>) -> Section {
    let picks = told::picks(record, names);
    let nothing = picks.is_empty().then(|| Part::line(say::NOTHING));
    let few = &record.sealed.outlook.the_few;
    let beside = [
        (say::UNDER_WAY, told::titles(&few.under_way, names)),
        (say::MUST_DO, told::titles(&few.must_do, names)),
    ];
    let beside = beside.into_iter().filter(|(_, titles)| !titles.is_empty());
    let beside =
        beside.map(|(about, titles)| Part::about(about, format!("{}.", list::and(&titles))));
    let note = record.sealed.decision.note.iter();
    let unserved = told::unserved(record);
    Section::new(say::START)
        .with(nothing)
        .with(picks.iter().map(pick))
        .with([Part::about(say::ENOUGH, told::verdict(record))])
        .with(changed(record, names))
        .with(why_these(record))
        .with(note.flat_map(|note| typed(Some(say::NOTE), note.as_str())))
        .with(beside)
        .with(unserved.map(|groups| Part::about(say::UNSERVED, format!("{groups}."))))
}

/// The difference first: it is why one would want it at all.
fn pick(pick: &Pick<'_>) -> Part {
    let difference = Some(&pick.difference).filter(|told| !told.is_empty());
    let present = match (pick.present.as_slice(), pick.open.as_slice()) {
        ([], _) => None,
        // All three are there: that is what it means that it can start.
        (_, []) => Some(standing::meaning(Standing::Start).to_owned()),
        (present, _) => Some(present.join(" ")),
    };
    let open = (!pick.open.is_empty())
        .then(|| Line::about(say::not_there_yet(&pick.lacks), pick.open.join(" ")));
    let lines = difference
        .cloned()
        .into_iter()
        .chain(present)
        .map(Line::new);
    Part::thing(pick.title, lines.chain(open))
}

/// What was proposed and is not chosen.
fn changed(record: &Record, names: &Names<'_>) -> Option<Part> {
    let left_out = told::left_out(record, names);
    let quoted: Vec<String> = left_out.iter().map(|title| format!("“{title}”")).collect();
    record
        .sealed
        .decision
        .changed
        .then(|| match quoted.as_slice() {
            [] => Part::line(say::MORE_THAN_PROPOSED),
            some => Part::about(say::LEFT_OUT, format!("{}.", list::and(some))),
        })
}

/// Which earlier decision it takes the place of, and why.
pub(super) fn supersedes(record: &Record) -> Vec<Part> {
    let earlier = record.sealed.decision.supersedes.as_ref();
    let told = earlier.map(|earlier| {
        let says = say::supersedes(earlier.decision);
        typed(Some(&says), earlier.why.as_str())
    });
    told.unwrap_or_default()
}

/// Why the picks are not those proposed, as somebody wrote it.
pub(super) fn why_these(record: &Record) -> Vec<Part> {
    let reason = record.sealed.decision.reason.iter();
    reason
        .flat_map(|reason| typed(Some(say::WHY_THESE), reason.as_str()))
        .collect()
}
