//! Why not the others: each with the sentence that says most, under where it stood.

use std::cmp::Reverse;

use engine::exact::Exact;
use engine::outlook::Swap;
use engine::reading::Reading;
use engine::standing::Standing;
use operations::decisions::{PlacedDocument, ReasonDocument, Record};
use wording::{Names, number, standing, swap};

/// How many of each standing are named; the file has them all.
const MOST_NAMED: usize = 30;

/// Those that stood somewhere and were not chosen.
pub(super) struct Others<'a> {
    pub(super) title: &'static str,
    /// The last part of the name of its look.
    pub(super) look: &'static str,
    pub(super) count: String,
    pub(super) entries: Vec<Other<'a>>,
    /// How many more there are than are named.
    pub(super) more: Option<String>,
}

/// One of them.
pub(super) struct Other<'a> {
    pub(super) title: &'a str,
    pub(super) why: String,
}

impl<'a> Others<'a> {
    /// Those that could start, were to be asked about, and have ground to prepare.
    pub(super) fn all(record: &'a Record, names: &Names<'a>) -> Vec<Self> {
        let looks = [
            (Standing::Start, "start"),
            (Standing::Ask, "ask"),
            (Standing::Prepare, "prepare"),
        ];
        let all = looks.map(|(one, look)| Self::of(one, look, record, names));
        all.into_iter()
            .filter(|others| !others.entries.is_empty())
            .collect()
    }

    fn of(one: Standing, look: &'static str, record: &'a Record, names: &Names<'a>) -> Self {
        let sealed = &record.sealed;
        let picked = |placed: &PlacedDocument| {
            sealed
                .decision
                .picks
                .iter()
                .any(|pick| pick.id == placed.id)
        };
        let here = |placed: &&PlacedDocument| placed.standing == one && !picked(placed);
        let mut here: Vec<&PlacedDocument> = sealed.outlook.standings.iter().filter(here).collect();
        here.sort_by_cached_key(|placed| order(placed, record));
        let count = here.len();
        here.truncate(MOST_NAMED);
        let other = |placed: &'a PlacedDocument| Other {
            title: placed
                .title
                .as_ref()
                .map_or(placed.id.as_str(), |title| title.as_str()),
            why: why(placed, record, names),
        };
        Self {
            title: standing::label(one),
            look,
            count: number::grouped(count as u64),
            entries: here.into_iter().map(other).collect(),
            more: (count > MOST_NAMED).then(|| number::grouped((count - MOST_NAMED) as u64)),
        }
    }
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

fn why(placed: &PlacedDocument, record: &Record, names: &Names<'_>) -> String {
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
        Standing::Ask | Standing::Prepare | Standing::UnderWay => first_open(placed).to_owned(),
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
fn first_open(placed: &PlacedDocument) -> &str {
    let tells = |reason: &&ReasonDocument| match reason {
        ReasonDocument::Condition {
            levels, reading, ..
        } => match placed.standing {
            Standing::Prepare => !levels.contains(&engine::condition::Level::Yes),
            _ => *reading != Reading::Present,
        },
        _ => false,
    };
    placed
        .because
        .iter()
        .find(tells)
        .map(ReasonDocument::sentence)
        .unwrap_or_default()
}
