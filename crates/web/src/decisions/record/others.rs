//! Why not the others: each with the sentence that says most, under where it stood.

use engine::standing::Standing;
use operations::decisions::{PlacedDocument, Record, told};
use wording::{Names, number, standing};

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
        let mut here = told::others(one, record);
        let count = here.len();
        here.truncate(MOST_NAMED);
        let other = |placed: &'a PlacedDocument| Other {
            title: placed
                .title
                .as_ref()
                .map_or(placed.id.as_str(), |title| title.as_str()),
            why: told::why(placed, record, names),
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
