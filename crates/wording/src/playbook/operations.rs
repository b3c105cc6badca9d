//! Plays for when the team that runs a service is not willing yet, or has no room. The digital team leads them.

use engine::condition::Half;
use engine::groundwork::Effort::{Large, Medium, Small};

use super::Row;

pub(super) const ROWS: &[Row] = &[
    Row {
        id: "sit-alongside",
        name: "Sit alongside",
        doing: "Spend days with the people who do the work. Write the problem in their words. Ask what they have tried.",
        half: Some(Half::First),
        lead: "Designer, with a researcher",
        effort: (Small, Small),
        present_when: "A team leader confirms that the words are theirs.",
    },
    Row {
        id: "remove-one-irritant",
        name: "Take away one thorn first",
        doing: "Fix a small thing that staff want fixed, before you ask for anything.",
        half: Some(Half::First),
        lead: "Digital team",
        effort: (Small, Medium),
        present_when: "Staff say that they have time back, and someone offers to help.",
    },
    Row {
        id: "make-the-ask-small",
        name: "Make what you ask for small and exact",
        doing: "Say how many hours a week, for how many weeks, of which roles, and what stops in the meantime.",
        half: None,
        lead: "Delivery manager",
        effort: (Small, Small),
        present_when: "Their manager agreed to those hours in writing.",
    },
    Row {
        id: "plan-around-their-peaks",
        name: "Plan around their busy times",
        doing: "Draw the year: when demand is high, leave, deadlines, inspections. Choose a quiet time.",
        half: Some(Half::Second),
        lead: "Delivery manager, with the planners of operations",
        effort: (Small, Small),
        present_when: "Dates are agreed that keep clear of the busy times.",
    },
    Row {
        id: "buy-or-free-the-time",
        name: "Buy the time, or free it",
        doing: "Pay for cover. Or first take away calls and visits that come only because something went wrong, so that the work pays for its own hours.",
        half: Some(Half::Second),
        lead: "Sponsor, with the operations manager",
        effort: (Medium, Large),
        present_when: "Cover is in post, by role. Or the backlog is below a mark that the team set itself.",
    },
    Row {
        id: "make-operations-a-joint-owner",
        name: "Share the lead with operations",
        doing: "Put a lead from operations in the team, with an equal say on what is done and when it goes live.",
        half: Some(Half::First),
        lead: "Head of operations, with the service owner",
        effort: (Medium, Medium),
        present_when: "A named role is free for agreed days each week.",
    },
    Row {
        id: "look-at-demand-together",
        name: "Look at the demand together",
        doing: "Make one shared picture of demand, repeat contact and waits. Let the team read it first.",
        half: Some(Half::First),
        lead: "Performance analyst, with operations",
        effort: (Medium, Medium),
        present_when: "The team uses the measure in its own meeting.",
    },
    Row {
        id: "offer-one-safe-trial",
        name: "Offer one safe trial that can be undone",
        doing: "One site, for a short time, with an agreed rule for when to stop and a way back.",
        half: Some(Half::First),
        lead: "Delivery manager, with a site manager",
        effort: (Medium, Medium),
        present_when: "A site came forward, and its manager holds the rule for when to stop.",
    },
];
