//! Why not the others: those nearest to starting by name, the rest by what they wait for. The record's file has them all.

use engine::candidate::Candidate;
use engine::condition::Condition;
use engine::id::Id;
use engine::standing::Standing;
use engine::text::Name;
use wording::{Names, paper as say, reading, standing};

use crate::outlook::{HangsOnDocument, PlacedDocument, ReasonDocument};
use crate::paper::{Line, Part, Section};
use crate::record::{Record, told};

/// How many that could start too are named.
const READY: usize = 3;
/// How many things that some wait for are named under a condition.
const THINGS: usize = 4;
/// How many titles are named for each.
const TITLES: usize = 2;

pub(super) fn section(record: &Record, names: &Names<'_>) -> Option<Section> {
    let standings = [Standing::Start, Standing::Ask, Standing::Prepare];
    let [ready, ask, prepare] = standings.map(|one| told::others(one, record));
    let count = ready.len() + ask.len() + prepare.len();
    let counted = |one, those: &[_]| say::counted(standing::label(one), those.len());
    let parts = [
        nearest(record, names),
        told_of(
            counted(Standing::Start, &ready),
            could_start(&ready, record, names),
        ),
        told_of(counted(Standing::Ask, &ask), waiting(&ask, names)),
        told_of(
            counted(Standing::Prepare, &prepare),
            waiting(&prepare, names),
        ),
    ];
    let section = Section::new(say::OTHERS).with([Part::line(say::not_chosen(count))]);
    (count > 0).then(|| section.with(parts.into_iter().flatten()))
}

fn told_of(name: String, says: Vec<Line>) -> Option<Part> {
    (!says.is_empty()).then(|| Part::thing(name, says))
}

/// Those nearest to starting, with what each lacks.
fn nearest(record: &Record, names: &Names<'_>) -> Option<Part> {
    let outlook = &record.sealed.outlook;
    let near = outlook
        .nearest
        .iter()
        .filter(|id| !told::picked(record, id));
    let placed = near.filter_map(|id| outlook.standings.iter().find(|placed| placed.id == *id));
    told_of(
        wording::nearest::HEADING.to_owned(),
        placed.map(|placed| named(placed, record, names)).collect(),
    )
}

fn named(placed: &PlacedDocument, record: &Record, names: &Names<'_>) -> Line {
    let title = format!("{}.", names.title(&placed.id));
    Line::about(title, told::why(placed, record, names))
}

fn could_start(ready: &[&PlacedDocument], record: &Record, names: &Names<'_>) -> Vec<Line> {
    let told = ready.iter().take(READY);
    let more = ready.len().saturating_sub(READY);
    let more = (more > 0).then(|| Line::new(say::more_could_start(more)));
    let told = told.map(|placed| named(placed, record, names));
    told.chain(more).collect()
}

/// By the first condition that is not there, and what it hangs on.
fn waiting(those: &[&PlacedDocument], names: &Names<'_>) -> Vec<Line> {
    let line = |condition| {
        let mut things: Vec<(String, Vec<Id<Candidate>>)> = Vec::new();
        for placed in those {
            let Some(thing) = waits_for(placed, condition, names) else {
                continue;
            };
            match things.iter_mut().find(|(known, _)| *known == thing) {
                Some((_, ids)) => ids.push(placed.id.clone()),
                None => things.push((thing, vec![placed.id.clone()])),
            }
        }
        // Those that most wait for come first; among as many, those that could make the greatest difference.
        things.sort_by_key(|(_, ids)| std::cmp::Reverse(ids.len()));
        let count = things.iter().map(|(_, ids)| ids.len()).sum();
        let rest = things.iter().skip(THINGS).map(|(_, ids)| ids.len()).sum();
        let told = things.iter().take(THINGS);
        let told = told.map(|(thing, ids)| say::wait_for(thing, ids, TITLES, names));
        let rest = (rest > 0).then(|| say::for_something_else(rest));
        let told: Vec<String> = told.chain(rest).collect();
        (count > 0).then(|| Line::about(say::waiting(condition, count), told.join(" ")))
    };
    Condition::ALL.into_iter().filter_map(line).collect()
}

/// What it waits for, where that is about this condition: for one to ask about how its answers read, for one to prepare what is missing.
fn waits_for(placed: &PlacedDocument, about: Condition, names: &Names<'_>) -> Option<String> {
    let ReasonDocument::Condition {
        condition,
        reading,
        hangs_on,
        ..
    } = told::first_open(placed)?
    else {
        return None;
    };
    (*condition == about).then(|| match placed.standing {
        Standing::Prepare => say::lacking(about, &on(hangs_on.as_ref(), names)),
        _ => reading::label(*reading).to_owned(),
    })
}

fn on<'a>(hangs_on: Option<&'a HangsOnDocument>, names: &'a Names<'_>) -> Vec<&'a str> {
    match hangs_on {
        Some(HangsOnDocument::Sponsor(name)) => vec![name.as_str()],
        Some(HangsOnDocument::Teams(teams)) => teams.iter().map(|team| names.team(team)).collect(),
        Some(HangsOnDocument::Needs(needs)) => needs.iter().map(Name::as_str).collect(),
        None => Vec::new(),
    }
}
