//! Why not the others: each with the sentence that says most, under where it stood.

use std::cmp::Reverse;

use engine::exact::Exact;
use engine::outlook::Swap;
use engine::reading::Reading;
use engine::standing::Standing;
use wording::{Names, swap};

use super::{Record, picked};
use crate::outlook::{PlacedDocument, ReasonDocument};

/// Those that stood here and were not chosen: the nearest to starting first, then by the difference they could make.
pub fn others(standing: Standing, record: &Record) -> Vec<&PlacedDocument> {
    let placed = record.sealed.outlook.standings.iter();
    let here = placed.filter(|placed| placed.standing == standing && !picked(record, &placed.id));
    let mut here: Vec<&PlacedDocument> = here.collect();
    here.sort_by_cached_key(|placed| order(placed, record));
    here
}

/// Those nearest to starting first, then by the difference they could make, the greatest first.
fn order(placed: &PlacedDocument, record: &Record) -> (usize, Reverse<Option<Exact>>) {
    let nearest = &record.sealed.outlook.nearest;
    let near = nearest
        .iter()
        .position(|id| *id == placed.id)
        .unwrap_or(usize::MAX);
    (near, Reverse(Exact::parse(placed.expected.text())))
}

/// Why it was not chosen: the sentence that says most.
pub fn why(placed: &PlacedDocument, record: &Record, names: &Names<'_>) -> String {
    let outlook = &record.sealed.outlook;
    let proposed = outlook
        .the_few
        .picks
        .iter()
        .any(|pick| pick.id == placed.id);
    match placed.standing {
        Standing::Start if proposed => "Proposed, and left out.".to_owned(),
        Standing::Start => {
            let epsilon = Exact::parse(outlook.settings.epsilon.text());
            let swap = swap_of(placed);
            epsilon
                .map(|epsilon| swap::sentence(swap.as_ref(), &epsilon, names))
                .unwrap_or_default()
        }
        Standing::Ask | Standing::Prepare | Standing::UnderWay => first_open(placed)
            .map(ReasonDocument::sentence)
            .unwrap_or_default()
            .to_owned(),
    }
}

fn swap_of(placed: &PlacedDocument) -> Option<Swap> {
    let cost = Exact::parse(placed.cost.as_ref()?.text())?;
    Some(Swap {
        cost,
        instead_of: placed.instead_of.clone()?,
    })
}

/// For one to prepare, the first condition that could not be yes; for one to ask about, the first that was open.
pub fn first_open(placed: &PlacedDocument) -> Option<&ReasonDocument> {
    let tells = |reason: &&ReasonDocument| match reason {
        ReasonDocument::Condition {
            levels, reading, ..
        } => match placed.standing {
            Standing::Prepare => !levels.contains(&engine::condition::Level::Yes),
            _ => *reading != Reading::Present,
        },
        _ => false,
    };
    placed.because.iter().find(tells)
}
