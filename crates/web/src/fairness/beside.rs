//! What a list by size alone would start, beside the few.

use engine::candidate::Candidate;
use engine::difference::People;
use engine::id::Id;
use engine::outlook::Outlook;
use engine::standing::Standing;
use wording::{Names, fairness as say, number, standing};

use super::people::{Band, Line};
use crate::named::address;
use crate::outlook::why;
use crate::path::ProblemPage;

/// Both lists.
pub(super) struct Beside<'a> {
    pub(super) by_size: Vec<Card<'a>>,
    pub(super) few: Vec<Card<'a>>,
    /// The groups that a list by size would leave out, each with its page where it is listed.
    pub(super) leaves_out: Vec<(&'a str, Option<String>)>,
    /// How many more there are.
    pub(super) more_left_out: usize,
    /// Said of those of whom nobody knows how many people they affect.
    pub(super) unknown: Option<String>,
}

/// A candidate in one of them.
pub(super) struct Card<'a> {
    pub(super) page: ProblemPage<'a>,
    pub(super) title: &'a str,
    pub(super) people: String,
    pub(super) band: Option<Band>,
    pub(super) in_both: bool,
    /// Where it could not have started: where it stands, and why.
    pub(super) could_not: Option<(&'static str, String)>,
}

/// How many groups are named.
const MOST_GROUPS: usize = 30;
/// How many titles a sentence holds.
const SOME: usize = 5;

impl<'a> Beside<'a> {
    pub(super) fn of(outlook: &'a Outlook, names: &'a Names<'a>) -> Self {
        let (by_size, few) = (&outlook.by_size.would_start, &outlook.few.picks);
        let reaches = by_size.iter().chain(few).filter_map(|id| reach(id, names));
        let line = Line::of(reaches);
        let card = |id, other: &[Id<Candidate>]| Card::of(id, other, line, outlook, names);
        let left_out = &outlook.by_size.groups_left_out;
        let group = |id| {
            let listed = names.board().groups.get(id);
            (names.group(id), listed.map(|group| address(&group.id)))
        };
        let unknown = &outlook.by_size.unknown_reach;
        Self {
            by_size: by_size.iter().map(|id| card(id, few)).collect(),
            few: few.iter().map(|id| card(id, by_size)).collect(),
            leaves_out: left_out.iter().take(MOST_GROUPS).map(group).collect(),
            more_left_out: left_out.len().saturating_sub(MOST_GROUPS),
            unknown: (!unknown.is_empty())
                .then(|| wording::by_size::unknown(&names.some_titles(unknown, SOME))),
        }
    }
}

impl<'a> Card<'a> {
    fn of(
        id: &'a Id<Candidate>,
        other: &[Id<Candidate>],
        line: Line,
        outlook: &'a Outlook,
        names: &'a Names<'a>,
    ) -> Self {
        let reach = reach(id, names);
        let placed = outlook.placed(id);
        let not = placed.filter(|placed| placed.standing != Standing::Start);
        Self {
            page: ProblemPage(id),
            title: names.title(id),
            people: reach.map_or_else(|| say::NO_REACH.to_owned(), number::people_a_year),
            band: reach.map(|people| line.band(people)),
            in_both: other.contains(id),
            could_not: not.map(|placed| {
                let stands = standing::label(placed.standing);
                (stands, why(placed, outlook, names))
            }),
        }
    }
}

fn reach(id: &Id<Candidate>, names: &Names<'_>) -> Option<People> {
    names.held(id).and_then(|held| held.difference.reach)
}
