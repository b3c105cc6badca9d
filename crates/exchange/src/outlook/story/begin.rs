//! The few, what stands beside them, what could take their place, and what is nearest to starting.

use engine::candidate::Candidate;
use engine::id::Id;
use engine::outlook::{Outlook, Placed};
use engine::standing::Standing;
use wording::Names;

use super::{Section, Thing, named};

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
    let things: Vec<Thing> = picks
        .map(|placed| Thing {
            name: named(&placed.id, names),
            says: reasons(placed, names),
        })
        .collect();
    (!things.is_empty()).then(|| Section {
        things,
        ..Section::new(wording::verdict::the_few(outlook))
    })
}

fn beside(heading: &str, ids: &[Id<Candidate>], names: &Names<'_>) -> Option<Section> {
    let thing = |id| Thing {
        name: named(id, names),
        says: Vec::new(),
    };
    (!ids.is_empty()).then(|| Section {
        things: ids.iter().map(thing).collect(),
        ..Section::new(heading)
    })
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
    let thing = |placed: &&Placed| Thing {
        name: named(&placed.id, names),
        says: vec![wording::swap::sentence(
            placed.swap.as_ref(),
            &outlook.epsilon,
            names,
        )],
    };
    (!waiting.is_empty()).then(|| Section {
        things: waiting.iter().take(SWAPS).map(thing).collect(),
        says: waiting
            .len()
            .checked_sub(SWAPS + 1)
            .map(|more| wording::fault::and_more(more + 1))
            .into_iter()
            .collect(),
        ..Section::new("Ready too")
    })
}

pub(super) fn nearest(outlook: &Outlook, names: &Names<'_>) -> Option<Section> {
    let things: Vec<Thing> = outlook
        .nearest
        .iter()
        .map(|near| Thing {
            name: named(&near.id, names),
            says: wording::nearest::reasons(near, outlook, names),
        })
        .collect();
    (!things.is_empty()).then(|| Section {
        things,
        says: vec![wording::nearest::SMALLEST_PIECE.to_owned()],
        ..Section::new(wording::nearest::HEADING)
    })
}

fn reasons(placed: &Placed, names: &Names<'_>) -> Vec<String> {
    let kind = names.held(&placed.id).map(|c| c.kind).unwrap_or_default();
    placed
        .because
        .iter()
        .map(|b| wording::because::sentence(b, kind, names))
        .collect()
}
