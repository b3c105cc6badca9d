//! Plays for when skills or access are missing. The teams concerned lead them.

use engine::condition::Half;
use engine::groundwork::Effort::{Large, Medium, Small};

use super::Row;

pub(super) const ROWS: &[Row] = &[
    Row {
        id: "take-stock",
        name: "Take stock of what is missing",
        doing: "List the skills, tools, data and permissions that it needs, and those you have. Keep “we cannot” apart from “we are not allowed to”.",
        half: None,
        lead: "Delivery manager",
        effort: (Small, Small),
        present_when: "There is a list of gaps, each with an owner and a date.",
    },
    Row {
        id: "cut-the-problem-to-fit",
        name: "Cut the problem to fit",
        doing: "Shape it down to the smallest useful piece that this team can finish and learn from.",
        half: None,
        lead: "Product or service owner",
        effort: (Small, Small),
        present_when: "There is a scope that the team itself says it can finish.",
    },
    Row {
        id: "borrow-or-blend",
        name: "Borrow people, or mix teams",
        doing: "Bring in a partner, a loan or people of a neighbour beside your own staff. Agree how much time goes into teaching.",
        half: Some(Half::First),
        lead: "Head of digital, with commercial",
        effort: (Medium, Medium),
        present_when: "The people are in place, and the share of time for teaching is written down. One part in ten has been used.",
    },
    Row {
        id: "pair-on-real-work",
        name: "Pair on real work",
        doing: "Someone who knows it and someone who learns it do it together. Then they swap who leads.",
        half: None,
        lead: "Leads of each practice",
        effort: (Medium, Medium),
        present_when: "The one who learns has led one round of the work.",
    },
    Row {
        id: "reuse-before-building",
        name: "Use what is there before you build",
        doing: "Look for patterns, research, code or a body that solved it. Take on the largest part you can.",
        half: Some(Half::First),
        lead: "Designer or developer",
        effort: (Small, Small),
        present_when: "A named source was taken on, or turned down with a reason.",
    },
    Row {
        id: "unblock-access",
        name: "Open the doors first",
        doing: "Agree access before you start: figures of use, call data, people to talk to, a place to test, a way to go live.",
        half: Some(Half::First),
        lead: "Technical or data lead",
        effort: (Medium, Large),
        present_when: "Each was tried once for real, and works.",
    },
    Row {
        id: "build-in-the-learning",
        name: "Build in the learning",
        doing: "Write down how things are now, one question, a day to look, and who will hear the answer.",
        half: Some(Half::Second),
        lead: "Delivery manager, with a researcher",
        effort: (Small, Small),
        present_when: "How things are was written down before the change, and the day to look is in the diary.",
    },
    Row {
        id: "give-authority",
        name: "Give the right to decide, and guard the time",
        doing: "Name a service owner who may decide. Keep the hours for this work free of other work.",
        half: None,
        lead: "Sponsor",
        effort: (Medium, Medium),
        present_when: "The owner is named, and the log shows decisions that the team made.",
    },
];
