//! The few, what stands beside them, what could take their place, and what is nearest to starting.

use engine::candidate::Candidate;
use engine::id::Id;
use engine::outlook::{Outlook, Placed};
use engine::standing::Standing;
use wording::Names;

use super::{named, thing};
use crate::paper::{Part, Section};

/// How many that are ready too are told.
const SWAPS: usize = 20;

pub(super) fn sections(outlook: &Outlook, names: &Names<'_>) -> Vec<Section> {
    let all = [
        the_few(outlook, names),
        beside("Under way", &outlook.few.under_way, names),
        beside("Must do", &outlook.few.must_do, names),
        swaps(outlook, names),
    ];
    all.into_iter().flatten().collect()
}

fn the_few(outlook: &Outlook, names: &Names<'_>) -> Option<Section> {
    let picks = outlook.few.picks.iter().filter_map(|id| outlook.placed(id));
    let things: Vec<Part> = picks
        .map(|placed| thing(named(&placed.id, names), reasons(placed, names)))
        .collect();
    (!things.is_empty()).then(|| Section::new(wording::verdict::the_few(outlook)).with(things))
}

fn beside(heading: &str, ids: &[Id<Candidate>], names: &Names<'_>) -> Option<Section> {
    let things = ids.iter().map(|id| thing(named(id, names), Vec::new()));
    (!ids.is_empty()).then(|| Section::new(heading).with(things))
}

/// What a ready one that is not picked would take the place of. Swaps that need no excuse come first.
fn swaps(outlook: &Outlook, names: &Names<'_>) -> Option<Section> {
    let waits = |p: &&Placed| p.standing == Standing::Start && !outlook.picks(&p.id);
    let mut waiting: Vec<&Placed> = outlook.placed.iter().filter(waits).collect();
    waiting.sort_by_key(|p| {
        p.swap
            .as_ref()
            .map_or((true, None), |s| (false, Some(&s.cost)))
    });
    let told = waiting.iter().take(SWAPS).map(|placed| {
        let swap = wording::swap::sentence(placed.swap.as_ref(), &outlook.epsilon, names);
        thing(named(&placed.id, names), vec![swap])
    });
    let more = waiting.len().saturating_sub(SWAPS);
    let more = (more > 0).then(|| Part::line(wording::fault::and_more(more)));
    (!waiting.is_empty()).then(|| Section::new("Ready too").with(told).with(more))
}

pub(super) fn nearest(outlook: &Outlook, names: &Names<'_>) -> Option<Section> {
    let told = outlook.nearest.iter().map(|near| {
        let lacks = wording::nearest::reasons(near, outlook, names);
        thing(named(&near.id, names), lacks)
    });
    let heading = Section::new(wording::nearest::HEADING);
    let piece = Part::line(wording::nearest::SMALLEST_PIECE);
    (!outlook.nearest.is_empty()).then(|| heading.with(told).with([piece]))
}

fn reasons(placed: &Placed, names: &Names<'_>) -> Vec<String> {
    let kind = names.held(&placed.id).map(|c| c.kind).unwrap_or_default();
    placed
        .because
        .iter()
        .map(|b| wording::because::sentence(b, kind, names))
        .collect()
}
