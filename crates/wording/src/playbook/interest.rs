//! Plays for when interest is missing. Service design or content leads them.

use engine::groundwork::Effort::{Medium, Small};

use super::Row;

pub(super) const ROWS: &[Row] = &[
    Row {
        id: "trace-to-a-commitment",
        name: "Trace it to a promise already made",
        doing: "Link the problem to a line in the corporate plan, a duty in law, a finding of an inspection or audit, or a risk on the register. If there is no such line, say so.",
        half: None,
        lead: "Service designer, with strategy",
        effort: (Small, Small),
        present_when: "The owner of that line agrees in writing that this counts towards it.",
    },
    Row {
        id: "price-the-status-quo",
        name: "Price what we do now",
        doing: "Write one page on what it costs today: calls nobody needed to make, work done twice, complaints, appeals, hours. Use ranges.",
        half: None,
        lead: "Designer, with finance or performance",
        effort: (Medium, Medium),
        present_when: "Finance or performance accepts the range, and a leader uses it without being asked to.",
    },
    Row {
        id: "let-leaders-watch",
        name: "Let leaders watch",
        doing: "A senior person sits in on research, listens to calls or stands at a counter. Talk it through with them the same day.",
        half: None,
        lead: "User researcher",
        effort: (Small, Small),
        present_when: "A named role was there on a date, and asked for a next step.",
    },
    Row {
        id: "find-the-natural-sponsor",
        name: "Find the natural sponsor",
        doing: "Map who gains, who gets the blame and who decides. Ask each what would make it worth their time. Change how you tell it, not the facts.",
        half: None,
        lead: "Service owner or head of design",
        effort: (Small, Small),
        present_when: "One sponsor, by role, agrees to be shown on the register, with a day to look at it again.",
    },
    Row {
        id: "attach-to-a-moving-train",
        name: "Join something that is moving already",
        doing: "Find a contract that ends, a policy that changes, a move to a new system or a funded programme that could carry the fix.",
        half: None,
        lead: "Delivery manager, with commercial or policy",
        effort: (Small, Medium),
        present_when: "The fix stands in the agreed scope of that programme.",
    },
    Row {
        id: "fix-the-part-you-own",
        name: "Fix the part you own",
        doing: "Make the page, form or letter better that is yours to change. Measure before and after, and publish both.",
        half: None,
        lead: "Content designer",
        effort: (Small, Medium),
        present_when: "There is a before and an after, and someone outside the team asks for more.",
    },
    Row {
        id: "gather-enough-evidence",
        name: "Gather enough evidence, not all of it",
        doing: "Bring together what exists. Say how strong each source is, name the biggest gap, and close only that one.",
        half: None,
        lead: "Researcher, with an analyst",
        effort: (Medium, Medium),
        present_when: "The main source was a story and is now a count or something seen. It is written down.",
    },
    Row {
        id: "put-it-on-the-map",
        name: "Put it on the map",
        doing: "Place it on a map of the service or in a public register, with an owner and what would bring you back to it.",
        half: None,
        lead: "Service designer",
        effort: (Medium, Medium),
        present_when: "It was on the agenda of the leaders, and the minutes say what came of it.",
    },
];
