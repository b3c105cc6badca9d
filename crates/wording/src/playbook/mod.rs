//! The playbook that everybody has: what tends to create each condition, in plain words of our own.
//!
//! A file for each condition. An id never changes: groundwork that was chosen from a play names it.

mod capability;
mod interest;
mod operations;

use std::sync::LazyLock;

use engine::condition::{Condition, Half};
use engine::groundwork::{Effort, Origin, Play};
use engine::id::Id;
use engine::text::{Name, Note, Title};

/// Where the plays come from, as facts. They are our own synthesis: none of these says them in these words.
pub const SOURCES: [&str; 14] = [
    "Kate Tarling: The Service Organization, and talks",
    "National Audit Office: Smarter delivery (2025)",
    "Education and Skills Funding Agency: five strategies for capability (2018)",
    "Public Health England, digital (2014)",
    "British Columbia: the alignment phase",
    "Hackney: beyond exemplars",
    "Defra, digital (2017 and 2025)",
    "GovStack playbook",
    "Government Digital Service: Government Digital Strategy, annex 4 (2012)",
    "Ministry of Justice, digital (2014)",
    "A report for techUK (2021)",
    "Michael Marmot: Fair Society, Healthy Lives (2010)",
    "NHS England: Core20PLUS5",
    "HM Treasury: The Green Book, annex A3",
];

/// A play as it is written down here.
struct Row {
    id: &'static str,
    name: &'static str,
    doing: &'static str,
    half: Option<Half>,
    lead: &'static str,
    effort: (Effort, Effort),
    present_when: &'static str,
}

static BUILT_IN: LazyLock<Vec<Play>> = LazyLock::new(|| {
    let all = [
        (Condition::Interest, interest::ROWS),
        (Condition::Operations, operations::ROWS),
        (Condition::Capability, capability::ROWS),
    ];
    let of = |(condition, rows): (Condition, &'static [Row])| {
        rows.iter().map(move |row| row.play(condition))
    };
    all.into_iter().flat_map(of).collect()
});

/// All of them: by condition, in the order in which one would look at them.
///
/// # Panics
/// Never: a test reads every one.
pub fn built_in() -> &'static [Play] {
    &BUILT_IN
}

impl Row {
    fn play(&self, condition: Condition) -> Play {
        let ours = "what is written here is text";
        Play {
            id: Id::parse(self.id).expect(ours),
            name: Title::parse(self.name).expect(ours),
            doing: Note::parse(self.doing).expect(ours),
            condition,
            half: self.half,
            lead: Name::parse(self.lead).expect(ours),
            effort: self.effort,
            present_when: Note::parse(self.present_when).expect(ours),
            retired: false,
        }
    }
}

/// What is missing, as the heading of its plays.
pub const fn heading(condition: Condition) -> &'static str {
    match condition {
        Condition::Interest => "When interest is missing",
        Condition::Operations => "When room or will in a team is missing",
        Condition::Capability => "When skills or access are missing",
    }
}

/// The half of a condition that a play is for.
pub const fn half(condition: Condition, half: Option<Half>) -> &'static str {
    match (condition, half) {
        (Condition::Operations, Some(Half::First)) => "For the will to do it",
        (Condition::Operations, Some(Half::Second)) => "For room",
        (Condition::Capability, Some(Half::First)) => "For doing it well",
        (Condition::Capability, Some(Half::Second)) => "For learning from it",
        (Condition::Interest, _) | (_, None) => "Fits any case",
    }
}

/// The least and the most work a play is: `between a few days and six weeks`.
pub const fn efforts(least_and_most: (Effort, Effort)) -> &'static str {
    match least_and_most {
        (Effort::Small, Effort::Small) => "up to a week of one person",
        (Effort::Small, Effort::Medium) => "between a few days and six weeks",
        (Effort::Small, Effort::Large) => "between a few days and three months or more",
        (Effort::Medium, Effort::Large) => "between two weeks and three months or more",
        (_, Effort::Medium | Effort::Small) => "two to six weeks",
        (_, Effort::Large) => "three months or more",
    }
}

/// Whose a play is; nothing to say of one that everybody has.
pub const fn origin(origin: Origin) -> Option<&'static str> {
    match origin {
        Origin::BuiltIn => None,
        Origin::Changed => Some("You changed this play. It is your own version now."),
        Origin::Own => Some("You wrote this play."),
    }
}
