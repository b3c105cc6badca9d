//! Who would be left behind: what a list by size alone would do, and who is not served.

use engine::candidate::Candidate;
use engine::id::Id;
use engine::outlook::Outlook;
use engine::standing::Standing;
use wording::{Names, by_size, groups, number, readiness, standing};

use crate::path::ProblemPage;
use crate::rounds::KeepPlace;

/// The last part of the page.
pub(super) struct Behind<'a> {
    pub(super) by_size: Vec<BySize<'a>>,
    /// What else there is to say of a list by size.
    pub(super) of_size: Vec<String>,
    pub(super) groups: Vec<String>,
    pub(super) readiness: Vec<String>,
    /// Places that could be kept for groups that were left out twice running.
    pub(super) skipped: Vec<KeepPlace>,
}

/// One that a list by size would start.
pub(super) struct BySize<'a> {
    pub(super) page: ProblemPage<'a>,
    pub(super) title: &'a str,
    pub(super) people: String,
    pub(super) could_start: String,
}

impl<'a> Behind<'a> {
    pub(super) fn of(outlook: &'a Outlook, names: &'a Names<'_>) -> Self {
        let rows = outlook.by_size.would_start.iter();
        Self {
            by_size: rows
                .filter_map(|id| BySize::of(id, outlook, names))
                .collect(),
            of_size: by_size::beside_the_table(outlook, names),
            groups: groups::sentences(&outlook.groups, names),
            readiness: readiness::sentences(&outlook.readiness),
            skipped: KeepPlace::all(names.board(), outlook, names),
        }
    }
}

impl<'a> BySize<'a> {
    fn of(id: &'a Id<Candidate>, outlook: &Outlook, names: &'a Names<'_>) -> Option<Self> {
        let (placed, held) = outlook.placed(id).zip(names.held(id))?;
        let could_start = match placed.standing {
            Standing::Start if outlook.picks(id) => "Yes: it is one of the few".to_owned(),
            Standing::Start => "Yes".to_owned(),
            other => format!("Not yet: {}", standing::label(other).to_lowercase()),
        };
        Some(Self {
            page: ProblemPage(id),
            title: held.title.as_str(),
            people: held.difference.reach.map(number::people_a_year)?,
            could_start,
        })
    }
}
